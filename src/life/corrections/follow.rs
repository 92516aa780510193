//! An agreed pay across changes of the tables.
//!
//! Terms say a pay once; the minimum under it rises every January. A superminimo that gives way shrinks by itself. One
//! that does not is kept on top of the new minimum (art. 34), and a pay that falls under the minimum becomes it.

use chrono::NaiveDate;

use crate::ccnl::{Conventions, LiveInHours, Regime, Rulebook};
use crate::input::InputError;
use crate::life::{Employment, Terms};
use crate::money::Money;

/// Why an agreed pay changes on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PayReason {
    /// It would be under the minimum.
    UnderMinimum,
    /// The superminimo does not give way.
    NotAbsorbable,
}

impl PayReason {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PayReason::UnderMinimum => "under_minimum",
            PayReason::NotAbsorbable => "not_absorbable",
        }
    }
}

/// An agreed pay that changes with the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayChange {
    /// First day.
    pub from: NaiveDate,
    /// Why.
    pub reason: PayReason,
    /// What was agreed, by the hour or month.
    pub before: Money,
    /// What is due from then on.
    pub after: Money,
}

/// The employment with terms added where the tables change its agreed pay, up to a day; and those changes.
///
/// # Errors
/// None of its own: terms without a minimum are left as they are, for whoever works them out to refuse.
pub fn follow_tables(
    book: &Rulebook,
    employment: &Employment,
    until: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<(Employment, Vec<PayChange>), InputError> {
    if employment.terms().iter().all(|terms| terms.agreed_pay.is_none()) {
        return Ok((employment.clone(), Vec::new()));
    }
    let mut fields = employment.clone().into_fields();
    let until = fields.ends_on.map_or(until, |end| end.min(until));
    let days = table_days(book, fields.hired_on, until);
    let mut changes = Vec::new();
    let mut followed = Vec::with_capacity(fields.terms.len());
    let ends: Vec<NaiveDate> = fields.terms.iter().skip(1).map(|terms| terms.from).chain(until.succ_opt()).collect();
    for (terms, end) in fields.terms.into_iter().zip(ends) {
        let mut last = terms;
        for day in days.iter().filter(|day| last.from < **day && **day < end).copied().collect::<Vec<_>>() {
            let next = changed(book, &last, fields.conventions, day, known_on);
            if let Some((terms, change)) = next {
                followed.push(std::mem::replace(&mut last, terms));
                changes.push(change);
            }
        }
        followed.push(last);
    }
    fields.terms = followed;
    Ok((fields.check()?, changes))
}

/// First days of tables of pay between two days.
fn table_days(book: &Rulebook, from: NaiveDate, until: NaiveDate) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = book.minimi().iter().map(|edition| edition.from).collect();
    days.retain(|day| from < *day && *day <= until);
    days.dedup();
    days
}

fn changed(
    book: &Rulebook,
    terms: &Terms,
    conventions: Conventions,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Option<(Terms, PayChange)> {
    let before = terms.agreed_pay?;
    let old = least(book, terms, conventions, day.pred_opt()?, known_on)?;
    let new = least(book, terms, conventions, day, known_on)?;
    let kept = before + (new - old);
    let (reason, after) = if !terms.superminimo_absorbable && new > old {
        (PayReason::NotAbsorbable, kept)
    } else if before < new {
        (PayReason::UnderMinimum, new)
    } else {
        return None;
    };
    let terms = Terms { from: day, agreed_pay: Some(after), ..terms.clone() };
    Some((terms, PayChange { from: day, reason, before, after }))
}

/// The least that may be paid under some terms on a day: the table's minimum, in proportion by convention, to the cent
/// above. `None` where no table has an amount.
pub(super) fn least(
    book: &Rulebook,
    terms: &Terms,
    conventions: Conventions,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Option<Money> {
    let rules = book.on(day, known_on);
    let minimum = rules.pay_floor(terms.regime, terms.livello).ok()?;
    if conventions.live_in_hours != LiveInHours::Proportional || terms.regime != Regime::Convivente {
        return Some(minimum);
    }
    let full = rules.contratto().ok()?.body.max_weekly_hours.get(&Regime::Convivente)?.value;
    let exact = minimum.exact().times(terms.weekly_hours?.factor()).over(full.factor());
    let cents = exact.round_cents();
    Some(if cents.exact() < exact { cents + Money::from_cents(1) } else { cents })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    /// Terms after the tables: first day and agreed pay.
    fn followed(pay: &str, absorbable: bool) -> (Vec<(String, String)>, Vec<PayChange>) {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let employment = Employment::from_json(&json!({"hired_on": "2025-03-01",
            "terms": [{"from": "2025-03-01", "regime": "non_convivente", "livello": "B", "weekly_hours": "10",
                "agreed_pay": pay, "superminimo_absorbable": absorbable}]}))
        .expect("an employment");
        let (employment, changes) = follow_tables(&book, &employment, day("2026-12-31"), None).expect("terms");
        let pays = employment
            .terms()
            .iter()
            .map(|terms| (terms.from.to_string(), terms.agreed_pay.map(|pay| pay.to_string()).unwrap_or_default()));
        (pays.collect(), changes)
    }

    #[test]
    fn a_superminimo_gives_way_unless_it_was_said_not_to() {
        let pair = |from: &str, pay: &str| (from.to_owned(), pay.to_owned());
        // Hourly B paid 8.00 in 2025, minimum 6.68; 7.01 in 2026.
        assert_eq!(followed("8.00", true), (vec![pair("2025-03-01", "8.00")], Vec::new()));
        let (terms, changes) = followed("8.00", false);
        assert_eq!(terms, [pair("2025-03-01", "8.00"), pair("2026-01-01", "8.33")]);
        assert_eq!(changes[0].reason, PayReason::NotAbsorbable);
        let (terms, changes) = followed("6.70", true);
        assert_eq!(terms, [pair("2025-03-01", "6.70"), pair("2026-01-01", "7.01")]);
        assert_eq!(changes[0].reason, PayReason::UnderMinimum);
    }
}
