//! How many are eligible, and the others by the first condition that fails: exact, over everybody.

use super::packed::{Packed, Row, short};
use super::planes::{BLOCK, Line};
use super::question::Question;
use super::segment::{Counts, Segment};
use super::sieve::{Sieve, bits, first};
use super::skills::{SkillBits, ones, usual};
use crate::matching::conditions::Hard;
use crate::matching::rank::Misses;

/// The counts of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Survey {
    pub(super) considered: u32,
    pub(super) eligible: u32,
    pub(super) misses: Misses,
}

impl Survey {
    /// Counts those without the role or the regime.
    fn without_offer(&mut self, question: &Question<'_>, counts: &Counts) {
        let role = counts.of_role(question.asked.request().role);
        self.considered += counts.workers;
        self.misses.add(Hard::Role, counts.workers - role);
        self.misses.add(Hard::Regime, role - counts.of_pair(question.pair));
    }

    /// Counts a part of the register.
    pub(super) fn add(&mut self, question: &Question<'_>, segment: &Segment) {
        self.without_offer(question, &segment.counts);
        let partition = segment.core.partition(question.pair);
        let usual = usual(question.asked.request().role);
        let packed = &segment.core.packed;
        let sieves = [
            (Hard::Skills, Sieve::skills(question, &usual)),
            (Hard::Languages, Sieve::languages(question)),
            (Hard::Conditions, Sieve::conditions(question)),
            (Hard::Training, Sieve::training(question)),
            (Hard::Week, Sieve::week(question)),
        ];
        let other_needs = question.needs.minus(&usual);
        for (block, rows) in partition.rows(packed).chunks(BLOCK).enumerate() {
            let mut line = first(rows.len());
            if segment.left() > 0 {
                keep(&mut line, |at| !segment.is_gone(rows[at].person));
            }
            for (condition, sieve) in &sieves {
                let before = bits(&line);
                sieve.pass(&partition.planes, block, &mut line);
                if *condition == Hard::Skills && other_needs != SkillBits::default() {
                    keep(&mut line, |at| packed.person(rows[at].person).skills.covers(&other_needs));
                }
                self.misses.add(*condition, before - bits(&line));
            }
            keep(&mut line, |at| self.rest(question, &rows[at], packed));
        }
    }

    /// Counts a few workers one by one.
    pub(super) fn add_few(&mut self, question: &Question<'_>, packed: &Packed) {
        let mut counts = Counts::default();
        (0..short(packed.len())).for_each(|person| counts.add(packed.person(person)));
        self.without_offer(question, &counts);
        for row in packed.rows().iter().filter(|row| row.pair == question.pair) {
            let person = packed.person(row.person);
            let first_lack = [
                (Hard::Skills, person.skills.covers(&question.needs)),
                (Hard::Languages, question.languages_fit(row, packed)),
                (Hard::Conditions, question.accepts & !row.accepts == 0),
                (Hard::Training, !question.training || row.trained),
            ];
            match first_lack.iter().find(|(_, holds)| !holds) {
                Some((condition, _)) => self.misses.add(*condition, 1),
                None => drop(self.rest(question, row, packed)),
            }
        }
    }

    /// The conditions from the week on, which the record decides.
    fn rest(&mut self, question: &Question<'_>, row: &Row, packed: &Packed) -> bool {
        let lack = if !question.week_fits(row) {
            Some(Hard::Week)
        } else if !question.hours_fit(row) {
            Some(Hard::Hours)
        } else if !question.way_fits(row, packed) {
            Some(Hard::Travel)
        } else if row.available > question.start {
            Some(Hard::Start)
        } else if row.until < question.start {
            Some(Hard::RightToWork)
        } else if row.pay > question.offered {
            Some(Hard::Pay)
        } else {
            None
        };
        match lack {
            Some(condition) => self.misses.add(condition, 1),
            None => self.eligible += 1,
        }
        lack.is_none()
    }
}

/// Leaves the bits for which something holds.
fn keep(line: &mut Line, mut holds: impl FnMut(usize) -> bool) {
    for (at, word) in line.iter_mut().enumerate() {
        for bit in ones(*word) {
            if !holds(at * 64 + bit) {
                *word &= !(1 << bit);
            }
        }
    }
}
