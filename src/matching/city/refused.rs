//! Why a request has nobody.

use crate::matching::conditions::Hard;
use crate::matching::rank::Ranking;
use crate::matching::refusal::Refusal;

/// A request that the contract does not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its code.
    pub request: String,
    /// Why.
    pub refusal: Refusal,
}

/// Why nobody at all can do a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unable {
    /// The condition that excludes most of those who offer this role and regime; role or regime where nobody does.
    Condition {
        /// That condition.
        condition: Hard,
        /// How many workers it excludes.
        workers: u32,
    },
    /// Some could, but its own hours do not leave the rest between days or the free day.
    Rest,
    /// There is no worker at all.
    NoWorkers,
}

/// Why a request is not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nobody can do it.
    Unable(Unable),
    /// So many could, but the plan gives their weeks to other requests.
    Taken {
        /// How many could.
        workers: usize,
    },
}

/// A request without a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unserved {
    /// Its code.
    pub request: String,
    /// The main reason.
    pub reason: Reason,
}

impl Unable {
    /// From what a ranking says of those who cannot.
    pub(super) fn of(ranking: &Ranking<'_>) -> Unable {
        if !ranking.matches.is_empty() {
            return Unable::Rest;
        }
        let market = |hard: &Hard| !matches!(hard, Hard::Role | Hard::Regime);
        // Of two that exclude as many, the later one: more of the others hold for these workers.
        let within = ranking.misses.iter().filter(|(hard, _)| market(hard)).max_by_key(|(_, count)| *count);
        let most = within.or_else(|| ranking.misses.iter().last());
        most.map_or(Unable::NoWorkers, |(condition, workers)| Unable::Condition { condition, workers })
    }

    /// Stable code: that of the condition, or one of our own.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Unable::Condition { condition, .. } => condition.code(),
            Unable::Rest => "rest",
            Unable::NoWorkers => "no_workers",
        }
    }
}

impl Reason {
    /// Stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Unable(unable) => unable.code(),
            Reason::Taken { .. } => "taken",
        }
    }

    /// How many workers it regards.
    #[must_use]
    pub fn workers(&self) -> usize {
        match self {
            Reason::Unable(Unable::Condition { workers, .. }) => *workers as usize,
            Reason::Unable(Unable::Rest | Unable::NoWorkers) => 0,
            Reason::Taken { workers } => *workers,
        }
    }
}
