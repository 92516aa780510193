//! Invented weeks.

use super::sample::Sampler;
use crate::matching::{DAY, Day, Quarter, Range, Week};

const WORKDAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// Quarters from one hour of the day to another.
fn stretch(day: Day, from: u32, until: u32) -> Option<Range> {
    let quarter = |at: u32| Quarter::new(u64::from(at.min(u32::from(DAY))));
    Range::new(day, quarter(from)?, quarter(until)?).ok()
}

fn on(days: &[Day], from: u32, until: u32) -> Week {
    days.iter().filter_map(|day| stretch(*day, from, until)).collect()
}

/// When someone who works by the hour is free.
pub(super) fn free_by_day(chance: &mut Sampler) -> Week {
    let shapes = [("wide", 34), ("day", 30), ("morning", 12), ("afternoon", 14), ("broken", 10)];
    let shape = chance.weighted(&shapes);
    let early = chance.between(26, 32);
    let late = chance.between(72, 84);
    let mut week = match shape {
        "wide" => on(&WORKDAYS, early.min(28), late.max(80)),
        "day" => on(&WORKDAYS, early + 2, late.min(76)),
        "morning" => on(&WORKDAYS, early, chance.between(50, 58)),
        "afternoon" => on(&WORKDAYS, chance.between(50, 56), late.max(78)),
        _ => on(&WORKDAYS, early, 52).or(&on(&WORKDAYS, 62, late)),
    };
    if chance.percent(25) {
        let lost = chance.one(&WORKDAYS);
        week = week.minus(&on(&[lost], 0, 96));
    }
    if chance.percent(45) {
        week = week.or(&on(&[Day::Sat], early + 2, chance.between(52, 76)));
    }
    if chance.percent(15) {
        week = week.or(&on(&[Day::Sun], early + 4, chance.between(52, 76)));
    }
    week
}

/// When someone who covers rests is free: the end of the week, and some evenings.
pub(super) fn free_for_rests(chance: &mut Sampler) -> Week {
    let from = chance.between(28, 34);
    let mut week = on(&[Day::Sat, Day::Sun], from, chance.between(76, 88));
    if chance.percent(60) {
        let days = chance.some(&WORKDAYS, 2);
        week = week.or(&on(&days, 52, 84));
    }
    week
}

/// When someone who works at night is free.
pub(super) fn free_at_night(chance: &mut Sampler) -> Week {
    let all = Day::ALL.to_vec();
    let nights = if chance.percent(55) { all } else { chance.some(&all, 5) };
    let (from, until) = (chance.between(76, 80), chance.between(32, 36));
    match (Quarter::new(u64::from(from)), Quarter::new(u64::from(until))) {
        (Some(from), Some(until)) => Week::nights(&nights, from, until),
        _ => Week::EMPTY,
    }
}

/// When someone who lives in on reduced hours is free.
pub(super) fn free_living_in(chance: &mut Sampler) -> Week {
    let morning = on(&WORKDAYS, 24, 56);
    let afternoon = on(&WORKDAYS, 56, 88);
    match chance.below(3) {
        0 => morning,
        1 => afternoon,
        _ => morning.or(&afternoon),
    }
}

/// A few slots that a family asks by the hour: the week and no more than `most` hours on a day.
pub(super) fn slots(chance: &mut Sampler, quarters: u32) -> Week {
    let days = if quarters <= 32 { chance.between(2, 4) } else { 5 };
    let length = (quarters / days).clamp(8, 32);
    let starts: &[(u32, u32)] = &[(32, 22), (34, 14), (36, 20), (38, 8), (56, 10), (60, 8), (64, 10)];
    let from = chance.weighted(starts).min(80 - length);
    let mut chosen = if days == 5 { WORKDAYS.to_vec() } else { chance.some(&WORKDAYS, days) };
    chosen.sort_unstable();
    on(&chosen, from, from + length)
}

/// The slots of a cover of rests.
pub(super) fn rest_slots(chance: &mut Sampler) -> Week {
    let from = chance.between(34, 40);
    let days = if chance.percent(60) { vec![Day::Sat, Day::Sun] } else { vec![Day::Sun] };
    on(&days, from, from + chance.between(16, 32))
}

/// The slots of a week of who lives in on reduced hours: always within one part of the day.
pub(super) fn reduced_slots(chance: &mut Sampler) -> Week {
    let length = chance.between(16, 24);
    let from = if chance.percent(60) { 28 } else { 60 };
    on(&WORKDAYS, from, from + length)
}

/// Windows of a flexible week.
pub(super) fn windows(chance: &mut Sampler) -> Week {
    match chance.below(3) {
        0 => on(&WORKDAYS, 32, 76),
        1 => on(&WORKDAYS, 32, 56),
        _ => on(&WORKDAYS, 32, 76).or(&on(&[Day::Sat], 36, 52)),
    }
}
