//! What the contract does not let a family ask.

use std::fmt;

use super::flexible::Flexible;
use super::request::{Pattern, Request};
use super::rules::Rules;
use super::week::{Day, Quarter};
use crate::ccnl::{Livello, Regime};
use crate::money::{Hours, Money};

/// Why a request is refused, with the values and the article that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// More hours a week than the regime has.
    HoursOverMaximum {
        /// Hours asked.
        hours: Hours,
        /// The most there may be.
        most: Hours,
        /// Article.
        cite: String,
    },
    /// More nights a week than rest allows.
    TooManyNights {
        /// Nights asked.
        nights: usize,
        /// The most there may be.
        most: u32,
        /// Article.
        cite: String,
    },
    /// Too many hours on one day.
    LongDay {
        /// The first such day.
        day: Day,
        /// Hours asked on it.
        hours: Hours,
        /// The most there may be.
        most: Hours,
        /// Article.
        cite: String,
    },
    /// Work on every day of the week.
    NoRestDay {
        /// Most days a week with work.
        most: u32,
        /// Article.
        cite: String,
    },
    /// Pay under the table.
    BelowMinimum {
        /// Pay offered.
        offered: Money,
        /// The table's amount.
        minimum: Money,
        /// Article and table.
        cite: String,
    },
    /// The table of this regime has no amount for that level.
    LivelloNotInTable {
        /// The regime.
        regime: Regime,
        /// The level asked.
        livello: Option<Livello>,
        /// Article and table.
        cite: String,
    },
    /// Even someone always free could not serve the flexible week.
    ImpossiblePattern(Nearest),
}

/// The nearest flexible week that someone always free could serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearest {
    /// The same with these hours.
    Hours(Hours),
    /// No session fits: first the shortest session must be no longer than this.
    Session(Quarter),
}

impl Refusal {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::HoursOverMaximum { .. } | Refusal::TooManyNights { .. } => "hours_over_maximum",
            Refusal::LongDay { .. } | Refusal::NoRestDay { .. } => "unlawful_pattern",
            Refusal::BelowMinimum { .. } => "below_minimum",
            Refusal::LivelloNotInTable { .. } => "livello_not_in_table",
            Refusal::ImpossiblePattern(_) => "impossible_pattern",
        }
    }

    /// True when only one contract for the whole is refused: several people, each with a part, may do it.
    #[must_use]
    pub const fn of_one_contract(&self) -> bool {
        matches!(
            self,
            Refusal::HoursOverMaximum { .. }
                | Refusal::TooManyNights { .. }
                | Refusal::LongDay { .. }
                | Refusal::NoRestDay { .. }
        )
    }

    /// The field to change.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Refusal::BelowMinimum { .. } => "offered_pay",
            Refusal::LivelloNotInTable { .. } => "livello",
            _ => "pattern",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::HoursOverMaximum { hours, most, cite } => {
                write!(out, "{hours} hours a week, at most {most} ({cite})")
            }
            Refusal::TooManyNights { nights, most, cite } => {
                write!(out, "{nights} nights a week, at most {most} ({cite})")
            }
            Refusal::LongDay { day, hours, most, cite } => {
                write!(out, "{hours} hours on {day}, at most {most} ({cite})")
            }
            Refusal::NoRestDay { most, cite } => write!(out, "work on every day of the week, at most {most} ({cite})"),
            Refusal::BelowMinimum { offered, minimum, cite } => write!(out, "{offered} is below {minimum} ({cite})"),
            Refusal::LivelloNotInTable { regime, livello: Some(livello), cite } => {
                write!(out, "no amount for {livello} in {regime} ({cite})")
            }
            Refusal::LivelloNotInTable { regime, livello: None, cite } => write!(out, "no amount in {regime} ({cite})"),
            Refusal::ImpossiblePattern(Nearest::Hours(hours)) => {
                write!(out, "even someone always free could not serve it; nearest possible: {hours} hours")
            }
            Refusal::ImpossiblePattern(Nearest::Session(session)) => {
                write!(out, "even someone always free could not serve it; nearest possible: min_session {session}")
            }
        }
    }
}

/// Every refusal of a request, in the order of the list of codes; the first one is answered.
#[must_use]
pub fn refusals(request: &Request, rules: &Rules<'_>) -> Vec<Refusal> {
    let checks = [hours_over_maximum, long_day, no_rest_day, below_minimum, livello_not_in_table, impossible_pattern];
    checks.iter().filter_map(|check| check(request, rules)).collect()
}

/// Hours a week of a request; a night counts the hours the rules say.
#[must_use]
pub fn weekly_hours(pattern: &Pattern, rules: &Rules<'_>) -> Hours {
    match pattern {
        Pattern::Slots(week) => week.hours(),
        Pattern::Flexible(Flexible { hours, .. }) | Pattern::LiveIn(hours) => *hours,
        Pattern::Nights(nights) => {
            Hours::from_quarters(rules.nights().hours.quarters() * u32::try_from(nights.len()).unwrap_or(u32::MAX))
        }
    }
}

fn hours_over_maximum(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    if let Pattern::Nights(nights) = &request.pattern {
        let limit = rules.nights();
        let over = u32::try_from(nights.len()).is_ok_and(|nights| nights > limit.most);
        let refusal = || Refusal::TooManyNights { nights: nights.len(), most: limit.most, cite: limit.cite.clone() };
        return over.then(refusal);
    }
    let hours = weekly_hours(&request.pattern, rules);
    let most = rules.max_weekly_hours(request.regime).filter(|most| hours > most.value)?;
    Some(Refusal::HoursOverMaximum { hours, most: most.value, cite: most.cite.clone() })
}

fn long_day(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    let Pattern::Slots(week) = &request.pattern else { return None };
    let (most, cite) = rules.max_daily_hours(request.regime)?;
    let day = week.days().find(|day| week.hours_on(*day) > most)?;
    Some(Refusal::LongDay { day, hours: week.hours_on(day), most, cite: cite.to_owned() })
}

fn no_rest_day(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    let Pattern::Slots(week) = &request.pattern else { return None };
    let limit = rules.max_days();
    let over = u32::try_from(week.days().count()).is_ok_and(|days| days > limit.most);
    over.then(|| Refusal::NoRestDay { most: limit.most, cite: limit.cite.clone() })
}

fn below_minimum(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    let minimum = rules.minimum(request.regime, request.livello)?;
    let offered = request.offered_pay.filter(|offered| *offered < minimum)?;
    Some(Refusal::BelowMinimum { offered, minimum, cite: rules.table_cite(request.regime) })
}

fn livello_not_in_table(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    let (regime, livello) = (request.regime, request.livello);
    let missing = rules.minimum(regime, livello).is_none();
    missing.then(|| Refusal::LivelloNotInTable { regime, livello, cite: rules.table_cite(regime) })
}

fn impossible_pattern(request: &Request, rules: &Rules<'_>) -> Option<Refusal> {
    let Pattern::Flexible(flexible) = &request.pattern else { return None };
    if flexible.fits(&flexible.windows) {
        return None;
    }
    let most = rules.max_weekly_hours(request.regime).map_or(flexible.hours, |most| most.value);
    let session = || Quarter::new(u64::from(flexible.longest_session())).unwrap_or(Quarter::END);
    let nearest = flexible.nearest(most).map_or_else(|| Nearest::Session(session()), Nearest::Hours);
    Some(Refusal::ImpossiblePattern(nearest))
}
