//! The best division of whole nights among given members.

use std::collections::BTreeSet;

use super::candidate::Candidate;
use super::{Budget, Part, Split};
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::{Day, Week};

/// Nights to be divided.
pub(super) struct Nights {
    nights: Vec<(Day, Week)>,
    quarters: u32,
}

impl Nights {
    pub fn new(asked: &Asked<'_>, nights: &BTreeSet<Day>) -> Nights {
        let times = asked.rules().night(asked.request().regime);
        let night = |day: &Day| times.map(|(from, until)| (*day, Week::nights(&[*day], from, until)));
        Nights { nights: nights.iter().filter_map(night).collect(), quarters: asked.rules().nights().hours.quarters() }
    }

    /// The division with the best points; of two that are equal, the one that gives the earlier nights to the better member.
    pub fn divide(&self, team: &[&Candidate<'_>], budget: &mut Budget) -> Option<Split> {
        let (mut best, mut given) = (None, Vec::new());
        self.assign(team, &mut given, &mut best, budget);
        let (_, given): (u64, Vec<usize>) = best?;
        let part = |member: usize| {
            let own = || self.nights.iter().zip(&given).filter(move |(_, who)| **who == member).map(|(night, _)| night);
            let week = own().fold(Week::EMPTY, |all, (_, night)| all.or(night));
            Part { pattern: Pattern::Nights(own().map(|(day, _)| *day).collect()), week }
        };
        Some(Split { parts: (0..team.len()).map(part).collect(), hand_overs: 0 })
    }

    fn assign(
        &self,
        team: &[&Candidate<'_>],
        given: &mut Vec<usize>,
        best: &mut Option<(u64, Vec<usize>)>,
        budget: &mut Budget,
    ) {
        if !budget.spend() {
            return;
        }
        let hours = |who: usize| {
            let nights = given.iter().filter(|other| **other == who).count();
            u32::try_from(nights).unwrap_or(u32::MAX).saturating_mul(self.quarters)
        };
        let Some((_, night)) = self.nights.get(given.len()) else {
            let lawful =
                team.iter().enumerate().all(|(who, member)| (member.least..=member.most).contains(&hours(who)));
            let weighted = team.iter().enumerate().map(|(who, member)| member.weighted(hours(who))).sum();
            if lawful && best.as_ref().is_none_or(|(most, _)| weighted > *most) {
                *best = Some((weighted, given.clone()));
            }
            return;
        };
        let free: Vec<usize> = (0..team.len()).filter(|who| team[*who].free.covers(night)).collect();
        for who in free {
            given.push(who);
            self.assign(team, given, best, budget);
            given.pop();
        }
    }
}
