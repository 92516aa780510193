//! What lists of the desk say beside a code, without opening a file.

use super::{App, Staff};
use crate::matching::index::Index;
use crate::matching::{Asked, Request};
use crate::registry::{Fact, WorkerId};
use crate::store::{StoreError, workers};

impl App {
    /// How many validated workers can do each request, in the same order; `None` where the contract
    /// does not allow it any more. The register in memory is asked.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn count_eligible(&self, _staff: &Staff, asked: &[&Request]) -> Result<Vec<Option<usize>>, StoreError> {
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        let mut tx = self.db.read().await?;
        let register = self.register(&mut tx).await?;
        Ok(asked.iter().map(|request| self.count(request, &register)).collect())
    }

    fn count(&self, request: &Request, register: &Index) -> Option<usize> {
        let rules = self.rules_on(self.day_of_rules(request)).ok()?;
        Some(register.count(&Asked::new(request, &rules).ok()?))
    }

    /// Whether a candidacy with this code was sent. Nothing of the file is opened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn knows_worker(&self, _staff: &Staff, code: &str) -> Result<bool, StoreError> {
        let mut tx = self.db.read().await?;
        Ok(workers::find_by_code(&mut tx, code).await?.is_some())
    }

    /// What was verified of a worker, the latest of each kind. Nothing else of the file is opened.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn facts_of(&self, _staff: &Staff, worker: WorkerId) -> Result<Vec<Fact>, StoreError> {
        let mut tx = self.db.read().await?;
        Ok(Fact::latest(workers::facts(&mut tx, worker).await?))
    }
}
