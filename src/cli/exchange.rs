//! What the commands on workers and requests share: the files and the day, the threads, lines out, the exit status, costs.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use chrono::NaiveDate;
use rayon::ThreadPool;
use serde_json::{Value, json};

use super::RulesArgument;
use crate::app::joint_cost::contract_cost;
use crate::app::{Cost, JointCost, Terms};
use crate::ccnl::{NoRule, Rulebook};
use crate::clock::Clock;
use crate::matching::{BadLine, Request, Rules, WeightsBook, Worker, read_requests, read_workers};

/// What the commands count while they work.
pub const REQUESTS: &str = "requests";

/// The files, the day, the threads.
#[derive(clap::Args, Debug)]
pub struct Files {
    /// File of JSON lines, one worker a line.
    #[arg(long, value_name = "FILE")]
    workers: PathBuf,
    /// File of JSON lines, one request a line.
    #[arg(long, value_name = "FILE")]
    requests: PathBuf,
    /// Day whose rules apply; today when absent.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// Threads to work with; all cores when absent.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    rules: RulesArgument,
}

/// The rules of the files' day.
pub struct Books {
    /// The contract.
    pub book: Rulebook,
    weights: WeightsBook,
    day: NaiveDate,
}

/// People and requests, as read.
pub struct Pool {
    /// Workers whose line could be read.
    pub workers: Vec<Worker>,
    /// Requests, or the line that answers one that cannot be read.
    pub requests: Vec<Result<Request, Value>>,
    /// True when a worker's line was left out.
    pub faulty: bool,
}

impl Files {
    /// Reads the rules.
    pub fn books(&self) -> anyhow::Result<Books> {
        let day = self.on.unwrap_or_else(|| Clock::System.today());
        Ok(Books { book: self.rules.load()?, weights: self.rules.load_weights()?, day })
    }

    /// The threads asked for.
    pub fn threads(&self) -> anyhow::Result<ThreadPool> {
        let threads = self.threads.map_or(0, usize::from);
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("cannot start the threads")
    }

    /// Reads the people and the requests.
    pub fn pool(&self, rules: &Rules<'_>) -> anyhow::Result<Pool> {
        let (workers, faulty) = self.workers(Some(rules))?;
        Ok(Pool { workers, requests: read_requests(&self.requests()?), faulty })
    }

    /// Reads the people, and says whether a line was left out: each is named on standard error.
    pub fn workers(&self, rules: Option<&Rules<'_>>) -> anyhow::Result<(Vec<Worker>, bool)> {
        let (workers, bad) = read_workers(&read(&self.workers)?, rules);
        for line in &bad {
            self.tell(line);
        }
        Ok((workers, !bad.is_empty()))
    }

    /// The bytes of the requests' file.
    pub fn requests(&self) -> anyhow::Result<Vec<u8>> {
        read(&self.requests)
    }

    fn tell(&self, line: &BadLine) {
        let id = line.id.as_deref().map(|id| format!(" ({id})")).unwrap_or_default();
        let field = line.fault.field.as_deref().map(|field| format!("{field}: ")).unwrap_or_default();
        let place = format!("{}:{}{id}", self.workers.display(), line.line);
        eprintln!("{place}: {}: {field}{}; left out", line.fault.code, line.fault.message);
    }
}

fn read(path: &PathBuf) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

impl Books {
    /// The rules of matching on that day.
    pub fn rules(&self) -> Result<Rules<'_>, NoRule> {
        Rules::on(&self.book, &self.weights, self.day)
    }

    /// What a request costs its household with a worker; nothing where it makes no situation.
    pub fn cost(&self, worker: &Worker, request: &Request, rules: &Rules<'_>) -> Option<Cost> {
        contract_cost(&self.book, worker, request, &Terms::default(), rules).ok()
    }
}

/// A cost as the commands write it.
pub fn cost_json(cost: Option<&Cost>) -> Value {
    cost.map_or(Value::Null, |cost| json!({"pay": cost.pay, "month": cost.month, "year": cost.year}))
}

/// The sum of some costs as the commands write it.
pub fn joint_json<'c>(costs: impl IntoIterator<Item = &'c Cost>) -> Value {
    let sum = JointCost::of(costs);
    json!({"month": sum.month, "year": sum.year})
}

/// Writes each answer and gives the exit status: failure when one has an error, or the input was `faulty` already.
pub fn write_answers(answers: &[(Value, bool)], faulty: bool) -> anyhow::Result<ExitCode> {
    write(answers.iter().map(|(line, _)| line))?;
    Ok(status(faulty || answers.iter().any(|(_, fault)| *fault)))
}

/// Failure when there was any fault.
pub fn status(faulty: bool) -> ExitCode {
    if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Writes lines to standard output.
pub fn write<'v>(lines: impl IntoIterator<Item = &'v Value>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in lines {
        writeln!(out, "{line}").context("cannot write the answers")?;
    }
    out.flush().context("cannot write the answers")
}
