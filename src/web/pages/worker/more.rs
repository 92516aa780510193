//! What would open more work to a worker: counts and changes of her own, never who asks.

use askama::Template;
use axum::extract::{Path, State};

use crate::web::extract::Visitor;
use crate::web::forms::candidacy::Step;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "worker/more.html")]
pub struct MoreView {
    frame: Frame,
    lead: String,
    any_open: bool,
    changes: Vec<ChangeLine>,
    edit: String,
    back: String,
}

/// A change and what it opens.
#[derive(Debug)]
struct ChangeLine {
    change: String,
    opens: String,
}

/// The page of a private link.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<PrivatePage<MoreView>, Problem> {
    let mirror = web.app().worker_mirror(&token).await.map_err(|fault| Problem::internal(&fault))?;
    let mirror = mirror.ok_or_else(Problem::not_found)?;
    let frame = visitor.frame(Section::Worker).private();
    let w = &frame.w.mirror;
    let lines =
        mirror.more.iter().map(|one| ChangeLine { change: (w.change)(&one.change), opens: (w.opens)(one.requests) });
    Ok(PrivatePage(MoreView {
        lead: (w.lead)(mirror.open, mirror.now),
        any_open: mirror.open > 0,
        changes: lines.collect(),
        edit: routes::worker_step(&token, &Step::Summary.slug()),
        back: routes::worker_file(&token),
        frame: frame.titled(w.title).without_trail(),
    }))
}
