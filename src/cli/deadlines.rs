//! `curami deadlines`: a plan's payments and changes as a calendar for the telephone.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use serde_json::Value;

use super::RulesArgument;
use super::paper::{error_line, read_text};
use crate::papers::calendar;

/// What is due and what changes, by day, as iCalendar: one plan request in, one calendar out.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// File with one request of `curami plan`; standard input when absent
    file: Option<PathBuf>,
    /// Write the amounts too: calendars are often shared, so they are left out
    #[arg(long)]
    amounts: bool,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 when the request has an error.
///
/// # Errors
/// When the rules, the file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let book = arguments.rules.load()?;
    let text = read_text(arguments.file.as_deref())?;
    let request: Value = serde_json::from_str(&text).context("the request is not JSON")?;
    match calendar(&book, &request, arguments.amounts) {
        Ok(calendar) => {
            std::io::stdout().lock().write_all(calendar.as_bytes()).context("cannot write the calendar")?;
            Ok(ExitCode::SUCCESS)
        }
        Err(fault) => {
            eprintln!("{}", error_line(&request, &fault));
            Ok(ExitCode::FAILURE)
        }
    }
}
