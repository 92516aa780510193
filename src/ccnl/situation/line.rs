//! Situations from the text of a line, many a second.
//!
//! Nearly every line is an object of known members with plain texts: it is read in place, without a general value
//! between. Whatever else a line is, it is read again as a value, which alone says what is wrong with it.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::json::{Checked, Members};
use super::{Conventions, FaultCode, Situation, SituationError};
use crate::ccnl::Refusal;
use crate::input::json;

impl Situation {
    /// Reads a situation from the text of one line of JSON.
    ///
    /// # Errors
    /// As [`Situation::from_json`], with the id where it can be read; and when the text is not JSON.
    pub fn from_line(text: &str) -> Result<Situation, Refusal> {
        let plain = serde_json::from_str::<Plain<'_>>(text).ok();
        plain.and_then(|plain| plain.situation().ok()).map_or_else(|| from_value(text), Ok)
    }
}

fn from_value(text: &str) -> Result<Situation, Refusal> {
    let unread = |fault| Refusal { id: None, error: SituationError::unread(fault) };
    let value = json(text.as_bytes(), "line").map_err(unread)?;
    let id = || value.get("id").and_then(Value::as_str).map(str::to_owned);
    Situation::from_json(&value).map_err(|error| Refusal { id: id(), error })
}

/// The members of a plain line. Texts stand in the line, so one with an escape in it is not plain.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain<'a> {
    id: Option<&'a str>,
    on: Option<&'a str>,
    known_on: Option<&'a str>,
    regime: Option<&'a str>,
    livello: Option<&'a str>,
    weekly_hours: Option<&'a str>,
    hired_on: Option<&'a str>,
    term: Option<&'a str>,
    cuaf: Option<bool>,
    agreed_pay: Option<&'a str>,
    superminimo_absorbable: Option<bool>,
    child_under_six: Option<bool>,
    several_non_self_sufficient: Option<bool>,
    certified_uni_11766: Option<bool>,
    board_lodging: Option<&'a str>,
    #[serde(borrow)]
    conventions: Option<Codes<'a>>,
}

/// The conventions, each named once. Of the members of the line `serde` sees to that itself.
struct Codes<'a>(Vec<(&'a str, Option<&'a str>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Codes<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Codes<'a>, D::Error> {
        from.deserialize_map(CodesVisitor)
    }
}

struct CodesVisitor;

impl<'de> Visitor<'de> for CodesVisitor {
    type Value = Codes<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object of codes")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Codes<'de>, A::Error> {
        let mut codes: Vec<(&str, Option<&str>)> = Vec::new();
        while let Some((key, code)) = members.next_entry()? {
            if codes.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom("twice"));
            }
            codes.push((key, code));
        }
        Ok(Codes(codes))
    }
}

impl Members for Plain<'_> {
    fn text(&self, field: &str) -> Checked<Option<&str>> {
        Ok(match field {
            "id" => self.id,
            "on" => self.on,
            "known_on" => self.known_on,
            "regime" => self.regime,
            "livello" => self.livello,
            "weekly_hours" => self.weekly_hours,
            "hired_on" => self.hired_on,
            "term" => self.term,
            "agreed_pay" => self.agreed_pay,
            "board_lodging" => self.board_lodging,
            _ => None,
        })
    }

    fn flag(&self, field: &str) -> Checked<Option<bool>> {
        Ok(match field {
            "cuaf" => self.cuaf,
            "superminimo_absorbable" => self.superminimo_absorbable,
            "child_under_six" => self.child_under_six,
            "several_non_self_sufficient" => self.several_non_self_sufficient,
            "certified_uni_11766" => self.certified_uni_11766,
            _ => None,
        })
    }

    fn conventions(&self) -> Checked<Conventions> {
        let mut conventions = Conventions::default();
        for (key, code) in self.conventions.iter().flat_map(|codes| &codes.0) {
            // The line is read again as a value: there is the fault, or a convention given as null and unknown.
            if !code.is_some_and(|code| conventions.set(key, code)) {
                return Err(SituationError::of(FaultCode::InvalidValue, "conventions", String::new()));
            }
        }
        Ok(conventions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the reading by way of a value says, which is the one that names faults.
    fn slowly(text: &str) -> Result<Situation, Refusal> {
        from_value(text)
    }

    #[test]
    fn both_readings_say_the_same() {
        for text in [
            r#"{"on":"2026-11-21","regime":"convivente","livello":"CS","weekly_hours":"54"}"#,
            r#"{"id":"a\u00e8","on":"2026-11-21","regime":"convivente","livello":"CS","weekly_hours":"54"}"#,
            r#"{"on":"2026-11-21","regime":"presenza_notturna","cuaf":null,"conventions":{"seniority":"frozen","tfr_base":null}}"#,
            r#"{"on":"2026-11-21","regime":"presenza_notturna","cuaf":false,"conventions":{"seniority":"never"}}"#,
            r#"{"on":"2026-11-21","regime":"presenza_notturna","conventions":{"x":null}}"#,
            r#"{"on":"2026-11-21","on":"2026-11-22","regime":"presenza_notturna"}"#,
            r#"{"on":"2026-11-21","regime":"presenza_notturna","conventions":{"seniority":null,"seniority":"frozen"}}"#,
            r#"{"id":7,"on":"2026-11-21","regime":"presenza_notturna"}"#,
            r#"{"id":"b","on":"2026-02-29","regime":"presenza_notturna"}"#,
            r#"{"id":"b","on":"2026-11-21","regime":"presenza_notturna","zz":1}"#,
            r#"{"id":"b","on":"2026-11-21","regime":"convivente","livello":"CS"}"#,
            r#"{"id":"b","on":"2026-11-21""#,
            r#"["on"]"#,
            "7",
            "",
        ] {
            assert_eq!(Situation::from_line(text), slowly(text), "{text}");
        }
    }
}
