//! A quarter of an employment: what is paid to INPS, and by when.

use askama::Template;
use axum::extract::{Path, State};
use chrono::NaiveDate;
use serde_json::Value;

use super::opened;
use crate::app::EmploymentFile;
use crate::life::{Month, Quarter};
use crate::money::Money;
use crate::web::extract::Visitor;
use crate::web::format::{date_it, euro_it, filters, weekday_date_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::payslip::{SlipRow, amount, row};
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/quarter.html")]
pub struct QuarterView {
    /// The frame.
    pub frame: Frame,
    /// What is paid, or why it cannot be worked out.
    pub sheet: Result<QuarterSheet, &'static str>,
    /// The sheet as PDF.
    pub paper: String,
    /// Months of it that are not kept: their name and page.
    pub to_do: Vec<(String, String)>,
    /// What changed since the last day on which it was paid: sums and by how much.
    pub changed: Vec<(&'static str, String)>,
    /// The quarters around it, and the employment.
    pub links: [Option<String>; 3],
}

/// What is paid for a quarter.
#[derive(Debug)]
pub struct QuarterSheet {
    /// What is paid.
    pub to_pay: Money,
    /// First and last day to pay.
    pub due: [NaiveDate; 2],
    /// The last day, in words.
    pub by: String,
    /// Lines.
    pub rows: Vec<SlipRow>,
    /// What of it is withheld from the worker, in a sentence.
    pub withheld: String,
    /// Weeks: from, to, hours, band.
    pub weeks: Vec<[String; 3]>,
    /// Sentences: weeks paid, hours carried.
    pub counts: Vec<String>,
    /// What to know.
    pub notices: Vec<String>,
    /// A table used had ended.
    pub provisional: bool,
}

/// The page of a quarter.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number, quarter)): Path<(String, String, String)>,
) -> Result<PrivatePage<QuarterView>, Problem> {
    let file = opened(&web, &token, &number).await?;
    let quarter: Quarter = quarter.parse().map_err(|_| Problem::not_found())?;
    if !within(&file, quarter) {
        return Err(Problem::not_found());
    }
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.quarter;
    let changed = web.app().quarter_changed(&file, quarter).await?.unwrap_or_default();
    let signed = |amount: Money| format!("{}{}", if amount > Money::ZERO { "+" } else { "" }, euro_it(amount));
    let sheet = match web.app().quarter_of(&file, quarter) {
        Ok(answer) => QuarterSheet::read(&answer, words).ok_or(w.no_account),
        Err(error) => Err((words.month.wrong)(error.code)),
    };
    let kept = |month: &Month| file.months.iter().any(|kept| kept.month == month.to_string());
    let began = Month::of(file.employment.hired_on());
    let to_do = quarter.months().into_iter().filter(|month| *month >= began && !kept(month));
    let around =
        |other: Quarter| within(&file, other).then(|| routes::employment_quarter(&token, file.row.number, other));
    Ok(PrivatePage(QuarterView {
        changed: changed.iter().map(|(name, amount)| ((words.corrections.sum)(name), signed(*amount))).collect(),
        paper: routes::employment_paper(&token, file.row.number, &format!("trimestre-{quarter}")),
        to_do: to_do
            .map(|month| ((words.month.name)(month), routes::employment_month(&token, file.row.number, month)))
            .collect(),
        links: [around(quarter.after(-1)), around(quarter.after(1)), Some(routes::employment(&token, file.row.number))],
        frame: frame.titled((w.name)(quarter)).without_trail(),
        sheet,
    }))
}

/// Whether the employment was in force in some day of a quarter.
fn within(file: &EmploymentFile, quarter: Quarter) -> bool {
    let over = file.last_day().is_some_and(|end| quarter.first() > end);
    quarter.last() >= file.employment.hired_on() && !over
}

impl QuarterSheet {
    /// From the exchange format; `None` when it is none.
    pub(super) fn read(answer: &Value, words: &'static Words) -> Option<QuarterSheet> {
        let w = &words.quarter;
        let list = |name: &str| answer.get(name).and_then(Value::as_array).into_iter().flatten();
        let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let day = |name: &str| text(answer, name).parse::<NaiveDate>().ok();
        let due = [day("due_from")?, day("due_by")?];
        let date = |value: &Value, name: &str| text(value, name).parse().map(date_it).unwrap_or_default();
        let comma = |value: &Value, name: &str| text(value, name).replace('.', ",");
        let week = |week: &Value| {
            let days = (w.from_to)(&date(week, "from"), &date(week, "to"));
            [days, comma(week, "hours"), week.get("band").map(Value::to_string).unwrap_or_default()]
        };
        let weeks = answer.get("weeks").and_then(Value::as_u64).unwrap_or_default();
        Some(QuarterSheet {
            to_pay: amount(answer, "to_pay")?,
            by: weekday_date_it(due[1]),
            due,
            rows: list("lines").filter_map(|line| row(line, words)).collect(),
            withheld: (w.withheld)(&euro_it(amount(answer, "withheld").unwrap_or_default())),
            weeks: list("week_hours").map(week).collect(),
            counts: vec![
                (w.weeks)(weeks),
                (w.carried)(&comma(answer, "carried_in_hours"), &comma(answer, "carried_out_hours")),
            ],
            notices: list("notices").map(|one| text(one, "message")).collect(),
            provisional: answer.get("provisional").and_then(Value::as_bool).unwrap_or(false),
        })
    }
}
