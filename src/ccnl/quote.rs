//! A quote: the yearly cost of one employment under the rules in force on one day.

use chrono::NaiveDate;

use super::cost::{Figures, figures};
use super::findings::{Finding, examine};
use super::rulebook::Rulebook;
use super::situation::Situation;
use super::voce::Voce;
use super::worth::Worth;
use crate::money::Exact;

/// The answer to a situation, every amount with the steps that made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote<W = Voce> {
    /// Echo of the situation's id.
    pub id: Option<String>,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// True when a table used had ended before the day.
    pub provisional: bool,
    /// Fingerprint of the rulebook.
    pub rulebook: String,
    /// The amounts; `None` when a finding is unlawful.
    pub figures: Option<Figures<W>>,
    /// What the contract forbids or a family should know, what it forbids first.
    pub findings: Vec<Finding>,
}

/// Quotes a situation, with the tree of steps.
#[must_use]
pub fn quote(book: &Rulebook, situation: &Situation) -> Quote {
    quote_as::<Voce>(book, situation)
}

/// Quotes a situation with the amounts alone: the same formulas, many times quicker.
#[must_use]
pub fn quote_amounts(book: &Rulebook, situation: &Situation) -> Quote<Exact> {
    quote_as::<Exact>(book, situation)
}

fn quote_as<W: Worth>(book: &Rulebook, situation: &Situation) -> Quote<W> {
    let examined = examine(book, situation);
    Quote {
        id: situation.id().map(str::to_owned),
        on: situation.on(),
        provisional: examined.provisional,
        rulebook: book.fingerprint().to_owned(),
        figures: examined.case.as_ref().map(figures),
        findings: examined.findings,
    }
}
