//! `curami fill-week`: a full week for one worker.

use std::process::ExitCode;

use rayon::prelude::*;
use serde_json::Value;

use super::exchange::{Files, cost_json, status, write};
use crate::ccnl::NoRule;
use crate::matching::stitch::fill_week;
use crate::matching::{Asked, Fault, Request, Worker};

/// Which requests could be stitched into one worker's lawful week: a line for each worker.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    /// Only this worker.
    #[arg(long, value_name = "ID")]
    worker: Option<String>,
}

/// Runs the command; status 1 when any worker or request line has an error.
///
/// # Errors
/// When the rules, a file or the output cannot be used, or there is no such worker.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let books = arguments.files.books()?;
    let rules = books.rules()?;
    rules.own_limits()?;
    let pool = arguments.files.pool(&rules)?;
    let mut faulty = pool.faulty;
    let mut requests: Vec<Request> = Vec::new();
    for read in pool.requests {
        let lawful = read.and_then(|request| match Asked::new(&request, &rules) {
            Ok(_) => Ok(request),
            Err(refusal) => Err(Fault::from(&refusal).to_json(Some(&request.id))),
        });
        match lawful {
            Ok(request) => requests.push(request),
            Err(line) => {
                eprintln!("{line}; left out");
                faulty = true;
            }
        }
    }
    let wanted = |id: &str| arguments.worker.as_deref().is_none_or(|only| only == id);
    let workers: Vec<_> = pool.workers.iter().filter(|worker| wanted(&worker.id)).collect();
    if let Some(id) = arguments.worker.as_deref().filter(|_| workers.is_empty()) {
        anyhow::bail!("no worker {id:?}");
    }
    let line = |worker: &&Worker| -> Result<Value, NoRule> {
        let filled = fill_week(worker, &requests, &rules)?;
        Ok(filled.to_json(&|job| cost_json(books.cost(worker, job.request, &rules).as_ref())))
    };
    let threads = arguments.files.threads()?;
    let lines: Result<Vec<Value>, _> = threads.install(|| workers.par_iter().map(line).collect());
    write(&lines?)?;
    Ok(status(faulty))
}
