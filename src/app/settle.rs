//! What would be due if an employment ended: worked out, kept only when the family says so.

use serde_json::{Value, json};

use super::close_employment::Settled;
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
        self.settled(file, ending).map(|settled| settled.answer)
    }

    /// The same with what it was asked.
    pub(super) fn settled(&self, file: &EmploymentFile, ending: &Value) -> Result<Settled, InputError> {
        let mut asked = self.settlement_request(file, ending);
        match exchange::settlement(&self.rulebook, &asked).map_err(|refused| refused.error) {
            // A day to come has no coefficient yet: the year is told without its revaluation, and says so.
            Err(error) if error.code == "no_coefficient" => {
                asked["coefficient"] = json!(format!("{}%", 0));
                let worked = exchange::settlement(&self.rulebook, &asked).map_err(|refused| refused.error)?;
                Ok(Settled::new(asked, worked, true))
            }
            told => Ok(Settled::new(asked, told?, false)),
        }
    }

    /// What a settlement is asked with: the ending, the kept employment, and what its TFR is computed on.
    pub(super) fn settlement_request(&self, file: &EmploymentFile, ending: &Value) -> Value {
        let mut asked = ending.clone();
        if let Some(members) = asked.as_object_mut() {
            members.insert("employment".to_owned(), file.employment.to_json());
            members.insert("known_on".to_owned(), json!(self.today()));
            let ended_on = ending.get("ended_on").and_then(Value::as_str).and_then(|day| day.parse().ok());
            let months: Vec<&Value> =
                file.months.iter().filter(|kept| before(kept, ended_on)).map(|kept| &kept.register).collect();
            if !months.is_empty() {
                members.insert("months".to_owned(), json!(months));
            }
        }
        asked
    }
}

/// Whether a kept month is over before that of the end, which the settlement works out by itself.
fn before(kept: &SavedMonth, ended_on: Option<chrono::NaiveDate>) -> bool {
    let month = kept.month.parse::<Month>().ok();
    month.is_some_and(|month| ended_on.is_none_or(|end| month < Month::of(end)))
}
