//! Price indices and coefficients of the TFR: what was published, when it is known, what is missing.

use curami::money::Factor;

use super::rules::{day, embedded, rule_files};

fn percent(text: &str) -> Factor {
    Factor::parse(&format!("{text}%")).expect("a percentage")
}

#[test]
fn every_coefficient_follows_from_its_index() {
    let book = embedded();
    let compared = book.rivalutazioni_confronti();
    let wrong: Vec<String> = compared.iter().filter(|one| !one.holds()).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let months = book.indici().iter().flat_map(curami::ccnl::Edition::months).count();
    // A coefficient a month, the Decembers that years start from, and one change printed by its source.
    assert_eq!(compared.len(), months + book.indici().len() - 1 + 1);
}

#[test]
fn decembers_are_all_there_until_the_last_one_published() {
    let book = embedded();
    for year in 2013..=2025 {
        assert!(book.rivalutazione(year, 12, None).is_ok(), "{year}");
    }
}

#[test]
fn a_month_not_published_is_no_guess() {
    let missing = embedded().rivalutazione(2026, 2, None).expect_err("not published");
    assert_eq!((missing.table, missing.day), ("tfr", day("2026-02-01")));
    assert!(embedded().rivalutazione(2025, 4, None).expect_err("not found").after.is_some());
    assert!(embedded().rivalutazione(2012, 12, None).is_err());
}

/// The index of January 2026 was published on 23 February 2026.
#[test]
fn a_month_is_known_from_the_end_of_the_next() {
    let book = embedded();
    let known = |on: &str| book.rivalutazione(2026, 1, Some(day(on))).ok().map(|found| found.coefficiente);
    assert_eq!(known("2026-02-27"), None);
    assert_eq!(known("2026-02-28"), Some(percent("0.363025")));
    assert_eq!(
        book.rivalutazione(2025, 12, Some(day("2026-01-31"))).map(|found| found.coefficiente),
        Ok(percent("2.311148"))
    );
    assert!(book.rivalutazione(2025, 12, Some(day("2026-01-30"))).is_err());
}

#[test]
fn a_mistyped_index_or_coefficient_is_caught() {
    for (file, old, new) in [
        ("tfr/2025-01-01.toml", "\"120.9\"", "\"121.9\""),
        ("tfr/2025-01-01.toml", "\"2.311148%\"", "\"2.311149%\""),
        ("tfr/2024-01-01.toml", "\"118.9\"", "\"118.8\""),
        ("tfr/2015-01-01.toml", "\"-0.186916%\"", "\"-0.186915%\""),
    ] {
        let mut files = rule_files();
        let text = files.get_mut(file).expect("a file");
        assert!(text.contains(old), "{file} {old}");
        *text = text.replacen(old, new, 1);
        let book = curami::ccnl::Rulebook::from_files(files).expect("rules that load");
        assert!(book.rivalutazioni_confronti().iter().any(|one| !one.holds()), "{file} {old}");
    }
}
