//! Every change of a request that the format has, step by step, written by hand on the JSON.

use serde_json::{Value, json};

use super::super::naive::{hundredths, spelled};
use super::super::{ON, RULES, day, with};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// A change as the answer writes it, the changed request, and minutes more for the workers' limits.
pub struct Tried {
    pub change: Value,
    pub size: usize,
    pub request: Value,
    pub minutes: usize,
}

/// The stretches of a week, `(day, from, until)` in quarters, those that touch joined.
pub fn stretches(week: &Value) -> Vec<(usize, usize, usize)> {
    let quarters = spelled(week);
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (at, _) in quarters.iter().enumerate().filter(|(_, is)| **is) {
        let (day, quarter) = (at / 96, at % 96);
        match found.last_mut() {
            Some(last) if last.0 == day && last.2 == quarter => last.2 += 1,
            _ => found.push((day, quarter, quarter + 1)),
        }
    }
    found
}

pub fn written((day, from, until): (usize, usize, usize)) -> String {
    let clock = |quarter: usize| format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
    format!("{} {}-{}", DAYS[day], clock(from), clock(until))
}

pub fn week(all: impl IntoIterator<Item = (usize, usize, usize)>) -> Value {
    all.into_iter().map(written).collect()
}

pub fn money(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Every change of a kind, as far as this world goes.
pub fn all(kind: &str, request: &Value) -> Vec<Tried> {
    match kind {
        "slot_end" => slot_ends(request),
        "travel" => (1..=24)
            .map(|step| {
                let change = json!({"kind": "travel", "minutes": 5 * step});
                Tried { change, size: step, request: request.clone(), minutes: 5 * step }
            })
            .collect(),
        "start" => starts(request),
        "pay" => pays(request),
        "need" => needs(request),
        "language" => languages(request),
        "days" => days(request),
        _ => days_fewer(request),
    }
}

fn slot_ends(request: &Value) -> Vec<Tried> {
    if request["pattern"]["kind"] != "slots" {
        return Vec::new();
    }
    let slots = stretches(&request["pattern"]["week"]);
    let mut all = Vec::new();
    for (at, slot) in slots.iter().copied().enumerate() {
        let mut others = slots.clone();
        others.remove(at);
        let free = |from: usize, until: usize| {
            !others.iter().any(|other| other.0 == slot.0 && from < other.2 && other.1 < until)
        };
        let ends = (0..slot.2).map(|from| (slot.0, from, slot.2));
        let finishes = (slot.1 + 1..=96).map(|until| (slot.0, slot.1, until));
        for becomes in ends.chain(finishes).filter(|becomes| *becomes != slot && free(becomes.1, becomes.2)) {
            let size = slot.1.abs_diff(becomes.1) + slot.2.abs_diff(becomes.2);
            let pattern =
                json!({"kind": "slots", "week": week(others.iter().copied().chain(std::iter::once(becomes)))});
            all.push(Tried {
                change: json!({"kind": "slot_end", "minutes": 15 * size, "slot": written(slot), "becomes": written(becomes)}),
                size,
                request: with(request.clone(), json!({"pattern": pattern})),
                minutes: 0,
            });
        }
    }
    all
}

fn starts(request: &Value) -> Vec<Tried> {
    let start = day(request["start_on"].as_str().expect("a day"));
    let end = request.get("end_on").and_then(Value::as_str).map(day);
    let moved = (-25..=25_i64).filter(|days| *days != 0).map(|days| (days, start + chrono::Duration::days(days)));
    let possible = moved.filter(|(_, start)| *start >= day(ON) && end.is_none_or(|end| *start <= end));
    possible
        .map(|(days, start)| Tried {
            change: json!({"kind": "start", "days": days, "start_on": start}),
            size: usize::try_from(days.unsigned_abs()).expect("small"),
            request: with(request.clone(), json!({"start_on": start})),
            minutes: 0,
        })
        .collect()
}

fn pays(request: &Value) -> Vec<Tried> {
    let typed = curami::matching::Request::from_json(request).expect("a request");
    let minimum = RULES.minimum(typed.regime, typed.livello).expect("in the table").cents();
    let offered = request.get("offered_pay").and_then(Value::as_str).map_or(minimum, hundredths);
    let step = if ["non_convivente", "copertura_riposi"].contains(&request["regime"].as_str().expect("a regime")) {
        5
    } else {
        1000
    };
    (1..=45)
        .map(|count| {
            let (more, pay) = (money(step * count), money(offered + step * count));
            Tried {
                change: json!({"kind": "pay", "more": more, "offered_pay": pay}),
                size: usize::try_from(count).expect("small"),
                request: with(request.clone(), json!({"offered_pay": pay})),
                minutes: 0,
            }
        })
        .collect()
}

fn needs(request: &Value) -> Vec<Tried> {
    let needs = request["needs"].as_array().expect("needs");
    let dropped = |need: &Value| {
        let left: Vec<&Value> = needs.iter().filter(|other| *other != need).collect();
        Tried {
            change: json!({"kind": "need", "need": need}),
            size: 1,
            request: with(request.clone(), json!({"needs": left})),
            minutes: 0,
        }
    };
    needs.iter().map(dropped).collect()
}

fn languages(request: &Value) -> Vec<Tried> {
    let mut all = Vec::new();
    for (language, level) in request["languages"].as_object().expect("languages") {
        let at = LEVELS.iter().position(|known| level == known).expect("a level");
        for lower in 1..=at {
            let mut changed = request.clone();
            changed["languages"][language] = json!(LEVELS[at - lower]);
            all.push(Tried {
                change: json!({"kind": "language", "levels": lower, "language": language, "level": LEVELS[at - lower]}),
                size: lower,
                request: changed,
                minutes: 0,
            });
        }
    }
    all
}

fn days(request: &Value) -> Vec<Tried> {
    let Some(most) = request["pattern"]["max_days"].as_u64() else { return Vec::new() };
    (most + 1..=7)
        .map(|max| Tried {
            change: json!({"kind": "days", "days": max - most, "max_days": max}),
            size: usize::try_from(max - most).expect("small"),
            request: with(request.clone(), json!({"pattern.max_days": max})),
            minutes: 0,
        })
        .collect()
}

fn days_fewer(request: &Value) -> Vec<Tried> {
    let pattern = &request["pattern"];
    let mut days: Vec<usize> = match pattern["kind"].as_str().expect("a kind") {
        "slots" => stretches(&pattern["week"]).into_iter().map(|slot| slot.0).collect(),
        "nights" => DAYS
            .iter()
            .enumerate()
            .filter(|(_, day)| pattern["nights"].as_array().expect("nights").contains(&json!(day)))
            .map(|(at, _)| at)
            .collect(),
        _ => return Vec::new(),
    };
    days.dedup();
    let without = |day: usize| {
        if pattern["kind"] == "slots" {
            let left = stretches(&pattern["week"]).into_iter().filter(|slot| slot.0 != day);
            return json!({"kind": "slots", "week": week(left)});
        }
        let left: Vec<&str> = days.iter().filter(|other| **other != day).map(|day| DAYS[*day]).collect();
        json!({"kind": "nights", "nights": left})
    };
    let fewer = |day: &usize| Tried {
        change: json!({"kind": "day_fewer", "day": DAYS[*day]}),
        size: 1,
        request: with(request.clone(), json!({"pattern": without(*day)})),
        minutes: 0,
    };
    if days.len() > 1 { days.iter().map(fewer).collect() } else { Vec::new() }
}
