//! `curami demo`: an invented register, the same for the same seed and day.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use chrono::NaiveDate;
use serde_json::Value;

use super::RulesArgument;
use crate::clock::Clock;
use crate::demo;
use crate::matching::Rules;

/// Invents workers and requests, and writes them as JSON lines for `curami match`.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// How many workers.
    #[arg(long, value_name = "N", default_value_t = 2000)]
    workers: usize,
    /// How many requests.
    #[arg(long, value_name = "N", default_value_t = 300)]
    requests: usize,
    /// Seed: the same one gives the same people.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Folder for `workers.jsonl` and `requests.jsonl`; it is made when absent.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: PathBuf,
    /// Day around which dates lie and whose tables of pay are used; today when absent.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command.
///
/// # Errors
/// When there are no rules for the day, or a file cannot be written.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (book, weights) = (arguments.rules.load()?, arguments.rules.load_weights()?);
    let rules = Rules::on(&book, &weights, arguments.on.unwrap_or_else(|| Clock::System.today()))?;
    let register = demo::register(arguments.seed, arguments.workers, arguments.requests, &rules);
    fs::create_dir_all(&arguments.out).with_context(|| format!("cannot make {}", arguments.out.display()))?;
    let workers = register.workers.iter().map(|worker| worker.worker.to_json());
    let requests = register.requests.iter().map(|request| request.request.to_json());
    write_lines(&arguments.out.join("workers.jsonl"), workers)?;
    write_lines(&arguments.out.join("requests.jsonl"), requests)?;
    Ok(ExitCode::SUCCESS)
}

fn write_lines(path: &Path, lines: impl Iterator<Item = Value>) -> anyhow::Result<()> {
    let text = lines.fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{line}");
        text
    });
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
