//! What the pages of two PDFs draw, beside each other.

use std::collections::BTreeSet;

use serde_json::Value;

use super::drawn::{Drawn, Page, Parts, Print};
use super::file::open;
use crate::input::InputError;
use crate::proof::Change;

/// What is told of a thing that both files have and that does not look the same, or cannot be read.
pub const DRAWN_OTHERWISE: &str = "drawn otherwise";
/// What stands beside it.
const OURS: &str = "as this service draws it";
/// What is told of a thing that our paper does not have.
const ADDED: &str = "added";

/// Everything that a file draws and our paper does not, draws otherwise, or leaves out. What is added has nothing
/// recomputed.
///
/// # Errors
/// When one of them is no PDF.
pub(super) fn drawing_changes(printed: &[u8], right: &[u8]) -> Result<Vec<Change>, InputError> {
    let (printed, right) = (open(printed)?, open(right)?);
    let ((mut printed, theirs), (mut right, ours)) = (Drawn::of(&printed), Drawn::of(&right));
    let mut changes = Vec::new();
    if theirs.len() != ours.len() {
        let [printed, recomputed] = [theirs.len(), ours.len()].map(Value::from);
        changes.push(Change { path: "document, pages".to_owned(), printed, recomputed });
    }
    for (at, (their, our)) in theirs.iter().zip(&ours).enumerate() {
        page_changes(&format!("page {}", at + 1), &printed.page(their), &right.page(our), &mut changes);
    }
    part_changes("document", &printed.whole(), &right.whole(), &mut changes);
    Ok(changes)
}

fn page_changes(place: &str, printed: &Page, right: &Page, changes: &mut Vec<Change>) {
    if printed.operations != right.operations {
        let more = adds(&printed.operations, &right.operations);
        changes.push(change(place, "drawing", true, !more));
    }
    part_changes(place, &printed.parts, &right.parts, changes);
}

/// Whether every operation of ours is there in its order, among others.
fn adds(printed: &[Print], right: &[Print]) -> bool {
    let mut printed = printed.iter();
    right.iter().all(|ours| printed.any(|theirs| theirs == ours))
}

fn part_changes(place: &str, printed: &Parts, right: &Parts, changes: &mut Vec<Change>) {
    let names: BTreeSet<&String> = printed.keys().chain(right.keys()).collect();
    for name in names {
        let (theirs, ours) = (printed.get(name), right.get(name));
        if theirs != ours {
            changes.push(change(place, name, theirs.is_some(), ours.is_some()));
        }
    }
}

fn change(place: &str, name: &str, theirs: bool, ours: bool) -> Change {
    let printed = match (theirs, ours) {
        (true, true) => DRAWN_OTHERWISE.into(),
        (true, false) => ADDED.into(),
        (false, _) => Value::Null,
    };
    let recomputed = if ours { OURS.into() } else { Value::Null };
    Change { path: format!("{place}, {name}"), printed, recomputed }
}
