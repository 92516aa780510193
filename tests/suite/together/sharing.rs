//! One worker for several homes against every group of homes.

use curami::geo::Geo;
use curami::matching::lawful_week::Job;
use curami::matching::sharing::{Homes, Sharer, Sharing};
use curami::matching::stitch::Placed;
use curami::matching::{Asked, Assessment, Request, Worker, assess};
use proptest::prelude::*;
use serde_json::Value;

use super::stitch::possible;
use super::{RULES, naive, slots, worker};

/// Groups as what can be compared: codes, quarters, minutes, how many workers, the best one's weighted points.
type Found = (Vec<String>, u32, u16, usize, u64);

fn weighted(asked: &Asked<'_>, person: &Worker) -> Option<u64> {
    let mut easy = person.clone();
    easy.offers.iter_mut().for_each(|offer| offer.min_hours = curami::money::Hours::default());
    let Assessment::Fits(fit) = assess(asked, &easy) else { return None };
    Some(u64::from(fit.points) * u64::from(asked.hours().quarters()))
}

/// Every group with a request, by trying all of them.
fn everything(own: &str, requests: &[Request], workers: &[Worker]) -> Vec<Found> {
    let asked: Vec<Asked<'_>> = requests.iter().map(|request| Asked::new(request, &RULES).expect("lawful")).collect();
    let mut all = Vec::new();
    for set in 0_u32..1 << asked.len() {
        let group: Vec<&Asked<'_>> =
            asked.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, one)| one).collect();
        let minutes = |one: &&Asked<'_>| {
            group
                .iter()
                .filter(|other| other.request().id != one.request().id)
                .map(|other| Geo::embedded().leg(one.request().nil, other.request().nil).minutes)
                .max()
        };
        let farthest = group.iter().filter_map(minutes).max().unwrap_or(0);
        let within =
            (2..=4).contains(&group.len()) && farthest <= 20 && group.iter().any(|one| one.request().id == own);
        if !within {
            continue;
        }
        let quarters: u32 = group.iter().map(|one| one.hours().quarters()).sum();
        let able = workers.iter().filter_map(|person| {
            let worth = group.iter().map(|one| weighted(one, person)).sum::<Option<u64>>()?;
            let least = person.offers.iter().map(|offer| offer.min_hours.quarters()).max()?;
            (quarters >= least && possible(person, &group)).then_some(worth)
        });
        let able: Vec<u64> = able.collect();
        if let Some(best) = able.iter().max() {
            let mut codes: Vec<String> = group.iter().map(|one| one.request().id.clone()).collect();
            codes.sort();
            all.push((codes, quarters, farthest, able.len(), *best));
        }
    }
    all.sort();
    all
}

fn found(sharing: &Sharing<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = sharing
        .groups
        .iter()
        .map(|group| {
            let codes = group.requests.iter().map(|request| request.id.clone()).collect();
            let best =
                group.workers[0].jobs.iter().map(|job| u64::from(job.points) * u64::from(job.hours.quarters())).sum();
            (codes, group.hours.quarters(), group.minutes, group.eligible, best)
        })
        .collect();
    all.sort();
    all
}

fn check(sharing: &Sharing<'_>) {
    for group in &sharing.groups {
        assert_eq!(group.shares.iter().map(|share| share.quarters()).sum::<u32>(), group.hours.quarters());
        for sharer in &group.workers {
            let asked = |job: &Placed<'_>| Job::at(&Asked::new(job.request, &RULES).expect("lawful"), job.week);
            let jobs: Vec<Job> = sharer.jobs.iter().map(asked).collect();
            assert_eq!(naive::faults(sharer.worker, &jobs, 660, 1440), Vec::<String>::new());
            assert_eq!(jobs.len(), group.requests.len());
        }
    }
}

#[test]
fn two_homes_of_one_street_share_a_carer() {
    let requests = [
        slots("a", 20, &["mon 08:00-12:00", "tue 08:00-12:00"]),
        slots("b", 20, &["mon 14:00-18:00"]),
        slots("far", 85, &["wed 08:00-12:00"]),
        slots("same-time", 20, &["mon 09:00-11:00"]),
    ];
    let workers = [worker("w", &["mon 08:00-18:00", "tue 08:00-12:00", "wed 08:00-12:00"], ("10", "40"))];
    let homes = Homes::new(&requests, &workers, &RULES).expect("limits");
    let sharing = homes.around("a", 5, 3).expect("there");
    assert_eq!((sharing.near, sharing.groups.len(), sharing.complete), (2, 1, true));
    let group = &sharing.groups[0];
    assert_eq!((group.hours.to_string().as_str(), group.eligible), ("12", 1));
    assert_eq!(group.shares.iter().map(ToString::to_string).collect::<Vec<_>>(), ["8", "4"]);
    assert_eq!(group.minutes, Geo::embedded().leg(requests[0].nil, requests[1].nil).minutes);
    check(&sharing);
    assert!(homes.around("nobody", 5, 3).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn groups_agree_with_trying_all(
        jobs in prop::collection::vec((0..6_usize, 0..7_usize, 7..19_u32, 1..5_u32, 0..2_usize), 2..6),
        people in prop::collection::vec((0..7_usize, 0..10_u32, 4..24_u32), 1..4),
    ) {
        let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let nils = [20, 20, 21, 22, 60, 20];
        let requests: Vec<Request> = jobs.iter().enumerate().map(|(at, (nil, day, from, length, days_more))| {
            let week: Vec<String> = (0..=*days_more).map(|step| format!("{} {from:02}:00-{:02}:00", days[(day + step) % 7], from + length)).collect();
            slots(&format!("r{at}"), nils[*nil], &week.iter().map(String::as_str).collect::<Vec<_>>())
        }).collect();
        let workers: Vec<Worker> = people.iter().enumerate().map(|(at, (off, min, more))| {
            let week: Vec<String> = days.iter().enumerate().filter(|(day, _)| day != off).map(|(_, day)| format!("{day} 00:00-24:00")).collect();
            worker(&format!("w{at}"), &week.iter().map(String::as_str).collect::<Vec<_>>(), (&min.to_string(), &(min + more).to_string()))
        }).collect();
        let homes = Homes::new(&requests, &workers, &RULES).expect("limits");
        let mut turned = (requests.clone(), workers.clone());
        turned.0.reverse();
        turned.1.reverse();
        let other = Homes::new(&turned.0, &turned.1, &RULES).expect("limits");
        for request in &requests {
            let sharing = homes.around(&request.id, 100, 3).expect("there");
            prop_assert!(sharing.complete);
            check(&sharing);
            prop_assert_eq!(found(&sharing), everything(&request.id, &requests, &workers));
            let null = |_: &Sharer<'_>, _: &Placed<'_>| Value::Null;
            prop_assert_eq!(other.around(&request.id, 100, 3).expect("there").to_json(&null), sharing.to_json(&null));
        }
    }
}
