//! The steps of a candidacy: shown, read, kept.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;

use super::summary;
use super::views::{PayView, SkillsView, SummaryView, WhenView, WhereView, WhoView, WorkView, person_fields};
use crate::app::{Candidacy as File, SubmitCandidacyError};
use crate::ccnl::InForce;
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields};
use crate::web::form::FormState;
use crate::web::forms::candidacy::{Candidacy, Step, Work};
use crate::web::forms::candidacy_steps::{self as read, PERSONAL};
use crate::web::forms::fault::{At, FinalRefusal};
use crate::web::forms::saved::{from_answers, to_answers};
use crate::web::forms::week_acts::{Touched, WeekAct};
use crate::web::lang::words::people::StepHead;
use crate::web::page::PrivatePage;
use crate::web::pages::steps::{act_on_rows, marked, not_agreed, order, refused_at_last, with_status};
use crate::web::views::step::{StepView, note};
use crate::web::{Frame, Problem, Section, Web, routes};

/// The first step, before anything is kept.
pub async fn begin(visitor: Visitor) -> Response {
    first(&visitor, FormState::default())
}

fn first(visitor: &Visitor, form: FormState) -> Response {
    let words = visitor.frame(Section::Worker).w;
    let head = StepView {
        action: routes::WORKER_START.to_owned(),
        back: Some(routes::WORKER.to_owned()),
        ..StepView::new(words, words.worker.place, &words.worker.who, 1, 7)
    };
    let frame = visitor.frame(Section::Worker).titled(head.title.clone()).without_trail();
    with_status(form.is_ok(), PrivatePage(WhoView { frame, form, head }))
}

/// Reads the first step; only then a draft begins.
pub async fn open(
    State(web): State<Web>,
    visitor: Visitor,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    match read::who(&fields, web.app().today()) {
        Err(faults) => Ok(first(&visitor, marked(visitor.frame(Section::Worker).w, fields, &faults))),
        Ok(person) => {
            let token = web.app().begin_candidacy().await?.token.reveal();
            let answers = to_answers(&Fields::default(), &[]);
            web.app().save_candidacy_step(&token, &Step::Who.slug(), answers, Some(&person)).await?;
            Ok(Redirect::to(&routes::worker_step(&token, &Step::Work.slug())).into_response())
        }
    }
}

/// A step of a draft or of a file that is being changed.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, slug)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let step = Step::of(&slug).ok_or_else(Problem::not_found)?;
    let file = web.app().candidacy(&token).await?.ok_or_else(Problem::not_found)?;
    let fields = match step {
        Step::Who => person_fields(&file.person),
        _ => from_answers(&file.worker.answers, &slug),
    };
    let rules = web.app().rulebook.on(web.app().today(), None);
    let asking = Asking { visitor: &visitor, token: &token, file: &file, rules, note: query.get("nota") };
    Ok(asking.page(step, FormState::of(fields), None))
}

/// Reads a step and keeps it; a button of the week editor only changes rows.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, slug)): Path<(String, String)>,
    FormFields(mut fields): FormFields,
) -> Result<Response, Problem> {
    let step = Step::of(&slug).ok_or_else(Problem::not_found)?;
    let app = web.app();
    let file = app.candidacy(&token).await?.ok_or_else(Problem::not_found)?;
    let rules = app.rulebook.on(app.today(), None);
    let asking = Asking { visitor: &visitor, token: &token, file: &file, rules, note: "" };
    match step {
        Step::Summary => return send(&web, &asking, fields).await,
        Step::When | Step::WhenFor(_) => {
            if let Some(act) = WeekAct::read(&fields) {
                let touched = act_on_rows(&mut fields, act);
                app.save_candidacy_step(&token, &slug, to_answers(&fields, &["azione", "fascia"]), None).await?;
                return Ok(asking.page(step, FormState::of(fields), Some(touched)));
            }
        }
        Step::Where if fields.is("azione", "aggiorna") => {
            return Ok(asking.page(step, FormState::of(fields), None));
        }
        _ => {}
    }
    if let Err(faults) = asking.check(step, &fields) {
        return Ok(asking.refused(step, fields, &faults));
    }
    let person = if step == Step::Who { read::who(&fields, app.today()).ok() } else { None };
    let told = if matches!(step, Step::When | Step::WhenFor(_)) { order(&mut fields) } else { "" };
    let without: Vec<&str> = PERSONAL.iter().copied().chain(["azione", "fascia", "avanti"]).collect();
    let kept = app.save_candidacy_step(&token, &slug, to_answers(&fields, &without), person.as_ref()).await?;
    Ok(Redirect::to(&after(&token, &kept.answers, step, &rules, told)).into_response())
}

/// Where to go after a step: the next one, or the summary when nothing is missing any more.
fn after(token: &str, answers: &Value, step: Step, rules: &InForce<'_>, told: &str) -> String {
    let all = Step::all(answers);
    let at = all.iter().position(|each| *each == step).unwrap_or(0);
    let complete = Candidacy::read(answers, rules).is_ok();
    let next = if complete { Step::Summary } else { all.get(at + 1).copied().unwrap_or(Step::Summary) };
    format!("{}{told}", routes::worker_step(token, &next.slug()))
}

async fn send(web: &Web, asking: &Asking<'_>, fields: Fields) -> Result<Response, Problem> {
    let faults: Vec<At> = not_agreed(&fields).into_iter().collect();
    let read = Candidacy::read(&asking.file.worker.answers, &asking.rules);
    let (Ok(candidacy), true) = (read, faults.is_empty()) else {
        return Ok(asking.refused(Step::Summary, fields, &faults));
    };
    match web.app().submit_candidacy(asking.token, &candidacy.profile()).await {
        Ok(_) => Ok(Redirect::to(&routes::worker_file(asking.token)).into_response()),
        Err(error) => Ok(asking.refused(Step::Summary, fields, &[refused_at_last(refusal(error)?)])),
    }
}

fn refusal(error: SubmitCandidacyError) -> Result<FinalRefusal, Problem> {
    Ok(match error {
        SubmitCandidacyError::NoSuchLink => return Err(Problem::not_found()),
        SubmitCandidacyError::Person(_) => FinalRefusal::Person,
        SubmitCandidacyError::Profile(_) => FinalRefusal::Answers,
        SubmitCandidacyError::NoRule(_) => FinalRefusal::NoTables,
        SubmitCandidacyError::NotNow(_) => FinalRefusal::NotNow,
        SubmitCandidacyError::Code(fault) => return Err(Problem::internal(&fault)),
        SubmitCandidacyError::Store(fault) => return Err(Problem::internal(&fault)),
    })
}

/// A step of one file, for one visitor.
struct Asking<'a> {
    visitor: &'a Visitor,
    token: &'a str,
    file: &'a File,
    rules: InForce<'a>,
    note: &'a str,
}

impl Asking<'_> {
    fn work(&self) -> Work {
        read::work(&from_answers(&self.file.worker.answers, &Step::Work.slug())).unwrap_or_default()
    }

    fn check(&self, step: Step, fields: &Fields) -> Result<(), Vec<At>> {
        match step {
            Step::Who => read::who(fields, self.rules.day()).map(|_| ()),
            Step::Work => read::work(fields).map(|_| ()),
            Step::Skills => read::skills(fields, &self.work()).map(|_| ()),
            Step::When => read::when(fields, &self.work(), &self.rules).map(|_| ()),
            Step::WhenFor(_) => read::own_week(fields).map(|_| ()),
            Step::Where => read::place(fields).map(|_| ()),
            Step::Pay => read::terms(fields, &self.work(), &self.rules).map(|_| ()),
            Step::Summary => Ok(()),
        }
    }

    fn refused(&self, step: Step, fields: Fields, faults: &[At]) -> Response {
        with_status(false, self.page(step, marked(self.frame().w, fields, faults), None))
    }

    fn frame(&self) -> Frame {
        self.visitor.frame(Section::Worker).private()
    }

    fn head(&self, step: Step) -> StepView {
        let words = self.frame().w;
        let w = &words.worker;
        let all = Step::all(&self.file.worker.answers);
        let at = all.iter().position(|each| *each == step).unwrap_or(0);
        let own = |head: &StepHead| StepHead { title: head.title, lead: w.when_for_lead, after: head.after };
        let own_head = own(&w.when);
        let head = match step {
            Step::Who => &w.who,
            Step::Work => &w.work,
            Step::Skills => &w.skills,
            Step::When => &w.when,
            Step::WhenFor(_) => &own_head,
            Step::Where => &w.place_head,
            Step::Pay => &w.pay,
            Step::Summary => &w.summary,
        };
        let changing = self.file.worker.submitted_at.is_some();
        let send = if changing { w.send_changes } else { w.send };
        StepView {
            title: summary_title(words, step, head),
            note: note(words, self.note),
            action: routes::worker_step(self.token, &step.slug()),
            button: if step == Step::Summary { send } else { words.people.step.go_on },
            back: at.checked_sub(1).map(|at| routes::worker_step(self.token, &all[at].slug())),
            leave: Some(routes::worker_file(self.token)),
            ..StepView::new(words, w.place, head, at + 1, all.len())
        }
    }

    fn page(&self, step: Step, form: FormState, touched: Option<Touched>) -> Response {
        let head = self.head(step);
        let frame = self.frame().titled(head.title.clone()).without_trail();
        let work = self.work();
        match step {
            Step::Who => PrivatePage(WhoView { frame, form, head }).into_response(),
            Step::Work => PrivatePage(WorkView::new(frame, form, head)).into_response(),
            Step::Skills => PrivatePage(SkillsView::new(frame, form, head, &work)).into_response(),
            Step::When => PrivatePage(WhenView::common(frame, form, head, &work, touched)).into_response(),
            Step::WhenFor(regime) => PrivatePage(WhenView::own(frame, form, head, regime, touched)).into_response(),
            Step::Where => PrivatePage(WhereView::new(frame, form, head)).into_response(),
            Step::Pay => PrivatePage(PayView::new(frame, form, head, &work, &self.rules)).into_response(),
            Step::Summary => {
                let parts = summary::parts(frame.w, self.token, &self.file.worker.answers, &self.rules);
                let ready = parts.iter().all(|part| !part.to_do);
                PrivatePage(SummaryView { frame, form, head, parts, ready }).into_response()
            }
        }
    }
}

fn summary_title(words: &'static crate::web::lang::Words, step: Step, head: &StepHead) -> String {
    match step {
        Step::WhenFor(_) => summary::title(words, step),
        _ => head.title.to_owned(),
    }
}
