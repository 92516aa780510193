//! The letter of hiring: every item that the contract asks of it, for each regime.

mod agreed;
mod parts;
mod terms;

use serde_json::{Value, json};

pub use agreed::Agreed;
pub(super) use parts::board;
pub use terms::{LetterTerms, ReducedForm, Slot};

use super::document::Part;
use super::request::Head;
use super::{Answered, PaperError};
use crate::ccnl::Rulebook;
use crate::input::Object;

/// The members that the letter, and the data sheet for INPS, add to a request.
pub(super) const FIELDS: [&str; 1] = ["letter"];

/// A letter of hiring, worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Day, languages, parties and employment.
    pub head: Head,
    /// What is agreed beyond the employment.
    pub terms: LetterTerms,
    /// What the contract and the tables say of it.
    pub agreed: Agreed,
}

impl Letter {
    /// Reads a request and works it out on the day of hiring.
    ///
    /// # Errors
    /// The first fault of the request; terms that the contract forbids; a day that no table covers.
    pub fn read(book: &Rulebook, request: &Value) -> Result<Letter, PaperError> {
        let object = Object::root(request)?;
        let head = Head::read(&object, &FIELDS)?;
        let terms = object.may("letter", LetterTerms::read)?.unwrap_or_default();
        let agreed = Agreed::of(book, &head, &terms)?;
        Ok(Letter { head, terms, agreed })
    }

    /// What was asked, canonical, and what is answered: the figures that the paper prints.
    #[must_use]
    pub fn answered(&self) -> Answered {
        let agreed = &self.agreed;
        let answer = json!({
            "on": agreed.quote.on,
            "provisional": agreed.quote.provisional,
            "rulebook": agreed.quote.rulebook,
            "hour": agreed.quote.hour,
            "month": agreed.quote.month,
            "trial_days": agreed.trial_days,
            "vacation_days": agreed.vacation_days,
            "copies": agreed.copies,
        });
        Answered { request: self.head.canonical(&json!({"letter": self.terms.to_json()})), answer }
    }

    /// Its parts: the Italian text, then each courtesy translation.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let languages = [super::Language::It].into_iter().chain(self.head.languages.iter().copied());
        languages.map(|language| parts::part(self, language)).collect()
    }
}
