//! The city plan: where help is asked and where nobody can give it, and a plan of everything at once. Advice: each
//! request is still decided by a person, on its own page.

use std::cmp::Reverse;

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};

use super::door::{Desk, DeskForm};
use super::{broken, changed};
use crate::app::{CityBoard, CityPlan, CityPlanError, District};
use crate::geo::Geo;
use crate::matching::city::{Assignment, Ended, Plan, Progress, Refused, Unserved, WorkerWeek};
use crate::web::fields::QueryFields;
use crate::web::format::{hours_it, thousands};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::city_map::{NilShape, shapes};
use crate::web::views::week_words;
use crate::web::{Frame, Problem, Section, routes};

/// A district of the table.
#[derive(Debug)]
struct NilLine {
    name: String,
    numbers: [u32; 4],
}

/// A worker with work in the plan.
#[derive(Debug)]
struct WeekLine {
    code: String,
    href: String,
    hours: String,
    jobs: Vec<(String, String, String)>,
}

/// The plan, ready to show.
#[derive(Debug)]
struct PlanView {
    sentence: String,
    bound: String,
    by_hand: String,
    rules: String,
    stale: bool,
    shapes: Vec<NilShape>,
    lines: Vec<NilLine>,
    weeks: Vec<WeekLine>,
    unserved: Vec<(String, String, String)>,
    refused: Vec<(String, String, String)>,
}

/// How far a plan is, or that it failed.
#[derive(Debug)]
enum Stand {
    Still,
    Running(String),
    Failed,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/plan.html")]
struct PlanPage {
    frame: Frame,
    stand: Stand,
    plan: Option<PlanView>,
}

/// How far the search is: what the script asks for.
#[derive(Debug, Template)]
#[template(path = "desk/plan_part.html")]
struct PlanPart {
    frame: Frame,
    stand: Stand,
}

/// The page of the plan.
pub async fn show(desk: Desk, QueryFields(fields): QueryFields) -> Result<Response, Problem> {
    let frame = desk.frame();
    let words = frame.w;
    let board = desk.app().city_board(&desk.staff).await.map_err(broken)?;
    let stand = stand(words, &board);
    if fields.is("parte", "stato") {
        return Ok(PrivatePage(PlanPart { frame, stand }).into_response());
    }
    let plan = board.latest.as_ref().map(|plan| ready(words, plan, board.stale));
    let frame = frame.titled(words.desk.plan.title).under(words.desk.tab_requests, routes::DESK);
    Ok(PrivatePage(PlanPage { frame, stand, plan }).into_response())
}

/// Begins a plan; nothing happens while one is being worked out.
pub async fn begin(DeskForm { desk, .. }: DeskForm) -> Result<Response, Problem> {
    desk.app().begin_city_plan(&desk.staff).await.map_err(|fault| match fault {
        CityPlanError::NoRule(_) => changed(),
        fault @ CityPlanError::Store(_) => broken(fault),
    })?;
    Ok(Redirect::to(routes::DESK_PLAN).into_response())
}

/// Districts with most left over first, then those where most is asked, then by name.
fn lines(words: &'static Words, districts: &[District]) -> Vec<NilLine> {
    let geo = Geo::embedded();
    let mut all: Vec<&District> = districts.iter().collect();
    all.sort_by_key(|one| (Reverse((one.gap, one.demand)), &geo.nil(one.nil).name));
    let line = |one: &District| NilLine {
        name: (words.desk.plan.district)(&geo.nil(one.nil).name, geo.nil(one.nil).municipio),
        numbers: [one.demand, one.gap, one.offer, one.reach],
    };
    all.into_iter().map(line).collect()
}

fn stand(words: &'static Words, board: &CityBoard) -> Stand {
    match &board.running {
        Some(progress) => Stand::Running(progress_sentence(words, progress)),
        None if board.failed => Stand::Failed,
        None => Stand::Still,
    }
}

fn progress_sentence(words: &'static Words, progress: &Progress) -> String {
    let w = &words.desk.plan;
    progress
        .value
        .map_or_else(|| w.starting.to_owned(), |value| (w.running)(progress.round, progress.rounds, value.served))
}

fn ready(words: &'static Words, found: &CityPlan, stale: bool) -> PlanView {
    let (w, plan) = (&words.desk.plan, &found.plan);
    let all = plan.unserved.len() + plan.weeks.iter().map(|week| week.jobs.len()).sum::<usize>();
    let unserved = |one: &Unserved| (one.request.clone(), routes::desk_request(&one.request), (w.reason)(&one.reason));
    let refused = |one: &Refused| {
        (one.request.clone(), routes::desk_request(&one.request), (words.desk.trial.refusal)(&one.refusal))
    };
    PlanView {
        sentence: (w.served)(plan.value.served, all),
        bound: bound(words, plan),
        by_hand: (w.by_hand)(plan.by_hand.served, plan.value.served),
        rules: (w.made)(&(words.desk.when)(found.made_at), &plan.rules, &plan.limits),
        stale,
        shapes: shapes(&found.districts),
        lines: lines(words, &found.districts),
        weeks: plan.weeks.iter().map(|week| week_line(words, week)).collect(),
        unserved: plan.unserved.iter().map(unserved).collect(),
        refused: plan.refused.iter().map(refused).collect(),
    }
}

/// How good the plan is proved to be.
fn bound(words: &'static Words, plan: &Plan) -> String {
    let (w, gap) = (&words.desk.plan, plan.gap());
    match (plan.ended, gap.served, gap.points) {
        (Ended::Optimal, ..) | (_, 0, 0) => w.optimal.to_owned(),
        (_, 0, points) => (w.bound_points)(&thousands(points)),
        (_, served, _) => (w.bound_served)(served),
    }
}

fn week_line(words: &'static Words, week: &WorkerWeek) -> WeekLine {
    let job = |job: &Assignment| {
        let when = if job.week.is_empty() {
            words.desk.plan.lives_in.to_owned()
        } else {
            week_words::sentence(&words.people.week, &job.week)
        };
        let detail = format!("{}, {when}; {}", Geo::embedded().nil(job.nil).name, (words.desk.plan.points)(job.points));
        (job.request.clone(), routes::desk_request(&job.request), detail)
    };
    WeekLine {
        href: routes::desk_person(&week.worker),
        code: week.worker.clone(),
        hours: hours_it(week.hours),
        jobs: week.jobs.iter().map(job).collect(),
    }
}
