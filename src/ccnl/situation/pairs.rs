//! Situations as query-string pairs, for addresses that hold a whole case.

use serde_json::{Map, Value};

use super::{FaultCode, Situation, SituationError};

const FLAGS: [&str; 5] =
    ["cuaf", "superminimo_absorbable", "child_under_six", "several_non_self_sufficient", "certified_uni_11766"];
const CONVENTION: &str = "conventions.";

impl Situation {
    /// The situation as pairs of names and values, in canonical order; a convention's name has
    /// the form `conventions.seniority`. Fields at their default are left out, and so is the id.
    #[must_use]
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let Value::Object(object) = self.to_json() else { return pairs };
        for (key, value) in object {
            match value {
                Value::String(text) if key != "id" => pairs.push((key, text)),
                Value::Bool(flag) => pairs.push((key, flag.to_string())),
                Value::Object(conventions) => {
                    let codes =
                        conventions.into_iter().filter_map(|(key, code)| Some((key, code.as_str()?.to_owned())));
                    pairs.extend(codes.map(|(key, code)| (format!("{CONVENTION}{key}"), code)));
                }
                _ => {}
            }
        }
        pairs
    }

    /// Reads pairs of a query string or form. An empty value is the same as an absent one.
    ///
    /// # Errors
    /// As [`Situation::from_json`]; a field given twice is a fault too.
    pub fn from_pairs<K: AsRef<str>, V: AsRef<str>>(
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Result<Situation, SituationError> {
        let mut object = Map::new();
        let mut conventions = Map::new();
        for (key, value) in pairs {
            let (key, value) = (key.as_ref(), value.as_ref());
            if value.is_empty() {
                continue;
            }
            let repeated = match key.strip_prefix(CONVENTION) {
                Some(name) => conventions.insert(name.to_owned(), Value::String(value.to_owned())),
                None => object.insert(key.to_owned(), pair_value(key, value)?),
            };
            if repeated.is_some() {
                let message = format!("field {key} is given twice");
                return Err(SituationError::of(FaultCode::RepeatedField, key, message));
            }
        }
        if !conventions.is_empty() {
            object.insert("conventions".to_owned(), Value::Object(conventions));
        }
        Situation::from_json(&Value::Object(object))
    }
}

fn pair_value(key: &str, value: &str) -> Result<Value, SituationError> {
    if !FLAGS.contains(&key) {
        return Ok(Value::String(value.to_owned()));
    }
    match value {
        "true" => Ok(Value::Bool(true)),
        "false" => Ok(Value::Bool(false)),
        other => {
            let message = format!("field {key}: invalid value {other:?}, expected true or false");
            Err(SituationError::of(FaultCode::InvalidValue, key, message))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Situation, SituationError> {
        Situation::from_pairs(pairs.iter().copied())
    }

    #[test]
    fn pairs_come_back_the_same() {
        let pairs = [
            ("on", "2026-11-21"),
            ("regime", "non_convivente"),
            ("livello", "BS"),
            ("weekly_hours", "20"),
            ("cuaf", "false"),
            ("agreed_pay", "9.50"),
            ("child_under_six", "true"),
            ("conventions.seniority", "frozen"),
        ];
        let situation = read(&pairs).expect("a situation");
        let back = situation.to_pairs();
        assert_eq!(back.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect::<Vec<_>>(), pairs);
    }

    #[test]
    fn empty_is_absent_and_twice_is_a_fault() {
        let plain = [("on", "2026-11-21"), ("regime", "presenza_notturna"), ("agreed_pay", ""), ("livello", "")];
        assert!(read(&plain).is_ok());
        let twice = read(&[("on", "2026-11-21"), ("on", "2026-11-22")]).expect_err("twice");
        assert_eq!((twice.code, twice.field.as_deref()), (FaultCode::RepeatedField, Some("on")));
        assert_eq!(read(&[("cuaf", "yes")]).expect_err("flag").code, FaultCode::InvalidValue);
    }
}
