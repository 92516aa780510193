//! Pages through the router, in process: status, headers, problems, forms from elsewhere, malformed requests.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use chrono::{TimeZone, Utc};
use curami::clock::Clock;
use curami::web::{Settings, Web, router};
use tower::ServiceExt;

/// The service on 21 November 2026.
fn service(settings: Settings) -> Router {
    let noon = Utc.with_ymd_and_hms(2026, 11, 21, 12, 0, 0).single().expect("an instant");
    router(Web::new(crate::support::idle_app(Clock::Fixed(noon)), settings))
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

async fn send(service: &Router, request: Request<Body>) -> Answer {
    let response = service.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 10 << 20).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}

async fn get(service: &Router, path: &str) -> Answer {
    send(service, Request::get(path).body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn a_page_that_is_not_there_is_a_page_with_ways_on() {
    let answer = get(&service(Settings::default()), "/non-esiste").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(answer.body.contains("Questa pagina non c’è") && answer.body.contains("href=\"/costo\""));
    assert!(answer.body.contains("lang=\"it\""));
}

#[tokio::test]
async fn every_answer_carries_the_headers_of_safety() {
    let answer = get(&service(Settings::default()), "/non-esiste").await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("unsafe"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert!(!answer.header("x-request-id").is_empty());
    assert!(answer.headers.get(header::STRICT_TRANSPORT_SECURITY).is_none());

    let https = Settings { public_url: Some("https://curami.example".into()), ..Settings::default() };
    let answer = get(&service(https), "/non-esiste").await;
    assert!(answer.header("strict-transport-security").contains("max-age="));
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-curami_csrf=") && cookie.contains("Secure") && cookie.contains("HttpOnly"));
}

#[tokio::test]
async fn the_api_tells_problems_as_json() {
    let answer = get(&service(Settings::default()), "/api/v1/non-esiste").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(body["status"], 404);
    assert_eq!(body["type"], "urn:curami:problem:not-found");
}

#[tokio::test]
async fn embedded_files_are_kept_for_ever_under_their_own_address() {
    let service = service(Settings::default());
    let style = curami::web::assets::url("app.css");
    let answer = get(&service, &style).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert!(answer.header("cache-control").contains("immutable"));
    assert_eq!(get(&service, "/assets/old/app.css").await.header("cache-control"), "no-cache");
    assert_eq!(get(&service, "/assets/old/../Cargo.toml").await.status, StatusCode::NOT_FOUND);
    let tag = answer.header("etag").to_owned();
    let again = Request::get(&style).header(header::IF_NONE_MATCH, tag).body(Body::empty()).expect("a request");
    assert_eq!(send(&service, again).await.status, StatusCode::NOT_MODIFIED);
}
