//! Handlers of pages, one file a subject. Each has a `router()` that mounts its own paths.

pub mod api_page;
pub mod calculator;
mod compare;
pub mod desk;
pub mod employment;
pub mod family;
pub mod home;
pub mod how_we_choose;
pub mod my_pay;
pub mod problem;
pub mod prose;
pub mod rules;
mod services;
mod steps;
mod verify;
pub mod worker;

use axum::Router;

use super::Web;

/// All pages.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .merge(home::router())
        .merge(calculator::router())
        .merge(compare::router())
        .merge(services::router())
        .merge(api_page::router())
        .merge(prose::router())
        .merge(how_we_choose::router())
        .merge(rules::router())
        .merge(family::router())
        .merge(worker::router())
        .merge(employment::router())
        .merge(my_pay::router())
        .merge(verify::router())
        .merge(desk::router())
}
