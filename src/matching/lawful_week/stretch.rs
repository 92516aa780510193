//! Stretches of work on the circle of the week.

use crate::matching::week::{DAY, WEEK, Week};

/// Work without a break. It belongs to the day it begins on, also when it goes on past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stretch {
    start: u16,
    length: u16,
}

/// How two stretches lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// They share some time.
    Overlap,
    /// Both within one and the same day: quarters from the end of the one to the start of the other, and
    /// whether the first given comes first.
    SameDay {
        /// Quarters between them.
        gap: u16,
        /// True when the first given comes first.
        forward: bool,
    },
    /// Over a night: the shorter of the two ways round the week between them.
    Apart {
        /// Quarters between them.
        gap: u16,
    },
}

impl Stretch {
    /// The quarter of the week it begins at, 0 to 671 from Monday midnight.
    #[must_use]
    pub const fn start(self) -> u16 {
        self.start
    }

    /// Quarters of an hour it lasts.
    #[must_use]
    pub const fn length(self) -> u16 {
        self.length
    }

    /// The day it begins on, 0 to 6 from Monday.
    #[must_use]
    pub const fn day(self) -> u16 {
        self.start / DAY
    }

    /// Does it go on past midnight?
    #[must_use]
    pub const fn passes_midnight(self) -> bool {
        self.start % DAY + self.length > DAY
    }

    /// Quarters from its end to the start of another, the week being a circle; they do not overlap.
    const fn gap_to(self, other: Stretch) -> u16 {
        (other.start + 2 * WEEK - self.start - self.length) % WEEK
    }

    pub(super) fn relation(self, other: Stretch) -> Relation {
        let ahead = (other.start + WEEK - self.start) % WEEK;
        let behind = (self.start + WEEK - other.start) % WEEK;
        if ahead < self.length || behind < other.length {
            return Relation::Overlap;
        }
        let one_day = self.day() == other.day() && !self.passes_midnight() && !other.passes_midnight();
        if one_day {
            let forward = self.start < other.start;
            let gap = if forward { self.gap_to(other) } else { other.gap_to(self) };
            return Relation::SameDay { gap, forward };
        }
        Relation::Apart { gap: self.gap_to(other).min(other.gap_to(self)) }
    }

    /// The stretches of a week in order of start: Sunday's that goes on into Monday is one.
    #[must_use]
    pub fn of(week: &Week) -> Vec<Stretch> {
        let mut all: Vec<Stretch> = Vec::new();
        for quarter in (0..WEEK).filter(|quarter| week.has(*quarter)) {
            match all.last_mut().filter(|last| last.start + last.length == quarter) {
                Some(last) => last.length += 1,
                None => all.push(Stretch { start: quarter, length: 1 }),
            }
        }
        let round =
            all.len() > 1 && all[0].start == 0 && all.last().is_some_and(|last| last.start + last.length == WEEK);
        if round {
            let first = all.remove(0);
            if let Some(last) = all.last_mut() {
                last.length += first.length;
            }
        }
        all
    }
}

/// Is there a day of the week on which none of these begins, with at least so many quarters in a row free around it?
#[must_use]
pub fn has_free_day(stretches: impl IntoIterator<Item = Stretch>, least: u16) -> bool {
    let mut all: Vec<Stretch> = stretches.into_iter().collect();
    all.sort_unstable();
    let Some(first) = all.first().copied() else { return true };
    let next_week = Stretch { start: first.start + WEEK, length: first.length };
    let followers = all.iter().copied().skip(1).chain([next_week]);
    all.iter().zip(followers).any(|(one, next)| {
        let begins_between = next.start / DAY - one.day() < 2;
        !begins_between && next.start.saturating_sub(one.start + one.length) >= least
    })
}
