//! `POST /api/v1/verify`: a record, or an array of them, or a paper as PDF; the answers of `curami verify`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};

use super::body::{self, Refused, id_of};
use crate::input::InputError;
use crate::web::Web;
use crate::web::problem::{Kind, Problem};

/// Works a record or a paper out again. Nothing is kept.
pub(super) async fn verify(
    State(web): State<Web>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Problem> {
    if body::is(&headers, b"application/pdf") {
        let bytes = body.map_err(|rejection| Problem::new(Kind::of(rejection.status())))?;
        let work = move || web.app().verify_pdf(&bytes);
        let outcome = tokio::task::spawn_blocking(work).await.map_err(|fault| Problem::internal(&fault))?;
        return match outcome {
            Ok(outcome) => Ok(Json(outcome).into_response()),
            Err(fault) => Err(refused(None, fault).problem()),
        };
    }
    let asked = body::read(&headers, body)?;
    body::answer(asked, "records", move |value| {
        let outcome = web.app().verify_record(value).map_err(|fault| refused(id_of(value), fault))?;
        Ok(serde_json::to_value(outcome).unwrap_or_default())
    })
    .await
}

fn refused(id: Option<String>, fault: InputError) -> Refused {
    Refused { id, code: fault.code, field: fault.field, message: fault.message }
}
