//! What the months of an employment are worked out from: the parts of pay for a year before any rounding, board and
//! lodging, and what an hour owes to INPS and Cas.Sa.Colf.

use super::contributi::{self, Inps};
use super::cost::figures_bases;
use super::findings::{Finding, examine};
use super::item::Line;
use super::rulebook::Rulebook;
use super::situation::Situation;
use super::worth::Worth;
use crate::money::{Hours, Money};

/// The bases of one situation, before any rounding.
#[derive(Clone, Copy, Debug)]
pub struct Bases<W> {
    /// The parts of pay for a year, from [`Line::Minimo`] to [`Line::IndennitaL`].
    pub parts: [(Line, W); 7],
    /// The parts together, for a year.
    pub pay: W,
    /// Board and lodging of a day; `None` when none is due.
    pub board_day: Option<W>,
    /// Board and lodging of a month; nothing when none is due.
    pub board_month: W,
    /// Board and lodging of a year; nothing when none is due.
    pub board_year: W,
    /// Weekly hours of every hourly figure: the contract's, or the conventional ones of the night regimes.
    pub weekly_hours: Hours,
    /// Hourly pay with its share of board and tredicesima, to the cent: what chooses the INPS band.
    pub effective: Money,
    /// True when the contract's hours pass those up to which the pay chooses the band.
    pub beyond_bands: bool,
    /// INPS of an hour: in the band of the effective pay, and beyond the weekly hours.
    pub inps: [Inps<W>; 2],
    /// Cas.Sa.Colf of an hour: the employer's part and the worker's.
    pub assistenza: [W; 2],
    /// True when a table used had ended before the day.
    pub provisional: bool,
}

/// The bases of a situation, by the same formulas as its quote.
///
/// # Errors
/// What the contract forbids in it, all together.
pub fn bases<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    situation: &'a Situation,
) -> Result<Bases<W>, Vec<Finding>> {
    let examined = examine(book, situation);
    let Some(case) = examined.lawful() else { return Err(examined.findings()) };
    let case = case.within(space);
    let (pay, board, hourly) = figures_bases::<W>(&case);
    let effective = hourly.effective.exact().round_cents();
    Ok(Bases {
        parts: [
            (Line::Minimo, pay.minimo),
            (Line::IndennitaFunzione, pay.indennita_funzione),
            (Line::Scatti, pay.scatti),
            (Line::Superminimo, pay.superminimo),
            (Line::IndennitaH, pay.indennita_h),
            (Line::IndennitaI, pay.indennita_i),
            (Line::IndennitaL, pay.indennita_l),
        ],
        pay: pay.whole,
        board_day: board.day,
        board_month: board.month,
        board_year: board.year,
        weekly_hours: case.weekly_hours(),
        effective,
        beyond_bands: contributi::beyond_bands(&case),
        inps: contributi::inps_of(&case, effective),
        assistenza: contributi::assistenza_hour(&case),
        provisional: examined.provisional(),
    })
}
