//! Tredicesima: in its month, or at the end, a twelfth of the month's global pay for each month of the year.

use chrono::NaiveDate;

use super::line::{SlipCode, Unit};
use super::register::{Register, Thirteenth};
use super::span::{Prepared, situation_of};
use super::writer::Writer;
use crate::ccnl::{Bases, Item, Place, Rulebook, Situation, Tabella, Worth, bases};
use crate::input::InputError;
use crate::life::{Employment, Month};
use crate::money::Factor;

use super::articles::counted;

/// The months of the year that one situation gives to the tredicesima.
#[derive(Clone, Debug)]
pub struct Twelfths {
    /// What was agreed in those months, under the rules of the day of payment.
    pub situation: Situation,
    /// How many.
    pub months: u32,
}

/// What the tredicesima of a month is made of; nothing in a month that does not pay it.
pub fn twelfths(
    prepared: &Prepared<'_>,
    employment: &Employment,
    register: &Register,
) -> Result<Vec<Twelfths>, InputError> {
    let Some(last) = prepared.spans.last() else { return Ok(Vec::new()) };
    let by_month = last.articles.istituti.body.compensi.tredicesima_by_month.value;
    let due = prepared.month.number() == by_month || prepared.ends;
    let (book, known_on, day) = (prepared.book, prepared.known_on, prepared.last);
    match register.tredicesima {
        Thirteenth::Due if due => {
            let without = register.absence_days_without_accrual();
            accrued(book, employment, (day, without), &register.not_counted, known_on)
        }
        Thirteenth::Months(months) if months > 0 => {
            Ok(vec![Twelfths { situation: situation_of(book, employment, day, day, known_on)?, months }])
        }
        _ => Ok(Vec::new()),
    }
}

/// The months of the year of `day` up to it, by what was agreed in each; `without` days of the last month and the months
/// `not_counted` do not count.
///
/// # Errors
/// When nobody is employed on the day, or no rules are known.
pub fn accrued(
    book: &Rulebook,
    employment: &Employment,
    (day, without): (NaiveDate, u32),
    not_counted: &[Month],
    known_on: Option<NaiveDate>,
) -> Result<Vec<Twelfths>, InputError> {
    let mut all: Vec<(usize, bool, Twelfths)> = Vec::new();
    let counts = |last: &NaiveDate| !not_counted.contains(&Month::of(*last));
    for last in months(book, employment, (day, without), known_on).into_iter().filter(counts) {
        let terms = employment.terms().partition_point(|terms| terms.from <= last);
        let situation = employment.situation(last, known_on)?;
        let child = situation.child_under_six();
        if let Some((_, _, twelfths)) = all.iter_mut().find(|(other, six, _)| *other == terms && *six == child) {
            twelfths.months += 1;
        } else {
            let situation = situation_of(book, employment, last, day, known_on)?;
            all.push((terms, child, Twelfths { situation, months: 1 }));
        }
    }
    Ok(all.into_iter().map(|(_, _, twelfths)| twelfths).collect())
}

/// The last day of employment in each month of the year of a day that counts, up to it.
fn months(
    book: &Rulebook,
    employment: &Employment,
    (day, without): (NaiveDate, u32),
    known_on: Option<NaiveDate>,
) -> Vec<NaiveDate> {
    let least = book.on(day, known_on).istituti().map_or(0, |text| text.body.rapporto.conversioni.value.fraction_days);
    let this = Month::of(day);
    let mut months = Vec::with_capacity(12);
    let mut month = this;
    while month.year() == this.year() && month.last() >= employment.hired_on() {
        let first = month.first().max(employment.hired_on());
        let end = month.last().min(day);
        let days = (end - first).num_days() + 1 - if month == this { i64::from(without) } else { 0 };
        if days >= i64::from(least) {
            months.push(end);
        }
        month = month.after(-1);
    }
    months.reverse();
    months
}

/// How many months of the year of a day count up to it.
#[must_use]
pub fn months_of_service(book: &Rulebook, employment: &Employment, day: NaiveDate, known_on: Option<NaiveDate>) -> u32 {
    u32::try_from(months(book, employment, (day, 0), known_on).len()).unwrap_or_default()
}

/// Writes the line.
pub fn tredicesima<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    twelfths: &'a [Twelfths],
) -> Result<(), InputError> {
    let Some(number) = writer.prepared.spans.len().checked_sub(1) else { return Ok(()) };
    let articles = writer.prepared.spans[number].articles;
    let rule = &articles.contratto.body.tredicesima_months;
    let mut parts = Vec::with_capacity(twelfths.len());
    let mut months = 0;
    for one in twelfths {
        parts.push(part(writer.space, writer.prepared.book, one)?);
        months += one.months;
    }
    if parts.is_empty() {
        return Ok(());
    }
    let exact = W::sum(Item::Life("tredicesima"), &parts);
    let place = Place::new(articles.contratto, &rule.cite);
    let line = writer.line(SlipCode::Tredicesima, number, exact);
    line.quantity(Factor::whole(months.into()), Unit::Months).place(place).places(articles.table(Tabella::F));
    Ok(())
}

/// Global pay of a month, times the months, over twelve.
///
/// # Errors
/// When the terms are unlawful on the day of payment.
pub fn part<'a, W: Worth<'a>>(space: W::Space, book: &'a Rulebook, twelfths: &'a Twelfths) -> Result<W, InputError> {
    let bases: Bases<W> =
        bases(space, book, &twelfths.situation).map_err(|findings| super::span::refused(&findings, 0))?;
    let months = book.on(twelfths.situation.on(), twelfths.situation.known_on());
    let Ok(contratto) = months.contratto() else { return Ok(bases.pay) };
    let place = Place::new(contratto, &contratto.body.tredicesima_months.cite);
    let count = Factor::whole(contratto.body.tredicesima_months.value.into());
    let of = super::articles::rated("months", count, place);
    let month = W::over(Item::Life("month"), W::sum(Item::Life("global_pay"), &[bases.pay, bases.board_year]), &[of]);
    let months = counted("months", Factor::whole(twelfths.months.into()));
    Ok(W::over(Item::Life("twelfths"), W::times(Item::Life("months"), month, &[months]), &[of]))
}
