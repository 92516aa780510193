//! The desk's door: who is signed in, signing in and out, and what was being sent when a session ended.

use std::net::IpAddr;

use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use super::broken;
use super::said::Said;
use crate::app::{App, SignIn, SignInError, SignedIn, Staff};
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, FormFields, QueryFields, encode};
use crate::web::form::FormState;
use crate::web::guard::client_address;
use crate::web::page::PrivatePage;
use crate::web::security::{cookie, read_cookie};
use crate::web::{Frame, Problem, Section, Settings, Web, routes};

/// Where to go after signing in.
const TO: &str = "vai";
/// What was being sent, encoded.
const SENT: &str = "modulo";
/// The longest form that is given back.
const LONGEST_SENT: usize = 64 * 1024;

/// A person of the desk, signed in, asking for a page.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Who.
    pub staff: Staff,
    visitor: Visitor,
    web: Web,
}

impl Desk {
    /// The use cases.
    pub fn app(&self) -> &App {
        self.web.app()
    }

    /// A path of the service as an address that can be given to others.
    pub fn absolute(&self, path: &str) -> String {
        self.visitor.absolute(path)
    }

    /// The frame of a page of the desk.
    pub fn frame(&self) -> Frame {
        self.visitor.frame(Section::Desk).staff(&self.staff.name).private()
    }

    async fn of(parts: &mut Parts, web: &Web) -> Result<Result<Desk, Visitor>, Problem> {
        let Ok(visitor) = Visitor::from_request_parts(parts, web).await;
        let token = read_cookie(&parts.headers, session_cookie(web.settings()));
        let staff = match token {
            Some(token) => web.app().staff_of(&token).await.map_err(broken)?,
            None => None,
        };
        Ok(match staff {
            Some(staff) => Ok(Desk { staff, visitor, web: web.clone() }),
            None => Err(visitor),
        })
    }
}

impl FromRequestParts<Web> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Desk, Response> {
        let asked = parts.uri.path_and_query().map_or(routes::DESK, |path| path.as_str()).to_owned();
        match Desk::of(parts, web).await {
            Ok(Ok(desk)) => Ok(desk),
            Ok(Err(_)) => Err(Redirect::to(&sign_in_towards(&asked)).into_response()),
            Err(problem) => Err(problem.into_response()),
        }
    }
}

/// A person of the desk, signed in, sending a form. When the session has ended, what was typed comes
/// back after signing in.
#[derive(Clone, Debug)]
pub struct DeskForm {
    /// Who.
    pub desk: Desk,
    /// What was sent.
    pub fields: Fields,
}

impl FromRequest<Web> for DeskForm {
    type Rejection = Response;

    async fn from_request(request: Request, web: &Web) -> Result<DeskForm, Response> {
        let (mut parts, body) = request.into_parts();
        let asked = parts.uri.path().to_owned();
        let found = Desk::of(&mut parts, web).await.map_err(IntoResponse::into_response)?;
        let request = Request::from_parts(parts, body);
        let read = FormFields::from_request(request, web).await;
        let FormFields(fields) = read.map_err(IntoResponse::into_response)?;
        match found {
            Ok(desk) => Ok(DeskForm { desk, fields }),
            Err(visitor) => Err(expired(&visitor, &asked, &fields)),
        }
    }
}

fn session_cookie(settings: &Settings) -> &'static str {
    if settings.https() { "__Host-curami_desk" } else { "curami_desk" }
}

fn sign_in_towards(path: &str) -> String {
    if path == routes::DESK {
        routes::DESK_SIGN_IN.to_owned()
    } else {
        format!("{}?{TO}={}", routes::DESK_SIGN_IN, encode(path))
    }
}

/// A path of the desk and nothing else: no other site, no sign of a control character.
fn safe_path(path: &str) -> Option<&str> {
    let inside = path == routes::DESK
        || path.strip_prefix(routes::DESK).is_some_and(|rest| rest.starts_with('/') || rest.starts_with('?'));
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (inside && plain && path.len() < 2000).then_some(path)
}

/// The door.
#[derive(Debug, Template)]
#[template(path = "desk/sign_in.html")]
struct SignInView {
    frame: Frame,
    form: FormState,
    notice: Option<String>,
    sent: bool,
}

fn door(visitor: &Visitor, form: FormState, notice: Option<String>) -> SignInView {
    let frame = visitor.frame(Section::Desk).private();
    let title = frame.w.desk.sign_in.title;
    let sent = !form.value(SENT).is_empty();
    SignInView { frame: frame.titled(title), form, notice, sent }
}

fn expired(visitor: &Visitor, asked: &str, fields: &Fields) -> Response {
    let mut form = FormState::default();
    form.set(TO, asked);
    form.set(SENT, &fields.encode());
    let view = door(visitor, form, None);
    (StatusCode::UNAUTHORIZED, PrivatePage(view)).into_response()
}

/// The page to sign in.
pub async fn show(visitor: Visitor, QueryFields(fields): QueryFields) -> PrivatePage<impl Template> {
    let mut form = FormState::default();
    form.set(TO, safe_path(fields.get(TO)).unwrap_or_default());
    let words = &visitor.lang().words().desk.sign_in;
    let notice = fields.is("uscita", "si").then(|| words.signed_out.to_owned());
    PrivatePage(door(&visitor, form, notice))
}

/// Signs in.
pub async fn enter(State(web): State<Web>, visitor: Visitor, request: Request) -> Result<Response, Problem> {
    let address = client_address(&request, web.settings().behind_proxy);
    let FormFields(fields) = FormFields::from_request(request, &web).await?;
    let attempt = attempt(&fields, address);
    let mut form = FormState::of(fields);
    let words = &visitor.lang().words().desk;
    if attempt.login.is_empty() || attempt.password.is_empty() {
        form.fail("utente", words.sign_in.missing);
        return Ok(refused(&visitor, form, StatusCode::UNPROCESSABLE_ENTITY));
    }
    match web.app().sign_in(attempt).await {
        Ok(signed_in) => Ok(entered(&web, &visitor, &form, &signed_in)),
        Err(SignInError::Refused) => {
            form.fail("utente", words.sign_in.refused);
            Ok(refused(&visitor, form, StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(SignInError::Throttled { retry_at }) => {
            form.fail("utente", (words.sign_in.throttled)(&(words.when)(retry_at)));
            Ok(refused(&visitor, form, StatusCode::TOO_MANY_REQUESTS))
        }
        Err(fault) => Err(broken(fault)),
    }
}

fn attempt(fields: &Fields, address: IpAddr) -> SignIn {
    SignIn { login: fields.get("utente").to_owned(), password: fields.get("parola").to_owned(), address }
}

/// The page again; a password is never sent back.
fn refused(visitor: &Visitor, mut form: FormState, status: StatusCode) -> Response {
    form.set("parola", "");
    let kept = safe_path(form.value(TO)).unwrap_or_default().to_owned();
    form.set(TO, &kept);
    (status, PrivatePage(door(visitor, form, None))).into_response()
}

/// What was being sent, given back to be looked at and sent again.
#[derive(Debug, Template)]
#[template(path = "desk/resume.html")]
struct ResumeView {
    frame: Frame,
    action: String,
    fields: Vec<(String, String)>,
}

fn entered(web: &Web, visitor: &Visitor, form: &FormState, signed_in: &SignedIn) -> Response {
    let to = safe_path(form.value(TO)).unwrap_or(routes::DESK);
    let sent = form.value(SENT);
    let mut response = if sent.is_empty() || sent.len() > LONGEST_SENT {
        Redirect::to(to).into_response()
    } else {
        let frame = visitor.frame(Section::Desk).staff(&signed_in.staff.name).private();
        let title = frame.w.desk.sign_in.resume_title;
        let all = Fields::parse(sent);
        let fields = all.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        PrivatePage(ResumeView { frame: frame.titled(title), action: to.to_owned(), fields }).into_response()
    };
    let value = signed_in.token.reveal();
    set_cookie(&mut response, &cookie(web.settings(), session_cookie(web.settings()), &value, None));
    response
}

/// Signs out, with or without a session.
pub async fn leave(State(web): State<Web>, request: Request) -> Result<Response, Problem> {
    let name = session_cookie(web.settings());
    if let Some(token) = read_cookie(request.headers(), name) {
        web.app().sign_out(&token).await.map_err(broken)?;
    }
    let mut response = Redirect::to(&format!("{}?uscita=si", routes::DESK_SIGN_IN)).into_response();
    set_cookie(&mut response, &cookie(web.settings(), name, "", Some(0)));
    Ok(response)
}

fn set_cookie(response: &mut Response, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// After an act that worked: the page again, with a word of what was done.
pub fn done(path: &str, said: Said, anchor: &str) -> Response {
    let anchor = if anchor.is_empty() { String::new() } else { format!("#{anchor}") };
    Redirect::to(&format!("{path}?fatto={}{anchor}", said.id())).into_response()
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn after_signing_in_one_stays_at_the_desk() {
        for path in ["/sportello", "/sportello/persone/C-0412", "/sportello?stato=mie"] {
            assert_eq!(safe_path(path), Some(path));
        }
        for path in [
            "",
            "/",
            "//altrove.example",
            "/sportello.example",
            "/sportelloX",
            "https://altrove.example",
            "/sportello/\\x",
            "/sportello/\r\nA: b",
        ] {
            assert_eq!(safe_path(path), None, "{path}");
        }
    }
}
