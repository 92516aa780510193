//! The API under `/api/v1`: JSON in, JSON out, problems as `application/problem+json`.
//!
//! `docs/api.md` tells the conventions; [`document`] describes every address and is checked against the router.

mod body;
mod compare_document;
pub mod document;
mod life;
mod life_document;
mod offers;
mod quotes;
mod rules;
mod shapes;
mod verify;
mod verify_document;

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use super::guard::API_LIMIT;
use super::{Web, routes};

/// All addresses of the API.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(routes::API_QUOTES, post(quotes::quotes))
        .route(routes::API_PAYSLIP, post(life::payslip))
        .route(routes::API_QUARTER, post(life::quarter))
        .route(routes::API_SETTLEMENT, post(life::settlement))
        .route(routes::API_PLAN, post(life::plan))
        .route(routes::API_COMPARE, post(life::compare))
        .route(routes::API_BUDGET, post(life::budget))
        .route(routes::API_VERIFY, post(verify::verify))
        .route(routes::API_RULES, get(rules::rules))
        .route(routes::API_DOCUMENT, get(open_api))
        .layer(DefaultBodyLimit::max(API_LIMIT))
}

/// The description of the API, OpenAPI 3.1.
async fn open_api(State(web): State<Web>) -> Response {
    let text = serde_json::to_string_pretty(&document::document(web.rulebook())).unwrap_or_default();
    ([(header::CONTENT_TYPE, "application/json")], text).into_response()
}
