//! What an answer says of those it names: the same lines as everywhere, made for these few only.

use chrono::NaiveDate;
use serde_json::Value;

use super::homes;
use super::packed::{Person, Row, Tongue};
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

/// An offer among packed records, with what is her own.
struct Known<'a> {
    row: &'a Row,
    person: Person,
    tongues: &'a [Tongue],
}

/// What is said of the best, in their order. What they have is scattered in memory: each kind of it is asked for all of
/// them before the next, so that the waits overlap.
pub(super) fn found(asked: &Asked<'_>, best: &[Placed<'_>]) -> Vec<Found> {
    let person = |placed: &Placed<'_>| *placed.packed.person(placed.row.person);
    let persons: Vec<Person> = best.iter().map(person).collect();
    let codes: Vec<String> = best.iter().map(|placed| placed.packed.id(placed.row.person).to_owned()).collect();
    let each = best.iter().zip(persons).zip(codes);
    let found = each.map(|((placed, person), worker)| {
        let known = Known { row: placed.row, person, tongues: placed.packed.tongues(placed.row.person) };
        let (points, unmet_likes) = (placed.points(), unmet_likes(asked, &known));
        Found { worker, points, reasons: reasons(asked, &known), unmet_likes }
    });
    found.collect()
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
        self.person.skills.has(skill)
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
        let tongue = self.tongues.iter().find(|tongue| tongue.language == number)?;
        Cefr::ALL.get(usize::from(tongue.level.checked_sub(1)?)).copied()
    }

    fn waiting_since(&self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.row.waiting).unwrap_or_default()
    }
}
