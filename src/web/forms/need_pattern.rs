//! When help is needed: exact hours, elastic hours, living in, nights. Pure.

use std::collections::BTreeSet;

use super::candidacy_steps::{hours, over_maximum, week_of};
use super::fault::{Checked, Fault, Faults};
use super::law::Law;
use crate::ccnl::Regime;
use crate::matching::{Day, Flexible, Pattern, Week};
use crate::money::Hours;
use crate::web::fields::Fields;

/// The shortest sessions that can be chosen, in quarter hours: 1, 1½, 2, 3, 4 hours.
pub const SESSIONS: [u8; 5] = [4, 6, 8, 12, 16];

/// Reads the pattern of a regime.
///
/// # Errors
/// Every fault at its field.
pub fn read(fields: &Fields, regime: Regime, rules: &Law<'_>) -> Checked<Pattern> {
    if regime.night() {
        return nights(fields, rules);
    }
    if regime == Regime::Convivente {
        return live_in(fields, rules);
    }
    match fields.get("tipo") {
        "fissi" => slots(fields, regime, rules),
        "elastici" => flexible(fields, regime, rules),
        _ => {
            let mut faults = Faults::default();
            faults.add("tipo", Fault::ChooseOne);
            faults.finish(None)
        }
    }
}

fn nights(fields: &Fields, rules: &Law<'_>) -> Checked<Pattern> {
    let mut faults = Faults::default();
    let nights: BTreeSet<Day> = Day::ALL.iter().copied().filter(|day| fields.is("notte", day.code())).collect();
    if nights.is_empty() {
        faults.add("notte", Fault::ChooseSome);
    }
    let limit = rules.limits.nights();
    if u32::try_from(nights.len()).is_ok_and(|nights| nights > limit.most) {
        faults.add("notte", Fault::TooManyNights { most: limit.most, article: limit.cite.clone() });
    }
    faults.finish(Some(Pattern::Nights(nights)))
}

fn live_in(fields: &Fields, rules: &Law<'_>) -> Checked<Pattern> {
    let mut faults = Faults::default();
    let hours = required_hours(fields, Regime::Convivente, rules, &mut faults);
    faults.finish(hours.map(Pattern::LiveIn))
}

fn required_hours(fields: &Fields, regime: Regime, rules: &Law<'_>, faults: &mut Faults) -> Option<Hours> {
    let read = faults.part(hours(fields, "ore"))?;
    let Some(asked) = read else {
        faults.add("ore", Fault::NotHours);
        return None;
    };
    match over_maximum(&rules.in_force, regime, Some(asked)) {
        Some(fault) => {
            faults.add("ore", fault);
            None
        }
        None => Some(asked),
    }
}

fn slots(fields: &Fields, regime: Regime, rules: &Law<'_>) -> Checked<Pattern> {
    let mut faults = Faults::default();
    let week = faults.part(week_of(fields));
    if let Some(week) = week {
        if let Some(fault) = over_maximum(&rules.in_force, regime, Some(week.hours())) {
            faults.add("settimana", fault);
        }
        if let Some((most, article)) = rules.limits.max_daily_hours(regime) {
            for day in week.days().filter(|day| week.hours_on(*day) > most) {
                faults.add(format!("giorno-{day}"), Fault::DayTooLong { most, article: article.to_owned() });
            }
        }
        let limit = rules.limits.max_days();
        if u32::try_from(week.days().count()).is_ok_and(|days| days > limit.most) {
            faults.add("settimana", Fault::NoRest { most: limit.most, article: limit.cite.clone() });
        }
    }
    faults.finish(week.map(Pattern::Slots))
}

fn flexible(fields: &Fields, regime: Regime, rules: &Law<'_>) -> Checked<Pattern> {
    let mut faults = Faults::default();
    let windows = faults.part(week_of(fields));
    let hours = required_hours(fields, regime, rules, &mut faults);
    let session = fields.get("sessione").parse().ok().filter(|quarters| SESSIONS.contains(quarters));
    let min_session = faults.keep("sessione", session.ok_or(Fault::ChooseOne));
    let days = fields.get("giorni").parse().ok().filter(|days| (1..=7).contains(days));
    let max_days = faults.keep("giorni", days.ok_or(Fault::ChooseOne));
    let whole = match (windows, hours, min_session, max_days) {
        (Some(windows), Some(hours), Some(min_session), Some(max_days)) => {
            Some(Flexible { hours, windows, min_session, max_days })
        }
        _ => None,
    };
    if let Some(asked) = &whole
        && !asked.fits(&Week::full())
    {
        faults.add("ore", impossible(asked, regime, rules));
    }
    faults.finish(whole.map(Pattern::Flexible))
}

fn impossible(asked: &Flexible, regime: Regime, rules: &Law<'_>) -> Fault {
    let most = rules.limits.max_weekly_hours(regime).map(|most| most.value);
    let longest = Hours::from_quarters(u32::from(asked.longest_session()));
    Fault::Impossible { nearest: asked.nearest(most.unwrap_or(asked.hours)), longest }
}
