//! The sheet of the service: what is kept, who sees it.

use askama::Template;

use crate::web::extract::Visitor;
use crate::web::{Frame, Page, Section, routes};

/// The sheet.
#[derive(Debug, Template)]
#[template(path = "employment/sheet.html")]
pub struct SheetView {
    /// The frame.
    pub frame: Frame,
}

/// What it does, who sees it, where it starts.
pub async fn show(visitor: Visitor) -> Page<SheetView> {
    let frame = visitor.frame(Section::Family);
    let words = &frame.w.employment.sheet;
    Page(SheetView { frame: frame.titled(words.title).described(words.description) })
}
