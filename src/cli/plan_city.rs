//! `curami plan-city`: all open requests and available workers at once, as advice to the desk.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::NaiveDate;
use serde_json::Value;

use super::RulesArgument;
use super::match_::{read, tell};
use crate::clock::Clock;
use crate::matching::city::{Limits, Plan, Progress, plan};
use crate::matching::{Fault, InputError, Request, Rules, numbered, read_workers};

/// Plans all requests and workers at once: most requests served, then most points, then fairness in waiting.
///
/// Writes JSON lines: each worker with work, each request without a worker, and last the sum with the proven bound.
/// It is advice: a person decides, request by request.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// File of JSON lines, one worker a line.
    #[arg(long, value_name = "FILE")]
    workers: PathBuf,
    /// File of JSON lines, one request a line.
    #[arg(long, value_name = "FILE")]
    requests: PathBuf,
    /// Day whose rules apply; today when absent.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// Where chance starts from: the same seed and limit give the same plan.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Most rounds of the search.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    limit: u32,
    /// Emergency stop after so many seconds; the plan then depends on the machine, and says so.
    #[arg(long, value_name = "S")]
    max_seconds: Option<u64>,
    /// Threads to work with; all cores when absent.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 when any worker or request line has an error.
///
/// # Errors
/// When the rules, a file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let book = arguments.rules.load()?;
    let weights = arguments.rules.load_weights()?;
    let rules = Rules::on(&book, &weights, arguments.on.unwrap_or_else(|| Clock::System.today()))?;
    let (workers, bad) = read_workers(&read(&arguments.workers)?, Some(&rules));
    tell(&arguments.workers, &bad);
    let (requests, faults) = read_requests(&read(&arguments.requests)?);
    let limits = Limits { seed: arguments.seed, rounds: arguments.limit };
    let threads = arguments.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("cannot start the threads")?;
    let mut watch = Watch::new(arguments.max_seconds);
    let plan = pool.install(|| plan(&requests, &workers, &rules, limits, &mut |progress| watch.look(progress)))?;
    write(&plan, &faults).context("cannot write the plan")?;
    let wrong = !bad.is_empty() || !faults.is_empty() || !plan.refused.is_empty();
    Ok(if wrong { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn write(plan: &Plan, faults: &[Value]) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in faults.iter().chain(&plan.to_json_lines()) {
        writeln!(out, "{line}")?;
    }
    out.flush()
}

/// The requests that can be read, and a line for each that cannot. An id that stands on more than one line leaves out every one of them.
fn read_requests(text: &[u8]) -> (Vec<Request>, Vec<Value>) {
    let json = |line: &[u8]| serde_json::from_slice::<Value>(line);
    let lines: Vec<_> = numbered(text).map(|(_, line)| json(line)).collect();
    let id = |value: &Value| value.get("id").and_then(Value::as_str).map(str::to_owned);
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for id in lines.iter().flatten().filter_map(id) {
        *times.entry(id).or_default() += 1;
    }
    let (mut requests, mut faults) = (Vec::new(), Vec::new());
    for line in lines {
        let fault =
            |code, field: Option<&str>, message: String| InputError { code, field: field.map(str::to_owned), message };
        let of = line.as_ref().ok().and_then(id);
        let repeated = of.as_ref().is_some_and(|id| times.get(id).is_some_and(|times| *times > 1));
        let read = match line {
            Err(error) => Err(fault("not_json", None, format!("the line is not JSON: {error}"))),
            Ok(_) if repeated => {
                Err(fault("repeated_id", Some("id"), "the id stands on more than one line".to_owned()))
            }
            Ok(value) => Request::from_json(&value),
        };
        match read {
            Ok(request) => requests.push(request),
            Err(error) => faults.push(Fault::from(&error).to_json(of.as_deref())),
        }
    }
    (requests, faults)
}

/// Tells how far the search is, once a second, and stops it in an emergency.
struct Watch {
    start: Instant,
    told: Option<Instant>,
    most: Option<Duration>,
}

impl Watch {
    fn new(most_seconds: Option<u64>) -> Watch {
        Watch { start: Instant::now(), told: None, most: most_seconds.map(Duration::from_secs) }
    }

    fn look(&mut self, progress: &Progress) -> ControlFlow<()> {
        if self.told.is_none_or(|told| told.elapsed() >= Duration::from_secs(1)) {
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
