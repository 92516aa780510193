//! The quote as the command line gives it: the form of answers, errors in their place, the explanation.

use curami::ccnl::{Answer, Rulebook, Situation};
use curami::cli::quote::Desk;
use serde_json::{Value, json};

fn book() -> Rulebook {
    Rulebook::embedded().expect("the embedded rules load")
}

fn carer() -> Value {
    json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"})
}

fn answer(given: &Value, explain: bool) -> Value {
    let situation = Situation::from_json(given).expect("a situation");
    serde_json::to_value(Answer::of(&book(), &situation, explain)).expect("an answer is JSON")
}

/// What the command writes for some lines, and whether any is an error.
fn command(lines: &[u8], explain: bool, threads: usize) -> (Vec<Value>, bool) {
    let mut written = Vec::new();
    let faulty = Desk::new(book(), explain, threads).stream(lines, &mut written).expect("answers");
    let text = String::from_utf8(written).expect("UTF-8");
    (text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect(), faulty)
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn a_live_in_carer_costs_what_the_acceptance_says() {
    let answer = answer(&carer(), false);
    let year = &answer["year"];
    assert_eq!(year["employer_cost"], "19785.50");
    assert_eq!(year["tredicesima"], "1393.64");
    assert_eq!(year["tfr"], "1342.02");
    assert_eq!(year["inps_employer"], "2611.44");
    assert_eq!(answer["month"]["employer_cost"], "1648.80");
}

#[test]
fn fields_stand_in_the_order_of_the_exchange_format() {
    let mut given = carer();
    given["id"] = json!("a");
    let answer = answer(&given, false);
    assert_eq!(keys(&answer), ["id", "on", "provisional", "rulebook", "hour", "month", "year", "findings"]);
    assert_eq!(keys(&answer["hour"]), ["minimum", "pay", "rgf", "effective", "band", "inps_total", "inps_worker"]);
    let lines = [
        "minimo",
        "indennita_funzione",
        "scatti",
        "superminimo",
        "indennita_h",
        "indennita_i",
        "indennita_l",
        "pay",
        "board_in_kind",
        "board_cash",
        "tredicesima",
        "tfr",
        "inps_employer",
        "inps_worker",
        "cassacolf_employer",
        "cassacolf_worker",
        "employer_cost",
        "worker_gross",
        "worker_net",
    ];
    assert_eq!(keys(&answer["year"]), lines);
    assert_eq!(keys(&answer["month"]), lines);
    assert_eq!(keys(&answer["findings"][0]), ["code", "severity", "article", "message"]);
    assert!(answer["rulebook"].as_str().expect("a fingerprint").starts_with("sha256:"));
    assert_eq!(answer["hour"]["band"], 4);
}

#[test]
fn an_unlawful_situation_has_findings_and_no_amounts() {
    let mut given = carer();
    given["weekly_hours"] = json!("60");
    given["agreed_pay"] = json!("900.00");
    let answer = answer(&given, true);
    assert_eq!(keys(&answer), ["on", "provisional", "rulebook", "findings"]);
    let codes: Vec<&Value> = answer["findings"].as_array().expect("findings").iter().map(|it| &it["code"]).collect();
    assert_eq!(codes, ["hours_over_maximum", "below_minimum"]);
    let message = answer["findings"][1]["message"].as_str().expect("a message");
    assert!(message.contains("1.193,84 €") && message.contains("tabella A"), "{message}");
}

#[test]
fn errors_stand_in_the_place_of_their_line() {
    let lines = b"{\"id\":\"a\",\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\"}\n\n  \r\nnot json\n\
        {\"id\":\"b\",\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\",\"livello\":\"CS\"}\r\n\
        \xff\xfe\n[1]\n{\"id\":7,\"on\":\"2026-11-21\"}\n\
        {\"id\":\"t\",\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\",\"on\":\"2026-11-22\"}\n\
        {\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\",\"conventions\":{\"seniority\":null,\"seniority\":\"frozen\"}}\n\
        {\"id\":\"z\",\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\"}";
    for threads in [1, 3] {
        let (answers, faulty) = command(lines, false, threads);
        assert!(faulty);
        let said: Vec<(&Value, &Value, &Value)> =
            answers.iter().map(|it| (&it["id"], &it["error"]["code"], &it["error"]["field"])).collect();
        let null = &Value::Null;
        assert_eq!(
            said,
            [
                (&json!("a"), null, null),
                (null, &json!("not_json"), null),
                (&json!("b"), &json!("not_allowed"), &json!("livello")),
                (null, &json!("not_utf8"), null),
                (null, &json!("not_object"), null),
                (null, &json!("wrong_type"), &json!("id")),
                (null, &json!("repeated_field"), &json!("on")),
                (null, &json!("repeated_field"), &json!("conventions.seniority")),
                (&json!("z"), null, null),
            ]
        );
        assert_eq!(keys(&answers[1]), ["id", "error"]);
        assert_eq!(keys(&answers[1]["error"]), ["code", "message", "field"]);
    }
}

#[test]
fn a_file_without_errors_ends_well_and_unlawful_is_no_error() {
    let unlawful = carer().to_string().replace("54", "60");
    let (answers, faulty) = command(format!("{}\n{unlawful}\n", carer()).as_bytes(), false, 2);
    assert_eq!(answers.len(), 2);
    assert!(!faulty);
    assert!(!command(b"", false, 1).1);
}

#[test]
fn order_holds_over_many_chunks() {
    let line = |at: usize| format!("{{\"id\":\"{at}\",\"on\":\"2026-11-21\",\"regime\":\"presenza_notturna\"}}\n");
    let lines: String = (0..9000).map(line).collect();
    let (answers, _) = command(lines.as_bytes(), false, 4);
    let ids: Vec<&str> = answers.iter().map(|it| it["id"].as_str().expect("an id")).collect();
    assert_eq!(ids, (0..9000).map(|at| at.to_string()).collect::<Vec<_>>());
}

/// Every node of a tree of the explanation.
fn nodes(node: &Value) -> Vec<&Value> {
    let children = node["children"].as_array().into_iter().flatten().flat_map(nodes);
    std::iter::once(node).chain(children).collect()
}

#[test]
fn the_explanation_opens_every_line_and_cites_its_texts() {
    let mut given = carer();
    given["hired_on"] = json!("2020-01-01");
    given["agreed_pay"] = json!("1300.00");
    let answer = answer(&given, true);
    let explanation = &answer["explanation"];
    assert_eq!(keys(explanation), ["hour", "month", "year", "bases"]);
    for section in ["year", "month"] {
        for (line, amount) in answer[section].as_object().expect("lines") {
            assert_eq!(&explanation[section][line]["amount"], amount, "{section}.{line}");
        }
    }
    let year = &explanation["year"];
    assert_eq!(year["minimo"]["kind"], "rounded");
    let cell = &year["minimo"]["children"][0]["children"][0];
    assert_eq!((&cell["kind"], &cell["table"], &cell["row"]), (&json!("table"), &json!("A"), &json!("CS")));
    assert_eq!(cell["amount"], "1193.84");
    assert_eq!(cell["citations"][0]["act"], "minimi-2026");
    assert_eq!(cell["citations"][0]["signed"], "2026-02-11");
    let because = &year["indennita_h"]["children"][0];
    assert_eq!((&because["kind"], &because["reason"]), (&json!("not_due"), &json!("not_the_case")));
    let sections = ["hour", "month", "year", "bases"].map(|section| explanation[section].as_object().expect("lines"));
    for node in sections.iter().flat_map(|section| section.values()).flat_map(nodes) {
        if node["kind"] == "see" {
            let place = node["see"].as_str().expect("a place");
            let (section, line) = place.split_once('.').expect("section and line");
            let there = &explanation[section][line];
            assert_eq!(there["amount"], node["amount"], "{place}");
        }
        if node["kind"] == "table" {
            assert!(node["citations"][0]["place"].as_str().is_some_and(|place| !place.is_empty()), "{node}");
        }
    }
    let tredicesima = nodes(&year["tredicesima"]);
    assert!(tredicesima.iter().any(|node| node["see"] == "bases.board_month"));
    assert!(tredicesima.iter().any(|node| node["citations"][0]["place"] == "art. 39"));
}

#[test]
fn the_band_is_named_and_cited_where_it_stands() {
    let given = json!({"on": "2026-11-21", "regime": "non_convivente", "livello": "CS", "weekly_hours": "20",
        "agreed_pay": "9.00"});
    let explained = |given: &Value| answer(given, true)["explanation"]["hour"]["inps_total"].clone();
    let (by_pay, beyond) = (explained(&given), explained(&carer()));
    assert_eq!((&by_pay["band"], &beyond["band"]), (&json!(2), &json!(4)));
    assert_eq!(by_pay["citations"][0]["place"], "circolare INPS n. 9 del 3 febbraio 2026");
    let place = beyond["citations"][0]["place"].as_str().expect("a place");
    assert!(place.ends_with("oltre 24 ore settimanali"), "{place}");
}
