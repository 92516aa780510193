//! Two answers beside each other: every leaf that differs, by its path.

use serde::Serialize;
use serde_json::Value;

/// One thing that is not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Where, for instance `month.minimo` or `lines[2].amount`.
    pub path: String,
    /// What stands there; `null` when nothing does.
    pub printed: Value,
    /// What the rules give; `null` when nothing should stand there.
    pub recomputed: Value,
}

/// Every leaf that differs, in the order of what is printed; an absent member and `null` are the same.
#[must_use]
pub fn changes(printed: &Value, recomputed: &Value) -> Vec<Change> {
    let mut found = Vec::new();
    walk("", printed, recomputed, &mut found);
    found
}

fn walk(path: &str, printed: &Value, recomputed: &Value, found: &mut Vec<Change>) {
    match (printed, recomputed) {
        (Value::Object(left), Value::Object(right)) => {
            let added = right.keys().filter(|key| !left.contains_key(*key));
            for key in left.keys().chain(added) {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                let of = |side: &serde_json::Map<String, Value>| side.get(key).cloned().unwrap_or(Value::Null);
                walk(&path, &of(left), &of(right), found);
            }
        }
        (Value::Array(left), Value::Array(right)) => {
            for at in 0..left.len().max(right.len()) {
                let of = |side: &[Value]| side.get(at).cloned().unwrap_or(Value::Null);
                walk(&format!("{path}[{at}]"), &of(left), &of(right), found);
            }
        }
        (left, right) if left == right => {}
        (left, right) => {
            found.push(Change { path: path.to_owned(), printed: left.clone(), recomputed: right.clone() });
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_changed_leaf_is_named() {
        let printed = json!({"month": {"pay": "1.00", "tfr": "2.00"}, "lines": ["a", "b"], "gone": null});
        let right = json!({"month": {"pay": "1.10", "tfr": "2.00"}, "lines": ["a"], "new": 1});
        let paths: Vec<String> = changes(&printed, &right).into_iter().map(|change| change.path).collect();
        assert_eq!(paths, ["month.pay", "lines[1]", "new"]);
        assert!(changes(&printed, &printed).is_empty());
    }
}
