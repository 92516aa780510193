//! The workers and requests a certificate was made from.

use std::collections::BTreeSet;

use serde_json::Value;

use super::request::Request;
use super::worker::Worker;

/// The workers and requests of the files.
pub struct Register {
    pub(super) workers: Vec<Worker>,
    pub(super) requests: Vec<Asked>,
}

/// A line with a request: one that can be read, or only its id.
pub enum Asked {
    /// A request.
    Whole(Box<Request>),
    /// A line that no answer is due to.
    Unread(String),
}

impl Asked {
    pub fn id(&self) -> &str {
        match self {
            Asked::Whole(request) => &request.id,
            Asked::Unread(id) => id,
        }
    }
}

impl Register {
    /// Reads both files of JSON lines.
    ///
    /// # Errors
    /// At the first worker's line that cannot be read or that repeats an id: what `match` leaves out must be taken
    /// out of the file before it can be checked.
    pub fn read(workers: &str, requests: &str) -> Result<Register, String> {
        let mut ids = BTreeSet::new();
        let mut read = Vec::new();
        for (at, line) in workers.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let worker: Worker = serde_json::from_str(line).map_err(|fault| format!("line {}: {fault}", at + 1))?;
            if !ids.insert(worker.id.clone()) {
                return Err(format!("line {}: {} is there twice", at + 1, worker.id));
            }
            read.push(worker);
        }
        let asked = requests.lines().filter(|line| !line.trim().is_empty()).map(asked).collect();
        Ok(Register { workers: read, requests: asked })
    }
}

fn asked(line: &str) -> Asked {
    serde_json::from_str(line).map_or_else(|_| Asked::Unread(id(line)), |request| Asked::Whole(Box::new(request)))
}

fn id(line: &str) -> String {
    let value: Option<Value> = serde_json::from_str(line).ok();
    value.as_ref().and_then(|value| value.get("id")?.as_str()).unwrap_or_default().to_owned()
}
