//! Cancelling a request: first what will happen, then the act.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Redirect;

use crate::web::extract::Visitor;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// What will happen.
#[derive(Debug, Template)]
#[template(path = "family/cancel.html")]
pub struct CancelView {
    /// The frame.
    pub frame: Frame,
    /// About proposals still open.
    pub open: String,
    /// It is over already.
    pub over: bool,
    /// Where the form goes.
    pub action: String,
    /// Way back.
    pub back: String,
}

/// Says what will happen.
pub async fn ask(
    State(web): State<Web>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<PrivatePage<CancelView>, Problem> {
    let file = web.app().request_file(&token).await?.ok_or_else(Problem::not_found)?;
    let frame = visitor.frame(Section::Family).private();
    let words = &frame.w.family.cancel;
    let open = file.proposals.iter().filter(|one| one.state.is_open()).count();
    Ok(PrivatePage(CancelView {
        open: (words.open)(open),
        over: file.request.state.is_over(),
        action: routes::family_cancel(&token),
        back: routes::family_file(&token),
        frame: frame.titled((words.title)(file.request.code.as_deref().unwrap_or_default())).without_trail(),
    }))
}

/// Cancels it.
pub async fn confirm(State(web): State<Web>, Path(token): Path<String>) -> Result<Redirect, Problem> {
    web.app().cancel_request(&token).await?;
    Ok(Redirect::to(&routes::family_file(&token)))
}
