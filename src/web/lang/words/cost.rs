//! Words of the calculator, and of costs wherever they are shown.
//!
//! What depends on a value of the core is a function, so that a new value does not compile without its words.

use chrono::NaiveDate;

use crate::ccnl::profile::Why;
use crate::ccnl::{FindingCode, Item, Line, Livello, Origin, Quantity, Reason, Regime, Severity};
use crate::money::{Factor, Money};

/// The calculator, and costs wherever they are shown.
#[derive(Debug)]
pub struct CostWords {
    /// For search engines.
    pub description: &'static str,
    /// The heading.
    pub title: &'static str,
    /// What the page does.
    pub lead: &'static str,
    /// The questions.
    pub ask: AskWords,
    /// What cannot be accepted.
    pub wrong: WrongWords,
    /// The picture and its table.
    pub receipt: ReceiptWords,
    /// The result.
    pub result: ResultWords,
    /// The lines and their explanation.
    pub lines: LineWords,
    /// What if.
    pub instead: InsteadWords,
}

/// The questions of the calculator.
#[derive(Debug)]
pub struct AskWords {
    /// Name of the form.
    pub form: &'static str,
    /// Who or what is cared for.
    pub care: &'static str,
    /// Its answers: words and note, in the order of the page.
    pub care_choices: [(&'static str, &'static str, &'static str); 5],
    /// What is done at home.
    pub tasks: &'static str,
    /// Help for it.
    pub tasks_help: &'static str,
    /// Its answers.
    pub tasks_choices: [(&'static str, &'static str, &'static str); 4],
    /// Where the worker sleeps.
    pub sleeps: &'static str,
    /// Its answers.
    pub sleeps_choices: [(&'static str, &'static str, &'static str); 6],
    /// Hours a week.
    pub hours: &'static str,
    /// Help for it, with the weekly maximum of who lives in and of who comes by the hour.
    pub hours_help: fn(&str, &str) -> String,
    /// Unit.
    pub hours_unit: &'static str,
    /// Training.
    pub trained: &'static str,
    /// Help for it.
    pub trained_help: &'static str,
    /// Its answers.
    pub trained_choices: [(&'static str, &'static str, &'static str); 2],
    /// Agreed pay.
    pub pay: &'static str,
    /// Help for it, with the minimum of the account shown, its unit and its table.
    pub pay_help: fn(&str, &str, &str) -> String,
    /// Help for it when no minimum is known.
    pub pay_help_plain: &'static str,
    /// Unit of hourly pay.
    pub per_hour: &'static str,
    /// Unit of monthly pay.
    pub per_month: &'static str,
    /// Opens the other questions.
    pub more: &'static str,
    /// Start of the employment.
    pub hired: &'static str,
    /// Help for it.
    pub hired_help: &'static str,
    /// Term.
    pub term: &'static str,
    /// Its answers.
    pub term_choices: [(&'static str, &'static str, &'static str); 3],
    /// Things that are so.
    pub also: &'static str,
    /// Help for them.
    pub also_help: &'static str,
    /// A child under six.
    pub child: (&'static str, &'static str),
    /// Several persons.
    pub several: (&'static str, &'static str),
    /// Certification.
    pub certified: (&'static str, &'static str),
    /// Relatives.
    pub relative: (&'static str, &'static str),
    /// A superminimo that stays.
    pub kept: (&'static str, &'static str),
    /// Board and lodging.
    pub board: &'static str,
    /// Its answers.
    pub board_choices: [(&'static str, &'static str, &'static str); 4],
    /// The day of the rules.
    pub on: &'static str,
    /// Help for it.
    pub on_help: &'static str,
    /// For those who know: regime and level by hand.
    pub by_hand: &'static str,
    /// Help for it.
    pub by_hand_help: &'static str,
    /// Regime by hand.
    pub regime: &'static str,
    /// Level by hand.
    pub livello: &'static str,
    /// No choice by hand.
    pub from_answers: &'static str,
    /// The button.
    pub submit: &'static str,
    /// Link from the questions to the account, on small screens.
    pub see: &'static str,
}

/// What cannot be accepted, and what to do.
#[derive(Debug)]
pub struct WrongWords {
    /// Not an amount.
    pub amount: &'static str,
    /// Not hours.
    pub hours: &'static str,
    /// Hours in pieces smaller than a quarter.
    pub quarters: &'static str,
    /// No hours given.
    pub hours_missing: &'static str,
    /// Not a day.
    pub date: &'static str,
    /// No text of the contract is known for the day.
    pub no_text: &'static str,
    /// Hired after the day of the rules.
    pub hired_after: &'static str,
    /// Not one of the answers.
    pub choice: &'static str,
    /// A night regime has no hours, night presence no level.
    pub not_allowed: &'static str,
    /// Level missing beside a regime by hand.
    pub livello_missing: &'static str,
    /// Anything else in the address that cannot be read.
    pub address: fn(&str) -> String,
    /// Heading over the reasons when there is no account.
    pub no_account: &'static str,
    /// Below it.
    pub no_account_text: &'static str,
}

/// The picture of who receives what, and its table.
#[derive(Debug)]
pub struct ReceiptWords {
    /// After the big figure.
    pub per_month: &'static str,
    /// After the yearly figure.
    pub per_year: &'static str,
    /// Caption of the table.
    pub same_numbers: &'static str,
    /// Column.
    pub who: &'static str,
    /// Column.
    pub month: &'static str,
    /// Column.
    pub year: &'static str,
    /// Column.
    pub per_hundred: &'static str,
    /// Foot of the table.
    pub total: &'static str,
    /// The parts, in their fixed order: worker now, worker later, INPS, Cassa Colf.
    pub parts: [PartWords; 4],
    /// The picture in words: period, total, the four parts.
    pub sentence: fn(bool, &str, [&str; 4]) -> String,
}

/// One part of the picture.
#[derive(Debug)]
pub struct PartWords {
    /// In the table.
    pub name: &'static str,
    /// Below it.
    pub note: &'static str,
    /// In the legend.
    pub short: &'static str,
}

/// The result beside the questions.
#[derive(Debug)]
pub struct ResultWords {
    /// Above the figure.
    pub heading: &'static str,
    /// Below the figure, with the monthly gross pay.
    pub paid: fn(&str) -> String,
    /// Title of the proposal: regime and level.
    pub proposal: fn(Regime, Option<Livello>) -> String,
    /// Before the reason of the level.
    pub why_level: fn(Option<Livello>) -> String,
    /// Before the reason of the regime.
    pub why_regime: fn(Regime) -> String,
    /// The reason of a level or a regime.
    pub because: fn(Why) -> &'static str,
    /// Said when regime and level were chosen by hand.
    pub by_hand: &'static str,
    /// What work a level covers.
    pub livello: fn(Livello) -> &'static str,
    /// The way back.
    pub not_so: &'static str,
    /// Heading of the picture.
    pub who: &'static str,
    /// Banner when tables have ended.
    pub provisional: &'static str,
    /// Its text.
    pub provisional_text: &'static str,
    /// Which rules were used.
    pub rules: fn(&str) -> String,
    /// Link to the tables.
    pub tables: &'static str,
    /// Heading of the address.
    pub keep: &'static str,
    /// What the address holds.
    pub keep_text: &'static str,
    /// Link to a request with this case.
    pub request: &'static str,
    /// Link to an employment with this case.
    pub employ: &'static str,
    /// Label of the address.
    pub address: &'static str,
    /// Button.
    pub copy: &'static str,
    /// Said after copying.
    pub copied: &'static str,
    /// Button.
    pub print: &'static str,
    /// Link.
    pub mail: &'static str,
    /// Subject of the letter.
    pub mail_subject: &'static str,
}

/// The lines of an account and their explanation.
#[derive(Debug)]
pub struct LineWords {
    /// Heading.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// Column.
    pub what: &'static str,
    /// Foot.
    pub total: &'static str,
    /// How lines are rounded.
    pub rounding: &'static str,
    /// After a year's result.
    pub a_year: &'static str,
    /// Before the formulas of what a formula names.
    pub where_: &'static str,
    /// Beside an amount rounded to be shown.
    pub about: &'static str,
    /// Source: place.
    pub place: &'static str,
    /// Source: act.
    pub act: &'static str,
    /// Source: act and its day of signature.
    pub signed: fn(&str, NaiveDate) -> String,
    /// Source: validity.
    pub valid: &'static str,
    /// Source: from, until.
    pub validity: fn(NaiveDate, Option<NaiveDate>) -> String,
    /// Source: link.
    pub read: &'static str,
    /// Heading of values that are no cost.
    pub value_title: &'static str,
    /// Heading of what is withheld.
    pub withheld_title: &'static str,
    /// Below it.
    pub withheld_text: &'static str,
    /// Heading of what is not due.
    pub not_due_title: &'static str,
    /// Heading of the findings.
    pub findings_title: &'static str,
    /// A month and a year together.
    pub both: fn(Money, Money) -> String,
    /// Name and gloss of a line.
    pub line: fn(Line) -> (&'static str, &'static str),
    /// Why a line is there.
    pub why: fn(Line, Regime) -> &'static str,
    /// Name of a part of a formula.
    pub item: fn(Item) -> &'static str,
    /// A number of a formula with its unit.
    pub quantity: fn(Quantity, Factor) -> String,
    /// Where a cell stands.
    pub origin: fn(&Origin) -> String,
    /// Why a line is not due.
    pub not_due: fn(Line, Reason) -> &'static str,
    /// A finding's heading.
    pub finding: fn(FindingCode) -> &'static str,
    /// How much a finding weighs.
    pub severity: fn(Severity) -> &'static str,
    /// Name of a regime.
    pub regime: fn(Regime) -> &'static str,
}

/// What if.
#[derive(Debug)]
pub struct InsteadWords {
    /// Heading.
    pub title: &'static str,
    /// Caption.
    pub caption: &'static str,
    /// Column.
    pub what: &'static str,
    /// Column.
    pub month: &'static str,
    /// Column.
    pub difference: &'static str,
    /// With training.
    pub trained: &'static str,
    /// Without training.
    pub untrained: &'static str,
    /// By the hour, with these weekly hours.
    pub hourly: fn(&str) -> String,
    /// Living in, with these weekly hours.
    pub live_in: fn(&str) -> String,
    /// A self-sufficient person.
    pub self_sufficient: &'static str,
    /// A person who is not.
    pub non_self_sufficient: &'static str,
    /// With a fixed term.
    pub fixed_term: &'static str,
    /// Fewer hours.
    pub fewer: fn(&str) -> String,
    /// More hours.
    pub more: fn(&str) -> String,
}
