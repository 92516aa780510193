//! The whole demo register, every answer worked out a second time.

use std::collections::BTreeMap;

use curami::demo::register;
use curami::matching::{Wanted, Worker, answer_line, read_workers};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::naive::{Person, Tables};
use super::{ON, RULES, with};

/// Requests that the contract does not allow, made from lawful ones by one change.
fn spoilt(number: usize, request: &Value) -> Value {
    let regime = request["regime"].as_str().expect("a regime");
    let every_day: Vec<String> =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|day| format!("{day} 09:00-10:00")).collect();
    match (regime, number % 6) {
        ("non_convivente" | "copertura_riposi" | "convivente_ridotto", 0) => {
            with(request.clone(), json!({"pattern": {"kind": "slots", "week": every_day}}))
        }
        ("non_convivente" | "copertura_riposi" | "convivente_ridotto", 1) => {
            with(request.clone(), json!({"pattern": {"kind": "slots", "week": ["mon 08:00-18:15"]}}))
        }
        ("non_convivente" | "copertura_riposi" | "convivente_ridotto", 2) => with(
            request.clone(),
            json!({"pattern": {"kind": "flexible", "hours": "12", "windows": ["mon 09:00-12:00", "tue 09:00-12:00"], "min_session": "02:00"}}),
        ),
        ("non_convivente" | "copertura_riposi", 3) => with(
            request.clone(),
            json!({"pattern": {"kind": "flexible", "hours": "40.25", "windows": ["mon 00:00-24:00", "tue 00:00-24:00"], "min_session": "02:00"}}),
        ),
        ("convivente", 0..=3) => with(request.clone(), json!({"pattern": {"kind": "live_in", "hours": "54.25"}})),
        ("assistenza_notturna" | "presenza_notturna", 0..=3) => with(
            request.clone(),
            json!({"pattern": {"kind": "nights", "nights": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]}}),
        ),
        ("convivente_ridotto" | "copertura_riposi" | "assistenza_notturna", 4) => {
            with(request.clone(), json!({"livello": "A", "offered_pay": null}))
        }
        _ => with(request.clone(), json!({"offered_pay": "1.00"})),
    }
}

enum Checked {
    Refused(&'static str),
    Answered(u64),
}

fn check(request: &Value, tables: &Tables, workers: &[Worker], people: &[Person]) -> Checked {
    let (answer, fault) =
        answer_line(request.to_string().as_bytes(), &Ok(*RULES), workers, Wanted { top: 30, advice: false });
    if let Some((code, field)) = tables.refusal(request) {
        assert!(fault, "{request}");
        let found = (answer["error"]["code"].as_str(), answer["error"]["field"].as_str());
        assert_eq!(found, (Some(code), Some(field)), "{request}");
        return Checked::Refused(code);
    }
    assert_eq!(answer, tables.answer(request, people, 30), "{request}");
    let missed: u64 = answer["misses"].as_object().expect("misses").values().filter_map(Value::as_u64).sum();
    let eligible = answer["eligible"].as_u64().expect("a number");
    assert_eq!(eligible + missed, 2000);
    Checked::Answered(eligible)
}

#[test]
fn every_answer_is_worked_out_a_second_time() {
    let made = register(2026, 2000, 300, &RULES);
    let lines: Vec<String> = made.workers.iter().map(|worker| worker.worker.to_json().to_string()).collect();
    let (workers, bad) = read_workers(lines.join("\n").as_bytes(), Some(&RULES));
    assert!(bad.is_empty(), "{:?}", bad.first());
    let people: Vec<Person> = lines.iter().map(|line| Person::read(line)).collect();
    let mut requests: Vec<Value> = made.requests.iter().map(|request| request.request.to_json()).collect();
    requests.extend(
        made.requests.iter().take(60).enumerate().map(|(number, request)| spoilt(number, &request.request.to_json())),
    );
    // Each part has tables of its own, read once.
    let parts = requests.par_chunks(60).map(|part| {
        let tables = Tables::read(ON, "2026-11-22");
        part.iter().map(|request| check(request, &tables, &workers, &people)).collect::<Vec<_>>()
    });
    let (mut refused, mut eligible) = (BTreeMap::<&str, usize>::new(), 0);
    for checked in parts.collect::<Vec<_>>().into_iter().flatten() {
        match checked {
            Checked::Refused(code) => *refused.entry(code).or_default() += 1,
            Checked::Answered(count) => eligible += count,
        }
    }
    assert_eq!(
        refused.keys().copied().collect::<Vec<_>>(),
        ["below_minimum", "hours_over_maximum", "impossible_pattern", "livello_not_in_table", "unlawful_pattern"],
        "{refused:?}"
    );
    assert_eq!(refused.values().sum::<usize>(), 60, "the demo's own requests are lawful");
    assert!(eligible > 300 * 20, "{eligible}");
}
