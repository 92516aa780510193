//! What does not fit is refused at its field, and nothing is worked out by half.

use curami::life::exchange::{self, Refused};
use serde_json::{Value, json};

use super::month::{book, employment};

fn carer() -> Value {
    employment("2024-10-02", json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}))
}

fn at(answer: Result<Value, Refused>) -> (String, String) {
    let error = answer.expect_err("a refusal").error;
    assert!(!error.message.is_empty());
    (error.code.to_owned(), error.field.unwrap_or_default())
}

fn refused(month: &str, entries: &Value) -> (String, String) {
    let request = json!({"id": "x", "employment": carer(), "month": month, "entries": entries});
    at(exchange::payslip(book(), &request, false))
}

#[test]
fn entries_are_refused_at_their_field() {
    for (entries, code, field) in [
        (
            json!([{"kind": "vacation", "from": "2026-03-02", "to": "2026-03-06"}, {"kind": "sickness", "from": "2026-03-06", "to": "2026-03-09"}]),
            "overlapping_absences",
            "entries[1].from",
        ),
        (
            json!([{"kind": "sickness", "from": "2026-03-06", "to": "2026-03-09"}, {"kind": "vacation", "from": "2026-03-02", "to": "2026-03-06"}]),
            "overlapping_absences",
            "entries[1].to",
        ),
        (json!([{"kind": "extra", "day": "2026-03-02", "hours": "15.25"}]), "day_over_24_hours", "entries[0].hours"),
        (
            json!([{"kind": "extra", "day": "2026-03-01", "from": "08:00", "to": "12:00"}, {"kind": "extra", "day": "2026-03-01", "from": "11:45", "to": "13:00"}]),
            "overlapping_work",
            "entries[1].from",
        ),
        (
            json!([{"kind": "worked", "day": "2026-03-02", "hours": "9"}, {"kind": "worked", "day": "2026-03-02", "hours": "3"}]),
            "repeated_day",
            "entries[1].day",
        ),
        (json!([{"kind": "extra", "day": "2026-04-01", "hours": "1"}]), "outside_month", "entries[0].day"),
        (json!([{"kind": "vacation", "from": "2026-03-30", "to": "2026-04-02"}]), "outside_month", "entries[0].to"),
        (json!([{"kind": "vacation", "from": "2026-03-09", "to": "2026-03-02"}]), "ends_before_start", "entries[0].to"),
        (
            json!([{"kind": "vacation", "from": "2026-03-02", "to": "2026-03-06"}, {"kind": "extra", "day": "2026-03-04", "hours": "1"}]),
            "work_during_absence",
            "entries[1].day",
        ),
        (
            json!([{"kind": "unpaid_hours", "day": "2026-03-02", "hours": "9.25"}]),
            "hours_over_contract",
            "entries[0].hours",
        ),
        (json!([{"kind": "night", "day": "2026-03-01", "hours": "1"}]), "hours_over_contract", "entries[0].hours"),
        (
            json!([{"kind": "holiday_rested", "day": "2026-03-02", "rested_on": "2026-03-03"}]),
            "no_holiday",
            "entries[0].day",
        ),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "hours": "1", "outside_slot": true}]),
            "not_allowed",
            "entries[0].outside_slot",
        ),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "hours": "1", "livello": "CS"}]),
            "not_allowed",
            "entries[0].livello",
        ),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "hours": "1", "moved_to": "2026-03-03"}]),
            "not_allowed",
            "entries[0].moved_to",
        ),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "from": "22:00", "to": "02:00"}]),
            "ends_before_start",
            "entries[0].to",
        ),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "from": "22:10", "to": "23:00"}]),
            "invalid_time",
            "entries[0].from",
        ),
        (json!([{"kind": "extra", "day": "2026-03-02"}]), "missing_field", "entries[0].hours"),
        (
            json!([{"kind": "extra", "day": "2026-03-02", "hours": "1", "night_hours": "2"}]),
            "invalid_hours",
            "entries[0].night_hours",
        ),
        (
            json!([{"kind": "sickness", "from": "2026-03-02", "to": "2026-03-06", "days_before": 70_000}]),
            "invalid_value",
            "entries[0].days_before",
        ),
        (json!([{"kind": "tfr", "amount": "90.00"}]), "tfr_by_month", "entries[0].kind"),
        (json!([{"kind": "holiday"}]), "invalid_value", "entries[0].kind"),
        (json!([{"kind": "advance", "amount": "-1"}]), "invalid_amount", "entries[0].amount"),
        (json!([{"kind": "advance", "amount": "1.00", "day": "2026-03-02"}]), "unknown_field", "entries[0].day"),
    ] {
        assert_eq!(refused("2026-03", &entries), (code.to_owned(), field.to_owned()), "{entries}");
    }
}

#[test]
fn days_without_rules_or_employment_are_refused() {
    let none = json!([]);
    assert_eq!(refused("2024-09", &none), ("outside_employment".into(), "month".into()));
    let october = json!([{"kind": "extra", "day": "2024-10-01", "hours": "1"}]);
    assert_eq!(refused("2024-10", &october), ("outside_employment".into(), "entries[0].day".into()));
    let old = employment("2014-01-01", json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"}));
    let old = json!({"employment": old, "month": "2014-03"});
    assert_eq!(at(exchange::payslip(book(), &old, false)), ("no_rules".into(), "month".into()));
    let months = json!({"employment": carer(), "month": "2026-12", "tredicesima": 13});
    assert_eq!(at(exchange::payslip(book(), &months, false)), ("invalid_value".into(), "tredicesima".into()));
    let ended = json!({"employment": carer(), "month": "2026-03", "ended_on": "2026-04-02"});
    assert_eq!(at(exchange::payslip(book(), &ended, false)), ("outside_employment".into(), "ended_on".into()));
    let long = employment("2026-01-01", json!({"regime": "convivente", "livello": "CS", "weekly_hours": "55"}));
    let long = json!({"employment": long, "month": "2026-03"});
    let at_terms = ("hours_over_maximum".to_owned(), "employment.terms[0].weekly_hours".to_owned());
    assert_eq!(at(exchange::payslip(book(), &long, false)), at_terms);
}

#[test]
fn quarters_refuse_months_that_are_not_theirs() {
    let of = |months: Value| {
        at(exchange::quarter(book(), &json!({"employment": carer(), "quarter": "2026-Q1", "months": months})))
    };
    let (first, other) = (json!({"month": "2026-01"}), json!({"month": "2026-05"}));
    assert_eq!(of(json!([first, other])), ("outside_quarter".into(), "months[1].month".into()));
    assert_eq!(of(json!([first, first])), ("repeated_month".into(), "months[1].month".into()));
    let wrong = json!({"month": "2026-02", "entries": [{"kind": "extra", "day": "2026-03-02", "hours": "1"}]});
    assert_eq!(of(json!([first, wrong])), ("outside_month".into(), "months[1].entries[0].day".into()));
    let before = json!({"employment": carer(), "quarter": "2024-Q3"});
    assert_eq!(at(exchange::quarter(book(), &before)), ("outside_employment".into(), "quarter".into()));
}
