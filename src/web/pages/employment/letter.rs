//! What the letter of hiring says beyond the contract.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Map, Value};

use super::{opened, paper_fault};
use crate::app::EmploymentFile;
use crate::ccnl::{Regime, Term};
use crate::life::Week;
use crate::papers::{EngineError, PaperError};
use crate::web::extract::Visitor;
use crate::web::fields::{FormFields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::hours_it;
use crate::web::forms::papers::{self as read, slots_field};
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/letter.html")]
pub struct LetterView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// Days with hours: field and name.
    pub days: Vec<(String, String)>,
    /// Weekdays.
    pub weekdays: Vec<Choice>,
    /// Who lives in has half a day more.
    pub lives_in: bool,
    /// Forms of the reduced hours; none in other regimes.
    pub forms: Vec<Choice>,
    /// The term is fixed.
    pub fixed: bool,
    /// Not said, yes, no.
    pub known: Vec<Choice>,
    /// What was just done.
    pub note: &'static str,
    /// The papers.
    pub back: String,
}

/// What is kept, as a form.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let note = if query.has("salvato") { visitor.frame(Section::Family).w.papers.details.done } else { "" };
    let fields = read::letter_fields(file.people.get("letter").unwrap_or(&Value::Null));
    Ok(page(&web, &visitor, &token, &file, FormState::of(fields), note))
}

/// Keeps what the letter says, when the letter may say it.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let mut form = FormState::of(fields);
    let words = visitor.frame(Section::Family).w;
    let w = &words.papers.details;
    let letter = match read::letter(form.fields()) {
        Ok(letter) => letter,
        Err(wrong) => {
            for (field, code) in wrong {
                form.fail(&field, (w.wrong)(code));
            }
            return Ok(page(&web, &visitor, &token, &file, form, ""));
        }
    };
    let mut people = file.people.as_object().cloned().unwrap_or_default();
    people.insert("letter".to_owned(), letter.clone());
    match paper_fault(&web, &file, Value::Object(people)).await? {
        Some(PaperError::Input(fault)) => {
            let field = read::letter_field(fault.field.as_deref().unwrap_or_default());
            form.fail(&field, (w.wrong)(fault.code));
        }
        Some(PaperError::Engine(EngineError::NoGlyph(letter))) => {
            if let Some(field) = read::field_with(form.fields(), letter) {
                form.fail(&field, (words.papers.parties.no_glyph)(letter));
            }
        }
        _ => {}
    }
    if !form.is_ok() {
        return Ok(page(&web, &visitor, &token, &file, form, ""));
    }
    let change = move |kept: &mut Map<String, Value>| drop(kept.insert("letter".to_owned(), letter));
    web.app().save_people(&token, file.row.number, "letter_saved", change).await?;
    let own = routes::employment_part(&token, file.row.number, "lettera");
    Ok(Redirect::to(&format!("{own}?salvato=1")).into_response())
}

fn page(
    web: &Web,
    visitor: &Visitor,
    token: &str,
    file: &EmploymentFile,
    form: FormState,
    note: &'static str,
) -> Response {
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.papers.details;
    let named = |day: crate::matching::Day| (words.people.week.day)(day).to_owned();
    let days = Week::DAYS.into_iter().zip(crate::matching::Day::ALL);
    let first = file.employment.terms().first();
    let week = first.filter(|terms| !terms.regime.night()).map(crate::life::Terms::week);
    let slots = days.clone().filter_map(|((weekday, code), day)| {
        let hours = week.as_ref()?.on(weekday);
        (hours.quarters() > 0).then(|| (slots_field(code), (w.day)(&named(*day), &hours_it(hours))))
    });
    let not_said = || Choice::new("", w.known[0]);
    let weekdays = days.map(|((_, code), day)| Choice::new(code, named(*day)));
    let status = form.status();
    let view = LetterView {
        action: routes::employment_part(token, file.row.number, "lettera"),
        days: slots.collect(),
        weekdays: std::iter::once(not_said()).chain(weekdays).collect(),
        lives_in: first.is_some_and(|terms| terms.regime.lives_in()),
        forms: first.map_or_else(Vec::new, |terms| forms(web, &frame, file, terms.regime)),
        fixed: file.employment.term() != Term::Permanent,
        known: vec![not_said(), Choice::new("si", w.known[1]), Choice::new("no", w.known[2])],
        back: routes::employment_part(token, file.row.number, "carte"),
        frame: frame.titled(w.title).without_trail(),
        form,
        note,
    };
    (status, PrivatePage(view)).into_response()
}

/// The forms that the contract knows for reduced live-in hours.
fn forms(web: &Web, frame: &Frame, file: &EmploymentFile, regime: Regime) -> Vec<Choice> {
    let w = &frame.w.papers.details;
    let rules = web.rulebook().on(file.employment.hired_on(), None);
    let Some(istituti) = rules.istituti().ok().filter(|_| regime == Regime::ConviventeRidotto) else {
        return Vec::new();
    };
    let slots = istituti.body.orario.ridotto.value.slots.iter();
    let slot =
        |from: chrono::NaiveTime, to: chrono::NaiveTime| format!("{}-{}", from.format("%H:%M"), to.format("%H:%M"));
    let within = slots.map(|one| slot(one.from, one.to)).map(|slot| Choice::new(slot.clone(), (w.within)(&slot)));
    std::iter::once(Choice::new("", w.known[0])).chain(within).chain([Choice::new("few_days", w.few_days)]).collect()
}
