//! A private link given again: whoever lost it asks the desk, and the old one opens nothing any more.

use super::employment_file::read;
use super::{App, EmploymentEntry, Staff, Token};
use crate::store::journal::{Actor, Subject};
use crate::store::links::{self, LinkTo};
use crate::store::{StoreError, Tx, employments, households, requests, workers};

impl App {
    /// A new link to a worker's own page, known only to the caller; every earlier one ends, and it is written
    /// in the journal. `None` when there is no such file.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reissue_worker_link(&self, staff: &Staff, code: &str) -> Result<Option<Token>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(worker) = workers::find_by_code(&mut tx, code).await? else {
            return Ok(None);
        };
        self.reissue(tx, staff, LinkTo::Worker(worker.id), Subject::Worker(worker.id)).await.map(Some)
    }

    /// The same for a family's own page.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reissue_request_link(&self, staff: &Staff, code: &str) -> Result<Option<Token>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(request) = requests::find_by_code(&mut tx, code).await? else {
            return Ok(None);
        };
        self.reissue(tx, staff, LinkTo::Request(request.id), Subject::Request(request.id)).await.map(Some)
    }

    /// The employments of a household that entered them by hand, by its code: enough to know who calls, and no name. That
    /// the desk saw them is written in the journal.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn desk_household(&self, staff: &Staff, code: &str) -> Result<Option<Vec<EmploymentEntry>>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(household) = households::find_by_code(&mut tx, code).await? else { return Ok(None) };
        let mut all = Vec::new();
        for row in employments::of_household(&mut tx, household).await? {
            self.note(&mut tx, Actor::Staff(staff.id), "employment_seen", Subject::Employment(row.id), None).await?;
            all.push(EmploymentEntry { number: row.number, label: String::new(), employment: read(&row)? });
        }
        tx.commit().await?;
        Ok(Some(all))
    }

    /// The same link for a household that entered its employments by hand, by its code.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn reissue_household_link(&self, staff: &Staff, code: &str) -> Result<Option<Token>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(household) = households::find_by_code(&mut tx, code).await? else { return Ok(None) };
        let mut rows = employments::of_household(&mut tx, household).await?.into_iter();
        let Some(first) = rows.next() else { return Ok(None) };
        for row in rows {
            self.note(&mut tx, Actor::Staff(staff.id), "link_reissued", Subject::Employment(row.id), None).await?;
        }
        self.reissue(tx, staff, LinkTo::Household(household), Subject::Employment(first.id)).await.map(Some)
    }

    async fn reissue(&self, mut tx: Tx, staff: &Staff, to: LinkTo, subject: Subject) -> Result<Token, StoreError> {
        let token = self.ids.token();
        links::revoke(&mut tx, to, self.now()).await?;
        links::add(&mut tx, &token.hash(), to, self.now()).await?;
        self.note(&mut tx, Actor::Staff(staff.id), "link_reissued", subject, None).await?;
        tx.commit().await?;
        Ok(token)
    }
}
