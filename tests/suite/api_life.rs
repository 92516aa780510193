//! The API on the life of a contract: the same bytes as the commands, faults at their field.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use curami::ccnl::Rulebook;
use curami::life::exchange::{self, Refused};
use serde_json::{Value, json};

use crate::pages::{Answered, send, service};

type Work = fn(&Rulebook, &Value) -> Result<Value, Refused>;

fn employment() -> Value {
    json!({"hired_on": "2026-03-02", "terms": [
        {"from": "2026-03-02", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]})
}

/// A request of each address, and what the command answers it with.
fn requests() -> [(&'static str, Value, Work); ADDRESSES] {
    let payslip: Work = |book, asked| exchange::payslip(book, asked, false);
    [
        (
            "payslip",
            json!({"id": "a", "employment": employment(), "month": "2026-11",
                "entries": [{"kind": "extra", "day": "2026-11-08", "hours": "4"}]}),
            payslip,
        ),
        ("quarter", json!({"id": "b", "employment": employment(), "quarter": "2026-Q3"}), exchange::quarter),
        (
            "settlement",
            json!({"id": "c", "employment": employment(), "ended_on": "2026-11-30", "reason": "withdrawal",
                "who": "employer"}),
            exchange::settlement,
        ),
        (
            "plan",
            json!({"id": "d", "employment": employment(), "from": "2026-03", "to": "2027-12", "inflation": "1.8%"}),
            exchange::plan,
        ),
    ]
}

const ADDRESSES: usize = 4;

async fn post(path: &str, kind: &str, body: String) -> Answered {
    let request = Request::post(format!("/api/v1/{path}")).header(header::CONTENT_TYPE, kind);
    send(&service(), request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn every_address_answers_as_its_command() {
    let book = Rulebook::embedded().expect("rules without faults");
    for (path, asked, work) in requests() {
        let answer = post(path, "application/json", asked.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        let command = work(&book, &asked).unwrap_or_else(|refused| panic!("{path}: {refused:?}"));
        assert_eq!(answer.body, command.to_string(), "{path}");
    }
}

#[tokio::test]
async fn an_array_answers_in_order_and_one_fault_stops_no_other() {
    for (path, asked, _) in requests() {
        let mut wrong = asked.clone();
        wrong["employment"]["terms"][0]["livello"] = json!("ZZ");
        let body = json!([asked, wrong, 7, asked]).to_string();
        let answer = post(path, "application/json", body).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let all: Value = serde_json::from_str(&answer.body).expect("JSON");
        assert_eq!(all[0], all[3], "{path}");
        assert_eq!(all[1]["error"]["field"], "employment.terms[0].livello", "{path}");
        assert_eq!(all[1]["id"], asked["id"], "{path}");
        assert_eq!(all[2]["error"]["code"], "not_object", "{path}");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_a_problem_with_its_field() {
    let (_, mut asked, _) = requests().into_iter().next().expect("a payslip");
    asked["entries"] = json!([{"kind": "vacation", "from": "2026-11-09", "to": "2026-11-14"},
        {"kind": "sickness", "from": "2026-11-12", "to": "2026-11-13"}]);
    let answer = post("payslip", "application/json", asked.to_string()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!((&problem["code"], &problem["id"]), (&json!("overlapping_absences"), &json!("a")));
    assert!(problem["field"].as_str().is_some_and(|field| field.starts_with("entries[1]")), "{problem}");
    for (path, ..) in requests() {
        for (kind, body, status) in [
            ("application/json", String::new(), 400),
            ("application/json", "[".repeat(100_000), 400),
            ("text/plain", "{}".to_owned(), 415),
            ("application/json", "null".to_owned(), 422),
            ("application/json", "{}".to_owned(), 422),
            ("application/json", format!("[{}]", ["{}"; 1001].join(",")), 413),
        ] {
            assert_eq!(post(path, kind, body).await.status.as_u16(), status, "{path} {kind}");
        }
    }
}

async fn verify(kind: &str, body: impl Into<Body>) -> (u16, Value) {
    let request = Request::post("/api/v1/verify").header(header::CONTENT_TYPE, kind);
    let answer = send(&service(), request.body(body.into()).expect("a request")).await;
    (answer.status.as_u16(), serde_json::from_str(&answer.body).expect("JSON"))
}

#[tokio::test]
async fn papers_and_records_are_verified_as_the_command_does() {
    let book = Rulebook::embedded().expect("rules without faults");
    let request = json!({"date": "2026-03-01", "employment": employment()});
    let paper = curami::papers::compose(&book, curami::papers::Kind::Letter, &request).expect("a letter");
    let pdf = paper.pdf().expect("a PDF");
    let expected = json!(curami::papers::check_pdf(&book, &pdf).expect("an outcome"));
    assert_eq!(verify("application/pdf", pdf).await, (200, expected.clone()));
    assert_eq!(expected["verdict"], "same");
    let record = paper.record.to_json();
    assert_eq!(verify("application/json", record.to_string()).await, (200, expected.clone()));

    let mut forged = record.clone();
    forged["answer"]["month"]["minimo"] = json!("1.00");
    let (status, told) = verify("application/json", json!([record, forged, {"kind": "letter"}]).to_string()).await;
    assert_eq!((status, &told[0]), (200, &expected));
    assert_eq!((&told[1]["verdict"], &told[1]["changes"][0]["path"]), (&json!("changed"), &json!("month.minimo")));
    assert_eq!(told[2]["error"]["code"], "missing_field");

    let (status, problem) = verify("application/pdf", "%PDF-1.7 not one of ours").await;
    assert_eq!((status, &problem["code"]), (422, &json!("not_pdf")));
    let (status, problem) = verify("application/json", "{}").await;
    assert_eq!((status, &problem["field"]), (422, &json!("kind")));
    assert_eq!(verify("text/plain", "x").await.0, 415);
    assert_eq!(verify("application/pdf", vec![b'x'; 3 << 20]).await.0, 413);
}
