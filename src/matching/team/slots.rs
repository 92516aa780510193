//! Ways to divide one day's slots among the members of a team.

use std::collections::BTreeMap;

use super::MOST_MEMBERS;
use crate::matching::week::{DAY, stretches};

/// One way to divide a day: what each member has, and the changes of person inside a slot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice {
    pub quarters: [u16; MOST_MEMBERS],
    pub hand_overs: u32,
    /// Each member's quarters, as bits of the day.
    pub parts: [u128; MOST_MEMBERS],
}

/// Where a member's day begins and ends, and whether its first and last stretch leave the rest between days to her others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edges {
    pub first: u16,
    pub last: u16,
    pub first_apart: bool,
    pub last_apart: bool,
}

/// How a slot may be divided.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cuts {
    /// The shortest part of a divided slot, in quarters.
    pub shortest: u16,
    /// Changes come at whole multiples of this from the start of the slot, or where free time begins or ends.
    pub step: u16,
    /// Most changes of person inside one slot.
    pub most_hand_overs: u32,
    /// Most quarters of one person on a day.
    pub most_on_day: u16,
    /// Quarters of rest between days.
    pub rest: u16,
    /// When true, the edges of a day matter: ways with the same hours are not the same.
    pub edges: bool,
}

/// The quarters from one to another, as bits of a day.
fn span(from: u16, until: u16) -> u128 {
    ((1 << (until - from)) - 1) << from
}

impl Edges {
    pub fn of(part: u128, rest: u16) -> Option<Edges> {
        let runs: Vec<(u16, u16)> = stretches(part).map(|(from, until)| (u16::from(from), u16::from(until))).collect();
        let (first, last) = (runs.first()?, runs.last()?);
        let apart = |one: (u16, u16), next: (u16, u16)| next.0 - one.1 >= rest;
        let first_apart = runs.get(1).is_none_or(|next| apart(*first, *next));
        let last_apart = runs.len() < 2 || apart(runs[runs.len() - 2], *last);
        Some(Edges { first: first.0, last: last.1, first_apart, last_apart })
    }
}

impl Cuts {
    /// Every way to divide the slots of a day among members with this free time; of ways that
    /// differ in nothing that matters, the one with the fewest hand-overs.
    pub fn of_day(&self, asked: u128, free: &[u128]) -> Vec<Choice> {
        let mut ways = vec![Choice::default()];
        for (from, until) in stretches(asked) {
            let slot = self.of_slot(u16::from(from), u16::from(until), free);
            let joined = ways.iter().flat_map(|one| slot.iter().map(move |more| one.and(more)));
            let within = joined.filter(|way| way.quarters.iter().all(|quarters| *quarters <= self.most_on_day));
            ways = self.distinct(within);
        }
        ways
    }

    fn of_slot(&self, from: u16, until: u16, free: &[u128]) -> Vec<Choice> {
        let mut ways = Vec::new();
        let steps = (from..until).step_by(usize::from(self.step)).fold(0, |steps, at| steps | 1 << at);
        let cuts = free.iter().fold(steps, |cuts, time| cuts | (time ^ time << 1));
        self.pieces((from, until), from, None, (free, cuts), Choice::default(), &mut ways);
        self.distinct(ways)
    }

    /// Adds every way to go on from a quarter of a slot with somebody else than the person before.
    fn pieces(
        &self,
        slot: (u16, u16),
        at: u16,
        before: Option<usize>,
        (free, cuts): (&[u128], u128),
        so_far: Choice,
        ways: &mut Vec<Choice>,
    ) {
        let (from, until) = slot;
        let hand_overs = so_far.hand_overs + u32::from(before.is_some());
        for (person, time) in free.iter().enumerate().filter(|(person, _)| Some(*person) != before) {
            let holds = |end: u16| span(at, end) & !time == 0;
            if (at == from || until - at >= self.shortest) && holds(until) {
                ways.push(so_far.with(person, (at, until), hand_overs));
            }
            if hand_overs >= self.most_hand_overs {
                continue;
            }
            let ends = at + self.shortest..=until.saturating_sub(self.shortest).min(DAY);
            for end in ends.take_while(|end| holds(*end)).filter(|end| cuts >> end & 1 == 1) {
                self.pieces(slot, end, Some(person), (free, cuts), so_far.with(person, (at, end), hand_overs), ways);
            }
        }
    }

    fn distinct(&self, ways: impl IntoIterator<Item = Choice>) -> Vec<Choice> {
        let mut kept: BTreeMap<_, Choice> = BTreeMap::new();
        for way in ways {
            let edges = way.parts.map(|part| if self.edges { Edges::of(part, self.rest) } else { None });
            let best = kept.entry((way.quarters, edges)).or_insert(way);
            if way.hand_overs < best.hand_overs {
                *best = way;
            }
        }
        kept.into_values().collect()
    }
}

impl Choice {
    /// One person more from one quarter to another.
    fn with(mut self, person: usize, (from, until): (u16, u16), hand_overs: u32) -> Choice {
        self.quarters[person] += until - from;
        self.parts[person] |= span(from, until);
        self.hand_overs = hand_overs;
        self
    }

    fn and(&self, more: &Choice) -> Choice {
        Choice {
            quarters: std::array::from_fn(|at| self.quarters[at] + more.quarters[at]),
            hand_overs: self.hand_overs + more.hand_overs,
            parts: std::array::from_fn(|at| self.parts[at] | more.parts[at]),
        }
    }
}
