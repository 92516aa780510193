//! What points rest on: as it is written in a certificate, and as it follows from a worker and a request.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::request::Request;
use super::tables::Tables;
use super::worker::{Offer, Worker};

/// The numbers of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Minutes; none for who lives in.
    Travel(Option<u64>),
    /// Liked tasks she does, of those liked.
    Likes { met: u64, asked: u64 },
    /// Months in the role.
    Experience(u64),
    /// Quarters of the job, of the most she wants.
    Hours { job: u64, most: u64 },
    /// Whether trained; none where it is of no use.
    Training(Option<bool>),
    /// Her level in each language asked.
    Language(BTreeMap<String, String>),
    /// Days.
    Waiting(u64),
}

impl fmt::Display for Evidence {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Evidence::Travel(None) => out.write_str("lives in"),
            Evidence::Travel(Some(minutes)) => write!(out, "{minutes} minutes"),
            Evidence::Likes { met, asked } => write!(out, "{met} of {asked}"),
            Evidence::Experience(months) => write!(out, "{months} months"),
            Evidence::Hours { job, most } => write!(out, "{job} of {most} quarters"),
            Evidence::Training(None) => out.write_str("not asked"),
            Evidence::Training(Some(trained)) => write!(out, "trained {trained}"),
            Evidence::Language(levels) => {
                let levels: Vec<String> = levels.iter().map(|(tag, level)| format!("{tag} {level}")).collect();
                out.write_str(&levels.join(", "))
            }
            Evidence::Waiting(days) => write!(out, "{days} days"),
        }
    }
}

impl Evidence {
    /// As it is written under a criterion; `None` when it is not its shape.
    pub fn read(criterion: &str, written: &Value) -> Option<Evidence> {
        let members = written.as_object()?;
        let number = |key: &str| members.get(key).and_then(Value::as_u64);
        let flag = |key: &str| members.get(key).and_then(Value::as_bool);
        let (evidence, expected) = match criterion {
            "travel" if flag("lives_in") == Some(true) => (Evidence::Travel(None), 1),
            "travel" => (Evidence::Travel(Some(number("minutes")?)), 1),
            "likes" => (Evidence::Likes { met: number("met")?, asked: number("asked")? }, 2),
            "experience" => (Evidence::Experience(number("months")?), 1),
            "hours" => (Evidence::Hours { job: number("job_quarters")?, most: number("most_quarters")? }, 2),
            "training" if flag("asked") == Some(false) => (Evidence::Training(None), 1),
            "training" => (Evidence::Training(Some(flag("trained")?)), 1),
            "language" => (Evidence::Language(levels(members.get("levels")?.as_object()?)?), 1),
            "waiting" => (Evidence::Waiting(number("days")?), 1),
            _ => return None,
        };
        (members.len() == expected).then_some(evidence)
    }

    /// As it follows from a worker who can do the job; `None` when something it needs is not there.
    pub fn of(
        criterion: &str,
        request: &Request,
        worker: &Worker,
        offer: &Offer,
        tables: &Tables<'_>,
    ) -> Option<Evidence> {
        Some(match criterion {
            "travel" if request.lives_in() => Evidence::Travel(None),
            "travel" => Evidence::Travel(Some(worker.minutes(request.nil)?)),
            "likes" => {
                let met = request.likes.iter().filter(|like| worker.serves(like)).count();
                Evidence::Likes { met: met as u64, asked: request.likes.len() as u64 }
            }
            "experience" => {
                Evidence::Experience(worker.experience_months.get(&request.role).copied().unwrap_or_default())
            }
            "hours" => Evidence::Hours { job: request.pattern.hours(tables.night_hours()).0, most: offer.max_hours.0 },
            "training" => Evidence::Training((request.role == "badante").then_some(worker.trained)),
            "language" => {
                let level = |tag: &String| Some((tag.clone(), worker.languages.get(tag)?.clone()));
                Evidence::Language(request.languages.keys().map(level).collect::<Option<_>>()?)
            }
            "waiting" => {
                let days = tables.day.signed_duration_since(worker.waiting_since).num_days();
                Evidence::Waiting(u64::try_from(days).unwrap_or_default())
            }
            _ => return None,
        })
    }
}

fn levels(members: &Map<String, Value>) -> Option<BTreeMap<String, String>> {
    members.iter().map(|(tag, level)| Some((tag.clone(), level.as_str()?.to_owned()))).collect()
}
