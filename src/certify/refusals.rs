//! What the contract does not let a family ask, in the order in which it is answered.

use super::request::{Pattern, Request};
use super::tables::Tables;
use super::time::Week;

const CODES: [&str; 5] =
    ["hours_over_maximum", "unlawful_pattern", "below_minimum", "livello_not_in_table", "impossible_pattern"];

/// The code a request is refused with; `None` when it must be answered.
pub fn code(request: &Request, tables: &Tables<'_>) -> Option<&'static str> {
    let minimum = tables.minimum(&request.regime, request.livello.as_deref());
    let holds = [
        within_hours(request, tables),
        within_days(request, tables),
        minimum.is_none() || request.offered_pay.is_none_or(|offered| Some(offered) >= minimum),
        minimum.is_some(),
        request.pattern.sessions().is_none_or(|sessions| sessions.fit(&Week([u128::MAX; 7]))),
    ];
    holds.iter().zip(CODES).find(|(holds, _)| !**holds).map(|(_, code)| code)
}

fn within_hours(request: &Request, tables: &Tables<'_>) -> bool {
    if let Pattern::Nights { nights } = &request.pattern {
        return tables.most("nights").is_none_or(|most| nights.len() as u64 <= most);
    }
    let hours = request.pattern.hours(tables.night_hours());
    tables.hours_of(&request.regime, "weekly_hours").is_none_or(|most| hours <= most)
}

/// Slots only: none of the days too long, not all of them worked.
fn within_days(request: &Request, tables: &Tables<'_>) -> bool {
    let Pattern::Slots { week } = &request.pattern else { return true };
    let longest = tables.longest_day(&request.regime);
    let short = |day: &u128| longest.is_none_or(|most| u64::from(day.count_ones()) <= most.0);
    let worked = week.0.iter().filter(|day| **day != 0).count() as u64;
    week.0.iter().all(short) && tables.most("days").is_none_or(|most| worked <= most)
}
