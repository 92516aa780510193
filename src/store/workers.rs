//! Candidacies, the persons behind them, and what was verified of them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, register, statement};
use crate::registry::{Fact, FactId, FactKind, PersonDraft, StaffId, WorkerId, WorkerState};
use crate::sql;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    code: Option<String>,
    state: String,
    step: String,
    answers: String,
    profile: Option<String>,
    waiting_since: Option<NaiveDate>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    submitted_at: Option<DateTime<Utc>>,
    decided_at: Option<DateTime<Utc>>,
    reason: Option<String>,
    version: i64,
}

/// A candidacy, without the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Worker {
    /// The identifier.
    pub id: WorkerId,
    /// The public code, from the first submission on.
    pub code: Option<String>,
    /// Where it stands.
    pub state: WorkerState,
    /// The step of the form to come back to.
    pub step: String,
    /// What was answered, by step.
    pub answers: Value,
    /// What the ranking may know, in the exchange format of the match.
    pub profile: Option<Value>,
    /// The day of registration, or of the end of the last placement.
    pub waiting_since: Option<NaiveDate>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// When it was last submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When the desk last decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// The desk's reason, for a decision that needs one.
    pub reason: Option<String>,
    /// How many times it was locked for a change.
    pub version: i64,
}

impl TryFrom<Row> for Worker {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Worker, StoreError> {
        let corrupt = |column: &str, why: &dyn std::fmt::Display| StoreError::corrupt("workers", column, row.id, why);
        let state = row.state.parse().map_err(|fault| corrupt("state", &fault))?;
        let answers = serde_json::from_str(&row.answers).map_err(|fault| corrupt("answers", &fault))?;
        let profile = row.profile.as_deref().map(serde_json::from_str).transpose();
        let profile = profile.map_err(|fault| corrupt("profile", &fault))?;
        Ok(Worker {
            id: row.id.into(),
            code: row.code,
            state,
            step: row.step,
            answers,
            profile,
            waiting_since: row.waiting_since,
            created_at: row.created_at,
            updated_at: row.updated_at,
            submitted_at: row.submitted_at,
            decided_at: row.decided_at,
            reason: row.reason,
            version: row.version,
        })
    }
}

/// Adds an empty draft and an empty person.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, id: WorkerId, step: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("workers/add")).bind(id.uuid()).bind(step).bind(now).execute(tx).await?;
    statement(sql!("workers/add_person")).bind(id.uuid()).execute(tx).await.map(drop)
}

/// A candidacy.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, id: WorkerId) -> Result<Option<Worker>, StoreError> {
    let row: Option<Row> = statement(sql!("workers/find")).bind(id.uuid()).optional(tx).await?;
    row.map(Worker::try_from).transpose()
}

/// The candidacy with this public code.
///
/// # Errors
/// See [`StoreError`].
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Worker>, StoreError> {
    let row: Option<Row> = statement(sql!("workers/find_by_code")).bind(code).optional(tx).await?;
    row.map(Worker::try_from).transpose()
}

/// A candidacy that nobody else can change until the transaction ends.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(tx: &mut Tx, id: WorkerId) -> Result<Option<Worker>, StoreError> {
    let row: Option<Row> = statement(sql!("workers/lock")).bind(id.uuid()).optional(tx).await?;
    row.map(Worker::try_from).transpose()
}

/// Every candidacy in a state, earliest submission first.
///
/// # Errors
/// See [`StoreError`].
pub async fn by_state(tx: &mut Tx, state: WorkerState) -> Result<Vec<Worker>, StoreError> {
    let rows: Vec<Row> = statement(sql!("workers/by_state")).bind(state.id()).all(tx).await?;
    rows.into_iter().map(Worker::try_from).collect()
}

/// A validated worker as the ranking reads it.
#[derive(FromRow)]
pub struct ValidatedRow {
    id: Uuid,
    /// The public code.
    pub code: String,
    /// The profile, as stored.
    pub profile: String,
}

impl ValidatedRow {
    /// The identifier.
    #[must_use]
    pub fn id(&self) -> WorkerId {
        self.id.into()
    }
}

/// Every validated worker.
///
/// # Errors
/// See [`StoreError`].
pub async fn validated(tx: &mut Tx) -> Result<Vec<ValidatedRow>, StoreError> {
    statement(sql!("workers/validated")).all(tx).await
}

/// How many identifiers a statement of [`validated_of`] takes.
const BATCH: usize = 50;

/// Those of some workers who are validated, as the ranking reads them, a batch at a time.
///
/// # Errors
/// See [`StoreError`].
pub async fn validated_of(tx: &mut Tx, some: &[WorkerId]) -> Result<Vec<ValidatedRow>, StoreError> {
    let mut all = Vec::with_capacity(some.len());
    for batch in some.chunks(BATCH) {
        // The text has a fixed number of places: what is left of the last batch says its last worker again.
        let places = batch.iter().chain(batch.last().into_iter().cycle()).take(BATCH);
        let asked = places.fold(statement(sql!("workers/validated_of")), |asked, id| asked.bind(id.uuid()));
        all.extend(asked.all::<ValidatedRow>(tx).await?);
    }
    Ok(all)
}

/// Writes a candidacy that was locked in the same transaction. From the first submission on it is a change
/// of the register, which every node follows.
///
/// # Errors
/// See [`StoreError`].
pub async fn save(tx: &mut Tx, worker: &Worker) -> Result<(), StoreError> {
    if worker.code.is_some() {
        register::note(tx, worker.id).await?;
    }
    let row = statement(sql!("workers/save")).bind(worker.id.uuid()).bind(worker.code.clone());
    let row = row.bind(worker.state.id()).bind(worker.step.as_str()).bind(worker.answers.to_string());
    let row = row.bind(worker.profile.as_ref().map(Value::to_string)).bind(worker.waiting_since);
    let row = row.bind(worker.updated_at).bind(worker.submitted_at).bind(worker.decided_at);
    row.bind(worker.reason.clone()).execute(tx).await.map(drop)
}

/// How many candidacies are in each state; states without any are left out.
///
/// # Errors
/// See [`StoreError`].
pub async fn count_by_state(tx: &mut Tx) -> Result<Vec<(WorkerState, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = statement(sql!("workers/count_by_state")).all(tx).await?;
    let read = |(state, n): (String, i64)| {
        let state = state.parse().map_err(|fault| StoreError::corrupt("workers", "state", &state, fault))?;
        Ok((state, n))
    };
    rows.into_iter().map(read).collect()
}

#[derive(FromRow)]
struct PersonRow {
    first_name: String,
    last_name: String,
    email: String,
    phone: String,
    birth_date: Option<NaiveDate>,
}

/// The person behind a candidacy.
///
/// # Errors
/// See [`StoreError`].
pub async fn person(tx: &mut Tx, id: WorkerId) -> Result<Option<PersonDraft>, StoreError> {
    let row: Option<PersonRow> = statement(sql!("workers/person")).bind(id.uuid()).optional(tx).await?;
    Ok(row.map(|row| PersonDraft {
        first_name: row.first_name,
        last_name: row.last_name,
        email: row.email,
        phone: row.phone,
        birth_date: row.birth_date,
    }))
}

/// Writes the person behind a candidacy.
///
/// # Errors
/// See [`StoreError`].
pub async fn save_person(tx: &mut Tx, id: WorkerId, person: &PersonDraft) -> Result<(), StoreError> {
    let row = statement(sql!("workers/save_person")).bind(id.uuid()).bind(person.first_name.as_str());
    let row = row.bind(person.last_name.as_str()).bind(person.email.as_str()).bind(person.phone.as_str());
    row.bind(person.birth_date).execute(tx).await.map(drop)
}

#[derive(FromRow)]
struct FactRow {
    worker_id: Uuid,
    kind: String,
    seen_on: NaiveDate,
    amount: Option<i64>,
    valid_until: Option<NaiveDate>,
    note: Option<String>,
}

impl FactRow {
    fn read(self) -> Result<(WorkerId, Fact), StoreError> {
        let kind: FactKind =
            self.kind.parse().map_err(|fault| StoreError::corrupt("worker_facts", "kind", self.worker_id, fault))?;
        let Self { seen_on, amount, valid_until, note, .. } = self;
        Ok((self.worker_id.into(), Fact { kind, seen_on, amount, valid_until, note }))
    }
}

/// Records what a person of the desk verified.
///
/// # Errors
/// See [`StoreError`].
pub async fn add_fact(
    tx: &mut Tx,
    id: FactId,
    worker: WorkerId,
    fact: &Fact,
    staff: StaffId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row = statement(sql!("facts/add")).bind(id.uuid()).bind(worker.uuid()).bind(fact.kind.id());
    let row = row.bind(fact.seen_on).bind(fact.amount).bind(fact.valid_until).bind(fact.note.clone());
    row.bind(staff.uuid()).bind(now).execute(tx).await.map(drop)
}

/// Everything verified of a worker, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn facts(tx: &mut Tx, worker: WorkerId) -> Result<Vec<Fact>, StoreError> {
    let rows: Vec<FactRow> = statement(sql!("facts/of_worker")).bind(worker.uuid()).all(tx).await?;
    rows.into_iter().map(|row| row.read().map(|(_, fact)| fact)).collect()
}

/// Everything verified of every worker in a state, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn facts_of_state(tx: &mut Tx, state: WorkerState) -> Result<BTreeMap<WorkerId, Vec<Fact>>, StoreError> {
    let rows: Vec<FactRow> = statement(sql!("facts/of_state")).bind(state.id()).all(tx).await?;
    let mut facts = BTreeMap::<WorkerId, Vec<Fact>>::new();
    for row in rows {
        let (worker, fact) = row.read()?;
        facts.entry(worker).or_default().push(fact);
    }
    Ok(facts)
}
