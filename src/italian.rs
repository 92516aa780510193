//! How amounts, days and hours are written for people in Italy, on pages and on papers alike.

use chrono::{Datelike, NaiveDate};

use crate::money::{Hours, Money};

/// Between a number and its unit, and inside a date that must not break.
const NBSP: char = '\u{a0}';

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const DAYS: [&str; 7] = ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];

/// `1.648,80` without the sign of the currency.
#[must_use]
pub fn amount_it(amount: Money) -> String {
    let cents = amount.cents().unsigned_abs();
    let sign = if amount.cents() < 0 { "−" } else { "" };
    format!("{sign}{},{:02}", thousands(cents / 100), cents % 100)
}

/// `1.648,80 €`, with a no-break space.
#[must_use]
pub fn euro_it(amount: Money) -> String {
    format!("{}{NBSP}€", amount_it(amount))
}

/// `+568,49 €` or `−163,44 €`: a difference always has its sign.
#[must_use]
pub fn difference_it(amount: Money) -> String {
    let plus = if amount.cents() > 0 { "+" } else { "" };
    format!("{plus}{}", euro_it(amount))
}

/// `21 novembre 2026`; the first of a month is `1° novembre 2026`.
#[must_use]
pub fn date_it(day: NaiveDate) -> String {
    let month = MONTHS[day.month0() as usize];
    let ordinal = if day.day() == 1 { "°" } else { "" };
    format!("{}{ordinal}{NBSP}{month}{NBSP}{}", day.day(), day.year())
}

/// `novembre 2026`, the month of a day.
#[must_use]
pub fn month_it(day: NaiveDate) -> String {
    format!("{}{NBSP}{}", MONTHS[day.month0() as usize], day.year())
}

/// `sabato 21 novembre 2026`.
#[must_use]
pub fn weekday_date_it(day: NaiveDate) -> String {
    format!("{} {}", DAYS[day.weekday().num_days_from_monday() as usize], date_it(day))
}

/// `dal 1° gennaio 2026`, `dall’8 marzo 2026`: the article agrees with the number read aloud.
#[must_use]
pub fn from_date_it(day: NaiveDate) -> String {
    let article = if matches!(day.day(), 8 | 11) { "dall’" } else { "dal " };
    format!("{article}{}", date_it(day))
}

/// `del 28 ottobre 2025`, `dell’11 febbraio 2026`.
#[must_use]
pub fn of_date_it(day: NaiveDate) -> String {
    let article = if matches!(day.day(), 8 | 11) { "dell’" } else { "del " };
    format!("{article}{}", date_it(day))
}

/// `fino al 31 dicembre 2026`, `fino all’8 marzo 2026`.
#[must_use]
pub fn until_date_it(day: NaiveDate) -> String {
    let article = if matches!(day.day(), 8 | 11) { "all’" } else { "al " };
    format!("{article}{}", date_it(day))
}

/// `7 ore e 30 min`, `1 ora`, `45 min`.
#[must_use]
pub fn hours_it(hours: Hours) -> String {
    let (whole, minutes) = (hours.quarters() / 4, hours.quarters() % 4 * 15);
    let whole_text = match whole {
        1 => format!("1{NBSP}ora"),
        _ => format!("{whole}{NBSP}ore"),
    };
    match (whole, minutes) {
        (_, 0) => whole_text,
        (0, _) => format!("{minutes}{NBSP}min"),
        _ => format!("{whole_text} e {minutes}{NBSP}min"),
    }
}

/// `7,5`: hours as one writes them in a field.
#[must_use]
pub fn hours_number_it(hours: Hours) -> String {
    hours.to_string().replace('.', ",")
}

/// `30.250`: a whole number with its thousands apart.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn writes_as_in_italy() {
        assert_eq!(euro_it(Money::from_cents(164_880)), "1.648,80\u{a0}€");
        assert_eq!(euro_it(Money::from_cents(5)), "0,05\u{a0}€");
        assert_eq!(difference_it(Money::from_cents(-16_344)), "−163,44\u{a0}€");
        assert_eq!(difference_it(Money::from_cents(100_000_001)), "+1.000.000,01\u{a0}€");
        assert_eq!(date_it(day(2026, 11, 21)), "21\u{a0}novembre\u{a0}2026");
        assert_eq!(from_date_it(day(2026, 1, 1)), "dal 1°\u{a0}gennaio\u{a0}2026");
        assert_eq!(of_date_it(day(2026, 2, 11)), "dell’11\u{a0}febbraio\u{a0}2026");
        assert_eq!(weekday_date_it(day(2026, 11, 27)), "venerdì 27\u{a0}novembre\u{a0}2026");
        assert_eq!(hours_it(Hours::from_quarters(30)), "7\u{a0}ore e 30\u{a0}min");
        assert_eq!(hours_it(Hours::from_quarters(5)), "1\u{a0}ora e 15\u{a0}min");
        assert_eq!(hours_it(Hours::from_quarters(3)), "45\u{a0}min");
    }
}
