//! The description of the addresses on the life of a contract: bodies, problems, where the format is told in full.

use utoipa::ToSchema;

use super::shapes::Refusals;
use crate::web::routes;

/// An employment: who works how, from when, under which terms. No name, no address.
#[derive(ToSchema)]
#[schema(as = Employment)]
#[expect(dead_code, reason = "a description, never built")]
pub struct EmploymentShape {
    /// First day.
    #[schema(format = Date)]
    hired_on: String,
    /// `permanent` (when absent), `fixed_term`, `fixed_term_replacement`.
    term: Option<String>,
    /// Last day; only with a fixed term.
    #[schema(format = Date)]
    ends_on: Option<String>,
    /// Family-allowance quota (CUAF) of the contributions: true when absent.
    cuaf: Option<bool>,
    /// What is agreed, in order of `from`, the first from `hired_on`; members as in a situation, and `week`.
    terms: Vec<serde_json::Value>,
    /// Birthdays of the children cared for.
    children_born: Option<Vec<String>>,
    /// Departures from the contract's text.
    conventions: Option<serde_json::Value>,
}

/// A month as it was worked.
#[derive(ToSchema)]
#[schema(as = PayslipRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct PayslipShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// Only what was signed by this day counts.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// The employment.
    employment: EmploymentShape,
    /// The month, as `2026-03`.
    month: String,
    /// Last day of the employment, when it ends in this month.
    #[schema(format = Date)]
    ended_on: Option<String>,
    /// Day of the weekly rest: `sun` when absent.
    weekly_rest: Option<String>,
    /// What earlier months used of limits by the year.
    so_far: Option<serde_json::Value>,
    /// `due` (when absent), `elsewhere`, or a number of months.
    tredicesima: Option<serde_json::Value>,
    /// What happened beyond, or instead of, the contract's week.
    entries: Option<Vec<serde_json::Value>>,
}

/// The registers of a quarter.
#[derive(ToSchema)]
#[schema(as = QuarterRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct QuarterShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// Only what was signed by this day counts.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// The employment.
    employment: EmploymentShape,
    /// The quarter, as `2026-Q1`.
    quarter: String,
    /// Registers of its months and of the month before; those left out go by the contract's week.
    months: Option<Vec<serde_json::Value>>,
    /// The same as it was known before: the answer then says what changed.
    before: Option<serde_json::Value>,
}

/// Works out a month, or an array of at most 1000: gross pay, deductions and net, line by line with the articles.
///
/// The bodies are those of `curami payslip` (`docs/life.md`). In an array, a request that cannot be answered has
/// `{"id", "error": {"code", "message", "field"}}` in its place.
#[utoipa::path(
    post,
    path = routes::API_PAYSLIP,
    operation_id = "payslip",
    params(("explain" = Option<bool>, Query, description = "Add the tree of steps under `explanation`.")),
    request_body(content = PayslipShape, description = "A month, or an array of them."),
    responses(
        (status = 200, description = "The payslip, or an array of payslips and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn payslip() {}

/// Works out the INPS payment of a quarter, or of an array of at most 1000: weeks, bands, sum, day.
///
/// The bodies are those of `curami quarter` (`docs/life.md`).
#[utoipa::path(
    post,
    path = routes::API_QUARTER,
    operation_id = "quarter",
    params(("explain" = Option<bool>, Query, description = "Add the trees of steps under `explanation`.")),
    request_body(content = QuarterShape, description = "A quarter, or an array of them."),
    responses(
        (status = 200, description = "The payment, or an array of payments and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn quarter() {}

/// How a contract ends.
#[derive(ToSchema)]
#[schema(as = SettlementRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct SettlementShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// Only what was signed by this day counts.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// The employment.
    employment: EmploymentShape,
    /// Last day of the contract.
    #[schema(format = Date)]
    ended_on: String,
    /// `withdrawal`, `just_cause`, `trial`, `term_end`, `agreement`, `employer_death`, `worker_death`.
    reason: String,
    /// `employer` or `worker`.
    who: Option<String>,
    /// The day the other side was told.
    #[schema(format = Date)]
    notified_on: Option<String>,
    /// Vacation left and taken.
    vacation: Option<serde_json::Value>,
    /// The fund known on a 31 December.
    fund: Option<serde_json::Value>,
    /// What the TFR is computed on, in months that are known.
    bases: Option<Vec<serde_json::Value>>,
}

/// Works out what is due when a contract ends, or of an array of at most 1000.
///
/// The bodies are those of `curami settlement`, whose further members `docs/life.md` tells.
#[utoipa::path(
    post,
    path = routes::API_SETTLEMENT,
    operation_id = "settlement",
    request_body(content = SettlementShape, description = "An end, or an array of them."),
    responses(
        (status = 200, description = "The settlement, or an array of settlements and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn settlement() {}

/// A period to plan.
#[derive(ToSchema)]
#[schema(as = PlanRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct PlanShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// Only what was signed by this day counts.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// The employment.
    employment: EmploymentShape,
    /// First month, as `2026-01`.
    from: String,
    /// Last month.
    to: String,
    /// Yearly rise of prices assumed where no table is published, as `1.8%`.
    inflation: Option<String>,
    /// Registers of the months that are known.
    months: Option<Vec<serde_json::Value>>,
    /// The TFR at the end of a year.
    fund: Option<serde_json::Value>,
    /// Whether every month gives the lines of its payslip.
    lines: Option<bool>,
}

/// Plans a period month by month, or each of an array of at most 1000: payments by day, what accrues, what changes.
///
/// The bodies are those of `curami plan` (`docs/life.md`); what uses a table not yet published is `provisional`.
#[utoipa::path(
    post,
    path = routes::API_PLAN,
    operation_id = "plan",
    request_body(content = PlanShape, description = "A period, or an array of them."),
    responses(
        (status = 200, description = "The plan, or an array of plans and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn plan() {}
