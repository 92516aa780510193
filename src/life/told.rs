//! What the family tells INPS and the authorities of a hiring, and by when.

use chrono::{Days, NaiveDate};
use serde_json::{Map, Value, json};

use crate::ccnl::{Comunicazioni, NoRule, Rulebook};

/// The terms of what is told, for an employment that begins on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Last day on which the hiring is told to INPS, until midnight.
    pub notice_by: NaiveDate,
    /// Last day on which a hiring that did not happen is called off.
    pub cancel_by: NaiveDate,
    /// The terms as the rules have them.
    pub terms: Comunicazioni,
    /// Where they stand.
    pub cite: String,
}

impl Told {
    /// The terms of an employment that begins on a day.
    ///
    /// # Errors
    /// When no table of contributions is known for the day.
    pub fn of(book: &Rulebook, start: NaiveDate, known_on: Option<NaiveDate>) -> Result<Told, NoRule> {
        let rules = &book.on(start, known_on).contributi()?.body.comunicazioni;
        Ok(Told {
            notice_by: start - Days::new(rules.value.giorni_prima.into()),
            cancel_by: start + Days::new(rules.value.giorni_annullamento.into()),
            terms: rules.value,
            cite: rules.cite.clone(),
        })
    }

    /// The terms as members of an answer.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Value> {
        let terms = &self.terms;
        let members = [
            ("notice_by", json!(self.notice_by)),
            ("notice_days_before", json!(terms.giorni_prima)),
            ("cancel_by", json!(self.cancel_by)),
            ("cancel_within_days", json!(terms.giorni_annullamento)),
            ("changes_within_days", json!(terms.giorni_dopo)),
            ("hospitality_within_hours", json!(terms.ore_ospitalita)),
            ("building_beyond_days", json!(terms.giorni_fabbricato)),
        ];
        members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
