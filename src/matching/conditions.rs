//! The twelve hard conditions, in order: each its own function, which says what is lacking.

use chrono::NaiveDate;

use super::rank::Asked;
use super::request::Pattern;
use super::week::Week;
use super::worker::{Offer, Worker};
use crate::ccnl::Regime;
use crate::geo::Geo;
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Condition, Language, Role, Skill, words};

words! {
    /// What must hold for someone to be able to do a job.
    Hard, "condition",
    /// Some offer has the role.
    Role = "role",
    /// Some offer has the role and the regime.
    Regime = "regime",
    /// Every need is served.
    Skills = "skills",
    /// Every language at that level or better.
    Languages = "languages",
    /// Every condition is accepted.
    Conditions = "conditions",
    /// Level DS asks for training.
    Training = "training",
    /// The time asked is free.
    Week = "week",
    /// The hours lie between the fewest and the most she wants.
    Hours = "hours",
    /// The way is not too long, the district accepted.
    Travel = "travel",
    /// Available by the start.
    Start = "start",
    /// Allowed to work on the start.
    RightToWork = "right_to_work",
    /// Paid at least what she asks.
    Pay = "pay",
}

/// A condition that fails: what was asked and what she offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lack {
    /// No offer in this role.
    Role {
        /// The role asked.
        asked: Role,
    },
    /// No offer in this role and regime.
    Regime {
        /// The regime asked.
        asked: Regime,
    },
    /// Needs she does not serve.
    Skills {
        /// Those needs.
        missing: Vec<Skill>,
    },
    /// Languages below the level asked.
    Languages {
        /// Language, level asked, level she has.
        missing: Vec<(Language, Cefr, Option<Cefr>)>,
    },
    /// Conditions she does not accept.
    Conditions {
        /// Those conditions.
        missing: Vec<Condition>,
    },
    /// Not trained, where level DS asks it.
    Training,
    /// Not free when asked.
    Week {
        /// The time asked that is not free; for a flexible week, what of the windows is not free.
        missing: Week,
        /// True when only so many hours were asked, anywhere in the windows.
        flexible: bool,
    },
    /// Hours outside those she wants.
    Hours {
        /// Hours of the job.
        job: Hours,
        /// The fewest she wants.
        min: Hours,
        /// The most she wants.
        max: Hours,
    },
    /// Too far, or in a district she does not accept.
    Travel {
        /// Minutes from home.
        minutes: u16,
        /// The longest way she accepts.
        limit: Option<u16>,
        /// True when the district is not among those she accepts.
        district_excluded: bool,
    },
    /// Not available by the start.
    Start {
        /// When she is.
        available_from: NaiveDate,
        /// When the job starts.
        start_on: NaiveDate,
    },
    /// The right to work ends before the start. For the desk only, never for families.
    RightToWork {
        /// Its last day.
        until: NaiveDate,
        /// When the job starts.
        start_on: NaiveDate,
    },
    /// Paid less than she asks.
    Pay {
        /// What she asks.
        asked: Money,
        /// What is offered.
        offered: Money,
    },
}

impl Lack {
    /// The condition that fails.
    #[must_use]
    pub const fn condition(&self) -> Hard {
        match self {
            Lack::Role { .. } => Hard::Role,
            Lack::Regime { .. } => Hard::Regime,
            Lack::Skills { .. } => Hard::Skills,
            Lack::Languages { .. } => Hard::Languages,
            Lack::Conditions { .. } => Hard::Conditions,
            Lack::Training => Hard::Training,
            Lack::Week { .. } => Hard::Week,
            Lack::Hours { .. } => Hard::Hours,
            Lack::Travel { .. } => Hard::Travel,
            Lack::Start { .. } => Hard::Start,
            Lack::RightToWork { .. } => Hard::RightToWork,
            Lack::Pay { .. } => Hard::Pay,
        }
    }
}

type Check = fn(&Asked<'_>, &Worker, Option<&Offer>) -> Option<Lack>;

/// In the order in which a miss is counted.
const CHECKS: [Check; 12] =
    [role, regime, skills, languages, conditions, training, week, hours, travel, start, right_to_work, pay];

/// What is lacking, first condition first. Where no offer has the role and regime, week, hours
/// and pay cannot be judged and are left out.
pub(super) fn lacks<'a>(asked: &'a Asked<'_>, worker: &'a Worker) -> impl Iterator<Item = Lack> + 'a {
    lacks_of(Hard::ALL, asked, worker)
}

/// What is lacking of some conditions, in the order in which they are given.
pub(super) fn lacks_of<'a>(
    conditions: &'a [Hard],
    asked: &'a Asked<'_>,
    worker: &'a Worker,
) -> impl Iterator<Item = Lack> + 'a {
    let offer = worker.offer(asked.request().role, asked.request().regime);
    conditions.iter().filter_map(move |condition| CHECKS[*condition as usize](asked, worker, offer))
}

fn role(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let role = asked.request().role;
    let none = !worker.offers.iter().any(|offer| offer.role == role);
    none.then_some(Lack::Role { asked: role })
}

fn regime(asked: &Asked<'_>, _: &Worker, offer: Option<&Offer>) -> Option<Lack> {
    offer.is_none().then_some(Lack::Regime { asked: asked.request().regime })
}

fn skills(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let missing: Vec<Skill> =
        asked.request().needs.iter().copied().filter(|need| !worker.skills.serves(*need)).collect();
    (!missing.is_empty()).then_some(Lack::Skills { missing })
}

fn languages(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let level = |language| worker.languages.get(language).copied();
    let required = asked.request().languages.iter();
    let below = required.filter(|(language, needed)| level(language).is_none_or(|level| level < **needed));
    let missing: Vec<_> = below.map(|(language, needed)| (*language, *needed, level(language))).collect();
    (!missing.is_empty()).then_some(Lack::Languages { missing })
}

fn conditions(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let missing: Vec<Condition> = asked.request().conditions.difference(&worker.accepts).copied().collect();
    (!missing.is_empty()).then_some(Lack::Conditions { missing })
}

fn training(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    (asked.asks_training() && !worker.trained).then_some(Lack::Training)
}

fn week(asked: &Asked<'_>, _: &Worker, offer: Option<&Offer>) -> Option<Lack> {
    let free = offer?.week.unwrap_or_default();
    match (&asked.request().pattern, asked.week()) {
        (Pattern::LiveIn(_), _) => None,
        (Pattern::Flexible(flexible), _) => {
            let missing = flexible.windows.minus(&free);
            (!flexible.fits(&free)).then_some(Lack::Week { missing, flexible: true })
        }
        (Pattern::Slots(_) | Pattern::Nights(_), week) => {
            (!free.covers(week)).then(|| Lack::Week { missing: week.minus(&free), flexible: false })
        }
    }
}

fn hours(asked: &Asked<'_>, _: &Worker, offer: Option<&Offer>) -> Option<Lack> {
    let (job, offer) = (asked.hours(), offer?);
    let (min, max) = (offer.min_hours, offer.max_hours);
    (!(min..=max).contains(&job)).then_some(Lack::Hours { job, min, max })
}

fn travel(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    if asked.request().regime.lives_in() {
        return None;
    }
    let nil = asked.request().nil;
    let minutes = Geo::embedded().minutes(worker.home, nil);
    let limit = worker.max_travel_minutes;
    let district_excluded = worker.districts.as_ref().is_some_and(|districts| !districts.contains(&nil));
    let too_far = limit.is_some_and(|limit| minutes > limit);
    (too_far || district_excluded).then_some(Lack::Travel { minutes, limit, district_excluded })
}

fn start(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let (available_from, start_on) = (worker.available_from, asked.request().start_on);
    (available_from > start_on).then_some(Lack::Start { available_from, start_on })
}

fn right_to_work(asked: &Asked<'_>, worker: &Worker, _: Option<&Offer>) -> Option<Lack> {
    let start_on = asked.request().start_on;
    let until = worker.right_to_work_until.filter(|until| *until < start_on)?;
    Some(Lack::RightToWork { until, start_on })
}

fn pay(asked: &Asked<'_>, _: &Worker, offer: Option<&Offer>) -> Option<Lack> {
    let offered = asked.offered();
    let wanted = offer?.min_pay.unwrap_or(asked.minimum());
    (offered < wanted).then_some(Lack::Pay { asked: wanted, offered })
}
