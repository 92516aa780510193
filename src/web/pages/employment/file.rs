//! An employment's own page.

use askama::Template;
use axum::extract::{Path, State};
use chrono::NaiveDate;
use chrono_tz::Europe::Rome;

use super::opened;
use crate::app::EmploymentFile;
use crate::ccnl::{Finding, Severity};
use crate::life::{Employment, Month, Terms, Week};
use crate::web::extract::Visitor;
use crate::web::format::{date_it, euro_it, filters, hours_it, hours_number_it, weekday_date_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::pages::family::cost::CostView;
use crate::web::views::corrected::{AccruedView, CorrectionView};
use crate::web::views::payslip::amount;
use crate::web::views::step::Line;
use crate::web::{Frame, Problem, Section, Web, routes};

/// Months not kept that the list shows.
const MONTHS_TO_DO: i32 = 12;

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/file.html")]
pub struct FileView {
    /// The frame.
    pub frame: Frame,
    /// Regime, level, hours.
    pub lead: String,
    /// From, until.
    pub dates: String,
    /// The contract.
    pub lines: Vec<Line>,
    /// Where contract, week, quote, end, plan and papers are.
    pub parts: [String; 6],
    /// What is paid next: day, in words, how much, where.
    pub next: Option<NextPayment>,
    /// Months, latest first: name, address, state, amount.
    pub months: Vec<MonthLine>,
    /// What it costs under today's rules.
    pub cost: Option<CostView>,
    /// What the contract says of it today: title, text, article, class, icon.
    pub findings: Vec<FindingView>,
    /// What has accrued; `None` before the first month is over.
    pub accrued: Option<Result<AccruedView, &'static str>>,
    /// Months that come out otherwise.
    pub corrections: Vec<CorrectionView>,
    /// What to tell the desk when the link is lost; empty where a request has its own code.
    pub code: String,
    /// It ended: on which day, in a sentence; empty while it goes on.
    pub ended: String,
    /// What was seen and done: when, who, what.
    pub journal: Vec<(String, &'static str, &'static str)>,
    /// The private link.
    pub address: String,
}

/// The next deadline.
#[derive(Debug)]
pub struct NextPayment {
    /// The last day.
    pub by: NaiveDate,
    /// In words.
    pub words: String,
    /// Of which quarter.
    pub quarter: String,
    /// How much, when it can be worked out.
    pub amount: Option<String>,
    /// The page of the quarter.
    pub href: String,
}

/// A month in the list.
#[derive(Debug)]
pub struct MonthLine {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// Kept, with what is to be paid; or to do.
    pub state: String,
}

/// Something to know.
#[derive(Debug)]
pub struct FindingView {
    /// How much it weighs, and what it is.
    pub title: String,
    /// In full, with its article.
    pub text: String,
    /// Class of the notice.
    pub class: &'static str,
    /// Its icon.
    pub icon: &'static str,
}

/// The page of an employment.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
) -> Result<PrivatePage<FileView>, Problem> {
    let file = opened(&web, &token, &number).await?;
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.employment.file;
    let day = web.app().day_of_employment(&file.employment);
    let priced = web.app().price_employment(&file.employment, day).ok();
    let part = |part: &str| routes::employment_part(&token, file.row.number, part);
    let title = if file.label.is_empty() { w.title.to_owned() } else { file.label.clone() };
    let findings = priced.as_ref().map(|priced| &priced.answer.findings[..]).unwrap_or_default();
    Ok(PrivatePage(FileView {
        lead: contract_line(words, &file.employment),
        dates: dates_line(words, &file.employment),
        lines: lines(words, &file.employment),
        parts: [part("contratto"), part("settimana"), part("conto"), part("fine"), part("piano"), part("carte")],
        findings: findings.iter().filter(|one| one.severity != Severity::Info).map(|one| finding(words, one)).collect(),
        cost: priced.as_ref().and_then(|priced| CostView::of(words, priced, (w.cost_with)(day))),
        accrued: accrued(&web, words, &file),
        corrections: corrections(&web, words, &token, &file),
        code: file.code.as_deref().map(w.code).unwrap_or_default(),
        ended: file.ended_on().map(w.ended).unwrap_or_default(),
        next: next_payment(&web, words, &token, &file),
        months: months(words, &token, &file, web.app().today()),
        journal: journal(words, &file),
        address: visitor.absolute(&routes::household(&token)),
        frame: frame.titled(title).without_trail(),
    }))
}

/// Regime, level and hours of the terms in force last.
pub(in crate::web::pages) fn contract_line(words: &'static Words, employment: &Employment) -> String {
    let Some(terms) = employment.terms().last() else { return String::new() };
    let regime = (words.people.step.regime)(terms.regime);
    let hours = terms.weekly_hours.map(hours_it);
    let livello = terms.livello.map(crate::ccnl::Livello::code);
    (words.employment.file.contract)(regime, livello, hours.as_deref())
}

/// From, until.
pub(in crate::web::pages) fn dates_line(words: &'static Words, employment: &Employment) -> String {
    (words.employment.file.dates)(employment.hired_on(), employment.ends_on())
}

fn lines(words: &'static Words, employment: &Employment) -> Vec<Line> {
    let w = &words.employment.file;
    let [work, _, week, pay, board, dates, children, also] = w.labels;
    let mut lines = Vec::new();
    let several = employment.terms().len() > 1;
    for terms in employment.terms().iter().rev() {
        let since = if several { format!("{}: ", (w.since)(terms.from)) } else { String::new() };
        lines.push(Line { label: work, text: format!("{since}{}", of_terms(words, terms)) });
        lines.push(Line { label: week, text: week_text(words, terms) });
        lines.push(Line { label: pay, text: pay_text(words, terms) });
    }
    if let Some(terms) = employment.terms().last() {
        let code = terms.board_lodging.map_or("", crate::ccnl::BoardLodging::code);
        let answers = &words.employment.ask.board_answers;
        let text = answers.iter().find(|(value, _)| *value == code).map_or("", |(_, text)| *text);
        if terms.regime.lives_in() || !code.is_empty() {
            lines.push(Line { label: board, text: text.to_owned() });
        }
        let so = [("piu", terms.several_non_self_sufficient), ("certificata", terms.certified_uni_11766)];
        let so = so.into_iter().chain([("parente", !employment.cuaf()), ("fissa", !terms.superminimo_absorbable)]);
        let text = |value: &str| words.employment.ask.also_answers.iter().find(|(code, ..)| *code == value);
        let said: Vec<&str> = so.filter(|(_, is)| *is).filter_map(|(code, _)| Some(text(code)?.1)).collect();
        if !said.is_empty() {
            lines.push(Line { label: also, text: said.join("; ") });
        }
    }
    lines.push(Line { label: dates, text: (w.dates)(employment.hired_on(), employment.ends_on()) });
    if !employment.children_born().is_empty() {
        lines.push(Line { label: children, text: (w.children)(employment.children_born()) });
    }
    lines.retain(|line| !line.text.is_empty());
    lines
}

fn of_terms(words: &'static Words, terms: &Terms) -> String {
    let hours = terms.weekly_hours.map(hours_it);
    let livello = terms.livello.map(crate::ccnl::Livello::code);
    (words.employment.file.contract)((words.people.step.regime)(terms.regime), livello, hours.as_deref())
}

fn week_text(words: &'static Words, terms: &Terms) -> String {
    let week = terms.week();
    let days = Week::DAYS.into_iter().zip(crate::matching::Day::ALL);
    let worked = days.filter(|((day, _), _)| week.on(*day).quarters() > 0);
    let text = |((weekday, _), day): ((chrono::Weekday, _), &crate::matching::Day)| {
        let name = (words.people.week.day)(*day).to_lowercase();
        (words.employment.file.day_hours)(&name, &hours_number_it(week.on(weekday)))
    };
    worked.map(text).collect::<Vec<_>>().join(", ")
}

fn pay_text(words: &'static Words, terms: &Terms) -> String {
    let unit = (words.people.step.pay_unit)(terms.regime).trim_start_matches("€ ");
    match terms.agreed_pay {
        Some(pay) => format!("{} {unit}", euro_it(pay)),
        None => words.employment.file.minimum.to_owned(),
    }
}

fn finding(words: &'static Words, finding: &Finding) -> FindingView {
    let (class, icon) = match finding.severity {
        Severity::Info => ("", "info-circle"),
        Severity::Warning => ("att", "warning-circle"),
        Severity::Unlawful => ("no", "ban"),
    };
    let w = &words.cost.lines;
    FindingView {
        title: format!("{}: {}", (w.severity)(finding.severity), (w.finding)(finding.code)),
        text: format!("{} ({})", finding.message, finding.article),
        class,
        icon,
    }
}

fn journal(words: &'static Words, file: &EmploymentFile) -> Vec<(String, &'static str, &'static str)> {
    let w = &words.employment.file;
    let entry = |entry: &crate::app::EntryRow| {
        let at = entry.at.with_timezone(&Rome);
        let when = format!("{}, {}", date_it(at.date_naive()), at.format("%H:%M"));
        (when, (w.actor)(&entry.actor_kind), (w.verb)(&entry.verb))
    };
    file.journal.iter().rev().map(entry).collect()
}

/// The months so far, latest first: the kept ones, and those of the last year that are to do.
fn months(words: &'static Words, token: &str, file: &EmploymentFile, today: NaiveDate) -> Vec<MonthLine> {
    let w = &words.month;
    let now = Month::of(today);
    let last = file.last_day().map_or(now, |end| now.min(Month::of(end)));
    let first = Month::of(file.employment.hired_on());
    let kept = |month: Month| file.months.iter().find(|kept| kept.month == month.to_string());
    let shown = first.min(last).to(last).filter(|month| *month > now.after(-MONTHS_TO_DO) || kept(*month).is_some());
    let mut all: Vec<MonthLine> = shown
        .map(|month| MonthLine {
            name: (w.name)(month),
            href: routes::employment_month(token, file.row.number, month),
            state: kept(month).map_or(w.states[1].to_owned(), |kept| {
                let to_pay = amount(&kept.account, "to_pay").unwrap_or_default();
                format!("{}, {}", w.states[0], euro_it(to_pay))
            }),
        })
        .collect();
    all.reverse();
    all
}

fn accrued(web: &Web, words: &'static Words, file: &EmploymentFile) -> Option<Result<AccruedView, &'static str>> {
    match web.app().accrued(file) {
        Ok(accrued) => Some(Ok(AccruedView::of(&accrued?, words))),
        Err(_) => Some(Err(words.accrued.unknown)),
    }
}

fn corrections(web: &Web, words: &'static Words, token: &str, file: &EmploymentFile) -> Vec<CorrectionView> {
    let href = |month: Month| routes::employment_month(token, file.row.number, month);
    let all = web.app().corrections(file);
    all.iter().map(|one| CorrectionView::of(one, href(one.month), words)).collect()
}

fn next_payment(web: &Web, words: &'static Words, token: &str, file: &EmploymentFile) -> Option<NextPayment> {
    let (quarter, by) = web.app().next_payment(file)?;
    let answer = web.app().quarter_of(file, quarter).ok();
    Some(NextPayment {
        by,
        words: weekday_date_it(by),
        quarter: (words.quarter.name)(quarter),
        amount: answer.and_then(|answer| amount(&answer, "to_pay")).map(euro_it),
        href: routes::employment_quarter(token, file.row.number, quarter),
    })
}
