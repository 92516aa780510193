//! Who saw or changed what, ready to show: latest first.

use crate::app::EntryRow;
use crate::web::lang::Words;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalLine {
    /// When.
    pub when: String,
    /// Who.
    pub who: String,
    /// Did what.
    pub what: String,
}

/// The lines of a file.
pub fn lines(words: &'static Words, entries: &[EntryRow]) -> Vec<JournalLine> {
    let w = &words.desk;
    let line = |entry: &EntryRow| JournalLine {
        when: (w.when)(entry.at),
        who: entry.staff_name.clone().unwrap_or_else(|| (w.actor)(&entry.actor_kind).to_owned()),
        what: (w.verb)(&entry.verb, entry.detail.as_deref().unwrap_or_default()),
    };
    entries.iter().rev().map(line).collect()
}
