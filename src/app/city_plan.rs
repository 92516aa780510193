//! The city plan for the desk: all open requests and validated workers at once, worked out behind the pages and kept
//! with its day and the register it was made from. It is advice, nothing is proposed by it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use super::{App, Staff};
use crate::ccnl::{NoRule, Rulebook};
use crate::geo::{Geo, Home, NilId};
use crate::matching::city::{self, Limits, Plan, Progress};
use crate::matching::{Request, Rules, WeightsBook, Worker};
use crate::store::journal::{Actor, Subject};
use crate::store::{StoreError, requests, workers};

/// Rounds of a plan for the page: some seconds for a register of the city's size.
const ROUNDS: u32 = 300;
/// Where chance starts from: the same register gives the same plan.
const SEED: u64 = 1;

/// A plan, and what it was made from.
#[derive(Clone, Debug)]
pub struct CityPlan {
    /// When it was done.
    pub made_at: DateTime<Utc>,
    /// The day of its rules.
    pub on: NaiveDate,
    /// Fingerprint of the open requests and validated workers it was made from.
    pub register: String,
    /// The plan. Requests and workers bear their public codes.
    pub plan: Plan,
    /// Demand, offer and gaps of the 88 districts, by number.
    pub districts: Vec<District>,
}

/// What the plan says of one district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct District {
    /// Which one.
    pub nil: NilId,
    /// Open requests of families there.
    pub demand: u32,
    /// Validated workers who live there.
    pub offer: u32,
    /// Validated workers who would go to work there, by their minutes and districts.
    pub reach: u32,
    /// Open requests there that the plan gives to nobody.
    pub gap: u32,
}

/// How it stands with the city plan.
#[derive(Clone, Debug)]
pub struct CityBoard {
    /// The last plan made, if there is one.
    pub latest: Option<Arc<CityPlan>>,
    /// True when the register has changed since.
    pub stale: bool,
    /// How far the one being made is.
    pub running: Option<Progress>,
    /// True when the last attempt failed.
    pub failed: bool,
}

/// Why no plan is made.
#[derive(Debug, thiserror::Error)]
pub enum CityPlanError {
    /// No rules for the day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What the process remembers of city plans.
#[derive(Clone, Debug, Default)]
pub(super) struct CityPlans(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    latest: Option<Arc<CityPlan>>,
    running: Option<Progress>,
    failed: bool,
}

impl CityPlans {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a plan is made from, by public codes.
struct City {
    requests: Vec<Request>,
    workers: Vec<Worker>,
    register: String,
}

/// Before anything is known of how far a plan is.
const BEGUN: Progress = Progress { round: 0, rounds: ROUNDS, value: None, bound: None };

impl App {
    /// How it stands with the city plan.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn city_board(&self, _staff: &Staff) -> Result<CityBoard, CityPlanError> {
        let register = self.city().await?.register;
        let state = self.city.state();
        let changed =
            state.latest.as_ref().is_some_and(|latest| latest.register != register || latest.on != self.today());
        Ok(CityBoard { latest: state.latest.clone(), stale: changed, running: state.running, failed: state.failed })
    }

    /// Begins to work out a plan of today's register, beside the pages; `false` when one is being worked out already.
    ///
    /// # Errors
    /// When the database does not answer or there are no rules for today.
    pub async fn begin_city_plan(&self, staff: &Staff) -> Result<bool, CityPlanError> {
        Ok(self.start_city_plan(staff).await?.is_some())
    }

    /// Works out a plan of today's register and waits for it; `None` when one is being worked out already.
    ///
    /// # Errors
    /// When the database does not answer or there are no rules for today.
    pub async fn make_city_plan(&self, staff: &Staff) -> Result<Option<Arc<CityPlan>>, CityPlanError> {
        let Some(work) = self.start_city_plan(staff).await? else {
            return Ok(None);
        };
        // A task that failed has told so in the state.
        drop(work.await);
        Ok(self.city.state().latest.clone())
    }

    async fn start_city_plan(&self, staff: &Staff) -> Result<Option<tokio::task::JoinHandle<()>>, CityPlanError> {
        self.rules_on(self.today())?.own_limits()?;
        let city = self.city().await?;
        {
            let mut state = self.city.state();
            if state.running.is_some() {
                return Ok(None);
            }
            (state.running, state.failed) = (Some(BEGUN), false);
        }
        if let Err(fault) = self.note_city_plan(staff, &city).await {
            self.city.state().running = None;
            return Err(fault.into());
        }
        let (plans, book, weights) = (self.city.clone(), self.rulebook.clone(), self.weights.clone());
        let (clock, day) = (self.clock, self.today());
        Ok(Some(tokio::task::spawn_blocking(move || {
            let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                made(&city, &book, &weights, day, &mut |progress| {
                    plans.state().running = Some(*progress);
                    ControlFlow::Continue(())
                })
            }));
            let mut state = plans.state();
            state.running = None;
            match made {
                Ok(Ok((plan, districts))) => {
                    let (made_at, register) = (clock.now(), city.register);
                    state.latest = Some(Arc::new(CityPlan { made_at, on: day, register, plan, districts }));
                }
                Ok(Err(_)) | Err(_) => state.failed = true,
            }
        })))
    }

    /// Writes in the journal who has a plan made, and of how much.
    async fn note_city_plan(&self, staff: &Staff, city: &City) -> Result<(), StoreError> {
        let detail = format!("{} requests {} workers {ROUNDS} rounds", city.requests.len(), city.workers.len());
        let mut tx = self.db.begin().await?;
        let actor = Actor::Staff(staff.id);
        self.note(&mut tx, actor, "city_plan_begun", Subject::Staff(staff.id), Some(detail)).await?;
        tx.commit().await
    }

    /// Open requests without an agreement, and validated workers, under their public codes.
    async fn city(&self) -> Result<City, StoreError> {
        let mut tx = self.db.read().await?;
        let mut digest = Sha256::new();
        let (mut open, mut people) = (Vec::new(), Vec::new());
        for entry in requests::queue(&mut tx).await? {
            if entry.agreed > 0 {
                continue;
            }
            let request = Request::from_json(&entry.request);
            let request = request.map_err(|fault| StoreError::corrupt("requests", "request", entry.id, fault))?;
            digest.update(format!("{}\0{}\0", entry.code, entry.request));
            open.push(Request { id: entry.code, ..request });
        }
        for row in workers::validated(&mut tx).await? {
            let corrupt = |fault: String| StoreError::corrupt("workers", "profile", row.id(), fault);
            let profile = serde_json::from_str(&row.profile).map_err(|fault| corrupt(fault.to_string()))?;
            let worker = Worker::from_json(&profile).map_err(|fault| corrupt(fault.to_string()))?;
            digest.update(format!("{}\0{}\0", row.code, row.profile));
            people.push(Worker { id: row.code.clone(), ..worker });
        }
        Ok(City { requests: open, workers: people, register: hex::encode(digest.finalize()) })
    }
}

fn made(
    city: &City,
    book: &Rulebook,
    weights: &WeightsBook,
    day: NaiveDate,
    watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<(Plan, Vec<District>), NoRule> {
    let rules = Rules::on(book, weights, day)?;
    let limits = Limits { seed: SEED, rounds: ROUNDS };
    let plan = city::plan(&city.requests, &city.workers, &rules, limits, watch)?;
    let districts = districts(city, &plan);
    Ok((plan, districts))
}

fn districts(city: &City, plan: &Plan) -> Vec<District> {
    let geo = Geo::embedded();
    let homes: BTreeMap<&str, NilId> = city.requests.iter().map(|request| (request.id.as_str(), request.nil)).collect();
    let gaps: Vec<NilId> =
        plan.unserved.iter().filter_map(|unserved| homes.get(unserved.request.as_str()).copied()).collect();
    let count = |holds: &dyn Fn(&Worker) -> bool| number(city.workers.iter().filter(|worker| holds(worker)).count());
    let goes = |worker: &Worker, nil: NilId| {
        worker.max_travel_minutes.is_none_or(|most| geo.minutes(worker.home, nil) <= most)
            && worker.districts.as_ref().is_none_or(|districts| districts.contains(&nil))
    };
    NilId::all()
        .map(|nil| District {
            nil,
            demand: number(city.requests.iter().filter(|request| request.nil == nil).count()),
            offer: count(&|worker| worker.home == Home::Nil(nil)),
            reach: count(&|worker| goes(worker, nil)),
            gap: number(gaps.iter().filter(|gap| **gap == nil).count()),
        })
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
