//! The papers of an employment, as accessible PDF: typed data, its words in every language, one template, typst.
//!
//! [`compose`] reads a request and gives the [`Paper`]: the document and the record that the file carries;
//! [`Paper::pdf`] gives its bytes. Pure: the day of a paper comes with the request, the same request gives the same bytes.

mod calendar;
mod check;
mod document;
mod drawing;
mod drawn;
mod engine;
mod family;
mod file;
mod fonts;
mod kind;
mod language;
mod letter;
mod order;
mod part;
mod payslip;
mod people;
mod proof_part;
mod request;
mod say;
mod settlement;
mod statement;
mod words;
mod year;

use serde_json::Value;

pub use calendar::calendar;
pub use check::{check_pdf, check_record};
pub use document::{Block, Column, Document, Fact, Foot, Holds, Part, Row, Section, WeekDay};
pub use drawing::DRAWN_OTHERWISE;
pub use engine::EngineError;
pub use family::FamilyPaper;
pub use file::{record_of, words_of};
pub use kind::Kind;
pub use language::Language;
pub use letter::{Agreed, Letter, LetterTerms, ReducedForm, Slot};
pub use payslip::Payslip;
pub use people::Person;
pub use request::Head;
pub use settlement::SettlementSheet;
pub use statement::YearlyStatement;

use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::proof::Record;

/// Name of the file inside the PDF that holds the record.
pub const RECORD_NAME: &str = "curami.json";

/// Letters of the rules' fingerprint at the foot of a page.
const SHORT: usize = 19;

/// Why there is no paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The request has a fault.
    #[error("{0}")]
    Input(#[from] InputError),
    /// The PDF cannot be made.
    #[error("{0}")]
    Engine(#[from] EngineError),
}

impl PaperError {
    /// The fault as exchange formats write it.
    #[must_use]
    pub fn into_input(self) -> InputError {
        match self {
            PaperError::Input(fault) => fault,
            PaperError::Engine(fault) => {
                let code = if matches!(fault, EngineError::NoGlyph(_)) { "no_glyph" } else { "not_composed" };
                InputError { code, field: None, message: fault.to_string() }
            }
        }
    }
}

/// What was asked, canonical, and what is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The request with its defaults left out.
    pub request: Value,
    /// The figures that the paper prints.
    pub answer: Value,
}

/// A paper, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What it says.
    pub document: Document,
    /// What it can be worked out from again.
    pub record: Record,
}

impl Paper {
    /// The bytes of the PDF.
    ///
    /// # Errors
    /// When a letter has no font.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        Ok(engine::pdf(&self.document)?)
    }
}

/// Reads a request for a paper and composes it.
///
/// # Errors
/// The first fault of the request.
pub fn compose(book: &Rulebook, kind: Kind, request: &Value) -> Result<Paper, PaperError> {
    let drawn = kind.draw(book, request)?;
    let record = Record::new(kind.code(), drawn.answered.request, drawn.answered.answer, book.fingerprint());
    let mut parts = drawn.parts;
    if let Some(last_italian) = parts.iter().rposition(|part| part.lang == Language::It) {
        parts[last_italian].sections.push(proof_part::section(&record));
    }
    let rules: String = record.rulebook.chars().take(SHORT).collect();
    let document = Document {
        title: drawn.title,
        description: kind.about().to_owned(),
        date: drawn.date,
        parts,
        foot: Foot { code: record.code.clone(), rules },
        record: document::Record {
            name: RECORD_NAME,
            text: crate::proof::canonical(&record.to_json()),
            description: "Dati da cui il foglio si ricalcola".to_owned(),
        },
    };
    Ok(Paper { document, record })
}
