//! A checker of a worker's week that shares no code with the one it checks: minutes on a line of three weeks.

use curami::geo::Geo;
use curami::matching::Worker;
use curami::matching::lawful_week::Job;

const DAY: i32 = 24 * 60;
const WEEK: i32 = 7 * DAY;

/// Stretches of a job as minutes, from one to a later one, starting in the week from 0 to 10080.
fn stretches(job: &Job) -> Vec<(i32, i32)> {
    let works = |quarter: i32| job.week().has(u16::try_from(quarter.rem_euclid(672)).expect("a quarter"));
    let begins = (0..672).filter(|quarter| works(*quarter) && !works(quarter - 1));
    begins
        .map(|from| {
            let length = (0..672).take_while(|more| works(from + more)).count();
            (from * 15, from * 15 + i32::try_from(length).expect("a length") * 15)
        })
        .collect()
}

/// What is wrong in a week, in words; empty when it is lawful.
pub(super) fn faults(worker: &Worker, jobs: &[Job], rest: i32, free: i32) -> Vec<String> {
    let mut faults = Vec::new();
    let all: Vec<(usize, i32, i32)> = jobs
        .iter()
        .enumerate()
        .flat_map(|(at, job)| stretches(job).into_iter().map(move |(from, to)| (at, from, to)))
        .collect();
    if jobs.len() > 1 && jobs.iter().any(Job::lives_in) {
        faults.push("lives in".to_owned());
    }
    for (at, (a, from, to)) in all.iter().enumerate() {
        for (b, other_from, other_to) in all.iter().skip(at + 1) {
            for shift in [-WEEK, 0, WEEK] {
                let (start, end) = (other_from + shift, other_to + shift);
                faults.extend(pair(jobs, (*a, *from, *to), (*b, start, end), rest));
            }
        }
    }
    let begins = |day: i32| all.iter().any(|(_, from, _)| from / DAY == day);
    let is_free = |day: i32| {
        let (mut before, mut after) = (i32::MIN, i32::MAX);
        for (_, from, to) in &all {
            for shift in [-2 * WEEK, -WEEK, 0, WEEK, 2 * WEEK] {
                if from + shift < day * DAY {
                    before = before.max(to + shift);
                } else {
                    after = after.min(from + shift);
                }
            }
        }
        !begins(day) && after.saturating_sub(before) >= free
    };
    if !all.is_empty() && !(0..7).any(is_free) {
        faults.push("no free day".to_owned());
    }
    faults.extend(hours(worker, jobs));
    faults
}

fn pair(jobs: &[Job], (a, from, to): (usize, i32, i32), (b, start, end): (usize, i32, i32), rest: i32) -> Vec<String> {
    let mut faults = Vec::new();
    if from < end && start < to {
        faults.push(format!("{a} and {b} at once"));
        return faults;
    }
    let gap = if to <= start { start - to } else { from - end };
    let day = |minute: i32| minute.div_euclid(DAY);
    let within = day(from) == day(to - 1) && day(start) == day(end - 1) && day(from) == day(start);
    if !within && gap < rest {
        faults.push(format!("{a} and {b} leave {gap} minutes of rest"));
    }
    if within && a != b {
        let (one, next) = if to <= start { (a, b) } else { (b, a) };
        let minutes = Geo::embedded().leg(jobs[one].nil(), jobs[next].nil()).minutes;
        if gap < i32::from(minutes) {
            faults.push(format!("{gap} minutes from {one} to {next}"));
        }
    }
    faults
}

fn hours(worker: &Worker, jobs: &[Job]) -> Vec<String> {
    let mut faults = Vec::new();
    let total =
        |wanted: &dyn Fn(&&Job) -> bool| -> u32 { jobs.iter().filter(wanted).map(|job| job.hours().quarters()).sum() };
    for offer in &worker.offers {
        if total(&|job| job.offer() == (offer.role, offer.regime)) > offer.max_hours.quarters() {
            faults.push(format!("too many hours of {} {}", offer.role, offer.regime));
        }
    }
    let most = worker.offers.iter().filter(|offer| offer.regime.to_string() != "convivente");
    let most = most.map(|offer| offer.max_hours.quarters()).max().unwrap_or(0);
    if total(&|job| !job.lives_in()) > most {
        faults.push("too many hours in all".to_owned());
    }
    faults
}
