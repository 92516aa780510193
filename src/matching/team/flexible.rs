//! The best division of a flexible week among given members: each day's sessions are of one person, so that nobody hands
//! over to anybody and the household sees one person a day.

use super::candidate::Candidate;
use super::{Budget, MOST_MEMBERS, Part, Split};
use crate::matching::flexible::{Flexible, Totals};
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::{DAY, Day, Quarter, Range, Week};
use crate::money::Hours;

/// A flexible week to be divided.
pub(super) struct Windows {
    flexible: Flexible,
    most_on_day: u32,
    most_days: u32,
}

/// What one member can do: the totals of each day, and of each set of days.
#[derive(Debug)]
pub(super) struct Reach {
    days: [u128; 7],
    /// By set of days, as bits: totals of sessions on some of them.
    within: Vec<Totals>,
}

/// Days of each member, as bits.
type Days = [u8; MOST_MEMBERS];

/// The best division of one team, being looked for.
struct Division<'t> {
    team: &'t [&'t Candidate<'t>],
    reaches: &'t [&'t Reach],
    hours: u32,
    /// Days that may be used in all, and by one person.
    most_days: (u32, u32),
    budget: &'t mut Budget,
    best: Option<(u64, Days, Vec<u32>)>,
}

impl Windows {
    pub fn new(asked: &Asked<'_>, flexible: &Flexible) -> Windows {
        let rules = asked.rules();
        let daily = rules.max_daily_hours(asked.request().regime).map_or(u32::from(DAY), |(most, _)| most.quarters());
        Windows { flexible: flexible.clone(), most_on_day: daily.min(u32::from(DAY)), most_days: rules.max_days().most }
    }

    /// The division with the best points; of two that are equal, the one met first.
    pub fn divide(&self, team: &[&Candidate<'_>], budget: &mut Budget) -> Option<Split> {
        let reaches: Vec<&Reach> = team.iter().map(|member| member.reach.get_or_init(|| self.reach(member))).collect();
        let most_days = (u32::from(self.flexible.max_days.min(7)), self.most_days);
        let hours = self.flexible.hours.quarters();
        let mut division = Division { team, reaches: &reaches, hours, most_days, budget, best: None };
        division.assign(0, 0, [0; MOST_MEMBERS]);
        let (_, days, parts) = division.best?;
        let parts = (0..team.len()).map(|at| self.part(team[at], reaches[at], days[at], parts[at]));
        Some(Split { parts: parts.collect::<Option<Vec<Part>>>()?, hand_overs: 0 })
    }

    fn reach(&self, member: &Candidate<'_>) -> Reach {
        let limit = (1_u128 << (self.most_on_day + 1)) - 1;
        let days = self.flexible.day_totals(&member.free).map(|totals| totals & limit);
        let top = (self.flexible.hours.quarters() / 64).min(10) as usize;
        let mut within = vec![Totals::ZERO_ONLY];
        for set in 1..128_usize {
            let day = set.trailing_zeros() as usize;
            let fewer = within[set & (set - 1)];
            let mut totals = Totals::NONE;
            for more in (0..=self.most_on_day).filter(|more| days[day] >> more & 1 == 1) {
                totals.add_shifted(&fewer, more, top);
            }
            within.push(totals);
        }
        Reach { days, within }
    }

    /// Sessions of a member's part: the longest that fit on the earliest of her days, each as early as she is free.
    fn part(&self, member: &Candidate<'_>, reach: &Reach, mut days: u8, mut left: u32) -> Option<Part> {
        let (mut week, mut windows, mut used) = (Week::EMPTY, Week::EMPTY, 0);
        while left > 0 {
            let at = days.trailing_zeros() as usize;
            days &= days.checked_sub(1)?;
            let rest = &reach.within[usize::from(days)];
            let fits = |here: &u32| *here <= left && reach.days[at] >> here & 1 == 1 && rest.has(left - here);
            let here = (0..=self.most_on_day).rev().find(fits)?;
            if here > 0 {
                let own_day: Week = Range::new(Day::ALL[at], Quarter::START, Quarter::END).ok().into_iter().collect();
                let (hours, window) = (Hours::from_quarters(here), self.flexible.windows.and(&own_day));
                let one_day = Flexible { hours, windows: window, min_session: self.flexible.min_session, max_days: 1 };
                week = week.or(&one_day.plan(&member.free)?);
                windows = windows.or(&window);
                used += 1;
                left -= here;
            }
        }
        let hours = Hours::from_quarters(week.quarters());
        let pattern = Flexible { hours, windows, min_session: self.flexible.min_session, max_days: used };
        Some(Part { pattern: Pattern::Flexible(pattern), week })
    }
}

impl Division<'_> {
    /// Gives each day from one on to somebody, as many days as may be, and looks at every division of the hours.
    fn assign(&mut self, day: u8, used: u32, days: Days) {
        if used == self.most_days.0 {
            self.parts(days, &mut Vec::new(), self.hours);
        }
        if used == self.most_days.0 || day == 7 {
            return;
        }
        for who in 0..self.team.len() {
            if days[who].count_ones() < self.most_days.1 {
                let mut given = days;
                given[who] |= 1 << day;
                self.assign(day + 1, used + 1, given);
            }
        }
        self.assign(day + 1, used, days);
    }

    fn parts(&mut self, days: Days, parts: &mut Vec<u32>, left: u32) {
        let (at, last) = (parts.len(), parts.len() + 1 == self.team.len());
        let (member, totals) = (self.team[at], &self.reaches[at].within[usize::from(days[at])]);
        let own = member.least..=member.most;
        let range = if last { left..=left } else { member.least..=member.most.min(left) };
        for part in range.filter(|part| totals.has(*part) && own.contains(part)) {
            if !self.budget.spend() {
                return;
            }
            parts.push(part);
            if last {
                self.see(days, parts);
            } else {
                self.parts(days, parts, left - part);
            }
            parts.pop();
        }
    }

    fn see(&mut self, days: Days, parts: &[u32]) {
        let weighted = self.team.iter().zip(parts).map(|(member, part)| member.weighted(*part)).sum();
        if self.best.as_ref().is_none_or(|(best, _, _)| weighted > *best) {
            self.best = Some((weighted, days, parts.to_vec()));
        }
    }
}
