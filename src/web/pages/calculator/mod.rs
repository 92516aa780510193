//! The calculator: the whole case in the address, the account at once, every line explained.

mod account;
mod answers;
mod case;
mod instead;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;

use crate::ccnl::{Finding, Line, Regime, Rulebook, Steps, quote};
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::{euro_it, filters, hours_number_it};
use crate::web::lang::Words;
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

use account::{Account, Next};
pub use case::{Case, address};

/// The path of the calculator.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::COST, get(show))
}

/// The page: questions, and the account or the reasons why there is none.
#[derive(Debug, Template)]
#[template(path = "calculator.html")]
struct CalculatorView {
    frame: Frame,
    form: FormState,
    questions: Questions,
    account: Option<Account>,
    /// What of the address no question shows, so that it comes back the same.
    carried: Vec<(String, String)>,
    pay_help: String,
    hours_help: String,
    pay_unit: &'static str,
    more_open: bool,
}

/// The answers offered.
#[derive(Debug)]
struct Questions {
    care: Vec<Choice>,
    tasks: Vec<Choice>,
    sleeps: Vec<Choice>,
    trained: Vec<Choice>,
    term: Vec<Choice>,
    board: Vec<Choice>,
    regime: Vec<Choice>,
    livello: Vec<Choice>,
}

impl Questions {
    fn of(frame: &Frame) -> Questions {
        let ask = &frame.w.cost.ask;
        let none = Choice::new("", ask.from_answers);
        let regime = |regime: Regime| Choice::new(regime.code(), (frame.w.cost.lines.regime)(regime));
        let livello = |livello: crate::ccnl::Livello| Choice::new(livello.code(), livello.code());
        Questions {
            care: choices(&ask.care_choices),
            tasks: choices(&ask.tasks_choices),
            sleeps: choices(&ask.sleeps_choices),
            trained: choices(&ask.trained_choices),
            term: choices(&ask.term_choices),
            board: choices(&ask.board_choices),
            regime: std::iter::once(none.clone()).chain(Regime::ALL.into_iter().map(regime)).collect(),
            livello: std::iter::once(none).chain(crate::ccnl::Livello::ALL.into_iter().map(livello)).collect(),
        }
    }
}

fn choices(all: &[(&str, &str, &str)]) -> Vec<Choice> {
    all.iter().map(|(value, label, note)| Choice::new(*value, *label).note(*note)).collect()
}

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Response {
    let frame = visitor.frame(Section::Cost);
    let words = &frame.w.cost;
    let frame = frame.titled(words.title).described(words.description);
    let (mut form, case) = case::read(web.rulebook(), fields, web.clock().today(), &frame.w.cost.wrong);
    let account = case.as_ref().and_then(|case| account_of(&web, &visitor, &frame, &mut form, case));
    let regime = case.as_ref().map_or(Regime::Convivente, |case| case.situation.regime());
    let view = CalculatorView {
        questions: Questions::of(&frame),
        pay_help: pay_help(&frame, account.as_ref()),
        hours_help: hours_help(&web, &frame),
        pay_unit: if case::by_the_hour(regime) { words.ask.per_hour } else { words.ask.per_month },
        more_open: case::more_open(&form),
        carried: case::carried(&form),
        frame,
        form,
        account,
    };
    let status = view.form.status();
    (status, Page(view)).into_response()
}

/// The account, or the reasons why there is none at their fields.
fn account_of(web: &Web, visitor: &Visitor, frame: &Frame, form: &mut FormState, case: &Case) -> Option<Account> {
    let steps = Steps::new();
    let quote = quote(&steps, web.rulebook(), &case.situation);
    for finding in quote.findings().iter().filter(|finding| finding.severity == crate::ccnl::Severity::Unlawful) {
        form.fail(case.field_of(finding.code), with_article(finding));
    }
    let share = visitor.absolute(&routes::cost_of(&address(case)));
    let carried = carried(case);
    let next = Next { request: routes::family_start_with(&carried), employ: routes::employment_new_with(&carried) };
    Account::of(web.rulebook(), frame, case, &quote, share, next)
}

/// A finding's sentence, with its article unless it names it already.
fn with_article(finding: &Finding) -> String {
    if finding.message.contains(&finding.article) {
        return finding.message.clone();
    }
    format!("{} ({}).", finding.message.trim_end_matches('.'), finding.article)
}

fn hours_help(web: &Web, frame: &Frame) -> String {
    let most = |regime| case::most_hours(web.rulebook(), web.clock().today(), regime).map(hours_number_it);
    let text = |regime| most(regime).unwrap_or_default();
    (frame.w.cost.ask.hours_help)(&text(Regime::Convivente), &text(Regime::NonConvivente))
}

fn pay_help(frame: &Frame, account: Option<&Account>) -> String {
    let ask = &frame.w.cost.ask;
    match account.and_then(|account| account.minimum.as_ref()) {
        Some(minimum) => {
            let unit = if minimum.by_the_hour { ask.per_hour } else { ask.per_month };
            let unit = unit.trim_start_matches('€').trim();
            (ask.pay_help)(&euro_it(minimum.amount), unit, &minimum.place)
        }
        None => ask.pay_help_plain.to_owned(),
    }
}

/// The page's first case, before any answer.
#[must_use]
pub fn example(book: &Rulebook, today: NaiveDate, words: &'static Words) -> Option<Case> {
    case::read(book, Fields::default(), today, &words.cost.wrong).1
}

/// The lines that add up to the cost, in their order.
pub(in crate::web::pages) const PAID: [Line; 12] = [
    Line::Minimo,
    Line::IndennitaFunzione,
    Line::Scatti,
    Line::Superminimo,
    Line::IndennitaH,
    Line::IndennitaI,
    Line::IndennitaL,
    Line::BoardCash,
    Line::Tredicesima,
    Line::Tfr,
    Line::InpsEmployer,
    Line::CassacolfEmployer,
];

/// The case with its regime and level spelled out, for the request that begins from it.
fn carried(case: &Case) -> String {
    let mut fields = Fields::parse(&address(case));
    for (name, value) in case.situation.to_pairs() {
        fields.set(&name, &value);
    }
    fields.encode()
}
