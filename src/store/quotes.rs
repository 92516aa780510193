//! Quotes as they were answered, with their inputs and the fingerprint of the rules.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::money::Money;
use crate::registry::QuoteId;
use crate::sql;

/// A quote as it was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedQuote {
    /// The identifier.
    pub id: QuoteId,
    /// When it was answered.
    pub made_at: DateTime<Utc>,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// The inputs, in the exchange format of the quote.
    pub situation: Value,
    /// The answer, in the same format, with its explanation.
    pub answer: Value,
    /// The fingerprint of the rules.
    pub rulebook: String,
    /// The yearly cost for the family; absent when the situation is unlawful.
    pub year: Option<Money>,
    /// The monthly cost for the family.
    pub month: Option<Money>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    made_at: DateTime<Utc>,
    on_day: NaiveDate,
    situation: String,
    answer: String,
    rulebook: String,
    year_employer_cents: Option<i64>,
    month_employer_cents: Option<i64>,
}

/// Keeps a quote.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, quote: &SavedQuote) -> Result<(), StoreError> {
    let row = statement(sql!("quotes/add")).bind(quote.id.uuid()).bind(quote.made_at).bind(quote.on);
    let row = row.bind(quote.situation.to_string()).bind(quote.answer.to_string()).bind(quote.rulebook.as_str());
    row.bind(quote.year.map(Money::cents)).bind(quote.month.map(Money::cents)).execute(tx).await.map(drop)
}

/// A quote kept earlier.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, id: QuoteId) -> Result<Option<SavedQuote>, StoreError> {
    let row: Option<Row> = statement(sql!("quotes/find")).bind(id.uuid()).optional(tx).await?;
    row.map(|row| {
        let read = |column: &'static str, text: &str| {
            serde_json::from_str(text).map_err(|fault| StoreError::corrupt("quotes", column, row.id, fault))
        };
        Ok(SavedQuote {
            id: row.id.into(),
            made_at: row.made_at,
            on: row.on_day,
            situation: read("situation", &row.situation)?,
            answer: read("answer", &row.answer)?,
            rulebook: row.rulebook,
            year: row.year_employer_cents.map(Money::from_cents),
            month: row.month_employer_cents.map(Money::from_cents),
        })
    })
    .transpose()
}
