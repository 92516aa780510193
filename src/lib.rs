//! Curami: a public desk that matches families with registered domestic workers and explains,
//! to the cent, what employing one costs under the national contract (CCNL lavoro domestico).
//!
//! The pure core knows no database, HTTP, files, environment or clock:
//!
//! - [`money`] exact amounts, rounded by name; [`calendar`] months, years of service, feast days
//! - [`ccnl`] the contract: dated rules, a quote, its explanation
//! - [`life`] an employment day by day: months, quarters, its plan and its end
//! - [`compare`] one need in every lawful way, and what a budget buys
//! - [`input`] exchange formats read field by field
//! - [`directory`] spaces, kinds of services and what providers offer
//! - [`geo`] districts and minutes; [`vocabulary`] the controlled lists; [`matching`] who could work for whom
//! - [`certify`] a second, separate reading of an answer: its numbers worked out again
//! - [`demo`] an invented register; [`fairness`] what the order does to groups that it cannot see
//! - [`italian`] amounts, days and hours as people here write them; [`papers`] a family's papers as accessible PDF;
//!   [`proof`] a paper or an answer worked out again
//! - [`registry`] the people and their files: states, acts and why one is refused
//!
//! Around it: [`rules_source`] where the rules are read from; [`config`] what the service is told; [`store`] the
//! database; [`app`] the use cases; [`web`] pages and API; [`cli`] the commands.

pub mod app;
pub mod calendar;
pub mod ccnl;
pub mod certify;
pub mod cli;
pub mod clock;
pub mod compare;
pub mod config;
pub mod demo;
pub mod directory;
pub mod fairness;
pub mod geo;
pub mod input;
pub mod italian;
pub mod life;
pub mod matching;
pub mod money;
pub mod papers;
pub mod proof;

pub mod registry;
pub mod rules_source;
pub mod store;
pub mod vocabulary;
pub mod web;
