//! The answer of a ranking in the exchange format.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::json::InputError;
use super::points::Reason;
use super::rank::{Match, Misses, Ranking};
use super::refusal::Refusal;
use crate::ccnl::NoRule;

/// What stands in place of the answer to a request that cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Stable code.
    pub code: String,
    /// For developers.
    pub message: String,
    /// The field to change, where there is one.
    pub field: Option<String>,
}

impl From<&InputError> for Fault {
    fn from(error: &InputError) -> Fault {
        Fault { code: error.code.to_owned(), message: error.message.clone(), field: error.field.clone() }
    }
}

impl From<&Refusal> for Fault {
    fn from(refusal: &Refusal) -> Fault {
        let (code, field) = (refusal.code().to_owned(), refusal.field().to_owned());
        Fault { code, message: refusal.to_string(), field: Some(field) }
    }
}

impl From<&NoRule> for Fault {
    fn from(missing: &NoRule) -> Fault {
        Fault { code: "no_rules".to_owned(), message: missing.to_string(), field: None }
    }
}

impl Fault {
    /// The line of a request that cannot be answered; `None` when its id could not be read.
    #[must_use]
    pub fn to_json(&self, request: Option<&str>) -> Value {
        json!({"request": request, "error": self})
    }
}

impl Ranking<'_> {
    /// The line of an answer, with the first `top` matches.
    #[must_use]
    pub fn to_json(&self, top: usize) -> Value {
        let matches: Vec<Value> = self.matches.iter().take(top).map(Match::to_json).collect();
        answer(
            &Head { request: &self.request, rules: &self.rules, provisional: self.provisional },
            self.considered,
            self.matches.len(),
            &matches,
            &self.misses,
        )
    }
}

impl Reason {
    /// One line of the points.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "criterion": self.criterion.code(),
            "value": self.evidence.to_string(),
            "points": self.points,
            "of": self.of,
        })
    }
}

impl Match<'_> {
    /// One worker of an answer.
    #[must_use]
    pub fn to_json(&self) -> Value {
        one(&self.worker.id, self.points, &self.reasons)
    }
}

/// What an answer begins with.
pub(super) struct Head<'a> {
    /// The request's code.
    pub(super) request: &'a str,
    /// The version of the weights.
    pub(super) rules: &'a str,
    /// The tables of pay had ended.
    pub(super) provisional: bool,
}

/// The line of an answer.
pub(super) fn answer(head: &Head<'_>, considered: usize, eligible: usize, matches: &[Value], misses: &Misses) -> Value {
    let misses: Map<String, Value> =
        misses.iter().map(|(condition, count)| (condition.code().to_owned(), json!(count))).collect();
    json!({
        "request": head.request,
        "rules": head.rules,
        "provisional": head.provisional,
        "considered": considered,
        "eligible": eligible,
        "matches": matches,
        "misses": misses,
    })
}

/// One worker of an answer.
pub(super) fn one(worker: &str, points: u32, reasons: &[Reason]) -> Value {
    let reasons: Vec<Value> = reasons.iter().map(Reason::to_json).collect();
    json!({"worker": worker, "points": points, "reasons": reasons})
}
