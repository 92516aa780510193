//! Pages of plain text: questions, contacts, privacy, accessibility, legal notes.

use askama::Template;
use axum::Router;
use axum::routing::get;

use crate::web::extract::Visitor;
use crate::web::lang::Words;
use crate::web::lang::words::{Block, Place, Prose};
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

/// The pages' paths.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(routes::FAQ, get(async |visitor: Visitor| page(&visitor, |words| &words.prose.faq, true)))
        .route(routes::CONTACTS, get(async |visitor: Visitor| page(&visitor, |words| &words.prose.contacts, false)))
        .route(routes::PRIVACY, get(async |visitor: Visitor| page(&visitor, |words| &words.prose.privacy, false)))
        .route(
            routes::ACCESSIBILITY,
            get(async |visitor: Visitor| page(&visitor, |words| &words.prose.accessibility, false)),
        )
        .route(routes::LEGAL, get(async |visitor: Visitor| page(&visitor, |words| &words.prose.legal, false)))
}

#[derive(Debug, Template)]
#[template(path = "prose.html")]
struct ProseView {
    frame: Frame,
    prose: &'static Prose,
    /// Chapters folded, as questions are.
    folded: bool,
}

fn page(visitor: &Visitor, of: fn(&'static Words) -> &'static Prose, folded: bool) -> Page<ProseView> {
    let prose = of(visitor.lang().words());
    let frame = visitor.frame(Section::None).titled(prose.title).described(prose.lead);
    Page(ProseView { frame, prose, folded })
}

/// The address of a place.
pub(super) fn href(place: Place) -> &'static str {
    match place {
        Place::Cost => routes::COST,
        Place::Family => routes::FAMILY,
        Place::Worker => routes::WORKER,
        Place::Rules => routes::RULES,
        Place::HowWeChoose => routes::HOW_WE_CHOOSE,
        Place::Faq => routes::FAQ,
        Place::Contacts => routes::CONTACTS,
        Place::Privacy => routes::PRIVACY,
        Place::Api => routes::API,
        Place::Elsewhere(address) => address,
    }
}
