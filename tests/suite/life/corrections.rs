//! `curami rules impact` and `curami plan`, as people run them.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::month::employment;

/// Runs the command on some lines: status, answers, what is said besides.
fn run(arguments: &[&str], lines: &[Value]) -> (Option<i32>, Vec<Value>, String) {
    let command = Command::new(env!("CARGO_BIN_EXE_curami"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut command = command.expect("a process");
    let mut input = command.stdin.take().expect("an input");
    for line in lines {
        writeln!(input, "{line}").expect("a line written");
    }
    drop(input);
    let output = command.wait_with_output().expect("an output");
    let text = |bytes| String::from_utf8(bytes).expect("a text");
    let answers = text(output.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (output.status.code(), answers, text(output.stderr))
}

fn hourly(pay: &str, absorbable: bool) -> Value {
    employment(
        "2025-03-01",
        json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "10", "agreed_pay": pay,
            "superminimo_absorbable": absorbable}),
    )
}

#[test]
fn tables_settled_in_february_reach_every_contract() {
    let carer = employment("2025-03-01", json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}));
    let lines = [
        json!({"id": "carer", "employment": carer}),
        json!({"id": "gives way", "employment": hourly("8.00", true)}),
        json!({"id": "kept", "employment": hourly("8.00", false)}),
        json!({"id": "under", "employment": hourly("6.80", true)}),
        json!({"id": "later", "employment": employment("2026-03-01", json!({"regime": "presenza_notturna"}))}),
    ];
    let (code, answers, _) = run(&["rules", "impact", "2026-02-10", "2026-02-11"], &lines);
    assert_eq!(code, Some(1), "one line is an error");
    let [carer, gives_way, kept, under, later, summary] = answers.as_slice() else { panic!("{answers:?}") };
    // Table A, CS: 1,137.86 and 1,193.84. January is what was paid before the tables were known.
    assert_eq!((&carer["before"]["minimum"], &carer["after"]["minimum"]), (&json!("1137.86"), &json!("1193.84")));
    let january = &carer["arrears"][0];
    assert_eq!(january["month"], "2026-01");
    assert_eq!((&january["lines"][0]["code"], &january["lines"][0]["amount"]), (&json!("minimo"), &json!("55.98")));
    assert_eq!(carer["arrears"].as_array().map(Vec::len), Some(1));
    assert_eq!((&gives_way["absorbed"], &gives_way["arrears_net"]), (&json!("0.33"), &json!("0.00")));
    assert_eq!((&kept["after"]["pay"], &kept["absorbed"]), (&json!("8.33"), &json!("0.00")));
    assert_eq!((&under["after"]["under_minimum"], &under["after"]["pay"]), (&json!(true), &json!("7.01")));
    assert_eq!(
        (&later["error"]["code"], &later["error"]["field"]),
        (&json!("outside_employment"), &json!("employment.hired_on"))
    );
    let summary = &summary["summary"];
    assert_eq!(summary["contracts"], 4);
    assert_eq!(
        (&summary["under_minimum"], &summary["absorbed"], &summary["errors"]),
        (&json!(1), &json!(2), &json!(1))
    );
}

#[test]
fn two_folders_of_rules_are_compared() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
    let line = json!({"employment": hourly("8.00", true), "months": [{"month": "2026-01", "entries": []}]});
    let (code, answers, _) = run(&["rules", "impact", folder, folder, "--on", "2026-11-22"], &[line]);
    assert_eq!(code, Some(0));
    assert_eq!((&answers[0]["change_year"], &answers[0]["arrears_net"]), (&json!("0.00"), &json!("0.00")));
    let (code, _, said) = run(&["rules", "impact", "nowhere", "2026-01-01"], &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("\"nowhere\" is no folder of rules and no day"), "{said}");
}

#[test]
fn plans_come_line_by_line() {
    let carer = employment("2024-03-01", json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}));
    let lines = [
        json!({"id": 1, "employment": carer, "from": "2025-01", "to": "2025-12"}),
        json!({"id": "b", "employment": carer, "from": "2025-01", "to": "2025-12"}),
    ];
    let (code, answers, _) = run(&["plan", "--threads", "1"], &lines);
    assert_eq!(code, Some(1));
    assert_eq!((&answers[0]["error"]["code"], &answers[0]["error"]["field"]), (&json!("wrong_type"), &json!("id")));
    assert_eq!((&answers[1]["id"], &answers[1]["provisional"]), (&json!("b"), &json!(false)));
    assert_eq!(answers[1]["cash"].as_array().map(Vec::len), Some(12 + 1 + 4));
}
