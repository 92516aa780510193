//! What a monthly budget buys, by way and level.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::form::Reading;
use super::{Questions, offers};
use crate::ccnl::{Livello, Severity};
use crate::compare::{Affordable, BudgetAnswer, BudgetLevel, budget};
use crate::money::Hours;
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::FormState;
use crate::web::format::date_it;
use crate::web::lang::Words;
use crate::web::lang::words::compare::CompareSays;
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

/// The page: questions, and the hours or the reasons why there are none.
#[derive(Debug, Template)]
#[template(path = "budget.html")]
struct BudgetView {
    frame: Frame,
    form: FormState,
    questions: Questions,
    result: Option<Bought>,
}

/// What the budget buys.
#[derive(Debug)]
struct Bought {
    heading: String,
    provisional: bool,
    level: String,
    rules: String,
    ways: Vec<Row>,
}

/// One way.
#[derive(Debug)]
struct Row {
    name: &'static str,
    hours: Said,
    /// Other levels that the contract has here.
    others: Vec<(&'static str, Said)>,
}

/// What a budget buys, in words.
#[derive(Debug)]
struct Said {
    hours: String,
    note: String,
    next: String,
}

pub(super) async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Response {
    let frame = visitor.frame(Section::Cost);
    let words = &frame.w.compare;
    let frame = frame.titled(words.budget_title).described(words.budget_description);
    let fields = {
        let mut fields = fields;
        if fields.is_empty() {
            for (name, value) in [("budget", "1.200"), ("care", "non_self_sufficient"), ("days", "5")] {
                fields.set(name, value);
            }
        }
        fields
    };
    let mut form = FormState::of(fields);
    let offers = offers(&web).await;
    let mut reading = Reading::new(&mut form, &words.ask, offers.as_deref().unwrap_or_default());
    let limit = reading.budget();
    let need = reading.need(web.clock().today(), false);
    let answer = limit.zip(need).map(|(limit, need)| budget(web.rulebook(), &need, limit));
    if let Some(Err(why)) = &answer {
        form.fail("on", why.to_string());
    }
    let result = answer.and_then(Result::ok).map(|answer| bought(&answer, &web, frame.w));
    let view = BudgetView { questions: Questions::of(frame.w, offers.as_deref()), frame, form, result };
    let status = view.form.status();
    (status, Page(view)).into_response()
}

fn bought(answer: &BudgetAnswer, web: &Web, words: &'static Words) -> Bought {
    let says = &words.compare.says;
    let named = |level: &BudgetLevel| Some((level.livello.map(Livello::code)?, said(level.buys.as_ref(), says)));
    let ways = answer.ways.iter().map(|way| {
        let fitting = way.levels.iter().find(|level| level.fits);
        let others = way.levels.iter().filter(|level| !level.fits && level.buys.is_some());
        Row {
            name: (words.compare.way)(way.way),
            hours: fitting.map_or_else(|| said(None, says), |level| of_level(level, says)),
            others: others.filter_map(named).collect(),
        }
    });
    let article = web.rulebook().on(answer.on, None).contratto().map(|text| text.body.livelli_cite.clone());
    Bought {
        heading: (says.buys)(answer.budget),
        provisional: answer.provisional,
        level: (says.level)(answer.livello.code(), &article.unwrap_or_default()),
        rules: (says.rules)(&date_it(answer.on)),
        ways: ways.collect(),
    }
}

/// What a level buys; where there is no such contract, which article says so.
fn of_level(level: &BudgetLevel, says: &CompareSays) -> Said {
    let said = said(level.buys.as_ref(), says);
    let unlawful = level.remarks.iter().find(|remark| remark.severity == Severity::Unlawful);
    match unlawful.filter(|_| level.buys.is_none()) {
        Some(why) => Said { note: format!("{} ({})", why.message, why.article), ..said },
        None => said,
    }
}

fn said(buys: Option<&Affordable>, says: &CompareSays) -> Said {
    let Some(buys) = buys else {
        return Said { hours: says.no_way.to_owned(), note: String::new(), next: String::new() };
    };
    let hours = match (buys.most, buys.month) {
        (Some(most), Some(month)) if most == Hours::default() => (says.nights_alone)(month),
        (Some(most), Some(month)) => (says.most)(most, month),
        _ => (says.buys_none)(buys.least),
    };
    let ranges: Vec<(Hours, Hours)> = buys.ranges.iter().map(|range| (range.from, range.to)).collect();
    let note = if ranges.len() > 1 { (says.ranges)(&ranges) } else { String::new() };
    Said { hours, note, next: buys.next.map(|(hours, month)| (says.next)(hours, month)).unwrap_or_default() }
}
