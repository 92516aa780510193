//! Minimum pay: the cell of the table, made into a year.

use super::case::Case;
use super::item::{Item, Line, Quantity, Reason};
use super::livello::Regime;
use super::rulebook::{Riga, Tabella};
use super::worth::{Origin, Worth};

/// The minimum of the year: month × 12, or hour × weekly hours × 52.
pub fn minimo<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    yearly(case, Item::Exact(Line::Minimo), cell(case))
}

/// The cell of the table itself, per hour or month.
pub fn cell<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    match case.cell(case.table, case.row) {
        Some((cell, amount, source)) => W::table(case.space, Item::Cell, cell, amount, source),
        None => W::given(case.space, Item::Cell, case.minimum),
    }
}

/// A minimum per hour or month made into a year; under the convention, in proportion to the hours.
pub fn yearly<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, item: Item, minimum: W) -> W {
    match case.proportion_of() {
        Some(full) => {
            let times = W::times(item, minimum, &[case.months(), case.hours()]);
            W::over(item, times, &[case.cited_hours(Quantity::FullWeeklyHours, full)])
        }
        None => case.year_of(item, minimum),
    }
}

/// The function indemnity of live-in D and DS, for the year.
pub fn indennita_funzione<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    let item = Item::Exact(Line::IndennitaFunzione);
    match function_cell(case) {
        Ok((cell, amount, source)) => {
            W::times(item, W::table(case.space, Item::Cell, cell, amount, source), &[case.months()])
        }
        Err(reason) => W::not_due(case.space, item, reason),
    }
}

type Found<'a> = (Origin, crate::money::Money, super::worth::Place<'a>);

fn function_cell<'a, S>(case: &Case<'a, S>) -> Result<Found<'a>, Reason> {
    if case.situation.regime() != Regime::Convivente {
        return Err(Reason::Regime);
    }
    if !has_function_indemnity(case) {
        return Err(Reason::Livello);
    }
    case.cell(Tabella::A, Riga::IndennitaFunzione).ok_or(Reason::NoTableYet)
}

/// True for live-in D and DS.
pub fn has_function_indemnity<S>(case: &Case<'_, S>) -> bool {
    use super::livello::Livello;
    case.situation.regime() == Regime::Convivente && matches!(case.situation.livello(), Some(Livello::D | Livello::Ds))
}
