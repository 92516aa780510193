//! A reason ready to show: criterion and value in words, points, the bar.

use crate::matching::Reason;
use crate::web::lang::Words;

/// Length of a full bar.
const FULL: u32 = 200;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonLine {
    /// Criterion and value.
    pub text: String,
    /// Points given.
    pub points: u32,
    /// `su 250`.
    pub of: String,
    /// Length of the bar, of 200.
    pub width: u32,
}

impl ReasonLine {
    /// The criterion and its value apart, as the words of every language join them.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.text.split_once(" · ").unwrap_or((&self.text, ""))
    }
}

/// The reasons of someone, in their order.
#[must_use]
pub fn lines(words: &'static Words, reasons: &[Reason]) -> Vec<ReasonLine> {
    let line = |reason: &Reason| ReasonLine {
        text: (words.desk.reasons.reason)(reason),
        points: reason.points,
        of: (words.desk.rank.of)(reason.of),
        width: (reason.points * FULL).checked_div(reason.of).unwrap_or(0),
    };
    reasons.iter().map(line).collect()
}
