//! A family's own page: the promised day, what happens next, what was asked, the cost, the proposals.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use chrono_tz::Europe::Rome;

use super::cost::{self, CostView};
use super::steps::law;
use super::summary;
use crate::app::{FamilyProposal, RequestFile};
use crate::ccnl::Regime;
use crate::money::Money;
use crate::registry::{Answer, FamilyRefusal, Person, RequestState, Side};
use crate::web::extract::Visitor;
use crate::web::fields::FormFields;
use crate::web::format::{date_it, euro_it, filters, from_date_it, weekday_date_it};
use crate::web::forms::law::Law;
use crate::web::forms::need::{Need, Step};
use crate::web::forms::saved::reached;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::problem::Kind;
use crate::web::views::proposal::{ContactView, ProposalView, pay_with_unit, refusals, said};
use crate::web::views::reason_line;
use crate::web::views::step::{Line, Part};
use crate::web::views::week_words::capital;
use crate::web::{Frame, Problem, Section, Web, routes};

/// A draft to go on with.
#[derive(Debug, Template)]
#[template(path = "family/draft.html")]
pub struct DraftView {
    /// The frame.
    pub frame: Frame,
    /// How far it is.
    pub lead: String,
    /// Where to go on.
    pub resume: String,
    /// Where it is cancelled.
    pub cancel: String,
    /// The private link.
    pub address: String,
}

/// A step of what happens next.
#[derive(Debug)]
pub struct Stage {
    /// When, in words.
    pub when: String,
    /// The day, for machines.
    pub day: Option<NaiveDate>,
    /// Heading.
    pub title: &'static str,
    /// Text.
    pub text: &'static str,
}

/// A request that was sent.
#[derive(Debug, Template)]
#[template(path = "family/file.html")]
pub struct FileView {
    /// The frame.
    pub frame: Frame,
    /// Number and moment.
    pub sent: String,
    /// The promised day, while it is open.
    pub promised: Option<(NaiveDate, String)>,
    /// When it is over.
    pub over: Option<&'static str>,
    /// What happens next.
    pub stages: Vec<Stage>,
    /// Proposals.
    pub proposals: Vec<ProposalView>,
    /// What was asked.
    pub parts: Vec<Part>,
    /// Where it is changed, while it can be.
    pub change: Option<String>,
    /// The cost.
    pub cost: Option<CostView>,
    /// About questions.
    pub questions: String,
    /// Where it is cancelled, while it can be.
    pub cancel: Option<String>,
    /// The private link.
    pub address: String,
}

/// The page of a private link.
pub async fn show(State(web): State<Web>, visitor: Visitor, Path(token): Path<String>) -> Result<Response, Problem> {
    let file = web.app().request_file(&token).await?.ok_or_else(Problem::not_found)?;
    let frame = visitor.frame(Section::Family).private();
    let address = visitor.absolute(&routes::family_file(&token));
    if file.request.submitted_at.is_none() && file.request.state == RequestState::Draft {
        return Ok(PrivatePage(draft(&law(&web)?, frame, &token, &file, address)).into_response());
    }
    Ok(PrivatePage(sent(&law(&web)?, frame, &token, &file, address)).into_response())
}

fn draft(rules: &Law<'_>, frame: Frame, token: &str, file: &RequestFile, address: String) -> DraftView {
    let answers = &file.request.answers;
    let first_missing = match Need::read(answers, rules) {
        Ok(_) if reached(answers, Step::Contacts.slug()) => Step::Summary,
        Ok(_) => Step::Contacts,
        Err(missing) => missing.into_iter().next().unwrap_or(Step::Summary),
    };
    let done = Step::ALL.iter().filter(|step| reached(answers, step.slug())).count();
    let w = &frame.w.family.file;
    DraftView {
        lead: (w.draft_lead)(done, Step::ALL.len()),
        resume: routes::family_step(token, first_missing.slug()),
        cancel: routes::family_cancel(token),
        frame: frame.titled(w.draft_title).without_trail(),
        address,
    }
}

fn sent(rules: &Law<'_>, frame: Frame, token: &str, file: &RequestFile, address: String) -> FileView {
    let words = frame.w;
    let w = &words.family.file;
    let request = &file.request;
    let state = request.state.id();
    let over = request.state.is_over();
    let code = request.code.clone().unwrap_or_default();
    let moment = request.submitted_at.map(|at| {
        let at = at.with_timezone(&Rome);
        format!("{} alle {}", weekday_date_it(at.date_naive()), at.format("%H:%M"))
    });
    let regime = request.request.as_ref().and_then(|asked| asked.get("regime")?.as_str()?.parse().ok());
    let promised = request.promised_on.filter(|_| !over).map(|day| (day, weekday_date_it(day)));
    FileView {
        sent: (w.sent)(&code, &moment.unwrap_or_default()),
        stages: if over { Vec::new() } else { stages(words, file) },
        promised,
        over: over.then(|| (w.over)(state)),
        proposals: file.proposals.iter().map(|one| proposal(words, token, one, regime)).collect(),
        parts: summary::parts(words, token, &request.answers, &file.contact, rules),
        change: (!over && file.proposals.is_empty()).then(|| routes::family_step(token, Step::Summary.slug())),
        cost: kept_cost(words, file, rules),
        questions: (w.questions_text)(&code),
        cancel: (!over).then(|| routes::family_cancel(token)),
        frame: frame.titled((w.title)(state)).without_trail(),
        address,
    }
}

fn kept_cost(words: &'static Words, file: &RequestFile, rules: &Law<'_>) -> Option<CostView> {
    let quote = file.quote.as_ref()?;
    let need = Need::read(&file.request.answers, rules).ok();
    let with = need.map(|need| cost::with_pay(words, &need.who, need.pay.offered, rules)).unwrap_or_default();
    CostView::kept(words, &quote.situation, &quote.answer, with)
}

fn stages(words: &'static Words, file: &RequestFile) -> Vec<Stage> {
    let w = &words.family.file;
    let start = file.request.request.as_ref().and_then(|request| request.get("start_on")?.as_str()?.parse().ok());
    let start: Option<NaiveDate> = start;
    let on = |day: NaiveDate| (w.by)(day);
    let mut stages = vec![Stage { when: w.now.to_owned(), day: None, title: w.read.title, text: w.read.text }];
    if let Some(day) = file.request.promised_on {
        stages.push(Stage {
            when: on(day),
            day: Some(day),
            title: w.proposals_come.title,
            text: w.proposals_come.text,
        });
    }
    stages.push(Stage { when: w.choose.0.to_owned(), day: None, title: w.choose.1.title, text: w.choose.1.text });
    if let Some(day) = start {
        if let Some(before) = day.pred_opt() {
            stages.push(Stage { when: on(before), day: Some(before), title: w.sign.title, text: w.sign.text });
        }
        stages.push(Stage {
            when: capital(&weekday_date_it(day)),
            day: Some(day),
            title: w.begin.title,
            text: w.begin.text,
        });
    }
    stages
}

fn proposal(words: &'static Words, token: &str, one: &FamilyProposal, regime: Option<Regime>) -> ProposalView {
    let w = &words.family.file;
    let id = one.id.to_string();
    let open = one.state.is_open();
    let mut lines = Vec::new();
    if let Some((pay, regime)) = one.pay.zip(regime) {
        lines.push(Line { label: w.pay, text: pay_with_unit(words, pay, regime) });
    }
    if let Some(month) = one.month {
        let text = format!(
            "{} {}{}",
            euro_it(month),
            words.family.a_month,
            one.year.map(|year| yearly(words, year)).unwrap_or_default()
        );
        lines.push(Line { label: w.monthly, text });
    }
    let facts = one.facts.iter().map(|fact| (w.fact)(fact.kind.id(), &date_it(fact.seen_on)));
    let facts: Vec<String> = facts.collect();
    let told = if facts.is_empty() { w.no_facts.to_owned() } else { facts.join("; ") };
    lines.push(Line { label: w.facts, text: told });
    if !one.note.is_empty() {
        lines.push(Line { label: w.note, text: one.note.clone() });
    }
    ProposalView {
        title: (w.person)(&one.worker_code),
        since: (words.worker.file.proposed_on)(&from_date_it(one.proposed_at.with_timezone(&Rome).date_naive())),
        lines,
        reasons: reason_line::kept(words, &one.evidence),
        said: said(words, one.state.id(), open, one.family_accepted, one.worker_accepted),
        open: open && !one.family_accepted,
        action: routes::family_answer(token, &id),
        refusals: refusals("rejection_reasons.by_family"),
        contact: one.person.as_ref().map(contact),
        employ: one.person.as_ref().map(|_| routes::family_employ(token, &id)),
        id,
    }
}

fn yearly(words: &'static Words, year: Money) -> String {
    format!(", {}", (words.family.a_year)(&euro_it(year)))
}

fn contact(person: &Person) -> ContactView {
    ContactView {
        name: format!("{} {}", person.first_name, person.last_name),
        phone: person.phone.clone(),
        email: person.email.clone(),
        address: String::new(),
    }
}

/// A family's answer to a proposal.
pub async fn answer(
    State(web): State<Web>,
    Path((token, id)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Redirect, Problem> {
    let id: uuid::Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let answer = if fields.get("risposta") == "si" {
        Answer::Accept(Side::Family)
    } else {
        let reason = fields.get("motivo").parse::<FamilyRefusal>();
        Answer::RefuseAsFamily(reason.map_err(|_| Problem::new(Kind::Unprocessable))?)
    };
    web.app().answer_proposal(&token, id.into(), answer).await?;
    Ok(Redirect::to(&format!("{}#proposta-{id}", routes::family_file(&token))))
}
