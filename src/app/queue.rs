//! What waits for the desk: requests by the day promised, candidacies by arrival, one request.

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;

use super::{App, Staff};
use crate::matching;
use crate::registry::{Contact, ContactDraft, Fact, FactKind, NoteId, WorkerId, WorkerState};
use crate::store::journal::{self, Actor, EntryRow, Subject};
use crate::store::proposals::{self, Proposal};
use crate::store::quotes::{self, SavedQuote};
use crate::store::requests::{self, Note, QueueEntry, Request};
use crate::store::{StoreError, workers};

/// The longest note on a request, in characters.
const LONGEST_NOTE: usize = 2000;

/// A line of the queue.
#[derive(Clone, Debug)]
pub struct QueueLine {
    /// As stored.
    pub entry: QueueEntry,
    /// What is asked.
    pub asked: matching::Request,
}

/// A candidacy in the desk's list, by its code.
#[derive(Clone, Debug)]
pub struct CandidacyEntry {
    /// The file.
    pub id: WorkerId,
    /// The public code.
    pub code: String,
    /// Where it stands.
    pub state: WorkerState,
    /// When it was last sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// What the ranking may know.
    pub profile: Value,
    /// The day availability was last confirmed.
    pub availability_confirmed_on: Option<NaiveDate>,
}

/// A request as the desk sees it: contacts open apart, and it is written down.
#[derive(Clone, Debug)]
pub struct DeskRequest {
    /// The file.
    pub request: Request,
    /// What is asked.
    pub asked: matching::Request,
    /// The quote at the pay offered.
    pub quote: Option<SavedQuote>,
    /// Who was proposed, earliest first.
    pub proposals: Vec<Proposal>,
    /// Notes and telephone calls, earliest first.
    pub notes: Vec<Note>,
    /// The name of who follows it.
    pub taken_by: Option<String>,
    /// What was seen and done, earliest first.
    pub journal: Vec<EntryRow>,
}

impl App {
    /// Requests waiting for the desk, by the day promised.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn queue(&self, _staff: &Staff) -> Result<Vec<QueueLine>, StoreError> {
        let mut tx = self.db.read().await?;
        requests::queue(&mut tx).await?.into_iter().map(line).collect()
    }

    /// The last `most` requests that are over, latest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn requests_over(&self, _staff: &Staff, most: u16) -> Result<Vec<QueueLine>, StoreError> {
        let mut tx = self.db.read().await?;
        requests::over(&mut tx, i64::from(most)).await?.into_iter().map(line).collect()
    }

    /// Candidacies in a state, earliest first, by code: names open with the file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn candidacies(&self, _staff: &Staff, state: WorkerState) -> Result<Vec<CandidacyEntry>, StoreError> {
        let mut tx = self.db.read().await?;
        let mut facts = workers::facts_of_state(&mut tx, state).await?;
        let mut entries = Vec::new();
        for worker in workers::by_state(&mut tx, state).await? {
            let Some(code) = worker.code else { continue };
            let known = Fact::latest(facts.remove(&worker.id).unwrap_or_default());
            let confirmed = known.iter().find(|fact| fact.kind == FactKind::AvailabilityConfirmed);
            entries.push(CandidacyEntry {
                id: worker.id,
                code,
                state: worker.state,
                submitted_at: worker.submitted_at,
                profile: worker.profile.unwrap_or(Value::Null),
                availability_confirmed_on: confirmed.map(|fact| fact.seen_on),
            });
        }
        Ok(entries)
    }

    /// How many candidacies are in each state.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_candidacies(&self, _staff: &Staff) -> Result<Vec<(WorkerState, i64)>, StoreError> {
        let mut tx = self.db.read().await?;
        workers::count_by_state(&mut tx).await
    }

    /// A request that was sent, without the family's contacts.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn desk_request(&self, _staff: &Staff, code: &str) -> Result<Option<DeskRequest>, StoreError> {
        let mut tx = self.db.read().await?;
        let Some(request) = requests::find_by_code(&mut tx, code).await? else {
            return Ok(None);
        };
        let (asked, _) = super::rank::read(&request)?;
        let quote = match request.quote_id {
            Some(id) => quotes::find(&mut tx, id).await?,
            None => None,
        };
        let proposals = proposals::of_request(&mut tx, request.id).await?;
        let notes = requests::notes(&mut tx, request.id).await?;
        let journal = journal::of(&mut tx, Subject::Request(request.id)).await?;
        let taken = journal.iter().rev().find(|entry| entry.verb == "request_taken");
        let taken_by = taken.and_then(|entry| entry.staff_name.clone());
        Ok(Some(DeskRequest { request, asked, quote, proposals, notes, taken_by, journal }))
    }

    /// Whom to call about a request. Opening it is written in the journal.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_family_contact(&self, staff: &Staff, code: &str) -> Result<Option<Contact>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(request) = requests::find_by_code(&mut tx, code).await? else {
            return Ok(None);
        };
        let contact = requests::contact(&mut tx, request.id).await?.map(sent);
        self.note(&mut tx, Actor::Staff(staff.id), "contact_opened", Subject::Request(request.id), None).await?;
        tx.commit().await?;
        Ok(contact)
    }

    /// Adds a note to a request; `false` when there is no such request or nothing is written.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn add_note(&self, staff: &Staff, code: &str, body: &str) -> Result<bool, StoreError> {
        let body: String = body.trim().chars().take(LONGEST_NOTE).collect();
        let mut tx = self.db.begin().await?;
        let Some(request) = requests::find_by_code(&mut tx, code).await? else {
            return Ok(false);
        };
        if body.is_empty() {
            return Ok(false);
        }
        let id: NoteId = self.id();
        requests::add_note(&mut tx, id, request.id, staff.id, self.now(), &body).await?;
        self.note(&mut tx, Actor::Staff(staff.id), "note_added", Subject::Request(request.id), None).await?;
        tx.commit().await?;
        Ok(true)
    }
}

fn line(entry: QueueEntry) -> Result<QueueLine, StoreError> {
    let asked = matching::Request::from_json(&entry.request);
    let asked = asked.map_err(|fault| StoreError::corrupt("requests", "request", entry.id, fault))?;
    Ok(QueueLine { entry, asked })
}

/// The contact of a request whose data were checked when it was sent.
fn sent(draft: ContactDraft) -> Contact {
    let ContactDraft { first_name, last_name, email, phone, address } = draft;
    Contact { first_name, last_name, email, phone, address }
}
