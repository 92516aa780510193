//! The formulas of the points: whole numbers, rounded down. Both the lines that people read and the
//! index ask these and nothing else.

use super::points::Criterion;
use super::weights::Weights;
use crate::vocabulary::{Cefr, Role};

/// `of × part / whole`, rounded down, with `part` no more than `whole`.
fn share(of: u32, part: u32, whole: u32) -> u32 {
    let (part, whole) = (part.min(whole), whole.max(1));
    // The short division does nearly always.
    of.checked_mul(part).map_or_else(
        || u32::try_from(u64::from(of) * u64::from(part) / u64::from(whole)).unwrap_or(of),
        |product| product / whole,
    )
}

/// What a version gives for every value that occurs, worked out once when it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Tables {
    /// By minutes, the last for all that are longer.
    pub(super) minutes: Vec<u16>,
    /// By months in the role, the last for all that are more.
    pub(super) months: Vec<u16>,
    /// By days of waiting, the last for all that are more.
    pub(super) days: Vec<u16>,
}

/// Points by value, from zero on.
pub(super) fn table(points: impl Iterator<Item = u32>) -> Vec<u16> {
    points.map(|points| u16::try_from(points).unwrap_or(u16::MAX)).collect()
}

impl Tables {
    /// Of weights without faults.
    pub(super) fn of(weights: &Weights) -> Tables {
        Tables {
            minutes: table((0..=weights.none_at_minutes()).map(|minutes| weights.travel_points(minutes))),
            months: table((0..=weights.full_at_months()).map(|months| weights.experience_points(months))),
            days: table((0..=weights.full_at_days().unwrap_or(0)).map(|days| weights.waiting_points(days))),
        }
    }
}

impl Weights {
    /// Of the minutes from home: full up to a number of them, none from another, straight in between.
    pub(super) fn travel_points(&self, minutes: u32) -> u32 {
        let spread = self.none_at_minutes() - self.full_at_minutes();
        share(self.of(Criterion::Travel), self.none_at_minutes().saturating_sub(minutes), spread)
    }

    /// Of the liked tasks met among those liked; full when nothing is liked.
    pub(super) fn likes_points(&self, met: u32, liked: u32) -> u32 {
        let of = self.of(Criterion::Likes);
        if liked == 0 { of } else { share(of, met, liked) }
    }

    /// Of the months of work in the role.
    pub(super) fn experience_points(&self, months: u32) -> u32 {
        share(self.of(Criterion::Experience), months, self.full_at_months())
    }

    /// Of the hours of the job among the most that are wanted, both in quarters.
    pub(super) fn hours_points(&self, job: u32, most: u32) -> u32 {
        share(self.of(Criterion::Hours), job, most)
    }

    /// Of training; full where the role has no use for it.
    pub(super) fn training_points(&self, role: Role, trained: bool) -> u32 {
        if trained || role != Role::Badante { self.of(Criterion::Training) } else { 0 }
    }

    /// Levels above the need that count.
    pub(super) fn levels(&self, level: Cefr, needed: Cefr) -> u32 {
        u32::from(level.steps_above(needed)).min(self.full_at_levels())
    }

    /// Of the levels above the need among those possible; full when none are.
    pub(super) fn language_points(&self, above: u32, possible: u32) -> u32 {
        let of = self.of(Criterion::Language);
        if possible == 0 { of } else { share(of, above, possible) }
    }

    /// Of the days of waiting; none in a version where waiting gives none.
    pub(super) fn waiting_points(&self, days: u32) -> u32 {
        self.full_at_days().map_or(0, |full| share(self.of(Criterion::Waiting), days, full))
    }
}
