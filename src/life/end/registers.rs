//! The last months of an employment as their registers say, or by the contract's week where nobody says: what the last
//! quarter, the last payslip and the fund are worked out from.

use chrono::NaiveDate;

use super::{MonthPart, SettlementRequest, fault};
use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::life::exchange::inside;
use crate::life::month::{self, MonthAccount, Register, SlipCode, Thirteenth};
use crate::life::{Month, Quarter};
use crate::money::{Exact, Money};

/// How the registers agree with the end of the contract.
///
/// # Errors
/// A month said twice, outside the employment or after its end; another last day than the end.
pub fn check(request: &SettlementRequest) -> Result<(), InputError> {
    let (end, hired) = (request.ending.ended_on, request.employment.hired_on());
    for (at, register) in request.months.iter().enumerate() {
        let (field, month) = (format!("months[{at}].month"), register.month);
        if month > Month::of(end) || month < Month::of(hired) {
            let message = format!("{month} is not between the hiring, {hired}, and the end, {end}: leave it out");
            return Err(fault("outside_employment", &field, message));
        }
        if request.months[..at].iter().any(|other| other.month == month) {
            return Err(fault("repeated_month", &field, format!("{month} is said twice: one register for a month")));
        }
        if let Some(day) = register.ended_on.filter(|day| *day != end) {
            let message = format!("the register of {month} ends the contract on {day}, and ended_on is {end}");
            return Err(fault("end_differs", &format!("months[{at}].ended_on"), message));
        }
    }
    Ok(())
}

/// The payslips of the months said, of the last month, and so of all the last quarter: the other months of the quarter are
/// filled in by the quarter itself. The tredicesima of the last month is a line of the sheet, not of its payslip.
///
/// # Errors
/// What does not fit in a register, at its field.
pub fn accounts<'b>(book: &'b Rulebook, request: &SettlementRequest) -> Result<Vec<MonthAccount<'b>>, InputError> {
    let last = Month::of(request.ending.ended_on);
    let mut registers: Vec<Register> = request.months.iter().map(|register| ended(request, register.clone())).collect();
    if !registers.iter().any(|register| register.month == last) {
        registers.push(ended(request, Register::plain(last)));
    }
    let said = request.months.len();
    month::accounts(book, &request.employment, &registers, request.known_on)
        .map_err(|(at, error)| if at < said { inside(error, &format!("months[{at}].")) } else { error })
}

/// A register as the end leaves it.
fn ended(request: &SettlementRequest, mut register: Register) -> Register {
    let end = request.ending.ended_on;
    if register.month == Month::of(end) {
        register.ended_on = Some(end);
        register.tredicesima = Thirteenth::Elsewhere;
    }
    register
}

/// The months that the last quarter is worked out from.
pub fn of_quarter<'b>(accounts: &[MonthAccount<'b>], end: NaiveDate) -> Vec<MonthAccount<'b>> {
    let quarter = Quarter::of(end);
    let near = quarter.first_month().after(-1);
    accounts.iter().filter(|one| one.month == near || one.month.quarter() == quarter).cloned().collect()
}

/// A month of the fund as its register says: whether it counts, and what the TFR is computed on. In a whole month that is
/// its payslip, with a month's share of the tredicesima in the place of the one paid in it; a month that is not whole counts
/// as one all the same, with what its register adds or takes.
///
/// # Errors
/// When the rules have no amounts for the month.
pub fn known(
    book: &Rulebook,
    request: &SettlementRequest,
    part: MonthPart,
    slip: &MonthAccount<'_>,
) -> Result<MonthPart, InputError> {
    let accrued = part.accrued::<Exact>((), book)?;
    let whole = part.from == part.month.first() && part.to == part.month.last();
    let base = if whole {
        let paid = slip.lines.iter().filter(|line| line.code == SlipCode::Tredicesima);
        let paid: Money = paid.map(|line| line.amount).sum();
        slip.tfr_base - paid + accrued.tredicesima.round_cents()
    } else {
        let plain = ended(request, Register::plain(part.month));
        let plain = month::account(book, &request.employment, &plain, request.known_on)?;
        accrued.tfr_base.round_cents() + slip.tfr_base - plain.tfr_base
    };
    Ok(part.with_base(base).counted(slip.accrues))
}
