//! One need in every way: relief, vouchers, break-even hours, budgets.

mod budgets;
mod choices;
mod reliefs;
mod vouchers;
mod ways;

use std::sync::LazyLock;

use curami::ccnl::Rulebook;
use curami::compare::{Comparison, Need, Relief, ReliefAnswer, Way, WayAnswer, compare};
use curami::money::Money;
use serde_json::{Value, json};

use super::rules::embedded;

pub fn need(members: &Value) -> Need {
    let mut base = json!({"on": "2026-11-21", "cared": "non_self_sufficient"});
    let Value::Object(members) = members else { panic!("an object") };
    for (key, value) in members {
        base[key] = value.clone();
    }
    Need::from_json(&base).unwrap_or_else(|fault| panic!("{base}: {fault}"))
}

/// The rules, read once.
pub fn book() -> &'static Rulebook {
    static BOOK: LazyLock<Rulebook> = LazyLock::new(embedded);
    &BOOK
}

pub fn compared(members: &Value) -> Comparison {
    compared_with(&need(members))
}

pub fn compared_with(need: &Need) -> Comparison {
    compare(book(), need, false).expect("a comparison")
}

pub fn way(comparison: &Comparison, way: Way) -> &WayAnswer {
    comparison.ways.iter().find(|answer| answer.way == way).expect("every way is there")
}

pub fn relief(answer: &WayAnswer, relief: Relief) -> &ReliefAnswer {
    answer.reliefs.iter().find(|answer| answer.relief == relief).expect("every relief is told")
}

/// The amount of a year, as text.
pub fn year(answer: &ReliefAnswer) -> Option<String> {
    answer.amount.map(|[year, _]| year.to_string())
}

pub fn euro(text: &str) -> Money {
    text.parse().expect("an amount")
}
