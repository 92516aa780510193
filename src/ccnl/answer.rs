//! The answer as exchange formats write it: amounts as strings with two decimals, fields in order.

use chrono::NaiveDate;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::cost::{Hour, Lines};
use super::explain::Explanation;
use super::findings::Finding;
use super::quote::{Quote, quote, quote_amounts};
use super::rulebook::Rulebook;
use super::situation::{Situation, SituationError};
use super::voce::Steps;
use super::worth::Worth;
use crate::money::Money;

/// One quote, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// Echo of the situation's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// True when a table used had ended before the day.
    pub provisional: bool,
    /// Fingerprint of the rulebook.
    pub rulebook: String,
    /// By the hour; absent when a finding is unlawful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hour: Option<Hour<Money>>,
    /// By the month; absent when a finding is unlawful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Lines<Money>>,
    /// The year; absent when a finding is unlawful.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<Lines<Money>>,
    /// What the contract forbids or a family should know.
    pub findings: Vec<Finding>,
    /// The tree of steps, when asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
}

impl Answer {
    /// The answer to a situation, with the tree of steps when `explain`.
    #[must_use]
    pub fn of(book: &Rulebook, situation: &Situation, explain: bool) -> Answer {
        if explain {
            Answer::explained(&quote(&Steps::new(), book, situation))
        } else {
            Answer::from(&quote_amounts(book, situation))
        }
    }

    /// The answer of a quote, with its tree of steps.
    #[must_use]
    pub fn explained(quote: &Quote<'_>) -> Answer {
        let explanation = quote.figures.as_ref().map(Explanation::of);
        Answer { explanation, ..Answer::from(quote) }
    }
}

impl<'a, W: Worth<'a>> From<&Quote<'a, W>> for Answer {
    fn from(quote: &Quote<'a, W>) -> Answer {
        let money = |worth: &W| worth.exact().round_cents();
        let figures = quote.figures.as_ref();
        Answer {
            id: quote.id().map(str::to_owned),
            on: quote.on(),
            provisional: quote.provisional(),
            rulebook: quote.rulebook().to_owned(),
            hour: figures.map(|figures| figures.hour.map(money)),
            month: figures.map(|figures| figures.month.map(money)),
            year: figures.map(|figures| figures.year.map(money)),
            findings: quote.findings(),
            explanation: None,
        }
    }
}

impl<W: Serialize> Serialize for Lines<W> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.iter().map(|(line, amount)| (line.code(), amount)))
    }
}

/// What stands in the place of an answer when something cannot be a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The id, when it could be read.
    pub id: Option<String>,
    /// Why.
    pub error: SituationError,
}

impl Serialize for Refusal {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(2))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("error", &self.error)?;
        map.end()
    }
}

impl Serialize for SituationError {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(3))?;
        map.serialize_entry("code", self.code.code())?;
        map.serialize_entry("message", &self.message)?;
        map.serialize_entry("field", &self.field)?;
        map.end()
    }
}
