//! Minutes from place to place, read from the project's tables.

use std::collections::BTreeMap;
use std::sync::LazyLock;

struct Minutes {
    within: BTreeMap<(usize, usize), u64>,
    outside: BTreeMap<&'static str, Vec<u64>>,
}

static MINUTES: LazyLock<Minutes> = LazyLock::new(|| Minutes {
    within: rows(include_str!("../../data/travel-minutes.csv")).filter_map(within_row).collect(),
    outside: rows(include_str!("../../data/municipality-nil-minutes.csv")).filter_map(outside_row).collect(),
});

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().skip(1)
}

fn within_row(row: &str) -> Option<((usize, usize), u64)> {
    let mut cells = row.split(',');
    let (from, to, minutes) = (cells.next()?, cells.next()?, cells.next()?);
    Some(((from.parse().ok()?, to.parse().ok()?), minutes.parse().ok()?))
}

fn outside_row(row: &'static str) -> Option<(&'static str, Vec<u64>)> {
    let (code, minutes) = row.split_once(',')?;
    let minutes: Result<Vec<u64>, _> = minutes.split(',').map(|cell| cell.trim().parse()).collect();
    Some((code, minutes.ok()?))
}

/// From a district of Milan to another.
pub fn within(from: usize, to: usize) -> Option<u64> {
    MINUTES.within.get(&(from, to)).copied()
}

/// From another comune to a district.
pub fn from_outside(municipality: &str, to: usize) -> Option<u64> {
    MINUTES.outside.get(municipality)?.get(to.checked_sub(1)?).copied()
}
