//! Is a worker's week lawful? Derived a second time, minute by minute of the rules' text, sharing no code with the search.

use curami::geo::{Geo, NilId};
use curami::matching::{Pattern, Request, Rules, Week, Worker};

const DAY: i64 = 96;
const WEEK: i64 = 7 * DAY;
/// Quarters of rest between the work of different days: eleven hours.
const REST: i64 = 44;

/// Work from one quarter to another; the end may lie beyond Sunday midnight.
type Stretch = (i64, i64);

fn stretches(week: &Week) -> Vec<Stretch> {
    let has = |quarter: i64| week.has(u16::try_from(quarter.rem_euclid(WEEK)).expect("a quarter"));
    let starts = (0..WEEK).filter(|quarter| has(*quarter) && !has(quarter - 1));
    starts.map(|start| (start, (start..=start + WEEK).find(|quarter| !has(*quarter)).expect("an end"))).collect()
}

fn overlap(one: Stretch, other: Stretch) -> bool {
    (-1..=1).any(|turn| one.0 < other.1 + turn * WEEK && other.0 + turn * WEEK < one.1)
}

/// Quarters from the end of the one to the next start of the other.
fn pause(one: Stretch, other: Stretch) -> i64 {
    (other.0 - one.1).rem_euclid(WEEK)
}

fn inside_one_day(one: Stretch, other: Stretch) -> bool {
    one.0 / DAY == other.0 / DAY && one.1 <= (one.0 / DAY + 1) * DAY && other.1 <= (other.0 / DAY + 1) * DAY
}

/// Every fault of a week of jobs, each with its home and its time.
pub fn faults(worker: &Worker, jobs: &[(&Request, Week)], rules: &Rules<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    let all: Vec<(usize, NilId, Stretch)> = jobs
        .iter()
        .enumerate()
        .flat_map(|(at, (request, week))| stretches(week).into_iter().map(move |stretch| (at, request.nil, stretch)))
        .collect();
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            faults.extend(pair(*one, *other));
        }
    }
    faults.extend(no_free_day(&all));
    let live_in = |request: &Request| matches!(request.pattern, Pattern::LiveIn(_));
    if jobs.len() > 1 && jobs.iter().any(|(request, _)| live_in(request)) {
        faults.push("lives in, and works elsewhere".to_owned());
    }
    faults.extend(too_many_hours(worker, jobs, rules));
    faults
}

fn pair(one: (usize, NilId, Stretch), other: (usize, NilId, Stretch)) -> Option<String> {
    let (first, last) = if one.2 < other.2 { (one, other) } else { (other, one) };
    if overlap(first.2, last.2) {
        return Some(format!("{first:?} and {last:?} at the same time"));
    }
    if inside_one_day(first.2, last.2) {
        let way = i64::from(Geo::embedded().leg(first.1, last.1).minutes);
        let late = first.0 != last.0 && pause(first.2, last.2) * 15 < way;
        return late.then(|| format!("no time to go from {first:?} to {last:?}"));
    }
    let rest = pause(first.2, last.2).min(pause(last.2, first.2));
    (rest < REST).then(|| format!("{rest} quarters of rest between {first:?} and {last:?}"))
}

/// A day on which nothing begins, inside twenty-four hours or more without work.
fn no_free_day(all: &[(usize, NilId, Stretch)]) -> Option<String> {
    let works = |quarter: i64| all.iter().any(|(_, _, stretch)| overlap(*stretch, (quarter, quarter + 1)));
    let free = (0..7).any(|day| {
        let begins = all.iter().any(|(_, _, stretch)| stretch.0 / DAY == day);
        let noon = (day + 1) * DAY - 1;
        if begins || works(noon) {
            return false;
        }
        let before = (0..WEEK).take_while(|back| !works((noon - back).rem_euclid(WEEK))).count();
        let after = (1..WEEK).take_while(|ahead| !works((noon + ahead).rem_euclid(WEEK))).count();
        before + after >= 96
    });
    (!free).then(|| "no free day".to_owned())
}

fn too_many_hours(worker: &Worker, jobs: &[(&Request, Week)], rules: &Rules<'_>) -> Vec<String> {
    let hours = |request: &Request| curami::matching::weekly_hours(&request.pattern, rules).quarters();
    let mut faults = Vec::new();
    for offer in &worker.offers {
        let under = jobs.iter().filter(|(request, _)| (request.role, request.regime) == (offer.role, offer.regime));
        let sum: u32 = under.map(|(request, _)| hours(request)).sum();
        if sum > offer.max_hours.quarters() {
            faults.push(format!("{sum} quarters under one offer"));
        }
    }
    if jobs.len() > 1 {
        let most =
            worker.offers.iter().filter(|offer| offer.week.is_some()).map(|offer| offer.max_hours.quarters()).max();
        let sum: u32 = jobs.iter().map(|(request, _)| hours(request)).sum();
        if sum > most.unwrap_or_default() {
            faults.push(format!("{sum} quarters in all"));
        }
    }
    faults
}
