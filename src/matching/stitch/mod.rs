//! A full week for one worker: which open requests could be stitched into one lawful week.
//!
//! A request counts when she has every hard condition for it, the hours aside: a job may be shorter than the least she
//! wants, as long as the whole week is not. The set taken has the most hours, up to her most; then the best points,
//! weighted by hours; then the smallest digests, which favour nobody. Every job is one contract of its own and
//! the week is lawful by [`lawful_week`].
//!
//! The search is exact by branch and bound: requests whose time is known first, then flexible ones, longest first, each
//! with the sessions that [`LawfulWeek::fit`] finds in what is left. It counts the sets it tries and says so when it stopped at the
//! limit of `rules/matching`.
//!
//! [`lawful_week`]: super::lawful_week

mod json;
mod search;

pub use search::fill_week;

use std::cmp::Reverse;

use super::conditions::{Hard, lacks};
use super::lawful_week::{Job, LawfulWeek};
use super::points::{Reason, reasons};
use super::rank::{Asked, tie_break};
use super::request::{Pattern, Request};
use super::week::Week;
use super::worker::Worker;
use crate::money::Hours;

/// A worker's week filled with open requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilledWeek<'a> {
    /// The worker.
    pub worker: &'a Worker,
    /// The version of the weights.
    pub rules: String,
    /// The version of our own limits.
    pub limits: String,
    /// True when the tables of pay had ended before the day of the rules.
    pub provisional: bool,
    /// How many requests were looked at.
    pub considered: usize,
    /// How many of them she could take, one by one, the least hours she wants aside.
    pub open: usize,
    /// The jobs taken, in the order of the week.
    pub jobs: Vec<Placed<'a>>,
    /// Hours a week in all.
    pub hours: Hours,
    /// The most hours she wants in all.
    pub most: Hours,
    /// The jobs' points, weighted by their hours, rounded down.
    pub points: u32,
    /// Sets tried.
    pub tried: u32,
    /// False when the search stopped at its limit: there may be a better week.
    pub complete: bool,
}

/// A request with its place in somebody's week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<'a> {
    /// The request.
    pub request: &'a Request,
    /// Its quarters; for a flexible request one choice of sessions, for living in none.
    pub week: Week,
    /// Hours a week; a night counts the hours the rules say.
    pub hours: Hours,
    /// Her points for it.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
}

/// A request that a worker could take.
#[derive(Clone, Debug)]
pub(super) struct Opening<'a> {
    pub asked: Asked<'a>,
    pub reasons: Vec<Reason>,
    pub points: u32,
    /// Fewest quarters of the week that the offer it falls under wants.
    pub least: u32,
    order: Order,
}

/// Known times first, then the longest, the best, and a digest that favours nobody.
type Order = (bool, Reverse<u32>, Reverse<u32>, [u8; 32]);

impl<'a> Opening<'a> {
    /// What a request is to a worker, when she has every condition but the least hours she wants.
    pub fn of(asked: &Asked<'a>, worker: &Worker) -> Option<Opening<'a>> {
        let request = asked.request();
        let offer = worker.offer(request.role, request.regime)?;
        let hours = asked.hours();
        let may = lacks(asked, worker).all(|lack| lack.condition() == Hard::Hours && hours < offer.min_hours);
        let reasons = if may { reasons(asked, &(worker, offer)) } else { return None };
        let points = reasons.iter().map(|reason| reason.points).sum();
        let flexible = matches!(request.pattern, Pattern::Flexible(_));
        let order = (flexible, Reverse(hours.quarters()), Reverse(points), tie_break(&request.id, &worker.id));
        Some(Opening { asked: asked.clone(), reasons, points, least: offer.min_hours.quarters(), order })
    }

    pub fn quarters(&self) -> u32 {
        self.asked.hours().quarters()
    }

    /// Points, weighted by the hours.
    pub fn weighted(&self) -> u64 {
        u64::from(self.points) * u64::from(self.quarters())
    }

    pub fn order(&self) -> &Order {
        &self.order
    }

    fn digest(&self) -> [u8; 32] {
        self.order.3
    }

    pub fn placed(&self, job: &Job) -> Placed<'a> {
        let (request, hours) = (self.asked.request(), self.asked.hours());
        Placed { request, week: *job.week(), hours, points: self.points, reasons: self.reasons.clone() }
    }
}

/// All of these in one lawful week, added in their order; `None` when there is no such week. The least hours are for
/// the caller to look at.
pub(super) fn together<'l>(openings: &[&Opening<'_>], empty: LawfulWeek<'l>) -> Option<LawfulWeek<'l>> {
    let mut in_order: Vec<&&Opening<'_>> = openings.iter().collect();
    in_order.sort_by_key(|opening| *opening.order());
    in_order.into_iter().try_fold(empty, |mut week, opening| {
        let job = week.fit(&opening.asked)?;
        week.add(job).ok()?;
        Some(week)
    })
}

/// Points weighted by hours, over the hours, rounded down.
pub(super) fn mean(weighted: u64, quarters: u32) -> u32 {
    u32::try_from(weighted / u64::from(quarters.max(1))).unwrap_or(u32::MAX)
}
