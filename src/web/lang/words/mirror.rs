//! Words of what would open more work to a worker.

use crate::matching::advice::WorkerChange;

/// The page of a worker's mirror.
#[derive(Debug)]
pub struct MirrorWords {
    /// Heading, and the link that leads to it.
    pub title: &'static str,
    /// Beside the link.
    pub invite: &'static str,
    /// Open requests, and how many suit her.
    pub lead: fn(usize, usize) -> String,
    /// Heading of the changes.
    pub changes: &'static str,
    /// What the changes are.
    pub changes_note: &'static str,
    /// When no small change opens more.
    pub none: &'static str,
    /// A change.
    pub change: fn(&WorkerChange) -> String,
    /// What it opens.
    pub opens: fn(usize) -> String,
    /// Heading of what is not told.
    pub limits: &'static str,
    /// What is not told.
    pub limits_text: &'static str,
    /// Link to the form.
    pub edit: &'static str,
    /// Link back.
    pub back: &'static str,
}
