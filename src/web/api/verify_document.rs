//! The description of the address that proves papers and answers.

use utoipa::ToSchema;

use super::shapes::Refusals;
use crate::web::routes;

/// What was asked and answered, with which rules: the file `curami.json` inside a paper, or a line of `curami verify --seal`.
#[derive(ToSchema)]
#[schema(as = Record)]
#[expect(dead_code, reason = "a description, never built")]
pub struct RecordShape {
    /// `quote`, `payslip`, `quarter`, `settlement`, `plan`, or a kind of paper.
    kind: String,
    /// What was asked.
    request: serde_json::Value,
    /// What was answered.
    answer: serde_json::Value,
    /// Fingerprint of the rules.
    rulebook: String,
    /// The short code printed at the foot of a paper.
    code: String,
}

/// Works a paper or a record out again, and names every digit that is not what the same rules give.
///
/// The body is a record, an array of at most 1000, or a paper as `application/pdf`; nothing of it is kept. The answers are
/// those of `curami verify` (`docs/papers.md`): `verdict` is `same`, `changed` or `other_rules`. Of a PDF
/// the words and everything that its pages draw are compared, and what was added is named by its page.
#[utoipa::path(
    post,
    path = routes::API_VERIFY,
    operation_id = "verify",
    request_body(
        description = "A record, an array of them, or a paper.",
        content((RecordShape = "application/json"), (Vec<u8> = "application/pdf"))
    ),
    responses(
        (status = 200, description = "What came of it, or an array of outcomes and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn verify() {}
