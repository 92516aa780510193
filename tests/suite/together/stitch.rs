//! A full week for one worker against every set of requests.

use curami::matching::lawful_week::Job;
use curami::matching::stitch::{FilledWeek, fill_week};
use curami::matching::{Asked, Assessment, Hard, Pattern, Request, WEEK, Week, Worker, assess};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{RULES, naive, request, slots, worker};

fn all_week() -> Vec<String> {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().map(|day| format!("{day} 00:00-24:00")).collect()
}

/// Points of a job by itself, the least hours she wants aside; `None` when she cannot take it.
fn points(asked: &Asked<'_>, person: &Worker) -> Option<u32> {
    let mut easy = person.clone();
    easy.offers.iter_mut().for_each(|offer| offer.min_hours = curami::money::Hours::default());
    match assess(asked, &easy) {
        Assessment::Fits(fit) => Some(fit.points),
        Assessment::Lacks(lacks) => {
            assert!(!lacks.is_empty() && lacks.iter().all(|lack| Hard::ALL.contains(&lack.condition())));
            None
        }
    }
}

/// Every time a request could lie at: its own, or each choice of a flexible one's quarters.
pub(super) fn times(asked: &Asked<'_>, free: &Week) -> Vec<Week> {
    let Pattern::Flexible(flexible) = &asked.request().pattern else { return vec![*asked.week()] };
    let usable: Vec<u16> = (0..WEEK).filter(|quarter| flexible.windows.has(*quarter) && free.has(*quarter)).collect();
    (0_u32..1 << usable.len())
        .filter(|choice| choice.count_ones() == flexible.hours.quarters())
        .map(|choice| {
            let chosen = usable.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, quarter)| *quarter);
            super::team_naive::of_quarters(chosen)
        })
        .filter(|week| flexible.fits(week))
        .collect()
}

/// Can these be done in one lawful week, at some choice of times?
pub(super) fn possible(person: &Worker, asked: &[&Asked<'_>]) -> bool {
    let free = |asked: &Asked<'_>| {
        person.offer(asked.request().role, asked.request().regime).and_then(|offer| offer.week).unwrap_or_default()
    };
    let mut weeks: Vec<Vec<Job>> = vec![Vec::new()];
    for one in asked {
        let times = times(one, &free(one));
        weeks = weeks
            .into_iter()
            .flat_map(|jobs| {
                times.iter().map(move |week| [&jobs[..], &[Job::at(one, *week)]].concat()).collect::<Vec<_>>()
            })
            .collect();
    }
    weeks.iter().any(|jobs| naive::faults(person, jobs, 660, 1440).is_empty())
}

/// The most hours, then the most weighted points, of every set.
fn best(person: &Worker, requests: &[Request]) -> (u32, u64) {
    let asked: Vec<Asked<'_>> = requests.iter().map(|request| Asked::new(request, &RULES).expect("lawful")).collect();
    let open: Vec<(&Asked<'_>, u32)> = asked.iter().filter_map(|asked| Some((asked, points(asked, person)?))).collect();
    let mut best = (0, 0);
    for set in 0_u32..1 << open.len() {
        let chosen: Vec<&(&Asked<'_>, u32)> =
            open.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, one)| one).collect();
        let hours: u32 = chosen.iter().map(|(asked, _)| asked.hours().quarters()).sum();
        let weighted: u64 =
            chosen.iter().map(|(asked, points)| u64::from(*points) * u64::from(asked.hours().quarters())).sum();
        let offers = chosen.iter().filter_map(|(asked, _)| person.offer(asked.request().role, asked.request().regime));
        let least = offers.map(|offer| offer.min_hours.quarters()).max().unwrap_or(0);
        let asked: Vec<&Asked<'_>> = chosen.iter().map(|(asked, _)| *asked).collect();
        if (hours, weighted) > best && hours >= least && possible(person, &asked) {
            best = (hours, weighted);
        }
    }
    best
}

fn check(filled: &FilledWeek<'_>) {
    let jobs: Vec<Job> = filled
        .jobs
        .iter()
        .map(|placed| Job::at(&Asked::new(placed.request, &RULES).expect("lawful"), placed.week))
        .collect();
    assert_eq!(naive::faults(filled.worker, &jobs, 660, 1440), Vec::<String>::new());
    let hours: u32 = jobs.iter().map(|job| job.hours().quarters()).sum();
    assert_eq!(hours, filled.hours.quarters());
}

#[test]
fn a_week_is_stitched_from_jobs_that_are_too_short_alone() {
    let always = all_week();
    let always: Vec<&str> = always.iter().map(String::as_str).collect();
    let person = worker("w", &always, ("20", "30"));
    let requests = [
        slots("a", 20, &["mon 08:00-12:00", "tue 08:00-12:00", "wed 08:00-12:00"]),
        slots("b", 20, &["mon 11:00-15:00", "tue 13:00-17:00"]),
        slots("c", 21, &["mon 14:00-18:00", "thu 08:00-16:00"]),
        request(
            "d",
            20,
            &json!({"kind": "flexible", "hours": "6", "windows": ["tue 12:00-20:00", "fri 08:00-12:00"], "min_session": "02:00", "max_days": 2}),
        ),
        request("n", 20, &json!({"kind": "nights", "nights": ["mon"]})),
        slots("refused", 20, &["mon 08:00-18:00"]),
    ];
    let filled = fill_week(&person, &requests, &RULES).expect("limits");
    let ids: Vec<&str> = filled.jobs.iter().map(|job| job.request.id.as_str()).collect();
    assert_eq!((ids, filled.hours.to_string().as_str(), filled.complete), (vec!["a", "c", "d"], "30", true));
    assert_eq!((filled.considered, filled.open), (6, 5));
    check(&filled);
    let few = fill_week(&person, &requests[..1], &RULES).expect("limits");
    assert_eq!((few.jobs.len(), few.open), (0, 1), "twelve hours are not the twenty she wants");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn weeks_agree_with_trying_every_set(
        jobs in prop::collection::vec((0..6_usize, 0..7_usize, 7..19_u32, 1..5_u32, 0..3_usize), 1..8),
        min in 0..12_u32, more in 4..24_u32, flexible in any::<bool>(),
    ) {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let nils = [20, 21, 22, 60, 20, 45];
        let always = all_week();
        let always: Vec<&str> = always.iter().map(String::as_str).collect();
        let person = worker("w", &always, (&min.to_string(), &(min + more).to_string()));
        let mut requests: Vec<Request> = jobs.iter().enumerate().map(|(at, (nil, day, from, length, days_more))| {
            let week: Vec<String> = (0..=*days_more).map(|step| format!("{} {from:02}:00-{:02}:00", days[(day + step * 2) % 7], from + length)).collect();
            slots(&format!("r{at}"), nils[*nil], &week.iter().map(String::as_str).collect::<Vec<_>>())
        }).collect();
        if flexible {
            requests.push(request("f", 20, &json!({"kind": "flexible", "hours": "1", "windows": ["mon 12:00-13:30"], "min_session": "00:30", "max_days": 1})));
        }
        let filled = fill_week(&person, &requests, &RULES).expect("limits");
        prop_assert!(filled.complete);
        check(&filled);
        let weighted: u64 = filled.jobs.iter().map(|job| u64::from(job.points) * u64::from(job.hours.quarters())).sum();
        prop_assert_eq!((filled.hours.quarters(), weighted), best(&person, &requests));
        let mut turned = requests.clone();
        turned.reverse();
        let null = |_: &curami::matching::stitch::Placed<'_>| Value::Null;
        prop_assert_eq!(fill_week(&person, &turned, &RULES).expect("limits").to_json(&null), filled.to_json(&null));
    }
}
