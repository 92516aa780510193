//! Bitmaps of a block of offers: one for each skill, condition, hour of the week and threshold of a number, three for
//! each language. A block is 512 offers, so that one bitmap of it is one cache line; those
//! with nothing in them are not kept.

use super::packed::{Packed, Row};
use super::skills::{SKILLS, SkillBits, ones};
use super::steps::{NUMBERS, Steps, THRESHOLDS};

const LINE: usize = 8;
/// Offers of a block.
pub(super) const BLOCK: usize = LINE * 64;
/// One bitmap of a block.
pub(super) type Line = [u64; LINE];

/// Bits of a level of a language: 0 for none, 1 to 6.
pub(super) const LEVEL_BITS: usize = 3;

const LANGUAGES_AT: usize = SKILLS;
const LANGUAGES: usize = 64;
const CONDITIONS_AT: usize = LANGUAGES_AT + LANGUAGES * LEVEL_BITS;
const CONDITIONS: usize = 16;
const TRAINED_AT: usize = CONDITIONS_AT + CONDITIONS;
const NUMBERS_AT: usize = TRAINED_AT + 1;
const HOURS_AT: usize = NUMBERS_AT + NUMBERS * THRESHOLDS;
const HOURS: usize = 7 * 24;
/// How many bitmaps a block may have.
pub(super) const PLANES: usize = HOURS_AT + HOURS;
const WORDS: usize = PLANES.div_ceil(64);

/// Every fourth quarter: the one an hour begins with.
const WHOLE_HOURS: u64 = 0x1111_1111_1111_1111;

/// The bitmap of a skill.
pub(super) const fn skill(number: usize) -> usize {
    number
}

/// The lowest of the bitmaps of a language.
pub(super) const fn language(number: u8) -> usize {
    LANGUAGES_AT + number as usize * LEVEL_BITS
}

/// The bitmap of a condition.
pub(super) const fn condition(number: usize) -> usize {
    CONDITIONS_AT + number
}

/// The bitmap of those trained.
pub(super) const fn trained() -> usize {
    TRAINED_AT
}

/// The bitmap of those who reach a threshold of a number.
pub(super) const fn number(which: usize, threshold: usize) -> usize {
    NUMBERS_AT + which * THRESHOLDS + threshold
}

/// The bitmap of those free in the first quarter of an hour of the week.
pub(super) const fn hour(of_the_week: usize) -> usize {
    HOURS_AT + of_the_week
}

/// Which bitmaps a block has, and where they are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Directory {
    present: [u64; WORDS],
    before: [u16; WORDS],
    first: u32,
}

/// The bitmaps of some blocks, those of one block side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Planes {
    directories: Vec<Directory>,
    lines: Vec<Line>,
    /// How many offers have the bit, by bitmap.
    counts: Vec<u32>,
}

impl Planes {
    /// One bitmap of a block; `None` when there is nothing in it.
    pub(super) fn line(&self, block: usize, plane: usize) -> Option<&Line> {
        let directory = &self.directories[block];
        let (word, bit) = (plane / 64, plane % 64);
        let present = directory.present[word];
        if present >> bit & 1 == 0 {
            return None;
        }
        let before = (present & ((1 << bit) - 1)).count_ones() + u32::from(directory.before[word]);
        self.lines.get((directory.first + before) as usize)
    }

    /// How many offers have the bit of a bitmap.
    pub(super) fn count(&self, plane: usize) -> u32 {
        self.counts.get(plane).copied().unwrap_or_default()
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.directories.capacity() * size_of::<Directory>()
            + self.lines.capacity() * size_of::<Line>()
            + self.counts.capacity() * size_of::<u32>()
    }

    /// Puts blocks that were drawn one by one behind each other.
    pub(super) fn join(blocks: Vec<(Directory, Vec<Line>)>) -> Planes {
        let lines = blocks.iter().map(|(_, lines)| lines.len()).sum();
        let mut planes = Planes {
            directories: Vec::with_capacity(blocks.len()),
            lines: Vec::with_capacity(lines),
            counts: vec![0; PLANES],
        };
        for (mut directory, lines) in blocks {
            directory.first = super::packed::short(planes.lines.len());
            let present =
                directory.present.iter().enumerate().flat_map(|(at, word)| ones(*word).map(move |bit| at * 64 + bit));
            for (plane, line) in present.zip(&lines) {
                planes.counts[plane] += line.iter().map(|word| word.count_ones()).sum::<u32>();
            }
            planes.directories.push(directory);
            planes.lines.extend(lines);
        }
        planes
    }
}

/// Draws the bitmaps of at most [`BLOCK`] offers of a role.
pub(super) fn draw(rows: &[Row], packed: &Packed, usual: &SkillBits, steps: &Steps) -> (Directory, Vec<Line>) {
    let mut all = vec![[0; LINE]; PLANES];
    for (at, row) in rows.iter().enumerate().take(BLOCK) {
        let (word, bit) = (at / 64, 1_u64 << (at % 64));
        let mut set = |plane: usize| all[plane][word] |= bit;
        packed.person(row.person).skills.and(usual).numbers().for_each(|number| set(skill(number)));
        for tongue in packed.tongues(row.person) {
            ones(u64::from(tongue.level)).for_each(|level| set(language(tongue.language) + level));
        }
        ones(u64::from(row.accepts)).for_each(|number| set(condition(number)));
        if row.trained {
            set(trained());
        }
        for (which, step) in steps.of(row).into_iter().enumerate() {
            (0..step).for_each(|threshold| set(number(which, threshold)));
        }
        for (at, word) in row.week.words().iter().enumerate() {
            ones(word & WHOLE_HOURS).for_each(|quarter| set(hour((at * 64 + quarter) / 4)));
        }
    }
    let mut directory = Directory { present: [0; WORDS], before: [0; WORDS], first: 0 };
    let mut lines = Vec::new();
    for (plane, line) in all.into_iter().enumerate().filter(|(_, line)| *line != [0; LINE]) {
        directory.present[plane / 64] |= 1 << (plane % 64);
        lines.push(line);
    }
    let mut before = 0;
    for (word, sum) in directory.present.iter().zip(&mut directory.before) {
        *sum = before;
        before += u16::try_from(word.count_ones()).unwrap_or_default();
    }
    lines.shrink_to_fit();
    (directory, lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{Condition, Language};

    #[test]
    fn the_lists_fit() {
        assert!(Language::all().count() <= LANGUAGES && Condition::all().count() <= CONDITIONS);
    }
}
