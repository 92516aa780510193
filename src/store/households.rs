//! Households that entered their employments by hand: the code by which the desk finds them.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::HouseholdId;
use crate::sql;

/// Gives a household its code.
///
/// # Errors
/// `Conflict` when it has one, or the code is taken.
pub async fn add(tx: &mut Tx, id: HouseholdId, code: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("households/add")).bind(id.uuid()).bind(code).bind(now).execute(tx).await.map(drop)
}

/// The code of a household; none for one that is a request, which has its own.
///
/// # Errors
/// See [`StoreError`].
pub async fn code(tx: &mut Tx, id: HouseholdId) -> Result<Option<String>, StoreError> {
    let row: Option<(String,)> = statement(sql!("households/code")).bind(id.uuid()).optional(tx).await?;
    Ok(row.map(|(code,)| code))
}

/// The household of a code.
///
/// # Errors
/// See [`StoreError`].
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<HouseholdId>, StoreError> {
    let row: Option<(Uuid,)> = statement(sql!("households/find_by_code")).bind(code).optional(tx).await?;
    Ok(row.map(|(id,)| HouseholdId::from(id)))
}
