//! Reading a text of the contract: what quotes compute with.

use std::collections::BTreeMap;

use super::section::Section;
use crate::ccnl::livello::Regime;
use crate::ccnl::rulebook::{Cited, Contratto, Scatti, Tabella};
use crate::money::Hours;

pub(super) fn read(root: &Section<'_>) -> Contratto {
    let regimes = regimi(root);
    let scatti = root.table("scatti");
    let tfr = root.table("tfr");
    let conversioni = root.table("conversioni");
    let count = |table: &Section<'_>, key| Cited { value: table.count(key), cite: table.cite() };
    let inps = root.table("ore_inps");
    Contratto {
        max_weekly_hours: regimes
            .iter()
            .filter_map(|(regime, limits)| Some((*regime, Cited { value: limits.hours?, cite: limits.cite.clone() })))
            .collect(),
        tabella: regimes
            .iter()
            .map(|(regime, limits)| (*regime, Cited { value: limits.tabella, cite: limits.cite.clone() }))
            .collect(),
        night_inps_hours: Cited { value: inps.hours("notturno"), cite: inps.cite() },
        assistenza_hours: root.optional_table("ore_assistenza").map(|table| assistenza(&table)).unwrap_or_default(),
        scatti: Cited {
            value: Scatti {
                rate: scatti.factor("rate"),
                every_years: scatti.count("every_years"),
                at_most: scatti.count("at_most"),
            },
            cite: scatti.cite(),
        },
        board_month_days: count(&root.table("vitto_alloggio"), "month_days"),
        tredicesima_months: count(&root.table("tredicesima"), "months"),
        tfr_divisor: Cited { value: tfr.factor("divisor"), cite: tfr.cite() },
        weeks: count(&conversioni, "weeks"),
        months: count(&conversioni, "months"),
        ferie_days: count(&root.table("ferie"), "days"),
        livelli_cite: root.table("livelli").cite(),
        superminimo_cite: root.table("superminimo").cite(),
    }
}

struct Limits {
    tabella: Tabella,
    hours: Option<Hours>,
    cite: String,
}

fn regimi(root: &Section<'_>) -> BTreeMap<Regime, Limits> {
    let all = root.section("regime");
    let read = |regime: Regime| {
        let table = all.table(regime.code());
        let tabella = table.value("tabella", "the letter of a table of pay, A … G", letter);
        let limits = Limits {
            tabella: tabella.unwrap_or(Tabella::A),
            hours: table.hours_or_dash("weekly_hours"),
            cite: table.cite(),
        };
        (regime, limits)
    };
    Regime::ALL.into_iter().map(read).collect()
}

fn letter(text: &str) -> Option<Option<Tabella>> {
    Tabella::ALL.into_iter().find(|table| table.letter() == text).map(Some)
}

fn assistenza(table: &Section<'_>) -> BTreeMap<Regime, Cited<Hours>> {
    let read = |regime: Regime| (regime, Cited { value: table.hours(regime.code()), cite: table.cite() });
    Regime::ALL.into_iter().filter(|regime| regime.night()).map(read).collect()
}
