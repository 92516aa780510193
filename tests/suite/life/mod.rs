//! The life of a contract.

mod month;
