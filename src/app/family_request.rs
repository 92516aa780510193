//! A family's request as the family sees it: begun, resumed by its link, saved step by step,
//! cancelled.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::candidacy::with_step;
use super::{App, Opened, SaveError, Token};
use crate::money::Money;
use crate::registry::{
    ClosingReason, Contact, ContactDraft, DeskWithdrawal, Fact, NotNow, Person, PersonDraft, ProposalId, ProposalState,
    RequestAct, RequestId, RequestState,
};
use crate::store::journal::{Actor, Subject};
use crate::store::links::{self, LinkTo};
use crate::store::proposals::{self, Proposal};
use crate::store::quotes::{self, SavedQuote};
use crate::store::requests::{self, Request};
use crate::store::{StoreError, Tx, workers};

/// A request as its family sees it.
#[derive(Clone, Debug)]
pub struct RequestFile {
    /// The file.
    pub request: Request,
    /// Whom to call, as typed so far.
    pub contact: ContactDraft,
    /// The quote at the pay offered, once sent.
    pub quote: Option<SavedQuote>,
    /// Who was proposed, latest first.
    pub proposals: Vec<FamilyProposal>,
}

/// A proposal as its family sees it.
#[derive(Clone, Debug)]
pub struct FamilyProposal {
    /// The identifier.
    pub id: ProposalId,
    /// The public code of the worker.
    pub worker_code: String,
    /// Where it stands.
    pub state: ProposalState,
    /// When it was made.
    pub proposed_at: DateTime<Utc>,
    /// The desk's words.
    pub note: String,
    /// Points of that moment.
    pub points: i64,
    /// The reasons behind them.
    pub evidence: Value,
    /// The pay it states; by the hour in hourly regimes, else by the month.
    pub pay: Option<Money>,
    /// What this person would cost a month.
    pub month: Option<Money>,
    /// And a year.
    pub year: Option<Money>,
    /// What staff verified; nothing on the right to work or the criminal record.
    pub facts: Vec<Fact>,
    /// The worker said yes.
    pub worker_accepted: bool,
    /// The family said yes.
    pub family_accepted: bool,
    /// Whom to call; only when both said yes.
    pub person: Option<Person>,
}

impl App {
    /// Begins a request. Call it when the first step is sent, not when the page is read.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn begin_request(&self) -> Result<Opened<RequestId>, StoreError> {
        let (id, token) = (self.id(), self.ids.token());
        let mut tx = self.db.begin().await?;
        requests::add(&mut tx, id, "start", self.now()).await?;
        links::add(&mut tx, &token.hash(), LinkTo::Request(id), self.now()).await?;
        self.note(&mut tx, Actor::Visitor, "request_begun", Subject::Request(id), None).await?;
        tx.commit().await?;
        Ok(Opened { id, token })
    }

    /// The request a link opens.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn request_file(&self, token: &str) -> Result<Option<RequestFile>, StoreError> {
        let mut tx = self.db.read().await?;
        let Some(id) = request_of(&mut tx, token).await? else {
            return Ok(None);
        };
        let Some(request) = requests::find(&mut tx, id).await? else {
            return Ok(None);
        };
        let contact = requests::contact(&mut tx, id).await?.unwrap_or_default();
        let quote = match request.quote_id {
            Some(quote) => quotes::find(&mut tx, quote).await?,
            None => None,
        };
        let mut made = Vec::new();
        for proposal in proposals::of_request(&mut tx, id).await?.into_iter().rev() {
            made.push(for_family(&mut tx, proposal).await?);
        }
        Ok(Some(RequestFile { request, contact, quote, proposals: made }))
    }

    /// Keeps what was answered at a step. Names, contacts and the address go in `contact`, never in
    /// `answers`.
    ///
    /// # Errors
    /// See [`SaveError`].
    pub async fn save_request_step(
        &self,
        token: &str,
        step: &str,
        answers: Value,
        contact: Option<&ContactDraft>,
    ) -> Result<Request, SaveError> {
        let mut tx = self.db.begin().await?;
        let id = request_of(&mut tx, token).await?.ok_or(SaveError::NoSuchLink)?;
        let mut request = requests::lock(&mut tx, id).await?.ok_or(SaveError::NoSuchLink)?;
        if request.state.is_over() {
            return Err(NotNow { act: "change", state: request.state.id(), why: "the request is over" }.into());
        }
        request.answers = with_step(&request.answers, step, answers)?;
        step.clone_into(&mut request.step);
        request.updated_at = self.now();
        if let Some(contact) = contact {
            if request.state != RequestState::Draft {
                Contact::check(contact).map_err(SaveError::Person)?;
                self.note(&mut tx, Actor::Family(id), "contact_changed", Subject::Request(id), None).await?;
            }
            requests::save_contact(&mut tx, id, contact).await?;
        }
        requests::save(&mut tx, &request).await?;
        tx.commit().await?;
        Ok(request)
    }

    /// Cancels a request; proposals still open are taken back.
    ///
    /// # Errors
    /// When the link opens nothing or the request is over.
    pub async fn cancel_request(&self, token: &str) -> Result<Request, SaveError> {
        let mut tx = self.db.begin().await?;
        let id = request_of(&mut tx, token).await?.ok_or(SaveError::NoSuchLink)?;
        let mut request = requests::lock(&mut tx, id).await?.ok_or(SaveError::NoSuchLink)?;
        request.state = request.state.after(RequestAct::Cancel)?;
        self.end_request(&mut tx, &mut request, ClosingReason::CancelledByFamily).await?;
        self.note(&mut tx, Actor::Family(id), "request_cancelled", Subject::Request(id), None).await?;
        tx.commit().await?;
        Ok(request)
    }

    /// Writes a request that has just ended and takes back what is still open.
    pub(super) async fn end_request(
        &self,
        tx: &mut Tx,
        request: &mut Request,
        reason: ClosingReason,
    ) -> Result<(), StoreError> {
        let now = self.now();
        for mut proposal in proposals::of_request(tx, request.id).await? {
            if let Ok(answers) = proposal.answers().withdrawn() {
                proposal.state = answers.state;
                proposal.ended_at = Some(now);
                proposal.ended_reason = Some(DeskWithdrawal::RequestClosed.id().to_owned());
                proposals::save(tx, &proposal).await?;
            }
        }
        request.closed_at = Some(now);
        request.updated_at = now;
        request.closing_reason = Some(reason);
        requests::save(tx, request).await
    }
}

/// Which request a link opens.
pub(super) async fn request_of(tx: &mut Tx, token: &str) -> Result<Option<RequestId>, StoreError> {
    match Token::read(token) {
        Some(token) => links::request(tx, &token.hash()).await,
        None => Ok(None),
    }
}

async fn for_family(tx: &mut Tx, proposal: Proposal) -> Result<FamilyProposal, StoreError> {
    let answers = proposal.answers();
    let facts = Fact::latest(workers::facts(tx, proposal.worker_id).await?);
    let person = if answers.contacts_open() { workers::person(tx, proposal.worker_id).await? } else { None };
    Ok(FamilyProposal {
        id: proposal.id,
        pay: proposal.pay(),
        worker_code: proposal.worker_code,
        state: proposal.state,
        proposed_at: proposal.proposed_at,
        note: proposal.note,
        points: proposal.points,
        evidence: proposal.evidence,
        month: proposal.month,
        year: proposal.year,
        facts: facts.into_iter().filter(|fact| fact.kind.is_shown_to_families()).collect(),
        worker_accepted: answers.worker_accepted,
        family_accepted: answers.family_accepted,
        person: person.map(named),
    })
}

/// The contacts of a person whose data were checked when the candidacy was sent.
fn named(person: PersonDraft) -> Person {
    let PersonDraft { first_name, last_name, email, phone, .. } = person;
    Person { first_name, last_name, email, phone }
}
