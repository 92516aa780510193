//! Use cases, each on SQLite and on PostgreSQL: people, the desk, proposals, signing in.

mod desk;
mod people;
mod proposals;
mod sign_in;
mod world;
