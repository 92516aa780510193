//! `curami rules impact` and its lines: an employment and the months already paid, read; the answer, written.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::arrears::{MonthArrears, arrears, months_paid};
use super::impact::{Impact, Known, Side, Summary, impact};
use crate::input::{self, InputError, Object, Read};
use crate::life::Employment;
use crate::life::exchange::{Refused, answered};
use crate::life::month::Register;
use crate::money::Money;

/// One line of the file: an employment, and the months already paid when they are known.
#[derive(Clone, Debug)]
pub struct ImpactRequest {
    /// Echoed.
    pub id: Option<String>,
    /// The employment.
    pub employment: Employment,
    /// Registers of the months already paid.
    pub months: Option<Vec<Register>>,
}

impl ImpactRequest {
    /// Reads a line.
    ///
    /// # Errors
    /// The first fault, its field as a path.
    pub fn from_json(value: &Value) -> Result<ImpactRequest, InputError> {
        ImpactRequest::read(&Object::root(value)?)
    }

    fn read(object: &Object<'_>) -> Read<ImpactRequest> {
        object.only(&["id", "employment", "months"])?;
        let register = |value: &Value, field: &str| {
            let object = Object::inner(value, field)?;
            object.only(&Register::FIELDS)?;
            Register::read(&object)
        };
        Ok(ImpactRequest {
            id: object.may("id", |value, field| input::text(value, field).map(str::to_owned))?,
            employment: object.need("employment", |value, _| Employment::from_json(value))?,
            months: object.may("months", |value, field| input::entries(value, field, register))?,
        })
    }
}

/// The answer to one line, with the arrears; and the impact itself, to be added up.
///
/// # Errors
/// What is wrong with the line, at its field.
pub fn answer(value: &Value, on: NaiveDate, old: &Known<'_>, new: &Known<'_>) -> Result<(Value, Impact), Refused> {
    answered(value, |object| worked_out(&ImpactRequest::read(object)?, on, old, new))
}

fn worked_out(
    request: &ImpactRequest,
    on: NaiveDate,
    old: &Known<'_>,
    new: &Known<'_>,
) -> Result<(Value, Impact), InputError> {
    let employment = &request.employment;
    let found = impact(employment, on, old, new)?;
    let paid = request.months.clone().unwrap_or_else(|| match (old.on, new.on) {
        (Some(before), Some(after)) => months_paid(new.book, employment, (before, after)),
        _ => Vec::new(),
    });
    let due = arrears(employment, &paid, old, new)?;
    let total: Money = due.iter().map(MonthArrears::due).sum();
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
    put("id", json!(request.id));
    put("on", json!(on));
    put("unit", json!(if found.hourly { "hour" } else { "month" }));
    put("before", found.before.to_json());
    put("after", found.after.to_json());
    put("absorbed", json!(found.absorbed));
    put("change_year", json!(found.after.year - found.before.year));
    put("arrears", due.iter().map(MonthArrears::to_json).collect());
    put("arrears_net", json!(total));
    Ok((Value::Object(object), found))
}

impl Side {
    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"minimum": self.minimum, "pay": self.pay, "superminimo": self.superminimo,
            "under_minimum": self.under_minimum, "employer_month": self.month, "employer_year": self.year,
            "provisional": self.provisional})
    }
}

impl Summary {
    /// The last line of the answers.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"summary": {"contracts": self.contracts, "under_minimum": self.under_minimum, "absorbed": self.absorbed,
            "employer_year_before": self.year_before, "employer_year_after": self.year_after,
            "change_year": self.year_after - self.year_before, "errors": self.errors}})
    }
}
