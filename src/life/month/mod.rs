//! A month of an employment: from its register to gross pay, deductions and net, line by line.
//!
//! [`account`] works out the amounts, [`explained`] the same with the steps of every line; [`forecast`] is the month in
//! which nothing happens beyond the contract's week.

mod absence;
mod absent;
mod answer;
mod articles;
mod carry;
mod contributions;
mod days;
mod duties;
mod gross;
mod json;
mod line;
mod meals;
mod notices;
mod register;
mod share;
mod span;
mod tally;
mod tredicesima;
mod work;
mod writer;

pub use absence::{Used, leave_hours_of_year};
pub use answer::{article_json, decimal};
pub(crate) use articles::Articles;
pub use carry::{Earlier, accounts, carried, days_of};
pub use line::{DayHours, MonthAccount, Notice, PARTS, Section, SlipCode, SlipLine, SpanRates, Unit, hours_of};
pub use register::{
    Absence, AbsenceReason, AmountKind, Away, Entry, HoursOff, Meals, Register, SoFar, Thirteenth, Time, Work,
};
pub use span::{situation_of, situation_on};
pub use tally::Class;
pub use tredicesima::{Twelfths, accrued, months_of_service, part};
pub use work::{Ready, account, explained, forecast, prepare};
