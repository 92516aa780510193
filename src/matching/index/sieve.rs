//! What of a request bitmaps can tell, as a list of tests, the rarest first.

use super::packed::short;
use super::partition::Partition;
use super::planes::{self, LEVEL_BITS, Line, Planes};
use super::question::{Question, Required, Time};
use super::skills::SkillBits;
use super::steps::{self, Steps};
use crate::matching::week::Week;

/// One test of a block.
#[derive(Clone, Copy, Debug)]
enum Test {
    /// The bit is there.
    Has(usize),
    /// The bit is not there.
    Lacks(usize),
    /// The level of a language in these bitmaps, the lowest first, is no less.
    Level { lowest: usize, least: u8 },
}

/// The tests of a request in one partition.
#[derive(Debug)]
pub(super) struct Sieve {
    tests: Vec<Test>,
}

const NONE: Line = [0; 8];

impl Sieve {
    /// All that must hold, as far as bitmaps know, the rarest first.
    pub(super) fn new(question: &Question<'_>, partition: &Partition, usual: &SkillBits) -> Sieve {
        let mut tests = Sieve::exact(question, usual).tests;
        tests.extend(hours_of(question.time).into_iter().map(|hour| Test::Has(planes::hour(hour))));
        let steps = &partition.steps;
        tests.extend(at_most(steps, steps::LEAST_HOURS, i64::from(question.job)));
        tests.extend(at_least(steps, steps::MOST_HOURS, i64::from(question.job)));
        tests.extend(at_most(steps, steps::START, i64::from(question.start)));
        tests.extend(at_most(steps, steps::PAY, i64::from(question.offered)));
        let mut rarest: Vec<(usize, Test)> = tests.into_iter().map(|test| (test.expected(partition), test)).collect();
        rarest.sort_unstable_by_key(|(expected, _)| *expected);
        // A bit that all have, or that nobody has, tells nothing of who lacks it, or has it.
        let tells = |expected: usize, test: Test| expected < partition.len() || matches!(test, Test::Level { .. });
        let tests = rarest.into_iter().filter(|(expected, test)| tells(*expected, *test));
        Sieve { tests: tests.map(|(_, test)| test).collect() }
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
        let test = |one: &Required| Test::Level { lowest: planes::language(one.language), least: one.level };
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

/// A test that who passes has no more than a value of a number, where a threshold tells.
fn at_most(steps: &Steps, which: usize, value: i64) -> Option<Test> {
    Some(Test::Lacks(planes::number(which, steps.missed(which, value)?)))
}

/// A test that who passes has no less.
fn at_least(steps: &Steps, which: usize, value: i64) -> Option<Test> {
    Some(Test::Has(planes::number(which, steps.reached(which, value)?)))
}

/// A test of the longest way, for a block whose nearest home is so far.
pub(super) fn near(partition: &Partition, block: usize, minutes: u16, line: &mut Line) {
    if let Some(test) = at_least(&partition.steps, steps::LIMIT, i64::from(minutes)) {
        test.pass(&partition.planes, block, line);
    }
}

impl Test {
    fn pass(self, planes: &Planes, block: usize, line: &mut Line) {
        let of = |plane: usize| planes.line(block, plane).unwrap_or(&NONE);
        match self {
            Test::Has(plane) => {
                let plane = of(plane);
                (0..8).for_each(|at| line[at] &= plane[at]);
            }
            Test::Lacks(plane) => {
                let plane = of(plane);
                (0..8).for_each(|at| line[at] &= !plane[at]);
            }
            Test::Level { lowest, least } => {
                let fits = no_less(|bit| of(lowest + bit), least);
                (0..8).for_each(|at| line[at] &= fits[at]);
            }
        }
    }

    /// How many offers of the part about pass.
    fn expected(self, partition: &Partition) -> usize {
        let count = |plane| partition.planes.count(plane) as usize;
        match self {
            Test::Has(plane) => count(plane),
            Test::Lacks(plane) => partition.len() - count(plane),
            // No more than have any bit at all; a language that few know comes early.
            Test::Level { lowest, .. } => (lowest..lowest + LEVEL_BITS).map(count).sum(),
        }
    }
}

/// Whose number in these bitmaps, the lowest first, is no less.
fn no_less<'a>(of: impl Fn(usize) -> &'a Line, least: u8) -> Line {
    let (mut more, mut equal) = (NONE, [u64::MAX; 8]);
    for bit in (0..LEVEL_BITS).rev() {
        let plane = of(bit);
        let asked = least >> bit & 1 == 1;
        for at in 0..8 {
            if asked {
                equal[at] &= plane[at];
            } else {
                more[at] |= equal[at] & plane[at];
                equal[at] &= !plane[at];
            }
        }
    }
    std::array::from_fn(|at| more[at] | equal[at])
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
