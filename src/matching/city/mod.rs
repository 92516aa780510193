//! The whole city at once: all open requests and all available workers, planned together as advice to the desk.
//!
//! **What is sought.** Every request gets at most one worker; a worker may have several requests as long as her week is
//! lawful ([`crate::matching::lawful_week`]). Most requests served come first, then most points, then fairness: the days
//! waited by those who get work, each counted once. Requests are taken as patterns of one and the same week, whatever
//! their first and last day: a week that holds for all of them holds in every week of the year. A flexible request has a
//! few times to choose from (`timetables.rs`); the bound is the bound of that choice.
//!
//! **How.** Requests bid for time in the workers' weeks (`auction.rs`): a good plan, and a price for each request. Prices give
//! a bound that no plan passes (`bound.rs`), and are improved round by round; the plan is improved by taking a few
//! requests out and putting them back in the best way (`repair.rs`). Small worlds are tried to the end (`exact.rs`).
//! All in whole numbers: the same seed and rounds give the same plan on every machine, with any number of threads.
//!
//! [`plan`] is the way in; [`assignment`] is the simpler question of one job each.

mod answer;
pub mod assignment;
mod auction;
mod bits;
mod bound;
mod exact;
mod greedy;
mod plan;
mod refused;
mod repair;
mod roster;
mod timed;
mod timetables;
mod value;
mod weekly;
mod world;

pub use plan::{Assignment, Bound, Ended, Limits, Plan, Progress, WorkerWeek, plan};
pub use refused::{Reason, Refused, Unable, Unserved};
pub use value::Value;
