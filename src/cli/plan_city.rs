//! `curami plan-city`: all open requests and available workers at once, as advice to the desk.

use std::ops::ControlFlow;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::exchange::{Files, status, write};
use super::progress::ProgressArgument;
use crate::matching::Request;
use crate::matching::city::{Limits, Progress, plan};

/// Plans all requests and workers at once: most requests served, then most points, then fairness in waiting.
///
/// Writes JSON lines: each worker with work, each request without a worker, and last the sum with the proven bound.
/// It is advice: a person decides, request by request.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    progress: ProgressArgument,
    /// Where chance starts from: the same seed and limit give the same plan.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Most rounds of the search.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    limit: u32,
    /// Emergency stop after so many seconds; the plan then depends on the machine, and says so.
    #[arg(long, value_name = "S")]
    max_seconds: Option<u64>,
}

/// Runs the command; status 1 when any worker or request line has an error.
///
/// # Errors
/// When the rules, a file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let books = arguments.files.books()?;
    let rules = books.rules()?;
    let pool = arguments.files.pool(&rules)?;
    let (requests, faults): (Vec<_>, Vec<_>) = pool.requests.into_iter().partition(Result::is_ok);
    let requests: Vec<Request> = requests.into_iter().flatten().collect();
    let faults: Vec<Value> = faults.into_iter().filter_map(Result::err).collect();
    let limits = Limits { seed: arguments.seed, rounds: arguments.limit };
    let mut watch = Watch::new(arguments.max_seconds, arguments.progress.asked());
    let look = &mut |progress: &Progress| watch.look(progress);
    let plan = arguments.files.threads()?.install(|| plan(&requests, &pool.workers, &rules, limits, look))?;
    write(faults.iter().chain(&plan.to_json_lines()))?;
    Ok(status(pool.faulty || !faults.is_empty() || !plan.refused.is_empty()))
}

/// Tells how far the search is, once a second where that is asked, and stops it in an emergency.
struct Watch {
    start: Instant,
    told: Option<Instant>,
    most: Option<Duration>,
    telling: bool,
}

impl Watch {
    fn new(most_seconds: Option<u64>, telling: bool) -> Watch {
        Watch { start: Instant::now(), told: None, most: most_seconds.map(Duration::from_secs), telling }
    }

    fn look(&mut self, progress: &Progress) -> ControlFlow<()> {
        if self.telling && self.told.is_none_or(|told| told.elapsed() >= Duration::from_secs(1)) {
            self.told = Some(Instant::now());
            eprintln!("{}", told(progress));
        }
        if self.most.is_some_and(|most| self.start.elapsed() >= most) {
            eprintln!("stopped after {} seconds: this plan depends on the machine", self.start.elapsed().as_secs());
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

fn told(progress: &Progress) -> String {
    let Some((value, bound)) = progress.value.zip(progress.bound) else {
        return "finding out who can do what".to_owned();
    };
    let (round, rounds) = (progress.round, progress.rounds);
    let (served, points) = (value.served, value.points);
    format!(
        "round {round} of {rounds}: {served} served (at most {}), {points} points (at most {})",
        bound.served, bound.points
    )
}
