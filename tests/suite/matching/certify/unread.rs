//! Lines that cannot be read as a request: the checker works their code out again, and an edited code is refused.

use curami::certify::check;
use serde_json::{Value, json};

use super::super::{ON, request, rules_on, with, worker};
use super::{TABLES, World, alone, resealed};

/// Every way there is for a line not to be a request.
fn unreadable() -> Vec<String> {
    let flexible = |changes: Value| {
        let pattern = json!({"kind": "flexible", "hours": "4", "windows": ["mon 09:00-13:00"], "min_session": "02:00"});
        json!({"pattern": with(pattern, changes)})
    };
    let night = |changes: Value| {
        let base = json!({"regime": "presenza_notturna", "livello": null, "offered_pay": null,
            "pattern": {"kind": "nights", "nights": ["mon"]}});
        with(base, changes)
    };
    let changes = [
        json!({"sex": "x"}),
        json!({"id": null}),
        json!({"id": 3}),
        json!({"role": "carer"}),
        json!({"role": ["badante"]}),
        json!({"regime": null}),
        json!({"regime": "live_in"}),
        json!({"livello": null}),
        json!({"livello": "cs"}),
        json!({"needs": "transfers"}),
        json!({"needs": ["transfer"]}),
        json!({"needs": ["other"]}),
        json!({"needs": ["transfers@y3_5"]}),
        json!({"likes": ["child_meals@y3"]}),
        json!({"likes": [7]}),
        json!({"languages": []}),
        json!({"languages": {"xx": "a1"}}),
        json!({"languages": {"it": "a0"}}),
        json!({"languages": {"it": 1}}),
        json!({"conditions": ["dogs"]}),
        json!({"pattern": null}),
        json!({"pattern": []}),
        json!({"pattern": {"week": ["mon 09:00-13:00"]}}),
        json!({"pattern": {"kind": "nights", "nights": ["mon"]}}),
        json!({"pattern.hours": "4"}),
        json!({"pattern.week": null}),
        json!({"pattern.week": []}),
        json!({"pattern.week": ["mon 13:00-09:00"]}),
        json!({"pattern.week": ["mon 09:10-13:00"]}),
        json!({"pattern.week": ["lun 09:00-13:00"]}),
        json!({"pattern.week": ["mon 9:000-13:00"]}),
        json!({"pattern.week": [1]}),
        flexible(json!({"hours": "4.1"})),
        flexible(json!({"hours": "0"})),
        flexible(json!({"hours": 4})),
        flexible(json!({"hours": "12345"})),
        flexible(json!({"min_session": "00:00"})),
        flexible(json!({"min_session": null})),
        flexible(json!({"max_days": 0})),
        flexible(json!({"max_days": 8})),
        flexible(json!({"max_days": "4"})),
        flexible(json!({"windows": []})),
        night(json!({"livello": "CS"})),
        night(json!({"livello": 1})),
        night(json!({"pattern": {"kind": "nights", "nights": []}})),
        night(json!({"pattern": {"kind": "nights", "nights": ["night"]}})),
        json!({"nil": 0}),
        json!({"nil": 89}),
        json!({"nil": "20"}),
        json!({"nil": 20.5}),
        json!({"start_on": "2026-02-30"}),
        json!({"start_on": "1 dicembre"}),
        json!({"start_on": 20_261_201}),
        json!({"end_on": "2026-11-30"}),
        json!({"offered_pay": "9,00"}),
        json!({"offered_pay": "12345678"}),
        json!({"offered_pay": 9}),
    ];
    let mut lines: Vec<String> = changes.into_iter().map(|changes| with(request(), changes).to_string()).collect();
    let good = request().to_string();
    let members = good.trim_end_matches('}');
    lines.extend([
        "{".to_owned(),
        "not json".to_owned(),
        "[]".to_owned(),
        "7".to_owned(),
        format!("{members},\"nil\":20}}"),
        format!("{members},\"\\u0069d\":\"r2\"}}"),
        good.replace("\"kind\":\"slots\"", "\"kind\":\"slots\",\"kind\":\"slots\""),
        good.replace("{\"it\":\"a2\"}", "{\"it\":\"a2\",\"en\":\"a1\",\"it\":\"b1\"}"),
    ]);
    lines
}

fn world() -> World {
    let mut lines = unreadable();
    lines.push(request().to_string());
    World { workers: worker().to_string(), requests: lines.join("\n") }
}

#[test]
fn the_code_of_every_line_that_cannot_be_read_is_worked_out_again() {
    let world = world();
    let certificate = world.certificate(rules_on(ON), 3);
    let checked = check(&certificate, &TABLES, Some(&world.register())).unwrap_or_else(|wrong| panic!("{wrong}"));
    assert_eq!((checked.refused, checked.answers), (unreadable().len(), 1));
    let codes: std::collections::BTreeSet<String> = certificate
        .lines()
        .filter_map(|line| Some(serde_json::from_str::<Value>(line).ok()?.get("refused")?.as_str()?.to_owned()))
        .collect();
    let all = [
        "invalid_amount",
        "invalid_date",
        "invalid_hours",
        "invalid_value",
        "missing_field",
        "not_allowed",
        "not_json",
        "not_object",
        "repeated_field",
        "unknown_field",
        "wrong_type",
    ];
    assert_eq!(codes.iter().map(String::as_str).collect::<Vec<_>>(), all, "all that there are, but for bytes");
}

#[test]
fn an_edited_code_is_refused() {
    let world = world();
    let (certificate, register) = (world.certificate(rules_on(ON), 3), world.register());
    let lines: Vec<&str> = certificate.lines().collect();
    for (at, line) in lines.iter().enumerate().take(unreadable().len()) {
        let mut edited: Value = serde_json::from_str(line).expect("JSON");
        let code = edited["refused"].as_str().expect("a code").to_owned();
        let other = if code == "wrong_type" { "invalid_value" } else { "wrong_type" };
        for false_code in [other, "below_minimum", "no_rules"] {
            edited["refused"] = json!(false_code);
            let mut all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
            all[at] = edited.to_string();
            let text = resealed(&(all.join("\n") + "\n"));
            alone(&text).unwrap_or_else(|wrong| panic!("nothing in the text contradicts it: {wrong}"));
            let wrong = check(&text, &TABLES, Some(&register)).expect_err("the line does").difference().clone();
            assert_eq!((wrong.what.as_str(), wrong.written.as_str()), ("refused", false_code), "{line}");
            assert_eq!((wrong.recomputed, wrong.line), (code.clone(), at + 1), "{line}");
        }
    }
}

#[test]
fn a_line_that_is_no_text_and_a_day_without_rules_have_codes_of_their_own() {
    use curami::certify::Register;
    use curami::matching::{Wanted, answer_line, certificate_line, sealed};
    let line = b"\"\xff\"";
    let rules = Ok(rules_on(ON));
    let (answer, _) = answer_line(line, &rules, &[], Wanted { top: 3, advice: false });
    let certificate = sealed([certificate_line(line, &rules, &[], 3, &answer)]);
    assert!(certificate.contains("not_utf8"));
    let register = Register::read("", line).expect("a register");
    check(&certificate, &TABLES, Some(&register)).unwrap_or_else(|wrong| panic!("{wrong}"));
    let edited = resealed(&certificate.replace("not_utf8", "not_json"));
    check(&edited, &TABLES, Some(&register)).expect_err("another code");
    // The line can be read; whoever says that it cannot is found out.
    let readable = Register::read("", request().to_string().as_bytes()).expect("a register");
    let without = sealed([json!({"request": {"id": "r1"}, "refused": "no_rules"})]);
    check(&without, &TABLES, Some(&readable)).unwrap_or_else(|wrong| panic!("{wrong}"));
    let false_code = sealed([json!({"request": {"id": "r1"}, "refused": "invalid_value"})]);
    assert_eq!(check(&false_code, &TABLES, Some(&readable)).expect_err("another").difference().recomputed, "no_rules");
}
