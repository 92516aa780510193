//! Scatti di anzianità: a part of the minimum for every two years with the same employer.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::act::Edition;
use super::case::{Case, cell_of};
use super::item::{Item, Line, Quantity, Reason};
use super::minimi;
use super::rulebook::{Minimi, Riga, Scatti, Tabella};
use super::situation::{Seniority, SeniorityBase};
use super::worth::{Operand, Worth};
use crate::money::Factor;

/// The day from which step `k` counts: the first of the month after the day on which its years
/// of service are complete, the eve of an anniversary of `hired`.
#[must_use]
pub fn counts_from(rule: &Scatti, hired: NaiveDate, k: u32) -> Option<NaiveDate> {
    let year = hired.year().checked_add(i32::try_from(k.checked_mul(rule.every_years)?).ok()?)?;
    // An anniversary on a 29 February that the year lacks is 1 March.
    let anniversary =
        NaiveDate::from_ymd_opt(year, hired.month(), hired.day()).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))?;
    let complete = anniversary.checked_sub_days(Days::new(1))?;
    complete.with_day(1)?.checked_add_months(Months::new(1))
}

/// How many steps count on `day`.
#[must_use]
pub fn how_many(rule: &Scatti, hired: NaiveDate, day: NaiveDate) -> u32 {
    let counting = |k: &u32| counts_from(rule, hired, *k).is_some_and(|from| from <= day);
    u32::try_from((1..=rule.at_most).take_while(counting).count()).unwrap_or(rule.at_most)
}

/// The steps of the case, with none when service is short.
pub fn count<S>(case: &Case<'_, S>) -> u32 {
    how_many(&case.contratto.body.scatti.value, case.situation.hired_on(), case.situation.on())
}

/// The scatti of the year.
pub fn scatti<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, minimo: W, indennita_funzione: W) -> W {
    let item = Item::Exact(Line::Scatti);
    let steps = count(case);
    if steps == 0 {
        return W::not_due(case.space, item, Reason::NoStepYet);
    }
    let source = case.text(&case.contratto.body.scatti.cite);
    let rate =
        Operand { quantity: Quantity::ScattoRate, value: case.contratto.body.scatti.value.rate, source: Some(source) };
    match case.situation.conventions().seniority {
        Seniority::Revalued => {
            let number = Operand { quantity: Quantity::ScattiCount, value: Factor::whole(steps.into()), source: None };
            let base = base(case, minimo, indennita_funzione);
            W::times(item, base, &[number, rate]).cited(source)
        }
        Seniority::Frozen => {
            let each: Vec<W> = (1..=steps).map(|k| W::times(Item::Scatto, frozen_base(case, k), &[rate])).collect();
            W::sum(item, &each).cited(source)
        }
    }
}

fn base<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, minimo: W, indennita_funzione: W) -> W {
    match case.situation.conventions().seniority_base {
        SeniorityBase::Minimum => minimo,
        SeniorityBase::WithFunctionIndemnity => W::sum(Item::ScattiBase, &[minimo, indennita_funzione]),
    }
}

/// The base of step `k` as it was on the day from which the step counts.
fn frozen_base<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, k: u32) -> W {
    let hired = case.situation.hired_on();
    let since = counts_from(&case.contratto.body.scatti.value, hired, k).unwrap_or(case.situation.on());
    let cell = frozen_cell(case, case.table, case.row, since).unwrap_or_else(|| minimi::cell(case));
    let minimo: W = minimi::yearly(case, Item::ScattiBase, cell);
    let with_function = case.situation.conventions().seniority_base == SeniorityBase::WithFunctionIndemnity;
    if !with_function || !minimi::has_function_indemnity(case) {
        return minimo;
    }
    match frozen_cell::<W>(case, Tabella::A, Riga::IndennitaFunzione, since) {
        Some(cell) => {
            let funzione = W::times(Item::ScattiBase, cell, &[case.months()]);
            W::sum(Item::ScattiBase, &[minimo, funzione])
        }
        None => minimo,
    }
}

/// The cell in force on a day, or the first one there ever was.
fn frozen_cell<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, table: Tabella, row: Riga, day: NaiveDate) -> Option<W> {
    let known = |edition: &&Edition<Minimi>| {
        let signed = edition.act.signed;
        case.situation.known_on().is_none_or(|known| signed <= known) && edition.body.cell(table, row).is_some()
    };
    let all = case.book.minimi();
    let edition = all.iter().filter(known).rfind(|edition| edition.from <= day).or_else(|| all.iter().find(known))?;
    let (cell, amount, source) = cell_of(edition, table, row)?;
    Some(W::table(case.space, Item::Cell, cell, amount, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: Scatti = Scatti { rate: Factor::ONE, every_years: 2, at_most: 7 };

    fn from(hired: &str, k: u32) -> String {
        let hired = hired.parse().expect("a date");
        counts_from(&RULE, hired, k).expect("in the calendar").to_string()
    }

    #[test]
    fn a_step_counts_from_the_month_after_its_two_years() {
        assert_eq!(from("2024-10-01", 1), "2026-10-01");
        assert_eq!(from("2024-10-02", 1), "2026-11-01");
        assert_eq!(from("2024-10-31", 1), "2026-11-01");
        assert_eq!(from("2024-11-30", 1), "2026-12-01");
        assert_eq!(from("2024-01-01", 1), "2026-01-01");
        assert_eq!(from("2024-12-31", 1), "2027-01-01");
    }

    #[test]
    fn an_anniversary_the_year_lacks_is_the_first_of_march() {
        assert_eq!(from("2024-02-29", 1), "2026-03-01");
        assert_eq!(from("2024-02-29", 2), "2028-03-01");
        assert_eq!(from("2024-03-01", 1), "2026-03-01");
        assert_eq!(from("2024-03-02", 1), "2026-04-01");
    }

    #[test]
    fn there_are_seven_at_most() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a date");
        let count = |on: &str| how_many(&RULE, day("2010-05-15"), day(on));
        assert_eq!(count("2010-05-15"), 0);
        assert_eq!(count("2012-05-31"), 0);
        assert_eq!(count("2012-06-01"), 1);
        assert_eq!(count("2024-05-31"), 6);
        assert_eq!(count("2024-06-01"), 7);
        assert_eq!(count("2050-01-01"), 7);
    }
}
