//! Answers of a step as they are kept in a draft, and back: `{"name": ["value", …]}` in the order typed.

use serde_json::{Map, Value};

use crate::web::fields::Fields;

/// What was typed, without the fields named in `without` (contacts live apart from answers).
#[must_use]
pub fn to_answers(fields: &Fields, without: &[&str]) -> Value {
    let mut all = Map::new();
    for (name, value) in fields.pairs().filter(|(name, _)| !without.contains(name)) {
        let list = all.entry(name.to_owned()).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            list.push(Value::String(value.to_owned()));
        }
    }
    Value::Object(all)
}

/// The answers of one step as a form again; an empty form when the step was not reached.
#[must_use]
pub fn from_answers(answers: &Value, step: &str) -> Fields {
    let mut fields = Fields::default();
    let Some(Value::Object(all)) = answers.get(step) else { return fields };
    for (name, list) in all {
        for value in list.as_array().into_iter().flatten().filter_map(Value::as_str) {
            fields.push(name, value);
        }
    }
    fields
}

/// True when a step has been saved at least once.
#[must_use]
pub fn reached(answers: &Value, step: &str) -> bool {
    answers.get(step).is_some_and(Value::is_object)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn comes_back_as_typed_without_what_is_kept_apart() {
        let fields = Fields::parse("a=1&nome=Prova&a=2&vuoto=");
        let kept = json!({ "passo": to_answers(&fields, &["nome"]) });
        assert_eq!(from_answers(&kept, "passo"), Fields::parse("a=1&a=2&vuoto="));
        assert!(reached(&kept, "passo") && !reached(&kept, "altro"));
    }

    #[test]
    fn odd_answers_make_an_empty_form() {
        for odd in [json!(null), json!({ "passo": 3 }), json!({ "passo": { "a": 3, "b": [4] } })] {
            assert!(from_answers(&odd, "passo").is_empty());
        }
    }
}
