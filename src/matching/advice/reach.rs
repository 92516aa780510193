//! The steps of a change, and how far a change may go and still be called small: part of our own limits.

use serde::Deserialize;

use super::super::rank::Asked;
use super::super::weights::{hours, number};
use crate::money::{Hours, Money};

/// Steps and reaches, kind by kind.
///
/// The steps make the candidates. The reaches exclude nothing from [`super::advise`], whose answer is exact: they say
/// what the pages show.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceRules {
    /// One end of a slot of a request, or of a free stretch of a worker. The step is a quarter of an hour.
    pub slot_end: MinutesReach,
    /// The longest way.
    pub travel: TravelReach,
    /// The first day of a request or of a worker. The step is a day.
    pub start: DaysReach,
    /// Pay by the hour.
    pub pay_hour: PayReach,
    /// Pay by the month.
    pub pay_month: PayReach,
    /// Levels of a language. The step is a level.
    pub language: LevelsReach,
    /// Hours a week that a worker wants. The step is a quarter of an hour.
    pub hours: HoursReach,
}

/// How many minutes are still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesReach {
    /// The reason, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "number")]
    pub most_minutes: u32,
}

/// Steps of the longest way, and how many minutes more are still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TravelReach {
    /// The reason, in Italian.
    pub why: String,
    /// Minutes of a step.
    #[serde(deserialize_with = "number")]
    pub step_minutes: u32,
    /// The most minutes.
    #[serde(deserialize_with = "number")]
    pub most_minutes: u32,
}

/// How many days are still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DaysReach {
    /// The reason, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "number")]
    pub most_days: u32,
}

/// Steps of pay, and how much is still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayReach {
    /// The reason, in Italian.
    pub why: String,
    /// A step.
    pub step: Money,
    /// The most.
    pub most: Money,
}

/// How many levels are still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelsReach {
    /// The reason, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "number")]
    pub most_levels: u32,
}

/// How many hours are still small.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoursReach {
    /// The reason, in Italian.
    pub why: String,
    /// The most.
    #[serde(deserialize_with = "hours")]
    pub most: Hours,
}

impl AdviceRules {
    /// Steps and the most of pay, by the hour or by the month.
    #[must_use]
    pub const fn pay(&self, hourly: bool) -> &PayReach {
        if hourly { &self.pay_hour } else { &self.pay_month }
    }

    /// Those of a request's rules; `None` when its day has no limits of ours.
    pub(super) fn of<'a>(asked: &Asked<'a>) -> Option<&'a AdviceRules> {
        asked.rules().own_limits().ok().map(|limits| &limits.advice)
    }

    /// True when every step takes a change somewhere.
    pub(in super::super) fn has_steps(&self) -> bool {
        self.travel.step_minutes > 0 && !self.pay_hour.step.is_zero() && !self.pay_month.step.is_zero()
    }

    /// True when the most of each kind is made of the steps that it is looked for in.
    pub(in super::super) fn in_whole_steps(&self) -> bool {
        let pay = |pay: &PayReach| pay.most.cents() % pay.step.cents().max(1) == 0;
        self.slot_end.most_minutes.is_multiple_of(15)
            && self.travel.most_minutes.is_multiple_of(self.travel.step_minutes.max(1))
            && pay(&self.pay_hour)
            && pay(&self.pay_month)
    }

    /// The pay that is at least `wanted`, in whole steps above `from`.
    pub(super) fn pay_reached(&self, from: Money, wanted: Money, hourly: bool) -> Money {
        let step = self.pay(hourly).step.cents().max(1);
        let steps = (wanted.cents() - from.cents()).max(0).unsigned_abs().div_ceil(step.unsigned_abs());
        Money::from_cents(from.cents() + i64::try_from(steps).unwrap_or(i64::MAX).saturating_mul(step))
    }

    /// Minutes more, in whole steps, that make a limit reach `minutes`.
    pub(super) fn travel_reached(&self, limit: u16, minutes: u16) -> u16 {
        let step = u16::try_from(self.travel.step_minutes).unwrap_or(u16::MAX).max(1);
        minutes.saturating_sub(limit).div_ceil(step).saturating_mul(step)
    }
}
