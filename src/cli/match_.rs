//! `curami match`: who can do each request, in what order, and why.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use rayon::prelude::*;
use serde_json::Value;

use super::exchange::{Files, REQUESTS, write_answers};
use super::progress::ProgressArgument;
use crate::matching::{Wanted, answer_line, certificate_line, numbered, sealed};

/// Requests between two words of how far the work is.
const STEP: u64 = 100;

/// Who can do each request, in what order, and why: JSON lines in, one answer a request out.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    progress: ProgressArgument,
    /// How many matches to write for each request.
    #[arg(long, value_name = "N", default_value_t = 20)]
    top: usize,
    /// Add the smallest changes of each request that would let someone more do it.
    #[arg(long)]
    advice: bool,
    /// Also write to this file the numbers each answer rests on, for `curami certify` to work out again.
    #[arg(long, value_name = "FILE")]
    certify: Option<PathBuf>,
}

/// Runs the command; status 1 when any worker or request line has an error.
///
/// # Errors
/// When the rules, a file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let books = arguments.files.books()?;
    // A day before every rule is told of each request, in its line.
    let rules = books.rules();
    let (workers, faulty) = arguments.files.workers(rules.as_ref().ok())?;
    let requests = arguments.files.requests()?;
    let lines: Vec<&[u8]> = numbered(&requests).map(|(_, line)| line).collect();
    let pool = arguments.files.threads()?;
    let wanted = Wanted { top: arguments.top, advice: arguments.advice };
    let progress = arguments.progress.of(REQUESTS, STEP);
    let answer = |line: &&[u8]| progress.told(answer_line(line, &rules, &workers, wanted));
    let answers: Vec<_> = pool.install(|| lines.par_iter().map(answer).collect());
    if let Some(file) = &arguments.certify {
        let numbers = |(line, (answer, _)): (&&[u8], &(Value, bool))| {
            certificate_line(line, &rules, &workers, arguments.top, answer)
        };
        let certificates: Vec<Value> = pool.install(|| lines.par_iter().zip(&answers).map(numbers).collect());
        std::fs::write(file, sealed(certificates)).with_context(|| format!("cannot write {}", file.display()))?;
    }
    write_answers(&answers, faulty)
}
