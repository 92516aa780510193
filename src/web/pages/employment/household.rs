//! What a private link opens: the only employment, or a list.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::file::contract_line;
use crate::web::extract::Visitor;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The employments of a household.
#[derive(Debug, Template)]
#[template(path = "employment/household.html")]
pub struct HouseholdView {
    /// The frame.
    pub frame: Frame,
    /// Each with its name, its contract and its address.
    pub entries: Vec<(String, String, String)>,
}

/// The only employment, or all of them.
pub async fn show(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Problem> {
    let all = web.app().household(&token).await?.ok_or_else(Problem::not_found)?;
    if let [only] = &all[..] {
        return Ok(Redirect::to(&routes::employment(&token, only.number)).into_response());
    }
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let entry = |one: &crate::app::EmploymentEntry| {
        let name = if one.label.is_empty() { words.employment.file.title.to_owned() } else { one.label.clone() };
        (name, contract_line(words, &one.employment), routes::employment(&token, one.number))
    };
    let entries = all.iter().map(entry).collect();
    let frame = frame.titled(words.employment.household.title).without_trail();
    Ok(PrivatePage(HouseholdView { frame, entries }).into_response())
}
