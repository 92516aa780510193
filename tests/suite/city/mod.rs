//! The city plan: as good as brute force on small worlds, lawful by a checker of its own, the same bytes every time.

mod lawful;
mod worlds;

use std::ops::ControlFlow;
use std::sync::LazyLock;

use curami::ccnl::Rulebook;
use curami::demo::register;
use curami::matching::city::{Ended, Limits, Plan, Progress, Reason, plan};
use curami::matching::{Asked, Assessment, Pattern, Request, Rules, Week, WeightsBook, Worker, assess};

use worlds::{best, world};

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("rules without fault"));
static WEIGHTS: LazyLock<WeightsBook> = LazyLock::new(|| WeightsBook::embedded().expect("weights without fault"));
static RULES: LazyLock<Rules<'static>> =
    LazyLock::new(|| Rules::on(&BOOK, &WEIGHTS, "2026-11-22".parse().expect("a day")).expect("rules of that day"));

fn planned(requests: &[Request], workers: &[Worker], rounds: u32) -> Plan {
    plan(requests, workers, &RULES, Limits { seed: 7, rounds }, &mut |_| ControlFlow::Continue(())).expect("limits")
}

fn people(seed: u64, workers: usize, requests: usize) -> (Vec<Request>, Vec<Worker>) {
    let all = register(seed, workers, requests, &RULES);
    let requests = all.requests.into_iter().map(|request| request.request).collect();
    (requests, all.workers.into_iter().map(|worker| worker.worker).collect())
}

fn text(plan: &Plan) -> String {
    let lines: Vec<String> = plan.to_json_lines().iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Every week is lawful, every pair eligible with those points, every time the one that was asked.
fn check(plan: &Plan, requests: &[Request], workers: &[Worker]) {
    let (mut served, mut points, mut waited) = (0, 0, 0);
    for week in &plan.weeks {
        let worker = workers.iter().find(|worker| worker.id == week.worker).expect("a worker");
        let jobs: Vec<(&Request, Week)> = week
            .jobs
            .iter()
            .map(|job| (requests.iter().find(|request| request.id == job.request).expect("a request"), job.week))
            .collect();
        assert_eq!(lawful::faults(worker, &jobs, &RULES), Vec::<String>::new(), "{week:?}");
        for (assignment, (request, time)) in week.jobs.iter().zip(&jobs) {
            let asked = Asked::new(request, &RULES).expect("lawful");
            let Assessment::Fits(fit) = assess(&asked, worker) else { panic!("{assignment:?} is not eligible") };
            assert_eq!(fit.points, assignment.points);
            as_asked(&asked, worker, time);
            points += u64::from(assignment.points);
            served += 1;
        }
        waited += u64::try_from((RULES.day() - worker.waiting_since).num_days()).expect("days");
    }
    assert_eq!((plan.value.served, plan.value.points, plan.value.waited), (served, points, waited));
    let mut given: Vec<&str> = plan.weeks.iter().flat_map(|week| &week.jobs).map(|job| job.request.as_str()).collect();
    given.extend(plan.unserved.iter().map(|unserved| unserved.request.as_str()));
    given.extend(plan.refused.iter().map(|refused| refused.request.as_str()));
    given.sort_unstable();
    let mut all: Vec<&str> = requests.iter().map(|request| request.id.as_str()).collect();
    all.sort_unstable();
    assert_eq!(given, all, "every request once");
    assert!(plan.bound.served >= served && plan.bound.points >= points);
}

fn as_asked(asked: &Asked<'_>, worker: &Worker, time: &Week) {
    let request = asked.request();
    let free = worker.offer(request.role, request.regime).and_then(|offer| offer.week).unwrap_or_default();
    match &request.pattern {
        Pattern::Flexible(flexible) => {
            assert!(free.covers(time) && flexible.windows.covers(time));
            assert_eq!(time.hours(), flexible.hours);
            assert!(time.days().count() <= usize::from(flexible.max_days));
            let shortest = u32::from(flexible.min_session);
            assert!(time.ranges().iter().all(|session| session.hours().quarters() >= shortest));
        }
        Pattern::Slots(_) | Pattern::Nights(_) | Pattern::LiveIn(_) => assert_eq!(time, asked.week()),
    }
}

#[test]
fn small_worlds_are_planned_as_well_as_by_trying_everything() {
    let (mut stitched, mut better) = (0, 0);
    for seed in 0..24 {
        let (requests, workers) = world(seed);
        let plan = planned(&requests, &workers, 30);
        check(&plan, &requests, &workers);
        let best = best(&requests, &workers, &RULES);
        assert_eq!((plan.value.served, plan.value.points, plan.value.waited), best, "world {seed}");
        assert_eq!(plan.ended, Ended::Optimal, "world {seed}");
        assert_eq!((plan.bound.served, plan.bound.points), (best.0, best.1), "world {seed}");
        stitched += plan.weeks.iter().filter(|week| week.jobs.len() > 1).count();
        better += usize::from(plan.value > plan.by_hand);
    }
    assert!(
        stitched > 12 && better > 3,
        "the worlds are tight: {stitched} weeks of several jobs, {better} better than by hand"
    );
}

#[test]
fn an_invented_register_is_planned_lawfully_and_better_than_by_hand() {
    let (requests, workers) = people(5, 60, 40);
    let plan = planned(&requests, &workers, 40);
    check(&plan, &requests, &workers);
    assert!(plan.value > plan.by_hand, "{:?} {:?}", plan.value, plan.by_hand);
    assert!(plan.weeks.iter().any(|week| week.jobs.len() > 1));
    assert!(plan.gap().served <= 1, "{:?} {:?}", plan.value, plan.bound);
    // The reason of a request that nobody can do is a condition; of the others, that weeks are given elsewhere.
    for unserved in &plan.unserved {
        let request = requests.iter().find(|request| request.id == unserved.request).expect("a request");
        let asked = Asked::new(request, &RULES).expect("lawful");
        let able = workers.iter().filter(|worker| matches!(assess(&asked, worker), Assessment::Fits(_))).count();
        assert_eq!(matches!(unserved.reason, Reason::Taken { .. }), able > 0, "{unserved:?}");
    }
}

#[test]
fn neither_the_order_of_the_lines_nor_the_threads_change_a_byte() {
    let (mut requests, mut workers) = people(11, 50, 30);
    let on_threads = |threads: usize, requests: &[Request], workers: &[Worker]| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        text(&pool.install(|| planned(requests, workers, 12)))
    };
    let first = on_threads(1, &requests, &workers);
    assert_eq!(first, on_threads(3, &requests, &workers));
    requests.reverse();
    workers.rotate_left(31);
    workers.reverse();
    assert_eq!(first, on_threads(2, &requests, &workers));
}

#[test]
fn whoever_watches_is_asked_in_every_round_and_may_stop_it_at_each() {
    let (requests, workers) = people(3, 40, 20);
    let limits = Limits { seed: 1, rounds: 500 };
    for stop in [1, 2, 7] {
        let mut asked = Vec::new();
        let watch = &mut |progress: &Progress| {
            asked.push(progress.round);
            if progress.round == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let stopped = plan(&requests, &workers, &RULES, limits, watch).expect("limits");
        assert_eq!((stopped.ended, stopped.rounds), (Ended::Stopped, stop));
        let rounds: Vec<u32> = std::iter::once(0).chain(0..=stop).collect();
        assert_eq!(asked, rounds, "before the first, and in each");
    }
}

#[test]
fn a_search_that_is_stopped_says_so_and_is_still_lawful() {
    let (requests, workers) = people(3, 40, 20);
    let limits = Limits { seed: 1, rounds: 500 };
    let stopped = plan(&requests, &workers, &RULES, limits, &mut |_| ControlFlow::Break(())).expect("limits");
    assert_eq!((stopped.ended, stopped.rounds), (Ended::Stopped, 0));
    check(&stopped, &requests, &workers);
    let nothing = planned(&[], &workers, 10);
    assert_eq!((nothing.ended, nothing.value.served), (Ended::Optimal, 0));
    let nobody = planned(&requests, &[], 10);
    assert_eq!(nobody.unserved.len(), requests.len());
}
