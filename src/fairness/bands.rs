//! What is measured, and the bounds it must keep to. The bounds are data with a reason each: `data/fairness.toml`.

use serde::{Deserialize, Serialize};

use super::Findings;
use super::exposure::Barred;
use super::waiting::Weeks;
use crate::matching::{Criterion, Hard};
use crate::vocabulary::words;

words! {
    /// A figure with a bound. Parities are the lowest group over the highest, per mille.
    Measure, "measure",
    /// Attention that the order gives, among those eligible.
    OrderParity = "order_parity",
    /// Places among those who may be proposed, among those eligible.
    FirstPlacesParity = "first_places_parity",
    /// Times eligible for each worker: what the conditions do.
    ReachParity = "reach_parity",
    /// Parity of the order with labels by chance: what the instrument itself shows.
    ChanceParity = "chance_parity",
    /// Parity that the order would gain without the language criterion.
    LanguageCarries = "language_carries",
    /// Parity that the reach would gain without the language condition.
    LanguageBars = "language_bars",
    /// The most parity that the order would gain without any one criterion.
    WidestCriterion = "widest_criterion",
    /// Lines and conditions that moved in swaps though the trait is not for them.
    StraySwaps = "stray_swaps",
    /// Anything that moved when only languages that nobody asked were swapped.
    UnaskedLanguages = "unasked_languages",
    /// The most points that swapping the asked languages moved.
    LanguagePoints = "language_points",
    /// Share of the first places held by the most shown tenth, over that by lot.
    TenthOverLot = "tenth_over_lot",
    /// Gini coefficient of the first places, over that by lot.
    GiniOverLot = "gini_over_lot",
    /// Of those able, never in a first place, over those by lot.
    NeverOverLot = "never_over_lot",
    /// Of those able, proposed at least once over the weeks.
    ProposedParity = "proposed_parity",
    /// Placements for each of the able over the weeks.
    PlacedParity = "placed_parity",
    /// Of the able, never proposed over the weeks, against the last version in which waiting gave nothing.
    NeverProposedChange = "never_proposed_change",
}

/// The bounds of a measure, both included.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The least.
    pub least: Option<i64>,
    /// The most.
    pub most: Option<i64>,
    /// Why there.
    pub why: String,
}

/// A measure of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Measured {
    /// Which.
    pub measure: &'static str,
    /// What was found.
    pub value: i64,
    /// Its bounds.
    pub band: Band,
    /// Whether it keeps to them.
    pub within: bool,
}

impl Band {
    /// Whether a value keeps to it.
    #[must_use]
    pub fn holds(&self, value: i64) -> bool {
        self.least.is_none_or(|least| value >= least) && self.most.is_none_or(|most| value <= most)
    }
}

impl Measure {
    /// What a run found.
    #[must_use]
    pub fn value(self, found: &Findings) -> i64 {
        let [own, lot] = [&found.concentration.own, &found.concentration.by_lot];
        let per_mille = |ratio: Option<super::Ratio>| ratio.map_or(0, super::Ratio::per_mille);
        match self {
            Measure::OrderParity => whole(found.exposure.order_parity()),
            Measure::FirstPlacesParity => whole(found.exposure.first_places_parity()),
            Measure::ReachParity => whole(found.exposure.reach_parity()),
            Measure::ChanceParity => whole(found.chance_parity),
            Measure::LanguageCarries => {
                let carried = found.criteria.iter().find(|one| one.criterion == Criterion::Language.code());
                carried.map_or(0, |one| one.carries)
            }
            Measure::LanguageBars => {
                let is_language = |one: &&Barred| one.condition == Hard::Languages.code();
                found.conditions.iter().find(is_language).map_or(0, |one| one.carries)
            }
            Measure::WidestCriterion => found.criteria.iter().map(|one| one.carries).max().unwrap_or_default(),
            Measure::StraySwaps => whole(found.swaps.values().map(|moved| moved.stray as u64).sum()),
            Measure::UnaskedLanguages => {
                let moved = found.swaps.get(super::Trait::OtherLanguages.code());
                whole(moved.map_or(0, |moved| moved.everything() as u64))
            }
            Measure::LanguagePoints => {
                let moved = found.swaps.get(super::Trait::AskedLanguages.code());
                let lines = moved.into_iter().flat_map(|moved| moved.lines.values());
                lines.map(|line| i64::from(line.most)).max().unwrap_or_default()
            }
            Measure::TenthOverLot => whole(per_mille(own.by_one_in_ten)) - whole(per_mille(lot.by_one_in_ten)),
            Measure::GiniOverLot => whole(per_mille(own.gini)) - whole(per_mille(lot.gini)),
            Measure::NeverOverLot => whole(own.never_per_mille()) - whole(lot.never_per_mille()),
            Measure::ProposedParity => found.present().map_or(1000, |weeks| whole(weeks.proposed_parity())),
            Measure::PlacedParity => found.present().map_or(1000, |weeks| whole(weeks.placed_parity())),
            Measure::NeverProposedChange => {
                let never = |weeks: Option<&Weeks>| weeks.map(|weeks| whole(weeks.never_proposed()));
                never(found.present()).zip(never(found.without_waiting())).map_or(0, |(now, before)| now - before)
            }
        }
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
