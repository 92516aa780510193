//! The main figures of the fairness report, from the file that the laboratory wrote: none is typed a second time.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::matching::Weights;
use crate::web::lang::Words;

/// The figures, ready to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FairFigures {
    /// Caption of the table.
    pub caption: String,
    /// A measure each.
    pub rows: Vec<FairRow>,
    /// Which weights were measured, on which day.
    pub measured: String,
    /// Whether other weights are in force now.
    pub other_weights: bool,
}

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FairRow {
    /// What is measured.
    pub text: &'static str,
    /// What was found in the larger registers.
    pub found: String,
    /// Its bounds.
    pub band: String,
    /// Whether it keeps to them.
    pub within: bool,
}

#[derive(Deserialize)]
struct Published {
    main: Main,
    larger: Vec<Larger>,
}

#[derive(Deserialize)]
struct Main {
    rules: String,
    measures: Vec<Measured>,
}

#[derive(Deserialize)]
struct Measured {
    measure: String,
    band: Band,
}

#[derive(Deserialize)]
struct Band {
    least: Option<i64>,
    most: Option<i64>,
}

#[derive(Deserialize)]
struct Larger {
    run: Run,
    values: BTreeMap<String, i64>,
}

#[derive(Deserialize)]
struct Run {
    on: NaiveDate,
    workers: u64,
    requests: u64,
}

static PUBLISHED: LazyLock<Option<Published>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../data/fairness-report.json")).ok());

impl FairFigures {
    /// The figures of the larger registers of the published report; `None` when there are none.
    #[must_use]
    pub fn published(in_force: &Weights, words: &'static Words) -> Option<FairFigures> {
        let (published, words) = (PUBLISHED.as_ref()?, &words.choose.fair);
        let run = &published.larger.first()?.run;
        let row = |(name, text): &(&'static str, &'static str)| {
            let band = &published.main.measures.iter().find(|one| one.measure == *name)?.band;
            let values = || published.larger.iter().filter_map(|one| one.values.get(*name).copied());
            let (least, most) = (values().min()?, values().max()?);
            let within = band.least.is_none_or(|bound| least >= bound) && band.most.is_none_or(|bound| most <= bound);
            let (found, band) = ((words.range)(least, most), (words.bounds)(band.least, band.most));
            Some(FairRow { text, found, band, within })
        };
        Some(FairFigures {
            caption: (words.caption)(run.workers, run.requests, published.larger.len()),
            rows: words.measures.iter().filter_map(row).collect(),
            measured: (words.measured)(&published.main.rules, run.on),
            other_weights: published.main.rules != in_force.act.id,
        })
    }
}
