//! Italian.

mod cost;
mod frame;
mod home;
mod lines;
mod prose;
mod rules;

use super::Words;

/// Every word in Italian.
pub const WORDS: Words = Words {
    frame: frame::FRAME,
    problem: frame::PROBLEM,
    form: frame::FORM,
    home: home::HOME,
    cost: cost::COST,
    prose: prose::PROSE,
    rules: rules::RULES,
    api: rules::API,
};
