//! What would be due if the employment ended: a question in the address, an answer, nothing kept.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde_json::Value;

use super::opened;
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
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
    /// Way back.
    pub back: String,
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
}

/// The page of the end.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.end;
    let asked = query.has("il");
    let mut form = FormState::of(query);
    let mut sheet = None;
    if asked {
        match ending(form.fields()) {
            Err(faults) => mark(words, &mut form, &faults),
            Ok(ending) => match web.app().settle(&file, &ending) {
                Ok(answer) => sheet = EndSheet::read(&answer, words),
                Err(error) => form.fail(field_of(error.field.as_deref().unwrap_or_default()), (w.wrong)(error.code)),
            },
        }
    }
    let status = if form.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let view = EndView {
        action: routes::employment_part(&token, file.row.number, "fine"),
        reasons: REASONS
            .into_iter()
            .zip(w.reasons)
            .map(|(value, (label, note))| Choice::new(value, label).note(note))
            .collect(),
        sides: SIDES.into_iter().zip(w.sides).map(|(value, label)| Choice::new(value, label)).collect(),
        paid: vec![Choice::new("si", w.paid)],
        back: routes::employment(&token, file.row.number),
        frame: frame.titled(w.title).without_trail(),
        form,
        sheet,
    };
    Ok((status, PrivatePage(view)).into_response())
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
        })
    }
}
