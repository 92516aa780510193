//! Tables that become known after the fact, or change: what agreed pays must become, and what a change of rules costs.

mod follow;
mod impact;

pub use follow::{PayChange, PayReason, follow_tables};
pub use impact::{Impact, Known, Side, Summary, impact};
