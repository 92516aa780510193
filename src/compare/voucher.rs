//! The vouchers of the Libretto Famiglia against their limits: how many, until which day, up to how many hours.

use chrono::{Datelike, Days as Span, NaiveDate};
use serde::Serialize;

use super::days::Days;
use crate::ccnl::fisco::Libretto;
use crate::money::{Factor, Hours, Money};

const WEEK: i64 = 7;

/// Where vouchers stop being lawful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stops {
    /// The first day on which a limit is passed.
    pub on: NaiveDate,
    /// Hours worked in that calendar year by then.
    pub after_hours: Hours,
}

/// Limits of vouchers for a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoucherLimits {
    /// Hours of a calendar year between the same family and worker.
    pub pair_hours: Hours,
    /// What the same worker may receive from the family in a calendar year.
    pub pair: Money,
    /// What all its workers may receive from the family in a calendar year.
    pub family: Money,
    /// Most weekly hours that keep within the limits for the whole need.
    pub most_weekly_hours: Hours,
    /// When this need passes a limit; `None` when it never does.
    pub stops: Option<Stops>,
}

/// A part of a need inside one calendar year.
#[derive(Clone, Copy)]
struct Piece {
    from: NaiveDate,
    days: i64,
}

/// Looks a need up against the limits.
pub(super) fn limits(
    libretto: &Libretto,
    on: NaiveDate,
    until: Option<NaiveDate>,
    days: &Days,
    hours: Hours,
) -> VoucherLimits {
    let pieces = pieces(on, until);
    let limit = &libretto.limiti.value;
    let flexible = Days::Flexible(days.count());
    let lawful = |quarters: u32| stops(libretto, &pieces, &flexible, Hours::from_quarters(quarters)).is_none();
    let most = (1..=Hours::whole(24).quarters() * 7).take_while(|quarters| lawful(*quarters)).last().unwrap_or(0);
    VoucherLimits {
        pair_hours: limit.pair_hours,
        pair: limit.pair,
        family: limit.family,
        most_weekly_hours: Hours::from_quarters(most),
        stops: stops(libretto, &pieces, days, hours),
    }
}

/// The calendar years of a need; one without end is followed through its first whole year.
fn pieces(on: NaiveDate, until: Option<NaiveDate>) -> Vec<Piece> {
    let end_of = |year: i32| NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(NaiveDate::MAX);
    let until = until.unwrap_or_else(|| end_of(if on.ordinal() == 1 { on.year() } else { on.year() + 1 }));
    let mut pieces = Vec::new();
    let mut from = on;
    while from <= until {
        let last = end_of(from.year()).min(until);
        pieces.push(Piece { from, days: (last - from).num_days() + 1 });
        let Some(next) = last.succ_opt() else { break };
        from = next;
    }
    pieces
}

/// The first limit passed, in the first calendar year that passes one.
fn stops(libretto: &Libretto, pieces: &[Piece], days: &Days, hours: Hours) -> Option<Stops> {
    let (buono, limit) = (&libretto.buono.value, &libretto.limiti.value);
    let vouchers = i64::from(days.vouchers(hours, buono.hours));
    if hours == Hours::default() {
        return None;
    }
    // Days until a limit: limit / (a week's use / 7).
    let by_hours = limit.pair_hours.factor().by(Factor::whole(WEEK)).over(hours.factor());
    let received = limit.pair.min(limit.worker).min(limit.family);
    let by_money = Factor::fraction(received.cents() * WEEK, (buono.worker.cents() * vouchers).max(1));
    let within = by_hours.min(by_money);
    let piece = pieces.iter().find(|piece| Factor::whole(piece.days) > within)?;
    let (above, below) = within.parts();
    let whole = u64::try_from(above / below).unwrap_or_default();
    let worked = hours.factor().by(within).over(Factor::whole(WEEK)).by(Factor::whole(4)).parts();
    let after_hours = Hours::from_quarters(u32::try_from(worked.0 / worked.1).unwrap_or_default());
    Some(Stops { on: piece.from.checked_add_days(Span::new(whole))?, after_hours })
}
