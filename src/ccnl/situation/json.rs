//! Situations from JSON and back: the exchange format of `curami quote` and of the API.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Conventions, FaultCode, Fields, Situation, SituationError};
use crate::ccnl::livello::Regime;

/// The fields of the exchange format, in its order.
pub(super) const FIELDS: [&str; 16] = [
    "id",
    "on",
    "known_on",
    "regime",
    "livello",
    "weekly_hours",
    "hired_on",
    "term",
    "cuaf",
    "agreed_pay",
    "superminimo_absorbable",
    "child_under_six",
    "several_non_self_sufficient",
    "certified_uni_11766",
    "board_lodging",
    "conventions",
];

pub(super) type Checked<T> = Result<T, SituationError>;

impl Situation {
    /// Reads a situation from a JSON value; `null` is the same as absent.
    ///
    /// # Errors
    /// The first fault in the order of the format: unknown fields, then each field, then how
    /// the fields agree.
    pub fn from_json(value: &Value) -> Checked<Situation> {
        let Value::Object(object) = value else {
            return Err(SituationError {
                code: FaultCode::NotObject,
                field: None,
                message: format!("a situation is a JSON object, not {}", kind(value)),
            });
        };
        if let Some(unknown) = object.keys().find(|key| !FIELDS.contains(&key.as_str())) {
            let message = format!("unknown field {unknown:?}, expected one of {}", FIELDS.join(", "));
            return Err(SituationError::of(FaultCode::UnknownField, unknown, message));
        }
        object.situation()
    }

    /// The same situation as canonical JSON: fields at their default are left out, and reading
    /// it again gives the same situation.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut object = Map::new();
        let mut put = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                object.insert(key.to_owned(), value);
            }
        };
        let text = |text: String| Value::String(text);
        let flag = |value: bool, default: bool| (value != default).then_some(Value::Bool(value));
        let fields = &self.fields;
        put("id", fields.id.clone().map(Value::String));
        put("on", Some(text(fields.on.to_string())));
        put("known_on", fields.known_on.map(|day| text(day.to_string())));
        put("regime", Some(text(fields.regime.code().to_owned())));
        put("livello", fields.livello.map(|livello| text(livello.code().to_owned())));
        put("weekly_hours", fields.weekly_hours.map(|hours| text(hours.to_string())));
        put("hired_on", fields.hired_on.map(|day| text(day.to_string())));
        let term = Some(fields.term).filter(|term| *term != super::Term::Permanent);
        put("term", term.map(|term| text(term.code().to_owned())));
        put("cuaf", flag(fields.cuaf, true));
        put("agreed_pay", fields.agreed_pay.map(|pay| text(pay.to_string())));
        put("superminimo_absorbable", flag(fields.superminimo_absorbable, true));
        put("child_under_six", flag(fields.child_under_six, false));
        put("several_non_self_sufficient", flag(fields.several_non_self_sufficient, false));
        put("certified_uni_11766", flag(fields.certified_uni_11766, false));
        put("board_lodging", fields.board_lodging.map(|board| text(board.code().to_owned())));
        let conventions = fields.conventions.to_json();
        put(
            "conventions",
            Some(Value::Object(conventions)).filter(|all| all.as_object().is_some_and(|all| !all.is_empty())),
        );
        Value::Object(object)
    }
}

impl Conventions {
    /// Reads the member `conventions`: an object of codes; `null` is the same as absent.
    ///
    /// # Errors
    /// The first fault: not an object, an unknown convention, a value that is none of the codes.
    pub fn from_json(value: &Value) -> Checked<Conventions> {
        let mut conventions = Conventions::default();
        let object = value.as_object().ok_or_else(|| wrong_type("conventions", "an object of strings", value))?;
        for (key, value) in object {
            let field = format!("conventions.{key}");
            if !Conventions::KEYS.contains(&key.as_str()) {
                let message = format!("unknown convention {key:?}, expected one of {}", Conventions::KEYS.join(", "));
                return Err(SituationError::of(FaultCode::UnknownConvention, &field, message));
            }
            if value.is_null() {
                continue;
            }
            let code = as_text(&field, value)?;
            if !conventions.set(key, code) {
                return Err(not_one_of(&field, code, &Conventions::values_of(key)));
            }
        }
        Ok(conventions)
    }

    /// The conventions that are not those of the contract's text, by their codes.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Value> {
        let chosen = Conventions::KEYS.into_iter().filter_map(|key| Some((key, self.code_of(key)?)));
        chosen.map(|(key, code)| (key.to_owned(), Value::String(code.to_owned()))).collect()
    }
}

/// Reads the fields from wherever their texts and flags stand.
fn read(from: &impl Members) -> Checked<Fields> {
    let id = from.text("id")?.map(str::to_owned);
    let on = required("on", from.date("on")?)?;
    let known_on = from.date("known_on")?;
    let regime: Regime = required("regime", from.parsed("regime", FaultCode::InvalidValue)?)?;
    Ok(Fields {
        id,
        known_on,
        livello: from.parsed("livello", FaultCode::InvalidValue)?,
        weekly_hours: from.parsed("weekly_hours", FaultCode::InvalidHours)?,
        hired_on: from.date("hired_on")?,
        term: from.choice("term", super::Term::ALL, super::Term::code)?.unwrap_or(super::Term::Permanent),
        cuaf: from.flag("cuaf")?.unwrap_or(true),
        agreed_pay: from.parsed("agreed_pay", FaultCode::InvalidAmount)?,
        superminimo_absorbable: from.flag("superminimo_absorbable")?.unwrap_or(true),
        child_under_six: from.flag("child_under_six")?.unwrap_or(false),
        several_non_self_sufficient: from.flag("several_non_self_sufficient")?.unwrap_or(false),
        certified_uni_11766: from.flag("certified_uni_11766")?.unwrap_or(false),
        board_lodging: from.choice("board_lodging", super::BoardLodging::ALL, super::BoardLodging::code)?,
        conventions: from.conventions()?,
        ..Fields::new(on, regime)
    })
}

fn required<T>(field: &str, value: Option<T>) -> Checked<T> {
    value.ok_or_else(|| SituationError::of(FaultCode::MissingField, field, format!("missing field {field}")))
}

/// The members of one situation, wherever they stand, and their typed reading.
pub(super) trait Members {
    /// A text, when it is there.
    fn text(&self, field: &str) -> Checked<Option<&str>>;

    /// True or false, when it is there.
    fn flag(&self, field: &str) -> Checked<Option<bool>>;

    /// The conventions, as the text when none are there.
    fn conventions(&self) -> Checked<Conventions>;

    /// The situation they make.
    fn situation(&self) -> Checked<Situation>
    where
        Self: Sized,
    {
        read(self).and_then(Fields::check)
    }

    /// A text that says a value of some type.
    fn parsed<T>(&self, field: &str, code: FaultCode) -> Checked<Option<T>>
    where
        T: std::str::FromStr,
        T::Err: std::fmt::Display,
    {
        let parse = |text: &str| {
            text.parse().map_err(|error: T::Err| SituationError::of(code, field, format!("field {field}: {error}")))
        };
        self.text(field)?.map(parse).transpose()
    }

    /// A day.
    fn date(&self, field: &str) -> Checked<Option<NaiveDate>> {
        self.text(field)?.map(|text| iso_date(field, text)).transpose()
    }

    /// One of a closed list.
    fn choice<T: Copy>(&self, field: &str, all: &[T], code: fn(T) -> &'static str) -> Checked<Option<T>> {
        let find = |text: &str| {
            let met = all.iter().copied().find(|value| code(*value) == text);
            met.ok_or_else(|| not_one_of(field, text, &all.iter().map(|value| code(*value)).collect::<Vec<_>>()))
        };
        self.text(field)?.map(find).transpose()
    }
}

impl Members for Map<String, Value> {
    fn text(&self, field: &str) -> Checked<Option<&str>> {
        present(self, field).map(|value| as_text(field, value)).transpose()
    }

    fn flag(&self, field: &str) -> Checked<Option<bool>> {
        let as_bool = |value: &Value| value.as_bool().ok_or_else(|| wrong_type(field, "true or false", value));
        present(self, field).map(as_bool).transpose()
    }

    fn conventions(&self) -> Checked<Conventions> {
        present(self, "conventions").map_or_else(|| Ok(Conventions::default()), Conventions::from_json)
    }
}

fn present<'a>(object: &'a Map<String, Value>, field: &str) -> Option<&'a Value> {
    object.get(field).filter(|value| !value.is_null())
}

fn as_text<'a>(field: &str, value: &'a Value) -> Checked<&'a str> {
    value.as_str().ok_or_else(|| wrong_type(field, "a string", value))
}

/// Reads `YYYY-MM-DD` and nothing else.
fn iso_date(field: &str, text: &str) -> Checked<NaiveDate> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() });
    let number = |from: usize, to: usize| {
        text.bytes().take(to).skip(from).fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
    };
    let date = shaped.then(|| NaiveDate::from_ymd_opt(number(0, 4).cast_signed(), number(5, 7), number(8, 10)));
    date.flatten().ok_or_else(|| {
        let message =
            format!("field {field}: invalid date {text:?}, expected a day of the calendar as in \"2026-11-21\"");
        SituationError::of(FaultCode::InvalidDate, field, message)
    })
}

fn not_one_of(field: &str, text: &str, codes: &[&str]) -> SituationError {
    let message = format!("field {field}: invalid value {text:?}, expected one of {}", codes.join(", "));
    SituationError::of(FaultCode::InvalidValue, field, message)
}

fn wrong_type(field: &str, expected: &str, value: &Value) -> SituationError {
    let message = format!("field {field}: expected {expected}, not {}", kind(value));
    SituationError::of(FaultCode::WrongType, field, message)
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn base() -> Value {
        json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"})
    }

    fn with(key: &str, value: Value) -> Value {
        let mut object = base();
        object[key] = value;
        object
    }

    fn fault(value: &Value) -> (&'static str, Option<String>) {
        let error = Situation::from_json(value).expect_err("not a situation");
        (error.code.code(), error.field)
    }

    #[test]
    fn a_full_situation_comes_back_the_same() {
        let full = json!({
            "id": "x", "on": "2026-11-21", "known_on": "2026-12-01", "regime": "convivente", "livello": "DS",
            "weekly_hours": "40.25", "hired_on": "2020-02-29", "term": "fixed_term", "cuaf": false,
            "agreed_pay": "1500.00", "superminimo_absorbable": false, "child_under_six": true,
            "several_non_self_sufficient": true, "certified_uni_11766": true, "board_lodging": "cash",
            "conventions": {"board_month_days": "26", "seniority": "frozen", "seniority_base": "with_function_indemnity",
                "effective_pay": "tredicesima_on_pay_only", "tfr_base": "without_tredicesima",
                "live_in_hours": "proportional", "vacation_board": "month"}
        });
        let situation = Situation::from_json(&full).expect("a situation");
        assert_eq!(situation.to_json(), full);
    }

    #[test]
    fn null_is_absent_and_defaults_are_left_out() {
        let mut value = with("agreed_pay", Value::Null);
        value["conventions"] = json!({"seniority": null, "tfr_base": "with_tredicesima"});
        value["hired_on"] = json!("2026-11-21");
        value["board_lodging"] = json!("in_kind");
        assert_eq!(Situation::from_json(&value).expect("a situation").to_json(), base());
    }

    #[test]
    fn faults_name_the_field_and_the_kind() {
        let at = |field: &str| Some(field.to_owned());
        assert_eq!(fault(&json!([])), ("not_object", None));
        assert_eq!(fault(&with("livelo", json!("CS"))), ("unknown_field", at("livelo")));
        for (field, value, code) in [
            ("on", json!("2026-02-29"), "invalid_date"),
            ("on", json!("2026-2-9"), "invalid_date"),
            ("on", json!("20261121"), "invalid_date"),
            ("on", json!(null), "missing_field"),
            ("regime", json!("live_in"), "invalid_value"),
            ("livello", json!("cs"), "invalid_value"),
            ("livello", json!(null), "missing_field"),
            ("weekly_hours", json!(54), "wrong_type"),
            ("weekly_hours", json!("54.1"), "invalid_hours"),
            ("weekly_hours", json!("0"), "invalid_hours"),
            ("weekly_hours", json!(null), "missing_field"),
            ("hired_on", json!("2026-11-22"), "hired_after_on"),
            ("term", json!("forever"), "invalid_value"),
            ("cuaf", json!("true"), "wrong_type"),
            ("agreed_pay", json!(1300), "wrong_type"),
            ("agreed_pay", json!("1300,00"), "invalid_amount"),
            ("agreed_pay", json!("12345678"), "invalid_amount"),
            ("board_lodging", json!("half"), "invalid_value"),
            ("conventions", json!("none"), "wrong_type"),
            ("id", json!(7), "wrong_type"),
        ] {
            assert_eq!(fault(&with(field, value)), (code, at(field)), "{field}");
        }
        let convention = |value: Value| fault(&with("conventions", value));
        assert_eq!(convention(json!({"rounding": "up"})), ("unknown_convention", at("conventions.rounding")));
        assert_eq!(convention(json!({"seniority": "never"})), ("invalid_value", at("conventions.seniority")));
        assert_eq!(convention(json!({"board_month_days": 30})), ("wrong_type", at("conventions.board_month_days")));
    }

    #[test]
    fn night_regimes_take_no_hours_and_presence_no_level() {
        let night = |livello: Option<&str>, hours: Option<&str>, regime: &str| {
            Situation::from_json(
                &json!({"on": "2026-11-21", "regime": regime, "livello": livello, "weekly_hours": hours}),
            )
            .map_err(|error| (error.code.code(), error.field.unwrap_or_default()))
        };
        assert!(night(Some("BS"), None, "assistenza_notturna").is_ok());
        assert!(night(None, None, "presenza_notturna").is_ok());
        let not = |field: &str| Some(("not_allowed", field.to_owned()));
        assert_eq!(night(Some("BS"), Some("54"), "assistenza_notturna").err(), not("weekly_hours"));
        assert_eq!(night(Some("BS"), None, "presenza_notturna").err(), not("livello"));
    }
}
