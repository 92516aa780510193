//! Every path of the service, and the only place where links are built.
//!
//! A path without parameters is a constant; one with parameters is a function beside the pattern it fills.

/// First page.
pub const HOME: &str = "/";
/// For families: what the service does, and the start of a request.
pub const FAMILY: &str = "/cerco-aiuto";
/// For workers: what the service does, and the start of a candidacy.
pub const WORKER: &str = "/cerco-lavoro";
/// First step of a candidacy.
pub const WORKER_START: &str = "/cerco-lavoro/candidatura";
/// A worker's own page, by her private link.
pub const WORKER_FILE: &str = "/cerco-lavoro/candidatura/{token}";
/// A step of a candidacy.
pub const WORKER_STEP: &str = "/cerco-lavoro/candidatura/{token}/{step}";
/// A worker's answer to a proposal.
pub const WORKER_ANSWER: &str = "/cerco-lavoro/candidatura/{token}/proposte/{id}";
/// First step of a request.
pub const FAMILY_START: &str = "/cerco-aiuto/richiesta";
/// A family's own page, by its private link.
pub const FAMILY_FILE: &str = "/cerco-aiuto/richiesta/{token}";
/// A step of a request.
pub const FAMILY_STEP: &str = "/cerco-aiuto/richiesta/{token}/{step}";
/// Cancelling a request.
pub const FAMILY_CANCEL: &str = "/cerco-aiuto/richiesta/{token}/annulla";
/// A family's answer to a proposal.
pub const FAMILY_ANSWER: &str = "/cerco-aiuto/richiesta/{token}/proposte/{id}";
/// The calculator.
pub const COST: &str = "/costo";
/// The desk.
pub const DESK: &str = "/sportello";
/// The desk: end of a session (POST).
pub const DESK_SIGN_OUT: &str = "/sportello/esci";
/// Frequently asked questions.
pub const FAQ: &str = "/domande-frequenti";
/// How to reach a person.
pub const CONTACTS: &str = "/contatti";
/// How those who are proposed are chosen: criteria and weights.
pub const HOW_WE_CHOOSE: &str = "/come-scegliamo";
/// Tables and articles used in the accounts, by date.
pub const RULES: &str = "/regole";
/// Accessibility of the service.
pub const ACCESSIBILITY: &str = "/accessibilita";
/// Privacy notice.
pub const PRIVACY: &str = "/privacy";
/// Legal notes.
pub const LEGAL: &str = "/note-legali";
/// Readable page of the API.
pub const API: &str = "/api";
/// `OpenAPI` document.
pub const API_DOCUMENT: &str = "/api/v1/openapi.json";
/// Quotes by API.
pub const API_QUOTES: &str = "/api/v1/quotes";
/// Rules in force, by API.
pub const API_RULES: &str = "/api/v1/rules";
/// Is the service up.
pub const HEALTH: &str = "/salute";
/// Pattern of embedded files.
pub const ASSETS: &str = "/assets/{version}/{*path}";

/// The address of an embedded file; the version changes whenever any of them does.
#[must_use]
pub fn asset(version: &str, path: &str) -> String {
    format!("/assets/{version}/{path}")
}

/// The calculator with a case in its query string.
#[must_use]
pub fn cost_of(query: &str) -> String {
    if query.is_empty() { COST.to_owned() } else { format!("{COST}?{query}") }
}

/// The tables in force on a day.
#[must_use]
pub fn rules_on(day: chrono::NaiveDate) -> String {
    format!("{RULES}?on={day}")
}

/// A worker's own page.
#[must_use]
pub fn worker_file(token: &str) -> String {
    format!("{WORKER_START}/{token}")
}

/// A step of a candidacy.
#[must_use]
pub fn worker_step(token: &str, step: &str) -> String {
    format!("{WORKER_START}/{token}/{step}")
}

/// A worker's answer to a proposal.
#[must_use]
pub fn worker_answer(token: &str, proposal: &str) -> String {
    format!("{WORKER_START}/{token}/proposte/{proposal}")
}

/// The first step of a request with a case of the calculator.
#[must_use]
pub fn family_start_with(query: &str) -> String {
    if query.is_empty() { FAMILY_START.to_owned() } else { format!("{FAMILY_START}?{query}") }
}

/// A family's own page.
#[must_use]
pub fn family_file(token: &str) -> String {
    format!("{FAMILY_START}/{token}")
}

/// A step of a request.
#[must_use]
pub fn family_step(token: &str, step: &str) -> String {
    format!("{FAMILY_START}/{token}/{step}")
}

/// The page that asks before cancelling.
#[must_use]
pub fn family_cancel(token: &str) -> String {
    format!("{FAMILY_START}/{token}/annulla")
}

/// A family's answer to a proposal.
#[must_use]
pub fn family_answer(token: &str, proposal: &str) -> String {
    format!("{FAMILY_START}/{token}/proposte/{proposal}")
}
