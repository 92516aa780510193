//! What months already paid should have been, once tables settled after the fact are known: line by line.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::follow::follow_tables;
use super::impact::Known;
use crate::ccnl::{Place, Rulebook};
use crate::input::InputError;
use crate::life::month::{MonthAccount, Register, Section, SlipCode, account, article_json, forecast};
use crate::life::{Employment, Month};
use crate::money::Money;

/// One line of a payslip, as it was and as it should have been.
#[derive(Clone, Debug)]
pub struct ArrearsLine<'b> {
    /// What it is.
    pub code: SlipCode,
    /// As it was worked out then; nothing where there was no such line.
    pub before: Money,
    /// As it is worked out now.
    pub after: Money,
    /// The articles, under the rules of now; of then where the line is gone.
    pub places: Vec<Place<'b>>,
}

impl ArrearsLine<'_> {
    /// What is still due; negative when too much was given.
    #[must_use]
    pub fn difference(&self) -> Money {
        self.after - self.before
    }
}

/// A month, as it was and as it should have been.
#[derive(Clone, Debug)]
pub struct MonthArrears<'b> {
    /// The month.
    pub month: Month,
    /// The lines that differ.
    pub lines: Vec<ArrearsLine<'b>>,
    /// Gross pay, before and after.
    pub gross: [Money; 2],
    /// Net pay, before and after.
    pub net: [Money; 2],
    /// What the TFR of the month is computed on, before and after.
    pub tfr_base: [Money; 2],
}

impl MonthArrears<'_> {
    /// What is still due to the worker in money, less what is withheld.
    #[must_use]
    pub fn due(&self) -> Money {
        self.net[1] - self.net[0]
    }

    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let line = |line: &ArrearsLine<'_>| {
            let articles: Vec<Value> = line.places.iter().map(article_json).collect();
            json!({"code": line.code.code(), "section": line.code.section().code(), "before": line.before,
                "after": line.after, "amount": line.difference(), "articles": articles})
        };
        let pair = |[before, after]: [Money; 2]| json!({"before": before, "after": after, "amount": after - before});
        json!({"month": self.month.to_string(), "lines": self.lines.iter().map(line).collect::<Vec<Value>>(),
            "gross": pair(self.gross), "net": pair(self.net), "tfr_base": pair(self.tfr_base)})
    }
}

/// The registers of the months already paid when tables became known: those in which tables that were signed between
/// two days of knowledge hold, up to the month before the second; nothing else is known of them.
#[must_use]
pub fn months_paid(book: &Rulebook, employment: &Employment, known: (NaiveDate, NaiveDate)) -> Vec<Register> {
    let signed = |act: NaiveDate| known.0 < act && act <= known.1;
    let pay = book.minimi().iter().filter(|edition| signed(edition.act.signed)).map(|edition| edition.from);
    let inps = book.contributi().iter().filter(|edition| signed(edition.act.signed)).map(|edition| edition.from);
    let Some(first) = pay.chain(inps).min() else { return Vec::new() };
    let first = Month::of(first.max(employment.hired_on()));
    let last = Month::of(employment.ends_on().map_or(known.1, |end| end.min(known.1)));
    let last = if last.last() < known.1 { last } else { last.after(-1) };
    first.to(last).map(|month| forecast(employment, month)).collect()
}

/// Works months out twice and tells the lines that differ. An agreed pay follows the tables of each clock.
///
/// # Errors
/// The first register that does not fit, its field as a path from `months[0]` on.
pub fn arrears<'b>(
    employment: &Employment,
    registers: &[Register],
    old: &Known<'b>,
    new: &Known<'b>,
) -> Result<Vec<MonthArrears<'b>>, InputError> {
    let Some(until) = registers.iter().map(|register| register.month.last()).max() else { return Ok(Vec::new()) };
    let (then, _) = follow_tables(old.book, employment, until, old.on)?;
    let (now, _) = follow_tables(new.book, employment, until, new.on)?;
    let mut all = Vec::with_capacity(registers.len());
    for (at, register) in registers.iter().enumerate() {
        let of_month = |mut error: InputError| {
            error.field = error.field.map(|field| in_months(at, &field));
            error
        };
        let before = account(old.book, &then, register, old.on).map_err(of_month)?;
        let after = account(new.book, &now, register, new.on).map_err(of_month)?;
        all.push(compare(&before, &after));
    }
    Ok(all)
}

/// The path of a register's field inside a list of months; a fault of the employment keeps its own.
fn in_months(at: usize, field: &str) -> String {
    if field.starts_with("employment") { field.to_owned() } else { format!("months[{at}].{field}") }
}

fn compare<'b>(before: &MonthAccount<'b>, after: &MonthAccount<'b>) -> MonthArrears<'b> {
    let mut codes: Vec<SlipCode> = Vec::new();
    for line in after.lines.iter().chain(&before.lines) {
        if !codes.contains(&line.code) {
            codes.push(line.code);
        }
    }
    let sum = |account: &MonthAccount<'_>, code: SlipCode| -> Money {
        account.lines.iter().filter(|line| line.code == code).map(|line| line.amount).sum()
    };
    let line = |code: SlipCode| {
        let places = after.line(code).or_else(|| before.line(code)).map(|line| line.places.clone());
        let places = places.unwrap_or_default();
        ArrearsLine { code, before: sum(before, code), after: sum(after, code), places }
    };
    let differs = |line: &ArrearsLine<'_>| line.before != line.after && line.code.section() != Section::After;
    MonthArrears {
        month: after.month,
        lines: codes.into_iter().map(line).filter(differs).collect(),
        gross: [before.gross, after.gross],
        net: [before.net, after.net],
        tfr_base: [before.tfr_base, after.tfr_base],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn employment(pay: Option<&str>) -> Employment {
        Employment::from_json(&json!({"hired_on": "2024-10-01",
            "terms": [{"from": "2024-10-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54",
                "agreed_pay": pay}]}))
        .expect("an employment")
    }

    #[test]
    fn january_2026_was_settled_on_11_february() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let known = |on: &str| Known { book: &book, on: Some(day(on)) };
        let employment = employment(None);
        let paid = months_paid(&book, &employment, (day("2026-02-10"), day("2026-02-11")));
        assert_eq!(paid.iter().map(|one| one.month.to_string()).collect::<Vec<_>>(), ["2026-01"]);
        let all = arrears(&employment, &paid, &known("2026-02-10"), &known("2026-02-11")).expect("arrears");
        let line = &all[0].lines[0];
        // Table A, CS: 1,137.86 in 2025 and 1,193.84 in 2026.
        assert_eq!((line.code.code(), line.difference().to_string()), ("minimo", "55.98".to_owned()));
        assert_eq!(all[0].gross[1] - all[0].gross[0], Money::from_cents(5598));
        let lines: Money =
            all[0].lines.iter().filter(|line| line.code.section() == Section::Gross).map(ArrearsLine::difference).sum();
        assert_eq!(lines, all[0].gross[1] - all[0].gross[0]);
    }

    #[test]
    fn a_superminimo_that_covers_the_rise_leaves_nothing_due() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let known = |on: &str| Known { book: &book, on: Some(day(on)) };
        let employment = employment(Some("1300.00"));
        let paid = months_paid(&book, &employment, (day("2026-02-10"), day("2026-02-11")));
        let all = arrears(&employment, &paid, &known("2026-02-10"), &known("2026-02-11")).expect("arrears");
        let codes: Vec<&str> = all[0].lines.iter().map(|line| line.code.code()).collect();
        assert_eq!(codes[..2], ["minimo", "superminimo"]);
        assert!(all[0].due().is_zero());
        assert!(months_paid(&book, &employment, (day("2026-03-01"), day("2026-04-01"))).is_empty());
    }
}
