//! Absences laid on the month: how many days of each kind fall in each span, what part of the month they take away,
//! what is paid for them, and the limits of the contract.

use chrono::{Days, Months, NaiveDate};

use super::days::{Days as MonthDays, at_entry};
use super::register::{Absence, AbsencePay, AbsenceReason, Entry, HoursOff, Register};
use super::share::Share;
use super::span::Prepared;
use crate::ccnl::Regime;
use crate::ccnl::istituti::{Assenze, Malattia, PeriodoMalattia};
use crate::input::InputError;
use crate::life::Employment;
use crate::money::{Factor, Hours};

/// One absence in one span.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The entry.
    pub entry: usize,
    /// The span.
    pub span: usize,
    /// The absence.
    pub absence: Absence,
    /// First day in the span.
    pub from: NaiveDate,
    /// Last day in the span.
    pub to: NaiveDate,
    /// Days of the calendar.
    pub days: u32,
    /// Working days, holidays among them.
    pub working: u32,
    /// Working days without holidays: those that count as vacation.
    pub counted: u32,
    /// Time of the contract on the days, holidays left out.
    pub planned: u32,
    /// Sickness: days at the lower pay.
    pub lower_days: u32,
    /// Sickness and accident: days at full pay.
    pub full_days: u32,
    /// Time of the contract on the days at lower pay.
    pub lower_planned: u32,
    /// Time of the contract on the days at full pay.
    pub full_planned: u32,
    /// Part of the month it takes away, before what is paid for it; none where nothing is taken away.
    pub taken: Factor,
}

/// What was used of limits by the year, in this month alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// Vacation days.
    pub vacation_days: u32,
    /// Sick days paid.
    pub sick_days: u32,
    /// Paid hours of leave.
    pub leave_hours: Hours,
    /// Hours of training.
    pub training_hours: Hours,
    /// The father's days.
    pub father_days: u32,
    /// Days on which nothing accrued.
    pub days_without_accrual: u32,
}

/// The absences of the month, span by span, and what they used.
///
/// # Errors
/// A limit of the contract passed, named at its entry.
pub fn pieces(
    prepared: &Prepared<'_>,
    employment: &Employment,
    register: &Register,
    days: &MonthDays<'_>,
) -> Result<(Vec<Piece>, Used), InputError> {
    let mut used = Used::default();
    let mut all = Vec::new();
    for (at, entry) in register.entries.iter().enumerate() {
        match entry {
            Entry::Absence(absence) => {
                limits(prepared, register, at, absence, days, &mut used)?;
                let mut sick = Sick::begin(prepared, employment, register, absence, &used);
                for (number, span) in prepared.spans.iter().enumerate() {
                    let (from, to) = (absence.from.max(span.from), absence.to.min(span.to));
                    if from <= to {
                        all.push(piece(at, number, absence, (from, to), days, &mut sick));
                    }
                }
                used.sick_days += sick.paid;
            }
            Entry::HoursOff { reason, hours, day } => {
                hours_limits(prepared, employment, register, at, (*reason, *hours, *day), &mut used)?;
            }
            _ => {}
        }
    }
    take_away(prepared, days, &mut all);
    Ok((all, used))
}

/// Counts the days of one absence in one span.
fn piece(
    entry: usize,
    span: usize,
    absence: &Absence,
    (from, to): (NaiveDate, NaiveDate),
    days: &MonthDays<'_>,
    sick: &mut Sick<'_>,
) -> Piece {
    let mut piece = Piece {
        entry,
        span,
        absence: *absence,
        from,
        to,
        days: 0,
        working: 0,
        counted: 0,
        planned: 0,
        lower_days: 0,
        full_days: 0,
        lower_planned: 0,
        full_planned: 0,
        taken: Factor::whole(0),
    };
    for day in days.between(from, to) {
        let planned = if day.holiday.is_some() && absence.reason.pay() != AbsencePay::Own { 0 } else { day.contract };
        piece.days += 1;
        piece.working += u32::from(day.working());
        piece.counted += u32::from(day.working() && day.holiday.is_none());
        piece.planned += planned;
        match sick.next_day() {
            Some(Paid::Lower) => {
                piece.lower_days += 1;
                piece.lower_planned += planned;
            }
            Some(Paid::Full) => {
                piece.full_days += 1;
                piece.full_planned += planned;
            }
            None => {}
        }
    }
    piece
}

/// What a day of sickness or accident is paid.
enum Paid {
    Lower,
    Full,
}

/// Counts the days of a sickness or an accident as they pass.
struct Sick<'a> {
    rule: Option<&'a Assenze>,
    reason: AbsenceReason,
    day: u32,
    left: u32,
    paid: u32,
}

impl<'a> Sick<'a> {
    fn begin(
        prepared: &Prepared<'a>,
        employment: &Employment,
        register: &Register,
        absence: &Absence,
        used: &Used,
    ) -> Sick<'a> {
        let span = &prepared.spans[prepared.span_of(absence.from)];
        let rule = &span.articles.istituti.body.assenze;
        let own = absence.reason.pay() == AbsencePay::Own;
        let most = period(&rule.malattia.value, employment, absence).map_or(0, |period| period.paid_days);
        let left = most.saturating_sub(register.so_far.sick_days + used.sick_days);
        Sick { rule: own.then_some(rule), reason: absence.reason, day: absence.days_before, left, paid: 0 }
    }

    fn next_day(&mut self) -> Option<Paid> {
        let rule = self.rule?;
        self.day += 1;
        if self.reason == AbsenceReason::Accident {
            return (self.day <= rule.infortunio.value.employer_days).then_some(Paid::Full);
        }
        self.left = self.left.checked_sub(1)?;
        self.paid += 1;
        Some(if self.day <= rule.malattia.value.first_days { Paid::Lower } else { Paid::Full })
    }
}

/// What the length of service gives on the first day of a sickness.
pub fn period<'a>(rule: &'a Malattia, employment: &Employment, absence: &Absence) -> Option<&'a PeriodoMalattia> {
    let began = absence.from.checked_sub_days(Days::new(absence.days_before.into())).unwrap_or(absence.from);
    let within = |months: u32| {
        employment.hired_on().checked_add_months(Months::new(months)).is_none_or(|complete| began <= complete)
    };
    rule.periods.iter().find(|period| period.up_to_months.is_none_or(within))
}

fn limits(
    prepared: &Prepared<'_>,
    register: &Register,
    at: usize,
    absence: &Absence,
    days: &MonthDays<'_>,
    used: &mut Used,
) -> Result<(), InputError> {
    let rule = &prepared.spans[prepared.span_of(absence.from)].articles.istituti.body.assenze;
    let counted = days.between(absence.from, absence.to).filter(|day| day.working() && day.holiday.is_none());
    let working = u32::try_from(counted.count()).unwrap_or_default();
    let all = u32::try_from(days.between(absence.from, absence.to).count()).unwrap_or_default();
    let within = |days: u32, most: u32, rest: &str| {
        if days <= most {
            return Ok(());
        }
        let message = format!("{days} days, the contract pays {most}: say the others as {rest}");
        Err(at_entry(at, "to", "over_limit", message))
    };
    match absence.reason {
        AbsenceReason::Vacation => used.vacation_days += working,
        AbsenceReason::Bereavement => {
            within(absence.days_before + working, rule.lutto.value.days, "vacation or unpaid_leave")?;
        }
        AbsenceReason::Father => {
            used.father_days += working;
            within(register.so_far.father_days + used.father_days, rule.padre.value.days, "vacation or unpaid_leave")?;
        }
        AbsenceReason::Marriage => {
            within(absence.days_before + all, rule.matrimonio.value.days, "vacation or unpaid_leave")?;
        }
        AbsenceReason::ParentalLeave => {
            let Some(months) = &rule.congedo_parentale_months else {
                let message = "the contract in force on these days has no parental leave: say it as unpaid_leave";
                return Err(at_entry(at, "kind", "not_in_contract", message));
            };
            within_months(at, absence, months.value)?;
        }
        AbsenceReason::SuspendedByWorker => within_months(at, absence, rule.sospensione_months.value)?,
        _ => {}
    }
    if !absence.reason.accrues() {
        used.days_without_accrual += all;
    }
    Ok(())
}

/// An absence that the contract gives for so many months from its first day.
fn within_months(at: usize, absence: &Absence, months: u32) -> Result<(), InputError> {
    let began = absence.from - chrono::TimeDelta::days(absence.days_before.into());
    let over = began.checked_add_months(Months::new(months)).filter(|over| absence.to >= *over);
    over.map_or(Ok(()), |over| {
        let message =
            format!("the contract gives {months} months, up to the day before {over}: say the rest as unpaid_leave");
        Err(at_entry(at, "to", "over_limit", message))
    })
}

fn hours_limits(
    prepared: &Prepared<'_>,
    employment: &Employment,
    register: &Register,
    at: usize,
    (reason, hours, day): (HoursOff, Hours, NaiveDate),
    used: &mut Used,
) -> Result<(), InputError> {
    let span = &prepared.spans[prepared.span_of(day)];
    let rule = &span.articles.istituti.body.assenze;
    let within = |taken: u32, most: Factor| {
        let taken = Hours::from_quarters(taken);
        if taken.factor() <= most {
            return Ok(());
        }
        let message = format!("{taken} hours in the year, the contract pays {most}: say the others as unpaid_hours");
        Err(at_entry(at, "hours", "over_limit", message))
    };
    match reason {
        HoursOff::Leave => {
            used.leave_hours = plus(used.leave_hours, hours);
            let taken = plus(register.so_far.leave_hours, used.leave_hours);
            let weekly = span.situation.weekly_hours();
            within(taken.quarters(), leave_hours_of_year(rule, span.regime(), weekly))
        }
        HoursOff::Training | HoursOff::RecognisedTraining => {
            used.training_hours = plus(used.training_hours, hours);
            let taken = plus(register.so_far.training_hours, used.training_hours);
            let training = &rule.formazione.value;
            let served = employment.hired_on().checked_add_months(Months::new(training.seniority_months));
            if served.is_none_or(|served| day < served) {
                let months = training.seniority_months;
                let message =
                    format!("training is paid after {months} months of service: say the hours as unpaid_hours");
                return Err(at_entry(at, "day", "too_early", message));
            }
            let recognised = training.recognised_hours.filter(|_| reason == HoursOff::RecognisedTraining);
            within(taken.quarters(), recognised.unwrap_or(training.hours).factor())
        }
        HoursOff::Exam | HoursOff::Unpaid => Ok(()),
    }
}

/// Hours together.
pub(super) fn plus(one: Hours, other: Hours) -> Hours {
    Hours::from_quarters(one.quarters() + other.quarters())
}

/// Paid hours of leave in a year, in proportion to the week for who does not live in.
#[must_use]
pub fn leave_hours_of_year(rule: &Assenze, regime: Regime, weekly: Option<Hours>) -> Factor {
    let rule = &rule.permessi.value;
    match regime {
        Regime::Convivente => rule.convivente_hours.factor(),
        Regime::ConviventeRidotto => rule.ridotto_hours.factor(),
        _ => {
            let full = rule.full_from_weekly_hours;
            let hours = weekly.unwrap_or(full).min(full);
            rule.non_convivente_hours.factor().by(hours.factor()).over(full.factor())
        }
    }
}

/// Works out what part of the month each absence takes from who is paid by the month. A month without a working day
/// left is taken whole, whatever its length; one with a working day left keeps that day at least.
fn take_away(prepared: &Prepared<'_>, days: &MonthDays<'_>, all: &mut [Piece]) {
    for (number, span) in prepared.spans.iter().enumerate() {
        if span.regime().hourly() {
            continue;
        }
        let (working, calendar) = (span.articles.working_days().value, span.articles.calendar_days().value);
        let mut taken = Factor::whole(0);
        let mut last = None;
        for (at, piece) in all.iter_mut().enumerate().filter(|(_, piece)| piece.span == number) {
            piece.taken = match piece.absence.reason.pay() {
                AbsencePay::Own => Factor::whole(piece.days.into()).over(calendar),
                AbsencePay::Nothing => Factor::whole(piece.working.into()).over(working),
                _ => continue,
            };
            taken = taken + piece.taken;
            last = Some(at);
        }
        let Some(last) = last else { continue };
        let taking = |entry: usize| {
            let pay = all.iter().find(|piece| piece.entry == entry).map(|piece| piece.absence.reason.pay());
            matches!(pay, Some(AbsencePay::Own | AbsencePay::Nothing))
        };
        let mut of_span = days.0.iter().filter(|day| day.span == number && day.working());
        let gone = of_span.all(|day| day.absence.is_some_and(taking));
        let whole = Share::of(prepared, number).factor();
        let most = if gone { whole } else { whole - Factor::ONE.over(working) };
        if gone || taken > most {
            let others = taken - all[last].taken;
            all[last].taken = if others < most { most - others } else { Factor::whole(0) };
        }
    }
}
