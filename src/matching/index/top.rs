//! The best so far, and the floor below which nobody needs to be looked at.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::packed::{Packed, Row};
use crate::matching::rank::tie_break;

/// Someone eligible, with what decides her place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    /// Points in all.
    pub(super) points: u32,
    /// Her offer.
    pub(super) row: &'a Row,
    /// The records she is among.
    pub(super) packed: &'a Packed,
    request: &'a str,
    digest: OnceCell<[u8; 32]>,
}

impl Placed<'_> {
    /// The digest that decides between equals: made only when there are some.
    fn digest(&self) -> &[u8; 32] {
        self.digest.get_or_init(|| tie_break(self.request, self.packed.id(self.row.person)))
    }
}

/// The better comes first; the worst is the greatest, which a heap keeps on top.
impl Ord for Placed<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let points = other.points.cmp(&self.points);
        let waiting = || self.row.waiting.cmp(&other.row.waiting);
        points.then_with(waiting).then_with(|| self.digest().cmp(other.digest()))
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

    /// Nobody with these points who has waited since that day would be among the best.
    pub(super) fn rejects(&self, points: u32, waiting: i32) -> bool {
        if self.heap.len() < self.k {
            return false;
        }
        self.heap.peek().is_none_or(|worst| (worst.points, waiting) > (points, worst.row.waiting))
    }

    /// The fewest points that can still be among the best.
    pub(super) fn floor(&self) -> u32 {
        let full = self.heap.len() >= self.k;
        self.heap.peek().filter(|_| full).map_or(0, |worst| worst.points)
    }

    /// Offers someone eligible a place.
    pub(super) fn offer(&mut self, points: u32, row: &'a Row, packed: &'a Packed) {
        let placed = Placed { points, row, packed, request: self.request, digest: OnceCell::new() };
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
