//! Public holidays: which days they are, by rule.

use chrono::{Days, NaiveDate};

use crate::calendar;

/// The public holidays of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Festivita {
    /// In order of the year.
    pub feste: Vec<Festa>,
}

/// One public holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Festa {
    /// Its name.
    pub name: String,
    /// The law that gives it.
    pub cite: String,
    /// When it falls.
    pub when: Quando,
    /// The municipality whose patron it honours; `None` for the whole country.
    pub comune: Option<String>,
    /// True when the contract pays it (Easter Sunday is a Sunday like any other).
    pub paid: bool,
}

/// When a holiday falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quando {
    /// The same day every year.
    Fixed {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month.
        day: u32,
    },
    /// So many days after Easter Sunday.
    AfterEaster(u64),
}

impl Quando {
    /// The day in a year; `None` where the year lacks it or the calendar ends.
    #[must_use]
    pub fn of(self, year: i32) -> Option<NaiveDate> {
        match self {
            Quando::Fixed { month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Quando::AfterEaster(days) => calendar::easter(year)?.checked_add_days(Days::new(days)),
        }
    }
}
