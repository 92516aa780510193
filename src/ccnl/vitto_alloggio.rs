//! Vitto e alloggio: the conventional value of board and lodging.

use super::case::Case;
use super::item::{Item, Line, Quantity, Reason};
use super::rulebook::{Riga, Tabella};
use super::situation::{BoardLodging, BoardMonthDays, VacationBoard};
use super::worth::{Operand, Worth};
use crate::money::Factor;

/// Board and lodging: the month and the year that enter other lines, and the two lines of its own.
pub struct Board<W> {
    /// One day; `None` when nothing is due.
    pub(super) day: Option<W>,
    pub(super) month: W,
    pub(super) year: W,
    pub(super) in_kind: W,
    pub(super) cash: W,
}

/// Board and lodging of the case; nothing anywhere when none is due.
pub fn board<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> Board<W> {
    let given = case.situation.board_lodging();
    let in_kind = |reason| W::not_due(case.space, Item::Exact(Line::BoardInKind), reason);
    let in_cash = |reason| W::not_due(case.space, Item::Exact(Line::BoardCash), reason);
    let (Some(day), true) = (daily::<W>(case), given != BoardLodging::None) else {
        return Board {
            day: None,
            month: W::not_due(case.space, Item::BoardMonth, Reason::NoBoard),
            year: W::not_due(case.space, Item::BoardYear, Reason::NoBoard),
            in_kind: in_kind(Reason::NoBoard),
            cash: in_cash(Reason::NoBoard),
        };
    };
    let month = W::times(Item::BoardMonth, day, &[month_days(case)]);
    let year = W::times(Item::BoardYear, month, &[case.months()]);
    let vacation = vacation(case, day, month);
    let (in_kind, in_cash) = match (given, vacation) {
        (BoardLodging::Cash, None) => (in_kind(Reason::BoardIsCash), W::sum(Item::Exact(Line::BoardCash), &[year])),
        (BoardLodging::Cash, Some(more)) => {
            (in_kind(Reason::BoardIsCash), W::sum(Item::Exact(Line::BoardCash), &[year, more]))
        }
        (_, None) => (W::sum(Item::Exact(Line::BoardInKind), &[year]), in_cash(Reason::BoardIsInKind)),
        (_, Some(more)) => {
            (W::sum(Item::Exact(Line::BoardInKind), &[year]), W::sum(Item::Exact(Line::BoardCash), &[more]))
        }
    };
    Board { day: Some(day), month, year, in_kind, cash: in_cash }
}

/// The daily value of board and lodging together.
fn daily<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> Option<W> {
    let (cell, amount, source) = case.cell(Tabella::F, Riga::Totale)?;
    Some(W::table(case.space, Item::Cell, cell, amount, source))
}

/// Days in a month of board and lodging: the text's, unless a convention says otherwise.
fn month_days<'a, S>(case: &Case<'a, S>) -> Operand<'a> {
    let convention = |days| Operand { quantity: Quantity::BoardDays, value: Factor::whole(days), source: None };
    match case.situation.conventions().board_month_days {
        BoardMonthDays::ByDate => case.count(Quantity::BoardDays, &case.contratto.body.board_month_days),
        BoardMonthDays::TwentySix => convention(26),
        BoardMonthDays::Thirty => convention(30),
    }
}

/// Under the convention, what the vacation adds in money.
fn vacation<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, day: W, month: W) -> Option<W> {
    let days = || case.count(Quantity::VacationDays, &case.contratto.body.ferie_days);
    match case.situation.conventions().vacation_board {
        VacationBoard::NotAdded => None,
        VacationBoard::WorkingDays => Some(W::times(Item::VacationBoard, day, &[days()])),
        VacationBoard::Month => Some(W::sum(Item::VacationBoard, &[month])),
    }
}
