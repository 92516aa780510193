//! What was edited is refused: any digit, lines and candidates out of place, and what it was is said.

use curami::certify::{Register, Wrong, check};
use serde_json::{Value, json};

use super::super::chance::Chance;
use super::super::{ON, rules_on};
use super::{TABLES, World, alone, resealed};

/// A small world with cuts, every pattern, requests refused and one that cannot be read.
fn small(seed: u64) -> World {
    let mut chance = Chance::new(seed);
    let workers: Vec<Value> = (0..100).map(|number| chance.worker(number)).collect();
    let mut requests: Vec<Value> = (0..8).map(|number| chance.request(number)).collect();
    for request in &mut requests {
        request["needs"] = json!([]);
        request["conditions"] = json!([]);
    }
    requests[6]["offered_pay"] = json!("1.00");
    requests[7]["nil"] = json!(0);
    World::new(workers, requests)
}

fn lines(certificate: &str) -> Vec<Value> {
    certificate.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn written(lines: &[Value]) -> String {
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    resealed(&(lines.join("\n") + "\n"))
}

#[test]
fn what_was_written_holds_and_is_counted() {
    let world = small(7);
    let certificate = world.certificate(rules_on(ON), 1);
    let checked = alone(&certificate).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!((checked.answers, checked.refused, checked.pairs), (6, 2, 0));
    let checked = check(&certificate, &TABLES, Some(&world.register())).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!(checked.pairs, 6 * 100);
    let cut = lines(&certificate).iter().filter(|line| line.get("next").is_some()).count();
    assert!(cut >= 2, "{cut} answers go on past the cut");
}

/// The text with the digit at a place made another.
fn edited(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + 1 + u8::try_from(at % 9).expect("small")) % 10;
    String::from_utf8(bytes).expect("UTF-8")
}

/// Where there are digits before a place.
fn digits(text: &str, end: usize) -> Vec<usize> {
    (0..end).filter(|at| text.as_bytes()[*at].is_ascii_digit()).collect()
}

#[test]
fn any_digit_edited_is_refused() {
    let refused = |certificate: &str, at: usize| {
        let text = edited(certificate, at);
        assert!(alone(&text).is_err(), "at {at}: {}", &text[at.saturating_sub(60)..=at]);
    };
    let certificate = small(7).certificate(rules_on(ON), 2);
    let all = digits(&certificate, certificate.len());
    assert!(all.len() > 1000, "{}", all.len());
    for at in all {
        refused(&certificate, at);
    }
    let mut chance = Chance::new(8);
    for seed in 20..30 {
        let certificate = small(seed).certificate(rules_on("2026-06-01"), 5);
        let all = digits(&certificate, certificate.len());
        for _ in 0..40 {
            refused(&certificate, all[chance.between(0, all.len() - 1)]);
        }
    }
}

#[test]
fn any_digit_edited_under_a_new_seal_is_refused_by_the_register() {
    let world = small(7);
    // Nobody is cut off, so that every number in it follows from the files.
    let certificate = world.certificate(rules_on(ON), 4);
    let register = world.register();
    let last = certificate.trim_end().rfind('\n').expect("lines");
    for at in digits(&certificate, last).into_iter().step_by(11) {
        let text = resealed(&edited(&certificate, at));
        assert!(check(&text, &TABLES, Some(&register)).is_err(), "at {at}: {}", &text[at.saturating_sub(60)..=at]);
    }
}

/// The first wrong thing after a change of the first answer that has a cut, under a new seal.
fn changed(change: impl Fn(&mut Value)) -> (Wrong, Wrong) {
    let world = small(7);
    let mut all = lines(&world.certificate(rules_on(ON), 3));
    let at = all.iter().position(|line| line.get("next").is_some()).expect("a cut");
    change(&mut all[at]);
    let text = written(&all);
    let by_register = check(&text, &TABLES, Some(&world.register())).expect_err("refused with the register");
    (alone(&text).expect_err("refused by itself"), by_register)
}

fn add(number: &mut Value, more: u64) {
    *number = json!(number.as_u64().expect("a number") + more);
}

#[test]
fn the_first_wrong_number_is_named() {
    let (by_itself, by_register) = changed(|answer| add(&mut answer["candidates"][1]["lines"][0]["points"], 1));
    for wrong in [by_itself, by_register] {
        let told = wrong.difference();
        assert_eq!(told.what, "points of travel");
        let (written, recomputed): (u64, u64) =
            (told.written.parse().expect("a number"), told.recomputed.parse().expect("a number"));
        assert_eq!(written, recomputed + 1);
        assert!(told.line > 0 && told.request.is_some() && told.worker.is_some());
        let shown = wrong.to_string();
        assert!(shown.starts_with(&format!("line {}, request ", told.line)), "{shown}");
        assert!(shown.ends_with(&format!("points of travel: written {written}, recomputed {recomputed}")), "{shown}");
    }
    let (by_itself, by_register) =
        changed(|answer| add(&mut answer["candidates"][0]["lines"][2]["evidence"]["months"], 999));
    // By itself the points no longer follow from the evidence; the register says which of the two is wrong.
    assert!(by_itself.difference().what.ends_with("of experience"), "{by_itself}");
    assert_eq!(by_register.difference().what, "evidence of experience");
    let total = changed(|answer| add(&mut answer["candidates"][0]["points"], 1)).0;
    assert_eq!(total.difference().what, "points in all");
    let eligible = changed(|answer| add(&mut answer["eligible"], 1));
    assert_eq!(eligible.0.difference().what, "considered");
    assert_eq!(eligible.1.difference().what, "eligible");
}

#[test]
fn candidates_swapped_dropped_or_added_are_refused() {
    let list = |answer: &mut Value| answer["candidates"].as_array().expect("a list").clone();
    changed(|answer| {
        let mut people = list(answer);
        people.swap(0, 1);
        answer["candidates"] = json!(people);
    });
    // Also with the places written anew.
    let (swapped, _) = changed(|answer| {
        let mut people = list(answer);
        people.swap(0, 1);
        for (at, one) in people.iter_mut().enumerate() {
            one["place"] = json!(at + 1);
        }
        answer["candidates"] = json!(people);
    });
    assert_eq!(swapped.difference().what, "order");
    changed(|answer| {
        let mut people = list(answer);
        people.pop();
        answer["candidates"] = json!(people);
    });
    changed(|answer| {
        let mut people = list(answer);
        people.push(people[0].clone());
        answer["candidates"] = json!(people);
    });
    changed(|answer| {
        answer.as_object_mut().expect("an object").remove("next");
    });
    // The one past the cut put before it.
    changed(|answer| {
        let inside = answer["candidates"][2].clone();
        answer["candidates"][2] = answer["next"].clone();
        answer["next"] = inside;
    });
}

#[test]
fn a_candidate_left_out_with_all_numbers_made_to_fit_is_found_by_the_register() {
    let world = small(7);
    let mut all = lines(&world.certificate(rules_on(ON), 60));
    let answer = all.iter_mut().find(|line| line["eligible"].as_u64() > Some(2)).expect("several eligible");
    let people = answer["candidates"].as_array_mut().expect("a list");
    people.pop();
    let count = people.len();
    answer["eligible"] = json!(count);
    let misses = answer["misses"].as_object_mut().expect("misses");
    let first = misses.keys().next().expect("a miss").clone();
    add(&mut misses[&first], 1);
    let text = written(&all);
    alone(&text).unwrap_or_else(|wrong| panic!("nothing in the text contradicts it: {wrong}"));
    let wrong = check(&text, &TABLES, Some(&world.register())).expect_err("the register does");
    assert_eq!(wrong.difference().what, format!("misses of {first}"));
}

#[test]
fn a_request_wrongly_refused_or_wrongly_answered_is_found_by_the_register() {
    let world = small(7);
    let certificate = world.certificate(rules_on(ON), 3);
    let register = world.register();
    let wrong = |certificate: &[Value], register: &Register| {
        let text = written(certificate);
        alone(&text).unwrap_or_else(|wrong| panic!("nothing in the text contradicts it: {wrong}"));
        check(&text, &TABLES, Some(register)).expect_err("the register does").difference().clone()
    };
    let mut refused = lines(&certificate);
    refused[0] = json!({"line": 1, "request": {"id": "r0"}, "refused": "below_minimum", "on": ON});
    let told = wrong(&refused, &register);
    assert_eq!((told.what.as_str(), told.recomputed.as_str()), ("refused", "an answer"));
    let mut other = lines(&certificate);
    assert_eq!(other[6]["refused"], "below_minimum");
    other[6]["refused"] = json!("unlawful_pattern");
    assert_eq!(wrong(&other, &register).recomputed, "below_minimum");
    // The same certificate, and a file in which the first request offers less than the table.
    let mut requests: Vec<Value> = lines(&world.requests);
    requests[0]["offered_pay"] = json!("1.00");
    let mut answered = lines(&certificate);
    answered[0]["request"]["offered_pay"] = json!("1.00");
    let cheap = World { workers: world.workers.clone(), requests: World::new([], requests).requests };
    let told = wrong(&answered, &cheap.register());
    assert_eq!((told.what.as_str(), told.recomputed.as_str()), ("request", "refused: below_minimum"));
}

#[test]
fn lines_swapped_dropped_or_of_other_rules_are_refused() {
    let world = small(7);
    let certificate = world.certificate(rules_on(ON), 3);
    let all = lines(&certificate);
    let mut swapped = all.clone();
    swapped.swap(0, 1);
    let mut dropped = all.clone();
    dropped.remove(2);
    let mut other = all.clone();
    other[0]["rules"] = json!("matching-2026-01-01");
    let mut text_of_rules = all.clone();
    text_of_rules[0]["rules_sha256"] = json!("0".repeat(64));
    let mut unknown = all.clone();
    unknown[0]["note"] = json!("x");
    for lines in [swapped, dropped, other, text_of_rules, unknown] {
        assert!(alone(&written(&lines)).is_err());
    }
    assert!(alone(&written(&all)).is_ok(), "the same lines under the same seal");
    assert!(alone("").is_err() && alone("\n").is_err() && alone("{}\n").is_err());
    let unsealed: Vec<&str> = certificate.split_inclusive('\n').take(8).collect();
    assert!(alone(&unsealed.concat()).is_err(), "no seal");
}

#[test]
fn the_example_of_the_document_holds() {
    let document = include_str!("../../../../docs/matching.md");
    let (_, rest) = document.split_once("A line, spread out:\n\n```json\n").expect("an example");
    let line: Value = serde_json::from_str(rest.split("```").next().expect("its end")).expect("JSON");
    let checked = alone(&written(&[line.clone(), Value::Null])).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!((checked.answers, checked.candidates), (1, 1));
    let mut worse = line;
    add(&mut worse["candidates"][0]["points"], 1);
    assert!(alone(&written(&[worse, Value::Null])).is_err());
}
