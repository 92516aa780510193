//! Requests about a month and a quarter, read and answered: what the command line and the API share.

mod payslip;
mod plan;
mod quarter;
mod settlement;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

pub use payslip::payslip;
pub use plan::plan;
pub(crate) use quarter::inside;
pub use quarter::{quarter, quarter_explained};
pub use settlement::settlement;

use super::Employment;
use crate::input::{self, InputError, Object, Read};

/// What stands in the place of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The id, when it could be read.
    pub id: Option<String>,
    /// Why.
    pub error: InputError,
}

impl Refused {
    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let InputError { code, field, message } = &self.error;
        json!({"id": self.id, "error": {"code": code, "message": message, "field": field}})
    }
}

/// What every request begins with.
pub(crate) struct Head {
    pub id: Option<String>,
    pub known_on: Option<NaiveDate>,
    pub employment: Employment,
}

impl Head {
    /// The members that every request may have.
    pub(crate) const FIELDS: [&'static str; 3] = ["id", "known_on", "employment"];

    /// Reads them; the other members of the request are `known`.
    pub(crate) fn read(object: &Object<'_>, known: &[&str]) -> Read<Head> {
        let all: Vec<&str> = Head::FIELDS.iter().chain(known).copied().collect();
        object.only(&all)?;
        Ok(Head {
            id: object.may("id", |value, field| input::text(value, field).map(str::to_owned))?,
            known_on: object.may("known_on", input::date)?,
            employment: object.need("employment", |value, _| Employment::from_json(value))?,
        })
    }

    /// The beginning of an answer.
    pub(crate) fn answer(&self) -> Map<String, Value> {
        let id = self.id.as_ref().map(|id| ("id".to_owned(), json!(id)));
        id.into_iter().collect()
    }
}

/// Answers a request, or says why not, with its id when it has one.
pub(crate) fn answered<T>(value: &Value, answer: impl FnOnce(&Object<'_>) -> Read<T>) -> Result<T, Refused> {
    let id = || value.get("id").and_then(Value::as_str).map(str::to_owned);
    Object::root(value).and_then(|object| answer(&object)).map_err(|error| Refused { id: id(), error })
}
