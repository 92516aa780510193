//! Words of a month: what happened, and its account.

use chrono::NaiveDate;

use super::people::{Ask, Passage};
use crate::life::Month;
use crate::life::month::Meals;
use crate::money::Money;
use crate::web::forms::register::Group;

/// Words of a month.
#[derive(Debug)]
pub struct MonthWords {
    /// A month's name, with its year.
    pub name: fn(Month) -> String,
    /// A day in a list, and in a sentence.
    pub day: fn(NaiveDate) -> String,
    /// What the page asks.
    pub lead: &'static str,
    /// Heading of what was written.
    pub happened: &'static str,
    /// Nothing was written.
    pub nothing: &'static str,
    /// Button that takes an entry away.
    pub remove: &'static str,
    /// Heading of the parts of the form.
    pub add: &'static str,
    /// How to write.
    pub add_help: &'static str,
    /// Name of a part.
    pub group: fn(Group) -> &'static str,
    /// Name and note of a kind of entry.
    pub kind: fn(&str) -> (&'static str, &'static str),
    /// Labels: kind, from, to, day, hours, of which at night, euro, what, from a time, to a time, days in months before,
    /// how, the other day of a moved rest, level of the service, the day of rest for a holiday.
    pub labels: [&'static str; 15],
    /// Helps: to, hours at night, from a time, days in months before, the other day of a moved rest, a typed day.
    pub helps: [&'static str; 6],
    /// What an entry says of itself with yes, by code: inside a line, and a note.
    pub flag: fn(&str) -> (&'static str, &'static str),
    /// The other day of a rest.
    pub instead: fn(&str) -> String,
    /// Days of the same in months before.
    pub of_before: fn(u64) -> String,
    /// What holds for the whole month.
    pub rules: MonthRulesWords,
    /// Box of an absence.
    pub board_not_used: &'static str,
    /// Boxes of a stay elsewhere.
    pub in_letter: &'static str,
    /// Said by who is not a full live-in.
    pub agreed: &'static str,
    /// Button of a part.
    pub put: &'static str,
    /// Button that keeps the month.
    pub keep: &'static str,
    /// Said beside it.
    pub keep_note: &'static str,
    /// Said when it was kept.
    pub kept: &'static str,
    /// Said when what is shown is not kept.
    pub not_kept: &'static str,
    /// An entry on a day.
    pub on: fn(&str, &str, &str) -> String,
    /// An entry from a day of the month to another.
    pub between: fn(&str, u32, &str) -> String,
    /// Hours at night among others.
    pub of_night: fn(&str) -> String,
    /// An amount.
    pub money: fn(&str, &str, &str) -> String,
    /// What does not fit, by code.
    pub wrong: fn(&str) -> &'static str,
    /// The account.
    pub slip: SlipWords,
    /// Name of a line.
    pub line: fn(&str) -> String,
    /// Quantity, unit, rate.
    pub count: fn(&str, &str, Option<Money>) -> String,
    /// Links: month before, month after, back.
    pub links: [&'static str; 3],
    /// Heading of the months of an employment.
    pub months: &'static str,
    /// Links of the list: kept, to do.
    pub states: [&'static str; 2],
    /// The month to do, on the employment's page.
    pub this_month: Passage,
}

/// Words of what holds for a whole month.
#[derive(Debug)]
pub struct MonthRulesWords {
    /// Heading.
    pub title: &'static str,
    /// When it serves.
    pub help: &'static str,
    /// Meals.
    pub ask_meals: Ask,
    /// The answers.
    pub meals: fn(Meals) -> &'static str,
    /// The day of rest.
    pub ask_rest: Ask,
    /// The tredicesima.
    pub ask_thirteenth: Ask,
    /// When due, not in this month.
    pub thirteenth: [&'static str; 2],
    /// In this month, so many twelfths.
    pub twelfths: fn(u32) -> String,
    /// Heading and sentence of what was used before.
    pub ask_before: Ask,
    /// Days of sickness, hours of leave, hours of training, days of the father, hours of the week.
    pub before: [&'static str; 5],
    /// Button.
    pub again: &'static str,
}

/// Words of the account of a month.
#[derive(Debug)]
pub struct SlipWords {
    /// Heading.
    pub title: &'static str,
    /// Heading while nothing was written: the month by the contract.
    pub forecast: &'static str,
    /// Above the figure.
    pub to_pay: &'static str,
    /// Gross, hours.
    pub of_gross: fn(&str, &str) -> String,
    /// Column heads: line, article, amount.
    pub heads: [&'static str; 3],
    /// Captions: gross, withheld, in kind, after.
    pub captions: [&'static str; 4],
    /// Totals: gross, net, to pay.
    pub totals: [&'static str; 3],
    /// Provisional tables.
    pub provisional: &'static str,
    /// Which rules, and what was known when.
    pub rules: fn(NaiveDate) -> String,
    /// The payslip as PDF.
    pub paper: &'static str,
    /// Heading of earlier accounts.
    pub earlier: &'static str,
    /// An earlier account: when, how much.
    pub earlier_line: fn(&str, &str) -> String,
    /// What is known today changes the amount: by so much.
    pub changed: fn(&str) -> String,
    /// What is known today changes nothing.
    pub unchanged: &'static str,
}
