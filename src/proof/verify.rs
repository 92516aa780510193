//! A record worked out again.

use serde::Serialize;
use serde_json::Value;

use super::compare::{Change, changes};
use super::record::Record;
use crate::input::InputError;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every digit is what the same rules give, and the code is right.
    Same,
    /// Something differs from what the same rules give, or a paper is drawn otherwise.
    Changed,
    /// Made with other rules: it cannot be worked out here; what these rules would say is told instead.
    OtherRules,
}

/// What a verification tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The kind of the record.
    pub kind: String,
    /// What came of it.
    pub verdict: Verdict,
    /// What to make of it, in a sentence.
    pub message: String,
    /// The code that is printed.
    pub code: String,
    /// Whether the code is that of the record's own content.
    pub code_matches: bool,
    /// Fingerprint of the rules that made it.
    pub rulebook: String,
    /// Fingerprint of the rules used here.
    pub rulebook_here: String,
    /// What is printed beside what these rules give: changed digits when the rules are the same, else how today's differ.
    pub changes: Vec<Change>,
}

/// Works a record out again with the rules of a fingerprint.
///
/// # Errors
/// When the request that the record carries cannot be answered at all.
pub fn verify(
    record: &Record,
    rulebook: &str,
    answer: impl FnOnce(&Record) -> Result<Value, InputError>,
) -> Result<Outcome, InputError> {
    let changes = differences(record, &answer(record)?);
    let code_matches = record.code == record.expected_code();
    let verdict = match (record.rulebook == rulebook, changes.is_empty() && code_matches) {
        (false, _) => Verdict::OtherRules,
        (true, true) => Verdict::Same,
        (true, false) => Verdict::Changed,
    };
    let message = told(verdict, record, changes.len(), code_matches);
    Ok(Outcome {
        kind: record.kind.clone(),
        verdict,
        message,
        code: record.code.clone(),
        code_matches,
        rulebook: record.rulebook.clone(),
        rulebook_here: rulebook.to_owned(),
        changes,
    })
}

/// What differs, leaving out the fingerprint that an answer repeats.
fn differences(record: &Record, again: &Value) -> Vec<Change> {
    let mut found = changes(&record.answer, again);
    found.retain(|change| {
        change.path != "rulebook" || record.answer.get("rulebook") != Some(&record.rulebook.as_str().into())
    });
    found
}

fn told(verdict: Verdict, record: &Record, changed: usize, code_matches: bool) -> String {
    match verdict {
        Verdict::Same => "every figure is what the rules give, and the code is right".to_owned(),
        Verdict::Changed if changed == 0 => {
            format!("the figures are what the rules give, but the code {} is not theirs", record.code)
        }
        Verdict::Changed if changed == 1 => "one thing is not what the same rules give".to_owned(),
        Verdict::Changed => format!("{changed} things are not what the same rules give"),
        Verdict::OtherRules => {
            let code = if code_matches { "its code is right" } else { "its code does not fit what it says" };
            let now = if changed == 0 { "they would say the same" } else { "the changes are what they would say" };
            format!(
                "made with other rules ({}), and {code}: give those rules to check its figures. With the rules here, {now}",
                record.rulebook
            )
        }
    }
}
