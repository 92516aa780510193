//! The best so far, and what nobody who would be rejected needs to be looked at for.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::packed::{Packed, Row};
use crate::matching::rank::tie_break;

/// Points and the day since when somebody waits, as one number: the better is the greater.
pub(super) fn standing(points: u32, waiting: i32) -> u64 {
    u64::from(points) << 32 | u64::from(waiting.abs_diff(i32::MAX))
}

/// Someone eligible, with what decides her place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    /// What [`standing`] gives.
    standing: u64,
    /// Her offer.
    pub(super) row: &'a Row,
    /// The records she is among.
    pub(super) packed: &'a Packed,
    request: &'a str,
    /// The first eight bytes of the digest that decides between equals: made only when there are some.
    digest: OnceCell<u64>,
}

impl Placed<'_> {
    /// Points in all.
    pub(super) fn points(&self) -> u32 {
        u32::try_from(self.standing >> 32).unwrap_or(u32::MAX)
    }

    fn whole_digest(&self) -> [u8; 32] {
        tie_break(self.request, self.packed.id(self.row.person))
    }

    fn digest(&self) -> u64 {
        *self.digest.get_or_init(|| self.whole_digest().iter().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte)))
    }

    fn by_digest(&self, other: &Self) -> Ordering {
        self.digest().cmp(&other.digest()).then_with(|| self.whole_digest().cmp(&other.whole_digest()))
    }
}

/// The better comes first; the worst is the greatest, which a heap keeps on top.
impl Ord for Placed<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.standing.cmp(&self.standing).then_with(|| self.by_digest(other))
    }
}

impl PartialOrd for Placed<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Placed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Placed<'_> {}

/// The best `k` so far.
#[derive(Debug)]
pub(super) struct Top<'a> {
    request: &'a str,
    k: usize,
    heap: BinaryHeap<Placed<'a>>,
}

impl<'a> Top<'a> {
    /// Nobody yet.
    pub(super) fn new(request: &'a str, k: usize) -> Top<'a> {
        Top { request, k, heap: BinaryHeap::new() }
    }

    /// Nobody of that [`standing`] would be among the best.
    pub(super) fn rejects(&self, standing: u64) -> bool {
        self.heap.len() >= self.k && self.heap.peek().is_none_or(|worst| worst.standing > standing)
    }

    /// Offers someone eligible a place.
    pub(super) fn offer(&mut self, standing: u64, row: &'a Row, packed: &'a Packed) {
        let placed = Placed { standing, row, packed, request: self.request, digest: OnceCell::new() };
        if self.heap.len() < self.k {
            self.heap.push(placed);
        } else if let Some(mut worst) = self.heap.peek_mut()
            && placed < *worst
        {
            *worst = placed;
        }
    }

    /// The best first.
    pub(super) fn into_vec(self) -> Vec<Placed<'a>> {
        self.heap.into_sorted_vec()
    }
}
