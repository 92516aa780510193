//! The best lawful week of one worker when every request has a price: tried case by case, with what is left as a limit.
//!
//! The limit: things that pairwise exclude each other gain together no more than the best of them, and there are hours
//! for so many jobs only.

use std::cmp::Reverse;

use super::bits::Bits;
use super::world::{Taken, World};

/// A request a worker could take, and what taking it gains at today's prices.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub(super) gain: i64,
    pub(super) choice: u32,
}

/// The best week found.
#[derive(Clone, Debug)]
pub(super) struct Best {
    /// What no week gains more than; what the best one gains, when every case was tried.
    pub(super) most: i64,
    /// The week: what is taken besides what was held.
    pub(super) taken: Vec<Taken>,
}

/// Cases tried for one week; beyond, the limit of those left open stands for them.
const MOST_CASES: u32 = 400;

#[derive(Clone, Copy)]
struct Item {
    gain: i64,
    hours: u32,
    taken: Taken,
}

/// The best week from these wishes. `work` is gained by any work at all, where nothing is held yet.
pub(super) fn best_week(world: &World<'_>, worker: usize, held: &[Taken], wishes: &mut [Wish], work: i64) -> Best {
    let start = if held.is_empty() { work } else { 0 };
    wishes.sort_unstable_by_key(|wish| (Reverse(wish.gain), wish.choice));
    let (items, beyond) = items(world, held, wishes);
    let Some(first) = items.first() else { return Best { most: 0, taken: Vec::new() } };
    if let [only] = items.as_slice() {
        let gain = (start + only.gain).max(0);
        return Best { most: gain, taken: if gain > 0 { vec![only.taken] } else { Vec::new() } };
    }
    let hours: u32 = held.iter().map(|taken| world.quarters(taken.choice)).sum();
    let shortest = items.iter().chain(&beyond).map(|item| item.hours).min().unwrap_or(1).max(1);
    let most_jobs = (world.most_quarters(worker).saturating_sub(hours) / shortest).max(1) as usize;
    let excludes = excludes(world, &items);
    let open = Bits::below(items.len());
    let mut search = Search {
        world,
        week: held.to_vec(),
        fixed: held.len(),
        most_quarters: world.most_quarters(worker),
        // One below what the first alone gains, so that it is found; nothing is taken that gains nothing.
        best: (start + first.gain - 1).max(0),
        best_week: Vec::new(),
        items,
        excludes,
        open: 0,
        left: MOST_CASES,
    };
    search.go(start, hours, open);
    let more: i64 = beyond.iter().take(most_jobs).map(|item| item.gain.max(0)).sum();
    Best { most: search.best.max(search.open) + more, taken: search.best_week }
}

/// Every wish at each of its times, the dearest first; and those that there are no bits for.
fn items(world: &World<'_>, held: &[Taken], wishes: &[Wish]) -> (Vec<Item>, Vec<Item>) {
    let (mut items, mut beyond) = (Vec::new(), Vec::new());
    for wish in wishes {
        let (gain, hours) = (wish.gain, world.quarters(wish.choice));
        let times = world.modes(wish.choice).iter().map(|job| Taken { choice: wish.choice, job: *job });
        let goes = times.filter(|taken| world.goes(held, *taken)).map(|taken| Item { gain, hours, taken });
        let before = items.len();
        items.extend(goes);
        if items.len() > Bits::COUNT {
            beyond.push(items[before]);
            items.truncate(before);
        }
    }
    (items, beyond)
}

/// For each item those that cannot be in one week with it, itself and the other times of its request among them.
fn excludes(world: &World<'_>, items: &[Item]) -> Vec<Bits> {
    let mut all = vec![Bits::NONE; items.len()];
    for (at, one) in items.iter().enumerate() {
        all[at].insert(at);
        for (below, other) in items[..at].iter().enumerate() {
            if one.taken.choice == other.taken.choice || world.clash(one.taken.job, other.taken.job) {
                all[at].insert(below);
                all[below].insert(at);
            }
        }
    }
    all
}

struct Search<'s, 'a> {
    world: &'s World<'a>,
    /// By gain, the most first.
    items: Vec<Item>,
    excludes: Vec<Bits>,
    week: Vec<Taken>,
    fixed: usize,
    most_quarters: u32,
    best: i64,
    best_week: Vec<Taken>,
    /// The highest limit of a case that was left open.
    open: i64,
    left: u32,
}

impl Search<'_, '_> {
    fn go(&mut self, gained: i64, hours: u32, mut open: Bits) {
        if self.week.len() > self.fixed && gained > self.best {
            self.best = gained;
            self.best_week = self.week[self.fixed..].to_vec();
        }
        while let Some(at) = open.first() {
            let most = gained + self.room(hours, &open, self.best - gained);
            if most <= self.best {
                return;
            }
            if self.left == 0 {
                self.open = self.open.max(most);
                return;
            }
            self.left -= 1;
            let item = self.items[at];
            open.remove(at);
            // What excludes an item is left out when that item is taken; hours and the free day are asked here.
            if self.world.goes(&self.week, item.taken) {
                self.week.push(item.taken);
                self.go(gained + item.gain, hours + item.hours, open.minus(&self.excludes[at]));
                self.week.pop();
            }
        }
    }

    /// What these could add at most: one of each group that excludes itself, the dearest groups, as many as there are hours
    /// for. Where even the dearest items one by one come to no more than `needed`, that is answer enough.
    fn room(&self, hours: u32, open: &Bits, needed: i64) -> i64 {
        let jobs = self.jobs_left(hours, open);
        let plain: i64 = open.iter().take(jobs).map(|at| self.items[at].gain.max(0)).sum();
        if plain <= needed {
            return plain;
        }
        let (mut gains, mut rest) = (0, *open);
        for _ in 0..jobs {
            let Some(first) = rest.first().filter(|first| self.items[*first].gain > 0) else { break };
            gains += self.items[first].gain;
            rest.remove(first);
            let mut group = rest.and(&self.excludes[first]);
            while let Some(next) = group.first() {
                rest.remove(next);
                group.remove(next);
                group = group.and(&self.excludes[next]);
            }
        }
        gains
    }

    /// How many more jobs there are hours for.
    fn jobs_left(&self, hours: u32, open: &Bits) -> usize {
        let shortest = open.iter().map(|at| self.items[at].hours).min().unwrap_or(1).max(1);
        let jobs = (self.most_quarters.saturating_sub(hours) / shortest) as usize;
        if self.week.is_empty() { jobs.max(1) } else { jobs }
    }
}
