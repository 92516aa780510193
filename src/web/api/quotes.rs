//! `POST /api/v1/quotes`: one situation or an array of them, the same bodies as the command line.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use rayon::prelude::*;
use serde_json::Value;

use crate::ccnl::{Answer, Refusal, Rulebook, Situation, SituationError};
use crate::input::json;
use crate::web::Web;
use crate::web::fields::QueryFields;
use crate::web::problem::{Kind, Problem};

/// The most situations of one request.
const MOST: usize = 1000;
/// Situations above which several cores share the work.
const FEW: usize = 16;

/// One situation, or several, quoted under the rules of their day.
pub(super) async fn quotes(
    State(web): State<Web>,
    QueryFields(query): QueryFields,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    if !is_json(&headers) {
        let detail = "the body must be application/json";
        return Err(Problem::new(Kind::UnsupportedType).detail(detail));
    }
    let body = body.map_err(|rejection| Problem::new(Kind::of(rejection.status())))?;
    let explain = match query.get("explain") {
        "" | "false" => false,
        "true" => true,
        _ => return Err(Problem::new(Kind::BadRequest).detail("explain is true or false").member("field", "explain")),
    };
    match read(&body)? {
        Value::Array(all) if all.len() > MOST => {
            Err(Problem::too_large().detail(format!("at most {MOST} situations in one request, not {}", all.len())))
        }
        Value::Array(all) => several(web, all, explain).await,
        one => answer(web.rulebook(), &one, explain).map(|answer| Json(answer).into_response()).map_err(refused),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes).to_ascii_lowercase();
    let kind = kind.split(|byte| *byte == b';').next().unwrap_or_default().trim_ascii();
    kind == b"application/json"
}

fn read(body: &[u8]) -> Result<Value, Problem> {
    json(body, "body").map_err(|fault| {
        let problem = Problem::new(Kind::BadRequest).detail(fault.message).member("code", fault.code);
        if fault.field.is_some() { problem.member("field", fault.field) } else { problem }
    })
}

fn answer(book: &Rulebook, value: &Value, explain: bool) -> Result<Answer, Refusal> {
    let id = || value.get("id").and_then(Value::as_str).map(str::to_owned);
    let situation = Situation::from_json(value).map_err(|error| Refusal { id: id(), error })?;
    Ok(Answer::of(book, &situation, explain))
}

/// A situation alone that cannot be read: the body of the exchange format, as a problem.
fn refused(refusal: Refusal) -> Problem {
    let error = serde_json::to_value(&refusal.error).unwrap_or_default();
    let SituationError { code, field, message } = refusal.error;
    Problem::new(Kind::Unprocessable)
        .detail(message)
        .member("code", code.code())
        .member("field", field)
        .member("id", refusal.id)
        .member("error", error)
}

async fn several(web: Web, all: Vec<Value>, explain: bool) -> Result<Response, Problem> {
    let work = move || {
        let book = web.rulebook();
        let one = |value: &Value| match answer(book, value, explain) {
            Ok(answer) => serde_json::to_value(answer),
            Err(refusal) => serde_json::to_value(refusal),
        };
        let answers: Result<Vec<Value>, _> =
            if all.len() > FEW { all.par_iter().map(one).collect() } else { all.iter().map(one).collect() };
        answers
    };
    let answers = tokio::task::spawn_blocking(work).await.map_err(|fault| Problem::internal(&fault))?;
    let answers = answers.map_err(|fault| Problem::internal(&fault))?;
    Ok(Json(answers).into_response())
}
