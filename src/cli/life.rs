//! `curami payslip`, `curami quarter`, `curami settlement`,
//! `curami plan`: the life of a contract, JSON lines in, JSON lines out, in the same order.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::Value;

use super::RulesArgument;
use super::lines::Lines;
use super::progress::ProgressArgument;
use crate::ccnl::Rulebook;
use crate::input::json;
use crate::life::exchange::{self, Refused};

/// Lines between two notices of how far the work is.
const STEP: u64 = 10_000;

/// The payslip of a month: one register a line, one payslip a line.
#[derive(clap::Args, Debug)]
pub struct Payslip {
    #[command(flatten)]
    input: Input,
    /// Add the steps of every line under `explanation`.
    #[arg(long)]
    explain: bool,
}

/// The INPS payment of a quarter: the registers of its months a line, one payment a line.
#[derive(clap::Args, Debug)]
pub struct Quarter {
    #[command(flatten)]
    input: Input,
    /// Add the steps of every line and sum under `explanation`.
    #[arg(long)]
    explain: bool,
}

/// What is due at the end of a contract: one request a line, one sheet a line.
#[derive(clap::Args, Debug)]
pub struct Settlement {
    #[command(flatten)]
    input: Input,
}

/// The plan of an employment, month by month: one request a line, one plan a line.
#[derive(clap::Args, Debug)]
pub struct Plan {
    #[command(flatten)]
    input: Input,
}

/// Where requests come from, and the rules.
#[derive(clap::Args, Debug)]
pub struct Input {
    /// File of JSON lines; standard input when absent.
    file: Option<PathBuf>,
    /// Threads to work with; all cores when absent.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    threads: Option<u16>,
    #[command(flatten)]
    progress: ProgressArgument,
    #[command(flatten)]
    rules: RulesArgument,
}

impl Payslip {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        self.input.run(|book, value| exchange::payslip(book, value, self.explain))
    }
}

impl Quarter {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        let answer = if self.explain { exchange::quarter_explained } else { exchange::quarter };
        self.input.run(answer)
    }
}

impl Settlement {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        self.input.run(exchange::settlement)
    }
}

impl Plan {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        self.input.run(exchange::plan)
    }
}

impl Input {
    /// Answers every line.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self, answer: impl Fn(&Rulebook, &Value) -> Result<Value, Refused> + Sync) -> anyhow::Result<ExitCode> {
        let book = self.rules.load()?;
        let lines = Lines::new(self.threads.map_or(0, usize::from)).telling(self.progress.of("lines", STEP));
        lines.run(self.file.as_deref(), |line, out| {
            let answer = read(line).and_then(|value| answer(&book, &value));
            let faulty = answer.is_err();
            let value = answer.unwrap_or_else(|refused| refused.to_json());
            // Memory takes every byte, and no map here has keys that are no texts.
            out.extend(serde_json::to_vec(&value).unwrap_or_default());
            faulty
        })
    }
}

/// The JSON of a line.
pub(super) fn read(line: &[u8]) -> Result<Value, Refused> {
    json(line, "line").map_err(|error| Refused { id: None, error })
}
