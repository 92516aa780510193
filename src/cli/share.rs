//! `curami share`: homes near each other that one worker could serve in turn.

use std::process::ExitCode;

use rayon::prelude::*;
use serde_json::Value;

use super::exchange::{Files, REQUESTS, cost_json, write_answers};
use super::progress::ProgressArgument;
use crate::matching::sharing::Homes;
use crate::matching::{Asked, Fault, Request};

/// Requests between two words of how far the work is.
const STEP: u64 = 10;
/// Workers written for each group.
const SHARERS: usize = 3;

/// Which other homes each request could share one worker with, in turn: a line for each request.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    progress: ProgressArgument,
    /// How many groups to write for each request.
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
}

/// Runs the command; status 1 when any worker or request line has an error.
///
/// # Errors
/// When the rules, a file or the output cannot be used.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let books = arguments.files.books()?;
    let rules = books.rules()?;
    rules.own_limits()?;
    let pool = arguments.files.pool(&rules)?;
    let requests: Vec<Request> = pool.requests.iter().filter_map(|request| request.as_ref().ok()).cloned().collect();
    let threads = arguments.files.threads()?;
    let homes = threads.install(|| Homes::new(&requests, &pool.workers, &rules))?;
    let progress = arguments.progress.of(REQUESTS, STEP);
    let answer = |request: &Result<Request, Value>| {
        let request = match request {
            Ok(request) => request,
            Err(line) => return (line.clone(), true),
        };
        if let Err(refusal) = Asked::new(request, &rules) {
            return (Fault::from(&refusal).to_json(Some(&request.id)), true);
        }
        let line = homes.around(&request.id, arguments.top, SHARERS).map(|sharing| {
            sharing.to_json(&|sharer, job| cost_json(books.cost(sharer.worker, job.request, &rules).as_ref()))
        });
        // Who lives in is not shared: an answer without groups.
        (line.unwrap_or_else(|| serde_json::json!({"request": request.id, "groups": []})), false)
    };
    let answers: Vec<_> =
        threads.install(|| pool.requests.par_iter().map(|request| progress.told(answer(request))).collect());
    write_answers(&answers, pool.faulty)
}
