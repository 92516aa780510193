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
        let within = |month: Month| from <= month && month <= to;
        let kept = file.months.iter().filter(|kept| kept.month.parse().is_ok_and(within));
        let asked = json!({
            "known_on": self.today(),
            "employment": file.employment.to_json(),
            "from": from.to_string(),
            "to": to.to_string(),
            "inflation": inflation,
            "months": kept.map(|kept| &kept.register).collect::<Vec<_>>(),
        });
        exchange::plan(&self.rulebook, &asked).map_err(|refused| refused.error)
    }
}
