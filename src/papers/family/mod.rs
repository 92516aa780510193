//! The family's own papers, in Italian only: the data sheet for the INPS notice, the quarter, the year for the tax return.

mod notice;
mod quarter;
mod tax;

use serde_json::Value;

use super::document::{Block, Column, Fact, Holds, Part, Section};
use super::language::Language;
use super::request::Head;
use super::say::Say;
use super::words::Message;
use super::{Answered, PaperError};
use crate::ccnl::{NoRule, Rulebook};
use crate::input::InputError;

const SAY: Say = Say(Language::It);

/// A paper of the family.
#[derive(Clone, Debug)]
pub struct FamilyPaper {
    /// Day, parties and employment.
    pub head: Head,
    /// What it is called.
    pub title: String,
    answered: Answered,
    part: Part,
}

impl FamilyPaper {
    /// What was asked and answered.
    #[must_use]
    pub fn answered(&self) -> Answered {
        self.answered.clone()
    }

    /// Its only part.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        vec![self.part.clone()]
    }

    /// The data sheet for the notice of hiring to INPS: what the portal asks, in its order, and every later term.
    ///
    /// # Errors
    /// As the letter of hiring.
    pub fn inps_notice(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        notice::of(book, request)
    }

    /// The sheet of a quarter: weeks, hours, bands, the sum and its last day.
    ///
    /// # Errors
    /// As `curami quarter`.
    pub fn quarter(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        quarter::of(book, request)
    }

    /// The sheet for the family's tax return: contributions paid in the year, the pay of who cares, and their ceilings.
    ///
    /// # Errors
    /// The first fault of the request, of a month or of a quarter.
    pub fn tax_year(book: &Rulebook, request: &Value) -> Result<FamilyPaper, PaperError> {
        tax::of(book, request)
    }
}

fn fact(label: &str, value: impl Into<String>) -> Fact {
    Fact { label: label.to_owned(), value: value.into(), beside: false }
}

fn facts(rows: Vec<Fact>) -> Vec<Block> {
    vec![Block::Facts { rows }]
}

fn plain(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.to_owned(), blocks }
}

fn columns<const N: usize>(heads: [(&str, Holds); N]) -> Vec<Column> {
    heads.into_iter().map(|(head, holds)| Column { head: head.to_owned(), holds }).collect()
}

fn part(title: &str, subtitle: &str, sections: Vec<Section>) -> Part {
    Part {
        lang: Language::It,
        rtl: false,
        banner: String::new(),
        courtesy: false,
        title: title.to_owned(),
        subtitle: subtitle.to_owned(),
        page: [Message::Page.say(Language::It), Message::Of.say(Language::It)],
        sections,
    }
}

fn no_rules(field: &str, none: &NoRule) -> InputError {
    InputError::of("no_rules", field, none.to_string())
}
