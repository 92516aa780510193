//! What use cases refuse, as problems of a page.

use super::problem::{Kind, Problem};
use crate::app::{AnswerError, SaveError, StoreError};

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Problem {
        Problem::internal(&error)
    }
}

impl From<SaveError> for Problem {
    fn from(error: SaveError) -> Problem {
        match error {
            SaveError::NoSuchLink => Problem::not_found(),
            SaveError::NotNow(_) => Problem::new(Kind::Conflict),
            SaveError::Person(_) => Problem::new(Kind::Unprocessable),
            SaveError::Answers => Problem::new(Kind::TooLarge),
            SaveError::Store(error) => error.into(),
        }
    }
}

impl From<AnswerError> for Problem {
    fn from(error: AnswerError) -> Problem {
        match error {
            AnswerError::NotYours => Problem::not_found(),
            AnswerError::NotNow(_) => Problem::new(Kind::Conflict),
            AnswerError::Store(error) => error.into(),
        }
    }
}
