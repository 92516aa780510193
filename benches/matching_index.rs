//! The best twenty for a request: the index against a plain scan of the same packed records, one thread.
//!
//! `cargo bench --bench matching_index` for 10,000, 100,000 and 1,000,000 workers; sizes may be named after `--`.
//! Every answer of the index is compared with that of the scan. A request is asked three times and its quickest
//! time counts, on both sides, so that what else the machine does weighs less.

use std::hint::black_box;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use curami::ccnl::Rulebook;
use curami::demo;
use curami::matching::index::{Found, Index, Records};
use curami::matching::{Asked, Request, Rules, WeightsBook, Worker};
use rayon::prelude::*;

const TOP: usize = 20;
const REQUESTS: usize = 400;
const TIMES: usize = 3;
const CHANGES: usize = 2_000;
const SEED: u64 = 20_261_122;

fn main() {
    let named: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if named.is_empty() { vec![10_000, 100_000, 1_000_000] } else { named };
    let (book, weights) = (Rulebook::embedded().expect("rules"), WeightsBook::embedded().expect("weights"));
    let day = "2026-11-22".parse().expect("a day");
    let rules = Rules::on(&book, &weights, day).expect("rules of the day");
    let requests: Vec<Request> =
        demo::register(SEED, 0, REQUESTS, &rules).requests.into_iter().map(|request| request.request).collect();
    for size in sizes {
        measure(size, &requests, &rules);
    }
}

fn measure(size: usize, requests: &[Request], rules: &Rules<'_>) {
    let workers: Vec<Worker> = (1..=size).into_par_iter().map(|number| demo::worker(SEED, number, rules)).collect();
    let asked: Vec<Asked<'_>> =
        requests.iter().map(|request| Asked::new(request, rules).expect("the demo is lawful")).collect();
    println!("\n{size} workers, {} requests, the best {TOP}", asked.len());
    let records = Records::of(&workers);
    let begun = Instant::now();
    let index = Index::build(&workers);
    println!("  build                    {:>12}", shown(begun.elapsed()));
    let bytes = index.bytes();
    println!("  packed records           {:>9} MB", bytes.records / 1_000_000);
    println!("  index beyond them        {:>9} MB", bytes.beyond / 1_000_000);

    let scan = times(&asked, |asked| records.top(asked, TOP));
    let parted = records.parted();
    let part = times(&asked, |asked| parted.top_of_part(asked, TOP));
    let ours = times(&asked, |asked| index.top(asked, TOP));
    for asked in &asked {
        assert_eq!(index.top(asked, TOP), parted.top_of_part(asked, TOP), "{}", asked.request().id);
    }
    println!("                                    p50          p99");
    line("plain scan", &scan);
    line("scan of the one part", &part);
    line("index", &ours);
    ratio("plain scan / index", &scan, &ours);
    ratio("scan of one part / index", &part, &ours);
    slowest(&asked, &ours);
    drop(parted);
    changes(index, &workers, &asked);
}

/// The quickest of some times of each request, ascending.
fn times(asked: &[Asked<'_>], top: impl Fn(&Asked<'_>) -> Vec<Found>) -> Vec<(Duration, usize)> {
    let mut all: Vec<(Duration, usize)> = vec![(Duration::MAX, 0); asked.len()];
    for _ in 0..TIMES {
        for (at, (asked, best)) in asked.iter().zip(&mut all).enumerate() {
            let begun = Instant::now();
            black_box(top(black_box(asked)));
            *best = (begun.elapsed().min(best.0), at);
        }
    }
    all.sort_unstable();
    all
}

/// From a worker who changed to the index that the next request sees: copy, change, swap.
fn changes(index: Index, workers: &[Worker], asked: &[Asked<'_>]) {
    let shared = RwLock::new(Arc::new(index));
    let now = || shared.read().expect("no panic holds it").clone();
    let (mut change, mut joining) = (Vec::new(), Vec::new());
    for at in 0..CHANGES.min(workers.len()) {
        let changed = Worker { home: workers[workers.len() - 1 - at].home, ..workers[at * 7 % workers.len()].clone() };
        let begun = Instant::now();
        let mut next = Index::clone(&now());
        next.upsert(&changed);
        *shared.write().expect("no panic holds it") = Arc::new(next);
        change.push((begun.elapsed(), at));
        black_box(now().top(&asked[at % asked.len()], TOP));
        // Behind, in a service: while requests are answered from the copy.
        let begun = Instant::now();
        if let Some(due) = now().due() {
            let rebuilt = due.run();
            let took = begun.elapsed();
            let mut next = Index::clone(&now());
            next.adopt(rebuilt);
            *shared.write().expect("no panic holds it") = Arc::new(next);
            joining.push((took, at));
        }
    }
    change.sort_unstable();
    joining.sort_unstable();
    line("change to next request", &change);
    line("joining parts, behind", &joining);
    line("index after the changes", &times(asked, |asked| now().top(asked, TOP)));
}

fn at(all: &[(Duration, usize)], percent: usize) -> Duration {
    all.get((all.len() * percent / 100).min(all.len().saturating_sub(1))).map_or(Duration::ZERO, |(time, _)| *time)
}

fn shown(time: Duration) -> String {
    let nanos = time.as_nanos();
    match nanos {
        0..10_000_000 => format!("{}.{} µs", nanos / 1_000, nanos / 100 % 10),
        _ => format!("{}.{} ms", nanos / 1_000_000, nanos / 100_000 % 10),
    }
}

fn line(what: &str, all: &[(Duration, usize)]) {
    println!("  {what:<24} {:>12} {:>12}", shown(at(all, 50)), shown(at(all, 99)));
}

fn ratio(what: &str, of: &[(Duration, usize)], to: &[(Duration, usize)]) {
    let times = |percent| at(of, percent).as_nanos() / at(to, percent).as_nanos().max(1);
    println!("  {what:<24} {:>11}x {:>11}x", times(50), times(99));
}

/// The requests that took longest: where to look next.
fn slowest(asked: &[Asked<'_>], all: &[(Duration, usize)]) {
    for (time, at) in all.iter().rev().take(3) {
        let request = asked[*at].request();
        println!("    slowest {:>12}  {} {} {}", shown(*time), request.role, request.regime, request.pattern.kind());
    }
}
