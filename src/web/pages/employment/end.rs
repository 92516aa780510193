//! What would be due if the employment ended: a question in the address, an answer; kept when the family says so.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use serde_json::Value;

use super::opened;
use crate::app::{EmploymentFile, EndError, SavedEnd, settlement_day};
use crate::clock::Clock;
use crate::input::InputError;
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::fields::{FormFields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::{euro_it, filters, weekday_date_it};
use crate::web::forms::ending::{REASONS, SIDES, ending, field_of};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::payslip::{SlipRow, amount, row};
use crate::web::views::step::mark;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/end.html")]
pub struct EndView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Where the form goes.
    pub action: String,
    /// Why.
    pub reasons: Vec<Choice>,
    /// By whom.
    pub sides: Vec<Choice>,
    /// The month of the end was paid already.
    pub paid: Vec<Choice>,
    /// The sheet.
    pub sheet: Option<EndSheet>,
    /// The sheet as PDF, when its last coefficient is known.
    pub paper: Option<String>,
    /// What was asked, to be kept as it is.
    pub told: Vec<(String, String)>,
    /// The end that was kept.
    pub kept: Option<Kept>,
    /// What was just done.
    pub note: &'static str,
    /// Way back.
    pub back: String,
}

/// An end that was kept.
#[derive(Debug)]
pub struct Kept {
    /// On which day it ended.
    pub on: String,
    /// When it was kept, and until when it can be put aside.
    pub until: String,
    /// It can.
    pub open: bool,
    /// The code of its proof.
    pub proof: String,
}

/// The settlement.
#[derive(Debug)]
pub struct EndSheet {
    /// What the worker receives.
    pub net: Money,
    /// Lines due, and withheld.
    pub rows: Vec<SlipRow>,
    /// Notice, in a sentence.
    pub notice: String,
    /// Vacation and months, in sentences.
    pub counts: Vec<String>,
    /// The fund: year, share, revaluation, fund.
    pub fund: Vec<[String; 4]>,
    /// Payments to INPS: what, how much, by when.
    pub payments: Vec<(String, String)>,
    /// What to know, with its article.
    pub findings: Vec<(String, String)>,
    /// Assumed or ended tables.
    pub provisional: bool,
    /// The last coefficient of the TFR is not out: told without it.
    pub without_coefficient: bool,
}

/// The page of the end: what it would bring, or what was kept.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let asked = query.has("il");
    let form = FormState::of(query);
    Ok(answered(&web, &visitor, &token, &file, form, asked))
}

/// Keeps the end that the form says, or puts the kept one aside.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let number = file.row.number;
    let own = routes::employment_part(&token, number, "fine");
    if fields.is("azione", "riapri") {
        web.app().reopen_employment(&token, number).await?;
        return Ok(Redirect::to(&format!("{own}?fatto=riaperto")).into_response());
    }
    let mut form = FormState::of(fields);
    let words = visitor.frame(Section::Family).w;
    match ending(form.fields()) {
        Err(faults) => mark(words, &mut form, &faults),
        Ok(ending) => match web.app().end_employment(&token, number, &ending).await {
            Ok(()) => return Ok(Redirect::to(&format!("{own}?fatto=salvato")).into_response()),
            Err(EndError::Input(error)) => tell(words, &mut form, &error),
            Err(error) => return Err(error.into()),
        },
    }
    Ok(answered(&web, &visitor, &token, &file, form, false))
}

/// What does not fit, at its field.
fn tell(words: &'static Words, form: &mut FormState, error: &InputError) {
    form.fail(field_of(error.field.as_deref().unwrap_or_default()), (words.end.wrong)(error.code));
}

fn answered(
    web: &Web,
    visitor: &Visitor,
    token: &str,
    file: &EmploymentFile,
    mut form: FormState,
    asked: bool,
) -> Response {
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.end;
    let number = file.row.number;
    let mut sheet = file.end.as_ref().and_then(|end| EndSheet::read(&end.answer, words));
    if asked && file.end.is_none() {
        match ending(form.fields()) {
            Err(faults) => mark(words, &mut form, &faults),
            Ok(ending) => match web.app().settle(file, &ending) {
                Ok(answer) => sheet = EndSheet::read(&answer, words),
                Err(error) => tell(words, &mut form, &error),
            },
        }
    }
    let query = form.fields().encode();
    let sure = sheet.as_ref().is_some_and(|sheet| !sheet.without_coefficient);
    let paper = routes::employment_paper(token, number, "fine");
    let status = form.status();
    let view = EndView {
        action: routes::employment_part(token, number, "fine"),
        reasons: REASONS
            .into_iter()
            .zip(w.reasons)
            .map(|(value, (label, note))| Choice::new(value, label).note(note))
            .collect(),
        sides: SIDES.into_iter().zip(w.sides).map(|(value, label)| Choice::new(value, label)).collect(),
        paid: vec![Choice::new("si", w.paid)],
        paper: if file.end.is_some() { Some(paper) } else { sure.then(|| format!("{paper}?{query}")) },
        told: form
            .fields()
            .pairs()
            .filter(|(name, _)| *name != "azione")
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        kept: file.end.as_ref().map(|end| Kept::of(web, end, words)),
        note: match form.value("fatto") {
            "salvato" => w.done[0],
            "riaperto" => w.done[1],
            _ => "",
        },
        back: routes::employment(token, number),
        frame: frame.titled(if file.end.is_some() { w.ended_title } else { w.title }).without_trail(),
        form,
        sheet,
    };
    (status, PrivatePage(view)).into_response()
}

impl Kept {
    fn of(web: &Web, end: &SavedEnd, words: &'static Words) -> Kept {
        let w = &words.end;
        let open = web.app().may_reopen(end);
        let code = end.record.get("code").and_then(Value::as_str).unwrap_or_default();
        Kept {
            on: (words.employment.file.ended)(end.ended_on),
            until: if open { (w.ended)(Clock::day_of(end.saved_at), settlement_day(end)) } else { w.closed.to_owned() },
            open,
            proof: (w.proof)(code),
        }
    }
}

impl EndSheet {
    /// From the exchange format; `None` when it is none.
    fn read(answer: &Value, words: &'static Words) -> Option<EndSheet> {
        let w = &words.end;
        let list = |name: &str| answer.get(name).and_then(Value::as_array).into_iter().flatten();
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let whole = |value: &Value, name: &str| value.get(name).and_then(Value::as_u64).unwrap_or_default();
        let money = |value: &Value, name: &str| euro_it(amount(value, name).unwrap_or_default());
        let notice = answer.get("notice")?;
        let owed = notice.get("owed_by").and_then(Value::as_str);
        let fund = answer.get("fund").and_then(|fund| fund.get("years")).and_then(Value::as_array);
        let payment = |one: &Value| {
            let by = text(one, "due_on").parse::<NaiveDate>().map(weekday_date_it).unwrap_or_default();
            ((w.payment)(&text(one, "for"), &by), money(one, "total"))
        };
        Some(EndSheet {
            net: amount(answer.get("totals")?, "net")?,
            rows: list("lines").filter_map(|line| row(line, words)).collect(),
            notice: (w.notice)(whole(notice, "days"), whole(notice, "missing"), owed),
            counts: vec![
                (w.vacation)(&text(answer, "vacation_days").replace('.', ",")),
                (w.months)(whole(answer, "months_of_the_year")),
            ],
            fund: fund
                .into_iter()
                .flatten()
                .map(|year| {
                    [
                        whole(year, "year").to_string(),
                        money(year, "share"),
                        money(year, "revaluation"),
                        money(year, "fund"),
                    ]
                })
                .collect(),
            payments: list("contributions").map(payment).collect(),
            findings: list("findings").map(|one| (text(one, "message"), text(one, "article"))).collect(),
            provisional: answer.get("provisional").and_then(Value::as_bool).unwrap_or(false),
            without_coefficient: answer.get("without_coefficient").is_some(),
        })
    }
}
