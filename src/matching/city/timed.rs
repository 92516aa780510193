//! A request with its time chosen, and a quick answer to whether two of them go into one week.
//!
//! The answer is that of [`clash`]: masks of the week settle nearly every pair, and the few that only the way between
//! two homes can decide are asked there.

use rayon::prelude::*;

use crate::matching::lawful_week::{Job, Stretch, clash, has_free_day};
use crate::matching::own_limits::OwnLimits;
use crate::matching::week::{DAY, Day, Quarter, Range, WEEK, Week};

/// A request with its time chosen.
pub(super) struct Timed {
    pub(super) job: Job,
    /// Hours a week, in quarters.
    pub(super) hours: u32,
    /// Days on which it begins, as bits.
    days: u8,
    /// Goes on past some midnight.
    nightly: bool,
    /// Where no other work may be: its own time, and the rest around it on other days.
    blocked: Week,
    /// Its own time and what lies so near that the way between homes may matter.
    near: Week,
}

/// All seven days, as bits.
const EVERY_DAY: u8 = 0x7f;

/// No way between two districts takes longer, in quarters (a test looks).
const LONG_WAY: u16 = 8;

impl Timed {
    pub(super) fn new(job: Job, limits: &OwnLimits) -> Timed {
        let rest = u16::try_from(limits.rest_between_days.hours.quarters()).unwrap_or(WEEK);
        let (mut blocked, mut near) = (*job.week(), *job.week());
        for stretch in job.stretches() {
            let rested = around(*stretch, rest);
            let own_day = if stretch.passes_midnight() { Week::EMPTY } else { day(stretch.day()) };
            blocked = blocked.or(&rested.minus(&own_day));
            near = near.or(&around(*stretch, LONG_WAY));
        }
        Timed {
            days: job.stretches().iter().fold(0, |days, stretch| days | 1 << stretch.day()),
            nightly: job.stretches().iter().any(|stretch| stretch.passes_midnight()),
            hours: job.hours().quarters(),
            blocked,
            near,
            job,
        }
    }

    /// Do two jobs keep each other out of one week?
    pub(super) fn clashes(&self, other: &Timed, limits: &OwnLimits) -> bool {
        if self.job.lives_in() || other.job.lives_in() {
            return true;
        }
        let (own, others) = (self.job.week(), other.job.week());
        if meets(&self.blocked, others) || meets(&other.blocked, own) {
            return true;
        }
        meets(&self.near, others) && clash(limits, &self.job, &other.job).is_some()
    }

    /// Do they leave a free day together?
    pub(super) fn leave_free_day<'t>(all: impl Iterator<Item = &'t Timed> + Clone, limits: &OwnLimits) -> bool {
        let least = u16::try_from(limits.free_day.hours.quarters()).unwrap_or(u16::MAX);
        let days = all.clone().fold(0, |days, timed| days | timed.days);
        if days == EVERY_DAY {
            return false;
        }
        // Without nights a day on which nothing begins is twenty-four hours free.
        let by_day = all.clone().all(|timed| !timed.nightly) && least <= DAY;
        by_day || has_free_day(all.flat_map(|timed| timed.job.stretches()).copied(), least)
    }
}

/// Which jobs clash with which, worked out once for all pairs.
#[derive(Default)]
pub(super) struct Clashes {
    words: usize,
    bits: Vec<u64>,
}

/// Most jobs for which all pairs are worked out beforehand; beyond, few of the pairs would ever be asked for.
const MOST_PAIRED: usize = 3_000;

impl Clashes {
    pub(super) fn of(jobs: &[Timed], limits: &OwnLimits) -> Clashes {
        if jobs.len() > MOST_PAIRED {
            return Clashes::default();
        }
        let words = jobs.len().div_ceil(64);
        let word = |one: &Timed, at: usize| {
            let others = jobs[at * 64..].iter().take(64).enumerate();
            others.fold(0, |word, (bit, other)| word | u64::from(one.clashes(other, limits)) << bit)
        };
        let row = |one: &Timed| (0..words).map(|at| word(one, at)).collect::<Vec<u64>>();
        Clashes { words, bits: jobs.par_iter().flat_map_iter(row).collect() }
    }

    /// Whether two jobs clash; `None` where pairs are not kept.
    pub(super) fn get(&self, one: u32, other: u32) -> Option<bool> {
        let word = self.bits.get(one as usize * self.words + other as usize / 64)?;
        Some(word >> (other % 64) & 1 == 1)
    }
}

fn meets(one: &Week, other: &Week) -> bool {
    !one.and(other).is_empty()
}

fn day(number: u16) -> Week {
    let day = Day::ALL.get(usize::from(number));
    day.and_then(|day| Range::new(*day, Quarter::START, Quarter::END).ok()).into_iter().collect()
}

/// A stretch and so many quarters on both sides, round the week.
fn around(stretch: Stretch, quarters: u16) -> Week {
    let mut week = Week::EMPTY;
    let length = (stretch.length() + 2 * quarters).min(WEEK);
    week.insert_quarters((stretch.start() + 2 * WEEK - quarters) % WEEK, length);
    week
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ccnl::Rulebook;
    use crate::demo::register;
    use crate::geo::{Geo, NilId};
    use crate::matching::{Asked, Rules, WeightsBook};

    #[test]
    fn no_way_is_longer_than_what_counts_as_near() {
        let ways = NilId::all().flat_map(|from| NilId::all().map(move |to| Geo::embedded().leg(from, to).minutes));
        assert!(ways.max() <= Some(LONG_WAY * 15));
    }

    #[test]
    fn the_quick_answer_is_the_exact_one() {
        let (book, weights) = (Rulebook::embedded().expect("rules"), WeightsBook::embedded().expect("weights"));
        let rules = Rules::on(&book, &weights, "2026-11-22".parse().expect("a day")).expect("rules");
        let limits = rules.own_limits().expect("limits");
        let all = register(4, 0, 260, &rules).requests;
        let asked = all.iter().map(|request| Asked::new(&request.request, &rules).expect("lawful"));
        let jobs: Vec<Timed> = asked.filter_map(|asked| Job::of(&asked)).map(|job| Timed::new(job, limits)).collect();
        let mut clashes = 0;
        for one in &jobs {
            for other in &jobs {
                let exact = clash(limits, &one.job, &other.job).is_some();
                assert_eq!(one.clashes(other, limits), exact, "{:?} {:?}", one.job, other.job);
                clashes += usize::from(exact);
            }
        }
        assert!(clashes > jobs.len() && clashes < jobs.len() * jobs.len(), "both happen");
    }
}
