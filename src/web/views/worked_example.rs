//! The worked example of how points are made: invented people from `data/worked-example.json`, points by the matcher.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use crate::geo::{Geo, Home};
use crate::matching::{Asked, Assessment, Evidence, Match, Reason, Request, Rules, Weights, Worker, assess};
use crate::vocabulary::Cefr;
use crate::web::lang::Words;

/// The example, ready to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedExample {
    /// Who asks and who offers.
    pub people: [String; 2],
    /// Line by line.
    pub lines: Vec<ExampleLine>,
    /// In all.
    pub total: String,
}

/// One line of the sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleLine {
    /// Criterion and value.
    pub text: String,
    /// How the points come out.
    pub sum: String,
    /// Points, of the most.
    pub points: String,
}

/// A part of a whole of which a criterion gives its points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part(u32, u32);

impl WorkedExample {
    /// The example under the rules of a day; `None` when the contract of that day does not allow it.
    #[must_use]
    pub fn under(rules: &Rules<'_>, words: &'static Words) -> Option<WorkedExample> {
        let (request, worker) = people(rules.day())?;
        let asked = Asked::new(&request, rules).ok()?;
        let Assessment::Fits(fit) = assess(&asked, &worker) else { return None };
        let Home::Nil(from) = worker.home else { return None };
        let name = |nil| Geo::embedded().nil(nil).name.as_str();
        Some(WorkedExample {
            people: (words.choose.example.people)(name(request.nil), name(from)),
            total: (words.choose.example.of)(fit.points, rules.weights().total()),
            lines: lines(&fit, &request, rules.weights(), words),
        })
    }
}

/// The two of the file, with the days of the example set from today.
fn people(today: NaiveDate) -> Option<(Request, Worker)> {
    let mut told: Value = serde_json::from_str(include_str!("../../../data/worked-example.json")).ok()?;
    let days = |name: &str| told[name].as_u64().map(Days::new);
    let since = today.checked_sub_days(days("waiting_days")?)?;
    let start = today.checked_add_days(days("starts_in_days")?)?;
    told["worker"]["waiting_since"] = json!(since);
    told["worker"]["available_from"] = json!(today);
    told["request"]["start_on"] = json!(start);
    Some((Request::from_json(&told["request"]).ok()?, Worker::from_json(&told["worker"]).ok()?))
}

fn lines(fit: &Match<'_>, request: &Request, weights: &Weights, words: &'static Words) -> Vec<ExampleLine> {
    let example = &words.choose.example;
    let line = |reason: &Reason| {
        let sum = match part(reason, request, weights) {
            Some(Part(part, whole)) if part > 0 && part < whole => (example.sum)(reason.of, part, whole, reason.points),
            _ => (example.all_or_none)(reason.points > 0).to_owned(),
        };
        ExampleLine { text: (words.desk.reasons.reason)(reason), sum, points: (example.of)(reason.points, reason.of) }
    };
    fit.reasons.iter().map(line).collect()
}

/// The sum behind a line as a person would write it; `tests/suite/pages_choose.rs` holds it to the points given.
fn part(reason: &Reason, request: &Request, weights: &Weights) -> Option<Part> {
    match &reason.evidence {
        Evidence::Travel { minutes, .. } => {
            let (full, none) = (weights.full_at_minutes(), weights.none_at_minutes());
            Some(Part(none.saturating_sub(u32::from(*minutes)).min(none - full), none - full))
        }
        Evidence::Likes { met, asked } => Some(Part(u32::try_from(*met).ok()?, u32::try_from(*asked).ok()?)),
        Evidence::Months { months, .. } => {
            Some(Part((*months).min(weights.full_at_months()), weights.full_at_months()))
        }
        Evidence::Hours { job, max, .. } => {
            // In whole hours where both are, so that the sum reads as the family wrote it.
            let by = if job.quarters() % 4 == 0 && max.quarters() % 4 == 0 { 4 } else { 1 };
            Some(Part(job.quarters() / by, max.quarters() / by))
        }
        Evidence::Languages(levels) => {
            let most = weights.full_at_levels();
            let above = |from: Cefr, to: Cefr| u32::from(to.steps_above(from)).min(most);
            let asked = |language| request.languages.get(language).copied();
            let of = levels.iter().filter_map(|(language, level)| Some((asked(language)?, *level)));
            let sums = of.map(|(needed, level)| (above(needed, level), above(needed, Cefr::C2)));
            Some(sums.fold(Part(0, 0), |Part(part, whole), (one, all)| Part(part + one, whole + all)))
        }
        Evidence::Waiting { days } => {
            let full = weights.full_at_days()?;
            Some(Part((*days).min(full), full))
        }
        Evidence::LivesIn | Evidence::Trained(_) | Evidence::TrainingNotAsked => None,
    }
}
