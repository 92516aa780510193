//! Employments as the family that keeps them sees them, by its link.

use super::{App, Token};
use crate::clock::Clock;
use crate::life::Employment;
use crate::registry::HouseholdId;
use crate::store::employments::{self, EmploymentRow};
use crate::store::journal::{self, Actor, EntryRow, Subject};
use crate::store::months::{self, SavedMonth};
use crate::store::quotes::{self, SavedQuote};
use crate::store::{StoreError, Tx, links};

/// The longest name a family gives to an employment, in signs.
pub const LONGEST_LABEL: usize = 60;

/// An employment in a list.
#[derive(Clone, Debug)]
pub struct EmploymentEntry {
    /// Its number in the household.
    pub number: i64,
    /// The family's name for it; empty for none.
    pub label: String,
    /// The terms.
    pub employment: Employment,
}

/// An employment with all that belongs to it.
#[derive(Clone, Debug)]
pub struct EmploymentFile {
    /// As kept.
    pub row: EmploymentRow,
    /// The family's name for it; empty for none.
    pub label: String,
    /// The terms.
    pub employment: Employment,
    /// The quote it began with.
    pub quote: SavedQuote,
    /// The months accounted for, in order.
    pub months: Vec<SavedMonth>,
    /// What was seen and done, earliest first.
    pub journal: Vec<EntryRow>,
}

impl EmploymentFile {
    /// A name as it is kept: one line, not too long.
    #[must_use]
    pub fn label(typed: &str) -> String {
        typed.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST_LABEL).collect()
    }
}

impl App {
    /// The employments a link opens, by number; `None` when it opens no household.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn household(&self, token: &str) -> Result<Option<Vec<EmploymentEntry>>, StoreError> {
        let mut tx = self.db.read().await?;
        let Some(household) = household_of(&mut tx, token).await? else { return Ok(None) };
        let mut all = Vec::new();
        for row in employments::of_household(&mut tx, household).await? {
            let label = employments::people(&mut tx, row.id).await?.label;
            all.push(EmploymentEntry { number: row.number, label, employment: read(&row)? });
        }
        Ok(Some(all))
    }

    /// An employment by the link of its household. Seeing it is written in the journal, once a day.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn employment_file(&self, token: &str, number: i64) -> Result<Option<EmploymentFile>, StoreError> {
        let mut tx = self.db.begin().await?;
        let Some(household) = household_of(&mut tx, token).await? else { return Ok(None) };
        let Some(row) = employments::find(&mut tx, household, number).await? else { return Ok(None) };
        let Some(quote) = quotes::find(&mut tx, row.quote).await? else { return Ok(None) };
        let subject = Subject::Employment(row.id);
        let today = self.today();
        let seen_today = journal::of(&mut tx, subject)
            .await?
            .iter()
            .any(|entry| entry.verb == SEEN && Clock::day_of(entry.at) == today);
        if !seen_today {
            self.note(&mut tx, Actor::Household(household), SEEN, subject, None).await?;
        }
        let file = EmploymentFile {
            label: employments::people(&mut tx, row.id).await?.label,
            employment: read(&row)?,
            quote,
            months: months::of_employment(&mut tx, row.id).await?,
            journal: journal::of(&mut tx, subject).await?,
            row,
        };
        tx.commit().await?;
        Ok(Some(file))
    }
}

/// The verb of seeing an employment.
const SEEN: &str = "employment_seen";

/// Which household a link opens.
pub(super) async fn household_of(tx: &mut Tx, token: &str) -> Result<Option<HouseholdId>, StoreError> {
    match Token::read(token) {
        Some(token) => links::household(tx, &token.hash()).await,
        None => Ok(None),
    }
}

/// The terms of a row.
pub(super) fn read(row: &EmploymentRow) -> Result<Employment, StoreError> {
    Employment::from_json(&row.employment)
        .map_err(|fault| StoreError::corrupt("employments", "employment", row.id, fault))
}
