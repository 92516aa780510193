//! A full week for one person among the requests that wait, and homes that could share one: help to think, drawn.

use askama::Template;
use axum::extract::Path;

use super::door::Desk;
use super::{broken, changed, tidy_code};
use crate::app::{FullWeek, PlacedJob, RankError, SharedHomes};
use crate::geo::Geo;
use crate::web::format::{euro_it, hours_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::week_strip::WeekStrip;
use crate::web::views::week_words;
use crate::web::{Frame, Problem, Section, routes};

/// A job in a week.
#[derive(Clone, Debug)]
pub struct JobView {
    /// Its letter in the picture.
    pub letter: &'static str,
    /// Its fill in the picture.
    pub fill: &'static str,
    /// The request's code.
    pub code: String,
    /// Its page.
    pub href: String,
    /// District.
    pub place: String,
    /// When.
    pub when: String,
    /// Hours.
    pub hours: String,
    /// Points.
    pub points: u32,
    /// What the family would pay a month.
    pub month: String,
}

/// Homes that one person could serve.
#[derive(Clone, Debug)]
pub struct SharedView {
    /// How far and how many hours.
    pub title: String,
    /// Who could.
    pub who: String,
    /// The picture.
    pub strip: WeekStrip,
    /// The homes.
    pub jobs: Vec<JobView>,
}

/// The page of a full week.
#[derive(Debug, Template)]
#[template(path = "desk/full_week.html")]
pub struct FullWeekView {
    frame: Frame,
    sentence: String,
    incomplete: bool,
    strip: Option<WeekStrip>,
    jobs: Vec<JobView>,
    back: String,
    code: String,
}

/// The best week of a person.
pub async fn show(desk: Desk, Path(code): Path<String>) -> Result<PrivatePage<FullWeekView>, Problem> {
    let code = tidy_code(&code);
    let found = desk.app().full_week(&desk.staff, &code).await.map_err(refused)?;
    let found = found.ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let words = frame.w;
    let w = &words.desk.teams;
    let back = routes::desk_person(&code);
    Ok(PrivatePage(FullWeekView {
        sentence: sentence(words, &found),
        incomplete: !found.complete,
        // Who lives in has no hours to draw.
        strip: found.jobs.iter().any(|job| !job.week.is_empty()).then(|| strip(words, &found.jobs)),
        jobs: jobs(words, &found.jobs),
        frame: frame.titled((w.full_week)(&code)).under(words.desk.tab_people, routes::DESK_PEOPLE).under(&code, &back),
        back,
        code,
    }))
}

/// What stands in the way of a page of this kind.
pub fn refused(fault: RankError) -> Problem {
    match fault {
        RankError::NoSuchRequest => Problem::not_found(),
        RankError::Refused(_) | RankError::NoRule(_) => changed(),
        fault => broken(fault),
    }
}

fn sentence(words: &'static Words, found: &FullWeek) -> String {
    let w = &words.desk.teams;
    match found.jobs.len() {
        0 => (w.full_none)(found.considered),
        jobs => (w.full_found)(jobs, found.open, &hours_it(found.hours), &hours_it(found.most)),
    }
}

fn strip(words: &'static Words, jobs: &[PlacedJob]) -> WeekStrip {
    let weeks: Vec<_> = jobs.iter().map(|job| job.week).collect();
    WeekStrip::shared(words, &weeks, (words.desk.teams.full_strip)(jobs.len()))
}

fn jobs(words: &'static Words, jobs: &[PlacedJob]) -> Vec<JobView> {
    let view = |(at, job): (usize, &PlacedJob)| {
        let paint = WeekStrip::share(at);
        let when = week_words::capital(&week_words::sentence(&words.people.week, &job.week));
        JobView {
            letter: paint.letter(),
            fill: paint.fill(),
            code: job.code.clone(),
            href: routes::desk_request(&job.code),
            place: Geo::embedded().nil(job.nil).name.clone(),
            when: if job.week.is_empty() { words.desk.rank.live_in.to_owned() } else { when },
            hours: hours_it(job.hours),
            points: job.points,
            month: job.cost.month.map_or_else(|| words.desk.compare.no_cost.to_owned(), euro_it),
        }
    };
    jobs.iter().enumerate().map(view).collect()
}

/// Homes that could share one person, ready to show.
pub fn shared(words: &'static Words, found: &[SharedHomes]) -> Vec<SharedView> {
    let w = &words.desk.teams;
    let view = |one: &SharedHomes| SharedView {
        title: (w.shared_title)(one.jobs.len(), &hours_it(one.hours), one.minutes),
        who: (w.shared_who)(one.eligible, &one.workers.join(", ")),
        strip: strip(words, &one.jobs),
        jobs: jobs(words, &one.jobs),
    };
    found.iter().map(view).collect()
}
