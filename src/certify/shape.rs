//! The lines of a certificate as they are written; a member that does not belong there is refused.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::request::Request;
use super::wrong::Wrong;

/// A line before the last.
pub enum Line {
    /// An answer with its numbers.
    Answered(Box<Answered>),
    /// A request that was not answered.
    Refused(Refused),
}

/// An answer with its numbers.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    pub line: usize,
    pub request: Request,
    pub rules: String,
    pub rules_sha256: String,
    pub on: NaiveDate,
    pub provisional: bool,
    pub top: usize,
    pub considered: usize,
    pub eligible: usize,
    pub misses: BTreeMap<String, usize>,
    pub candidates: Vec<Candidate>,
    /// The first past the cut.
    pub next: Option<Candidate>,
}

/// Someone eligible.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    pub place: usize,
    pub worker: String,
    pub points: u64,
    pub waiting_since: NaiveDate,
    pub digest: String,
    pub lines: Vec<Given>,
}

/// One criterion.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    pub criterion: String,
    pub evidence: Value,
    pub points: u64,
    pub of: u64,
}

/// A request that was not answered, with the code of the reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    pub line: usize,
    pub request: OnlyId,
    #[serde(rename = "refused")]
    pub code: String,
    pub on: Option<NaiveDate>,
}

/// What is known of a request that was not answered.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnlyId {
    pub id: Option<String>,
}

/// The last line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    pub lines: usize,
    pub sha256: String,
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Wrong> {
    serde_json::from_str(text).map_err(|fault| Wrong::of("shape of the line", fault, "as docs/matching.md says"))
}

impl Line {
    pub fn read(text: &str) -> Result<Line, Wrong> {
        let members: BTreeMap<String, Value> = read(text)?;
        if members.contains_key("refused") {
            return read(text).map(Line::Refused);
        }
        read(text).map(|answered| Line::Answered(Box::new(answered)))
    }
}

impl Seal {
    pub fn read(text: &str) -> Result<Seal, Wrong> {
        read(text)
    }
}
