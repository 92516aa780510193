//! The certificate of an answer: every number its order rests on, so that a checker that shares no code with
//! the ranking can work it out again. The shape is in docs/matching.md.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::points::{Evidence, Reason};
use super::rank::{Asked, Match, Ranking, tie_break};

impl Ranking<'_> {
    /// The answer with its numbers: the first `top` candidates, and the one just past the cut.
    #[must_use]
    pub fn certificate(&self, asked: &Asked<'_>, top: usize) -> Value {
        let (rules, weights) = (asked.rules(), asked.rules().weights());
        let candidate = |(at, one): (usize, &Match<'_>)| candidate(at + 1, one, &self.request);
        let mut placed = self.matches.iter().enumerate().map(candidate);
        let candidates: Vec<Value> = placed.by_ref().take(top).collect();
        let misses = self.misses.iter().map(|(condition, count)| (condition.code().to_owned(), json!(count)));
        let mut certificate = json!({
            "request": asked.request().to_json(),
            "rules": self.rules,
            "rules_sha256": weights.sha256(),
            "on": rules.day(),
            "provisional": self.provisional,
            "top": top,
            "considered": self.considered,
            "eligible": self.matches.len(),
            "misses": misses.collect::<Map<String, Value>>(),
            "candidates": candidates,
        });
        if let Some(next) = placed.next() {
            certificate["next"] = next;
        }
        certificate
    }
}

fn candidate(place: usize, one: &Match<'_>, request: &str) -> Value {
    let line = |reason: &Reason| {
        json!({
            "criterion": reason.criterion.code(),
            "evidence": reason.evidence.to_json(),
            "points": reason.points,
            "of": reason.of,
        })
    };
    json!({
        "place": place,
        "worker": one.worker.id,
        "points": one.points,
        "waiting_since": one.worker.waiting_since,
        "digest": hex::encode(tie_break(request, &one.worker.id)),
        "lines": one.reasons.iter().map(line).collect::<Vec<Value>>(),
    })
}

impl Evidence {
    /// The numbers, without words.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Evidence::Travel { minutes, .. } => json!({"minutes": minutes}),
            Evidence::LivesIn => json!({"lives_in": true}),
            Evidence::Likes { met, asked } => json!({"met": met, "asked": asked}),
            Evidence::Months { months, .. } => json!({"months": months}),
            Evidence::Hours { job, max, .. } => {
                json!({"job_quarters": job.quarters(), "most_quarters": max.quarters()})
            }
            Evidence::Trained(trained) => json!({"trained": trained}),
            Evidence::TrainingNotAsked => json!({"asked": false}),
            Evidence::Languages(levels) => {
                let levels = levels.iter().map(|(tag, level)| (tag.code().to_owned(), json!(level.code())));
                json!({"levels": levels.collect::<Map<String, Value>>()})
            }
            Evidence::Waiting { days } => json!({"days": days}),
        }
    }
}

/// A certificate of several requests: one line each, numbered, and a last line with a digest of all before it.
/// A request that was not answered stands with the code of its fault.
#[must_use]
pub fn sealed(certificates: impl IntoIterator<Item = Value>) -> String {
    let (mut text, mut lines) = (String::new(), 0_usize);
    for certificate in certificates {
        lines += 1;
        let mut numbered = Map::from_iter([("line".to_owned(), json!(lines))]);
        numbered.extend(certificate.as_object().cloned().unwrap_or_default());
        text.push_str(&Value::Object(numbered).to_string());
        text.push('\n');
    }
    let sha256 = hex::encode(Sha256::digest(&text));
    format!("{text}{}\n", json!({"lines": lines, "sha256": sha256}))
}

/// What stands in a certificate for an answer that is a fault, and the day of the rules it went by.
#[must_use]
pub(super) fn refused(answer: &Value, on: Option<NaiveDate>) -> Value {
    let mut refused = json!({"request": {"id": answer["request"]}, "refused": answer["error"]["code"]});
    if let Some(on) = on {
        refused["on"] = json!(on);
    }
    refused
}
