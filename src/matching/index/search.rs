//! The best of one part of the register, the most promising first: blocks by the best that anyone in them can be,
//! then words of their bitmaps, then offers in brief. Only an offer whose turn comes is looked up in
//! its record; when nothing open can be better than the last of the best, all is done.

use std::collections::BinaryHeap;

use super::brief::Brief;
use super::packed::{Packed, Row, short};
use super::partition::{Partition, WORD};
use super::planes::{self, BLOCK, LEVEL_BITS, Line};
use super::question::{Question, Required};
use super::segment::Segment;
use super::sieve::{Sieve, any, first, near};
use super::skills::{SkillBits, ones, usual};
use super::top::{Top, standing};

/// What is still to be looked at; the most promising is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Open {
    /// The best [`standing`] that anyone in it can have.
    best: u64,
    what: What,
    /// Number of the block, of the word among those opened, of the offer in the part.
    at: u32,
    /// Of an offer: points of liked tasks and languages.
    wishes: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Block,
    Word,
    Offer,
}

/// A word of a block with those that bitmaps let pass.
#[derive(Clone, Copy, Debug)]
struct Word {
    block: u32,
    at: u32,
    bits: u64,
}

/// One request in one partition.
struct Search<'s, 'q> {
    question: &'s Question<'q>,
    partition: &'s Partition,
    segment: &'s Segment,
    sieve: Sieve,
    /// Bitmaps of liked skills.
    likes: Vec<usize>,
    /// How many liked skills have none.
    most_elsewhere: u32,
    /// Needs that have none.
    other_needs: SkillBits,
    open: BinaryHeap<Open>,
    words: Vec<Word>,
    /// Room for the bitmaps of liked tasks and of the levels of languages in one word.
    liked: Vec<u64>,
    levels: Vec<[u64; LEVEL_BITS]>,
}

/// Offers the eligible of a part of the register that can be among the best.
pub(super) fn search<'a>(question: &Question<'_>, segment: &'a Segment, top: &mut Top<'a>) {
    let partition = segment.core.partition(question.pair);
    let blocks = partition.blocks().iter().enumerate().filter_map(|(block, edges)| {
        let best = standing(edges.bound(question)?, edges.waiting);
        Some(Open { best, what: What::Block, at: short(block), wishes: 0 })
    });
    let open: BinaryHeap<Open> = blocks.collect();
    if open.is_empty() {
        return;
    }
    let usual = usual(question.asked.request().role);
    let other_likes = question.likes.minus(&usual);
    let search = Search {
        question,
        partition,
        segment,
        sieve: Sieve::new(question, partition, &usual),
        likes: question.likes.and(&usual).numbers().map(planes::skill).collect(),
        most_elsewhere: other_likes.common(&other_likes),
        other_needs: question.needs.minus(&usual),
        open,
        words: Vec::new(),
        liked: Vec::new(),
        levels: Vec::new(),
    };
    search.run(partition.rows(&segment.core.packed), &segment.core.packed, top);
}

impl Search<'_, '_> {
    fn run<'a>(mut self, rows: &'a [Row], packed: &'a Packed, top: &mut Top<'a>) {
        while let Some(open) = self.open.pop() {
            if top.rejects(open.best) {
                return;
            }
            match open.what {
                What::Block => self.block(open.at, top),
                What::Word => self.word(self.words[open.at as usize], top),
                What::Offer => {
                    let row = &rows[open.at as usize];
                    let standing = standing(self.points(row, packed, open.wishes), row.waiting);
                    if !top.rejects(standing) && self.eligible(row, packed) {
                        top.offer(standing, row, packed);
                    }
                }
            }
        }
    }

    /// Opens the words of a block in which bitmaps let someone pass who can be among the best.
    fn block(&mut self, block: u32, top: &Top<'_>) {
        let (question, planes, at) = (self.question, &self.partition.planes, block as usize);
        let mut line = first(self.partition.len_of(at));
        let mut bests = [0; 8];
        for (word, edges) in self.partition.words(at).iter().enumerate() {
            let best = edges.bound(question).map(|bound| standing(bound, edges.waiting));
            match best.filter(|best| !top.rejects(*best)) {
                Some(best) => bests[word] = best,
                None => line[word] = 0,
            }
        }
        if !any(&line) || !self.sieve.pass(planes, at, &mut line) {
            return;
        }
        if question.minutes.is_some() {
            near(self.partition, at, self.partition.blocks()[at].nearest(question), &mut line);
        }
        let wished = self.most_liked(at, &line);
        for (word, bits) in line.into_iter().enumerate().filter(|(_, bits)| *bits != 0) {
            let less = question.likes_points(u32::MAX) - question.likes_points(wished[word] + self.most_elsewhere);
            let best = bests[word] - standing(less, i32::MAX);
            if !top.rejects(best) {
                self.open.push(Open { best, what: What::Word, at: short(self.words.len()), wishes: 0 });
                self.words.push(Word { block, at: short(word), bits });
            }
        }
    }

    /// Opens the offers of a word that can be among the best.
    fn word(&mut self, Word { block, at, bits }: Word, top: &Top<'_>) {
        let (question, at) = (self.question, at as usize);
        let of = |plane: usize| self.partition.planes.line(block as usize, plane).map_or(0, |line| line[at]);
        let (mut liked, mut levels) = (std::mem::take(&mut self.liked), std::mem::take(&mut self.levels));
        liked.clear();
        liked.extend(self.likes.iter().map(|plane| of(*plane)));
        let level = |one: &Required| std::array::from_fn(|bit| of(planes::language(one.language) + bit));
        levels.clear();
        levels.extend(question.languages.iter().map(level));
        let begin = block as usize * BLOCK + at * WORD;
        let briefs = self.partition.briefs.some(begin, WORD);
        for bit in ones(bits) {
            // Who wants fewer hours would have all points of the hours, and cannot do the job.
            if briefs[bit].max_hours < question.job {
                continue;
            }
            let met = liked.iter().filter(|word| **word >> bit & 1 == 1).count();
            let given = question.likes_points(short(met) + self.most_elsewhere);
            let above = question.languages.iter().zip(levels.iter());
            let above = above.map(|(one, planes)| {
                one.above(planes.iter().rev().fold(0, |level, plane| level << 1 | usize::from(plane >> bit & 1 == 1)))
            });
            let wishes = given + question.language_points(above.sum());
            let best = self.at_best(briefs[bit], wishes);
            if !top.rejects(best) {
                self.open.push(Open { best, what: What::Offer, at: short(begin + bit), wishes });
            }
        }
        (self.liked, self.levels) = (liked, levels);
    }

    /// The best standing of an offer with these points for liked tasks and languages.
    fn at_best(&self, brief: Brief, wishes: u32) -> u64 {
        let waiting = self.partition.briefs.waiting(brief);
        standing(self.question.brief_points(brief, waiting) + wishes, waiting)
    }

    /// In each word of a block, the most liked tasks with bitmaps that one of these does.
    fn most_liked(&self, block: usize, line: &Line) -> [u32; 8] {
        let mut reached = vec![*line];
        for liked in self.likes.iter().filter_map(|plane| self.partition.planes.line(block, *plane)) {
            // From the most down: who did so many before and does this too does one more.
            for count in (0..reached.len()).rev() {
                let more: Line = std::array::from_fn(|at| reached[count][at] & liked[at]);
                match reached.get_mut(count + 1) {
                    Some(next) => (0..8).for_each(|at| next[at] |= more[at]),
                    None => reached.push(more),
                }
            }
        }
        std::array::from_fn(|word| short(reached.iter().rposition(|line| line[word] != 0).unwrap_or(0)))
    }

    /// The points of an offer, with those already known of it.
    fn points(&self, row: &Row, packed: &Packed, wishes: u32) -> u32 {
        if self.most_elsewhere == 0 {
            self.question.row_points(row) + wishes
        } else {
            self.question.points(row, packed)
        }
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
