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
/// What would open more work to a worker.
pub const WORKER_MORE: &str = "/cerco-lavoro/candidatura/{token}/piu-lavori";
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
/// Pattern of the employment that follows from a proposal both accepted.
pub const FAMILY_EMPLOY: &str = "/cerco-aiuto/richiesta/{token}/proposte/{id}/rapporto";
/// For families who employ someone: what is kept here, and the start.
pub const EMPLOYMENT: &str = "/famiglia/rapporto";
/// An employment entered by hand.
pub const EMPLOYMENT_NEW: &str = "/famiglia/rapporto/nuovo";
/// Pattern of the employments of a private link.
pub const HOUSEHOLD: &str = "/famiglia/rapporto/{token}";
/// Pattern of an employment.
pub const EMPLOYMENT_FILE: &str = "/famiglia/rapporto/{token}/{number}";
/// Pattern of its terms.
pub const EMPLOYMENT_TERMS: &str = "/famiglia/rapporto/{token}/{number}/contratto";
/// Pattern of its week and of the children cared for.
pub const EMPLOYMENT_WEEK: &str = "/famiglia/rapporto/{token}/{number}/settimana";
/// Pattern of a month of it.
pub const EMPLOYMENT_MONTH: &str = "/famiglia/rapporto/{token}/{number}/mesi/{month}";
/// Pattern of the months ahead.
pub const EMPLOYMENT_PLAN: &str = "/famiglia/rapporto/{token}/{number}/piano";
/// Pattern of what its end would bring.
pub const EMPLOYMENT_END: &str = "/famiglia/rapporto/{token}/{number}/fine";
/// Pattern of its papers.
pub const EMPLOYMENT_PAPERS: &str = "/famiglia/rapporto/{token}/{number}/carte";
/// Pattern of a paper.
pub const EMPLOYMENT_PAPER: &str = "/famiglia/rapporto/{token}/{number}/carte/{paper}";
/// Pattern of its deadlines as a calendar.
pub const EMPLOYMENT_DEADLINES: &str = "/famiglia/rapporto/{token}/{number}/scadenze.ics";
/// Pattern of who is named in its papers.
pub const EMPLOYMENT_PEOPLE: &str = "/famiglia/rapporto/{token}/{number}/nomi";
/// Pattern of what its letter says.
pub const EMPLOYMENT_LETTER: &str = "/famiglia/rapporto/{token}/{number}/lettera";
/// Pattern of a quarter of it.
pub const EMPLOYMENT_QUARTER: &str = "/famiglia/rapporto/{token}/{number}/trimestri/{quarter}";
/// Pattern of the quote it began with.
pub const EMPLOYMENT_QUOTE: &str = "/famiglia/rapporto/{token}/{number}/conto";
/// "Is my pay right?", for who works.
pub const MY_PAY: &str = "/la-mia-paga";
/// A paper checked by whoever holds it.
pub const VERIFY: &str = "/verifica";
/// The calculator.
pub const COST: &str = "/costo";
/// One need in every way.
pub const COMPARE: &str = "/confronta-costi";
/// Services near home: spaces, kinds of services, what providers offer.
pub const SERVICES: &str = "/servizi";
/// What a budget buys.
pub const BUDGET: &str = "/quanto-posso";
/// The desk.
pub const DESK: &str = "/sportello";
/// The desk: end of a session (POST).
pub const DESK_SIGN_OUT: &str = "/sportello/esci";
/// The desk: its door.
pub const DESK_SIGN_IN: &str = "/sportello/accedi";
/// The desk: lists of candidacies.
pub const DESK_PEOPLE: &str = "/sportello/persone";
/// The desk: all requests and all people at once.
pub const DESK_PLAN: &str = "/sportello/piano";
/// The desk: what providers offer.
pub const DESK_OFFERS: &str = "/sportello/offerte";
/// Pattern of one offer.
pub const DESK_OFFER: &str = "/sportello/offerte/{code}";
/// Pattern of taking an offer off the list (POST).
pub const DESK_OFFER_RETIRE: &str = "/sportello/offerte/{code}/togli";
/// Pattern of a worker's file.
pub const DESK_PERSON: &str = "/sportello/persone/{code}";
/// Pattern of what was verified (POST).
pub const DESK_FACTS: &str = "/sportello/persone/{code}/verifiche";
/// Pattern of a decision on a candidacy (POST).
pub const DESK_DECISION: &str = "/sportello/persone/{code}/decisione";
/// Pattern of a request at the desk.
pub const DESK_REQUEST: &str = "/sportello/richieste/{code}";
/// Pattern of taking a request (POST).
pub const DESK_TAKE: &str = "/sportello/richieste/{code}/prendi";
/// Pattern of its notes (POST).
pub const DESK_NOTES: &str = "/sportello/richieste/{code}/note";
/// Pattern of opening a family's contacts (POST: it is written in the journal).
pub const DESK_CONTACT: &str = "/sportello/richieste/{code}/contatti";
/// Pattern of a new private link for a family (POST).
pub const DESK_REQUEST_LINK: &str = "/sportello/richieste/{code}/collegamento";
/// Pattern of a new private link for a worker (POST).
pub const DESK_PERSON_LINK: &str = "/sportello/persone/{code}/collegamento";
/// The desk: a household found by its code, when its link is lost.
pub const DESK_HOUSEHOLDS: &str = "/sportello/rapporti";
/// Pattern of a new private link for it (POST).
pub const DESK_HOUSEHOLD_LINK: &str = "/sportello/rapporti/{code}/collegamento";
/// Pattern of closing a request.
pub const DESK_CLOSE: &str = "/sportello/richieste/{code}/chiudi";
/// Pattern of people side by side.
pub const DESK_COMPARE: &str = "/sportello/richieste/{code}/confronta";
/// Pattern of "what if".
pub const DESK_TRIAL: &str = "/sportello/richieste/{code}/prova";
/// Pattern of two or three people for one request.
pub const DESK_TEAMS: &str = "/sportello/richieste/{code}/insieme";
/// Pattern of a full week for one person.
pub const DESK_FULL_WEEK: &str = "/sportello/persone/{code}/settimana";
/// Pattern of moving someone in the order (POST).
pub const DESK_ORDER: &str = "/sportello/richieste/{code}/ordine";
/// Pattern of undoing a move (POST).
pub const DESK_ORDER_UNDO: &str = "/sportello/richieste/{code}/ordine/annulla";
/// Pattern of the page that shows what will be proposed, and of sending it.
pub const DESK_PROPOSE: &str = "/sportello/richieste/{code}/proposta";
/// Pattern of a proposal.
pub const DESK_PROPOSAL: &str = "/sportello/richieste/{code}/proposte/{id}";
/// Pattern of an answer given to the desk (POST).
pub const DESK_ANSWER: &str = "/sportello/richieste/{code}/proposte/{id}/risposta";
/// Pattern of taking a proposal back (POST).
pub const DESK_WITHDRAW: &str = "/sportello/richieste/{code}/proposte/{id}/ritira";
/// Pattern of the outcome (POST).
pub const DESK_HIRE: &str = "/sportello/richieste/{code}/proposte/{id}/assunta";
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
/// The payslip of a month, by API.
pub const API_PAYSLIP: &str = "/api/v1/payslip";
/// The INPS payment of a quarter, by API.
pub const API_QUARTER: &str = "/api/v1/quarter";
/// What is due at the end of a contract, by API.
pub const API_SETTLEMENT: &str = "/api/v1/settlement";
/// The plan of an employment, by API.
pub const API_PLAN: &str = "/api/v1/plan";
/// One need in every way, by API.
pub const API_COMPARE: &str = "/api/v1/compare";
/// What a budget buys, by API.
pub const API_BUDGET: &str = "/api/v1/budget";
/// A paper or a record worked out again, by API.
pub const API_VERIFY: &str = "/api/v1/verify";
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

/// The comparison with what a provider offers.
#[must_use]
pub fn compare_with_offer(code: &str) -> String {
    format!("{COMPARE}?offer={code}")
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

/// What would open more work to a worker.
#[must_use]
pub fn worker_more(token: &str) -> String {
    format!("{WORKER_START}/{token}/piu-lavori")
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

/// An offer at the desk.
#[must_use]
pub fn desk_offer(code: &str) -> String {
    format!("{DESK_OFFERS}/{code}")
}

/// Taking an offer off the list.
#[must_use]
pub fn desk_offer_retire(code: &str) -> String {
    format!("{}/togli", desk_offer(code))
}

/// A worker's file at the desk.
#[must_use]
pub fn desk_person(code: &str) -> String {
    format!("{DESK_PEOPLE}/{code}")
}

/// A new private link for a worker.
#[must_use]
pub fn desk_person_link(code: &str) -> String {
    format!("{DESK_PEOPLE}/{code}/collegamento")
}

/// A household found by its code.
#[must_use]
pub fn desk_household(code: &str) -> String {
    format!("{DESK_HOUSEHOLDS}?codice={code}")
}

/// A new private link for a household.
#[must_use]
pub fn desk_household_link(code: &str) -> String {
    format!("{DESK_HOUSEHOLDS}/{code}/collegamento")
}

/// A request at the desk.
#[must_use]
pub fn desk_request(code: &str) -> String {
    format!("{DESK}/richieste/{code}")
}

/// An act on a request, or a page of it: `prendi`, `note`, `contatti`, `collegamento`, `chiudi`.
#[must_use]
pub fn desk_request_act(code: &str, act: &str) -> String {
    format!("{}/{act}", desk_request(code))
}

/// What will be proposed for a request.
#[must_use]
pub fn desk_propose(code: &str) -> String {
    desk_request_act(code, "proposta")
}

/// A proposal.
#[must_use]
pub fn desk_proposal(code: &str, id: &str) -> String {
    format!("{}/proposte/{id}", desk_request(code))
}

/// The employment that follows from a proposal both accepted.
#[must_use]
pub fn family_employ(token: &str, proposal: &str) -> String {
    format!("{}/rapporto", family_answer(token, proposal))
}

/// An employment entered by hand, beginning from a case of the calculator.
#[must_use]
pub fn employment_new_with(query: &str) -> String {
    if query.is_empty() { EMPLOYMENT_NEW.to_owned() } else { format!("{EMPLOYMENT_NEW}?{query}") }
}

/// The employments of a private link.
#[must_use]
pub fn household(token: &str) -> String {
    format!("{EMPLOYMENT}/{token}")
}

/// An employment.
#[must_use]
pub fn employment(token: &str, number: i64) -> String {
    format!("{EMPLOYMENT}/{token}/{number}")
}

/// A page of an employment: `contratto`, `settimana`, `conto`, `fine`, `piano`, `carte`, `nomi`, `lettera`.
#[must_use]
pub fn employment_part(token: &str, number: i64, part: &str) -> String {
    format!("{}/{part}", employment(token, number))
}

/// A paper of an employment: `lettera`, `inps`, `busta-2026-11`, `trimestre-2026-Q4`, `attestazione-2026`, `tasse-2026`, `fine`.
#[must_use]
pub fn employment_paper(token: &str, number: i64, paper: &str) -> String {
    format!("{}/carte/{paper}", employment(token, number))
}

/// A month of an employment.
#[must_use]
pub fn employment_month(token: &str, number: i64, month: crate::life::Month) -> String {
    format!("{}/mesi/{month}", employment(token, number))
}

/// A quarter of an employment.
#[must_use]
pub fn employment_quarter(token: &str, number: i64, quarter: crate::life::Quarter) -> String {
    format!("{}/trimestri/{quarter}", employment(token, number))
}
