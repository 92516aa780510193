//! Several jobs for one worker: a full lawful week among the requests that wait, and homes near each other that one
//! person could serve in turn. Each job is a contract of its own, with its own cost.

use std::collections::{BTreeMap, BTreeSet};

use super::joint_cost::contract_cost;
use super::rank::{read, read_worker};
use super::{App, Cost, RankError, Staff};
use crate::geo::NilId;
use crate::matching::sharing::{Homes, Sharer};
use crate::matching::stitch::{Placed, fill_week};
use crate::matching::{Asked, Request, Rules, Week, Worker};
use crate::money::Hours;
use crate::registry::WorkerId;
use crate::store::{StoreError, Tx, requests, workers};

/// How many groups of homes are shown, and how many people for each.
const MOST: usize = 3;

/// A job in somebody's week.
#[derive(Clone, Debug)]
pub struct PlacedJob {
    /// The request's code.
    pub code: String,
    /// District of the home.
    pub nil: NilId,
    /// When.
    pub week: Week,
    /// Hours a week.
    pub hours: Hours,
    /// Her points for it.
    pub points: u32,
    /// What she would cost that family.
    pub cost: Cost,
}

/// A worker's week filled with requests that wait.
#[derive(Clone, Debug)]
pub struct FullWeek {
    /// How many requests were looked at.
    pub considered: usize,
    /// How many she could take one by one.
    pub open: usize,
    /// The jobs, in the order of the week.
    pub jobs: Vec<PlacedJob>,
    /// Hours in all.
    pub hours: Hours,
    /// The most hours she wants.
    pub most: Hours,
    /// False when the search stopped at its limit.
    pub complete: bool,
}

/// Homes that one person could serve in turn.
#[derive(Clone, Debug)]
pub struct SharedHomes {
    /// The longest way between two of them, in minutes.
    pub minutes: u16,
    /// Hours in all.
    pub hours: Hours,
    /// How many people could.
    pub eligible: usize,
    /// The best of them.
    pub workers: Vec<String>,
    /// Each home as the best of them would serve it.
    pub jobs: Vec<PlacedJob>,
}

impl App {
    /// The best lawful week of a worker among the requests that wait; `None` when there is no such code, or no
    /// candidacy behind it. Names do not open.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn full_week(&self, staff: &Staff, code: &str) -> Result<Option<FullWeek>, RankError> {
        let queue = self.queue(staff).await?;
        let mut tx = self.db.read().await?;
        let Some(file) = workers::find_by_code(&mut tx, code).await? else { return Ok(None) };
        let Some(profile) = &file.profile else { return Ok(None) };
        let worker = read_worker(file.id, profile)?;
        let rules = self.rules_on(self.today())?;
        let found = fill_week(&worker, queue.iter().map(|line| &line.asked), &rules)?;
        let codes = queue.iter().map(|line| (line.asked.id.as_str(), line.entry.code.as_str())).collect();
        let table = Table { app: self, codes };
        let mut jobs = Vec::new();
        for job in &found.jobs {
            jobs.push(table.job(&mut tx, job, &worker).await?);
        }
        let (considered, open, complete) = (found.considered, found.open, found.complete);
        Ok(Some(FullWeek { considered, open, jobs, hours: found.hours, most: found.most, complete }))
    }

    /// The best groups of homes that a request could share one person with.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn shared_homes(&self, staff: &Staff, code: &str) -> Result<Vec<SharedHomes>, RankError> {
        let queue = self.queue(staff).await?;
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (_, known) = self.coded_register(&mut tx).await?;
        let rules = self.rules_on(self.today())?;
        let workers = self.near_workers(&mut tx, &request, &rules).await?;
        let asked: Vec<Request> = queue.iter().map(|line| line.asked.clone()).collect();
        let homes = Homes::new(&asked, &workers, &rules)?;
        let own = queue.iter().find(|line| line.entry.code == code).map(|line| line.asked.id.clone());
        let groups = own.and_then(|own| homes.around(&own, MOST, MOST)).map(|found| found.groups).unwrap_or_default();
        let codes = queue.iter().map(|line| (line.asked.id.as_str(), line.entry.code.as_str())).collect();
        let table = Table { app: self, codes };
        let mut shared = Vec::new();
        for group in &groups {
            let Some(best) = group.workers.first() else { continue };
            let mut jobs = Vec::new();
            for job in &best.jobs {
                jobs.push(table.job(&mut tx, job, best.worker).await?);
            }
            let code = |sharer: &Sharer<'_>| known.of(&sharer.worker.id).map(ToOwned::to_owned);
            shared.push(SharedHomes {
                minutes: group.minutes,
                hours: group.hours,
                eligible: group.eligible,
                workers: group.workers.iter().filter_map(code).collect(),
                jobs,
            });
        }
        Ok(shared)
    }

    /// Profiles of those who could do a request if hours and week were other: nobody else can share it with other homes.
    async fn near_workers(
        &self,
        tx: &mut Tx,
        request: &requests::Request,
        rules: &Rules<'_>,
    ) -> Result<Vec<Worker>, RankError> {
        let (asked, _) = read(request)?;
        let Ok(asked) = Asked::new(&asked, rules) else { return Ok(Vec::new()) };
        let index = self.register(tx).await?;
        let near: BTreeSet<WorkerId> =
            index.near(&asked).into_iter().filter_map(|worker| worker.id.parse().ok()).collect();
        let rows = workers::validated_of(tx, &near.into_iter().collect::<Vec<WorkerId>>()).await?;
        let profile = |row: &workers::ValidatedRow| {
            let corrupt = |fault: serde_json::Error| StoreError::corrupt("workers", "profile", row.id(), fault);
            read_worker(row.id(), &serde_json::from_str(&row.profile).map_err(corrupt)?)
        };
        Ok(rows.iter().map(profile).collect::<Result<_, StoreError>>()?)
    }
}

/// What prices share.
struct Table<'a> {
    app: &'a App,
    codes: BTreeMap<&'a str, &'a str>,
}

impl Table<'_> {
    async fn job(&self, tx: &mut Tx, job: &Placed<'_>, worker: &Worker) -> Result<PlacedJob, RankError> {
        let (request, code) = (job.request, self.codes.get(job.request.id.as_str()).copied().unwrap_or_default());
        let stored = requests::find_by_code(tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (_, terms) = read(&stored)?;
        let rules = self.app.rules_on(self.app.day_of_rules(request))?;
        Ok(PlacedJob {
            code: code.to_owned(),
            nil: request.nil,
            week: job.week,
            hours: job.hours,
            points: job.points,
            cost: contract_cost(&self.app.rulebook, worker, request, &terms, &rules)?,
        })
    }
}
