//! An employment begins to be kept: from a proposal both accepted, or entered by hand.

use chrono::NaiveDate;
use serde_json::Value;

use super::family_request::request_of;
use super::price::Priced;
use super::propose::locked_proposal;
use super::{App, EmploymentFile, Opened, ProposeError};
use crate::ccnl::Answer;
use crate::input::InputError;
use crate::life::Employment;
use crate::registry::{EmploymentId, HouseholdId, ProposalId, RequestId};
use crate::store::employments::{self, EmploymentRow, People};
use crate::store::journal::{Actor, Subject};
use crate::store::links::{self, LinkTo};
use crate::store::{StoreError, Tx, quotes, requests};

/// Why an employment is not kept.
#[derive(Debug, thiserror::Error)]
pub enum EmployError {
    /// The link opens nothing, or not this proposal.
    #[error("the link does not open it")]
    NotYours,
    /// The two have not both said yes.
    #[error("both have to accept first")]
    NotAgreed,
    /// The terms make no situation on their first day.
    #[error(transparent)]
    Terms(#[from] InputError),
    /// The contract does not allow the terms; the answer lists every reason.
    #[error("the contract does not allow the terms")]
    Unlawful(Box<Answer>),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a proposal both accepted says of the employment that follows.
#[derive(Clone, Debug)]
pub struct Agreed {
    /// The inputs of the quote shown with the proposal.
    pub situation: Value,
    /// What was asked, in the exchange format of the match.
    pub request: Value,
    /// The employment already kept for it.
    pub kept: Option<i64>,
}

impl App {
    /// What a proposal both accepted says, by the link of its request.
    ///
    /// # Errors
    /// `NotYours` and `NotAgreed`.
    pub async fn agreed_terms(&self, token: &str, id: ProposalId) -> Result<Agreed, EmployError> {
        let mut tx = self.db.begin().await?;
        let (request, proposal) = locked_proposal(&mut tx, id).await.map_err(not_yours)?;
        request_of(&mut tx, token).await?.filter(|own| *own == request.id).ok_or(EmployError::NotYours)?;
        if !proposal.answers().contacts_open() {
            return Err(EmployError::NotAgreed);
        }
        let quote = quotes::find(&mut tx, proposal.quote_id).await?.ok_or(EmployError::NotYours)?;
        let kept = employments::of_proposal(&mut tx, id).await?.map(|row| row.number);
        Ok(Agreed { situation: quote.situation, request: request.request.unwrap_or_default(), kept })
    }

    /// Keeps an employment entered by hand; its household gets a link of its own.
    ///
    /// # Errors
    /// See [`EmployError`].
    pub async fn begin_employment(&self, new: &Employment, label: &str) -> Result<Opened<EmploymentId>, EmployError> {
        let priced = self.lawful_employment(new)?;
        let token = self.ids.token();
        let household: HouseholdId = self.id();
        let mut tx = self.db.begin().await?;
        links::add(&mut tx, &token.hash(), LinkTo::Household(household), self.now()).await?;
        let row = self.keep_employment(&mut tx, household, None, new, label, &priced).await?;
        tx.commit().await?;
        Ok(Opened { id: row.id, token })
    }

    /// Keeps the employment that follows from a proposal, by the link of its request; its number. Asked again,
    /// the one already kept.
    ///
    /// # Errors
    /// See [`EmployError`].
    pub async fn employ_proposed(
        &self,
        token: &str,
        id: ProposalId,
        new: &Employment,
        label: &str,
    ) -> Result<i64, EmployError> {
        let agreed = self.agreed_terms(token, id).await?;
        if let Some(number) = agreed.kept {
            return Ok(number);
        }
        let priced = self.lawful_employment(new)?;
        let mut tx = self.db.begin().await?;
        let request = request_of(&mut tx, token).await?.ok_or(EmployError::NotYours)?;
        requests::lock(&mut tx, request).await?;
        if let Some(row) = employments::of_proposal(&mut tx, id).await? {
            return Ok(row.number);
        }
        let row = self.keep_employment(&mut tx, request.into(), Some((request, id)), new, label, &priced).await?;
        tx.commit().await?;
        Ok(row.number)
    }

    /// The quote of an employment today, or on its first day when that is to come.
    ///
    /// # Errors
    /// When the terms make no situation, or one that the contract forbids.
    pub fn lawful_employment(&self, new: &Employment) -> Result<Priced, EmployError> {
        let priced = self.price_employment(new, self.day_of_employment(new))?;
        if priced.answer.year.is_none() {
            return Err(EmployError::Unlawful(Box::new(priced.answer)));
        }
        Ok(priced)
    }

    /// What an employment costs under the rules of a day.
    ///
    /// # Errors
    /// When the terms make no situation on that day.
    pub fn price_employment(&self, employment: &Employment, day: NaiveDate) -> Result<Priced, InputError> {
        let situation = employment.situation(day, None)?;
        Ok(Priced { answer: Answer::of(&self.rulebook, &situation, true), situation: situation.to_json() })
    }

    /// Today, or the first day of an employment that has not begun.
    #[must_use]
    pub fn day_of_employment(&self, employment: &Employment) -> NaiveDate {
        self.today().max(employment.hired_on())
    }

    async fn keep_employment(
        &self,
        tx: &mut Tx,
        household: HouseholdId,
        from: Option<(RequestId, ProposalId)>,
        new: &Employment,
        label: &str,
        priced: &Priced,
    ) -> Result<EmploymentRow, StoreError> {
        let row = EmploymentRow {
            id: self.id(),
            household,
            number: employments::last_number(tx, household).await? + 1,
            request: from.map(|(request, _)| request),
            proposal: from.map(|(_, proposal)| proposal),
            employment: new.to_json(),
            quote: self.keep(tx, priced).await?,
            created_at: self.now(),
            updated_at: self.now(),
            version: 1,
        };
        let people = People { label: EmploymentFile::label(label), people: Value::Object(serde_json::Map::new()) };
        employments::add(tx, &row, &people).await?;
        self.note(tx, Actor::Household(household), "employment_begun", Subject::Employment(row.id), None).await?;
        Ok(row)
    }
}

/// To whoever asks, a proposal that does not exist is one that is not theirs.
fn not_yours(fault: ProposeError) -> EmployError {
    match fault {
        ProposeError::Store(fault) => EmployError::Store(fault),
        _ => EmployError::NotYours,
    }
}
