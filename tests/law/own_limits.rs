//! What our own limits allow and stop, each on both of its sides, with invented people.

use chrono::NaiveDate;
use curami::geo::{Geo, NilId};
use curami::matching::advice::{Change, WorkerChange, advise};
use curami::matching::lawful_week::{Job, LawfulWeek, Violation};
use curami::matching::sharing::Homes;
use curami::matching::team::{rest_cover, teams};
use curami::matching::{Asked, Pattern, Request, Rules, WeightsBook, Worker};
use serde_json::{Value, json};

use super::BOOK;

/// A limit: its name, and whether it stands where it should.
type Check = (&'static str, fn(&WeightsBook) -> bool);

/// Each limit by name, and whether it stands where the published words put it.
pub const CHECKS: [Check; 9] = [
    ("eleven hours lie between two days", eleven_hours),
    ("a day is free when twenty-four hours in a row are", free_day),
    ("three people with two hand-overs share a shift, each for two hours at least", team),
    ("a hand-over comes at a whole hour from the start of the shift", whole_hours),
    ("who covers rests comes for two hours at least", cover),
    ("homes are near up to twenty minutes", near),
    ("four homes share a carer, not five", four_homes),
    ("changes of a request or of a worker are small up to their most", small_changes),
    ("changes are looked for in steps", steps),
];

fn rules(weights: &WeightsBook) -> Rules<'_> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    Rules::on(&BOOK, weights, day).expect("rules of that day")
}

/// Somebody free at these times, for any job of a carer that lies in them.
fn worker(id: &str, week: &[&str], max: &str) -> Worker {
    let offer = |regime: &str, pay: &str| json!({"role": "badante", "regime": regime, "week": week, "min_hours": "0", "max_hours": max, "min_pay": pay});
    let offers = json!([offer("non_convivente", "9.01"), offer("assistenza_notturna", "1300.00")]);
    Worker::from_json(&json!({
        "id": id, "offers": offers, "skills": [], "experience_months": {}, "trained": false, "languages": {"it": "b1"},
        "accepts": [], "home": {"nil": 20}, "max_travel_minutes": 120, "available_from": "2026-11-01", "waiting_since": "2026-03-01",
    }))
    .expect("a worker")
}

fn request(id: &str, nil: u64, pattern: &Value, pay: &str) -> Request {
    let regime = if pattern["kind"] == "nights" { "assistenza_notturna" } else { "non_convivente" };
    let pay = if regime == "non_convivente" { pay } else { "1400.00" };
    Request::from_json(&json!({
        "id": id, "role": "badante", "regime": regime, "livello": "CS", "needs": [], "likes": [], "languages": {},
        "conditions": [], "pattern": pattern, "nil": nil, "start_on": "2026-12-01", "offered_pay": pay,
    }))
    .expect("a request")
}

fn slots(id: &str, nil: u64, week: &[&str]) -> Request {
    request(id, nil, &json!({"kind": "slots", "week": week}), "10.00")
}

const ALWAYS: [&str; 7] = [
    "mon 00:00-24:00",
    "tue 00:00-24:00",
    "wed 00:00-24:00",
    "thu 00:00-24:00",
    "fri 00:00-24:00",
    "sat 00:00-24:00",
    "sun 00:00-24:00",
];

/// The first violation when these jobs are taken one after the other.
fn clash(weights: &WeightsBook, requests: &[Request]) -> Option<Violation> {
    let (rules, anyone) = (rules(weights), worker("w", &ALWAYS, "60"));
    let mut week = LawfulWeek::of(&anyone, rules.own_limits().expect("limits"));
    requests.iter().find_map(|request| {
        let asked = Asked::new(request, &rules).expect("lawful by itself");
        week.add(Job::of(&asked).expect("a known time")).err()
    })
}

fn eleven_hours(weights: &WeightsBook) -> bool {
    let evening = slots("a", 20, &["mon 18:00-22:00"]);
    let rested = clash(weights, &[evening.clone(), slots("b", 20, &["tue 09:00-12:00"])]);
    let tired = clash(weights, &[evening, slots("b", 20, &["tue 08:45-12:00"])]);
    rested.is_none() && matches!(tired, Some(Violation::Rest { .. }))
}

/// A night from Saturday ends on Sunday at eight; Monday's work begins a day later, or a quarter of an hour less.
fn free_day(weights: &WeightsBook) -> bool {
    let night = request("n", 20, &json!({"kind": "nights", "nights": ["sat"]}), "10.00");
    let week = |monday: &str| {
        let others = ["tue", "wed", "thu", "fri"].map(|day| format!("{day} 09:00-13:00"));
        let all: Vec<&str> = std::iter::once(monday).chain(others.iter().map(String::as_str)).collect();
        slots("d", 20, &all)
    };
    let free = clash(weights, &[night.clone(), week("mon 08:00-12:00")]);
    let none = clash(weights, &[night, week("mon 07:45-12:00")]);
    free.is_none() && none.is_some()
}

/// How many teams there are for Monday from eight to four.
fn found(weights: &WeightsBook, people: &[Worker], until: &str) -> usize {
    let (request, rules) = (slots("t", 20, &[&format!("mon 08:00-{until}")]), rules(weights));
    let asked = Asked::for_several(&request, &rules).expect("lawful for several");
    teams(&asked, people, 9).expect("limits of that day").teams.len()
}

fn team(weights: &WeightsBook) -> bool {
    let one = |id: &str, free: &[&str]| worker(id, free, "40");
    let three = [one("a", &["mon 08:00-12:00"]), one("b", &["mon 12:00-14:00"]), one("c", &["mon 14:00-16:00"])];
    let back = [
        one("a", &["mon 08:00-10:00", "mon 14:00-16:00"]),
        one("b", &["mon 10:00-12:00"]),
        one("c", &["mon 12:00-14:00"]),
    ];
    let short = [one("a", &["mon 08:00-09:00"]), one("b", &["mon 09:00-16:00"])];
    found(weights, &three, "16:00") == 1 && found(weights, &back, "16:00") == 0 && found(weights, &short, "16:00") == 0
}

/// Free all day, for three hours and five: the change comes after three. For two and a half it cannot.
fn whole_hours(weights: &WeightsBook) -> bool {
    let day = ["mon 06:00-22:00"];
    let pair = |one: &str, two: &str| [worker("a", &day, one), worker("b", &day, two)];
    found(weights, &pair("3", "5"), "16:00") > 0 && found(weights, &pair("2.5", "5.5"), "16:00") == 0
}

fn cover(weights: &WeightsBook) -> bool {
    let live_in = Request::from_json(&json!({
        "id": "l", "role": "badante", "regime": "convivente", "livello": "CS", "needs": [], "likes": [], "languages": {},
        "conditions": [], "pattern": {"kind": "live_in", "hours": "54"}, "nil": 20, "start_on": "2026-12-01",
    }))
    .expect("a request");
    let cover = rest_cover(&live_in, &rules(weights)).expect("limits").expect("a cover");
    match &cover.one.pattern {
        // Sixteen hours of Saturday afternoon and Sunday, in sessions of two hours.
        Pattern::Flexible(one) => {
            one.min_session == 8 && one.max_days == 2 && one.windows.hours().quarters() == 96 - 16
        }
        _ => false,
    }
}

/// The first pair of districts with this way between them, and none longer back.
fn apart(minutes: u16) -> Option<(u64, u64)> {
    let (geo, all) = (Geo::embedded(), 1..=88_u64);
    let leg = |one: u64, two: u64| Some(geo.leg(NilId::new(one)?, NilId::new(two)?).minutes);
    let pairs = all.clone().flat_map(|one| all.clone().map(move |two| (one, two)));
    let mut pairs = pairs.map(|(one, two)| (leg(one, two), leg(two, one), (one, two)));
    pairs.find(|(there, back, _)| *there == Some(minutes) && back <= there).map(|(_, _, pair)| pair)
}

fn near(weights: &WeightsBook) -> bool {
    let close = |minutes: u16| {
        let (one, two) = apart(minutes).expect("two districts that far");
        let requests = [slots("a", one, &["mon 08:00-10:00"]), slots("b", two, &["wed 14:00-16:00"])];
        let (rules, people) = (rules(weights), [worker("w", &ALWAYS, "40")]);
        let homes = Homes::new(&requests, &people, &rules).expect("limits");
        homes.around("a", 5, 3).expect("there").near
    };
    close(20) == 1 && close(21) == 0
}

fn four_homes(weights: &WeightsBook) -> bool {
    let week = ["mon", "tue", "wed", "thu", "fri"].map(|day| slots(day, 20, &[&format!("{day} 08:00-10:00")]));
    let (rules, people) = (rules(weights), [worker("w", &ALWAYS, "40")]);
    let homes = Homes::new(&week, &people, &rules).expect("limits");
    let groups = homes.around("mon", 100, 3).expect("there").groups;
    groups.iter().map(|group| group.requests.len()).max() == Some(4)
}

fn small_changes(weights: &WeightsBook) -> bool {
    let rules = rules(weights);
    let reach = &rules.own_limits().expect("limits").advice;
    let day = |number: u64| NaiveDate::from_ymd_opt(2026, 12, 1).expect("a day") + chrono::Days::new(number);
    let start = |days: i32| Change::Start { days, start_on: day(u64::from(days.unsigned_abs())) };
    let pay = |more: &str, hourly: bool| Change::Pay {
        more: more.parse().expect("money"),
        offered_pay: "2000.00".parse().expect("money"),
        hourly,
    };
    let language = |lower: u8| Change::Language {
        language: "it".parse().expect("a language"),
        lower,
        level: "a1".parse().expect("a level"),
    };
    let slot = |until: &str| Change::SlotEnd {
        slot: "mon 08:00-10:00".parse().expect("a slot"),
        becomes: format!("mon 08:00-{until}").parse().expect("a slot"),
    };
    let small = [
        slot("12:00"),
        Change::Travel { minutes: 30 },
        start(30),
        pay("1.50", true),
        pay("250.00", false),
        language(2),
    ];
    let large = [
        slot("12:15"),
        Change::Travel { minutes: 31 },
        start(31),
        pay("1.51", true),
        pay("250.01", false),
        language(3),
    ];
    let fewer = |hours: &str| WorkerChange::MinHours {
        role: "badante".parse().expect("a role"),
        regime: "non_convivente".parse().expect("a regime"),
        fewer: hours.parse().expect("hours"),
        min_hours: "10".parse().expect("hours"),
    };
    let hours = fewer("6").is_within(reach) && !fewer("6.25").is_within(reach);
    hours && small.iter().all(|change| change.is_within(reach)) && !large.iter().any(|change| change.is_within(reach))
}

/// Who asks a cent more is offered five, and who travels a minute less is asked for five.
fn steps(weights: &WeightsBook) -> bool {
    let rules = rules(weights);
    let asked = |nil: u64, pay: &str| request("s", nil, &json!({"kind": "slots", "week": ["mon 08:00-10:00"]}), pay);
    let changes = |request: &Request, worker: &Worker| -> Vec<Value> {
        advise(request, &rules, [worker]).iter().map(|advice| advice.change.to_json()).collect()
    };
    let cent = changes(&asked(20, "9.00"), &worker("w", &ALWAYS, "40"));
    let (home, far) = apart(30).expect("two districts that far");
    let near = Worker { max_travel_minutes: Some(29), ..at_home(home) };
    let minute = changes(&asked(far, "10.00"), &near);
    cent.iter().any(|change| change["more"] == "0.05") && minute.iter().any(|change| change["minutes"] == 5)
}

fn at_home(nil: u64) -> Worker {
    let mut text = json!({
        "id": "w", "offers": [{"role": "badante", "regime": "non_convivente", "week": ALWAYS, "min_hours": "0", "max_hours": "40", "min_pay": "9.00"}],
        "skills": [], "experience_months": {}, "trained": false, "languages": {"it": "b1"}, "accepts": [],
        "max_travel_minutes": 29, "available_from": "2026-11-01", "waiting_since": "2026-03-01",
    });
    text["home"] = json!({"nil": nil});
    Worker::from_json(&text).expect("a worker")
}
