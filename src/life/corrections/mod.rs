//! Tables that become known after the fact, or change: what agreed pays must become, what is still due for months
//! already paid, and what a change of rules costs.

mod arrears;
mod follow;
mod impact;
mod json;

pub use arrears::{ArrearsLine, MonthArrears, arrears, months_paid};
pub use follow::{PayChange, PayReason, follow_tables};
pub use impact::{Impact, Known, Side, Summary, impact};
pub use json::{ImpactRequest, answer};
