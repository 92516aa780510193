//! Italian.

mod accrued;
mod choose;
mod compare;
mod cost;
mod desk;
mod employment;
mod end;
mod family;
mod family_file;
mod faults;
mod frame;
mod home;
mod lines;
mod mediation;
mod mirror;
mod month;
mod near;
mod papers;
mod pay_check;
mod people;
mod plan;
mod plan_ahead;
mod prose;
mod quarter;
mod reasons;
mod reissue;
mod rules;
mod services;
mod teams;
mod trial;
mod verify;
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
    compare: compare::COMPARE,
    prose: prose::PROSE,
    choose: choose::CHOOSE,
    rules: rules::RULES,
    api: rules::API,
    people: people::PEOPLE,
    worker: worker::WORKER,
    family: family::FAMILY,
    mirror: mirror::MIRROR,
    services: services::SERVICES,
    reissue: reissue::REISSUE,
    employment: employment::EMPLOYMENT,
    end: end::END,
    pay_check: pay_check::PAY_CHECK,
    papers: papers::PAPERS,
    quarter: quarter::QUARTER,
    plan_ahead: plan_ahead::PLAN_AHEAD,
    accrued: accrued::ACCRUED,
    corrections: accrued::CORRECTIONS,
    verify: verify::VERIFY,
    month: month::MONTH,
    desk: desk::DESK,
};
