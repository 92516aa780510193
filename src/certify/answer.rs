//! One answer: its lines of points, its totals, its order, its cut, and whom it leaves out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::conditions;
use super::evidence::Evidence;
use super::formulas::points;
use super::refusals;
use super::register::{Asked, Register};
use super::request::Request;
use super::shape::{Answered, Candidate, Given};
use super::tables::Tables;
use super::worker::Worker;
use super::wrong::Wrong;

/// What decides the order: more points, an earlier day, a lesser digest.
type Key = (Reverse<u64>, NaiveDate, String);

/// Someone eligible, worked out from the register.
struct Scored<'w> {
    worker: &'w Worker,
    evidence: Vec<Evidence>,
}

/// SHA-256 of the request's id, a zero byte, the worker's id.
fn digest(request: &str, worker: &str) -> String {
    hex::encode(Sha256::digest([request.as_bytes(), &[0], worker.as_bytes()].concat()))
}

/// Checks what follows from the certificate alone; the number of workers looked at is none.
pub fn by_itself(answer: &Answered, tables: &Tables<'_>) -> Result<usize, Wrong> {
    head(answer, tables)?;
    let mut before: Option<(Key, &str)> = None;
    let mut seen = BTreeSet::new();
    for (at, one) in answer.candidates.iter().chain(&answer.next).enumerate() {
        let of_worker = |wrong: Wrong| wrong.of_worker(&one.worker);
        Wrong::unless_equal("place", one.place, at + 1).map_err(of_worker)?;
        candidate(one, &answer.request, tables, None).map_err(of_worker)?;
        let key = (Reverse(one.points), one.waiting_since, one.digest.clone());
        if let Some((_, earlier)) = before.filter(|(earlier, _)| *earlier >= key) {
            let (written, recomputed) = (format!("after {earlier}"), format!("before {earlier}"));
            return Err(of_worker(Wrong::of("order", written, recomputed)));
        }
        if !seen.insert(&one.worker) {
            return Err(of_worker(Wrong::of("worker", "twice", "once")));
        }
        before = Some((key, &one.worker));
    }
    Ok(0)
}

/// What an answer says of itself: the rules it went by, and numbers that must add up.
fn head(answer: &Answered, tables: &Tables<'_>) -> Result<(), Wrong> {
    Wrong::unless_equal("rules", answer.rules.as_str(), tables.id())?;
    Wrong::unless_equal("rules_sha256", answer.rules_sha256.as_str(), tables.sha256)?;
    Wrong::unless_equal("provisional", answer.provisional, tables.provisional())?;
    let known = |name: &&String| !conditions::NAMES.contains(&name.as_str());
    if let Some(name) = answer.misses.keys().find(known) {
        return Err(Wrong::of("misses", name, conditions::NAMES.join(", ")));
    }
    if let Some((name, _)) = answer.misses.iter().find(|(_, count)| **count == 0) {
        return Err(Wrong::of(&format!("misses of {name}"), 0, "more, or no such member"));
    }
    let counted = answer.misses.values().fold(answer.eligible, |sum, count| sum.saturating_add(*count));
    Wrong::unless_equal("considered", answer.considered, counted)?;
    Wrong::unless_equal("number of candidates", answer.candidates.len(), answer.eligible.min(answer.top))?;
    let cut = answer.eligible > answer.candidates.len();
    Wrong::unless_equal("next candidate past the cut", answer.next.is_some(), cut)
}

/// One candidate: each line, the total, the digest.
fn candidate(
    one: &Candidate,
    request: &Request,
    tables: &Tables<'_>,
    expected: Option<&Scored<'_>>,
) -> Result<(), Wrong> {
    if let Some(expected) = expected {
        Wrong::unless_equal("waiting_since", one.waiting_since, expected.worker.waiting_since)?;
    }
    let criteria = tables.criteria();
    Wrong::unless_equal("number of criteria", one.lines.len(), criteria.len())?;
    for (at, (line, criterion)) in one.lines.iter().zip(criteria).enumerate() {
        Wrong::unless_equal("criterion", line.criterion.as_str(), criterion)?;
        let evidence = expected.and_then(|expected| expected.evidence.get(at));
        line_of_points(line, one, request, tables, evidence)?;
    }
    Wrong::unless_equal("points in all", one.points, one.lines.iter().map(|line| line.points).sum())?;
    Wrong::unless_equal("digest", &one.digest, &digest(&request.id, &one.worker))
}

fn line_of_points(
    line: &Given,
    one: &Candidate,
    request: &Request,
    tables: &Tables<'_>,
    expected: Option<&Evidence>,
) -> Result<(), Wrong> {
    let criterion = line.criterion.as_str();
    let name = format!("evidence of {criterion}");
    let written = Evidence::read(criterion, &line.evidence)
        .ok_or_else(|| Wrong::of(&name, &line.evidence, "the members of that criterion"))?;
    if let Some(expected) = expected {
        Wrong::unless_equal(&name, &written, expected)?;
    }
    if let Evidence::Waiting(_) = written {
        let days = tables.day.signed_duration_since(one.waiting_since).num_days();
        Wrong::unless_equal(&name, &written, &Evidence::Waiting(u64::try_from(days).unwrap_or_default()))?;
    }
    let given = points(criterion, &written, request, tables)?;
    Wrong::unless_equal(&format!("points of {criterion}"), line.points, given)?;
    Wrong::unless_equal(&format!("most points of {criterion}"), line.of, tables.weight(criterion, "of")?)
}

/// Checks also against the register: everybody's conditions, the evidence, who stands where. Answers how many
/// workers were looked at.
pub fn with_register(
    answer: &Answered,
    tables: &Tables<'_>,
    asked: &Asked,
    register: &Register,
) -> Result<usize, Wrong> {
    let request = match asked {
        Asked::Whole(request) => request,
        Asked::Unread(_, code) => return Err(Wrong::of("request", "an answer", format!("refused: {code}"))),
    };
    answer.request.unless_same(request)?;
    if let Some(code) = refusals::code(request, tables) {
        return Err(Wrong::of("request", "answered", format!("refused: {code}")));
    }
    let (mut misses, mut eligible) = (BTreeMap::<&str, usize>::new(), Vec::new());
    for worker in &register.workers {
        match scored(request, worker, tables)? {
            Err(miss) => *misses.entry(miss).or_default() += 1,
            Ok(found) => eligible.push(found),
        }
    }
    eligible.sort_by(|one, other| one.0.cmp(&other.0));
    Wrong::unless_equal("considered", answer.considered, register.workers.len())?;
    for name in conditions::NAMES {
        let (written, counted) = (answer.misses.get(name), misses.get(name));
        let what = format!("misses of {name}");
        Wrong::unless_equal(&what, written.copied().unwrap_or_default(), counted.copied().unwrap_or_default())?;
    }
    Wrong::unless_equal("eligible", answer.eligible, eligible.len())?;
    for (at, (one, (_, found))) in answer.candidates.iter().chain(&answer.next).zip(&eligible).enumerate() {
        Wrong::unless_equal(&format!("worker at place {}", at + 1), &one.worker, &found.worker.id)?;
        candidate(one, request, tables, Some(found)).map_err(|wrong| wrong.of_worker(&one.worker))?;
    }
    by_itself(answer, tables)?;
    Ok(register.workers.len())
}

type Found<'w> = Result<(Key, Scored<'w>), &'static str>;

fn scored<'w>(request: &Request, worker: &'w Worker, tables: &Tables<'_>) -> Result<Found<'w>, Wrong> {
    let offer = match conditions::offer(request, worker, tables) {
        Ok(offer) => offer,
        Err(miss) => return Ok(Err(miss)),
    };
    let (mut total, mut all) = (0, Vec::new());
    for criterion in tables.criteria() {
        let evidence = Evidence::of(criterion, request, worker, offer, tables)
            .ok_or_else(|| Wrong::of(&format!("evidence of {criterion}"), "none", "some").of_worker(&worker.id))?;
        total += points(criterion, &evidence, request, tables)?;
        all.push(evidence);
    }
    let key = (Reverse(total), worker.waiting_since, digest(&request.id, &worker.id));
    Ok(Ok((key, Scored { worker, evidence: all })))
}
