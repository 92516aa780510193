//! The index against the plain ranking: the same bytes, whatever changed on the way.

use std::collections::{BTreeMap, BTreeSet};

use curami::demo::register;
use curami::matching::advice::advise_on;
use curami::matching::index::{Found, Index, Records};
use curami::matching::sharing::Homes;
use curami::matching::team::{Team, teams};
use curami::matching::{Asked, Assessment, Hard, Lack, Match, Pattern, PatternKind, Request, Worker, assess, rank};
use curami::vocabulary::{Cefr, Language, Role, Skill, Task};
use proptest::prelude::*;
use serde_json::Value;

use super::RULES;

fn people(seed: u64, count: usize) -> Vec<Worker> {
    let mut workers: Vec<Worker> =
        register(seed, count, 0, &RULES).workers.into_iter().map(|worker| worker.worker).collect();
    // Some who differ from one another in nothing but their codes, and some with rare things.
    for at in (0..count).step_by(5).skip(1) {
        workers[at] = Worker { id: workers[at].id.clone(), ..workers[at - 1].clone() };
    }
    for (at, worker) in workers.iter_mut().enumerate().step_by(7) {
        let language = Language::all().nth(at % 61).expect("a language");
        worker.languages.insert(language, Cefr::ALL[at % 6]);
        worker.skills.insert(Skill::of(Task::all().nth(at % 50).expect("a task")));
        worker.waiting_since = worker.available_from;
    }
    workers
}

/// Requests of every pattern; some also ask what is usual in another role only.
fn asks(seed: u64, count: usize) -> Vec<Request> {
    let made: Vec<Request> =
        register(seed, 0, count, &RULES).requests.into_iter().map(|request| request.request).collect();
    let mut all = made.clone();
    for (at, request) in made.iter().enumerate().step_by(3) {
        let other = &made[(at * 5 + 1) % count];
        let mut mixed = request.clone();
        mixed.id = format!("{}-mixed", request.id);
        mixed.likes.extend(other.needs.iter().copied());
        mixed.needs = mixed.needs.iter().take(1).copied().collect();
        if at % 2 == 0 {
            mixed.needs.extend(other.likes.iter().take(1).copied());
            mixed.languages = other.languages.clone();
        }
        all.push(mixed);
    }
    all
}

fn truncated(asked: &Asked<'_>, workers: &[Worker], k: usize) -> String {
    rank(asked, workers).to_json(k).to_string()
}

fn agree(index: &Index, workers: &[Worker], requests: &[Request]) {
    assert_eq!(index.len(), workers.len());
    for request in requests {
        let asked = Asked::new(request, &RULES).expect("lawful");
        for k in [1, 20, workers.len() + 1] {
            assert_eq!(index.answer(&asked, k).to_json().to_string(), truncated(&asked, workers, k), "{request:?}");
        }
        let (full, top) = (rank(&asked, workers), index.top(&asked, 20));
        let same = |(found, fit): (&Found, &curami::matching::Match<'_>)| {
            found.unmet_likes == fit.unmet_likes && found.reasons == fit.reasons && found.points == fit.points
        };
        assert!(top.iter().zip(&full.matches).all(same), "{request:?}");
    }
}

/// What would help, and who nearly can: out of the index as out of the whole register.
fn near_alike(index: &Index, workers: &[Worker], requests: &[Request]) {
    for request in requests {
        let asked = Asked::new(request, &RULES).expect("lawful");
        assert_eq!(advise_on(&asked, &index.near(&asked)), advise_on(&asked, workers), "{request:?}");
        let mut near: Vec<(String, usize)> =
            index.nearly(&asked, 2).into_iter().map(|(id, lacks)| (id.to_owned(), lacks as usize)).collect();
        near.sort_unstable();
        let lacks = |worker: &Worker| match assess(&asked, worker) {
            Assessment::Lacks(lacks) => Some((worker.id.clone(), lacks)),
            Assessment::Fits(_) => None,
        };
        let far = |lack: &Lack| matches!(lack.condition(), Hard::Role | Hard::Regime | Hard::RightToWork);
        let few = workers.iter().filter_map(lacks).filter(|(_, lacks)| lacks.len() <= 2 && !lacks.iter().any(far));
        let mut few: Vec<(String, usize)> = few.map(|(id, lacks)| (id, lacks.len())).collect();
        few.sort_unstable();
        assert_eq!(near, few, "{request:?}");
    }
}

#[test]
fn near_misses_of_the_index_are_those_of_the_register() {
    let workers = people(5, 400);
    let mut index = Index::build(&workers[..380]);
    workers[380..].iter().for_each(|worker| index.upsert(worker));
    near_alike(&index, &workers, &asks(5, 24));
    assert!(workers[..40].iter().all(|worker| index.remove(&worker.id)));
    near_alike(&index, &workers[40..], &asks(6, 8));
}

/// Orders, longer ways, teams and shared homes: out of the index as out of the whole register.
#[test]
fn what_the_desk_weighs_comes_out_of_the_index_as_of_the_register() {
    let (workers, requests) = (people(7, 400), asks(7, 24));
    let mut index = Index::build(&workers[..380]);
    workers[380..].iter().for_each(|worker| index.upsert(worker));
    let codes = |matches: &[Match<'_>]| -> Vec<(String, u32)> {
        matches.iter().map(|fit| (fit.worker.id.clone(), fit.points)).collect()
    };
    let longer = |worker: &Worker| Worker {
        max_travel_minutes: worker.max_travel_minutes.map(|limit| limit + 15),
        ..worker.clone()
    };
    let all_longer: Vec<Worker> = workers.iter().map(longer).collect();
    // Nobody has hours for much alone: teams are looked for.
    let few_hours = |worker: &Worker| {
        let mut worker = worker.clone();
        worker.offers.iter_mut().for_each(|offer| offer.max_hours = offer.max_hours.min("12".parse().expect("hours")));
        worker
    };
    let short: Vec<Worker> = workers.iter().map(few_hours).collect();
    let of_short = Index::build(&short);
    let of_everybody = Homes::new(&requests, &workers, &RULES).expect("limits");
    let (mut added, mut found, mut shared) = (0, 0, 0);
    for request in &requests {
        let asked = Asked::new(request, &RULES).expect("lawful");
        let order: Vec<(String, u32)> =
            index.order(&asked).into_iter().map(|(id, points)| (id.to_owned(), points)).collect();
        assert_eq!(order, codes(&rank(&asked, &workers).matches), "{request:?}");
        let near: Vec<Worker> = index.near(&asked).iter().map(longer).collect();
        let with_longer = codes(&rank(&asked, &near).matches);
        assert_eq!(with_longer, codes(&rank(&asked, &all_longer).matches), "{request:?}");
        added += with_longer.len() - order.len();
        let Ok(several) = Asked::for_several(request, &RULES) else { continue };
        let (near, cost) = (of_short.near(&several), |_: &Team<'_>| Value::Null);
        let (of_near, of_all) = (teams(&several, &near, 3), teams(&several, &short, 3));
        let (of_near, of_all) = (of_near.expect("limits"), of_all.expect("limits"));
        // All but how many were looked at.
        let mut told = of_near.to_json(&cost);
        told["considered"] = of_all.to_json(&cost)["considered"].clone();
        assert_eq!(told, of_all.to_json(&cost), "{request:?}");
        found += of_near.teams.len();
        let near_ids: BTreeSet<String> = index.near(&asked).into_iter().map(|worker| worker.id).collect();
        let sharers: Vec<Worker> = workers.iter().filter(|one| near_ids.contains(&one.id)).cloned().collect();
        let groups = |homes: &Homes<'_>| -> Vec<Value> {
            let found = homes.around(&request.id, 3, 3).into_iter().flat_map(|sharing| sharing.groups);
            found.map(|group| group.to_json(&|_, _| Value::Null)).collect()
        };
        let of_sharers = Homes::new(&requests, &sharers, &RULES).expect("limits");
        assert_eq!(groups(&of_sharers), groups(&of_everybody), "{request:?}");
        shared += groups(&of_everybody).len();
    }
    assert!(added > 0 && found > 0 && shared > 0, "{added} by longer ways, {found} teams, {shared} groups");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn the_same_bytes_as_ranking_everybody(seed in 0..100_000_u64, count in 0..300_usize) {
        let (workers, requests) = (people(seed, count), asks(seed, 12));
        agree(&Index::build(&workers), &workers, &requests);
    }

    #[test]
    fn the_order_of_the_workers_changes_no_byte(seed in 0..100_000_u64, turn in 1..299_usize) {
        let workers = people(seed, 300);
        let mut turned = workers.clone();
        turned.rotate_left(turn);
        turned.swap(0, turn);
        let (one, other) = (Index::build(&workers), Index::build(turned));
        for request in asks(seed, 12) {
            let asked = Asked::new(&request, &RULES).expect("lawful");
            prop_assert_eq!(one.answer(&asked, 20).to_json().to_string(), other.answer(&asked, 20).to_json().to_string());
        }
    }
}

#[test]
fn every_pattern_is_among_the_requests() {
    let mut kinds: BTreeMap<PatternKind, usize> = BTreeMap::new();
    for request in asks(1, 24) {
        *kinds.entry(request.pattern.kind()).or_default() += 1;
    }
    assert_eq!(kinds.len(), PatternKind::ALL.len(), "{kinds:?}");
}

#[test]
fn blocks_beyond_the_first_are_searched_and_skipped_rightly() {
    let workers = people(3, 1_800);
    let index = Index::build(&workers);
    let records = Records::of(&workers);
    let parted = records.clone().parted();
    let mut long = 0;
    for request in asks(3, 30) {
        let asked = Asked::new(&request, &RULES).expect("lawful");
        let top = index.top(&asked, 20);
        assert_eq!(index.answer(&asked, 20).to_json().to_string(), truncated(&asked, &workers, 20), "{request:?}");
        assert_eq!(top, records.top(&asked, 20));
        assert_eq!(top, parted.top_of_part(&asked, 20));
        long += usize::from(request.role == Role::Colf && matches!(request.pattern, Pattern::Slots(_)));
    }
    assert!(long > 2);
}

/// A few whole numbers that follow from one another.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a number") % bound
    }
}

#[test]
fn ten_thousand_edits_leave_what_a_rebuild_would_give() {
    let pool = people(11, 700);
    let requests = asks(11, 8);
    let mut chance = Chance(42);
    let mut there: BTreeMap<String, Worker> = BTreeMap::new();
    let mut index = Index::build(&pool[..300]);
    there.extend(pool[..300].iter().map(|worker| (worker.id.clone(), worker.clone())));
    let mut behind = None;
    for edit in 0..10_000 {
        let mut worker = pool[chance.below(pool.len())].clone();
        if chance.below(5) < 2 {
            assert_eq!(index.remove(&worker.id), there.remove(&worker.id).is_some());
        } else {
            // As somebody else was, under the same code.
            let id = worker.id.clone();
            worker = Worker { id, ..pool[chance.below(pool.len())].clone() };
            index.upsert(&worker);
            there.insert(worker.id.clone(), worker);
        }
        // Parts are joined from a copy while changes go on.
        if chance.below(40) == 0 {
            match behind.take() {
                None => behind = index.due(),
                Some(rebuild) => index.adopt(rebuild.run()),
            }
        }
        if edit % 2_500 == 2_499 {
            let workers: Vec<Worker> = there.values().cloned().collect();
            agree(&index, &workers, &requests[..4]);
        }
    }
    let workers: Vec<Worker> = there.values().cloned().collect();
    agree(&index, &workers, &requests);
    index.settle();
    agree(&index, &workers, &requests);
    agree(&Index::build(&workers), &workers, &requests);
    for id in there.keys() {
        assert!(index.contains(id) && index.remove(id) && !index.contains(id));
    }
    assert!(index.is_empty());
}

#[test]
fn a_copy_does_not_see_later_changes() {
    let workers = people(5, 200);
    let mut index = Index::build(&workers);
    let before = index.clone();
    for worker in &workers[..150] {
        index.remove(&worker.id);
    }
    index.settle();
    agree(&before, &workers, &asks(5, 4));
    agree(&index, &workers[150..], &asks(5, 4));
}

#[test]
fn of_a_code_given_twice_the_last_is_meant() {
    let workers = people(6, 40);
    let again: Vec<Worker> =
        workers.iter().map(|worker| Worker { id: workers[0].id.clone(), ..worker.clone() }).collect();
    agree(&Index::build(&again), &again[39..], &asks(6, 12));
}
