//! Words of near misses.

use crate::matching::Request;
use crate::matching::advice::Change;

/// Words of near misses.
#[derive(Debug)]
pub struct NearWords {
    /// Heading.
    pub title: &'static str,
    /// What the lines are.
    pub lead: &'static str,
    /// No small change adds anybody.
    pub none: &'static str,
    /// Hidden words after the number of those added.
    pub adds: fn(usize) -> &'static str,
    /// A change, and how it is now.
    pub change: fn(&Change, &Request) -> (String, String),
    /// When the workers have to be asked.
    pub asked_of_them: fn(&Change) -> Option<&'static str>,
    /// Hours in all.
    pub hours: fn(&str) -> String,
    /// The family pays more.
    pub dearer: fn(&str) -> String,
    /// The family pays less.
    pub cheaper: fn(&str) -> String,
    /// How many are lost.
    pub lost: fn(usize) -> String,
    /// Before the codes.
    pub who: &'static str,
    /// Link to the trial.
    pub try_it: &'static str,
    /// Opens those who nearly can: how many, how many shown.
    pub nearly: fn(usize, usize) -> String,
}
