//! Words of the page that checks a paper.

use super::people::{Ask, Passage};

/// Words of the page that checks a paper.
#[derive(Debug)]
pub struct VerifyWords {
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// In the foot of every page, and on the first.
    pub link: &'static str,
    /// Beside the link of the first page.
    pub link_note: &'static str,
    /// The file.
    pub file: Ask,
    /// Button.
    pub check: &'static str,
    /// Nothing is kept.
    pub not_kept: &'static str,
    /// No file was chosen.
    pub no_file: &'static str,
    /// Every digit holds.
    pub same: Passage,
    /// Something was changed.
    pub changed: Passage,
    /// The words are right, the pages are drawn otherwise.
    pub redrawn: Passage,
    /// Nothing was changed but the code is of another.
    pub code_only: Passage,
    /// Made with other rules: heading, and text.
    pub other_rules: Passage,
    /// Then: today's rules would say the same; or what follows.
    pub today: [&'static str; 2],
    /// No PDF at all.
    pub not_pdf: Passage,
    /// Not one of ours.
    pub not_ours: Passage,
    /// One that cannot be worked out.
    pub not_worked: Passage,
    /// What paper it is, by kind.
    pub kind: fn(&str) -> &'static str,
    /// Labels: paper, code, its rules, ours.
    pub labels: [&'static str; 4],
    /// Caption of the changes, heads: where, what stands, what the rules give.
    pub heads: [&'static str; 4],
    /// A word of a page.
    pub word: fn(&str, &str) -> String,
    /// Something that a page draws, by its name in the file.
    pub part: fn(&str, &str) -> String,
    /// Something of the whole file, by its name.
    pub whole: fn(&str) -> String,
    /// What is said of it: there is more, it looks otherwise, and what ours is.
    pub drawn: [&'static str; 3],
    /// A figure of the record.
    pub figure: fn(&str) -> String,
    /// Nothing stands there.
    pub nothing: &'static str,
    /// There are more.
    pub more: fn(usize) -> String,
    /// Heading of what the check is, and paragraphs.
    pub about: (&'static str, [&'static str; 3]),
}
