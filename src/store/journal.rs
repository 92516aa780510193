//! The journal: who saw or changed what, when. It has no statement that changes or removes a line.

use chrono::{DateTime, Utc};
use sqlx::FromRow;
use uuid::Uuid;

use super::{StoreError, Tx, statement};
use crate::registry::{EmploymentId, EntryId, HouseholdId, OfferId, ProposalId, RequestId, StaffId, WorkerId};
use crate::sql;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person of the desk.
    Staff(StaffId),
    /// A worker, by the link to the candidacy.
    Worker(WorkerId),
    /// A family, by the link to the request.
    Family(RequestId),
    /// A family, by the link to its employments.
    Household(HouseholdId),
    /// Someone not known.
    Visitor,
    /// The program itself, or its command line.
    System,
}

impl Actor {
    const fn columns(self) -> (&'static str, Option<Uuid>) {
        match self {
            Actor::Staff(id) => ("staff", Some(id.uuid())),
            Actor::Worker(id) => ("worker", Some(id.uuid())),
            Actor::Family(id) => ("family", Some(id.uuid())),
            Actor::Household(id) => ("family", Some(id.uuid())),
            Actor::Visitor => ("visitor", None),
            Actor::System => ("system", None),
        }
    }
}

/// What was seen or changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A candidacy.
    Worker(WorkerId),
    /// A request.
    Request(RequestId),
    /// A proposal.
    Proposal(ProposalId),
    /// An account of the desk.
    Staff(StaffId),
    /// An employment.
    Employment(EmploymentId),
    /// What a provider offers.
    Offer(OfferId),
}

impl Subject {
    const fn columns(self) -> (&'static str, Uuid) {
        match self {
            Subject::Worker(id) => ("worker", id.uuid()),
            Subject::Request(id) => ("request", id.uuid()),
            Subject::Proposal(id) => ("proposal", id.uuid()),
            Subject::Staff(id) => ("staff", id.uuid()),
            Subject::Employment(id) => ("employment", id.uuid()),
            Subject::Offer(id) => ("offer", id.uuid()),
        }
    }
}

/// A line to add. `detail` is a few words or ids, never a person's data.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// The identifier.
    pub id: EntryId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: Actor,
    /// Did what, as `object_verb`.
    pub verb: &'static str,
    /// To what.
    pub subject: Subject,
    /// More, where there is more to say.
    pub detail: Option<String>,
}

/// A line as read back.
#[derive(Clone, Debug, FromRow)]
pub struct EntryRow {
    id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// `staff`, `worker`, `family`, `visitor` or `system`.
    pub actor_kind: String,
    /// Who, when known.
    pub actor_id: Option<Uuid>,
    /// The name of the person of the desk, when it was one.
    pub staff_name: Option<String>,
    /// Did what.
    pub verb: String,
    /// More.
    pub detail: Option<String>,
}

impl EntryRow {
    /// The identifier.
    #[must_use]
    pub fn id(&self) -> EntryId {
        self.id.into()
    }
}

/// Adds a line.
///
/// # Errors
/// See [`StoreError`].
pub async fn add(tx: &mut Tx, entry: NewEntry) -> Result<(), StoreError> {
    let (actor_kind, actor_id) = entry.actor.columns();
    let (subject_kind, subject_id) = entry.subject.columns();
    let row = statement(sql!("journal/add")).bind(entry.id.uuid()).bind(entry.at).bind(actor_kind).bind(actor_id);
    let row = row.bind(entry.verb).bind(subject_kind).bind(subject_id).bind(entry.detail);
    row.execute(tx).await.map(drop)
}

/// Everything seen of or done to a subject, in order of time.
///
/// # Errors
/// See [`StoreError`].
pub async fn of(tx: &mut Tx, subject: Subject) -> Result<Vec<EntryRow>, StoreError> {
    let (kind, id) = subject.columns();
    statement(sql!("journal/of_subject")).bind(kind).bind(id).all(tx).await
}
