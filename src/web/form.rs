//! A form between two visits: what was typed and what is wrong with it, by field.

use axum::http::StatusCode;

use super::fields::Fields;

/// What was typed, kept as typed, and a message at each field that cannot be accepted.
#[derive(Clone, Debug, Default)]
pub struct FormState {
    fields: Fields,
    errors: Vec<FieldError>,
}

/// A message at a field. The field's `id` in the page is its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Name and id of the field.
    pub field: String,
    /// What is wrong and what to do, in the visitor's language.
    pub message: String,
}

/// One of the answers offered: the value sent, its words, a note under them (empty for none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// The words.
    pub label: String,
    /// Smaller words under them.
    pub note: String,
}

impl Choice {
    /// An answer without a note.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), note: String::new() }
    }

    /// With smaller words under it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Choice {
        self.note = note.into();
        self
    }
}

impl FormState {
    /// A form with these values and no errors yet.
    #[must_use]
    pub fn of(fields: Fields) -> FormState {
        FormState { fields, errors: Vec::new() }
    }

    /// The first value of a field, as typed.
    #[must_use]
    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// True when a box or a radio was ticked with this value, or an option chosen.
    #[must_use]
    pub fn on(&self, name: &str, value: &str) -> bool {
        self.fields.is(name, value)
    }

    /// All that was typed.
    #[must_use]
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// Changes what was typed (a default, a value written properly).
    pub fn set(&mut self, name: &str, value: &str) {
        self.fields.set(name, value);
    }

    /// Marks a field: its first message stays.
    pub fn fail(&mut self, field: &str, message: impl Into<String>) {
        if self.error(field).is_none() {
            self.errors.push(FieldError { field: field.to_owned(), message: message.into() });
        }
    }

    /// Keeps a good value, or marks the field with the message and gives `None`.
    pub fn check<T, E: Into<String>>(&mut self, field: &str, result: Result<T, E>) -> Option<T> {
        result.map_err(|message| self.fail(field, message)).ok()
    }

    /// The message at a field.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// All messages, in the order found: for the summary on top.
    #[must_use]
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    /// The status of a page that shows the form: refused while something in it is wrong.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        if self.is_ok() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// True when nothing is wrong.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        self.errors.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_typed_and_the_first_message() {
        let mut form = FormState::of(Fields::parse("ore=molte"));
        assert_eq!(form.check("ore", Err::<u32, _>("scrivi un numero")), None);
        form.fail("ore", "un altro messaggio");
        assert_eq!(form.value("ore"), "molte");
        assert_eq!(form.error("ore"), Some("scrivi un numero"));
        assert!(!form.is_ok());
    }
}
