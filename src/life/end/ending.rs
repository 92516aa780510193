//! How an employment ends: when, why, by whom, and which practice is followed where the text leaves room.

use chrono::NaiveDate;

use crate::money::{Factor, Money};

/// Defines a closed list with its codes.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $one:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$of])* $one),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$one),+];

            /// As exchange formats write it.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $($name::$one => $code),+ }
            }
        }
    };
}

codes! {
    /// Why an employment ends.
    EndingReason {
        /// Either side ends it, with notice and without a reason.
        Withdrawal = "withdrawal",
        /// Either side ends it at once, for a grave reason of the other.
        JustCause = "just_cause",
        /// Either side ends it in trial.
        Trial = "trial",
        /// The term is over.
        TermEnd = "term_end",
        /// Both agree.
        Agreement = "agreement",
        /// The employer has died.
        EmployerDeath = "employer_death",
        /// The worker has died.
        WorkerDeath = "worker_death",
    }
}

codes! {
    /// A side of the contract.
    Side {
        /// The family.
        Employer = "employer",
        /// Who works for it.
        Worker = "worker",
    }
}

codes! {
    /// Whether the notice of who resigns is halved below the threshold of hours.
    ResignationNotice {
        /// Only from the threshold on, where the text says so.
        ByText = "by_text",
        /// Always, as part of practice does.
        AlwaysHalved = "always_halved",
    }
}

codes! {
    /// The years that part the notice below the threshold of hours.
    ShortNoticeYears {
        /// Those of the text.
        ByText = "by_text",
        /// Those of the scale above, as several published tables print.
        AsAbove = "as_above",
    }
}

codes! {
    /// Whether pay in lieu of notice holds the tredicesima's share.
    NoticeTredicesima {
        /// Global pay alone.
        Without = "without",
        /// With a twelfth more, by the logic of art. 2121 of the civil code.
        With = "with",
    }
}

/// Departures from the text at the end of a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndConventions {
    /// Halving on resignation.
    pub resignation_notice: ResignationNotice,
    /// The years of the short scale.
    pub short_notice_years: ShortNoticeYears,
    /// Pay in lieu of notice.
    pub notice_tredicesima: NoticeTredicesima,
}

impl Default for EndConventions {
    fn default() -> EndConventions {
        EndConventions {
            resignation_notice: ResignationNotice::ByText,
            short_notice_years: ShortNoticeYears::ByText,
            notice_tredicesima: NoticeTredicesima::Without,
        }
    }
}

/// Vacation at the end, in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vacation {
    /// Days not taken, already counted by the family.
    Untaken(Factor),
    /// What the year's months gave, with what was left from before and without what was taken.
    Counted {
        /// Days left from the years before; `None` where nobody says.
        carried: Option<Factor>,
        /// Days taken in the year of the end.
        taken: Factor,
    },
}

/// How an employment ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Last day.
    pub ended_on: NaiveDate,
    /// Why.
    pub reason: EndingReason,
    /// By whom; only where either side could.
    pub who: Option<Side>,
    /// The day the other side was told; `None` is the last day itself: no notice was given.
    pub notified_on: Option<NaiveDate>,
    /// Days of notice that sickness or the like suspended.
    pub notice_suspended_days: u32,
    /// Last day of a maternity leave of this employment.
    pub maternity_leave_ended_on: Option<NaiveDate>,
    /// The worker lives with their family in a lodging of the employer.
    pub own_lodging: bool,
    /// The worker was hired from another region and has not moved residence.
    pub hired_from_another_region: bool,
    /// The last month's pay was already paid.
    pub last_month_paid: bool,
    /// Tredicesima of the year already paid.
    pub tredicesima_paid: Money,
    /// Days of actual work so far, to tell whether the trial is over; `None` counts them by the week.
    pub trial_days_worked: Option<u32>,
    /// Vacation.
    pub vacation: Vacation,
    /// Departures from the text.
    pub conventions: EndConventions,
}

impl Ending {
    /// A plain end: no notice given, nothing paid yet, no vacation taken in the year.
    #[must_use]
    pub fn new(ended_on: NaiveDate, reason: EndingReason, who: Option<Side>) -> Ending {
        Ending {
            ended_on,
            reason,
            who,
            notified_on: None,
            notice_suspended_days: 0,
            maternity_leave_ended_on: None,
            own_lodging: false,
            hired_from_another_region: false,
            last_month_paid: false,
            tredicesima_paid: Money::ZERO,
            trial_days_worked: None,
            vacation: Vacation::Counted { carried: None, taken: Factor::whole(0) },
            conventions: EndConventions::default(),
        }
    }

    /// Who pays for days of notice not given: the side that ends, the employer when the worker leaves for just cause
    /// or either dies.
    pub(super) fn owes_notice(&self) -> Option<Side> {
        match (self.reason, self.who) {
            (EndingReason::Withdrawal, who) => who,
            (EndingReason::JustCause | EndingReason::EmployerDeath | EndingReason::WorkerDeath, _) => {
                Some(Side::Employer)
            }
            (EndingReason::Trial, _) if self.hired_from_another_region => Some(Side::Employer),
            _ => None,
        }
    }
}
