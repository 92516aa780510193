//! Numbers as steps: some thresholds of each, with a bitmap of those who reach it, so that one bitmap tells which
//! offers of a block can be high or low enough. Necessary, not sufficient: between two thresholds the record decides.

use super::packed::Row;

/// How many numbers have steps.
pub(super) const NUMBERS: usize = 5;
/// Least pay.
pub(super) const PAY: usize = 0;
/// First day.
pub(super) const START: usize = 1;
/// Fewest hours.
pub(super) const LEAST_HOURS: usize = 2;
/// Most hours.
pub(super) const MOST_HOURS: usize = 3;
/// Longest way.
pub(super) const LIMIT: usize = 4;

/// How many thresholds a number has at most.
pub(super) const THRESHOLDS: usize = 7;
const CLASSES: usize = THRESHOLDS + 1;
const SAMPLE: usize = 2048;

/// The thresholds of each number, ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps([Vec<i64>; NUMBERS]);

fn numbers(row: &Row) -> [i64; NUMBERS] {
    [
        i64::from(row.pay),
        i64::from(row.available),
        i64::from(row.min_hours),
        i64::from(row.max_hours),
        i64::from(row.limit),
    ]
}

impl Steps {
    /// Thresholds that part the offers as evenly as a sample shows.
    pub(super) fn parting(rows: &[Row]) -> Steps {
        let every = rows.len().div_ceil(SAMPLE).max(1);
        let sample: Vec<[i64; NUMBERS]> = rows.iter().step_by(every).map(numbers).collect();
        Steps(std::array::from_fn(|which| {
            let mut values: Vec<i64> = sample.iter().map(|row| row[which]).collect();
            values.sort_unstable();
            let mut distinct = values.clone();
            distinct.dedup();
            if distinct.len() < CLASSES {
                return distinct;
            }
            let mut thresholds: Vec<i64> = (1..CLASSES).map(|at| values[at * values.len() / CLASSES]).collect();
            thresholds.dedup();
            thresholds
        }))
    }

    /// How many thresholds a value has reached. More never stands lower.
    pub(super) fn step(&self, which: usize, value: i64) -> usize {
        self.0[which].partition_point(|threshold| *threshold <= value)
    }

    /// The last threshold that whoever has no less than a value has reached.
    pub(super) fn reached(&self, which: usize, value: i64) -> Option<usize> {
        self.step(which, value).checked_sub(1)
    }

    /// The first threshold that whoever has no more than a value has not reached.
    pub(super) fn missed(&self, which: usize, value: i64) -> Option<usize> {
        Some(self.step(which, value)).filter(|step| *step < self.0[which].len())
    }

    /// The steps of an offer.
    pub(super) fn of(&self, row: &Row) -> [usize; NUMBERS] {
        let numbers = numbers(row);
        std::array::from_fn(|which| self.step(which, numbers[which]))
    }
}
