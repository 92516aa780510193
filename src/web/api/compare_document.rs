//! The description of the addresses that compare ways and spend a budget.

use utoipa::ToSchema;

use super::shapes::Refusals;
use crate::web::routes;

/// A need for care. No name, no address.
#[derive(ToSchema)]
#[schema(as = CompareRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct CompareShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// First day, whose rules apply.
    #[schema(format = Date)]
    on: String,
    /// Only what was signed by this day counts.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// Last day.
    #[schema(format = Date)]
    until: Option<String>,
    /// `home`, `children`, `company`, `self_sufficient`, `non_self_sufficient`.
    cared: String,
    /// Hours by day a week.
    day_hours: Option<String>,
    /// On how many days: five when absent.
    days: Option<u32>,
    /// Hours by weekday, in place of `days`.
    week: Option<serde_json::Value>,
    /// Nights a week.
    nights: Option<u32>,
    /// `presence` or `care`.
    night: Option<String>,
    /// Hours to be covered while who lives in rests.
    rest_hours: Option<String>,
    /// What is paid where it is not the minimum: `hour`, `month` (living in), `night` (a month of nights).
    pay: Option<serde_json::Value>,
    /// Price of an hour of a provider.
    provider_hour: Option<String>,
    /// In its place: `hour`, `least_hours` of a visit, `name`; or `offer` alone, the code of one in the directory.
    provider: Option<serde_json::Value>,
    /// What is known of the family, for relief and benefits.
    facts: Option<serde_json::Value>,
}

/// A budget and a need without hours.
#[derive(ToSchema)]
#[schema(as = BudgetRequest)]
#[expect(dead_code, reason = "a description, never built")]
pub struct BudgetShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// The day whose rules apply.
    #[schema(format = Date)]
    on: String,
    /// `home`, `children`, `company`, `self_sufficient`, `non_self_sufficient`.
    cared: String,
    /// Euro a month, before relief.
    budget: String,
    /// On how many days: five when absent.
    days: Option<u32>,
    /// Nights a week.
    nights: Option<u32>,
    /// `presence` or `care`.
    night: Option<String>,
    /// Price of an hour of a provider.
    provider_hour: Option<String>,
    /// In its place, as for `compare`.
    provider: Option<serde_json::Value>,
}

/// Prices one need in every way, or each of an array of at most 1000: lawful or not, net of relief, break-even hours.
///
/// The bodies are those of `curami compare`, whose further members `docs/life.md` tells.
#[utoipa::path(
    post,
    path = routes::API_COMPARE,
    operation_id = "compare",
    params(("explain" = Option<bool>, Query, description = "Add the trees of steps under `explanation`.")),
    request_body(content = CompareShape, description = "A need, or an array of them."),
    responses(
        (status = 200, description = "The comparison, or an array of comparisons and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn compare() {}

/// Says the weekly hours that a monthly budget buys, by way and level, or of an array of at most 1000.
///
/// The bodies are those of `curami budget` (`docs/life.md`).
#[utoipa::path(
    post,
    path = routes::API_BUDGET,
    operation_id = "budget",
    request_body(content = BudgetShape, description = "A budget, or an array of them."),
    responses(
        (status = 200, description = "What it buys, or an array of answers and errors.", body = Object),
        Refusals
    )
)]
#[expect(dead_code, reason = "carries the description of a handler")]
pub fn budget() {}
