//! The weights of the preferences: written by people, dated, approved and cited like any other
//! rule, one file per version under `rules/matching/`.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_embed::RustEmbed;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::own_limits::{OwnLimits, PREFIX};
use super::points::Criterion;
use super::scale::Tables;
use crate::ccnl::{NoRule, RuleFault};
use crate::money::Hours;

#[derive(RustEmbed)]
#[folder = "rules/matching/"]
struct Files;

/// Folder of the weights below the folder of the rules.
pub const FOLDER: &str = "matching/";

/// One version of the weights.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// Which version, who approved it, when and why.
    pub act: WeightsAct,
    /// From when it holds.
    pub in_force: InForceFrom,
    travel: Travel,
    likes: Plain,
    experience: Experience,
    hours: Plain,
    training: Plain,
    language: LanguageWeight,
    /// From the second version on.
    waiting: Option<WaitingWeight>,
    /// Limits of a request that no table of the contract holds.
    pub limits: Limits,
    #[serde(skip)]
    sha256: String,
    #[serde(skip)]
    tables: Tables,
}

/// Who wrote the weights and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightsAct {
    /// Name of the version, as answers give it.
    pub id: String,
    /// Title for people, in Italian.
    pub title: String,
    /// Day it was written.
    #[serde(deserialize_with = "day")]
    pub signed: NaiveDate,
    /// Who approved it, on which day.
    pub approved: Approved,
    /// Law and documents it rests on.
    pub cites: Vec<String>,
    /// Doubts and what is still to be decided, and by whom.
    pub notes: Vec<String>,
}

/// Who approved a version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approved {
    /// Who.
    pub by: String,
    /// When.
    #[serde(deserialize_with = "day")]
    pub on: NaiveDate,
}

/// When a version begins.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InForceFrom {
    /// First day.
    #[serde(deserialize_with = "day")]
    pub from: NaiveDate,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    why: String,
    #[serde(deserialize_with = "number")]
    of: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Travel {
    why: String,
    #[serde(deserialize_with = "number")]
    of: u32,
    #[serde(deserialize_with = "number")]
    full_at_minutes: u32,
    #[serde(deserialize_with = "number")]
    none_at_minutes: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Experience {
    why: String,
    #[serde(deserialize_with = "number")]
    of: u32,
    #[serde(deserialize_with = "number")]
    full_at_months: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct LanguageWeight {
    why: String,
    #[serde(deserialize_with = "number")]
    of: u32,
    #[serde(deserialize_with = "number")]
    full_at_levels: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct WaitingWeight {
    why: String,
    #[serde(deserialize_with = "number")]
    of: u32,
    #[serde(deserialize_with = "number")]
    full_at_days: u32,
}

/// Limits that the contract's text implies and does not put in a table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Days a week with work.
    pub days: LimitDays,
    /// Nights a week, and what one counts.
    pub nights: LimitNights,
    /// Hours on one day of who covers the rests.
    pub cover_day: LimitHours,
}

/// The most days a week.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitDays {
    /// Article.
    pub cite: String,
    /// The reading, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "number")]
    pub most: u32,
}

/// The most nights a week.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitNights {
    /// Articles.
    pub cite: String,
    /// The reading, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "number")]
    pub most: u32,
    /// Hours that a night counts in the week.
    #[serde(deserialize_with = "hours")]
    pub hours: Hours,
}

/// Hours on one day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitHours {
    /// Article.
    pub cite: String,
    /// The reading, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "hours")]
    pub hours: Hours,
}

pub(super) fn hours<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Hours, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(serde::de::Error::custom)
}

pub(super) fn number<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("expected a quoted whole number, found {text:?}")))
}

fn day<'de, D: serde::Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| serde::de::Error::custom(format!("expected a quoted day that exists, found {text:?}")))
}

impl Weights {
    /// The criteria of this version, in the order of the lines: those that give points.
    pub fn criteria(&self) -> impl Iterator<Item = Criterion> + '_ {
        let here = |criterion: &Criterion| *criterion != Criterion::Waiting || self.waiting.is_some();
        Criterion::ALL.iter().copied().filter(here)
    }

    /// The most points of a criterion; none for one that this version does not have.
    #[must_use]
    pub fn of(&self, criterion: Criterion) -> u32 {
        match criterion {
            Criterion::Travel => self.travel.of,
            Criterion::Likes => self.likes.of,
            Criterion::Experience => self.experience.of,
            Criterion::Hours => self.hours.of,
            Criterion::Training => self.training.of,
            Criterion::Language => self.language.of,
            Criterion::Waiting => self.waiting.as_ref().map_or(0, |waiting| waiting.of),
        }
    }

    /// Why a criterion is there and weighs so much, in Italian.
    #[must_use]
    pub fn why(&self, criterion: Criterion) -> &str {
        match criterion {
            Criterion::Travel => &self.travel.why,
            Criterion::Likes => &self.likes.why,
            Criterion::Experience => &self.experience.why,
            Criterion::Hours => &self.hours.why,
            Criterion::Training => &self.training.why,
            Criterion::Language => &self.language.why,
            Criterion::Waiting => self.waiting.as_ref().map_or("", |waiting| &waiting.why),
        }
    }

    /// SHA-256 of the file's text, in hexadecimal: a certificate names the very text it went by.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Points by value.
    pub(super) fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The most points in all.
    #[must_use]
    pub fn total(&self) -> u32 {
        Criterion::ALL.iter().map(|criterion| self.of(*criterion)).sum()
    }

    /// Minutes up to which travel gives all its points.
    #[must_use]
    pub fn full_at_minutes(&self) -> u32 {
        self.travel.full_at_minutes
    }

    /// Minutes from which travel gives none.
    #[must_use]
    pub fn none_at_minutes(&self) -> u32 {
        self.travel.none_at_minutes
    }

    /// Months from which experience gives all its points.
    #[must_use]
    pub fn full_at_months(&self) -> u32 {
        self.experience.full_at_months
    }

    /// Levels above the need from which a language gives all its points.
    #[must_use]
    pub fn full_at_levels(&self) -> u32 {
        self.language.full_at_levels
    }

    /// Days from which waiting gives all its points; `None` in a version where waiting gives none.
    #[must_use]
    pub fn full_at_days(&self) -> Option<u32> {
        self.waiting.as_ref().map(|waiting| waiting.full_at_days)
    }

    fn faults(&self, file: &str) -> Vec<RuleFault> {
        let mut faults = Vec::new();
        let mut expect = |holds: bool, key: &str, expected: &str, found: String| {
            if !holds {
                let (key, expected) = (key.to_owned(), expected.to_owned());
                faults.push(RuleFault { file: file.to_owned(), line: 1, column: 1, key, expected, found });
            }
        };
        let named = format!("{FOLDER}{}.toml", self.in_force.from);
        expect(file == named, "in_force.from", "the day of the file's name", self.in_force.from.to_string());
        let id = format!("matching-{}", self.in_force.from);
        expect(self.act.id == id, "act.id", &id, self.act.id.clone());
        expect(self.total() == TOTAL, "of", "weights that add up to 1000", self.total().to_string());
        let travel = self.full_at_minutes() < self.none_at_minutes();
        expect(travel, "travel", "full_at_minutes below none_at_minutes", self.full_at_minutes().to_string());
        expect(self.full_at_months() > 0, "experience.full_at_months", "one month or more", "0".to_owned());
        expect(self.full_at_levels() > 0, "language.full_at_levels", "one level or more", "0".to_owned());
        let waiting = self.full_at_days().is_none_or(|days| days > 0);
        expect(waiting, "waiting.full_at_days", "one day or more", "0".to_owned());
        faults
    }
}

/// The most points there are.
pub const TOTAL: u32 = 1000;

/// Every version of the weights and of our own limits, each by its first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightsBook(BTreeMap<NaiveDate, Weights>, BTreeMap<NaiveDate, OwnLimits>);

impl WeightsBook {
    /// The weights of this version of the program.
    ///
    /// # Errors
    /// With the faults of every file: the tests see to it that there are none.
    pub fn embedded() -> Result<WeightsBook, Vec<RuleFault>> {
        WeightsBook::from_files(Files::iter().filter_map(|name| {
            let text = String::from_utf8_lossy(&Files::get(&name)?.data).into_owned();
            Some((format!("{FOLDER}{name}"), text))
        }))
    }

    /// Reads the files under `matching/` of a folder of rules; the others are passed over.
    ///
    /// # Errors
    /// With the faults of every file, and when there are no weights at all.
    pub fn from_files(files: impl IntoIterator<Item = (String, String)>) -> Result<WeightsBook, Vec<RuleFault>> {
        let ours = |name: &str| name.starts_with(FOLDER) && name.rsplit('.').next() == Some("toml");
        let (mut book, mut own, mut faults) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (name, text) in files.into_iter().filter(|(name, _)| ours(name)) {
            if name[FOLDER.len()..].starts_with(PREFIX) {
                match toml::from_str::<OwnLimits>(&text) {
                    Err(error) => faults.push(fault(&name, &text, &error)),
                    Ok(limits) => {
                        faults.extend(limits.faults(FOLDER, &name));
                        own.insert(limits.from(), limits);
                    }
                }
                continue;
            }
            match toml::from_str::<Weights>(&text) {
                Err(error) => faults.push(fault(&name, &text, &error)),
                Ok(mut weights) => {
                    weights.sha256 = hex::encode(Sha256::digest(&text));
                    let found = weights.faults(&name);
                    if found.is_empty() {
                        weights.tables = Tables::of(&weights);
                    }
                    faults.extend(found);
                    book.insert(weights.in_force.from, weights);
                }
            }
        }
        if book.is_empty() && faults.is_empty() {
            let (expected, found) = ("a file of weights".to_owned(), "none".to_owned());
            let (file, key) = (FOLDER.to_owned(), String::new());
            faults.push(RuleFault { file, line: 1, column: 1, key, expected, found });
        }
        faults.sort();
        if faults.is_empty() { Ok(WeightsBook(book, own)) } else { Err(faults) }
    }

    /// The version of a day.
    ///
    /// # Errors
    /// Before the first one.
    pub fn on(&self, day: NaiveDate) -> Result<&Weights, NoRule> {
        let begun = self.0.range(..=day).next_back().map(|(_, weights)| weights);
        begun.ok_or_else(|| NoRule { table: "matching", day, before: None, after: self.0.keys().next().copied() })
    }

    /// The version of our own limits on a day.
    ///
    /// # Errors
    /// Before the first one, and when the folder of rules has none.
    pub fn own_limits_on(&self, day: NaiveDate) -> Result<&OwnLimits, NoRule> {
        let begun = self.1.range(..=day).next_back().map(|(_, limits)| limits);
        let table = "matching/limits";
        begun.ok_or_else(|| NoRule { table, day, before: None, after: self.1.keys().next().copied() })
    }

    /// Every version of the weights, oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Weights> {
        self.0.values()
    }
}

fn fault(file: &str, text: &str, error: &toml::de::Error) -> RuleFault {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    RuleFault {
        file: file.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        key: String::new(),
        expected: error.message().to_owned(),
        found: text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default().to_owned(),
    }
}
