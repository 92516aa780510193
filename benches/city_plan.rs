//! The city plan on invented registers: how good, how far from the proven bound at most, how much better than by hand, how long.
//!
//! Every week of the plan is checked by the separate code of the tests (`tests/suite/city/lawful.rs`): one fault ends the bench.
//!
//! `cargo bench --bench city_plan` plans 500 requests × 2,000 workers; `-- --all` also 3,000 × 5,000, which takes minutes.

#[path = "../tests/suite/city/lawful.rs"]
mod lawful;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Instant;

use curami::ccnl::Rulebook;
use curami::demo::register;
use curami::matching::city::{Limits, Plan, plan};
use curami::matching::{Request, Rules, Week, WeightsBook, Worker};

/// Requests, workers, rounds.
const SMALL: (usize, usize, u32) = (500, 2_000, 400);
const LARGE: (usize, usize, u32) = (3_000, 5_000, 250);

fn main() {
    let (book, weights) = (Rulebook::embedded().expect("rules"), WeightsBook::embedded().expect("weights"));
    let rules = Rules::on(&book, &weights, "2026-11-22".parse().expect("a day")).expect("rules of that day");
    let all = std::env::args().any(|argument| argument == "--all");
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("threads");
    for (requests, workers, rounds) in [SMALL].into_iter().chain(all.then_some(LARGE)) {
        let people = register(1, workers, requests, &rules);
        let asked: Vec<Request> = people.requests.into_iter().map(|request| request.request).collect();
        let able: Vec<Worker> = people.workers.into_iter().map(|worker| worker.worker).collect();
        let limits = Limits { seed: 1, rounds };
        let start = Instant::now();
        let made = pool.install(|| plan(&asked, &able, &rules, limits, &mut |_| ControlFlow::Continue(())));
        let (plan, seconds) = (made.expect("limits"), start.elapsed().as_secs());
        told(&plan, asked.len(), able.len(), seconds);
        println!("  {} weeks lawful by separate code", checked(&plan, &asked, &able, &rules));
    }
}

/// How many weeks there are, each without a fault.
fn checked(plan: &Plan, requests: &[Request], workers: &[Worker], rules: &Rules<'_>) -> usize {
    let requests: BTreeMap<&str, &Request> = requests.iter().map(|one| (one.id.as_str(), one)).collect();
    let workers: BTreeMap<&str, &Worker> = workers.iter().map(|one| (one.id.as_str(), one)).collect();
    for week in &plan.weeks {
        let jobs: Vec<(&Request, Week)> =
            week.jobs.iter().map(|job| (requests[job.request.as_str()], job.week)).collect();
        assert_eq!(lawful::faults(workers[week.worker.as_str()], &jobs, rules), Vec::<String>::new(), "{week:?}");
    }
    plan.weeks.len()
}

fn told(plan: &Plan, requests: usize, workers: usize, seconds: u64) {
    let (value, bound, hand, gap) = (plan.value, plan.bound, plan.by_hand, plan.gap());
    let several = plan.weeks.iter().filter(|week| week.jobs.len() > 1).count();
    println!("{requests} requests × {workers} workers, {} rounds, two threads: {seconds} s", plan.rounds);
    println!(
        "  served {} (at most {}), points {} (at most {})",
        value.served, bound.served, value.points, bound.points
    );
    let parts = gap.points * 1_000_000 / bound.points.max(1);
    println!("  gap: {} requests, {} points ({parts} millionths)", gap.served, gap.points);
    let (more, points) = (value.served - hand.served, value.points.saturating_sub(hand.points));
    println!("  by hand: served {}, points {}; better by {more} requests, {points} points", hand.served, hand.points);
    println!("  {} workers with work, {several} of them with several jobs", plan.weeks.len());
}
