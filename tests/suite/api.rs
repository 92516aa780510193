//! The API through the router, in process: bodies, problems, and its description held against what is served.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use curami::ccnl::{Answer, Rulebook, Situation};
use serde_json::{Value, json};

use crate::pages::{Answered, get, send, service};

const CS: &str = r#"{"on":"2026-11-21","regime":"convivente","livello":"CS","weekly_hours":"54"}"#;

async fn post(service: &Router, path: &str, kind: &str, body: impl Into<Body>) -> Answered {
    let request = Request::post(path).header(header::CONTENT_TYPE, kind).body(body.into()).expect("a request");
    send(service, request).await
}

async fn quote(body: impl Into<Body>) -> (Answered, Value) {
    let answer = post(&service(), "/api/v1/quotes", "application/json", body).await;
    let value = serde_json::from_str(&answer.body).expect("JSON");
    (answer, value)
}

#[tokio::test]
async fn a_quote_has_the_cents_of_the_core() {
    let (answer, value) = quote(CS).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(value["year"]["employer_cost"], "19785.50");
    assert_eq!(value["year"]["tredicesima"], "1393.64");
    assert_eq!(value["year"]["tfr"], "1342.02");
    assert_eq!(value["year"]["inps_employer"], "2611.44");
    let book = Rulebook::embedded().expect("rules without faults");
    let situation = Situation::from_json(&serde_json::from_str(CS).expect("JSON")).expect("a situation");
    let core = serde_json::to_value(Answer::of(&book, &situation, false)).expect("JSON");
    assert_eq!(value, core);
}

#[tokio::test]
async fn many_are_answered_in_order_and_one_fault_stops_no_other() {
    let (answer, value) = quote(format!(r#"[{CS},{{"id":"x","on":"2026-02-31"}},7,{CS}]"#)).await;
    assert_eq!(answer.status, StatusCode::OK);
    let all = value.as_array().expect("an array");
    assert_eq!(all.len(), 4);
    assert_eq!(all[0], all[3]);
    assert_eq!(all[1]["id"], "x");
    assert_eq!(all[1]["error"]["field"], "on");
    assert_eq!(all[2]["error"]["code"], "not_object");
}

#[tokio::test]
async fn one_that_cannot_be_is_a_problem_with_its_field() {
    let (answer, value) =
        quote(r#"{"id":"a","on":"2026-11-21","regime":"convivente","livello":"BZ","weekly_hours":"54"}"#).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!((&value["field"], &value["id"], &value["status"]), (&json!("livello"), &json!("a"), &json!(422)));
    assert_eq!(value["error"]["code"], value["code"]);
}

#[tokio::test]
async fn a_legal_no_is_an_answer() {
    let below = CS.replace('}', r#","agreed_pay":"900.00"}"#);
    let (answer, value) = quote(below).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(value["findings"][0]["code"], "below_minimum");
    assert!(value.get("year").is_none());
}

#[tokio::test]
async fn malformed_requests_are_problems_and_never_ours() {
    let service = service();
    let deep = "[".repeat(100_000);
    let huge = format!("[{}]", vec![CS; 1001].join(","));
    let too_big = " ".repeat(3 << 20);
    for (kind, body, status) in [
        ("application/json", b"".to_vec(), 400),
        ("application/json", b"{".to_vec(), 400),
        ("application/json", vec![0xff, 0xfe], 400),
        ("application/json", deep.into_bytes(), 400),
        ("application/json", b"null".to_vec(), 422),
        ("application/json", b"[]".to_vec(), 200),
        ("application/json; charset=utf-8", b"7".to_vec(), 422),
        ("application/json", huge.into_bytes(), 413),
        ("application/json", too_big.into_bytes(), 413),
        ("text/plain", CS.as_bytes().to_vec(), 415),
        ("application/x-www-form-urlencoded", b"a=b".to_vec(), 415),
    ] {
        let start = String::from_utf8_lossy(&body[..body.len().min(20)]).into_owned();
        let answer = post(&service, "/api/v1/quotes", kind, body).await;
        assert_eq!(answer.status.as_u16(), status, "{kind} {start}");
        if !answer.status.is_success() {
            assert_eq!(answer.header("content-type"), "application/problem+json", "{start}");
        }
    }
    let twice = format!("[{CS},{}]", CS.replacen('{', "{\"cuaf\":true,\"cuaf\":false,", 1));
    let answer = post(&service, "/api/v1/quotes", "application/json", twice).await;
    let told: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(
        (answer.status.as_u16(), &told["code"], &told["field"]),
        (400, &json!("repeated_field"), &json!("1.cuaf"))
    );
    let answer = get(&service, "/api/v1/quotes").await;
    assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    for path in ["/api/v1/rules?on=ieri", "/api/v1/rules?on=%ff", "/api/v1/rules?known_on=2026-02-30"] {
        assert_eq!(get(&service, path).await.status, StatusCode::BAD_REQUEST, "{path}");
    }
}

#[tokio::test]
async fn the_rules_of_a_day_are_served() {
    let service = service();
    let answer = get(&service, "/api/v1/rules?on=2026-11-21").await;
    let value: Value = serde_json::from_str(&answer.body).expect("JSON");
    let table = value["tables"].as_array().expect("tables").iter().find(|table| table["table"] == "minimi/tabella_a");
    assert_eq!(table.expect("table A")["rows"]["CS"], "1193.84");
    let later = get(&service, "/api/v1/rules?on=2027-02-01").await;
    assert!(later.body.contains("\"provisional\":true"));
}

#[tokio::test]
async fn the_description_is_openapi_and_names_every_address() {
    let service = service();
    let answer = get(&service, "/api/v1/openapi.json").await;
    let document: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
    let life = ["payslip", "quarter", "plan", "settlement", "compare", "budget", "verify"]
        .map(|name| format!("/api/v1/{name} post"));
    let others = ["/api/v1/quotes post", "/api/v1/rules get", "/api/v1/openapi.json get"].map(str::to_owned);
    for pair in life.into_iter().chain(others) {
        let (path, method) = pair.split_once(' ').expect("a pair");
        let operation = &document["paths"][path][method];
        assert!(operation["operationId"].is_string(), "{pair}");
        let responses = operation["responses"].as_object().expect("responses");
        assert!(responses.values().all(|response| response["description"].is_string()), "{pair}");
    }
    assert_eq!(document["paths"].as_object().map(serde_json::Map::len), Some(10));
    every_reference_leads_somewhere(&document, &document);
}

fn every_reference_leads_somewhere(part: &Value, document: &Value) {
    if let Some(reference) = part["$ref"].as_str() {
        let place = reference.strip_prefix('#').expect("a reference inside the document");
        assert!(document.pointer(place).is_some(), "{reference}");
    }
    match part {
        Value::Array(all) => all.iter().for_each(|each| every_reference_leads_somewhere(each, document)),
        Value::Object(all) => all.values().for_each(|each| every_reference_leads_somewhere(each, document)),
        _ => {}
    }
}

#[tokio::test]
async fn the_example_really_gives_the_answer_shown() {
    let service = service();
    let document: Value = serde_json::from_str(&get(&service, "/api/v1/openapi.json").await.body).expect("JSON");
    let operation = &document["paths"]["/api/v1/quotes"]["post"];
    let request = &operation["requestBody"]["content"]["application/json"]["example"];
    let shown = &operation["responses"]["200"]["content"]["application/json"]["example"];
    let (_, answer) = quote(request.to_string()).await;
    assert_eq!(&answer, shown);
}

#[tokio::test]
async fn the_shapes_are_those_that_are_read_and_served() {
    let document: Value = serde_json::from_str(&get(&service(), "/api/v1/openapi.json").await.body).expect("JSON");
    let members = |shape: &str| -> Vec<String> {
        let properties = document["components"]["schemas"][shape]["properties"].as_object();
        properties.unwrap_or_else(|| panic!("{shape}")).keys().cloned().collect()
    };
    let (_, refused) = quote(r#"{"fantasia":1}"#).await;
    let detail = refused["detail"].as_str().expect("a detail");
    let mut known: Vec<&str> = detail.split_once("one of ").expect("the fields").1.split(", ").collect();
    known.sort_unstable();
    let mut described = members("Situation");
    described.sort();
    assert_eq!(described, known);
    let (_, answer) = quote(CS).await;
    for (shape, part) in [("Lines", &answer["year"]), ("Lines", &answer["month"]), ("Hour", &answer["hour"])] {
        let mut served: Vec<&String> = part.as_object().expect("lines").keys().collect();
        served.sort();
        let mut described = members(shape);
        described.sort();
        assert_eq!(described.iter().collect::<Vec<_>>(), served, "{shape}");
    }
}

#[tokio::test]
async fn the_readable_page_shows_the_same_description() {
    let page = get(&service(), "/api").await;
    assert_eq!(page.status, StatusCode::OK);
    for text in ["POST /api/v1/quotes", "GET /api/v1/rules", "19785.50", "several_non_self_sufficient"] {
        assert!(page.body.contains(text), "{text}");
    }
}
