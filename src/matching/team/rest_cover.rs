//! Cover of the weekly rest of a live-in carer (art. 13, art. 14 c. 9): the request that follows from hers.

use std::collections::BTreeSet;

use crate::ccnl::{NoRule, Regime};
use crate::matching::flexible::Flexible;
use crate::matching::request::{Pattern, Request};
use crate::matching::rules::Rules;
use crate::matching::week::{DAY, Day, Quarter, Range, Week};
use crate::money::Hours;

/// What covers the weekly rest of a full-time live-in carer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestCover {
    /// Her weekly rest, all of it.
    pub rest: Week,
    /// For one person: as many of its daytime hours as one may work.
    pub one: Request,
    /// For several together: all its daytime hours.
    pub several: Request,
}

/// The cover of the rest of a request, `None` unless it is for a full-time live-in carer of a level that may have
/// one.
///
/// # Errors
/// When the rules have no limits of our own for that day.
pub fn rest_cover(request: &Request, rules: &Rules<'_>) -> Result<Option<RestCover>, NoRule> {
    let limits = &rules.own_limits()?.rest_cover;
    let full_time = rules.max_weekly_hours(Regime::Convivente).map(|most| most.value);
    let lives_in = matches!(request.pattern, Pattern::LiveIn(hours) if Some(hours) >= full_time);
    let may = rules.minimum(Regime::CoperturaRiposi, request.livello).is_some();
    if request.regime != Regime::Convivente || !lives_in || !may {
        return Ok(None);
    }
    let (full_day, half_day) = rules.weekly_rest();
    let rest: Week =
        [last_hours(limits.full_day, full_day), last_hours(limits.half_day, half_day)].into_iter().flatten().collect();
    let by_day: Week = Day::ALL.iter().filter_map(|day| Range::new(*day, limits.from, limits.until).ok()).collect();
    let day = rest.and(&by_day);
    let most = rules.max_daily_hours(Regime::CoperturaRiposi).map_or(u32::from(DAY), |(most, _)| most.quarters());
    let quarters: u32 = day.days().map(|of| day.hours_on(of).quarters().min(most)).sum();
    let derived = |pattern: Pattern| Request {
        regime: Regime::CoperturaRiposi,
        likes: BTreeSet::clone(&request.likes),
        offered_pay: None,
        pattern,
        ..request.clone()
    };
    let one = Pattern::Flexible(Flexible {
        hours: Hours::from_quarters(quarters),
        windows: day,
        min_session: u8::try_from(limits.shortest.quarters()).unwrap_or(u8::MAX),
        max_days: u8::try_from(day.days().count()).unwrap_or(7),
    });
    Ok(Some(RestCover { rest, one: derived(one), several: derived(Pattern::Slots(day)) }))
}

/// The last so many hours of a day.
fn last_hours(day: Day, hours: Hours) -> Option<Range> {
    let from = u32::from(DAY).saturating_sub(hours.quarters());
    Range::new(day, Quarter::new(u64::from(from))?, Quarter::END).ok()
}
