//! Who is asking: what handlers receive instead of reading headers themselves.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use uuid::Uuid;

use super::guard::language;
use super::lang::Lang;
use super::page::{Frame, Section};
use super::security::{self, CsrfToken};
use super::{Web, routes};

/// What the guard knows of a request before any handler runs.
#[derive(Clone, Debug)]
pub struct Asking {
    /// Name of this request in the log and on the page of a fault.
    pub reference: Uuid,
    /// The visitor's language.
    pub lang: Lang,
    /// Path of the page asked for, without its query.
    pub path: String,
    /// Token for forms.
    pub csrf: CsrfToken,
    /// True when the token is new, so that the cookie must be set.
    pub new_token: bool,
    /// True when problems are to be told as JSON.
    pub wants_json: bool,
    /// The service as this visitor reaches it, for instance `https://curami.example`.
    pub base: String,
}

impl Asking {
    pub(super) fn of(request: &Request, web: &Web) -> Asking {
        let name = security::csrf_cookie_name(web.settings());
        let known = security::read_cookie(request.headers(), name).and_then(|value| CsrfToken::from_cookie(&value));
        let path = request.uri().path();
        Asking {
            reference: Uuid::new_v4(),
            lang: language(request.headers()),
            path: path.to_owned(),
            csrf: known.unwrap_or_else(CsrfToken::random),
            new_token: known.is_none(),
            wants_json: wants_json(path, request.headers()),
            base: base(request.headers(), web),
        }
    }

    /// The frame of a page in this language.
    #[must_use]
    pub fn frame(&self, web: &Web, section: Section) -> Frame {
        Frame::new(self.lang, section, &self.path, self.csrf, web.settings())
    }
}

fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    if path.starts_with(&format!("{}/", routes::API)) {
        return true;
    }
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or("");
    accept.contains("json") && !accept.contains("text/html")
}

/// The public address, or on a local trial the host that the browser named.
fn base(headers: &HeaderMap, web: &Web) -> String {
    if let Some(public) = &web.settings().public_url {
        return public.clone();
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let plain = host.chars().all(|letter| letter.is_ascii_alphanumeric() || ".:-[]".contains(letter));
    format!("http://{}", if plain { host } else { "localhost" })
}

/// Anyone. Pages take their frame, their language and the token of their forms from here.
#[derive(Clone, Debug)]
pub struct Visitor {
    asking: Asking,
    web: Web,
}

impl Visitor {
    /// The frame of a page: head, menu, path and foot in the visitor's language.
    #[must_use]
    pub fn frame(&self, section: Section) -> Frame {
        self.asking.frame(&self.web, section)
    }

    /// The visitor's language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.asking.lang
    }

    /// A path of the service as an address that can be sent to others.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.asking.base)
    }

    /// Name of this request in the log.
    #[must_use]
    pub fn reference(&self) -> Uuid {
        self.asking.reference
    }
}

impl FromRequestParts<Web> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Infallible> {
        let asking = parts.extensions.get::<Asking>().cloned().unwrap_or_else(|| {
            let mut bare = Request::new(axum::body::Body::empty());
            *bare.uri_mut() = parts.uri.clone();
            Asking::of(&bare, web)
        });
        Ok(Visitor { asking, web: web.clone() })
    }
}
