//! `curami match` and `curami demo` as processes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

use super::{ON, request, with, worker};

fn curami(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_curami")).args(arguments).current_dir(folder).output().expect("curami runs")
}

fn matched(folder: &Path, more: &[&str]) -> Output {
    let fixed = ["match", "--workers", "workers.jsonl", "--requests", "requests.jsonl", "--on", ON];
    curami(folder, &[&fixed[..], more].concat())
}

fn write(folder: &Path, name: &str, lines: &[String]) {
    fs::write(folder.join(name), lines.join("\n")).expect("a file");
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).expect("UTF-8");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn shuffling_the_workers_and_changing_the_threads_change_no_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = curami(folder.path(), &["demo", "--workers", "300", "--requests", "40", "--seed", "9", "--on", ON]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let first = matched(folder.path(), &["--threads", "1", "--top", "300"]);
    assert!(first.status.success() && first.stderr.is_empty(), "{}", String::from_utf8_lossy(&first.stderr));
    assert_eq!(first.stdout, matched(folder.path(), &["--threads", "5", "--top", "300"]).stdout);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a file");
    let mut workers: Vec<String> = read("workers.jsonl").lines().map(str::to_owned).collect();
    workers.reverse();
    workers.rotate_left(71);
    write(folder.path(), "workers.jsonl", &workers);
    assert_eq!(first.stdout, matched(folder.path(), &["--top", "300"]).stdout);
    // Shuffling the requests only moves their lines.
    let mut requests: Vec<String> = read("requests.jsonl").lines().map(str::to_owned).collect();
    requests.reverse();
    write(folder.path(), "requests.jsonl", &requests);
    let mut turned = lines(&matched(folder.path(), &["--top", "300"]));
    turned.reverse();
    assert_eq!(turned, lines(&first));
}

#[test]
fn a_certificate_is_written_checked_and_the_first_wrong_number_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = curami(folder.path(), &["demo", "--workers", "200", "--requests", "12", "--seed", "4", "--on", ON]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let plain = matched(folder.path(), &["--top", "3"]);
    let certified = matched(folder.path(), &["--top", "3", "--threads", "1", "--certify", "one.jsonl"]);
    assert_eq!(plain.stdout, certified.stdout, "the answer is the same");
    matched(folder.path(), &["--top", "3", "--threads", "4", "--certify", "four.jsonl"]);
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a file");
    let certificate = read("one.jsonl");
    assert_eq!(certificate, read("four.jsonl"));
    let register = ["--workers", "workers.jsonl", "--requests", "requests.jsonl"];
    let alone = curami(folder.path(), &["certify", "one.jsonl"]);
    assert!(alone.status.success(), "{}", String::from_utf8_lossy(&alone.stderr));
    let whole = curami(folder.path(), &[&["certify", "one.jsonl"], &register[..]].concat());
    assert_eq!(whole.status.code(), Some(0), "{}", String::from_utf8_lossy(&whole.stderr));
    let told = String::from_utf8(whole.stdout).expect("UTF-8");
    assert!(told.starts_with("one.jsonl: holds; 12 answers") && told.contains("2400 pairs"), "{told}");
    // The first total written one higher.
    let at = certificate.find("\"points\":").expect("points") + "\"points\":".len();
    let digit = certificate.as_bytes()[at];
    let other = if digit == b'9' { '8' } else { char::from(digit + 1) };
    let edited = format!("{}{other}{}", &certificate[..at], &certificate[at + 1..]);
    write(folder.path(), "edited.jsonl", &[edited]);
    for more in [&[][..], &register[..]] {
        let output = curami(folder.path(), &[&["certify", "edited.jsonl"], more].concat());
        assert_eq!(output.status.code(), Some(1));
        let fault = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            fault.starts_with("edited.jsonl: line 1, request ") && fault.contains("points in all: written"),
            "{fault}"
        );
    }
    // Against a register that is not the one it was made from, or that has lines match leaves out.
    let fewer: Vec<String> = read("workers.jsonl").lines().skip(1).map(str::to_owned).collect();
    write(folder.path(), "fewer.jsonl", &fewer);
    let against = |workers: &str| {
        curami(folder.path(), &["certify", "one.jsonl", "--workers", workers, "--requests", "requests.jsonl"])
    };
    let output = against("fewer.jsonl");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("considered: written 200, recomputed 199"));
    write(folder.path(), "twice.jsonl", &[fewer[0].clone(), fewer[0].clone()]);
    let output = against("twice.jsonl");
    assert!(output.status.code() == Some(1) && String::from_utf8_lossy(&output.stderr).contains("twice.jsonl: line 2"));
}

#[test]
fn what_the_contract_forbids_is_refused_by_the_command_with_its_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "workers.jsonl", &[worker().to_string()]);
    let slots = |week: &[&str]| json!({"pattern": {"kind": "slots", "week": week}, "offered_pay": null});
    let every: Vec<String> =
        ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|day| format!("{day} 08:00-09:00")).collect();
    let every: Vec<&str> = every.iter().map(String::as_str).collect();
    let flexible = |hours: &str, session: &str| {
        let windows = ["mon 09:00-12:00", "tue 09:00-12:00"];
        json!({"pattern": {"kind": "flexible", "hours": hours, "windows": windows, "min_session": session}})
    };
    let regime = |regime: &str, livello: &str, pattern: Value| json!({"regime": regime, "livello": livello, "offered_pay": null, "pattern": pattern});
    let nights = json!({"kind": "nights", "nights": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]});
    let one_night = json!({"kind": "nights", "nights": ["mon"]});
    let short = json!({"kind": "slots", "week": ["mon 08:00-18:15"]});
    let cases = [
        (flexible("40.25", "01:00"), "hours_over_maximum", "art. 14"),
        (regime("convivente", "CS", json!({"kind": "live_in", "hours": "54.25"})), "hours_over_maximum", "art. 14"),
        (regime("assistenza_notturna", "CS", nights), "hours_over_maximum", "art. 13"),
        (slots(&["mon 08:00-16:15"]), "unlawful_pattern", "art. 14 c. 1 lett. b"),
        (regime("convivente_ridotto", "BS", short), "unlawful_pattern", "art. 14"),
        (slots(&every), "unlawful_pattern", "art. 13"),
        (json!({"offered_pay": "8.29"}), "below_minimum", "tabella C"),
        (regime("assistenza_notturna", "B", one_night), "livello_not_in_table", "tabella D"),
        (flexible("6.25", "02:00"), "impossible_pattern", "nearest possible: 6 hours"),
        (flexible("4", "03:15"), "impossible_pattern", "nearest possible: min_session 03:00"),
    ];
    let requests: Vec<String> =
        cases.iter().map(|(changes, ..)| with(request(), changes.clone()).to_string()).collect();
    write(folder.path(), "requests.jsonl", &requests);
    let output = matched(folder.path(), &["--certify", "certificate.jsonl"]);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), cases.len());
    for (answer, (changes, code, reason)) in answers.iter().zip(&cases) {
        assert_eq!(answer["error"]["code"], *code, "{changes} {answer}");
        let message = answer["error"]["message"].as_str().expect("a message");
        assert!(message.contains(reason), "{changes}: {message}");
        assert!(answer["error"]["field"].is_string() && answer["request"] == "r1" && answer.get("matches").is_none());
    }
    let checked = curami(folder.path(), &["certify", "certificate.jsonl"]);
    assert!(checked.status.success() && String::from_utf8_lossy(&checked.stdout).contains("10 requests not answered"));
}

#[test]
fn bad_lines_are_named_and_the_others_still_answered() {
    let folder = tempfile::tempdir().expect("a folder");
    let named = |id: &str, changes: Value| with(with(worker(), json!({"id": id})), changes).to_string();
    let workers = [
        named("good", json!({})),
        named("twice", json!({})),
        String::new(),
        named("unknown", json!({"sex": "x"})),
        named("milan", json!({"home": {"municipality": "015146"}})),
        named("nowhere", json!({"home": {"municipality": "001001"}})),
        named("both", json!({"home": {"nil": 1, "municipality": "015002"}})),
        named("cheap", json!({"offers.0.min_pay": "6.50"})),
        named("backwards", json!({"offers.0.min_hours": "31"})),
        named("pairs", json!({"offers": [worker()["offers"][0], worker()["offers"][0]]})),
        named("weekless", json!({"offers.0.week": null})),
        named("homeless", json!({"home": null})),
        named("twice", json!({"accepts": []})),
        "{".to_owned(),
        "[]".to_owned(),
        named("repeats", json!({})).replacen("\"trained\"", "\"trained\":true,\"trained\"", 1),
    ];
    write(folder.path(), "workers.jsonl", &workers);
    let requests = [
        request().to_string(),
        "not json".to_owned(),
        String::new(),
        with(request(), json!({"id": "r2", "offered_pay": "1.00"})).to_string(),
        with(request(), json!({"id": 3})).to_string(),
        request().to_string().replacen("\"kind\"", "\"kind\":\"slots\",\"kind\"", 1),
    ];
    write(folder.path(), "requests.jsonl", &requests);
    let output = matched(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let answers = lines(&output);
    assert_eq!(answers.len(), 5);
    assert_eq!((&answers[0]["considered"], &answers[0]["eligible"]), (&json!(1), &json!(1)));
    assert_eq!(answers[0]["matches"][0]["worker"], "good");
    assert_eq!((&answers[1]["request"], &answers[1]["error"]["code"]), (&Value::Null, &json!("not_json")));
    assert_eq!((&answers[2]["request"], &answers[2]["error"]["code"]), (&json!("r2"), &json!("below_minimum")));
    assert_eq!((&answers[3]["request"], &answers[3]["error"]["field"]), (&Value::Null, &json!("id")));
    let twice = &answers[4]["error"];
    assert_eq!((&twice["code"], &twice["field"]), (&json!("repeated_field"), &json!("pattern.kind")));
    let errors = String::from_utf8(output.stderr).expect("UTF-8");
    let expected = [
        "workers.jsonl:2 (twice): repeated_id",
        "workers.jsonl:4 (unknown): unknown_field: sex",
        "workers.jsonl:5 (milan): invalid_value: home.municipality",
        "workers.jsonl:6 (nowhere): invalid_value: home.municipality",
        "workers.jsonl:7 (both): invalid_value: home",
        "workers.jsonl:8 (cheap): below_minimum: offers.0.min_pay",
        "workers.jsonl:9 (backwards): invalid_hours: offers.0.min_hours",
        "workers.jsonl:10 (pairs): repeated_offer: offers.1",
        "workers.jsonl:11 (weekless): missing_field: offers.0.week",
        "workers.jsonl:12 (homeless): missing_field: home",
        "workers.jsonl:13 (twice): repeated_id",
        "workers.jsonl:14: not_json",
        "workers.jsonl:15: not_object",
        "workers.jsonl:16: repeated_field: trained",
    ];
    for (line, expected) in errors.lines().zip(expected) {
        assert!(line.starts_with(expected), "{line}\nexpected {expected}");
    }
    assert_eq!(errors.lines().count(), expected.len(), "{errors}");
}

#[test]
fn the_day_decides_the_rules_and_top_the_length() {
    let folder = tempfile::tempdir().expect("a folder");
    let people: Vec<String> = (0..5).map(|at| with(worker(), json!({"id": format!("w{at}")})).to_string()).collect();
    write(folder.path(), "workers.jsonl", &people);
    write(folder.path(), "requests.jsonl", &[request().to_string()]);
    let short = lines(&matched(folder.path(), &["--top", "2"]));
    assert_eq!((short[0]["matches"].as_array().map(Vec::len), &short[0]["eligible"]), (Some(2), &json!(5)));
    let next_year = ["match", "--workers", "workers.jsonl", "--requests", "requests.jsonl", "--on", "2027-02-01"];
    let answer = lines(&curami(folder.path(), &next_year));
    assert_eq!(answer[0]["provisional"], true);
    let long_ago = ["match", "--workers", "workers.jsonl", "--requests", "requests.jsonl", "--on", "2010-01-01"];
    let output = curami(folder.path(), &long_ago);
    assert_eq!((output.status.code(), lines(&output)[0]["error"]["code"].as_str()), (Some(1), Some("no_rules")));
    let missing = curami(folder.path(), &["match", "--workers", "no.jsonl", "--requests", "requests.jsonl"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("no.jsonl"));
}

#[test]
fn advice_is_added_and_the_order_of_the_workers_changes_no_byte_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = curami(folder.path(), &["demo", "--workers", "300", "--requests", "40", "--seed", "9", "--on", ON]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let advised = matched(folder.path(), &["--advice", "--threads", "1", "--top", "1"]);
    assert!(advised.status.success(), "{}", String::from_utf8_lossy(&advised.stderr));
    let text = fs::read_to_string(folder.path().join("workers.jsonl")).expect("a file");
    let mut workers: Vec<String> = text.lines().map(str::to_owned).collect();
    workers.reverse();
    workers.rotate_left(71);
    write(folder.path(), "workers.jsonl", &workers);
    assert_eq!(advised.stdout, matched(folder.path(), &["--advice", "--threads", "4", "--top", "1"]).stdout);
    let plain = lines(&matched(folder.path(), &["--top", "1"]));
    for (mut answer, plain) in lines(&advised).into_iter().zip(plain) {
        let advice = answer.as_object_mut().expect("an object").shift_remove("advice").expect("advice");
        assert_eq!(answer, plain, "nothing else changes");
        for line in advice.as_array().expect("a list") {
            assert!(line["adds"].as_u64() > Some(0) && line["loses"].is_u64() && line["change"]["kind"].is_string());
        }
    }
}
