//! Proof: whether a paper or an answer still says what it said, worked out again from the inputs that it carries.
//!
//! A [`Record`] holds what was asked, what was answered, the fingerprint of the rules and a short code over all three.
//! [`verify`] works the answer out again with the same rules and names every digit that differs.

mod answers;
mod compare;
mod record;
mod verify;

pub use answers::{AnswerKind, record_of_answer};
pub use compare::{Change, changes};
pub use record::{Record, canonical};
pub use verify::{Outcome, Verdict, verify};
