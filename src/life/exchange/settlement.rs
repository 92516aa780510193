//! The end of a contract as a request and its answer.

use serde_json::Value;

use super::Refused;
use crate::ccnl::Rulebook;
use crate::life::end::{SettlementAnswer, SettlementRequest};

/// What is due at the end of a contract.
///
/// # Errors
/// At the field, when the request or the rules do not allow an answer.
pub fn settlement(book: &Rulebook, value: &Value) -> Result<Value, Refused> {
    let id = || value.get("id").and_then(Value::as_str).map(str::to_owned);
    let request = SettlementRequest::from_json(value);
    let answer = request.and_then(|request| SettlementAnswer::of(book, &request));
    answer.map(SettlementAnswer::into_value).map_err(|error| Refused { id: id(), error })
}
