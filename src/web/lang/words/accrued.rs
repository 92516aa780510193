//! Words of what has accrued in an employment, and of months that come out otherwise.

use chrono::NaiveDate;

/// What has accrued.
#[derive(Debug)]
pub struct AccruedWords {
    /// Heading.
    pub title: &'static str,
    /// Up to which day.
    pub until: fn(NaiveDate) -> String,
    /// The fund of the TFR.
    pub tfr: &'static str,
    /// A coefficient is not out.
    pub estimated: &'static str,
    /// Years of the fund: caption, year, share, revaluation, fund.
    pub years: [&'static str; 5],
    /// A year told without its revaluation.
    pub year_estimated: &'static str,
    /// The tredicesima.
    pub tredicesima: &'static str,
    /// So many twelfths.
    pub twelfths: fn(u32) -> String,
    /// Vacation.
    pub vacation: &'static str,
    /// Days accrued, taken, left.
    pub days: fn(&str, u32, &str) -> String,
    /// Only months that were kept tell vacation.
    pub vacation_note: &'static str,
    /// The next step of seniority.
    pub scatto: &'static str,
    /// Its number and day.
    pub scatto_on: fn(u32, NaiveDate) -> String,
    /// All of them have been reached.
    pub scatti_over: &'static str,
    /// It cannot be worked out.
    pub unknown: &'static str,
}

/// Months that come out otherwise.
#[derive(Debug)]
pub struct CorrectionWords {
    /// Heading on the employment's page.
    pub title: &'static str,
    /// Why: tables known later, a month told again.
    pub why: [&'static str; 2],
    /// Still due, or paid too much, or nothing.
    pub due: fn(&str, bool) -> String,
    /// Nothing changes in what is paid.
    pub same_pay: &'static str,
    /// Caption, and heads: line, article, before, now, difference.
    pub heads: [&'static str; 6],
    /// Link to the month.
    pub link: fn(&str) -> String,
    /// What to do.
    pub what_to_do: &'static str,
    /// Heading of what changed in a quarter since it was paid, and what to do.
    pub quarter: [&'static str; 2],
    /// Name of a sum of a quarter.
    pub sum: fn(&str) -> &'static str,
}
