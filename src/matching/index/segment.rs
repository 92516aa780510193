//! An unchanging part of the register, and who has left it since.

use std::sync::Arc;

use super::core::Core;
use super::packed::{PAIRS, Person, Row, short};
use crate::ccnl::Regime;
use crate::vocabulary::Role;

const WORDS: usize = 512;
const CHUNK: usize = WORDS * 64;

type Chunk = Arc<[u64; WORDS]>;

/// How many workers there are, by role and by pair of role and regime.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    /// In all.
    pub(super) workers: u32,
    roles: [u32; Role::ALL.len()],
    pairs: [u32; PAIRS],
}

impl Counts {
    fn change(&mut self, person: &Person, change: fn(u32) -> u32) {
        self.workers = change(self.workers);
        for (pair, count) in self.pairs.iter_mut().enumerate() {
            if person.pairs >> pair & 1 == 1 {
                *count = change(*count);
            }
        }
        for (role, count) in self.roles.iter_mut().enumerate() {
            let regimes = (1_u32 << Regime::ALL.len()) - 1;
            if person.pairs >> (role * Regime::ALL.len()) & regimes != 0 {
                *count = change(*count);
            }
        }
    }

    /// One worker more.
    pub(super) fn add(&mut self, person: &Person) {
        self.change(person, |count| count + 1);
    }

    /// Who offers a role.
    pub(super) fn of_role(&self, role: Role) -> u32 {
        self.roles[role as usize]
    }

    /// Who offers a role in a regime.
    pub(super) fn of_pair(&self, pair: u8) -> u32 {
        self.pairs[usize::from(pair)]
    }
}

/// An unchanging part and who has left it. A copy shares all but what changes after.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// The part that does not change.
    pub(super) core: Arc<Core>,
    gone: Vec<Chunk>,
    left: u32,
    /// Those still there.
    pub(super) counts: Counts,
}

impl Segment {
    /// With everybody still there, but for the earlier workers of a code that comes again.
    pub(super) fn of(core: Core) -> Segment {
        let nobody: Chunk = Arc::new([0; WORDS]);
        let mut counts = Counts::default();
        let persons = short(core.packed.len());
        (0..persons).for_each(|person| counts.add(core.packed.person(person)));
        let chunks = core.packed.len().div_ceil(CHUNK);
        let replaced = core.replaced();
        let mut segment = Segment { core: Arc::new(core), gone: vec![nobody; chunks], left: 0, counts };
        for person in replaced {
            segment.mark(person);
        }
        segment
    }

    fn mark(&mut self, person: u32) {
        let at = person as usize;
        Arc::make_mut(&mut self.gone[at / CHUNK])[at % CHUNK / 64] |= 1 << (at % 64);
        self.left += 1;
        self.counts.change(self.core.packed.person(person), |count| count - 1);
    }

    /// Has a worker left?
    pub(super) fn is_gone(&self, person: u32) -> bool {
        let at = person as usize;
        self.left > 0 && self.gone[at / CHUNK][at % CHUNK / 64] >> (at % 64) & 1 == 1
    }

    /// The offers of a role and regime of those still there.
    pub(super) fn rows(&self, pair: u8) -> impl Iterator<Item = &Row> {
        let rows = self.core.partition(pair).rows(&self.core.packed).iter();
        rows.filter(|row| !self.is_gone(row.person))
    }

    /// How many have left.
    pub(super) fn left(&self) -> u32 {
        self.left
    }

    /// The number of the worker with that code, while she is there.
    pub(super) fn find(&self, id: &str) -> Option<u32> {
        self.core.find(id).find(|person| !self.is_gone(*person))
    }

    /// Takes a worker out; false when she was not there.
    pub(super) fn remove(&mut self, id: &str) -> bool {
        let Some(person) = self.find(id) else { return false };
        self.mark(person);
        true
    }

    /// Who has left since an earlier state of the same part.
    pub(super) fn left_since<'a>(&'a self, earlier: &'a Segment) -> impl Iterator<Item = u32> + 'a {
        let changed =
            self.gone.iter().zip(&earlier.gone).enumerate().filter(|(_, (now, then))| !Arc::ptr_eq(now, then));
        let words = changed.flat_map(|(chunk, (now, then))| {
            let words = now.iter().zip(then.iter()).enumerate();
            words.map(move |(word, (now, then))| (chunk * CHUNK + word * 64, now & !then))
        });
        words.flat_map(|(first, word)| super::skills::ones(word).map(move |bit| short(first + bit)))
    }

    /// Bytes held besides the packed records.
    pub(super) fn bytes(&self) -> usize {
        self.core.bytes() + self.gone.len() * (size_of::<Chunk>() + size_of::<[u64; WORDS]>())
    }
}
