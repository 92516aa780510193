//! Use cases, each on SQLite and on PostgreSQL: people, the desk, advice, proposals, signing in.

mod advice;
mod city_plan;
mod desk;
mod employment;
mod kept;
mod live;
mod people;
mod proposals;
mod several;
mod sign_in;
mod trial;
mod weigh;
mod world;
