//! A worker as `curami match` reads her.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Deserialize;

use super::places;
use super::request::{Request, or_empty};
use super::time::{Cents, Quarters, Week};

/// A worker.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Worker {
    pub id: String,
    pub offers: Vec<Offer>,
    #[serde(default, deserialize_with = "or_empty")]
    pub skills: BTreeSet<String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub experience_months: BTreeMap<String, u64>,
    #[serde(default, deserialize_with = "or_empty")]
    pub trained: bool,
    #[serde(default, deserialize_with = "or_empty")]
    pub languages: BTreeMap<String, String>,
    #[serde(default, deserialize_with = "or_empty")]
    pub accepts: BTreeSet<String>,
    pub home: Home,
    pub max_travel_minutes: Option<u64>,
    pub districts: Option<BTreeSet<usize>>,
    pub available_from: NaiveDate,
    pub right_to_work_until: Option<NaiveDate>,
    pub waiting_since: NaiveDate,
}

/// Work offered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    pub role: String,
    pub regime: String,
    pub week: Option<Week>,
    pub min_hours: Quarters,
    pub max_hours: Quarters,
    pub min_pay: Option<Cents>,
}

/// A district of Milan or a comune.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    pub nil: Option<usize>,
    pub municipality: Option<String>,
}

impl Worker {
    /// Her offer in the role and regime of a request.
    pub fn offer(&self, request: &Request) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.role == request.role && offer.regime == request.regime)
    }

    /// A task offered without a band of ages serves every band, not the other way.
    pub fn serves(&self, asked: &str) -> bool {
        let task = asked.split_once('@').map_or(asked, |(task, _)| task);
        self.skills.contains(asked) || self.skills.contains(task)
    }

    /// Minutes from her home to a district; `None` when the tables do not have the place.
    pub fn minutes(&self, nil: usize) -> Option<u64> {
        match (&self.home.nil, &self.home.municipality) {
            (Some(home), None) => places::within(*home, nil),
            (None, Some(municipality)) => places::from_outside(municipality, nil),
            _ => None,
        }
    }
}
