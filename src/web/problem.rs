//! What went wrong, as a page or as `application/problem+json` by what was asked for.
//!
//! A handler returns a [`Problem`]; the guard shows it, since only the guard knows the language, the reference of
//! the request and what the client accepts. An inner message is logged once and never shown.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::lang::words::{ProblemWords, Said};

/// The kinds of problem a visitor can meet: each has its status and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cannot be read.
    BadRequest,
    /// Must sign in.
    Unauthorized,
    /// Not allowed, or sent from elsewhere.
    Forbidden,
    /// The form's token is missing or old.
    ExpiredForm,
    /// No such page or thing.
    NotFound,
    /// The address exists, the method does not.
    MethodNotAllowed,
    /// Too slow.
    Timeout,
    /// Something changed meanwhile.
    Conflict,
    /// Too much was sent.
    TooLarge,
    /// Not a kind of body the address reads.
    UnsupportedType,
    /// Read, but it cannot be.
    Unprocessable,
    /// Too many requests from one address.
    TooMany,
    /// Our fault.
    Internal,
    /// Out of order for now.
    Unavailable,
}

impl Kind {
    /// The status of the answer.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Kind::BadRequest => StatusCode::BAD_REQUEST,
            Kind::Unauthorized => StatusCode::UNAUTHORIZED,
            Kind::Forbidden | Kind::ExpiredForm => StatusCode::FORBIDDEN,
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Kind::Timeout => StatusCode::REQUEST_TIMEOUT,
            Kind::Conflict => StatusCode::CONFLICT,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::UnsupportedType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Stable name, the last part of the problem's `type`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Kind::BadRequest => "bad-request",
            Kind::Unauthorized => "sign-in-needed",
            Kind::Forbidden => "forbidden",
            Kind::ExpiredForm => "expired-form",
            Kind::NotFound => "not-found",
            Kind::MethodNotAllowed => "method-not-allowed",
            Kind::Timeout => "timeout",
            Kind::Conflict => "conflict",
            Kind::TooLarge => "too-large",
            Kind::UnsupportedType => "unsupported-type",
            Kind::Unprocessable => "unprocessable",
            Kind::TooMany => "too-many-requests",
            Kind::Internal => "internal",
            Kind::Unavailable => "unavailable",
        }
    }

    /// The visitor's words.
    #[must_use]
    pub fn said(self, words: &'static ProblemWords) -> &'static Said {
        match self {
            Kind::BadRequest => &words.bad_request,
            Kind::Unauthorized => &words.unauthorized,
            Kind::Forbidden => &words.forbidden,
            Kind::ExpiredForm => &words.expired_form,
            Kind::NotFound => &words.not_found,
            Kind::MethodNotAllowed => &words.method_not_allowed,
            Kind::Timeout => &words.timeout,
            Kind::Conflict => &words.conflict,
            Kind::TooLarge => &words.too_large,
            Kind::UnsupportedType => &words.unsupported_type,
            Kind::Unprocessable => &words.unprocessable,
            Kind::TooMany => &words.too_many,
            Kind::Internal => &words.internal,
            Kind::Unavailable => &words.unavailable,
        }
    }

    /// The kind that fits a status that some other layer answered.
    #[must_use]
    pub fn of(status: StatusCode) -> Kind {
        match status.as_u16() {
            401 => Kind::Unauthorized,
            403 => Kind::Forbidden,
            404 => Kind::NotFound,
            405 => Kind::MethodNotAllowed,
            408 => Kind::Timeout,
            409 => Kind::Conflict,
            413 => Kind::TooLarge,
            415 => Kind::UnsupportedType,
            422 => Kind::Unprocessable,
            429 => Kind::TooMany,
            503 => Kind::Unavailable,
            400..500 => Kind::BadRequest,
            _ => Kind::Internal,
        }
    }
}

/// A problem on its way to the visitor; small, since many results carry it.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Which one.
    pub kind: Kind,
    more: Box<More>,
}

/// What there is to say besides the kind.
#[derive(Clone, Debug, Default)]
struct More {
    detail: Option<String>,
    members: Map<String, Value>,
    retry_after: Option<u64>,
    cause: Option<String>,
}

impl Problem {
    /// A problem with nothing more to say.
    #[must_use]
    pub fn new(kind: Kind) -> Problem {
        Problem { kind, more: Box::default() }
    }

    /// No such page.
    #[must_use]
    pub fn not_found() -> Problem {
        Problem::new(Kind::NotFound)
    }

    /// The address does not take this method.
    #[must_use]
    pub fn method_not_allowed() -> Problem {
        Problem::new(Kind::MethodNotAllowed)
    }

    /// Too much was sent.
    #[must_use]
    pub fn too_large() -> Problem {
        Problem::new(Kind::TooLarge)
    }

    /// Our fault: the cause goes to the log with the request's reference, the visitor sees the reference alone.
    #[must_use]
    pub fn internal(cause: &dyn std::fmt::Display) -> Problem {
        let mut problem = Problem::new(Kind::Internal);
        problem.more.cause = Some(cause.to_string());
        problem
    }

    /// Too many requests: what to wait before trying again, seconds.
    #[must_use]
    pub fn too_many(seconds: u64) -> Problem {
        let mut problem = Problem::new(Kind::TooMany);
        problem.more.retry_after = Some(seconds);
        problem
    }

    /// What to wait before trying again, seconds.
    #[must_use]
    pub fn retry_after(&self) -> Option<u64> {
        self.more.retry_after
    }

    /// The inner cause, for the log alone.
    #[must_use]
    pub fn cause(&self) -> Option<&str> {
        self.more.cause.as_deref()
    }

    /// With a sentence for developers.
    #[must_use]
    pub fn detail(mut self, text: impl Into<String>) -> Problem {
        self.more.detail = Some(text.into());
        self
    }

    /// With a further member in the API's answer.
    #[must_use]
    pub fn member(mut self, name: &str, value: impl Into<Value>) -> Problem {
        self.more.members.insert(name.to_owned(), value.into());
        self
    }

    /// The body of `application/problem+json` (RFC 9457).
    #[must_use]
    pub fn to_json(&self, words: &'static ProblemWords, reference: &str) -> Value {
        let mut body = Map::new();
        body.insert("type".into(), json!(format!("urn:curami:problem:{}", self.kind.code())));
        body.insert("title".into(), json!(self.kind.said(words).title));
        body.insert("status".into(), json!(self.kind.status().as_u16()));
        if let Some(detail) = &self.more.detail {
            body.insert("detail".into(), json!(detail));
        }
        body.insert("instance".into(), json!(format!("urn:uuid:{reference}")));
        body.extend(self.more.members.clone());
        Value::Object(body)
    }
}

impl IntoResponse for Problem {
    /// A bare status that carries the problem: the guard turns it into a page or JSON.
    fn into_response(self) -> Response {
        let mut response = self.kind.status().into_response();
        if let Some(seconds) = self.more.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
