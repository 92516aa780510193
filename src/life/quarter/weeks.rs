//! Weeks of contributions, Sunday to Saturday.

use chrono::{Datelike, Days, NaiveDate};

use super::rates_on;
use crate::ccnl::Inps;
use crate::input::InputError;
use crate::life::Quarter;
use crate::life::month::{MonthAccount, PARTS};
use crate::money::{Hours, Money};

/// Days in a week.
const WEEK: u64 = 7;

/// A week of the payment. Times are twenty-fourths of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuarterWeek {
    /// Its Sunday.
    pub from: NaiveDate,
    /// Its Saturday.
    pub to: NaiveDate,
    /// The day whose tables and terms decide: Saturday, or the last day of the employment.
    pub decided_on: NaiveDate,
    /// Paid time for INPS.
    pub inps: u32,
    /// Paid time for Cas.Sa.Colf.
    pub assistenza: u32,
    /// Hours up to which the pay chooses the band.
    pub over_hours: Hours,
    /// The same in twenty-fourths of an hour.
    pub over: u32,
    /// True when the contract's hours pass them.
    pub contract_beyond: bool,
    /// What an hour owes by the pay, and beyond the hours of the bands.
    pub rates: [Inps<Money>; 2],
    /// What an hour of this week owes.
    pub rate: Inps<Money>,
    /// Cas.Sa.Colf of an hour: the employer's part and the worker's.
    pub assistenza_hour: [Money; 2],
}

/// The days of a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The Sunday of the week whose Saturday is the first of the quarter.
    pub from: NaiveDate,
    /// The last Saturday of the quarter, or the last day of the employment.
    pub to: NaiveDate,
}

impl Period {
    /// That of a quarter; an employment that ends in it leaves nothing to the next.
    pub fn of(quarter: Quarter, ended_on: Option<NaiveDate>) -> Period {
        let (first, last) = (quarter.first(), quarter.last());
        let from = first - Days::new(first.weekday().num_days_from_sunday().into());
        let saturday = last - Days::new((u64::from(last.weekday().num_days_from_sunday()) + 1) % WEEK);
        Period { from, to: ended_on.unwrap_or(saturday) }
    }
}

/// The weeks of a period with some day of employment.
pub fn weeks(accounts: &[&MonthAccount<'_>], period: Period) -> Result<Vec<QuarterWeek>, InputError> {
    let days = || accounts.iter().flat_map(|account| &account.hours);
    let mut weeks = Vec::with_capacity(14);
    let mut from = period.from;
    while from <= period.to {
        let to = from + Days::new(WEEK - 1);
        let inside = |day: NaiveDate| from <= day && day <= to.min(period.to);
        let mut of_week = days().filter(|day| inside(day.day)).peekable();
        if of_week.peek().is_some() {
            let (mut inps, mut assistenza, mut decided_on) = (0, 0, from);
            for day in of_week {
                inps += day.inps;
                assistenza += day.assistenza;
                decided_on = day.day;
            }
            let found = accounts.iter().find_map(|account| rates_on(account, decided_on));
            let rates = found.ok_or_else(|| {
                InputError::of("no_rules", "quarter", format!("no month says what an hour owes on {decided_on}"))
            })?;
            weeks.push(QuarterWeek {
                from,
                to,
                decided_on,
                inps,
                assistenza,
                over_hours: rates.over_hours,
                over: rates.over_hours.quarters() * PARTS / Hours::whole(1).quarters(),
                contract_beyond: rates.beyond_bands,
                rates: rates.inps,
                rate: rates.inps[usize::from(rates.beyond_bands)],
                assistenza_hour: rates.assistenza,
            });
        }
        from = from + Days::new(WEEK);
    }
    Ok(weeks)
}

/// Chooses the band of each week, by its own hours or by the average, where practice does.
pub fn bands(weeks: &mut [QuarterWeek], mixed: &str) {
    let paid: Vec<u32> = weeks.iter().map(|week| week.inps).filter(|parts| *parts > 0).collect();
    let (all, count) = (paid.iter().sum::<u32>(), u32::try_from(paid.len()).unwrap_or_default());
    for week in weeks {
        let beyond = match mixed {
            "week" => week.inps > week.over,
            "quarter_average" => all > week.over * count,
            _ => week.contract_beyond,
        };
        week.rate = week.rates[usize::from(beyond)];
    }
}
