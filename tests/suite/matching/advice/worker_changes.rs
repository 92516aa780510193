//! Every change of a worker, step by step, written by hand on the JSON.

use std::collections::BTreeSet;

use curami::matching::Worker;
use serde_json::{Value, json};

use super::super::naive::{Person, Tables, hundredths};
use super::super::{ON, RULES, day, with};
use super::request_changes::{money, stretches, week};

const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// The changed worker, as the program writes her, and the requests that open.
pub type Opened = (Value, BTreeSet<String>);

/// The best changes of a kind: the smallest that open a request, those that open most.
pub fn best(tables: &Tables, kind: &str, worker: &Value, requests: &[&Value]) -> Vec<Opened> {
    let open = |worker: &Value, request: &Value| -> bool {
        tables.first_miss(request, &Person::read(&worker.to_string())).is_none()
    };
    let closed: Vec<&Value> = requests.iter().copied().filter(|request| !open(worker, request)).collect();
    let mut tried = all(kind, worker, requests);
    tried.sort_by_key(|(size, _)| *size);
    let (mut smallest, mut found) = (i64::MAX, Vec::<Opened>::new());
    for (size, changed) in tried {
        if size > smallest {
            break;
        }
        let person = Person::read(&changed.to_string());
        let opens = closed.iter().filter(|request| tables.first_miss(request, &person).is_none());
        let opens: BTreeSet<String> = opens.map(|one| one["id"].as_str().expect("an id").to_owned()).collect();
        if !opens.is_empty() {
            smallest = size;
            found.push((Worker::from_json(&changed).expect("a worker").to_json(), opens));
        }
    }
    let most = found.iter().map(|(_, opens)| opens.len()).max().unwrap_or_default();
    found.retain(|(_, opens)| opens.len() == most);
    found
}

fn all(kind: &str, worker: &Value, requests: &[&Value]) -> Vec<(i64, Value)> {
    match kind {
        "free" => free(worker),
        "travel" => travel(worker),
        "district" => district(worker),
        "start" => start(worker),
        "pay" => pay(worker),
        "skill" => more(worker, requests, "needs", "skills"),
        "condition" => more(worker, requests, "conditions", "accepts"),
        "language" => language(worker, requests),
        "training" => vec![(1, with(worker.clone(), json!({"trained": true})))],
        "min_hours" => hours(worker, "min_hours", -1),
        _ => hours(worker, "max_hours", 1),
    }
}

fn free(worker: &Value) -> Vec<(i64, Value)> {
    let all = stretches(&worker["offers"][0]["week"]);
    let mut tried = Vec::new();
    for (at, stretch) in all.iter().copied().enumerate() {
        let mut others = all.clone();
        others.remove(at);
        let earliest = others.iter().filter(|other| other.0 == stretch.0 && other.2 <= stretch.1).map(|other| other.2);
        let latest = others.iter().filter(|other| other.0 == stretch.0 && other.1 >= stretch.2).map(|other| other.1);
        let earlier = (earliest.max().unwrap_or(0)..stretch.1).map(|from| (stretch.0, from, stretch.2));
        let later = (stretch.2 + 1..=latest.min().unwrap_or(96)).map(|until| (stretch.0, stretch.1, until));
        for becomes in earlier.chain(later) {
            let size = i64::try_from(becomes.2 - becomes.1 + stretch.1 - stretch.2).expect("small");
            let longer = week(others.iter().copied().chain(std::iter::once(becomes)));
            tried.push((size, with(worker.clone(), json!({"offers.0.week": longer}))));
        }
    }
    tried
}

fn travel(worker: &Value) -> Vec<(i64, Value)> {
    let Some(limit) = worker.get("max_travel_minutes").and_then(Value::as_i64) else { return Vec::new() };
    (1..=24).map(|step| (step, with(worker.clone(), json!({"max_travel_minutes": limit + 5 * step})))).collect()
}

fn district(worker: &Value) -> Vec<(i64, Value)> {
    let Some(list) = worker.get("districts").and_then(Value::as_array) else { return Vec::new() };
    let longer = |nil: u64| {
        let mut longer = list.clone();
        longer.push(json!(nil));
        (1, with(worker.clone(), json!({"districts": longer})))
    };
    (1..=88).map(longer).collect()
}

fn start(worker: &Value) -> Vec<(i64, Value)> {
    let from = day(worker["available_from"].as_str().expect("a day"));
    let earlier = (1..=60).map(|days| (days, from - chrono::Duration::days(days)));
    let possible = earlier.filter(|(_, from)| *from >= day(ON));
    possible.map(|(days, from)| (days, with(worker.clone(), json!({"available_from": from})))).collect()
}

fn pay(worker: &Value) -> Vec<(i64, Value)> {
    let Some(wanted) = worker["offers"][0].get("min_pay").and_then(Value::as_str).map(hundredths) else {
        return Vec::new();
    };
    let regime = Worker::from_json(worker).expect("a worker").offers[0].regime;
    let lowest = RULES.lowest(regime).expect("a table").cents();
    let step = if regime.hourly() { 5 } else { 1000 };
    let lower = (1..=60).map(|count| (wanted - step * count).max(lowest)).filter(|lower| *lower < wanted);
    lower.map(|lower| (wanted - lower, with(worker.clone(), json!({"offers.0.min_pay": money(lower)})))).collect()
}

/// One more of a list, of all that the requests ask.
fn more(worker: &Value, requests: &[&Value], asked: &str, own: &str) -> Vec<(i64, Value)> {
    let all = requests.iter().flat_map(|request| request[asked].as_array().expect("a list"));
    let longer = |one: &Value| {
        let mut list = worker[own].as_array().expect("a list").clone();
        list.push(one.clone());
        (1, with(worker.clone(), json!({own: list})))
    };
    all.filter(|one| !worker[own].as_array().expect("a list").contains(one)).map(longer).collect()
}

fn language(worker: &Value, requests: &[&Value]) -> Vec<(i64, Value)> {
    let mut tried = Vec::new();
    let asked: BTreeSet<&String> =
        requests.iter().flat_map(|request| request["languages"].as_object().expect("languages").keys()).collect();
    for language in asked {
        let own = worker["languages"].get(language).and_then(Value::as_str);
        let own = own.map_or(-1, |own| {
            i64::try_from(LEVELS.iter().position(|level| *level == own).expect("a level")).expect("small")
        });
        for (at, level) in (0_i64..).zip(LEVELS).filter(|(at, _)| *at > own) {
            let mut changed = worker.clone();
            changed["languages"][language] = json!(level);
            tried.push((at - own, changed));
        }
    }
    tried
}

fn hours(worker: &Value, key: &str, way: i64) -> Vec<(i64, Value)> {
    let offer = &worker["offers"][0];
    let now = hundredths(offer[key].as_str().expect("hours")) / 25;
    let other = if way < 0 { "max_hours" } else { "min_hours" };
    let limit = hundredths(offer[other].as_str().expect("hours")) / 25;
    let moved = (1..=160).map(|step| (step, now + way * step));
    let possible = moved.filter(|(_, quarters)| *quarters > 0 && (limit - quarters) * way <= 0);
    possible
        .map(|(step, quarters)| {
            let text = format!("{}.{:02}", quarters / 4, quarters % 4 * 25);
            (step, with(worker.clone(), json!({format!("offers.0.{key}"): text})))
        })
        .collect()
}
