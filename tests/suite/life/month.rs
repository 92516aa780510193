//! Months to the cent: the golden cases of the contract that are monthly, and the arithmetic around them.

use curami::ccnl::Rulebook;
use curami::life::Employment;
use curami::life::month::{MonthAccount, Register, account};
use serde_json::{Value, json};

pub fn book() -> &'static Rulebook {
    static BOOK: std::sync::OnceLock<Rulebook> = std::sync::OnceLock::new();
    BOOK.get_or_init(|| Rulebook::embedded().expect("the embedded rules load"))
}

pub fn employment(hired: &str, terms: Value) -> Value {
    let mut terms = terms;
    terms["from"] = json!(hired);
    json!({"hired_on": hired, "terms": [terms]})
}

fn live_in(level: &str, hours: &str) -> Value {
    employment("2026-01-01", json!({"regime": "convivente", "livello": level, "weekly_hours": hours}))
}

fn of(employment: &Value, register: &Value) -> MonthAccount<'static> {
    let employment = Employment::from_json(employment).expect("an employment");
    let register = Register::from_json(register).expect("a register");
    account(book(), &employment, &register, None).expect("an account")
}

fn lines(account: &MonthAccount<'_>) -> Vec<(String, String)> {
    account.lines.iter().map(|line| (line.code.code().to_owned(), line.amount.to_string())).collect()
}

fn amount(account: &MonthAccount<'_>, code: &str) -> String {
    let found = account.lines.iter().find(|line| line.code.code() == code);
    found.map(|line| line.amount.to_string()).unwrap_or_default()
}

#[test]
fn golden_1_a_sunday_worked_and_a_holiday_on_a_sunday() {
    let entries = json!([{"kind": "extra", "day": "2026-11-08", "from": "09:00", "to": "13:00"}]);
    let month = of(&live_in("CS", "54"), &json!({"month": "2026-11", "entries": entries}));
    assert_eq!(amount(&month, "minimo"), "1193.84");
    assert_eq!(amount(&month, "weekly_rest_work"), "38.12");
    assert_eq!(amount(&month, "holiday_on_weekly_rest"), "53.60");
    assert_eq!(month.gross.to_string(), "1285.56", "{:?}", lines(&month));
    assert_eq!(amount(&month, "board_in_kind"), "199.80");
}

#[test]
fn golden_2_december_by_the_hour_in_milan() {
    let terms = json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "10", "agreed_pay": "8.00",
        "week": {"tue": "5", "fri": "5"}});
    let register = json!({"month": "2026-12", "tredicesima": "elsewhere"});
    let month = of(&employment("2026-01-01", terms), &register);
    assert_eq!(amount(&month, "holiday"), "53.33");
    assert_eq!(month.gross.to_string(), "333.33", "{:?}", lines(&month));
    assert_eq!(amount(&month, "cassacolf_worker"), "0.83");
}

#[test]
fn golden_3_forty_two_hours_in_a_week() {
    let terms = json!({"regime": "non_convivente", "livello": "CS", "weekly_hours": "40",
        "week": {"mon": "7", "tue": "7", "wed": "7", "thu": "7", "fri": "7", "sat": "5"}});
    let employment = employment("2026-01-01", terms);
    let register = |entries| json!({"month": "2026-02", "entries": entries});
    let plain = of(&employment, &register(json!([])));
    let more = of(&employment, &register(json!([{"kind": "worked", "day": "2026-02-14", "hours": "7"}])));
    assert_eq!(amount(&more, "first_overtime"), "18.26");
    assert_eq!((more.gross - plain.gross).to_string(), "18.26");
}

#[test]
fn a_day_of_the_contract_worked_at_night_takes_the_supplement() {
    let four = json!({"regime": "non_convivente", "livello": "CS", "weekly_hours": "20"});
    let live_in = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54",
        "week": {"mon": "10", "tue": "10", "wed": "10", "thu": "10", "fri": "10", "sat": "4"}});
    let night = |terms: &Value, entry: Value| {
        let month = json!({"month": "2026-03", "entries": [entry]});
        let month = of(&employment("2026-01-01", terms.clone()), &month);
        (amount(&month, "night_supplement"), amount(&month, "night_overtime"))
    };
    let day = "2026-03-03";
    // Table C, CS: 8.30 × 20% an hour, from 22 on; table A: 1.19.
    let clock = json!({"kind": "worked", "day": day, "from": "20:00", "to": "24:00"});
    assert_eq!(night(&four, clock).0, "3.32");
    let told = json!({"kind": "worked", "day": day, "hours": "4", "night_hours": "1"});
    assert_eq!(night(&four, told.clone()).0, "1.66");
    let same = json!({"kind": "night", "day": day, "hours": "1"});
    assert_eq!(night(&four, told), night(&four, same));
    let long = json!({"kind": "worked", "day": day, "from": "13:00", "to": "24:00"});
    // The eleventh hour is overtime at night; the one before it is of the contract.
    assert_eq!(night(&live_in, long), ("1.19".to_owned(), "8.93".to_owned()));
}

#[test]
fn golden_5_a_child_under_six() {
    let mut all = employment("2026-01-01", json!({"regime": "non_convivente", "livello": "BS", "weekly_hours": "20"}));
    all["children_born"] = json!(["2023-01-01"]);
    let month = of(&all, &json!({"month": "2026-02", "entries": []}));
    assert_eq!((amount(&month, "minimo"), amount(&month, "indennita_h")), ("596.00".into(), "67.20".into()));
}

#[test]
fn golden_6_the_reduced_week_is_paid_whole() {
    for hours in ["20", "30"] {
        let terms = json!({"regime": "convivente_ridotto", "livello": "BS", "weekly_hours": hours});
        let month = of(&employment("2026-01-01", terms), &json!({"month": "2026-11", "entries": []}));
        assert_eq!(amount(&month, "minimo"), "737.39");
    }
}

#[test]
fn sickness_of_ten_days_after_two_years() {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let entries = json!([{"kind": "sickness", "from": "2026-02-12", "to": "2026-02-21"}]);
    let month = of(&employment("2024-02-10", terms), &json!({"month": "2026-02", "entries": entries}));
    assert_eq!(amount(&month, "taken_sickness"), "-397.95");
    // 338.25 in all: 59.69 for three days at half pay, 278.56 for seven.
    assert_eq!((amount(&month, "sickness_first_days"), amount(&month, "sickness")), ("59.69".into(), "278.56".into()));
    assert_eq!(month.used.sick_days, 10);
}

#[test]
fn what_to_know_of_a_month_is_said() {
    let said = |terms: Value, entries: Value| -> Vec<&'static str> {
        let month = of(&employment("2026-01-01", terms), &json!({"month": "2026-03", "entries": entries}));
        month.notices.iter().map(|notice| notice.code).collect()
    };
    let week = |sat: &str, mon: &str| {
        json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54",
            "week": {"mon": mon, "tue": "10", "wed": "10", "thu": "10", "fri": "10", "sat": sat}})
    };
    assert!(said(week("4", "10"), json!([])).is_empty());
    assert_eq!(said(week("6", "8"), json!([])), ["no_half_day_of_rest"]);
    assert_eq!(said(week("3", "11"), json!([])), ["day_over_maximum"]);
    let sick = json!([{"kind": "sickness", "from": "2026-03-02", "to": "2026-03-12"}]);
    assert_eq!(said(week("4", "10"), sick), ["sick_days_over", "job_keeping_over"]);
    let away = json!([{"kind": "unjustified_absence", "from": "2026-03-02", "to": "2026-03-06"}]);
    assert_eq!(said(week("4", "10"), away), ["unjustified_absence"]);
    let hourly = json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "20"});
    assert_eq!(said(hourly, json!([{"kind": "extra", "day": "2026-03-02", "hours": "1"}])), ["part_time_extra"]);
    let cover =
        json!({"regime": "copertura_riposi", "livello": "CS", "weekly_hours": "16", "week": {"sat": "8", "sun": "8"}});
    assert_eq!(said(cover, json!([])), ["rest_cover_flat"]);
}

/// R-HOURS-3: from six hours a day with continuous presence, the meal or its conventional value (2.33 in 2026).
#[test]
fn who_comes_for_six_hours_has_a_meal_where_presence_is_agreed() {
    let asked = |hours: &str, meals: Option<&str>| {
        let terms = json!({"regime": "non_convivente", "livello": "BS", "weekly_hours": hours});
        let mut employment = employment("2025-01-01", terms);
        let days = if hours == "30" { ["6", "6", "6", "6", "6"] } else { ["5.75", "5.75", "5.75", "5.75", "7"] };
        let names = ["mon", "tue", "wed", "thu", "fri"];
        employment["terms"][0]["week"] =
            names.iter().zip(days).map(|(day, hours)| ((*day).to_owned(), json!(hours))).collect();
        let mut request = json!({"employment": employment, "month": "2026-03"});
        if let Some(meals) = meals {
            request["meals"] = json!(meals);
        }
        curami::life::exchange::payslip(book(), &request, true).unwrap_or_else(|refused| refused.to_json())
    };
    let line = |answer: &Value| {
        let lines = answer["lines"].as_array().unwrap_or_else(|| panic!("{answer:#}"));
        lines.iter().find(|line| line["code"] == "board_cash").cloned()
    };
    let cash = asked("30", Some("cash"));
    let meal = line(&cash).expect("a line");
    // Twenty-two days of six hours in March 2026.
    assert_eq!([&meal["amount"], &meal["quantity"], &meal["rate"]], [&json!("51.26"), &json!("22"), &json!("2.33")]);
    assert!(meal["articles"].to_string().contains("art. 14 c. 8"), "{meal}");
    let few = line(&asked("30.00", Some("cash"))).expect("a line");
    assert_eq!(few["quantity"], "4", "Fridays alone are long enough");
    let said = |answer: &Value| answer["notices"].to_string().contains("meal_if_agreed");
    for meals in ["in_kind", "not_agreed"] {
        let answer = asked("30", Some(meals));
        assert!(line(&answer).is_none() && !said(&answer), "{meals}");
    }
    let unsaid = asked("30", None);
    assert!(line(&unsaid).is_none() && said(&unsaid), "what would be due is told");
    let wrong = asked("30", Some("soup"));
    assert_eq!((&wrong["error"]["code"], &wrong["error"]["field"]), (&json!("invalid_value"), &json!("meals")));
}
