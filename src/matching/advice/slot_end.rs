//! One end of a slot: later or earlier, shorter or longer.
//!
//! A slot made shorter helps who is not free for all of it, or wants fewer hours; one made longer helps
//! who wants more hours and is free. For each worker and each end the least number of quarters is worked out at once.

use super::super::conditions::Lack;
use super::super::rank::Asked;
use super::super::request::Pattern;
use super::super::week::{Day, Quarter, Range, Week};
use super::change::Change;
use super::near::Lacking;
use crate::money::Hours;

/// The end that moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Start,
    Finish,
}

/// A stretch of a week, and how far its ends can move apart without touching another or leaving the day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) range: Range,
    before: u16,
    after: u16,
}

impl Stretch {
    /// Every stretch of a week.
    pub(super) fn all(week: &Week) -> Vec<Stretch> {
        let ranges = week.ranges();
        let same_day = |at: Option<usize>, day: Day| {
            at.and_then(|at| ranges.get(at)).copied().filter(|range: &Range| range.day() == day)
        };
        let stretch = |(at, range): (usize, &Range)| {
            let earlier = same_day(at.checked_sub(1), range.day()).map_or(Quarter::START, Range::until);
            let later = same_day(Some(at + 1), range.day()).map_or(Quarter::END, Range::from);
            Stretch {
                range: *range,
                before: range.from().quarters() - earlier.quarters(),
                after: later.quarters() - range.until().quarters(),
            }
        };
        ranges.iter().enumerate().map(stretch).collect()
    }

    /// Quarters by which an end can move outwards; it may touch the next stretch.
    pub(super) const fn room(self, end: End) -> u16 {
        match end {
            End::Start => self.before,
            End::Finish => self.after,
        }
    }

    /// Longer by some quarters at one end.
    pub(super) fn longer(self, end: End, by: u16) -> Option<Range> {
        let (from, until) = (self.range.from().quarters(), self.range.until().quarters());
        match end {
            End::Start => range(self.range.day(), from.checked_sub(by)?, until),
            End::Finish => range(self.range.day(), from, until + by),
        }
    }

    /// Shorter by some quarters at one end; something is left.
    fn shorter(self, end: End, by: u16) -> Option<Range> {
        let (from, until) = (self.range.from().quarters(), self.range.until().quarters());
        match end {
            End::Start => range(self.range.day(), from + by, until),
            End::Finish => range(self.range.day(), from, until.checked_sub(by)?),
        }
    }

    /// Quarters given up at one end so that none of `missing`, times of this stretch, is asked.
    fn given_up(self, end: End, missing: u128) -> u16 {
        let (from, until) = (self.range.from().quarters(), self.range.until().quarters());
        let bits = |count: u32| u16::try_from(count).unwrap_or_default();
        match end {
            _ if missing == 0 => 0,
            End::Start => bits(u128::BITS - missing.leading_zeros()) - from,
            End::Finish => until - bits(missing.trailing_zeros()),
        }
    }
}

pub(super) const ENDS: [End; 2] = [End::Start, End::Finish];

/// For each worker who is near and each end of each slot, the least move that adds her, if one does.
pub(super) fn candidates(asked: &Asked<'_>, lacking: &[Lacking<'_>]) -> Vec<Change> {
    let Pattern::Slots(week) = &asked.request().pattern else { return Vec::new() };
    let slots = Stretch::all(week);
    let mut found = Vec::new();
    for one in lacking {
        let Some(wish) = Wish::of(asked, one) else { continue };
        for slot in &slots {
            let moves = ENDS.iter().flat_map(|end| [wish.shorter(*slot, *end), wish.longer(*slot, *end)]);
            found.extend(moves.flatten().map(|becomes| Change::SlotEnd { slot: slot.range, becomes }));
        }
    }
    found
}

/// What a worker needs the job to become.
struct Wish {
    missing: Week,
    free: Week,
    job: Hours,
    fewest: Hours,
    most: Hours,
}

impl Wish {
    fn of(asked: &Asked<'_>, one: &Lacking<'_>) -> Option<Wish> {
        let request = asked.request();
        let offer = one.worker.offer(request.role, request.regime)?;
        let missing = one.lacks.iter().find_map(|lack| match lack {
            Lack::Week { missing, .. } => Some(*missing),
            _ => None,
        });
        Some(Wish {
            missing: missing.unwrap_or_default(),
            free: offer.week.unwrap_or_default(),
            job: asked.hours(),
            fewest: offer.min_hours,
            most: offer.max_hours,
        })
    }

    /// The slot shorter at one end by the least that leaves nothing missing and hours not too many, if the
    /// hours are then not too few.
    fn shorter(&self, slot: Stretch, end: End) -> Option<Range> {
        let here = self.missing.day(slot.range.day()) & mask(slot.range);
        if here.count_ones() != self.missing.quarters() {
            return None;
        }
        let too_many = quarters(self.job.quarters().saturating_sub(self.most.quarters()));
        let least = slot.given_up(end, here).max(too_many).max(1);
        let can_give = quarters(self.job.quarters().checked_sub(self.fewest.quarters())?);
        if least > can_give { None } else { slot.shorter(end, least) }
    }

    /// The slot longer at one end by the least that gives hours enough, if she is free and the
    /// hours are then not too many.
    fn longer(&self, slot: Stretch, end: End) -> Option<Range> {
        let least = quarters(self.fewest.quarters().saturating_sub(self.job.quarters())).max(1);
        let too_many = self.job.quarters() + u32::from(least) > self.most.quarters();
        if !self.missing.is_empty() || too_many || least > slot.room(end) {
            return None;
        }
        let becomes = slot.longer(end, least)?;
        (mask(becomes) & !self.free.day(becomes.day()) == 0).then_some(becomes)
    }
}

fn quarters(count: u32) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The quarters of a stretch in its day.
fn mask(range: Range) -> u128 {
    let below = |quarter: Quarter| (1_u128 << quarter.quarters()) - 1;
    below(range.until()) & !below(range.from())
}

fn range(day: Day, from: u16, until: u16) -> Option<Range> {
    Range::new(day, Quarter::new(u64::from(from))?, Quarter::new(u64::from(until))?).ok()
}
