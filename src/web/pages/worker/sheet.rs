//! The sheet of the service for workers.

use askama::Template;

use crate::web::extract::Visitor;
use crate::web::{Frame, Page, Section, routes};

/// The sheet.
#[derive(Debug, Template)]
#[template(path = "worker/sheet.html")]
pub struct SheetView {
    /// The frame.
    pub frame: Frame,
}

/// Who it is for, what is needed, how it works.
pub async fn show(visitor: Visitor) -> Page<SheetView> {
    let frame = visitor.frame(Section::Worker);
    let words = &frame.w.worker.sheet;
    Page(SheetView { frame: frame.titled(words.title).described(words.description) })
}
