//! What a family should know of a way: from the quote of its contracts, and from the way itself.

use serde::Serialize;

use crate::ccnl::{Finding, FindingCode, Severity};

/// What is said of a way besides what its contracts' quotes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// A day has more hours than one may work.
    DayTooLong,
    /// The reduced week must lie in one slot or on few days.
    OutsideSlot,
    /// A weekly rest leaves a day or hours without anybody.
    RestUncovered,
    /// Work on Sunday is paid more, and is not priced here.
    SundayPaidMore,
    /// Some hours of the day stay without anybody.
    HoursUncovered,
    /// Some nights stay without anybody.
    NightsUncovered,
    /// Who lives in sleeps there: mere presence is part of it.
    SleepsIn,
    /// Presence is no care: what is asked at night is paid apart.
    PresenceIsNoCare,
    /// The fixed term is longer than the law allows.
    TermTooLong,
    /// A fixed term of this length needs a reason.
    TermNeedsReason,
    /// Vouchers are past a limit.
    VouchersOverLimit,
    /// Until when vouchers would do.
    VouchersUntil,
    /// Vouchers are for occasional work.
    VouchersOccasional,
    /// No vouchers on that day.
    NoVouchers,
    /// A provider's workers and contracts are its own.
    ProviderEmploys,
    /// The provider charges more hours than are needed.
    LeastVisit,
    /// No hours by day were asked.
    NoDayHours,
    /// No nights were asked.
    NoNights,
    /// Nothing is left to cover while who lives in rests.
    NoRestHours,
    /// No price of a provider was given.
    NoProviderPrice,
    /// The hours are too few to share.
    TooFewToShare,
}

/// A finding of a quote, or a note of a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum RemarkCode {
    /// Of a contract's quote.
    Contract(FindingCode),
    /// Of the way.
    Way(Note),
}

/// One thing to know of a way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// What it is.
    pub code: RemarkCode,
    /// How much it weighs.
    pub severity: Severity,
    /// Article that says so; empty where none does.
    pub article: String,
    /// In plain Italian.
    pub message: String,
}

impl Remark {
    /// Good to know.
    pub(super) fn info(note: Note, article: &str, message: impl Into<String>) -> Remark {
        Remark::of(note, Severity::Info, article, message)
    }

    /// To look at before deciding.
    pub(super) fn warning(note: Note, article: &str, message: impl Into<String>) -> Remark {
        Remark::of(note, Severity::Warning, article, message)
    }

    /// Forbidden.
    pub(super) fn unlawful(note: Note, article: &str, message: impl Into<String>) -> Remark {
        Remark::of(note, Severity::Unlawful, article, message)
    }

    fn of(note: Note, severity: Severity, article: &str, message: impl Into<String>) -> Remark {
        Remark { code: RemarkCode::Way(note), severity, article: article.to_owned(), message: message.into() }
    }
}

impl From<Finding> for Remark {
    fn from(finding: Finding) -> Remark {
        let Finding { code, severity, article, message } = finding;
        Remark { code: RemarkCode::Contract(code), severity, article, message }
    }
}
