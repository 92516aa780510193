//! Reading exchange formats field by field, each fault with its field: what matching and the life of a contract share.

mod json;

use std::str::FromStr;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use crate::money::{Hours, Money};

pub(crate) use json::json;

/// Why a text cannot be a worker, a request, an employment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct InputError {
    /// Stable code, for instance `unknown_field`.
    pub code: &'static str,
    /// The field at fault, as a path (`offers.0.week.2`, `employment.terms[0].week`); `None` when there is no object at all.
    pub field: Option<String>,
    /// What was met and what was expected, for developers.
    pub message: String,
}

impl InputError {
    /// A fault of one field.
    pub(crate) fn of(code: &'static str, field: &str, message: impl Into<String>) -> InputError {
        InputError { code, field: Some(field.to_owned()), message: message.into() }
    }
}

pub(crate) type Read<T> = Result<T, InputError>;

/// A JSON object being read.
pub(crate) struct Object<'a> {
    fields: &'a Map<String, Value>,
    path: String,
}

impl<'a> Object<'a> {
    /// The object of a whole line.
    pub(crate) fn root(value: &'a Value) -> Read<Object<'a>> {
        let fields = value.as_object().ok_or_else(|| InputError {
            code: "not_object",
            field: None,
            message: format!("expected an object, found {}", kind(value)),
        })?;
        Ok(Object { fields, path: String::new() })
    }

    /// An object inside another.
    pub(crate) fn inner(value: &'a Value, field: &str) -> Read<Object<'a>> {
        let fields = value.as_object().ok_or_else(|| wrong_type(value, field, "an object"))?;
        Ok(Object { fields, path: format!("{field}.") })
    }

    /// Refuses every field but these.
    pub(crate) fn only(&self, known: &[&str]) -> Read<()> {
        match self.fields.keys().find(|key| !known.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => {
                let message = format!("unknown field {key:?}, expected one of {}", known.join(", "));
                Err(InputError::of("unknown_field", &self.path_of(key), message))
            }
        }
    }

    pub(crate) fn path_of(&self, key: &str) -> String {
        format!("{}{key}", self.path)
    }

    fn get(&self, key: &str) -> Option<&'a Value> {
        self.fields.get(key).filter(|value| !value.is_null())
    }

    /// A field that may be absent; `null` is absent.
    pub(crate) fn may<T>(&self, key: &str, read: impl FnOnce(&'a Value, &str) -> Read<T>) -> Read<Option<T>> {
        self.get(key).map(|value| read(value, &self.path_of(key))).transpose()
    }

    /// A field that must be there.
    pub(crate) fn need<T>(&self, key: &str, read: impl FnOnce(&'a Value, &str) -> Read<T>) -> Read<T> {
        let missing = || InputError::of("missing_field", &self.path_of(key), format!("{key} is missing"));
        self.may(key, read)?.ok_or_else(missing)
    }

    /// A list; absent is empty.
    pub(crate) fn list<T, C: FromIterator<T>>(&self, key: &str, read: impl Fn(&'a Value, &str) -> Read<T>) -> Read<C> {
        self.may(key, |value, field| list(value, field, read)).map(|list| list.unwrap_or_else(|| C::from_iter([])))
    }

    /// An object used as a map; absent is empty.
    pub(crate) fn map<K, V, C: FromIterator<(K, V)>>(
        &self,
        key: &str,
        read: impl Fn(&'a str, &'a Value, &str) -> Read<(K, V)>,
    ) -> Read<C> {
        let read_all = |value: &'a Value, field: &str| {
            let fields = value.as_object().ok_or_else(|| wrong_type(value, field, "an object"))?;
            fields.iter().map(|(name, value)| read(name, value, &format!("{field}.{name}"))).collect()
        };
        self.may(key, read_all).map(|map| map.unwrap_or_else(|| C::from_iter([])))
    }
}

/// A list of values.
pub(crate) fn list<'a, T, C: FromIterator<T>>(
    value: &'a Value,
    field: &str,
    read: impl Fn(&'a Value, &str) -> Read<T>,
) -> Read<C> {
    let items = value.as_array().ok_or_else(|| wrong_type(value, field, "a list"))?;
    items.iter().enumerate().map(|(at, item)| read(item, &format!("{field}.{at}"))).collect()
}

/// A list of values, its entries named as in `terms[0]`.
pub(crate) fn entries<'a, T>(value: &'a Value, field: &str, read: impl Fn(&'a Value, &str) -> Read<T>) -> Read<Vec<T>> {
    let items = value.as_array().ok_or_else(|| wrong_type(value, field, "a list"))?;
    items.iter().enumerate().map(|(at, item)| read(item, &format!("{field}[{at}]"))).collect()
}

/// A text.
pub(crate) fn text<'a>(value: &'a Value, field: &str) -> Read<&'a str> {
    value.as_str().ok_or_else(|| wrong_type(value, field, "a text"))
}

/// A word of a closed list, or another text with a form of its own.
pub(crate) fn parsed<T>(value: &Value, field: &str) -> Read<T>
where
    T: FromStr<Err: std::fmt::Display>,
{
    text(value, field)?.parse().map_err(|fault: T::Err| InputError::of("invalid_value", field, fault.to_string()))
}

/// One of a closed list, by its code.
pub(crate) fn one_of<T: Copy>(all: &'static [T], code: fn(T) -> &'static str) -> impl Fn(&Value, &str) -> Read<T> {
    move |value, field| {
        let text = text(value, field)?;
        all.iter().copied().find(|one| code(*one) == text).ok_or_else(|| {
            let codes: Vec<&str> = all.iter().map(|one| code(*one)).collect();
            let message = format!("invalid value {text:?}, expected one of {}", codes.join(", "));
            InputError::of("invalid_value", field, message)
        })
    }
}

/// A day of the calendar, `2026-12-01`.
pub(crate) fn date(value: &Value, field: &str) -> Read<NaiveDate> {
    let text = text(value, field)?;
    let shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = shaped.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten();
    day.ok_or_else(|| {
        InputError::of("invalid_date", field, format!("no day {text:?}, expected one as in \"2026-12-01\""))
    })
}

/// Hours, more than none.
pub(crate) fn hours(value: &Value, field: &str) -> Read<Hours> {
    text(value, field)?.parse().map_err(|fault| InputError::of("invalid_hours", field, format!("{fault}")))
}

/// Hours, perhaps none.
pub(crate) fn hours_or_none(value: &Value, field: &str) -> Read<Hours> {
    let none = ["0", "0.0", "0.00"].contains(&text(value, field)?);
    if none { Ok(Hours::default()) } else { hours(value, field) }
}

/// An amount.
pub(crate) fn money(value: &Value, field: &str) -> Read<Money> {
    text(value, field)?.parse().map_err(|fault| InputError::of("invalid_amount", field, format!("{fault}")))
}

/// A whole number.
pub(crate) fn count<T: TryFrom<u64>>(value: &Value, field: &str) -> Read<T> {
    let number = value.as_u64().ok_or_else(|| wrong_type(value, field, "a whole number"))?;
    T::try_from(number).map_err(|_| InputError::of("invalid_value", field, format!("{number} is too many")))
}

/// Yes or no.
pub(crate) fn flag(value: &Value, field: &str) -> Read<bool> {
    value.as_bool().ok_or_else(|| wrong_type(value, field, "true or false"))
}

pub(crate) fn wrong_type(value: &Value, field: &str, expected: &str) -> InputError {
    InputError::of("wrong_type", field, format!("expected {expected}, found {}", kind(value)))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "nothing",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
