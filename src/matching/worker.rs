//! A worker as the ranking may know her.
//!
//! These fields and no more. Nothing here says who she is, where she comes from, how old she is or
//! how she lives: art. 10 of D.Lgs. 276/2003 forbids to select by such things, even with consent, and what
//! the type cannot hold no later change can rank by. The right to work is a yes or no with an
//! end, a hard condition that never gives points. A language is a level of use at work.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::week::Week;
use crate::ccnl::Regime;
use crate::geo::{Home, NilId};
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Condition, Language, Role, SkillSet};

/// All that the ranking may know of a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worker {
    /// An opaque code.
    pub id: String,
    /// What she offers, at most once per role and regime.
    pub offers: Vec<Offer>,
    /// What she can do.
    pub skills: SkillSet,
    /// Months of work in a role.
    pub experience_months: BTreeMap<Role, u32>,
    /// May be hired at level DS for persons who are not self-sufficient.
    pub trained: bool,
    /// Languages she can use at work, and how well.
    pub languages: BTreeMap<Language, Cefr>,
    /// Conditions of a household she accepts.
    pub accepts: BTreeSet<Condition>,
    /// Where she sets out from.
    pub home: Home,
    /// The longest way she accepts, in minutes; `None`: any.
    pub max_travel_minutes: Option<u16>,
    /// The only districts she accepts, besides the minutes; `None`: all.
    pub districts: Option<BTreeSet<NilId>>,
    /// First day she can work.
    pub available_from: NaiveDate,
    /// Last day of her right to work; `None`: it does not end. Never points, never shown to families.
    pub right_to_work_until: Option<NaiveDate>,
    /// Registered on, or free again since.
    pub waiting_since: NaiveDate,
}

/// Work offered in one role and regime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// As what.
    pub role: Role,
    /// In which arrangement.
    pub regime: Regime,
    /// When free; `None` only for those who live in, for whom it is not asked.
    pub week: Option<Week>,
    /// Fewest hours a week.
    pub min_hours: Hours,
    /// Most hours a week, not under the fewest.
    pub max_hours: Hours,
    /// Least pay, by the hour in hourly regimes, else by the month; `None`: the table's minimum.
    pub min_pay: Option<Money>,
}

impl Worker {
    /// Her offer in that role and regime.
    #[must_use]
    pub fn offer(&self, role: Role, regime: Regime) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.role == role && offer.regime == regime)
    }

    /// Months of work in a role.
    #[must_use]
    pub fn months(&self, role: Role) -> u32 {
        self.experience_months.get(&role).copied().unwrap_or_default()
    }
}
