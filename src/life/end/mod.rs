//! The end of an employment: the TFR fund, notice, and one settlement sheet.

mod accrual;
mod answer;
mod contributions;
mod ending;
mod findings;
mod fund;
mod last_month;
mod line;
mod notice;
mod registers;
mod request;
mod settle;

pub use accrual::{Accrued, MonthPart, months, months_between, working_days};
pub use answer::SettlementAnswer;
pub use contributions::{LastPayment, PaymentFor};
pub use ending::{
    EndConventions, Ending, EndingReason, NoticeTredicesima, ResignationNotice, ShortNoticeYears, Side, Vacation,
};
pub use fund::{Advance, Estimate, Fund, FundInput, FundYear, OpeningFund, Used, fund};
pub use notice::{Notice, NoticeRule, notice, trial_days};
pub use request::SettlementRequest;
pub(crate) use request::opening;
pub use settle::{EndFinding, EndLine, EndLineCode, Prepared, Settlement};

use crate::input::InputError;

fn fault(code: &'static str, field: &str, message: impl Into<String>) -> InputError {
    InputError::of(code, field, message)
}
