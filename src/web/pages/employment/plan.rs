//! The months ahead: what is paid when, as a picture and its table; what is assumed is marked.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use serde_json::Value;

use super::opened;
use crate::life::Month;
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{date_it, euro_it, filters};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::payslip::amount;
use crate::web::{Frame, Problem, Section, Web, routes};

/// Years ahead that can be seen.
const YEARS: i32 = 3;
/// Height of the picture, units.
const HEIGHT: i64 = 120;
/// Width of a month in it, units.
const WIDTH: i64 = 20;

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/plan.html")]
pub struct PlanView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Where the form goes.
    pub action: String,
    /// Years to see.
    pub years: Vec<Choice>,
    /// The plan.
    pub plan: Option<PlanTable>,
    /// Way back.
    pub back: String,
}

/// A plan, month by month.
#[derive(Debug)]
pub struct PlanTable {
    /// Months.
    pub rows: Vec<PlanRow>,
    /// All of them.
    pub total: Money,
    /// Width of the picture.
    pub width: i64,
    /// The picture in words.
    pub sentence: String,
    /// What happens: day, what, article.
    pub events: Vec<(String, String, String)>,
    /// Some tables are assumed.
    pub provisional: bool,
    /// The TFR at the end.
    pub tfr: Option<Money>,
    /// Why the TFR is an estimate; empty when it is none.
    pub estimate: String,
    /// The fund: year, share, revaluation, at the end of the year; whether the last two are an estimate.
    pub fund: Vec<([String; 4], bool)>,
}

/// A month of the plan.
#[derive(Debug)]
pub struct PlanRow {
    /// Its name.
    pub name: String,
    /// Pay.
    pub pay: Money,
    /// Tredicesima.
    pub tredicesima: Money,
    /// Contributions.
    pub contributions: Money,
    /// All that is paid in the month.
    pub total: Money,
    /// A figure of it is assumed.
    pub provisional: bool,
    /// Place and size in the picture.
    pub bar: [i64; 3],
}

/// The page of the plan.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.plan_ahead;
    let now = Month::of(web.app().today().max(file.employment.hired_on()));
    let years: Vec<i32> = (now.year()..=now.year() + YEARS).collect();
    let mut form = FormState::of(query);
    if form.value("fino").is_empty() {
        form.set("fino", &(now.year() + 1).to_string());
    }
    let until = form.value("fino").parse::<i32>().ok().filter(|year| years.contains(year));
    let until = form.check("fino", until.and_then(|year| Month::new(year, 12)).ok_or(w.wrong));
    let prices = form.value("prezzi").replace(',', ".");
    let inflation = Some(prices.trim_end_matches('%').trim()).filter(|text| !text.is_empty());
    let inflation = inflation.map(|text| format!("{text}%"));
    let mut plan = None;
    if let Some(until) = until {
        match web.app().plan_of(&file, now, until, inflation.as_deref()) {
            Ok(answer) => plan = PlanTable::read(&answer, words, now, until),
            Err(error) if error.field.as_deref() == Some("inflation") => form.fail("prezzi", w.wrong_inflation),
            Err(error) => form.fail("fino", (words.month.wrong)(error.code)),
        }
    }
    let status = form.status();
    let view = PlanView {
        action: routes::employment_part(&token, file.row.number, "piano"),
        years: years.iter().map(|year| Choice::new(year.to_string(), (w.until)(*year))).collect(),
        back: routes::employment(&token, file.row.number),
        frame: frame.titled(w.title).without_trail(),
        form,
        plan,
    };
    Ok((status, PrivatePage(view)).into_response())
}

impl PlanTable {
    /// From the exchange format.
    fn read(answer: &Value, words: &'static Words, from: Month, until: Month) -> Option<PlanTable> {
        let list = |name: &str| answer.get(name).and_then(Value::as_array).into_iter().flatten();
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let day = |value: &Value| text(value, "on").parse::<NaiveDate>().ok();
        let end = list("cash").filter_map(day).map(Month::of).max()?.max(until);
        let mut rows: Vec<PlanRow> = from.to(end).map(|month| of_month(answer, words, month)).collect();
        rows.retain(|row| !row.total.is_zero());
        let most = rows.iter().map(|row| row.total.cents()).max().unwrap_or(1).max(1);
        for (at, row) in (0_i64..).zip(&mut rows) {
            let height = row.total.cents() * HEIGHT / most;
            row.bar = [at * WIDTH + 2, HEIGHT - height, height];
        }
        let total: Money = rows.iter().map(|row| row.total).sum();
        let event = |event: &Value| {
            let article = event.get("articles").and_then(Value::as_array).and_then(|all| all.first());
            let article = article.map(|article| text(article, "place")).unwrap_or_default();
            (
                day(event).map(date_it).unwrap_or_default(),
                (words.plan_ahead.event)(&text(event, "code")).to_owned(),
                article,
            )
        };
        let yes = |value: &Value, name: &str| value.get(name).and_then(Value::as_bool).unwrap_or(false);
        let tfr = answer.get("tfr");
        let until = answer.get("assumptions").map(|assumed| text(assumed, "coefficients_until"));
        let until = until.and_then(|month| month.parse().ok()).map(words.month.name);
        let euro = |year: &Value, name: &str| amount(year, name).map(euro_it).unwrap_or_default();
        let year = |year: &Value| {
            let number = year.get("year").map(Value::to_string).unwrap_or_default();
            ([number, euro(year, "share"), euro(year, "revaluation"), euro(year, "fund")], yes(year, "estimated"))
        };
        let fund = tfr.and_then(|tfr| tfr.get("years")).and_then(Value::as_array).into_iter().flatten();
        Some(PlanTable {
            width: i64::try_from(rows.len()).unwrap_or_default() * WIDTH,
            sentence: (words.plan_ahead.sentence)(rows.len(), &euro_it(total)),
            events: list("events").map(event).collect(),
            provisional: list("cash").any(|cash| yes(cash, "provisional") && !yes(cash, "estimated")),
            tfr: tfr.and_then(|tfr| amount(tfr, "due")),
            estimate: match tfr.filter(|tfr| yes(tfr, "estimated")) {
                Some(_) => (words.plan_ahead.tfr_estimated)(until.as_deref()),
                None => String::new(),
            },
            fund: fund.map(year).collect(),
            rows,
            total,
        })
    }
}

fn of_month(answer: &Value, words: &'static Words, month: Month) -> PlanRow {
    let cash = answer.get("cash").and_then(Value::as_array).into_iter().flatten();
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let own: Vec<&Value> =
        cash.filter(|one| text(one, "on").parse().is_ok_and(|day: NaiveDate| month.contains(day))).collect();
    let sum = |wanted: &[&str]| -> Money {
        let of = own.iter().filter(|one| wanted.contains(&text(one, "code").as_str()));
        of.filter_map(|one| amount(one, "amount")).sum()
    };
    PlanRow {
        name: (words.month.name)(month),
        pay: sum(&["pay"]),
        tredicesima: sum(&["tredicesima"]),
        contributions: sum(&["contributions"]),
        total: own.iter().filter_map(|one| amount(one, "amount")).sum(),
        provisional: own.iter().any(|one| one.get("provisional").and_then(Value::as_bool).unwrap_or(false)),
        bar: [0; 3],
    }
}
