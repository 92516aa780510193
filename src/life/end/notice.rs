//! Notice: how many calendar days either side owes, and who owes those not worked.

use chrono::{Months, NaiveDate};

use super::accrual::istituti;
use super::{Ending, EndingReason, ResignationNotice, ShortNoticeYears, Side, fault};
use crate::ccnl::istituti::{Istituti, Preavviso, PreavvisoScaglione, Prova};
use crate::ccnl::{Edition, Place, Regime, Rulebook, Term};
use crate::input::InputError;
use crate::life::Employment;
use crate::money::{Factor, Hours};

/// The notice of an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice<'a> {
    /// Days due by the text, perhaps with a half.
    pub exact: Factor,
    /// Whole days due: a half counts as a day.
    pub due: u32,
    /// Days given before the end.
    pub worked: u32,
    /// Days due and not given.
    pub missing: u32,
    /// Who owes the pay of the missing days.
    pub owed_by: Option<Side>,
    /// Why so many.
    pub rule: NoticeRule,
    /// The article.
    pub source: Place<'a>,
}

/// Why a notice is as long as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRule {
    /// The scale from the threshold of hours on.
    FromThreshold,
    /// The scale below it.
    BelowThreshold,
    /// The scale of who lives in a lodging of the employer.
    OwnLodging,
    /// In trial none is due.
    Trial,
    /// In trial, to a worker hired from another region.
    OtherRegion,
    /// At the end of a term none is due.
    TermEnd,
    /// For just cause of the employer none is due.
    JustCause,
    /// By agreement none is due.
    Agreement,
    /// A parent who resigns while protected owes none.
    ProtectedParent,
}

impl NoticeRule {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NoticeRule::FromThreshold => "from_threshold",
            NoticeRule::BelowThreshold => "below_threshold",
            NoticeRule::OwnLodging => "own_lodging",
            NoticeRule::Trial => "trial",
            NoticeRule::OtherRegion => "other_region",
            NoticeRule::TermEnd => "term_end",
            NoticeRule::JustCause => "just_cause",
            NoticeRule::Agreement => "agreement",
            NoticeRule::ProtectedParent => "protected_parent",
        }
    }
}

/// The notice that an end owes.
///
/// # Errors
/// When no text of the contract is known, or the notice was given after the end.
pub fn notice<'a>(
    book: &'a Rulebook,
    employment: &Employment,
    ending: &Ending,
    known_on: Option<NaiveDate>,
) -> Result<Notice<'a>, InputError> {
    let rules = istituti(book, ending.ended_on, known_on)?;
    let told = ending.notified_on.unwrap_or(ending.ended_on);
    if told > ending.ended_on {
        let message = format!("notified_on {told} is after ended_on {}", ending.ended_on);
        return Err(fault("after_the_end", "notified_on", message));
    }
    let cite = &rules.body.rapporto.preavviso.cite;
    let none = |rule| (Factor::whole(0), rule, cite);
    let (exact, rule, cite) = match ending.reason {
        EndingReason::Trial if ending.hired_from_another_region => {
            let trial = &rules.body.rapporto.prova;
            (Factor::whole(trial.value.other_region_notice_days.into()), NoticeRule::OtherRegion, &trial.cite)
        }
        EndingReason::Trial => (Factor::whole(0), NoticeRule::Trial, &rules.body.rapporto.prova.cite),
        EndingReason::TermEnd => none(NoticeRule::TermEnd),
        EndingReason::Agreement => none(NoticeRule::Agreement),
        EndingReason::JustCause if ending.who == Some(Side::Employer) => none(NoticeRule::JustCause),
        EndingReason::Withdrawal if ending.who == Some(Side::Worker) && protected(ending, told) => {
            none(NoticeRule::ProtectedParent)
        }
        _ => {
            let (days, rule) = scale(&rules.body, employment, ending, told)?;
            (days, rule, cite)
        }
    };
    let given = u32::try_from((ending.ended_on - told).num_days()).unwrap_or(u32::MAX);
    let due = whole_days(exact);
    let worked = given.saturating_sub(ending.notice_suspended_days).min(due);
    let missing = due - worked;
    Ok(Notice {
        exact,
        due,
        worked,
        missing,
        owed_by: ending.owes_notice().filter(|_| missing > 0),
        rule,
        source: Place::new(rules, cite),
    })
}

/// A parent is protected until the leave ends.
fn protected(ending: &Ending, told: NaiveDate) -> bool {
    ending.maternity_leave_ended_on.is_some_and(|end| told <= end)
}

fn scale(
    rules: &Istituti,
    employment: &Employment,
    ending: &Ending,
    told: NaiveDate,
) -> Result<(Factor, NoticeRule), InputError> {
    let table = &rules.rapporto.preavviso.value;
    let situation = employment.situation(ending.ended_on, None)?;
    let hours = situation.weekly_hours();
    let resigns = ending.reason == EndingReason::Withdrawal && ending.who == Some(Side::Worker);
    let (steps, rule) = steps(table, hours, ending);
    let longer =
        rule == NoticeRule::BelowThreshold && ending.conventions.short_notice_years == ShortNoticeYears::AsAbove;
    // The other practice reads the years of the scale above, place by place.
    let years = if longer { &table.from_threshold } else { steps };
    let days = served(steps, years, employment.hired_on(), told);
    let halved = resigns
        && match rule {
            NoticeRule::FromThreshold => true,
            NoticeRule::BelowThreshold => ending.conventions.resignation_notice == ResignationNotice::AlwaysHalved,
            _ => false,
        };
    let days = if halved { days.by(table.resignation_share) } else { days };
    Ok((if doubled(rules, ending, told) { days.by(Factor::whole(2)) } else { days }, rule))
}

/// A dismissal within so many days of the end of maternity leave owes twice the notice.
fn doubled(rules: &Istituti, ending: &Ending, told: NaiveDate) -> bool {
    let within = i64::from(rules.assenze.maternita.value.doubled_notice_until_day);
    let by_the_employer = ending.reason == EndingReason::Withdrawal && ending.who == Some(Side::Employer);
    by_the_employer && ending.maternity_leave_ended_on.is_some_and(|end| (told - end).num_days() <= within)
}

fn steps<'t>(table: &'t Preavviso, hours: Option<Hours>, ending: &Ending) -> (&'t [PreavvisoScaglione], NoticeRule) {
    if ending.own_lodging {
        (&table.own_lodging, NoticeRule::OwnLodging)
    } else if hours.is_none_or(|hours| hours >= table.threshold_hours) {
        // Night contracts say no hours and fill the week.
        (&table.from_threshold, NoticeRule::FromThreshold)
    } else {
        (&table.below_threshold, NoticeRule::BelowThreshold)
    }
}

/// The days of the step that a length of service has reached, the steps parted by `years`.
fn served(steps: &[PreavvisoScaglione], years: &[PreavvisoScaglione], hired: NaiveDate, told: NaiveDate) -> Factor {
    let within = |at: &usize| {
        years.get(*at).and_then(|step| step.up_to_years).is_none_or(|years| {
            hired.checked_add_months(Months::new(years * 12)).is_none_or(|anniversary| told < anniversary)
        })
    };
    let reached = (0..steps.len()).find(within).and_then(|at| steps.get(at));
    Factor::whole(reached.map_or(0, |step| step.days.into()))
}

/// Whole days: a half counts as a day.
fn whole_days(days: Factor) -> u32 {
    let (above, below) = days.parts();
    u32::try_from((above + below - 1) / below).unwrap_or(u32::MAX)
}

/// Days of actual work in which either side may withdraw, for the terms of the hiring.
///
/// # Errors
/// When no text of the contract is known for the day of hiring.
pub fn trial_days(book: &Rulebook, employment: &Employment, known_on: Option<NaiveDate>) -> Result<u32, InputError> {
    let rules: &Edition<Istituti> = istituti(book, employment.hired_on(), known_on)?;
    let first = employment.situation(employment.hired_on(), None)?;
    let Prova { days, longer_days, longer_livelli, longer_conviventi, .. } = &rules.body.rapporto.prova.value;
    let lives_in = first.regime().lives_in() && first.regime() != Regime::NonConvivente;
    let longer =
        (lives_in && *longer_conviventi) || first.livello().is_some_and(|level| longer_livelli.contains(&level));
    let days = if longer { *longer_days } else { *days };
    let (Some(limit), Some(end)) = (&rules.body.rapporto.prova_a_termine, employment.ends_on()) else {
        return Ok(days);
    };
    if employment.term() == Term::Permanent {
        return Ok(days);
    }
    let length = u32::try_from((end - employment.hired_on()).num_days() + 1).unwrap_or(u32::MAX);
    Ok(days.min(limit.value.least_days.max(length / limit.value.calendar_days_each)))
}
