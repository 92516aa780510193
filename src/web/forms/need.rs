//! A family's need: what its steps say, and the request (`match.md`, Request) they make. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::fault::Checked;
use super::law::Law;
use super::need_steps as steps;
use super::saved::{from_answers, reached};
use crate::ccnl::profile::Proposal;
use crate::ccnl::{Livello, Regime};
use crate::geo::NilId;
use crate::matching::{Pattern, Request};
use crate::money::Money;
use crate::vocabulary::{Band, Cefr, Condition, Language, Role, Skill};

/// A step of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who is cared for, and how help comes.
    Who,
    /// Tasks needed and liked.
    Tasks,
    /// Hours.
    When,
    /// District and dates.
    Where,
    /// Language and the home.
    Home,
    /// Pay, and what it costs.
    Pay,
    /// Contacts.
    Contacts,
    /// All of it, and sending.
    Summary,
}

impl Step {
    /// All, in order.
    pub const ALL: [Step; 8] =
        [Step::Who, Step::Tasks, Step::When, Step::Where, Step::Home, Step::Pay, Step::Contacts, Step::Summary];

    /// Its name in addresses and drafts.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Step::Who => "bisogno",
            Step::Tasks => "compiti",
            Step::When => "orari",
            Step::Where => "dove",
            Step::Home => "casa",
            Step::Pay => "paga",
            Step::Contacts => "contatti",
            Step::Summary => "riepilogo",
        }
    }

    /// The step of a name.
    #[must_use]
    pub fn of(slug: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The one after; the last is its own.
    #[must_use]
    pub fn next(self) -> Step {
        let at = Step::ALL.iter().position(|step| *step == self).unwrap_or(0);
        Step::ALL.get(at + 1).copied().unwrap_or(Step::Summary)
    }

    /// The one before, if there is one.
    #[must_use]
    pub fn before(self) -> Option<Step> {
        let at = Step::ALL.iter().position(|step| *step == self)?;
        at.checked_sub(1).map(|at| Step::ALL[at])
    }

    /// Its place, from one.
    #[must_use]
    pub fn number(self) -> usize {
        Step::ALL.iter().position(|step| *step == self).unwrap_or(0) + 1
    }
}

/// Who is cared for.
#[expect(clippy::struct_excessive_bools, reason = "four plain yes-or-no answers of the form")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// What is looked for.
    pub role: Role,
    /// The person is not self-sufficient (an assisted adult).
    pub dependent: bool,
    /// More than one such person.
    pub several: bool,
    /// Wanted trained: decides between CS and DS.
    pub trained: bool,
    /// Only company, no other task.
    pub company_only: bool,
    /// Ages of the children.
    pub ages: Vec<Band>,
    /// Functional needs, ids of the vocabulary; never a diagnosis.
    pub functional: Vec<String>,
    /// Kind of housework, for a colf.
    pub housework: Housework,
    /// How help comes.
    pub regime: Regime,
    /// The profile of the contract, with its reasons.
    pub profile: Proposal,
}

/// What a colf is to do: it decides the level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Housework {
    /// One simple thing, under the family's eyes.
    Simple,
    /// Several things together.
    #[default]
    Several,
    /// Cooking in full autonomy.
    Cooking,
    /// Running the house.
    Running,
}

/// Tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// Needed.
    pub needs: Vec<Skill>,
    /// Preferred.
    pub likes: Vec<Skill>,
}

/// Kind of contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Without an end.
    Permanent,
    /// With an end.
    Fixed,
    /// In place of someone who comes back.
    Replacement,
}

impl Term {
    /// As quotes write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Term::Permanent => "permanent",
            Term::Fixed => "fixed_term",
            Term::Replacement => "fixed_term_replacement",
        }
    }

    /// The one of a code.
    #[must_use]
    pub fn of(code: &str) -> Option<Term> {
        [Term::Permanent, Term::Fixed, Term::Replacement].into_iter().find(|term| term.code() == code)
    }
}

/// District and dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// District of the home.
    pub nil: NilId,
    /// First day.
    pub start_on: NaiveDate,
    /// Last day, absent when the job is permanent.
    pub end_on: Option<NaiveDate>,
    /// Kind of contract.
    pub term: Term,
}

/// The home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// Languages needed with their level.
    pub languages: BTreeMap<Language, Cefr>,
    /// What the worker must accept.
    pub conditions: Vec<Condition>,
    /// Board and lodging of who lives in, as quotes write it.
    pub board: Option<&'static str>,
}

/// Pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pay {
    /// Offered; `None` is the table's minimum.
    pub offered: Option<Money>,
    /// Whether family-allowance contributions are due.
    pub cuaf: bool,
}

/// The whole need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Who.
    pub who: Who,
    /// Tasks.
    pub tasks: Tasks,
    /// Hours.
    pub pattern: Pattern,
    /// Where and from when.
    pub place: Place,
    /// The home.
    pub home: Home,
    /// Pay.
    pub pay: Pay,
}

impl Need {
    /// Reads every step from a draft.
    ///
    /// # Errors
    /// The steps that are missing or no longer hold, in order.
    pub fn read(answers: &Value, rules: &Law<'_>) -> Result<Need, Vec<Step>> {
        let form = |step: Step| from_answers(answers, step.slug());
        let mut missing = Vec::new();
        let Some(who) = kept(answers, Step::Who, steps::who(&form(Step::Who), rules), &mut missing) else {
            return Err(Step::ALL[..6].to_vec());
        };
        let tasks = kept(answers, Step::Tasks, steps::tasks(&form(Step::Tasks), &who), &mut missing);
        let pattern = kept(answers, Step::When, steps::pattern(&form(Step::When), who.regime, rules), &mut missing);
        let place = kept(answers, Step::Where, steps::place(&form(Step::Where), rules.in_force.day()), &mut missing);
        let home = kept(answers, Step::Home, steps::home(&form(Step::Home), who.regime), &mut missing);
        let pay = kept(answers, Step::Pay, steps::pay(&form(Step::Pay), &who, rules), &mut missing);
        match (tasks, pattern, place, home, pay) {
            (Some(tasks), Some(pattern), Some(place), Some(home), Some(pay)) if missing.is_empty() => {
                Ok(Need { who, tasks, pattern, place, home, pay })
            }
            _ => Err(missing),
        }
    }

    /// The level of the work.
    #[must_use]
    pub fn livello(&self) -> Option<Livello> {
        self.who.livello()
    }

    /// The request, without its opaque id, which the register gives.
    #[must_use]
    pub fn request(&self) -> Request {
        Request {
            id: String::new(),
            role: self.who.role,
            regime: self.who.regime,
            livello: self.livello(),
            needs: self.tasks.needs.iter().copied().collect(),
            likes: self.tasks.likes.iter().copied().collect(),
            languages: self.home.languages.clone(),
            conditions: self.home.conditions.iter().copied().collect(),
            pattern: self.pattern.clone(),
            nil: self.place.nil,
            start_on: self.place.start_on,
            end_on: self.place.end_on,
            offered_pay: self.pay.offered,
        }
    }

    /// The request as `match.md` writes it, without id.
    #[must_use]
    pub fn request_json(&self) -> Value {
        let mut request = self.request().to_json();
        if let Value::Object(fields) = &mut request {
            fields.remove("id");
        }
        request
    }
}

impl Who {
    /// The level of the profile (R-LEVEL); none for night presence, whose table has one row.
    #[must_use]
    pub const fn livello(&self) -> Option<Livello> {
        self.profile.livello
    }

    /// A child under six is among those cared for (table H).
    #[must_use]
    pub fn child_under_six(&self) -> bool {
        self.role == Role::Babysitter && self.ages.iter().any(|band| *band <= Band::Y3To5)
    }

    /// Several persons who are not self-sufficient (table I).
    #[must_use]
    pub const fn several_non_self_sufficient(&self) -> bool {
        matches!(self.role, Role::Badante) && self.dependent && self.several
    }
}

fn kept<T>(answers: &Value, step: Step, read: Checked<T>, missing: &mut Vec<Step>) -> Option<T> {
    let read = read.ok().filter(|_| reached(answers, step.slug()));
    if read.is_none() {
        missing.push(step);
    }
    read
}
