//! A worker's pages: the sheet of the service, the candidacy in steps, her own page with the proposals.

pub mod file;
mod more;
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
        .route(routes::WORKER, get(sheet::show))
        .route(routes::WORKER_START, get(steps::begin).post(steps::open))
        .route(routes::WORKER_FILE, get(file::show))
        .route(routes::WORKER_MORE, get(more::show))
        .route(routes::WORKER_STEP, get(steps::show).post(steps::save))
        .route(routes::WORKER_ANSWER, post(file::answer))
}
