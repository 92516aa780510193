//! The desk: its door, the queue, a request with its ranked people, proposals, the people's files.
//!
//! A handler that takes `door::Desk` or `door::DeskForm` cannot be reached without a session.

mod acts;
mod cards;
mod compare;
mod door;
mod full_week;
mod household;
mod journal;
mod looking;
mod near;
mod offer_form;
mod offers;
mod order;
mod people;
mod person;
mod person_acts;
mod plan;
mod proposal;
mod proposal_acts;
mod propose;
mod queue;
mod reissue;
mod request;
mod said;
mod side;
mod teams;
mod trial;
mod trial_form;
mod why_not;

use axum::Router;
use axum::routing::{get, post};

use crate::web::problem::{Kind, Problem};
use crate::web::{Web, routes};

/// The paths of the desk.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(routes::DESK, get(queue::show))
        .route(routes::DESK_SIGN_IN, get(door::show).post(door::enter))
        .route(routes::DESK_SIGN_OUT, post(door::leave))
        .route(routes::DESK_PEOPLE, get(people::show))
        .route(routes::DESK_PLAN, get(plan::show).post(plan::begin))
        .route(routes::DESK_OFFERS, get(offers::show).post(offers::add))
        .route(routes::DESK_OFFER, get(offers::one).post(offers::change))
        .route(routes::DESK_OFFER_RETIRE, post(offers::retire))
        .route(routes::DESK_PERSON, get(person::show))
        .route(routes::DESK_FACTS, post(person_acts::record))
        .route(routes::DESK_DECISION, post(person_acts::decide))
        .route(routes::DESK_REQUEST, get(request::show))
        .route(routes::DESK_TAKE, post(acts::take))
        .route(routes::DESK_NOTES, post(acts::note))
        .route(routes::DESK_REQUEST_LINK, post(reissue::request))
        .route(routes::DESK_PERSON_LINK, post(reissue::person))
        .route(routes::DESK_HOUSEHOLDS, get(household::show))
        .route(routes::DESK_HOUSEHOLD_LINK, post(reissue::household))
        .route(routes::DESK_CONTACT, post(acts::contact))
        .route(routes::DESK_CLOSE, get(acts::before_closing).post(acts::close))
        .route(routes::DESK_COMPARE, get(compare::show))
        .route(routes::DESK_TEAMS, get(teams::show))
        .route(routes::DESK_FULL_WEEK, get(full_week::show))
        .route(routes::DESK_TRIAL, get(trial::show))
        .route(routes::DESK_ORDER, post(order::change))
        .route(routes::DESK_ORDER_UNDO, post(order::undo))
        .route(routes::DESK_PROPOSE, get(propose::review).post(propose::send))
        .route(routes::DESK_PROPOSAL, get(proposal::show))
        .route(routes::DESK_ANSWER, post(proposal_acts::answer))
        .route(routes::DESK_WITHDRAW, post(proposal_acts::withdraw))
        .route(routes::DESK_HIRE, post(proposal_acts::hire))
}

/// A fault of the store: told by its reference alone.
fn broken(fault: impl std::fmt::Display) -> Problem {
    Problem::internal(&fault)
}

/// Something changed meanwhile.
fn changed() -> Problem {
    Problem::new(Kind::Conflict)
}

/// Public codes are typed in any case and with any spaces around.
fn tidy_code(typed: &str) -> String {
    typed.trim().to_uppercase().chars().take(40).collect()
}
