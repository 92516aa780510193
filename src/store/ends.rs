//! Ends of employments as families kept them: one in force at a time, those reopened stay.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{EmploymentId, EndId};
use crate::sql;

/// An end as it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedEnd {
    /// The identifier.
    pub id: EndId,
    /// The last day.
    pub ended_on: NaiveDate,
    /// When it was kept.
    pub saved_at: DateTime<Utc>,
    /// What was signed by this day counted.
    pub known_on: NaiveDate,
    /// How it ended, in the exchange format of the settlement, without the employment.
    pub ending: Value,
    /// The settlement, in its exchange format.
    pub answer: Value,
    /// What the settlement can be worked out from again; it names nobody.
    pub record: Value,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    ended_on: NaiveDate,
    saved_at: DateTime<Utc>,
    known_on: NaiveDate,
    ending: String,
    answer: String,
    record: String,
}

impl TryFrom<Row> for SavedEnd {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<SavedEnd, StoreError> {
        let json = |column: &str, text: &str| {
            serde_json::from_str(text).map_err(|fault| StoreError::corrupt("employment_ends", column, row.id, fault))
        };
        Ok(SavedEnd {
            id: row.id.into(),
            ending: json("ending", &row.ending)?,
            answer: json("answer", &row.answer)?,
            record: json("record", &row.record)?,
            ended_on: row.ended_on,
            saved_at: row.saved_at,
            known_on: row.known_on,
        })
    }
}

/// Keeps an end; none may be in force. The employment was locked in the same transaction.
///
/// # Errors
/// `Conflict` when one is.
pub async fn add(tx: &mut Tx, employment: EmploymentId, new: &SavedEnd) -> Result<(), StoreError> {
    let row = statement(sql!("ends/add")).bind(new.id.uuid()).bind(employment.uuid()).bind(new.ended_on);
    let row = row.bind(new.saved_at).bind(new.known_on).bind(new.ending.to_string());
    row.bind(new.answer.to_string()).bind(new.record.to_string()).execute(tx).await.map(drop)
}

/// The end in force.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_employment(tx: &mut Tx, employment: EmploymentId) -> Result<Option<SavedEnd>, StoreError> {
    let row: Option<Row> = statement(sql!("ends/of_employment")).bind(employment.uuid()).optional(tx).await?;
    row.map(SavedEnd::try_from).transpose()
}

/// Puts the end in force aside: the employment goes on.
///
/// # Errors
/// See [`StoreError`].
pub async fn reopen(tx: &mut Tx, employment: EmploymentId, now: DateTime<Utc>) -> Result<(), StoreError> {
    statement(sql!("ends/reopen")).bind(employment.uuid()).bind(now).execute(tx).await.map(drop)
}
