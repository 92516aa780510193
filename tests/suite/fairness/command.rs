//! `curami fairness` on the command line.

use std::process::{Command, Output};

use serde_json::Value;

use super::MAIN;

const SMALL: [&str; 8] = ["--workers", "60", "--requests", "12", "--weeks", "2", "--pairs", "4"];

fn curami(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_curami"));
    command.env_remove("CURAMI_RULES").arg("fairness").args(SMALL).args(arguments).output().expect("curami runs")
}

#[test]
fn every_measure_has_its_line_and_the_status_tells_whether_all_hold() {
    let output = curami(&[]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(text.lines().count(), MAIN.measures.len());
    let out = text.contains("OUT OF BAND");
    assert_eq!(output.status.code(), Some(i32::from(out)), "{text}");
    assert!(text.lines().all(|line| line.ends_with("within") || line.ends_with("OUT OF BAND")), "{text}");
}

#[test]
fn json_tells_everything_and_the_same_twice() {
    let (one, other) = (curami(&["--json", "--seed", "5"]), curami(&["--json", "--seed", "5"]));
    assert_eq!(one.stdout, other.stdout);
    let found: Value = serde_json::from_slice(&one.stdout).expect("JSON");
    assert_eq!((found["run"]["seed"].as_u64(), found["run"]["workers"].as_u64()), (Some(5), Some(60)));
    assert!(found["swaps"]["home"].is_object() && found["weeks"].as_array().is_some_and(|weeks| weeks.len() > 1));
}

#[test]
fn a_day_before_every_rule_is_told() {
    let output = curami(&["--on", "1999-01-01"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty() && output.stdout.is_empty());
}
