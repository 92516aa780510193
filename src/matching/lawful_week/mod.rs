//! The lawful week of one worker with several jobs.
//!
//! Each job keeps the contract by itself ([`Asked::new`] saw to that). Together they keep what prudence asks
//! (`rules/matching/limits-*.toml`), the contract being silent on several employers:
//!
//! - no two at the same time, and living in goes with no other;
//! - on one day, the minutes of the way between two homes;
//! - eleven hours of rest between work that begins on different days, and before and after work that goes past midnight;
//! - a day on which no work begins, with twenty-four hours in a row free;
//! - her hours: those of one offer within its most, all together within the largest most of her offers.
//!
//! All but the last two concern pairs of jobs, so that [`clash`] may be worked out once for all pairs; and
//! all of them hold for fewer jobs when they hold for more, so that a search may cut at the first violation.
//! Jobs are taken to go on side by side, whatever their first and last days: a week that holds for all of
//! them holds in every week of the year.

mod job;
mod place;
mod stretch;

pub use job::{Job, Violation, clash, own_rest};
pub use stretch::{Stretch, has_free_day};

use super::own_limits::OwnLimits;
use super::rank::Asked;
use super::worker::Worker;
use crate::ccnl::Regime;
use crate::money::Hours;
use crate::vocabulary::Role;

/// A worker's week, lawful at every step.
#[derive(Clone, Debug)]
pub struct LawfulWeek<'a> {
    limits: &'a OwnLimits,
    worker: &'a Worker,
    jobs: Vec<Job>,
}

impl<'a> LawfulWeek<'a> {
    /// A week without work.
    #[must_use]
    pub fn of(worker: &'a Worker, limits: &'a OwnLimits) -> LawfulWeek<'a> {
        LawfulWeek { limits, worker, jobs: Vec::new() }
    }

    /// The jobs, in the order they were added.
    #[must_use]
    pub fn jobs(&self) -> &[Job] {
        &self.jobs
    }

    /// Hours a week in all.
    #[must_use]
    pub fn hours(&self) -> Hours {
        sum(self.jobs.iter())
    }

    /// The most hours all her jobs together may have.
    #[must_use]
    pub fn most_hours(&self) -> Hours {
        most_hours(self.worker)
    }

    /// The first thing that would not be lawful with this job too.
    ///
    /// # Errors
    /// That violation.
    pub fn check(&self, job: &Job) -> Result<(), Violation> {
        let found = own_rest(self.limits, job)
            .or_else(|| self.jobs.iter().find_map(|held| clash(self.limits, held, job)))
            .or_else(|| self.no_free_day(job))
            .or_else(|| self.too_many_hours(job));
        found.map_or(Ok(()), Err)
    }

    /// Adds a job.
    ///
    /// # Errors
    /// The first violation; the week is then as it was.
    pub fn add(&mut self, job: Job) -> Result<(), Violation> {
        self.check(&job)?;
        self.jobs.push(job);
        Ok(())
    }

    /// Takes the job added last away.
    pub fn pop(&mut self) -> Option<Job> {
        self.jobs.pop()
    }

    fn no_free_day(&self, job: &Job) -> Option<Violation> {
        let least = self.limits.free_day.hours;
        let all = self.jobs.iter().chain([job]).flat_map(Job::stretches).copied();
        let quarters = u16::try_from(least.quarters()).unwrap_or(u16::MAX);
        (!has_free_day(all, quarters)).then_some(Violation::FreeDay { least })
    }

    fn too_many_hours(&self, job: &Job) -> Option<Violation> {
        let with = |same_offer: bool| {
            let held = self.jobs.iter().filter(move |held| !same_offer || held.offer() == job.offer());
            sum(held.chain([job]))
        };
        let over = |hours: Hours, most: Hours| (hours > most).then_some(Violation::Hours { hours, most });
        over(with(true), most_of_offer(self.worker, job.offer())).or_else(|| {
            let most = if job.lives_in() { most_of_offer(self.worker, job.offer()) } else { self.most_hours() };
            over(with(false), most)
        })
    }
}

/// The most hours a worker's jobs together may have: the largest most of her offers; living in is not among them,
/// since it goes with no other job.
#[must_use]
pub fn most_hours(worker: &Worker) -> Hours {
    let apart = worker.offers.iter().filter(|offer| offer.regime != Regime::Convivente);
    apart.map(|offer| offer.max_hours).max().unwrap_or_default()
}

fn most_of_offer(worker: &Worker, (role, regime): (Role, Regime)) -> Hours {
    worker.offer(role, regime).map(|offer| offer.max_hours).unwrap_or_default()
}

fn sum<'j>(jobs: impl Iterator<Item = &'j Job>) -> Hours {
    Hours::from_quarters(jobs.map(|job| job.hours().quarters()).sum())
}
