//! What points look at of someone who can do a job, wherever it is kept.

use chrono::NaiveDate;

use super::worker::{Offer, Worker};
use crate::geo::{Geo, Home, Mode, NilId};
use crate::money::Hours;
use crate::vocabulary::{Cefr, Language, Skill};

/// Someone who can do a job, with the offer that is meant.
pub(super) trait Candidate {
    /// Minutes from home to a district, and how, where known.
    fn way(&self, to: NilId) -> (u16, Option<Mode>);
    /// Does she do this task?
    fn serves(&self, skill: Skill) -> bool;
    /// Months of work in the role of the offer.
    fn months(&self) -> u32;
    /// Fewest and most hours wanted.
    fn hours(&self) -> (Hours, Hours);
    /// Trained for persons who are not self-sufficient.
    fn trained(&self) -> bool;
    /// Her level in a language.
    fn level(&self, language: Language) -> Option<Cefr>;
    /// Registered on, or free again since.
    fn waiting_since(&self) -> NaiveDate;
}

/// Minutes from a home to a district, and how, where known.
pub(super) fn way(home: Home, to: NilId) -> (u16, Option<Mode>) {
    match home {
        Home::Nil(from) => {
            let leg = Geo::embedded().leg(from, to);
            (leg.minutes, Some(leg.mode))
        }
        Home::Municipality(_) => (Geo::embedded().minutes(home, to), None),
    }
}

impl Candidate for (&Worker, &Offer) {
    fn way(&self, to: NilId) -> (u16, Option<Mode>) {
        way(self.0.home, to)
    }

    fn serves(&self, skill: Skill) -> bool {
        self.0.skills.serves(skill)
    }

    fn months(&self) -> u32 {
        self.0.months(self.1.role)
    }

    fn hours(&self) -> (Hours, Hours) {
        (self.1.min_hours, self.1.max_hours)
    }

    fn trained(&self) -> bool {
        self.0.trained
    }

    fn level(&self, language: Language) -> Option<Cefr> {
        self.0.languages.get(&language).copied()
    }

    fn waiting_since(&self) -> NaiveDate {
        self.0.waiting_since
    }
}
