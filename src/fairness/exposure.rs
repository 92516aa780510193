//! Exposure: who is read, and how far up, group by group; and which criterion or condition carries a gap.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::group::Labels;
use super::listing::{Listing, Order, Place};
use super::ratio::{Ratio, parity};
use super::settings::{Attention, Settings};
use crate::matching::{Asked, Assessment, Criterion, Hard, Request, Rules, Worker, assess};

/// Millionths of a place.
const MILLION: u64 = 1_000_000;

/// How one group is seen over all requests: sums over the draws of the labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Seen {
    /// Workers with this label.
    pub workers: u64,
    /// Times that one of them could do a request.
    pub eligible: u64,
    /// Attention received, in millionths of a first place.
    pub attention: u64,
    /// Attention that an order by pure chance among those eligible would give, each request rounded down.
    pub attention_by_chance: u64,
    /// Times among those who may be proposed.
    pub proposed: u64,
    /// The same by pure chance, in millionths.
    pub proposed_by_chance: u64,
}

impl Seen {
    /// Times eligible for each worker.
    #[must_use]
    pub fn reach(&self) -> Option<Ratio> {
        Ratio::of(self.eligible.into(), self.workers.into())
    }

    /// Attention over that by pure chance: what the order does, once the conditions have spoken.
    #[must_use]
    pub fn order(&self) -> Option<Ratio> {
        Ratio::of(self.attention.into(), self.attention_by_chance.into())
    }

    /// Places among those who may be proposed over those by pure chance.
    #[must_use]
    pub fn first_places(&self) -> Option<Ratio> {
        Ratio::of(u128::from(self.proposed) * u128::from(MILLION), self.proposed_by_chance.into())
    }

    /// Attention for each worker, in millionths of a first place: conditions and order together.
    #[must_use]
    pub fn overall(&self) -> Option<Ratio> {
        Ratio::of(self.attention.into(), self.workers.into())
    }
}

/// All groups in one order of the lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exposure {
    /// By label.
    pub groups: Vec<Seen>,
}

/// What one criterion does to the groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carried {
    /// The criterion.
    pub criterion: &'static str,
    /// The most points it gives.
    pub of: u32,
    /// Points that each group has on average where it is eligible, per mille of the most.
    pub points: Vec<u64>,
    /// Parity of the order if the criterion gave nothing.
    pub parity_without: u64,
    /// How much the parity would gain without it; below zero when the criterion brings groups nearer.
    pub carries: i64,
}

/// What one hard condition does to the groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Barred {
    /// The condition.
    pub condition: &'static str,
    /// Times that it alone stood between a worker and a request, by group.
    pub alone: Vec<u64>,
    /// Parity of reach if the condition were not asked.
    pub parity_without: u64,
    /// How much the parity of reach would gain without it.
    pub carries: i64,
}

impl Exposure {
    /// Reads the lists in an order.
    #[must_use]
    pub fn of(listings: &[Listing], labels: &Labels, order: Order, settings: &Settings) -> Exposure {
        let sizes = labels.sizes();
        let mut groups: Vec<Seen> = sizes.into_iter().map(|workers| Seen { workers, ..Seen::default() }).collect();
        for listing in listings {
            add(&mut groups, listing, labels, order, &settings.attention);
        }
        Exposure { groups }
    }

    /// The lowest reach over the highest, per mille.
    #[must_use]
    pub fn reach_parity(&self) -> u64 {
        parity(self.groups.iter().map(Seen::reach))
    }

    /// The lowest attention over the highest, per mille, of those eligible.
    #[must_use]
    pub fn order_parity(&self) -> u64 {
        parity(self.groups.iter().map(Seen::order))
    }

    /// The same for those who may be proposed.
    #[must_use]
    pub fn first_places_parity(&self) -> u64 {
        parity(self.groups.iter().map(Seen::first_places))
    }

    /// The lowest attention over the highest, per mille, of all workers.
    #[must_use]
    pub fn overall_parity(&self) -> u64 {
        parity(self.groups.iter().map(Seen::overall))
    }
}

fn add(groups: &mut [Seen], listing: &Listing, labels: &Labels, order: Order, attention: &Attention) {
    let places = listing.reordered(order);
    let people = places.len() as u64;
    let read = |(at, place): (usize, &&Place)| (place.who, attention.places.get(at).copied().unwrap_or_default());
    let proposed = places.iter().take(attention.proposed).map(|place| (place.who, 1));
    let all: u64 = attention.places.iter().take(places.len()).sum();
    let first = attention.proposed.min(places.len()) as u64 * MILLION;
    let eligible = labels.sum(places.iter().map(|place| (place.who, 1)));
    let attention = labels.sum(places.iter().enumerate().map(read));
    let proposed = labels.sum(proposed);
    for (label, group) in groups.iter_mut().enumerate() {
        group.eligible += eligible[label];
        group.attention += attention[label];
        group.proposed += proposed[label];
        group.attention_by_chance += all * eligible[label] / people.max(1);
        group.proposed_by_chance += first * eligible[label] / people.max(1);
    }
}

/// For each criterion in force, what the groups get by it and what the order would be without it.
#[must_use]
pub fn carried(listings: &[Listing], labels: &Labels, rules: &Rules<'_>, settings: &Settings) -> Vec<Carried> {
    let parity = Exposure::of(listings, labels, Order::Own, settings).order_parity();
    let one = |criterion: &Criterion| {
        let of = rules.weights().of(*criterion);
        let without = Exposure::of(listings, labels, Order::Without(*criterion), settings).order_parity();
        Carried {
            criterion: criterion.code(),
            of,
            points: average_points(listings, labels, *criterion, of),
            parity_without: without,
            carries: difference(without, parity),
        }
    };
    Criterion::ALL.iter().filter(|criterion| rules.weights().of(**criterion) > 0).map(one).collect()
}

fn average_points(listings: &[Listing], labels: &Labels, criterion: Criterion, of: u32) -> Vec<u64> {
    let places = || listings.iter().flat_map(|listing| &listing.places);
    let points = labels.sum(places().map(|place| (place.who, place.line(criterion).into())));
    let most = labels.sum(places().map(|place| (place.who, of.into())));
    let share = |(points, most): (u64, u64)| Ratio::of(points.into(), most.into()).map_or(0, Ratio::per_mille);
    points.into_iter().zip(most).map(share).collect()
}

/// For each hard condition after the role and the regime, how often it alone stood in the way.
#[must_use]
pub fn barred(
    workers: &[Worker],
    requests: &[Request],
    labels: &Labels,
    rules: &Rules<'_>,
    exposure: &Exposure,
) -> Vec<Barred> {
    let alone = alone(workers, requests, labels, rules);
    let parity_now = exposure.reach_parity();
    let one = |(condition, counts): (Hard, Vec<u64>)| {
        let reach = |(group, more): (&Seen, &u64)| Ratio::of((group.eligible + more).into(), group.workers.into());
        let without = parity(exposure.groups.iter().zip(&counts).map(reach));
        let carries = difference(without, parity_now);
        Barred { condition: condition.code(), alone: counts, parity_without: without, carries }
    };
    alone.into_iter().map(one).collect()
}

fn alone(workers: &[Worker], requests: &[Request], labels: &Labels, rules: &Rules<'_>) -> BTreeMap<Hard, Vec<u64>> {
    let of_request = |request: &Request| -> Vec<(Hard, usize)> {
        let Ok(asked) = Asked::new(request, rules) else { return Vec::new() };
        let offers =
            workers.iter().enumerate().filter(|(_, worker)| worker.offer(request.role, request.regime).is_some());
        let only = offers.filter_map(|(who, worker)| match assess(&asked, worker) {
            Assessment::Lacks(lacks) if lacks.len() == 1 => lacks.first().map(|lack| (lack.condition(), who)),
            Assessment::Lacks(_) | Assessment::Fits(_) => None,
        });
        only.collect()
    };
    let found: Vec<Vec<(Hard, usize)>> = requests.par_iter().map(of_request).collect();
    let mut people = BTreeMap::<Hard, Vec<(usize, u64)>>::new();
    for (condition, who) in found.into_iter().flatten() {
        people.entry(condition).or_default().push((who, 1));
    }
    people.into_iter().map(|(condition, people)| (condition, labels.sum(people))).collect()
}

fn difference(one: u64, other: u64) -> i64 {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    signed(one) - signed(other)
}
