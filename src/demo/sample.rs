//! Chance in whole numbers, from a seed.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Stream of the workers.
pub(super) const WORKERS: u64 = 1;
/// Stream of the requests.
pub(super) const REQUESTS: u64 = 2;

/// Draws for one invented person, independent of those of the others.
pub(crate) struct Sampler(ChaCha12Rng);

impl Sampler {
    pub(crate) fn new(seed: u64, stream: u64, number: usize) -> Sampler {
        let mut key = [0; 32];
        let parts = [seed, stream, u64::try_from(number).unwrap_or(u64::MAX)];
        for (place, part) in key.chunks_exact_mut(8).zip(parts) {
            place.copy_from_slice(&part.to_le_bytes());
        }
        Sampler(ChaCha12Rng::from_seed(key))
    }

    /// A number below `bound`, which is not zero.
    pub(crate) fn below(&mut self, bound: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(bound.max(1));
        u32::try_from(wide >> 32).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True so many times in a hundred.
    pub(crate) fn percent(&mut self, of_a_hundred: u32) -> bool {
        self.below(100) < of_a_hundred
    }

    /// One of a list that is not empty, each as likely.
    pub(crate) fn one<T: Clone>(&mut self, list: &[T]) -> T {
        let count = u32::try_from(list.len()).unwrap_or(u32::MAX);
        list[self.below(count) as usize].clone()
    }

    /// One of a list that is not empty, by weight.
    pub(crate) fn weighted<T: Clone>(&mut self, list: &[(T, u32)]) -> T {
        let mut left = self.below(list.iter().map(|(_, weight)| weight).sum());
        for (item, weight) in list {
            if left < *weight {
                return item.clone();
            }
            left -= weight;
        }
        list[list.len() - 1].0.clone()
    }

    /// So many of a list, all different, in a chance order; all of them when there are fewer.
    pub(crate) fn some<T: Clone>(&mut self, list: &[T], count: u32) -> Vec<T> {
        let mut rest = list.to_vec();
        let mut drawn = Vec::new();
        while drawn.len() < count as usize && !rest.is_empty() {
            let at = self.below(u32::try_from(rest.len()).unwrap_or(u32::MAX)) as usize;
            drawn.push(rest.swap_remove(at));
        }
        drawn
    }
}
