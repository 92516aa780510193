//! Several jobs for one worker and several workers for one job, each against separate code that tries everything.

mod commands;
mod lawful;
mod naive;
mod sharing;
mod stitch;
mod team;
mod team_naive;

use std::sync::LazyLock;

use chrono::NaiveDate;
use curami::ccnl::Rulebook;
use curami::matching::{OwnLimits, Request, Rules, WeightsBook, Worker};
use serde_json::{Value, json};

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("rules without fault"));
static WEIGHTS: LazyLock<WeightsBook> = LazyLock::new(|| WeightsBook::embedded().expect("weights without fault"));
static RULES: LazyLock<Rules<'static>> =
    LazyLock::new(|| Rules::on(&BOOK, &WEIGHTS, day("2026-11-22")).expect("rules"));

/// The same rules with pieces of half an hour, so that small worlds have many divisions.
static FINE: LazyLock<Rules<'static>> = LazyLock::new(|| {
    static BOOK_OF_FINE: LazyLock<WeightsBook> = LazyLock::new(|| {
        let own = include_str!("../../../rules/matching/limits-2026-01-01.toml");
        let short = own.replace("shortest_part   = \"2\"", "shortest_part = \"0.5\"");
        let fine = short.replace("step            = \"1\"", "step = \"0.5\"");
        assert!(short != own && fine != short);
        let weights = include_str!("../../../rules/matching/2026-01-01.toml").to_owned();
        let files = [("matching/2026-01-01.toml", weights), ("matching/limits-2026-01-01.toml", fine)];
        WeightsBook::from_files(files.map(|(name, text)| (name.to_owned(), text))).expect("no fault")
    });
    Rules::on(&BOOK, &BOOK_OF_FINE, day("2026-11-22")).expect("rules")
});

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn limits() -> &'static OwnLimits {
    RULES.own_limits().expect("limits of that day")
}

/// A worker free at these times, who takes any job of a carer that lies in them.
fn worker(id: &str, week: &[&str], (min, max): (&str, &str)) -> Worker {
    let offer = |regime: &str, pay: &str| json!({"role": "badante", "regime": regime, "week": week, "min_hours": min, "max_hours": max, "min_pay": pay});
    let offers = json!([
        offer("non_convivente", "7.00"),
        offer("copertura_riposi", "8.91"),
        offer("assistenza_notturna", "1300.00"),
    ]);
    Worker::from_json(&json!({
        "id": id, "offers": offers, "skills": ["transfers"], "experience_months": {"badante": 30},
        "trained": false, "languages": {"it": "b1"}, "accepts": [], "home": {"nil": 20},
        "available_from": "2026-11-01", "waiting_since": "2026-03-01",
    }))
    .expect("a worker")
}

/// A request of the role and level that [`worker`] takes.
fn request(id: &str, nil: u8, pattern: &Value) -> Request {
    let regime = if pattern["kind"] == "nights" { "assistenza_notturna" } else { "non_convivente" };
    Request::from_json(&json!({
        "id": id, "role": "badante", "regime": regime, "livello": "CS", "needs": [], "likes": [], "languages": {},
        "conditions": [], "pattern": pattern, "nil": nil, "start_on": "2026-12-01",
    }))
    .expect("a request")
}

fn slots(id: &str, nil: u8, week: &[&str]) -> Request {
    request(id, nil, &json!({"kind": "slots", "week": week}))
}
