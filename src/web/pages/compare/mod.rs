//! One need in every way side by side, and the hours that a budget buys. The whole case is in the address.

mod chart;
mod form;
mod spend;
mod ways;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::compare::{Comparison, Crossing, Kind, Pay, Standing, Way, compare};
use crate::directory::Offer;
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{date_it, filters};
use crate::web::lang::Words;
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

use chart::Drawing;
use form::Reading;
use ways::{ClosedView, NoView, WayView};

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
    pay_open: bool,
    result: Option<ResultView>,
}

/// The answers offered by both pages.
#[derive(Debug)]
struct Questions {
    care: Vec<Choice>,
    days: Vec<Choice>,
    night: Vec<Choice>,
    known: Vec<Choice>,
    offers: Vec<Choice>,
    offers_help: &'static str,
}

impl Questions {
    /// `offers` are those of the directory; `None` when it could not be read.
    fn of(words: &'static Words, offers: Option<&[Offer]>) -> Questions {
        let ask = &words.compare.ask;
        let offer = |offer: &Offer| {
            let terms = &offer.terms;
            Choice::new(&offer.code, (ask.offer_one)(&terms.provider, terms.hour, terms.least))
        };
        let none = std::iter::once(Choice::new("", ask.offer_none));
        let noted = |(value, label, note): &(&str, &str, &str)| Choice::new(*value, *label).note(*note);
        let care = Kind::ALL.iter().filter_map(|kind| {
            let offered = words.cost.ask.care_choices.iter().find(|(value, ..)| *value == kind.code())?;
            Some(noted(offered))
        });
        Questions {
            care: care.collect(),
            days: (1..=7).map(|days: u32| Choice::new(days.to_string(), days.to_string())).collect(),
            night: words.compare.ask.night_choices.iter().map(noted).collect(),
            offers: none.chain(offers.unwrap_or_default().iter().map(offer)).collect(),
            offers_help: if offers.is_some() { ask.offer.1 } else { ask.offers_unread },
            known: words.compare.ask.known.iter().map(|(value, label)| Choice::new(*value, *label)).collect(),
        }
    }
}

/// What providers offer; `None` when the database does not answer, since a comparison can do without.
async fn offers(web: &Web) -> Option<Vec<Offer>> {
    let read = web.app().offers().await;
    read.inspect_err(|fault| tracing::error!(%fault, "the directory of offers was not read")).ok()
}

/// The ways, side by side.
#[derive(Debug)]
struct ResultView {
    level: String,
    rules: String,
    provisional: bool,
    caption: String,
    summary: String,
    ways: Vec<WayView>,
    unlawful: Vec<NoView>,
    other: Vec<NoView>,
    closed: Vec<ClosedView>,
    chart: Option<Drawing>,
    chart_lead: String,
    crossings: Vec<String>,
}

/// Fields about the family: when one is given, their part of the form stands open.
const FACTS: [&str; 11] = [
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
    "inps_accepted",
];

/// Fields about pay.
const PAY: [&str; 3] = ["pay_hour", "pay_month", "pay_night"];

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Response {
    let frame = visitor.frame(Section::Cost);
    let words = &frame.w.compare;
    let frame = frame.titled(words.title).described(words.description);
    let mut form = FormState::of(form::example(fields));
    let offers = offers(&web).await;
    let known = offers.as_deref().unwrap_or_default();
    let need = Reading::new(&mut form, &words.ask, known).need(web.clock().today(), true);
    let minimum = need.as_ref().is_none_or(|need| need.pay == Pay::default());
    let compared = need.map(|need| compare(web.rulebook(), &need, false));
    if let Some(Err(why)) = &compared {
        form.fail("on", why.to_string());
    }
    let result = compared.and_then(Result::ok).map(|comparison| result(&comparison, minimum, frame.w));
    let view = CompareView {
        questions: Questions::of(frame.w, offers.as_deref()),
        pay_open: PAY.iter().any(|field| !form.value(field).is_empty()),
        facts_open: FACTS.iter().any(|fact| !form.value(fact).is_empty()),
        frame,
        form,
        result,
    };
    let status = view.form.status();
    (status, Page(view)).into_response()
}

fn result(comparison: &Comparison, minimum: bool, words: &'static Words) -> ResultView {
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
        caption: (says.caption)(minimum),
        closed: ways::closed(comparison, words),
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
