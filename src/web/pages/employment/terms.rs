//! The terms of an employment: entered by hand, from the calculator, from a proposal both accepted; and changed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::Value;

use super::opened;
use crate::app::{Agreed, EmployError};
use crate::ccnl::{Answer, Livello, Regime, Severity};
use crate::matching::{self, Pattern};
use crate::registry::ProposalId;
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::hours_number_it;
use crate::web::forms::employment::{self as read, EmploymentFault, WEEK_FIELDS, day_it, field_of};
use crate::web::forms::fault::{At, Fault};
use crate::web::lang::words::people::StepHead;
use crate::web::page::PrivatePage;
use crate::web::views::step::{StepView, mark};
use crate::web::{Frame, Problem, Section, Web, routes};

/// The pages before the employment's own.
const STEPS: usize = 2;

/// The terms.
#[derive(Debug, Template)]
#[template(path = "employment/terms.html")]
pub struct TermsView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Head and foot.
    pub head: StepView,
    /// How the work is arranged.
    pub how: Vec<Choice>,
    /// Levels.
    pub livelli: Vec<Choice>,
    /// How long.
    pub terms: Vec<Choice>,
    /// Board and lodging.
    pub board: Vec<Choice>,
    /// What else is so.
    pub also: Vec<Choice>,
    /// An employment already kept: from when the change holds.
    pub changing: bool,
    /// Hours of the days, when they are known already.
    pub carried: Vec<(String, String)>,
}

impl TermsView {
    fn new(frame: Frame, mut form: FormState, head: StepView, changing: bool) -> TermsView {
        let w = &frame.w.employment.ask;
        if form.value("durata").is_empty() && form.is_ok() {
            form.set("durata", "permanent");
        }
        let how = |regime: Regime| {
            Choice::new(regime.code(), (frame.w.people.step.regime)(regime))
                .note((frame.w.people.step.regime_note)(regime))
        };
        let livello = |livello: Livello| {
            let who = (frame.w.cost.result.livello)(livello);
            Choice::new(livello.code(), (w.livello_name)(livello.code(), who))
        };
        let three = |all: &[(&str, &str, &str)]| -> Vec<Choice> {
            all.iter().map(|(value, label, note)| Choice::new(*value, *label).note(*note)).collect()
        };
        let carried = form.fields().pairs().filter(|(name, _)| WEEK_FIELDS.contains(name));
        TermsView {
            how: Regime::ALL.into_iter().map(how).collect(),
            livelli: std::iter::once(Choice::new("", w.choose)).chain(Livello::ALL.into_iter().map(livello)).collect(),
            terms: three(&w.term_answers),
            board: w.board_answers.iter().map(|(value, label)| Choice::new(*value, *label)).collect(),
            also: three(&w.also_answers),
            carried: carried.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            changing,
            frame,
            form,
            head,
        }
    }
}

/// A form of the terms, and where it goes.
struct Asking<'a> {
    visitor: &'a Visitor,
    action: String,
    back: String,
    note: Option<&'static str>,
    changing: bool,
}

impl Asking<'_> {
    fn page(&self, form: FormState) -> Response {
        let frame = self.visitor.frame(Section::Family).private();
        let w = &frame.w.employment;
        let head: &StepHead = if self.changing { &w.change_head } else { &w.terms_head };
        let place = if self.changing { String::new() } else { (frame.w.people.step.place)(w.path, 1, STEPS) };
        let head = StepView {
            place,
            action: self.action.clone(),
            back: Some(self.back.clone()),
            note: self.note,
            button: if self.changing { w.ask.keep } else { frame.w.people.step.go_on },
            ..StepView::new(frame.w, w.path, head, 1, STEPS)
        };
        let status = form.status();
        let frame = frame.titled(head.title.clone()).without_trail();
        (status, PrivatePage(TermsView::new(frame, form, head, self.changing))).into_response()
    }

    fn refused(&self, fields: Fields, faults: &[At]) -> Response {
        let mut form = FormState::of(fields);
        mark(self.visitor.frame(Section::Family).w, &mut form, faults);
        self.page(form)
    }

    /// What the use case refuses, at its field; what is no fault of the form goes on.
    fn not_kept(&self, fields: Fields, error: EmployError) -> Result<Response, Problem> {
        match error {
            EmployError::Unlawful(answer) => Ok(self.refused(fields, &unlawful(&answer))),
            EmployError::Terms(_) => {
                let fault = Fault::Employment(EmploymentFault::Together);
                Ok(self.refused(fields, &[At { field: "come".to_owned(), fault }]))
            }
            other => Err(other.into()),
        }
    }
}

/// What the contract forbids, at the fields.
pub(super) fn unlawful(answer: &Answer) -> Vec<At> {
    let forbidden = answer.findings.iter().filter(|finding| finding.severity == Severity::Unlawful);
    let at = |finding: &crate::ccnl::Finding| {
        let text = format!("{} ({}).", finding.message.trim_end_matches('.'), finding.article);
        At { field: field_of(finding.code).to_owned(), fault: Fault::Employment(EmploymentFault::Unlawful(text)) }
    };
    forbidden.map(at).collect()
}

fn by_hand<'a>(visitor: &'a Visitor, note: Option<&'static str>) -> Asking<'a> {
    let (action, back) = (routes::EMPLOYMENT_NEW.to_owned(), routes::EMPLOYMENT.to_owned());
    Asking { visitor, action, back, note, changing: false }
}

/// The first page of an employment entered by hand; with a case of the calculator in the address.
pub async fn begin(visitor: Visitor, QueryFields(query): QueryFields) -> Response {
    let words = &visitor.frame(Section::Family).w.employment;
    let carried = !query.get("regime").is_empty();
    let form = FormState::of(read::from_situation(&query));
    by_hand(&visitor, carried.then_some(words.from_calculator)).page(form)
}

/// Keeps an employment entered by hand.
pub async fn open(
    State(web): State<Web>,
    visitor: Visitor,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let asking = by_hand(&visitor, None);
    let new = match read::new_employment(&fields, web.rulebook()) {
        Ok(new) => new,
        Err(faults) => return Ok(asking.refused(fields, &faults)),
    };
    match web.app().begin_employment(&new, fields.get("nome")).await {
        Ok(opened) => {
            let next = routes::employment_part(&opened.token.reveal(), 1, "settimana?nuovo=1");
            Ok(Redirect::to(&next).into_response())
        }
        Err(error) => asking.not_kept(fields, error),
    }
}

fn proposed<'a>(visitor: &'a Visitor, token: &str, id: &str) -> Asking<'a> {
    let note = Some(visitor.frame(Section::Family).w.employment.from_proposal);
    let (action, back) = (routes::family_employ(token, id), routes::family_file(token));
    Asking { visitor, action, back, note, changing: false }
}

/// The first page of the employment that follows from a proposal both accepted.
pub async fn agreed(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let agreed = web.app().agreed_terms(&token, proposal_id(&id)?).await?;
    if let Some(number) = agreed.kept {
        return Ok(Redirect::to(&routes::employment(&token, number)).into_response());
    }
    Ok(proposed(&visitor, &token, &id).page(FormState::of(from_agreed(&agreed))))
}

/// Keeps the employment that follows from a proposal.
pub async fn employ(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, id)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let asking = proposed(&visitor, &token, &id);
    let new = match read::new_employment(&fields, web.rulebook()) {
        Ok(new) => new,
        Err(faults) => return Ok(asking.refused(fields, &faults)),
    };
    match web.app().employ_proposed(&token, proposal_id(&id)?, &new, fields.get("nome")).await {
        Ok(number) => Ok(Redirect::to(&routes::employment_part(&token, number, "settimana?nuovo=1")).into_response()),
        Err(error) => asking.not_kept(fields, error),
    }
}

fn proposal_id(text: &str) -> Result<ProposalId, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

/// What was agreed, as the form of the terms, with the hours of the week that was asked.
fn from_agreed(agreed: &Agreed) -> Fields {
    let mut pairs = Fields::default();
    for (name, value) in agreed.situation.as_object().into_iter().flatten() {
        match value {
            Value::String(text) => pairs.push(name, text),
            Value::Bool(is) => pairs.push(name, if *is { "true" } else { "false" }),
            _ => {}
        }
    }
    let mut fields = read::from_situation(&pairs);
    let mut asked = agreed.request.clone();
    if let Some(members) = asked.as_object_mut() {
        members.insert("id".to_owned(), Value::String("agreed".to_owned()));
    }
    let Ok(request) = matching::Request::from_json(&asked) else { return fields };
    fields.set("dal", &day_it(request.start_on));
    if let Some(end) = request.end_on {
        fields.set("fino", &day_it(end));
    }
    if let Pattern::Slots(week) = &request.pattern {
        for (day, field) in matching::Day::ALL.iter().zip(WEEK_FIELDS) {
            let hours = week.hours_on(*day);
            fields.push(field, &if hours.quarters() == 0 { String::new() } else { hours_number_it(hours) });
        }
    }
    fields
}

fn kept<'a>(visitor: &'a Visitor, token: &str, number: i64) -> Asking<'a> {
    let action = routes::employment_part(token, number, "contratto");
    Asking { visitor, action, back: routes::employment(token, number), note: None, changing: true }
}

/// The terms of an employment already kept.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let fields = read::terms_fields(&file.employment, &file.label);
    Ok(kept(&visitor, &token, file.row.number).page(FormState::of(fields)))
}

/// Keeps other terms.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let asking = kept(&visitor, &token, file.row.number);
    let changed = match read::changed_employment(&fields, &file.employment, web.rulebook()) {
        Ok(changed) => changed,
        Err(faults) => return Ok(asking.refused(fields, &faults)),
    };
    match web.app().change_employment(&token, file.row.number, &changed, fields.get("nome")).await {
        Ok(()) => Ok(Redirect::to(&routes::employment(&token, file.row.number)).into_response()),
        Err(error) => asking.not_kept(fields, error),
    }
}
