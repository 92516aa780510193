//! The answer of a ranking in the exchange format.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::json::InputError;
use super::points::Reason;
use super::rank::{Match, Ranking};
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
        let misses: Map<String, Value> =
            self.misses.iter().map(|(condition, count)| (condition.code().to_owned(), json!(count))).collect();
        json!({
            "request": self.request,
            "rules": self.rules,
            "provisional": self.provisional,
            "considered": self.considered,
            "eligible": self.matches.len(),
            "matches": self.matches.iter().take(top).map(Match::to_json).collect::<Vec<_>>(),
            "misses": misses,
        })
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
        let reasons: Vec<Value> = self.reasons.iter().map(Reason::to_json).collect();
        json!({"worker": self.worker.id, "points": self.points, "reasons": reasons})
    }
}
