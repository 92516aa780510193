//! The report as a page of Markdown: a text with places for tables, and the tables.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::bands::{Band, Measured};
use super::concentration::Concentration;
use super::exposure::Seen;
use super::ratio::Ratio;
use super::settings::Run;
use super::waiting::Weeks;
use super::{Findings, Larger, Report, Settings};

/// The text around the tables.
const TEXT: &str = include_str!("../../data/fairness-report.md");

/// The whole report.
#[must_use]
pub fn markdown(report: &Report, settings: &Settings) -> String {
    let found = &report.main;
    let tables = [
        ("{{larger}}", larger(report)),
        ("{{run}}", run(found)),
        ("{{measures}}", measures(&found.measures)),
        ("{{draws}}", found.run.draws.to_string()),
        ("{{exposure}}", exposure(found)),
        ("{{criteria}}", criteria(found, settings)),
        ("{{conditions}}", conditions(found, settings)),
        ("{{swaps}}", swaps(found)),
        ("{{concentration}}", concentration(found)),
        ("{{weeks}}", weeks(found)),
    ];
    tables.into_iter().fold(TEXT.to_owned(), |text, (place, table)| text.replace(place, table.trim_end()))
}

/// Every measure against its band, a line each.
#[must_use]
pub fn summary(found: &Findings) -> String {
    let line = |one: &Measured| {
        let verdict = if one.within { "within" } else { "OUT OF BAND" };
        format!("{:<22} {:>6}  {:<16} {verdict}\n", one.measure, one.value, bounds(&one.band))
    };
    found.measures.iter().map(line).collect()
}

/// A table: the first column to the left, the others to the right.
fn table<T: Display>(head: &[T], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let rule = (0..head.len()).map(|at| if at == 0 { "---" } else { "---:" }.to_owned()).collect();
    let head = line(head.iter().map(ToString::to_string).collect()) + &line(rule);
    rows.into_iter().fold(head, |table, row| table + &line(row))
}

fn run(found: &Findings) -> String {
    let run = &found.run;
    format!(
        "Weights `{}`, day {}, seed {}: {} invented workers, {} requests, {} pairs for each swap, {} weeks of proposing.",
        found.rules, run.on, run.seed, run.workers, run.requests, run.pairs, run.weeks
    )
}

fn bounds(band: &Band) -> String {
    match (band.least, band.most) {
        (Some(least), Some(most)) if least == most => format!("exactly {least}"),
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(most)) => format!("at most {most}"),
        (None, None) => "none".to_owned(),
    }
}

fn measures(all: &[Measured]) -> String {
    let row = |one: &Measured| {
        let verdict = if one.within { "yes" } else { "**no**" };
        vec![
            format!("`{}`", one.measure),
            one.value.to_string(),
            bounds(&one.band),
            verdict.to_owned(),
            one.band.why.clone(),
        ]
    };
    // The reasons are text: the last column to the left.
    table(&["measure", "found", "band", "within", "why there"], all.iter().map(row)).replacen("---: |\n", "--- |\n", 1)
}

fn larger(report: &Report) -> String {
    let size = |run: &Run| format!("seed {}: {} × {}", run.seed, run.workers, run.requests);
    let head: Vec<String> = ["measure".to_owned(), "band".to_owned(), size(&report.main.run)]
        .into_iter()
        .chain(report.larger.iter().map(|one| size(&one.run)))
        .collect();
    let row = |one: &Measured| {
        let found = |larger: &Larger| {
            let value = larger.values.get(one.measure).copied();
            let shown = |value: i64| if one.band.holds(value) { value.to_string() } else { format!("**{value}**") };
            value.map_or_else(|| "–".to_owned(), shown)
        };
        let start = [format!("`{}`", one.measure), bounds(&one.band), one.value.to_string()];
        start.into_iter().chain(report.larger.iter().map(found)).collect()
    };
    table(&head, report.main.measures.iter().map(row))
}

fn per_mille(ratio: Option<Ratio>) -> String {
    ratio.map_or_else(|| "–".to_owned(), |ratio| ratio.per_mille().to_string())
}

fn exposure(found: &Findings) -> String {
    let groups = &found.exposure.groups;
    let sum = |of: fn(&Seen) -> u64| groups.iter().map(of).sum::<u64>();
    let everybody =
        Seen { workers: sum(|group| group.workers), attention: sum(|group| group.attention), ..Seen::default() };
    let average = everybody.overall();
    let row = |(label, group): (usize, &Seen)| {
        let reach = group.reach().map_or(0, Ratio::per_mille);
        let overall = group.overall().zip(average).and_then(|(own, average)| own.over(average));
        vec![
            (label + 1).to_string(),
            (group.workers / found.run.draws.max(1)).to_string(),
            format!("{}.{}", reach / 1000, reach % 1000 / 100),
            per_mille(group.order()),
            per_mille(group.first_places()),
            per_mille(overall),
        ]
    };
    let head = ["group", "workers", "requests each can do", "order", "first places", "overall"];
    let parities = [
        "parity".to_owned(),
        String::new(),
        found.exposure.reach_parity().to_string(),
        found.exposure.order_parity().to_string(),
        found.exposure.first_places_parity().to_string(),
        found.exposure.overall_parity().to_string(),
    ];
    table(&head, groups.iter().enumerate().map(row).chain([parities.to_vec()]))
}

/// Headings of the groups, between others.
fn heads(before: &[&str], settings: &Settings, after: &[&str]) -> Vec<String> {
    let groups = (1..=settings.groups.count).map(|label| format!("group {label}"));
    before.iter().map(ToString::to_string).chain(groups).chain(after.iter().map(ToString::to_string)).collect()
}

fn criteria(found: &Findings, settings: &Settings) -> String {
    let rows = found.criteria.iter().map(|one| {
        let points = one.points.iter().map(ToString::to_string);
        let start = [format!("`{}`", one.criterion), one.of.to_string()];
        let end = [one.parity_without.to_string(), signed(one.carries)];
        start.into_iter().chain(points).chain(end).collect()
    });
    table(&heads(&["criterion", "of"], settings, &["parity without", "carries"]), rows)
}

fn conditions(found: &Findings, settings: &Settings) -> String {
    let rows = found.conditions.iter().map(|one| {
        let of_workers = |(alone, group): (&u64, &Seen)| per_mille(Ratio::of((*alone).into(), group.workers.into()));
        let alone: Vec<String> = one.alone.iter().zip(&found.exposure.groups).map(of_workers).collect();
        let end = [one.parity_without.to_string(), signed(one.carries)];
        [format!("`{}`", one.condition)].into_iter().chain(alone).chain(end).collect()
    });
    table(&heads(&["condition"], settings, &["parity without", "carries"]), rows)
}

fn signed(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { number.to_string() }
}

fn swaps(found: &Findings) -> String {
    let named = |counts: &BTreeMap<&'static str, usize>| {
        let parts: Vec<String> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
        if parts.is_empty() { "–".to_owned() } else { parts.join(", ") }
    };
    let rows = found.swaps.iter().map(|(of, moved)| {
        let lines =
            moved.lines.iter().map(|(name, line)| format!("{} {name}, {} points at most", line.times, line.most));
        let lines = lines.collect::<Vec<_>>().join("; ");
        vec![
            format!("`{of}`"),
            moved.both.to_string(),
            named(&moved.lost),
            named(&moved.gained),
            if lines.is_empty() { "–".to_owned() } else { lines },
            moved.other_place.to_string(),
            moved.stray.to_string(),
        ]
    });
    table(&["taken", "both can", "cannot any more", "can now", "lines moved", "another place", "stray"], rows)
}

fn concentration(found: &Findings) -> String {
    let [own, lot] = [&found.concentration.own, &found.concentration.by_lot];
    let row = |what: &str, of: fn(&Concentration) -> String| vec![what.to_owned(), of(own), of(lot)];
    let fraction = |ratio: Option<Ratio>| ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{ratio}"));
    let mut rows = vec![
        row("able to do at least one request", |one| one.able.to_string()),
        row("places that may be proposed", |one| one.places.to_string()),
        row("of the able, never in one, per mille", |one| one.never_per_mille().to_string()),
        row("held by the most shown 1%, per mille", |one| per_mille(one.by_one_in_a_hundred)),
        row("held by the most shown 10%, per mille", |one| per_mille(one.by_one_in_ten)),
        row("Gini coefficient, per mille", |one| per_mille(one.gini)),
    ];
    rows.push(vec!["Gini coefficient, exact".to_owned(), fraction(own.gini), fraction(lot.gini)]);
    table(&["", "the order", "by lot"], rows)
}

fn weeks(found: &Findings) -> String {
    let head = [
        "weights",
        "waiting, of",
        "placed",
        "nobody could",
        "never proposed, per mille",
        "half proposed by week",
        "by group",
        "days waited when placed",
        "by group",
        "proposed, parity",
        "placed, parity",
    ];
    let row = |one: &Weeks| {
        let week = |week: Option<u32>| week.map_or_else(|| "–".to_owned(), |week| week.to_string());
        let halves: Vec<String> = one.groups.iter().map(|group| week(group.half_proposed_by)).collect();
        let days: Vec<String> = one.groups.iter().map(|group| group.days_at_placement.to_string()).collect();
        vec![
            format!("`{}`", one.version),
            one.waiting_of.to_string(),
            one.placements.to_string(),
            one.empty.to_string(),
            one.never_proposed().to_string(),
            week(one.all.half_proposed_by),
            halves.join(", "),
            one.all.days_at_placement.to_string(),
            days.join(", "),
            one.proposed_parity().to_string(),
            one.placed_parity().to_string(),
        ]
    };
    table(&head, found.weeks.iter().map(row))
}
