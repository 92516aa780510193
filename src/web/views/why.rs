//! Why a person was proposed, from the evidence kept with the proposal: criterion, value, points, in words.

use serde_json::Value;

use crate::vocabulary::{Cefr, Language};
use crate::web::lang::Words;

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhyLine {
    /// The sentence.
    pub text: String,
    /// Points given.
    pub points: u32,
    /// The most it gives.
    pub of: u32,
    /// Width of the bar, of a hundred.
    pub percent: u32,
}

/// The reasons of a proposal, in the order they were kept.
#[must_use]
pub fn reasons(words: &'static Words, evidence: &Value) -> Vec<WhyLine> {
    let all = evidence.get("reasons").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|reason| line(words, reason)).collect()
}

fn line(words: &'static Words, reason: &Value) -> Option<WhyLine> {
    let number = |key: &str| u32::try_from(reason.get(key)?.as_u64()?).ok();
    let (points, of) = (number("points")?, number("of")?);
    let (criterion, value) = (reason.get("criterion")?.as_str()?, reason.get("value")?.as_str()?);
    let percent = (points * 100).checked_div(of).unwrap_or(0);
    Some(WhyLine { text: (words.people.why)(criterion, &spelled(words, criterion, value)), points, of, percent })
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
    use super::*;
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
        let told = reasons(words, &kept);
        assert_eq!(told.len(), 2);
        assert!(told[0].text.contains("14 minuti"), "{}", told[0].text);
        assert_eq!(told[0].percent, 92);
        assert!(told[1].text.contains("italiano, B1"), "{}", told[1].text);
        assert!(reasons(words, &json!(null)).is_empty());
    }
}
