//! What a person sent, by name: the pairs of a query string or of a form, read without ever failing.

use std::convert::Infallible;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;

use super::problem::Problem;

/// More pairs than any form of the service has; the rest of a longer body is not read.
const MOST_PAIRS: usize = 2000;

/// Names and values in the order they came. Control characters are dropped (no database takes a zero byte),
/// line ends become `\n`, and spaces around values go away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=1&b=2`; what is not UTF-8 becomes the replacement character.
    #[must_use]
    pub fn parse(encoded: &str) -> Fields {
        let pairs = encoded.split('&').filter(|pair| !pair.is_empty()).take(MOST_PAIRS);
        Fields(
            pairs
                .map(|pair| {
                    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                    (decode(name), decode(value))
                })
                .collect(),
        )
    }

    /// The first value of a name, or the empty text.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// True when the name came, even empty.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// True when one of the name's values is this one.
    #[must_use]
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|each| each == value)
    }

    /// True when nothing came.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All pairs in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Puts one value in place of all values of a name.
    pub fn set(&mut self, name: &str, value: &str) {
        self.remove(name);
        self.push(name, value);
    }

    /// Adds a value to a name.
    pub fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    /// Forgets a name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| key != name);
    }

    /// As a query string again.
    #[must_use]
    pub fn encode(&self) -> String {
        let pair = |(name, value): &(String, String)| format!("{}={}", encode(name), encode(value));
        self.0.iter().map(pair).collect::<Vec<_>>().join("&")
    }
}

/// One part of a query string, so written that it can stand in an address.
#[must_use]
pub fn encode(text: &str) -> String {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    const SET: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
    utf8_percent_encode(text, SET).to_string()
}

fn decode(part: &str) -> String {
    let spaced = part.replace('+', " ");
    let text = percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().replace("\r\n", "\n");
    let clean: String = text.chars().filter(|letter| !letter.is_control() || *letter == '\n').collect();
    clean.trim().to_owned()
}

/// The query string of the address.
#[derive(Clone, Debug, Default)]
pub struct QueryFields(pub Fields);

impl<S: Sync> FromRequestParts<S> for QueryFields {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(QueryFields(Fields::parse(parts.uri.query().unwrap_or(""))))
    }
}

/// The fields of a submitted form. The guard in `security` has already checked its type, its size and its token.
#[derive(Clone, Debug, Default)]
pub struct FormFields(pub Fields);

impl<S: Send + Sync> FromRequest<S> for FormFields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let body = axum::body::Bytes::from_request(request, state).await.map_err(|_| Problem::too_large())?;
        let mut fields = Fields::parse(&String::from_utf8_lossy(&body));
        fields.remove(super::security::CSRF_FIELD);
        Ok(FormFields(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_send() {
        let fields = Fields::parse("a=1&b=due+parole&a=2&vuoto=&solo&c=%C3%A8");
        assert_eq!(fields.get("a"), "1");
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.get("b"), "due parole");
        assert!(fields.has("solo") && fields.has("vuoto") && !fields.has("altro"));
        assert_eq!(fields.get("c"), "è");
    }

    #[test]
    fn never_fails_and_drops_control_characters() {
        let fields = Fields::parse("%=%&%ff=%00x%0d%0ay&&&=&a=%");
        assert_eq!(fields.get("\u{fffd}"), "x\ny");
        assert_eq!(fields.get("a"), "%");
    }

    #[test]
    fn encodes_back() {
        let fields = Fields::parse("pay=1.193%2C84+%E2%82%AC&x=a%26b");
        assert_eq!(Fields::parse(&fields.encode()), fields);
    }
}
