//! Papers and answers worked out again.

use std::process::Command;

use curami::papers::{Kind, check_pdf, check_record, compose, record_of};
use curami::proof::{AnswerKind, Record, Verdict, record_of_answer};
use serde_json::{Value, json};

use super::{book, letter, paper};

fn live_in() -> Value {
    letter::request(&json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}), &json!({}))
}

#[test]
fn a_paper_proves_itself_and_a_changed_one_is_caught() {
    let book = book();
    let (made, pdf) = paper(&book, Kind::Letter, &live_in());
    assert_eq!(record_of(&pdf).expect("a record").code, made.record.code);
    let outcome = check_pdf(&book, &pdf).expect("an outcome");
    assert_eq!((outcome.verdict, outcome.changes.len()), (Verdict::Same, 0), "{outcome:?}");

    let mut forged = made.clone();
    let row = forged.document.parts[0].sections.iter_mut().flat_map(|section| &mut section.blocks);
    for block in row {
        if let curami::papers::Block::Table { rows, .. } = block {
            for cell in &mut rows[0].cells {
                *cell = cell.replace("1.193,84", "1.103,84");
            }
        }
    }
    let outcome = check_pdf(&book, &forged.pdf().expect("a PDF")).expect("an outcome");
    assert_eq!(outcome.verdict, Verdict::Changed);
    assert_eq!((outcome.changes.len(), outcome.changes[0].printed.as_str()), (1, Some("1.103,84")), "{outcome:?}");
    assert_eq!(outcome.changes[0].recomputed, json!("1.193,84"));
}

#[test]
fn a_changed_digit_of_a_record_is_named() {
    let book = book();
    let record = compose(&book, Kind::Letter, &live_in()).expect("a letter").record;
    let mut forged = record.clone();
    forged.answer["month"]["minimo"] = json!("1103.84");
    let outcome = check_record(&book, &forged).expect("an outcome");
    assert_eq!((outcome.verdict, outcome.code_matches), (Verdict::Changed, false));
    assert_eq!(outcome.changes[0].path, "month.minimo");

    let of_new_code = Record::new(&forged.kind, forged.request, forged.answer, &forged.rulebook);
    let outcome = check_record(&book, &of_new_code).expect("an outcome");
    assert_eq!((outcome.verdict, outcome.code_matches, outcome.changes.len()), (Verdict::Changed, true, 1));

    let elsewhere = Record::new(&record.kind, record.request, record.answer, "sha256:other");
    let outcome = check_record(&book, &elsewhere).expect("an outcome");
    assert_eq!((outcome.verdict, outcome.code_matches, outcome.changes.len()), (Verdict::OtherRules, true, 0));
}

#[test]
fn a_quote_is_sealed_and_verified() {
    let request = json!({"on": "2026-11-21", "regime": "non_convivente", "livello": "B", "weekly_hours": "10"});
    let book = book();
    let situation = curami::ccnl::Situation::from_json(&request).expect("a situation");
    let answer = json!(curami::ccnl::Answer::of(&book, &situation, true));
    let record = record_of_answer(&request, &answer).expect("a record");
    assert_eq!(check_record(&book, &record).expect("an outcome").verdict, Verdict::Same);
    assert_eq!(record_of_answer(&json!({}), &answer).expect_err("of no command").code, "unknown_kind");
}

#[test]
fn answers_about_the_life_of_a_contract_are_sealed_and_verified() {
    let book = book();
    let employment = live_in()["employment"].clone();
    for (request, changed) in [
        (json!({"employment": employment, "month": "2026-12"}), "net"),
        (json!({"employment": employment, "quarter": "2026-Q4"}), "to_pay"),
        (json!({"employment": employment, "from": "2026-12", "to": "2027-03"}), "provisional"),
        (
            json!({"employment": employment, "ended_on": "2026-12-31", "reason": "agreement", "coefficient": "1.5%"}),
            "reason",
        ),
    ] {
        let kind = AnswerKind::of_request(&request).expect("a kind");
        let answer = kind.answer(&book, &request, false).unwrap_or_else(|fault| panic!("{request}: {fault}"));
        let mut record = record_of_answer(&request, &answer).expect("a record");
        assert_eq!(check_record(&book, &record).expect("an outcome").verdict, Verdict::Same, "{request}");
        record.answer[changed] = json!("else");
        let outcome = check_record(&book, &record).expect("an outcome");
        assert_eq!((outcome.verdict, outcome.changes[0].path.as_str()), (Verdict::Changed, changed), "{request}");
    }
}

#[test]
fn the_commands_write_and_check_papers() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_curami")).args(arguments).current_dir(folder.path()).output().expect("it runs")
    };
    std::fs::write(at("letter.json"), serde_json::to_string_pretty(&live_in()).expect("JSON")).expect("written");
    assert!(run(&["paper", "letter", "letter.json", "--out", "letter.pdf"]).status.success());
    let told = run(&["verify", "letter.pdf"]);
    let outcome: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert!(told.status.success() && outcome["verdict"] == json!("same"), "{outcome}");

    let mut wrong = live_in();
    wrong["id"] = json!("w");
    wrong["date"] = json!("domani");
    std::fs::write(at("two.jsonl"), format!("{}\n{wrong}\n", live_in())).expect("written");
    let told = run(&["paper", "letter", "two.jsonl", "--out", "papers"]);
    let lines: Vec<Value> =
        String::from_utf8_lossy(&told.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!((told.status.code(), lines.len()), (Some(1), 2));
    assert!(at("papers").join(lines[0]["file"].as_str().expect("a file")).exists());
    assert_eq!((&lines[1]["id"], &lines[1]["error"]["field"]), (&json!("w"), &json!("date")));

    let request = json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    std::fs::write(at("q.jsonl"), format!("{request}\n")).expect("written");
    let answer = run(&["quote", "q.jsonl"]).stdout;
    std::fs::write(at("a.jsonl"), &answer).expect("written");
    let sealed = run(&["verify", "a.jsonl", "--of", "q.jsonl", "--seal"]).stdout;
    std::fs::write(at("r.jsonl"), &sealed).expect("written");
    assert!(run(&["verify", "r.jsonl"]).status.success());
    let changed = String::from_utf8(answer).expect("text").replace("1193.84", "1193.85");
    std::fs::write(at("a.jsonl"), changed).expect("written");
    let told = run(&["verify", "a.jsonl", "--of", "q.jsonl"]);
    let outcome: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert_eq!(told.status.code(), Some(1));
    assert!(outcome["changes"].as_array().is_some_and(|changes| !changes.is_empty()), "{outcome}");

    for nothing in ["", " \n\n"] {
        std::fs::write(at("empty.jsonl"), nothing).expect("written");
        for arguments in [&["verify", "empty.jsonl"][..], &["verify", "empty.jsonl", "--of", "empty.jsonl"]] {
            let told = run(arguments);
            let said = String::from_utf8_lossy(&told.stderr).into_owned();
            assert_eq!((told.status.code(), told.stdout.len()), (Some(1), 0), "{said}");
            assert!(said.contains("empty.jsonl is empty"), "{said}");
        }
    }
}
