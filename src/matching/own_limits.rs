//! Our own limits: several jobs of one worker, several workers for one job (the contract speaks of one employer
//! and one worker only), and which changes are small. Written by people, dated, approved and cited like the weights, in
//! files of their own beside them (`rules/matching/limits-*.toml`); they give no points.

use chrono::NaiveDate;
use serde::Deserialize;

use super::advice::AdviceRules;
use super::week::{Day, Quarter};
use super::weights::{InForceFrom, WeightsAct, hours, number};
use crate::ccnl::RuleFault;
use crate::money::Hours;

/// How the name of a file of limits begins, after its folder.
pub(super) const PREFIX: &str = "limits-";

/// One version of our own limits.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLimits {
    /// Which version, who approved it, when and why.
    pub act: WeightsAct,
    /// From when it holds.
    pub in_force: InForceFrom,
    /// Rest between the work of one day and of the next, and around a night.
    pub rest_between_days: OwnHours,
    /// Hours in a row without work around a day on which none begins.
    pub free_day: OwnHours,
    /// Several people for one request.
    pub team: TeamLimits,
    /// Cover of the weekly rest of a live-in carer.
    pub rest_cover: RestCoverLimits,
    /// Several homes near each other for one worker.
    pub sharing: SharingLimits,
    /// How many cases are tried at most.
    pub search: SearchLimits,
    /// Steps of the changes that advice looks for, and how far the pages show them.
    pub advice: AdviceRules,
}

/// A number of hours.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnHours {
    /// What it rests on.
    pub cite: String,
    /// Why, in Italian.
    pub why: String,
    /// The hours.
    #[serde(deserialize_with = "hours")]
    pub hours: Hours,
}

/// Limits of a team.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamLimits {
    /// What they rest on.
    pub cite: String,
    /// Why, in Italian.
    pub why: String,
    /// Most people in a team: two or three.
    #[serde(deserialize_with = "number")]
    pub most_members: u32,
    /// The shortest part of a divided slot.
    #[serde(deserialize_with = "hours")]
    pub shortest_part: Hours,
    /// Changes of person come at whole multiples of this from the start of the slot, or where the free time of one of
    /// the team begins or ends.
    #[serde(deserialize_with = "hours")]
    pub step: Hours,
    /// Most changes of person inside one slot.
    #[serde(deserialize_with = "number")]
    pub most_hand_overs: u32,
}

/// How the weekly rest of a live-in carer is covered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestCoverLimits {
    /// What it rests on.
    pub cite: String,
    /// Why, in Italian.
    pub why: String,
    /// The day of which the second half is rest, as a rule.
    #[serde(deserialize_with = "word")]
    pub half_day: Day,
    /// The day that is rest as a whole.
    #[serde(deserialize_with = "word")]
    pub full_day: Day,
    /// When the cover of a day may begin.
    #[serde(deserialize_with = "word")]
    pub from: Quarter,
    /// When it ends at the latest.
    #[serde(deserialize_with = "word")]
    pub until: Quarter,
    /// The shortest session.
    #[serde(deserialize_with = "hours")]
    pub shortest: Hours,
}

/// Which homes are near each other.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharingLimits {
    /// What they rest on.
    pub cite: String,
    /// Why, in Italian.
    pub why: String,
    /// Most minutes between two of the homes, either way.
    #[serde(deserialize_with = "number")]
    pub most_minutes: u32,
    /// Most homes for one worker.
    #[serde(deserialize_with = "number")]
    pub most_homes: u32,
}

/// How many cases are tried at most; a number and not a time, so that one question has one answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SearchLimits {
    /// What they rest on.
    pub cite: String,
    /// Why, in Italian.
    pub why: String,
    /// For the teams of a request.
    #[serde(deserialize_with = "number")]
    pub teams: u32,
    /// For the week of a worker.
    #[serde(deserialize_with = "number")]
    pub weeks: u32,
    /// For the homes that share with one.
    #[serde(deserialize_with = "number")]
    pub homes: u32,
}

fn word<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: std::str::FromStr<Err: std::fmt::Display>,
    D: serde::Deserializer<'de>,
{
    String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
}

/// Cases that a search counts in.
const ROUND: u32 = 100_000;

/// Hours of a day.
const DAY_HOURS: Hours = Hours::whole(24);

impl OwnLimits {
    /// First day of this version.
    pub(super) fn from(&self) -> NaiveDate {
        self.in_force.from
    }

    /// What is wrong in it, beyond what cannot be read.
    pub(super) fn faults(&self, folder: &str, file: &str) -> Vec<RuleFault> {
        let mut faults = Vec::new();
        let mut expect = |holds: bool, key: &str, expected: &str, found: String| {
            if !holds {
                let (key, expected) = (key.to_owned(), expected.to_owned());
                faults.push(RuleFault { file: file.to_owned(), line: 1, column: 1, key, expected, found });
            }
        };
        let named = format!("{folder}{PREFIX}{}.toml", self.from());
        expect(file == named, "in_force.from", "the day of the file's name", self.from().to_string());
        let id = format!("{PREFIX}{}", self.from());
        expect(self.act.id == id, "act.id", &id, self.act.id.clone());
        let rest = self.rest_between_days.hours;
        expect(rest < DAY_HOURS, "rest_between_days.hours", "less than a day", rest.to_string());
        let members = self.team.most_members;
        expect((2..=3).contains(&members), "team.most_members", "2 or 3", members.to_string());
        let cover = &self.rest_cover;
        expect(cover.from < cover.until, "rest_cover.from", "a time before until", cover.from.to_string());
        expect(cover.half_day != cover.full_day, "rest_cover.half_day", "another day", cover.half_day.to_string());
        let homes = self.sharing.most_homes;
        expect(homes >= 2, "sharing.most_homes", "two or more", homes.to_string());
        expect(self.advice.has_steps(), "advice", "steps above nothing", "none".to_owned());
        let whole = self.advice.in_whole_steps();
        expect(
            whole,
            "advice",
            "what pages show at most in whole quarters of an hour and whole steps",
            "a part".to_owned(),
        );
        // How far a search goes is an order of size, not a measure.
        let search = &self.search;
        let round =
            [search.teams, search.weeks, search.homes].iter().all(|most| *most > 0 && most.is_multiple_of(ROUND));
        expect(round, "search", "round numbers of cases, in hundred thousands", "others".to_owned());
        faults
    }
}
