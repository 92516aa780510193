//! A household that entered its employments by hand, found by its code: no name is here, only what tells who calls.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::Desk;
use super::{broken, tidy_code};
use crate::web::fields::QueryFields;
use crate::web::form::FormState;
use crate::web::page::PrivatePage;
use crate::web::pages::employment::{contract_line, dates_line};
use crate::web::{Frame, Problem, Section, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/household.html")]
pub struct HouseholdView {
    frame: Frame,
    form: FormState,
    /// What was found: contract and dates of each employment.
    found: Vec<(String, String)>,
    /// Where a new link is made.
    link_action: String,
}

/// The form; with a code, what is known of the household.
pub async fn show(desk: Desk, QueryFields(query): QueryFields) -> Result<Response, Problem> {
    let frame = desk.frame();
    let words = frame.w;
    let w = &words.reissue;
    let code = tidy_code(query.get("codice"));
    let mut form = FormState::default();
    form.set("codice", &code);
    let mut found = Vec::new();
    if !code.is_empty() {
        match desk.app().desk_household(&desk.staff, &code).await.map_err(broken)? {
            Some(entries) => {
                let line = |one: &crate::app::EmploymentEntry| {
                    (contract_line(words, &one.employment), dates_line(words, &one.employment))
                };
                found = entries.iter().map(line).collect();
            }
            None => form.fail("codice", (w.none)(&code)),
        }
    }
    let status = if form.is_ok() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let view = HouseholdView {
        link_action: routes::desk_household_link(&code),
        frame: frame.under(words.desk.name, routes::DESK).titled(w.households),
        form,
        found,
    };
    Ok((status, PrivatePage(view)).into_response())
}
