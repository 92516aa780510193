//! A person of the desk changes the order of a request, and writes why. Points and computed places stay; every
//! move is journalled and can be undone.

use std::collections::BTreeMap;

use super::propose::locked;
use super::rank::{Placed, RankedPeople, Shown};
use super::{App, ProposeError, RankError, Staff};
use crate::registry::{
    LONGEST_MOVE_REASON, MoveId, NotNow, RequestAct, SHORTEST_MOVE_REASON, WorkerId, move_reason, reordered,
};
use crate::store::journal::{Actor, Subject};
use crate::store::moves::{self, Move, NewMove};
use crate::store::{StoreError, Tx, requests::Request};

/// Where someone is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// At this place, from 1.
    Place(usize),
}

/// A move as the desk asks it.
#[derive(Clone, Debug)]
pub struct MoveAsked<'a> {
    /// The worker's code.
    pub worker: &'a str,
    /// The place at which the desk saw her.
    pub seen_at: usize,
    /// Where she is put.
    pub to: To,
    /// Why.
    pub reason: &'a str,
}

/// Why the order stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// No request with this code.
    #[error("no such request")]
    NoSuchRequest,
    /// The reason says too little or too much.
    #[error("invalid reason, expected {SHORTEST_MOVE_REASON} to {LONGEST_MOVE_REASON} characters")]
    Reason,
    /// No such place, or the place she has.
    #[error("invalid place, expected another one from 1 to {of}")]
    Place {
        /// How many are in the order.
        of: usize,
    },
    /// Not among those who can do it.
    #[error("{code} cannot do this request")]
    NotEligible {
        /// The worker's code.
        code: String,
    },
    /// The order changed since it was seen: she is at this place now.
    #[error("the order changed meanwhile: now at place {now_at}")]
    Changed {
        /// Her place now.
        now_at: usize,
    },
    /// No such move in force.
    #[error("no such move in force")]
    NoSuchMove,
    /// Not in this state.
    #[error(transparent)]
    NotNow(#[from] NotNow),
    /// There is no ranking.
    #[error(transparent)]
    Rank(#[from] RankError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ProposeError> for MoveError {
    fn from(fault: ProposeError) -> MoveError {
        match fault {
            ProposeError::Store(fault) => MoveError::Store(fault),
            ProposeError::Rank(fault) => MoveError::Rank(fault),
            ProposeError::NotNow(fault) => MoveError::NotNow(fault),
            _ => MoveError::NoSuchRequest,
        }
    }
}

impl App {
    /// Moves someone in the order of a request; the place she gets.
    ///
    /// # Errors
    /// See [`MoveError`].
    pub async fn move_person(&self, staff: &Staff, code: &str, asked: &MoveAsked<'_>) -> Result<usize, MoveError> {
        let reason = move_reason(asked.reason).ok_or(MoveError::Reason)?;
        let mut tx = self.db.begin().await?;
        let request = open(&mut tx, code).await?;
        let ranked = self.rank(&mut tx, &request, Shown::Codes(&[])).await?;
        let from = ranked.place_of(asked.worker);
        let from = from.ok_or_else(|| MoveError::NotEligible { code: asked.worker.to_owned() })?;
        if from != asked.seen_at {
            return Err(MoveError::Changed { now_at: from });
        }
        let to = place(asked.to, from, ranked.eligible())?;
        let number = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
        let new = NewMove {
            id: self.id(),
            request: request.id,
            worker: ranked.order[from - 1].id,
            staff: staff.id,
            at: self.now(),
            from: number(from),
            to: number(to),
            reason: reason.clone(),
        };
        moves::add(&mut tx, new).await?;
        let detail = Some(format!("{} {from} {to} {reason}", asked.worker));
        self.note(&mut tx, Actor::Staff(staff.id), "order_changed", Subject::Request(request.id), detail).await?;
        tx.commit().await?;
        Ok(to)
    }

    /// Undoes one move, or all of them (`None`): the order is again as if it had never been made.
    ///
    /// # Errors
    /// See [`MoveError`].
    pub async fn undo_move(&self, staff: &Staff, code: &str, id: Option<MoveId>) -> Result<(), MoveError> {
        let mut tx = self.db.begin().await?;
        let request = open(&mut tx, code).await?;
        let in_force = moves::in_force(&mut tx, request.id).await?;
        let undone: Vec<&Move> = in_force.iter().filter(|one| id.is_none_or(|id| one.id() == id)).collect();
        if undone.is_empty() {
            return Err(MoveError::NoSuchMove);
        }
        for one in undone {
            moves::undo(&mut tx, request.id, one.id(), self.now(), staff.id).await?;
            let detail = Some(format!("{} {} {}", one.worker_code, one.from_place, one.to_place));
            self.note(&mut tx, Actor::Staff(staff.id), "order_restored", Subject::Request(request.id), detail).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// The request with this code, locked, when it is not over.
async fn open(tx: &mut Tx, code: &str) -> Result<Request, MoveError> {
    let request = locked(tx, code).await?;
    request.state.after(RequestAct::Reorder)?;
    Ok(request)
}

fn place(to: To, from: usize, of: usize) -> Result<usize, MoveError> {
    let to = match to {
        To::Up => from - 1,
        To::Down => from + 1,
        To::Place(place) => place,
    };
    if to == from || !(1..=of).contains(&to) { Err(MoveError::Place { of }) } else { Ok(to) }
}

/// A computed order after some moves.
pub(super) fn arranged(mut order: Vec<Placed>, moves: &[Move]) -> Vec<Placed> {
    if moves.is_empty() {
        return order;
    }
    let computed: Vec<WorkerId> = order.iter().map(|placed| placed.id).collect();
    let place = |one: &Move| (one.worker(), usize::try_from(one.to_place).unwrap_or(usize::MAX));
    let places: BTreeMap<WorkerId, usize> = reordered(computed, moves.iter().map(place)).into_iter().zip(0..).collect();
    order.sort_by_key(|placed| places.get(&placed.id).copied());
    order
}

impl RankedPeople {
    /// The last move in force of someone in the order.
    #[must_use]
    pub fn moved(&self, worker: WorkerId) -> Option<&Move> {
        self.moves.iter().rev().find(|one| one.worker() == worker)
    }
}
