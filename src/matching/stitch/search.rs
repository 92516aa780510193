//! The best set of requests for one week, by branch and bound.

use std::cmp::Reverse;

use super::{FilledWeek, Opening, mean, together};
use crate::ccnl::NoRule;
use crate::matching::lawful_week::{Job, LawfulWeek, clash};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::Asked;
use crate::matching::request::Request;
use crate::matching::rules::Rules;
use crate::matching::worker::Worker;
use crate::money::Hours;

/// What sets are compared by, the best being the greatest: quarters, weighted points, digests.
type Worth = (u32, u64, Reverse<Vec<[u8; 32]>>);

/// The best lawful week of a worker among some requests. Those that the contract refuses are passed over; the order in
/// which they are given does not matter.
///
/// # Errors
/// When the rules have no limits of our own for that day.
pub fn fill_week<'a>(
    worker: &'a Worker,
    requests: impl IntoIterator<Item = &'a Request>,
    rules: &'a Rules<'a>,
) -> Result<FilledWeek<'a>, NoRule> {
    let limits = rules.own_limits()?;
    let (mut considered, mut openings) = (0, Vec::new());
    for request in requests {
        considered += 1;
        openings.extend(Asked::new(request, rules).ok().and_then(|asked| Opening::of(&asked, worker)));
    }
    openings.sort_by_key(|opening| *opening.order());
    let mut search = Search::new(worker, limits, &openings);
    let all: Vec<usize> = (0..openings.len()).collect();
    search.extend(&mut Vec::new(), &mut LawfulWeek::of(worker, limits), &all);
    let taken: Vec<&Opening<'a>> = search.chosen.iter().map(|at| &openings[*at]).collect();
    let week = together(&taken, LawfulWeek::of(worker, limits));
    let jobs = week.iter().flat_map(LawfulWeek::jobs);
    let mut placed: Vec<_> = taken.iter().zip(jobs).map(|(opening, job)| opening.placed(job)).collect();
    placed.sort_by_key(|job| (job.week.ranges().first().copied(), job.request.id.clone()));
    let (quarters, weighted, _) = search.best;
    Ok(FilledWeek {
        worker,
        rules: rules.weights().act.id.clone(),
        limits: limits.act.id.clone(),
        provisional: rules.provisional(),
        considered,
        open: openings.len(),
        jobs: placed,
        hours: Hours::from_quarters(quarters),
        most: most(worker),
        points: mean(weighted, quarters),
        tried: search.tried,
        complete: search.tried <= search.limit,
    })
}

/// The most hours she may have in all, living in included.
fn most(worker: &Worker) -> Hours {
    worker.offers.iter().map(|offer| offer.max_hours).max().unwrap_or_default()
}

struct Search<'s, 'a> {
    openings: &'s [Opening<'a>],
    /// Those whose time is known, as jobs.
    jobs: Vec<Option<Job>>,
    /// Pairs of known times that go together.
    pairs: Vec<Vec<bool>>,
    most: u32,
    limit: u32,
    tried: u32,
    best: Worth,
    chosen: Vec<usize>,
}

impl<'s, 'a> Search<'s, 'a> {
    fn new(worker: &Worker, limits: &OwnLimits, openings: &'s [Opening<'a>]) -> Search<'s, 'a> {
        let jobs: Vec<Option<Job>> = openings.iter().map(|opening| Job::of(&opening.asked)).collect();
        let goes = |one: &Option<Job>, other: &Option<Job>| match (one, other) {
            (Some(one), Some(other)) => clash(limits, one, other).is_none(),
            _ => true,
        };
        let pairs = jobs.iter().map(|one| jobs.iter().map(|other| goes(one, other)).collect()).collect();
        let (most, limit) = (most(worker).quarters(), limits.search.weeks);
        let best = (0, 0, Reverse(Vec::new()));
        Search { openings, jobs, pairs, most, limit, tried: 0, best, chosen: Vec::new() }
    }

    /// Looks at what is chosen, and at it with each of these more: all of them go with every one chosen, two by two.
    fn extend(&mut self, chosen: &mut Vec<usize>, week: &mut LawfulWeek<'_>, more: &[usize]) {
        self.see(chosen);
        let bounds = self.bounds(chosen, more);
        for (at, next) in more.iter().enumerate() {
            let beaten = bounds[at] < (self.best.0, self.best.1);
            self.tried = self.tried.saturating_add(1).min(self.limit.saturating_add(1));
            if beaten || self.tried > self.limit {
                return;
            }
            let job = match &self.jobs[*next] {
                Some(job) => Some(job.clone()),
                None => week.fit(&self.openings[*next].asked),
            };
            if job.is_none_or(|job| week.add(job).is_err()) {
                continue;
            }
            chosen.push(*next);
            let goes = |other: &usize| self.pairs[*next][*other];
            let left: Vec<usize> = more[at + 1..].iter().copied().filter(goes).collect();
            self.extend(chosen, week, &left);
            chosen.pop();
            week.pop();
        }
    }

    /// From each place on, the most hours and weighted points that could be added up to.
    fn bounds(&self, chosen: &[usize], more: &[usize]) -> Vec<(u32, u64)> {
        let (hours, weighted) = self.sums(chosen);
        let room = u64::from(self.most.saturating_sub(hours));
        let (mut most_hours, mut most_weighted, mut best_points) = (0_u32, 0_u64, 0);
        let mut bounds: Vec<(u32, u64)> = Vec::with_capacity(more.len());
        for next in more.iter().rev().map(|at| &self.openings[*at]) {
            most_hours += next.quarters();
            most_weighted += next.weighted();
            best_points = best_points.max(u64::from(next.points));
            let added = most_weighted.min(room * best_points);
            bounds.push(((hours + most_hours).min(self.most), weighted + added));
        }
        bounds.reverse();
        bounds
    }

    fn sums(&self, chosen: &[usize]) -> (u32, u64) {
        let of = || chosen.iter().map(|at| &self.openings[*at]);
        (of().map(Opening::quarters).sum(), of().map(Opening::weighted).sum())
    }

    fn see(&mut self, chosen: &[usize]) {
        let (hours, weighted) = self.sums(chosen);
        let least = chosen.iter().map(|at| self.openings[*at].least).max().unwrap_or(0);
        if hours < least || (hours, weighted) < (self.best.0, self.best.1) {
            return;
        }
        let mut digests: Vec<[u8; 32]> = chosen.iter().map(|at| self.openings[*at].digest()).collect();
        digests.sort_unstable();
        let worth = (hours, weighted, Reverse(digests));
        if worth > self.best {
            self.best = worth;
            self.chosen = chosen.to_vec();
        }
    }
}
