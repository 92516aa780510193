//! SQL and nothing but SQL: one text for SQLite and PostgreSQL, a file per statement, a file of
//! functions per table. What the rows mean is decided in `registry` and `app`.

mod db;
pub mod employments;
pub mod ends;
mod error;
pub mod households;
pub mod journal;
pub mod links;
mod migrations;
pub mod months;
pub mod moves;
pub mod offers;
pub mod proposals;
pub mod quotes;
pub mod register;
pub mod requests;
pub mod staff;
mod statement;
pub mod workers;

pub use db::{Db, DbFault, Tx};
pub use error::StoreError;
pub use statement::{Record, Sql, Statement, Value, statement};
