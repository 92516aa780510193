//! Every store function keeps its contract on SQLite and on PostgreSQL.

mod sql;
mod staff;
