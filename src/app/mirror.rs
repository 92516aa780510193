//! The mirror for a worker: how many open requests she could do, and which small change of hers opens more.

use super::candidacy::worker_of;
use super::rank::read_worker;
use super::{App, StoreError};
use crate::ccnl::NoRule;
use crate::matching::advice::{WorkerChange, mirror_of};
use crate::matching::{Asked, Assessment, Request, Rules, assess};
use crate::store::{requests, workers};

/// What a worker is told; no request is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkerMirror {
    /// Open requests.
    pub open: usize,
    /// How many of them she can do as she is.
    pub now: usize,
    /// Small changes that open more, most first; one of each kind at most.
    pub more: Vec<OpensMore>,
}

/// A change, and how many more requests she could then do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpensMore {
    /// The change; its `kind().code()` is stable.
    pub change: WorkerChange,
    /// How many more; one or more.
    pub requests: usize,
}

/// Why there is no mirror.
#[derive(Debug, thiserror::Error)]
pub enum MirrorError {
    /// No rules to read the requests by.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// The mirror of the candidacy that a link opens; `None` when it opens none. Nothing is told of a
    /// candidacy that was never sent. Each request goes by the rules of its own day.
    ///
    /// # Errors
    /// See [`MirrorError`].
    pub async fn worker_mirror(&self, token: &str) -> Result<Option<WorkerMirror>, MirrorError> {
        let mut tx = self.db.read().await?;
        let Some(id) = worker_of(&mut tx, token).await? else {
            return Ok(None);
        };
        let Some(profile) = workers::find(&mut tx, id).await?.and_then(|file| file.profile) else {
            return Ok(Some(WorkerMirror::default()));
        };
        let worker = read_worker(id, &profile)?;
        let mut open = Vec::new();
        for entry in requests::queue(&mut tx).await? {
            let request = Request::from_json(&entry.request);
            let request = request.map_err(|fault| StoreError::corrupt("requests", "request", entry.id, fault))?;
            let rules = self.rules_on(self.day_of_rules(&request))?;
            open.push((request, rules));
        }
        let lawful = |(request, rules)| Asked::new(request, rules).ok();
        let asked: Vec<Asked<'_>> = open.iter().map(|(request, rules)| (request, rules)).filter_map(lawful).collect();
        let small = self.small(&worker, &asked)?;
        let now = asked.iter().filter(|asked| matches!(assess(asked, &worker), Assessment::Fits(_))).count();
        Ok(Some(WorkerMirror { open: open.len(), now, more: small }))
    }

    fn small(&self, worker: &crate::matching::Worker, asked: &[Asked<'_>]) -> Result<Vec<OpensMore>, NoRule> {
        let rules: Rules<'_> = self.rules_on(self.today())?;
        let reach = &rules.own_limits()?.advice;
        let small = mirror_of(worker, asked).into_iter().filter(|one| one.change.is_within(reach));
        Ok(small.map(|one| OpensMore { requests: one.opens.len(), change: one.change }).collect())
    }
}
