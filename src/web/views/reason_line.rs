//! A reason ready to show: criterion and value in words, points, the bar; from a ranking, or from the evidence kept
//! with a proposal.

use serde_json::Value;

use crate::matching::Reason;
use crate::vocabulary::{Cefr, Language};
use crate::web::lang::Words;

/// Length of a full bar.
const FULL: u32 = 200;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonLine {
    /// Criterion and value.
    pub text: String,
    /// Points given.
    pub points: u32,
    /// `su 250`, or `punti su 250`.
    pub of: String,
    /// Length of the bar, of 200.
    pub width: u32,
}

impl ReasonLine {
    /// The criterion and its value apart, as the words of every language join them.
    #[must_use]
    pub fn parts(&self) -> (&str, &str) {
        self.text.split_once(" · ").unwrap_or((&self.text, ""))
    }
}

/// The reasons of someone, in their order.
#[must_use]
pub fn lines(words: &'static Words, reasons: &[Reason]) -> Vec<ReasonLine> {
    let line = |reason: &Reason| ReasonLine {
        text: (words.desk.reasons.reason)(reason),
        points: reason.points,
        of: (words.desk.rank.of)(reason.of),
        width: width(reason.points, reason.of),
    };
    reasons.iter().map(line).collect()
}

fn width(points: u32, of: u32) -> u32 {
    (points * FULL).checked_div(of).unwrap_or(0)
}

/// The reasons of a proposal, in the order they were kept.
#[must_use]
pub fn kept(words: &'static Words, evidence: &Value) -> Vec<ReasonLine> {
    let all = evidence.get("reasons").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|reason| kept_line(words, reason)).collect()
}

fn kept_line(words: &'static Words, reason: &Value) -> Option<ReasonLine> {
    let number = |key: &str| u32::try_from(reason.get(key)?.as_u64()?).ok();
    let (points, of) = (number("points")?, number("of")?);
    let (criterion, value) = (reason.get("criterion")?.as_str()?, reason.get("value")?.as_str()?);
    let text = (words.people.why)(criterion, &spelled(words, criterion, value));
    Some(ReasonLine { text, points, of: (words.people.points_of)(of), width: width(points, of) })
}

/// Values that stand for lists of codes, with their names.
fn spelled(words: &'static Words, criterion: &str, value: &str) -> String {
    if criterion != "language" {
        return value.to_owned();
    }
    let named = value.split(", ").filter_map(|pair| {
        let (tag, level) = pair.split_once(' ')?;
        let (tag, level) = (tag.parse::<Language>().ok()?, level.parse::<Cefr>().ok()?);
        Some((words.family.lines.language)(&tag.entry().name_it, level.code().to_uppercase().as_str()))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() { value.to_owned() } else { named.join("; ") }
}

#[cfg(test)]
mod tests {
    use crate::web::lang::Lang;
    use serde_json::json;

    #[test]
    fn each_reason_becomes_a_sentence_and_odd_evidence_none() {
        let words = Lang::It.words();
        let kept = json!({"reasons": [
            {"criterion": "travel", "value": "14 min", "points": 230, "of": 250},
            {"criterion": "language", "value": "it b1", "points": 10, "of": 100},
            {"criterion": "likes"},
        ]});
        let told = super::kept(words, &kept);
        assert_eq!(told.len(), 2);
        assert!(told[0].text.contains("14 minuti"), "{}", told[0].text);
        assert_eq!(told[0].width, 184);
        assert!(told[1].text.contains("italiano, B1"), "{}", told[1].text);
        assert!(super::kept(words, &json!(null)).is_empty());
    }
}
