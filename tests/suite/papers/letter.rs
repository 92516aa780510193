//! The letter of hiring, for each regime.

use curami::papers::{Kind, compose, words_of};
use serde_json::{Value, json};

use super::{book, paper, printed, text};

/// A letter between invented people.
pub fn request(terms: &Value, letter: &Value) -> Value {
    let mut terms = terms.clone();
    terms["from"] = json!("2026-12-01");
    json!({
        "date": "2026-11-22",
        "employer": {"name": "Anna Prova", "tax_code": "PRVNNA60A41F205X", "address": "via Esempio 1, 20100 Milano"},
        "worker": {"name": "Olena Zrazok", "address": "via Inventata 2, 20100 Milano"},
        "employment": {"hired_on": "2026-12-01", "terms": [terms]},
        "letter": letter,
    })
}

fn live_in() -> Value {
    let terms = json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54", "agreed_pay": "1300.00"});
    let letter = json!({"duties": "assistenza alla persona", "half_day": "wed", "workplace": "via Esempio 1, Milano",
        "stays_elsewhere": "", "work_clothes": true, "audio_video": false, "belongings": "armadio con chiave"});
    request(&terms, &letter)
}

#[test]
fn says_every_item_in_every_language_and_the_cents_of_its_json() {
    let mut request = live_in();
    request["languages"] = json!(["en", "ar"]);
    let (paper, pdf) = paper(&book(), Kind::Letter, &request);
    let shown = text(&pdf);
    for line in ["minimo", "superminimo", "pay", "board_in_kind"] {
        let amount = printed(&paper.record.answer["month"][line]);
        assert_eq!(shown.matches(&amount).count(), 3, "{line} {amount}");
    }
    for said in [
        "H501",
        "mercoledì",
        "armadioconchiave",
        "Nessunoprevisto",
        "Noncenesono",
        "30(art.12)",
        "26(art.17)",
        "art.35,tabellaA",
        &paper.record.code,
    ] {
        assert!(shown.contains(said), "{said}");
    }
    assert_eq!(paper.pdf().expect("a PDF"), pdf, "the same request gives the same bytes");
}

/// Whole, and from left to right in Arabic too, where they would else be three pieces.
#[test]
fn the_hours_of_a_day_are_copied_as_they_are_written() {
    let terms = json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "4", "week": {"mon": "4"}});
    let mut request = request(&terms, &json!({"slots": {"mon": ["08:30-12:30"]}}));
    request["languages"] = json!(["ar"]);
    let (_, pdf) = paper(&book(), Kind::Letter, &request);
    let words: Vec<String> = words_of(&pdf).expect("text").concat();
    assert_eq!(words.iter().filter(|word| *word == "08:30–12:30").count(), 2, "{words:?}");
}

#[test]
fn each_regime_has_its_letter() {
    let book = book();
    let plain = json!({});
    for (terms, letter, trial, said) in [
        (json!({"regime": "non_convivente", "livello": "B", "weekly_hours": "10"}), &plain, 8, "All’ora"),
        (
            json!({"regime": "convivente_ridotto", "livello": "BS", "weekly_hours": "25"}),
            &json!({"form": "06:00-14:00"}),
            30,
            "fra le 06:00 e le 14:00",
        ),
        (json!({"regime": "copertura_riposi", "livello": "DS", "weekly_hours": "16"}), &plain, 30, "copre i riposi"),
        (json!({"regime": "assistenza_notturna", "livello": "CS"}), &plain, 8, "dalle 20:00 alle 08:00"),
        (json!({"regime": "presenza_notturna"}), &plain, 8, "soltanto la presenza"),
    ] {
        let (paper, pdf) = paper(&book, Kind::Letter, &request(&terms, letter));
        assert_eq!(paper.record.answer["trial_days"], json!(trial), "{terms}");
        let said: String = said.split_whitespace().collect();
        assert!(text(&pdf).contains(&said), "{terms}: {said}");
        assert!(text(&pdf).contains(&printed(&paper.record.answer["month"]["pay"])), "{terms}");
    }
}

#[test]
fn a_fixed_term_has_a_shorter_trial_and_its_reason() {
    let mut request = live_in();
    request["employment"]["term"] = json!("fixed_term");
    request["employment"]["ends_on"] = json!("2027-05-31");
    let (made, pdf) = paper(&book(), Kind::Letter, &request);
    assert_eq!(made.record.answer["trial_days"], json!(12), "182 days, one each fifteen");
    assert!(text(&pdf).contains("12(art.12;L.13dicembre2024n.203)"), "the law that shortens it");
    request["employment"]["ends_on"] = json!("2028-05-31");
    assert_eq!(refused(&request), ("missing_field", "letter.fixed_term_reason".to_owned()));
}

fn refused(request: &Value) -> (&'static str, String) {
    let fault = compose(&book(), Kind::Letter, request).expect_err("refused").into_input();
    (fault.code, fault.field.unwrap_or_default())
}

#[test]
fn what_cannot_stand_in_a_letter_is_refused_at_its_field() {
    let good = live_in();
    for (pointer, value, code, field) in [
        ("/date", json!(null), "missing_field", "date"),
        ("/languages", json!(["en", "xx"]), "no_translation", "languages.1"),
        ("/languages", json!(["en", "en"]), "invalid_value", "languages.1"),
        ("/letter/form", json!("06:00-14:00"), "not_allowed", "letter.form"),
        ("/letter/fixed_term_reason", json!("perché sì"), "not_allowed", "letter.fixed_term_reason"),
        ("/letter/slots", json!({"mon": ["08:00-12:00"]}), "slots_do_not_add_up", "letter.slots.mon"),
        ("/letter/slots", json!({"mon": ["8-12"]}), "invalid_slot", "letter.slots.mon.0"),
        ("/letter/duties", json!("a\nb"), "invalid_value", "letter.duties"),
        ("/employer/surname", json!("x"), "unknown_field", "employer.surname"),
        ("/employment/terms/0/agreed_pay", json!("900.00"), "unlawful", "employment.terms[0]"),
        ("/employment/terms/0/weekly_hours", json!("60"), "unlawful", "employment.terms[0]"),
    ] {
        let mut request = good.clone();
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        request.pointer_mut(parent).expect("a parent")[key] = value;
        assert_eq!(refused(&request), (code, field.to_owned()), "{pointer}");
    }
    let mut written_otherwise = good;
    written_otherwise["worker"]["name"] = json!("ᚠᚢᚦ");
    let made = compose(&book(), Kind::Letter, &written_otherwise).expect("composed");
    assert_eq!(made.pdf().expect_err("no font").into_input().code, "no_glyph");
}
