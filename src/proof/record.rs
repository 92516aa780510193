//! What a paper or a saved answer carries so that it can be worked out again.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::input::{self, InputError, Object};

/// Letters and digits of a code: none that a person reading aloud mistakes for another.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Groups of a code, and letters in a group.
const GROUPS: usize = 3;
const GROUP: usize = 4;
const BITS: u32 = 5;

const FIELDS: [&str; 5] = ["kind", "request", "answer", "rulebook", "code"];

/// What was asked and answered, with which rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What kind of answer or paper, for instance `quote` or `letter`.
    pub kind: String,
    /// What was asked.
    pub request: Value,
    /// What was answered.
    pub answer: Value,
    /// Fingerprint of the rulebook that answered.
    pub rulebook: String,
    /// The short code that was printed.
    pub code: String,
}

impl Record {
    /// A record with the code of its own content.
    #[must_use]
    pub fn new(kind: &str, request: Value, answer: Value, rulebook: &str) -> Record {
        let code = code(kind, &request, &answer, rulebook);
        Record { kind: kind.to_owned(), request, answer, rulebook: rulebook.to_owned(), code }
    }

    /// The code that the content should have.
    #[must_use]
    pub fn expected_code(&self) -> String {
        code(&self.kind, &self.request, &self.answer, &self.rulebook)
    }

    /// As files and the API write it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "kind": self.kind,
            "code": self.code,
            "rulebook": self.rulebook,
            "request": self.request,
            "answer": self.answer,
        })
    }

    /// Reads a record.
    ///
    /// # Errors
    /// The first fault, with its field.
    pub fn from_json(value: &Value) -> Result<Record, InputError> {
        let object = Object::root(value)?;
        object.only(&FIELDS)?;
        let text = |key: &str| object.need(key, |value, field| input::text(value, field).map(str::to_owned));
        let whole = |key: &str| object.need(key, |value, _| Ok(value.clone()));
        Ok(Record {
            kind: text("kind")?,
            request: whole("request")?,
            answer: whole("answer")?,
            rulebook: text("rulebook")?,
            code: text("code")?,
        })
    }
}

/// Twelve letters over the digest of everything that a record says.
fn code(kind: &str, request: &Value, answer: &Value, rulebook: &str) -> String {
    let said = json!({"kind": kind, "request": request, "answer": answer, "rulebook": rulebook});
    let digest = Sha256::digest(canonical(&said).as_bytes());
    let number = digest[..8].iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
    let letter = |at: usize| {
        let shift = u64::BITS - BITS * (u32::try_from(at).unwrap_or(0) + 1);
        let at = usize::try_from((number >> shift) & ((1 << BITS) - 1)).unwrap_or(0);
        char::from(ALPHABET[at])
    };
    let group = |group: usize| (0..GROUP).map(|at| letter(group * GROUP + at)).collect::<String>();
    (0..GROUPS).map(group).collect::<Vec<_>>().join("-")
}

/// JSON with sorted members, no white space and no absent members: one text for one content.
#[must_use]
pub fn canonical(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().filter(|(_, value)| !value.is_null()).collect();
            members.sort_by(|left, right| left.0.cmp(right.0));
            let written =
                |(key, value): &(&String, &Value)| format!("{}:{}", Value::from(key.as_str()), canonical(value));
            format!("{{{}}}", members.iter().map(written).collect::<Vec<_>>().join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_content_has_one_code() {
        let one = Record::new("quote", json!({"a": "1", "b": null}), json!({"x": ["1.00"]}), "sha256:0");
        let same = Record::new("quote", json!({"a": "1"}), json!({"x": ["1.00"]}), "sha256:0");
        let other = Record::new("quote", json!({"a": "1"}), json!({"x": ["1.01"]}), "sha256:0");
        assert_eq!(one.code, same.code);
        assert_ne!(one.code, other.code);
        assert_eq!(one.code.len(), GROUPS * GROUP + GROUPS - 1);
        assert_eq!(Record::from_json(&one.to_json()).expect("a record"), one);
        assert_eq!(canonical(&json!({"b": [1, {"d": 2, "c": null}], "a": "é"})), r#"{"a":"é","b":[1,{"d":2}]}"#);
    }
}
