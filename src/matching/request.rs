//! What a family looks for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::flexible::Flexible;
use super::week::{Day, Week};
use crate::ccnl::{Livello, Regime};
use crate::geo::NilId;
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Condition, Language, Role, Skill, words};

/// A request of a family, as matching needs it: no name, no address, no diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// An opaque code.
    pub id: String,
    /// As what someone is looked for.
    pub role: Role,
    /// In which arrangement.
    pub regime: Regime,
    /// Level of the contract; `None` only for night presence, which has one level.
    pub livello: Option<Livello>,
    /// Skills required.
    pub needs: BTreeSet<Skill>,
    /// Skills preferred.
    pub likes: BTreeSet<Skill>,
    /// Languages required, at that level or better.
    pub languages: BTreeMap<Language, Cefr>,
    /// What the worker must accept.
    pub conditions: BTreeSet<Condition>,
    /// When the work is done.
    pub pattern: Pattern,
    /// District of the home.
    pub nil: NilId,
    /// First day of work.
    pub start_on: NaiveDate,
    /// Last day, not before the first; `None`: a permanent job.
    pub end_on: Option<NaiveDate>,
    /// Pay offered, by the hour in hourly regimes, else by the month; `None`: the table's minimum.
    pub offered_pay: Option<Money>,
}

/// When the work is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// The exact quarters of every week.
    Slots(Week),
    /// So many hours anywhere in the windows.
    Flexible(Flexible),
    /// Living in: hours a week.
    LiveIn(Hours),
    /// The nights that begin on these days.
    Nights(BTreeSet<Day>),
}

words! {
    /// Kinds of pattern.
    PatternKind, "pattern",
    /// Exact quarters.
    Slots = "slots",
    /// Hours anywhere in windows.
    Flexible = "flexible",
    /// Living in.
    LiveIn = "live_in",
    /// Whole nights.
    Nights = "nights",
}

impl Pattern {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> PatternKind {
        match self {
            Pattern::Slots(_) => PatternKind::Slots,
            Pattern::Flexible(_) => PatternKind::Flexible,
            Pattern::LiveIn(_) => PatternKind::LiveIn,
            Pattern::Nights(_) => PatternKind::Nights,
        }
    }
}

impl PatternKind {
    /// Kinds that a regime may have.
    #[must_use]
    pub const fn of(regime: Regime) -> &'static [PatternKind] {
        match regime {
            Regime::NonConvivente | Regime::ConviventeRidotto | Regime::CoperturaRiposi => {
                &[PatternKind::Slots, PatternKind::Flexible]
            }
            Regime::Convivente => &[PatternKind::LiveIn],
            Regime::AssistenzaNotturna | Regime::PresenzaNotturna => &[PatternKind::Nights],
        }
    }
}
