//! How amounts, days and hours are read from and written for people in Italy.
//!
//! The functions with `#[filter_fn]` are askama filters: `{{ amount|euro }}`.

use chrono::NaiveDate;

use crate::money::{Hours, Money};

pub use crate::italian::{
    amount_it, date_it, difference_it, euro_it, from_date_it, hours_it, hours_number_it, of_date_it, thousands,
    until_date_it, weekday_date_it,
};

/// Why a typed number cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a number at all.
    #[error("not a number")]
    NotANumber,
    /// More decimals, or more digits, than the thing has.
    #[error("too many digits")]
    TooPrecise,
    /// Hours that are not whole quarters.
    #[error("not a multiple of a quarter")]
    NotQuarters,
    /// A day that the calendar lacks.
    #[error("not a day")]
    NotADay,
}

/// Reads `1.234,56`, `1234.56`, `1 234,5 €`, `1.234`: a point followed by exactly three digits parts thousands.
///
/// # Errors
/// When it is no amount, or has more than two decimals or seven digits.
pub fn parse_euro(text: &str) -> Result<Money, Unreadable> {
    let plain = plain_number(text.trim().trim_end_matches('€'))?;
    plain.parse().map_err(|_| Unreadable::TooPrecise)
}

/// Reads `8,5`, `8.5`, `30,25 ore`, `40`.
///
/// # Errors
/// When it is no number, or not a positive number of quarters of an hour.
pub fn parse_hours(text: &str) -> Result<Hours, Unreadable> {
    let text = text.trim();
    let bare = text.strip_suffix("ore").or_else(|| text.strip_suffix('h')).unwrap_or(text);
    let plain = plain_number(&bare.replace('.', ","))?;
    plain.parse().map_err(|_| Unreadable::NotQuarters)
}

/// Reads `2026-11-21` (what date fields send), `21/11/2026`, `21.11.2026` and `21-11-2026`.
///
/// # Errors
/// When it is no day of the calendar.
pub fn parse_date(text: &str) -> Result<NaiveDate, Unreadable> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).map(str::trim).collect();
    let [first, month, last] = parts[..] else { return Err(Unreadable::NotADay) };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return Err(Unreadable::NotADay);
    }
    let number = |part: &str| part.parse::<u32>().map_err(|_| Unreadable::NotADay);
    let year: i32 = year.parse().map_err(|_| Unreadable::NotADay)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(Unreadable::NotADay)
}

/// Digits, at most one decimal point, no thousands: what the exchange formats read.
fn plain_number(text: &str) -> Result<String, Unreadable> {
    let compact: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{202f}').collect();
    let (whole, fraction) = match compact.rsplit_once(',') {
        Some((whole, fraction)) => (whole.to_owned(), fraction.to_owned()),
        None => match compact.rsplit_once('.') {
            Some((_, last)) if last.len() == 3 => (compact, String::new()),
            Some((whole, fraction)) => (whole.to_owned(), fraction.to_owned()),
            None => (compact, String::new()),
        },
    };
    let whole = whole.replace('.', "");
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(&whole) || !digits(&fraction) {
        return Err(Unreadable::NotANumber);
    }
    Ok(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

/// Askama filters: the functions above for templates.
#[expect(
    missing_docs,
    clippy::inline_always,
    clippy::missing_errors_doc,
    reason = "the macro makes items of its own beside each documented filter"
)]
pub mod filters {
    use super::{Hours, Money, NaiveDate};

    /// `1.648,80 €`.
    #[askama::filter_fn]
    pub fn euro(amount: &Money, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::euro_it(*amount))
    }

    /// `+568,49 €`.
    #[askama::filter_fn]
    pub fn difference(amount: &Money, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::difference_it(*amount))
    }

    /// `21 novembre 2026`.
    #[askama::filter_fn]
    pub fn day(day: &NaiveDate, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::date_it(*day))
    }

    /// `sabato 21 novembre 2026`.
    #[askama::filter_fn]
    pub fn weekday(day: &NaiveDate, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::weekday_date_it(*day))
    }

    /// `7 ore e 30 min`.
    #[askama::filter_fn]
    pub fn hours(hours: &Hours, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::hours_it(*hours))
    }

    /// `30.250`.
    #[askama::filter_fn]
    pub fn thousands(number: &usize, _: &dyn askama::Values) -> askama::Result<String> {
        Ok(super::thousands(u64::try_from(*number).unwrap_or(u64::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn reads_amounts_kindly() {
        for (typed, cents) in [
            ("1.193,84", 119_384),
            ("1193.84", 119_384),
            ("1 193,84 €", 119_384),
            ("1.200", 120_000),
            ("9", 900),
            ("9,5", 950),
            ("8.30", 830),
            ("0,01", 1),
        ] {
            assert_eq!(parse_euro(typed), Ok(Money::from_cents(cents)), "{typed}");
        }
        for typed in ["", "abc", "-3", "1,2,3", "12,345", "99999999", "€", "1e3", "٣"] {
            assert!(parse_euro(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn reads_hours_and_days_kindly() {
        assert_eq!(parse_hours("8,5"), Ok(Hours::from_quarters(34)));
        assert_eq!(parse_hours("30.25 ore"), Ok(Hours::from_quarters(121)));
        assert_eq!(parse_hours("8,3"), Err(Unreadable::NotQuarters));
        assert!(parse_hours("zero").is_err());
        assert_eq!(parse_date("21/11/2026"), Ok(day(2026, 11, 21)));
        assert_eq!(parse_date("2026-11-21"), Ok(day(2026, 11, 21)));
        for typed in ["", "31/2/2026", "2026-13-01", "oggi", "1/1/26", "+026-01-01"] {
            assert!(parse_date(typed).is_err(), "{typed}");
        }
    }
}
