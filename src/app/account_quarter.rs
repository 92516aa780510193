//! The INPS payment of a quarter, from the months kept; the others go as the contract says.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{App, EmploymentFile, SavedMonth};
use crate::input::InputError;
use crate::life::exchange;
use crate::life::quarter::due_days;
use crate::life::{Month, Quarter};

impl EmploymentFile {
    /// The kept registers that a quarter is worked out from.
    #[must_use]
    pub fn registers_near(&self, quarter: Quarter) -> Value {
        self.registers_among(&self.months, quarter)
    }

    /// The same among other accounts of its months.
    pub(super) fn registers_among(&self, kept: &[SavedMonth], quarter: Quarter) -> Value {
        // The month before counts too: hours after its last Saturday are paid in this quarter.
        let [first, ..] = quarter.months();
        self.registers_of(kept, |month| month == first.after(-1) || month.quarter() == quarter)
    }

    /// Registers of some of the kept months; that of the month of the end says its last day.
    pub(super) fn registers_of(&self, kept: &[SavedMonth], wanted: impl Fn(Month) -> bool) -> Value {
        let own = |kept: &SavedMonth| Some((kept.month.parse::<Month>().ok()?, kept.register.clone()));
        let mut all: Vec<(Month, Value)> = kept.iter().filter_map(own).filter(|(month, _)| wanted(*month)).collect();
        if let Some(end) = self.ended_on().filter(|end| wanted(Month::of(*end))) {
            let month = Month::of(end);
            if !all.iter().any(|(own, _)| *own == month) {
                all.push((month, json!({"month": month.to_string()})));
            }
            for (_, register) in all.iter_mut().filter(|(own, _)| *own == month) {
                register["ended_on"] = json!(end);
            }
        }
        all.sort_by_key(|(month, _)| *month);
        all.into_iter().map(|(_, register)| register).collect()
    }
}

impl App {
    /// The payment of a quarter, in the exchange format.
    ///
    /// # Errors
    /// The first thing that does not fit, at its field.
    pub fn quarter_of(&self, file: &EmploymentFile, quarter: Quarter) -> Result<Value, InputError> {
        exchange::quarter(&self.rulebook, &self.quarter_request(file, quarter)).map_err(|refused| refused.error)
    }

    /// What a quarter is asked with.
    pub(super) fn quarter_request(&self, file: &EmploymentFile, quarter: Quarter) -> Value {
        json!({
            "known_on": self.today(),
            "employment": file.employment.to_json(),
            "quarter": quarter.to_string(),
            "months": file.registers_near(quarter),
        })
    }

    /// The quarter whose payment comes next, with its last day: that of today, or the one before while it can
    /// still be paid.
    #[must_use]
    pub fn next_payment(&self, file: &EmploymentFile) -> Option<(Quarter, NaiveDate)> {
        let today = self.today();
        let now = Quarter::of(today.max(file.employment.hired_on()));
        let due = |quarter: Quarter| {
            let ended = file.last_day().filter(|end| quarter.contains(*end));
            let (_, by) = due_days(&self.rulebook, quarter, ended, None).ok()?;
            let begun = quarter.last() >= file.employment.hired_on();
            let over = file.last_day().is_some_and(|end| quarter.first() > end);
            (begun && !over && by >= today).then_some((quarter, by))
        };
        due(now.after(-1)).or_else(|| due(now))
    }
}
