//! A worker's whole file, names included. Opening it is written in the journal.

use super::{App, Staff};
use crate::registry::{Fact, PersonDraft};
use crate::store::StoreError;
use crate::store::journal::{self, Actor, EntryRow, Subject};
use crate::store::proposals::{self, Proposal};
use crate::store::workers::{self, Worker};

/// A worker's whole file.
#[derive(Clone, Debug)]
pub struct WorkerFile {
    /// The candidacy.
    pub worker: Worker,
    /// Who she is.
    pub person: PersonDraft,
    /// Everything verified, earliest first; [`Fact::latest`] gives the latest of each kind.
    pub facts: Vec<Fact>,
    /// Requests she was proposed for, earliest first.
    pub proposals: Vec<Proposal>,
    /// What was seen and done, earliest first, this opening included.
    pub journal: Vec<EntryRow>,
}

impl App {
    /// Opens the file of a worker by its code.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn open_worker_file(&self, staff: &Staff, code: &str) -> Result<Option<WorkerFile>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(worker) = workers::find_by_code(&mut tx, code).await? else {
            return Ok(None);
        };
        self.note(&mut tx, Actor::Staff(staff.id), "file_opened", Subject::Worker(worker.id), None).await?;
        let person = workers::person(&mut tx, worker.id).await?.unwrap_or_default();
        let facts = workers::facts(&mut tx, worker.id).await?;
        let proposals = proposals::of_worker(&mut tx, worker.id).await?;
        let journal = journal::of(&mut tx, Subject::Worker(worker.id)).await?;
        tx.commit().await?;
        Ok(Some(WorkerFile { worker, person, facts, proposals, journal }))
    }
}
