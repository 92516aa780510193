//! The points of an offer in six bytes: what they rest on, rounded in the offer's favour. Offers of a block are weighed by
//! these, side by side in memory, and only who can be among the best is looked up in her record.

use super::packed::Row;

/// Most months that are told apart; from here on they stand for any number.
const MONTHS: u8 = 127;
/// Most weeks that are told apart; from here on they stand for any wait.
const WEEKS: u8 = u8::MAX;
/// Days of a week.
const WEEK: i32 = 7;

/// What the points of an offer rest on, never less than its record says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Brief {
    /// Where she sets out from.
    pub(super) home: u16,
    /// Most quarters a week.
    pub(super) max_hours: u16,
    /// Months twice, and one when trained.
    months: u8,
    /// Weeks begun between her first day of waiting and the latest of the part.
    weeks: u8,
}

/// The offers of a part in brief.
#[derive(Clone, Debug, Default)]
pub(super) struct Briefs {
    all: Vec<Brief>,
    /// The latest first day of waiting.
    latest: i32,
}

impl Briefs {
    /// Of some offers, in their order.
    pub(super) fn of(rows: &[Row]) -> Briefs {
        let latest = rows.iter().map(|row| row.waiting).max().unwrap_or_default();
        let brief = |row: &Row| {
            let months = u8::try_from(row.months).unwrap_or(MONTHS).min(MONTHS);
            let weeks = (latest.saturating_sub(row.waiting).saturating_add(WEEK - 1)) / WEEK;
            Brief {
                home: row.home,
                max_hours: row.max_hours,
                months: months << 1 | u8::from(row.trained),
                weeks: u8::try_from(weeks).unwrap_or(WEEKS),
            }
        };
        Briefs { all: rows.iter().map(brief).collect(), latest }
    }

    /// From an offer on, no more than so many.
    pub(super) fn some(&self, from: usize, most: usize) -> &[Brief] {
        &self.all[from..(from + most).min(self.all.len())]
    }

    /// A day no later than that on which she began to wait.
    pub(super) fn waiting(&self, brief: Brief) -> i32 {
        if brief.weeks == WEEKS { i32::MIN } else { self.latest - i32::from(brief.weeks) * WEEK }
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.all.capacity() * size_of::<Brief>()
    }
}

impl Brief {
    /// Months in the role, or more.
    pub(super) fn months(self) -> u32 {
        let months = self.months >> 1;
        if months == MONTHS { u32::MAX } else { u32::from(months) }
    }

    /// Trained for persons who are not self-sufficient.
    pub(super) fn trained(self) -> bool {
        self.months & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::week::Week;

    #[test]
    fn never_less_than_the_record_and_near_it() {
        let row = |months, waiting, trained| Row {
            person: 0,
            pay: 0,
            min_hours: 0,
            max_hours: 160,
            home: 7,
            limit: 0,
            available: 0,
            until: 0,
            waiting,
            months,
            districts: 0,
            accepts: 0,
            trained,
            pair: 0,
            week: Week::EMPTY,
        };
        let rows: Vec<Row> =
            (0..3_000).map(|at| row(u32::try_from(at).expect("small") % 300, 700_000 - at, at % 3 == 0)).collect();
        let briefs = Briefs::of(&rows);
        for (brief, row) in briefs.some(0, rows.len()).iter().zip(&rows) {
            assert_eq!((brief.home, brief.max_hours, brief.trained()), (row.home, row.max_hours, row.trained));
            assert!(brief.months() == row.months || row.months >= 127 && brief.months() == u32::MAX);
            let waiting = briefs.waiting(*brief);
            assert!(waiting <= row.waiting);
            assert!(row.waiting - 7 < waiting || row.waiting < 700_000 - 254 * 7, "{waiting} {}", row.waiting);
        }
        assert!(briefs.some(2_990, 64).len() == 10 && size_of::<Brief>() == 6);
    }
}
