//! Pages of plain text: questions, contacts, privacy, accessibility, legal notes, how those proposed are chosen.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::matching::{Criterion, Weights};
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
        .route(routes::HOW_WE_CHOOSE, get(how_we_choose))
}

#[derive(Debug, Template)]
#[template(path = "prose.html")]
struct ProseView {
    frame: Frame,
    prose: &'static Prose,
    /// Chapters folded, as questions are.
    folded: bool,
    /// The weights of the preferences, on the page that tells of them.
    weights: Option<WeightsView>,
}

/// The weights in force.
#[derive(Debug)]
struct WeightsView {
    caption: String,
    rows: Vec<(&'static str, String, u32)>,
    total: u32,
    approved: String,
}

fn page(visitor: &Visitor, of: fn(&'static Words) -> &'static Prose, folded: bool) -> Page<ProseView> {
    let prose = of(visitor.lang().words());
    let frame = visitor.frame(Section::None).titled(prose.title).described(prose.lead);
    Page(ProseView { frame, prose, folded, weights: None })
}

/// How those proposed are chosen, with the weights of today.
async fn how_we_choose(State(web): State<Web>, visitor: Visitor) -> Page<ProseView> {
    let Page(mut view) = page(&visitor, |words| &words.prose.how_we_choose, false);
    view.weights = web.app().weights.on(web.clock().today()).ok().map(|weights| weights_view(weights, &view.frame));
    Page(view)
}

fn weights_view(weights: &Weights, frame: &Frame) -> WeightsView {
    let words = &frame.w.prose.weights;
    let row =
        |criterion: Criterion| ((words.name)(criterion), weights.why(criterion).to_owned(), weights.of(criterion));
    WeightsView {
        caption: (words.caption)(weights.in_force.from),
        rows: weights.criteria().map(row).collect(),
        total: weights.total(),
        approved: (words.approved)(&weights.act.approved.by, weights.act.approved.on),
    }
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
