//! A quote kept earlier, opened again: as it was answered, worked out again with what was known then, and beside it
//! what today's rules say.

use serde_json::Value;

use super::{App, SavedQuote};
use crate::ccnl::{Answer, Situation, SituationError};
use crate::clock::Clock;

/// A quote kept earlier beside what today's rules say.
#[derive(Clone, Debug)]
pub struct Reopened {
    /// The same situation worked out again, with what was signed by the day it was made.
    pub then: Answer,
    /// True when that gives every amount as it was kept.
    pub same: bool,
    /// The same terms under the rules of today.
    pub today: Answer,
}

impl App {
    /// Opens a quote again.
    ///
    /// # Errors
    /// When the kept situation no longer reads.
    pub fn reopen_quote(&self, saved: &SavedQuote) -> Result<Reopened, SituationError> {
        let mut fields = Situation::from_json(&saved.situation)?.into_fields();
        fields.known_on = fields.known_on.or(Some(Clock::day_of(saved.made_at)));
        let then = Answer::of(&self.rulebook, &fields.clone().check()?, false);
        fields.known_on = None;
        // Seniority goes on from the same first day.
        fields.hired_on = fields.hired_on.or(Some(fields.on));
        fields.on = fields.on.max(self.today());
        let today = Answer::of(&self.rulebook, &fields.check()?, false);
        let same = ["hour", "month", "year"].into_iter().all(|part| {
            let again = serde_json::to_value(&then).unwrap_or_default();
            again.get(part).unwrap_or(&Value::Null) == saved.answer.get(part).unwrap_or(&Value::Null)
        });
        Ok(Reopened { then, same, today })
    }
}
