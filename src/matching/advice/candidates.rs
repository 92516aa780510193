//! The changes worth trying: for each worker who is near, the least that would do for her.
//!
//! The smallest change of a kind that adds someone is the least one for somebody, so that no other
//! size needs to be tried. Whether it really adds her is tried on the changed request.

use super::super::conditions::Lack;
use super::super::rank::Asked;
use super::super::request::Pattern;
use super::change::Change;
use super::kinds::ChangeKind;
use super::near::{Lacking, Near};
use super::reach::AdviceRules;
use super::slot_end;
use crate::vocabulary::Cefr;

/// Changes of a kind that may add someone.
pub(super) fn of(kind: ChangeKind, asked: &Asked<'_>, near: &Near<'_>) -> Vec<Change> {
    let lacking = near.lacking(kind.touches());
    let one_lack =
        |least: &dyn Fn(&Lack) -> Option<Change>| lacking.iter().filter_map(|one| only(one, least)).collect();
    match kind {
        ChangeKind::SlotEnd => slot_end::candidates(asked, lacking),
        ChangeKind::Travel => one_lack(&|lack| travel(asked, lack)),
        ChangeKind::Start => one_lack(&|lack| start(asked, lack)),
        ChangeKind::Pay => one_lack(&|lack| pay(asked, lack)),
        ChangeKind::Need => one_lack(&need),
        ChangeKind::Language => one_lack(&language),
        ChangeKind::Days => lacking.iter().filter_map(|one| days(asked, one)).collect(),
        ChangeKind::DayFewer if !lacking.is_empty() => day_fewer(asked),
        ChangeKind::DayFewer => Vec::new(),
    }
}

/// What the one thing lacking asks; nothing when two are lacking.
fn only(one: &Lacking<'_>, least: impl Fn(&Lack) -> Option<Change>) -> Option<Change> {
    match one.lacks.as_slice() {
        [lack] => least(lack),
        _ => None,
    }
}

fn travel(asked: &Asked<'_>, lack: &Lack) -> Option<Change> {
    match lack {
        Lack::Travel { minutes, limit: Some(limit), district_excluded: false } => {
            let reach = AdviceRules::of(asked)?;
            Some(Change::Travel { minutes: reach.travel_reached(*limit, *minutes) })
        }
        _ => None,
    }
}

/// Later for who is not yet available; earlier, though never before the day of the rules, for who may
/// not work any more by then. Never after the end.
fn start(asked: &Asked<'_>, lack: &Lack) -> Option<Change> {
    let request = asked.request();
    let start_on = match lack {
        Lack::Start { available_from, .. } => *available_from,
        Lack::RightToWork { until, .. } => Some(*until).filter(|until| *until >= asked.rules().day())?,
        _ => return None,
    };
    let in_time = request.end_on.is_none_or(|end| start_on <= end);
    let days = i32::try_from(start_on.signed_duration_since(request.start_on).num_days()).ok()?;
    in_time.then_some(Change::Start { days, start_on })
}

fn pay(asked: &Asked<'_>, lack: &Lack) -> Option<Change> {
    let Lack::Pay { asked: wanted, offered } = lack else { return None };
    let hourly = asked.request().regime.hourly();
    let offered_pay = AdviceRules::of(asked)?.pay_reached(*offered, *wanted, hourly);
    Some(Change::Pay { more: offered_pay - *offered, offered_pay, hourly })
}

fn need(lack: &Lack) -> Option<Change> {
    match lack {
        Lack::Skills { missing } => match missing.as_slice() {
            [need] => Some(Change::Need { need: *need }),
            _ => None,
        },
        _ => None,
    }
}

/// Down to the level she has; who has none at all is not reached, since the lowest level stays asked.
fn language(lack: &Lack) -> Option<Change> {
    let Lack::Languages { missing } = lack else { return None };
    match missing.as_slice() {
        [(language, needed, Some(level))] => {
            Some(Change::Language { language: *language, lower: steps(*needed, *level), level: *level })
        }
        _ => None,
    }
}

fn steps(needed: Cefr, level: Cefr) -> u8 {
    needed.steps_above(level)
}

/// The days she needs, where she lacks nothing else.
fn days(asked: &Asked<'_>, one: &Lacking<'_>) -> Option<Change> {
    let (Pattern::Flexible(flexible), [Lack::Week { .. }]) = (&asked.request().pattern, one.lacks.as_slice()) else {
        return None;
    };
    let offer = one.worker.offer(asked.request().role, asked.request().regime)?;
    let max_days = flexible.fewest_days(&offer.week.unwrap_or_default())?;
    let more = max_days.checked_sub(flexible.max_days).filter(|more| *more > 0)?;
    Some(Change::Days { more, max_days })
}

/// Every day but the only one.
fn day_fewer(asked: &Asked<'_>) -> Vec<Change> {
    let days: Vec<_> = match &asked.request().pattern {
        Pattern::Slots(week) => week.days().collect(),
        Pattern::Nights(nights) => nights.iter().copied().collect(),
        Pattern::Flexible(_) | Pattern::LiveIn(_) => return Vec::new(),
    };
    if days.len() < 2 {
        return Vec::new();
    }
    days.into_iter().map(|day| Change::DayFewer { day }).collect()
}
