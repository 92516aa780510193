//! A skill: a task, for children perhaps of one band of ages only.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use super::{Task, UnknownId, words};

words! {
    /// Care band: how old the children are whom a task regards.
    Band, "care band",
    /// Up to eleven months.
    M0To11 = "m0_11",
    /// One and two years.
    Y1To2 = "y1_2",
    /// Three to five years.
    Y3To5 = "y3_5",
    /// Six to ten years.
    Y6To10 = "y6_10",
    /// Eleven to thirteen years.
    Y11To13 = "y11_13",
    /// Fourteen to seventeen years.
    Y14To17 = "y14_17",
}

/// A task, and for a task of babysitting perhaps one band. Written `child_meals@y3_5`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Skill {
    task: Task,
    band: Option<Band>,
}

impl Skill {
    /// A task for every band.
    #[must_use]
    pub const fn of(task: Task) -> Skill {
        Skill { task, band: None }
    }

    /// A task for one band; `None` when the task is not of babysitting.
    #[must_use]
    pub fn banded(task: Task, band: Band) -> Option<Skill> {
        task.entry().banded.then_some(Skill { task, band: Some(band) })
    }

    /// The task.
    #[must_use]
    pub const fn task(self) -> Task {
        self.task
    }

    /// The band; `None` is every band.
    #[must_use]
    pub const fn band(self) -> Option<Band> {
        self.band
    }
}

impl fmt::Display for Skill {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.band {
            Some(band) => write!(out, "{}@{band}", self.task),
            None => self.task.fmt(out),
        }
    }
}

impl FromStr for Skill {
    type Err = UnknownId;
    fn from_str(text: &str) -> Result<Skill, UnknownId> {
        match text.split_once('@') {
            None => text.parse().map(Skill::of),
            Some((task, band)) => {
                let unknown = || UnknownId { list: "skill", id: text.to_owned() };
                Skill::banded(task.parse()?, band.parse()?).ok_or_else(unknown)
            }
        }
    }
}

/// The skills someone has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillSet(BTreeSet<Skill>);

impl SkillSet {
    /// Does someone with these skills do `asked`? A task without a band serves every band; a
    /// need without a band is served only by the task without a band.
    #[must_use]
    pub fn serves(&self, asked: Skill) -> bool {
        self.0.contains(&asked) || self.0.contains(&Skill::of(asked.task))
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = Skill> + '_ {
        self.0.iter().copied()
    }

    /// Adds one.
    pub fn insert(&mut self, skill: Skill) {
        self.0.insert(skill);
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// None at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Skill> for SkillSet {
    fn from_iter<I: IntoIterator<Item = Skill>>(skills: I) -> SkillSet {
        SkillSet(skills.into_iter().collect())
    }
}
