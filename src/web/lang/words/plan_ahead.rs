//! Words of the months ahead.

use super::people::Ask;

/// Words of the months ahead.
#[derive(Debug)]
pub struct PlanAheadWords {
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// Until when.
    pub ask_until: Ask,
    /// A year to see to the end.
    pub until: fn(i32) -> String,
    /// Rise of prices.
    pub ask_prices: Ask,
    /// Button.
    pub show: &'static str,
    /// Some figures are assumed.
    pub provisional: &'static str,
    /// Legend: certain, assumed.
    pub legend: [&'static str; 2],
    /// Caption and columns: month, pay, tredicesima, contributions, all.
    pub heads: [&'static str; 6],
    /// The picture in words.
    pub sentence: fn(usize, &str) -> String,
    /// Before the TFR at the end.
    pub tfr: &'static str,
    /// Beside a figure that is an estimate.
    pub estimate: &'static str,
    /// Why the TFR is an estimate, with the last month whose coefficient is published.
    pub tfr_estimated: fn(Option<&str>) -> String,
    /// Heading of what changes.
    pub events: &'static str,
    /// What changes, by code.
    pub event: fn(&str) -> &'static str,
    /// Not one of the years.
    pub wrong: &'static str,
    /// Not a percentage.
    pub wrong_inflation: &'static str,
    /// Way back.
    pub back: &'static str,
    /// Link on the employment's page.
    pub link: &'static str,
}
