//! Pay of the last month, up to the last day: what its payslip says.

use chrono::{Datelike, NaiveDate};

use super::accrual::MonthPart;
use super::contributions::OwedHours;
use crate::ccnl::{Item, Rulebook, Worth};
use crate::input::InputError;
use crate::life::Employment;
use crate::life::month::{Register, Section, SlipCode, Thirteenth, account, hours_of};
use crate::money::Money;

/// What the last month gives.
pub struct LastMonth<W> {
    /// Pay to date, to the cent: the gross lines of the payslip, whose steps it has.
    pub pay: W,
    /// Board and lodging in money, when they are given so.
    pub board: Option<W>,
    /// Paid hours.
    pub hours: OwedHours,
}

/// Works the last month out, as its payslip does when nothing happens beyond the contract's week.
///
/// # Errors
/// When the rules have no amounts for it.
pub fn last_month<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    employment: &Employment,
    part: &MonthPart,
    known_on: Option<NaiveDate>,
) -> Result<LastMonth<W>, InputError> {
    // The tredicesima is a line of the settlement.
    let register =
        Register { ended_on: Some(part.to), tredicesima: Thirteenth::Elsewhere, ..Register::plain(part.month) };
    let slip = account(book, employment, &register, known_on)?;
    let sum = |board: bool| -> Money {
        let gross = slip.lines.iter().filter(|line| line.code.section() == Section::Gross);
        gross.filter(|line| (line.code == SlipCode::BoardCash) == board).map(|line| line.amount).sum()
    };
    let board = sum(true);
    Ok(LastMonth {
        pay: W::given(space, Item::Life("pay_to_date"), sum(false)),
        board: (!board.is_zero()).then(|| W::given(space, Item::Life("board_to_date"), board)),
        hours: OwedHours {
            inps: slip.inps_hours(),
            assistenza: hours_of(slip.hours.iter().map(|day| day.assistenza).sum()),
        },
    })
}

/// The paid public holidays of a year, the patron's day included.
pub fn paid_holidays(book: &Rulebook, year: i32) -> Vec<NaiveDate> {
    book.feste(year).into_iter().filter(|(day, feast)| feast.paid && day.year() == year).map(|(day, _)| day).collect()
}
