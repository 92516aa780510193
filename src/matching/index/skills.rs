//! Skills as bits, closed: who does a task without a band has the bit of every band too, so that
//! one bit answers whether a skill is served.

use std::sync::LazyLock;

use crate::vocabulary::{Band, Role, Skill, SkillSet, Task, Vocabulary};

const WORDS: usize = 3;
/// Room for this many skills.
pub(super) const SKILLS: usize = WORDS * 64;

/// A set of skills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SkillBits([u64; WORDS]);

impl SkillBits {
    /// With one more.
    fn add(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// The skills served by someone.
    pub(super) fn served_by(skills: &SkillSet) -> SkillBits {
        let mut bits = SkillBits::default();
        for skill in skills.iter() {
            bits.add(number(skill));
            if skill.band().is_none() {
                let bands = Band::ALL.iter().filter_map(|band| Skill::banded(skill.task(), *band));
                bands.for_each(|banded| bits.add(number(banded)));
            }
        }
        bits
    }

    /// Exactly these.
    pub(super) fn of<'a>(skills: impl IntoIterator<Item = &'a Skill>) -> SkillBits {
        let mut bits = SkillBits::default();
        skills.into_iter().for_each(|skill| bits.add(number(*skill)));
        bits
    }

    /// Are all of `asked` in it?
    pub(super) fn covers(&self, asked: &SkillBits) -> bool {
        self.0.iter().zip(asked.0).all(|(own, asked)| asked & !own == 0)
    }

    /// How many of `asked` are in it.
    pub(super) fn common(&self, asked: &SkillBits) -> u32 {
        self.0.iter().zip(asked.0).map(|(own, asked)| (own & asked).count_ones()).sum()
    }

    /// Is that skill in it?
    pub(super) fn has(&self, skill: Skill) -> bool {
        self.covers(&SkillBits::of([&skill]))
    }

    /// In both.
    pub(super) fn and(&self, other: &SkillBits) -> SkillBits {
        SkillBits(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    /// In this one only.
    pub(super) fn minus(&self, other: &SkillBits) -> SkillBits {
        SkillBits(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    /// Nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0 == [0; WORDS]
    }

    /// The numbers in it.
    pub(super) fn numbers(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().enumerate().flat_map(|(at, word)| ones(*word).map(move |bit| at * 64 + bit))
    }
}

/// The places of the ones of a word, lowest first.
pub(super) fn ones(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = (word != 0).then(|| word.trailing_zeros() as usize)?;
        word &= word - 1;
        Some(at)
    })
}

/// Tasks first, in the order of the list, then the bands of the tasks that have them.
fn number(skill: Skill) -> usize {
    let task = skill.task().index();
    match skill.band() {
        None => task,
        Some(band) => BANDS[task] + band as usize,
    }
}

/// Where the bands of a task begin.
static BANDS: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let tasks = Vocabulary::embedded().tasks();
    let begin = |at: usize| tasks.len() + tasks[..at].iter().filter(|task| task.banded).count() * Band::ALL.len();
    (0..tasks.len()).map(begin).collect()
});

/// The skills that requests of a role usually ask: the role's own tasks and those with animals. Only
/// these have bitmaps among the offers of the role; the others are looked up worker by worker.
pub(super) fn usual(role: Role) -> SkillBits {
    static USUAL: LazyLock<Vec<SkillBits>> = LazyLock::new(|| {
        let own = |role: &Role| {
            let regards = |task: &Task| task.entry().role.is_none_or(|of| of == *role);
            SkillBits::served_by(&Task::all().filter(regards).map(Skill::of).collect())
        };
        Role::ALL.iter().map(own).collect()
    });
    USUAL[role as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_lists_fit_and_no_two_skills_share_a_bit() {
        let mut numbers = BTreeSet::new();
        for task in Task::all() {
            assert!(numbers.insert(number(Skill::of(task))));
            for skill in Band::ALL.iter().filter_map(|band| Skill::banded(task, *band)) {
                assert!(numbers.insert(number(skill)));
            }
        }
        assert!(numbers.iter().all(|number| *number < SKILLS), "more skills than the record has room for");
    }

    #[test]
    fn a_bit_says_what_is_served() {
        let all: Vec<Skill> = Task::all()
            .flat_map(|task| {
                Band::ALL.iter().filter_map(move |band| Skill::banded(task, *band)).chain([Skill::of(task)])
            })
            .collect();
        for (at, one) in all.iter().enumerate() {
            let known: SkillSet = [*one, all[(at * 7 + 3) % all.len()]].into_iter().collect();
            let bits = SkillBits::served_by(&known);
            for asked in &all {
                assert_eq!(bits.has(*asked), known.serves(*asked), "{one} {asked}");
            }
        }
    }
}
