//! The plan of an employment: month by month and quarter by quarter, what is paid when and what accrues meanwhile.
//!
//! A plan works nothing out by itself: months are [`account`](super::month::account)s, quarters
//! [`quarter`](super::quarter::quarter)s, the fund [`fund`](super::end::fund). So twelve payslips and four quarters are
//! the plan. Beyond the last published tables it goes by projected ones, and says of every figure whether it did.

mod accruals;
mod answer;
mod cash;
mod events;
mod ready;
mod request;

pub use accruals::{Accrual, PlanFund, PlanFundYear};
pub use cash::{Cash, CashCode};
pub use events::{Event, EventCode};
pub use ready::{Balance, Plan, PlanMonth, PlanQuarter, PlanYear, Ready};
pub use request::PlanRequest;
