//! A worker's own page: where the candidacy stands, the proposals, the private link.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono_tz::Europe::Rome;

use super::summary;
use crate::app::{Candidacy as File, WorkerProposal};
use crate::geo::{Geo, Home};
use crate::matching::{Request, Worker};
use crate::money::Money;
use crate::registry::{Answer, Side, WorkerRefusal, WorkerState};
use crate::web::extract::Visitor;
use crate::web::fields::FormFields;
use crate::web::format::from_date_it;
use crate::web::forms::candidacy::{Candidacy, Step};
use crate::web::forms::saved::reached;
use crate::web::lang::Words;
use crate::web::lang::words::people::Passage;
use crate::web::page::PrivatePage;
use crate::web::problem::Kind;
use crate::web::views::need_words;
use crate::web::views::proposal::{ContactView, ProposalView, pay_with_unit, refusals, said};
use crate::web::views::reason_line;
use crate::web::views::step::{Line, Part};
use crate::web::{Frame, Problem, Section, Web, routes};

/// A draft to go on with.
#[derive(Debug, Template)]
#[template(path = "worker/draft.html")]
pub struct DraftView {
    /// The frame.
    pub frame: Frame,
    /// How far it is.
    pub lead: String,
    /// Where to go on.
    pub resume: String,
    /// The private link.
    pub address: String,
}

/// A file that was sent.
#[derive(Debug, Template)]
#[template(path = "worker/file.html")]
pub struct FileView {
    /// The frame.
    pub frame: Frame,
    /// Sentence of the state.
    pub lead: &'static str,
    /// The code, in a sentence.
    pub code: String,
    /// Reason of the desk.
    pub reason: Option<String>,
    /// What happens next; empty once decided.
    pub next: &'static [(&'static str, Passage)],
    /// Proposals are shown.
    pub with_proposals: bool,
    /// Proposals.
    pub proposals: Vec<ProposalView>,
    /// What was written.
    pub parts: Vec<Part>,
    /// Where it is changed.
    pub change: String,
    /// What would open more work, while she can be proposed.
    pub more: Option<String>,
    /// The private link.
    pub address: String,
}

/// The page of a private link.
///
/// # Errors
/// A page that says what went wrong: no such link, or the database.
pub async fn show(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Problem> {
    let file = web.app().candidacy(&token).await?.ok_or_else(Problem::not_found)?;
    let frame = visitor.frame(Section::Worker).private();
    let address = visitor.absolute(&routes::worker_file(&token));
    if file.worker.state == WorkerState::Draft {
        return Ok(PrivatePage(draft(&web, frame, &token, &file, address)).into_response());
    }
    let rules = web.app().rulebook.on(web.app().today(), None);
    let words = frame.w;
    let w = &words.worker.file;
    let state = file.worker.state.id();
    let decided = matches!(file.worker.state, WorkerState::NotSuitable | WorkerState::Suspended);
    let view = FileView {
        lead: (w.lead)(state),
        code: (w.code)(file.worker.code.as_deref().unwrap_or_default()),
        reason: file.worker.reason.clone().filter(|_| decided),
        next: if file.worker.state == WorkerState::Submitted { w.steps } else { &[] },
        with_proposals: file.worker.state == WorkerState::Validated || !file.proposals.is_empty(),
        proposals: file.proposals.iter().map(|one| proposal(words, &token, &file, one)).collect(),
        parts: summary::parts(words, &token, &file.worker.answers, &rules),
        change: routes::worker_step(&token, &Step::Summary.slug()),
        more: (!decided).then(|| routes::worker_more(&token)),
        frame: frame.titled((w.title)(state)).without_trail(),
        address,
    };
    Ok(PrivatePage(view).into_response())
}

fn draft(web: &Web, frame: Frame, token: &str, file: &File, address: String) -> DraftView {
    let w = &frame.w.worker.file;
    let steps = Step::all(&file.worker.answers);
    let rules = web.app().rulebook.on(web.app().today(), None);
    let first_missing = match Candidacy::read(&file.worker.answers, &rules) {
        Ok(_) => Step::Summary,
        Err(missing) => missing.into_iter().next().unwrap_or(Step::Summary),
    };
    let done = steps.iter().filter(|step| reached(&file.worker.answers, &step.slug())).count();
    DraftView {
        lead: (w.draft_lead)(done, steps.len()),
        resume: routes::worker_step(token, &first_missing.slug()),
        frame: frame.titled(w.draft_title).without_trail(),
        address,
    }
}

fn proposal(words: &'static Words, token: &str, file: &File, one: &WorkerProposal) -> ProposalView {
    let w = &words.worker.file;
    let id = one.id.to_string();
    let open = one.state.is_open();
    ProposalView {
        title: (w.proposal)(&one.request_code),
        since: (w.proposed_on)(&from_date_it(one.proposed_at.with_timezone(&Rome).date_naive())),
        lines: Request::from_json(&one.request)
            .map(|request| asked(words, &request, one.pay, home(file)))
            .unwrap_or_default(),
        reasons: reason_line::kept(words, &one.evidence),
        said: said(words, one.state.id(), open, one.worker_accepted, one.family_accepted),
        open: open && !one.worker_accepted,
        action: routes::worker_answer(token, &id),
        refusals: refusals("rejection_reasons.by_worker"),
        contact: one.contact.as_ref().map(ContactView::of),
        employ: None,
        id,
    }
}

fn home(file: &File) -> Option<Home> {
    let mut profile = file.worker.profile.clone()?;
    profile["id"] = serde_json::json!("own");
    if profile.get("waiting_since").is_none() {
        profile["waiting_since"] = profile.get("available_from").cloned().unwrap_or_default();
    }
    Worker::from_json(&profile).ok().map(|worker| worker.home)
}

/// What is asked, at the pay the proposal states.
fn asked(words: &'static Words, request: &Request, pay: Option<Money>, home: Option<Home>) -> Vec<Line> {
    let (w, step) = (&words.worker.file, &words.people.step);
    let minutes = home.map(|home| Geo::embedded().minutes(home, request.nil));
    let place = need_words::district(words, request.nil);
    let place = minutes.map_or_else(|| place.clone(), |minutes| format!("{place}, {}", (step.minutes)(minutes)));
    let pay = pay.map(|pay| pay_with_unit(words, pay, request.regime));
    let mut lines = vec![
        Line { label: w.line_when, text: need_words::pattern(words, &request.pattern) },
        Line { label: w.line_where, text: place },
        Line { label: w.line_tasks, text: need_words::skills(words, &request.needs) },
        Line { label: w.line_pay, text: pay.unwrap_or_else(|| words.worker.table_minimum.to_owned()) },
        Line { label: w.line_start, text: (words.family.lines.dates)(request.start_on, request.end_on) },
    ];
    if !request.conditions.is_empty() {
        lines.push(Line { label: w.line_home, text: need_words::conditions(words, &request.conditions) });
    }
    lines
}

/// A worker's answer to a proposal.
///
/// # Errors
/// No such link or proposal, a reason that is none, or the database.
pub async fn answer(
    State(web): State<Web>,
    Path((token, id)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Redirect, Problem> {
    let id: uuid::Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let answer = if fields.get("risposta") == "si" {
        Answer::Accept(Side::Worker)
    } else {
        let reason = fields.get("motivo").parse::<WorkerRefusal>();
        Answer::RefuseAsWorker(reason.map_err(|_| Problem::new(Kind::Unprocessable))?)
    };
    web.app().answer_proposal(&token, id.into(), answer).await?;
    Ok(Redirect::to(&format!("{}#proposta-{id}", routes::worker_file(&token))))
}
