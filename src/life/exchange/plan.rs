//! The plan of an employment: request and answer.

use serde_json::Value;

use super::{Refused, answered};
use crate::ccnl::Rulebook;
use crate::life::plan::PlanRequest;

/// Answers a request for a plan.
///
/// # Errors
/// What is wrong with it, at its field.
pub fn plan(book: &Rulebook, value: &Value) -> Result<Value, Refused> {
    answered(value, |object| PlanRequest::read(object)?.answer(book))
}
