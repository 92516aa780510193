//! What accrues with every month: the TFR's share, the tredicesima's, days of vacation.

use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::life::Month;
use crate::life::end::{Fund, MonthPart};
use crate::life::month::{MonthAccount, SlipCode};
use crate::money::{Exact, Factor, Money};

/// What one month adds. Amounts are the year's sum to the cent less that of the months before, so that they add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accrual {
    /// Share of the TFR, before any revaluation.
    pub tfr: Money,
    /// Share of the tredicesima; in the month that pays it, what is left up to the sum paid.
    pub tredicesima: Money,
    /// Working days of vacation.
    pub vacation_days: Factor,
}

/// The fund as a plan keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFund {
    /// What was there before.
    pub opening: Money,
    /// Year by year; the last ends with the plan.
    pub years: Vec<PlanFundYear>,
    /// What would be due on the plan's last day.
    pub due: Money,
    /// True when a table used had ended, or prices were assumed.
    pub provisional: bool,
    /// True when a revaluation in it is an estimate: the coefficient of its month is not published.
    pub estimated: bool,
}

/// A year of the fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanFundYear {
    /// The year.
    pub year: i32,
    /// Months that count in it.
    pub months: u32,
    /// The year's share.
    pub share: Money,
    /// The coefficient that revalues the fund of the December before; `None` where there was none.
    pub coefficient: Option<Factor>,
    /// True when the coefficient is an estimate, and so the revaluation and what stands at the year's end.
    pub estimated: bool,
    /// The revaluation.
    pub revaluation: Money,
    /// What stands at its end.
    pub fund: Money,
}

impl PlanFund {
    /// The sums of a fund.
    pub(super) fn of(fund: &Fund<'_, Exact>) -> PlanFund {
        let years = fund.years.iter().map(|year| PlanFundYear {
            year: year.year,
            months: year.months,
            share: year.share.round_cents(),
            coefficient: year.coefficient.map(|used| used.value),
            estimated: year.coefficient.is_some_and(|used| used.estimated),
            revaluation: year.revaluation.round_cents(),
            fund: year.fund,
        });
        PlanFund {
            opening: fund.opening,
            years: years.collect(),
            due: fund.due.round_cents(),
            provisional: fund.provisional,
            estimated: fund.years.iter().any(|year| year.coefficient.is_some_and(|used| used.estimated)),
        }
    }
}

/// Counts the months of a year as they come.
#[derive(Clone, Copy, Debug)]
pub struct Counter<'b> {
    book: &'b Rulebook,
    year: i32,
    tfr_base: Exact,
    tfr: Money,
    tredicesima_exact: Exact,
    tredicesima: Money,
}

impl<'b> Counter<'b> {
    /// Before the first month.
    pub fn new(book: &'b Rulebook) -> Counter<'b> {
        Counter {
            book,
            year: i32::MIN,
            tfr_base: Exact::zero(),
            tfr: Money::ZERO,
            tredicesima_exact: Exact::zero(),
            tredicesima: Money::ZERO,
        }
    }

    /// What the next month adds; `account` is its payslip where the plan has one.
    pub fn next(&mut self, part: &MonthPart, account: Option<&MonthAccount<'_>>) -> Result<Accrual, InputError> {
        if self.year != part.month.year() {
            *self = Counter { year: part.month.year(), ..Counter::new(self.book) };
        }
        let Some(situation) = part.last() else {
            return Err(InputError::of("outside_employment", "employment", "a month without a day"));
        };
        let contract = self.book.on(part.to, situation.known_on()).contratto();
        let contract = &contract.map_err(|missing| no_rules(part.month, &missing.to_string()))?.body;
        let accrued = part.accrued::<Exact>((), self.book)?;
        let (tfr, tredicesima) = (self.tfr, self.tredicesima);
        let mut vacation_days = Factor::whole(0);
        if part.counts {
            self.tfr_base = self.tfr_base + accrued.tfr_base;
            self.tfr = self.tfr_base.over(contract.tfr_divisor.value).round_cents();
            self.tredicesima_exact = self.tredicesima_exact + accrued.tredicesima;
            self.tredicesima = self.tredicesima_exact.round_cents();
            let months = Factor::whole(contract.months.value.into());
            vacation_days = Factor::whole(contract.ferie_days.value.into()).over(months);
        }
        if let Some(paid) = account.and_then(tredicesima_of) {
            self.tredicesima = paid;
        }
        Ok(Accrual { tfr: self.tfr - tfr, tredicesima: self.tredicesima - tredicesima, vacation_days })
    }
}

/// The tredicesima that a payslip pays; `None` in a month that pays none.
pub fn tredicesima_of(account: &MonthAccount<'_>) -> Option<Money> {
    account.line(SlipCode::Tredicesima)?;
    let lines = account.lines.iter().filter(|line| line.code == SlipCode::Tredicesima);
    Some(lines.map(|line| line.amount).sum())
}

/// What the TFR of a known month is computed on: its payslip, with a month's share of the tredicesima in the place of
/// the tredicesima paid in it.
pub fn known_base(book: &Rulebook, part: &MonthPart, account: &MonthAccount<'_>) -> Result<Money, InputError> {
    let share = part.accrued::<Exact>((), book)?.tredicesima.round_cents();
    Ok(account.tfr_base - tredicesima_of(account).unwrap_or_default() + share)
}

fn no_rules(month: Month, missing: &str) -> InputError {
    InputError::of("no_rules", "from", format!("{month} cannot be worked out: {missing}"))
}
