//! Italian.

mod choose;
mod cost;
mod desk;
mod family;
mod family_file;
mod faults;
mod frame;
mod home;
mod lines;
mod mediation;
mod mirror;
mod near;
mod people;
mod plan;
mod prose;
mod reasons;
mod reissue;
mod rules;
mod teams;
mod trial;
mod weighing;
mod worker;

use super::Words;

/// Every word in Italian.
pub const WORDS: Words = Words {
    frame: frame::FRAME,
    problem: frame::PROBLEM,
    form: frame::FORM,
    home: home::HOME,
    cost: cost::COST,
    prose: prose::PROSE,
    choose: choose::CHOOSE,
    rules: rules::RULES,
    api: rules::API,
    people: people::PEOPLE,
    worker: worker::WORKER,
    family: family::FAMILY,
    mirror: mirror::MIRROR,
    reissue: reissue::REISSUE,
    desk: desk::DESK,
};
