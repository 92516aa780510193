//! Requests of families, whom to call, and the desk's notes.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::money::Money;
use crate::registry::{ClosingReason, ContactDraft, NoteId, QuoteId, RequestId, RequestState, StaffId};
use crate::sql;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    code: Option<String>,
    state: String,
    step: String,
    answers: String,
    request: Option<String>,
    terms: Option<String>,
    quote_id: Option<Uuid>,
    promised_on: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    taken_by: Option<Uuid>,
    taken_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    closing_reason: Option<String>,
    version: i64,
}

/// A request, without the family's contacts.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The identifier.
    pub id: RequestId,
    /// The public code, from submission on.
    pub code: Option<String>,
    /// Where it stands.
    pub state: RequestState,
    /// The step of the form to come back to.
    pub step: String,
    /// What was answered, by step.
    pub answers: Value,
    /// What is asked, in the exchange format of the match.
    pub request: Option<Value>,
    /// What the quote needs besides.
    pub terms: Option<Value>,
    /// The quote of the pay offered.
    pub quote_id: Option<QuoteId>,
    /// The day by which the desk answers.
    pub promised_on: Option<NaiveDate>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Who of the desk follows it.
    pub taken_by: Option<StaffId>,
    /// Since when.
    pub taken_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why.
    pub closing_reason: Option<ClosingReason>,
    /// How many times it was locked for a change.
    pub version: i64,
}

impl TryFrom<Row> for Request {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Request, StoreError> {
        let corrupt = |column: &str, why: &dyn std::fmt::Display| StoreError::corrupt("requests", column, row.id, why);
        let json = |column: &str, text: &str| serde_json::from_str(text).map_err(|fault| corrupt(column, &fault));
        let closing_reason = row.closing_reason.as_deref().map(str::parse).transpose();
        Ok(Request {
            id: row.id.into(),
            state: row.state.parse().map_err(|fault| corrupt("state", &fault))?,
            answers: json("answers", &row.answers)?,
            request: row.request.as_deref().map(|text| json("request", text)).transpose()?,
            terms: row.terms.as_deref().map(|text| json("terms", text)).transpose()?,
            closing_reason: closing_reason.map_err(|fault| corrupt("closing_reason", &fault))?,
            code: row.code,
            step: row.step,
            quote_id: row.quote_id.map(QuoteId::from),
            promised_on: row.promised_on,
            created_at: row.created_at,
            updated_at: row.updated_at,
            submitted_at: row.submitted_at,
            taken_by: row.taken_by.map(StaffId::from),
            taken_at: row.taken_at,
            closed_at: row.closed_at,
            version: row.version,
        })
    }
}

/// Adds an empty draft and an empty contact.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, id: RequestId, step: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("requests/add")).bind(id.uuid()).bind(step).bind(now).execute(tx).await?;
    statement(sql!("requests/add_contact")).bind(id.uuid()).execute(tx).await.map(drop)
}

/// A request.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, StoreError> {
    let row: Option<Row> = statement(sql!("requests/find")).bind(id.uuid()).optional(tx).await?;
    row.map(Request::try_from).transpose()
}

/// The request with this public code.
///
/// # Errors
/// See [`StoreError`].
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Request>, StoreError> {
    let row: Option<Row> = statement(sql!("requests/find_by_code")).bind(code).optional(tx).await?;
    row.map(Request::try_from).transpose()
}

/// A request that nobody else can change, nor propose anyone for, until the transaction ends.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(tx: &mut Tx, id: RequestId) -> Result<Option<Request>, StoreError> {
    let row: Option<Row> = statement(sql!("requests/lock")).bind(id.uuid()).optional(tx).await?;
    row.map(Request::try_from).transpose()
}

/// Writes a request that was locked in the same transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn save(tx: &mut Tx, request: &Request) -> Result<(), StoreError> {
    let row = statement(sql!("requests/save")).bind(request.id.uuid()).bind(request.code.clone());
    let row = row.bind(request.state.id()).bind(request.step.as_str()).bind(request.answers.to_string());
    let row = row.bind(request.request.as_ref().map(Value::to_string));
    let row = row.bind(request.terms.as_ref().map(Value::to_string));
    let row = row.bind(request.quote_id.map(QuoteId::uuid)).bind(request.promised_on).bind(request.updated_at);
    let row = row.bind(request.submitted_at).bind(request.taken_by.map(StaffId::uuid)).bind(request.taken_at);
    let row = row.bind(request.closed_at).bind(request.closing_reason.map(ClosingReason::id));
    row.execute(tx).await.map(drop)
}

#[derive(FromRow)]
struct ContactRow {
    first_name: String,
    last_name: String,
    email: String,
    phone: String,
    address: String,
}

/// Whom to call about a request.
///
/// # Errors
/// See [`StoreError`].
pub async fn contact(tx: &mut Tx, id: RequestId) -> Result<Option<ContactDraft>, StoreError> {
    let row: Option<ContactRow> = statement(sql!("requests/contact")).bind(id.uuid()).optional(tx).await?;
    Ok(row.map(|row| ContactDraft {
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        phone: row.phone,
        address: row.address,
    }))
}

/// Writes whom to call.
///
/// # Errors
/// See [`StoreError`].
pub async fn save_contact(tx: &mut Tx, id: RequestId, contact: &ContactDraft) -> Result<(), StoreError> {
    let row = statement(sql!("requests/save_contact")).bind(id.uuid()).bind(contact.first_name.as_str());
    let row = row.bind(contact.last_name.as_str()).bind(contact.email.as_str()).bind(contact.phone.as_str());
    row.bind(contact.address.as_str()).execute(tx).await.map(drop)
}

#[derive(FromRow)]
struct QueueRow {
    id: Uuid,
    code: String,
    state: String,
    request: String,
    promised_on: NaiveDate,
    submitted_at: DateTime<Utc>,
    taken_by: Option<String>,
    month_employer_cents: Option<i64>,
    open_proposals: i64,
    agreed: i64,
}

/// A line of the desk's queue.
#[derive(Clone, Debug, PartialEq)]
pub struct QueueEntry {
    /// The identifier.
    pub id: RequestId,
    /// The public code.
    pub code: String,
    /// Where it stands.
    pub state: RequestState,
    /// What is asked, in the exchange format of the match.
    pub request: Value,
    /// The day by which the desk answers.
    pub promised_on: NaiveDate,
    /// When it arrived.
    pub submitted_at: DateTime<Utc>,
    /// The name of the person of the desk who follows it.
    pub taken_by: Option<String>,
    /// What the family would pay a month at the pay offered.
    pub month: Option<Money>,
    /// Proposals waiting for an answer or for the outcome.
    pub open_proposals: i64,
    /// Proposals both sides said yes to.
    pub agreed: i64,
}

impl TryFrom<QueueRow> for QueueEntry {
    type Error = StoreError;

    fn try_from(row: QueueRow) -> Result<QueueEntry, StoreError> {
        let corrupt = |column: &str, why: &dyn std::fmt::Display| StoreError::corrupt("requests", column, row.id, why);
        Ok(QueueEntry {
            id: row.id.into(),
            state: row.state.parse().map_err(|fault| corrupt("state", &fault))?,
            request: serde_json::from_str(&row.request).map_err(|fault| corrupt("request", &fault))?,
            code: row.code,
            promised_on: row.promised_on,
            submitted_at: row.submitted_at,
            taken_by: row.taken_by,
            month: row.month_employer_cents.map(Money::from_cents),
            open_proposals: row.open_proposals,
            agreed: row.agreed,
        })
    }
}

/// Requests waiting for the desk, by promised date.
///
/// # Errors
/// See [`StoreError`].
pub async fn queue(tx: &mut Tx) -> Result<Vec<QueueEntry>, StoreError> {
    let rows: Vec<QueueRow> = statement(sql!("requests/queue")).all(tx).await?;
    rows.into_iter().map(QueueEntry::try_from).collect()
}

/// The last `most` requests that are over, latest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn over(tx: &mut Tx, most: i64) -> Result<Vec<QueueEntry>, StoreError> {
    let rows: Vec<QueueRow> = statement(sql!("requests/over")).bind(most).all(tx).await?;
    rows.into_iter().map(QueueEntry::try_from).collect()
}

/// A note of the desk.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Note {
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// By whom.
    pub staff_name: String,
    /// The text.
    pub body: String,
}

/// Adds a note.
///
/// # Errors
/// See [`StoreError`].
pub async fn add_note(
    tx: &mut Tx,
    id: NoteId,
    request: RequestId,
    staff: StaffId,
    now: DateTime<Utc>,
    body: &str,
) -> Result<(), StoreError> {
    let row = statement(sql!("notes/add")).bind(id.uuid()).bind(request.uuid()).bind(staff.uuid());
    row.bind(now).bind(body).execute(tx).await.map(drop)
}

/// The notes of a request, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn notes(tx: &mut Tx, request: RequestId) -> Result<Vec<Note>, StoreError> {
    statement(sql!("notes/of_request")).bind(request.uuid()).all(tx).await
}
