//! Who could do a request, in what order, and what each would cost this family.

use std::collections::{BTreeMap, BTreeSet};

use super::joint_cost::{cost_at, stated_pay};
use super::{App, Cost, Priced, Staff, Terms};
use crate::ccnl::{NoRule, SituationError};
use crate::matching::{self, Asked, Assessment, Misses, Offer, Reason, Refusal, Rules, WeekView, Worker};
use crate::money::{Hours, Money};
use crate::registry::{Fact, RequestId, WorkerId, WorkerState};
use crate::store::moves::{self, Move};
use crate::store::requests::{self, Request};
use crate::store::{StoreError, Tx, proposals, workers};
use crate::vocabulary::Skill;
use chrono::NaiveDate;

/// So many workers are read one by one.
const FEW: usize = 200;

/// Someone who can do a request.
#[derive(Clone, Debug)]
pub struct RankedPerson {
    /// The place in the order as the desk has it, from 1.
    pub place: usize,
    /// The place computed from the points, which no move changes.
    pub computed_place: usize,
    /// The file.
    pub id: WorkerId,
    /// The public code: the name opens with the file.
    pub code: String,
    /// Points in all.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// Liked tasks this person does not do.
    pub unmet_likes: Vec<Skill>,
    /// What the ranking knows of this person.
    pub worker: Worker,
    /// The offer that is meant.
    pub offer: Offer,
    /// The week drawn; `None` for living in.
    pub week: Option<WeekView>,
    /// What this person would cost this family.
    pub cost: Cost,
    /// What staff verified, the latest of each kind.
    pub facts: Vec<Fact>,
    /// In an open proposal of this request.
    pub proposed_here: bool,
    /// In how many open proposals of other requests.
    pub proposed_elsewhere: usize,
}

/// The whole answer for a request.
#[derive(Clone, Debug)]
pub struct RankedPeople {
    /// The request, as the ranking read it.
    pub request: matching::Request,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// The version of the weights.
    pub weights: String,
    /// The most points there can be.
    pub of: u32,
    /// True when the tables of pay had ended before that day.
    pub provisional: bool,
    /// Hours a week; a night counts the hours the rules say.
    pub hours: Hours,
    /// Pay offered; the table's minimum where none is named.
    pub offered: Money,
    /// The table's minimum.
    pub minimum: Money,
    /// How many were looked at.
    pub considered: usize,
    /// Moves of the desk in force, in the order made; none when the order is the computed one.
    pub moves: Vec<Move>,
    /// Everybody who can do it, in the order as the desk has it.
    pub people: Vec<RankedPerson>,
    /// The others, by the first condition that fails.
    pub misses: Misses,
}

/// One person for one request.
#[derive(Clone, Debug)]
pub struct WhyNot {
    /// The public code.
    pub code: String,
    /// What the ranking knows of this person.
    pub worker: Worker,
    /// Every condition that fails, in order; empty when this person can do it.
    pub lacks: Vec<matching::Lack>,
    /// The week drawn, when there is an offer in this role and regime.
    pub week: Option<WeekView>,
    /// False when the desk has not validated the candidacy, whatever the conditions say.
    pub validated: bool,
}

/// Why there is no ranking.
#[derive(Debug, thiserror::Error)]
pub enum RankError {
    /// No request with this code.
    #[error("no such request")]
    NoSuchRequest,
    /// No worker with this code.
    #[error("no such worker")]
    NoSuchWorker,
    /// Under the rules of the day the contract does not allow it any more.
    #[error("the contract does not allow the request: {0}")]
    Refused(Refusal),
    /// No rules for that day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The terms do not make a situation.
    #[error(transparent)]
    Terms(#[from] SituationError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Ranks every validated worker for a request: the whole eligible list, not only the top.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn rank_for_request(&self, _staff: &Staff, code: &str) -> Result<RankedPeople, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        self.rank(&mut tx, &request).await
    }

    pub(super) async fn rank(&self, tx: &mut Tx, request: &Request) -> Result<RankedPeople, RankError> {
        let (asked, terms) = read(request)?;
        let rules = self.rules_on(self.day_of_rules(&asked))?;
        let index = self.register(tx).await?;
        let answer = index.answer(&Asked::new(&asked, &rules).map_err(RankError::Refused)?, usize::MAX);
        let eligible: Vec<&str> = answer.matches.iter().map(|found| found.worker.as_str()).collect();
        let register = Register::of(tx, request.id, &eligible, answer.considered).await?;
        let mut ranked = self.ranked(&rules, asked.clone(), &terms, &register)?;
        // The index counted the others, who were not read.
        (ranked.considered, ranked.misses) = (answer.considered, answer.misses);
        ranked.arrange(moves::in_force(tx, request.id).await?);
        Ok(ranked)
    }

    pub(super) fn ranked(
        &self,
        rules: &Rules<'_>,
        request: matching::Request,
        terms: &Terms,
        register: &Register,
    ) -> Result<RankedPeople, RankError> {
        let asked = Asked::new(&request, rules).map_err(RankError::Refused)?;
        let ranking = matching::rank(&asked, register.workers());
        let mut costs = BTreeMap::new();
        let mut people = Vec::with_capacity(ranking.matches.len());
        for (at, fit) in ranking.matches.into_iter().enumerate() {
            let Some((id, code, offer)) = register.known(fit.worker, &request) else {
                continue;
            };
            // Whoever can do it asks no more than what is offered: one pay, one cost.
            let pay = stated_pay(Some(offer), &request, rules);
            let cost = match costs.get(&pay) {
                Some(cost) => *cost,
                None => *costs.entry(pay).or_insert(cost_at(&self.rulebook, &request, terms, pay, rules.day())?),
            };
            people.push(RankedPerson {
                place: at + 1,
                computed_place: at + 1,
                id,
                code: code.to_owned(),
                points: fit.points,
                reasons: fit.reasons,
                unmet_likes: fit.unmet_likes,
                worker: fit.worker.clone(),
                week: matching::week_view(&asked, offer),
                offer: offer.clone(),
                cost,
                facts: register.facts.get(&id).cloned().map(Fact::latest).unwrap_or_default(),
                proposed_here: register.open_here(id),
                proposed_elsewhere: register.open_elsewhere(id),
            });
        }
        let (hours, offered, minimum) = (asked.hours(), asked.offered(), asked.minimum());
        Ok(RankedPeople {
            on: rules.day(),
            weights: ranking.rules,
            of: rules.weights().total(),
            provisional: ranking.provisional,
            hours,
            offered,
            minimum,
            considered: ranking.considered,
            moves: Vec::new(),
            people,
            misses: ranking.misses,
            request,
        })
    }

    /// The quote, with its steps, of one person for one request: the page behind "see the count".
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn quote_of_person(&self, staff: &Staff, code: &str, worker: &str) -> Result<Priced, RankError> {
        let ranked = self.rank_for_request(staff, code).await?;
        let person = ranked.people.iter().find(|person| person.code == worker).ok_or(RankError::NoSuchWorker)?;
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (asked, terms) = read(&request)?;
        Ok(self.price(&asked, &terms, Some(person.cost.pay), true)?)
    }

    /// Why someone is not in the list: every condition that fails.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn why_not(&self, _staff: &Staff, code: &str, worker: &str) -> Result<WhyNot, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        self.why(&mut tx, &request, worker).await
    }

    pub(super) async fn why(&self, tx: &mut Tx, request: &Request, worker: &str) -> Result<WhyNot, RankError> {
        let file = workers::find_by_code(tx, worker).await?.ok_or(RankError::NoSuchWorker)?;
        let profile = file.profile.as_ref().ok_or(RankError::NoSuchWorker)?;
        let worker = read_worker(file.id, profile)?;
        let (request, _) = read(request)?;
        let rules = self.rules_on(self.day_of_rules(&request))?;
        let asked = Asked::new(&request, &rules).map_err(RankError::Refused)?;
        let lacks = match matching::assess(&asked, &worker) {
            Assessment::Fits(_) => Vec::new(),
            Assessment::Lacks(lacks) => lacks,
        };
        let offer = worker.offer(request.role, request.regime);
        let week = offer.and_then(|offer| matching::week_view(&asked, offer));
        let validated = file.state == WorkerState::Validated;
        Ok(WhyNot { code: file.code.unwrap_or_default(), worker, lacks, week, validated })
    }
}

/// Every validated worker, with what the desk knows besides.
#[derive(Clone)]
pub(super) struct Register {
    workers: BTreeMap<WorkerId, (String, Worker)>,
    facts: BTreeMap<WorkerId, Vec<Fact>>,
    open: Vec<(WorkerId, RequestId)>,
    request: RequestId,
}

impl Register {
    pub(super) async fn load(tx: &mut Tx, request: RequestId) -> Result<Register, StoreError> {
        let mut all = BTreeMap::new();
        for row in workers::validated(tx).await? {
            let profile = serde_json::from_str(&row.profile);
            let profile = profile.map_err(|fault| StoreError::corrupt("workers", "profile", row.id(), fault))?;
            all.insert(row.id(), (row.code.clone(), read_worker(row.id(), &profile)?));
        }
        let facts = workers::facts_of_state(tx, WorkerState::Validated).await?;
        Ok(Register { workers: all, facts, open: proposals::open_by_worker(tx).await?, request })
    }

    /// Some of the validated workers, of so many: each by herself when they are few.
    async fn of(tx: &mut Tx, request: RequestId, some: &[&str], of: usize) -> Result<Register, StoreError> {
        if some.len() > FEW && some.len() * 4 > of {
            let mut all = Register::load(tx, request).await?;
            let wanted: BTreeSet<WorkerId> = some.iter().filter_map(|id| id.parse().ok()).collect();
            all.workers.retain(|id, _| wanted.contains(id));
            return Ok(all);
        }
        let (mut all, mut facts) = (BTreeMap::new(), BTreeMap::new());
        for id in some.iter().filter_map(|id| id.parse::<WorkerId>().ok()) {
            // Whoever changed since the index was read is not what the index says any more.
            let file = workers::find(tx, id).await?.filter(|file| file.state == WorkerState::Validated);
            if let Some((profile, code)) = file.and_then(|file| file.profile.zip(file.code)) {
                all.insert(id, (code, read_worker(id, &profile)?));
                facts.insert(id, workers::facts(tx, id).await?);
            }
        }
        Ok(Register { workers: all, facts, open: proposals::open_by_worker(tx).await?, request })
    }

    /// File, code and the offer meant, of a worker of this register.
    fn known<'a>(&'a self, worker: &'a Worker, request: &matching::Request) -> Option<(WorkerId, &'a str, &'a Offer)> {
        let id: WorkerId = worker.id.parse().ok()?;
        let (code, _) = self.workers.get(&id)?;
        Some((id, code, worker.offer(request.role, request.regime)?))
    }

    /// Every validated worker, as the ranking reads them.
    pub(super) fn workers(&self) -> impl Iterator<Item = &Worker> {
        self.workers.values().map(|(_, worker)| worker)
    }

    /// The public code of each, by the code that the ranking uses.
    pub(super) fn codes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.workers.values().map(|(code, worker)| (worker.id.as_str(), code.as_str()))
    }

    /// The same register as if everybody accepted a way so many minutes longer.
    pub(super) fn with_longer_ways(&self, minutes: u16) -> Register {
        let longer = |worker: &Worker| Worker {
            max_travel_minutes: worker.max_travel_minutes.map(|limit| limit.saturating_add(minutes)),
            ..worker.clone()
        };
        let workers = self.workers.iter().map(|(id, (code, worker))| (*id, (code.clone(), longer(worker)))).collect();
        Register { workers, ..self.clone() }
    }

    fn open_here(&self, worker: WorkerId) -> bool {
        self.open.contains(&(worker, self.request))
    }

    fn open_elsewhere(&self, worker: WorkerId) -> usize {
        self.open.iter().filter(|(who, request)| *who == worker && *request != self.request).count()
    }
}

/// A stored profile, as the core reads it.
pub(super) fn read_worker(id: WorkerId, profile: &serde_json::Value) -> Result<Worker, StoreError> {
    Worker::from_json(profile).map_err(|fault| StoreError::corrupt("workers", "profile", id, fault))
}

/// A stored request and its terms, as the core reads them.
pub(super) fn read(request: &Request) -> Result<(matching::Request, Terms), StoreError> {
    let missing = serde_json::Value::Null;
    let asked = matching::Request::from_json(request.request.as_ref().unwrap_or(&missing));
    let asked = asked.map_err(|fault| StoreError::corrupt("requests", "request", request.id, fault))?;
    let terms = serde_json::from_value(request.terms.clone().unwrap_or(missing));
    let terms = terms.map_err(|fault| StoreError::corrupt("requests", "terms", request.id, fault))?;
    Ok((asked, terms))
}
