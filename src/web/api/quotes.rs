//! `POST /api/v1/quotes`: one situation or an array of them, the same bodies as the command line.

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::response::Response;

use super::body::{self, Refused, id_of};
use crate::ccnl::{Answer, Situation};
use crate::web::Web;
use crate::web::fields::QueryFields;
use crate::web::problem::Problem;

/// One situation, or several, quoted under the rules of their day.
pub(super) async fn quotes(
    State(web): State<Web>,
    QueryFields(query): QueryFields,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    let asked = body::read(&headers, body)?;
    let explain = body::explain(&query)?;
    body::answer(asked, "situations", move |value| {
        let situation = Situation::from_json(value).map_err(|error| Refused {
            id: id_of(value),
            code: error.code.code(),
            field: error.field,
            message: error.message,
        })?;
        Ok(serde_json::to_value(Answer::of(web.rulebook(), &situation, explain)).unwrap_or_default())
    })
    .await
}
