//! From a document to the bytes of an accessible PDF: typst, run in the process.
//!
//! Nothing here reads a clock, a file or the environment: the template and the fonts travel in the binary, the day is a
//! value. The same document gives the same bytes. A document that would break PDF/UA-1 or PDF/A-3a is not written.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::document::Document;
use super::fonts::Fonts;

/// The one template of all papers: how each kind of block looks and how it is read aloud.
const TEMPLATE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/papers/paper.typ"));

/// How many papers the compiler's memory of earlier work outlives.
const MEMORY: usize = 4;

/// Row headers of tables are still behind a switch in typst.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// A character that no font of the papers has: PDF/UA forbids what cannot be shown and read.
    #[error("no font of the papers has the character {0:?}: write it as the identity document does, in Latin letters")]
    NoGlyph(char),
    /// The compiler refused the document: a fault of the program, since data cannot break the template.
    #[error("the paper cannot be composed: {0}")]
    Refused(String),
}

/// What the compiler may read: one template, one JSON file.
struct Desk {
    template: Source,
    data: (FileId, Bytes),
    fonts: &'static Fonts,
}

/// What the template reads: the document, and the families of the fonts in the order in which they are tried.
#[derive(Serialize)]
struct Sheet<'d> {
    #[serde(flatten)]
    document: &'d Document,
    faces: &'static [&'static str],
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(absent()) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(absent()) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent() -> FileError {
    FileError::Other(Some("the papers have no such file".into()))
}

fn file_id(name: &str) -> Result<FileId, EngineError> {
    let path = VirtualPath::new(name).map_err(|fault| EngineError::Refused(format!("{fault:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The PDF of a document: PDF/UA-1 and PDF/A-3a, the same bytes for the same document.
///
/// # Errors
/// When a character has no font, or the document would break a standard.
pub fn pdf(document: &Document) -> Result<Vec<u8>, EngineError> {
    let refused = |why: &dyn std::fmt::Display| EngineError::Refused(why.to_string());
    let fonts = super::fonts::for_letters(|| document.letters()).map_err(EngineError::NoGlyph)?;
    let sheet = Sheet { document, faces: fonts.faces };
    let data = serde_json::to_string(&sheet).map_err(|fault| refused(&fault))?;
    let desk = Desk {
        template: Source::new(file_id("/paper.typ")?, TEMPLATE.to_owned()),
        data: (file_id("/paper.json")?, Bytes::from_string(data)),
        fonts,
    };
    let pages = typst::compile::<PagedDocument>(&desk).output.map_err(|faults| told(&faults))?;
    let pages = super::order::read_in_order(&pages);
    let bytes = typst_pdf::pdf(&pages, &options(document)?).map_err(|faults| told(&faults));
    typst::comemo::evict(MEMORY);
    bytes
}

fn options(document: &Document) -> Result<PdfOptions, EngineError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_3a])
        .map_err(|fault| EngineError::Refused(fault.message().to_string()))?;
    Ok(PdfOptions {
        ident: Smart::Custom(document.ident()),
        creator: Smart::Custom(Some("Curami".to_owned())),
        timestamp: midnight(document.date).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn midnight(day: NaiveDate) -> Option<Datetime> {
    let month = u8::try_from(day.month()).ok()?;
    Datetime::from_ymd_hms(day.year(), month, u8::try_from(day.day()).ok()?, 0, 0, 0)
}

fn told(faults: &[SourceDiagnostic]) -> EngineError {
    let said: Vec<String> = faults
        .iter()
        .map(|fault| {
            let hints: Vec<String> = fault.hints.iter().map(|hint| hint.v.to_string()).collect();
            [fault.message.to_string()].into_iter().chain(hints).collect::<Vec<_>>().join(", ")
        })
        .collect();
    EngineError::Refused(said.join("; "))
}
