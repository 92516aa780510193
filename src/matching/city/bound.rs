//! The proven bound: no plan is worth more.
//!
//! Every request gets a price. Whatever the prices, a plan is worth no more than all prices together and, for every
//! worker, the most her best lawful week would gain at them (Lagrange's relaxation of "one request, one worker").
//! The weeks are searched exactly, the prices are whole numbers: the bound holds to the last digit, whatever way
//! the prices were found. They are improved step by step: up where several workers want a request, down where none does.

use rayon::prelude::*;

use super::value::Scale;
use super::weekly::{Wish, best_week};
use super::world::World;

/// Prices, and the bound they give.
pub(super) struct Prices {
    scale: Scale,
    /// The prices in use.
    now: Vec<i64>,
    /// The best ones so far, and their bound.
    pub(super) best: Vec<i64>,
    pub(super) bound: i64,
    direction: Vec<i64>,
    /// Length of a step, in parts of [`WHOLE_STEP`].
    step: i64,
    idle: u32,
}

const WHOLE_STEP: i64 = 1 << 10;
/// Rounds without a better bound before steps become shorter.
const PATIENCE: u32 = 12;
/// How the direction of the last step is remembered: the new one counts [`NEW`], the old one [`OLD`] of [`ALL`].
const NEW: i64 = 160;
const OLD: i64 = 96;
const ALL: i64 = 256;

impl Prices {
    /// Starts from given prices.
    pub(super) fn new(world: &World<'_>, scale: Scale, prices: Vec<i64>) -> Prices {
        let mut all = Prices {
            scale,
            direction: vec![0; prices.len()],
            best: prices.clone(),
            now: prices,
            bound: i64::MAX,
            step: WHOLE_STEP / 2,
            idle: 0,
        };
        let (bound, _) = all.look(world);
        all.bound = bound;
        all
    }

    /// The bound at the prices in use, and how many workers want each request.
    fn look(&self, world: &World<'_>) -> (i64, Vec<i64>) {
        let chunks: Vec<usize> = (0..world.workers.len()).step_by(CHUNK).collect();
        let none = || (0, vec![0; self.now.len()]);
        let chunk = |(gains, mut wanted): (i64, Vec<i64>), first: usize| {
            let mut all = gains;
            for worker in first..world.workers.len().min(first + CHUNK) {
                all += self.week(world, worker, &mut wanted);
            }
            (all, wanted)
        };
        let add = |(one, mut wanted): (i64, Vec<i64>), (other, more): (i64, Vec<i64>)| {
            wanted.iter_mut().zip(more).for_each(|(count, more)| *count += more);
            (one + other, wanted)
        };
        let (gains, wanted) = chunks.into_par_iter().fold(none, chunk).reduce(none, add);
        (self.now.iter().sum::<i64>() + gains, wanted)
    }

    fn week(&self, world: &World<'_>, worker: usize, wanted: &mut [i64]) -> i64 {
        let work = self.scale.work(world.people[worker].waited);
        let mut wishes = Vec::new();
        for offered in world.of_worker(worker) {
            let gain = self.scale.pair(offered.points) - self.now[offered.request as usize];
            if gain + work > 0 {
                wishes.push(Wish { gain, choice: offered.choice });
            }
        }
        let best = best_week(world, worker, &[], &mut wishes, work);
        for taken in &best.taken {
            wanted[world.choice(taken.choice).request as usize] += 1;
        }
        best.most
    }

    /// One step of all prices. `reached` is what a plan is already worth: the aim of the step.
    pub(super) fn improve(&mut self, world: &World<'_>, reached: i64) {
        let (bound, wanted) = self.look(world);
        if bound < self.bound {
            self.bound = bound;
            self.best.clone_from(&self.now);
            self.idle = 0;
        } else {
            self.idle += 1;
        }
        if self.idle >= PATIENCE {
            self.idle = 0;
            self.step = (self.step * 2 / 3).max(1);
            self.now.clone_from(&self.best);
            self.direction.fill(0);
            return;
        }
        for (request, wanted) in wanted.into_iter().enumerate() {
            let idle = self.now[request] == 0 && wanted == 0;
            let slope = if idle { 0 } else { (1 - wanted) * ALL };
            self.direction[request] = (slope * NEW + self.direction[request] * OLD) / ALL;
        }
        self.walk(bound - reached);
    }

    fn walk(&mut self, gap: i64) {
        let norm: i128 = self.direction.iter().map(|part| i128::from(*part) * i128::from(*part)).sum();
        if norm == 0 {
            return;
        }
        let ahead = i128::from(gap.max(1)) * i128::from(self.step) * i128::from(ALL);
        for (price, part) in self.now.iter_mut().zip(&self.direction) {
            let change = ahead * i128::from(*part) / norm / i128::from(WHOLE_STEP);
            *price = (*price - i64::try_from(change).unwrap_or_default()).max(0);
        }
    }
}

/// Workers looked at in one go.
const CHUNK: usize = 64;
