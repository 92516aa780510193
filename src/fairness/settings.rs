//! What the laboratory invents and how it looks, read from `data/fairness.toml`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bands::{Band, Measure};

/// The whole file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The run that the published report shows.
    pub report: Run,
    larger: Larger,
    pub(super) attention: Attention,
    pub(super) market: Market,
    pub(super) groups: Groups,
    pub(super) bands: BTreeMap<String, Band>,
}

/// How large a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// The day whose weights and tables apply.
    pub on: NaiveDate,
    /// Seed of everything that is left to chance.
    pub seed: u64,
    /// Workers of the invented register.
    pub workers: usize,
    /// Requests ranked.
    pub requests: usize,
    /// Paired swaps of each kind.
    pub pairs: usize,
    /// Weeks of proposing.
    pub weeks: u32,
    /// Times that labels are given by chance.
    pub draws: u64,
}

/// The same on larger registers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Larger {
    seeds: Vec<u64>,
    workers: usize,
    requests: usize,
}

/// How much a place is read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attention {
    /// How many the desk proposes.
    pub(super) proposed: usize,
    /// Per million of the first place; nothing beyond the last one named.
    pub(super) places: Vec<u64>,
}

/// The weeks of proposing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Market {
    /// Of every thousand workers.
    pub(super) requests_a_week: usize,
    /// The fewest and the most weeks that a job lasts.
    pub(super) weeks_of_a_job: [u32; 2],
}

/// How likely each group is, by what the matcher sees.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Groups {
    /// How many there are.
    pub(super) count: usize,
    pub(super) home: ByHome,
    pub(super) italian: ByItalian,
    pub(super) hours: ByHours,
    pub(super) other_languages: ByOtherLanguages,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByHome {
    pub(super) near_minutes: u16,
    pub(super) middle_minutes: u16,
    pub(super) near: Vec<u32>,
    pub(super) middle: Vec<u32>,
    pub(super) far: Vec<u32>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByItalian {
    pub(super) low: Vec<u32>,
    pub(super) middle: Vec<u32>,
    pub(super) high: Vec<u32>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByHours {
    pub(super) few_below: u32,
    pub(super) full_above: u32,
    pub(super) few: Vec<u32>,
    pub(super) part: Vec<u32>,
    pub(super) full: Vec<u32>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ByOtherLanguages {
    pub(super) none: Vec<u32>,
    pub(super) some: Vec<u32>,
}

static SETTINGS: LazyLock<Settings> = LazyLock::new(|| {
    Settings::read(include_str!("../../data/fairness.toml")).expect("the embedded settings, which the tests check")
});

impl Settings {
    /// Those of this version of the program.
    #[must_use]
    pub fn embedded() -> &'static Settings {
        &SETTINGS
    }

    /// The larger runs that the published report shows beside its own.
    pub fn larger(&self) -> impl Iterator<Item = Run> + '_ {
        let Larger { seeds, workers, requests } = &self.larger;
        seeds.iter().map(|seed| Run { seed: *seed, workers: *workers, requests: *requests, ..self.report })
    }

    /// Reads a file of settings.
    ///
    /// # Errors
    /// When it is no such file, or its lists do not fit together.
    pub fn read(text: &str) -> Result<Settings, String> {
        let settings: Settings = toml::from_str(text).map_err(|error| error.to_string())?;
        let groups = &settings.groups;
        let lists = [
            &groups.home.near,
            &groups.home.middle,
            &groups.home.far,
            &groups.italian.low,
            &groups.italian.middle,
            &groups.italian.high,
            &groups.hours.few,
            &groups.hours.part,
            &groups.hours.full,
            &groups.other_languages.none,
            &groups.other_languages.some,
        ];
        let fits = |list: &&Vec<u32>| list.len() == groups.count && list.iter().all(|weight| *weight > 0);
        if groups.count < 2 || !lists.iter().all(fits) {
            return Err("every list of groups has one weight above zero for each of two groups or more".to_owned());
        }
        let falls = settings.attention.places.windows(2).all(|pair| pair[0] >= pair[1]);
        if !falls || settings.attention.places.is_empty() || settings.attention.proposed == 0 {
            return Err("attention falls from place to place, and somebody is proposed".to_owned());
        }
        let bands = settings.bands.keys().map(String::as_str);
        let mut known: Vec<&str> = Measure::ALL.iter().map(|measure| measure.code()).collect();
        known.sort_unstable();
        if !bands.eq(known) {
            return Err("every measure has its band, and no other has one".to_owned());
        }
        Ok(settings)
    }
}
