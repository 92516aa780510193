//! The life of a contract.

mod corrections;
pub mod month;
mod plan;
mod properties;
mod quarter;
