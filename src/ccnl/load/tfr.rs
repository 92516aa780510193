//! Reading a year of price indices and coefficients of the TFR.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::section::Section;
use crate::ccnl::prezzi::{Indici, MeseIndice};
use crate::ccnl::rulebook::Cited;
use crate::money::Factor;

/// Months of a year.
const MONTHS: u32 = 12;

pub(super) fn read(root: &Section<'_>) -> Indici {
    let indice = root.table("indice");
    whole_year(root);
    Indici {
        cite: indice.cite(),
        base: indice.text("base"),
        prima: positive(&indice, "prima"),
        raccordo: positive(&indice, "raccordo"),
        noto_dopo_mesi: indice.count("noto_dopo_mesi"),
        mesi: mesi(root),
    }
}

/// A file is a year: it begins on its first day, and ends on its last when it is said to end.
fn whole_year(root: &Section<'_>) {
    let in_force = root.section("in_force");
    let (from, until) = (in_force.date("from"), in_force.optional_date("until"));
    if from.ordinal() != 1 {
        in_force.fault("from", "the first day of a year", &format!("\"{from}\""));
    }
    if let Some(until) = until.filter(|until| until.year() != from.year()) {
        in_force.fault("until", "a day of the same year", &format!("\"{until}\""));
    }
}

fn positive(section: &Section<'_>, key: &str) -> Factor {
    let value = section.factor(key);
    if section.has(key) && value <= Factor::whole(0) {
        section.fault(key, "a number above zero", &format!("\"{value}\""));
        return Factor::ONE;
    }
    value
}

fn mesi(root: &Section<'_>) -> BTreeMap<u32, Cited<MeseIndice>> {
    let mut mesi = BTreeMap::new();
    for section in root.cited_list("mese") {
        let month = section.count("mese");
        let last = mesi.last_key_value().map_or(0, |(month, _)| *month);
        if !(last + 1..=MONTHS).contains(&month) {
            section.fault("mese", &format!("a month after {last}, at most {MONTHS}"), &format!("\"{month}\""));
        }
        let value = MeseIndice {
            indice: section.factor_or_dash("indice"),
            variazione: section.has("variazione").then(|| section.factor("variazione")),
            coefficiente: section.factor("coefficiente"),
        };
        section.known("variazione");
        mesi.insert(month, Cited { value, cite: section.cite() });
    }
    if mesi.is_empty() {
        root.fault("mese", "at least one [[mese]]", "nothing");
    }
    mesi
}
