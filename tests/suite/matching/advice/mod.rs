//! Advice against trying everything: every step of every kind on small worlds, by the naive matcher.

mod request_changes;
mod worker_changes;
mod worlds;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use curami::demo::register;
use curami::matching::advice::{Advice, ChangeKind, WorkerChangeKind, advise, mirror};
use curami::matching::{Asked, Request, WeightsBook, Worker, rank};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::naive::{Person, Tables};
use super::{ON, RULES, answer_with_advice, request, with, worker};
use worlds::Dice;

const WORLDS: u64 = 36;
const PEOPLE: usize = 11;

fn read_request(request: &Value) -> Request {
    Request::from_json(request).expect("a request")
}

fn read_workers(workers: &[Value]) -> Vec<Worker> {
    workers.iter().map(|worker| Worker::from_json(worker).expect("a worker")).collect()
}

fn people(workers: &[Value], minutes: usize) -> Vec<Person> {
    let further = |worker: &Value| {
        let mut worker = worker.clone();
        if let Some(limit) = worker.get("max_travel_minutes").and_then(Value::as_u64) {
            worker["max_travel_minutes"] = json!(limit + u64::try_from(minutes).expect("small"));
        }
        Person::read(&worker.to_string())
    };
    workers.iter().map(further).collect()
}

/// Who can do a request, by the naive matcher.
fn able(tables: &Tables, request: &Value, people: &[Person]) -> BTreeSet<String> {
    let able = people.iter().filter(|person| tables.first_miss(request, person).is_none());
    able.map(|person| person.id().to_owned()).collect()
}

/// The best of all the changes of a kind: those of the smallest size that add someone, add most and lose fewest.
fn best(
    tables: &Tables,
    kind: &str,
    request: &Value,
    workers: &[Value],
) -> Vec<(Value, BTreeSet<String>, BTreeSet<String>)> {
    let same = people(workers, 0);
    let before = able(tables, request, &same);
    let mut tried = request_changes::all(kind, request);
    tried.sort_by_key(|one| one.size);
    let (mut size, mut found) = (usize::MAX, Vec::new());
    for one in tried.into_iter().filter(|one| tables.refusal(&one.request).is_none()) {
        if one.size > size {
            break;
        }
        let after = match one.minutes {
            0 => able(tables, &one.request, &same),
            minutes => able(tables, &one.request, &people(workers, minutes)),
        };
        let adds: BTreeSet<String> = after.difference(&before).cloned().collect();
        if !adds.is_empty() {
            size = one.size;
            found.push((one.change, adds, before.difference(&after).cloned().collect()));
        }
    }
    let most = found.iter().map(|(_, adds, _)| adds.len()).max().unwrap_or_default();
    found.retain(|(_, adds, _)| adds.len() == most);
    let fewest = found.iter().map(|(_, _, loses): &(_, _, BTreeSet<String>)| loses.len()).min().unwrap_or_default();
    found.retain(|(_, _, loses)| loses.len() == fewest);
    found
}

fn codes(codes: &[String]) -> BTreeSet<String> {
    codes.iter().cloned().collect()
}

/// Kinds of change that came up, and how often someone was lost by one.
type Seen = BTreeMap<&'static str, usize>;

/// Runs worlds on all cores, each part with tables of its own, and counts what came up.
fn in_every_world(check: impl Fn(&Tables, u64, &mut Seen) + Sync) -> Seen {
    let worlds: Vec<u64> = (1..=WORLDS).collect();
    let parts = worlds.par_chunks(9).map(|part| {
        let (tables, mut seen) = (Tables::read(ON, "2026-11-22"), Seen::new());
        for world in part {
            check(&tables, *world, &mut seen);
        }
        seen
    });
    let mut seen = Seen::new();
    for (kind, count) in parts.collect::<Vec<_>>().into_iter().flatten() {
        *seen.entry(kind).or_default() += count;
    }
    seen
}

#[test]
fn no_smaller_change_of_any_kind_adds_anyone() {
    let seen = in_every_world(advice_of_a_world);
    let kinds = ChangeKind::ALL.iter().map(|kind| kind.code()).chain(["lost"]);
    assert!(kinds.into_iter().all(|kind| seen.contains_key(kind)), "every kind came up: {seen:?}");
}

fn advice_of_a_world(tables: &Tables, world: u64, seen: &mut Seen) {
    let mut dice = Dice::new(world);
    let (request, times) = worlds::request(&mut dice);
    assert_eq!(tables.refusal(&request), None, "{request}");
    let workers: Vec<Value> =
        (0..PEOPLE).map(|at| worlds::worker(&mut dice, &format!("w{at}"), &request, &times)).collect();
    let found = advise(&read_request(&request), &RULES, &read_workers(&workers));
    for kind in ChangeKind::ALL {
        let expected = best(tables, kind.code(), &request, &workers);
        let given: Vec<&Advice> = found.iter().filter(|advice| advice.change.kind() == *kind).collect();
        assert_eq!(given.len(), usize::from(!expected.is_empty()), "{world} {kind} {request} {expected:?} {given:?}");
        let Some(advice) = given.first() else { continue };
        let line = (advice.change.to_json(), codes(&advice.adds), codes(&advice.loses));
        assert!(expected.contains(&line), "{world} {kind} {request}\n{line:?}\n{expected:?}");
        *seen.entry(kind.code()).or_default() += 1;
        *seen.entry("lost").or_default() += advice.loses.len();
    }
    assert!(found.is_sorted_by_key(|advice| (Reverse(advice.adds.len()), advice.change.kind())));
}

#[test]
fn applied_it_yields_the_set_it_promises() {
    let mut made = 0;
    for seed in 0..2 {
        let demo = register(seed, 400, 30, &RULES);
        let workers: Vec<Worker> = demo.workers.into_iter().map(|worker| worker.worker).collect();
        let mut turned = workers.clone();
        turned.reverse();
        turned.rotate_left(111);
        for request in demo.requests.into_iter().map(|request| request.request) {
            let before = eligible(&request, &workers);
            let found = advise(&request, &RULES, &workers);
            assert_eq!(found, advise(&request, &RULES, &turned), "the order of the workers changes nothing");
            for advice in &found {
                let changed: Vec<Worker> =
                    workers.iter().map(|worker| advice.change.apply_to(worker).into_owned()).collect();
                let after = eligible(&advice.change.apply(&request), &changed);
                assert_eq!(codes(&advice.adds), after.difference(&before).cloned().collect(), "{advice:?}");
                assert_eq!(codes(&advice.loses), before.difference(&after).cloned().collect(), "{advice:?}");
                assert!(!advice.adds.is_empty() && advice.adds.is_sorted() && advice.loses.is_sorted());
                made += 1;
            }
        }
    }
    assert!(made > 100, "{made} changes");
}

fn eligible(request: &Request, workers: &[Worker]) -> BTreeSet<String> {
    let asked = Asked::new(request, &RULES).expect("a change is lawful");
    rank(&asked, workers).matches.into_iter().map(|one| one.worker.id.clone()).collect()
}

#[test]
fn the_mirror_finds_the_smallest_change_of_each_kind() {
    let seen = in_every_world(mirror_of_a_world);
    assert_eq!(seen.len(), WorkerChangeKind::ALL.len(), "every kind came up: {seen:?}");
}

fn mirror_of_a_world(tables: &Tables, world: u64, seen: &mut Seen) {
    let mut dice = Dice::new(world + 5000);
    let (first, times) = worlds::request(&mut dice);
    let worker = worlds::worker(&mut dice, "w1", &first, &times);
    let requests: Vec<Value> = (0..8).map(|at| worlds::variant(&mut dice, &format!("r{at}"), &first)).collect();
    let lawful: Vec<&Value> = requests.iter().filter(|request| tables.refusal(request).is_none()).collect();
    let asked: Vec<Request> = requests.iter().map(read_request).collect();
    let known = Worker::from_json(&worker).expect("a worker");
    let found = mirror(&known, &RULES, &asked);
    for kind in WorkerChangeKind::ALL {
        let expected = worker_changes::best(tables, kind.code(), &worker, &lawful);
        let given: Vec<_> = found.iter().filter(|one| one.change.kind() == *kind).collect();
        assert_eq!(given.len(), usize::from(!expected.is_empty()), "{world} {kind} {worker} {expected:?} {given:?}");
        let Some(one) = given.first() else { continue };
        let line = (one.change.apply(&known).to_json(), codes(&one.opens));
        assert!(expected.contains(&line), "{world} {kind} {worker}\n{line:?}\n{expected:?}");
        *seen.entry(kind.code()).or_default() += 1;
    }
    assert!(found.is_sorted_by_key(|one| (Reverse(one.opens.len()), one.change.kind())));
}

#[test]
fn a_change_of_a_worker_closes_nothing() {
    let demo = register(3, 120, 60, &RULES);
    let requests: Vec<Request> = demo.requests.into_iter().map(|request| request.request).collect();
    let mut turned = requests.clone();
    turned.reverse();
    let open = |worker: &Worker| -> BTreeSet<String> {
        let able = requests.iter().filter(|request| !eligible(request, std::slice::from_ref(worker)).is_empty());
        able.map(|request| request.id.clone()).collect()
    };
    let mut made = 0;
    for worker in demo.workers.into_iter().map(|worker| worker.worker) {
        let before = open(&worker);
        let found = mirror(&worker, &RULES, &requests);
        assert_eq!(found, mirror(&worker, &RULES, &turned));
        for one in found {
            let after = open(&one.change.apply(&worker));
            assert_eq!(after.difference(&before).cloned().collect::<BTreeSet<_>>(), codes(&one.opens), "{one:?}");
            assert!(after.is_superset(&before), "{one:?}");
            made += 1;
        }
    }
    assert!(made > 50, "{made} changes");
}

#[test]
fn the_answer_carries_the_kinds_of_the_format_alone() {
    let short = |changes: Value| with(worker(), changes);
    let workers = [
        worker(),
        short(json!({"id": "w2", "max_travel_minutes": 1})),
        short(json!({"id": "w3", "offers.0.week": ["mon 09:30-13:00", "tue 09:00-13:00"]})),
        short(json!({"id": "w4", "offers.0.week": ["mon 09:00-13:00"]})),
        short(json!({"id": "w5", "available_from": "2026-12-04"})),
        short(json!({"id": "w6", "skills": []})),
        short(json!({"id": "w7", "offers.0.min_hours": "8"})),
    ];
    let answer = answer_with_advice(&request(), &workers);
    assert_eq!(
        answer["advice"],
        json!([
            {"change": {"kind": "slot_end", "minutes": 30, "slot": "mon 09:00-13:00", "becomes": "mon 09:30-13:00"}, "adds": 1, "loses": 1},
            {"change": {"kind": "travel", "minutes": minutes_over(1)}, "adds": 1, "loses": 0},
            {"change": {"kind": "start", "days": 3, "start_on": "2026-12-04"}, "adds": 1, "loses": 0},
            {"change": {"kind": "need", "need": "transfers"}, "adds": 1, "loses": 0},
        ])
    );
    assert_eq!(answer.as_object().expect("an object").keys().next_back().map(String::as_str), Some("advice"));
    let refused = answer_with_advice(&with(request(), json!({"offered_pay": "1.00"})), &workers);
    assert_eq!((refused.get("advice"), refused["error"]["code"].as_str()), (None, Some("below_minimum")));
}

/// Steps of five minutes from a limit to the way of [`worker`].
fn minutes_over(limit: u16) -> u16 {
    let geo = curami::geo::Geo::embedded();
    let nil = |number| curami::geo::NilId::new(number).expect("a NIL");
    (geo.leg(nil(22), nil(20)).minutes - limit).div_ceil(5) * 5
}

#[test]
fn a_refused_request_has_no_advice() {
    let unlawful = with(request(), json!({"offered_pay": "1.00"}));
    assert!(advise(&read_request(&unlawful), &RULES, &read_workers(&[worker()])).is_empty());
}

#[test]
fn steps_and_reaches_are_reasoned_and_checked() {
    let advice = &RULES.own_limits().expect("limits").advice;
    let reasons =
        [&advice.slot_end.why, &advice.travel.why, &advice.start.why, &advice.pay_hour.why, &advice.hours.why];
    assert!(reasons.iter().all(|why| !why.is_empty()));
    let far = advise(
        &read_request(&request()),
        &RULES,
        &read_workers(&[with(worker(), json!({"available_from": "2027-03-01"}))]),
    );
    assert!(!far[0].change.is_within(advice), "three months later is no small change, and still the smallest");
    let near = advise(
        &read_request(&request()),
        &RULES,
        &read_workers(&[with(worker(), json!({"available_from": "2026-12-03"}))]),
    );
    assert!(near[0].change.is_within(advice));
    let weights = include_str!("../../../../rules/matching/2026-01-01.toml");
    let own = include_str!("../../../../rules/matching/limits-2026-01-01.toml");
    let torn = own.replace("step_minutes = \"5\"", "step_minutes = \"0\"");
    assert_ne!(torn, own);
    let files = [("matching/2026-01-01.toml", weights), ("matching/limits-2026-01-01.toml", torn.as_str())];
    let faults =
        WeightsBook::from_files(files.map(|(name, text)| (name.to_owned(), text.to_owned()))).expect_err("a fault");
    assert!(faults[0].to_string().contains("steps above nothing"), "{faults:?}");
}
