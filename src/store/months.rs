//! Months of an employment as they were accounted for: nothing is changed, an earlier account is superseded.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{EmploymentId, MonthId};
use crate::sql;

/// A month as it was accounted for.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedMonth {
    /// The identifier.
    pub id: MonthId,
    /// The month, as `2026-03`.
    pub month: String,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
    /// What was signed by this day counted.
    pub known_on: NaiveDate,
    /// The employment of that moment, in its exchange format.
    pub employment: Value,
    /// The register, in its exchange format.
    pub register: Value,
    /// The account, in its exchange format.
    pub account: Value,
    /// The fingerprint of the rules.
    pub rulebook: String,
    /// When a later account took its place.
    pub superseded_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    month: String,
    saved_at: DateTime<Utc>,
    known_on: NaiveDate,
    employment: String,
    register: String,
    account: String,
    rulebook: String,
    superseded_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for SavedMonth {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<SavedMonth, StoreError> {
        let json = |column: &str, text: &str| {
            serde_json::from_str(text).map_err(|fault| StoreError::corrupt("employment_months", column, row.id, fault))
        };
        Ok(SavedMonth {
            id: row.id.into(),
            employment: json("employment", &row.employment)?,
            register: json("register", &row.register)?,
            account: json("account", &row.account)?,
            month: row.month,
            saved_at: row.saved_at,
            known_on: row.known_on,
            rulebook: row.rulebook,
            superseded_at: row.superseded_at,
        })
    }
}

/// Keeps an account; the current one of the same month is superseded. The employment was locked in the same
/// transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, employment: EmploymentId, new: &SavedMonth) -> Result<(), StoreError> {
    let earlier = statement(sql!("months/supersede")).bind(employment.uuid()).bind(new.month.as_str());
    earlier.bind(new.saved_at).execute(tx).await?;
    let row = statement(sql!("months/add")).bind(new.id.uuid()).bind(employment.uuid()).bind(new.month.as_str());
    let row = row.bind(new.saved_at).bind(new.known_on).bind(new.employment.to_string());
    let row = row.bind(new.register.to_string()).bind(new.account.to_string()).bind(new.rulebook.as_str());
    row.execute(tx).await.map(drop)
}

/// The current account of every month, in order.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_employment(tx: &mut Tx, employment: EmploymentId) -> Result<Vec<SavedMonth>, StoreError> {
    let rows: Vec<Row> = statement(sql!("months/of_employment")).bind(employment.uuid()).all(tx).await?;
    rows.into_iter().map(SavedMonth::try_from).collect()
}

/// Every account of every month, superseded ones too, by month and then earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn every_of_employment(tx: &mut Tx, employment: EmploymentId) -> Result<Vec<SavedMonth>, StoreError> {
    let rows: Vec<Row> = statement(sql!("months/every_of_employment")).bind(employment.uuid()).all(tx).await?;
    rows.into_iter().map(SavedMonth::try_from).collect()
}

/// Every account of a month, earliest first; the last is the current one.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_month(tx: &mut Tx, employment: EmploymentId, month: &str) -> Result<Vec<SavedMonth>, StoreError> {
    let rows: Vec<Row> = statement(sql!("months/of_month")).bind(employment.uuid()).bind(month).all(tx).await?;
    rows.into_iter().map(SavedMonth::try_from).collect()
}
