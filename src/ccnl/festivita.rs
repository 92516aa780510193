//! Public holidays: which days they are, by rule.

use chrono::{Days, NaiveDate};

use super::rulebook::Rulebook;
use crate::calendar;

/// The public holidays of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Festivita {
    /// In no order: a year's days are in order in [`Rulebook::feste`].
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

impl Rulebook {
    /// The public holidays of a year with their names, in order of days; each day by the act that
    /// holds on it. Years before the first act have none.
    #[must_use]
    pub fn feste<'a>(&'a self, year: i32) -> Vec<(NaiveDate, &'a Festa)> {
        let mut days: Vec<(NaiveDate, &'a Festa)> = Vec::new();
        for edition in self.festivita() {
            let holds = |day: &NaiveDate| edition.from <= *day && !edition.ended_before(*day);
            let dated = |festa: &'a Festa| festa.when.of(year).filter(holds).map(|day| (day, festa));
            days.extend(edition.body.feste.iter().filter_map(dated));
        }
        days.sort_by_key(|(day, _)| *day);
        days
    }
}
