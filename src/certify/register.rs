//! The workers and requests a certificate was made from.

use std::collections::BTreeSet;

use serde_json::Value;

use super::request::Request;
use super::unread;
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
    /// A line that cannot be read: its id, where it has one, and the code of its first fault.
    Unread(String, &'static str),
}

impl Asked {
    pub fn id(&self) -> &str {
        match self {
            Asked::Whole(request) => &request.id,
            Asked::Unread(id, _) => id,
        }
    }
}

impl Register {
    /// Reads both files of JSON lines.
    ///
    /// # Errors
    /// At the first worker's line that cannot be read or that repeats an id: what `match` leaves out must be taken
    /// out of the file before it can be checked. Lines of requests may be anything.
    pub fn read(workers: &str, requests: &[u8]) -> Result<Register, String> {
        let mut ids = BTreeSet::new();
        let mut read = Vec::new();
        for (at, line) in workers.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            if unread::repeats(line) {
                return Err(format!("line {}: a member is there twice", at + 1));
            }
            let worker: Worker = serde_json::from_str(line).map_err(|fault| format!("line {}: {fault}", at + 1))?;
            if !ids.insert(worker.id.clone()) {
                return Err(format!("line {}: {} is there twice", at + 1, worker.id));
            }
            read.push(worker);
        }
        let lines = requests.split(|byte| *byte == b'\n').enumerate();
        let asked = lines.filter(|(_, line)| !line.trim_ascii().is_empty()).map(|(at, line)| asked(at + 1, line));
        Ok(Register { workers: read, requests: asked.collect::<Result<_, _>>()? })
    }
}

fn asked(at: usize, line: &[u8]) -> Result<Asked, String> {
    match unread::code(line) {
        // The id itself may be what stands there twice.
        Some("repeated_field") => Ok(Asked::Unread(String::new(), "repeated_field")),
        Some(code) => Ok(Asked::Unread(id(line), code)),
        None => match serde_json::from_slice(line) {
            Ok(request) => Ok(Asked::Whole(Box::new(request))),
            Err(fault) => Err(format!("line {at} of the requests: {fault}")),
        },
    }
}

fn id(line: &[u8]) -> String {
    let value: Option<Value> = serde_json::from_slice(line).ok();
    value.as_ref().and_then(|value| value.get("id")?.as_str()).unwrap_or_default().to_owned()
}
