//! Employments that families keep: terms in one table, names in another.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{EmploymentId, HouseholdId, ProposalId, QuoteId, RequestId};
use crate::sql;

/// An employment as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct EmploymentRow {
    /// The identifier.
    pub id: EmploymentId,
    /// Who keeps it.
    pub household: HouseholdId,
    /// Its number in the household, from 1.
    pub number: i64,
    /// The request it comes from.
    pub request: Option<RequestId>,
    /// The proposal it comes from.
    pub proposal: Option<ProposalId>,
    /// Terms, week and start, in the exchange format of the employment.
    pub employment: Value,
    /// The quote it began with.
    pub quote: QuoteId,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// How many times it was locked for a change.
    pub version: i64,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    household_id: Uuid,
    number: i64,
    request_id: Option<Uuid>,
    proposal_id: Option<Uuid>,
    employment: String,
    quote_id: Uuid,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    version: i64,
}

impl TryFrom<Row> for EmploymentRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<EmploymentRow, StoreError> {
        let employment = serde_json::from_str(&row.employment)
            .map_err(|fault| StoreError::corrupt("employments", "employment", row.id, fault))?;
        Ok(EmploymentRow {
            id: row.id.into(),
            household: row.household_id.into(),
            number: row.number,
            request: row.request_id.map(RequestId::from),
            proposal: row.proposal_id.map(ProposalId::from),
            employment,
            quote: row.quote_id.into(),
            created_at: row.created_at,
            updated_at: row.updated_at,
            version: row.version,
        })
    }
}

/// What the family calls it, and who the parties are.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// A name of the family's own; empty for none.
    pub label: String,
    /// The parties, for papers; an empty object when nobody was named.
    pub people: Value,
}

/// Adds an employment, with no names yet.
///
/// # Errors
/// `Conflict` when the number is taken, or another employment comes from the same proposal.
pub async fn add(tx: &mut Tx, new: &EmploymentRow, people: &People) -> Result<(), StoreError> {
    let row = statement(sql!("employments/add")).bind(new.id.uuid()).bind(new.household.uuid()).bind(new.number);
    let row = row.bind(new.request.map(RequestId::uuid)).bind(new.proposal.map(ProposalId::uuid));
    row.bind(new.employment.to_string()).bind(new.quote.uuid()).bind(new.created_at).execute(tx).await?;
    let row = statement(sql!("employments/add_people")).bind(new.id.uuid()).bind(people.label.as_str());
    row.bind(people.people.to_string()).execute(tx).await.map(drop)
}

/// The last number given in a household; 0 for none.
///
/// # Errors
/// See [`StoreError`].
pub async fn last_number(tx: &mut Tx, household: HouseholdId) -> Result<i64, StoreError> {
    let (last,): (i64,) = statement(sql!("employments/last_number")).bind(household.uuid()).one(tx).await?;
    Ok(last)
}

/// An employment of a household, by its number.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, household: HouseholdId, number: i64) -> Result<Option<EmploymentRow>, StoreError> {
    let row: Option<Row> = statement(sql!("employments/find")).bind(household.uuid()).bind(number).optional(tx).await?;
    row.map(EmploymentRow::try_from).transpose()
}

/// Every employment of a household, by number.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_household(tx: &mut Tx, household: HouseholdId) -> Result<Vec<EmploymentRow>, StoreError> {
    let rows: Vec<Row> = statement(sql!("employments/of_household")).bind(household.uuid()).all(tx).await?;
    rows.into_iter().map(EmploymentRow::try_from).collect()
}

/// The employment that came from a proposal.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_proposal(tx: &mut Tx, proposal: ProposalId) -> Result<Option<EmploymentRow>, StoreError> {
    let row: Option<Row> = statement(sql!("employments/of_proposal")).bind(proposal.uuid()).optional(tx).await?;
    row.map(EmploymentRow::try_from).transpose()
}

/// An employment that nobody else can change until the transaction ends.
///
/// # Errors
/// See [`StoreError`].
pub async fn lock(tx: &mut Tx, household: HouseholdId, number: i64) -> Result<Option<EmploymentRow>, StoreError> {
    let row: Option<Row> = statement(sql!("employments/lock")).bind(household.uuid()).bind(number).optional(tx).await?;
    row.map(EmploymentRow::try_from).transpose()
}

/// Writes the terms of an employment that was locked in the same transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn save(tx: &mut Tx, row: &EmploymentRow) -> Result<(), StoreError> {
    let statement = statement(sql!("employments/save")).bind(row.id.uuid()).bind(row.employment.to_string());
    statement.bind(row.updated_at).execute(tx).await.map(drop)
}

/// Names of an employment.
///
/// # Errors
/// See [`StoreError`].
pub async fn people(tx: &mut Tx, id: EmploymentId) -> Result<People, StoreError> {
    let row: Option<(String, String)> = statement(sql!("employments/people")).bind(id.uuid()).optional(tx).await?;
    let Some((label, people)) = row else { return Ok(People::default()) };
    let people =
        serde_json::from_str(&people).map_err(|fault| StoreError::corrupt("employment_people", "people", id, fault))?;
    Ok(People { label, people })
}

/// Writes the names of an employment.
///
/// # Errors
/// See [`StoreError`].
pub async fn save_people(tx: &mut Tx, id: EmploymentId, people: &People) -> Result<(), StoreError> {
    let row = statement(sql!("employments/save_people")).bind(id.uuid()).bind(people.label.as_str());
    row.bind(people.people.to_string()).execute(tx).await.map(drop)
}
