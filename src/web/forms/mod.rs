//! The long forms of the public people, between what was typed and what the service knows. Pure:
//! no HTTP, no words; each reader gives the typed thing or every fault with its field.

pub mod candidacy;
pub mod candidacy_steps;
pub mod employment;
pub mod ending;
pub mod fault;
pub mod floor;
pub mod law;
pub mod month_rules;
pub mod need;
pub mod need_pattern;
pub mod need_steps;
pub mod papers;
pub mod pay_check;
pub mod profile;
pub mod register;
pub mod saved;
pub mod week;
pub mod week_acts;
