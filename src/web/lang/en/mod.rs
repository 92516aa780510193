//! English, for the page where a worker checks her pay: that page alone is offered in it, so it is no language of
//! the service. What is not said here stays Italian.

mod faults;
mod month;
mod pay_check;

use super::Words;
use super::it;
use super::words::FormWords;
use super::words::people::{PeopleWords, StepWords};
use crate::ccnl::Regime;

/// The words of that page in English.
pub const WORDS: Words = Words {
    month: month::MONTH,
    pay_check: pay_check::PAY_CHECK,
    form: FormWords {
        summary: |count| {
            if count == 1 { "One answer needs a look".to_owned() } else { format!("{count} answers need a look") }
        },
        error: "Error:",
        optional: "optional",
    },
    people: PeopleWords {
        step: StepWords {
            choose: "Choose",
            print: "Print",
            pay_unit: |regime: Regime| if regime.hourly() { "€ an hour" } else { "€ a month" },
            ..it::WORDS.people.step
        },
        fault: faults::fault,
        ..it::WORDS.people
    },
    ..it::WORDS
};
