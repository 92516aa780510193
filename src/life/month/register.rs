//! The register of a month: what happened beyond, or instead of, the contract's week.

use chrono::{NaiveDate, Weekday};

use crate::ccnl::Livello;
use crate::life::Month;
use crate::money::{Hours, Money};

/// A month as it was worked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The month.
    pub month: Month,
    /// Last day of the employment, when it ended in this month.
    pub ended_on: Option<NaiveDate>,
    /// The day of the weekly rest: Sunday, unless another is agreed.
    pub weekly_rest: Weekday,
    /// What earlier months already used of yearly limits.
    pub so_far: SoFar,
    /// The tredicesima of the month.
    pub tredicesima: Thirteenth,
    /// The meal of who comes by the hour.
    pub meals: Meals,
    /// What happened.
    pub entries: Vec<Entry>,
    /// Earlier months of the year that do not count for the tredicesima, as their own registers have it.
    pub not_counted: Vec<Month>,
}

impl Register {
    /// The contract's week and nothing else.
    #[must_use]
    pub fn plain(month: Month) -> Register {
        Register {
            month,
            ended_on: None,
            weekly_rest: Weekday::Sun,
            so_far: SoFar::default(),
            tredicesima: Thirteenth::Due,
            meals: Meals::NotSaid,
            entries: Vec::new(),
            not_counted: Vec::new(),
        }
    }
}

impl Register {
    /// The same month without the absences that suspend the work and leave the TFR whole (art. 2120 third paragraph,
    /// art. 2110 of the civil code); `None` where there are none.
    #[must_use]
    pub fn without_suspensions(&self) -> Option<Register> {
        let suspends = |entry: &Entry| matches!(entry, Entry::Absence(absence) if absence.reason.leaves_tfr_whole());
        self.entries.iter().any(suspends).then(|| {
            let entries = self.entries.iter().filter(|entry| !suspends(entry)).cloned().collect();
            Register { entries, ..self.clone() }
        })
    }

    /// Days of absences in which nothing accrues.
    #[must_use]
    pub fn absence_days_without_accrual(&self) -> u32 {
        let days = self.entries.iter().filter_map(|entry| match entry {
            Entry::Absence(absence) if !absence.reason.accrues() => Some((absence.to - absence.from).num_days() + 1),
            _ => None,
        });
        u32::try_from(days.sum::<i64>()).unwrap_or_default()
    }
}

/// The meal of who comes by the hour, on days long enough, where continuous presence is agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Meals {
    /// Nobody says whether it is agreed: what would be due is told, not paid.
    #[default]
    NotSaid,
    /// Eaten in the home.
    InKind,
    /// Its conventional value in money.
    Cash,
    /// Continuous presence is not agreed: none is due.
    NotAgreed,
}

impl Meals {
    /// All of them.
    pub const ALL: [Meals; 4] = [Meals::NotSaid, Meals::InKind, Meals::Cash, Meals::NotAgreed];

    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Meals::NotSaid => "not_said",
            Meals::InKind => "in_kind",
            Meals::Cash => "cash",
            Meals::NotAgreed => "not_agreed",
        }
    }
}

/// What earlier months already used of limits by the year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoFar {
    /// Sick days already paid in the last year.
    pub sick_days: u32,
    /// Paid hours of leave already used in the year.
    pub leave_hours: Hours,
    /// Hours of training already used in the year.
    pub training_hours: Hours,
    /// Days already used of the father's.
    pub father_days: u32,
    /// Hours already worked, in the first week of the month, on days of the month before; by the contract when absent.
    pub week_hours: Option<Hours>,
}

/// Whether a month pays the tredicesima.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thirteenth {
    /// In its month and at the end, by the months since the hiring.
    Due,
    /// By so many months of the year: those that accrued.
    Months(u32),
    /// Not in this month: somebody else pays it.
    Elsewhere,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Hours besides those of the contract.
    Extra(Work),
    /// All the hours of a day, instead of the contract's.
    Worked(Work),
    /// Hours of the contract that fell at night.
    Night {
        /// The day.
        day: NaiveDate,
        /// How many.
        hours: Hours,
    },
    /// A holiday that fell on the weekly rest, rested on another day.
    HolidayRested {
        /// The holiday.
        day: NaiveDate,
        /// The day of rest given for it.
        rested_on: NaiveDate,
    },
    /// Whole days without work.
    Absence(Absence),
    /// Hours of a day without work.
    HoursOff {
        /// Why.
        reason: HoursOff,
        /// The day.
        day: NaiveDate,
        /// How many.
        hours: Hours,
    },
    /// Away with the family, or moving with it.
    Away(Away),
    /// An amount of money.
    Amount {
        /// What it is.
        kind: AmountKind,
        /// How much.
        amount: Money,
        /// In the family's words.
        what: Option<String>,
    },
}

/// Hours worked on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the exchange format has these flags, each a fact of its own")]
pub struct Work {
    /// The day.
    pub day: NaiveDate,
    /// When, or how long.
    pub time: Time,
    /// In the half day of rest of who lives in.
    pub half_rest: bool,
    /// The day of the same week on which that rest was had instead.
    pub moved_to: Option<NaiveDate>,
    /// An unforeseeable need, truly episodic: it lengthens the rest.
    pub emergency: bool,
    /// Hours missed earlier, made up by agreement.
    pub recovery: bool,
    /// Reduced live-in: outside the agreed part of the day.
    pub outside_slot: bool,
    /// Night presence: the level of the service that was asked.
    pub livello: Option<Livello>,
}

impl Work {
    /// Hours by day and nothing particular.
    #[must_use]
    pub fn new(day: NaiveDate, time: Time) -> Work {
        Work {
            day,
            time,
            half_rest: false,
            moved_to: None,
            emergency: false,
            recovery: false,
            outside_slot: false,
            livello: None,
        }
    }
}

/// When work was done, or how long it took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Within one day, in quarters of an hour since midnight.
    Between(u32, u32),
    /// So many hours, so many of them at night.
    Long {
        /// All of them.
        hours: Hours,
        /// Those at night.
        night: Hours,
    },
}

impl Time {
    /// All the quarters of an hour.
    #[must_use]
    pub const fn quarters(self) -> u32 {
        match self {
            Time::Between(from, to) => to - from,
            Time::Long { hours, .. } => hours.quarters(),
        }
    }
}

/// Days without work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// Why.
    pub reason: AbsenceReason,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Days of the same absence before `from`, in an earlier month.
    pub days_before: u32,
    /// Board and lodging were not used: their value is paid, where the contract says so.
    pub board_not_used: bool,
}

/// Why no work was done for whole days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AbsenceReason {
    /// Ferie.
    Vacation,
    /// Malattia.
    Sickness,
    /// Infortunio: from the day after the event.
    Accident,
    /// Lutto or another proven misfortune.
    Bereavement,
    /// The father's days, paid by the employer.
    Father,
    /// Congedo matrimoniale.
    Marriage,
    /// Maternità: INPS pays.
    Maternity,
    /// Congedo parentale: nothing is paid, nothing accrues.
    ParentalLeave,
    /// The employer asked.
    SuspendedByEmployer,
    /// The worker asked: nothing is paid, nothing accrues.
    SuspendedByWorker,
    /// Unpaid leave that was agreed.
    UnpaidLeave,
    /// Without a reason given in time.
    Unjustified,
    /// Another leave that is paid.
    OtherPaid,
    /// Another leave that is not paid.
    OtherUnpaid,
}

impl AbsenceReason {
    /// All of them.
    pub const ALL: [AbsenceReason; 14] = [
        AbsenceReason::Vacation,
        AbsenceReason::Sickness,
        AbsenceReason::Accident,
        AbsenceReason::Bereavement,
        AbsenceReason::Father,
        AbsenceReason::Marriage,
        AbsenceReason::Maternity,
        AbsenceReason::ParentalLeave,
        AbsenceReason::SuspendedByEmployer,
        AbsenceReason::SuspendedByWorker,
        AbsenceReason::UnpaidLeave,
        AbsenceReason::Unjustified,
        AbsenceReason::OtherPaid,
        AbsenceReason::OtherUnpaid,
    ];

    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AbsenceReason::Vacation => "vacation",
            AbsenceReason::Sickness => "sickness",
            AbsenceReason::Accident => "accident",
            AbsenceReason::Bereavement => "bereavement",
            AbsenceReason::Father => "father",
            AbsenceReason::Marriage => "marriage",
            AbsenceReason::Maternity => "maternity",
            AbsenceReason::ParentalLeave => "parental_leave",
            AbsenceReason::SuspendedByEmployer => "suspended_by_employer",
            AbsenceReason::SuspendedByWorker => "suspended_by_worker",
            AbsenceReason::UnpaidLeave => "unpaid_leave",
            AbsenceReason::Unjustified => "unjustified_absence",
            AbsenceReason::OtherPaid => "other_paid_leave",
            AbsenceReason::OtherUnpaid => "other_unpaid_leave",
        }
    }

    /// How it is paid.
    pub(super) const fn pay(self) -> AbsencePay {
        match self {
            AbsenceReason::Vacation | AbsenceReason::Bereavement | AbsenceReason::Father | AbsenceReason::OtherPaid => {
                AbsencePay::WorkingDays
            }
            AbsenceReason::Marriage => AbsencePay::CalendarDays,
            AbsenceReason::SuspendedByEmployer => AbsencePay::AsWorked,
            AbsenceReason::Sickness | AbsenceReason::Accident => AbsencePay::Own,
            AbsenceReason::Maternity
            | AbsenceReason::ParentalLeave
            | AbsenceReason::SuspendedByWorker
            | AbsenceReason::UnpaidLeave
            | AbsenceReason::Unjustified
            | AbsenceReason::OtherUnpaid => AbsencePay::Nothing,
        }
    }

    /// True for the suspensions of art. 2110 of the civil code, in which the TFR is computed on the pay that work would have
    /// given (art. 2120 third paragraph).
    #[must_use]
    pub const fn leaves_tfr_whole(self) -> bool {
        matches!(self, AbsenceReason::Sickness | AbsenceReason::Accident | AbsenceReason::Maternity)
    }

    /// True when the time counts for what accrues.
    #[must_use]
    pub const fn accrues(self) -> bool {
        !matches!(self, AbsenceReason::ParentalLeave | AbsenceReason::SuspendedByWorker)
    }
}

/// How an absence is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AbsencePay {
    /// A twenty-sixth of the month for each working day; inside the month for who is paid by the month.
    WorkingDays,
    /// A thirtieth of the month for each day of the calendar; inside the month likewise.
    CalendarDays,
    /// As if worked.
    AsWorked,
    /// By rules of its own, in thirtieths.
    Own,
    /// Not at all: taken from the month.
    Nothing,
}

/// Why no work was done for some hours of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoursOff {
    /// Paid leave: medical visits, residence permit, family reunification.
    Leave,
    /// Training.
    Training,
    /// Training that the bilateral body finances or recognises.
    RecognisedTraining,
    /// Yearly examinations.
    Exam,
    /// Not paid.
    Unpaid,
}

impl HoursOff {
    /// All of them.
    pub const ALL: [HoursOff; 5] =
        [HoursOff::Leave, HoursOff::Training, HoursOff::RecognisedTraining, HoursOff::Exam, HoursOff::Unpaid];

    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            HoursOff::Leave => "leave_hours",
            HoursOff::Training => "training",
            HoursOff::RecognisedTraining => "recognised_training",
            HoursOff::Exam => "exam",
            HoursOff::Unpaid => "unpaid_hours",
        }
    }
}

/// Days away with the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// Moving to another municipality, not a stay.
    pub transfer: bool,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The letter of hiring already says so: nothing more is due for a stay.
    pub in_letter: bool,
    /// Agreed on the same terms with who need not follow.
    pub agreed: bool,
    /// Days of the same before `from`, in an earlier month.
    pub days_before: u32,
}

/// What an amount of money is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmountKind {
    /// Paid besides, without hours.
    Bonus,
    /// Pay already given.
    Advance,
    /// Expenses given back.
    Refund,
}

impl AmountKind {
    /// All of them.
    pub const ALL: [AmountKind; 3] = [AmountKind::Bonus, AmountKind::Advance, AmountKind::Refund];

    /// As the exchange format names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            AmountKind::Bonus => "bonus",
            AmountKind::Advance => "advance",
            AmountKind::Refund => "refund",
        }
    }
}
