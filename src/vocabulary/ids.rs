//! Ids of the open lists: tasks, conditions, languages. Small numbers inside, words outside.

use std::fmt;
use std::str::FromStr;

use super::{LanguageEntry, TaskEntry, Term, Vocabulary};

/// A word that is in no entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown {list} {id:?}")]
pub struct UnknownId {
    /// Which list.
    pub list: &'static str,
    /// The word.
    pub id: String,
}

fn position<T>(list: &[T], name: &'static str, id: &str, of: impl Fn(&T) -> &str) -> Result<u8, UnknownId> {
    let at = list.iter().position(|entry| of(entry) == id).and_then(|at| u8::try_from(at).ok());
    at.ok_or_else(|| UnknownId { list: name, id: id.to_owned() })
}

macro_rules! id_of_a_list {
    ($(#[$doc:meta])* $name:ident, $word:literal, $list:ident, $entry:ty, $code:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// Its entry in the vocabulary.
            #[must_use]
            pub fn entry(self) -> &'static $entry {
                &Vocabulary::embedded().$list()[usize::from(self.0)]
            }

            /// As exchange formats write it.
            #[must_use]
            pub fn code(self) -> &'static str {
                &self.entry().$code
            }

            /// Its place in the list, from zero.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// Every one, in the order of the list.
            pub fn all() -> impl Iterator<Item = $name> {
                let count = u8::try_from(Vocabulary::embedded().$list().len()).unwrap_or(u8::MAX);
                (0..count).map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.pad(self.code())
            }
        }

        impl FromStr for $name {
            type Err = UnknownId;
            fn from_str(text: &str) -> Result<$name, UnknownId> {
                position(Vocabulary::embedded().$list(), $word, text, |entry| &entry.$code).map($name)
            }
        }
    };
}

id_of_a_list!(
    /// A task: something that may be done in a home.
    Task,
    "task",
    tasks,
    TaskEntry,
    id
);
id_of_a_list!(
    /// A condition of a household that a worker may accept.
    Condition,
    "condition",
    conditions,
    Term,
    id
);
id_of_a_list!(
    /// A language, by its tag.
    Language,
    "language",
    languages,
    LanguageEntry,
    code
);

impl Task {
    /// The id that stands for tasks outside the list: it may be offered, never asked.
    pub const OTHER: &'static str = "other";
}
