//! Points: what the preferences give, each line by itself, whole numbers rounded down.
//!
//! Every line depends on one worker and one request only, never on the others, and more of what
//! is liked never lowers it. Where a criterion says nothing about a job (no liked tasks, no way
//! to travel), everybody has its full points, so that it moves nobody and the total stays out of 1000.

use std::fmt;

use super::candidate::Candidate;
use super::rank::Asked;
use super::weights::Weights;
use crate::geo::Mode;
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

/// Every line of someone who can do the job: the criteria of the version, in the order of [`Criterion::ALL`].
pub(super) fn reasons(asked: &Asked<'_>, candidate: &impl Candidate) -> Vec<Reason> {
    let weights = asked.rules().weights();
    let mut lines = Vec::with_capacity(Criterion::ALL.len());
    for criterion in weights.criteria() {
        let (evidence, points) = match criterion {
            Criterion::Travel => travel(asked, candidate, weights),
            Criterion::Likes => likes(asked, candidate, weights),
            Criterion::Experience => experience(asked, candidate, weights),
            Criterion::Hours => hours(asked, candidate, weights),
            Criterion::Training => training(asked, candidate, weights),
            Criterion::Language => language(asked, candidate, weights),
            Criterion::Waiting => waiting(asked, candidate, weights),
        };
        lines.push(Reason { criterion, evidence, points, of: weights.of(criterion) });
    }
    lines
}

fn travel(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    if asked.request().regime.lives_in() {
        return (Evidence::LivesIn, weights.of(Criterion::Travel));
    }
    let (minutes, mode) = candidate.way(asked.request().nil);
    (Evidence::Travel { minutes, mode }, weights.travel_points(u32::from(minutes)))
}

fn likes(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let likes = &asked.request().likes;
    let met = likes.iter().filter(|like| candidate.serves(**like)).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    (Evidence::Likes { met, asked: likes.len() }, weights.likes_points(number(met), number(likes.len())))
}

fn experience(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let (role, months) = (asked.request().role, candidate.months());
    (Evidence::Months { role, months }, weights.experience_points(months))
}

fn hours(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let (job, (min, max)) = (asked.hours(), candidate.hours());
    (Evidence::Hours { job, min, max }, weights.hours_points(job.quarters(), max.quarters()))
}

fn training(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let (role, trained) = (asked.request().role, candidate.trained());
    let evidence = if role == Role::Badante { Evidence::Trained(trained) } else { Evidence::TrainingNotAsked };
    (evidence, weights.training_points(role, trained))
}

fn language(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let (mut above, mut possible, mut levels) = (0, 0, Vec::new());
    for (language, needed) in &asked.request().languages {
        let level = candidate.level(*language).unwrap_or(*needed);
        above += weights.levels(level, *needed);
        possible += weights.levels(Cefr::C2, *needed);
        levels.push((*language, level));
    }
    (Evidence::Languages(levels), weights.language_points(above, possible))
}

/// Days up to the day of the rules, so that one day and one register give one answer.
fn waiting(asked: &Asked<'_>, candidate: &impl Candidate, weights: &Weights) -> (Evidence, u32) {
    let days = asked.rules().day().signed_duration_since(candidate.waiting_since()).num_days();
    let days = u32::try_from(days.max(0)).unwrap_or(u32::MAX);
    (Evidence::Waiting { days }, weights.waiting_points(days))
}

/// Liked tasks she does not do.
pub(super) fn unmet_likes(asked: &Asked<'_>, candidate: &impl Candidate) -> Vec<Skill> {
    asked.request().likes.iter().copied().filter(|like| !candidate.serves(*like)).collect()
}
