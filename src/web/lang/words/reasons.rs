//! Words of reasons, of lacks and of the week drawn.

use crate::matching::{Evidence, Hard, Lack, Reason};
use crate::money::Hours;
use crate::vocabulary::Skill;

/// Words of the week drawn.
#[derive(Debug)]
pub struct StripWords {
    /// The days, a letter each.
    pub letters: [&'static str; 7],
    /// Hours covered of those asked.
    pub covered: fn(Hours, Hours) -> String,
    /// A flexible week that does not fit: hours free of those of the windows, hours wanted.
    pub windows: fn(Hours, Hours, Hours) -> String,
    /// What is missing.
    pub missing: fn(&str) -> String,
    /// A week of free time.
    pub free: fn(Hours) -> String,
}

/// Words of reasons and of lacks.
#[derive(Debug)]
pub struct ReasonWords {
    /// Criterion and value.
    pub reason: fn(&Reason) -> String,
    /// A hard condition.
    pub condition: fn(Hard) -> &'static str,
    /// What lacks, with its values.
    pub lack: fn(&Lack) -> String,
    /// The way, in a sentence.
    pub travel: fn(&Evidence) -> Option<String>,
    /// A skill, with the ages where they are told.
    pub skill: fn(&Skill) -> String,
}
