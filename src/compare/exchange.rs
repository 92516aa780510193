//! Requests to compare and to spend a budget, read and answered: what the command line and the API share.

use serde::Serialize;
use serde_json::Value;

use super::answer::compare;
use super::budget::budget;
use super::need::Need;
use super::need_json::{BudgetRequest, no_answer};
use crate::ccnl::Rulebook;
use crate::life::exchange::{Refused, answered};

/// One need in every way; with the trees of steps when `explain`.
///
/// # Errors
/// With the first fault of the request.
pub fn answer_compare(book: &Rulebook, value: &Value, explain: bool) -> Result<Value, Refused> {
    answered(value, |_| {
        let need = Need::from_json(value)?;
        Ok(written(&compare(book, &need, explain).map_err(|why| no_answer(&why))?))
    })
}

/// The hours that a budget buys.
///
/// # Errors
/// With the first fault of the request.
pub fn answer_budget(book: &Rulebook, value: &Value) -> Result<Value, Refused> {
    answered(value, |_| {
        let request = BudgetRequest::from_json(value)?;
        Ok(written(&budget(book, &request.need, request.budget).map_err(|why| no_answer(&why))?))
    })
}

fn written(answer: &impl Serialize) -> Value {
    // Only keys that are no text would fail, and these are.
    serde_json::to_value(answer).unwrap_or_default()
}
