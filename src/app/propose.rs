//! A person of the desk proposes up to three workers for a request, takes one back, records that the
//! work begins, closes the request. The ranking helps; the act is a person's.

use serde_json::{Value, json};
use validator::ValidateLength;

use super::joint_cost::asked_pay;
use super::rank::{RankedPerson, Shown, read};
use super::{App, RankError, RankedPeople, Staff};
use crate::registry::{ClosingReason, DeskWithdrawal, MAX_OPEN_PROPOSALS, NotNow, ProposalId, RequestAct, WorkerState};
use crate::store::journal::{Actor, Subject};
use crate::store::proposals::{self, NewProposal, Proposal};
use crate::store::requests::{self, Request};
use crate::store::{StoreError, Tx, workers};

/// The longest note, in characters.
const LONGEST_NOTE: u64 = 2000;

/// Why nobody is proposed, or a proposal or request does not change.
#[derive(Debug, thiserror::Error)]
pub enum ProposeError {
    /// No request with this code.
    #[error("no such request")]
    NoSuchRequest,
    /// No such proposal.
    #[error("no such proposal")]
    NoSuchProposal,
    /// Nobody was named, or someone twice.
    #[error("expected one to {MAX_OPEN_PROPOSALS} different workers")]
    Nobody,
    /// There would be too many open at once.
    #[error("{open} proposals are open already, at most {MAX_OPEN_PROPOSALS} at once")]
    TooManyOpen {
        /// How many are open.
        open: usize,
    },
    /// Not among those who can do it.
    #[error("{code} cannot do this request")]
    NotEligible {
        /// The worker's code.
        code: String,
    },
    /// Already in an open proposal of this request.
    #[error("{code} is proposed already")]
    AlreadyProposed {
        /// The worker's code.
        code: String,
    },
    /// The note is too long.
    #[error("invalid note, expected at most {LONGEST_NOTE} characters")]
    Note,
    /// Not in this state.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// There is no ranking.
    #[error(transparent)]
    Rank(#[from] RankError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Proposes workers, by their codes, for a request: all of them or none. What the ranking says
    /// of each, and what each would cost, is kept as it is now. Whoever proposes takes the request.
    ///
    /// # Errors
    /// See [`ProposeError`].
    pub async fn propose(
        &self,
        staff: &Staff,
        code: &str,
        chosen: &[String],
        note: &str,
    ) -> Result<Vec<ProposalId>, ProposeError> {
        let note = checked_note(note)?;
        if chosen.is_empty() || chosen.iter().enumerate().any(|(at, code)| chosen[..at].contains(code)) {
            return Err(ProposeError::Nobody);
        }
        let mut tx = self.db.begin().await?;
        let mut request = locked(&mut tx, code).await?;
        request.state = request.state.after(RequestAct::Propose)?;
        let open = proposals::of_request(&mut tx, request.id).await?;
        let open = open.iter().filter(|proposal| proposal.state.is_open()).count();
        if open + chosen.len() > MAX_OPEN_PROPOSALS {
            return Err(ProposeError::TooManyOpen { open });
        }
        let ranked = self.rank(&mut tx, &request, Shown::Codes(chosen)).await?;
        let mut made = Vec::new();
        for person in people(&ranked, chosen)? {
            made.push(self.propose_one(&mut tx, staff, &request, &ranked, person, &note).await?);
        }
        self.take(&mut tx, staff, &mut request).await?;
        tx.commit().await?;
        Ok(made)
    }

    async fn propose_one(
        &self,
        tx: &mut Tx,
        staff: &Staff,
        request: &Request,
        ranked: &RankedPeople,
        person: &RankedPerson,
        note: &str,
    ) -> Result<ProposalId, ProposeError> {
        let still = workers::lock(tx, person.id).await?.is_some_and(|file| file.state == WorkerState::Validated);
        if !still {
            return Err(ProposeError::NotEligible { code: person.code.clone() });
        }
        let (asked, terms) = read(request)?;
        let priced = self.price(&asked, &terms, Some(person.cost.pay), true).map_err(RankError::from)?;
        let quote = self.keep(tx, &priced).await?;
        let new = NewProposal {
            id: self.id(),
            request: request.id,
            worker: person.id,
            staff: staff.id,
            at: self.now(),
            note: note.to_owned(),
            place: i64::try_from(person.place).unwrap_or(i64::MAX),
            computed_place: i64::try_from(person.computed_place).unwrap_or(i64::MAX),
            order_changed: !ranked.moves.is_empty(),
            points: i64::from(person.points),
            evidence: evidence(ranked, person),
            weights: ranked.weights.clone(),
            quote,
        };
        match proposals::add(tx, &new).await {
            Err(StoreError::Conflict { .. }) => {
                return Err(ProposeError::AlreadyProposed { code: person.code.clone() });
            }
            other => other?,
        }
        let detail = Some(format!("{} place {} of {}", person.code, person.place, ranked.eligible()));
        self.note(tx, Actor::Staff(staff.id), "proposed", Subject::Request(request.id), detail).await?;
        self.note(tx, Actor::Staff(staff.id), "proposed", Subject::Worker(person.id), request.code.clone()).await?;
        Ok(new.id)
    }

    /// Takes a request: from now on this person of the desk follows it.
    ///
    /// # Errors
    /// When it is over or was not sent.
    pub async fn take_request(&self, staff: &Staff, code: &str) -> Result<(), ProposeError> {
        let mut tx = self.db.begin().await?;
        let mut request = locked(&mut tx, code).await?;
        request.state = request.state.after(RequestAct::Take)?;
        request.taken_by = None;
        self.take(&mut tx, staff, &mut request).await?;
        Ok(tx.commit().await?)
    }

    async fn take(&self, tx: &mut Tx, staff: &Staff, request: &mut Request) -> Result<(), StoreError> {
        request.updated_at = self.now();
        if request.taken_by.is_none() {
            request.taken_by = Some(staff.id);
            request.taken_at = Some(self.now());
            self.note(tx, Actor::Staff(staff.id), "request_taken", Subject::Request(request.id), None).await?;
        }
        requests::save(tx, request).await
    }

    /// Takes a proposal back.
    ///
    /// # Errors
    /// When it is over.
    pub async fn withdraw(&self, staff: &Staff, id: ProposalId, reason: DeskWithdrawal) -> Result<(), ProposeError> {
        let mut tx = self.db.begin().await?;
        let (_, mut proposal) = locked_proposal(&mut tx, id).await?;
        proposal.state = proposal.answers().withdrawn()?.state;
        proposal.ended_at = Some(self.now());
        proposal.ended_reason = Some(reason.id().to_owned());
        proposals::save(&mut tx, &proposal).await?;
        let detail = Some(format!("{} {}", proposal.worker_code, reason.id()));
        let subject = Subject::Request(proposal.request_id);
        self.note(&mut tx, Actor::Staff(staff.id), "proposal_withdrawn", subject, detail).await?;
        Ok(tx.commit().await?)
    }

    /// Records that the work begins: the request is met, the other proposals are taken back.
    ///
    /// # Errors
    /// When one of the two has not said yes, or it is over.
    pub async fn hire(&self, staff: &Staff, id: ProposalId) -> Result<(), ProposeError> {
        let mut tx = self.db.begin().await?;
        let (mut request, mut proposal) = locked_proposal(&mut tx, id).await?;
        proposal.state = proposal.answers().hired()?.state;
        proposal.ended_at = Some(self.now());
        proposals::save(&mut tx, &proposal).await?;
        request.state = request.state.after(RequestAct::Close(ClosingReason::Hired))?;
        self.end_request(&mut tx, &mut request, ClosingReason::Hired).await?;
        let actor = Actor::Staff(staff.id);
        let detail = Some(proposal.worker_code.clone());
        self.note(&mut tx, actor, "hired", Subject::Request(request.id), detail).await?;
        self.note(&mut tx, actor, "hired", Subject::Worker(proposal.worker_id), request.code.clone()).await?;
        Ok(tx.commit().await?)
    }

    /// Closes a request; proposals still open are taken back.
    ///
    /// # Errors
    /// When it is over or was not sent.
    pub async fn close_request(&self, staff: &Staff, code: &str, reason: ClosingReason) -> Result<(), ProposeError> {
        let mut tx = self.db.begin().await?;
        let mut request = locked(&mut tx, code).await?;
        request.state = request.state.after(RequestAct::Close(reason))?;
        self.end_request(&mut tx, &mut request, reason).await?;
        let detail = Some(reason.id().to_owned());
        self.note(&mut tx, Actor::Staff(staff.id), "request_closed", Subject::Request(request.id), detail).await?;
        Ok(tx.commit().await?)
    }
}

fn checked_note(note: &str) -> Result<String, ProposeError> {
    let note = note.trim();
    if note.validate_length(None, Some(LONGEST_NOTE), None) { Ok(note.to_owned()) } else { Err(ProposeError::Note) }
}

/// The chosen, in the order chosen, when all can do it and none is proposed already.
fn people<'a>(ranked: &'a RankedPeople, chosen: &[String]) -> Result<Vec<&'a RankedPerson>, ProposeError> {
    let find = |code: &String| match ranked.person(code) {
        None => Err(ProposeError::NotEligible { code: code.clone() }),
        Some(person) if person.proposed_here => Err(ProposeError::AlreadyProposed { code: code.clone() }),
        Some(person) => Ok(person),
    };
    chosen.iter().map(find).collect()
}

/// What the ranking said, as kept with the proposal.
fn evidence(ranked: &RankedPeople, person: &RankedPerson) -> Value {
    let reasons: Vec<Value> = person
        .reasons
        .iter()
        .map(|reason| {
            json!({
                "criterion": reason.criterion.code(),
                "value": reason.evidence.to_string(),
                "points": reason.points,
                "of": reason.of,
            })
        })
        .collect();
    let unmet: Vec<String> = person.unmet_likes.iter().map(ToString::to_string).collect();
    json!({
        "on": ranked.on,
        "provisional": ranked.provisional,
        "considered": ranked.considered,
        "eligible": ranked.eligible(),
        "place": person.place,
        "computed_place": person.computed_place,
        "order_changed": !ranked.moves.is_empty(),
        "points": person.points,
        "of": ranked.of,
        "reasons": reasons,
        "unmet_likes": unmet,
        "pay": person.cost.pay,
        "asked_pay": asked_pay(&person.offer, ranked.minimum),
    })
}

/// The request with this code, locked.
pub(super) async fn locked(tx: &mut Tx, code: &str) -> Result<Request, ProposeError> {
    let found = requests::find_by_code(tx, code).await?.ok_or(ProposeError::NoSuchRequest)?;
    requests::lock(tx, found.id).await?.ok_or(ProposeError::NoSuchRequest)
}

/// A proposal read while its request is locked, so that nobody else changes it.
pub(super) async fn locked_proposal(tx: &mut Tx, id: ProposalId) -> Result<(Request, Proposal), ProposeError> {
    let found = proposals::find(tx, id).await?.ok_or(ProposeError::NoSuchProposal)?;
    let request = requests::lock(tx, found.request_id).await?.ok_or(ProposeError::NoSuchRequest)?;
    let proposal = proposals::find(tx, id).await?.ok_or(ProposeError::NoSuchProposal)?;
    Ok((request, proposal))
}
