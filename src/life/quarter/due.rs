//! When a quarter is paid.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::no_rules;
use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::life::Quarter;

/// First and last day on which a quarter is paid: from the first of the month after it to the tenth, or so many days
/// from the end of the contract. A Sunday or a holiday moves to the next day that is neither; a Saturday stays.
///
/// # Errors
/// `no_rules` before the first INPS table.
pub fn due_days(
    book: &Rulebook,
    quarter: Quarter,
    ended_on: Option<NaiveDate>,
    known_on: Option<NaiveDate>,
) -> Result<(NaiveDate, NaiveDate), InputError> {
    let day = ended_on.unwrap_or_else(|| quarter.last());
    let rules = book.on(day, known_on).contributi().map_err(|error| no_rules(&error))?;
    let versamento = &rules.body.versamento.value;
    let (from, by) = if let Some(end) = ended_on {
        (end, end + Days::new(versamento.giorni_dalla_fine.into()))
    } else {
        let next = quarter.after(1).first();
        (next, next.with_day(versamento.giorno).unwrap_or(next))
    };
    Ok((from, moved(book, by)))
}

/// The day itself, or the next that is neither a Sunday nor a holiday of the whole country.
fn moved(book: &Rulebook, day: NaiveDate) -> NaiveDate {
    let holiday = |day: NaiveDate| {
        let festivita = book.on(day, None).festivita().map(|edition| &edition.body.feste);
        festivita.is_ok_and(|feste| {
            feste.iter().any(|festa| festa.comune.is_none() && festa.when.of(day.year()) == Some(day))
        })
    };
    let free = |day: &NaiveDate| day.weekday() != Weekday::Sun && !holiday(*day);
    day.iter_days().find(free).unwrap_or(day)
}
