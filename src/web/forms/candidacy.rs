//! A candidacy: what its steps say, and the profile (`match.md`, Worker) they make. Pure.
//!
//! What the ranking may know and nothing else: name, contacts and birth date live apart and never come here.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::candidacy_steps as steps;
use super::fault::Checked;
use super::saved::{from_answers, reached};
use crate::ccnl::{InForce, Regime};
use crate::geo::{Home, NilId};
use crate::matching::Week;
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Condition, Language, Role, Skill, Vocabulary};

/// A step of the candidacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Name, contacts, birth date.
    Who,
    /// Roles, regimes, experience, training.
    Work,
    /// Tasks, languages, conditions.
    Skills,
    /// The week and the hours.
    When,
    /// The week of one regime that has its own.
    WhenFor(Regime),
    /// Home, travel, districts.
    Where,
    /// Pay and dates.
    Pay,
    /// All of it, and sending.
    Summary,
}

impl Step {
    /// Its name in addresses and drafts.
    #[must_use]
    pub fn slug(self) -> String {
        match self {
            Step::Who => "persona".to_owned(),
            Step::Work => "lavoro".to_owned(),
            Step::Skills => "competenze".to_owned(),
            Step::When => "quando".to_owned(),
            Step::WhenFor(regime) => format!("quando_{regime}"),
            Step::Where => "dove".to_owned(),
            Step::Pay => "paga".to_owned(),
            Step::Summary => "riepilogo".to_owned(),
        }
    }

    /// The step of a name.
    #[must_use]
    pub fn of(slug: &str) -> Option<Step> {
        let own = slug.strip_prefix("quando_").and_then(|regime| regime.parse().ok()).map(Step::WhenFor);
        own.or_else(|| Step::fixed().into_iter().find(|step| step.slug() == slug))
    }

    const fn fixed() -> [Step; 7] {
        [Step::Who, Step::Work, Step::Skills, Step::When, Step::Where, Step::Pay, Step::Summary]
    }

    /// The steps of this candidacy, in order: a regime with a week of its own has a step of its own.
    #[must_use]
    pub fn all(answers: &Value) -> Vec<Step> {
        let own = own_weeks(answers);
        Step::fixed()
            .into_iter()
            .flat_map(|step| {
                let more = if step == Step::When { own.clone() } else { Vec::new() };
                std::iter::once(step).chain(more.into_iter().map(Step::WhenFor))
            })
            .collect()
    }
}

/// Regimes that have a week of their own.
#[must_use]
pub fn own_weeks(answers: &Value) -> Vec<Regime> {
    let Ok(work) = steps::work(&from_answers(answers, &Step::Work.slug())) else { return Vec::new() };
    let form = from_answers(answers, &Step::When.slug());
    work.weekly_regimes().into_iter().filter(|regime| form.is("altri", regime.code())).collect()
}

/// What she does and under which arrangement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Pairs of role and regime, in order.
    pub offers: Vec<(Role, Regime)>,
    /// Months by role.
    pub experience: BTreeMap<Role, u32>,
    /// May be hired at DS for persons who are not self-sufficient.
    pub trained: bool,
}

impl Work {
    /// Roles offered, in order.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.offers.iter().map(|(role, _)| *role).collect();
        roles.dedup();
        roles
    }

    /// Regimes offered by some role, in the contract's order.
    #[must_use]
    pub fn regimes(&self) -> Vec<Regime> {
        Regime::ALL.into_iter().filter(|regime| self.offers.iter().any(|(_, own)| own == regime)).collect()
    }

    /// Regimes for which a week is needed.
    #[must_use]
    pub fn weekly_regimes(&self) -> Vec<Regime> {
        self.regimes().into_iter().filter(|regime| needs_week(*regime)).collect()
    }
}

/// Whoever lives in has no week to give.
#[must_use]
pub const fn needs_week(regime: Regime) -> bool {
    !matches!(regime, Regime::Convivente)
}

/// What she can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skills {
    /// Tasks, perhaps for some ages only.
    pub skills: Vec<Skill>,
    /// Languages with their level of use.
    pub languages: BTreeMap<Language, Cefr>,
    /// Conditions accepted.
    pub accepts: Vec<Condition>,
}

/// No limit: every hour of the week.
const WHOLE_WEEK: Hours = Hours::whole(7 * 24);

/// Least and most hours a week; `None` is no limit.
pub type Span = (Option<Hours>, Option<Hours>);

/// When she is free.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// The week that holds for every regime without one of its own.
    pub week: Week,
    /// Hours a week by regime.
    pub hours: BTreeMap<Regime, Span>,
}

/// Where she sets out from and where she goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// District, or comune.
    pub home: Home,
    /// Minutes at most; `None` is no limit.
    pub max_travel: Option<u16>,
    /// Only these districts, when there are any.
    pub districts: Vec<NilId>,
}

/// Pay and dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Least pay by offer; an offer that is not here takes the table's minimum.
    pub pay: BTreeMap<(Role, Regime), Money>,
    /// From when.
    pub available_from: NaiveDate,
    /// Until when she may work here, when it ends.
    pub right_to_work_until: Option<NaiveDate>,
}

/// All the steps that the ranking may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidacy {
    /// Roles and regimes.
    pub work: Work,
    /// Tasks, languages, conditions.
    pub skills: Skills,
    /// The common week.
    pub when: When,
    /// Weeks of their own.
    pub own_weeks: BTreeMap<Regime, Week>,
    /// Home and districts.
    pub place: Place,
    /// Pay and dates.
    pub terms: Terms,
}

impl Candidacy {
    /// Reads every step from a draft.
    ///
    /// # Errors
    /// The steps that are missing or no longer hold, in order.
    pub fn read(answers: &Value, rules: &InForce<'_>) -> Result<Candidacy, Vec<Step>> {
        let form = |step: Step| from_answers(answers, &step.slug());
        let mut missing = Vec::new();
        let work = kept(answers, Step::Work, steps::work(&form(Step::Work)), &mut missing);
        let known = work.clone().unwrap_or_default();
        let skills = kept(answers, Step::Skills, steps::skills(&form(Step::Skills), &known), &mut missing);
        let when = kept(answers, Step::When, steps::when(&form(Step::When), &known, rules), &mut missing);
        let mut weeks = BTreeMap::new();
        for regime in own_weeks(answers) {
            let step = Step::WhenFor(regime);
            let week = kept(answers, step, steps::own_week(&form(step)), &mut missing);
            weeks.extend(week.map(|week| (regime, week)));
        }
        let place = kept(answers, Step::Where, steps::place(&form(Step::Where)), &mut missing);
        let terms = kept(answers, Step::Pay, steps::terms(&form(Step::Pay), &known, rules), &mut missing);
        match (work, skills, when, place, terms) {
            (Some(work), Some(skills), Some(when), Some(place), Some(terms)) if missing.is_empty() => {
                Ok(Candidacy { work, skills, when, own_weeks: weeks, place, terms })
            }
            _ => Err(missing),
        }
    }

    /// The week of a regime.
    #[must_use]
    pub fn week_of(&self, regime: Regime) -> Week {
        self.own_weeks.get(&regime).copied().unwrap_or(self.when.week)
    }

    /// The profile, without the opaque id and the day of waiting, which the register gives.
    #[must_use]
    pub fn profile(&self) -> Value {
        let mut profile = Map::new();
        let mut put = |name: &str, value: Value| profile.insert(name.to_owned(), value);
        put("offers", self.work.offers.iter().map(|(role, regime)| self.offer(*role, *regime)).collect());
        put("skills", self.skills.skills.iter().map(ToString::to_string).collect());
        put(
            "experience_months",
            map_of(self.work.experience.iter().map(|(role, months)| (role.code(), json!(months)))),
        );
        put("trained", json!(self.work.trained));
        put("languages", map_of(self.skills.languages.iter().map(|(tag, level)| (tag.code(), json!(level.code())))));
        put("accepts", self.skills.accepts.iter().map(|condition| condition.code()).collect());
        put("home", home_json(self.place.home));
        if let Some(minutes) = self.place.max_travel {
            put("max_travel_minutes", json!(minutes));
        }
        if !self.place.districts.is_empty() {
            put("districts", self.place.districts.iter().map(|nil| nil.number()).collect());
        }
        put("available_from", json!(self.terms.available_from));
        if let Some(until) = self.terms.right_to_work_until {
            put("right_to_work_until", json!(until));
        }
        Value::Object(profile)
    }

    fn offer(&self, role: Role, regime: Regime) -> Value {
        let mut offer = json!({ "role": role.code(), "regime": regime.code() });
        if needs_week(regime) {
            offer["week"] = self.week_of(regime).ranges().iter().map(ToString::to_string).collect();
        }
        let (least, most) = self.when.hours.get(&regime).copied().unwrap_or_default();
        offer["min_hours"] = json!(least.unwrap_or_default().to_string());
        offer["max_hours"] = json!(most.unwrap_or(WHOLE_WEEK).to_string());
        if let Some(pay) = self.terms.pay.get(&(role, regime)) {
            offer["min_pay"] = json!(pay.to_string());
        }
        offer
    }
}

fn kept<T>(answers: &Value, step: Step, read: Checked<T>, missing: &mut Vec<Step>) -> Option<T> {
    let read = read.ok().filter(|_| reached(answers, &step.slug()));
    if read.is_none() {
        missing.push(step);
    }
    read
}

fn map_of<'a>(pairs: impl Iterator<Item = (&'a str, Value)>) -> Value {
    Value::Object(pairs.map(|(key, value)| (key.to_owned(), value)).collect())
}

/// A home as the exchange format writes it.
#[must_use]
pub fn home_json(home: Home) -> Value {
    match home {
        Home::Nil(nil) => json!({ "nil": nil.number() }),
        Home::Municipality(code) => json!({ "municipality": code.to_string() }),
    }
}

/// Regimes that a role can be offered in (the vocabulary's `work_regimes` says which).
pub fn regimes_of(role: Role) -> impl Iterator<Item = Regime> {
    Regime::ALL.into_iter().filter(move |regime| {
        let term = Vocabulary::embedded().term("work_regimes", regime_term(*regime));
        term.is_none_or(|term| term.roles.is_empty() || term.roles.iter().any(|own| own == role.vocabulary_id()))
    })
}

/// The vocabulary's own id of a regime.
#[must_use]
pub const fn regime_term(regime: Regime) -> &'static str {
    match regime {
        Regime::NonConvivente => "hourly",
        Regime::Convivente => "live_in",
        Regime::ConviventeRidotto => "live_in_reduced",
        Regime::CoperturaRiposi => "weekend",
        Regime::AssistenzaNotturna => "night_care",
        Regime::PresenzaNotturna => "night_presence",
    }
}
