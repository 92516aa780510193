//! Matching: an independent checker, tables of edges, properties, the command line.

mod advice;
mod certify;
mod chance;
mod command;
mod conditions;
mod demo;
mod index;
mod naive;
mod properties;
mod protected;
mod refusals;
mod register;
mod weights;

use std::sync::LazyLock;

use chrono::NaiveDate;
use curami::ccnl::Rulebook;
use curami::matching::{Asked, Request, Rules, Wanted, WeightsBook, Worker, answer_line, read_workers};
use serde_json::{Value, json};

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("rules without fault"));
static WEIGHTS: LazyLock<WeightsBook> = LazyLock::new(|| WeightsBook::embedded().expect("weights without fault"));

const ON: &str = "2026-11-22";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn rules_on(text: &str) -> Rules<'static> {
    Rules::on(&BOOK, &WEIGHTS, day(text)).expect("rules of that day")
}

static RULES: LazyLock<Rules<'static>> = LazyLock::new(|| rules_on(ON));

/// A worker who can do [`request`], to change one thing at a time.
fn worker() -> Value {
    json!({
        "id": "w1",
        "offers": [{
            "role": "badante", "regime": "non_convivente",
            "week": ["mon 08:00-13:00", "mon 13:00-18:00", "tue 08:00-18:00", "wed 08:00-18:00"],
            "min_hours": "6", "max_hours": "30", "min_pay": "8.50",
        }],
        "skills": ["transfers", "outings"],
        "experience_months": {"badante": 30},
        "trained": false,
        "languages": {"it": "b1", "es": "c2"},
        "accepts": ["pets"],
        "home": {"nil": 22},
        "max_travel_minutes": 45,
        "available_from": "2026-11-01",
        "right_to_work_until": "2027-06-30",
        "waiting_since": "2026-03-01",
    })
}

fn request() -> Value {
    json!({
        "id": "r1", "role": "badante", "regime": "non_convivente", "livello": "CS",
        "needs": ["transfers"], "likes": ["outings", "companionship"],
        "languages": {"it": "a2"}, "conditions": ["pets"],
        "pattern": {"kind": "slots", "week": ["mon 09:00-13:00", "tue 09:00-13:00"]},
        "nil": 20, "start_on": "2026-12-01", "offered_pay": "9.00",
    })
}

/// A copy with some fields changed; `null` takes a field away.
#[expect(clippy::needless_pass_by_value, reason = "the tables of cases read better without borrows")]
fn with(mut base: Value, changes: Value) -> Value {
    for (key, value) in changes.as_object().expect("an object of changes") {
        let parts: Vec<&str> = key.split('.').collect();
        let (last, path) = parts.split_last().expect("a key");
        let place = path.iter().fold(&mut base, |at, part| match part.parse::<usize>() {
            Ok(index) => &mut at[index],
            Err(_) => &mut at[*part],
        });
        if value.is_null() {
            place.as_object_mut().expect("an object").remove(*last);
        } else {
            place[*last] = value.clone();
        }
    }
    base
}

/// The answer to one request by the workers given, as the command line writes it.
fn answer(request: &Value, workers: &[Value]) -> Value {
    answer_wanted(request, workers, false)
}

/// The same with advice.
fn answer_with_advice(request: &Value, workers: &[Value]) -> Value {
    answer_wanted(request, workers, true)
}

fn answer_wanted(request: &Value, workers: &[Value], advice: bool) -> Value {
    let text: Vec<String> = workers.iter().map(Value::to_string).collect();
    let (workers, bad) = read_workers(text.join("\n").as_bytes(), Some(&RULES));
    assert!(bad.is_empty(), "{bad:?}");
    answer_line(request.to_string().as_bytes(), &Ok(*RULES), &workers, Wanted { top: 20, advice }).0
}

/// The first condition that fails for one worker, `None` when she is eligible.
fn miss(request: &Value, worker: &Value) -> Option<String> {
    let answer = answer(request, std::slice::from_ref(worker));
    assert!(answer.get("error").is_none(), "{answer}");
    answer["misses"].as_object().expect("misses").keys().next().cloned()
}

/// Every condition that fails, as the desk sees them.
fn lacks(request: &Value, worker: &Value) -> Vec<&'static str> {
    let (request, worker) =
        (Request::from_json(request).expect("a request"), Worker::from_json(worker).expect("a worker"));
    let asked = Asked::new(&request, &RULES).expect("lawful");
    match curami::matching::assess(&asked, &worker) {
        curami::matching::Assessment::Fits(_) => Vec::new(),
        curami::matching::Assessment::Lacks(lacks) => lacks.iter().map(|lack| lack.condition().code()).collect(),
    }
}
