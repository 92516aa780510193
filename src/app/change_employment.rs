//! A family changes an employment it keeps: its terms, its name.

use super::employment_file::household_of;
use super::{App, EmployError, EmploymentFile};
use crate::life::Employment;
use crate::store::Tx;
use crate::store::employments::{self, EmploymentRow};
use crate::store::journal::{Actor, Subject};

impl App {
    /// Keeps other terms. Months already accounted for keep theirs.
    ///
    /// # Errors
    /// `NotYours`, `Terms`, `Unlawful`.
    pub async fn change_employment(
        &self,
        token: &str,
        number: i64,
        employment: &Employment,
        label: &str,
    ) -> Result<(), EmployError> {
        self.lawful_employment(employment)?;
        let mut tx = self.db.begin().await?;
        let mut row = locked_employment(&mut tx, token, number).await?;
        row.employment = employment.to_json();
        row.updated_at = self.now();
        employments::save(&mut tx, &row).await?;
        let mut people = employments::people(&mut tx, row.id).await?;
        people.label = EmploymentFile::label(label);
        employments::save_people(&mut tx, row.id, &people).await?;
        let subject = Subject::Employment(row.id);
        self.note(&mut tx, Actor::Household(row.household), "employment_changed", subject, None).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// An employment by link and number, that nobody else can change until the transaction ends.
pub(super) async fn locked_employment(tx: &mut Tx, token: &str, number: i64) -> Result<EmploymentRow, EmployError> {
    let household = household_of(tx, token).await?.ok_or(EmployError::NotYours)?;
    employments::lock(tx, household, number).await?.ok_or(EmployError::NotYours)
}
