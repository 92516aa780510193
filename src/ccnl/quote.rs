//! A quote: the yearly cost of one employment under the rules in force on one day.

use chrono::NaiveDate;

use super::cost::{Figures, figures};
use super::findings::{Examined, Finding, examine};
use super::rulebook::Rulebook;
use super::situation::Situation;
use super::voce::{Steps, Voce};
use super::worth::Worth;
use crate::money::Exact;

/// The answer to a situation; by default every amount with the steps that made it.
#[derive(Clone, Debug)]
pub struct Quote<'a, W = Voce<'a>> {
    /// The amounts; `None` when a finding is unlawful.
    pub figures: Option<Figures<W>>,
    book: &'a Rulebook,
    situation: &'a Situation,
    examined: Examined<'a>,
}

/// Quotes a situation; the tree of steps grows in `steps`.
#[must_use]
pub fn quote<'a>(steps: &'a Steps, book: &'a Rulebook, situation: &'a Situation) -> Quote<'a> {
    quote_as(steps, book, situation)
}

/// Quotes a situation with the amounts alone: the same formulas, many times quicker. A lawful
/// situation without frozen scatti allocates nothing.
#[must_use]
pub fn quote_amounts<'a>(book: &'a Rulebook, situation: &'a Situation) -> Quote<'a, Exact> {
    quote_as((), book, situation)
}

/// Quotes a situation, with the amounts alone or with their steps.
pub(crate) fn quote_as<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    situation: &'a Situation,
) -> Quote<'a, W> {
    let examined = examine(book, situation);
    let figures = examined.lawful().map(|case| figures(&case.within(space)));
    Quote { figures, book, situation, examined }
}

impl<'a, W> Quote<'a, W> {
    /// Echo of the situation's id.
    #[must_use]
    pub fn id(&self) -> Option<&'a str> {
        self.situation.id()
    }

    /// The day whose rules apply.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.situation.on()
    }

    /// True when a table used had ended before the day.
    #[must_use]
    pub fn provisional(&self) -> bool {
        self.examined.provisional()
    }

    /// Fingerprint of the rulebook.
    #[must_use]
    pub fn rulebook(&self) -> &'a str {
        self.book.fingerprint()
    }

    /// What the contract forbids or a family should know, what it forbids first; put into words
    /// when asked.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.examined.findings()
    }
}
