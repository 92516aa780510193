//! A change of a worker: typed, applicable, and never two at once.

use chrono::NaiveDate;

use super::super::super::conditions::Hard;
use super::super::super::week::{Range, Week};
use super::super::super::worker::{Offer, Worker};
use super::super::change::minutes_between;
use super::super::reach::AdviceRules;
use crate::ccnl::Regime;
use crate::geo::NilId;
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Condition, Language, Role, Skill, words};

words! {
    /// A kind of change of a worker.
    WorkerChangeKind, "change of a worker",
    /// One end of a free stretch, by quarters of an hour.
    Free = "free",
    /// The longest way.
    Travel = "travel",
    /// A district more among those accepted.
    District = "district",
    /// The first day she can work.
    Start = "start",
    /// The least pay.
    Pay = "pay",
    /// A task more.
    Skill = "skill",
    /// A higher level of a language.
    Language = "language",
    /// A condition of a household more.
    Condition = "condition",
    /// Training for persons who are not self-sufficient.
    Training = "training",
    /// Fewer hours at the least.
    MinHours = "min_hours",
    /// More hours at the most.
    MaxHours = "max_hours",
}

impl WorkerChangeKind {
    /// The one hard condition that a change of this kind touches.
    pub(super) const fn touches(self) -> Hard {
        match self {
            WorkerChangeKind::Free => Hard::Week,
            WorkerChangeKind::Travel | WorkerChangeKind::District => Hard::Travel,
            WorkerChangeKind::Start => Hard::Start,
            WorkerChangeKind::Pay => Hard::Pay,
            WorkerChangeKind::Skill => Hard::Skills,
            WorkerChangeKind::Language => Hard::Languages,
            WorkerChangeKind::Condition => Hard::Conditions,
            WorkerChangeKind::Training => Hard::Training,
            WorkerChangeKind::MinHours | WorkerChangeKind::MaxHours => Hard::Hours,
        }
    }
}

/// One change of a worker. Free time, pay and hours are those of one offer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkerChange {
    /// Free from earlier or until later.
    Free {
        /// Role of the offer.
        role: Role,
        /// Regime of the offer.
        regime: Regime,
        /// The stretch as it is; stretches that touch are one.
        stretch: Range,
        /// The same with one end moved outwards.
        becomes: Range,
    },
    /// A longer way.
    Travel {
        /// Minutes more.
        more: u16,
        /// The new longest way.
        minutes: u16,
    },
    /// A district more, where only some are accepted.
    District {
        /// The district.
        nil: NilId,
    },
    /// Available earlier.
    Start {
        /// Days earlier.
        days: u32,
        /// The new first day.
        available_from: NaiveDate,
    },
    /// Less pay, never under the table.
    Pay {
        /// Role of the offer.
        role: Role,
        /// Regime of the offer.
        regime: Regime,
        /// How much less.
        less: Money,
        /// The new least pay.
        min_pay: Money,
    },
    /// A task more.
    Skill {
        /// The task, for the band of ages asked.
        skill: Skill,
    },
    /// A language at a higher level.
    Language {
        /// The language.
        language: Language,
        /// Levels higher; the first level counts one.
        higher: u8,
        /// The new level.
        level: Cefr,
    },
    /// A condition of a household more.
    Condition {
        /// The condition.
        condition: Condition,
    },
    /// Trained for persons who are not self-sufficient.
    Training,
    /// Fewer hours at the least.
    MinHours {
        /// Role of the offer.
        role: Role,
        /// Regime of the offer.
        regime: Regime,
        /// How many fewer.
        fewer: Hours,
        /// The new fewest.
        min_hours: Hours,
    },
    /// More hours at the most.
    MaxHours {
        /// Role of the offer.
        role: Role,
        /// Regime of the offer.
        regime: Regime,
        /// How many more.
        more: Hours,
        /// The new most.
        max_hours: Hours,
    },
}

impl WorkerChange {
    /// Its kind; `kind().code()` is the stable code behind words for people.
    #[must_use]
    pub const fn kind(&self) -> WorkerChangeKind {
        match self {
            WorkerChange::Free { .. } => WorkerChangeKind::Free,
            WorkerChange::Travel { .. } => WorkerChangeKind::Travel,
            WorkerChange::District { .. } => WorkerChangeKind::District,
            WorkerChange::Start { .. } => WorkerChangeKind::Start,
            WorkerChange::Pay { .. } => WorkerChangeKind::Pay,
            WorkerChange::Skill { .. } => WorkerChangeKind::Skill,
            WorkerChange::Language { .. } => WorkerChangeKind::Language,
            WorkerChange::Condition { .. } => WorkerChangeKind::Condition,
            WorkerChange::Training => WorkerChangeKind::Training,
            WorkerChange::MinHours { .. } => WorkerChangeKind::MinHours,
            WorkerChange::MaxHours { .. } => WorkerChangeKind::MaxHours,
        }
    }

    /// How large it is among changes of its kind: minutes, days, cents, levels or quarters of an hour. By the
    /// month and by the hour, pay is compared in cents alike.
    #[must_use]
    pub fn size(&self) -> u64 {
        match self {
            WorkerChange::Free { stretch, becomes, .. } => u64::from(minutes_between(*stretch, *becomes)),
            WorkerChange::Travel { more, .. } => u64::from(*more),
            WorkerChange::Start { days, .. } => u64::from(*days),
            WorkerChange::Pay { less, .. } => less.cents().unsigned_abs(),
            WorkerChange::Language { higher, .. } => u64::from(*higher),
            WorkerChange::MinHours { fewer: hours, .. } | WorkerChange::MaxHours { more: hours, .. } => {
                u64::from(hours.quarters())
            }
            WorkerChange::District { .. }
            | WorkerChange::Skill { .. }
            | WorkerChange::Condition { .. }
            | WorkerChange::Training => 1,
        }
    }

    /// The worker with this change.
    #[must_use]
    pub fn apply(&self, worker: &Worker) -> Worker {
        let mut changed = worker.clone();
        match self {
            WorkerChange::Travel { minutes, .. } => changed.max_travel_minutes = Some(*minutes),
            WorkerChange::District { nil } => changed.districts.iter_mut().for_each(|list| list.extend([*nil])),
            WorkerChange::Start { available_from, .. } => changed.available_from = *available_from,
            WorkerChange::Skill { skill } => changed.skills.insert(*skill),
            WorkerChange::Language { language, level, .. } => changed.languages.extend([(*language, *level)]),
            WorkerChange::Condition { condition } => changed.accepts.extend([*condition]),
            WorkerChange::Training => changed.trained = true,
            WorkerChange::Free { role, regime, .. }
            | WorkerChange::Pay { role, regime, .. }
            | WorkerChange::MinHours { role, regime, .. }
            | WorkerChange::MaxHours { role, regime, .. } => {
                let meant = |offer: &&mut Offer| offer.role == *role && offer.regime == *regime;
                changed.offers.iter_mut().filter(meant).for_each(|offer| self.apply_to_offer(offer));
            }
        }
        changed
    }

    fn apply_to_offer(&self, offer: &mut Offer) {
        match self {
            WorkerChange::Free { becomes, .. } => {
                let more: Week = std::iter::once(*becomes).collect();
                offer.week = Some(offer.week.unwrap_or_default().or(&more));
            }
            WorkerChange::Pay { min_pay, .. } => offer.min_pay = Some(*min_pay),
            WorkerChange::MinHours { min_hours, .. } => offer.min_hours = *min_hours,
            WorkerChange::MaxHours { max_hours, .. } => offer.max_hours = *max_hours,
            _ => {}
        }
    }

    /// Whether it is small enough to be shown to her.
    #[must_use]
    pub fn is_within(&self, reach: &AdviceRules) -> bool {
        let most = match self {
            WorkerChange::Free { .. } => reach.slot_end.most_minutes.into(),
            WorkerChange::Travel { .. } => reach.travel.most_minutes.into(),
            WorkerChange::Start { .. } => reach.start.most_days.into(),
            WorkerChange::Pay { regime, .. } => reach.pay(regime.hourly()).most.cents().unsigned_abs(),
            WorkerChange::Language { .. } => reach.language.most_levels.into(),
            WorkerChange::MinHours { .. } | WorkerChange::MaxHours { .. } => reach.hours.most.quarters().into(),
            WorkerChange::District { .. }
            | WorkerChange::Skill { .. }
            | WorkerChange::Condition { .. }
            | WorkerChange::Training => return true,
        };
        self.size() <= most
    }
}
