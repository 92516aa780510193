//! A part of the register that never changes: packed offers in a good order, their bitmaps, and where each
//! worker is.

use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::packed::{PAIRS, Packed, short};
use super::partition::{Partition, order_key};
use super::skills::usual;
use crate::ccnl::Regime;
use crate::vocabulary::Role;

/// An unchanging part of the register.
#[derive(Debug)]
pub(super) struct Core {
    /// The records.
    pub(super) packed: Packed,
    partitions: Vec<Partition>,
    /// Half of the hash of every code, and whose it is; in order.
    places: Vec<(u32, u32)>,
}

fn half_hash(id: &str) -> u32 {
    let mut hasher = DefaultHasher::new();
    id.hash(&mut hasher);
    u32::try_from(hasher.finish() >> 32).unwrap_or_default()
}

impl Core {
    /// Puts packed offers in order and draws their bitmaps.
    pub(super) fn of(mut packed: Packed) -> Core {
        let mut order: Vec<(u64, u32)> = packed.rows().iter().map(order_key).zip(0..).collect();
        order.par_sort_unstable();
        packed.reorder(order.iter().map(|(_, at)| *at));
        packed.shrink();
        let mut first = 0;
        let mut partitions = Vec::with_capacity(PAIRS);
        for (pair, role) in (0_u8..).zip(Role::ALL.iter().flat_map(|role| [*role; Regime::ALL.len()])) {
            let len = packed.rows()[first..].partition_point(|row| row.pair == pair);
            partitions.push(Partition::of(&packed, first, len, &usual(role)));
            first += len;
        }
        let mut places: Vec<(u32, u32)> =
            (0..short(packed.len())).into_par_iter().map(|person| (half_hash(packed.id(person)), person)).collect();
        places.par_sort_unstable();
        Core { packed, partitions, places }
    }

    /// The offers of a role and regime.
    pub(super) fn partition(&self, pair: u8) -> &Partition {
        &self.partitions[usize::from(pair)]
    }

    /// The numbers of the workers with that code, the last added first.
    pub(super) fn find<'a>(&'a self, id: &'a str) -> impl Iterator<Item = u32> + 'a {
        let hash = half_hash(id);
        let end = self.places.partition_point(|(other, _)| *other <= hash);
        let same = self.places[..end].iter().rev().take_while(move |(other, _)| *other == hash);
        same.map(|(_, person)| *person).filter(move |person| self.packed.id(*person) == id)
    }

    /// Workers whose code comes again later.
    pub(super) fn replaced(&self) -> Vec<u32> {
        let id = |person: u32| self.packed.id(person);
        let again = |at: usize, hash: u32, person: u32| {
            let later = self.places[at + 1..].iter().take_while(|(other, _)| *other == hash);
            later.into_iter().any(|(_, other)| id(*other) == id(person))
        };
        let places = self.places.iter().enumerate();
        places.filter(|(at, (hash, person))| again(*at, *hash, *person)).map(|(_, (_, person))| *person).collect()
    }

    /// Bytes held besides the packed records.
    pub(super) fn bytes(&self) -> usize {
        self.places.capacity() * size_of::<(u32, u32)>() + self.partitions.iter().map(Partition::bytes).sum::<usize>()
    }
}
