//! The best of one part of the register: blocks in the order of the best they can hold, until none can
//! hold anyone better than the floor.

use std::collections::BinaryHeap;

use super::packed::{Packed, Row, short};
use super::partition::Partition;
use super::planes::{BLOCK, LEVEL_BITS, Line, language};
use super::question::Question;
use super::segment::Segment;
use super::sieve::{Sieve, Tally, any, first, near};
use super::skills::{SkillBits, ones, usual};
use super::top::Top;

/// One request in one partition.
struct Search<'s, 'q> {
    question: &'s Question<'q>,
    partition: &'s Partition,
    segment: &'s Segment,
    sieve: Sieve,
    /// Liked skills that have bitmaps.
    likes: Vec<usize>,
    /// Liked skills that have none.
    other_likes: SkillBits,
    /// Needs that have none.
    other_needs: SkillBits,
}

/// Offers the eligible of a part of the register that can be among the best.
pub(super) fn search<'a>(question: &Question<'_>, segment: &'a Segment, top: &mut Top<'a>) {
    let partition = segment.core.partition(question.pair);
    let bounds = partition.blocks().iter().enumerate().filter_map(|(block, edges)| {
        let bound = edges.bound(question)?;
        Some((bound, std::cmp::Reverse(short(block))))
    });
    let mut blocks: BinaryHeap<_> = bounds.collect();
    if blocks.is_empty() {
        return;
    }
    let usual = usual(question.asked.request().role);
    let search = Search {
        question,
        partition,
        segment,
        sieve: Sieve::new(question, &partition.planes, &partition.steps, &usual),
        likes: question.likes.and(&usual).numbers().collect(),
        other_likes: question.likes.minus(&usual),
        other_needs: question.needs.minus(&usual),
    };
    let rows = partition.rows(&segment.core.packed);
    while let Some((bound, std::cmp::Reverse(block))) = blocks.pop() {
        if bound < top.floor() {
            return;
        }
        search.block(block as usize, rows, &segment.core.packed, top);
    }
}

impl Search<'_, '_> {
    fn block<'a>(&self, block: usize, rows: &'a [Row], packed: &'a Packed, top: &mut Top<'a>) {
        let (question, planes) = (self.question, &self.partition.planes);
        let mut line = first(self.partition.len_of(block));
        let bounds = self.bounds(block, top, &mut line);
        if !any(&line) || !self.sieve.pass(planes, block, &mut line) {
            return;
        }
        if question.minutes.is_some() {
            near(planes, &self.partition.steps, block, self.partition.blocks()[block].nearest(question), &mut line);
        }
        let likes = Tally::of(&self.likes, planes, block);
        for (word, mut bits) in line.into_iter().enumerate().filter(|(_, bits)| *bits != 0) {
            bits &= likes.at_least(word, self.fewest_likes(bounds[word], top.floor()));
            for bit in ones(bits) {
                let row = &rows[block * BLOCK + word * 64 + bit];
                let standing = question.row_points(row);
                if top.rejects(standing + question.wishes_points(), row.waiting) {
                    continue;
                }
                let met = likes.at(word, bit) + self.met_elsewhere(row, packed);
                let points = standing + question.likes_points(met) + self.language_points(block, word, bit);
                if !top.rejects(points, row.waiting) && self.eligible(row, packed) {
                    top.offer(points, row, packed);
                }
            }
        }
    }

    /// The most points in each word of a block; empties in `line` those that cannot be among the best.
    fn bounds(&self, block: usize, top: &Top<'_>, line: &mut Line) -> [u32; 8] {
        let mut bounds = [0; 8];
        for (word, edges) in self.partition.words(block).iter().enumerate() {
            match edges.bound(self.question) {
                Some(bound) if !top.rejects(bound, edges.waiting) => bounds[word] = bound,
                _ => line[word] = 0,
            }
        }
        bounds
    }

    /// The fewest liked tasks with bitmaps that reach the floor, if all else were the best of the word.
    fn fewest_likes(&self, bound: u32, floor: u32) -> u32 {
        let without = bound - self.question.likes_points(u32::MAX);
        let fewest = (0..=self.question.liked()).find(|met| without + self.question.likes_points(*met) >= floor);
        fewest.unwrap_or(u32::MAX).saturating_sub(self.other_likes.common(&self.other_likes))
    }

    fn met_elsewhere(&self, row: &Row, packed: &Packed) -> u32 {
        if self.other_likes.is_empty() { 0 } else { packed.person(row.person).skills.common(&self.other_likes) }
    }

    fn language_points(&self, block: usize, word: usize, bit: usize) -> u32 {
        let levels = self.question.languages.iter().map(|one| {
            let lowest = language(one.language);
            let level = (0..LEVEL_BITS).fold(0, |level, at| {
                let plane = self.partition.planes.line(block, lowest + at);
                level | u8::from(plane.is_some_and(|line| line[word] >> bit & 1 == 1)) << at
            });
            self.question.levels_above(*one, level)
        });
        self.question.language_points(levels.sum())
    }

    /// What bitmaps leave open.
    fn eligible(&self, row: &Row, packed: &Packed) -> bool {
        let question = self.question;
        question.hours_fit(row)
            && question.terms_fit(row)
            && question.way_fits(row, packed)
            && question.week_fits(row)
            && (self.other_needs.is_empty() || packed.person(row.person).skills.covers(&self.other_needs))
            && !self.segment.is_gone(row.person)
    }
}
