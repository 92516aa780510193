//! Headers that every answer carries, and the proof that a form comes from our own page.
//!
//! Forms carry a token that only our pages know (double submit: a cookie that scripts cannot read and a hidden
//! field), and the browser's word on where the request comes from must agree. The field is masked anew on each
//! page, so that compression gives nothing away.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Settings;

/// The hidden field of every form.
pub const CSRF_FIELD: &str = "csrf";

const TOKEN_BYTES: usize = 32;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// The visitor's secret: in a cookie, and masked in each form.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CsrfToken([u8; TOKEN_BYTES]);

impl std::fmt::Debug for CsrfToken {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("CsrfToken(hidden)")
    }
}

impl CsrfToken {
    /// A new one, from the system's randomness.
    #[must_use]
    pub fn random() -> CsrfToken {
        CsrfToken(rand::random())
    }

    /// From the cookie's value.
    #[must_use]
    pub fn from_cookie(value: &str) -> Option<CsrfToken> {
        URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok().map(CsrfToken)
    }

    /// The cookie's value.
    #[must_use]
    pub fn to_cookie(self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// The field's value: a random pad, then the token under it.
    #[must_use]
    pub fn masked(self) -> String {
        let pad: [u8; TOKEN_BYTES] = rand::random();
        let mut both = pad.to_vec();
        both.extend(self.0.iter().zip(pad).map(|(secret, cover)| secret ^ cover));
        URL_SAFE_NO_PAD.encode(both)
    }

    /// True when the field is this token under some pad.
    #[must_use]
    pub fn accepts(self, field: &str) -> bool {
        let Ok(both) = URL_SAFE_NO_PAD.decode(field) else { return false };
        if both.len() != 2 * TOKEN_BYTES {
            return false;
        }
        let (pad, covered) = both.split_at(TOKEN_BYTES);
        let difference = pad.iter().zip(covered).zip(self.0).fold(0, |all, ((a, b), c)| all | (a ^ b ^ c));
        difference == 0
    }
}

/// The name of the cookie: browsers tie `__Host-` cookies to this host and to https.
#[must_use]
pub fn csrf_cookie_name(settings: &Settings) -> &'static str {
    if settings.https() { "__Host-curami_csrf" } else { "curami_csrf" }
}

/// The `Set-Cookie` value for a technical cookie that scripts cannot read.
#[must_use]
pub fn cookie(settings: &Settings, name: &str, value: &str, seconds: Option<u64>) -> String {
    let secure = if settings.https() { "; Secure" } else { "" };
    let age = seconds.map(|age| format!("; Max-Age={age}")).unwrap_or_default();
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

/// One cookie's value from the request.
#[must_use]
pub fn read_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// True when the browser says that the request starts from our own pages, or says nothing (old browsers, tools:
/// then the token alone decides).
#[must_use]
pub fn same_origin(headers: &HeaderMap, settings: &Settings) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin" || site == "none";
    }
    let Some(origin) = text(header::ORIGIN) else { return true };
    if let Some(public) = &settings.public_url {
        return origin == public;
    }
    let host = text(header::HOST).unwrap_or("");
    origin.split_once("://").is_some_and(|(_, from)| from == host)
}

/// Adds the headers that every answer carries, where the handler has not set its own.
pub fn add_headers(headers: &mut HeaderMap, settings: &Settings) {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
        (header::CACHE_CONTROL, "private, no-cache"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if settings.https() {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_token_is_accepted_and_never_the_same() {
        let token = CsrfToken::random();
        let (one, two) = (token.masked(), token.masked());
        assert_ne!(one, two);
        assert!(token.accepts(&one) && token.accepts(&two));
        assert!(!CsrfToken::random().accepts(&one));
        assert!(!token.accepts("") && !token.accepts(&token.to_cookie()) && !token.accepts("è"));
        assert_eq!(CsrfToken::from_cookie(&token.to_cookie()), Some(token));
    }

    #[test]
    fn requests_from_elsewhere_are_seen() {
        let settings = Settings::default();
        let headers = |pairs: &[(&'static str, &str)]| {
            pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().expect("a value"))).collect()
        };
        assert!(same_origin(&headers(&[]), &settings));
        assert!(same_origin(&headers(&[("origin", "http://localhost:4100"), ("host", "localhost:4100")]), &settings));
        assert!(!same_origin(&headers(&[("origin", "https://altrove.example"), ("host", "localhost")]), &settings));
        assert!(!same_origin(&headers(&[("origin", "null"), ("host", "localhost")]), &settings));
        assert!(!same_origin(&headers(&[("sec-fetch-site", "cross-site")]), &settings));
    }
}
