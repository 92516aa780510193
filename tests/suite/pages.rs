//! Pages through the router, in process: status, headers, problems, forms from elsewhere, malformed requests.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use chrono::{TimeZone, Utc};
use curami::clock::Clock;
use curami::web::{Settings, Web, router};
use tower::ServiceExt;

/// The service on 21 November 2026.
pub fn service() -> Router {
    service_with(Settings::default())
}

fn service_with(settings: Settings) -> Router {
    let noon = Utc.with_ymd_and_hms(2026, 11, 21, 12, 0, 0).single().expect("an instant");
    router(Web::new(crate::support::idle_app(Clock::Fixed(noon)), settings))
}

/// An answer with its whole body.
pub struct Answered {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as text.
    pub body: String,
}

impl Answered {
    /// One header, empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }
}

/// Sends a request to the router.
pub async fn send(service: &Router, request: Request<Body>) -> Answered {
    let response = service.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, 10 << 20).await.expect("a body");
    Answered { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
}

/// Asks for a path.
pub async fn get(service: &Router, path: &str) -> Answered {
    send(service, Request::get(path).body(Body::empty()).expect("a request")).await
}

#[tokio::test]
async fn a_page_that_is_not_there_is_a_page_with_ways_on() {
    let answer = get(&service(), "/non-esiste").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(answer.body.contains("Questa pagina non c’è") && answer.body.contains("href=\"/costo\""));
    assert!(answer.body.contains("lang=\"it\""));
}

#[tokio::test]
async fn every_answer_carries_the_headers_of_safety() {
    let answer = get(&service(), "/non-esiste").await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    assert!(!policy.contains("unsafe"));
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
    assert!(!answer.header("x-request-id").is_empty());
    assert!(answer.headers.get(header::STRICT_TRANSPORT_SECURITY).is_none());

    let https = Settings { public_url: Some("https://curami.example".into()), ..Settings::default() };
    let answer = get(&service_with(https), "/non-esiste").await;
    assert!(answer.header("strict-transport-security").contains("max-age="));
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-curami_csrf=") && cookie.contains("Secure") && cookie.contains("HttpOnly"));
}

#[tokio::test]
async fn the_api_tells_problems_as_json() {
    let answer = get(&service(), "/api/v1/non-esiste").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(body["status"], 404);
    assert_eq!(body["type"], "urn:curami:problem:not-found");
}

#[tokio::test]
async fn embedded_files_are_kept_for_ever_under_their_own_address() {
    let service = service();
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

/// Every page that anyone can open without a link of their own.
pub const PUBLIC: [&str; 15] = [
    "/",
    "/costo",
    "/costo?regime=non_convivente&livello=BS&weekly_hours=20&agreed_pay=9,50&child_under_six=true&hired_on=2018-03-01",
    "/costo?care=home&sleeps=hourly&weekly_hours=12&term=fixed_term&cuaf=false",
    "/costo?sleeps=night_presence&care=non_self_sufficient",
    "/costo?weekly_hours=tante&agreed_pay=1",
    "/costo?agreed_pay=900",
    "/regole",
    "/regole?on=01/06/2019",
    "/domande-frequenti",
    "/contatti",
    "/come-scegliamo",
    "/accessibilita",
    "/privacy",
    "/note-legali",
];

#[tokio::test]
async fn every_public_page_is_sound_html() {
    let service = service();
    for path in PUBLIC.into_iter().chain(["/api", "/non-esiste"]) {
        let answer = get(&service, path).await;
        assert!(answer.status.as_u16() < 500, "{path}");
        sound_html(path, &answer.body);
    }
}

/// What every page must keep to: language, one main heading, named controls, unique ids, nothing inline.
pub fn sound_html(path: &str, body: &str) {
    use scraper::{Html, Selector};
    let page = Html::parse_document(body);
    let all = |text: &str| {
        let selector = Selector::parse(text).expect("a selector");
        page.select(&selector).map(|element| element.value().clone()).collect::<Vec<_>>()
    };
    assert_eq!(all("html")[0].attr("lang"), Some("it"), "{path}");
    assert_eq!(all("h1").len(), 1, "{path}: one main heading");
    assert_eq!(all("main").len(), 1, "{path}: one main");
    assert!(!all("title").is_empty() && all("meta[name=viewport]").len() == 1, "{path}");
    assert!(all("[style], style, script:not([src])").is_empty(), "{path}: nothing inline");
    assert!(all("[onclick], [onchange], [onsubmit], a[href=\"#\"], a[href=\"\"]").is_empty(), "{path}");
    let mut ids: Vec<_> = all("[id]").iter().filter_map(|element| element.attr("id").map(str::to_owned)).collect();
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "{path}: ids are unique");
    for element in all("[for], [aria-labelledby], [aria-describedby], a[href^=\"#\"]") {
        for name in ["for", "aria-labelledby", "aria-describedby", "href"] {
            for id in element.attr(name).unwrap_or("").split_whitespace() {
                let id = id.strip_prefix('#').unwrap_or(id);
                let local = name != "href" || element.attr("href").is_some_and(|href| href.starts_with('#'));
                assert!(!local || ids.binary_search(&id.to_owned()).is_ok(), "{path}: {name} {id} leads nowhere");
            }
        }
    }
    controls_have_names(path, &page);
    posted_forms_carry_the_token(path, &page);
}

fn controls_have_names(path: &str, page: &scraper::Html) {
    use scraper::Selector;
    let controls = Selector::parse("input:not([type=hidden]), select, textarea").expect("a selector");
    for control in page.select(&controls) {
        let inside = control.ancestors().any(|node| node.value().as_element().is_some_and(|el| el.name() == "label"));
        let labelled = control.attr("id").is_some_and(|id| {
            let label = Selector::parse(&format!("label[for=\"{id}\"]")).expect("a selector");
            page.select(&label).next().is_some()
        });
        let named = control.attr("aria-label").is_some() || control.attr("aria-labelledby").is_some();
        assert!(inside || labelled || named, "{path}: a control without a name: {}", control.html());
    }
}

fn posted_forms_carry_the_token(path: &str, page: &scraper::Html) {
    use scraper::Selector;
    let forms = Selector::parse("form[method=post]").expect("a selector");
    let token = Selector::parse("input[name=csrf]").expect("a selector");
    assert!(page.select(&forms).all(|form| form.select(&token).count() == 1), "{path}: a form without its token");
}

#[tokio::test]
async fn the_three_ways_to_a_cost_agree_to_the_cent() {
    let service = service();
    let page = get(&service, "/costo?on=2026-11-21&regime=convivente&livello=CS&weekly_hours=54").await;
    assert_eq!(page.status, StatusCode::OK);
    for amount in ["1.648,80", "19.785,50", "1.393,64", "1.342,02", "2.611,44", "14.793,08"] {
        assert!(page.body.contains(&format!("{amount}\u{a0}€")), "{amount}");
    }
    let home = get(&service, "/").await;
    assert!(home.body.contains("1.648,80\u{a0}€"));
    let plain = get(&service, "/costo").await;
    assert!(plain.body.contains("19.785,50\u{a0}€") && plain.body.contains("livello CS"));
}

#[tokio::test]
async fn a_pay_below_the_table_is_said_at_its_field() {
    let answer = get(&service(), "/costo?agreed_pay=1.000,00").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("1.193,84") && answer.body.contains("value=\"1.000,00\""));
    assert!(answer.body.contains("id=\"agreed_pay-errore\"") && answer.body.contains("tabella A"));
    assert!(answer.body.contains("aria-invalid=\"true\"") && answer.body.contains("art. 35"));
}

#[tokio::test]
async fn tables_that_have_ended_are_said_to_be_provisional() {
    let answer = get(&service(), "/costo?on=15/02/2027").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Conto provvisorio"));
    assert!(!get(&service(), "/costo").await.body.contains("Conto provvisorio"));
}

#[tokio::test]
async fn every_line_of_the_account_cites_its_act() {
    use scraper::{Html, Selector};
    let answer = get(&service(), "/costo?hired_on=01/03/2018&agreed_pay=1.400").await;
    let page = Html::parse_document(&answer.body);
    let rows = Selector::parse("details.riga").expect("a selector");
    let sources = Selector::parse("dl.fonte").expect("a selector");
    assert!(page.select(&rows).count() >= 8);
    for row in page.select(&rows) {
        assert!(row.select(&sources).next().is_some(), "a line without a source: {}", row.html());
    }
    assert!(answer.body.contains("Circolare INPS") && answer.body.contains("Minimi retributivi 2026"));
}

#[tokio::test]
async fn links_of_public_pages_lead_to_pages() {
    use scraper::{Html, Selector};
    let service = service();
    let mut seen = std::collections::BTreeSet::new();
    for path in PUBLIC {
        let page = Html::parse_document(&get(&service, path).await.body);
        let links = Selector::parse("a[href^=\"/\"], link[href^=\"/\"], script[src^=\"/\"], use[href^=\"/\"]")
            .expect("a selector");
        for link in page.select(&links) {
            let address = link.attr("href").or_else(|| link.attr("src")).unwrap_or("");
            seen.insert(address.split('#').next().unwrap_or("").to_owned());
        }
    }
    for address in seen {
        let answer = get(&service, &address).await;
        assert!(answer.status.as_u16() < 400, "{address} answers {}", answer.status);
    }
}

#[tokio::test]
async fn no_malformed_request_is_our_fault() {
    let service = service();
    let long = "x".repeat(60_000);
    let mut addresses = vec![
        "/costo?%".to_owned(),
        "/costo?%ff=%ff&weekly_hours=%00".to_owned(),
        "/costo?weekly_hours=-1".to_owned(),
        "/costo?weekly_hours=99999999999999999999".to_owned(),
        "/costo?weekly_hours=4294967295.75&regime=non_convivente&livello=A".to_owned(),
        "/costo?agreed_pay=9999999,99".to_owned(),
        "/costo?agreed_pay=99999999999999999999999".to_owned(),
        "/costo?on=9999-12-31&hired_on=0001-01-01".to_owned(),
        "/costo?on=0000-00-00".to_owned(),
        "/costo?hired_on=29/02/2024&on=28/02/2026".to_owned(),
        "/costo?regime=presenza_notturna&livello=A".to_owned(),
        "/costo?conventions.seniority=frozen&hired_on=01/01/1990".to_owned(),
        "/costo?conventions.=&conventions=x&known_on=1990-01-01".to_owned(),
        "/costo?care=home&care=children&care=".to_owned(),
        "/regole?on=%F0%9F%98%80".to_owned(),
        "/regole?on=1066-10-14".to_owned(),
        "/assets/%2e%2e/%2e%2e/Cargo.toml".to_owned(),
        "/%ff%fe".to_owned(),
        "//costo".to_owned(),
        "/costo/".to_owned(),
    ];
    addresses.push(format!("/costo?agreed_pay={long}"));
    addresses.push(format!("/costo?{}", "a=1&".repeat(10_000)));
    for address in &addresses {
        for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
            let request = Request::builder().method(method).uri(address).body(Body::from("a=1")).expect("a request");
            let status = send(&service, request).await.status;
            assert!(status.as_u16() < 500, "{method} {} answers {status}", &address[..address.len().min(80)]);
        }
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_or_without_its_token_is_refused() {
    let service = service();
    let post = |headers: &[(&str, &str)], body: &str| {
        let request =
            headers.iter().fold(Request::post("/costo"), |request, (name, value)| request.header(*name, *value));
        request.body(Body::from(body.to_owned())).expect("a request")
    };
    let form = ("content-type", "application/x-www-form-urlencoded");
    let bare = send(&service, post(&[form], "a=1")).await;
    assert_eq!(bare.status, StatusCode::FORBIDDEN);
    assert!(bare.body.contains("rimasta aperta troppo a lungo"));
    let elsewhere = send(&service, post(&[form, ("sec-fetch-site", "cross-site")], "a=1")).await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    assert!(elsewhere.body.contains("arriva da un altro sito"));
    let kind = send(&service, post(&[("content-type", "multipart/form-data")], "a=1")).await;
    assert_eq!(kind.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let big = send(&service, post(&[form], &"a=1&".repeat(100_000))).await;
    assert_eq!(big.status, StatusCode::PAYLOAD_TOO_LARGE);

    let token = curami::web::security::CsrfToken::random();
    let cookie = format!("curami_csrf={}", token.to_cookie());
    let body = format!("csrf={}", token.masked());
    let own = send(&service, post(&[form, ("cookie", &cookie), ("sec-fetch-site", "same-origin")], &body)).await;
    assert_eq!(own.status, StatusCode::METHOD_NOT_ALLOWED, "past the guard: the calculator takes no form");
    let other = format!("csrf={}", curami::web::security::CsrfToken::random().masked());
    assert_eq!(send(&service, post(&[form, ("cookie", &cookie)], &other)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_weights_are_public() {
    let page = get(&service(), "/come-scegliamo").await;
    assert!(page.body.contains("Punti al massimo") && page.body.contains(">1000<"));
}
