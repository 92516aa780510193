//! Several people for one need: when nobody can do the whole of a request, the best two or three who together can.
//!
//! Each member has every hard condition but the week and the hours; her part is a request of its own, which the contract
//! allows and for which she has all twelve, and with which her week is lawful by our own rules too ([`lawful_week`]).
//! The parts add up to what is asked, no quarter twice. How they are chosen:
//!
//! - **slots**: a slot may be divided at any quarter hour, no piece shorter than the shortest part, with no more changes of
//!   person in it than allowed; midnight ends a slot. The division has the fewest hand-overs, then the best points;
//! - **a flexible week**: each day is of one person, so nobody hands over; her sessions are the longest that fit on the
//!   earliest of her days, each as early as she is free;
//! - **nights**: each night is of one person.
//!
//! Teams of fewest people come first, then those with fewest hand-overs, then the best points, weighted by hours; then who
//! has waited longer, then the digest that favours nobody. A third is looked for only beside two who cannot do it
//! without her. The search is exact; it counts the cases it tries, and says so when it stopped at the limit of
//! `rules/matching`. Who lives in has no team: the home has a bed for one.
//!
//! [`lawful_week`]: super::lawful_week

mod candidate;
mod divide;
mod flexible;
mod json;
mod nights;
mod rest_cover;
mod search;
mod slots;

pub use rest_cover::{RestCover, rest_cover};
pub use search::teams;

use super::points::Reason;
use super::request::{Pattern, Request};
use super::week::Week;
use super::worker::Worker;
use crate::money::Hours;

/// Most people a team may have: what `rules/matching` says is not more.
const MOST_MEMBERS: usize = 3;

/// The teams for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Teams<'w> {
    /// The request's code.
    pub request: String,
    /// The version of the weights.
    pub rules: String,
    /// The version of our own limits.
    pub limits: String,
    /// True when the tables of pay had ended before the day of the rules.
    pub provisional: bool,
    /// How many workers were looked at.
    pub considered: usize,
    /// How many can do the whole alone: when there is one, no team is looked for.
    pub alone: usize,
    /// How many have every condition but the week and the hours.
    pub candidates: usize,
    /// The best teams, best first.
    pub teams: Vec<Team<'w>>,
    /// Cases tried.
    pub tried: u32,
    /// False when the search stopped at its limit: there may be better teams.
    pub complete: bool,
}

/// People who together can do a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team<'w> {
    /// Two or three, with their parts.
    pub members: Vec<Member<'w>>,
    /// Changes of person inside a slot, in a week.
    pub hand_overs: u32,
    /// The members' points, weighted by the hours of their parts, rounded down.
    pub points: u32,
}

/// One of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'w> {
    /// The worker.
    pub worker: &'w Worker,
    /// Her part, a request of its own: the same but for the pattern.
    pub part: Request,
    /// The quarters of her part; for a flexible week, one choice of sessions.
    pub week: Week,
    /// Hours a week of her part; a night counts the hours the rules say.
    pub hours: Hours,
    /// Points for her part.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
}

/// A division of a request among given people, in their order.
struct Split {
    parts: Vec<Part>,
    hand_overs: u32,
}

/// One part of a division.
struct Part {
    pattern: Pattern,
    week: Week,
}

/// Cases that may still be tried.
struct Budget {
    limit: u32,
    tried: u32,
}

impl Budget {
    /// One case more; false when there are none left.
    fn spend(&mut self) -> bool {
        self.tried = self.tried.saturating_add(1).min(self.limit.saturating_add(1));
        self.tried <= self.limit
    }

    fn spent(&self) -> bool {
        self.tried > self.limit
    }
}
