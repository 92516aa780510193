//! Simulated groups: labels that live in the laboratory and nowhere else.
//!
//! A label is drawn after the worker exists, by weights that depend on what the matcher does see: home,
//! Italian, hours wanted, other languages. So groups differ in those things and in no other, and a
//! worker's type never has to hold the label.

use super::settings::{Groups, Run, Settings};
use crate::demo::Sampler;
use crate::geo::{Geo, NilId};
use crate::matching::Worker;
use crate::vocabulary::{Cefr, Language};

const LINKED: u64 = 1000;
const BY_CHANCE: u64 = 1_000_000;

/// How often each worker was given each label, over many draws; labels are numbered from zero.
///
/// Labels are drawn many times over the same lists, so that what is measured is the order and not the luck
/// of one draw. All counts of the laboratory are sums over the draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Labels {
    count: usize,
    draws: u64,
    times: Vec<Vec<u64>>,
    first: Vec<usize>,
}

impl Labels {
    /// Labels linked with what the matcher sees.
    #[must_use]
    pub fn linked(run: &Run, workers: &[Worker], settings: &Settings) -> Labels {
        let groups = &settings.groups;
        let likely: Vec<_> = workers.iter().map(|worker| likelihoods(worker, groups)).collect();
        let draw = |draw, number| Sampler::new(run.seed, LINKED + draw, number).weighted(&likely[number]);
        Labels::drawn(groups.count, run.draws, workers.len(), draw)
    }

    /// Labels given by chance alone: whatever differs between them is noise.
    #[must_use]
    pub fn by_chance(run: &Run, workers: usize, settings: &Settings) -> Labels {
        let labels: Vec<usize> = (0..settings.groups.count).collect();
        let draw = |draw, number| Sampler::new(run.seed, BY_CHANCE + draw, number).one(&labels);
        Labels::drawn(settings.groups.count, run.draws, workers, draw)
    }

    fn drawn(count: usize, draws: u64, workers: usize, label: impl Fn(u64, usize) -> usize) -> Labels {
        let mut times = vec![vec![0; count]; workers];
        for (number, of_worker) in times.iter_mut().enumerate() {
            (0..draws).for_each(|draw| of_worker[label(draw, number)] += 1);
        }
        Labels { count, draws, times, first: (0..workers).map(|number| label(0, number)).collect() }
    }

    /// How many labels there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// How often labels were drawn.
    #[must_use]
    pub fn draws(&self) -> u64 {
        self.draws
    }

    /// How often a worker was given each label.
    #[must_use]
    pub fn times(&self, worker: usize) -> &[u64] {
        &self.times[worker]
    }

    /// The label of a worker in the first draw.
    #[must_use]
    pub fn first(&self, worker: usize) -> usize {
        self.first[worker]
    }

    /// How many workers were given each label, summed over the draws.
    #[must_use]
    pub fn sizes(&self) -> Vec<u64> {
        self.sum((0..self.times.len()).map(|who| (who, 1)))
    }

    /// Amounts of workers, shared among the labels.
    #[must_use]
    pub fn sum(&self, amounts: impl IntoIterator<Item = (usize, u64)>) -> Vec<u64> {
        let mut sums = vec![0; self.count];
        for (who, amount) in amounts {
            sums.iter_mut().zip(&self.times[who]).for_each(|(sum, times)| *sum += times * amount);
        }
        sums
    }
}

/// How likely each label is for a worker: the weights of her four traits, multiplied.
fn likelihoods(worker: &Worker, groups: &Groups) -> Vec<(usize, u32)> {
    let traits =
        [by_home(worker, groups), by_italian(worker, groups), by_hours(worker, groups), by_other(worker, groups)];
    (0..groups.count).map(|label| (label, traits.iter().map(|weights| weights[label]).product())).collect()
}

fn by_home<'a>(worker: &Worker, groups: &'a Groups) -> &'a [u32] {
    let home = &groups.home;
    let minutes = NilId::all().next().map_or(0, |centre| Geo::embedded().minutes(worker.home, centre));
    match minutes {
        minutes if minutes <= home.near_minutes => &home.near,
        minutes if minutes <= home.middle_minutes => &home.middle,
        _ => &home.far,
    }
}

fn by_italian<'a>(worker: &Worker, groups: &'a Groups) -> &'a [u32] {
    let italian = italian(worker).unwrap_or(Cefr::A1);
    match italian {
        Cefr::A1 | Cefr::A2 => &groups.italian.low,
        Cefr::B1 | Cefr::B2 => &groups.italian.middle,
        Cefr::C1 | Cefr::C2 => &groups.italian.high,
    }
}

fn by_hours<'a>(worker: &Worker, groups: &'a Groups) -> &'a [u32] {
    let most = worker.offers.iter().map(|offer| offer.max_hours.quarters() / 4).max().unwrap_or_default();
    match most {
        most if most < groups.hours.few_below => &groups.hours.few,
        most if most > groups.hours.full_above => &groups.hours.full,
        _ => &groups.hours.part,
    }
}

fn by_other<'a>(worker: &Worker, groups: &'a Groups) -> &'a [u32] {
    let others = worker.languages.len() - usize::from(italian(worker).is_some());
    if others == 0 { &groups.other_languages.none } else { &groups.other_languages.some }
}

fn italian(worker: &Worker) -> Option<Cefr> {
    let italian: Language = "it".parse().ok()?;
    worker.languages.get(&italian).copied()
}
