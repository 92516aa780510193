//! The people and their files: who they are, which states a file goes through and why a step is
//! refused. Pure: no database, no clock; days and moments come in as values.

mod code;
mod fact;
mod id;
mod order;
mod person;
mod promise;
mod proposal;
mod request;
mod vocabulary;
mod worker;

pub use code::{CodeFault, household_code, request_code, worker_code};
pub use fact::{Fact, FactKind};
pub use id::{
    EmploymentId, EndId, EntryId, FactId, HouseholdId, MonthId, MoveId, NoteId, OfferId, ProposalId, QuoteId,
    RequestId, StaffId, WorkerId,
};
pub use order::{LONGEST_MOVE_REASON, SHORTEST_MOVE_REASON, move_reason, reordered};
pub use person::{Contact, ContactDraft, Fault, Field, Person, PersonDraft, adult_from};
pub use promise::{NoPromise, promised_on};
pub use proposal::{Answer, Answers, MAX_OPEN_PROPOSALS, ProposalState, Side};
pub use request::{RequestAct, RequestState};
pub use vocabulary::{ClosingReason, DeskWithdrawal, FamilyRefusal, Unknown, WorkerRefusal};
pub use worker::{WorkerAct, WorkerState, needs_new_look};

/// An act that the state of a file does not allow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot {act} while {state}: {why}")]
pub struct NotNow {
    /// What was asked, as a verb.
    pub act: &'static str,
    /// The state's id in the vocabulary.
    pub state: &'static str,
    /// What stands in the way.
    pub why: &'static str,
}
