//! What would help: the smallest single change of each kind that lets someone more do a job, and the
//! same seen from a worker. Pure.
//!
//! [`advise`] answers for a request, [`mirror()`] for a worker. Every [`Change`] can be applied, and what an
//! [`Advice`] promises is read off the changed request itself: nobody is added or lost on paper only. Only a
//! worker who lacks nothing but what a kind of change touches can be added by it, so that most of a
//! register is left after its first failing conditions and the rest is tried exactly.

mod candidates;
mod change;
mod kinds;
mod mirror;
mod near;
mod reach;
mod slot_end;
mod smallest;

pub use change::Change;
pub use kinds::ChangeKind;
pub use mirror::{Mirror, WorkerChange, WorkerChangeKind, mirror, mirror_of};
pub use reach::{AdviceRules, DaysReach, HoursReach, LevelsReach, MinutesReach, PayReach, TravelReach};

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::conditions::lacks_of;
use super::rank::Asked;
use super::request::Request;
use super::rules::Rules;
use super::worker::Worker;
use near::Near;

/// A change of a request, and whom it adds and loses when it is really applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The change.
    pub change: Change,
    /// Codes of the workers who can do the changed job and could not do the first, in order of code; never empty.
    pub adds: Vec<String>,
    /// Codes of those who could do the first and cannot do the changed one, in order of code.
    pub loses: Vec<String>,
}

impl Advice {
    /// As the exchange format writes it: the change, and how many.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"change": self.change.to_json(), "adds": self.adds.len(), "loses": self.loses.len()})
    }
}

/// The smallest change of each kind that adds someone: most added first, then in the order of
/// [`ChangeKind::ALL`]. Of equally small changes of a kind the one that adds most, then the one that
/// loses fewest, then the first in the order of [`Change`]. None when the request is refused.
///
/// The order of the workers does not matter.
#[must_use]
pub fn advise<'w>(request: &Request, rules: &Rules<'_>, workers: impl IntoIterator<Item = &'w Worker>) -> Vec<Advice> {
    Asked::new(request, rules).map(|asked| advise_on(&asked, workers)).unwrap_or_default()
}

/// [`advise`] for a request that was found lawful already.
#[must_use]
pub fn advise_on<'w>(asked: &Asked<'_>, workers: impl IntoIterator<Item = &'w Worker>) -> Vec<Advice> {
    let near = Near::of(asked, workers);
    let mut advice: Vec<Advice> = ChangeKind::ALL.iter().filter_map(|kind| best(*kind, asked, &near)).collect();
    advice.sort_by_key(|advice| (Reverse(advice.adds.len()), advice.change.kind()));
    advice
}

fn best(kind: ChangeKind, asked: &Asked<'_>, near: &Near<'_>) -> Option<Advice> {
    let candidates = candidates::of(kind, asked, near);
    let added = |change: &Change| Some(added(change, asked, near)).filter(|adds| !adds.is_empty());
    let equal = smallest::smallest(candidates, Change::size, added);
    let most = equal.iter().map(|(_, adds)| adds.len()).max()?;
    let best = equal.into_iter().filter(|(_, adds)| adds.len() == most);
    // The first of those that lose fewest: the order of the changes decides.
    best.map(|(change, adds)| Advice { loses: lost(&change, asked, near), change, adds })
        .min_by_key(|advice| advice.loses.len())
}

/// Who can do the changed job and lacked something before; nobody when the change is refused.
fn added(change: &Change, asked: &Asked<'_>, near: &Near<'_>) -> Vec<String> {
    let lacking = near.lacking(change.kind().touches()).iter().map(|one| one.worker);
    able(change, asked, lacking, true)
}

/// Who can do the job and not the changed one.
fn lost(change: &Change, asked: &Asked<'_>, near: &Near<'_>) -> Vec<String> {
    able(change, asked, near.fitting().iter().copied(), false)
}

/// Codes of those who can (or cannot) do the changed job, in order.
fn able<'w>(change: &Change, asked: &Asked<'_>, who: impl Iterator<Item = &'w Worker>, can: bool) -> Vec<String> {
    let request = change.apply(asked.request());
    let Ok(changed) = Asked::new(&request, asked.rules()) else { return Vec::new() };
    let touched = change.kind().touches().conditions();
    let holds = |worker: &Worker| lacks_of(touched, &changed, &change.apply_to(worker)).next().is_none();
    let who = who.filter(|worker| holds(worker) == can);
    let mut codes: Vec<String> = who.map(|worker| worker.id.clone()).collect();
    codes.sort_unstable();
    codes
}
