//! Who is near: workers who lack nothing, and those all of whose lacks one kind of change can touch.

use std::collections::BTreeMap;

use super::super::conditions::{Hard, Lack, lacks_of};
use super::super::rank::Asked;
use super::super::worker::Worker;

/// A group of hard conditions that changes of some kinds touch, and no change of another kind does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Touch {
    Skills,
    Languages,
    /// The week and the hours in it.
    Time,
    Travel,
    /// The first day: whether she is available, whether she may still work.
    Start,
    Pay,
}

impl Touch {
    /// The group of a condition; `None` where no change of the request helps.
    const fn of(condition: Hard) -> Option<Touch> {
        match condition {
            Hard::Skills => Some(Touch::Skills),
            Hard::Languages => Some(Touch::Languages),
            Hard::Week | Hard::Hours => Some(Touch::Time),
            Hard::Travel => Some(Touch::Travel),
            Hard::Start | Hard::RightToWork => Some(Touch::Start),
            Hard::Pay => Some(Touch::Pay),
            // Another job, another level, another household: no small change of this one.
            Hard::Role | Hard::Regime | Hard::Conditions | Hard::Training => None,
        }
    }

    /// The conditions of a group: a change that touches it leaves the others as they were, so that only these need
    /// to be looked at again.
    pub(super) const fn conditions(self) -> &'static [Hard] {
        match self {
            Touch::Skills => &[Hard::Skills],
            Touch::Languages => &[Hard::Languages],
            Touch::Time => &[Hard::Week, Hard::Hours],
            Touch::Travel => &[Hard::Travel],
            Touch::Start => &[Hard::Start, Hard::RightToWork],
            Touch::Pay => &[Hard::Pay],
        }
    }
}

/// A worker and what she lacks, all of one group.
pub(super) struct Lacking<'w> {
    pub(super) worker: &'w Worker,
    pub(super) lacks: Vec<Lack>,
}

/// Everybody who can do a job, and everybody whom one kind of change could add.
pub(super) struct Near<'w> {
    fitting: Vec<&'w Worker>,
    lacking: BTreeMap<Touch, Vec<Lacking<'w>>>,
}

impl<'w> Near<'w> {
    /// Looks at each worker only as far as conditions of a second group.
    pub(super) fn of(asked: &Asked<'_>, workers: impl IntoIterator<Item = &'w Worker>) -> Near<'w> {
        let mut near = Near { fitting: Vec::new(), lacking: BTreeMap::new() };
        for worker in workers {
            match of_one_group(asked, worker) {
                Some((None, _)) => near.fitting.push(worker),
                Some((Some(touch), lacks)) => near.lacking.entry(touch).or_default().push(Lacking { worker, lacks }),
                None => {}
            }
        }
        near
    }

    /// Everybody who can do the job.
    pub(super) fn fitting(&self) -> &[&'w Worker] {
        &self.fitting
    }

    /// Those who lack nothing outside a group.
    pub(super) fn lacking(&self, touch: Touch) -> &[Lacking<'w>] {
        self.lacking.get(&touch).map_or(&[], Vec::as_slice)
    }
}

/// Every condition; the week, which takes longest to try, is left for those who are near in all the rest.
const QUICK_FIRST: [Hard; 12] = [
    Hard::Role,
    Hard::Regime,
    Hard::Conditions,
    Hard::Training,
    Hard::Skills,
    Hard::Languages,
    Hard::Hours,
    Hard::Travel,
    Hard::Start,
    Hard::RightToWork,
    Hard::Pay,
    Hard::Week,
];

/// What a worker lacks, when it is nothing or all of one group.
fn of_one_group(asked: &Asked<'_>, worker: &Worker) -> Option<(Option<Touch>, Vec<Lack>)> {
    let (mut group, mut found) = (None, Vec::new());
    for lack in lacks_of(&QUICK_FIRST, asked, worker) {
        let touch = Touch::of(lack.condition())?;
        if group.is_some_and(|group| group != touch) {
            return None;
        }
        group = Some(touch);
        found.push(lack);
    }
    Some((group, found))
}
