//! What has accrued so far in an employment: the fund of the TFR, vacation, the tredicesima, the next step of seniority.

use chrono::{Days, NaiveDate};
use serde_json::Value;

use super::{App, EmploymentFile};
use crate::ccnl::scatto_from;
use crate::input::InputError;
use crate::life::Month;
use crate::life::end::working_days;
use crate::life::plan::{PlanFundYear, PlanRequest, Ready};
use crate::money::{Factor, Money};

/// The longest past that is worked out, in months.
const LONGEST: i32 = 599;

/// What has accrued up to the end of a month. Each part has its article.
#[derive(Clone, Debug, PartialEq)]
pub struct Accrued {
    /// The last day that counts.
    pub until: NaiveDate,
    /// The fund of the TFR, revalued as far as coefficients are published.
    pub tfr: Money,
    /// The fund year by year.
    pub years: Vec<PlanFundYear>,
    /// True when a coefficient is not out yet: its year is told without it.
    pub estimated: bool,
    /// Months of this year that count for the tredicesima, and their share of it.
    pub tredicesima: (u32, Money),
    /// Working days of vacation: accrued since the hiring, and taken in the months that were kept.
    pub vacation: (Factor, u32),
    /// First day and number of the next step of seniority.
    pub scatto: Option<(NaiveDate, u32)>,
    /// Articles of TFR, tredicesima, vacation and steps.
    pub articles: [String; 4],
}

impl App {
    /// What has accrued by the end of the last whole month, or by the last day of the employment; `None` before the first
    /// month is over.
    ///
    /// # Errors
    /// When the past cannot be worked out: tables of then are not known, or the terms are unlawful.
    pub fn accrued(&self, file: &EmploymentFile) -> Result<Option<Accrued>, InputError> {
        let hired = Month::of(file.employment.hired_on());
        let today = self.today();
        let over = Month::of(today + Days::new(1)).after(-1);
        let last = file
            .last_day()
            .filter(|end| *end <= today)
            .map_or(over, |end| over.max(Month::of(end)).min(Month::of(end)));
        if last < hired {
            return Ok(None);
        }
        let from = hired.max(last.after(-LONGEST));
        let asked = PlanRequest::from_json(&self.plan_request(file, from, last, None))?;
        let ready = Ready::new(&self.rulebook, &asked)?;
        let plan = ready.plan()?;
        let until = plan.months.last().map_or(last.last(), |month| month.account.last);
        let this_year = plan.months.iter().filter(|month| month.account.month.year() == last.year());
        let counts = this_year.clone().filter(|month| month.account.accrues).count();
        let missing = |what: &dyn std::fmt::Display| InputError::of("no_rules", "employment", what.to_string());
        let rules = self.rulebook.on(until, Some(today));
        let contract = &rules.contratto().map_err(|none| missing(&none))?.body;
        let steps = (1..=contract.scatti.value.at_most).filter_map(|number| {
            Some((scatto_from(&contract.scatti.value, file.employment.hired_on(), number)?, number))
        });
        Ok(Some(Accrued {
            until,
            tfr: plan.fund.due,
            estimated: plan.fund.estimated,
            years: plan.fund.years.clone(),
            tredicesima: (
                u32::try_from(counts).unwrap_or_default(),
                this_year.map(|month| month.accrual.tredicesima).sum(),
            ),
            vacation: (
                plan.months.iter().fold(Factor::whole(0), |sum, month| sum.plus(month.accrual.vacation_days)),
                file.months.iter().map(|kept| vacation_days(&kept.register)).sum(),
            ),
            scatto: steps.into_iter().find(|(day, _)| *day > today),
            articles: [
                contract.tfr_divisor.cite.clone(),
                contract.tredicesima_months.cite.clone(),
                contract.ferie_days.cite.clone(),
                contract.scatti.cite.clone(),
            ],
        }))
    }
}

/// Working days of vacation that a register tells.
fn vacation_days(register: &Value) -> u32 {
    let entries = register.get("entries").and_then(Value::as_array).into_iter().flatten();
    let vacation = entries.filter(|entry| entry.get("kind").and_then(Value::as_str) == Some("vacation"));
    let day = |entry: &Value, name: &str| entry.get(name).and_then(Value::as_str).and_then(|day| day.parse().ok());
    vacation.filter_map(|entry| Some(working_days(day(entry, "from")?, day(entry, "to")?))).sum()
}
