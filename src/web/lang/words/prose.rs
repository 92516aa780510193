//! Pages of plain text, and the words of the pages of rules and of the API.

use chrono::NaiveDate;

use crate::ccnl::Kind;

/// A page of plain text.
#[derive(Debug)]
pub struct Prose {
    /// The heading.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Its chapters.
    pub chapters: &'static [Chapter],
}

/// A heading and what is below it.
#[derive(Debug)]
pub struct Chapter {
    /// The heading.
    pub title: &'static str,
    /// What is below it.
    pub blocks: &'static [Block],
}

/// A piece of plain text.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Text(&'static str),
    /// A list.
    Items(&'static [&'static str]),
    /// A way on.
    Link(Place, &'static str),
}

/// Where a link of plain text leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The calculator.
    Cost,
    /// For families.
    Family,
    /// For workers.
    Worker,
    /// Rules in force.
    Rules,
    /// How those who are proposed are chosen.
    HowWeChoose,
    /// Questions.
    Faq,
    /// Contacts.
    Contacts,
    /// Privacy.
    Privacy,
    /// The API.
    Api,
    /// An address elsewhere.
    Elsewhere(&'static str),
}

/// The pages of plain text.
#[derive(Debug)]
pub struct ProsePages {
    /// Heading of the list of chapters.
    pub index: &'static str,
    /// Questions.
    pub faq: Prose,
    /// Contacts.
    pub contacts: Prose,
    /// Privacy.
    pub privacy: Prose,
    /// Accessibility.
    pub accessibility: Prose,
    /// Legal notes.
    pub legal: Prose,
}

/// The page of the rules in force.
#[derive(Debug)]
pub struct RulesWords {
    /// The heading.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Label of the day.
    pub on: &'static str,
    /// Help for it.
    pub on_help: &'static str,
    /// The button.
    pub submit: &'static str,
    /// Not a day.
    pub date: &'static str,
    /// Which day is shown.
    pub shown: fn(NaiveDate) -> String,
    /// Nothing is known for the day.
    pub none: &'static str,
    /// Heading of a kind of act.
    pub kind: fn(Kind) -> &'static str,
    /// Name of a table, from its name in the rule files.
    pub table: fn(&str) -> String,
    /// Act and its day.
    pub act: &'static str,
    /// Validity.
    pub valid: &'static str,
    /// Article.
    pub place: &'static str,
    /// Link.
    pub read: &'static str,
    /// Who compared it with its sources.
    pub checked: &'static str,
    /// Said of a table that had ended.
    pub ended: &'static str,
    /// Column.
    pub row: &'static str,
    /// Column.
    pub value: &'static str,
    /// Doubts still open.
    pub doubts: &'static str,
    /// Before the fingerprint.
    pub fingerprint: &'static str,
}

/// The page of the API.
#[derive(Debug)]
pub struct ApiWords {
    /// The heading.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// What holds everywhere.
    pub conventions: &'static [&'static str],
    /// Link to the document.
    pub document: &'static str,
    /// Heading of parameters.
    pub parameters: &'static str,
    /// Heading of answers.
    pub answers: &'static str,
    /// Heading of the example.
    pub example: &'static str,
    /// Below it.
    pub example_note: &'static str,
    /// Heading of the request.
    pub request: &'static str,
    /// Heading of the answer.
    pub answer: &'static str,
    /// Heading of the shapes.
    pub shapes: &'static str,
}
