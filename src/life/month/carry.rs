//! Registers told together: what earlier months used of limits by the year, absences that go on from one month to the
//! next, months that do not count for the tredicesima.

use super::absence::{Used, plus};
use super::line::MonthAccount;
use super::register::{Absence, AbsenceReason, Entry, Register};
use super::work::account;
use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::life::Employment;
use crate::money::Hours;

/// Months in which a paid sick day counts against the next ones.
const YEAR: i32 = 12;

/// An earlier month.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    /// As it was told.
    pub register: &'a Register,
    /// What it used.
    pub used: Used,
    /// False when it does not count as a month of service.
    pub accrues: bool,
}

/// The accounts of registers, in their order, each with what those of earlier months used. What a register says of
/// itself holds.
///
/// # Errors
/// Which register does not fit, and why.
pub fn accounts<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    registers: &[Register],
    known_on: Option<chrono::NaiveDate>,
) -> Result<Vec<MonthAccount<'b>>, (usize, InputError)> {
    let mut order: Vec<usize> = (0..registers.len()).collect();
    order.sort_by_key(|at| registers[*at].month);
    let mut told: Vec<Register> = Vec::with_capacity(registers.len());
    let mut done: Vec<(usize, MonthAccount<'b>)> = Vec::with_capacity(registers.len());
    for at in order {
        let earlier = told.iter().zip(&done).map(|(register, (_, account))| Earlier {
            register,
            used: account.used,
            accrues: account.accrues,
        });
        let register = carried(registers[at].clone(), earlier);
        done.push((at, account(book, employment, &register, known_on).map_err(|error| (at, error))?));
        told.push(register);
    }
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, account)| account).collect())
}

/// A register with what earlier months used, where it does not say it.
#[must_use]
pub fn carried<'a>(mut register: Register, earlier: impl Iterator<Item = Earlier<'a>>) -> Register {
    let own = register.month;
    let mut sum = Used::default();
    for before in earlier.filter(|before| before.register.month < own) {
        let month = before.register.month;
        if month >= own.after(-YEAR) {
            sum.sick_days += before.used.sick_days;
        }
        if month.year() == own.year() {
            sum.leave_hours = plus(sum.leave_hours, before.used.leave_hours);
            sum.training_hours = plus(sum.training_hours, before.used.training_hours);
            sum.father_days += before.used.father_days;
            if !before.accrues && !register.not_counted.contains(&month) {
                register.not_counted.push(month);
            }
        }
        if month == own.after(-1) {
            go_on(&mut register, before.register);
        }
    }
    let said = &mut register.so_far;
    let unsaid = |hours: Hours, sum: Hours| if hours == Hours::default() { sum } else { hours };
    said.sick_days = if said.sick_days == 0 { sum.sick_days } else { said.sick_days };
    said.father_days = if said.father_days == 0 { sum.father_days } else { said.father_days };
    said.leave_hours = unsaid(said.leave_hours, sum.leave_hours);
    said.training_hours = unsaid(said.training_hours, sum.training_hours);
    register
}

/// Absences that begin with the month and were there on the last day of the month before.
fn go_on(register: &mut Register, before: &Register) {
    let first = register.month.first();
    for entry in &mut register.entries {
        let Entry::Absence(absence) = entry else { continue };
        if absence.from == first && absence.days_before == 0 {
            absence.days_before = days_of(absence.reason, before);
        }
    }
}

/// How many days an absence has lasted on the last day of a month; none where it ended before. Of a bereavement working
/// days count, which only its own month knows.
#[must_use]
pub fn days_of(reason: AbsenceReason, before: &Register) -> u32 {
    let last = before.month.last();
    let goes_on = |absence: &&Absence| absence.reason == reason && absence.to == last;
    let mut absences = before.entries.iter().filter_map(|entry| match entry {
        Entry::Absence(absence) => Some(absence),
        _ => None,
    });
    let lasted = |absence: &Absence| {
        let days = (absence.to - absence.from).num_days() + 1;
        absence.days_before + u32::try_from(days).unwrap_or_default()
    };
    if reason == AbsenceReason::Bereavement { 0 } else { absences.find(goes_on).map_or(0, lasted) }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::life::Month;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn sick(month: &str, from: &str, to: &str) -> Register {
        let entry = Entry::Absence(Absence {
            reason: AbsenceReason::Sickness,
            from: day(from),
            to: day(to),
            days_before: 0,
            board_not_used: false,
        });
        Register { entries: vec![entry], ..Register::plain(month.parse().expect("a month")) }
    }

    fn used(sick_days: u32) -> Used {
        Used { sick_days, leave_hours: Hours::whole(2), ..Used::default() }
    }

    #[test]
    fn a_year_of_sick_days_and_a_calendar_year_of_hours() {
        let told = [sick("2025-02", "2025-02-03", "2025-02-04"), sick("2025-12", "2025-12-01", "2025-12-05")];
        let earlier = |accrues| told.iter().map(move |register| Earlier { register, used: used(3), accrues });
        let next = carried(Register::plain("2026-02".parse().expect("a month")), earlier(true));
        assert_eq!((next.so_far.sick_days, next.so_far.leave_hours), (6, Hours::default()));
        let next = carried(Register::plain("2026-03".parse().expect("a month")), earlier(true));
        assert_eq!(next.so_far.sick_days, 3, "February of the year before is over");
        let last = Register::plain("2025-12".parse().expect("a month"));
        let next = carried(last, earlier(false).take(1));
        assert_eq!(next.so_far.leave_hours, Hours::whole(2));
        assert_eq!(next.not_counted, ["2025-02".parse::<Month>().expect("a month")]);
    }

    #[test]
    fn a_sickness_goes_on_and_what_is_said_holds() {
        let before = sick("2026-01", "2026-01-30", "2026-01-31");
        let earlier = || std::iter::once(Earlier { register: &before, used: used(2), accrues: true });
        let of = |register: Register| match &register.entries[0] {
            Entry::Absence(absence) => absence.days_before,
            _ => u32::MAX,
        };
        assert_eq!(of(carried(sick("2026-02", "2026-02-01", "2026-02-03"), earlier())), 2);
        assert_eq!(of(carried(sick("2026-02", "2026-02-02", "2026-02-03"), earlier())), 0, "another sickness");
        let mut told = sick("2026-02", "2026-02-01", "2026-02-03");
        told.so_far.sick_days = 7;
        let Entry::Absence(absence) = &mut told.entries[0] else { unreachable!("an absence") };
        absence.days_before = 9;
        let kept = carried(told, earlier());
        assert_eq!((kept.so_far.sick_days, of(kept)), (7, 9));
    }
}
