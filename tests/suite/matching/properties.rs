//! Properties of the ranking on invented registers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use curami::demo::register;
use curami::geo::{Geo, Home, NilId};
use curami::matching::{Asked, Assessment, Pattern, Request, Worker, assess, rank, week_view, weekly_hours};
use curami::vocabulary::{Cefr, Skill, Task, Vocabulary};
use proptest::prelude::*;

use super::RULES;

fn people(seed: u64, count: usize) -> Vec<Worker> {
    register(seed, count, 0, &RULES).workers.into_iter().map(|worker| worker.worker).collect()
}

fn asks(seed: u64, count: usize) -> Vec<Request> {
    register(seed, 0, count, &RULES).requests.into_iter().map(|request| request.request).collect()
}

fn points(asked: &Asked<'_>, worker: &Worker) -> Option<u32> {
    match assess(asked, worker) {
        Assessment::Fits(fit) => Some(fit.points),
        Assessment::Lacks(_) => None,
    }
}

/// One for each criterion.
const WAYS: u8 = 7;

/// The same worker, better in one thing that points look at.
fn better(worker: &Worker, request: &Request, way: u8) -> Worker {
    let mut better = worker.clone();
    match way {
        0 => {
            let unmet = request.likes.iter().find(|like| !worker.skills.serves(**like));
            better.skills.insert(unmet.copied().unwrap_or(Skill::of(Task::all().next().expect("a task"))));
        }
        1 => *better.experience_months.entry(request.role).or_default() += 7,
        2 => better.trained = true,
        3 => {
            for language in request.languages.keys() {
                better.languages.insert(*language, Cefr::C2);
            }
        }
        4 => better.waiting_since = worker.waiting_since - Days::new(40),
        5 => {
            // Fewer hours wanted at most, so that the job fills more of them; never fewer than the job's.
            let job = weekly_hours(&request.pattern, &RULES);
            for offer in better.offers.iter_mut().filter(|offer| offer.max_hours > job) {
                offer.max_hours = job.max(offer.min_hours);
            }
        }
        _ => {
            let geo = Geo::embedded();
            let nearest = NilId::all().min_by_key(|nil| geo.leg(*nil, request.nil).minutes).expect("a NIL");
            if geo.minutes(worker.home, request.nil) > geo.leg(nearest, request.nil).minutes {
                better.home = Home::Nil(nearest);
            }
        }
    }
    better
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn being_better_in_any_way_never_lowers(seed in 0..10_000_u64) {
        let workers = people(seed, 60);
        for request in asks(seed, 6) {
            let asked = Asked::new(&request, &RULES).expect("the demo is lawful");
            for (worker, way) in workers.iter().flat_map(|worker| (0..WAYS).map(move |way| (worker, way))) {
                let (before, after) = (points(&asked, worker), points(&asked, &better(worker, &request, way)));
                prop_assert!(after >= before, "{before:?} {after:?} {way} {worker:?} {request:?}");
            }
        }
    }

    #[test]
    fn being_better_never_costs_a_place(seed in 0..10_000_u64, way in 0..WAYS) {
        let workers = people(seed, 80);
        for request in asks(seed, 4) {
            let asked = Asked::new(&request, &RULES).expect("the demo is lawful");
            let ranking = rank(&asked, &workers);
            for (place, one) in ranking.matches.iter().enumerate().rev().take(4) {
                let improved = better(one.worker, &request, way);
                let others = workers.iter().filter(|worker| worker.id != improved.id);
                let after = rank(&asked, others.chain([&improved]));
                let now = after.matches.iter().position(|other| other.worker.id == improved.id);
                prop_assert!(now.is_some_and(|now| now <= place), "{place} {now:?} {way} {improved:?} {request:?}");
            }
        }
    }

    #[test]
    fn order_of_the_workers_and_the_presence_of_others_change_nothing(seed in 0..10_000_u64, turn in 1..59_usize) {
        let workers = people(seed, 60);
        let mut turned = workers.clone();
        turned.rotate_left(turn);
        turned.swap(0, turn);
        for request in asks(seed, 8) {
            let asked = Asked::new(&request, &RULES).expect("the demo is lawful");
            let ranking = rank(&asked, &workers);
            prop_assert_eq!(ranking.to_json(60).to_string(), rank(&asked, &turned).to_json(60).to_string());
            let all: BTreeMap<&str, _> = ranking.matches.iter().map(|one| (one.worker.id.as_str(), one)).collect();
            let fewer = rank(&asked, workers.iter().step_by(3)).matches;
            for one in &fewer {
                let with_others = all.get(one.worker.id.as_str()).map(|other| (other.points, &other.reasons));
                prop_assert_eq!(with_others, Some((one.points, &one.reasons)));
            }
            // And the others stand among themselves as before.
            let there: BTreeSet<&str> = fewer.iter().map(|one| one.worker.id.as_str()).collect();
            let kept = ranking.matches.iter().map(|one| one.worker.id.as_str()).filter(|id| there.contains(id));
            prop_assert_eq!(kept.collect::<Vec<_>>(), fewer.iter().map(|one| one.worker.id.as_str()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn lines_add_up_and_stay_within_their_limits(seed in 0..10_000_u64) {
        let workers = people(seed, 80);
        for request in asks(seed, 8) {
            let asked = Asked::new(&request, &RULES).expect("the demo is lawful");
            let ranking = rank(&asked, &workers);
            prop_assert_eq!(ranking.matches.len() + ranking.misses.total() as usize, ranking.considered);
            for one in &ranking.matches {
                prop_assert!(one.reasons.iter().all(|reason| reason.points <= reason.of));
                prop_assert_eq!(one.reasons.iter().map(|reason| reason.points).sum::<u32>(), one.points);
                prop_assert_eq!(one.reasons.iter().map(|reason| reason.of).sum::<u32>(), curami::matching::TOTAL);
            }
        }
    }

    #[test]
    fn the_drawn_week_tells_what_is_covered(seed in 0..10_000_u64) {
        let workers = people(seed, 80);
        for request in asks(seed, 8) {
            let asked = Asked::new(&request, &RULES).expect("the demo is lawful");
            for worker in &workers {
                let Some(offer) = worker.offer(request.role, request.regime) else { continue };
                let Some(view) = week_view(&asked, offer) else {
                    prop_assert!(matches!(request.pattern, Pattern::LiveIn(_)));
                    continue;
                };
                let free = offer.week.expect("a week");
                prop_assert_eq!(view.covered.or(&view.spare), free);
                prop_assert!(view.missing.and(&free).is_empty());
                if points(&asked, worker).is_some() {
                    prop_assert!(view.missing.is_empty());
                    if !matches!(request.pattern, Pattern::Nights(_)) {
                        prop_assert_eq!(view.covered.hours(), asked.hours());
                    }
                }
            }
        }
    }
}

#[test]
fn every_label_of_the_lists_is_in_italian_words() {
    for task in Vocabulary::embedded().tasks() {
        assert!(task.label_it.chars().next().is_some_and(char::is_uppercase), "{}", task.id);
    }
}
