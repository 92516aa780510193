//! The time: the system's or a fixed one. Nothing else in the program reads a clock.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::Europe::Rome;

/// Where the time comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// The system's clock.
    System,
    /// Always this instant: tests, demonstrations, a service shown on another day.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// Now, in UTC, cut to whole microseconds (what both databases keep).
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now().trunc_subsecs(6),
            Clock::Fixed(instant) => instant.trunc_subsecs(6),
        }
    }

    /// Today's date in Milan.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        Clock::day_of(self.now())
    }

    /// The day it was in Milan at an instant.
    #[must_use]
    pub fn day_of(instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&Rome).date_naive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    #[test]
    fn a_day_in_milan_begins_before_midnight_utc() {
        let late = Utc.with_ymd_and_hms(2026, 12, 31, 23, 30, 0).single().expect("an instant");
        assert_eq!(Clock::Fixed(late).today(), NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day"));
    }
}
