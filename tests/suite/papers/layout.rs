//! Where a page ends: papers stay on the fewest pages, and nobody signs one that says nothing.

use curami::papers::{Kind, compose, words_of};
use serde_json::{Value, json};

use super::{book, others, paper};

/// The text of each page, without white space.
fn pages(pdf: &[u8]) -> Vec<String> {
    words_of(pdf).expect("text").iter().map(|words| words.concat()).collect()
}

fn month(entries: &Value) -> Value {
    others::with(json!({"languages": ["en", "ar"], "month": "2026-11", "entries": entries}))
}

#[test]
fn a_payslip_is_one_page_for_each_copy() {
    let entries = json!([
        {"kind": "extra", "day": "2026-11-08", "from": "09:00", "to": "13:00"},
        {"kind": "vacation", "from": "2026-11-16", "to": "2026-11-21"},
        {"kind": "advance", "amount": "200.00"},
    ]);
    let (made, pdf) = paper(&book(), Kind::Payslip, &month(&entries));
    assert_eq!(pages(&pdf).len(), made.document.parts.len());
}

#[test]
fn the_page_that_is_signed_says_what_is_signed() {
    let mut entries = vec![
        json!({"kind": "vacation", "from": "2026-11-16", "to": "2026-11-18"}),
        json!({"kind": "sickness", "from": "2026-11-23", "to": "2026-11-25"}),
    ];
    for day in 2..12 {
        entries.push(json!({"kind": "refund", "amount": "3.50", "what": format!("autobus del {day} novembre")}));
    }
    let (made, pdf) = paper(&book(), Kind::Payslip, &month(&json!(entries)));
    let pages = pages(&pdf);
    assert!(pages.len() > made.document.parts.len(), "too much for a page each");
    let to_pay = super::printed(&made.record.answer["to_pay"]);
    for (signature, heading) in [("Firmaperricevuta", "Dapagare"), ("Signatureforreceipt", "Tobepaid")] {
        let signed: Vec<_> = pages.iter().filter(|page| page.contains(signature)).collect();
        assert!(!signed.is_empty());
        for page in signed {
            assert!(page.contains(heading) && page.contains(&to_pay), "{page}");
        }
    }
}

#[test]
fn an_advance_is_taken_from_the_net() {
    let (made, _) = paper(&book(), Kind::Payslip, &month(&json!([{"kind": "advance", "amount": "200.00"}])));
    let whole = format!("{:?}", made.document.parts[0]);
    assert!(whole.contains("−200,00\\u{a0}€"), "{whole}");
}

#[test]
fn a_settlement_says_its_coefficients_and_who_gave_them() {
    let end = |coefficient: Value| {
        others::with(json!({"ended_on": "2026-06-30", "reason": "withdrawal", "who": "employer",
            "notified_on": "2026-06-30", "coefficient": coefficient}))
    };
    let book = book();
    let (made, pdf) = paper(&book, Kind::Settlement, &end(json!("1.5%")));
    let years = &made.record.answer["fund"]["years"];
    assert_eq!(years[1]["coefficient"], json!("1.500000%"));
    let shown = super::text(&pdf);
    assert!(shown.contains("*1,500000%") && shown.contains("letabellenonlohanno"), "{shown}");
    // A sheet of an end never estimates: without the coefficient there is none.
    let fault = compose(&book, Kind::Settlement, &end(Value::Null)).expect_err("not published yet").into_input();
    assert_eq!((fault.code, fault.field.as_deref()), ("no_coefficient", Some("coefficient")));
}
