//! The day by which the desk promises an answer: so many working days after the day of arrival.

use chrono::{Days, NaiveDate};

/// The calendar ended before the working days did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot promise a day {working_days} working days after {arrived}")]
pub struct NoPromise {
    /// The day of arrival.
    pub arrived: NaiveDate,
    /// How many working days were to pass.
    pub working_days: u16,
}

/// The last of `working_days` working days after `arrived`, which itself does not count: whoever
/// writes on a Thursday evening must not lose that day. What a working day is, `works_on` says.
///
/// # Errors
/// When the calendar ends first.
pub fn promised_on(
    arrived: NaiveDate,
    working_days: u16,
    works_on: impl Fn(NaiveDate) -> bool,
) -> Result<NaiveDate, NoPromise> {
    let fault = NoPromise { arrived, working_days };
    let mut day = arrived;
    let mut left = working_days.max(1);
    while left > 0 {
        day = day.checked_add_days(Days::new(1)).ok_or(fault)?;
        if works_on(day) {
            left -= 1;
        }
    }
    Ok(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, Weekday};

    fn weekday(day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
    }

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    #[test]
    fn a_request_of_a_thursday_is_answered_by_the_friday_of_the_next_week() {
        assert_eq!(promised_on(day(11, 19), 6, weekday), Ok(day(11, 27)));
    }

    #[test]
    fn feast_days_do_not_count() {
        let works = |date| weekday(date) && date != day(12, 7) && date != day(12, 8);
        assert_eq!(promised_on(day(12, 4), 1, works), Ok(day(12, 9)));
    }

    #[test]
    fn weekends_do_not_count_and_at_least_one_day_passes() {
        assert_eq!(promised_on(day(11, 20), 0, weekday), Ok(day(11, 23)));
    }
}
