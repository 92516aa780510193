//! The weights as rules: dated, cited, adding up; and what neither they nor a worker may name.

use curami::matching::{Asked, Criterion, Hard, Request, TOTAL, WeightsBook, Worker, rank};

use super::protected::protected;
use super::{WEIGHTS, day, request, rules_on, with, worker};

#[test]
fn no_field_of_a_worker_names_a_protected_ground() {
    let source = include_str!("../../../src/matching/worker.rs");
    let fields: Vec<&str> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':').map(|(field, _)| field))
        .filter(|field| !field.contains(' '))
        .collect();
    let expected = [
        "id",
        "offers",
        "skills",
        "experience_months",
        "trained",
        "languages",
        "accepts",
        "home",
        "max_travel_minutes",
        "districts",
        "available_from",
        "right_to_work_until",
        "waiting_since",
        "role",
        "regime",
        "week",
        "min_hours",
        "max_hours",
        "min_pay",
    ];
    assert_eq!(fields, expected, "a new field needs a decision: docs/matching.md");
    assert!(fields.iter().all(|field| protected(field).is_none()));
    for criterion in Criterion::ALL {
        assert_eq!(protected(criterion.code()), None);
    }
    for condition in Hard::ALL {
        assert_eq!(protected(condition.code()), None);
    }
}

fn keys(table: &toml::Table, into: &mut Vec<String>) {
    for (key, value) in table {
        into.push(key.clone());
        if let Some(inner) = value.as_table() {
            keys(inner, into);
        }
    }
}

#[test]
fn no_key_of_the_weights_names_a_protected_ground() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/matching");
    let mut seen = 0;
    for file in std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()) {
        if file.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let table: toml::Table = std::fs::read_to_string(&file).expect("a text").parse().expect("TOML");
        let mut all = Vec::new();
        keys(&table, &mut all);
        // Only the reasons may speak of protected grounds: to say why they are left out.
        for key in all {
            assert_eq!(protected(&key), None, "{key} in {}", file.display());
        }
        seen += 1;
    }
    assert!(seen > 0);
}

#[test]
fn the_weights_of_today_are_dated_reasoned_and_add_up() {
    let weights = WEIGHTS.on(day("2026-11-22")).expect("weights");
    assert_eq!((weights.act.id.as_str(), weights.total()), ("matching-2026-11-22", TOTAL));
    assert!(weights.criteria().eq(Criterion::ALL.iter().copied()), "the second version has every criterion");
    assert!(WEIGHTS.on(day("2025-12-31")).is_err(), "no weights before the first");
    assert!(rules_on("2027-01-01").provisional() && !rules_on("2026-12-31").provisional());
    for weights in WEIGHTS.all() {
        assert_eq!(weights.total(), TOTAL);
        for criterion in weights.criteria() {
            assert!(!weights.why(criterion).is_empty() && weights.of(criterion) > 0);
        }
        assert!(weights.of(Criterion::Language) * 10 <= TOTAL, "near a protected ground: little weight");
        assert!(!weights.act.approved.by.is_empty() && !weights.act.cites.is_empty());
    }
}

#[test]
fn waiting_gives_points_from_the_second_version_on() {
    let first = WEIGHTS.on(day("2026-11-21")).expect("weights");
    assert_eq!((first.act.id.as_str(), first.full_at_days()), ("matching-2026-01-01", None));
    assert!(first.criteria().all(|criterion| criterion != Criterion::Waiting));
    assert_eq!((first.of(Criterion::Waiting), first.why(Criterion::Waiting)), (0, ""));
    let points = |on: &str, since: &str| {
        let since = serde_json::json!({"waiting_since": since});
        let worker = Worker::from_json(&with(worker(), since)).expect("a worker");
        let request = Request::from_json(&request()).expect("a request");
        let rules = rules_on(on);
        let answer = rank(&Asked::new(&request, &rules).expect("lawful"), [&worker]).to_json(1);
        let lines = answer["matches"][0]["reasons"].as_array().expect("reasons").clone();
        let line = lines.iter().find(|line| line["criterion"] == "waiting")?;
        Some((line["value"].as_str().expect("a text").to_owned(), line["points"].as_u64().expect("points")))
    };
    let told = |days: &str, points: u64| Some((days.to_owned(), points));
    assert_eq!(points("2026-11-21", "2026-01-01"), None, "the first version has no such line");
    assert_eq!(points("2026-11-22", "2026-11-22"), told("0 days", 0));
    assert_eq!(points("2026-11-22", "2026-12-24"), told("0 days", 0), "who begins to wait later waits no days");
    assert_eq!(points("2026-11-22", "2026-11-15"), told("7 days", 0));
    assert_eq!(points("2026-11-22", "2026-11-14"), told("8 days", 1));
    assert_eq!(points("2026-11-22", "2025-11-23"), told("364 days", 49));
    assert_eq!(points("2026-11-22", "2025-11-22"), told("365 days", 50));
    assert_eq!(points("2026-11-22", "1999-01-01"), told("10187 days", 50), "capped");
    assert_eq!(points("2026-11-23", "2026-11-14"), told("9 days", 1), "counted on the day of the rules");
}

#[test]
fn torn_weights_are_refused_with_file_and_place() {
    let good = include_str!("../../../rules/matching/2026-01-01.toml");
    let file = "matching/2026-01-01.toml";
    let load = |name: &str, text: String| WeightsBook::from_files([(name.to_owned(), text)]);
    assert!(load(file, good.to_owned()).is_ok());
    let cases = [
        (good.replace("of              = \"250\"", "of = \"251\""), "add up to 1000"),
        (good.replace("of              = \"250\"", "of = 250"), "string"),
        (good.replace("[likes]", "[wishes]"), "wishes"),
        (good.replace("from = \"2026-01-01\"", "from = \"2026-02-01\""), "file's name"),
        (good.replace("from = \"2026-01-01\"", "from = \"2026-02-30\""), "day that exists"),
        (good.replace("none_at_minutes = \"66\"", "none_at_minutes = \"6\""), "below none_at_minutes"),
        (good.replace("full_at_months = \"50\"", "full_at_months = \"0\""), "one month"),
        ("[act".to_owned(), ""),
    ];
    for (text, expected) in cases {
        assert_ne!(text, good);
        let faults = load(file, text).expect_err("a fault");
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert!(shown.iter().any(|fault| fault.starts_with(file) && fault.contains(expected)), "{shown:?}");
    }
    let second = include_str!("../../../rules/matching/2026-11-22.toml");
    let never = second.replace("full_at_days = \"365\"", "full_at_days = \"0\"");
    let faults = load("matching/2026-11-22.toml", never).expect_err("a fault");
    assert!(faults.iter().any(|fault| fault.to_string().contains("one day or more")), "{faults:?}");
    assert!(load("matching/2027-01-01.toml", good.to_owned()).is_err());
    assert!(load("minimi/2026-01-01.toml", good.to_owned()).is_err(), "no weights at all");
}
