//! The lists the matcher makes, kept small: who stands where with which lines, and the same lists in another order.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::matching::{Asked, Criterion, Match, Request, Rules, Worker, rank, tie_break};

/// How many criteria there are.
const CRITERIA: usize = Criterion::ALL.len();

/// Everybody who can do one request, best first.
#[derive(Clone, Debug)]
pub struct Listing {
    /// Which request, by its place among those ranked.
    pub request: usize,
    /// Best first.
    pub places: Vec<Place>,
}

/// One worker of a list.
#[derive(Clone, Debug)]
pub struct Place {
    /// Which worker, by her place in the register.
    pub who: usize,
    /// Points in all.
    pub points: u32,
    /// Since when she waits.
    pub waiting_since: NaiveDate,
    /// The digest that decides last.
    pub lot: [u8; 32],
    lines: [u32; CRITERIA],
}

/// In which order a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The matcher's own.
    Own,
    /// The matcher's, as if one criterion gave no points.
    Without(Criterion),
    /// By lot: the neutral digest alone, as if no preference counted.
    ByLot,
}

impl Place {
    fn of(fit: &Match<'_>, who: usize, request: &Request) -> Place {
        let mut lines = [0; CRITERIA];
        for reason in &fit.reasons {
            lines[reason.criterion as usize] = reason.points;
        }
        let lot = tie_break(&request.id, &fit.worker.id);
        Place { who, points: fit.points, waiting_since: fit.worker.waiting_since, lot, lines }
    }

    /// Points of a criterion.
    #[must_use]
    pub fn line(&self, criterion: Criterion) -> u32 {
        self.lines[criterion as usize]
    }

    /// What this place is sorted by, the smallest first.
    #[must_use]
    pub fn key(&self, order: Order) -> (Reverse<u32>, Option<NaiveDate>, [u8; 32]) {
        match order {
            Order::Own => (Reverse(self.points), Some(self.waiting_since), self.lot),
            Order::Without(criterion) => {
                (Reverse(self.points - self.line(criterion)), Some(self.waiting_since), self.lot)
            }
            Order::ByLot => (Reverse(0), None, self.lot),
        }
    }
}

impl Listing {
    /// The same people in another order.
    #[must_use]
    pub fn reordered(&self, order: Order) -> Vec<&Place> {
        reordered(&self.places, order)
    }
}

/// A list in another order.
pub(super) fn reordered(places: &[Place], order: Order) -> Vec<&Place> {
    let mut places: Vec<&Place> = places.iter().collect();
    if order != Order::Own {
        places.sort_by_key(|place| place.key(order));
    }
    places
}

/// Ranks every request that the contract allows, on all cores and in order.
#[must_use]
pub fn listings(workers: &[Worker], requests: &[Request], rules: &Rules<'_>) -> Vec<Listing> {
    let numbers = numbered(workers);
    let list = |(number, request): (usize, &Request)| {
        Some(Listing { request: number, places: places(request, rules, workers, &numbers)? })
    };
    requests.par_iter().enumerate().filter_map(list).collect()
}

/// The list of one request; `None` when the contract does not allow it. Whoever does not offer the role in
/// the regime cannot be on it, and is not looked at.
pub(super) fn places<'w>(
    request: &Request,
    rules: &Rules<'_>,
    workers: impl IntoIterator<Item = &'w Worker>,
    numbers: &BTreeMap<&str, usize>,
) -> Option<Vec<Place>> {
    let asked = Asked::new(request, rules).ok()?;
    let offering = workers.into_iter().filter(|worker| worker.offer(request.role, request.regime).is_some());
    let matches = rank(&asked, offering).matches;
    let place = |fit: &Match<'_>| numbers.get(fit.worker.id.as_str()).map(|who| Place::of(fit, *who, request));
    Some(matches.iter().filter_map(place).collect())
}

/// Each worker's place in the register, by her code.
pub(super) fn numbered(workers: &[Worker]) -> BTreeMap<&str, usize> {
    workers.iter().enumerate().map(|(number, worker)| (worker.id.as_str(), number)).collect()
}
