//! What is wrong with an answer, and what to do.

use crate::web::forms::employment::EmploymentFault;
use crate::web::forms::fault::Fault;
use crate::web::lang::it;

/// The sentence of a fault; in Italian for those that the page cannot meet.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::ChooseOne => "Choose an answer.".to_owned(),
        Fault::NotHours => "Write the hours in figures, by the quarter: for instance 30 or 7.5.".to_owned(),
        Fault::NotNumber { least, most } => format!("Write a whole number from {least} to {most}."),
        Fault::NotTime => "Write the time by the quarter of an hour, for instance 8:30.".to_owned(),
        Fault::TimesReversed => {
            "The end comes before the beginning: swap them. Hours after midnight go to the next day.".to_owned()
        }
        Fault::HoursAndTimes => {
            "You wrote the times too: leave this empty, hours and nights are counted from them.".to_owned()
        }
        Fault::NotMoney => "Write the amount in euro, for instance 9.50.".to_owned(),
        Fault::NotDate => "Write a date that exists, for instance 1/12/2026.".to_owned(),
        Fault::TooFar(_) => "You had not begun yet in that month: choose a later month or an earlier day.".to_owned(),
        Fault::NoRow(_, livello) => {
            format!("The contract has no pay for level {} in this kind of work: change one of the two.", livello.code())
        }
        Fault::Employment(EmploymentFault::HoursMissing) => "Write the hours of at least one day.".to_owned(),
        Fault::Employment(EmploymentFault::DayOver) => "A day has 24 hours: write a smaller number.".to_owned(),
        Fault::Employment(EmploymentFault::Together) => {
            "These answers do not go together: check dates and hours.".to_owned()
        }
        other => (it::WORDS.people.fault)(other),
    }
}
