//! Payslip, quarter, yearly papers, settlement, the sheet for INPS: their text says the cents of their JSON.

use curami::papers::{Kind, calendar};
use serde_json::{Value, json};

use super::{book, paper, printed, text};

fn head() -> Value {
    json!({
        "date": "2026-12-01",
        "employer": {"name": "Anna Prova", "tax_code": "PRVNNA60A41F205X"},
        "worker": {"name": "Rosa Esempio", "tax_code": "SMPRSO70A41F205X"},
        "employment": {"hired_on": "2025-03-03", "terms": [
            {"from": "2025-03-03", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]},
    })
}

/// A request with these members.
pub fn with(members: Value) -> Value {
    let mut request = head();
    let Value::Object(members) = members else { unreachable!("an object") };
    request.as_object_mut().expect("an object").extend(members);
    request
}

/// Holds that a text says these amounts of an answer, as often as there are texts.
fn says(shown: &str, answer: &Value, pointers: &[&str], times: usize) {
    for pointer in pointers {
        let amount = printed(answer.pointer(pointer).unwrap_or_else(|| panic!("{pointer} in {answer}")));
        assert!(shown.matches(&amount).count() >= times, "{pointer} {amount}, {times} times in {shown}");
    }
}

#[test]
fn a_payslip_has_two_copies_and_its_translations() {
    let request = with(json!({
        "languages": ["uk"],
        "month": "2026-11",
        "entries": [
            {"kind": "extra", "day": "2026-11-08", "from": "09:00", "to": "13:00"},
            {"kind": "vacation", "from": "2026-11-16", "to": "2026-11-21"},
            {"kind": "advance", "amount": "200.00"},
        ],
    }));
    let (paper, pdf) = paper(&book(), Kind::Payslip, &request);
    let shown = text(&pdf);
    let copies = 3;
    says(
        &shown,
        &paper.record.answer,
        &["/gross", "/net", "/to_pay", "/in_kind", "/inps_worker", "/cassacolf_worker"],
        copies,
    );
    for line in paper.record.answer["lines"].as_array().expect("lines") {
        if !line["amount"].as_str().expect("an amount").starts_with('-') {
            says(&shown, line, &["/amount"], copies);
        }
    }
    for line in paper.record.answer["lines"].as_array().expect("lines") {
        for article in line["articles"].as_array().into_iter().flatten() {
            let place: String = article["place"].as_str().expect("a place").split_whitespace().collect();
            assert!(shown.matches(&place).count() >= copies, "{place}, {copies} times");
        }
    }
    for said in [
        "Copiaperildatoredilavoro",
        "Copiaperillavoratore",
        "1giornolavorativo",
        "30giornidicalendario",
        "1робочийдень",
        "CCNLlavorodomestico28ottobre2025",
    ] {
        assert!(shown.contains(said), "{said} in {shown}");
    }
    assert_eq!(paper.document.parts.len(), copies);
}

#[test]
fn a_quarter_and_the_sheet_for_inps_say_what_to_do() {
    let book = book();
    let (made, pdf) = paper(&book, Kind::Quarter, &with(json!({"quarter": "2026-Q3"})));
    let shown = text(&pdf);
    says(&shown, &made.record.answer, &["/to_pay", "/employer", "/withheld"], 1);
    assert_eq!(made.record.answer["due_by"], json!("2026-10-10"));
    assert!(shown.contains("10ottobre2026"), "{shown}");

    let (made, pdf) = paper(&book, Kind::InpsNotice, &with(json!({"letter": {"workplace": "via Esempio 1, Milano"}})));
    assert_eq!(made.record.answer["notice_by"], json!("2025-03-02"));
    assert_eq!(made.record.answer["cancel_by"], json!("2025-03-08"));
    for said in [
        "2marzo2025",
        "8marzo2025",
        "entro5giornidalfatto",
        "entro48ore",
        "viaEsempio1,Milano",
        "PRVNNA60A41F205X",
        "codiceF2",
    ] {
        assert!(text(&pdf).contains(said), "{said}");
    }
}

#[test]
fn a_year_adds_its_months_for_the_worker_and_for_the_tax_return() {
    let book = book();
    let year = with(json!({"year": 2025, "languages": ["ro"]}));
    let (made, pdf) = paper(&book, Kind::YearlyStatement, &year);
    let answer = &made.record.answer;
    let months = answer["months"].as_array().expect("months");
    assert_eq!(months.len(), 10, "hired in March");
    says(&text(&pdf), answer, &["/totals/gross", "/totals/net", "/totals/to_pay", "/months/0/gross"], 2);
    let cents = |value: &Value| value.as_str().expect("an amount").replace('.', "").parse::<i64>().expect("cents");
    assert_eq!(months.iter().map(|month| cents(&month["net"])).sum::<i64>(), cents(&answer["totals"]["net"]));

    let (made, pdf) = paper(&book, Kind::TaxYear, &with(json!({"year": 2026})));
    let answer = &made.record.answer;
    let quarters = answer["quarters"].as_array().expect("quarters");
    let paid_in: Vec<&str> = quarters.iter().map(|quarter| quarter["due_by"].as_str().expect("a day")).collect();
    assert_eq!(paid_in.iter().filter(|day| day.starts_with("2026-")).count(), 4, "{paid_in:?}");
    assert_eq!(quarters.iter().map(|quarter| cents(&quarter["employer"])).sum::<i64>(), cents(&answer["employer"]));
    let limits =
        ["/deduction/ceiling", "/deduction/deductible", "/credit/ceiling", "/credit/income_limit", "/credit/most"];
    says(&text(&pdf), answer, &limits, 1);
    says(&text(&pdf), answer, &["/employer", "/gross", "/quarters/0/inps"], 1);
    assert_eq!((&answer["deduction"]["deductible"], &answer["credit"]["most"]), (&json!("1549.37"), &json!("399.00")));
    for said in ["art.10c.2TUIR", "19%dellaspesa", "i-septies", "certificatomedico", "contantinoncontano"] {
        assert!(text(&pdf).contains(said), "{said}");
    }
    let mut cleaner = with(json!({"year": 2026}));
    cleaner["employment"]["terms"][0]["livello"] = json!("B");
    let made = curami::papers::compose(&book, Kind::TaxYear, &cleaner).expect("a sheet");
    assert_eq!(made.record.answer["credit"], json!(null), "the credit is for carers alone");
}

#[test]
fn a_settlement_says_every_line() {
    let request = with(json!({"ended_on": "2026-06-30", "reason": "withdrawal", "who": "employer",
        "notified_on": "2026-06-30", "coefficient": "1.5%", "languages": ["es"]}));
    let (made, pdf) = paper(&book(), Kind::Settlement, &request);
    let shown = text(&pdf);
    says(&shown, &made.record.answer, &["/totals/due", "/totals/net"], 2);
    assert_eq!(shown.matches("15giornidicalendario").count(), 3, "due, missing and paid: {shown}");
    assert!(shown.contains("15díasnaturales") && shown.contains("art.40"), "{shown}");
    for line in made.record.answer["lines"].as_array().expect("lines") {
        if !line["amount"].as_str().expect("an amount").starts_with('-') {
            says(&shown, line, &["/amount"], 2);
        }
    }
}

#[test]
fn a_calendar_is_the_same_each_time_and_keeps_amounts_to_itself() {
    let request = json!({"from": "2026-01", "to": "2027-02", "employment": {"hired_on": "2025-03-03",
        "children_born": ["2020-05-04"], "terms": [
            {"from": "2025-03-03", "regime": "convivente", "livello": "BS", "weekly_hours": "54"}]}});
    let book = book();
    let made = calendar(&book, &request, false).expect("a calendar");
    assert_eq!(made, calendar(&book, &request, false).expect("a calendar"));
    let unfolded = made.replace("\r\n ", "");
    assert!(made.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && made.ends_with("END:VCALENDAR\r\n"), "{made}");
    // The tenth of January 2027 is a Sunday.
    for said in ["DTSTART;VALUE=DATE:20260410", "DTSTART;VALUE=DATE:20270111", "DTSTART;VALUE=DATE:20260504"] {
        assert!(unfolded.contains(said), "{said} in {unfolded}");
    }
    assert!(unfolded.contains("SUMMARY:Tredicesima") && unfolded.contains("trimestre 1 del 2026"), "{unfolded}");
    assert!(!unfolded.contains('€'), "amounts only when asked for");
    assert!(calendar(&book, &request, true).expect("a calendar").contains('€'));
    let uids: std::collections::BTreeSet<&str> = unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(uids.len(), unfolded.matches("BEGIN:VEVENT").count(), "every entry has a name of its own");
}
