//! Words of a family's pages.

use chrono::NaiveDate;

use super::people::{Ask, Passage, StepHead};
use crate::ccnl::Regime;
use crate::vocabulary::Role;
use crate::web::forms::floor::Floor;

/// Words of a family's pages.
#[derive(Debug)]
pub struct FamilyWords {
    /// Before the number of the step.
    pub place: &'static str,
    /// The sheet of the service.
    pub sheet: FamilySheet,
    /// Head of a step.
    pub who: StepHead,
    /// Head of a step.
    pub tasks: StepHead,
    /// Head of a step.
    pub when: StepHead,
    /// Head of a step.
    pub where_head: StepHead,
    /// Head of a step.
    pub home: StepHead,
    /// Head of a step.
    pub pay: StepHead,
    /// Head of a step.
    pub contacts: StepHead,
    /// Head of a step.
    pub summary: StepHead,
    /// Said when the case comes from the calculator.
    pub carried: &'static str,
    /// For what help is needed.
    pub role: Ask,
    /// A role, as a family says it.
    pub role_name: fn(Role) -> &'static str,
    /// What it is called.
    pub role_note: fn(Role) -> &'static str,
    /// Heading of the questions of a role.
    pub role_part: fn(Role) -> &'static str,
    /// Self-sufficient or not.
    pub autonomy: Ask,
    /// Answers: self-sufficient, not.
    pub autonomy_answers: [(&'static str, &'static str); 2],
    /// How many persons.
    pub persons: Ask,
    /// Answers: one, more.
    pub persons_answers: [&'static str; 2],
    /// Functional needs.
    pub needs: Ask,
    /// Only company.
    pub company: Ask,
    /// Trained or not.
    pub trained: Ask,
    /// Answers: trained, not needed.
    pub trained_answers: [(&'static str, &'static str); 2],
    /// Ages.
    pub ages: Ask,
    /// Housework.
    pub housework: Ask,
    /// Answers, by value.
    pub housework_answers: [(&'static str, &'static str, &'static str); 4],
    /// How help comes.
    pub how: Ask,
    /// How help comes, by regime.
    pub how_name: fn(Regime) -> &'static str,
    /// Further note.
    pub how_note: fn(Regime) -> &'static str,
    /// Tasks of a role, heading.
    pub task_group: fn(Option<Role>) -> &'static str,
    /// Tasks: how to answer.
    pub tasks_help: &'static str,
    /// Said when tasks were marked from the needs.
    pub tasks_suggested: &'static str,
    /// Answers for a task.
    pub task_answers: [(&'static str, &'static str); 3],
    /// Opens further tasks.
    pub more_tasks: &'static str,
    /// Fixed or elastic.
    pub kind: Ask,
    /// Answers.
    pub kind_answers: [(&'static str, &'static str, &'static str); 2],
    /// Hours a week.
    pub hours: Ask,
    /// Hours a week of who lives in.
    pub hours_live_in: Ask,
    /// Shortest session.
    pub session: Ask,
    /// Most days.
    pub days: Ask,
    /// So many days.
    pub days_count: fn(u8) -> String,
    /// Heading of the part of elastic hours.
    pub elastic: &'static str,
    /// Heading of the week.
    pub week_heading: Ask,
    /// Nights.
    pub nights: Ask,
    /// A night.
    pub night: fn(&str) -> String,
    /// The price of nights.
    pub nights_price: &'static str,
    /// District.
    pub district: Ask,
    /// Postal code.
    pub cap: Ask,
    /// Button.
    pub find: &'static str,
    /// Districts found by postal code.
    pub found: fn(&[&str]) -> String,
    /// Heading of the district chosen.
    pub chosen: fn(Option<&str>) -> String,
    /// First day.
    pub start: Ask,
    /// How long.
    pub term: Ask,
    /// Answers.
    pub term_answers: [(&'static str, &'static str); 3],
    /// Last day.
    pub end: Ask,
    /// Italian.
    pub italian: Ask,
    /// No level asked.
    pub italian_none: &'static str,
    /// Other languages.
    pub languages: Ask,
    /// Conditions.
    pub conditions: Ask,
    /// A condition as a family says it; `None` keeps the list's label.
    pub condition: fn(&str) -> Option<&'static str>,
    /// Board and lodging.
    pub board: Ask,
    /// Answers.
    pub board_answers: [(&'static str, &'static str); 2],
    /// Heading of the level proposed.
    pub level: fn(&str) -> String,
    /// Why.
    pub level_reason: fn(&crate::web::forms::need::Who) -> String,
    /// Regime: why.
    pub regime_reason: fn(Regime) -> String,
    /// Way back.
    pub level_change: &'static str,
    /// Pay offered.
    pub offered: Ask,
    /// Minimum: amount and place.
    pub floor: fn(&Floor) -> String,
    /// Family allowance.
    pub cuaf: Ask,
    /// Answers: due, not due.
    pub cuaf_answers: [&'static str; 2],
    /// Button that works the cost out.
    pub again: &'static str,
    /// Heading of the cost.
    pub cost: &'static str,
    /// Unit.
    pub a_month: &'static str,
    /// Yearly cost.
    pub a_year: fn(&str) -> String,
    /// With which pay.
    pub with_pay: fn(&str, &str) -> String,
    /// With the minimum.
    pub with_minimum: fn(&str) -> String,
    /// Link to the calculator.
    pub account: &'static str,
    /// Provisional tables.
    pub provisional: &'static str,
    /// Address of the home.
    pub address: Ask,
    /// Why contacts are asked.
    pub contacts_why: &'static str,
    /// Labels of the lines of the summary.
    pub lines: FamilyLines,
    /// Notice on the data.
    pub notice: &'static [Passage],
    /// Box.
    pub agree: &'static str,
    /// Button.
    pub send: &'static str,
    /// Button for changes.
    pub send_changes: &'static str,
    /// What stands in the way.
    pub not_ready: &'static str,
    /// The family's own page.
    pub file: FamilyFileWords,
    /// Cancelling.
    pub cancel: CancelWords,
}

/// Labels of what was asked.
#[derive(Debug)]
pub struct FamilyLines {
    /// Who.
    pub who: &'static str,
    /// Tasks needed.
    pub needs: &'static str,
    /// Tasks liked.
    pub likes: &'static str,
    /// Hours.
    pub when: &'static str,
    /// District.
    pub place: &'static str,
    /// Languages.
    pub languages: &'static str,
    /// The home.
    pub home: &'static str,
    /// Start.
    pub start: &'static str,
    /// Pay.
    pub pay: &'static str,
    /// Contract.
    pub contract: &'static str,
    /// Contacts.
    pub contacts: &'static str,
    /// Who, in words.
    pub who_text: fn(&crate::web::forms::need::Who) -> String,
    /// So many hours a week, in all.
    pub hours_total: fn(&str) -> String,
    /// Elastic hours: hours, windows, session, days.
    pub elastic: fn(&str, &str, &str, u8) -> String,
    /// Living in.
    pub live_in: fn(&str) -> String,
    /// Nights.
    pub nights: fn(&[&str]) -> String,
    /// District with Municipio.
    pub district: fn(&str, u8) -> String,
    /// From, until.
    pub dates: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// Contract in words: regime, level.
    pub contract_text: fn(&str, Option<&str>) -> String,
    /// A language with its level.
    pub language: fn(&str, &str) -> String,
}

/// The sheet of the service for families.
#[derive(Debug)]
pub struct FamilySheet {
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// Button.
    pub start: &'static str,
    /// Second button.
    pub calculator: &'static str,
    /// Beside the button.
    pub time: &'static str,
    /// For whom.
    pub who: Passage,
    /// What is needed.
    pub needs: (&'static str, &'static [&'static str]),
    /// What happens.
    pub steps: (&'static str, &'static [Passage]),
    /// What is and is not checked.
    pub checked: (&'static str, &'static [&'static str]),
    /// What is not.
    pub not_checked: (&'static str, &'static [&'static str]),
    /// What cannot be asked.
    pub never: Passage,
    /// It is free.
    pub free: Passage,
    /// Who already has a file.
    pub back: Passage,
}

/// A family's own page.
#[derive(Debug)]
pub struct FamilyFileWords {
    /// Title while a draft.
    pub draft_title: &'static str,
    /// Text while a draft.
    pub draft_lead: fn(usize, usize) -> String,
    /// Button.
    pub resume: &'static str,
    /// Title by state.
    pub title: fn(&str) -> &'static str,
    /// Number and moment of sending.
    pub sent: fn(&str, &str) -> String,
    /// Before the promised day.
    pub promise: &'static str,
    /// Below the promised day.
    pub promise_text: &'static str,
    /// When it is over.
    pub over: fn(&str) -> &'static str,
    /// Heading of what happens next.
    pub next: &'static str,
    /// Now.
    pub now: &'static str,
    /// First step.
    pub read: Passage,
    /// By that day.
    pub by: fn(NaiveDate) -> String,
    /// Second step.
    pub proposals_come: Passage,
    /// Third step.
    pub choose: (&'static str, Passage),
    /// Fourth step.
    pub sign: Passage,
    /// Fifth step.
    pub begin: Passage,
    /// Heading of what was asked.
    pub asked: &'static str,
    /// Link.
    pub change: &'static str,
    /// Until when it can be changed.
    pub change_note: &'static str,
    /// Heading of the cost.
    pub cost: &'static str,
    /// Heading of questions.
    pub questions: &'static str,
    /// Their text.
    pub questions_text: fn(&str) -> String,
    /// Link.
    pub contacts: &'static str,
    /// Heading of cancelling.
    pub no_more: &'static str,
    /// Its text.
    pub no_more_text: &'static str,
    /// Link.
    pub cancel: &'static str,
    /// How long it is kept.
    pub kept: &'static str,
    /// Heading of proposals.
    pub proposals: &'static str,
    /// About proposals.
    pub proposals_note: &'static str,
    /// A person, by code.
    pub person: fn(&str) -> String,
    /// Points.
    pub points: fn(u32) -> String,
    /// Heading of reasons.
    pub why: &'static str,
    /// Heading of what was checked.
    pub facts: &'static str,
    /// What was checked, by kind, and when.
    pub fact: fn(&str, &str) -> String,
    /// Nothing checked.
    pub no_facts: &'static str,
    /// Cost with this person.
    pub monthly: &'static str,
    /// Label: the pay of the contract.
    pub pay: &'static str,
    /// Note of the desk.
    pub note: &'static str,
    /// The worker's contact.
    pub contact: &'static str,
}

/// Cancelling.
#[derive(Debug)]
pub struct CancelWords {
    /// Heading.
    pub title: fn(&str) -> String,
    /// What will happen.
    pub what: &'static str,
    /// What will happen, one by one.
    pub list: &'static [&'static str],
    /// With open proposals.
    pub open: fn(usize) -> String,
    /// Button.
    pub confirm: &'static str,
    /// Way back.
    pub back: &'static str,
    /// Said when it cannot be cancelled any more.
    pub too_late: &'static str,
}
