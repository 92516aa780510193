//! Employments as the family that keeps them sees them, by its link.

use chrono::NaiveDate;
use serde_json::Value;

use super::{App, Token};
use crate::clock::Clock;
use crate::life::Employment;
use crate::registry::{HouseholdId, RequestId, household_code};
use crate::store::employments::{self, EmploymentRow};
use crate::store::ends::{self, SavedEnd};
use crate::store::journal::{self, Actor, EntryRow, Subject};
use crate::store::months::{self, SavedMonth};
use crate::store::quotes::{self, SavedQuote};
use crate::store::{StoreError, Tx, households, links, requests};

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
    /// Who the parties are and what the letter says, for papers: `employer`, `worker`, `letter`.
    pub people: Value,
    /// The quote it began with.
    pub quote: SavedQuote,
    /// The months accounted for, in order.
    pub months: Vec<SavedMonth>,
    /// The end, once the family has kept it.
    pub end: Option<SavedEnd>,
    /// The code to tell the desk when the link is lost; none where the household is a request, which has its own.
    pub code: Option<String>,
    /// What was seen and done, earliest first.
    pub journal: Vec<EntryRow>,
}

impl EmploymentFile {
    /// The last day of the employment, when it has one.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.ended_on().or(self.employment.ends_on())
    }

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
        let subject = Subject::Employment(row.id);
        let today = self.today();
        let seen_today = journal::of(&mut tx, subject)
            .await?
            .iter()
            .any(|entry| entry.verb == SEEN && Clock::day_of(entry.at) == today);
        if !seen_today {
            self.note(&mut tx, Actor::Household(household), SEEN, subject, None).await?;
        }
        self.household_code(&mut tx, &row).await?;
        let file = file_of(&mut tx, row).await?;
        tx.commit().await?;
        Ok(file)
    }

    /// The code of the household of an employment entered by hand: given the first time, then kept.
    pub(super) async fn household_code(&self, tx: &mut Tx, row: &EmploymentRow) -> Result<(), StoreError> {
        // A household that came from a proposal is its request, and has the code of that.
        if row.request.is_some() || households::code(tx, row.household).await?.is_some() {
            return Ok(());
        }
        if requests::find(tx, RequestId::from(row.household.uuid())).await?.is_some() {
            return Ok(());
        }
        let number = links::next_number(tx, "household").await?;
        let code =
            household_code(number).map_err(|fault| StoreError::corrupt("series", "last", row.household, fault))?;
        households::add(tx, row.household, &code, self.now()).await
    }
}

/// An employment with all that belongs to it.
pub(super) async fn file_of(tx: &mut Tx, row: EmploymentRow) -> Result<Option<EmploymentFile>, StoreError> {
    let Some(quote) = quotes::find(tx, row.quote).await? else { return Ok(None) };
    let people = employments::people(tx, row.id).await?;
    Ok(Some(EmploymentFile {
        label: people.label,
        people: people.people,
        employment: read(&row)?,
        quote,
        months: months::of_employment(tx, row.id).await?,
        end: ends::of_employment(tx, row.id).await?,
        code: households::code(tx, row.household).await?,
        journal: journal::of(tx, Subject::Employment(row.id)).await?,
        row,
    }))
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
