//! The fairness laboratory: what the order does to groups that it cannot see. Pure.
//!
//! It invents a register, gives everybody a label that [`crate::matching`] has no field for, lets the matcher
//! rank, and only then looks at who stands where: exposure by position, what each criterion and condition
//! carries, paired swaps, concentration, and weeks of proposing. Nothing of it can reach the matcher:
//! `matching` may not name this module, and a test reads its sources. Whole numbers and exact fractions only.

mod bands;
mod concentration;
mod exposure;
mod group;
mod listing;
mod ratio;
mod report;
mod settings;
mod swaps;
mod waiting;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use bands::{Band, Measure, Measured};
pub use concentration::Concentration;
pub use exposure::{Barred, Carried, Exposure, Seen, barred, carried};
pub use group::Labels;
pub use listing::{Listing, Order, Place, listings};
pub use ratio::{Ratio, gini, parity};
pub use report::{markdown, summary};
pub use settings::{Run, Settings};
pub use swaps::{Line, Moved, Trait, swaps};
pub use waiting::{Ground, Waits, Weeks, weeks};

use crate::ccnl::NoRule;
use crate::demo;
use crate::matching::{Request, Rules, Worker};

/// Everything a run found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// The version of the weights.
    pub rules: String,
    /// How large the run was.
    pub run: Run,
    /// Every figure with a bound.
    pub measures: Vec<Measured>,
    /// Exposure by group.
    pub exposure: Exposure,
    /// Parity of the order with labels by chance: what the instrument itself shows.
    pub chance_parity: u64,
    /// What each criterion carries.
    pub criteria: Vec<Carried>,
    /// What each hard condition carries.
    pub conditions: Vec<Barred>,
    /// Paired swaps, by trait.
    pub swaps: BTreeMap<&'static str, Moved>,
    /// Who fills the first places.
    pub concentration: Concentrations,
    /// Weeks of proposing, by version of the weights, oldest first; the last by lot.
    pub weeks: Vec<Weeks>,
}

/// Concentration of the first places, and what it would be by lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concentrations {
    /// In the matcher's order.
    pub own: Concentration,
    /// By lot among those eligible.
    pub by_lot: Concentration,
}

/// The measures of a larger run, by name.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Larger {
    /// The version of the weights.
    pub rules: String,
    /// How large the run was.
    pub run: Run,
    /// What was found.
    pub values: BTreeMap<String, i64>,
}

impl From<&Findings> for Larger {
    fn from(found: &Findings) -> Larger {
        let values = found.measures.iter().map(|one| (one.measure.to_owned(), one.value)).collect();
        Larger { rules: found.rules.clone(), run: found.run, values }
    }
}

/// What the published report rests on: the run that the tests repeat, and larger ones.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The run that the tests repeat.
    pub main: Findings,
    /// Larger runs.
    pub larger: Vec<Larger>,
}

impl Findings {
    /// The weeks under the version of this run.
    #[must_use]
    pub fn present(&self) -> Option<&Weeks> {
        self.weeks.iter().find(|weeks| weeks.version == self.rules)
    }

    /// The weeks under the last version in which waiting gave no points.
    #[must_use]
    pub fn without_waiting(&self) -> Option<&Weeks> {
        self.versions().filter(|weeks| weeks.waiting_of == 0).last()
    }

    /// The weeks under each version of the weights.
    pub fn versions(&self) -> impl Iterator<Item = &Weeks> {
        self.weeks.iter().take(self.weeks.len().saturating_sub(1))
    }

    /// Whether every measure keeps to its bounds.
    #[must_use]
    pub fn within(&self) -> bool {
        self.measures.iter().all(|measured| measured.within)
    }
}

/// Runs the laboratory.
///
/// # Errors
/// When there are no rules for a day of the run.
pub fn examine(run: &Run, ground: Ground<'_>, settings: &Settings) -> Result<Findings, NoRule> {
    let rules = Rules::on(ground.book, ground.weights, run.on)?;
    let made = demo::register(run.seed, run.workers, run.requests, &rules);
    let workers: Vec<Worker> = made.workers.into_iter().map(|worker| worker.worker).collect();
    let requests: Vec<Request> = made.requests.into_iter().map(|request| request.request).collect();
    let world = (workers.as_slice(), requests.as_slice());
    let labels = Labels::linked(run, &workers, settings);
    let lists = listings(&workers, &requests, &rules);
    let exposure = Exposure::of(&lists, &labels, Order::Own, settings);
    let by_chance = Labels::by_chance(run, workers.len(), settings);
    let share = |order| Concentration::of(&lists, workers.len(), order, settings);
    let mut found = Findings {
        rules: rules.weights().act.id.clone(),
        run: *run,
        measures: Vec::new(),
        chance_parity: Exposure::of(&lists, &by_chance, Order::Own, settings).order_parity(),
        criteria: carried(&lists, &labels, &rules, settings),
        conditions: barred(&workers, &requests, &labels, &rules, &exposure),
        swaps: swaps(run, world, &labels, &lists, &rules),
        concentration: Concentrations { own: share(Order::Own), by_lot: share(Order::ByLot) },
        weeks: weeks(run, ground, world, &labels, settings)?,
        exposure,
    };
    found.measures = measured(&found, settings);
    Ok(found)
}

fn measured(found: &Findings, settings: &Settings) -> Vec<Measured> {
    let one = |measure: &Measure| {
        let band = settings.bands.get(measure.code())?.clone();
        let value = measure.value(found);
        Some(Measured { measure: measure.code(), value, within: band.holds(value), band })
    };
    Measure::ALL.iter().filter_map(one).collect()
}
