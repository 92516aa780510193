//! Reading a text of the contract: what quotes compute with.

use std::collections::BTreeMap;

use super::section::Section;
use crate::ccnl::livello::Regime;
use crate::ccnl::rulebook::{Cited, Contratto, Scatti, Tabella};
use crate::money::Hours;

pub(super) fn read(root: &Section<'_>) -> Contratto {
    let regimes = regimi(root);
    Contratto {
        max_weekly_hours: regimes
            .iter()
            .filter_map(|(regime, limits)| Some((*regime, Cited { value: limits.hours?, cite: limits.cite.clone() })))
            .collect(),
        tabella: regimes
            .iter()
            .map(|(regime, limits)| (*regime, Cited { value: limits.tabella, cite: limits.cite.clone() }))
            .collect(),
        night_inps_hours: root.read("ore_inps", |table| table.hours("notturno")),
        assistenza_hours: root.optional_table("ore_assistenza").map(|table| assistenza(&table)).unwrap_or_default(),
        scatti: root.read("scatti", scatti),
        board_month_days: root.read("vitto_alloggio", |table| table.count("month_days")),
        tredicesima_months: root.read("tredicesima", |table| table.count("months")),
        tfr_divisor: root.read("tfr", |table| table.factor("divisor")),
        weeks: root.read("conversioni", |table| table.count("weeks")),
        months: root.read("conversioni", |table| table.count("months")),
        ferie_days: root.read("ferie", |table| table.count("days")),
        livelli_cite: root.table("livelli").cite(),
        superminimo_cite: root.table("superminimo").cite(),
    }
}

fn scatti(table: &Section<'_>) -> Scatti {
    Scatti { rate: table.factor("rate"), every_years: table.count("every_years"), at_most: table.count("at_most") }
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
        let letter = table.text("tabella");
        let tabella = Tabella::from_letter(&letter);
        if tabella.is_none() && !letter.is_empty() {
            table.fault("tabella", "the letter of a table of pay, A … G", &format!("{letter:?}"));
        }
        let limits = Limits {
            tabella: tabella.unwrap_or(Tabella::A),
            hours: table.hours_or_dash("weekly_hours"),
            cite: table.cite(),
        };
        (regime, limits)
    };
    Regime::ALL.into_iter().map(read).collect()
}

/// Conventional hours a day, for the days of a week.
fn assistenza(table: &Section<'_>) -> BTreeMap<Regime, Cited<Hours>> {
    let days = table.count("days_a_week");
    let weekly = |regime: Regime| {
        let quarters = table.hours(regime.code()).quarters().saturating_mul(days);
        (regime, Cited { value: Hours::from_quarters(quarters), cite: table.cite() })
    };
    Regime::ALL.into_iter().filter(|regime| regime.night()).map(weekly).collect()
}
