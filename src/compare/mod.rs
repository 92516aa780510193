//! One need for care, priced in every way the law knows, side by side; and the other way round, the
//! hours that a budget buys. Pure: rules and days come in as values.

mod answer;
mod answer_json;
mod budget;
mod curve;
mod days;
mod exchange;
mod need;
mod need_json;
mod plan;
mod plan_night;
mod price;
mod relief;
mod relief_terms;
mod remark;
mod rules;
mod voucher;
mod way;

pub use answer::{Comparison, ContractAnswer, PeriodAnswer, ReliefAnswer, WayAnswer, compare};
pub use budget::{Affordable, BudgetAnswer, BudgetLevel, BudgetWay, Range, budget};
pub use curve::{Chart, ChartPoint, Crossing, Series};
pub use days::Days;
pub use exchange::{answer_budget, answer_compare};
pub use need::{Care, Facts, Kind, Need, Night, Pay, Provider};
pub use need_json::BudgetRequest;
pub use plan::{Cover, Standing};
pub use relief::Relief;
pub use relief_terms::{Condition, NotDue, ReliefStanding, Stated};
pub use remark::{Note, Remark, RemarkCode};
pub use voucher::{Stops, VoucherLimits};
pub use way::Way;
