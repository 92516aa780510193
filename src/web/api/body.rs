//! What the addresses that take JSON share: reading the body, one request or many of them, the answer in kind.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rayon::prelude::*;
use serde_json::Value;

use crate::input::json;
use crate::web::fields::Fields;
use crate::web::problem::{Kind, Problem};

/// The most requests in one body.
const MOST: usize = 1000;
/// Requests above which several cores share the work.
const FEW: usize = 16;

/// The JSON of a body.
///
/// # Errors
/// Another type of body, a body too large, no JSON.
pub(super) fn read(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Value, Problem> {
    if !is_json(headers) {
        return Err(Problem::new(Kind::UnsupportedType).detail("the body must be application/json"));
    }
    let body = body.map_err(|rejection| Problem::new(Kind::of(rejection.status())))?;
    json(&body, "body").map_err(|fault| {
        let problem = Problem::new(Kind::BadRequest).detail(fault.message).member("code", fault.code);
        if fault.field.is_some() { problem.member("field", fault.field) } else { problem }
    })
}

/// Whether the steps are asked for: `explain=true` in the address.
///
/// # Errors
/// Any other word than true or false.
pub(super) fn explain(query: &Fields) -> Result<bool, Problem> {
    match query.get("explain") {
        "" | "false" => Ok(false),
        "true" => Ok(true),
        _ => Err(Problem::new(Kind::BadRequest).detail("explain is true or false").member("field", "explain")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    is(headers, b"application/json")
}

/// Whether a body is of a type, whatever its parameters.
pub(super) fn is(headers: &HeaderMap, wanted: &[u8]) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes).to_ascii_lowercase();
    kind.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii() == wanted
}

/// Why one request has no answer.
pub(super) struct Refused {
    /// Its id, when it could be read.
    pub id: Option<String>,
    /// Stable code.
    pub code: &'static str,
    /// The field at fault.
    pub field: Option<String>,
    /// For developers.
    pub message: String,
}

impl Refused {
    /// In the place of an answer among many.
    fn in_place(&self) -> Value {
        let Refused { id, code, field, message } = self;
        serde_json::json!({"id": id, "error": {"code": code, "message": message, "field": field}})
    }

    /// Of a request alone: the same body, as a problem.
    pub(super) fn problem(self) -> Problem {
        let error = self.in_place()["error"].clone();
        Problem::new(Kind::Unprocessable)
            .detail(self.message)
            .member("code", self.code)
            .member("field", self.field)
            .member("id", self.id)
            .member("error", error)
    }
}

/// Answers one request, or each of an array in its order.
///
/// # Errors
/// A request alone that has no answer; more requests than one body may hold.
pub(super) async fn answer(
    asked: Value,
    what: &'static str,
    one: impl Fn(&Value) -> Result<Value, Refused> + Send + Sync + 'static,
) -> Result<Response, Problem> {
    match asked {
        Value::Array(all) if all.len() > MOST => {
            Err(Problem::too_large().detail(format!("at most {MOST} {what} in one request, not {}", all.len())))
        }
        Value::Array(all) => {
            let work = move || -> Vec<Value> {
                let each = |value: &Value| one(value).unwrap_or_else(|refused| refused.in_place());
                if all.len() > FEW { all.par_iter().map(each).collect() } else { all.iter().map(each).collect() }
            };
            let answers = tokio::task::spawn_blocking(work).await.map_err(|fault| Problem::internal(&fault))?;
            Ok(Json(answers).into_response())
        }
        alone => one(&alone).map(|answer| Json(answer).into_response()).map_err(Refused::problem),
    }
}

/// The id of a request, when it can be read.
pub(super) fn id_of(value: &Value) -> Option<String> {
    value.get("id").and_then(Value::as_str).map(str::to_owned)
}
