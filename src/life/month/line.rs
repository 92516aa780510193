//! The lines of a payslip and the account of a month.

use chrono::NaiveDate;

use super::absence::Used;
use super::register::{AbsenceReason, AmountKind, HoursOff};
use super::tally::Class;
use crate::ccnl::{Inps, Line, Place};
use crate::life::Month;
use crate::money::{Exact, Factor, Hours, Money};

/// Where a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Part of the gross pay; deductions for absences are negative.
    Gross,
    /// Board and lodging in kind: a value, not money.
    InKind,
    /// Withheld for INPS and Cas.Sa.Colf.
    Withheld,
    /// After the net: advances taken off, expenses given back.
    After,
}

impl Section {
    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Section::Gross => "gross",
            Section::InKind => "in_kind",
            Section::Withheld => "withheld",
            Section::After => "after",
        }
    }
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlipCode {
    /// A part of ordinary pay, from [`Line::Minimo`] to [`Line::IndennitaL`].
    Part(Line),
    /// Hours with a supplement, or besides the month.
    Hours(Class),
    /// A service asked of who is only present at night, by table C.
    Service(Class),
    /// A holiday of who is paid by the hour.
    Holiday,
    /// A holiday on the weekly rest, of who is paid by the month.
    HolidayOnRest,
    /// Whole days without work that are paid.
    Absence(AbsenceReason),
    /// The first days of a sickness, at the lower pay.
    SicknessFirstDays,
    /// What whole days without work take from the month.
    Taken(AbsenceReason),
    /// Hours without work that are paid.
    HoursOff(HoursOff),
    /// What hours without work take from the month.
    HoursTaken,
    /// Board and lodging in money.
    BoardCash,
    /// Board and lodging not used while away, in money.
    BoardSubstitute,
    /// Board and lodging given in kind.
    BoardInKind,
    /// Days away with the family.
    Travel,
    /// The first days in another municipality.
    Transfer,
    /// The tredicesima, or its twelfths.
    Tredicesima,
    /// An amount that the family says.
    Amount(AmountKind),
    /// INPS of the worker.
    InpsWorker,
    /// Cas.Sa.Colf of the worker.
    CassacolfWorker,
}

impl SlipCode {
    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            SlipCode::Part(line) => line.code(),
            SlipCode::Hours(class) => class.code(),
            SlipCode::Service(Class::Holiday) => "service_on_holiday",
            SlipCode::Service(Class::WeeklyRest) => "service_on_weekly_rest",
            SlipCode::Service(Class::NightSupplement) => "service_night_supplement",
            SlipCode::Service(_) => "service",
            SlipCode::Holiday => "holiday",
            SlipCode::HolidayOnRest => "holiday_on_weekly_rest",
            SlipCode::Absence(reason) => reason.code(),
            SlipCode::SicknessFirstDays => "sickness_first_days",
            SlipCode::Taken(AbsenceReason::Sickness) => "taken_sickness",
            SlipCode::Taken(AbsenceReason::Accident) => "taken_accident",
            SlipCode::Taken(AbsenceReason::Maternity) => "taken_maternity",
            SlipCode::Taken(AbsenceReason::ParentalLeave) => "taken_parental_leave",
            SlipCode::Taken(AbsenceReason::SuspendedByWorker) => "taken_suspension",
            SlipCode::Taken(AbsenceReason::Unjustified) => "taken_unjustified_absence",
            SlipCode::Taken(_) => "taken_unpaid_leave",
            SlipCode::HoursOff(off) => off.code(),
            SlipCode::HoursTaken => "taken_unpaid_hours",
            SlipCode::BoardCash => "board_cash",
            SlipCode::BoardSubstitute => "board_substitute",
            SlipCode::BoardInKind => "board_in_kind",
            SlipCode::Travel => "travel",
            SlipCode::Transfer => "transfer",
            SlipCode::Tredicesima => "tredicesima",
            SlipCode::Amount(kind) => kind.code(),
            SlipCode::InpsWorker => "inps_worker",
            SlipCode::CassacolfWorker => "cassacolf_worker",
        }
    }

    /// Where it counts.
    #[must_use]
    pub const fn section(self) -> Section {
        match self {
            SlipCode::BoardInKind => Section::InKind,
            SlipCode::InpsWorker | SlipCode::CassacolfWorker => Section::Withheld,
            SlipCode::Amount(AmountKind::Advance | AmountKind::Refund) => Section::After,
            _ => Section::Gross,
        }
    }

    /// Whether the TFR is computed on it: expenses and days away are not pay of every month.
    #[must_use]
    pub const fn for_tfr(self) -> bool {
        let section = self.section();
        matches!(section, Section::Gross | Section::InKind) && !matches!(self, SlipCode::Travel | SlipCode::Transfer)
    }
}

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Days of the calendar, of thirty in a month.
    Days,
    /// Working days, of twenty-six in a month.
    WorkingDays,
    /// Twelfths of a year.
    Months,
}

impl Unit {
    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Unit::Hours => "hours",
            Unit::Days => "days",
            Unit::WorkingDays => "working_days",
            Unit::Months => "months",
        }
    }
}

/// One line.
#[derive(Clone, Debug)]
pub struct SlipLine<'b, W = Money> {
    /// What it is.
    pub code: SlipCode,
    /// Euro, to the cent; negative where something is taken away.
    pub amount: W,
    /// How much of it there is.
    pub quantity: Option<(Factor, Unit)>,
    /// Euro for one of them, before rounding where it is exact.
    pub rate: Option<W>,
    /// The articles.
    pub places: Vec<Place<'b>>,
    /// For hours: which question of the contract's order decided, from one.
    pub step: Option<u8>,
    /// First day it covers.
    pub from: NaiveDate,
    /// Last day it covers.
    pub to: NaiveDate,
    /// What the register says of it.
    pub note: Option<String>,
}

/// Paid time of a day, in twenty-fourths of an hour: quarters of an hour and sixths of a week are both whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayHours {
    /// The day.
    pub day: NaiveDate,
    /// For INPS.
    pub inps: u32,
    /// For Cas.Sa.Colf.
    pub assistenza: u32,
}

/// Twenty-fourths of an hour in an hour, and in a quarter of an hour.
pub const PARTS: u32 = 24;
pub(super) const PARTS_OF_A_QUARTER: u32 = 6;

/// Paid time as a number of hours.
#[must_use]
pub fn hours_of(parts: u32) -> Factor {
    Factor::fraction(parts.into(), PARTS.into())
}

/// What an hour owes, from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanRates {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// True when the contract's hours pass those up to which the pay chooses the band.
    pub beyond_bands: bool,
    /// Hours up to which the pay chooses the band.
    pub over_hours: Hours,
    /// INPS of an hour: in the band of the effective pay, and beyond the weekly hours.
    pub inps: [Inps<Money>; 2],
    /// Cas.Sa.Colf of an hour: the employer's part and the worker's.
    pub assistenza: [Money; 2],
}

/// Something to know of a month: a limit near, a reading that others do not share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Stable code.
    pub code: &'static str,
    /// In plain Italian.
    pub message: String,
}

/// A month worked out. Net and what was withheld add up to the gross pay, before advances and expenses.
#[derive(Clone, Debug)]
pub struct MonthAccount<'b, W = Money> {
    /// The month.
    pub month: Month,
    /// First day of the employment in it.
    pub first: NaiveDate,
    /// Last day of the employment in it.
    pub last: NaiveDate,
    /// True when the employment ends in it.
    pub ends: bool,
    /// The lines, gross first.
    pub lines: Vec<SlipLine<'b, W>>,
    /// Pay before anything is withheld, in money.
    pub gross: W,
    /// Value of board and lodging in kind.
    pub in_kind: W,
    /// INPS withheld.
    pub inps_worker: W,
    /// Cas.Sa.Colf withheld.
    pub cassacolf_worker: W,
    /// Gross less what is withheld.
    pub net: W,
    /// Advances already given.
    pub advances: W,
    /// Expenses given back.
    pub refunds: W,
    /// What is still to be paid: net, less advances, with expenses.
    pub to_pay: W,
    /// What the TFR of the month is computed on.
    pub tfr_base: W,
    /// Paid time, day by day.
    pub hours: Vec<DayHours>,
    /// What an hour owes to INPS and Cas.Sa.Colf.
    pub rates: Vec<SpanRates>,
    /// What it used of limits by the year.
    pub used: Used,
    /// True when the month counts for tredicesima, vacation and TFR.
    pub accrues: bool,
    /// True when a table used had ended before the month.
    pub provisional: bool,
    /// What to know.
    pub notices: Vec<Notice>,
}

impl<'b, W> MonthAccount<'b, W> {
    /// The line of a code, the first where there are several.
    pub fn line(&self, code: SlipCode) -> Option<&SlipLine<'b, W>> {
        self.lines.iter().find(|line| line.code == code)
    }

    /// All paid time for INPS, in hours.
    #[must_use]
    pub fn inps_hours(&self) -> Factor {
        hours_of(self.hours.iter().map(|day| day.inps).sum())
    }

    /// The same account with other amounts.
    pub fn map<V>(self, value: impl Fn(W) -> V) -> MonthAccount<'b, V> {
        let line = |line: SlipLine<'b, W>| SlipLine {
            code: line.code,
            amount: value(line.amount),
            quantity: line.quantity,
            rate: line.rate.map(&value),
            places: line.places,
            step: line.step,
            from: line.from,
            to: line.to,
            note: line.note,
        };
        MonthAccount {
            month: self.month,
            first: self.first,
            last: self.last,
            ends: self.ends,
            lines: self.lines.into_iter().map(line).collect(),
            gross: value(self.gross),
            in_kind: value(self.in_kind),
            inps_worker: value(self.inps_worker),
            cassacolf_worker: value(self.cassacolf_worker),
            net: value(self.net),
            advances: value(self.advances),
            refunds: value(self.refunds),
            to_pay: value(self.to_pay),
            tfr_base: value(self.tfr_base),
            hours: self.hours,
            rates: self.rates,
            used: self.used,
            accrues: self.accrues,
            provisional: self.provisional,
            notices: self.notices,
        }
    }
}

/// An exact amount to the cent.
pub(super) fn cents(amount: Exact) -> Money {
    amount.round_cents()
}
