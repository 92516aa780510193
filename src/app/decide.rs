//! The desk looks at a candidacy, decides, and records what it verified.

use validator::{ValidateLength, ValidateRange};

use super::{App, Staff};
use crate::registry::{Fact, FactId, FactKind, NotNow, WorkerAct, WorkerState};
use crate::store::StoreError;
use crate::store::journal::{Actor, Subject};
use crate::store::workers;

/// The longest reason or note, in characters.
const LONGEST: u64 = 500;

/// What the desk decides of a candidacy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Suitable: the ranking sees it from now on.
    Validate,
    /// Not suitable, with the reason the worker is told.
    Reject(String),
    /// Set aside for a time, with the reason.
    Suspend(String),
    /// Taken up again.
    Resume,
}

impl Decision {
    const fn act(&self) -> WorkerAct {
        match self {
            Decision::Validate => WorkerAct::Validate,
            Decision::Reject(_) => WorkerAct::Reject,
            Decision::Suspend(_) => WorkerAct::Suspend,
            Decision::Resume => WorkerAct::Resume,
        }
    }

    const fn verb(&self) -> &'static str {
        match self {
            Decision::Validate => "candidacy_validated",
            Decision::Reject(_) => "candidacy_rejected",
            Decision::Suspend(_) => "candidacy_suspended",
            Decision::Resume => "candidacy_resumed",
        }
    }
}

/// Why nothing is decided or recorded.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// No worker with this code.
    #[error("no such worker")]
    NoSuchWorker,
    /// A reason is asked, of at most 500 characters.
    #[error("invalid reason, expected 1 to {LONGEST} characters")]
    Reason,
    /// Nobody is validated before the identity document was seen.
    #[error("the identity document has not been seen")]
    IdentityNotSeen,
    /// A day that has not come, an end before it, an amount under zero, a note too long.
    #[error("invalid verification: {0}")]
    Fact(&'static str),
    /// Not in this state.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Decides on a candidacy. Nobody is validated before the identity document was seen: the birth
    /// date is only declared until then, and only adults register (regional law 15/2015, art. 7).
    ///
    /// # Errors
    /// See [`DecideError`].
    pub async fn decide_candidacy(
        &self,
        staff: &Staff,
        code: &str,
        decision: &Decision,
    ) -> Result<WorkerState, DecideError> {
        let reason = match decision {
            Decision::Reject(reason) | Decision::Suspend(reason) => Some(checked_reason(reason)?),
            Decision::Validate | Decision::Resume => None,
        };
        let mut tx = self.db.begin().await?;
        let found = workers::find_by_code(&mut tx, code).await?.ok_or(DecideError::NoSuchWorker)?;
        let mut worker = workers::lock(&mut tx, found.id).await?.ok_or(DecideError::NoSuchWorker)?;
        worker.state = worker.state.after(decision.act())?;
        if *decision == Decision::Validate {
            let facts = workers::facts(&mut tx, worker.id).await?;
            if !facts.iter().any(|fact| fact.kind == FactKind::IdentitySeen) {
                return Err(DecideError::IdentityNotSeen);
            }
        }
        worker.decided_at = Some(self.now());
        worker.updated_at = self.now();
        worker.reason = reason;
        workers::save(&mut tx, &worker).await?;
        self.note(&mut tx, Actor::Staff(staff.id), decision.verb(), Subject::Worker(worker.id), None).await?;
        tx.commit().await?;
        Ok(worker.state)
    }

    /// Records what a person of the desk verified, on a day not after today.
    ///
    /// # Errors
    /// See [`DecideError`].
    pub async fn record_fact(&self, staff: &Staff, code: &str, fact: &Fact) -> Result<(), DecideError> {
        self.check_fact(fact)?;
        let mut tx = self.db.begin().await?;
        let worker = workers::find_by_code(&mut tx, code).await?.ok_or(DecideError::NoSuchWorker)?;
        let id: FactId = self.id();
        workers::add_fact(&mut tx, id, worker.id, fact, staff.id, self.now()).await?;
        let detail = Some(fact.kind.id().to_owned());
        self.note(&mut tx, Actor::Staff(staff.id), "verification_recorded", Subject::Worker(worker.id), detail).await?;
        Ok(tx.commit().await?)
    }

    fn check_fact(&self, fact: &Fact) -> Result<(), DecideError> {
        if fact.seen_on > self.today() {
            return Err(DecideError::Fact("the day has not come yet"));
        }
        if fact.valid_until.is_some_and(|until| until < fact.seen_on) {
            return Err(DecideError::Fact("it ends before the day it was seen"));
        }
        if fact.amount.is_some_and(|amount| !amount.validate_range(Some(0), Some(100_000), None, None)) {
            return Err(DecideError::Fact("the amount is not between 0 and 100000"));
        }
        if !fact.note.validate_length(None, Some(LONGEST), None) {
            return Err(DecideError::Fact("the note is too long"));
        }
        Ok(())
    }
}

fn checked_reason(reason: &str) -> Result<String, DecideError> {
    let reason = reason.trim();
    if reason.validate_length(Some(1), Some(LONGEST), None) { Ok(reason.to_owned()) } else { Err(DecideError::Reason) }
}
