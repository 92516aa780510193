//! Amounts, hours and days as Italian sentences write them, for the messages of findings.

use chrono::{Datelike, NaiveDate};

use crate::money::{Exact, Hours, Money};

const MESI: [&str; 12] = [
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

/// `1.193,84 €`.
pub fn euro(amount: Money) -> String {
    let cents = amount.cents().unsigned_abs();
    let whole = (cents / 100).to_string();
    let grouped: Vec<&str> = {
        let head = whole.len() % 3;
        let rest = whole.as_bytes()[head..].chunks(3).map(|three| std::str::from_utf8(three).unwrap_or_default());
        std::iter::once(&whole[..head]).filter(|head| !head.is_empty()).chain(rest).collect()
    };
    let sign = if amount.cents() < 0 { "-" } else { "" };
    format!("{sign}{},{:02} €", grouped.join("."), cents % 100)
}

/// An exact amount, to the cent above: what must be reached not to be below it.
pub fn euro_at_least(amount: Exact) -> String {
    let rounded = amount.round_cents();
    let reached = if rounded.exact() < amount { rounded + Money::from_cents(1) } else { rounded };
    euro(reached)
}

/// `7,5`.
pub fn ore(hours: Hours) -> String {
    hours.to_string().replace('.', ",")
}

/// `1º novembre 2026`.
pub fn giorno(day: NaiveDate) -> String {
    let mese = MESI[day.month0() as usize % 12];
    let number = if day.day() == 1 { "1º".to_owned() } else { day.day().to_string() };
    format!("{number} {mese} {}", day.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Factor;

    #[test]
    fn amounts_are_written_the_italian_way() {
        assert_eq!(euro(Money::from_cents(119_384)), "1.193,84 €");
        assert_eq!(euro(Money::from_cents(-5)), "-0,05 €");
        assert_eq!(euro(Money::from_cents(12_345_678_900)), "123.456.789,00 €");
        assert_eq!(euro(Money::from_cents(99_900)), "999,00 €");
        let third = Money::from_cents(100).exact().over(Factor::whole(3));
        assert_eq!(euro_at_least(third), "0,34 €");
    }

    #[test]
    fn days_are_written_the_italian_way() {
        assert_eq!(giorno(NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day")), "1º novembre 2026");
        assert_eq!(ore(Hours::from_quarters(30)), "7,5");
    }
}
