//! The last section of every paper: how anybody can have it worked out again.

use super::document::{Block, Section};
use crate::proof::Record;

/// Letters in a group of the fingerprint.
const GROUP: usize = 8;

/// The section, in Italian: it belongs to the text that counts.
pub(super) fn section(record: &Record) -> Section {
    let text = format!(
        "Questo foglio porta con sé i dati da cui è nato: chi ha il file può farlo ricalcolare con le stesse regole, e ogni \
         cifra cambiata viene indicata. Codice {}; regole {}.",
        record.code,
        in_groups(&record.rulebook)
    );
    Section { heading: "Prova".to_owned(), blocks: vec![Block::Small { text }] }
}

/// A long fingerprint in groups, so that lines can break and a person can compare.
fn in_groups(fingerprint: &str) -> String {
    let (name, digits) = fingerprint.split_once(':').unwrap_or(("", fingerprint));
    let letters: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    format!("{name} {}", groups.join(" "))
}
