//! A change of a request: typed, applicable, and never two at once.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::super::request::{Pattern, Request};
use super::super::week::{Day, Range, Week};
use super::super::worker::Worker;
use super::kinds::ChangeKind;
use super::reach::AdviceRules;
use crate::money::Money;
use crate::vocabulary::{Cefr, Language, Skill};

/// One change of a request. Only [`Change::Travel`] is of the workers' limits and leaves the request as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// A slot that begins or ends at another time. Slots that touch are one.
    SlotEnd {
        /// The slot as asked.
        slot: Range,
        /// The same with one end moved.
        becomes: Range,
    },
    /// Every worker's longest way, so many minutes more.
    Travel {
        /// Minutes more.
        minutes: u16,
    },
    /// Another first day.
    Start {
        /// Days later; below zero, earlier.
        days: i32,
        /// The new first day.
        start_on: NaiveDate,
    },
    /// More pay, in the unit of the regime.
    Pay {
        /// How much more.
        more: Money,
        /// What is then offered.
        offered_pay: Money,
        /// By the hour, else by the month.
        hourly: bool,
    },
    /// A need that becomes a wish.
    Need {
        /// The need.
        need: Skill,
    },
    /// A language asked at a lower level.
    Language {
        /// The language.
        language: Language,
        /// How many levels lower.
        lower: u8,
        /// The new level.
        level: Cefr,
    },
    /// A flexible week on more days.
    Days {
        /// Days more.
        more: u8,
        /// On at most so many.
        max_days: u8,
    },
    /// A day without slots, or a night fewer.
    DayFewer {
        /// The day, or the day on which the night begins.
        day: Day,
    },
}

impl Change {
    /// Its kind; `kind().code()` is the stable code behind words for people.
    #[must_use]
    pub const fn kind(&self) -> ChangeKind {
        match self {
            Change::SlotEnd { .. } => ChangeKind::SlotEnd,
            Change::Travel { .. } => ChangeKind::Travel,
            Change::Start { .. } => ChangeKind::Start,
            Change::Pay { .. } => ChangeKind::Pay,
            Change::Need { .. } => ChangeKind::Need,
            Change::Language { .. } => ChangeKind::Language,
            Change::Days { .. } => ChangeKind::Days,
            Change::DayFewer { .. } => ChangeKind::DayFewer,
        }
    }

    /// How large it is among changes of its kind: minutes, days, cents or levels.
    #[must_use]
    pub fn size(&self) -> u64 {
        match self {
            Change::SlotEnd { slot, becomes } => u64::from(minutes_between(*slot, *becomes)),
            Change::Travel { minutes } => u64::from(*minutes),
            Change::Start { days, .. } => u64::from(days.unsigned_abs()),
            Change::Pay { more, .. } => more.cents().unsigned_abs(),
            Change::Language { lower, .. } => u64::from(*lower),
            Change::Days { more, .. } => u64::from(*more),
            Change::Need { .. } | Change::DayFewer { .. } => 1,
        }
    }

    /// The request with this change; [`Change::Travel`] leaves it as it is.
    #[must_use]
    pub fn apply(&self, request: &Request) -> Request {
        let mut changed = request.clone();
        match self {
            Change::Travel { .. } => {}
            Change::Start { start_on, .. } => changed.start_on = *start_on,
            Change::Pay { offered_pay, .. } => changed.offered_pay = Some(*offered_pay),
            Change::Need { need } => {
                if changed.needs.remove(need) {
                    changed.likes.insert(*need);
                }
            }
            Change::Language { language, level, .. } => {
                changed.languages.insert(*language, *level);
            }
            Change::SlotEnd { .. } | Change::Days { .. } | Change::DayFewer { .. } => {
                self.apply_to_pattern(&mut changed.pattern);
            }
        }
        changed
    }

    fn apply_to_pattern(&self, pattern: &mut Pattern) {
        match (self, pattern) {
            (Change::SlotEnd { slot, becomes }, Pattern::Slots(week)) => {
                *week = week.minus(&only(*slot)).or(&only(*becomes));
            }
            (Change::DayFewer { day }, Pattern::Slots(week)) => {
                *week = week.ranges().into_iter().filter(|range| range.day() != *day).collect();
            }
            (Change::DayFewer { day }, Pattern::Nights(nights)) => {
                nights.remove(day);
            }
            (Change::Days { max_days, .. }, Pattern::Flexible(flexible)) => flexible.max_days = *max_days,
            _ => {}
        }
    }

    /// A worker as this change sees her: herself, but for [`Change::Travel`], which lengthens her longest way.
    #[must_use]
    pub fn apply_to<'w>(&self, worker: &'w Worker) -> Cow<'w, Worker> {
        match (self, worker.max_travel_minutes) {
            (Change::Travel { minutes }, Some(limit)) => {
                let longer = Some(limit.saturating_add(*minutes));
                Cow::Owned(Worker { max_travel_minutes: longer, ..worker.clone() })
            }
            _ => Cow::Borrowed(worker),
        }
    }

    /// Whether it is small enough to be shown to people.
    #[must_use]
    pub fn is_within(&self, reach: &AdviceRules) -> bool {
        let most = match self {
            Change::SlotEnd { .. } => reach.slot_end.most_minutes.into(),
            Change::Travel { .. } => reach.travel.most_minutes.into(),
            Change::Start { .. } => reach.start.most_days.into(),
            Change::Pay { hourly, .. } => reach.pay(*hourly).most.cents().unsigned_abs(),
            Change::Language { .. } => reach.language.most_levels.into(),
            Change::Need { .. } | Change::Days { .. } | Change::DayFewer { .. } => return true,
        };
        self.size() <= most
    }

    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let kind = self.kind().code();
        match self {
            Change::SlotEnd { slot, becomes } => json!({
                "kind": kind,
                "minutes": minutes_between(*slot, *becomes),
                "slot": slot.to_string(),
                "becomes": becomes.to_string(),
            }),
            Change::Travel { minutes } => json!({"kind": kind, "minutes": minutes}),
            Change::Start { days, start_on } => json!({"kind": kind, "days": days, "start_on": start_on}),
            Change::Pay { more, offered_pay, .. } => json!({"kind": kind, "more": more, "offered_pay": offered_pay}),
            Change::Need { need } => json!({"kind": kind, "need": need.to_string()}),
            Change::Language { language, lower, level } => {
                json!({"kind": kind, "levels": lower, "language": language.code(), "level": level.code()})
            }
            Change::Days { more, max_days } => json!({"kind": kind, "days": more, "max_days": max_days}),
            Change::DayFewer { day } => json!({"kind": kind, "day": day.code()}),
        }
    }
}

/// By how many minutes the ends of two stretches differ.
pub(super) fn minutes_between(one: Range, other: Range) -> u16 {
    let ends = one.until().quarters().abs_diff(other.until().quarters());
    15 * (one.from().quarters().abs_diff(other.from().quarters()) + ends)
}

fn only(range: Range) -> Week {
    std::iter::once(range).collect()
}
