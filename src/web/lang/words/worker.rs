//! Words of a worker's pages.

use chrono::NaiveDate;

use super::people::{Ask, Passage, StepHead};
use crate::vocabulary::Role;

/// Words of a worker's pages.
#[derive(Debug)]
pub struct WorkerWords {
    /// Before the number of the step.
    pub place: &'static str,
    /// The sheet of the service.
    pub sheet: WorkerSheet,
    /// Head of a step: who you are.
    pub who: StepHead,
    /// Head of a step: work offered.
    pub work: StepHead,
    /// Head of a step: tasks, languages, conditions.
    pub skills: StepHead,
    /// Head of a step: the week.
    pub when: StepHead,
    /// Title of the step of one regime's own week.
    pub when_for: fn(&str) -> String,
    /// Its sentence.
    pub when_for_lead: &'static str,
    /// Head of a step: home and districts.
    pub place_head: StepHead,
    /// Head of a step: pay and dates.
    pub pay: StepHead,
    /// Head of a step: summary.
    pub summary: StepHead,
    /// Birth date.
    pub birth: Ask,
    /// Why contacts are asked.
    pub contacts_why: &'static str,
    /// Roles.
    pub roles: Ask,
    /// What a role is.
    pub role_note: fn(Role) -> &'static str,
    /// Regimes of a role.
    pub regimes: fn(Role) -> &'static str,
    /// Experience in a role.
    pub experience: fn(Role) -> &'static str,
    /// About experience.
    pub experience_help: &'static str,
    /// Unit.
    pub years: &'static str,
    /// Unit.
    pub months: &'static str,
    /// Training for persons who are not self-sufficient.
    pub trained: Ask,
    /// Tasks of a role.
    pub tasks: fn(Role) -> &'static str,
    /// About tasks.
    pub tasks_help: &'static str,
    /// Opens the ages of a task.
    pub ages: &'static str,
    /// About the ages.
    pub ages_help: &'static str,
    /// Tasks with animals.
    pub pets: &'static str,
    /// Italian.
    pub italian: Ask,
    /// Other languages.
    pub languages: Ask,
    /// Conditions.
    pub accepts: Ask,
    /// Heading of the hours.
    pub hours: Ask,
    /// From, before hours.
    pub from: &'static str,
    /// To, before hours.
    pub to: &'static str,
    /// Regimes with a week of their own.
    pub own_weeks: Ask,
    /// About the nights.
    pub nights_help: &'static str,
    /// Heading: when.
    pub week_heading: &'static str,
    /// Home: Milan or not.
    pub home: Ask,
    /// In Milan.
    pub in_milan: &'static str,
    /// Outside.
    pub outside: &'static str,
    /// District of the home.
    pub home_nil: Ask,
    /// Comune of the home.
    pub home_comune: Ask,
    /// Travel.
    pub travel: Ask,
    /// No limit of travel.
    pub no_limit: &'static str,
    /// Heading of the districts.
    pub districts: Ask,
    /// Button that works out the minutes again.
    pub again: &'static str,
    /// Least pay of an offer.
    pub min_pay: fn(&str, &str) -> String,
    /// Help of a pay: the lowest of the table and where it stands.
    pub floor: fn(&crate::web::forms::floor::Floor) -> String,
    /// Heading of the pay.
    pub pay_heading: Ask,
    /// Available from.
    pub available: Ask,
    /// Right to work.
    pub permit: Ask,
    /// It does not end.
    pub permit_free: &'static str,
    /// It ends.
    pub permit_ends: &'static str,
    /// When it ends.
    pub permit_until: Ask,
    /// Headings of the summary, by step.
    pub summary_who: &'static str,
    /// How the person is kept.
    pub summary_who_text: &'static str,
    /// Label of a line.
    pub line_work: &'static str,
    /// Label of a line.
    pub line_experience: &'static str,
    /// Label of a line.
    pub line_tasks: &'static str,
    /// Label of a line.
    pub line_languages: &'static str,
    /// Label of a line.
    pub line_accepts: &'static str,
    /// Label of a line.
    pub line_week: &'static str,
    /// Label of a line.
    pub line_hours: &'static str,
    /// Label of a line.
    pub line_home: &'static str,
    /// Label of a line.
    pub line_travel: &'static str,
    /// Label of a line.
    pub line_districts: &'static str,
    /// Label of a line.
    pub line_pay: &'static str,
    /// Label of a line.
    pub line_from: &'static str,
    /// Label of a line.
    pub line_permit: &'static str,
    /// Trained.
    pub trained_line: &'static str,
    /// Every district.
    pub all_districts: &'static str,
    /// The table's minimum.
    pub table_minimum: &'static str,
    /// From this many to that many hours.
    pub span: fn(Option<String>, Option<String>) -> String,
    /// Until a day.
    pub until: fn(NaiveDate) -> String,
    /// Notice on the data.
    pub notice: &'static [Passage],
    /// Box of agreement.
    pub agree: &'static str,
    /// Button that sends.
    pub send: &'static str,
    /// Button that sends changes.
    pub send_changes: &'static str,
    /// What stands in the way of sending.
    pub not_ready: &'static str,
    /// The person's own page.
    pub file: WorkerFileWords,
}

/// The sheet of the service for workers.
#[derive(Debug)]
pub struct WorkerSheet {
    /// Heading.
    pub title: &'static str,
    /// Sentence.
    pub lead: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// Button.
    pub start: &'static str,
    /// Beside the button.
    pub time: &'static str,
    /// Sections.
    pub who: Passage,
    /// What is needed, one by one.
    pub needs: (&'static str, &'static [&'static str]),
    /// What happens, one by one.
    pub steps: (&'static str, &'static [Passage]),
    /// What is never asked.
    pub never: Passage,
    /// It is free.
    pub free: Passage,
    /// Who already has a file.
    pub back: Passage,
}

/// A worker's own page.
#[derive(Debug)]
pub struct WorkerFileWords {
    /// Title while a draft.
    pub draft_title: &'static str,
    /// Text while a draft.
    pub draft_lead: fn(usize, usize) -> String,
    /// Button.
    pub resume: &'static str,
    /// Title just after sending.
    pub sent_title: &'static str,
    /// Title by state.
    pub title: fn(&str) -> &'static str,
    /// Sentence by state.
    pub lead: fn(&str) -> &'static str,
    /// Before the code.
    pub code: fn(&str) -> String,
    /// Heading of what happens next.
    pub next: &'static str,
    /// What happens next.
    pub steps: &'static [(&'static str, Passage)],
    /// Heading of the proposals.
    pub proposals: &'static str,
    /// None yet.
    pub no_proposals: &'static str,
    /// Heading of one proposal.
    pub proposal: fn(&str) -> String,
    /// Since when.
    pub proposed_on: fn(&str) -> String,
    /// Heading of the reasons.
    pub why: &'static str,
    /// How proposals are made.
    pub why_note: &'static str,
    /// What she is asked.
    pub asked: &'static str,
    /// Heading of her data.
    pub data: &'static str,
    /// What changing does.
    pub data_text: &'static str,
    /// Link.
    pub change: &'static str,
    /// Reason given by the desk.
    pub reason: &'static str,
    /// Label of a line: district and travel.
    pub line_where: &'static str,
    /// Label of a line: hours.
    pub line_when: &'static str,
    /// Label of a line: tasks.
    pub line_tasks: &'static str,
    /// Label of a line: pay offered.
    pub line_pay: &'static str,
    /// Label of a line: start.
    pub line_start: &'static str,
    /// Label of a line: in the home.
    pub line_home: &'static str,
    /// The family's contact.
    pub contact: &'static str,
}
