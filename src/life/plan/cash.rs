//! Money that leaves the family's purse, by date.

use chrono::NaiveDate;

use super::accruals::{PlanFund, tredicesima_of};
use super::ready::{PlanMonth, PlanQuarter};
use crate::money::Money;

/// What a sum is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CashCode {
    /// Pay of a month, after what is withheld; with expenses, less advances.
    Pay,
    /// The tredicesima.
    Tredicesima,
    /// The TFR, at the end.
    Tfr,
    /// INPS and Cas.Sa.Colf of a quarter, the worker's part included.
    Contributions,
}

impl CashCode {
    /// As the exchange format writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            CashCode::Pay => "pay",
            CashCode::Tredicesima => "tredicesima",
            CashCode::Tfr => "tfr",
            CashCode::Contributions => "contributions",
        }
    }
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cash {
    /// The last day on which it is in time.
    pub on: NaiveDate,
    /// What for.
    pub code: CashCode,
    /// The month or quarter it is for.
    pub of: String,
    /// Euro.
    pub amount: Money,
    /// True when a table used is not published yet, or prices were assumed.
    pub provisional: bool,
    /// True when it holds a revaluation of the TFR whose coefficient is not published.
    pub estimated: bool,
}

/// Every payment of the plan, in order of days.
pub fn cash(months: &[PlanMonth<'_>], quarters: &[PlanQuarter<'_>], fund: &PlanFund) -> Vec<Cash> {
    let mut all: Vec<Cash> = Vec::with_capacity(months.len() * 2);
    for PlanMonth { account, .. } in months {
        let tredicesima = tredicesima_of(account);
        let pay = account.to_pay - tredicesima.unwrap_or_default();
        let mut put = |code, amount: Money| {
            if !amount.is_zero() {
                let (on, provisional) = (account.last, account.provisional);
                all.push(Cash { on, code, of: account.month.to_string(), amount, provisional, estimated: false });
            }
        };
        put(CashCode::Pay, pay);
        put(CashCode::Tredicesima, tredicesima.unwrap_or_default());
    }
    if let Some(last) = months.last().filter(|month| month.account.ends) {
        let (on, amount) = (last.account.last, fund.due);
        let of = last.account.month.to_string();
        let (provisional, estimated) = (fund.provisional, fund.estimated);
        all.push(Cash { on, code: CashCode::Tfr, of, amount, provisional, estimated });
    }
    all.extend(quarters.iter().map(|PlanQuarter { account, .. }| Cash {
        on: account.due_by,
        code: CashCode::Contributions,
        of: account.quarter.to_string(),
        amount: account.to_pay,
        provisional: account.provisional,
        estimated: false,
    }));
    all.sort_by_key(|cash| (cash.on, cash.code));
    all
}
