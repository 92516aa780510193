//! Quarters to the cent: weeks, bands, code F2, due days, corrections.

use curami::life::exchange;
use serde_json::{Value, json};

use super::month::{book, employment};

fn quarter(request: &Value) -> Value {
    exchange::quarter(book(), request).unwrap_or_else(|refused| refused.to_json())
}

fn plain(hired: &str, terms: Value, of: &str) -> Value {
    quarter(&json!({"employment": employment(hired, terms), "quarter": of}))
}

fn hours(weekly: &str, pay: &str) -> Value {
    json!({"regime": "non_convivente", "livello": "B", "weekly_hours": weekly, "agreed_pay": pay})
}

#[test]
fn a_cleaner_of_twenty_hours() {
    let answer = plain("2025-01-01", hours("20", "8.00"), "2026-Q2");
    assert_eq!(answer["weeks"], 13, "{answer:#}");
    println!("{answer:#}");
}

#[test]
fn a_live_in_carer() {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let answer = plain("2025-01-01", terms, "2026-Q2");
    let of = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    assert_eq!([of("inps"), of("inps_worker")], ["870.48", "217.62"]);
    assert_eq!([of("cassacolf"), of("cassacolf_worker"), of("to_pay")], ["42.12", "14.04", "912.60"]);
    assert_eq!([of("due_from"), of("due_by")], ["2026-07-01", "2026-07-10"]);
}

#[test]
fn the_tenth_moves_from_a_sunday_and_stays_on_a_saturday() {
    let due = |of: &str| plain("2020-10-02", hours("20", "8.00"), of)["due_by"].clone();
    assert_eq!(due("2026-Q3"), "2026-10-10");
    assert_eq!(due("2026-Q4"), "2027-01-11");
    assert_eq!(due("2023-Q1"), "2023-04-11", "the tenth was Easter Monday");
}
