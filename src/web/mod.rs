//! HTTP: pages and API. A handler takes its arguments, calls one use case, returns a view.
//!
//! What belongs here: addresses, reading what a browser sends, showing what a use case answers, and the guard
//! around every request. What does not: rules, decisions, SQL.

pub mod api;
pub mod assets;
pub mod extract;
pub mod fields;
pub mod form;
pub mod format;
pub mod forms;
pub mod guard;
pub mod lang;
pub mod limits;
pub mod page;
pub mod pages;
pub mod problem;
mod refusal;
pub mod routes;
pub mod security;
pub mod upload;
pub mod views;

use std::sync::Arc;

use axum::Router;
use axum::routing::get;

use crate::app::App;
use crate::ccnl::Rulebook;
use crate::clock::Clock;

pub use page::{Frame, Page, Section};
pub use problem::Problem;

/// How the service is reached, as far as pages must know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The public address, for instance `https://curami.example`, without a final slash; `None` on a local trial.
    pub public_url: Option<String>,
    /// True when a reverse proxy that we run sets `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// True when people in the register are invented: pages say so.
    pub demo: bool,
}

impl Settings {
    /// True when browsers reach the service by https: cookies are `Secure` and HSTS is sent.
    #[must_use]
    pub fn https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// What handlers share; cheap to clone.
#[derive(Clone, Debug)]
pub struct Web(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    settings: Settings,
    app: Arc<App>,
    limits: limits::Limits,
}

impl Web {
    /// The state of a service reached in this way.
    #[must_use]
    pub fn new(app: Arc<App>, settings: Settings) -> Web {
        Web(Arc::new(Inner { settings, app, limits: limits::Limits::new() }))
    }

    /// The use cases.
    #[must_use]
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// How the service is reached.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The rules.
    #[must_use]
    pub fn rulebook(&self) -> &Rulebook {
        &self.0.app.rulebook
    }

    /// Where the time comes from.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.0.app.clock
    }

    pub(in crate::web) fn limits(&self) -> &limits::Limits {
        &self.0.limits
    }
}

/// The whole service: every path with its handler, inside the guard.
pub fn router(web: Web) -> Router {
    let routes = Router::new()
        .merge(pages::router())
        .merge(api::router())
        .route(routes::ASSETS, get(assets::serve))
        .fallback(|| async { Problem::not_found() })
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() });
    guard::around(routes, &web).with_state(web)
}
