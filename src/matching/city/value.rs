//! What a plan is worth, and the whole numbers in which a search reckons it.

use super::world::World;
use crate::matching::weights::TOTAL;

/// What a plan is worth: requests served, then points, then fairness. The order of the fields is their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// Requests that have a worker.
    pub served: u64,
    /// Points of all pairs together.
    pub points: u64,
    /// Days that the workers with a job have waited, each worker once: of two plans with as many requests and
    /// points, the fairer one gives work to those who have waited longer.
    pub waited: u64,
}

/// One number for a whole plan: `served` and `point` are what a request and a point count beside a day of waiting.
///
/// A point counts more than all days together. A request counts [`SERVED_POINTS`] points, or more than all points
/// together where there are few requests; that no plan serves more is then shown apart ([`super::bound`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) served: i64,
    pub(super) point: i64,
}

/// Points that a request served counts, where that is less than all the points there could be.
const SERVED_POINTS: i64 = 20_000;

impl Scale {
    pub(super) fn of(world: &World<'_>) -> Scale {
        let most = world.people.iter().map(|person| person.waited).max().unwrap_or(0);
        let employed = world.people.len().min(world.requests.len());
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let point = most.saturating_mul(number(employed)).saturating_add(1);
        let all = number(world.requests.len()).saturating_mul(i64::from(TOTAL)).saturating_add(1);
        Scale { served: point.saturating_mul(all.min(SERVED_POINTS)), point }
    }

    /// Only how many are served, in parts fine enough for prices.
    pub(super) const COUNT: Scale = Scale { served: 1 << 20, point: 0 };

    /// Does one request more count more than all points there could be?
    pub(super) fn counts_every_point(self, world: &World<'_>) -> bool {
        let all = i64::try_from(world.requests.len()).unwrap_or(i64::MAX).saturating_mul(i64::from(TOTAL));
        self.served / self.point.max(1) > all
    }

    /// What a pair counts.
    pub(super) fn pair(self, points: u32) -> i64 {
        self.served + self.point * i64::from(points)
    }

    /// What it counts that a worker has any work at all.
    pub(super) fn work(self, waited: i64) -> i64 {
        if self.point == 0 { 0 } else { waited }
    }

    pub(super) fn total(self, value: Value) -> i64 {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let waited = self.work(number(value.waited));
        self.served * number(value.served) + self.point * number(value.points) + waited
    }
}
