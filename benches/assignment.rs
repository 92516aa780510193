//! One job each, 5,000 requests × 20,000 workers, sparse: the exact assignment, against OR-tools' min-cost flow.
//!
//! `cargo bench --bench assignment -- --ortools PYTHON` names an interpreter that has `ortools` (on the Python index); it solves the
//! same table in the same run, and must come to the same optimum. Without it only our own time is shown.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use curami::matching::city::assignment::{Table, assign};
use divan::black_box;
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

const REQUESTS: usize = 5_000;
const WORKERS: usize = 20_000;
const RUNS: usize = 21;
/// Share of requests and of workers by kind of work, of a hundred: some kinds have far more requests than workers.
const KINDS: [(u64, u64); 8] = [(30, 30), (22, 24), (14, 20), (10, 12), (8, 9), (6, 3), (6, 1), (4, 1)];

fn below(chance: &mut ChaCha12Rng, bound: u64) -> u64 {
    (u64::from(chance.next_u32()) * bound) >> 32
}

fn kind(chance: &mut ChaCha12Rng, share: fn(&(u64, u64)) -> u64) -> usize {
    let mut left = below(chance, 100);
    KINDS
        .iter()
        .position(|kind| {
            let here = left < share(kind);
            left = left.saturating_sub(share(kind));
            here
        })
        .unwrap_or(0)
}

/// People of a kind live at places on a line; a request knows twenty to forty of them, most of them near.
fn table(seed: u64) -> Table {
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let mut people: Vec<Vec<u32>> = vec![Vec::new(); KINDS.len()];
    for worker in 0..u32::try_from(WORKERS).expect("few") {
        people[kind(&mut chance, |kind| kind.1)].push(worker);
    }
    let mut table = Table::new(WORKERS);
    for _ in 0..REQUESTS {
        let known = &people[kind(&mut chance, |kind| kind.0)];
        let size = u64::try_from(known.len()).expect("small");
        // The middle of the line is the centre of the city, where more families ask.
        let home = u64::midpoint(below(&mut chance, size), below(&mut chance, size));
        let mut row = std::collections::BTreeMap::new();
        for _ in 0..20 + below(&mut chance, 21) {
            let far = below(&mut chance, size / 4 + 1) * below(&mut chance, 100) / 100;
            let at = usize::try_from((home + size / 8 + far) % size).expect("small");
            let points = 1000 - far * 1000 / size - below(&mut chance, 500);
            row.insert(known[at], u32::try_from(points).expect("small"));
        }
        table.push(row);
    }
    table
}

fn time(table: &Table) -> (Duration, usize, u64) {
    let mut times = Vec::new();
    let mut found = (0, 0);
    for _ in 0..RUNS {
        let start = Instant::now();
        let assigned = black_box(assign(black_box(table)));
        times.push(start.elapsed());
        found = (assigned.served, assigned.points);
    }
    times.sort_unstable();
    (times[RUNS / 2], found.0, found.1)
}

/// One line an edge: request, worker, points.
fn written(table: &Table, path: &Path) {
    let mut text = format!("{} {WORKERS}\n", table.requests());
    for request in 0..table.requests() {
        for (worker, points) in table.candidates(request) {
            writeln!(text, "{request} {worker} {points}").expect("text");
        }
    }
    std::fs::write(path, text).expect("a file for the table");
}

fn main() {
    let mut arguments = std::env::args().skip_while(|argument| argument != "--ortools").skip(1);
    let python = arguments.next();
    for seed in 1..=3 {
        let table = table(seed);
        let edges: usize = (0..table.requests()).map(|request| table.candidates(request).count()).sum();
        let (own, served, points) = time(&table);
        println!("seed {seed}: {edges} edges; {served} of {REQUESTS} served, {points} points");
        println!("  curami    {:>8} µs (median of {RUNS})", own.as_micros());
        let Some(python) = &python else { continue };
        let file = tempfile::NamedTempFile::new().expect("a temporary file");
        written(&table, file.path());
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/ortools_assignment.py");
        let run = Command::new(python).arg(script).arg(file.path()).output().expect("the interpreter runs");
        let text = String::from_utf8_lossy(&run.stdout).into_owned();
        let answer: serde_json::Value =
            serde_json::from_str(&text).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&run.stderr)));
        let optimum = (answer["served"].as_u64(), answer["points"].as_u64());
        assert_eq!(optimum, (u64::try_from(served).ok(), Some(points)), "the same optimum");
        let other = u128::from(answer["microseconds"].as_u64().expect("a time"));
        let (how, times) = (answer["how"].as_str().unwrap_or_default(), other / own.as_micros().max(1));
        println!("  OR-tools  {other:>8} µs ({how}), {times} times ours");
    }
}
