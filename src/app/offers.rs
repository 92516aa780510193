//! What providers offer: the desk writes it down, anyone may read it, a comparison takes its price from it.

use super::{App, Staff};
use crate::directory::{Offer, OfferField, OfferTerms, offer_code};
use crate::registry::{CodeFault, OfferId};
use crate::store::journal::{self, Actor, EntryRow, Subject};
use crate::store::offers::{self, Confirmed};
use crate::store::{StoreError, Tx, links};

/// The series of the codes of offers.
const SERIES: &str = "offer";

/// Why an offer is not written.
#[derive(Debug, thiserror::Error)]
pub enum OfferError {
    /// Fields that cannot be accepted.
    #[error("{} fields cannot be accepted", .0.len())]
    Fields(Vec<OfferField>),
    /// No offer with this code, or it is retired.
    #[error("no such offer")]
    NoSuchOffer,
    /// Somebody changed it since the form was opened.
    #[error("the offer changed meanwhile")]
    Changed,
    /// No more codes.
    #[error(transparent)]
    Code(#[from] CodeFault),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl App {
    /// What is offered today, for anyone: by category, the cheapest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offers(&self) -> Result<Vec<Offer>, StoreError> {
        let mut tx = self.db.read().await?;
        let mut all = offers::all(&mut tx).await?;
        all.retain(|offer| offer.retired_at.is_none());
        Ok(all)
    }

    /// One offer of today by its code.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn offer(&self, code: &str) -> Result<Option<Offer>, StoreError> {
        let mut tx = self.db.read().await?;
        let found = offers::find(&mut tx, code).await?;
        Ok(found.map(|(_, offer)| offer).filter(|offer| offer.retired_at.is_none()))
    }

    /// Every offer, retired ones too, for the desk.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn desk_offers(&self, _staff: &Staff) -> Result<Vec<Offer>, StoreError> {
        offers::all(&mut self.db.read().await?).await
    }

    /// An offer, retired or not, and what was done to it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn desk_offer(&self, _staff: &Staff, code: &str) -> Result<Option<(Offer, Vec<EntryRow>)>, StoreError> {
        let mut tx = self.db.read().await?;
        let Some((id, offer)) = offers::find(&mut tx, code).await? else { return Ok(None) };
        let entries = journal::of(&mut tx, Subject::Offer(id)).await?;
        Ok(Some((offer, entries)))
    }

    /// Writes a new offer down; its code.
    ///
    /// # Errors
    /// See [`OfferError`].
    pub async fn add_offer(&self, staff: &Staff, terms: &OfferTerms) -> Result<String, OfferError> {
        self.checked(terms)?;
        let mut tx = self.db.begin().await?;
        let code = self.add_offer_in(&mut tx, staff, terms).await?;
        tx.commit().await?;
        Ok(code)
    }

    pub(super) async fn add_offer_in(
        &self,
        tx: &mut Tx,
        staff: &Staff,
        terms: &OfferTerms,
    ) -> Result<String, OfferError> {
        let id: OfferId = self.id();
        let code = offer_code(links::next_number(tx, SERIES).await?)?;
        offers::add(tx, id, &code, terms, self.by(staff)).await?;
        let detail = Some(format!("{code} {}", terms.hour));
        self.note(tx, Actor::Staff(staff.id), "offer_added", Subject::Offer(id), detail).await?;
        Ok(code)
    }

    /// Changes an offer, or confirms it as it is; `version` is the one that was looked at.
    ///
    /// # Errors
    /// See [`OfferError`].
    pub async fn change_offer(
        &self,
        staff: &Staff,
        code: &str,
        version: i64,
        terms: &OfferTerms,
    ) -> Result<(), OfferError> {
        self.checked(terms)?;
        let mut tx = self.db.begin().await?;
        let (id, before) = open(&mut tx, code, version).await?;
        offers::save(&mut tx, id, terms, self.by(staff), None).await?;
        let same = before.terms == *terms;
        let verb = if same { "offer_confirmed" } else { "offer_changed" };
        let detail = Some(format!("{code} {} {}", before.terms.hour, terms.hour));
        self.note(&mut tx, Actor::Staff(staff.id), verb, Subject::Offer(id), detail).await?;
        Ok(tx.commit().await?)
    }

    /// Takes an offer off the list; it stays written.
    ///
    /// # Errors
    /// See [`OfferError`].
    pub async fn retire_offer(&self, staff: &Staff, code: &str, version: i64) -> Result<(), OfferError> {
        let mut tx = self.db.begin().await?;
        let (id, before) = open(&mut tx, code, version).await?;
        offers::save(&mut tx, id, &before.terms, self.by(staff), Some(self.now())).await?;
        let detail = Some(code.to_owned());
        self.note(&mut tx, Actor::Staff(staff.id), "offer_retired", Subject::Offer(id), detail).await?;
        Ok(tx.commit().await?)
    }

    fn checked(&self, terms: &OfferTerms) -> Result<(), OfferError> {
        let faults = terms.faults(self.today());
        if faults.is_empty() { Ok(()) } else { Err(OfferError::Fields(faults)) }
    }

    fn by(&self, staff: &Staff) -> Confirmed {
        Confirmed { by: staff.id, at: self.now() }
    }
}

/// An offer of today, locked, at the version that was looked at.
async fn open(tx: &mut Tx, code: &str, version: i64) -> Result<(OfferId, Offer), OfferError> {
    let found = offers::lock(tx, code).await?.filter(|(_, offer)| offer.retired_at.is_none());
    let (id, offer) = found.ok_or(OfferError::NoSuchOffer)?;
    // The lock itself counts one.
    if offer.version != version + 1 {
        return Err(OfferError::Changed);
    }
    Ok((id, offer))
}
