//! The weights of the invented register, read from `data/demo.toml`.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::ccnl::Regime;
use crate::geo::{Geo, Home, NilId};
use crate::money::Hours;
use crate::vocabulary::{Cefr, Language, Role};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    roles: BTreeMap<String, u32>,
    regimes: BTreeMap<String, BTreeMap<String, u32>>,
    hours: BTreeMap<String, u32>,
    languages: BTreeMap<String, u32>,
    italian: BTreeMap<String, u32>,
}

/// Weighted lists to draw from.
pub(super) struct Market {
    pub(super) roles: Vec<(Role, u32)>,
    regimes: BTreeMap<Role, Vec<(Regime, u32)>>,
    /// The most hours a week of a class.
    pub(super) hours: Vec<(Hours, u32)>,
    pub(super) languages: Vec<(Language, u32)>,
    pub(super) italian: Vec<(Cefr, u32)>,
    /// Districts by households.
    pub(super) nils: Vec<(NilId, u32)>,
    /// Comuni by inhabitants, the near ones more.
    pub(super) outside: Vec<(Home, u32)>,
}

static MARKET: LazyLock<Market> = LazyLock::new(|| {
    Market::read(include_str!("../../data/demo.toml")).expect("the embedded weights, which the tests check")
});

impl Market {
    pub(super) fn embedded() -> &'static Market {
        &MARKET
    }

    pub(super) fn regimes(&self, role: Role) -> &[(Regime, u32)] {
        self.regimes.get(&role).map_or(&[], Vec::as_slice)
    }

    fn read(text: &str) -> Result<Market, String> {
        let shape: Shape = toml::from_str(text).map_err(|error| error.to_string())?;
        let mut regimes = BTreeMap::new();
        for (role, list) in &shape.regimes {
            regimes.insert(parsed::<Role>(role)?, weights(list)?);
        }
        Ok(Market {
            roles: weights(&shape.roles)?,
            regimes,
            hours: weights(&shape.hours)?,
            languages: weights(&shape.languages)?,
            italian: weights(&shape.italian)?,
            nils: Geo::embedded().nils().iter().map(|nil| (nil.id, nil.households)).collect(),
            outside: outside(),
        })
    }
}

/// Comuni with their inhabitants, divided by how far they are from the centre.
fn outside() -> Vec<(Home, u32)> {
    let centre = NilId::all().next();
    let comuni = Geo::embedded().municipalities().iter();
    comuni
        .filter_map(|comune| {
            let minutes = u32::from(comune.minutes_to(centre?));
            Some((Home::Municipality(comune.code), comune.population / minutes / minutes + 1))
        })
        .collect()
}

fn weights<T: FromStr<Err: Display>>(list: &BTreeMap<String, u32>) -> Result<Vec<(T, u32)>, String> {
    list.iter().map(|(word, weight)| Ok((parsed(word)?, *weight))).collect()
}

fn parsed<T: FromStr<Err: Display>>(word: &str) -> Result<T, String> {
    word.parse().map_err(|error: T::Err| error.to_string())
}
