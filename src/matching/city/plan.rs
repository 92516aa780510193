//! The plan of the city: what comes out, how far to search, and the search itself.

use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::auction::auction;
use super::bound::Prices;
use super::exact::{MOST_REQUESTS, exact};
use super::greedy::{greedy, insert};
use super::refused::{Reason, Refused, Unserved};
use super::repair::Repairs;
use super::roster::Roster;
use super::value::{Scale, Value};
use super::world::World;
use crate::ccnl::NoRule;
use crate::geo::NilId;
use crate::matching::request::Request;
use crate::matching::rules::Rules;
use crate::matching::week::Week;
use crate::matching::worker::Worker;
use crate::money::Hours;

/// How far to search. The same seed and rounds give the same plan on every machine, with any number of threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Chance starts from here.
    pub seed: u64,
    /// Most rounds: in each the prices take a step, and some requests are put back in a better way.
    pub rounds: u32,
}

/// How far the search is. What is shown to people who wait; it never changes the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rounds done.
    pub round: u32,
    /// Most rounds.
    pub rounds: u32,
    /// Worth of the plan so far; `None` while it is found out who can do what.
    pub value: Option<Value>,
    /// What no plan can be worth more than, as far as it is known.
    pub bound: Option<Bound>,
}

/// What no plan can be worth more than.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bound {
    /// No plan serves more.
    pub served: u64,
    /// No plan that serves at least as many as this one has more points.
    pub points: u64,
}

/// Why the search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Nothing better exists.
    Optimal,
    /// After so many rounds.
    Limit,
    /// It was told to stop: the plan depends on how quick the machine was.
    Stopped,
}

impl Ended {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Ended::Optimal => "optimal",
            Ended::Limit => "limit",
            Ended::Stopped => "stopped",
        }
    }
}

/// Advice for all open requests at once. A person decides, request by request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The version of the weights.
    pub rules: String,
    /// The version of our own limits on a week.
    pub limits: String,
    /// The day of the rules, from which days of waiting are counted back.
    pub on: NaiveDate,
    /// True when the tables of pay had ended before that day.
    pub provisional: bool,
    /// Workers who get work, by id.
    pub weeks: Vec<WorkerWeek>,
    /// Requests without a worker, by id.
    pub unserved: Vec<Unserved>,
    /// Requests that the contract does not allow, by id.
    pub refused: Vec<Refused>,
    /// What the plan is worth.
    pub value: Value,
    /// What a plan by hand would be worth: requests one after another, each to the first of its ranking whose week has room.
    pub by_hand: Value,
    /// What no plan can be worth more than.
    pub bound: Bound,
    /// Why the search ended.
    pub ended: Ended,
    /// Rounds done.
    pub rounds: u32,
    /// Cases looked at one by one.
    pub cases: u64,
    /// Where chance started from.
    pub seed: u64,
}

/// A worker's week in the plan, lawful as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkerWeek {
    /// The worker's code.
    pub worker: String,
    /// Hours in all; a night counts the hours the rules say.
    pub hours: Hours,
    /// Days she has waited.
    pub waited: u64,
    /// What she does, by id of the request.
    pub jobs: Vec<Assignment>,
}

/// A request given to a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The request's code.
    pub request: String,
    /// District of the home.
    pub nil: NilId,
    /// Hours a week.
    pub hours: Hours,
    /// Points of the pair, as in the ranking.
    pub points: u32,
    /// When: the slots, the nights, or the sessions chosen; empty for living in.
    pub week: Week,
}

impl Plan {
    /// How far the plan may be from the best one: requests, then points.
    #[must_use]
    pub fn gap(&self) -> Bound {
        Bound {
            served: self.bound.served.saturating_sub(self.value.served),
            points: self.bound.points.saturating_sub(self.value.points),
        }
    }
}

/// Plans all open requests and available workers at once: most requests served, then most points, then fairness in
/// waiting; every worker's week is lawful ([`crate::matching::lawful_week`]). Ids are told apart; the order of the two
/// lists does not matter. `watch` is told how far the search is, and may stop it.
///
/// # Errors
/// Before the first version of our own limits.
pub fn plan(
    requests: &[Request],
    workers: &[Worker],
    rules: &Rules<'_>,
    limits: Limits,
    watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Plan, NoRule> {
    let own = rules.own_limits()?;
    let start = Progress { round: 0, rounds: limits.rounds, value: None, bound: None };
    let stopped = watch(&start).is_break();
    let world = World::new(requests, workers, rules, own);
    let mut search = Search::new(&world, limits);
    let ended = if stopped { Ended::Stopped } else { search.run(watch) };
    let mut plan = search.plan(ended);
    (plan.rules, plan.limits) = (rules.weights().act.id.clone(), own.act.id.clone());
    (plan.on, plan.provisional) = (rules.day(), rules.provisional());
    Ok(plan)
}

/// Repairs in a round, at least; and one for so many requests that could do better.
const REPAIRS: usize = 24;
const REPAIRS_SHARE: usize = 12;
/// Rounds for the bound on how many are served, where that is not plain.
const COUNT_ROUNDS: u32 = 300;
/// Cases of the exact search for each round allowed.
const CASES_A_ROUND: u64 = 200;

struct Search<'w, 'a> {
    world: &'w World<'a>,
    scale: Scale,
    limits: Limits,
    by_hand: Value,
    roster: Roster,
    prices: Prices,
    repairs: Repairs,
    round: u32,
    most_served: u64,
}

impl<'w, 'a> Search<'w, 'a> {
    fn new(world: &'w World<'a>, limits: Limits) -> Search<'w, 'a> {
        let scale = Scale::of(world);
        let by_hand = greedy(world);
        let auctioned = auction(world, scale);
        let mut roster = auctioned.roster;
        for request in 0..world.requests.len() {
            if roster.of_request(request).is_none() {
                insert(world, &mut roster, request);
            }
        }
        let prices = Prices::new(world, scale, auctioned.prices);
        let hand_value = by_hand.value();
        if hand_value > roster.value() {
            roster = by_hand;
        }
        let most_served = u64::try_from(world.possible()).unwrap_or(u64::MAX);
        let repairs = Repairs::new(limits.seed);
        Search { world, scale, limits, by_hand: hand_value, roster, prices, repairs, round: 0, most_served }
    }

    fn run(&mut self, watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>) -> Ended {
        while self.round < self.limits.rounds && !self.proved() {
            if watch(&self.progress()).is_break() {
                return Ended::Stopped;
            }
            self.prices.improve(self.world, self.scale.total(self.roster.value()));
            let wanting = Repairs::wanting(self.world, &self.roster);
            let count = REPAIRS.max(wanting.len() / REPAIRS_SHARE);
            for around in self.repairs.some(&wanting, count) {
                self.repairs.repair(self.world, self.scale, &mut self.roster, around);
            }
            self.round += 1;
        }
        if self.bound_served(watch).is_break() {
            return Ended::Stopped;
        }
        if !self.proved() && self.world.requests.len() <= MOST_REQUESTS {
            self.try_all();
        }
        if self.proved() { Ended::Optimal } else { Ended::Limit }
    }

    /// How many could be served at most, by prices that count nothing else; stopped, what is known already.
    fn bound_served(&mut self, watch: &mut dyn FnMut(&Progress) -> ControlFlow<()>) -> ControlFlow<()> {
        let served = self.roster.value().served;
        if self.most_served == served {
            return ControlFlow::Continue(());
        }
        let part = |price: &i64| *price / (self.scale.served / Scale::COUNT.served).max(1);
        let start = self.prices.best.iter().map(|price| part(price).min(Scale::COUNT.served)).collect();
        let mut prices = Prices::new(self.world, Scale::COUNT, start);
        let reached = Scale::COUNT.total(self.roster.value());
        for _ in 0..COUNT_ROUNDS.min(self.limits.rounds) {
            if prices.bound / Scale::COUNT.served <= reached / Scale::COUNT.served {
                break;
            }
            watch(&self.progress())?;
            prices.improve(self.world, reached);
        }
        let bound = u64::try_from(prices.bound / Scale::COUNT.served).unwrap_or(self.most_served);
        self.most_served = self.most_served.min(bound);
        ControlFlow::Continue(())
    }

    /// Tries every case that could be better; where it comes to its end, nothing is.
    fn try_all(&mut self) {
        let most = u64::from(self.limits.rounds) * CASES_A_ROUND;
        let found = exact(self.world, self.scale, &self.prices.best, &mut self.roster, most);
        self.repairs.cases += found.cases;
        if found.complete {
            let value = self.roster.value();
            self.prices.bound = self.scale.total(value);
            if self.scale.counts_every_point(self.world) {
                self.most_served = value.served;
            }
        }
    }

    fn proved(&self) -> bool {
        let value = self.roster.value();
        self.most_served == value.served && self.prices.bound == self.scale.total(value)
    }

    fn bound(&self) -> Bound {
        let value = self.roster.value();
        let served = i64::try_from(value.served).unwrap_or(i64::MAX);
        let points = (self.prices.bound - self.scale.served * served) / self.scale.point.max(1);
        Bound { served: self.most_served, points: u64::try_from(points).unwrap_or_default().max(value.points) }
    }

    fn progress(&self) -> Progress {
        let (round, rounds) = (self.round, self.limits.rounds);
        Progress { round, rounds, value: Some(self.roster.value()), bound: Some(self.bound()) }
    }

    fn plan(&self, ended: Ended) -> Plan {
        let world = self.world;
        let weeks = (0..world.workers.len()).filter_map(|worker| self.week(worker)).collect();
        let unserved = (0..world.requests.len()).filter(|request| self.roster.of_request(*request).is_none());
        let reason = |request: usize| match world.unable.get(&request) {
            Some(unable) => Reason::Unable(*unable),
            None => Reason::Taken { workers: world.of_request(request).len() },
        };
        let unserved =
            unserved.map(|request| Unserved { request: world.requests[request].id.clone(), reason: reason(request) });
        Plan {
            rules: String::new(),
            limits: String::new(),
            on: NaiveDate::default(),
            provisional: false,
            weeks,
            unserved: unserved.collect(),
            refused: world.refused.clone(),
            value: self.roster.value(),
            by_hand: self.by_hand,
            bound: self.bound(),
            ended,
            rounds: self.round,
            cases: self.repairs.cases,
            seed: self.limits.seed,
        }
    }

    fn week(&self, worker: usize) -> Option<WorkerWeek> {
        let world = self.world;
        let assignment = |taken: &super::world::Taken| {
            let (choice, job) = (world.choice(taken.choice), &world.jobs[taken.job as usize].job);
            let (request, nil, hours) = (job.request().to_owned(), job.nil(), job.hours());
            Assignment { request, nil, hours, points: choice.points, week: *job.week() }
        };
        let mut jobs: Vec<Assignment> = self.roster.of_worker(worker).iter().map(assignment).collect();
        jobs.sort_unstable_by(|one, other| one.request.cmp(&other.request));
        let quarters = jobs.iter().map(|job| job.hours.quarters()).sum();
        let waited = u64::try_from(world.people[worker].waited).unwrap_or_default();
        let (worker, hours) = (world.workers[worker].id.clone(), Hours::from_quarters(quarters));
        (!jobs.is_empty()).then_some(WorkerWeek { worker, hours, waited, jobs })
    }
}
