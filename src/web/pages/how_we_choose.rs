//! How those proposed are chosen: conditions, the weights in force, a worked example, the laboratory's figures.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

use super::prose::href;
use crate::matching::{Hard, Rules, Weights};
use crate::web::extract::Visitor;
use crate::web::lang::words::Block;
use crate::web::page::{Frame, Page, Section};
use crate::web::views::fair_figures::FairFigures;
use crate::web::views::worked_example::WorkedExample;
use crate::web::{Web, routes};

/// The page's path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::HOW_WE_CHOOSE, get(show))
}

#[derive(Debug, Template)]
#[template(path = "how_we_choose.html")]
struct HowWeChooseView {
    frame: Frame,
    conditions: Vec<&'static str>,
    weights: Option<WeightsView>,
    example: Option<WorkedExample>,
    fair: Option<FairFigures>,
}

/// The weights in force.
#[derive(Debug)]
struct WeightsView {
    lead: String,
    caption: String,
    rows: Vec<(&'static str, String, u32)>,
    total: u32,
    approved: String,
}

async fn show(State(web): State<Web>, visitor: Visitor) -> Page<HowWeChooseView> {
    let words = &visitor.lang().words().choose;
    let frame = visitor.frame(Section::None).titled(words.title).described(words.lead);
    let (app, today) = (web.app(), web.clock().today());
    let rules = Rules::on(&app.rulebook, &app.weights, today).ok();
    let weights = rules.as_ref().map(Rules::weights);
    Page(HowWeChooseView {
        conditions: Hard::ALL.iter().map(|condition| (words.conditions.one)(*condition)).collect(),
        weights: weights.map(|weights| weights_view(weights, &frame)),
        example: rules.as_ref().and_then(|rules| WorkedExample::under(rules, frame.w)),
        fair: weights.and_then(|weights| FairFigures::published(weights, frame.w)),
        frame,
    })
}

fn weights_view(weights: &Weights, frame: &Frame) -> WeightsView {
    let words = &frame.w.choose.weights;
    let row = |criterion| ((words.name)(criterion), weights.why(criterion).to_owned(), weights.of(criterion));
    let rows: Vec<_> = weights.criteria().map(row).collect();
    WeightsView {
        lead: (words.lead)(rows.len(), weights.total()),
        caption: (words.caption)(weights.in_force.from),
        rows,
        total: weights.total(),
        approved: (words.approved)(&weights.act.approved.by, weights.act.approved.on),
    }
}
