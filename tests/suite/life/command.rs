//! `curami payslip` and `curami quarter`: lines in, lines out in the same order, errors in their place.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

fn run(command: &str, lines: &[String], more: &[&str]) -> (Vec<Value>, Option<i32>) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("requests.jsonl");
    fs::write(&file, lines.join("\n")).expect("a file");
    let mut curami = Command::new(env!("CARGO_BIN_EXE_curami"));
    let output = curami.arg(command).arg(&file).args(more).output().expect("curami runs");
    let text = String::from_utf8(output.stdout).expect("answers are UTF-8");
    let answers = text.lines().map(|line| serde_json::from_str(line).expect("an answer is JSON")).collect();
    (answers, output.status.code())
}

fn carer(id: &str) -> Value {
    let terms = json!([{"from": "2026-01-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]);
    json!({"id": id, "employment": {"hired_on": "2026-01-01", "terms": terms}})
}

#[test]
fn payslips_are_answered_in_order() {
    let mut month = carer("a");
    month["month"] = json!("2026-11");
    month["entries"] = json!([{"kind": "extra", "day": "2026-11-08", "from": "09:00", "to": "13:00"}]);
    let lines = [month.to_string(), String::new(), json!({"id": "b", "month": "2026-11"}).to_string(), "x".to_owned()];
    let (answers, status) = run("payslip", &lines, &["--explain"]);
    assert_eq!((answers.len(), status), (3, Some(1)));
    assert_eq!((&answers[0]["id"], &answers[0]["gross"]), (&json!("a"), &json!("1285.56")));
    let trees = answers[0]["explanation"]["lines"].as_array().map(Vec::len);
    assert_eq!(trees, answers[0]["lines"].as_array().map(Vec::len));
    assert_eq!((&answers[1]["id"], &answers[1]["error"]["field"]), (&json!("b"), &json!("employment")));
    assert_eq!(answers[2]["error"]["code"], "not_json");
}

#[test]
fn quarters_are_answered() {
    let mut quarter = carer("q");
    quarter["quarter"] = json!("2026-Q2");
    let (answers, status) = run("quarter", &[quarter.to_string()], &[]);
    assert_eq!(status, Some(0));
    assert_eq!((&answers[0]["to_pay"], &answers[0]["due_by"]), (&json!("912.60"), &json!("2026-07-10")));
}

#[test]
fn a_batch_says_how_far_it_is_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("requests.jsonl");
    fs::write(&file, "x\n".repeat(10_300)).expect("a file");
    let run = |more: &[&str]| {
        let mut curami = Command::new(env!("CARGO_BIN_EXE_curami"));
        let output = curami.arg("payslip").arg(&file).args(more).output().expect("curami runs");
        (String::from_utf8_lossy(&output.stdout).lines().count(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    assert_eq!(run(&["--progress"]), (10_300, "10000 lines\n".to_owned()));
    assert_eq!(run(&[]), (10_300, String::new()), "not on a terminal, not asked");
}
