//! What of a request bitmaps can tell, as a list of tests, the rarest first.

use super::packed::short;
use super::planes::{self, LEVEL_BITS, Line, Planes, STEP_BITS};
use super::question::{Question, Time};
use super::skills::SkillBits;
use super::steps::{self, Steps};
use crate::matching::week::Week;

/// One test of a block.
#[derive(Clone, Copy, Debug)]
enum Test {
    /// The bit is there.
    Has(usize),
    /// The number in these bitmaps, the lowest first, is no less.
    AtLeast { lowest: usize, bits: usize, value: u8 },
    /// It is no more.
    AtMost { lowest: usize, bits: usize, value: u8 },
}

/// The tests of a request in one partition.
#[derive(Debug)]
pub(super) struct Sieve {
    tests: Vec<Test>,
}

const NONE: Line = [0; 8];

impl Sieve {
    /// All that must hold, as far as bitmaps know, the rarest first.
    pub(super) fn new(question: &Question<'_>, planes: &Planes, steps: &Steps, usual: &SkillBits) -> Sieve {
        let mut tests = Sieve::exact(question, usual).tests;
        tests.extend(hours_of(question.time).into_iter().map(|hour| Test::Has(planes::hour(hour))));
        let at_most = |which, value| number(which, steps.step(which, value), false);
        let at_least = |which, value| number(which, steps.step(which, value), true);
        tests.push(at_most(steps::LEAST_HOURS, i64::from(question.job)));
        tests.push(at_least(steps::MOST_HOURS, i64::from(question.job)));
        tests.push(at_most(steps::START, i64::from(question.start)));
        tests.push(at_most(steps::PAY, i64::from(question.offered)));
        tests.sort_by_cached_key(|test| expected(*test, planes));
        Sieve { tests }
    }

    /// Skills, languages, conditions and training: what bitmaps know for certain.
    pub(super) fn exact(question: &Question<'_>, usual: &SkillBits) -> Sieve {
        let mut sieve = Sieve::skills(question, usual);
        sieve.tests.extend(Sieve::languages(question).tests);
        sieve.tests.extend(Sieve::conditions(question).tests);
        sieve.tests.extend(Sieve::training(question).tests);
        sieve
    }

    /// Every need that is usual in the role.
    pub(super) fn skills(question: &Question<'_>, usual: &SkillBits) -> Sieve {
        let needs = question.needs.and(usual);
        Sieve { tests: needs.numbers().map(|number| Test::Has(planes::skill(number))).collect() }
    }

    /// Every language at its level.
    pub(super) fn languages(question: &Question<'_>) -> Sieve {
        let test = |one: &super::question::Required| Test::AtLeast {
            lowest: planes::language(one.language),
            bits: LEVEL_BITS,
            value: one.level,
        };
        Sieve { tests: question.languages.iter().map(test).collect() }
    }

    /// Every condition.
    pub(super) fn conditions(question: &Question<'_>) -> Sieve {
        let asked = super::skills::ones(u64::from(question.accepts));
        Sieve { tests: asked.map(|number| Test::Has(planes::condition(number))).collect() }
    }

    /// Training, where it is asked.
    pub(super) fn training(question: &Question<'_>) -> Sieve {
        Sieve { tests: question.training.then_some(Test::Has(planes::trained())).into_iter().collect() }
    }

    /// The first quarter of hours asked.
    pub(super) fn week(question: &Question<'_>) -> Sieve {
        let hours = hours_of(question.time).into_iter();
        Sieve { tests: hours.map(|hour| Test::Has(planes::hour(hour))).collect() }
    }

    /// Leaves in `line` the offers of a block that pass; false when none does.
    pub(super) fn pass(&self, planes: &Planes, block: usize, line: &mut Line) -> bool {
        self.tests.iter().all(|test| {
            test.pass(planes, block, line);
            any(line)
        })
    }
}

/// A test of a number; always true for the lowest or highest step there can be.
fn number(which: usize, value: u8, at_least: bool) -> Test {
    let (lowest, bits) = (planes::number(which), STEP_BITS);
    if at_least { Test::AtLeast { lowest, bits, value } } else { Test::AtMost { lowest, bits, value } }
}

/// A test of the longest way, for a block whose nearest home is so far.
pub(super) fn near(planes: &Planes, steps: &Steps, block: usize, minutes: u16, line: &mut Line) {
    number(steps::LIMIT, steps.step(steps::LIMIT, i64::from(minutes)), true).pass(planes, block, line);
}

impl Test {
    fn pass(self, planes: &Planes, block: usize, line: &mut Line) {
        let of = |plane: usize| planes.line(block, plane).unwrap_or(&NONE);
        match self {
            Test::Has(plane) => {
                let plane = of(plane);
                (0..8).for_each(|at| line[at] &= plane[at]);
            }
            Test::AtLeast { value: 0, .. } => {}
            Test::AtMost { bits, value, .. } if usize::from(value) + 1 >= 1 << bits => {}
            Test::AtLeast { lowest, bits, value } => {
                let (above, equal) = compare(|bit| of(lowest + bit), bits, value, true);
                (0..8).for_each(|at| line[at] &= above[at] | equal[at]);
            }
            Test::AtMost { lowest, bits, value } => {
                let (below, equal) = compare(|bit| of(lowest + bit), bits, value, false);
                (0..8).for_each(|at| line[at] &= below[at] | equal[at]);
            }
        }
    }
}

/// Which of the numbers in bitmaps are above (or else below) a value, and which are equal to it.
fn compare<'a>(of: impl Fn(usize) -> &'a Line, bits: usize, value: u8, above: bool) -> (Line, Line) {
    let (mut beyond, mut equal) = (NONE, [u64::MAX; 8]);
    for bit in (0..bits).rev() {
        let plane = of(bit);
        let one = value >> bit & 1 == 1;
        for at in 0..8 {
            let same = if one { plane[at] } else { !plane[at] };
            if one != above {
                beyond[at] |= equal[at] & !same;
            }
            equal[at] &= same;
        }
    }
    (beyond, equal)
}

/// How many offers about a test leaves.
fn expected(test: Test, planes: &Planes) -> u32 {
    match test {
        Test::Has(plane) => planes.count(plane),
        Test::AtLeast { lowest, bits, .. } | Test::AtMost { lowest, bits, .. } => {
            // No more than have any bit at all; a language that few know comes early.
            (lowest..lowest + bits).map(|plane| planes.count(plane)).fold(0, u32::saturating_add)
        }
    }
}

/// Hours of the week whose first quarter is asked: the first and last of each stretch.
fn hours_of(time: Time<'_>) -> Vec<usize> {
    let Time::Exact(week) = time else { return Vec::new() };
    let inside = |range: crate::matching::week::Range| {
        let (from, until) = (range.from().quarters(), range.until().quarters());
        let (first, last) = (from.div_ceil(4), (until - 1) / 4);
        let of_the_week = |hour: u16| usize::from(range.day().index() * 24 + hour);
        let both = if first <= last { vec![of_the_week(first), of_the_week(last)] } else { Vec::new() };
        both.into_iter()
    };
    let mut hours: Vec<usize> = Week::ranges(week).into_iter().flat_map(inside).collect();
    hours.dedup();
    hours
}

/// A count for every offer of a block, as bitmaps.
#[derive(Debug)]
pub(super) struct Tally {
    planes: [Line; BITS],
    used: usize,
}

const BITS: usize = 8;

impl Tally {
    /// How many of these skills the offers have.
    pub(super) fn of(skills: &[usize], planes: &Planes, block: usize) -> Tally {
        let mut tally = Tally { planes: [NONE; BITS], used: 0 };
        for line in skills.iter().filter_map(|number| planes.line(block, planes::skill(*number))) {
            tally.add(line);
        }
        tally
    }

    fn add(&mut self, line: &Line) {
        let mut carry = *line;
        for (at, plane) in self.planes.iter_mut().enumerate() {
            let mut left = 0;
            for (bit, over) in plane.iter_mut().zip(&mut carry) {
                let both = *bit & *over;
                *bit ^= *over;
                *over = both;
                left |= both;
            }
            self.used = self.used.max(at + 1);
            if left == 0 {
                break;
            }
        }
    }

    /// The count of one offer.
    pub(super) fn at(&self, word: usize, bit: usize) -> u32 {
        let bits = self.planes[..self.used].iter().rev();
        bits.fold(0, |count, plane| count << 1 | u32::from(plane[word] >> bit & 1 == 1))
    }

    /// The offers of a word that have no fewer.
    pub(super) fn at_least(&self, word: usize, fewest: u32) -> u64 {
        let (mut more, mut equal) = (0, u64::MAX);
        for (bit, plane) in self.planes[..self.used].iter().enumerate().rev() {
            if fewest >> bit & 1 == 1 {
                equal &= plane[word];
            } else {
                more |= equal & plane[word];
                equal &= !plane[word];
            }
        }
        // Nobody has more than the bitmaps used can count.
        if fewest >> self.used == 0 { more | equal } else { 0 }
    }
}

/// Is there any bit?
pub(super) fn any(line: &Line) -> bool {
    line.iter().fold(0, |any, word| any | word) != 0
}

/// A line with the first so many bits.
pub(super) fn first(count: usize) -> Line {
    std::array::from_fn(|at| match count.saturating_sub(at * 64) {
        0 => 0,
        some if some >= 64 => u64::MAX,
        some => (1 << some) - 1,
    })
}

/// How many bits a line has.
pub(super) fn bits(line: &Line) -> u32 {
    short(line.iter().map(|word| word.count_ones() as usize).sum())
}
