//! The answers of the commands, worked out again from their requests.

use serde_json::Value;

use super::record::Record;
use crate::ccnl::{Answer, Rulebook, Situation, SituationError};
use crate::input::InputError;
use crate::life::exchange;

/// A command whose answers can be proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AnswerKind {
    /// `curami quote`.
    Quote,
    /// `curami settlement`.
    Settlement,
    /// `curami quarter`.
    Quarter,
    /// `curami payslip`.
    Payslip,
    /// `curami plan`.
    Plan,
}

impl AnswerKind {
    /// Every kind.
    pub const ALL: [AnswerKind; 5] =
        [AnswerKind::Quote, AnswerKind::Settlement, AnswerKind::Quarter, AnswerKind::Payslip, AnswerKind::Plan];

    /// As records write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AnswerKind::Quote => "quote",
            AnswerKind::Settlement => "settlement",
            AnswerKind::Quarter => "quarter",
            AnswerKind::Payslip => "payslip",
            AnswerKind::Plan => "plan",
        }
    }

    /// The kind of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<AnswerKind> {
        AnswerKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The member that only requests of this kind have.
    const fn mark(self) -> &'static str {
        match self {
            AnswerKind::Quote => "regime",
            AnswerKind::Settlement => "reason",
            AnswerKind::Quarter => "quarter",
            AnswerKind::Payslip => "month",
            AnswerKind::Plan => "to",
        }
    }

    /// The kind of a request, by the member that only it has.
    #[must_use]
    pub fn of_request(request: &Value) -> Option<AnswerKind> {
        AnswerKind::ALL.into_iter().find(|kind| request.get(kind.mark()).is_some())
    }

    /// The answer to a request; `explained` with its steps.
    ///
    /// # Errors
    /// The first fault of the request.
    pub fn answer(self, book: &Rulebook, request: &Value, explained: bool) -> Result<Value, InputError> {
        match self {
            AnswerKind::Quote => {
                let situation = Situation::from_json(request).map_err(of_situation)?;
                written(&Answer::of(book, &situation, explained))
            }
            AnswerKind::Settlement => exchange::settlement(book, request).map_err(|refused| refused.error),
            AnswerKind::Quarter => exchange::quarter(book, request).map_err(|refused| refused.error),
            AnswerKind::Payslip => exchange::payslip(book, request, explained).map_err(|refused| refused.error),
            AnswerKind::Plan => exchange::plan(book, request).map_err(|refused| refused.error),
        }
    }
}

/// The record of an answer that was given, with the inputs it was given on: what a saved answer keeps.
///
/// # Errors
/// When the request is of no kind that can be proved.
pub fn record_of_answer(request: &Value, answer: &Value) -> Result<Record, InputError> {
    let unknown = || InputError {
        code: "unknown_kind",
        field: None,
        message: "the request is of no command whose answers can be proved".to_owned(),
    };
    let kind = AnswerKind::of_request(request).ok_or_else(unknown)?;
    let rulebook = answer.get("rulebook").and_then(Value::as_str).ok_or_else(|| {
        InputError::of("missing_field", "rulebook", "the answer does not name the rules that gave it")
    })?;
    Ok(Record::new(kind.code(), request.clone(), answer.clone(), rulebook))
}

/// A serialisable answer as JSON.
fn written(answer: &impl serde::Serialize) -> Result<Value, InputError> {
    serde_json::to_value(answer).map_err(|fault| InputError {
        code: "not_written",
        field: None,
        message: fault.to_string(),
    })
}

fn of_situation(fault: SituationError) -> InputError {
    InputError { code: fault.code.code(), field: fault.field, message: fault.message }
}
