//! The life of a contract.

mod command;
mod corrections;
mod faults;
pub mod month;
mod plan;
mod properties;
mod quarter;
