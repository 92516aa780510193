//! Who may be part of a team, and what each part of the hours would be worth.

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::flexible::Reach;
use crate::matching::conditions::{Hard, lacks};
use crate::matching::points::{Criterion, reasons};
use crate::matching::rank::{Asked, tie_break};
use crate::matching::request::Pattern;
use crate::matching::week::{Day, Week};
use crate::matching::worker::Worker;

/// Someone who has every hard condition but the week and the hours.
pub(super) struct Candidate<'w> {
    pub worker: &'w Worker,
    /// Her free time, of that which is asked.
    pub free: Week,
    /// Fewest quarters of her part, at least one.
    pub least: u32,
    /// Most quarters of her part.
    pub most: u32,
    /// How long she has waited, then the digest that favours nobody.
    pub tie: (NaiveDate, [u8; 32]),
    /// What she can do of a flexible week, worked out when first needed.
    pub reach: OnceCell<Reach>,
    points: Vec<u32>,
}

/// Everybody looked at.
pub(super) struct Candidates<'w> {
    pub considered: usize,
    /// How many can do the whole by themselves.
    pub alone: usize,
    /// Who may be part of a team, the most promising first.
    pub all: Vec<Candidate<'w>>,
}

impl<'w> Candidates<'w> {
    pub fn of(asked: &Asked<'_>, workers: impl IntoIterator<Item = &'w Worker>) -> Candidates<'w> {
        let mut found = Candidates { considered: 0, alone: 0, all: Vec::new() };
        for worker in workers {
            found.considered += 1;
            let mut whole = true;
            let passes = lacks(asked, worker).all(|lack| {
                whole = false;
                matches!(lack.condition(), Hard::Week | Hard::Hours)
            });
            found.alone += usize::from(whole);
            if passes {
                found.all.extend(Candidate::of(asked, worker));
            }
        }
        found.all.sort_by_key(|one| (std::cmp::Reverse(one.points(one.most)), one.tie));
        found
    }
}

impl<'w> Candidate<'w> {
    fn of(asked: &Asked<'_>, worker: &'w Worker) -> Option<Candidate<'w>> {
        let (request, rules) = (asked.request(), asked.rules());
        let offer = worker.offer(request.role, request.regime)?;
        let week = offer.week.unwrap_or_default();
        let (free, room) = match &request.pattern {
            Pattern::Slots(asked) => (week.and(asked), week.and(asked).quarters()),
            Pattern::Flexible(flexible) => (week.and(&flexible.windows), week.and(&flexible.windows).quarters()),
            Pattern::Nights(nights) => {
                let night =
                    |day: &Day| rules.night(request.regime).map(|(from, until)| Week::nights(&[*day], from, until));
                let free = nights.iter().filter_map(night).filter(|night| week.covers(night));
                let count = free.clone().count();
                let limit = rules.nights();
                let most = u32::try_from(count).unwrap_or(limit.most).min(limit.most);
                (free.fold(Week::EMPTY, |all, night| all.or(&night)), most * limit.hours.quarters())
            }
            Pattern::LiveIn(_) => return None,
        };
        let contract = rules.max_weekly_hours(request.regime).map_or(u32::MAX, |most| most.value.quarters());
        let most = offer.max_hours.quarters().min(room).min(contract).min(asked.hours().quarters());
        let least = offer.min_hours.quarters().max(1);
        let fixed: u32 = reasons(asked, &(worker, offer))
            .iter()
            .filter(|reason| reason.criterion != Criterion::Hours)
            .map(|reason| reason.points)
            .sum();
        let weights = rules.weights();
        let points = (0..=most).map(|part| fixed + weights.hours_points(part, offer.max_hours.quarters())).collect();
        let tie = (worker.waiting_since, tie_break(&request.id, &worker.id));
        let reach = OnceCell::new();
        (least <= most).then_some(Candidate { worker, free, least, most, tie, reach, points })
    }

    /// Her points with a part of so many quarters, at most her most.
    pub fn points(&self, part: u32) -> u32 {
        self.points.get(part as usize).copied().unwrap_or_default()
    }

    /// Those points, weighted by the part.
    pub fn weighted(&self, part: u32) -> u64 {
        u64::from(self.points(part)) * u64::from(part)
    }
}
