//! The hours of each day, and the children cared for.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::opened;
use crate::app::EmploymentFile;
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields};
use crate::web::form::FormState;
use crate::web::format::hours_it;
use crate::web::forms::employment::{self as read, CHILDREN, WEEK_FIELDS, child_field};
use crate::web::forms::fault::At;
use crate::web::page::PrivatePage;
use crate::web::views::step::{StepView, mark};
use crate::web::{Frame, Problem, Section, Web, routes};

/// The week.
#[derive(Debug, Template)]
#[template(path = "employment/week.html")]
pub struct WeekView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// Field and name of each day.
    pub days: Vec<(&'static str, &'static str)>,
    /// Field and question for each child.
    pub children: Vec<(String, String)>,
    /// What the contract says in all; empty for the nights.
    pub total: String,
}

/// The page of the week.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let form = FormState::of(read::week_fields(&file.employment));
    Ok(page(&visitor, &token, &file, form, query.has("nuovo")))
}

/// Keeps the week.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let changed = match read::with_week(&fields, &file.employment, web.app().today()) {
        Ok(changed) => changed,
        Err(faults) => return Ok(refused(&visitor, &token, &file, fields, &faults)),
    };
    web.app().change_employment(&token, file.row.number, &changed, &file.label).await?;
    Ok(Redirect::to(&routes::employment(&token, file.row.number)).into_response())
}

fn refused(visitor: &Visitor, token: &str, file: &EmploymentFile, fields: Fields, faults: &[At]) -> Response {
    let new = fields.is("nuovo", "1");
    let mut form = FormState::of(fields);
    mark(visitor.frame(Section::Family).w, &mut form, faults);
    page(visitor, token, file, form, new)
}

fn page(visitor: &Visitor, token: &str, file: &EmploymentFile, form: FormState, new: bool) -> Response {
    let frame = visitor.frame(Section::Family).private();
    let (words, w) = (frame.w, &frame.w.employment);
    let own = routes::employment(token, file.row.number);
    let head = StepView {
        place: if new { (words.people.step.place)(w.path, 2, 2) } else { String::new() },
        action: routes::employment_part(token, file.row.number, "settimana"),
        button: w.week.keep,
        back: Some(if new { routes::employment_part(token, file.row.number, "contratto") } else { own.clone() }),
        leave: new.then_some(own),
        ..StepView::new(words, w.path, &w.week_head, 2, 2)
    };
    let weekly = file.employment.terms().last().and_then(|terms| terms.weekly_hours);
    let status = form.status();
    let day = |(field, day): (&'static str, &crate::matching::Day)| (field, (words.people.week.day)(*day));
    let view = WeekView {
        days: WEEK_FIELDS.into_iter().zip(crate::matching::Day::ALL).map(day).collect(),
        children: (0..CHILDREN).map(|at| (child_field(at), (w.week.child)(at + 1))).collect(),
        total: weekly.map(|hours| (w.week.total)(&hours_it(hours))).unwrap_or_default(),
        frame: frame.titled(head.title.clone()).without_trail(),
        form,
        head,
    };
    (status, PrivatePage(view)).into_response()
}
