//! `curami teams`: several people for one need.

use std::process::ExitCode;

use rayon::prelude::*;
use serde_json::{Value, json};

use super::exchange::{Books, Files, REQUESTS, cost_json, joint_json, write_answers};
use super::progress::ProgressArgument;
use crate::app::Terms;
use crate::app::joint_cost::team_costs;
use crate::matching::team::{Team, rest_cover, teams};
use crate::matching::{Asked, Fault, Request, Rules, Worker, rank};

/// Requests between two words of how far the work is.
const STEP: u64 = 10;

/// The best two or three who together can do what nobody can alone, and cover for the rest of who lives in.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(flatten)]
    files: Files,
    #[command(flatten)]
    progress: ProgressArgument,
    /// How many teams to write for each request.
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
    let desk = Desk { books: &books, rules: &rules, workers: &pool.workers, top: arguments.top };
    let progress = arguments.progress.of(REQUESTS, STEP);
    let answer = |request: &Result<Request, Value>| {
        progress.told(match request {
            Ok(request) => desk.answer(request),
            Err(line) => (line.clone(), true),
        })
    };
    let threads = arguments.files.threads()?;
    let answers: Vec<_> = threads.install(|| pool.requests.par_iter().map(answer).collect());
    write_answers(&answers, pool.faulty)
}

struct Desk<'a> {
    books: &'a Books,
    rules: &'a Rules<'a>,
    workers: &'a [Worker],
    top: usize,
}

impl Desk<'_> {
    fn answer(&self, request: &Request) -> (Value, bool) {
        match self.teams(request) {
            Err(fault) => (fault.to_json(Some(&request.id)), true),
            Ok(mut line) => {
                if let Some(rest) = self.rest(request) {
                    line["rest_cover"] = rest;
                }
                (line, false)
            }
        }
    }

    fn teams(&self, request: &Request) -> Result<Value, Fault> {
        let asked = Asked::for_several(request, self.rules).map_err(|refusal| Fault::from(&refusal))?;
        let found = teams(&asked, self.workers, self.top).map_err(|missing| Fault::from(&missing))?;
        Ok(found.to_json(&|team| self.cost(team)))
    }

    fn cost(&self, team: &Team<'_>) -> Value {
        let costs = team_costs(&self.books.book, team, &Terms::default(), self.rules);
        let Ok(costs) = costs else { return Value::Null };
        let mut sum = joint_json(&costs);
        sum["contracts"] = costs.iter().map(|cost| cost_json(Some(cost))).collect();
        sum
    }

    /// Cover for the weekly rest: who can do it alone, and teams where nobody can.
    fn rest(&self, request: &Request) -> Option<Value> {
        let cover = rest_cover(request, self.rules).ok()??;
        let one = Asked::new(&cover.one, self.rules).ok()?;
        let ranking = rank(&one, self.workers);
        let alone: Vec<Value> = ranking
            .matches
            .iter()
            .take(self.top)
            .map(|fit| {
                let mut line = fit.to_json();
                line["cost"] = cost_json(self.books.cost(fit.worker, &cover.one, self.rules).as_ref());
                line
            })
            .collect();
        let several = if alone.is_empty() { self.teams(&cover.several).ok() } else { None };
        let rest: Vec<String> = cover.rest.ranges().iter().map(ToString::to_string).collect();
        let (eligible, pattern) = (ranking.matches.len(), cover.one.pattern.to_json());
        let teams = several.map_or_else(|| json!([]), |line| line["teams"].clone());
        Some(json!({"rest": rest, "pattern": pattern, "eligible": eligible, "matches": alone, "teams": teams}))
    }
}
