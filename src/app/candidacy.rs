//! A worker's candidacy as the worker sees it: begun, resumed by its link, saved step by step.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{App, Opened, Token};
use crate::money::Money;
use crate::registry::{Contact, Fault, Person, PersonDraft, ProposalId, ProposalState, WorkerId, WorkerState};
use crate::store::journal::{Actor, Subject};
use crate::store::links::{self, LinkTo};
use crate::store::proposals::{self, Proposal};
use crate::store::requests::{self, Request};
use crate::store::workers::{self, Worker};
use crate::store::{StoreError, Tx};

/// The most a file's answers may weigh, in bytes of JSON.
const HEAVIEST: usize = 128 * 1024;

/// A candidacy as its worker sees it.
#[derive(Clone, Debug)]
pub struct Candidacy {
    /// The file.
    pub worker: Worker,
    /// Who she is, as typed so far.
    pub person: PersonDraft,
    /// Requests she was proposed for, latest first.
    pub proposals: Vec<WorkerProposal>,
}

/// A proposal as its worker sees it.
#[derive(Clone, Debug)]
pub struct WorkerProposal {
    /// The identifier.
    pub id: ProposalId,
    /// Where it stands.
    pub state: ProposalState,
    /// When it was made.
    pub proposed_at: DateTime<Utc>,
    /// The public code of the request.
    pub request_code: String,
    /// What is asked, in the exchange format of the match: no name, no address.
    pub request: Value,
    /// The pay it states, the same as the family sees; by the hour in hourly regimes, else by the month.
    pub pay: Option<Money>,
    /// She said yes.
    pub worker_accepted: bool,
    /// The family said yes.
    pub family_accepted: bool,
    /// The reasons behind her points.
    pub evidence: Value,
    /// Whom to call; only when both said yes.
    pub contact: Option<Contact>,
}

/// Why a step is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The link opens nothing.
    #[error("the link opens no file")]
    NoSuchLink,
    /// A person's data that a file already sent cannot be left with.
    #[error("{} faults in the person's data", .0.len())]
    Person(Vec<Fault>),
    /// The name of the step or the answers cannot be kept.
    #[error("invalid answers, expected a step of lower-case letters and an object of at most {HEAVIEST} bytes")]
    Answers,
    /// The file is over.
    #[error(transparent)]
    NotNow(#[from] crate::registry::NotNow),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Begins a candidacy. Call it when the first step is sent, not when the page is read.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin_candidacy(&self) -> Result<Opened<WorkerId>, StoreError> {
        let (id, token) = (self.id(), self.ids.token());
        let mut tx = self.db.begin().await?;
        workers::add(&mut tx, id, "start", self.now()).await?;
        links::add(&mut tx, &token.hash(), LinkTo::Worker(id), self.now()).await?;
        self.note(&mut tx, Actor::Visitor, "candidacy_begun", Subject::Worker(id), None).await?;
        tx.commit().await?;
        Ok(Opened { id, token })
    }

    /// The candidacy a link opens.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn candidacy(&self, token: &str) -> Result<Option<Candidacy>, StoreError> {
        let mut tx = self.db.read().await?;
        let Some(id) = worker_of(&mut tx, token).await? else {
            return Ok(None);
        };
        let Some(worker) = workers::find(&mut tx, id).await? else {
            return Ok(None);
        };
        let person = workers::person(&mut tx, id).await?.unwrap_or_default();
        let mut made = Vec::new();
        for proposal in proposals::of_worker(&mut tx, id).await?.into_iter().rev() {
            if let Some(request) = requests::find(&mut tx, proposal.request_id).await? {
                made.push(for_worker(&mut tx, proposal, request).await?);
            }
        }
        Ok(Some(Candidacy { worker, person, proposals: made }))
    }

    /// Keeps what was answered at a step. Names, contacts and the birth date go in `person`, never
    /// in `answers`. A draft may hold anything; a file already sent must keep a valid person.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub async fn save_candidacy_step(
        &self,
        token: &str,
        step: &str,
        answers: Value,
        person: Option<&PersonDraft>,
    ) -> Result<Worker, SaveError> {
        let mut tx = self.db.begin().await?;
        let id = worker_of(&mut tx, token).await?.ok_or(SaveError::NoSuchLink)?;
        let mut worker = workers::lock(&mut tx, id).await?.ok_or(SaveError::NoSuchLink)?;
        worker.answers = with_step(&worker.answers, step, answers)?;
        step.clone_into(&mut worker.step);
        worker.updated_at = self.now();
        if let Some(person) = person {
            if worker.state != WorkerState::Draft {
                Person::check(person, self.today()).map_err(SaveError::Person)?;
                self.note(&mut tx, Actor::Worker(id), "person_changed", Subject::Worker(id), None).await?;
            }
            workers::save_person(&mut tx, id, person).await?;
        }
        workers::save(&mut tx, &worker).await?;
        tx.commit().await?;
        Ok(worker)
    }
}

/// Whose candidacy a link opens.
pub(super) async fn worker_of(tx: &mut Tx, token: &str) -> Result<Option<WorkerId>, StoreError> {
    match Token::read(token) {
        Some(token) => links::worker(tx, &token.hash()).await,
        None => Ok(None),
    }
}

/// The answers with those of one step replaced.
pub(super) fn with_step(answers: &Value, step: &str, new: Value) -> Result<Value, SaveError> {
    let named = (1..=40).contains(&step.len()) && step.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'_');
    if !named || !new.is_object() {
        return Err(SaveError::Answers);
    }
    let mut answers = if answers.is_object() { answers.clone() } else { json!({}) };
    if let Some(fields) = answers.as_object_mut() {
        fields.insert(step.to_owned(), new);
    }
    if answers.to_string().len() > HEAVIEST { Err(SaveError::Answers) } else { Ok(answers) }
}

async fn for_worker(tx: &mut Tx, proposal: Proposal, request: Request) -> Result<WorkerProposal, StoreError> {
    let answers = proposal.answers();
    let contact = if answers.contacts_open() { requests::contact(tx, request.id).await? } else { None };
    Ok(WorkerProposal {
        id: proposal.id,
        pay: proposal.pay(),
        state: proposal.state,
        proposed_at: proposal.proposed_at,
        request_code: proposal.request_code,
        request: request.request.unwrap_or(Value::Null),
        worker_accepted: answers.worker_accepted,
        family_accepted: answers.family_accepted,
        evidence: proposal.evidence,
        contact: contact.and_then(|draft| Contact::check(&draft).ok()),
    })
}
