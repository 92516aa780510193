//! Published amounts follow from the act before and from the rates: a mistyped cent is caught.

use curami::ccnl::Rulebook;
use proptest::prelude::*;

use super::rules::{embedded, rule_files};

#[test]
fn every_amount_follows_or_is_a_listed_exception() {
    let book = embedded();
    let compared = book.confronti();
    let wrong: Vec<String> = compared.iter().filter(|one| !one.holds()).map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let listed: Vec<String> =
        compared.iter().filter(|one| one.listed.is_some()).map(|one| format!("{} {}", one.file, one.cell)).collect();
    assert_eq!(
        listed,
        [
            "minimi/2016-01-01.toml tabella_f.alloggio",
            "minimi/2021-01-01.toml tabella_a.A",
            "minimi/2021-01-01.toml tabella_c.A",
            "minimi/2021-01-01.toml tabella_c.BS",
            "minimi/2021-01-01.toml tabella_c.CS",
        ]
    );
}

#[test]
fn every_amount_of_every_year_is_compared() {
    let book = embedded();
    let compared = book.confronti();
    for edition in book.minimi().iter().skip(1) {
        let count = compared.iter().filter(|one| one.file == edition.act.file).count() - 1;
        let cells: usize = edition.body.tables.values().map(|rows| rows.rows.len()).sum();
        // The increase apart: all but the total of board and lodging, which the loader adds up, and tables that begin.
        assert!(count + 8 >= cells, "{}: {count} of {cells}", edition.act.file);
    }
    for edition in book.contributi().iter().skip(1) {
        let count = compared.iter().filter(|one| one.file == edition.act.file).count();
        assert_eq!(count, 4 + 4 * 6 + 2, "{}", edition.act.file);
    }
}

#[test]
fn an_increase_forgotten_is_caught() {
    let mut files = rule_files();
    let pay = files.get_mut("minimi/2026-01-01.toml").expect("a file");
    *pay = pay.replace("tranche_bs   = \"40.00\"", "tranche_bs   = \"30.00\"");
    let book = Rulebook::from_files(files).expect("rules");
    let cells: Vec<String> = book.confronti().iter().filter(|one| !one.holds()).map(|one| one.cell.clone()).collect();
    assert!(cells.contains(&"indicizzazione.tranche_bs".to_owned()), "{cells:?}");
}

/// A quoted amount of a table: the place of its last digit before the closing quote.
fn amounts(text: &str) -> Vec<usize> {
    let tables = text.find("[tabella_a]").or_else(|| text.find("[[fascia]]")).unwrap_or(text.len());
    let body = &text[tables..text.find("[assistenza]").unwrap_or(text.len())];
    let is_amount = |at: &usize| {
        let before = &body[..*at];
        before.ends_with(|last: char| last.is_ascii_digit()) && before[..before.len() - 2].ends_with('.')
    };
    body.match_indices('"').map(|(at, _)| at).filter(is_amount).map(|at| tables + at - 1).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever single digit of cents is mistyped, in whatever file, loading or checking finds it.
    #[test]
    fn a_mistyped_cent_is_caught(file in 0usize..1000, at in 0usize..1000, typed in 0u8..10) {
        let mut files = rule_files();
        let amounts_of = ["minimi/", "contributi/"];
        let yearly: Vec<String> = files.keys().filter(|name| amounts_of.iter().any(|of| name.starts_with(of))).cloned().collect();
        let name = &yearly[file % yearly.len()];
        let text = files.get_mut(name).expect("a file");
        let places = amounts(text);
        let place = places[at % places.len()];
        let digit = char::from(b'0' + typed).to_string();
        prop_assume!(text[place..=place] != digit);
        text.replace_range(place..=place, &digit);
        let caught = Rulebook::from_files(files).map_or(true, |book| book.confronti().iter().any(|one| !one.holds()));
        prop_assert!(caught, "{name}: a wrong {digit} at byte {place} went unseen");
    }
}
