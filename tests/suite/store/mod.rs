//! Every store function keeps its contract on SQLite and on PostgreSQL.

mod offers;
mod sql;
mod staff;
