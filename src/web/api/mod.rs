//! The API under `/api/v1`: JSON in, JSON out, problems as `application/problem+json`.

use axum::Router;

use super::Web;

/// All addresses of the API.
pub(super) fn router() -> Router<Web> {
    Router::new()
}
