//! Small, tight worlds, and the best plan by trying everything.

use curami::matching::{Asked, Assessment, Request, Rules, Week, Worker, assess};
use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde_json::{Value, json};

use super::lawful::faults;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn below(chance: &mut ChaCha12Rng, bound: u32) -> u32 {
    chance.next_u32() % bound
}

fn clock(quarters: u32) -> String {
    format!("{:02}:{:02}", quarters / 4, quarters % 4 * 15)
}

/// A few families and fewer workers: slots that touch and overlap, nights, living in, one flexible week that has one time only.
pub fn world(seed: u64) -> (Vec<Request>, Vec<Worker>) {
    let mut chance = ChaCha12Rng::seed_from_u64(seed);
    let (requests, workers) = (4 + below(&mut chance, 3), 2 + below(&mut chance, 2));
    let request = |number| Request::from_json(&request(&mut chance, number)).expect("a request");
    let requests = (0..requests).map(request).collect();
    let worker = |number| Worker::from_json(&worker(&mut chance, number)).expect("a worker");
    (requests, (0..workers).map(worker).collect())
}

fn request(chance: &mut ChaCha12Rng, number: u32) -> Value {
    let (regime, pattern) = match below(chance, 10) {
        0 => ("convivente", json!({"kind": "live_in", "hours": "40"})),
        1 | 2 => {
            let nights: Vec<&str> = (0..=below(chance, 3)).map(|_| DAYS[below(chance, 7) as usize]).collect();
            let nights: std::collections::BTreeSet<&str> = nights.into_iter().collect();
            ("assistenza_notturna", json!({"kind": "nights", "nights": nights}))
        }
        3 => {
            let day = DAYS[below(chance, 6) as usize];
            (
                "non_convivente",
                json!({"kind": "flexible", "hours": "3", "windows": [format!("{day} 09:00-12:00")], "min_session": "03:00"}),
            )
        }
        _ => {
            let slots: std::collections::BTreeMap<u32, String> = (0..=below(chance, 4))
                .map(|_| {
                    let (day, from) = (below(chance, 7), 28 + 2 * below(chance, 22));
                    let until = (from + 8 + 2 * below(chance, 8)).min(94);
                    (day, format!("{} {}-{}", DAYS[day as usize], clock(from), clock(until)))
                })
                .collect();
            ("non_convivente", json!({"kind": "slots", "week": slots.into_values().collect::<Vec<_>>()}))
        }
    };
    json!({
        "id": format!("r{number}"), "role": "badante", "regime": regime, "livello": "CS", "pattern": pattern,
        "nil": 1 + below(chance, 88), "start_on": "2026-12-01",
    })
}

fn worker(chance: &mut ChaCha12Rng, number: u32) -> Value {
    let free: Vec<String> = DAYS.iter().map(|day| format!("{day} 00:00-24:00")).collect();
    let most = 10 + below(chance, 31);
    json!({
        "id": format!("w{number}"),
        "offers": [
            {"role": "badante", "regime": "non_convivente", "week": free, "min_hours": "1", "max_hours": most.to_string()},
            {"role": "badante", "regime": "assistenza_notturna", "week": free, "min_hours": "1", "max_hours": "54"},
            {"role": "badante", "regime": "convivente", "min_hours": "20", "max_hours": "54"},
        ],
        "skills": [], "experience_months": {"badante": below(chance, 50)}, "trained": below(chance, 2) == 1,
        "languages": {}, "accepts": [], "home": {"nil": 1 + below(chance, 88)},
        "available_from": "2026-11-01",
        "waiting_since": format!("2026-{:02}-{:02}", 1 + below(chance, 10), 1 + below(chance, 28)),
    })
}

/// Served, points and days waited of the best plan, by trying everything.
pub fn best(requests: &[Request], workers: &[Worker], rules: &Rules<'_>) -> (u64, u64, u64) {
    let points: Vec<Vec<Option<u64>>> = requests
        .iter()
        .map(|request| {
            let asked = Asked::new(request, rules).ok();
            let of = |worker| match assess(asked.as_ref()?, worker) {
                Assessment::Fits(fit) => Some(u64::from(fit.points)),
                Assessment::Lacks(_) => None,
            };
            workers.iter().map(of).collect()
        })
        .collect();
    let times: Vec<Week> = requests.iter().map(|request| time(request, rules)).collect();
    let mut tries = Tries { requests, workers, rules, points, times, weeks: vec![Vec::new(); workers.len()] };
    tries.go(0)
}

fn time(request: &Request, rules: &Rules<'_>) -> Week {
    match (&request.pattern, Asked::new(request, rules)) {
        (curami::matching::Pattern::Flexible(flexible), _) => flexible.windows,
        (_, Ok(asked)) => *asked.week(),
        (_, Err(_)) => Week::EMPTY,
    }
}

struct Tries<'a> {
    requests: &'a [Request],
    workers: &'a [Worker],
    rules: &'a Rules<'a>,
    points: Vec<Vec<Option<u64>>>,
    times: Vec<Week>,
    weeks: Vec<Vec<(&'a Request, Week)>>,
}

impl Tries<'_> {
    fn go(&mut self, at: usize) -> (u64, u64, u64) {
        let Some(request) = self.requests.get(at) else {
            let waited = |(worker, week): (&Worker, &Vec<_>)| {
                let days = (self.rules.day() - worker.waiting_since).num_days();
                if week.is_empty() { 0 } else { u64::try_from(days).expect("days") }
            };
            return (0, 0, self.workers.iter().zip(&self.weeks).map(waited).sum());
        };
        let mut best = self.go(at + 1);
        for worker in 0..self.workers.len() {
            let Some(points) = self.points[at][worker] else { continue };
            self.weeks[worker].push((request, self.times[at]));
            if faults(&self.workers[worker], &self.weeks[worker], self.rules).is_empty() {
                let (served, more, waited) = self.go(at + 1);
                best = best.max((served + 1, more + points, waited));
            }
            self.weeks[worker].pop();
        }
        best
    }
}
