//! Moves of people in the order of a request, made by the desk. A move is never changed: undone, it stays written.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{MoveId, RequestId, StaffId, WorkerId};
use crate::sql;

/// A move to record.
#[derive(Clone, Debug)]
pub struct NewMove {
    /// The identifier.
    pub id: MoveId,
    /// In the order of which request.
    pub request: RequestId,
    /// Who is moved.
    pub worker: WorkerId,
    /// By whom.
    pub staff: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// The place she had, from 1.
    pub from: i64,
    /// The place she gets.
    pub to: i64,
    /// Why, in the desk's words.
    pub reason: String,
}

/// A move in force.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Move {
    id: Uuid,
    worker_id: Uuid,
    /// The worker's public code.
    pub worker_code: String,
    /// The name of who moved.
    pub staff_name: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// The place she had, from 1.
    pub from_place: i64,
    /// The place she got.
    pub to_place: i64,
    /// Why.
    pub reason: String,
}

impl Move {
    /// The identifier.
    #[must_use]
    pub fn id(&self) -> MoveId {
        self.id.into()
    }

    /// Who was moved.
    #[must_use]
    pub fn worker(&self) -> WorkerId {
        self.worker_id.into()
    }
}

/// Records a move after the last of its request, which is locked in the same transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, new: NewMove) -> Result<(), StoreError> {
    let (last,): (i64,) = statement(sql!("moves/last_turn")).bind(new.request.uuid()).one(tx).await?;
    let row = statement(sql!("moves/add")).bind(new.id.uuid()).bind(new.request.uuid()).bind(new.worker.uuid());
    let row = row.bind(new.staff.uuid()).bind(last + 1).bind(new.at).bind(new.from).bind(new.to).bind(new.reason);
    row.execute(tx).await.map(drop)
}

/// The moves of a request that were not undone, in the order made.
///
/// # Errors
/// See [`StoreError`].
pub async fn in_force(tx: &mut Tx, request: RequestId) -> Result<Vec<Move>, StoreError> {
    statement(sql!("moves/in_force")).bind(request.uuid()).all(tx).await
}

/// Undoes a move; `false` when it is not in force.
///
/// # Errors
/// See [`StoreError`].
pub async fn undo(
    tx: &mut Tx,
    request: RequestId,
    id: MoveId,
    at: DateTime<Utc>,
    staff: StaffId,
) -> Result<bool, StoreError> {
    let row = statement(sql!("moves/undo")).bind(request.uuid()).bind(id.uuid()).bind(at).bind(staff.uuid());
    row.execute(tx).await.map(|touched| touched > 0)
}
