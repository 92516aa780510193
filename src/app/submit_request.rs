//! Send a request to the desk, or a change of one already sent, with its cost and the day by which
//! the desk answers.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::family_request::request_of;
use super::price::with_id;
use super::{App, PriceError, Priced, Terms};
use crate::matching;
use crate::registry::{
    CodeFault, Contact, Fault, NoPromise, NotNow, RequestAct, RequestState, promised_on, request_code,
};
use crate::store::journal::{Actor, Subject};
use crate::store::requests::{self, Request};
use crate::store::{StoreError, Tx, links, proposals};

/// A request as sent.
#[derive(Clone, Debug)]
pub struct Submitted {
    /// The file.
    pub request: Request,
    /// Its public code.
    pub code: String,
    /// The day by which the desk answers.
    pub promised_on: NaiveDate,
    /// What it costs at the pay offered.
    pub priced: Priced,
}

/// Why a request is not sent.
#[derive(Debug, thiserror::Error)]
pub enum SubmitRequestError {
    /// The link opens nothing.
    #[error("the link opens no request")]
    NoSuchLink,
    /// Whom to call is not complete: every fault.
    #[error("{} faults in the contact", .0.len())]
    Contact(Vec<Fault>),
    /// It cannot be read, is against the contract, or has no price.
    #[error(transparent)]
    Price(#[from] PriceError),
    /// The quote finds the situation unlawful; the answer lists every reason.
    #[error("the contract does not allow the situation")]
    Unlawful(Box<Priced>),
    /// The work would have begun already.
    #[error("invalid start_on {0}, expected today or later")]
    StartPassed(NaiveDate),
    /// Not in this state.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// No day to promise.
    #[error(transparent)]
    NoPromise(#[from] NoPromise),
    /// No more codes.
    #[error(transparent)]
    Code(#[from] CodeFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// Sends a request: `asked` is the request of the match's exchange format without `id`, which is
    /// ours. Sent again later it is a change, allowed until someone has been proposed; code and
    /// promised day stay.
    ///
    /// # Errors
    /// See [`SubmitRequestError`].
    pub async fn submit_request(
        &self,
        token: &str,
        asked: &Value,
        terms: &Terms,
    ) -> Result<Submitted, SubmitRequestError> {
        let priced = self.lawful(asked, terms)?;
        let mut tx = self.db.begin().await?;
        let id = request_of(&mut tx, token).await?.ok_or(SubmitRequestError::NoSuchLink)?;
        let mut request = requests::lock(&mut tx, id).await?.ok_or(SubmitRequestError::NoSuchLink)?;
        let contact = requests::contact(&mut tx, id).await?.unwrap_or_default();
        Contact::check(&contact).map_err(SubmitRequestError::Contact)?;

        let first = request.state == RequestState::Draft;
        let proposed = proposals::of_request(&mut tx, id).await?.len();
        let act = if first { RequestAct::Submit } else { RequestAct::Change { proposed } };
        request.state = request.state.after(act)?;
        let read = matching::Request::from_json(&with_id(asked, &id.to_string())).map_err(PriceError::from)?;
        request.request = Some(read.to_json());
        request.terms = serde_json::to_value(terms).ok();
        request.quote_id = Some(self.keep(&mut tx, &priced).await?);
        request.updated_at = self.now();
        let (code, promised_on) = self.promise(&mut tx, &mut request).await?;
        requests::save(&mut tx, &request).await?;
        let verb = if first { "request_submitted" } else { "request_changed" };
        self.note(&mut tx, Actor::Family(id), verb, Subject::Request(id), None).await?;
        tx.commit().await?;
        Ok(Submitted { request, code, promised_on, priced })
    }

    /// What it costs, when the contract allows it and it has not begun.
    fn lawful(&self, asked: &Value, terms: &Terms) -> Result<Priced, SubmitRequestError> {
        let priced = self.price_request(asked, terms)?;
        let read = matching::Request::from_json(&with_id(asked, "new")).map_err(PriceError::from)?;
        if read.start_on < self.today() {
            return Err(SubmitRequestError::StartPassed(read.start_on));
        }
        if priced.answer.year.is_none() { Err(SubmitRequestError::Unlawful(Box::new(priced))) } else { Ok(priced) }
    }

    /// Code and promised day: given the first time, then kept.
    async fn promise(&self, tx: &mut Tx, request: &mut Request) -> Result<(String, NaiveDate), SubmitRequestError> {
        if let (Some(code), Some(day)) = (&request.code, request.promised_on) {
            return Ok((code.clone(), day));
        }
        let today = self.today();
        let number = links::next_number(tx, &format!("request {}", today.year())).await?;
        let code = request_code(today.year(), number)?;
        let day = promised_on(today, self.promises.answer_working_days, |day| self.works_on(day))?;
        request.code = Some(code.clone());
        request.promised_on = Some(day);
        request.submitted_at = Some(self.now());
        Ok((code, day))
    }
}
