//! Absences: vacation, leave of every kind, sickness, accident.

use crate::ccnl::rulebook::Cited;
use crate::money::{Factor, Hours};

/// Assenze: when work is not done and what is due for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assenze {
    /// Vacation.
    pub ferie: Cited<Ferie>,
    /// Months of unpaid suspension at the worker's request, at most.
    pub sospensione_months: Cited<u32>,
    /// Paid hours for medical visits and the like.
    pub permessi: Cited<Permessi>,
    /// Bereavement.
    pub lutto: Cited<Lutto>,
    /// The father's days.
    pub padre: Cited<Padre>,
    /// Months of unpaid parental leave, where the text gives it.
    pub congedo_parentale_months: Option<Cited<u32>>,
    /// Training.
    pub formazione: Cited<Formazione>,
    /// Marriage.
    pub matrimonio: Cited<Matrimonio>,
    /// Maternity.
    pub maternita: Cited<Maternita>,
    /// Absence without a reason given.
    pub ingiustificata: Cited<AssenzaIngiustificata>,
    /// Sickness.
    pub malattia: Cited<Malattia>,
    /// Accident at work.
    pub infortunio: Cited<Infortunio>,
}

/// Ferie: paid vacation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ferie {
    /// Working days a year.
    pub days: u32,
    /// Weeks to be taken within the year, at least.
    pub first_weeks: u32,
    /// Months after the year within which the rest is due.
    pub second_within_months: u32,
    /// Years that may be put together to go home abroad.
    pub accumulation_years: u32,
}

/// Paid hours of leave a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permessi {
    /// Living in, full hours.
    pub convivente_hours: Hours,
    /// Living in, reduced hours.
    pub ridotto_hours: Hours,
    /// Not living in, full.
    pub non_convivente_hours: Hours,
    /// Weekly hours from which they are full; below, in proportion.
    pub full_from_weekly_hours: Hours,
}

/// Bereavement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lutto {
    /// Paid working days.
    pub days: u32,
    /// Degree of kinship up to which it is due.
    pub degree: u32,
}

/// The father's paid days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Padre {
    /// Days.
    pub days: u32,
    /// Months before the birth from which they may be taken.
    pub months_before: Option<u32>,
    /// Months after the birth until which they may be taken.
    pub months_after: Option<u32>,
}

/// Training leave, permanent full-time contracts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formazione {
    /// Hours a year.
    pub hours: Hours,
    /// Hours a year for courses that the bilateral body recognises.
    pub recognised_hours: Option<Hours>,
    /// Months of service that give the right.
    pub seniority_months: u32,
}

/// Marriage leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrimonio {
    /// Paid calendar days.
    pub days: u32,
    /// Months within which it may be taken.
    pub within_months: u32,
}

/// Maternity: months without work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Maternita {
    /// Before the expected day.
    pub months_before: u32,
    /// After the birth.
    pub months_after: u32,
    /// Day after the leave up to which notice is doubled.
    pub doubled_notice_until_day: u32,
}

/// Absence without a reason given in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssenzaIngiustificata {
    /// Day by which it is to be explained.
    pub by_day: u32,
    /// What follows, in the contract's words.
    pub consequence: String,
}

/// Malattia: sickness, paid by the employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malattia {
    /// Days at the lower pay, of each sickness.
    pub first_days: u32,
    /// Part of global pay due on them.
    pub first_days_pay: Factor,
    /// Part of global pay due after them.
    pub later_days_pay: Factor,
    /// By what job keeping is multiplied for oncological sickness.
    pub oncological_factor: Factor,
    /// Days of the year that job keeping counts.
    pub year_days: u32,
    /// By length of service, shortest first.
    pub periods: Vec<PeriodoMalattia>,
}

/// What a length of service gives in sickness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodoMalattia {
    /// Months of service, included; `None` for the last.
    pub up_to_months: Option<u32>,
    /// Calendar days for which the job is kept.
    pub kept_days: u32,
    /// Days paid in the year, at most.
    pub paid_days: u32,
}

/// Infortunio: accident at work or occupational disease.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Infortunio {
    /// Days that the employer pays in full.
    pub employer_days: u32,
    /// What INAIL pays then.
    pub inail_pay: Factor,
    /// What INAIL pays later.
    pub inail_later_pay: Factor,
    /// The last day of the first.
    pub inail_later_after_day: u32,
    /// Days within which it is reported.
    pub report_days: u32,
    /// Hours within which a fatal one is reported.
    pub fatal_report_hours: u32,
}
