//! Weeks of proposing: each week requests arrive, the first few of each list are proposed, one is taken and
//! leaves the register until the job ends. How long does each group wait?

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use rayon::prelude::*;
use serde::Serialize;

use super::group::Labels;
use super::listing::{Order, numbered, places, reordered};
use super::ratio::{Ratio, parity};
use super::settings::{Run, Settings};
use crate::ccnl::{NoRule, Rulebook};
use crate::demo::Sampler;
use crate::matching::{Criterion, Request, Rules, Weights, WeightsBook, Worker};

const PLACED: u64 = 1003;

/// Rules and weights by which the weeks go.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The contract.
    pub book: &'a Rulebook,
    /// Every version of the weights.
    pub weights: &'a WeightsBook,
}

/// The weeks under one way of ordering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Weeks {
    /// The version of the weights, or `by_lot`.
    pub version: String,
    /// The most points that waiting gives in it.
    pub waiting_of: u32,
    /// Requests that somebody took.
    pub placements: usize,
    /// Requests that nobody could do.
    pub empty: usize,
    /// By label.
    pub groups: Vec<Waits>,
    /// Everybody.
    pub all: Waits,
}

/// How one group fares over the weeks: sums over the draws of the labels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Waits {
    /// Workers.
    pub workers: u64,
    /// Those who could do at least one request while free.
    pub able: u64,
    /// Of the able, those proposed at least once.
    pub proposed: u64,
    /// Times that one was placed.
    pub placements: u64,
    /// Weeks to the first proposal of which half of the able had one; `None` when half never had.
    pub half_proposed_by: Option<u32>,
    /// Days waited by the time of a placement, on average and rounded down.
    pub days_at_placement: u64,
}

impl Weeks {
    /// Of the able, who was proposed at least once: the lowest over the highest, per mille.
    #[must_use]
    pub fn proposed_parity(&self) -> u64 {
        parity(self.groups.iter().map(|group| Ratio::of(group.proposed.into(), group.able.into())))
    }

    /// Placements for each of the able: the lowest over the highest, per mille.
    #[must_use]
    pub fn placed_parity(&self) -> u64 {
        parity(self.groups.iter().map(|group| Ratio::of(group.placements.into(), group.able.into())))
    }

    /// Of the able, those never proposed, per mille.
    #[must_use]
    pub fn never_proposed(&self) -> u64 {
        Ratio::of((self.all.able - self.all.proposed).into(), self.all.able.into()).map_or(0, Ratio::per_mille)
    }
}

/// One worker over the weeks.
#[derive(Clone, Debug)]
struct Course {
    worker: Worker,
    back_in: u32,
    able: bool,
    first_proposed: Option<u32>,
    waits: Vec<u64>,
}

/// One way of ordering, over all the weeks.
struct Season<'a> {
    run: &'a Run,
    ground: Ground<'a>,
    weights: &'a Weights,
    order: Order,
    workers: &'a [Worker],
    requests: &'a [Request],
    settings: &'a Settings,
}

/// Runs the weeks once for every version that has begun, and once by lot.
///
/// # Errors
/// When there are no rules for a day of the weeks.
pub fn weeks(
    run: &Run,
    ground: Ground<'_>,
    (workers, requests): (&[Worker], &[Request]),
    labels: &Labels,
    settings: &Settings,
) -> Result<Vec<Weeks>, NoRule> {
    let begun = ground.weights.all().filter(|weights| weights.in_force.from <= run.on);
    let own = begun.map(|weights| (weights, Order::Own));
    let ways: Vec<_> = own.chain([(ground.weights.on(run.on)?, Order::ByLot)]).collect();
    let season = |(weights, order)| Season { run, ground, weights, order, workers, requests, settings }.all(labels);
    ways.into_par_iter().map(season).collect()
}

impl Season<'_> {
    fn all(&self, labels: &Labels) -> Result<Weeks, NoRule> {
        let mut courses: Vec<Course> = self.workers.iter().map(Course::begin).collect();
        let numbers = numbered(self.workers);
        let mut taken = Vec::new();
        for week in 0..self.run.weeks {
            taken.extend(self.one_week(week, &numbers, &mut courses)?);
        }
        let by_lot = self.order == Order::ByLot;
        let placements = taken.iter().filter(|taken| **taken).count();
        Ok(Weeks {
            version: if by_lot { "by_lot".to_owned() } else { self.weights.act.id.clone() },
            waiting_of: if by_lot { 0 } else { self.weights.of(Criterion::Waiting) },
            placements,
            empty: taken.len() - placements,
            groups: (0..labels.count()).map(|label| waits(&courses, |who| labels.times(who)[label])).collect(),
            all: waits(&courses, |_| 1),
        })
    }

    /// Each request of a week in turn: whether somebody took it.
    fn one_week(
        &self,
        week: u32,
        numbers: &BTreeMap<&str, usize>,
        courses: &mut [Course],
    ) -> Result<Vec<bool>, NoRule> {
        let today = later(self.run.on, week);
        let rules = Rules::on(self.ground.book, self.ground.weights, today)?.weighing(self.weights);
        for course in courses.iter_mut().filter(|course| week > 0 && course.back_in == week) {
            (course.worker.waiting_since, course.worker.available_from) = (today, today);
        }
        let mut taken = Vec::new();
        for (number, request) in self.arriving(week) {
            let free = courses.iter().filter(|course| course.back_in <= week).map(|course| &course.worker);
            let Some(list) = places(&request, &rules, free, numbers) else { continue };
            for place in &list {
                courses[place.who].able = true;
            }
            let first = reordered(&list, self.order).into_iter().take(self.settings.attention.proposed);
            let proposed: Vec<usize> = first.map(|place| place.who).collect();
            for who in &proposed {
                courses[*who].propose(week);
            }
            taken.push(!proposed.is_empty());
            if !proposed.is_empty() {
                let mut chance = Sampler::new(self.run.seed, PLACED, number);
                let [shortest, longest] = self.settings.market.weeks_of_a_job;
                courses[chance.one(&proposed)].place(today, week + chance.between(shortest, longest));
            }
        }
        Ok(taken)
    }

    /// The requests of a week, moved to it and numbered; the invented ones come again when all have come.
    fn arriving(&self, week: u32) -> Vec<(usize, Request)> {
        let a_week = (self.workers.len() * self.settings.market.requests_a_week / 1000).max(1);
        let moved = |(number, request): (usize, &Request)| {
            let mut request = request.clone();
            request.id = format!("{}-{number}", request.id);
            request.start_on = later(request.start_on, week);
            request.end_on = request.end_on.map(|end| later(end, week));
            (number, request)
        };
        self.requests.iter().cycle().enumerate().skip(week as usize * a_week).take(a_week).map(moved).collect()
    }
}

impl Course {
    /// Free. A right to work is taken as renewed: ending it by the calendar would empty the register.
    fn begin(worker: &Worker) -> Course {
        let worker = Worker { right_to_work_until: None, ..worker.clone() };
        Course { worker, back_in: 0, able: false, first_proposed: None, waits: Vec::new() }
    }

    fn propose(&mut self, week: u32) {
        self.first_proposed.get_or_insert(week);
    }

    fn place(&mut self, today: NaiveDate, back_in: u32) {
        let waited = today.signed_duration_since(self.worker.waiting_since).num_days();
        self.waits.push(u64::try_from(waited).unwrap_or_default());
        self.back_in = back_in;
    }
}

fn later(day: NaiveDate, weeks: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(weeks) * 7)).unwrap_or(day)
}

/// The courses of a group, each as often as it was in it.
fn waits(courses: &[Course], times: impl Fn(usize) -> u64) -> Waits {
    let (mut found, mut by_week, mut days) = (Waits::default(), BTreeMap::<u32, u64>::new(), 0);
    for (who, course) in courses.iter().enumerate() {
        let times = times(who);
        found.workers += times;
        found.able += times * u64::from(course.able);
        if let Some(week) = course.first_proposed {
            found.proposed += times;
            *by_week.entry(week).or_default() += times;
        }
        found.placements += times * course.waits.len() as u64;
        days += times * course.waits.iter().sum::<u64>();
    }
    found.half_proposed_by = half(&by_week, found.able);
    found.days_at_placement = days / found.placements.max(1);
    found
}

/// The week by whose end half of so many had been proposed, counted from one.
fn half(by_week: &BTreeMap<u32, u64>, of: u64) -> Option<u32> {
    let mut reached = 0;
    let mut weeks = by_week.iter().map(|(week, count)| {
        reached += count;
        (week + 1, reached)
    });
    weeks.find(|(_, reached)| of > 0 && reached * 2 >= of).map(|(week, _)| week)
}
