//! The mirror for a worker: which small change of hers opens more requests.
//!
//! Each change regards one hard condition, so that only a request which she misses by that one alone can
//! open. What she cannot choose is never proposed: nothing here speaks of the right to work.

mod candidates;
mod change;

pub use change::{WorkerChange, WorkerChangeKind};

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::conditions::{Hard, Lack, lacks, lacks_of};
use super::super::rank::Asked;
use super::super::request::Request;
use super::super::rules::Rules;
use super::super::worker::Worker;
use super::smallest;

/// A change of a worker, and the requests it opens when it is really applied. It never closes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mirror {
    /// The change.
    pub change: WorkerChange,
    /// Codes of the requests she can then do, in order; never empty.
    pub opens: Vec<String>,
}

/// Requests she misses by one condition alone, with what is lacking.
type Missed<'a> = BTreeMap<Hard, Vec<(&'a Asked<'a>, Lack)>>;

/// The smallest change of each kind that opens a request: most opened first, then in the order of
/// [`WorkerChangeKind::ALL`]; of equally small ones the one that opens most, then the first in the order of
/// [`WorkerChange`]. Requests that are refused do not count; the order of the others does not matter.
#[must_use]
pub fn mirror<'r>(worker: &Worker, rules: &Rules<'_>, requests: impl IntoIterator<Item = &'r Request>) -> Vec<Mirror> {
    let asked: Vec<Asked<'_>> = requests.into_iter().filter_map(|request| Asked::new(request, rules).ok()).collect();
    mirror_of(worker, &asked)
}

/// [`mirror()`] for requests found lawful already, each under rules of its own.
#[must_use]
pub fn mirror_of(worker: &Worker, requests: &[Asked<'_>]) -> Vec<Mirror> {
    let missed = missed(worker, requests);
    let mut mirror: Vec<Mirror> =
        WorkerChangeKind::ALL.iter().filter_map(|kind| best(*kind, worker, &missed)).collect();
    mirror.sort_by_key(|one| (Reverse(one.opens.len()), one.change.kind()));
    mirror
}

fn missed<'a>(worker: &Worker, requests: &'a [Asked<'a>]) -> Missed<'a> {
    let mut missed = Missed::new();
    for asked in requests {
        let mut all = lacks(asked, worker);
        if let (Some(lack), None) = (all.next(), all.next()) {
            missed.entry(lack.condition()).or_default().push((asked, lack));
        }
    }
    missed
}

fn best(kind: WorkerChangeKind, worker: &Worker, missed: &Missed<'_>) -> Option<Mirror> {
    let near = missed.get(&kind.touches())?;
    let candidates = near.iter().flat_map(|(asked, lack)| candidates::of(kind, worker, asked, lack)).collect();
    let opened = |change: &WorkerChange| Some(opened(change, worker, near)).filter(|opens| !opens.is_empty());
    let equal = smallest::smallest(candidates, WorkerChange::size, opened);
    // The first of those that open most: the order of the changes decides.
    let (change, opens) = equal.into_iter().min_by_key(|(_, opens)| Reverse(opens.len()))?;
    Some(Mirror { change, opens })
}

fn opened(change: &WorkerChange, worker: &Worker, near: &[(&Asked<'_>, Lack)]) -> Vec<String> {
    let changed = change.apply(worker);
    let touched = [change.kind().touches()];
    let open = near.iter().filter(|(asked, _)| lacks_of(&touched, asked, &changed).next().is_none());
    let mut codes: Vec<String> = open.map(|(asked, _)| asked.request().id.clone()).collect();
    codes.sort_unstable();
    codes
}
