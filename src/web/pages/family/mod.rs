//! A family's pages: the sheet of the service, the request in steps, its own page with cost and proposals.

mod cancel;
mod carried;
pub(in crate::web::pages) mod cost;
mod file;
mod sheet;
mod steps;
pub mod summary;
pub mod views;

use axum::Router;
use axum::routing::{get, post};

use crate::web::{Web, routes};

/// The paths of this subject.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(routes::FAMILY, get(sheet::show))
        .route(routes::FAMILY_START, get(steps::begin).post(steps::open))
        .route(routes::FAMILY_FILE, get(file::show))
        .route(routes::FAMILY_CANCEL, get(cancel::ask).post(cancel::confirm))
        .route(routes::FAMILY_STEP, get(steps::show).post(steps::save))
        .route(routes::FAMILY_ANSWER, post(file::answer))
}
