//! What changed among the workers that the ranking sees, in the order in which it became visible.

use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{WorkerId, WorkerState};
use crate::sql;

/// A worker after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of the change.
    pub number: i64,
    /// Who.
    pub worker: WorkerId,
    /// The profile, as stored; `None` when the ranking does not see this worker now.
    pub profile: Option<String>,
    /// The public code.
    pub code: Option<String>,
}

#[derive(FromRow)]
struct ChangeRow {
    change: i64,
    id: Uuid,
    state: Option<String>,
    code: Option<String>,
    profile: Option<String>,
}

/// A validated worker.
#[derive(Clone, Debug, FromRow)]
pub struct Kept {
    id: Uuid,
    /// The public code.
    pub code: Option<String>,
    /// The profile, as stored.
    pub profile: String,
}

impl Kept {
    /// Who.
    #[must_use]
    pub fn worker(&self) -> WorkerId {
        self.id.into()
    }
}

/// Notes that a worker changes, in the transaction of the change. Until it ends no other change is noted.
///
/// # Errors
/// See [`StoreError`].
pub async fn note(tx: &mut Tx, worker: WorkerId) -> Result<(), StoreError> {
    statement(sql!("register/advance")).execute(tx).await?;
    statement(sql!("register/note")).bind(worker.uuid()).execute(tx).await.map(drop)
}

/// The number of the last change.
///
/// # Errors
/// See [`StoreError`].
pub async fn last(tx: &mut Tx) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = statement(sql!("register/last")).optional(tx).await?;
    Ok(row.map_or(0, |(last,)| last))
}

/// Workers who changed after the change with a number, the first `most`, each once, with what they are now.
///
/// # Errors
/// See [`StoreError`].
pub async fn since(tx: &mut Tx, number: i64, most: i64) -> Result<Vec<Change>, StoreError> {
    let rows: Vec<ChangeRow> = statement(sql!("register/since")).bind(number).bind(most).all(tx).await?;
    let seen = |row: &ChangeRow| row.state.as_deref() == Some(WorkerState::Validated.id());
    let change = |row: ChangeRow| Change {
        number: row.change,
        worker: row.id.into(),
        profile: if seen(&row) { row.profile } else { None },
        code: row.code,
    };
    Ok(rows.into_iter().map(change).collect())
}

/// Validated workers by their identifiers, the first `most` after one.
///
/// # Errors
/// See [`StoreError`].
pub async fn page(tx: &mut Tx, after: WorkerId, most: i64) -> Result<Vec<Kept>, StoreError> {
    statement(sql!("register/page")).bind(after.uuid()).bind(most).all(tx).await
}
