//! The life of a contract.

pub mod month;
mod quarter;
