//! The city as a search needs it: requests and workers by number, who can do what and when, what goes with what.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::refused::{Refused, Unable};
use super::timed::{Clashes, Timed};
use super::timetables::timetables;
use crate::matching::lawful_week::{Job, most_hours};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::{Asked, rank};
use crate::matching::request::Request;
use crate::matching::rules::Rules;
use crate::matching::week::Week;
use crate::matching::worker::Worker;

/// Requests and workers in the order of their ids, so that the order they are given in does not matter.
pub(super) struct World<'a> {
    pub(super) limits: &'a OwnLimits,
    pub(super) requests: Vec<&'a Request>,
    pub(super) workers: Vec<&'a Worker>,
    pub(super) people: Vec<Person>,
    pub(super) jobs: Vec<Timed>,
    clashes: Clashes,
    choices: Vec<Choice>,
    by_request: Vec<usize>,
    modes: Vec<u32>,
    of_worker: Vec<Offered>,
    by_worker: Vec<usize>,
    /// Why nobody can do a request, for those that have no choice.
    pub(super) unable: BTreeMap<usize, Unable>,
    /// Requests that the contract does not allow; they are not among `requests`.
    pub(super) refused: Vec<Refused>,
}

/// What the search knows of a worker.
pub(super) struct Person {
    most: u32,
    offers: Vec<u32>,
    /// Days she has waited.
    pub(super) waited: i64,
}

/// A worker who can do a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    pub(super) request: u32,
    pub(super) worker: u32,
    pub(super) points: u32,
    offer: u32,
    first_mode: u32,
    modes: u32,
}

/// The same from the worker's side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Offered {
    pub(super) request: u32,
    pub(super) points: u32,
    pub(super) choice: u32,
}

/// A choice made: who, and at which time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Taken {
    pub(super) choice: u32,
    pub(super) job: u32,
}

/// What is found out about one request by itself.
struct Row {
    choices: Vec<(usize, u32, u32, Vec<u32>)>,
    jobs: Vec<Job>,
    unable: Option<Unable>,
}

impl<'a> World<'a> {
    /// Works out who can do what. The longest part; it is shared among the threads there are.
    pub(super) fn new(
        requests: &'a [Request],
        workers: &'a [Worker],
        rules: &'a Rules<'a>,
        limits: &'a OwnLimits,
    ) -> World<'a> {
        let mut workers: Vec<&Worker> = workers.iter().collect();
        workers.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let mut requests: Vec<&Request> = requests.iter().collect();
        requests.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let numbers: BTreeMap<&str, usize> =
            workers.iter().enumerate().map(|(number, worker)| (worker.id.as_str(), number)).collect();
        let row = |request: &&'a Request| row(request, &workers, &numbers, rules, limits);
        let rows: Vec<Result<Row, Refused>> = requests.par_iter().map(row).collect();
        let people = workers.iter().map(|worker| Person::new(worker, rules)).collect();
        let mut world = World {
            limits,
            requests: Vec::new(),
            workers,
            people,
            jobs: Vec::new(),
            clashes: Clashes::default(),
            choices: Vec::new(),
            by_request: vec![0],
            modes: Vec::new(),
            of_worker: Vec::new(),
            by_worker: Vec::new(),
            unable: BTreeMap::new(),
            refused: Vec::new(),
        };
        for (request, row) in requests.into_iter().zip(rows) {
            match row {
                Ok(row) => world.add(request, row),
                Err(refused) => world.refused.push(refused),
            }
        }
        world.turn();
        world.clashes = Clashes::of(&world.jobs, limits);
        world
    }

    fn add(&mut self, request: &'a Request, row: Row) {
        let number = self.requests.len();
        let first_job = self.jobs.len();
        self.jobs.extend(row.jobs.into_iter().map(|job| Timed::new(job, self.limits)));
        for (worker, points, offer, modes) in row.choices {
            let first_mode = small(self.modes.len());
            self.modes.extend(modes.iter().map(|mode| small(first_job) + mode));
            let (request, worker, modes) = (small(number), small(worker), small(modes.len()));
            self.choices.push(Choice { request, worker, points, offer, first_mode, modes });
        }
        self.by_request.push(self.choices.len());
        self.unable.extend(row.unable.map(|unable| (number, unable)));
        self.requests.push(request);
    }

    /// Lists the choices a second time, by worker.
    fn turn(&mut self) {
        let mut all: Vec<(u32, Offered)> = Vec::with_capacity(self.choices.len());
        for (number, choice) in self.choices.iter().enumerate() {
            let Choice { request, points, worker, .. } = *choice;
            all.push((worker, Offered { request, points, choice: small(number) }));
        }
        all.sort_by_key(|(worker, _)| *worker);
        self.by_worker = vec![0; self.workers.len() + 1];
        for (worker, _) in &all {
            self.by_worker[*worker as usize + 1] += 1;
        }
        for worker in 0..self.workers.len() {
            self.by_worker[worker + 1] += self.by_worker[worker];
        }
        self.of_worker = all.into_iter().map(|(_, offered)| offered).collect();
    }

    /// A choice by its number.
    pub(super) fn choice(&self, number: u32) -> &Choice {
        &self.choices[number as usize]
    }

    /// Who can do a request, most points first.
    pub(super) fn of_request(&self, request: usize) -> std::ops::Range<u32> {
        small(self.by_request[request])..small(self.by_request[request + 1])
    }

    /// What a worker can do.
    pub(super) fn of_worker(&self, worker: usize) -> &[Offered] {
        &self.of_worker[self.by_worker[worker]..self.by_worker[worker + 1]]
    }

    /// The times at which a choice can be made.
    pub(super) fn modes(&self, choice: u32) -> &[u32] {
        let choice = &self.choices[choice as usize];
        &self.modes[choice.first_mode as usize..(choice.first_mode + choice.modes) as usize]
    }

    /// The requests that somebody can do.
    pub(super) fn possible(&self) -> usize {
        (0..self.requests.len()).filter(|request| !self.of_request(*request).is_empty()).count()
    }

    /// Hours a week of a choice, in quarters.
    pub(super) fn quarters(&self, choice: u32) -> u32 {
        self.modes(choice).first().map_or(0, |job| self.jobs[*job as usize].hours)
    }

    /// The most a worker wants in a week, in quarters.
    pub(super) fn most_quarters(&self, worker: usize) -> u32 {
        self.people[worker].most
    }

    /// Is the week still lawful with one more?
    pub(super) fn goes(&self, held: &[Taken], more: Taken) -> bool {
        let (choice, job) = (self.choice(more.choice), &self.jobs[more.job as usize]);
        if held.is_empty() {
            return true;
        }
        let person = &self.people[choice.worker as usize];
        let (mut all, mut same) = (job.hours, job.hours);
        for taken in held {
            let other = &self.jobs[taken.job as usize];
            all += other.hours;
            same += if self.choice(taken.choice).offer == choice.offer { other.hours } else { 0 };
        }
        all <= person.most
            && same <= person.offers[choice.offer as usize]
            && held.iter().all(|taken| !self.clash(more.job, taken.job))
            && self.free_day(held, job)
    }

    /// Do two jobs keep each other out of one week?
    pub(super) fn clash(&self, one: u32, other: u32) -> bool {
        let exact = || self.jobs[one as usize].clashes(&self.jobs[other as usize], self.limits);
        self.clashes.get(one, other).unwrap_or_else(exact)
    }

    fn free_day(&self, held: &[Taken], job: &Timed) -> bool {
        let held = held.iter().map(|taken| &self.jobs[taken.job as usize]);
        Timed::leave_free_day(held.chain([job]), self.limits)
    }
}

impl Person {
    fn new(worker: &Worker, rules: &Rules<'_>) -> Person {
        Person {
            most: most_hours(worker).quarters(),
            offers: worker.offers.iter().map(|offer| offer.max_hours.quarters()).collect(),
            waited: (rules.day() - worker.waiting_since).num_days().clamp(0, LONGEST_WAIT),
        }
    }
}

/// Days beyond which a wait is not told from a longer one.
const LONGEST_WAIT: i64 = 1000;

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Who can do one request, and when.
fn row(
    request: &Request,
    workers: &[&Worker],
    numbers: &BTreeMap<&str, usize>,
    rules: &Rules<'_>,
    limits: &OwnLimits,
) -> Result<Row, Refused> {
    let asked = Asked::new(request, rules).map_err(|refusal| Refused { request: request.id.clone(), refusal })?;
    let ranking = rank(&asked, workers.iter().copied());
    let (mut jobs, mut known): (Vec<Job>, BTreeMap<Week, Vec<u32>>) = (Vec::new(), BTreeMap::new());
    let mut seen: BTreeMap<Week, u32> = BTreeMap::new();
    let mut choices = Vec::new();
    for fit in &ranking.matches {
        let offers = &fit.worker.offers;
        let Some(offer) = offers.iter().position(|offer| (offer.role, offer.regime) == (request.role, request.regime))
        else {
            continue;
        };
        let free = offers[offer].week.unwrap_or_default();
        let usable = super::timetables::usable(&asked, &free);
        let modes = known.entry(usable).or_insert_with(|| {
            let found = timetables(&asked, &usable, limits);
            let number = |job: Job| {
                *seen.entry(*job.week()).or_insert_with(|| {
                    jobs.push(job);
                    small(jobs.len() - 1)
                })
            };
            found.into_iter().map(number).collect()
        });
        if !modes.is_empty() {
            let worker = numbers.get(fit.worker.id.as_str()).copied().unwrap_or_default();
            choices.push((worker, fit.points, small(offer), modes.clone()));
        }
    }
    let unable = choices.is_empty().then(|| Unable::of(&ranking));
    Ok(Row { choices, jobs, unable })
}
