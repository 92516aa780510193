//! Words of a quarter.

use crate::life::Quarter;

/// Words of a quarter.
#[derive(Debug)]
pub struct QuarterWords {
    /// Its name.
    pub name: fn(Quarter) -> String,
    /// Above the day.
    pub by: &'static str,
    /// Above the figure.
    pub to_pay: &'static str,
    /// How it is paid.
    pub how: &'static str,
    /// What is withheld.
    pub withheld: fn(&str) -> String,
    /// Caption of the lines, and name of their total.
    pub lines: [&'static str; 2],
    /// Heading and columns of the weeks: days, hours, band.
    pub week_heads: [&'static str; 4],
    /// From, to.
    pub from_to: fn(&str, &str) -> String,
    /// So many weeks.
    pub weeks: fn(u64) -> String,
    /// Hours from the quarter before, and to the next.
    pub carried: fn(&str, &str) -> String,
    /// Provisional.
    pub provisional: &'static str,
    /// Months that are not kept: the account takes them as the contract says.
    pub to_do: &'static str,
    /// It cannot be worked out.
    pub no_account: &'static str,
    /// Links: before, after, back.
    pub links: [&'static str; 3],
    /// The next deadline on the employment's page: heading, what, link.
    pub next: [&'static str; 3],
    /// The sheet as PDF.
    pub paper: &'static str,
}
