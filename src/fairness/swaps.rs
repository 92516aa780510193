//! Paired swaps: somebody, and the same person with one trait taken from somebody of another group.
//! Whatever moves must be carried by the lines that the trait is for, and by no other.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::group::Labels;
use super::listing::{Listing, Order, Place};
use super::settings::Run;
use crate::demo::Sampler;
use crate::matching::{Asked, Assessment, Criterion, Hard, Lack, Match, Request, Rules, Worker, assess, tie_break};
use crate::vocabulary::words;

const PAIRS: u64 = 1002;
/// How often another pair is drawn before a kind of swap has fewer pairs.
const TRIES: usize = 50;

words! {
    /// What is taken from the other person.
    Trait, "trait",
    /// Only the opaque code: nothing may move but who comes first between equals.
    Code = "code",
    /// Languages that the request does not ask: nothing may move.
    OtherLanguages = "other_languages",
    /// The level of the languages that the request asks.
    AskedLanguages = "asked_languages",
    /// Where she sets out from, and the districts she accepts.
    Home = "home",
    /// When she is free and how many hours she wants, offer by offer.
    Hours = "hours",
}

/// What moved in all swaps of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Comparisons in which both could do the request.
    pub both: usize,
    /// The first could, the second not: by the condition that failed.
    pub lost: BTreeMap<&'static str, usize>,
    /// The second could, the first not.
    pub gained: BTreeMap<&'static str, usize>,
    /// Where both could: lines that differ, by criterion.
    pub lines: BTreeMap<&'static str, Line>,
    /// Where both could: times that the place in the list differs.
    pub other_place: usize,
    /// Lines and conditions that moved though the trait is not for them: none may.
    pub stray: usize,
}

/// One criterion in all swaps of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Times that the points differ.
    pub times: usize,
    /// Points between them in all.
    pub points: u64,
    /// The most points between two.
    pub most: u32,
}

impl Trait {
    /// Lines that may move with it.
    const fn criteria(self) -> &'static [Criterion] {
        match self {
            Trait::Code | Trait::OtherLanguages => &[],
            Trait::AskedLanguages => &[Criterion::Language],
            Trait::Home => &[Criterion::Travel],
            Trait::Hours => &[Criterion::Hours],
        }
    }

    /// Conditions that may move with it.
    const fn conditions(self) -> &'static [Hard] {
        match self {
            Trait::Code | Trait::OtherLanguages => &[],
            Trait::AskedLanguages => &[Hard::Languages],
            Trait::Home => &[Hard::Travel],
            Trait::Hours => &[Hard::Week, Hard::Hours],
        }
    }

    /// The first person with this trait of the second.
    fn taken(self, one: &Worker, other: &Worker, request: &Request) -> Worker {
        let mut twin = one.clone();
        match self {
            Trait::Code => twin.id = format!("{}-twin", one.id),
            Trait::OtherLanguages => {
                twin.languages.retain(|language, _| request.languages.contains_key(language));
                let others = other.languages.iter().filter(|(language, _)| !request.languages.contains_key(language));
                twin.languages.extend(others.map(|(language, level)| (*language, *level)));
            }
            Trait::AskedLanguages => {
                twin.languages.retain(|language, _| !request.languages.contains_key(language));
                let asked = other.languages.iter().filter(|(language, _)| request.languages.contains_key(language));
                twin.languages.extend(asked.map(|(language, level)| (*language, *level)));
            }
            Trait::Home => {
                twin.home = other.home;
                twin.districts.clone_from(&other.districts);
            }
            Trait::Hours => {
                for offer in &mut twin.offers {
                    if let Some(theirs) = other.offer(offer.role, offer.regime) {
                        offer.week = theirs.week;
                        (offer.min_hours, offer.max_hours) = (theirs.min_hours, theirs.max_hours);
                    }
                }
            }
        }
        twin
    }
}

/// Pairs of different groups who offer some same work.
fn pairs(run: &Run, workers: &[Worker], labels: &Labels) -> Vec<(usize, usize)> {
    let everybody: Vec<usize> = (0..workers.len()).collect();
    let draw = |number: usize| {
        let mut chance = Sampler::new(run.seed, PAIRS, number);
        let tries = (0..TRIES).map(|_| (chance.one(&everybody), chance.one(&everybody)));
        let same_work = |one: &Worker, other: &Worker| {
            one.offers.iter().any(|offer| other.offer(offer.role, offer.regime).is_some())
        };
        let mut fitting = tries.filter(|(one, other)| {
            labels.first(*one) != labels.first(*other) && same_work(&workers[*one], &workers[*other])
        });
        fitting.next()
    };
    if everybody.is_empty() { Vec::new() } else { (0..run.pairs).filter_map(draw).collect() }
}

/// Swaps every trait in so many pairs, over all requests of the lists.
#[must_use]
pub fn swaps<'a>(
    run: &Run,
    (workers, requests): (&'a [Worker], &'a [Request]),
    labels: &Labels,
    listings: &'a [Listing],
    rules: &'a Rules<'_>,
) -> BTreeMap<&'static str, Moved> {
    let pairs = pairs(run, workers, labels);
    let asked = |listing: &'a Listing| Some((Asked::new(&requests[listing.request], rules).ok()?, listing));
    let lists: Vec<(Asked<'_>, &Listing)> = listings.iter().filter_map(asked).collect();
    let all = |one: &Trait| {
        let compare = |(first, second): &(usize, usize)| {
            let mut moved = Moved::default();
            for (asked, listing) in &lists {
                let (request, first, second) = (asked.request(), &workers[*first], &workers[*second]);
                if first.offer(request.role, request.regime).is_some() {
                    let twin = one.taken(first, second, request);
                    compare(*one, (first, &twin), asked, listing, &mut moved);
                }
            }
            moved
        };
        let moved = pairs.par_iter().map(compare).collect::<Vec<_>>();
        (one.code(), moved.into_iter().fold(Moved::default(), Moved::and))
    };
    Trait::ALL.iter().map(all).collect()
}

fn compare(of: Trait, (one, twin): (&Worker, &Worker), asked: &Asked<'_>, listing: &Listing, moved: &mut Moved) {
    match (assess(asked, one), assess(asked, twin)) {
        (Assessment::Fits(first), Assessment::Fits(second)) => {
            moved.both += 1;
            moved.compare_lines(of, &first, &second);
            let ahead = |fit| ahead(fit, one, listing, asked.request());
            moved.other_place += usize::from(ahead(&first) != ahead(&second));
        }
        (Assessment::Fits(_), Assessment::Lacks(lacks)) => {
            moved.stray += cross(of, &lacks, &mut moved.lost);
        }
        (Assessment::Lacks(lacks), Assessment::Fits(_)) => {
            moved.stray += cross(of, &lacks, &mut moved.gained);
        }
        (Assessment::Lacks(_), Assessment::Lacks(_)) => {}
    }
}

/// Counts a step over the line under the first condition that fails; how many fail that the trait is not for.
fn cross(of: Trait, lacks: &[Lack], counts: &mut BTreeMap<&'static str, usize>) -> usize {
    if let Some(first) = lacks.first() {
        *counts.entry(first.condition().code()).or_default() += 1;
    }
    lacks.iter().filter(|lack| !of.conditions().contains(&lack.condition())).count()
}

/// How many of the others stand before someone; the first person's own place does not count.
fn ahead(fit: &Match<'_>, first: &Worker, listing: &Listing, request: &Request) -> usize {
    let lot = |worker: &Worker| tie_break(&request.id, &worker.id);
    let (own, first) = ((Reverse(fit.points), Some(fit.worker.waiting_since), lot(fit.worker)), lot(first));
    let before = |place: &&Place| place.lot != first && place.key(Order::Own) < own;
    listing.places.iter().filter(before).count()
}

impl Moved {
    /// Everything that moved: conditions, lines, places.
    #[must_use]
    pub fn everything(&self) -> usize {
        let conditions = self.lost.values().chain(self.gained.values()).sum::<usize>();
        conditions + self.lines.values().map(|line| line.times).sum::<usize>() + self.other_place
    }

    fn compare_lines(&mut self, of: Trait, first: &Match<'_>, second: &Match<'_>) {
        for (one, other) in first.reasons.iter().zip(&second.reasons) {
            let between = one.points.abs_diff(other.points);
            if between > 0 {
                let line = self.lines.entry(one.criterion.code()).or_default();
                line.times += 1;
                line.points += u64::from(between);
                line.most = line.most.max(between);
                self.stray += usize::from(!of.criteria().contains(&one.criterion));
            }
        }
    }

    fn and(mut self, other: Moved) -> Moved {
        self.both += other.both;
        self.other_place += other.other_place;
        self.stray += other.stray;
        for (condition, count) in other.lost {
            *self.lost.entry(condition).or_default() += count;
        }
        for (condition, count) in other.gained {
            *self.gained.entry(condition).or_default() += count;
        }
        for (criterion, more) in other.lines {
            let line = self.lines.entry(criterion).or_default();
            *line = Line {
                times: line.times + more.times,
                points: line.points + more.points,
                most: line.most.max(more.most),
            };
        }
        self
    }
}
