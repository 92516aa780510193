//! Words of the pages of an employment.

use chrono::NaiveDate;

use super::people::{Ask, Passage, StepHead};

/// Words of the pages of an employment.
#[derive(Debug)]
pub struct EmploymentWords {
    /// Before the number of a step.
    pub path: &'static str,
    /// The sheet of the service.
    pub sheet: EmploymentSheet,
    /// Head of the page of the terms.
    pub terms_head: StepHead,
    /// The same when terms are changed.
    pub change_head: StepHead,
    /// Head of the page of the week.
    pub week_head: StepHead,
    /// Questions on the terms.
    pub ask: TermsAsk,
    /// Questions on the week.
    pub week: WeekAsk,
    /// Said when the terms come from a proposal.
    pub from_proposal: &'static str,
    /// Said when they come from the calculator.
    pub from_calculator: &'static str,
    /// Several employments of one link.
    pub household: HouseholdWords,
    /// The employment's own page.
    pub file: EmploymentFileWords,
    /// The quote it began with.
    pub quote: ReopenedWords,
    /// Link on other pages: where someone is employed already.
    pub link: Passage,
    /// Button on a proposal both accepted.
    pub employ: &'static str,
}

/// The sheet of the service.
#[derive(Debug)]
pub struct EmploymentSheet {
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
    /// What it does.
    pub does: (&'static str, &'static [Passage]),
    /// Who sees it.
    pub private: Passage,
    /// What it is not.
    pub not: Passage,
    /// For who works.
    pub worker: Passage,
}

/// Questions on the terms.
#[derive(Debug)]
pub struct TermsAsk {
    /// From when a change holds.
    pub from: Ask,
    /// How the work is arranged.
    pub how: Ask,
    /// Level.
    pub livello: Ask,
    /// A level in the list: code and who it is for.
    pub livello_name: fn(&str, &str) -> String,
    /// The first, empty answer of a list.
    pub choose: &'static str,
    /// Hours.
    pub hours: Ask,
    /// Pay.
    pub pay: Ask,
    /// First day.
    pub start: Ask,
    /// How long.
    pub term: Ask,
    /// Answers.
    pub term_answers: [(&'static str, &'static str, &'static str); 3],
    /// Last day.
    pub end: Ask,
    /// Board and lodging.
    pub board: Ask,
    /// Answers.
    pub board_answers: [(&'static str, &'static str); 4],
    /// What else is so.
    pub also: Ask,
    /// Answers.
    pub also_answers: [(&'static str, &'static str, &'static str); 4],
    /// A name.
    pub label: Ask,
    /// Button.
    pub keep: &'static str,
}

/// Questions on the week.
#[derive(Debug)]
pub struct WeekAsk {
    /// Heading of the days.
    pub days: Ask,
    /// How many hours the contract says.
    pub total: fn(&str) -> String,
    /// Heading of the children.
    pub children: Ask,
    /// Birthday of a child.
    pub child: fn(usize) -> String,
    /// Button.
    pub keep: &'static str,
}

/// Several employments of one link.
#[derive(Debug)]
pub struct HouseholdWords {
    /// Heading.
    pub title: &'static str,
    /// When there is none.
    pub none: &'static str,
}

/// An employment's own page.
#[derive(Debug)]
pub struct EmploymentFileWords {
    /// Title when the family gave no name.
    pub title: &'static str,
    /// Regime, level, hours.
    pub contract: fn(&str, Option<&str>, Option<&str>) -> String,
    /// From, until.
    pub dates: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// Heading of the contract.
    pub terms: &'static str,
    /// Labels: arrangement, hours, week, pay, board, dates, children, also.
    pub labels: [&'static str; 8],
    /// The pay of the table.
    pub minimum: &'static str,
    /// Terms that hold from a day.
    pub since: fn(NaiveDate) -> String,
    /// Children, by birthday.
    pub children: fn(&[NaiveDate]) -> String,
    /// A day with its hours.
    pub day_hours: fn(&str, &str) -> String,
    /// Links: change the contract, change the week.
    pub change: [&'static str; 2],
    /// Heading of the cost.
    pub cost: &'static str,
    /// With which rules.
    pub cost_with: fn(NaiveDate) -> String,
    /// Link to the quote it began with.
    pub quote: &'static str,
    /// Heading of what the contract says today.
    pub findings: &'static str,
    /// Heading of the journal.
    pub journal: &'static str,
    /// A line of the journal: verb.
    pub verb: fn(&str) -> &'static str,
    /// Who: kind of actor.
    pub actor: fn(&str) -> &'static str,
    /// The code to tell the desk when the link is lost.
    pub code: fn(&str) -> String,
    /// It ended on a day.
    pub ended: fn(NaiveDate) -> String,
    /// The private link: text.
    pub link: &'static str,
}

/// A quote opened again.
#[derive(Debug)]
pub struct ReopenedWords {
    /// Heading.
    pub title: &'static str,
    /// When it was made and with which rules.
    pub lead: fn(NaiveDate, NaiveDate) -> String,
    /// Worked out again it is the same.
    pub same: &'static str,
    /// It is not.
    pub differs: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Column heads: line, then, today, difference.
    pub heads: fn(NaiveDate, NaiveDate) -> [String; 4],
    /// Fingerprints: then, today.
    pub rulebook: [&'static str; 2],
    /// Today's rules forbid it.
    pub unlawful: &'static str,
    /// Way back.
    pub back: &'static str,
}
