//! Months and quarters of the calendar, as registers and plans count them.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate};

const MONTHS: i32 = 12;
const MONTHS_OF_A_QUARTER: u32 = 3;

/// A month of the calendar. Prints and parses as `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

/// A text that is no month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no month {0:?}, expected one as in \"2026-03\"")]
pub struct MonthError(pub String);

impl Month {
    /// A month by year and number, 1 to 12; `None` beyond the calendar.
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Month> {
        NaiveDate::from_ymd_opt(year, number, 1).map(|first| Month { first })
    }

    /// The month that a day is in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Month {
        Month { first: day.with_day(1).unwrap_or(day) }
    }

    /// Year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Number in the year, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        self.first.month()
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.after(1).first.pred_opt().unwrap_or(self.first)
    }

    /// Every day of it, in order.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        self.first.iter_days().take_while(move |day| Month::of(*day) == self)
    }

    /// How many days it has.
    #[must_use]
    pub fn length(self) -> u32 {
        self.last().day()
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        Month::of(day) == self
    }

    /// The month so many months later (earlier, when negative); the same one beyond the calendar.
    #[must_use]
    pub fn after(self, months: i32) -> Month {
        let count = self.year() * MONTHS + self.first.month0().cast_signed() + months;
        let number = count.rem_euclid(MONTHS).cast_unsigned() + 1;
        Month::new(count.div_euclid(MONTHS), number).unwrap_or(self)
    }

    /// The months from this one to another, both included; none when the other is earlier.
    pub fn to(self, last: Month) -> impl Iterator<Item = Month> {
        let months = (last.year() - self.year()) * MONTHS + last.number().cast_signed() - self.number().cast_signed();
        (0..=months).map(move |later| self.after(later))
    }

    /// The quarter it is in.
    #[must_use]
    pub fn quarter(self) -> Quarter {
        let into = (self.number() - 1) % MONTHS_OF_A_QUARTER;
        Quarter { first: self.after(-into.cast_signed()) }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Month, MonthError> {
        let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
        let parts = text.split_once('-').filter(|(year, month)| digits(year, 4) && digits(month, 2));
        let month = parts.and_then(|(year, month)| Month::new(year.parse().ok()?, month.parse().ok()?));
        month.ok_or_else(|| MonthError(text.to_owned()))
    }
}

/// A quarter of the year. Prints and parses as `2026-Q1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    first: Month,
}

/// A text that is no quarter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no quarter {0:?}, expected one as in \"2026-Q1\"")]
pub struct QuarterError(pub String);

impl Quarter {
    /// A quarter by year and number, 1 to 4; `None` beyond the calendar.
    #[must_use]
    pub fn new(year: i32, number: u32) -> Option<Quarter> {
        let month = number.checked_sub(1)?.checked_mul(MONTHS_OF_A_QUARTER)?.checked_add(1)?;
        Month::new(year, month).map(|first| Quarter { first })
    }

    /// The quarter that a day is in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Quarter {
        Month::of(day).quarter()
    }

    /// Year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Number in the year, from 1.
    #[must_use]
    pub fn number(self) -> u32 {
        (self.first.number() - 1) / MONTHS_OF_A_QUARTER + 1
    }

    /// Its first month.
    #[must_use]
    pub fn first_month(self) -> Month {
        self.first
    }

    /// Its three months.
    #[must_use]
    pub fn months(self) -> [Month; 3] {
        [self.first, self.first.after(1), self.first.after(2)]
    }

    /// Its first day.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first.first()
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.after(1).first().checked_sub_days(Days::new(1)).unwrap_or_else(|| self.first())
    }

    /// The quarter so many quarters later (earlier, when negative).
    #[must_use]
    pub fn after(self, quarters: i32) -> Quarter {
        Quarter { first: self.first.after(quarters * MONTHS_OF_A_QUARTER.cast_signed()) }
    }

    /// Whether a day is in it.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        Quarter::of(day) == self
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-Q{}", self.year(), self.number())
    }
}

impl FromStr for Quarter {
    type Err = QuarterError;

    fn from_str(text: &str) -> Result<Quarter, QuarterError> {
        let shaped = text.split_once("-Q").filter(|(year, number)| {
            year.len() == 4
                && number.len() == 1
                && [year, number].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
        });
        let quarter = shaped.and_then(|(year, number)| Quarter::new(year.parse().ok()?, number.parse().ok()?));
        quarter.ok_or_else(|| QuarterError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn months_know_their_days_and_neighbours() {
        let february = month("2024-02");
        assert_eq!((february.length(), february.days().count()), (29, 29));
        assert_eq!(february.last().to_string(), "2024-02-29");
        assert_eq!(february.after(-2), month("2023-12"));
        assert_eq!(february.after(11), month("2025-01"));
        assert_eq!(
            month("2024-11").to(month("2025-02")).map(|m| m.to_string()).collect::<Vec<_>>().join(" "),
            "2024-11 2024-12 2025-01 2025-02"
        );
        assert_eq!(month("2024-11").to(month("2024-10")).count(), 0);
        for text in ["2024-13", "2024-00", "24-01", "2024-1", "2024/01", "2024-01-01", "+024-01"] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }

    #[test]
    fn quarters_hold_three_months() {
        let last: Quarter = "2026-Q4".parse().expect("a quarter");
        assert_eq!(last.to_string(), "2026-Q4");
        assert_eq!((last.first().to_string(), last.last().to_string()), ("2026-10-01".into(), "2026-12-31".into()));
        assert_eq!(last.after(1).to_string(), "2027-Q1");
        assert_eq!(Quarter::of(last.last()), last);
        assert_eq!(month("2026-05").quarter().months().map(Month::number), [4, 5, 6]);
        for text in ["2026-Q0", "2026-Q5", "2026-1", "2026-q1", "26-Q1"] {
            assert!(text.parse::<Quarter>().is_err(), "{text}");
        }
    }
}
