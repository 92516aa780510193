//! One job in a worker's week, and what two jobs are to each other.

use super::stretch::{Relation, Stretch};
use crate::ccnl::Regime;
use crate::geo::{Geo, NilId};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::Week;
use crate::money::Hours;
use crate::vocabulary::Role;

/// Minutes in a quarter of an hour.
const QUARTER_MINUTES: u16 = 15;

/// A request as a job in someone's week: its time is known to the quarter hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    request: String,
    role: Role,
    regime: Regime,
    nil: NilId,
    hours: Hours,
    week: Week,
    stretches: Vec<Stretch>,
}

/// Why a week would not be lawful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Violation {
    /// Living in leaves no room for another job: its hours are not known to the quarter.
    LivesIn {
        /// The request of the other job.
        with: String,
    },
    /// Two jobs at the same time.
    Overlap {
        /// The request of the other job.
        with: String,
    },
    /// Too little time to go from one home to the next.
    Travel {
        /// The request of the other job.
        with: String,
        /// Minutes the way takes.
        minutes: u16,
        /// Minutes there are.
        gap: u16,
    },
    /// Too little rest between days, or around a night.
    Rest {
        /// The request of the other job; the job's own where it does not leave the rest by itself.
        with: String,
        /// Hours between them.
        gap: Hours,
        /// The least.
        least: Hours,
    },
    /// No day on which no work begins, with the hours in a row that a free day has.
    FreeDay {
        /// The least hours in a row.
        least: Hours,
    },
    /// More hours than she wants.
    Hours {
        /// Hours in all.
        hours: Hours,
        /// The most.
        most: Hours,
    },
}

impl Job {
    /// A request whose time is known: slots, nights, living in. `None` for a flexible one, whose
    /// sessions must be chosen first.
    #[must_use]
    pub fn of(asked: &Asked<'_>) -> Option<Job> {
        let flexible = matches!(asked.request().pattern, Pattern::Flexible(_));
        (!flexible).then(|| Job::at(asked, *asked.week()))
    }

    /// A request with its time chosen.
    #[must_use]
    pub fn at(asked: &Asked<'_>, week: Week) -> Job {
        let request = asked.request();
        Job {
            request: request.id.clone(),
            role: request.role,
            regime: request.regime,
            nil: request.nil,
            hours: asked.hours(),
            stretches: Stretch::of(&week),
            week,
        }
    }

    /// The request's code.
    #[must_use]
    pub fn request(&self) -> &str {
        &self.request
    }

    /// Role and regime: the offer it is taken under.
    #[must_use]
    pub fn offer(&self) -> (Role, Regime) {
        (self.role, self.regime)
    }

    /// District of the home.
    #[must_use]
    pub fn nil(&self) -> NilId {
        self.nil
    }

    /// Hours a week; a night counts the hours the rules say.
    #[must_use]
    pub fn hours(&self) -> Hours {
        self.hours
    }

    /// Its quarters; none for living in, whose hours lie anywhere.
    #[must_use]
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// Its stretches of work.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// A full-time live-in job.
    #[must_use]
    pub fn lives_in(&self) -> bool {
        self.regime == Regime::Convivente
    }
}

/// What keeps two jobs from one week, the first reason in time; `None` when they go together. It does not
/// matter which is given first, but for `with`, which names the first.
#[must_use]
pub fn clash(limits: &OwnLimits, held: &Job, more: &Job) -> Option<Violation> {
    let with = || held.request.clone();
    if held.lives_in() || more.lives_in() {
        return Some(Violation::LivesIn { with: with() });
    }
    let least = limits.rest_between_days.hours;
    for one in &held.stretches {
        for other in &more.stretches {
            match one.relation(*other) {
                Relation::Overlap => return Some(Violation::Overlap { with: with() }),
                Relation::SameDay { gap, forward } => {
                    let (from, to) = if forward { (held.nil, more.nil) } else { (more.nil, held.nil) };
                    let (minutes, gap) = (Geo::embedded().leg(from, to).minutes, gap * QUARTER_MINUTES);
                    if gap < minutes {
                        return Some(Violation::Travel { with: with(), minutes, gap });
                    }
                }
                Relation::Apart { gap } if u32::from(gap) < least.quarters() => {
                    return Some(short_rest(with(), gap, least));
                }
                Relation::Apart { .. } => {}
            }
        }
    }
    None
}

/// What keeps a job from being lawful by itself: rest between its own days. The free day is of the whole week.
#[must_use]
pub fn own_rest(limits: &OwnLimits, job: &Job) -> Option<Violation> {
    let least = limits.rest_between_days.hours;
    job.stretches.iter().enumerate().find_map(|(at, one)| {
        job.stretches[at + 1..].iter().find_map(|other| match one.relation(*other) {
            Relation::Apart { gap } if u32::from(gap) < least.quarters() => {
                Some(short_rest(job.request.clone(), gap, least))
            }
            _ => None,
        })
    })
}

fn short_rest(with: String, gap: u16, least: Hours) -> Violation {
    Violation::Rest { with, gap: Hours::from_quarters(u32::from(gap)), least }
}
