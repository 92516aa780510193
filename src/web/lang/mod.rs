//! The words shown to people, by language. A language is one constant of [`Words`]: what it lacks does not compile.
//!
//! To add a language: a variant of [`Lang`] and a module like [`it`]. To add words for a page: a struct in
//! `words`, a field in [`Words`], a constant in every language.

pub mod en;
pub mod it;
pub mod words;

pub use words::Words;

/// The languages of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Italian.
    #[default]
    It,
}

impl Lang {
    /// All of them.
    pub const ALL: [Lang; 1] = [Lang::It];

    /// The tag of `<html lang>`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::It => "it",
        }
    }

    /// The words.
    #[must_use]
    pub fn words(self) -> &'static Words {
        match self {
            Lang::It => &it::WORDS,
        }
    }

    /// The best language for an `Accept-Language` header, the default when none fits.
    #[must_use]
    pub fn best_for(accepted: &str) -> Lang {
        let asked = accepted.split(',').map(|part| part.split([';', '-']).next().unwrap_or("").trim());
        asked
            .into_iter()
            .find_map(|tag| Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(tag)))
            .unwrap_or_default()
    }
}
