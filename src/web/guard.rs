//! Around every request: reference, limits, token of forms, headers, problems shown, one line in the log.
//!
//! The log names the pattern of the path, never the path or the query: addresses may hold a person's link.

use std::any::Any;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::extract::Asking;
use super::fields::Fields;
use super::lang::Lang;
use super::limits::Class;
use super::problem::{Kind, Problem};
use super::{Web, pages, routes, security, upload};

/// The longest a request may take.
const LONGEST: Duration = Duration::from_secs(30);
/// The most a form may weigh, bytes.
const FORM_LIMIT: usize = 256 * 1024;
/// The most a form with a file may weigh, bytes: papers weigh a few hundred thousand.
pub(super) const UPLOAD_LIMIT: usize = 2 * 1024 * 1024;
/// The most an API body may weigh, bytes.
pub(super) const API_LIMIT: usize = 2 * 1024 * 1024;

/// Wraps all routes; the last layer added is the first that a request meets.
pub(super) fn around(routes: Router<Web>, web: &Web) -> Router<Web> {
    routes
        .layer(from_fn_with_state(web.clone(), check_form))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(web.clone(), check_rate))
        .layer(from_fn_with_state(web.clone(), attend))
        .layer(CompressionLayer::new())
}

/// The outermost: who is asking, then whatever happens is shown and logged.
async fn attend(State(web): State<Web>, mut request: Request, next: Next) -> Response {
    let started = Instant::now();
    let asking = Asking::of(&request, &web);
    request.extensions_mut().insert(asking.clone());
    let method = request.method().clone();
    let pattern = request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str).to_owned();

    let mut response = next.run(request).await;
    if let Some(problem) = problem_of(&mut response) {
        if let Some(cause) = problem.cause() {
            tracing::error!(reference = %asking.reference, %method, pattern, cause, "request failed");
        }
        response = show(&web, &asking, &problem, response.headers());
    }
    finish(&web, &asking, response.headers_mut());
    let status = response.status().as_u16();
    let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(reference = %asking.reference, %method, pattern, status, millis, "request");
    response
}

/// The problem a response carries, or stands for when another layer answered a bare error.
fn problem_of(response: &mut Response) -> Option<Problem> {
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        return Some(problem);
    }
    let status = response.status();
    let bare = !response.headers().contains_key(header::CONTENT_TYPE)
        || response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let failed = status.is_client_error() || status.is_server_error();
    (failed && bare).then(|| Problem::new(Kind::of(status)))
}

fn show(web: &Web, asking: &Asking, problem: &Problem, before: &HeaderMap) -> Response {
    let status = problem.kind.status();
    let reference = asking.reference.to_string();
    let mut response = if asking.wants_json {
        let body = problem.to_json(&asking.lang.words().problem, &reference).to_string();
        (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    } else {
        (status, pages::problem::view(web, asking, problem)).into_response()
    };
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = before.get(&name) {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

fn finish(web: &Web, asking: &Asking, headers: &mut HeaderMap) {
    security::add_headers(headers, web.settings());
    if let Ok(reference) = HeaderValue::from_str(&asking.reference.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), reference);
    }
    let html = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if html && asking.new_token {
        let name = security::csrf_cookie_name(web.settings());
        let set = security::cookie(web.settings(), name, &asking.csrf.to_cookie(), None);
        if let Ok(value) = HeaderValue::from_str(&set) {
            headers.append(header::SET_COOKIE, value);
        }
    }
}

async fn check_rate(State(web): State<Web>, request: Request, next: Next) -> Response {
    let address = client_address(&request, web.settings().behind_proxy);
    let class = Class::of(request.method(), request.uri().path());
    match web.limits().check(class, address) {
        Ok(()) => next.run(request).await,
        Err(seconds) => Problem::too_many(seconds).into_response(),
    }
}

/// Who connects; behind our own proxy, the last address that the proxy added.
pub(super) fn client_address(request: &Request, behind_proxy: bool) -> IpAddr {
    let forwarded = || {
        let line = request.headers().get_all("x-forwarded-for").into_iter().next_back()?.to_str().ok()?;
        line.rsplit(',').next()?.trim().parse().ok()
    };
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let proxied = if behind_proxy { forwarded() } else { None };
    proxied.or(connected).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
}

/// Pages take only forms, of a reasonable size, that carry the token of our own pages; the API takes no cookies.
async fn check_form(State(web): State<Web>, request: Request, next: Next) -> Response {
    let unsafe_method = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !unsafe_method
        || request.uri().path().starts_with("/api/")
        || request.extensions().get::<MatchedPath>().is_none()
    {
        return next.run(request).await;
    }
    match checked(&web, request).await {
        Ok(request) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn checked(web: &Web, request: Request) -> Result<Request, Problem> {
    if !security::same_origin(request.headers(), web.settings()) {
        return Err(Problem::new(Kind::Forbidden));
    }
    let (mut parts, body) = request.into_parts();
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("").to_owned();
    let files = parts.uri.path() == routes::VERIFY && upload::carries_files(&kind);
    let most = if files { UPLOAD_LIMIT } else { FORM_LIMIT };
    let bytes = to_bytes(body, most).await.map_err(|_| Problem::too_large())?;
    if !files && !bytes.is_empty() && !kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return Err(Problem::new(Kind::UnsupportedType));
    }
    let fields = if files {
        let sent = upload::read(&kind, bytes.clone()).await.ok_or_else(|| Problem::new(Kind::BadRequest))?;
        let fields = sent.fields.clone();
        parts.extensions.insert(sent);
        fields
    } else {
        Fields::parse(&String::from_utf8_lossy(&bytes))
    };
    let name = security::csrf_cookie_name(web.settings());
    let cookie = security::read_cookie(&parts.headers, name).and_then(|value| security::CsrfToken::from_cookie(&value));
    if !cookie.is_some_and(|token| token.accepts(fields.get(security::CSRF_FIELD))) {
        return Err(Problem::new(Kind::ExpiredForm));
    }
    Ok(Request::from_parts(parts, Body::from(bytes)))
}

#[expect(clippy::needless_pass_by_value, reason = "the shape that the layer asks for")]
fn panicked(cause: Box<dyn Any + Send>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str).or_else(|| cause.downcast_ref::<&str>().copied());
    Problem::internal(&format!("panic: {}", text.unwrap_or("without words"))).into_response()
}

/// The language a browser asks for, among those we have.
pub(super) fn language(headers: &HeaderMap) -> Lang {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or("");
    Lang::best_for(asked)
}
