//! The life of a contract: an employment, its months, quarters, plan and end. Pure: days and rules come in as values.

mod calendar;
mod employment;

pub use calendar::{Month, MonthError, Quarter, QuarterError};
pub use employment::{Employment, EmploymentFields, Terms, Week};
