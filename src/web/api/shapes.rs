//! The shapes of the API's bodies, for its description alone: tests hold them against what is read and served.

use std::collections::BTreeMap;

use utoipa::{IntoResponses, ToSchema};

/// All that a quote depends on. Unknown fields are errors; `null` is the same as absent. No personal data.
#[derive(ToSchema)]
#[schema(as = Situation)]
#[expect(dead_code, reason = "a description, never built")]
pub struct SituationShape {
    /// Any string; echoed in the answer.
    id: Option<String>,
    /// The day whose rules apply.
    #[schema(format = Date)]
    on: String,
    /// Only what was signed by this day counts. No limit when absent.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// How the work is arranged: `non_convivente`, `convivente`, `convivente_ridotto`, `assistenza_notturna`,
    /// `presenza_notturna`, `copertura_riposi`.
    regime: String,
    /// Level: `A`, `AS`, `B`, `BS`, `C`, `CS`, `D`, `DS`. Absent for `presenza_notturna`, required otherwise.
    livello: Option<String>,
    /// Contract hours a week, a positive multiple of 0.25. Absent for the two night regimes, required otherwise.
    #[schema(pattern = r"^[0-9]+(\.(0|00|25|5|50|75))?$")]
    weekly_hours: Option<String>,
    /// Start of the employment, for the steps of seniority; not after `on`. The day `on` when absent.
    #[schema(format = Date)]
    hired_on: Option<String>,
    /// `permanent` (when absent), `fixed_term`, `fixed_term_replacement`.
    term: Option<String>,
    /// Family-allowance quota (CUAF) of the contributions: true when absent.
    cuaf: Option<bool>,
    /// Gross base pay: minimum plus superminimo, by the hour in `non_convivente` and `copertura_riposi`, by the month
    /// in the others. The minimum when absent.
    #[schema(pattern = r"^[0-9]{1,7}(\.[0-9]{1,2})?$")]
    agreed_pay: Option<String>,
    /// Whether the superminimo gives way to the indemnities: true when absent.
    superminimo_absorbable: Option<bool>,
    /// A child under six is cared for: table H.
    child_under_six: Option<bool>,
    /// More than one non self-sufficient person is cared for: table I.
    several_non_self_sufficient: Option<bool>,
    /// The worker is certified under UNI 11766: table L.
    certified_uni_11766: Option<bool>,
    /// `in_kind`, `cash` or `none`; in kind for those who live in, else none, when absent.
    board_lodging: Option<String>,
    /// Departures from the contract's text, so that another calculator's figure can be reproduced.
    conventions: Option<BTreeMap<String, String>>,
}

/// The quote of a situation. A finding of severity `unlawful` leaves out `hour`, `month` and `year`.
#[derive(ToSchema)]
#[schema(as = Answer)]
#[expect(dead_code, reason = "a description, never built")]
pub struct AnswerShape {
    /// Echo of the situation's id.
    id: Option<String>,
    /// The day whose rules apply.
    #[schema(format = Date)]
    on: String,
    /// True when a table used had ended before the day.
    provisional: bool,
    /// Fingerprint of the rules, `sha256:` and hexadecimal digits.
    rulebook: String,
    /// Figures by the hour, rounded for display.
    hour: Option<HourShape>,
    /// A twelfth of each line of the year, rounded; totals add rounded lines.
    month: Option<LinesShape>,
    /// The year, each line rounded once to the cent.
    year: Option<LinesShape>,
    /// What the contract forbids or a family should know.
    findings: Vec<FindingShape>,
    /// The tree of steps, with `explain=true`.
    #[schema(value_type = Option<Object>)]
    explanation: Option<()>,
}

/// Figures by the hour, euro.
#[derive(ToSchema)]
#[schema(as = Hour)]
#[expect(dead_code, reason = "a description, never built")]
pub struct HourShape {
    /// Minimum of the table.
    minimum: String,
    /// Pay of the year by the hour.
    pay: String,
    /// Pay with board and lodging.
    rgf: String,
    /// Effective pay, which chooses the INPS band.
    effective: String,
    /// INPS band, 1 to 4.
    band: u8,
    /// INPS of employer and worker.
    inps_total: String,
    /// INPS of the worker, within the total.
    inps_worker: String,
}

/// The lines of a period, euro with two decimals; what is not due is `0.00`.
#[derive(ToSchema)]
#[schema(as = Lines)]
#[expect(dead_code, reason = "a description, never built")]
pub struct LinesShape {
    /// Minimum pay of the table.
    minimo: String,
    /// Function indemnity of live-in D and DS.
    indennita_funzione: String,
    /// Steps of seniority.
    scatti: String,
    /// What was agreed above the minimum.
    superminimo: String,
    /// Baby-sitter of a child under six.
    indennita_h: String,
    /// Carer of several non self-sufficient persons.
    indennita_i: String,
    /// Certified worker.
    indennita_l: String,
    /// The lines above together.
    pay: String,
    /// Value of board and lodging in kind: no cost in money.
    board_in_kind: String,
    /// Board and lodging in money.
    board_cash: String,
    /// The thirteenth month.
    tredicesima: String,
    /// The year's share of severance.
    tfr: String,
    /// INPS, the employer's part.
    inps_employer: String,
    /// INPS, the worker's part.
    inps_worker: String,
    /// CAS.SA.COLF, the employer's part.
    cassacolf_employer: String,
    /// CAS.SA.COLF, the worker's part.
    cassacolf_worker: String,
    /// What the employer bears in all.
    employer_cost: String,
    /// What the worker is paid before contributions.
    worker_gross: String,
    /// What the worker is paid after contributions, before income tax.
    worker_net: String,
}

/// What was found in a situation.
#[derive(ToSchema)]
#[schema(as = Finding)]
#[expect(dead_code, reason = "a description, never built")]
pub struct FindingShape {
    /// Stable name.
    code: String,
    /// `info`, `warning` or `unlawful`.
    severity: String,
    /// Article or table that says so.
    article: String,
    /// In plain Italian.
    message: String,
}

/// The tables in force on a day.
#[derive(ToSchema)]
#[schema(as = Rules)]
#[expect(dead_code, reason = "a description, never built")]
pub struct RulesShape {
    /// The day.
    #[schema(format = Date)]
    on: String,
    /// The day by which acts had to be signed, when asked.
    #[schema(format = Date)]
    known_on: Option<String>,
    /// Fingerprint of the rules.
    rulebook: String,
    /// One entry a table.
    tables: Vec<TableShape>,
}

/// A table of an act.
#[derive(ToSchema)]
#[schema(as = Table)]
#[expect(dead_code, reason = "a description, never built")]
pub struct TableShape {
    /// Kind and name, for instance `minimi/tabella_a`.
    table: String,
    /// Article of the act.
    article: String,
    /// First day in force.
    #[schema(format = Date)]
    from: String,
    /// Last day in force, when the act says one.
    #[schema(format = Date)]
    until: Option<String>,
    /// True when it had ended before the day asked.
    provisional: bool,
    /// The act.
    act: ActShape,
    /// Keys and values as the file writes them.
    rows: BTreeMap<String, String>,
}

/// A contract, a yearly table, a circular.
#[derive(ToSchema)]
#[schema(as = Act)]
#[expect(dead_code, reason = "a description, never built")]
pub struct ActShape {
    /// Stable name.
    id: String,
    /// Title, in Italian.
    title: String,
    /// Day from which it is known.
    #[schema(format = Date)]
    signed: String,
    /// Where to read it.
    url: Option<String>,
}

/// What went wrong, RFC 9457.
#[derive(ToSchema)]
#[schema(as = Problem)]
#[expect(dead_code, reason = "a description, never built")]
pub struct ProblemShape {
    /// `urn:curami:problem:` and a stable name.
    #[schema(rename = "type")]
    kind: String,
    /// For people, in Italian.
    title: String,
    /// The status of the answer.
    status: u16,
    /// The reference of the request.
    instance: String,
    /// For developers.
    detail: Option<String>,
    /// Stable name of the fault of a situation.
    code: Option<String>,
    /// The field at fault.
    field: Option<String>,
    /// Echo of the situation's id.
    id: Option<String>,
    /// The fault in the form of the exchange format: code, message, field.
    #[schema(value_type = Option<Object>)]
    error: Option<()>,
}

/// What every path that works out bodies may refuse.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "a description, never built")]
pub enum Refusals {
    /// Not JSON.
    #[response(status = 400, content_type = "application/problem+json")]
    NotJson(ProblemShape),
    /// Too much at once.
    #[response(status = 413, content_type = "application/problem+json")]
    TooMuch(ProblemShape),
    /// Not `application/json`.
    #[response(status = 415, content_type = "application/problem+json")]
    OtherMedia(ProblemShape),
    /// Something does not fit: `code` and `field`.
    #[response(status = 422, content_type = "application/problem+json")]
    DoesNotFit(ProblemShape),
    /// Too many requests.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(ProblemShape),
}
