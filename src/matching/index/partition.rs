//! The offers of one role and regime: their bitmaps, and for each block, and each 64 offers of it, the best
//! that anyone there can be.

use rayon::prelude::*;

use super::brief::Briefs;
use super::packed::{PAIRS, Packed, Row};
use super::planes::{self, BLOCK, Planes};
use super::question::Question;
use super::skills::SkillBits;
use super::steps::Steps;
use crate::ccnl::Regime;

/// Offers of a word of a bitmap.
pub(super) const WORD: usize = 64;

/// Edges of some offers that lie together: between them lies every one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edges {
    homes: (u16, u16),
    least_hours: u16,
    max_hours: (u16, u16),
    longest_limit: u16,
    most_months: u32,
    /// Who has waited longest: since then.
    pub(super) waiting: i32,
    trained: bool,
}

impl Edges {
    fn of(rows: &[Row]) -> Edges {
        let least = |of: fn(&Row) -> u16| rows.iter().map(of).min().unwrap_or_default();
        let most = |of: fn(&Row) -> u16| rows.iter().map(of).max().unwrap_or_default();
        Edges {
            homes: (least(|row| row.home), most(|row| row.home)),
            least_hours: least(|row| row.min_hours),
            max_hours: (least(|row| row.max_hours), most(|row| row.max_hours)),
            longest_limit: most(|row| row.limit),
            most_months: rows.iter().map(|row| row.months).max().unwrap_or_default(),
            waiting: rows.iter().map(|row| row.waiting).min().unwrap_or_default(),
            trained: rows.iter().any(|row| row.trained),
        }
    }

    /// The nearest home, in minutes; none when there is no way to go.
    pub(super) fn nearest(&self, question: &Question<'_>) -> u16 {
        let homes = usize::from(self.homes.0)..=usize::from(self.homes.1);
        question.minutes.and_then(|minutes| minutes[homes].iter().min().copied()).unwrap_or_default()
    }

    /// The most points that anyone among them can have; `None` when nobody can do the job.
    pub(super) fn bound(&self, question: &Question<'_>) -> Option<u32> {
        let nearest = self.nearest(question);
        let hours = self.least_hours <= question.job && question.job <= self.max_hours.1;
        (hours && nearest <= self.longest_limit).then(|| {
            // The job fills most of the week of who wants no more than its hours.
            let most_filled = self.max_hours.0.max(question.job);
            question.way_points(nearest)
                + question.standing_points(self.most_months, most_filled, self.trained, self.waiting)
                + question.wishes
        })
    }
}

/// The offers of one role and regime.
#[derive(Clone, Debug, Default)]
pub(super) struct Partition {
    first: usize,
    len: usize,
    blocks: Vec<Edges>,
    /// Of each word of the bitmaps.
    words: Vec<Edges>,
    /// The offers in brief.
    pub(super) briefs: Briefs,
    /// The bitmaps.
    pub(super) planes: Planes,
    /// The steps of the numbers.
    pub(super) steps: Steps,
}

impl Partition {
    /// Of the offers from `first` on, in the order of [`order_key`].
    pub(super) fn of(packed: &Packed, first: usize, len: usize, usual: &SkillBits) -> Partition {
        let rows = &packed.rows()[first..first + len];
        let steps = Steps::parting(rows);
        let drawn: Vec<_> = rows.par_chunks(BLOCK).map(|rows| planes::draw(rows, packed, usual, &steps)).collect();
        let (blocks, words) = (rows.chunks(BLOCK).map(Edges::of).collect(), rows.chunks(WORD).map(Edges::of).collect());
        Partition { first, len, blocks, words, briefs: Briefs::of(rows), planes: Planes::join(drawn), steps }
    }

    /// Its offers.
    pub(super) fn rows<'a>(&self, packed: &'a Packed) -> &'a [Row] {
        &packed.rows()[self.first..self.first + self.len]
    }

    /// The edges of its blocks.
    pub(super) fn blocks(&self) -> &[Edges] {
        &self.blocks
    }

    /// The edges of each word of a block.
    pub(super) fn words(&self, block: usize) -> &[Edges] {
        let first = block * BLOCK / WORD;
        &self.words[first..(first + BLOCK / WORD).min(self.words.len())]
    }

    /// How many offers.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// How many offers a block has.
    pub(super) fn len_of(&self, block: usize) -> usize {
        (self.len - block * BLOCK).min(BLOCK)
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.planes.bytes()
            + self.briefs.bytes()
            + (self.blocks.capacity() + self.words.capacity()) * size_of::<Edges>()
    }
}

/// Offers that lie together are alike in what gives most points: role and regime, home where the way counts,
/// hours wanted, then the longest experience and the longest waiting first. Blocks are thus far apart in their
/// best, and most are never opened.
pub(super) fn order_key(row: &Row) -> u64 {
    /// Months beyond which experience tells little.
    const LONG: u32 = 63;
    const HOURS: u64 = 0xfff;
    let home = if PAIRS_WITH_WAY >> row.pair & 1 == 1 { u64::from(row.home) & 0x1ff } else { 0 };
    let hours = u64::from(row.max_hours).min(HOURS);
    let months = u64::from(LONG - row.months.min(LONG));
    // From the earliest day there is up.
    let waiting = u64::from(row.waiting.abs_diff(i32::MIN));
    u64::from(row.pair) << 59 | home << 50 | hours << 38 | months << 32 | waiting
}

/// Pairs of role and regime in which people go home.
const PAIRS_WITH_WAY: u32 = {
    let (mut pairs, mut at) = (0, 0);
    while at < PAIRS {
        if !Regime::ALL[at % Regime::ALL.len()].lives_in() {
            pairs |= 1 << at;
        }
        at += 1;
    }
    pairs
};
