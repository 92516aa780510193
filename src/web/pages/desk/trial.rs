//! "What if": the request with other values, who is added and who lost, hours and cost. Nothing is kept; the
//! address says all, so that a trial can be sent to a colleague.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::Desk;
use super::looking::Looking;
use super::trial_form::TrialForm;
use super::{broken, changed, tidy_code};
use crate::app::{DeskRequest, RankError, RankedPerson, Trial, Tried, TriedSide};
use crate::matching::Lack;
use crate::web::fields::{Fields, QueryFields};
use crate::web::format::{difference_it, euro_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::{need_words, week_words};
use crate::web::{Frame, Problem, Section, routes};

/// How many people are named on each side.
const NAMED: usize = 12;

/// Someone added or lost.
#[derive(Clone, Debug)]
pub struct TrialLine {
    /// Her code.
    pub code: String,
    /// Where she stands beside the others.
    pub href: String,
    /// Place, points, cost; or what she would lack.
    pub detail: String,
}

/// People added or lost.
#[derive(Clone, Debug)]
pub struct TrialList {
    /// How many.
    pub title: String,
    /// The first of them.
    pub lines: Vec<TrialLine>,
    /// How many more.
    pub more: Option<String>,
}

/// What a trial gives.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Counts; or that nothing changed.
    pub sentence: String,
    /// The contract does not allow it.
    pub refused: Option<String>,
    /// When the work is done, hours, cost.
    pub details: Vec<String>,
    /// Who is added, who is lost.
    pub lists: Vec<TrialList>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/trial.html")]
struct TrialView {
    frame: Frame,
    code: String,
    t: TrialForm,
    outcome: Option<Outcome>,
    back: String,
}

/// The outcome alone: what the script asks for.
#[derive(Debug, Template)]
#[template(path = "desk/trial_part.html")]
struct TrialPart {
    frame: Frame,
    outcome: Option<Outcome>,
    errors: Vec<String>,
}

/// Tries what the address says.
pub async fn show(desk: Desk, Path(code): Path<String>, QueryFields(fields): QueryFields) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let found = desk.app().desk_request(&desk.staff, &code).await.map_err(broken)?;
    let found = found.ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let mut t = TrialForm::of(frame.w, &found.asked, &fields);
    let outcome = match t.read(frame.w, &found.asked) {
        Some(trial) => Some(tried(&desk, &code, &found, &trial).await?),
        None => None,
    };
    let status = if outcome.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    if fields.is("parte", "esito") {
        let errors = t.form.errors().iter().map(|error| error.message.clone()).collect();
        return Ok((status, PrivatePage(TrialPart { frame, outcome, errors })).into_response());
    }
    let back = routes::desk_request(&code);
    let words = frame.w;
    let frame = frame.titled(words.desk.trial.title).under(words.desk.tab_requests, routes::DESK).under(&code, &back);
    Ok((status, PrivatePage(TrialView { frame, code, t, outcome, back })).into_response())
}

/// The controls of the request's page, as the request is.
pub fn controls(words: &'static Words, found: &DeskRequest) -> TrialForm {
    TrialForm::of(words, &found.asked, &Fields::default())
}

async fn tried(desk: &Desk, code: &str, found: &DeskRequest, trial: &Trial) -> Result<Outcome, Problem> {
    let tried = desk.app().try_change(&desk.staff, code, trial, NAMED).await.map_err(|fault| match fault {
        RankError::NoSuchRequest => Problem::not_found(),
        RankError::NoRule(_) | RankError::Terms(_) => changed(),
        fault => broken(fault),
    })?;
    let same = trial.request == found.asked && trial.travel_more == 0;
    Ok(outcome(desk.frame().w, code, trial, &tried, same))
}

fn outcome(words: &'static Words, code: &str, trial: &Trial, tried: &Tried, same: bool) -> Outcome {
    let w = &words.desk.trial;
    let now = tried.now.count.as_ref().copied().unwrap_or_default();
    let none = Outcome { sentence: String::new(), refused: None, details: Vec::new(), lists: Vec::new() };
    let then = match &tried.then.count {
        Ok(_) if same => return Outcome { sentence: (w.same)(now), ..none },
        Ok(then) => *then,
        Err(refusal) => {
            let why = (w.refusal)(refusal);
            return Outcome { refused: Some((w.refused)(&why)), ..none };
        }
    };
    let added_lines = tried.added.first.iter().map(|person| added(words, code, person)).collect();
    let lost_lines = tried.lost.first.iter().map(|(person, lacks)| lost(words, code, person, lacks)).collect();
    Outcome {
        sentence: (w.counts)(then, now),
        details: details(words, trial, &tried.now, &tried.then),
        lists: vec![
            list(words, w.added, tried.added.count, added_lines),
            list(words, w.lost, tried.lost.count, lost_lines),
        ],
        ..none
    }
}

fn details(words: &'static Words, trial: &Trial, now: &TriedSide, then: &TriedSide) -> Vec<String> {
    let w = &words.desk.trial;
    let mut lines = vec![need_words::pattern(words, &trial.request.pattern)];
    if let (Some(then), Some(now)) = (then.hours, now.hours)
        && then != now
    {
        lines.push((w.hours_now)(then, now));
    }
    match (then.month, now.month) {
        (Some(then), Some(now)) if then == now => lines.push((w.month_same)(&euro_it(then))),
        (Some(then), Some(now)) => {
            lines.push((w.month)(&euro_it(then), &euro_it(now), &difference_it(then - now)));
        }
        _ => {}
    }
    if trial.travel_more > 0 {
        lines.push(w.ask_them.to_owned());
    }
    lines
}

fn list(words: &'static Words, title: fn(usize) -> String, all: usize, lines: Vec<TrialLine>) -> TrialList {
    let more = (all > NAMED).then(|| (words.desk.trial.more)(all - NAMED));
    TrialList { title: title(all), lines, more }
}

fn added(words: &'static Words, code: &str, person: &RankedPerson) -> TrialLine {
    let w = &words.desk.trial;
    let place = (w.place)(person.place, person.points);
    let costs = person.cost.month.map(|month| (w.costs)(&euro_it(month)));
    line(code, person, [Some(place), costs].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn lost(words: &'static Words, code: &str, person: &RankedPerson, lacks: &[Lack]) -> TrialLine {
    let told: Vec<String> = lacks.iter().map(words.desk.reasons.lack).collect();
    line(code, person, week_words::capital(&told.join("; ")))
}

fn line(code: &str, person: &RankedPerson, detail: String) -> TrialLine {
    let looking = Looking { code: code.to_owned(), ..Looking::default() };
    TrialLine { code: person.code.clone(), href: looking.comparison(std::slice::from_ref(&person.code)), detail }
}
