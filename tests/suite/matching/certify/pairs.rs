//! A hundred thousand random pairs of worker and request, worked out by the matcher, by the naive matcher of the
//! tests, and by the certifier.

use std::collections::BTreeMap;

use curami::certify::check;
use curami::matching::{Rules, Wanted, answer_line, read_workers};
use rayon::prelude::*;
use serde_json::Value;

use super::super::chance::Chance;
use super::super::naive::{Person, Tables};
use super::super::rules_on;
use super::{TABLES, World};

const WORKERS: usize = 1000;
const REQUESTS: usize = 54;

/// What came out of one world: pairs, eligible by kind of pattern, misses by condition.
#[derive(Default)]
struct Counted {
    pairs: usize,
    eligible: BTreeMap<String, u64>,
    misses: BTreeMap<String, u64>,
}

fn counted(seed: u64, on: &str, weights: &str) -> Counted {
    let mut chance = Chance::new(seed);
    let workers: Vec<Value> = (0..WORKERS).map(|number| chance.worker(number)).collect();
    let requests: Vec<Value> = (0..REQUESTS).map(|number| chance.request(number)).collect();
    let rules = rules_on(on);
    let world = World::new(workers, requests.clone());
    let certificate = world.certificate(rules, 25);
    let checked = check(&certificate, &TABLES, Some(&world.register())).unwrap_or_else(|wrong| panic!("{wrong}"));
    let mut counted = Counted { pairs: checked.pairs, ..Counted::default() };
    for answer in agreed(&world, &requests, rules, &Tables::read(on, weights)) {
        let Some((kind, answer)) = answer else { continue };
        *counted.eligible.entry(kind).or_default() += answer["eligible"].as_u64().expect("a number");
        for (condition, count) in answer["misses"].as_object().expect("misses") {
            *counted.misses.entry(condition.clone()).or_default() += count.as_u64().expect("a number");
        }
    }
    counted
}

/// The answers, the same from both matchers; none for a request that both refuse.
fn agreed(world: &World, requests: &[Value], rules: Rules<'static>, naive: &Tables) -> Vec<Option<(String, Value)>> {
    let (workers, _) = read_workers(world.workers.as_bytes(), Some(&rules));
    let people: Vec<Person> = world.workers.lines().map(Person::read).collect();
    let wanted = Wanted { top: WORKERS, advice: false };
    let one = |request: &Value| {
        let (answer, fault) = answer_line(request.to_string().as_bytes(), &Ok(rules), &workers, wanted);
        if let Some((code, _)) = naive.refusal(request) {
            assert!(fault && answer["error"]["code"] == code, "{request} {answer}");
            return None;
        }
        assert_eq!(answer, naive.answer(request, &people, WORKERS), "{request}");
        Some((request["pattern"]["kind"].as_str().expect("a kind").to_owned(), answer))
    };
    requests.iter().map(one).collect()
}

#[test]
fn a_hundred_thousand_random_pairs_are_worked_out_three_times() {
    let worlds = [(11, "2026-11-22", "2026-11-22"), (12, "2026-11-21", "2026-01-01")];
    let worlds: Vec<Counted> = worlds.into_par_iter().map(|(seed, on, weights)| counted(seed, on, weights)).collect();
    let (mut eligible, mut misses) = (BTreeMap::<String, u64>::new(), BTreeMap::<String, u64>::new());
    for world in &worlds {
        for (into, counts) in [(&mut eligible, &world.eligible), (&mut misses, &world.misses)] {
            for (key, count) in counts {
                *into.entry(key.clone()).or_default() += count;
            }
        }
    }
    let pairs: usize = worlds.iter().map(|world| world.pairs).sum();
    assert!(pairs >= 100_000, "{pairs} pairs");
    assert_eq!(eligible.len(), 4, "every pattern: {eligible:?}");
    assert!(eligible.values().all(|count| *count > 100), "{eligible:?}");
    assert_eq!(misses.len(), 12, "every condition excludes someone: {misses:?}");
    assert!(misses.values().all(|count| *count > 50), "{misses:?}");
}
