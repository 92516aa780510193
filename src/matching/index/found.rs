//! What an answer says of those it names: the same lines as everywhere, made for these few only.

use chrono::NaiveDate;
use serde_json::Value;

use super::homes;
use super::packed::{Packed, Row};
use super::top::Placed;
use crate::geo::{Home, Mode, NilId};
use crate::matching::answer::{Head, answer, one};
use crate::matching::candidate::Candidate;
use crate::matching::points::{Reason, reasons, unmet_likes};
use crate::matching::rank::{Asked, Misses};
use crate::money::Hours;
use crate::vocabulary::{Cefr, Language, Skill};

/// Someone who can do the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Her code.
    pub worker: String,
    /// Points in all: what the reasons add up to.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// Liked tasks she does not do.
    pub unmet_likes: Vec<Skill>,
}

/// The answer to a request: the best, and how many there are in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The request's code.
    pub request: String,
    /// The version of the weights.
    pub rules: String,
    /// True when the tables of pay had ended before the day of the rules.
    pub provisional: bool,
    /// How many workers there are.
    pub considered: usize,
    /// How many can do the job.
    pub eligible: usize,
    /// The best of them, best first.
    pub matches: Vec<Found>,
    /// The others, by the first condition that fails.
    pub misses: Misses,
}

impl Answer {
    /// The line of an answer: what [`rank`](crate::matching::rank) writes, cut after the same number.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let matches: Vec<Value> =
            self.matches.iter().map(|found| one(&found.worker, found.points, &found.reasons)).collect();
        let head = Head { request: &self.request, rules: &self.rules, provisional: self.provisional };
        answer(&head, self.considered, self.eligible, &matches, &self.misses)
    }
}

/// An offer among packed records.
struct Known<'a> {
    row: &'a Row,
    packed: &'a Packed,
}

impl Found {
    pub(super) fn new(asked: &Asked<'_>, placed: &Placed<'_>) -> Found {
        let known = Known { row: placed.row, packed: placed.packed };
        Found {
            worker: placed.packed.id(placed.row.person).to_owned(),
            points: placed.points,
            reasons: reasons(asked, &known),
            unmet_likes: unmet_likes(asked, &known),
        }
    }
}

impl Candidate for Known<'_> {
    fn way(&self, to: NilId) -> (u16, Option<Mode>) {
        let minutes = homes::minutes_to(to)[usize::from(self.row.home)];
        match homes::home(self.row.home) {
            Some(Home::Nil(from)) => (minutes, Some(crate::geo::Geo::embedded().leg(from, to).mode)),
            _ => (minutes, None),
        }
    }

    fn serves(&self, skill: Skill) -> bool {
        self.packed.person(self.row.person).skills.has(skill)
    }

    fn months(&self) -> u32 {
        self.row.months
    }

    fn hours(&self) -> (Hours, Hours) {
        let hours = |quarters: u16| Hours::from_quarters(u32::from(quarters));
        (hours(self.row.min_hours), hours(self.row.max_hours))
    }

    fn trained(&self) -> bool {
        self.row.trained
    }

    fn level(&self, language: Language) -> Option<Cefr> {
        let number = u8::try_from(language.index()).ok()?;
        let level = self.packed.level(self.row.person, number).checked_sub(1)?;
        Cefr::ALL.get(usize::from(level)).copied()
    }

    fn waiting_since(&self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.row.waiting).unwrap_or_default()
    }
}
