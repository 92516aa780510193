//! Proposals: a worker for a request, what the ranking said that day, and who answered what.

use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::money::Money;
use crate::registry::{Answers, ProposalId, ProposalState, QuoteId, RequestId, StaffId, WorkerId};
use crate::sql;

/// A proposal to record.
#[derive(Clone, Debug)]
pub struct NewProposal {
    /// The identifier.
    pub id: ProposalId,
    /// For which request.
    pub request: RequestId,
    /// Who is proposed.
    pub worker: WorkerId,
    /// By whom.
    pub staff: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// The desk's words to the family.
    pub note: String,
    /// The place in the order of that moment, from 1.
    pub place: i64,
    /// The place that was computed.
    pub computed_place: i64,
    /// Whether the desk had changed the order.
    pub order_changed: bool,
    /// The points of that moment.
    pub points: i64,
    /// The reasons behind the points.
    pub evidence: Value,
    /// The version of the weights.
    pub weights: String,
    /// What this person would cost this family.
    pub quote: QuoteId,
}

/// A proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The identifier.
    pub id: ProposalId,
    /// For which request.
    pub request_id: RequestId,
    /// Who is proposed.
    pub worker_id: WorkerId,
    /// The worker's public code.
    pub worker_code: String,
    /// The request's public code.
    pub request_code: String,
    /// Where it stands.
    pub state: ProposalState,
    /// The name of the person of the desk who proposed.
    pub proposed_by: String,
    /// When.
    pub proposed_at: DateTime<Utc>,
    /// The desk's words to the family.
    pub note: String,
    /// The place in the order of that moment, from 1.
    pub place: i64,
    /// The place that was computed; `None` for proposals older than moves.
    pub computed_place: Option<i64>,
    /// Whether the desk had changed the order.
    pub order_changed: bool,
    /// The points of that moment.
    pub points: i64,
    /// The reasons behind the points.
    pub evidence: Value,
    /// The version of the weights.
    pub weights: String,
    /// What this person would cost this family.
    pub quote_id: QuoteId,
    /// A month of it.
    pub month: Option<Money>,
    /// A year of it.
    pub year: Option<Money>,
    /// When the worker said yes.
    pub worker_accepted_at: Option<DateTime<Utc>>,
    /// When the family said yes.
    pub family_accepted_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why, as an id of the vocabulary.
    pub ended_reason: Option<String>,
}

impl Proposal {
    /// The pay it states, the one its quote was worked out with. Proposals older than that member were priced at what the
    /// worker asked.
    #[must_use]
    pub fn pay(&self) -> Option<Money> {
        let stated = self.evidence.get("pay").or_else(|| self.evidence.get("asked_pay"))?;
        stated.as_str()?.parse().ok()
    }

    /// Its state with who has said yes so far.
    #[must_use]
    pub fn answers(&self) -> Answers {
        Answers {
            state: self.state,
            worker_accepted: self.worker_accepted_at.is_some(),
            family_accepted: self.family_accepted_at.is_some(),
        }
    }
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    request_id: Uuid,
    worker_id: Uuid,
    worker_code: String,
    request_code: String,
    state: String,
    proposed_by: String,
    proposed_at: DateTime<Utc>,
    note: String,
    place: i64,
    computed_place: Option<i64>,
    order_changed: bool,
    points: i64,
    evidence: String,
    weights: String,
    quote_id: Uuid,
    month_employer_cents: Option<i64>,
    year_employer_cents: Option<i64>,
    worker_accepted_at: Option<DateTime<Utc>>,
    family_accepted_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    ended_reason: Option<String>,
}

impl TryFrom<Row> for Proposal {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Proposal, StoreError> {
        let corrupt = |column: &str, why: &dyn std::fmt::Display| StoreError::corrupt("proposals", column, row.id, why);
        Ok(Proposal {
            id: row.id.into(),
            request_id: row.request_id.into(),
            worker_id: row.worker_id.into(),
            state: row.state.parse().map_err(|fault| corrupt("state", &fault))?,
            evidence: serde_json::from_str(&row.evidence).map_err(|fault| corrupt("evidence", &fault))?,
            worker_code: row.worker_code,
            request_code: row.request_code,
            proposed_by: row.proposed_by,
            proposed_at: row.proposed_at,
            note: row.note,
            place: row.place,
            computed_place: row.computed_place,
            order_changed: row.order_changed,
            points: row.points,
            weights: row.weights,
            quote_id: row.quote_id.into(),
            month: row.month_employer_cents.map(Money::from_cents),
            year: row.year_employer_cents.map(Money::from_cents),
            worker_accepted_at: row.worker_accepted_at,
            family_accepted_at: row.family_accepted_at,
            ended_at: row.ended_at,
            ended_reason: row.ended_reason,
        })
    }
}

/// Records a proposal.
///
/// # Errors
/// `Conflict` when the worker is already in an open proposal of the same request.
pub async fn add(tx: &mut Tx, new: &NewProposal) -> Result<(), StoreError> {
    let row = statement(sql!("proposals/add")).bind(new.id.uuid()).bind(new.request.uuid()).bind(new.worker.uuid());
    let row = row.bind(new.staff.uuid()).bind(new.at).bind(new.note.as_str()).bind(new.place).bind(new.points);
    let row = row.bind(new.evidence.to_string()).bind(new.weights.as_str()).bind(new.quote.uuid());
    let row = row.bind(new.computed_place).bind(new.order_changed);
    row.execute(tx).await.map(drop)
}

/// A proposal.
///
/// # Errors
/// See [`StoreError`].
pub async fn find(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
    let row: Option<Row> = statement(sql!("proposals/find")).bind(id.uuid()).optional(tx).await?;
    row.map(Proposal::try_from).transpose()
}

/// Every proposal of a request, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Proposal>, StoreError> {
    let rows: Vec<Row> = statement(sql!("proposals/of_request")).bind(request.uuid()).all(tx).await?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// Every proposal of a worker, earliest first.
///
/// # Errors
/// See [`StoreError`].
pub async fn of_worker(tx: &mut Tx, worker: WorkerId) -> Result<Vec<Proposal>, StoreError> {
    let rows: Vec<Row> = statement(sql!("proposals/of_worker")).bind(worker.uuid()).all(tx).await?;
    rows.into_iter().map(Proposal::try_from).collect()
}

/// Writes the state and answers of a proposal whose request was locked in the same transaction.
///
/// # Errors
/// See [`StoreError`].
pub async fn save(tx: &mut Tx, proposal: &Proposal) -> Result<(), StoreError> {
    let row = statement(sql!("proposals/save")).bind(proposal.id.uuid()).bind(proposal.state.id());
    let row = row.bind(proposal.worker_accepted_at).bind(proposal.family_accepted_at).bind(proposal.ended_at);
    row.bind(proposal.ended_reason.clone()).execute(tx).await.map(drop)
}

/// Who is in an open proposal, and of which request.
///
/// # Errors
/// See [`StoreError`].
pub async fn open_by_worker(tx: &mut Tx) -> Result<Vec<(WorkerId, RequestId)>, StoreError> {
    let rows: Vec<(Uuid, Uuid)> = statement(sql!("proposals/open_by_worker")).all(tx).await?;
    Ok(rows.into_iter().map(|(worker, request)| (worker.into(), request.into())).collect())
}
