//! The changes of a worker worth trying: for each request she misses by one condition, the least that opens it.

use super::super::super::conditions::Lack;
use super::super::super::rank::Asked;
use super::super::super::request::Pattern;
use super::super::super::week::{Range, Week};
use super::super::super::worker::{Offer, Worker};
use super::super::reach::AdviceRules;
use super::super::slot_end::{ENDS, End, Stretch};
use super::change::{WorkerChange, WorkerChangeKind};
use crate::money::{Hours, Money};

/// Changes of a kind that open a request which lacks only this.
pub(super) fn of(kind: WorkerChangeKind, worker: &Worker, asked: &Asked<'_>, lack: &Lack) -> Vec<WorkerChange> {
    if kind == WorkerChangeKind::Free {
        return free(worker, asked);
    }
    let change = match kind {
        WorkerChangeKind::Free => None,
        WorkerChangeKind::Travel => travel(asked, lack),
        WorkerChangeKind::District => district(asked, lack),
        WorkerChangeKind::Start => start(asked, lack),
        WorkerChangeKind::Pay => pay(asked, lack),
        WorkerChangeKind::Skill => skill(lack),
        WorkerChangeKind::Language => language(lack),
        WorkerChangeKind::Condition => condition(lack),
        WorkerChangeKind::Training => Some(WorkerChange::Training),
        WorkerChangeKind::MinHours => min_hours(asked, lack),
        WorkerChangeKind::MaxHours => max_hours(asked, lack),
    };
    change.into_iter().collect()
}

/// At each end of each free stretch, the least move outwards that makes the time asked free.
fn free(worker: &Worker, asked: &Asked<'_>) -> Vec<WorkerChange> {
    let request = asked.request();
    let Some(offer) = worker.offer(request.role, request.regime) else { return Vec::new() };
    let week = offer.week.unwrap_or_default();
    let stretches = Stretch::all(&week);
    let ends = stretches.iter().flat_map(|stretch| ENDS.iter().map(move |end| (stretch, *end)));
    let least = ends.filter_map(|(stretch, end)| Some((stretch.range, least_free(asked, &week, *stretch, end)?)));
    let Offer { role, regime, .. } = *offer;
    least.map(|(stretch, becomes)| WorkerChange::Free { role, regime, stretch, becomes }).collect()
}

/// More free time never takes a job away, so that the least is found by halving.
fn least_free(asked: &Asked<'_>, week: &Week, stretch: Stretch, end: End) -> Option<Range> {
    let enough = |by: u16| {
        let longer = stretch.longer(end, by)?;
        let free = week.or(&std::iter::once(longer).collect());
        time_is_free(asked, &free).then_some(longer)
    };
    let (mut low, mut high) = (1, stretch.room(end));
    let mut least = enough(high).filter(|_| high > 0)?;
    while low < high {
        let middle = low.midpoint(high);
        match enough(middle) {
            Some(found) => (high, least) = (middle, found),
            None => low = middle + 1,
        }
    }
    Some(least)
}

fn time_is_free(asked: &Asked<'_>, free: &Week) -> bool {
    match &asked.request().pattern {
        Pattern::LiveIn(_) => true,
        Pattern::Flexible(flexible) => flexible.fits(free),
        Pattern::Slots(_) | Pattern::Nights(_) => free.covers(asked.week()),
    }
}

fn travel(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    match lack {
        Lack::Travel { minutes, limit: Some(limit), district_excluded: false } => {
            let more = AdviceRules::of(asked)?.travel_reached(*limit, *minutes);
            Some(WorkerChange::Travel { more, minutes: limit.saturating_add(more) })
        }
        _ => None,
    }
}

fn district(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    match lack {
        Lack::Travel { minutes, limit, district_excluded: true } if limit.is_none_or(|limit| *minutes <= limit) => {
            Some(WorkerChange::District { nil: asked.request().nil })
        }
        _ => None,
    }
}

/// Nobody can become available on a day that has passed.
fn start(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    let Lack::Start { available_from, start_on } = lack else { return None };
    let days = u32::try_from(available_from.signed_duration_since(*start_on).num_days()).ok()?;
    (*start_on >= asked.rules().day()).then_some(WorkerChange::Start { days, available_from: *start_on })
}

/// In whole steps; the last one stops at the lowest amount of the table.
fn pay(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    let Lack::Pay { asked: wanted, offered } = lack else { return None };
    let regime = asked.request().regime;
    let less = AdviceRules::of(asked)?.pay_reached(*offered, *wanted, regime.hourly()) - *offered;
    let lowest = asked.rules().lowest(regime).unwrap_or(Money::ZERO);
    let min_pay = (*wanted - less).max(lowest);
    Some(WorkerChange::Pay { role: asked.request().role, regime, less: *wanted - min_pay, min_pay })
}

fn skill(lack: &Lack) -> Option<WorkerChange> {
    match lack {
        Lack::Skills { missing } => match missing.as_slice() {
            [skill] => Some(WorkerChange::Skill { skill: *skill }),
            _ => None,
        },
        _ => None,
    }
}

fn language(lack: &Lack) -> Option<WorkerChange> {
    let Lack::Languages { missing } = lack else { return None };
    match missing.as_slice() {
        [(language, level, own)] => {
            let higher = own.map_or(*level as u8 + 1, |own| level.steps_above(own));
            Some(WorkerChange::Language { language: *language, higher, level: *level })
        }
        _ => None,
    }
}

fn condition(lack: &Lack) -> Option<WorkerChange> {
    match lack {
        Lack::Conditions { missing } => match missing.as_slice() {
            [condition] => Some(WorkerChange::Condition { condition: *condition }),
            _ => None,
        },
        _ => None,
    }
}

fn min_hours(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    let Lack::Hours { job, min, .. } = lack else { return None };
    let fewer = min.quarters().checked_sub(job.quarters()).filter(|fewer| *fewer > 0)?;
    let (role, regime) = (asked.request().role, asked.request().regime);
    Some(WorkerChange::MinHours { role, regime, fewer: Hours::from_quarters(fewer), min_hours: *job })
}

fn max_hours(asked: &Asked<'_>, lack: &Lack) -> Option<WorkerChange> {
    let Lack::Hours { job, max, .. } = lack else { return None };
    let more = job.quarters().checked_sub(max.quarters()).filter(|more| *more > 0)?;
    let (role, regime) = (asked.request().role, asked.request().regime);
    Some(WorkerChange::MaxHours { role, regime, more: Hours::from_quarters(more), max_hours: *job })
}
