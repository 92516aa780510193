//! `curami match`: who can do each request, in what order, and why.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use chrono::NaiveDate;
use rayon::prelude::*;
use serde_json::Value;

use super::RulesArgument;
use crate::clock::Clock;
use crate::matching::{BadLine, Rules, Wanted, answer_line, certificate_line, numbered, read_workers, sealed};

/// Who can do each request, in what order, and why: JSON lines in, one answer a request out.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// File of JSON lines, one worker a line.
    #[arg(long, value_name = "FILE")]
    workers: PathBuf,
    /// File of JSON lines, one request a line.
    #[arg(long, value_name = "FILE")]
    requests: PathBuf,
    /// How many matches to write for each request.
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Day whose rules apply; today when absent.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// Add the smallest changes of each request that would let someone more do it.
    #[arg(long)]
    advice: bool,
    /// Also write to this file the numbers each answer rests on, for `curami certify` to work out again.
    #[arg(long, value_name = "FILE")]
    certify: Option<PathBuf>,
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
    let rules = Rules::on(&book, &weights, arguments.on.unwrap_or_else(|| Clock::System.today()));
    let (workers, bad) = read_workers(&read(&arguments.workers)?, rules.as_ref().ok());
    tell(&arguments.workers, &bad);
    let requests = read(&arguments.requests)?;
    let lines: Vec<&[u8]> = numbered(&requests).map(|(_, line)| line).collect();
    let threads = arguments.threads.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().context("cannot start the threads")?;
    let wanted = Wanted { top: arguments.top, advice: arguments.advice };
    let answer = |line: &&[u8]| answer_line(line, &rules, &workers, wanted);
    let answers: Vec<_> = pool.install(|| lines.par_iter().map(answer).collect());
    if let Some(file) = &arguments.certify {
        let numbers = |(line, (answer, _)): (&&[u8], &(Value, bool))| {
            certificate_line(line, &rules, &workers, arguments.top, answer)
        };
        let certificates: Vec<Value> = pool.install(|| lines.par_iter().zip(&answers).map(numbers).collect());
        std::fs::write(file, sealed(certificates)).with_context(|| format!("cannot write {}", file.display()))?;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for (answer, _) in &answers {
        writeln!(out, "{answer}").context("cannot write the answers")?;
    }
    out.flush().context("cannot write the answers")?;
    let faulty = !bad.is_empty() || answers.iter().any(|(_, fault)| *fault);
    Ok(if faulty { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Names the lines that were left out.
pub(super) fn tell(path: &Path, bad: &[BadLine]) {
    for line in bad {
        let id = line.id.as_deref().map(|id| format!(" ({id})")).unwrap_or_default();
        let field = line.fault.field.as_deref().map(|field| format!("{field}: ")).unwrap_or_default();
        let place = format!("{}:{}{id}", path.display(), line.line);
        eprintln!("{place}: {}: {field}{}; left out", line.fault.code, line.fault.message);
    }
}

pub(super) fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
