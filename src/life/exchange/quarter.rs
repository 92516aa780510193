//! `quarter`: the registers of a quarter in, the payment and its day out.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::{Head, Refused, answered};
use crate::ccnl::Rulebook;
use crate::input::{self, InputError, Object, Read};
use crate::life::month::{Register, accounts};
use crate::life::quarter::{QuarterAccount, quarter as work_out};
use crate::life::{Employment, Quarter};

/// Answers a request for a quarter.
///
/// # Errors
/// The first fault of the request, at its field.
pub fn quarter(book: &Rulebook, value: &Value) -> Result<Value, Refused> {
    answered(value, |object| answer(book, object, false))
}

/// The same, each line and sum with its steps.
///
/// # Errors
/// As [`quarter`].
pub fn quarter_explained(book: &Rulebook, value: &Value) -> Result<Value, Refused> {
    answered(value, |object| answer(book, object, true))
}

/// The registers of a quarter as they were known on a day.
struct State {
    known_on: Option<NaiveDate>,
    months: Vec<Register>,
}

fn answer(book: &Rulebook, object: &Object<'_>, explain: bool) -> Read<Value> {
    let head = Head::read(object, &["quarter", "months", "before"])?;
    let quarter: Quarter = object.need("quarter", input::parsed)?;
    let now = State { known_on: head.known_on, months: months(object)? };
    let before = object.may("before", |value, field| {
        let object = Object::inner(value, field)?;
        object.only(&["known_on", "months"])?;
        Ok(State { known_on: object.may("known_on", input::date)?, months: months(&object)? })
    })?;
    let after = work(book, &head.employment, quarter, &now, "months")?;
    let mut answer = head.answer();
    answer.extend(after.to_json());
    if let Some(before) = before {
        let before = work(book, &head.employment, quarter, &before, "before.months")?;
        let changed: Map<String, Value> =
            after.changed_since(&before).into_iter().map(|(name, amount)| (name.to_owned(), json!(amount))).collect();
        answer.insert("changed".to_owned(), Value::Object(changed));
    }
    answer.insert("rulebook".to_owned(), json!(book.fingerprint()));
    if explain {
        answer.insert("explanation".to_owned(), after.explanation());
    }
    Ok(Value::Object(answer))
}

fn months(object: &Object<'_>) -> Read<Vec<Register>> {
    let register = |value: &Value, field: &str| {
        let object = Object::inner(value, field)?;
        object.only(&Register::FIELDS)?;
        Register::read(&object)
    };
    let months = object.may("months", |value, field| input::entries(value, field, register))?;
    Ok(months.unwrap_or_default())
}

fn work<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    quarter: Quarter,
    state: &State,
    path: &str,
) -> Read<QuarterAccount<'b>> {
    let field = |at: usize, name: &str| format!("{path}[{at}].{name}");
    for (at, register) in state.months.iter().enumerate() {
        let near = quarter.first_month().after(-1);
        if register.month != near && register.month.quarter() != quarter {
            let message = format!("{} is not in {quarter}, nor is it the month before: leave it out", register.month);
            return Err(InputError::of("outside_quarter", &field(at, "month"), message));
        }
        if state.months[..at].iter().any(|other| other.month == register.month) {
            let message = format!("{} is said twice: one register for a month", register.month);
            return Err(InputError::of("repeated_month", &field(at, "month"), message));
        }
    }
    let accounts = accounts(book, employment, &state.months, state.known_on)
        .map_err(|(at, error)| inside(error, &field(at, "")))?;
    // A month that no register says is at fault with the quarter that asks for it.
    let of_quarter = |error: InputError| match error.field.as_deref() {
        Some("month") => InputError { field: Some("quarter".to_owned()), ..error },
        _ => error,
    };
    work_out(book, employment, quarter, &accounts, state.known_on).map_err(of_quarter)
}

/// A fault of a register, at its place in the request; faults of the employment stay where they are.
pub(crate) fn inside(error: InputError, path: &str) -> InputError {
    let own = |field: String| if field.starts_with("employment") { field } else { format!("{path}{field}") };
    InputError { field: error.field.map(own), ..error }
}
