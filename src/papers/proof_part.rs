//! The last section of every paper: how anybody can have it worked out again.

use super::document::{Block, Fact, Section};
use crate::proof::Record;

/// Letters in a group of the fingerprint.
const GROUP: usize = 8;

/// The section, in Italian: it belongs to the text that counts.
pub(super) fn section(record: &Record) -> Section {
    let fact = |label: &str, value: &str| Fact { label: label.to_owned(), value: value.to_owned() };
    let text = "Questo foglio porta con sé i dati da cui è nato. Chi ha il file può farlo ricalcolare con le stesse regole: \
                ogni cifra cambiata viene indicata.";
    Section {
        heading: "Prova".to_owned(),
        blocks: vec![
            Block::Text { text: text.to_owned() },
            Block::Facts { rows: vec![fact("Codice", &record.code), fact("Regole", &in_groups(&record.rulebook))] },
        ],
    }
}

/// A long fingerprint in groups, so that lines can break and a person can compare.
fn in_groups(fingerprint: &str) -> String {
    let (name, digits) = fingerprint.split_once(':').unwrap_or(("", fingerprint));
    let letters: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = letters.chunks(GROUP).map(|group| group.iter().collect()).collect();
    format!("{name} {}", groups.join(" "))
}
