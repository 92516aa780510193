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
    let line = &answer["lines"][0];
    assert_eq!((&line["band"], &line["rate"], &line["worker_rate"]), (&json!(1), &json!("1.70"), &json!("0.43")));
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

#[test]
fn a_week_over_twenty_four_hours_follows_the_practice() {
    let of = |practice: &str| {
        let mut employment = employment("2025-01-01", hours("20", "8.00"));
        employment["conventions"] = json!({"mixed_week": practice});
        let entries = json!([{"kind": "extra", "day": "2026-05-09", "hours": "6"}]);
        quarter(
            &json!({"employment": employment, "quarter": "2026-Q2", "months": [{"month": "2026-05", "entries": entries}]}),
        )
    };
    let bands = |answer: &Value| -> Vec<u64> {
        answer["lines"].as_array().expect("lines").iter().filter_map(|line| line["band"].as_u64()).collect()
    };
    let contract = of("contract");
    assert!(bands(&contract).iter().all(|band| *band == 1), "{contract:#}");
    assert_eq!(contract["notices"][0]["code"], "mixed_week");
    let week = of("week");
    assert!(bands(&week).contains(&4) && bands(&week).contains(&1));
    assert!(week["notices"].as_array().is_some_and(Vec::is_empty));
    let line = week["lines"].as_array().and_then(|lines| lines.iter().find(|line| line["band"] == 4)).expect("band 4");
    assert_eq!((&line["weeks"], &line["rate"]), (&json!(1), &json!("1.24")));
    assert!(bands(&of("quarter_average")).iter().all(|band| *band == 1));
}

#[test]
fn fractions_of_hours_are_rounded_up_on_a_line_of_their_own() {
    let of = |fractions: &str| {
        let mut employment = employment("2025-01-01", hours("10.25", "8.00"));
        employment["conventions"] = json!({"inps_fractions": fractions});
        quarter(&json!({"employment": employment, "quarter": "2026-Q2"}))
    };
    let (whole, exact) = (of("whole_hours"), of("exact"));
    let codes = |answer: &Value| -> Vec<String> {
        let lines = answer["lines"].as_array().expect("lines");
        lines.iter().map(|line| line["code"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(codes(&whole), ["inps", "inps_rounding", "cassacolf"]);
    assert_eq!(codes(&exact), ["inps", "cassacolf"]);
    assert_eq!(whole["inps_worker"], exact["inps_worker"], "the worker pays for paid hours only");
}

#[test]
fn a_correction_says_what_it_changes() {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let sunday = json!([{"kind": "extra", "day": "2026-05-10", "hours": "4"}]);
    let answer = quarter(&json!({"employment": employment("2025-01-01", terms), "quarter": "2026-Q2",
        "months": [{"month": "2026-05", "entries": sunday}], "before": {"months": []}}));
    assert_eq!(answer["changed"]["inps"], "4.96");
    assert_eq!(answer["changed"]["cassacolf"], "0.24");
    assert_eq!(answer["changed"]["to_pay"], "5.20");
}

#[test]
fn tables_known_later_change_a_quarter_too() {
    let terms = json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "10", "agreed_pay": "8.00"});
    let answer = quarter(&json!({"employment": employment("2025-01-01", terms), "quarter": "2026-Q1",
        "before": {"known_on": "2026-01-31"}}));
    assert_ne!(answer["changed"]["inps"], "0.00", "{answer:#}");
}

#[test]
fn the_last_quarter_is_paid_ten_days_after_the_end_with_all_its_days() {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let months = json!([{"month": "2026-09", "ended_on": "2026-09-30"}]);
    let answer =
        quarter(&json!({"employment": employment("2025-01-01", terms), "quarter": "2026-Q3", "months": months}));
    assert_eq!(answer["ended_on"], "2026-09-30");
    assert_eq!((&answer["due_from"], &answer["due_by"]), (&json!("2026-09-30"), &json!("2026-10-10")));
    assert_eq!(answer["carried_out_hours"], "0");
    assert_eq!(answer["weeks"], 14, "thirteen and the last three days");
}

#[test]
fn the_week_across_new_year_is_the_new_year_s() {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let answer = plain("2024-01-01", terms, "2026-Q1");
    let lines = answer["lines"].as_array().expect("lines");
    let inps: Vec<&Value> = lines.iter().filter(|line| line["code"] == "inps").collect();
    assert_eq!((inps.len(), &inps[0]["rate"], &inps[0]["weeks"]), (1, &json!("1.24"), &json!(13)));
    assert_eq!((&answer["carried_in_hours"], &answer["carried_out_hours"]), (&json!("27"), &json!("18")));
    assert_eq!(answer["week_hours"][0]["from"], "2025-12-28");
}

/// Amount and tree of a node: what it says, and what its own steps give.
fn amount_of(tree: &Value) -> &str {
    tree["amount"].as_str().expect("an amount")
}

#[test]
fn every_sum_has_its_steps_and_articles() {
    let request = json!({"employment": employment("2025-01-01", hours("20.25", "8.00")), "quarter": "2026-Q2"});
    let answer = exchange::quarter_explained(book(), &request).expect("an answer");
    let plain = exchange::quarter(book(), &request).expect("an answer");
    for (key, value) in plain.as_object().expect("members") {
        assert_eq!(&answer[key], value, "{key}");
    }
    let totals = answer["explanation"]["totals"].as_object().expect("totals");
    for (name, tree) in totals {
        assert_eq!(amount_of(tree), answer[name], "{name}");
    }
    assert!(
        ["inps", "inps_worker", "cassacolf", "cassacolf_worker", "employer", "to_pay"]
            .iter()
            .all(|name| totals.contains_key(*name))
    );
    let (lines, trees) = (answer["lines"].as_array().expect("lines"), &answer["explanation"]["lines"]);
    assert_eq!(lines.len(), trees.as_array().map_or(0, Vec::len));
    assert!(lines.iter().any(|line| line["code"] == "inps_rounding"), "a fraction of an hour is made whole");
    for (line, tree) in lines.iter().zip(trees.as_array().expect("trees")) {
        assert_eq!(amount_of(tree), line["amount"], "{line}");
        let text = tree.to_string();
        assert!(text.contains("\"table\":\"inps\"") || text.contains("\"table\":\"cassacolf\""), "{text}");
        assert!(text.contains("citations"), "{text}");
    }
}
