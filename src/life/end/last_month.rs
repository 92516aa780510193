//! Pay of the last month, up to the last day: what its payslip says.

use super::contributions::OwedHours;
use crate::ccnl::{Item, Worth};
use crate::life::month::{MonthAccount, Section, SlipCode, hours_of};
use crate::money::Money;

/// What the last month gives.
pub struct LastMonth<W> {
    /// Pay to date, to the cent: the gross lines of the payslip, whose steps it has.
    pub pay: W,
    /// Board and lodging in money, when they are given so.
    pub board: Option<W>,
    /// Paid hours.
    pub hours: OwedHours,
    /// Advances taken off.
    pub advances: Money,
    /// Expenses given back.
    pub refunds: Money,
}

/// What the last month's payslip gives to the sheet.
pub fn last_month<'a, W: Worth<'a>>(space: W::Space, slip: &MonthAccount<'_>) -> LastMonth<W> {
    let sum = |board: bool| -> Money {
        let gross = slip.lines.iter().filter(|line| line.code.section() == Section::Gross);
        gross.filter(|line| (line.code == SlipCode::BoardCash) == board).map(|line| line.amount).sum()
    };
    let board = sum(true);
    LastMonth {
        pay: W::given(space, Item::Life("pay_to_date"), sum(false)),
        board: (!board.is_zero()).then(|| W::given(space, Item::Life("board_to_date"), board)),
        hours: OwedHours {
            inps: slip.inps_hours(),
            assistenza: hours_of(slip.hours.iter().map(|day| day.assistenza).sum()),
        },
        advances: slip.advances,
        refunds: slip.refunds,
    }
}
