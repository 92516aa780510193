//! `curami compare` and `curami budget`: one need in every way, and the hours that a budget buys.

use std::process::ExitCode;

use super::life::Input;
use crate::compare::{answer_budget, answer_compare};

/// One need for care, priced in every lawful way: one need a line, one comparison a line.
#[derive(clap::Args, Debug)]
pub struct Compare {
    #[command(flatten)]
    input: Input,
    /// Add the trees of steps of each way under `explanation`.
    #[arg(long)]
    explain: bool,
}

/// The weekly hours that a monthly budget buys, by way and level: one budget a line, one answer a line.
#[derive(clap::Args, Debug)]
pub struct Budget {
    #[command(flatten)]
    input: Input,
}

impl Compare {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        self.input.run(|book, value| answer_compare(book, value, self.explain))
    }
}

impl Budget {
    /// Runs the command; status 1 when any line has an error.
    ///
    /// # Errors
    /// When the rules, the file or the output cannot be used.
    pub fn run(&self) -> anyhow::Result<ExitCode> {
        self.input.run(answer_budget)
    }
}
