//! What would be due if an employment ended: worked out, never kept.

use serde_json::{Value, json};

use super::{App, EmploymentFile, SavedMonth};
use crate::input::InputError;
use crate::life::{Month, exchange};

impl App {
    /// The settlement of an employment that ends as said: members of the exchange format, without the employment,
    /// which is the kept one; what the TFR is computed on comes from the months accounted for. Where the last coefficient
    /// of the TFR is not out yet the answer is provisional.
    ///
    /// # Errors
    /// The first thing that does not fit, at its field.
    pub fn settle(&self, file: &EmploymentFile, ending: &Value) -> Result<Value, InputError> {
        let mut asked = ending.clone();
        if let Some(members) = asked.as_object_mut() {
            members.insert("employment".to_owned(), file.employment.to_json());
            members.insert("known_on".to_owned(), json!(self.today()));
            let ended_on = ending.get("ended_on").and_then(Value::as_str).and_then(|day| day.parse().ok());
            let bases: Vec<Value> = file.months.iter().filter_map(|month| base(month, ended_on)).collect();
            if !bases.is_empty() {
                members.insert("bases".to_owned(), json!(bases));
            }
        }
        let answer = exchange::settlement(&self.rulebook, &asked).map_err(|refused| refused.error);
        match answer {
            // A day to come has no coefficient yet: the year is told without its revaluation, and says so.
            Err(error) if error.code == "no_coefficient" => {
                if let Some(members) = asked.as_object_mut() {
                    members.insert("coefficient".to_owned(), json!(format!("{}%", 0)));
                }
                let mut answer = exchange::settlement(&self.rulebook, &asked).map_err(|refused| refused.error)?;
                if let Some(members) = answer.as_object_mut() {
                    members.insert("provisional".to_owned(), json!(true));
                }
                Ok(answer)
            }
            told => told,
        }
    }
}

/// What the TFR of a kept month is computed on; the month of the end is worked out by the settlement itself.
fn base(kept: &SavedMonth, ended_on: Option<chrono::NaiveDate>) -> Option<Value> {
    let month: Month = kept.month.parse().ok()?;
    let before = ended_on.is_none_or(|end| month < Month::of(end));
    let amount = kept.account.get("tfr_base")?.as_str().filter(|_| before)?;
    Some(json!({"month": kept.month, "amount": amount}))
}
