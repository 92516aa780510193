//! Points: what the preferences give, each line by itself, whole numbers rounded down.
//!
//! Every line depends on one worker and one request only, never on the others, and more of what
//! is liked never lowers it. Where a criterion says nothing about a job (no liked tasks, no way
//! to travel), everybody has its full points, so that it moves nobody and the total stays out of 1000.

use std::fmt;

use super::rank::Asked;
use super::weights::Weights;
use super::worker::{Offer, Worker};
use crate::geo::{Geo, Home, Mode};
use crate::money::Hours;
use crate::vocabulary::{Cefr, Language, Role, Skill, words};

words! {
    /// What gives points.
    Criterion, "criterion",
    /// Minutes from home.
    Travel = "travel",
    /// Liked tasks she does.
    Likes = "likes",
    /// Months of work in the role.
    Experience = "experience",
    /// How much of the hours she wants the job gives.
    Hours = "hours",
    /// Training for persons who are not self-sufficient.
    Training = "training",
    /// Languages beyond the level needed.
    Language = "language",
    /// Days she has been waiting.
    Waiting = "waiting",
}

/// One line: a criterion, the evidence, the points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The criterion.
    pub criterion: Criterion,
    /// What the points rest on.
    pub evidence: Evidence,
    /// Points given.
    pub points: u32,
    /// The most it gives.
    pub of: u32,
}

/// What points rest on. Its text is for exchange; words for people belong to the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The way from home; the mode is known inside Milan.
    Travel {
        /// Minutes.
        minutes: u16,
        /// How, where known.
        mode: Option<Mode>,
    },
    /// She lives in: no way.
    LivesIn,
    /// Liked tasks.
    Likes {
        /// Those she does.
        met: usize,
        /// All that are liked.
        asked: usize,
    },
    /// Months of work in the role.
    Months {
        /// The role.
        role: Role,
        /// Months.
        months: u32,
    },
    /// Hours of the job against those she wants.
    Hours {
        /// Hours of the job.
        job: Hours,
        /// Fewest wanted.
        min: Hours,
        /// Most wanted.
        max: Hours,
    },
    /// Whether she is trained.
    Trained(bool),
    /// Training is of no use for this job.
    TrainingNotAsked,
    /// The languages asked and her levels.
    Languages(Vec<(Language, Cefr)>),
    /// Days since she registered or was free again, up to the day of the rules.
    Waiting {
        /// Days, none before she waits.
        days: u32,
    },
}

impl fmt::Display for Evidence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Evidence::Travel { minutes, .. } => write!(out, "{minutes} min"),
            Evidence::LivesIn => out.write_str("lives in"),
            Evidence::Likes { met, asked } => write!(out, "{met}/{asked}"),
            Evidence::Months { months, .. } => write!(out, "{months} months"),
            Evidence::Hours { job, max, .. } => write!(out, "{job}/{max} h"),
            Evidence::Trained(trained) => out.write_str(if *trained { "trained" } else { "not trained" }),
            Evidence::TrainingNotAsked => out.write_str("not asked"),
            Evidence::Languages(levels) => {
                let levels: Vec<String> =
                    levels.iter().map(|(language, level)| format!("{language} {level}")).collect();
                out.write_str(if levels.is_empty() { "not asked" } else { "" })?;
                out.write_str(&levels.join(", "))
            }
            Evidence::Waiting { days } => write!(out, "{days} days"),
        }
    }
}

/// Every line of a worker who can do the job: the criteria of the version, in the order of [`Criterion::ALL`].
pub(super) fn reasons(asked: &Asked<'_>, worker: &Worker, offer: &Offer) -> Vec<Reason> {
    let weights = asked.rules().weights();
    let line = |criterion| {
        let (evidence, points) = match criterion {
            Criterion::Travel => travel(asked, worker, weights),
            Criterion::Likes => likes(asked, worker, weights),
            Criterion::Experience => experience(asked, worker, weights),
            Criterion::Hours => hours(asked, offer, weights),
            Criterion::Training => training(asked, worker, weights),
            Criterion::Language => language(asked, worker, weights),
            Criterion::Waiting => waiting(asked, worker, weights),
        };
        Reason { criterion, evidence, points, of: weights.of(criterion) }
    };
    weights.criteria().map(line).collect()
}

/// `of × part / whole`, rounded down, with `part` no more than `whole`.
fn share(of: u32, part: u32, whole: u32) -> u32 {
    let points = u64::from(of) * u64::from(part.min(whole)) / u64::from(whole.max(1));
    u32::try_from(points).unwrap_or(of)
}

fn travel(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let of = weights.of(Criterion::Travel);
    if asked.request().regime.lives_in() {
        return (Evidence::LivesIn, of);
    }
    let nil = asked.request().nil;
    let mode = match worker.home {
        Home::Nil(home) => Some(Geo::embedded().leg(home, nil).mode),
        Home::Municipality(_) => None,
    };
    let minutes = Geo::embedded().minutes(worker.home, nil);
    let spread = weights.none_at_minutes() - weights.full_at_minutes();
    let points = share(of, weights.none_at_minutes().saturating_sub(u32::from(minutes)), spread);
    (Evidence::Travel { minutes, mode }, points)
}

fn likes(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let likes = &asked.request().likes;
    let met = likes.iter().filter(|like| worker.skills.serves(**like)).count();
    let evidence = Evidence::Likes { met, asked: likes.len() };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let of = weights.of(Criterion::Likes);
    (evidence, if likes.is_empty() { of } else { share(of, number(met), number(likes.len())) })
}

fn experience(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let role = asked.request().role;
    let months = worker.months(role);
    (Evidence::Months { role, months }, share(weights.of(Criterion::Experience), months, weights.full_at_months()))
}

/// Points of so many quarters of work, of the most she wants.
pub(super) fn hours_points(weights: &Weights, job: u32, most: Hours) -> u32 {
    share(weights.of(Criterion::Hours), job, most.quarters())
}

fn hours(asked: &Asked<'_>, offer: &Offer, weights: &Weights) -> (Evidence, u32) {
    let job = asked.hours();
    let evidence = Evidence::Hours { job, min: offer.min_hours, max: offer.max_hours };
    (evidence, hours_points(weights, job.quarters(), offer.max_hours))
}

fn training(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let of = weights.of(Criterion::Training);
    if asked.request().role != Role::Badante {
        return (Evidence::TrainingNotAsked, of);
    }
    (Evidence::Trained(worker.trained), if worker.trained { of } else { 0 })
}

fn language(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let (mut above, mut possible, mut levels) = (0, 0, Vec::new());
    for (language, needed) in &asked.request().languages {
        let level = worker.languages.get(language).copied().unwrap_or(*needed);
        above += u32::from(level.steps_above(*needed)).min(weights.full_at_levels());
        possible += u32::from(Cefr::C2.steps_above(*needed)).min(weights.full_at_levels());
        levels.push((*language, level));
    }
    let of = weights.of(Criterion::Language);
    (Evidence::Languages(levels), if possible == 0 { of } else { share(of, above, possible) })
}

/// Days up to the day of the rules, so that one day and one register give one answer.
fn waiting(asked: &Asked<'_>, worker: &Worker, weights: &Weights) -> (Evidence, u32) {
    let days = asked.rules().day().signed_duration_since(worker.waiting_since).num_days();
    let days = u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    let points = weights.full_at_days().map_or(0, |full| share(weights.of(Criterion::Waiting), days, full));
    (Evidence::Waiting { days }, points)
}

/// Liked tasks she does not do.
pub(super) fn unmet_likes(asked: &Asked<'_>, worker: &Worker) -> Vec<Skill> {
    asked.request().likes.iter().copied().filter(|like| !worker.skills.serves(*like)).collect()
}
