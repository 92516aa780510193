//! One need in every way side by side, and the hours that a budget buys. The whole case is in the address.

mod chart;
mod form;
mod spend;
mod ways;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::compare::{Comparison, Crossing, Kind, Standing, Way, compare};
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{date_it, filters};
use crate::web::lang::Words;
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

use chart::Drawing;
use form::Reading;
use ways::{NoView, WayView};

/// The two paths.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::COMPARE, get(show)).route(routes::BUDGET, get(spend::show))
}

/// The page: questions, and the ways or the reasons why there are none.
#[derive(Debug, Template)]
#[template(path = "compare.html")]
struct CompareView {
    frame: Frame,
    form: FormState,
    questions: Questions,
    facts_open: bool,
    result: Option<ResultView>,
}

/// The answers offered by both pages.
#[derive(Debug)]
struct Questions {
    care: Vec<Choice>,
    days: Vec<Choice>,
    night: Vec<Choice>,
    known: Vec<Choice>,
}

impl Questions {
    fn of(words: &'static Words) -> Questions {
        let noted = |(value, label, note): &(&str, &str, &str)| Choice::new(*value, *label).note(*note);
        let care = Kind::ALL.iter().filter_map(|kind| {
            let offered = words.cost.ask.care_choices.iter().find(|(value, ..)| *value == kind.code())?;
            Some(noted(offered))
        });
        Questions {
            care: care.collect(),
            days: (1..=7).map(|days: u32| Choice::new(days.to_string(), days.to_string())).collect(),
            night: words.compare.ask.night_choices.iter().map(noted).collect(),
            known: words.compare.ask.known.iter().map(|(value, label)| Choice::new(*value, *label)).collect(),
        }
    }
}

/// The ways, side by side.
#[derive(Debug)]
struct ResultView {
    level: String,
    rules: String,
    provisional: bool,
    summary: String,
    ways: Vec<WayView>,
    unlawful: Vec<NoView>,
    other: Vec<NoView>,
    chart: Option<Drawing>,
    chart_lead: String,
    crossings: Vec<String>,
}

/// Fields about the family: when one is given, their part of the form stands open.
const FACTS: [&str; 10] = [
    "income",
    "certified",
    "traceable",
    "age",
    "accompagnamento",
    "very_severe",
    "isee_care",
    "isee",
    "registered_worker",
    "region_granted",
];

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Response {
    let frame = visitor.frame(Section::Cost);
    let words = &frame.w.compare;
    let frame = frame.titled(words.title).described(words.description);
    let mut form = FormState::of(form::example(fields));
    let need = Reading::new(&mut form, &words.ask.wrong).need(web.clock().today(), true);
    let compared = need.map(|need| compare(web.rulebook(), &need, false));
    if let Some(Err(why)) = &compared {
        form.fail("on", why.to_string());
    }
    let result = compared.and_then(Result::ok).map(|comparison| result(&comparison, frame.w));
    let view = CompareView {
        questions: Questions::of(frame.w),
        facts_open: FACTS.iter().any(|fact| !form.value(fact).is_empty()),
        frame,
        form,
        result,
    };
    let status = if view.form.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, Page(view)).into_response()
}

fn result(comparison: &Comparison, words: &'static Words) -> ResultView {
    let says = &words.compare.says;
    let ways = ways::lawful(comparison, words);
    let summary = match ways::cheapest(&ways) {
        Some(way) => (says.cheapest)(way.name, way.month),
        None => says.none_covers.to_owned(),
    };
    ResultView {
        level: (says.level)(comparison.livello.code(), &comparison.because.article),
        rules: (says.rules)(&date_it(comparison.on)),
        provisional: comparison.provisional,
        summary,
        unlawful: ways::refused(comparison, Standing::Unlawful, words),
        other: ways::refused(comparison, Standing::NotApplicable, words),
        chart: chart::draw(&comparison.chart, &words.compare),
        chart_lead: (says.chart_lead)(comparison.chart.step_after),
        crossings: crossings(comparison, words),
        ways,
    }
}

/// The crossings of the ways that can be chosen here. Vouchers, which go by whole hours, cross at each and are left out.
fn crossings(comparison: &Comparison, words: &'static Words) -> Vec<String> {
    let shown = |way: Way| {
        let lawful = |answer: &&crate::compare::WayAnswer| answer.way == way && answer.standing == Standing::Lawful;
        way != Way::LibrettoFamiglia && comparison.ways.iter().any(|answer| lawful(&answer))
    };
    let both = |crossing: &&Crossing| shown(crossing.before) && shown(crossing.after);
    let name = words.compare.way;
    let said = |crossing: &Crossing| {
        (words.compare.says.crossing)(name(crossing.before), crossing.last, name(crossing.after), crossing.first)
    };
    comparison.crossings.iter().filter(both).map(said).collect()
}
