//! The life of a contract.

pub mod month;
mod plan;
mod properties;
mod quarter;
