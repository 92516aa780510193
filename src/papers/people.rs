//! The two parties as a paper names them. Everything may be left out: the paper then has a line to fill in by hand.

use serde_json::{Map, Value};

use crate::input::{self, InputError, Object, Read};

const FIELDS: [&str; 6] = ["name", "tax_code", "address", "other_address", "document", "permit"];

/// The longest text that a paper has room for.
const LONGEST: usize = 300;

/// A party.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Name and surname.
    pub name: String,
    /// Codice fiscale.
    pub tax_code: String,
    /// Residence.
    pub address: String,
    /// Another address valid for the employment.
    pub other_address: String,
    /// Identity document: kind, number, expiry.
    pub document: String,
    /// Residence permit: kind, number, expiry.
    pub permit: String,
}

impl Person {
    /// Reads a party.
    pub(super) fn read(value: &Value, field: &str) -> Read<Person> {
        let object = Object::inner(value, field)?;
        object.only(&FIELDS)?;
        let text = |key: &str| Ok(object.may(key, words)?.unwrap_or_default());
        Ok(Person {
            name: text("name")?,
            tax_code: text("tax_code")?,
            address: text("address")?,
            other_address: text("other_address")?,
            document: text("document")?,
            permit: text("permit")?,
        })
    }

    /// The same party as canonical JSON: what is empty is left out.
    pub(super) fn to_json(&self) -> Value {
        let all = [
            ("name", &self.name),
            ("tax_code", &self.tax_code),
            ("address", &self.address),
            ("other_address", &self.other_address),
            ("document", &self.document),
            ("permit", &self.permit),
        ];
        members(all)
    }
}

/// Texts that are not empty, by name.
pub(super) fn members<'a>(all: impl IntoIterator<Item = (&'a str, &'a String)>) -> Value {
    let said = all.into_iter().filter(|(_, text)| !text.is_empty());
    Value::Object(said.map(|(key, text)| (key.to_owned(), Value::from(text.as_str()))).collect::<Map<_, _>>())
}

/// A text that a person wrote, on one line, without what cannot be printed.
pub(super) fn words(value: &Value, field: &str) -> Read<String> {
    let text = input::text(value, field)?.trim();
    if text.chars().count() > LONGEST {
        return Err(InputError::of("too_long", field, format!("at most {LONGEST} letters have room on the paper")));
    }
    if text.chars().any(char::is_control) {
        return Err(InputError::of("invalid_value", field, "a text on one line, without control characters"));
    }
    Ok(text.to_owned())
}
