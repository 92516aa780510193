//! `curami fairness`: what the order does to groups that it cannot see.

use std::process::ExitCode;

use chrono::NaiveDate;

use super::RulesArgument;
use crate::fairness::{Ground, Larger, Report, Run, Settings, examine, markdown, summary};

/// Measures, on an invented register, what the order does to groups that it cannot see.
///
/// Prints every measure with its band; the exit status is 1 when one is out of its band. What is not told is
/// as in the published report.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Seed: the same one gives the same people, groups and choices.
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    /// How many workers.
    #[arg(long, value_name = "N")]
    workers: Option<usize>,
    /// How many requests.
    #[arg(long, value_name = "N")]
    requests: Option<usize>,
    /// How many pairs of people for each kind of swap.
    #[arg(long, value_name = "N")]
    pairs: Option<usize>,
    /// How many weeks of proposing.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=520))]
    weeks: Option<u32>,
    /// Day whose weights and tables apply.
    #[arg(long, value_name = "DATE")]
    on: Option<NaiveDate>,
    /// Write everything that was found as JSON.
    #[arg(long)]
    json: bool,
    /// Add the larger runs, and write the report `docs/fairness.md`; with --json, the figures it rests on.
    #[arg(long)]
    report: bool,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command.
///
/// # Errors
/// When the rules cannot be used, or there are none for a day of the run.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let (book, weights) = (arguments.rules.load()?, arguments.rules.load_weights()?);
    let settings = Settings::embedded();
    let usual = settings.report;
    let run = Run {
        on: arguments.on.unwrap_or(usual.on),
        seed: arguments.seed.unwrap_or(usual.seed),
        workers: arguments.workers.unwrap_or(usual.workers),
        requests: arguments.requests.unwrap_or(usual.requests),
        pairs: arguments.pairs.unwrap_or(usual.pairs),
        weeks: arguments.weeks.unwrap_or(usual.weeks),
        ..usual
    };
    let ground = Ground { book: &book, weights: &weights };
    let main = examine(&run, ground, settings)?;
    let within = main.within();
    if arguments.report {
        let larger = settings.larger().map(|run| Ok(Larger::from(&examine(&run, ground, settings)?)));
        let report = Report { main, larger: larger.collect::<anyhow::Result<_>>()? };
        let json = serde_json::to_string_pretty(&report)? + "\n";
        print!("{}", if arguments.json { json } else { markdown(&report, settings) });
    } else if arguments.json {
        println!("{}", serde_json::to_string_pretty(&main)?);
    } else {
        print!("{}", summary(&main));
    }
    Ok(if within { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
