//! What a family may not ask, and what is no request at all.

use serde_json::{Value, json};

use super::{answer, request, with};

fn code(request: &Value) -> (String, String, String) {
    let answer = answer(request, &[]);
    let error = &answer["error"];
    let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
    assert_eq!(answer["request"], request["id"], "{answer}");
    (text("code"), text("field"), text("message"))
}

fn slots(regime: &str, livello: &str, week: &[&str]) -> Value {
    with(
        request(),
        json!({"regime": regime, "livello": livello, "offered_pay": null, "pattern": {"kind": "slots", "week": week}}),
    )
}

fn nights(regime: &str, nights: &[&str]) -> Value {
    let livello = if regime == "presenza_notturna" { Value::Null } else { json!("CS") };
    with(
        request(),
        json!({"regime": regime, "livello": livello, "offered_pay": null, "pattern": {"kind": "nights", "nights": nights}}),
    )
}

fn flexible(changes: Value) -> Value {
    let pattern = json!({"kind": "flexible", "hours": "12", "windows": ["mon 08:00-12:00", "tue 08:00-12:00", "wed 08:00-12:00"], "min_session": "02:00"});
    with(request(), json!({"pattern": with(pattern, changes)}))
}

#[test]
fn what_the_contract_forbids_is_refused_with_its_code() {
    let five = ["mon 08:00-16:00", "tue 08:00-16:00", "wed 08:00-16:00", "thu 08:00-16:00", "fri 08:00-16:00"];
    let six: Vec<&str> = five.iter().copied().chain(["sat 08:00-08:15"]).collect();
    let ten = ["mon 08:00-18:00", "tue 08:00-18:00", "wed 08:00-18:00"];
    let seven = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| format!("{day} 08:00-09:00"));
    let seven: Vec<&str> = seven.iter().map(String::as_str).collect();
    let all = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let cases: Vec<(Value, &str)> = vec![
        (slots("non_convivente", "CS", &five), ""),
        (slots("non_convivente", "CS", &six), "hours_over_maximum"),
        (slots("non_convivente", "CS", &["mon 08:00-16:15"]), "unlawful_pattern"),
        (slots("non_convivente", "CS", &["mon 08:00-12:00", "mon 12:00-16:00", "mon 10:00-14:00"]), ""),
        (slots("non_convivente", "CS", &seven), "unlawful_pattern"),
        (slots("copertura_riposi", "CS", &["sat 08:00-16:15"]), "unlawful_pattern"),
        (slots("copertura_riposi", "CS", &["sat 08:00-16:00", "sun 08:00-16:00"]), ""),
        (slots("copertura_riposi", "BS", &["sat 08:00-16:00"]), "livello_not_in_table"),
        (slots("convivente_ridotto", "BS", &ten), ""),
        (slots("convivente_ridotto", "BS", &["mon 08:00-18:15"]), "unlawful_pattern"),
        (slots("convivente_ridotto", "BS", &[&ten[..], &["thu 08:00-08:15"]].concat()), "hours_over_maximum"),
        (slots("convivente_ridotto", "CS", &ten), "livello_not_in_table"),
        (nights("assistenza_notturna", &all[..6]), ""),
        (nights("assistenza_notturna", &all), "hours_over_maximum"),
        (nights("presenza_notturna", &all), "hours_over_maximum"),
        (nights("presenza_notturna", &["mon", "mon"]), ""),
        (with(nights("assistenza_notturna", &["mon"]), json!({"livello": "B"})), "livello_not_in_table"),
        (
            with(
                request(),
                json!({"regime": "convivente", "offered_pay": null, "pattern": {"kind": "live_in", "hours": "54"}}),
            ),
            "",
        ),
        (
            with(
                request(),
                json!({"regime": "convivente", "offered_pay": null, "pattern": {"kind": "live_in", "hours": "54.25"}}),
            ),
            "hours_over_maximum",
        ),
        (with(request(), json!({"offered_pay": "8.30"})), ""),
        (with(request(), json!({"offered_pay": "8.29"})), "below_minimum"),
        (flexible(json!({})), ""),
        (flexible(json!({"hours": "40.25"})), "hours_over_maximum"),
        (flexible(json!({"hours": "12.25"})), "impossible_pattern"),
        (flexible(json!({"max_days": 2})), "impossible_pattern"),
        (flexible(json!({"hours": "1.75"})), "impossible_pattern"),
        (flexible(json!({"min_session": "04:15"})), "impossible_pattern"),
    ];
    for (request, expected) in cases {
        assert_eq!(code(&request).0, expected, "{request}");
    }
}

#[test]
fn a_refusal_names_its_article_or_the_nearest_possible_pattern() {
    let message = |request: &Value| code(request).2;
    assert!(message(&slots("non_convivente", "CS", &["mon 08:00-16:15"])).contains("art. 14 c. 1 lett. b"));
    assert!(message(&with(request(), json!({"offered_pay": "8.29"}))).contains("tabella C"));
    assert!(
        message(&nights("presenza_notturna", &["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).contains("art. 13")
    );
    assert!(message(&flexible(json!({"hours": "12.25"}))).ends_with("12 hours"));
    assert!(message(&flexible(json!({"max_days": 2}))).ends_with("8 hours"));
    assert!(message(&flexible(json!({"min_session": "04:15"}))).ends_with("min_session 04:00"));
    assert!(message(&flexible(json!({"hours": "1.75"}))).ends_with("2 hours"));
}

#[test]
fn the_first_refusal_of_the_list_is_answered() {
    let long = slots("non_convivente", "CS", &["mon 00:00-24:00", "tue 00:00-24:00"]);
    assert_eq!(code(&with(long, json!({"offered_pay": "1.00"}))).0, "hours_over_maximum");
    let one_day = slots("non_convivente", "CS", &["mon 00:00-24:00"]);
    assert_eq!(code(&with(one_day, json!({"offered_pay": "1.00"}))).0, "unlawful_pattern");
    let cheap = flexible(json!({"hours": "12.25"}));
    assert_eq!(code(&with(cheap, json!({"offered_pay": "1.00"}))).0, "below_minimum");
}

#[test]
fn what_cannot_be_a_request_says_which_field() {
    let cases: Vec<(Value, &str, &str)> = vec![
        (json!({"note": "x"}), "unknown_field", "note"),
        (json!({"role": null}), "missing_field", "role"),
        (json!({"role": "other"}), "invalid_value", "role"),
        (json!({"role": "carer"}), "invalid_value", "role"),
        (json!({"regime": "live_in"}), "invalid_value", "regime"),
        (json!({"livello": null}), "missing_field", "livello"),
        (json!({"livello": "cs"}), "invalid_value", "livello"),
        (json!({"regime": "presenza_notturna"}), "not_allowed", "livello"),
        (json!({"needs": ["other"]}), "invalid_value", "needs.0"),
        (json!({"likes": ["transfers", "flying"]}), "invalid_value", "likes.1"),
        (json!({"needs": ["transfers@y3_5"]}), "invalid_value", "needs.0"),
        (json!({"needs": "transfers"}), "wrong_type", "needs"),
        (json!({"languages": {"xx": "a2"}}), "invalid_value", "languages.xx"),
        (json!({"languages": {"it": "A2"}}), "invalid_value", "languages.it"),
        (json!({"conditions": ["ghosts"]}), "invalid_value", "conditions.0"),
        (json!({"nil": 0}), "invalid_value", "nil"),
        (json!({"nil": 89}), "invalid_value", "nil"),
        (json!({"nil": "20"}), "wrong_type", "nil"),
        (json!({"nil": 20.5}), "wrong_type", "nil"),
        (json!({"start_on": "2026-02-30"}), "invalid_date", "start_on"),
        (json!({"start_on": "1/12/2026"}), "invalid_date", "start_on"),
        (json!({"end_on": "2026-11-30"}), "invalid_date", "end_on"),
        (json!({"offered_pay": 9}), "wrong_type", "offered_pay"),
        (json!({"offered_pay": "9,00"}), "invalid_amount", "offered_pay"),
        (json!({"pattern": null}), "missing_field", "pattern"),
        (json!({"pattern": {"kind": "nights", "nights": ["mon"]}}), "invalid_value", "pattern.kind"),
        (json!({"pattern": {"kind": "slots", "week": []}}), "invalid_value", "pattern.week"),
        (json!({"pattern": {"kind": "slots", "week": ["mon 09:00-08:00"]}}), "invalid_value", "pattern.week.0"),
        (json!({"pattern": {"kind": "slots", "week": ["mon 09:10-10:00"]}}), "invalid_value", "pattern.week.0"),
        (
            json!({"pattern": {"kind": "slots", "week": ["mon 09:00-10:00"], "hours": "1"}}),
            "unknown_field",
            "pattern.hours",
        ),
        (json!({"pattern": {"kind": "slots"}}), "missing_field", "pattern.week"),
        (
            json!({"regime": "convivente", "pattern": {"kind": "live_in", "hours": "0"}}),
            "invalid_hours",
            "pattern.hours",
        ),
        (
            json!({"regime": "convivente", "pattern": {"kind": "live_in", "hours": "10.1"}}),
            "invalid_hours",
            "pattern.hours",
        ),
        (
            json!({"regime": "assistenza_notturna", "pattern": {"kind": "nights", "nights": []}}),
            "invalid_value",
            "pattern.nights",
        ),
        (
            json!({"regime": "assistenza_notturna", "pattern": {"kind": "nights", "nights": ["Mon"]}}),
            "invalid_value",
            "pattern.nights.0",
        ),
    ];
    for (changes, expected, field) in cases {
        let (code, at, message) = code(&with(request(), changes.clone()));
        assert_eq!((code.as_str(), at.as_str()), (expected, field), "{changes}: {message}");
        assert!(!message.is_empty());
    }
    let flexible_cases = [
        (json!({"min_session": "00:00"}), "invalid_value", "pattern.min_session"),
        (json!({"min_session": "02:10"}), "invalid_value", "pattern.min_session"),
        (json!({"min_session": null}), "missing_field", "pattern.min_session"),
        (json!({"max_days": 0}), "invalid_value", "pattern.max_days"),
        (json!({"max_days": 8}), "invalid_value", "pattern.max_days"),
        (json!({"windows": []}), "invalid_value", "pattern.windows"),
        (json!({"hours": "12.1"}), "invalid_hours", "pattern.hours"),
    ];
    for (changes, expected, field) in flexible_cases {
        let (code, at, _) = code(&flexible(changes.clone()));
        assert_eq!((code.as_str(), at.as_str()), (expected, field), "{changes}");
    }
}

#[test]
fn night_presence_has_one_level_and_lists_may_be_absent() {
    let bare = json!({
        "id": "r", "role": "badante", "regime": "presenza_notturna", "nil": 1, "start_on": "2026-12-01",
        "livello": null, "pattern": {"kind": "nights", "nights": ["sun"]},
    });
    assert_eq!(code(&bare).0, "");
    assert_eq!(code(&with(bare, json!({"offered_pay": "811.08"}))).0, "below_minimum");
}
