//! JSON lines: a register of workers, and the answer to a line with a request.

use std::collections::BTreeMap;

use serde_json::Value;

use super::advice::advise_on;
use super::answer::Fault;
use super::certificate::refused;
use super::json::InputError;
use super::rank::{Asked, rank};
use super::request::Request;
use super::rules::Rules;
use super::worker::Worker;
use crate::ccnl::NoRule;

/// A line that cannot be a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// Line, from one.
    pub line: usize,
    /// The id on it, where it could be read.
    pub id: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// Reads a register: the workers that can be matched, and the lines left out. Blank lines are passed over.
/// An id that stands on more than one line leaves out every one of them.
#[must_use]
pub fn read_workers(text: &[u8], rules: Option<&Rules<'_>>) -> (Vec<Worker>, Vec<BadLine>) {
    let lines: Vec<(usize, Result<Value, InputError>)> =
        numbered(text).map(|(line, text)| (line, json(text))).collect();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for id in lines.iter().filter_map(|(_, value)| id_of(value.as_ref().ok()?)) {
        *times.entry(id).or_default() += 1;
    }
    let (mut workers, mut bad) = (Vec::new(), Vec::new());
    for (line, value) in lines {
        let id = value.as_ref().ok().and_then(id_of);
        let repeated = id.as_ref().filter(|id| times.get(*id).is_some_and(|times| *times > 1));
        match (repeated, value.and_then(|value| worker(&value, rules))) {
            (None, Ok(worker)) => workers.push(worker),
            (None, Err(error)) => bad.push(BadLine { line, id, fault: Fault::from(&error) }),
            (Some(_), _) => {
                let error = InputError::of("repeated_id", "id", "the id stands on more than one line");
                bad.push(BadLine { line, id, fault: Fault::from(&error) });
            }
        }
    }
    (workers, bad)
}

/// Reads requests that are looked at together: each line as a request, or as the line that answers it. Blank lines are
/// passed over; an id that stands on more than one line makes each of them an error.
#[must_use]
pub fn read_requests(text: &[u8]) -> Vec<Result<Request, Value>> {
    let lines: Vec<Result<Value, InputError>> = numbered(text).map(|(_, text)| json(text)).collect();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for id in lines.iter().filter_map(|value| id_of(value.as_ref().ok()?)) {
        *times.entry(id).or_default() += 1;
    }
    let request = |value: Result<Value, InputError>| {
        let id = value.as_ref().ok().and_then(id_of);
        let repeated = id.as_ref().is_some_and(|id| times.get(id).is_some_and(|times| *times > 1));
        let read = match value {
            Ok(_) if repeated => Err(InputError::of("repeated_id", "id", "the id stands on more than one line")),
            Ok(value) => Request::from_json(&value),
            Err(error) => Err(error),
        };
        read.map_err(|error| Fault::from(&error).to_json(id.as_deref()))
    };
    lines.into_iter().map(request).collect()
}

fn worker(value: &Value, rules: Option<&Rules<'_>>) -> Result<Worker, InputError> {
    let worker = Worker::from_json(value)?;
    rules.map_or(Ok(()), |rules| worker.check_pay(rules))?;
    Ok(worker)
}

/// Lines that are not blank, with their numbers.
pub fn numbered(text: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let lines = text.split(|byte| *byte == b'\n').enumerate();
    lines.filter(|(_, line)| !line.trim_ascii().is_empty()).map(|(at, line)| (at + 1, line))
}

/// What an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// How many matches at most.
    pub top: usize,
    /// Whether to say which small changes would help.
    pub advice: bool,
}

/// The line that answers a line with a request, and whether it is an error.
#[must_use]
pub fn answer_line(
    line: &[u8],
    rules: &Result<Rules<'_>, NoRule>,
    workers: &[Worker],
    wanted: Wanted,
) -> (Value, bool) {
    let value = json(line);
    let id = value.as_ref().ok().and_then(id_of);
    let fault = |fault: Fault| (fault.to_json(id.as_deref()), true);
    let request = match value.and_then(|value| Request::from_json(&value)) {
        Ok(request) => request,
        Err(error) => return fault(Fault::from(&error)),
    };
    let rules = match rules {
        Ok(rules) => rules,
        Err(missing) => return fault(Fault::from(missing)),
    };
    match Asked::new(&request, rules) {
        Ok(asked) => (answer(&asked, workers, wanted), false),
        Err(refusal) => fault(Fault::from(&refusal)),
    }
}

fn answer(asked: &Asked<'_>, workers: &[Worker], wanted: Wanted) -> Value {
    let mut answer = rank(asked, workers).to_json(wanted.top);
    if wanted.advice {
        let advice = advise_on(asked, workers).into_iter().filter(|advice| advice.change.kind().is_exchanged());
        answer["advice"] = advice.map(|advice| advice.to_json()).collect();
    }
    answer
}

/// The certificate of the answer to a line with a request; of a fault, its code.
#[must_use]
pub fn certificate_line(
    line: &[u8],
    rules: &Result<Rules<'_>, NoRule>,
    workers: &[Worker],
    top: usize,
    answer: &Value,
) -> Value {
    let request = json(line).and_then(|value| Request::from_json(&value)).ok();
    let asked = request.as_ref().zip(rules.as_ref().ok()).and_then(|(request, rules)| Asked::new(request, rules).ok());
    let on = rules.as_ref().ok().map(Rules::day);
    asked.map_or_else(|| refused(answer, on), |asked| rank(&asked, workers).certificate(&asked, top))
}

fn id_of(value: &Value) -> Option<String> {
    value.get("id").and_then(Value::as_str).map(str::to_owned)
}

/// A line that names a member twice has no id either: it may be the one given twice.
fn json(line: &[u8]) -> Result<Value, InputError> {
    crate::input::json(line, "line")
}
