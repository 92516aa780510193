//! The worker or the family answers a proposal, by their link or by telephone.

use super::candidacy::worker_of;
use super::family_request::request_of;
use super::propose::locked_proposal;
use super::{App, ProposeError, Staff};
use crate::registry::{Answer, NotNow, ProposalId, Side};
use crate::store::journal::{Actor, Subject};
use crate::store::proposals::{self, Proposal};
use crate::store::{StoreError, Tx};

/// Why an answer is not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// The link opens nothing, or not this proposal.
    #[error("the link does not open this proposal")]
    NotYours,
    /// The proposal is over.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Answers a proposal by the link of whoever answers: the worker's for the worker's side, the
    /// request's for the family's.
    ///
    /// # Errors
    /// See [`AnswerError`].
    pub async fn answer_proposal(&self, token: &str, id: ProposalId, answer: Answer) -> Result<Proposal, AnswerError> {
        let mut tx = self.db.begin().await?;
        let (_, proposal) = locked_proposal(&mut tx, id).await.map_err(not_yours)?;
        let actor = match answer.side() {
            Side::Worker => {
                let worker = worker_of(&mut tx, token).await?.filter(|worker| *worker == proposal.worker_id);
                Actor::Worker(worker.ok_or(AnswerError::NotYours)?)
            }
            Side::Family => {
                let request = request_of(&mut tx, token).await?.filter(|request| *request == proposal.request_id);
                Actor::Family(request.ok_or(AnswerError::NotYours)?)
            }
        };
        let proposal = self.answered(&mut tx, proposal, answer, actor).await?;
        tx.commit().await?;
        Ok(proposal)
    }

    /// Records an answer given to the desk, by telephone or in person.
    ///
    /// # Errors
    /// See [`AnswerError`].
    pub async fn record_answer(&self, staff: &Staff, id: ProposalId, answer: Answer) -> Result<Proposal, AnswerError> {
        let mut tx = self.db.begin().await?;
        let (_, proposal) = locked_proposal(&mut tx, id).await.map_err(not_yours)?;
        let proposal = self.answered(&mut tx, proposal, answer, Actor::Staff(staff.id)).await?;
        tx.commit().await?;
        Ok(proposal)
    }

    async fn answered(
        &self,
        tx: &mut Tx,
        mut proposal: Proposal,
        answer: Answer,
        actor: Actor,
    ) -> Result<Proposal, AnswerError> {
        let after = proposal.answers().after(answer)?;
        let now = self.now();
        proposal.state = after.state;
        if after.worker_accepted {
            proposal.worker_accepted_at.get_or_insert(now);
        }
        if after.family_accepted {
            proposal.family_accepted_at.get_or_insert(now);
        }
        let reason = match answer {
            Answer::Accept(_) => None,
            Answer::RefuseAsWorker(reason) => Some(reason.id()),
            Answer::RefuseAsFamily(reason) => Some(reason.id()),
        };
        if let Some(reason) = reason {
            proposal.ended_at = Some(now);
            proposal.ended_reason = Some(reason.to_owned());
        }
        proposals::save(tx, &proposal).await?;
        let verb = if reason.is_none() { "proposal_accepted" } else { "proposal_refused" };
        let detail = Some(format!("{} by {}", proposal.worker_code, answer.side()));
        self.note(tx, actor, verb, Subject::Request(proposal.request_id), detail).await?;
        Ok(proposal)
    }
}

/// To whoever answers, a proposal that does not exist is one that is not theirs.
fn not_yours(fault: ProposeError) -> AnswerError {
    match fault {
        ProposeError::Store(fault) => AnswerError::Store(fault),
        _ => AnswerError::NotYours,
    }
}
