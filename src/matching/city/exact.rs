//! Small worlds: every case that could be better is tried.
//!
//! Requests are decided one after another. What is still open can be worth no more than its prices and what every
//! worker's best week gains at them; where that is not more than the best plan known, the case is closed.

use super::roster::Roster;
use super::value::Scale;
use super::weekly::{Wish, best_week};
use super::world::{Taken, World};

/// Worlds with no more requests than this are tried.
pub(super) const MOST_REQUESTS: usize = 24;

/// How the search ended.
pub(super) struct Tried {
    /// Every case was tried or closed.
    pub(super) complete: bool,
    /// How many.
    pub(super) cases: u64,
}

/// Looks for a better plan than `roster`, and puts it there.
pub(super) fn exact(world: &World<'_>, scale: Scale, prices: &[i64], roster: &mut Roster, most: u64) -> Tried {
    let mut order: Vec<usize> =
        (0..world.requests.len()).filter(|request| !world.of_request(*request).is_empty()).collect();
    order.sort_by_key(|request| (world.of_request(*request).len(), *request));
    let mut open = vec![false; world.requests.len()];
    for request in &order {
        open[*request] = true;
    }
    let mut search = Search {
        world,
        scale,
        prices,
        order,
        open,
        weeks: Vec::new(),
        now: Roster::new(world),
        best: scale.total(roster.value()),
        found: None,
        left: most,
        cut: false,
    };
    search.weeks = (0..world.workers.len()).map(|worker| search.week(worker)).collect();
    let bound = search.order.iter().map(|request| prices[*request]).sum::<i64>() + search.weeks.iter().sum::<i64>();
    search.go(0, bound);
    let tried = Tried { complete: !search.cut, cases: most - search.left };
    if let Some(found) = search.found {
        *roster = found;
    }
    tried
}

struct Search<'s, 'a> {
    world: &'s World<'a>,
    scale: Scale,
    prices: &'s [i64],
    order: Vec<usize>,
    /// Requests not decided yet.
    open: Vec<bool>,
    /// What the bound holds for each worker's week.
    weeks: Vec<i64>,
    now: Roster,
    best: i64,
    found: Option<Roster>,
    left: u64,
    cut: bool,
}

impl Search<'_, '_> {
    /// What a worker's week is worth at most: what she has, and what open requests could gain.
    fn week(&self, worker: usize) -> i64 {
        let world = self.world;
        let held = self.now.of_worker(worker);
        let work = self.scale.work(world.people[worker].waited);
        let mut wishes = Vec::new();
        for offered in world.of_worker(worker).iter().filter(|offered| self.open[offered.request as usize]) {
            let gain = self.scale.pair(offered.points) - self.prices[offered.request as usize];
            if gain + work > 0 {
                wishes.push(Wish { gain, choice: offered.choice });
            }
        }
        let own: i64 = held.iter().map(|taken| self.scale.pair(world.choice(taken.choice).points)).sum();
        let has_work = if held.is_empty() { 0 } else { work };
        own + has_work + best_week(world, worker, held, &mut wishes, work).most
    }

    /// Decides the request in this place of the order; nothing below is worth more than `bound`.
    fn go(&mut self, at: usize, bound: i64) {
        let Some(request) = self.order.get(at).copied() else {
            let total = self.scale.total(self.now.value());
            if total > self.best {
                self.best = total;
                self.found = Some(self.now.clone());
            }
            return;
        };
        self.open[request] = false;
        let bound = bound - self.prices[request];
        for choice in self.world.of_request(request) {
            let worker = self.world.choice(choice).worker as usize;
            let before = self.weeks[worker];
            for job in self.world.modes(choice) {
                let taken = Taken { choice, job: *job };
                if !self.now.goes(self.world, taken) {
                    continue;
                }
                if self.left == 0 {
                    self.cut = true;
                    break;
                }
                self.left -= 1;
                self.now.add(self.world, taken);
                self.weeks[worker] = self.week(worker);
                let next = bound + self.weeks[worker] - before;
                if next > self.best {
                    self.go(at + 1, next);
                }
                self.weeks[worker] = before;
                self.now.remove(self.world, request);
            }
        }
        if bound > self.best {
            self.go(at + 1, bound);
        }
        self.open[request] = true;
    }
}
