//! Words of the end of an employment.

use super::people::Ask;

/// Words of the end of an employment.
#[derive(Debug)]
pub struct EndWords {
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// Last day.
    pub on: Ask,
    /// Why.
    pub reason: Ask,
    /// Answers with a note, in the order of the exchange format's reasons on the page.
    pub reasons: [(&'static str, &'static str); 7],
    /// By whom.
    pub who: Ask,
    /// Answers: the family, who works.
    pub sides: [&'static str; 2],
    /// When the other side was told.
    pub told: Ask,
    /// Vacation left from before.
    pub vacation_before: Ask,
    /// Vacation taken this year.
    pub vacation_taken: Ask,
    /// Tredicesima already paid.
    pub tredicesima: Ask,
    /// Coefficient of the TFR of the last month.
    pub coefficient: Ask,
    /// The last month.
    pub last_month: Ask,
    /// Its answer.
    pub paid: &'static str,
    /// Opens the other questions.
    pub more: &'static str,
    /// Button.
    pub work_out: &'static str,
    /// Above the figure.
    pub net: &'static str,
    /// Provisional.
    pub provisional: &'static str,
    /// Caption of the lines, and name of their total.
    pub lines: [&'static str; 2],
    /// Days due, days missing, owed by.
    pub notice: fn(u64, u64, Option<&str>) -> String,
    /// Days of vacation at the end.
    pub vacation: fn(&str) -> String,
    /// Months of the year that count.
    pub months: fn(u64) -> String,
    /// Heading of the fund.
    pub fund: &'static str,
    /// Its caption and columns: year, share, revaluation, fund.
    pub fund_heads: [&'static str; 5],
    /// Heading of what is paid to INPS.
    pub payments: &'static str,
    /// A payment: for what, by when.
    pub payment: fn(&str, &str) -> String,
    /// Heading of what to know.
    pub findings: &'static str,
    /// What does not fit, by code.
    pub wrong: fn(&str) -> &'static str,
    /// Nothing is kept nor sent.
    pub nothing_kept: &'static str,
    /// Way back.
    pub back: &'static str,
    /// Heading once it was kept.
    pub ended_title: &'static str,
    /// When it was kept, and until when it can be put aside.
    pub ended: fn(chrono::NaiveDate, chrono::NaiveDate) -> String,
    /// The settlement is past.
    pub closed: &'static str,
    /// Button that keeps the end, and what it does.
    pub keep: [&'static str; 2],
    /// Button that puts it aside, and what it does.
    pub reopen: [&'static str; 2],
    /// Said when it was kept, when it was put aside.
    pub done: [&'static str; 2],
    /// The code of the settlement's proof.
    pub proof: fn(&str) -> String,
    /// Link to the kept end.
    pub link_ended: &'static str,
    /// Link on the employment's page.
    pub link: &'static str,
}
