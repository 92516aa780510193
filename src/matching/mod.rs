//! Who could work for whom, in what order, and why. Pure.

pub mod flexible;
pub mod week;

pub use flexible::Flexible;
pub use week::{Day, Quarter, Range, Week, WeekError};
