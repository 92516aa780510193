//! The months ahead of an employment: what is paid when, from the months kept and the contract.

use serde_json::{Value, json};

use super::{App, EmploymentFile};
use crate::input::InputError;
use crate::life::{Month, exchange};

impl App {
    /// The plan of an employment from one month to another, in the exchange format; `inflation` as a percentage.
    ///
    /// # Errors
    /// The first thing that does not fit, at its field.
    pub fn plan_of(
        &self,
        file: &EmploymentFile,
        from: Month,
        to: Month,
        inflation: Option<&str>,
    ) -> Result<Value, InputError> {
        let asked = self.plan_request(file, from, to, inflation);
        exchange::plan(&self.rulebook, &asked).map_err(|refused| refused.error)
    }

    /// What a plan is asked with: the contract and the months kept.
    pub(super) fn plan_request(&self, file: &EmploymentFile, from: Month, to: Month, inflation: Option<&str>) -> Value {
        json!({
            "known_on": self.today(),
            "employment": file.employment.to_json(),
            "from": from.to_string(),
            "to": to.to_string(),
            "inflation": inflation,
            "months": file.registers_of(&file.months, |month| from <= month && month <= to),
        })
    }
}
