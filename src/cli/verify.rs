//! `curami verify`: papers and saved answers worked out again.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use serde_json::{Value, json};

use super::RulesArgument;
use super::exchange::write_answers;
use super::paper::{error_line, read_text};
use super::progress::ProgressArgument;
use crate::ccnl::Rulebook;
use crate::input::{self, InputError};
use crate::papers::{check_pdf, check_record};
use crate::proof::{Outcome, Record, Verdict, record_of_answer};

/// Records between two notices of how far the work is.
const STEP: u64 = 1_000;

/// Whether a paper or a saved answer still says what the same rules give: every changed digit is named.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// A paper as PDF, or records one a line; with --of, answers one a line
    file: PathBuf,
    /// The requests of the answers, in the same order
    #[arg(long, value_name = "FILE")]
    of: Option<PathBuf>,
    /// Write the records with their codes and do not check them, to keep them with the answers
    #[arg(long, requires = "of")]
    seal: bool,
    #[command(flatten)]
    progress: ProgressArgument,
    #[command(flatten)]
    rules: RulesArgument,
}

/// Runs the command; status 1 unless everything is the same.
///
/// # Errors
/// When the rules, a file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let book = arguments.rules.load()?;
    let bytes = fs::read(&arguments.file).with_context(|| format!("cannot read {}", arguments.file.display()))?;
    if bytes.starts_with(b"%PDF") {
        return write_answers(&[told(&Value::Null, check_pdf(&book, &bytes))], false);
    }
    let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", arguments.file.display()))?;
    let lines = values(&text);
    anyhow::ensure!(
        !lines.is_empty(),
        "{} is empty: give a paper as PDF, or records one a line",
        arguments.file.display()
    );
    let progress = arguments.progress.of("records", STEP);
    let counted = |told| {
        progress.add(1);
        told
    };
    let answers: Vec<(Value, bool)> = match &arguments.of {
        None => lines
            .iter()
            .map(|value| told_of(&book, value, value.clone().and_then(|value| Record::from_json(&value))))
            .map(counted)
            .collect(),
        Some(requests) => {
            let requests = values(&read_text(Some(requests))?);
            anyhow::ensure!(
                requests.len() == lines.len(),
                "{} requests and {} answers: they go one by one",
                requests.len(),
                lines.len()
            );
            let records = requests.into_iter().zip(lines).map(|(request, answer)| {
                let record = request.clone().and_then(|request| record_of_answer(&request, &answer?));
                (request, record)
            });
            records.map(|(request, record)| one_of(&book, &request, record, arguments.seal)).map(counted).collect()
        }
    };
    write_answers(&answers, false)
}

/// Every JSON value of a text: one as a whole, or one a line.
fn values(text: &str) -> Vec<Result<Value, InputError>> {
    let read = |text: &str| input::json(text.as_bytes(), "line");
    match read(text) {
        Ok(value) => vec![Ok(value)],
        Err(_) => text.lines().filter(|line| !line.trim().is_empty()).map(read).collect(),
    }
}

fn one_of(
    book: &Rulebook,
    request: &Result<Value, InputError>,
    record: Result<Record, InputError>,
    seal: bool,
) -> (Value, bool) {
    match (record, seal) {
        (Ok(record), true) => (record.to_json(), false),
        (record, _) => told_of(book, request, record),
    }
}

fn told_of(book: &Rulebook, line: &Result<Value, InputError>, record: Result<Record, InputError>) -> (Value, bool) {
    let line = line.as_ref().unwrap_or(&Value::Null);
    told(line, record.and_then(|record| check_record(book, &record)))
}

/// The line that tells an outcome, and whether it is not the best one.
fn told(line: &Value, outcome: Result<Outcome, InputError>) -> (Value, bool) {
    match outcome {
        Err(fault) => (error_line(line, &fault), true),
        Ok(outcome) => (json!(outcome), outcome.verdict != Verdict::Same),
    }
}
