//! The order changed by hand: the form on each card, the moves in force, undoing them.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::{Desk, DeskForm};
use super::looking::{CARDS, Looking};
use super::said::Said;
use super::{broken, changed, request, tidy_code};
use crate::app::{MoveAsked, MoveError, RankError, RankedPeople, RankedPerson, To};
use crate::registry::{LONGEST_MOVE_REASON, SHORTEST_MOVE_REASON};
use crate::web::Problem;
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;

/// Names of the fields of a move.
const PERSON: &str = "persona";
const SEEN: &str = "era";
const PLACE: &str = "posto";
const REASON: &str = "motivo";

/// The form that moves someone.
#[derive(Clone, Debug)]
pub struct Mover {
    /// It is open: something is wrong in it.
    pub open: bool,
    /// The place typed.
    pub place: String,
    /// What is wrong with it.
    pub place_error: Option<String>,
    /// The reason typed.
    pub reason: String,
    /// What is wrong with it.
    pub reason_error: Option<String>,
    /// Which places there are.
    pub help: String,
}

/// The form of a card, as it was typed when it is the one that was sent.
pub fn mover(words: &'static Words, form: &FormState, person: &RankedPerson, of: usize) -> Mover {
    let own = form.value(PERSON) == person.code && !form.is_ok();
    let typed = |name: &str| if own { form.value(name).to_owned() } else { String::new() };
    let error = |name: &str| form.error(&field(name, &person.code)).map(ToOwned::to_owned);
    Mover {
        open: own,
        place: typed(PLACE),
        place_error: error(PLACE),
        reason: typed(REASON),
        reason_error: error(REASON),
        help: (words.desk.order.place_help)(of),
    }
}

/// The id of a field on the card of someone.
fn field(name: &str, code: &str) -> String {
    format!("{name}-{code}")
}

/// A move in force.
#[derive(Clone, Debug)]
pub struct MoveLine {
    /// The move.
    pub id: String,
    /// Who was moved.
    pub code: String,
    /// Where her card is.
    pub href: String,
    /// From where to where.
    pub from_to: String,
    /// Who and when.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// The moves in force, in the order made.
pub fn lines(words: &'static Words, ranked: &RankedPeople, looking: &Looking) -> Vec<MoveLine> {
    let w = &words.desk.order;
    let line = |one: &crate::app::Move| MoveLine {
        id: one.id().to_string(),
        code: one.worker_code.clone(),
        href: looking.at_page(page_of(ranked.place_of(&one.worker_code).unwrap_or(1))).href(&one.worker_code),
        from_to: (w.from_to)(one.from_place, one.to_place),
        by: (w.by)(&one.staff_name, &(words.desk.when)(one.made_at)),
        reason: one.reason.clone(),
    };
    ranked.moves.iter().map(line).collect()
}

/// The page of the cards on which a place is.
const fn page_of(place: usize) -> usize {
    (place - 1) / CARDS + 1
}

/// Moves someone in the order.
pub async fn change(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    let worker = tidy_code(fields.get(PERSON));
    let to = match fields.get("verso") {
        "su" => To::Up,
        "giu" => To::Down,
        _ => To::Place(fields.get(PLACE).parse().unwrap_or(0)),
    };
    let seen_at = fields.get(SEEN).parse().unwrap_or(0);
    let asked = MoveAsked { worker: &worker, seen_at, to, reason: fields.get(REASON) };
    match desk.app().move_person(&desk.staff, &looking.code, &asked).await {
        Ok(place) => Ok(looking.at_page(page_of(place)).done(Said::Moved, &worker)),
        Err(fault) => told(&desk, looking, &worker, fields, fault).await,
    }
}

/// The page again, with what stands in the way at the field it is about.
async fn told(
    desk: &Desk,
    looking: Looking,
    worker: &str,
    fields: Fields,
    fault: MoveError,
) -> Result<Response, Problem> {
    let w = &desk.frame().w.desk.order;
    let (field, message, looking) = match fault {
        MoveError::Reason => {
            (field(REASON, worker), (w.bad_reason)(SHORTEST_MOVE_REASON, LONGEST_MOVE_REASON), looking)
        }
        MoveError::Place { of } => (field(PLACE, worker), (w.bad_place)(of), looking),
        MoveError::Changed { now_at } => {
            (field(PLACE, worker), (w.changed)(worker, now_at), looking.at_page(page_of(now_at)))
        }
        MoveError::NotEligible { code } => ("adatte".to_owned(), (w.not_eligible)(&code), looking),
        fault => return Err(refused(fault)),
    };
    let mut form = FormState::of(fields);
    form.fail(&field, message);
    let view = request::page(desk, &looking, form, &Fields::default()).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}

fn refused(fault: MoveError) -> Problem {
    match fault {
        MoveError::NoSuchRequest | MoveError::Rank(RankError::NoSuchRequest) => Problem::not_found(),
        MoveError::NotNow(_) | MoveError::Rank(RankError::Refused(_) | RankError::NoRule(_)) => changed(),
        fault => broken(fault),
    }
}

/// Undoes one move, or all of them.
pub async fn undo(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    let id = match fields.get("spostamento") {
        "tutti" => None,
        id => Some(id.parse().map_err(|_| Problem::not_found())?),
    };
    match desk.app().undo_move(&desk.staff, &looking.code, id).await {
        Ok(()) => Ok(looking.done(Said::Undone, "adatte")),
        Err(MoveError::NoSuchMove) => {
            let mut form = FormState::of(fields);
            form.fail("adatte", desk.frame().w.desk.order.no_such);
            let view = request::page(&desk, &looking, form, &Fields::default()).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
        }
        Err(fault) => Err(refused(fault)),
    }
}
