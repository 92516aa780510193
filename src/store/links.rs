//! Capability links and public codes.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{HouseholdId, RequestId, WorkerId};
use crate::sql;

/// What a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkTo {
    /// A worker's candidacy.
    Worker(WorkerId),
    /// A family's request.
    Request(RequestId),
    /// The employments of a household.
    Household(HouseholdId),
}

impl LinkTo {
    const fn columns(self) -> (&'static str, Uuid) {
        match self {
            LinkTo::Worker(id) => ("worker", id.uuid()),
            LinkTo::Request(id) => ("request", id.uuid()),
            LinkTo::Household(id) => ("household", id.uuid()),
        }
    }
}

/// Adds a link, known only by its token's hash.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, token_hash: &str, to: LinkTo, now: DateTime<Utc>) -> Result<(), StoreError> {
    let (kind, subject) = to.columns();
    statement(sql!("links/add")).bind(token_hash).bind(kind).bind(subject).bind(now).execute(tx).await.map(drop)
}

/// The candidacy a link opens.
///
/// # Errors
/// See [`StoreError`].
pub async fn worker(tx: &mut Tx, token_hash: &str) -> Result<Option<WorkerId>, StoreError> {
    Ok(subject(tx, token_hash, "worker").await?.map(WorkerId::from))
}

/// The request a link opens.
///
/// # Errors
/// See [`StoreError`].
pub async fn request(tx: &mut Tx, token_hash: &str) -> Result<Option<RequestId>, StoreError> {
    Ok(subject(tx, token_hash, "request").await?.map(RequestId::from))
}

/// The household a link opens: its own, or that of a request.
///
/// # Errors
/// See [`StoreError`].
pub async fn household(tx: &mut Tx, token_hash: &str) -> Result<Option<HouseholdId>, StoreError> {
    if let Some(own) = subject(tx, token_hash, "household").await? {
        return Ok(Some(HouseholdId::from(own)));
    }
    Ok(request(tx, token_hash).await?.map(HouseholdId::from))
}

async fn subject(tx: &mut Tx, token_hash: &str, kind: &'static str) -> Result<Option<Uuid>, StoreError> {
    let row: Option<(Uuid,)> = statement(sql!("links/find")).bind(token_hash).bind(kind).optional(tx).await?;
    Ok(row.map(|(id,)| id))
}

/// Ends every link to a file, as when one was sent to the wrong address.
///
/// # Errors
/// See [`StoreError`].
pub async fn revoke(tx: &mut Tx, to: LinkTo, now: DateTime<Utc>) -> Result<(), StoreError> {
    let (kind, subject) = to.columns();
    statement(sql!("links/revoke")).bind(kind).bind(subject).bind(now).execute(tx).await.map(drop)
}

/// The next number of a series of public codes, starting from 1. Taken by a transaction that is
/// rolled back, it is given again.
///
/// # Errors
/// See [`StoreError`].
pub async fn next_number(tx: &mut Tx, series: &str) -> Result<i64, StoreError> {
    let (number,): (i64,) = statement(sql!("series/next")).bind(series).one(tx).await?;
    Ok(number)
}
