//! What providers offer. An offer is never removed: retired, it stays.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::directory::{Offer, OfferTerms};
use crate::money::{Hours, Money};
use crate::registry::{OfferId, StaffId};
use crate::sql;

#[derive(FromRow)]
struct Row {
    id: Uuid,
    code: String,
    provider: String,
    category: String,
    hour_cents: i64,
    least_quarters: Option<i64>,
    since: NaiveDate,
    source: String,
    confirmed_at: DateTime<Utc>,
    retired_at: Option<DateTime<Utc>>,
    version: i64,
}

impl TryFrom<Row> for (OfferId, Offer) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<(OfferId, Offer), StoreError> {
        let quarters = |count: i64| {
            let count = u32::try_from(count);
            count.map_err(|fault| StoreError::corrupt("provider_offers", "least_quarters", row.id, fault))
        };
        let least = row.least_quarters.map(quarters).transpose()?.map(Hours::from_quarters);
        let terms = OfferTerms {
            provider: row.provider,
            category: row.category,
            hour: Money::from_cents(row.hour_cents),
            least,
            since: row.since,
            source: row.source,
        };
        let (confirmed_at, retired_at) = (row.confirmed_at, row.retired_at);
        Ok((row.id.into(), Offer { code: row.code, terms, confirmed_at, retired_at, version: row.version }))
    }
}

/// Who wrote an offer, and when.
#[derive(Clone, Copy, Debug)]
pub struct Confirmed {
    /// Who.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
}

fn quarters(terms: &OfferTerms) -> Option<i64> {
    terms.least.map(|least| least.quarters().into())
}

/// Adds an offer.
///
/// # Errors
/// `Conflict` when the code is taken.
pub async fn add(
    tx: &mut Tx,
    id: OfferId,
    code: &str,
    terms: &OfferTerms,
    confirmed: Confirmed,
) -> Result<(), StoreError> {
    let row = statement(sql!("offers/add")).bind(id.uuid()).bind(code).bind(terms.provider.as_str());
    let row = row.bind(terms.category.as_str()).bind(terms.hour.cents()).bind(quarters(terms)).bind(terms.since);
    let row = row.bind(terms.source.as_str()).bind(confirmed.at).bind(confirmed.by.uuid());
    row.execute(tx).await.map(drop)
}

/// Every offer, retired ones too: by category, the cheapest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn all(tx: &mut Tx) -> Result<Vec<Offer>, StoreError> {
    let rows: Vec<Row> = statement(sql!("offers/all")).all(tx).await?;
    rows.into_iter().map(|row| <(OfferId, Offer)>::try_from(row).map(|(_, offer)| offer)).collect()
}

/// An offer by its code.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, code: &str) -> Result<Option<(OfferId, Offer)>, StoreError> {
    let row: Option<Row> = statement(sql!("offers/find")).bind(code).optional(tx).await?;
    row.map(TryFrom::try_from).transpose()
}

/// An offer that nobody else can change until the transaction ends; its version is already the next one.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(tx: &mut Tx, code: &str) -> Result<Option<(OfferId, Offer)>, StoreError> {
    let row: Option<Row> = statement(sql!("offers/lock")).bind(code).optional(tx).await?;
    row.map(TryFrom::try_from).transpose()
}

/// Writes an offer that was locked in the same transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn save(
    tx: &mut Tx,
    id: OfferId,
    terms: &OfferTerms,
    confirmed: Confirmed,
    retired_at: Option<DateTime<Utc>>,
) -> Result<(), StoreError> {
    let row = statement(sql!("offers/save")).bind(id.uuid()).bind(terms.provider.as_str());
    let row = row.bind(terms.category.as_str()).bind(terms.hour.cents()).bind(quarters(terms)).bind(terms.since);
    let row = row.bind(terms.source.as_str()).bind(confirmed.at).bind(confirmed.by.uuid()).bind(retired_at);
    row.execute(tx).await.map(drop)
}
