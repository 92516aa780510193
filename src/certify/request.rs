//! A request as `curami match` reads it: lists are sets, `null` is absent.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::time::{Cents, Quarters, Sessions, Week, quarter};
use super::wrong::Wrong;

/// A request.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    pub id: String,
    pub role: String,
    pub regime: String,
    pub livello: Option<String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub needs: BTreeSet<String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub likes: BTreeSet<String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub languages: BTreeMap<String, String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub conditions: BTreeSet<String>,
    pub pattern: Pattern,
    pub nil: usize,
    pub start_on: NaiveDate,
    pub end_on: Option<NaiveDate>,
    pub offered_pay: Option<Cents>,
}

/// When the work is done.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Pattern {
    Slots {
        week: Week,
    },
    Flexible {
        hours: Quarters,
        windows: Week,
        min_session: Session,
        #[serde(default = "every_day", deserialize_with = "or_every_day")]
        max_days: usize,
    },
    LiveIn {
        hours: Quarters,
    },
    Nights {
        nights: BTreeSet<String>,
    },
}

/// The shortest session, in quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session(usize);

impl<'de> Deserialize<'de> for Session {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Session, D::Error> {
        let text = String::deserialize(from)?;
        let length = quarter(&text).filter(|length| *length > 0);
        length.map(Session).ok_or_else(|| serde::de::Error::custom(format!("no length: {text:?}")))
    }
}

/// What may be left out or `null` when there is none.
pub fn or_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<T, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default)
}

const fn every_day() -> usize {
    7
}

fn or_every_day<'de, D: Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
    Option::deserialize(from).map(|days| days.unwrap_or_else(every_day))
}

impl Pattern {
    /// So many hours in windows, where that is what is asked.
    pub fn sessions(&self) -> Option<Sessions> {
        let Pattern::Flexible { hours, windows, min_session, max_days } = self else { return None };
        Some(Sessions { hours: *hours, windows: *windows, shortest: min_session.0, most_days: *max_days })
    }

    /// Hours a week, a night counting so many.
    pub fn hours(&self, night: Quarters) -> Quarters {
        match self {
            Pattern::Slots { week } => Quarters(week.quarters()),
            Pattern::Flexible { hours, .. } | Pattern::LiveIn { hours } => *hours,
            Pattern::Nights { nights } => Quarters(night.0 * nights.len() as u64),
        }
    }
}

impl Request {
    /// Whether who works lives there: then there is no way to travel.
    pub fn lives_in(&self) -> bool {
        ["convivente", "convivente_ridotto"].contains(&self.regime.as_str())
    }

    /// The request of the certificate against that of the file, member by member.
    pub fn unless_same(&self, file: &Request) -> Result<(), Wrong> {
        fn same<T: Debug + PartialEq>(member: &str, written: &T, file: &T) -> Result<(), Wrong> {
            let wrong = || Wrong::of(&format!("{member} of the request"), format!("{written:?}"), format!("{file:?}"));
            if written == file { Ok(()) } else { Err(wrong()) }
        }
        same("id", &self.id, &file.id)?;
        same("role", &self.role, &file.role)?;
        same("regime", &self.regime, &file.regime)?;
        same("livello", &self.livello, &file.livello)?;
        same("needs", &self.needs, &file.needs)?;
        same("likes", &self.likes, &file.likes)?;
        same("languages", &self.languages, &file.languages)?;
        same("conditions", &self.conditions, &file.conditions)?;
        same("pattern", &self.pattern, &file.pattern)?;
        same("nil", &self.nil, &file.nil)?;
        same("start_on", &self.start_on, &file.start_on)?;
        same("end_on", &self.end_on, &file.end_on)?;
        same("offered_pay", &self.offered_pay, &file.offered_pay)
    }
}
