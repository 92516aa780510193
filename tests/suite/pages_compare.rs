//! The comparison of ways and what a budget buys: pages and API, the same cents as the core.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use curami::ccnl::Rulebook;
use curami::compare::{answer_budget, answer_compare};
use serde_json::{Value, json};

use crate::pages::{get, send, service};

async fn page(address: &str) -> (StatusCode, String) {
    let answer = get(&service(), address).await;
    // No-break spaces are how amounts are written; tests read plain ones.
    (answer.status, answer.body.replace('\u{a0}', " "))
}

#[tokio::test]
async fn a_first_visit_compares_the_example() {
    let (status, body) = page("/confronta-costi").await;
    assert_eq!(status, StatusCode::OK);
    for text in
        ["A ore, una persona", "Vive in casa", "Libretto Famiglia", "1.381,61 €", "Quando conviene cambiare", "<svg"]
    {
        assert!(body.contains(text), "{text}");
    }
    assert!(!body.contains(" style=") && !body.contains("<script>"), "nothing inline");
}

#[tokio::test]
async fn unlawful_ways_are_shown_with_their_article_and_no_price() {
    let (status, body) = page("/confronta-costi?care=non_self_sufficient&day_hours=54&days=6&rest_hours=12").await;
    assert_eq!(status, StatusCode::OK);
    let unlawful = body.split("Modi non permessi").nth(1).expect("unlawful ways");
    for text in ["A ore, una persona", "art. 14 c. 1 lett. b", "Vive in casa, orario ridotto", "art. 54-bis"] {
        assert!(unlawful.contains(text), "{text}");
    }
    assert!(body.contains("1.648,80 €"), "living in is priced");
}

#[tokio::test]
async fn relief_is_counted_when_known_and_told_as_an_if_when_not() {
    let base = "/confronta-costi?care=non_self_sufficient&day_hours=54&days=6";
    let (_, unknown) = page(base).await;
    assert!(unknown.contains("un medico ha certificato") && unknown.contains("con aliquota 23%"));
    let (_, known) = page(&format!("{base}&income=38.000&certified=yes&traceable=yes")).await;
    assert!(known.contains("399,00 € all’anno") && known.contains("511,29 € all’anno"));
    assert!(known.contains("1.572,94 €"), "the month after relief");
}

#[tokio::test]
async fn wrong_answers_keep_what_was_typed_and_say_what_to_do() {
    let address = "/confronta-costi?care=children&day_hours=tante&nights=3&income=x&until=2026-01-01";
    let (status, body) = page(address).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in
        ["value=\"tante\"", "id=\"day_hours-errore\"", "id=\"night\"", "id=\"income-errore\"", "id=\"until-errore\""]
    {
        assert!(body.contains(text), "{text}");
    }
    let (status, body) = page("/quanto-posso?care=children&budget=").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(body.contains("id=\"budget-errore\""));
}

#[tokio::test]
async fn a_budget_buys_hours_by_way_and_level() {
    let (status, body) = page("/quanto-posso").await;
    assert_eq!(status, StatusCode::OK);
    assert!(body.contains("26 ore (1.197,39 € al mese)"), "twelve hundred euro by the hour");
    assert!(body.contains("Non basta: il minimo è 1.423,76 € al mese"), "living in");
    assert!(body.contains("da 0,25 a 14,25 e da 24,25 a 26,25"), "two stretches");
}

#[tokio::test]
async fn the_calculator_and_the_first_page_lead_here() {
    for from in ["/costo", "/"] {
        let (_, body) = page(from).await;
        assert!(body.contains("href=\"/confronta-costi\"") && body.contains("href=\"/quanto-posso\""), "{from}");
    }
}

#[tokio::test]
async fn the_api_answers_as_the_commands() {
    let book = Rulebook::embedded().expect("rules without faults");
    let need = json!({"id": "a", "on": "2026-11-21", "cared": "children", "day_hours": "20"});
    let budget = json!({"id": "b", "on": "2026-11-21", "cared": "children", "budget": "900.00"});
    let answers = [
        ("compare", &need, answer_compare(&book, &need, false)),
        ("compare?explain=true", &need, answer_compare(&book, &need, true)),
        ("budget", &budget, answer_budget(&book, &budget)),
    ];
    for (path, asked, expected) in answers {
        let request = Request::post(format!("/api/v1/{path}")).header(header::CONTENT_TYPE, "application/json");
        let answer = send(&service(), request.body(Body::from(asked.to_string())).expect("a request")).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        assert_eq!(answer.body, expected.expect("an answer").to_string(), "{path}");
    }
    let wrong = json!([need, {"id": "x", "on": "2026-11-21", "cared": "cat"}, budget]).to_string();
    let request = Request::post("/api/v1/compare").header(header::CONTENT_TYPE, "application/json");
    let answer = send(&service(), request.body(Body::from(wrong)).expect("a request")).await;
    let all: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!((&all[1]["id"], &all[1]["error"]["field"]), (&json!("x"), &json!("cared")));
    assert_eq!(all[2]["error"]["code"], "unknown_field");
}
