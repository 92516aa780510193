//! Small worlds in which almost everybody almost fits: a request, and workers who lack one thing or two.

use curami::matching::Request;
use serde_json::{Value, json};

use super::super::{RULES, with};

const DAYS: [&str; 6] = ["mon", "tue", "wed", "thu", "fri", "sat"];
const TASKS: [&str; 3] = ["transfers", "outings", "companionship"];
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];

/// Chance that the same seed repeats.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// From 0 up to `sides`, left out.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

fn clock(quarter: usize) -> String {
    format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15)
}

fn range(day: &str, from: usize, until: usize) -> String {
    format!("{day} {}-{}", clock(from), clock(until))
}

/// One or two slots on two or three days, in quarters: `(day, from, until)`.
fn slots(dice: &mut Dice) -> Vec<(&'static str, usize, usize)> {
    let mut all = Vec::new();
    for day in &DAYS[dice.roll(3)..][..2 + dice.roll(2)] {
        let from = 28 + dice.roll(8);
        all.push((*day, from, from + 4 + dice.roll(10)));
        if dice.roll(2) == 0 {
            let from = 52 + dice.roll(4);
            all.push((*day, from, from + 4 + dice.roll(8)));
        }
    }
    all
}

/// A request of any pattern and the times asked, as stretches.
pub fn request(dice: &mut Dice) -> (Value, Vec<(&'static str, usize, usize)>) {
    let base = json!({
        "id": "r1", "role": "badante", "needs": TASKS[..=dice.roll(3)], "likes": ["companionship"],
        "languages": {"it": dice.one(&["a2", "b1", "b2"]), "en": "a2"}, "conditions": ["pets"],
        "nil": 20, "start_on": "2026-12-01",
    });
    let (regime, pattern, times) = match dice.roll(6) {
        0..=1 => {
            let times = slots(dice);
            let week: Vec<String> = times.iter().map(|(day, from, until)| range(day, *from, *until)).collect();
            (dice.one(&["non_convivente", "convivente_ridotto"]), json!({"kind": "slots", "week": week}), times)
        }
        2..=3 => {
            let times: Vec<_> = DAYS.iter().map(|day| (*day, 32, 72)).collect();
            let windows: Vec<String> = times.iter().map(|(day, from, until)| range(day, *from, *until)).collect();
            let (session, days) = (dice.one(&["01:00", "02:00", "03:00"]), 1 + dice.roll(4));
            let hours = (days * 3).to_string();
            let pattern = json!({"kind": "flexible", "hours": hours, "windows": windows, "min_session": session, "max_days": days});
            ("non_convivente", pattern, times)
        }
        4 => {
            let (one, two) = (dice.roll(3), 3 + dice.roll(2));
            let times = [one, two].map(|day| [(DAYS[day], 80, 96), (DAYS[day + 1], 0, 32)]).concat();
            ("assistenza_notturna", json!({"kind": "nights", "nights": [DAYS[one], DAYS[two]]}), times)
        }
        _ => ("convivente", json!({"kind": "live_in", "hours": "40"}), Vec::new()),
    };
    let livello = if regime == "convivente_ridotto" { "B" } else { "CS" };
    let made = with(base, json!({"regime": regime, "livello": livello, "pattern": pattern}));
    let typed = Request::from_json(&made).expect("a request");
    let minimum = RULES.minimum(typed.regime, typed.livello).expect("in the table").cents();
    let more = if typed.regime.hourly() { 5 * dice.roll(20) } else { 1000 * dice.roll(20) };
    let offered = curami::money::Money::from_cents(minimum + i64::try_from(more).expect("small"));
    let made = if dice.roll(4) == 0 { made } else { with(made, json!({"offered_pay": offered})) };
    (made, times)
}

/// A worker who can do the request, then up to two things taken from her.
pub fn worker(dice: &mut Dice, id: &str, request: &Value, times: &[(&'static str, usize, usize)]) -> Value {
    let wide = |dice: &mut Dice, (day, from, until): &(&'static str, usize, usize)| {
        range(day, from.saturating_sub(dice.roll(8)), (until + dice.roll(8)).min(96))
    };
    let mut week: Vec<String> = times.iter().map(|time| wide(dice, time)).collect();
    week.push(range("sun", 40, 56));
    let mut made = json!({
        "id": id,
        "offers": [{
            "role": "badante", "regime": request["regime"], "week": week, "min_hours": "1", "max_hours": "54",
        }],
        "skills": TASKS, "languages": {"it": "c1", "en": "b1"}, "accepts": ["pets", "lifting"],
        "home": {"nil": 1 + dice.roll(88)}, "available_from": "2026-11-01", "waiting_since": "2026-03-01",
    });
    if dice.roll(3) == 0 {
        made["home"] = json!({"municipality": dice.one(&["015209", "015002"])});
    }
    for _ in 0..dice.one(&[0, 1, 1, 1, 2]) {
        spoil(dice, &mut made, request, times);
    }
    made
}

/// Takes one thing, such that a small change of the request or of the worker gives it back.
fn spoil(dice: &mut Dice, worker: &mut Value, request: &Value, times: &[(&'static str, usize, usize)]) {
    match dice.roll(14) {
        0 => worker["skills"] = json!(TASKS[dice.roll(3)..]),
        1 => worker["languages"]["it"] = json!(LEVELS[dice.roll(3)]),
        2 => drop(worker["languages"].as_object_mut().expect("languages").remove("en")),
        3 => worker["accepts"] = json!([]),
        4 => worker["max_travel_minutes"] = json!(5 + dice.roll(40)),
        5 => worker["districts"] = json!([1 + dice.roll(88), 20 + dice.roll(2)]),
        6 => worker["available_from"] = json!(format!("2026-12-{:02}", 2 + dice.roll(20))),
        7 => worker["right_to_work_until"] = json!(format!("2026-11-{:02}", 10 + dice.roll(20))),
        8 => {
            let typed = Request::from_json(request).expect("a request");
            let table = RULES.minimum(typed.regime, typed.livello).expect("in the table");
            let offered = typed.offered_pay.unwrap_or(table).cents();
            let more = if typed.regime.hourly() { dice.roll(200) } else { 37 * dice.roll(500) };
            let wanted = curami::money::Money::from_cents(offered + i64::try_from(more).expect("small"));
            worker["offers"][0]["min_pay"] = json!(wanted);
        }
        9 => hours(worker, "1", &(4 + dice.roll(16)).to_string()),
        10 => hours(worker, &(8 + dice.roll(12)).to_string(), "54"),
        _ => {
            let week: Vec<String> = spoilt_week(dice, times);
            worker["offers"][0]["week"] = json!(week);
        }
    }
}

fn hours(worker: &mut Value, fewest: &str, most: &str) {
    let offer = &mut worker["offers"][0];
    offer["min_hours"] = json!(fewest);
    offer["max_hours"] = json!(most);
}

/// The times asked with one of them cut at an end or left out; or all of them short, for the flexible week.
fn spoilt_week(dice: &mut Dice, times: &[(&'static str, usize, usize)]) -> Vec<String> {
    if times.is_empty() {
        return vec![range("sun", 40, 56)];
    }
    // Only the windows of a flexible week are that long.
    let short = times[0].2 - times[0].1 >= 40 && dice.roll(3) > 0;
    let (at, how, by) = (dice.roll(times.len()), dice.roll(3), 1 + dice.roll(6));
    let mut week = Vec::new();
    for (place, (day, from, until)) in times.iter().copied().enumerate() {
        let kept = match how {
            _ if short => Some((from + 4, from + 8 + 2 * dice.roll(4))),
            _ if place != at => Some((from, until)),
            0 => Some((from + by, until)),
            1 => until.checked_sub(by).map(|until| (from, until)),
            _ => None,
        };
        week.extend(kept.filter(|(from, until)| from < until).map(|(from, until)| range(day, from, until)));
    }
    if week.is_empty() { vec![range("sun", 40, 56)] } else { week }
}

/// A request like another, with one thing asked otherwise.
pub fn variant(dice: &mut Dice, id: &str, request: &Value) -> Value {
    let mut made = with(request.clone(), json!({"id": id}));
    match dice.roll(9) {
        0 => made["needs"] = json!([dice.one(&["dressing", "meal_preparation", "transfers"])]),
        1 => made["languages"]["it"] = json!(LEVELS[3 + dice.roll(3)]),
        2 => made["languages"]["es"] = json!(LEVELS[dice.roll(3)]),
        3 => made["conditions"] = json!([dice.one(&["smokers", "trips", "pets"])]),
        4 => made["nil"] = json!(1 + dice.roll(88)),
        5 => made["start_on"] = json!(format!("2026-11-{:02}", 15 + dice.roll(15))),
        6 => {
            let typed = Request::from_json(request).expect("a request");
            let table = RULES.minimum(typed.regime, typed.livello).expect("in the table");
            made["offered_pay"] = json!(table);
        }
        7 => made["livello"] = json!("DS"),
        _ => {}
    }
    if made["pattern"]["kind"] == "slots" && dice.roll(2) == 0 {
        let times = slots(dice);
        let week: Vec<String> = times.iter().map(|(day, from, until)| range(day, *from, *until)).collect();
        made["pattern"]["week"] = json!(week);
    }
    made
}
