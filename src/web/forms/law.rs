//! The rules that the forms check answers against, as of one day.

use chrono::NaiveDate;

use crate::ccnl::{InForce, NoRule, Rulebook};
use crate::matching::{Rules, WeightsBook};

/// The contract of a day, and the limits of what a family may ask.
#[derive(Clone, Copy, Debug)]
pub struct Law<'a> {
    /// Tables and texts.
    pub in_force: InForce<'a>,
    /// Limits of days, hours and nights.
    pub limits: Rules<'a>,
}

impl<'a> Law<'a> {
    /// The rules of a day.
    ///
    /// # Errors
    /// Before the first table, text or weights.
    pub fn on(book: &'a Rulebook, weights: &'a WeightsBook, day: NaiveDate) -> Result<Law<'a>, NoRule> {
        Ok(Law { in_force: book.on(day, None), limits: Rules::on(book, weights, day)? })
    }
}
