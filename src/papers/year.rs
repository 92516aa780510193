//! A year of an employment, month by month: what the yearly statement and the tax sheet are made from.

use chrono::Datelike;
use serde_json::Value;

use super::request::Head;
use crate::ccnl::Rulebook;
use crate::input::{self, InputError, Object, Read};
use crate::life::month::{MonthAccount, Register, account};
use crate::life::{Month, Quarter};
use crate::money::Money;

/// The members that papers of a year add to a request.
pub(super) const FIELDS: [&str; 2] = ["year", "months"];

/// A year, with the registers that are known.
pub(super) struct Year {
    pub(super) year: i32,
    registers: Vec<Register>,
}

/// The months of the employment in a year, worked out.
pub(super) struct YearAccount<'b> {
    pub(super) months: Vec<MonthAccount<'b>>,
    /// Months for which no register was given.
    pub(super) by_the_week: Vec<Month>,
}

impl Year {
    pub(super) fn read(object: &Object<'_>) -> Read<Year> {
        let year: i32 = object.need("year", |value, field| input::count::<u16>(value, field).map(i32::from))?;
        let register = |value: &Value, field: &str| {
            let object = Object::inner(value, field)?;
            object.only(&Register::FIELDS)?;
            Register::read(&object)
        };
        let registers: Vec<Register> =
            object.may("months", |value, field| input::entries(value, field, register))?.unwrap_or_default();
        for (at, register) in registers.iter().enumerate() {
            if registers[..at].iter().any(|earlier| earlier.month == register.month) {
                let message = format!("{} is said twice: one register for a month", register.month);
                return Err(InputError::of("repeated_month", &format!("months[{at}].month"), message));
            }
        }
        Ok(Year { year, registers })
    }

    /// The accounts of the months of the year in which there is work.
    pub(super) fn work<'b>(&self, book: &'b Rulebook, head: &Head) -> Read<YearAccount<'b>> {
        let months = Month::new(self.year, 1).into_iter().flat_map(|first| first.to(first.after(11)));
        self.accounts(book, head, months)
    }

    /// The accounts of some months.
    fn accounts<'b>(
        &self,
        book: &'b Rulebook,
        head: &Head,
        months: impl Iterator<Item = Month>,
    ) -> Read<YearAccount<'b>> {
        let mut worked = YearAccount { months: Vec::new(), by_the_week: Vec::new() };
        let ended = self.registers.iter().find_map(|register| register.ended_on);
        for month in months.filter(|month| works_in(head, *month, ended)) {
            let plain = Register::plain(month);
            let known = self.registers.iter().position(|register| register.month == month);
            let register = known.map_or(&plain, |at| &self.registers[at]);
            let account = account(book, &head.employment, register, head.known_on);
            worked.months.push(account.map_err(|fault| inside(fault, known, month))?);
            if known.is_none() {
                worked.by_the_week.push(month);
            }
        }
        if worked.months.is_empty() {
            let message = format!("nobody is employed in {}", self.year);
            return Err(InputError::of("outside_employment", "year", message));
        }
        Ok(worked)
    }

    /// The quarters whose contributions are paid in the year: its first three, and the last of the year before.
    pub(super) fn quarters_paid(&self) -> Vec<Quarter> {
        let first = Quarter::new(self.year, 1);
        first.into_iter().flat_map(|first| (-1..3).map(move |later| first.after(later))).collect()
    }

    /// The accounts of a quarter's months and of the month before; none when there is no work in the quarter.
    pub(super) fn quarter<'b>(&self, book: &'b Rulebook, head: &Head, quarter: Quarter) -> Read<Vec<MonthAccount<'b>>> {
        let ended = self.registers.iter().find_map(|register| register.ended_on);
        if !quarter.months().into_iter().any(|month| works_in(head, month, ended)) {
            return Ok(Vec::new());
        }
        let before = quarter.months()[0].after(-1);
        Ok(self.accounts(book, head, [before].into_iter().chain(quarter.months()))?.months)
    }
}

/// Whether the employment has a day in a month.
fn works_in(head: &Head, month: Month, ended: Option<chrono::NaiveDate>) -> bool {
    let employment = &head.employment;
    let begun = employment.hired_on() <= month.last();
    let over = [employment.ends_on(), ended].into_iter().flatten().any(|end| end < month.first());
    begun && !over
}

/// A fault of a month, with the month's place in the request.
fn inside(fault: InputError, known: Option<usize>, month: Month) -> InputError {
    let field = fault.field.filter(|field| !field.starts_with("employment"));
    match (known, field) {
        (Some(at), Some(field)) => {
            InputError { field: Some(format!("months[{at}].{field}")), ..InputError::of(fault.code, "", fault.message) }
        }
        (Some(at), None) => InputError::of(fault.code, &format!("months[{at}]"), fault.message),
        (None, _) => InputError::of(fault.code, "months", format!("{month}: {}", fault.message)),
    }
}

impl YearAccount<'_> {
    /// The sum of an amount over the months.
    pub(super) fn sum(&self, of: impl Fn(&MonthAccount<'_>) -> Money) -> Money {
        self.months.iter().map(of).sum()
    }

    /// Whether a table used had ended.
    pub(super) fn provisional(&self) -> bool {
        self.months.iter().any(|month| month.provisional)
    }
}

/// The numbers of months within their year, in order, for a label: `1–3, 7`.
pub(super) fn numbers(months: &[Month]) -> String {
    let numbers = months.iter().map(|month| month.first().month());
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let said =
        runs.iter().map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    said.collect::<Vec<_>>().join(", ")
}
