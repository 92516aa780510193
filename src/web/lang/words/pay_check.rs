//! Words of "is my pay right?".

use chrono::NaiveDate;

use super::people::{Ask, Passage};

/// Words of "is my pay right?".
#[derive(Debug)]
pub struct PayCheckWords {
    /// Tag of the language these words are in.
    pub tag: &'static str,
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// Nothing is kept.
    pub private: Passage,
    /// The other language: its name, its value in the address.
    pub other: (&'static str, &'static str),
    /// Which month.
    pub month: Ask,
    /// What the work is.
    pub duties: Ask,
    /// Answers: level, words, note.
    pub duty: [(&'static str, &'static str, &'static str); 8],
    /// How the work is arranged.
    pub how: Ask,
    /// Answers, by regime.
    pub how_answers: [(&'static str, &'static str, &'static str); 6],
    /// Hours of each day.
    pub days: Ask,
    /// Names of the days, from Monday.
    pub day_names: [&'static str; 7],
    /// First day of work.
    pub since: Ask,
    /// Agreed pay.
    pub agreed: Ask,
    /// What was received.
    pub received: Ask,
    /// What kind of figure.
    pub kind: Ask,
    /// Answers: in hand, gross.
    pub kinds: [(&'static str, &'static str, &'static str); 2],
    /// What else is so.
    pub also: Ask,
    /// Answers: child under six, several persons, certified.
    pub also_answers: [(&'static str, &'static str); 3],
    /// Button.
    pub check: &'static str,
    /// The result.
    pub result: PayResultWords,
    /// Sentence of the link on other pages.
    pub link: Passage,
}

/// The result.
#[derive(Debug)]
pub struct PayResultWords {
    /// Heading when it is enough.
    pub enough: &'static str,
    /// Heading when it is less.
    pub less: fn(&str) -> String,
    /// Heading when nothing was typed.
    pub due: &'static str,
    /// Due, received, difference.
    pub labels: [&'static str; 3],
    /// In hand, gross.
    pub of: [&'static str; 2],
    /// The pay agreed is under the minimum of the table.
    pub under: fn(&str) -> String,
    /// Minimum, table.
    pub minimum: &'static str,
    /// With which rules.
    pub rules: fn(NaiveDate) -> String,
    /// Heading of what to do.
    pub next: &'static str,
    /// When it is less.
    pub next_less: &'static [Passage],
    /// When it is enough.
    pub next_enough: &'static [Passage],
    /// What the account does not know.
    pub not_known: Passage,
}
