//! The life of a contract.

pub mod month;
mod plan;
mod quarter;
