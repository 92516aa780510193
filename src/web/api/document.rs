//! The description of the API, `OpenAPI` 3.1: addresses and shapes from the sources, examples worked out when asked.

use serde_json::{Value, json};
use utoipa::OpenApi;

use super::compare_document::{self, BudgetShape, CompareShape};
use super::life_document::{self, EmploymentShape, PayslipShape, PlanShape, QuarterShape, SettlementShape};
use super::shapes::{
    ActShape, AnswerShape, FindingShape, HourShape, LinesShape, ProblemShape, RulesShape, SituationShape, TableShape,
};
use super::verify_document::{self, RecordShape};
use crate::ccnl::{Answer, Rulebook, Situation};
use crate::web::routes;

/// The situation of the example: a live-in carer of a non self-sufficient person.
const EXAMPLE: &str = r#"{"on":"2026-11-21","regime":"convivente","livello":"CS","weekly_hours":"54"}"#;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Curami",
        description = "What employing a domestic worker costs under the Italian national contract, to the cent, and the \
            rules it follows. Amounts and hours are strings, days are ISO dates. No personal data, no accounts, no keys.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    paths(
        quotes,
        life_document::payslip,
        life_document::quarter,
        life_document::settlement,
        life_document::plan,
        compare_document::compare,
        compare_document::budget,
        verify_document::verify,
        rules,
        document_of_the_api
    ),
    components(schemas(
        SituationShape,
        AnswerShape,
        HourShape,
        LinesShape,
        FindingShape,
        RulesShape,
        TableShape,
        ActShape,
        ProblemShape,
        EmploymentShape,
        PayslipShape,
        QuarterShape,
        SettlementShape,
        PlanShape,
        CompareShape,
        BudgetShape,
        RecordShape
    ))
)]
struct Document;

/// Quotes one situation, or an array of at most 1000.
///
/// An array answers with an array in the same order; a situation in it that cannot be read has
/// `{"id", "error": {"code", "message", "field"}}` in its place.
#[utoipa::path(
    post,
    path = routes::API_QUOTES,
    operation_id = "quotes",
    params(("explain" = Option<bool>, Query, description = "Add the tree of steps under `explanation`.")),
    request_body(content = SituationShape, description = "A situation, or an array of them."),
    responses(
        (status = 200, description = "The quote, or an array of quotes and errors.", body = AnswerShape),
        (status = 400, description = "Not JSON.", body = ProblemShape, content_type = "application/problem+json"),
        (status = 413, description = "Too much at once.", body = ProblemShape, content_type = "application/problem+json"),
        (status = 415, description = "Not `application/json`.", body = ProblemShape, content_type = "application/problem+json"),
        (status = 422, description = "Not a situation.", body = ProblemShape, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests.", body = ProblemShape, content_type = "application/problem+json")
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
fn quotes() {}

/// The tables in force on a day, with their acts.
#[utoipa::path(
    get,
    path = routes::API_RULES,
    operation_id = "rules",
    params(
        ("on" = Option<String>, Query, description = "The day, ISO; today in Milan when absent."),
        ("known_on" = Option<String>, Query, description = "Only what was signed by this day counts.")
    ),
    responses(
        (status = 200, description = "The tables.", body = RulesShape),
        (status = 400, description = "Not a day.", body = ProblemShape, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests.", body = ProblemShape, content_type = "application/problem+json")
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
fn rules() {}

/// This document.
#[utoipa::path(
    get,
    path = routes::API_DOCUMENT,
    operation_id = "document",
    responses((status = 200, description = "OpenAPI 3.1.", body = Object))
)]
#[expect(dead_code, reason = "carries the description of a handler")]
fn document_of_the_api() {}

/// The document, with the example's answer under these rules.
#[must_use]
pub fn document(book: &Rulebook) -> Value {
    let mut document = serde_json::to_value(Document::openapi()).unwrap_or_default();
    let example: Value = serde_json::from_str(EXAMPLE).unwrap_or_default();
    let post = &mut document["paths"][routes::API_QUOTES]["post"];
    let body = &mut post["requestBody"]["content"]["application/json"];
    body["example"] = example.clone();
    body["schema"] = one_or_many("Situation");
    let answer = &mut post["responses"]["200"]["content"]["application/json"];
    if let Ok(situation) = Situation::from_json(&example) {
        answer["example"] = serde_json::to_value(Answer::of(book, &situation, false)).unwrap_or_default();
    }
    answer["schema"] = one_or_many("Answer");
    document
}

fn one_or_many(shape: &str) -> Value {
    let one = json!({ "$ref": format!("#/components/schemas/{shape}") });
    json!({ "oneOf": [one.clone(), { "type": "array", "items": one }] })
}
