//! Which text says so: acts, the editions of a table they give, and citations.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::Serialize;

/// A contract, a yearly table, an INPS circular: one file under `rules/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Stable name, for instance `minimi-2026`.
    pub id: String,
    /// Its file below the folder of the rules, for instance `minimi/2026-01-01.toml`.
    pub file: String,
    /// Title for people, in Italian.
    pub title: String,
    /// Day from which it is known: signature of the table, date of the circular.
    pub signed: NaiveDate,
    /// True when the exact day is unknown and the last day of the known month is assumed.
    pub signed_assumed: bool,
    /// Where to read it.
    pub url: Option<String>,
    /// Other places that were read and agree, or that the notes weigh.
    pub sources: Vec<Source>,
    /// Who compared the file with its sources, and when.
    pub checked: Checked,
    /// Who could confirm what the notes leave open.
    pub confirm: String,
    /// Readings, doubts and who could confirm them, as recorded in the file.
    pub notes: Vec<String>,
}

/// A place where an act, or part of it, was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Address.
    pub url: String,
    /// Title of the page, when it has one.
    pub title: Option<String>,
    /// What it holds of the act.
    pub covers: Option<String>,
}

/// A comparison of a rule file with its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// By whom or by what means.
    pub by: String,
    /// On which day.
    pub on: NaiveDate,
}

/// What one act says from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition<T> {
    /// The act that says so.
    pub act: Arc<Act>,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force: the act's own, or the eve of the next act of its kind; `None` while an act
    /// without end of its own has no successor.
    pub until: Option<NaiveDate>,
    /// The values.
    pub body: T,
}

impl<T> Edition<T> {
    /// True when this edition had ended before `day`: whoever uses it then must say *provisional*.
    #[must_use]
    pub fn ended_before(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// A citation of this edition.
    #[must_use]
    pub fn citation(&self, place: &str) -> Citation {
        Citation {
            place: place.to_owned(),
            act: self.act.id.clone(),
            title: self.act.title.clone(),
            signed: self.act.signed,
            from: self.from,
            until: self.until,
            url: self.act.url.clone(),
        }
    }
}

/// Where a number stands: article or table, act, validity, address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Citation {
    /// Article, table or row, for instance `art. 35, tabella A`.
    pub place: String,
    /// Id of the act.
    pub act: String,
    /// Title of the act.
    pub title: String,
    /// Day of signature.
    pub signed: NaiveDate,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force, when the act says one.
    pub until: Option<NaiveDate>,
    /// Where to read it.
    pub url: Option<String>,
}
