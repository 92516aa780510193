//! The INPS payment of a quarter, from the months kept; the others go as the contract says.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{App, EmploymentFile};
use crate::input::InputError;
use crate::life::exchange;
use crate::life::quarter::due_days;
use crate::life::{Month, Quarter};

impl App {
    /// The payment of a quarter, in the exchange format.
    ///
    /// # Errors
    /// The first thing that does not fit, at its field.
    pub fn quarter_of(&self, file: &EmploymentFile, quarter: Quarter) -> Result<Value, InputError> {
        // The month before counts too: hours after its last Saturday are paid in this quarter.
        let [first, ..] = quarter.months();
        let near = |month: Month| month == first.after(-1) || month.quarter() == quarter;
        let months: Vec<&Value> =
            file.months.iter().filter(|kept| kept.month.parse().is_ok_and(near)).map(|kept| &kept.register).collect();
        let asked = json!({
            "known_on": self.today(),
            "employment": file.employment.to_json(),
            "quarter": quarter.to_string(),
            "months": months,
        });
        exchange::quarter(&self.rulebook, &asked).map_err(|refused| refused.error)
    }

    /// The quarter whose payment comes next, with its last day: that of today, or the one before while it can
    /// still be paid.
    #[must_use]
    pub fn next_payment(&self, file: &EmploymentFile) -> Option<(Quarter, NaiveDate)> {
        let today = self.today();
        let now = Quarter::of(today.max(file.employment.hired_on()));
        let due = |quarter: Quarter| {
            let ended = file.employment.ends_on().filter(|end| quarter.contains(*end));
            let (_, by) = due_days(&self.rulebook, quarter, ended, None).ok()?;
            let begun = quarter.last() >= file.employment.hired_on();
            let over = file.employment.ends_on().is_some_and(|end| quarter.first() > end);
            (begun && !over && by >= today).then_some((quarter, by))
        };
        due(now.after(-1)).or_else(|| due(now))
    }
}
