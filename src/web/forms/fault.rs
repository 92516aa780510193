//! What can be wrong with an answer, without words: the pages say it in the visitor's language.

use chrono::NaiveDate;

use super::employment::EmploymentFault;
use super::floor::Floor;
use super::week::BadRow;
use crate::ccnl::{Citation, Livello, Regime};
use crate::matching::Refusal;
use crate::money::Hours;
use crate::registry;

/// A fault and the field it stands at.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// Name and id of the field.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// One answer has to be chosen.
    ChooseOne,
    /// At least one box has to be ticked.
    ChooseSome,
    /// Not a whole number in these bounds.
    NotNumber {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not hours on the quarter.
    NotHours,
    /// Not a time of the day on the quarter.
    NotTime,
    /// The time at the end is not after the one at the beginning.
    TimesReversed,
    /// Both how long and from when to when: one of the two.
    HoursAndTimes,
    /// Not an amount in euro.
    NotMoney,
    /// Not a day of the calendar.
    NotDate,
    /// The day has passed.
    Past(NaiveDate),
    /// Further away than the service plans.
    TooFar(NaiveDate),
    /// The end comes before the start.
    EndBeforeStart {
        /// The start.
        start: NaiveDate,
    },
    /// The least is more than the most.
    Reversed,
    /// More hours a week than the contract allows.
    HoursOverMaximum {
        /// The regime.
        regime: Regime,
        /// The most, with its article.
        most: Hours,
        /// Where the contract says so.
        source: Citation,
    },
    /// A pay under the table.
    BelowTable {
        /// The minimum and where it stands.
        floor: Floor,
    },
    /// The table of the regime has no row for the level.
    NoRow(Regime, Livello),
    /// A row of the week that cannot be read.
    Row(BadRow),
    /// No hour in the whole week.
    EmptyWeek,
    /// A day with more hours than can be asked.
    DayTooLong {
        /// The longest that can be asked.
        most: Hours,
        /// Where the contract says so.
        article: String,
    },
    /// Too many days asked: there must be a day of rest.
    NoRest {
        /// The most.
        most: u32,
        /// Where the contract says so.
        article: String,
    },
    /// Even someone always free could not serve it; the nearest total that could be served.
    Impossible {
        /// The nearest weekly total, if there is any.
        nearest: Option<Hours>,
        /// The longest stretch of the windows.
        longest: Hours,
    },
    /// More nights than can be asked.
    TooManyNights {
        /// The most.
        most: u32,
        /// Where the contract says so.
        article: String,
    },
    /// The same language twice.
    Twice,
    /// Not a place of the list.
    NoPlace,
    /// A postal code of no district of Milan.
    NoSuchCap,
    /// Something about the person.
    Person(registry::Fault),
    /// The box of agreement is not ticked.
    NotAgreed,
    /// Something about an employment.
    Employment(EmploymentFault),
    /// The whole is refused, though every step was accepted.
    Final(FinalRefusal),
}

/// Why a whole is refused when it is sent: something changed since its steps were read.
#[derive(Clone, Debug, PartialEq)]
pub enum FinalRefusal {
    /// Who writes is no longer complete.
    Person,
    /// The answers do not make a whole that can be read.
    Answers,
    /// The contract does not let a family ask it.
    Contract(Vec<Refusal>),
    /// The quote finds the situation unlawful.
    Unlawful,
    /// There are no tables for the first day.
    NoTables,
    /// The first day has passed.
    Started(NaiveDate),
    /// The file is in a state that does not change.
    NotNow,
}

/// The result of reading a step: the thing, or every fault.
pub type Checked<T> = Result<T, Vec<At>>;

/// Gathers faults while a step is read.
#[derive(Debug, Default)]
pub struct Faults(Vec<At>);

impl Faults {
    /// Adds one.
    pub fn add(&mut self, field: impl Into<String>, fault: Fault) {
        self.0.push(At { field: field.into(), fault });
    }

    /// Keeps a good value, or adds the fault.
    pub fn keep<T>(&mut self, field: impl Into<String>, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.add(field, fault)).ok()
    }

    /// Takes the faults of a part.
    pub fn part<T>(&mut self, part: Checked<T>) -> Option<T> {
        part.map_err(|faults| self.0.extend(faults)).ok()
    }

    /// The whole when nothing was wrong. `whole` is `Some` whenever there is no fault.
    ///
    /// # Errors
    /// Every fault.
    pub fn finish<T>(self, whole: Option<T>) -> Checked<T> {
        match whole {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(self.0),
        }
    }
}
