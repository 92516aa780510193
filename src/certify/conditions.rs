//! The twelve conditions, in order.

use super::formulas::level;
use super::request::{Pattern, Request};
use super::tables::Tables;
use super::time::Week;
use super::worker::{Offer, Worker};

/// Their names, in the order in which a worker is counted under the first that fails.
pub const NAMES: [&str; 12] = [
    "role",
    "regime",
    "skills",
    "languages",
    "conditions",
    "training",
    "week",
    "hours",
    "travel",
    "start",
    "right_to_work",
    "pay",
];

/// The offer by which a worker can do a job, or the first condition that fails.
pub fn offer<'w>(request: &Request, worker: &'w Worker, tables: &Tables<'_>) -> Result<&'w Offer, &'static str> {
    let require = |holds: bool, name: &'static str| if holds { Ok(()) } else { Err(name) };
    require(worker.offers.iter().any(|offer| offer.role == request.role), "role")?;
    let offer = worker.offer(request).ok_or("regime")?;
    require(request.needs.iter().all(|need| worker.serves(need)), "skills")?;
    let speaks = |(tag, asked): (&String, &String)| {
        worker.languages.get(tag).and_then(|has| level(has)).zip(level(asked)).is_some_and(|(has, asked)| has >= asked)
    };
    require(request.languages.iter().all(speaks), "languages")?;
    require(request.conditions.is_subset(&worker.accepts), "conditions")?;
    require(request.livello.as_deref() != Some("DS") || worker.trained, "training")?;
    require(free(request, &offer.week.unwrap_or_default(), tables), "week")?;
    let hours = request.pattern.hours(tables.night_hours());
    require(offer.min_hours <= hours && hours <= offer.max_hours, "hours")?;
    require(request.lives_in() || reaches(request, worker), "travel")?;
    require(worker.available_from <= request.start_on, "start")?;
    require(worker.right_to_work_until.is_none_or(|until| until >= request.start_on), "right_to_work")?;
    let minimum = tables.minimum(&request.regime, request.livello.as_deref());
    let (offered, asked) = (request.offered_pay.or(minimum), offer.min_pay.or(minimum));
    require(offered >= asked, "pay")?;
    Ok(offer)
}

fn free(request: &Request, week: &Week, tables: &Tables<'_>) -> bool {
    match &request.pattern {
        Pattern::LiveIn { .. } => true,
        Pattern::Slots { week: asked } => week.covers(asked),
        Pattern::Flexible { .. } => request.pattern.sessions().is_some_and(|sessions| sessions.fit(week)),
        Pattern::Nights { nights } => {
            tables.night(&request.regime).is_some_and(|(from, until)| week.covers(&Week::nights(nights, from, until)))
        }
    }
}

fn reaches(request: &Request, worker: &Worker) -> bool {
    let near =
        worker.minutes(request.nil).is_some_and(|minutes| worker.max_travel_minutes.is_none_or(|most| minutes <= most));
    near && worker.districts.as_ref().is_none_or(|districts| districts.contains(&request.nil))
}
