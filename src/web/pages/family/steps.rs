//! The steps of a request: shown, read, kept.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::carried::{self, CASE};
use super::cost::{self, CostView};
use super::summary;
use super::views::{
    ContactsView, HomeView, PayView, SummaryView, TasksView, WhenView, WhereView, WhoView, contact_fields,
};
use crate::app::{App, PriceError, RequestFile, SubmitRequestError};
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields};
use crate::web::form::FormState;
use crate::web::forms::fault::{At, FinalRefusal};
use crate::web::forms::law::Law;
use crate::web::forms::need::{Need, Step, Who};
use crate::web::forms::need_steps::{self as read, PERSONAL};
use crate::web::forms::saved::{from_answers, reached, to_answers};
use crate::web::forms::week_acts::{Touched, WeekAct};
use crate::web::page::PrivatePage;
use crate::web::pages::steps::{act_on_rows, marked, not_agreed, order, refused_at_last, with_status};
use crate::web::views::step::{StepView, note};
use crate::web::{Frame, Problem, Section, Web, routes};

/// Fields that are not answers.
const NOT_KEPT: [&str; 5] = ["azione", "fascia", "avanti", "cap", CASE];

/// The first step, before anything is kept; with a case of the calculator in the address.
pub async fn begin(visitor: Visitor, QueryFields(query): QueryFields) -> Response {
    first(&visitor, FormState::of(carried::first(&query)))
}

fn first(visitor: &Visitor, form: FormState) -> Response {
    let frame = visitor.frame(Section::Family);
    let w = &frame.w.family;
    let head = StepView {
        action: routes::FAMILY_START.to_owned(),
        back: Some(routes::FAMILY.to_owned()),
        note: form.fields().has(CASE).then_some(w.carried),
        ..StepView::new(frame.w, w.place, &w.who, 1, Step::ALL.len())
    };
    let frame = frame.titled(head.title.clone()).without_trail();
    with_status(form.is_ok(), PrivatePage(WhoView::new(frame, form, head)))
}

/// Reads the first step; only then a draft begins.
pub async fn open(
    State(web): State<Web>,
    visitor: Visitor,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let law = law(&web)?;
    if let Err(faults) = read::who(&fields, &law) {
        return Ok(first(&visitor, marked(visitor.frame(Section::Family).w, fields, &faults)));
    }
    let token = web.app().begin_request().await?.token.reveal();
    web.app().save_request_step(&token, Step::Who.slug(), to_answers(&fields, &NOT_KEPT), None).await?;
    for (step, answers) in carried::later(&Fields::parse(fields.get(CASE))) {
        web.app().save_request_step(&token, step.slug(), answers, None).await?;
    }
    Ok(Redirect::to(&routes::family_step(&token, Step::Tasks.slug())).into_response())
}

/// A step of a draft or of a request that is being changed.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, slug)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let step = Step::of(&slug).ok_or_else(Problem::not_found)?;
    let file = web.app().request_file(&token).await?.ok_or_else(Problem::not_found)?;
    let fields = match step {
        Step::Contacts => contact_fields(&file.contact),
        _ => from_answers(&file.request.answers, &slug),
    };
    let asking = Asking::new(&web, &visitor, &token, &file, query.get("nota"))?;
    Ok(asking.page(step, FormState::of(fields), None))
}

/// Reads a step and keeps it; some buttons only change what is on the page.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, slug)): Path<(String, String)>,
    FormFields(mut fields): FormFields,
) -> Result<Response, Problem> {
    let step = Step::of(&slug).ok_or_else(Problem::not_found)?;
    let file = web.app().request_file(&token).await?.ok_or_else(Problem::not_found)?;
    let asking = Asking::new(&web, &visitor, &token, &file, "")?;
    if step == Step::Summary {
        return send(&asking, fields).await;
    }
    if let Some(act) = WeekAct::read(&fields).filter(|_| step == Step::When) {
        let touched = act_on_rows(&mut fields, act);
        asking.app.save_request_step(&token, &slug, to_answers(&fields, &NOT_KEPT), None).await?;
        return Ok(asking.page(step, FormState::of(fields), Some(touched)));
    }
    match fields.get("azione") {
        "cap" => return Ok(asking.find_cap(fields)),
        "calcola" => return Ok(asking.calculate(fields)),
        _ => {}
    }
    if let Err(faults) = asking.check(step, &fields) {
        return Ok(asking.refused(step, fields, &faults));
    }
    let told = if step == Step::When { order(&mut fields) } else { "" };
    let without: Vec<&str> = PERSONAL.into_iter().chain(NOT_KEPT).collect();
    let contact = if step == Step::Contacts { read::contact(&fields).ok() } else { None };
    let answers = to_answers(&fields, &without);
    let kept = asking.app.save_request_step(&token, &slug, answers, contact.as_ref()).await?;
    let complete = Need::read(&kept.answers, &asking.rules).is_ok() && reached(&kept.answers, Step::Contacts.slug());
    let next = if complete { Step::Summary } else { step.next() };
    Ok(Redirect::to(&format!("{}{told}", routes::family_step(&token, next.slug()))).into_response())
}

/// The rules of today.
pub(super) fn law(web: &Web) -> Result<Law<'_>, Problem> {
    Law::on(&web.app().rulebook, &web.app().weights, web.app().today()).map_err(|missing| Problem::internal(&missing))
}

async fn send(asking: &Asking<'_>, fields: Fields) -> Result<Response, Problem> {
    let need = Need::read(&asking.file.request.answers, &asking.rules);
    if let Some(fault) = not_agreed(&fields) {
        return Ok(asking.refused(Step::Summary, fields, &[fault]));
    }
    let Ok(need) = need else { return Ok(asking.refused(Step::Summary, fields, &[])) };
    match asking.app.submit_request(asking.token, &need.request_json(), &cost::terms(&need)).await {
        Ok(_) => Ok(Redirect::to(&routes::family_file(asking.token)).into_response()),
        Err(error) => Ok(asking.refused(Step::Summary, fields, &[refused_at_last(refusal(error)?)])),
    }
}

fn refusal(error: SubmitRequestError) -> Result<FinalRefusal, Problem> {
    Ok(match error {
        SubmitRequestError::NoSuchLink => return Err(Problem::not_found()),
        SubmitRequestError::Contact(_) => FinalRefusal::Person,
        SubmitRequestError::Price(PriceError::Refused(refusals)) => FinalRefusal::Contract(refusals),
        SubmitRequestError::Price(PriceError::Input(_) | PriceError::Terms(_)) => FinalRefusal::Answers,
        SubmitRequestError::Price(PriceError::NoRule(_)) => FinalRefusal::NoTables,
        SubmitRequestError::Unlawful(_) => FinalRefusal::Unlawful,
        SubmitRequestError::StartPassed(day) => FinalRefusal::Started(day),
        SubmitRequestError::NotNow(_) => FinalRefusal::NotNow,
        SubmitRequestError::NoPromise(fault) => return Err(Problem::internal(&fault)),
        SubmitRequestError::Code(fault) => return Err(Problem::internal(&fault)),
        SubmitRequestError::Store(fault) => return Err(Problem::internal(&fault)),
    })
}

/// A step of one request, for one visitor.
struct Asking<'a> {
    app: &'a App,
    visitor: &'a Visitor,
    token: &'a str,
    file: &'a RequestFile,
    rules: Law<'a>,
    note: &'a str,
}

impl<'a> Asking<'a> {
    fn new(
        web: &'a Web,
        visitor: &'a Visitor,
        token: &'a str,
        file: &'a RequestFile,
        note: &'a str,
    ) -> Result<Asking<'a>, Problem> {
        Ok(Asking { app: web.app(), visitor, token, file, rules: law(web)?, note })
    }

    fn who(&self) -> Option<Who> {
        read::who(&from_answers(&self.file.request.answers, Step::Who.slug()), &self.rules).ok()
    }

    fn check(&self, step: Step, fields: &Fields) -> Result<(), Vec<At>> {
        let who = || self.who().ok_or_else(Vec::new);
        match step {
            Step::Who => read::who(fields, &self.rules).map(drop),
            Step::Tasks => read::tasks(fields, &who()?).map(drop),
            Step::When => read::pattern(fields, who()?.regime, &self.rules).map(drop),
            Step::Where => read::place(fields, self.rules.in_force.day()).map(drop),
            Step::Home => read::home(fields, who()?.regime).map(drop),
            Step::Pay => read::pay(fields, &who()?, &self.rules).map(drop),
            Step::Contacts => read::contact(fields).map(drop),
            Step::Summary => Ok(()),
        }
    }

    fn refused(&self, step: Step, fields: Fields, faults: &[At]) -> Response {
        with_status(false, self.page(step, marked(self.frame().w, fields, faults), None))
    }

    /// The district of a postal code, chosen in the list.
    fn find_cap(&self, mut fields: Fields) -> Response {
        match read::by_cap(fields.get("cap")) {
            Err(fault) => self.refused(Step::Where, fields, &[At { field: "cap".to_owned(), fault }]),
            Ok(found) => {
                if let Some(first) = found.first() {
                    fields.set("nil", &first.to_string());
                }
                self.page(Step::Where, FormState::of(fields), None)
            }
        }
    }

    /// The cost with the pay typed, without keeping it.
    fn calculate(&self, fields: Fields) -> Response {
        match self.check(Step::Pay, &fields) {
            Err(faults) => self.refused(Step::Pay, fields, &faults),
            Ok(()) => self.page(Step::Pay, FormState::of(fields), None),
        }
    }

    fn frame(&self) -> Frame {
        self.visitor.frame(Section::Family).private()
    }

    fn head(&self, step: Step) -> StepView {
        let words = self.frame().w;
        let w = &words.family;
        let head = match step {
            Step::Who => &w.who,
            Step::Tasks => &w.tasks,
            Step::When => &w.when,
            Step::Where => &w.where_head,
            Step::Home => &w.home,
            Step::Pay => &w.pay,
            Step::Contacts => &w.contacts,
            Step::Summary => &w.summary,
        };
        let send = if self.file.request.submitted_at.is_some() { w.send_changes } else { w.send };
        StepView {
            note: note(words, self.note),
            action: routes::family_step(self.token, step.slug()),
            button: if step == Step::Summary { send } else { words.people.step.go_on },
            back: step.before().map(|before| routes::family_step(self.token, before.slug())),
            leave: Some(routes::family_file(self.token)),
            ..StepView::new(words, w.place, head, step.number(), Step::ALL.len())
        }
    }

    fn page(&self, step: Step, form: FormState, touched: Option<Touched>) -> Response {
        let head = self.head(step);
        let frame = self.frame().titled(head.title.clone()).without_trail();
        let Some(who) = self.who() else {
            return PrivatePage(WhoView::new(frame, form, head)).into_response();
        };
        match step {
            Step::Who => PrivatePage(WhoView::new(frame, form, head)).into_response(),
            Step::Tasks => PrivatePage(TasksView::new(frame, form, head, &who)).into_response(),
            Step::When => PrivatePage(WhenView::new(frame, form, head, &who, touched)).into_response(),
            Step::Where => PrivatePage(WhereView::new(frame, form, head)).into_response(),
            Step::Home => PrivatePage(HomeView::new(frame, form, head, &who)).into_response(),
            Step::Pay => {
                let cost = self.cost(&form, &who);
                let back = routes::family_step(self.token, Step::Who.slug());
                PrivatePage(PayView::new(frame, form, head, &who, &self.rules, cost, back)).into_response()
            }
            Step::Contacts => PrivatePage(ContactsView { frame, form, head }).into_response(),
            Step::Summary => self.summary(frame, form, head, &who),
        }
    }

    fn summary(&self, frame: Frame, form: FormState, head: StepView, who: &Who) -> Response {
        let answers = &self.file.request.answers;
        let parts = summary::parts(frame.w, self.token, answers, &self.file.contact, &self.rules);
        let ready = parts.iter().all(|part| !part.to_do);
        let pay = FormState::of(from_answers(answers, Step::Pay.slug()));
        let cost = if ready { self.cost(&pay, who) } else { None };
        PrivatePage(SummaryView { frame, form, head, parts, ready, cost }).into_response()
    }

    /// The cost with the pay of this form, once the other steps are known.
    fn cost(&self, form: &FormState, who: &Who) -> Option<CostView> {
        let mut answers = self.file.request.answers.clone();
        answers[Step::Pay.slug()] = to_answers(form.fields(), &NOT_KEPT);
        let need = Need::read(&answers, &self.rules).ok()?;
        let priced = self.app.price_request(&need.request_json(), &cost::terms(&need)).ok()?;
        let words = self.frame().w;
        CostView::of(words, &priced, cost::with_pay(words, who, need.pay.offered, &self.rules))
    }
}
