//! Lists of candidacies, by code: names open with the file.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::door::Desk;
use super::{broken, tidy_code};
use crate::app::CandidacyEntry;
use crate::matching::Worker;
use crate::registry::WorkerState;
use crate::web::fields::QueryFields;
use crate::web::form::FormState;
use crate::web::format::date_it;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, routes};

use super::looking::part;

/// Candidacies on a page.
const SIZE: usize = 50;
/// States that the desk sees, those that wait first.
const SHOWN: [WorkerState; 4] =
    [WorkerState::Submitted, WorkerState::Validated, WorkerState::Suspended, WorkerState::NotSuitable];

/// A filter as a link.
#[derive(Debug)]
struct Tab {
    label: String,
    href: String,
    here: bool,
}

/// A candidacy.
#[derive(Debug)]
struct Line {
    code: String,
    href: String,
    looks_for: String,
    arrived: String,
    available: String,
}

/// A list.
#[derive(Debug, Template)]
#[template(path = "desk/people.html")]
struct PeopleView {
    frame: Frame,
    form: FormState,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
    page: usize,
    pages: usize,
    before: String,
    after: String,
}

/// The list of a state; with a code, its file.
pub async fn show(desk: Desk, QueryFields(fields): QueryFields) -> Result<Response, Problem> {
    let code = tidy_code(fields.get("codice"));
    let plain = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if plain && desk.app().knows_worker(&desk.staff, &code).await.map_err(broken)? {
        return Ok(Redirect::to(&routes::desk_person(&code)).into_response());
    }
    let frame = desk.frame();
    let words = frame.w;
    let mut form = FormState::default();
    if !code.is_empty() {
        form.set("codice", &code);
        form.fail("codice", (words.desk.people.find_none)(&code));
    }
    let state =
        fields.get("stato").parse().ok().filter(|state| SHOWN.contains(state)).unwrap_or(WorkerState::Submitted);
    let all = desk.app().candidacies(&desk.staff, state).await.map_err(broken)?;
    let counts = desk.app().count_candidacies(&desk.staff).await.map_err(broken)?;
    let count = |state: WorkerState| counts.iter().find(|(one, _)| *one == state).map_or(0, |(_, count)| *count);
    let (range, page, pages) = part(all.len(), fields.get("pagina").parse().unwrap_or(1), SIZE);
    let tab = |one: WorkerState| Tab {
        label: (words.desk.people.count)(one, count(one)),
        href: address(one, 1),
        here: one == state,
    };
    let title = words.desk.people.title;
    Ok(PrivatePage(PeopleView {
        form,
        tabs: SHOWN.into_iter().map(tab).collect(),
        lines: all[range].iter().map(|entry| line(words, entry)).collect(),
        page,
        pages,
        before: address(state, page.saturating_sub(1)),
        after: address(state, page + 1),
        frame: frame.titled(title).under(words.desk.name, routes::DESK),
    })
    .into_response())
}

fn address(state: WorkerState, page: usize) -> String {
    let page = if page > 1 { format!("&pagina={page}") } else { String::new() };
    format!("{}?stato={}{page}", routes::DESK_PEOPLE, state.id())
}

fn line(words: &'static Words, entry: &CandidacyEntry) -> Line {
    let w = &words.desk;
    let offers = Worker::from_json(&entry.profile).map(|worker| worker.offers).unwrap_or_default();
    let named = offers.iter().map(|offer| (w.person.offer)((w.role)(offer.role), (w.regime)(offer.regime)));
    Line {
        code: entry.code.clone(),
        href: routes::desk_person(&entry.code),
        looks_for: named.collect::<Vec<_>>().join("; "),
        arrived: entry.submitted_at.map(w.when).unwrap_or_default(),
        available: entry.availability_confirmed_on.map_or_else(|| w.people.never.to_owned(), date_it),
    }
}
