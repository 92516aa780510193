//! Send a candidacy to the desk, or a change of one already sent.

use serde_json::{Value, json};

use super::App;
use super::candidacy::worker_of;
use super::price::with_id;
use crate::ccnl::NoRule;
use crate::matching;
use crate::registry::{
    CodeFault, Fault, NotNow, Person, WorkerAct, WorkerId, WorkerState, needs_new_look, worker_code,
};
use crate::store::journal::{Actor, Subject};
use crate::store::workers::{self, Worker};
use crate::store::{StoreError, Tx, links};

/// Why a candidacy is not sent.
#[derive(Debug, thiserror::Error)]
pub enum SubmitCandidacyError {
    /// The link opens nothing.
    #[error("the link opens no candidacy")]
    NoSuchLink,
    /// Who she is is not complete, or she is not yet an adult: every fault.
    #[error("{} faults in the person's data", .0.len())]
    Person(Vec<Fault>),
    /// The profile cannot be read, or asks less than the contract allows; with the field.
    #[error(transparent)]
    Profile(#[from] matching::InputError),
    /// No rules to check the pay by.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// Not in this state.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// No more codes.
    #[error(transparent)]
    Code(#[from] CodeFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Sends a candidacy: `profile` is the worker of the match's exchange format without `id` and
    /// `waiting_since`, which are ours. Sent again later it is a change: what the desk vouches for
    /// (skills, experience, training, languages, right to work, roles) brings a validated file back
    /// to the desk, the rest does not.
    ///
    /// # Errors
    /// See [`SubmitCandidacyError`].
    pub async fn submit_candidacy(&self, token: &str, profile: &Value) -> Result<Worker, SubmitCandidacyError> {
        let mut tx = self.db.begin().await?;
        let id = worker_of(&mut tx, token).await?.ok_or(SubmitCandidacyError::NoSuchLink)?;
        let mut worker = workers::lock(&mut tx, id).await?.ok_or(SubmitCandidacyError::NoSuchLink)?;
        let person = workers::person(&mut tx, id).await?.unwrap_or_default();
        Person::check(&person, self.today()).map_err(SubmitCandidacyError::Person)?;

        let waiting_since = worker.waiting_since.unwrap_or(self.today());
        let profile = self.checked_profile(id, profile, waiting_since)?;
        let act = act_of(&worker, &profile);
        worker.state = worker.state.after(act)?;
        worker.profile = Some(profile);
        worker.waiting_since = Some(waiting_since);
        worker.updated_at = self.now();
        if act == WorkerAct::Submit {
            worker.submitted_at = Some(self.now());
            worker.reason = None;
        }
        if worker.code.is_none() {
            worker.code = Some(next_code(&mut tx).await?);
        }
        workers::save(&mut tx, &worker).await?;
        let verb = if act == WorkerAct::Submit { "candidacy_submitted" } else { "candidacy_changed" };
        self.note(&mut tx, Actor::Worker(id), verb, Subject::Worker(id), None).await?;
        tx.commit().await?;
        Ok(worker)
    }

    /// Reads a profile as the desk would keep it, and checks the pay asked against today's tables.
    ///
    /// # Errors
    /// The first fault, with its field.
    pub fn check_profile(&self, profile: &Value) -> Result<(), SubmitCandidacyError> {
        self.checked_profile(WorkerId::from(uuid::Uuid::nil()), profile, self.today()).map(drop)
    }

    fn checked_profile(
        &self,
        id: WorkerId,
        profile: &Value,
        waiting_since: chrono::NaiveDate,
    ) -> Result<Value, SubmitCandidacyError> {
        let mut profile = with_id(profile, &id.to_string());
        if let Some(fields) = profile.as_object_mut() {
            fields.insert("waiting_since".to_owned(), json!(waiting_since));
        }
        let read = matching::Worker::from_json(&profile)?;
        read.check_pay(&self.rules_on(self.today())?)?;
        Ok(read.to_json())
    }
}

fn act_of(worker: &Worker, new: &Value) -> WorkerAct {
    match (&worker.profile, worker.state) {
        (Some(old), WorkerState::Validated | WorkerState::Suspended | WorkerState::Submitted)
            if !needs_new_look(old, new) =>
        {
            WorkerAct::Change
        }
        _ => WorkerAct::Submit,
    }
}

async fn next_code(tx: &mut Tx) -> Result<String, SubmitCandidacyError> {
    Ok(worker_code(links::next_number(tx, "worker").await?)?)
}
