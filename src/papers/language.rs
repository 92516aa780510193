//! The languages a paper can be read in: Italian, and the courtesy translations that are written so far.

use serde::{Serialize, Serializer};

use crate::input::{InputError, Read, text};

/// A language of the papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Italian, the text that counts.
    It,
    /// English.
    En,
    /// Spanish.
    Es,
    /// Romanian.
    Ro,
    /// Ukrainian.
    Uk,
    /// French.
    Fr,
    /// Portuguese.
    Pt,
    /// Albanian.
    Sq,
    /// Tagalog (Filipino).
    Tl,
    /// Russian.
    Ru,
    /// Sinhala.
    Si,
    /// Arabic.
    Ar,
    /// Chinese.
    Zh,
}

impl Language {
    /// The courtesy translations, in the order of the list of languages.
    pub const COURTESY: [Language; 12] = [
        Language::En,
        Language::Es,
        Language::Ro,
        Language::Uk,
        Language::Ru,
        Language::Tl,
        Language::Fr,
        Language::Ar,
        Language::Si,
        Language::Sq,
        Language::Pt,
        Language::Zh,
    ];

    /// The code of `data/languages.csv`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::It => "it",
            Language::En => "en",
            Language::Es => "es",
            Language::Ro => "ro",
            Language::Uk => "uk",
            Language::Fr => "fr",
            Language::Pt => "pt",
            Language::Sq => "sq",
            Language::Tl => "tl",
            Language::Ru => "ru",
            Language::Si => "si",
            Language::Ar => "ar",
            Language::Zh => "zh",
        }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub const fn rtl(self) -> bool {
        matches!(self, Language::Ar)
    }

    /// Reads the language of a courtesy translation.
    pub(super) fn read(value: &serde_json::Value, field: &str) -> Read<Language> {
        let code = text(value, field)?;
        Language::COURTESY.into_iter().find(|language| language.code() == code).ok_or_else(|| {
            let offered = Language::COURTESY.map(Language::code).join(", ");
            InputError::of("no_translation", field, format!("no translation into {code:?} yet: there are {offered}"))
        })
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_str(self.code())
    }
}
