//! The first page: three doors, four steps, a real cost of today, what is checked and what is not.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

use super::calculator;
use crate::ccnl::quote_amounts;
use crate::money::Exact;
use crate::web::extract::Visitor;
use crate::web::format::{date_it, filters};
use crate::web::page::{Frame, Page, Section};
use crate::web::views::receipt::Receipt;
use crate::web::{Web, routes};

/// The first page's path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::HOME, get(show))
}

#[derive(Debug, Template)]
#[template(path = "home.html")]
struct HomeView {
    frame: Frame,
    receipt: Option<Receipt>,
    rules: String,
    example_href: String,
}

/// The example is the calculator's own first case, so that the two pages always agree.
async fn show(State(web): State<Web>, visitor: Visitor) -> Page<HomeView> {
    let frame = visitor.frame(Section::None).described(visitor.lang().words().home.description);
    let today = web.clock().today();
    let example = calculator::example(web.rulebook(), today, frame.w);
    let quote = example.as_ref().map(|case| quote_amounts(web.rulebook(), &case.situation));
    let figures = quote.as_ref().and_then(|quote| quote.figures.as_ref());
    let money = |amount: &Exact| amount.round_cents();
    let receipt = figures.map(|figures| Receipt::of(&figures.month.map(money), &figures.year.map(money), frame.w));
    let example_href = example.as_ref().map_or_else(String::new, |case| routes::cost_of(&calculator::address(case)));
    Page(HomeView { rules: (frame.w.home.example_rules)(&date_it(today)), frame, receipt, example_href })
}
