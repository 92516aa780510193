//! The life of a contract: an employment, its months, quarters, plan and end. Pure: days and rules come in as values.

mod calendar;
pub mod corrections;
mod employment;
pub mod end;
pub mod exchange;
pub mod month;
pub mod plan;
mod practice;
pub mod quarter;
mod told;

pub use calendar::{Month, MonthError, Quarter, QuarterError};
pub use employment::{Employment, EmploymentFields, Terms, Week};
pub use practice::{Practice, Practices};
pub use told::Told;
