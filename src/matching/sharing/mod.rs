//! Sharing one carer (badante di condominio): requests near each other that one worker could serve in turn.
//!
//! Homes are near when the way between any two, either way, takes no more than the minutes of `rules/matching`. A worker serves
//! them in turn when she has every hard condition for each by itself (a job may be shorter than the least she wants,
//! all together not) and the week with all of them is lawful by [`lawful_week`], requests whose time is known first,
//! then flexible ones, the longest first. Each household keeps a contract of its own, with its hours and its own INPS band:
//! what they share is the person. Who lives in is not shared.
//!
//! Groups with more hours together come first, then the shorter ways, then the best worker's points, then the codes.
//! The search is exact; it counts what it tries, nearest homes first, and says so when it stopped at its limit.
//!
//! [`lawful_week`]: super::lawful_week

mod json;

use std::cmp::Reverse;

use super::lawful_week::LawfulWeek;
use super::own_limits::OwnLimits;
use super::rank::Asked;
use super::request::Request;
use super::rules::Rules;
use super::stitch::{Opening, Placed, mean, together};
use super::worker::Worker;
use crate::ccnl::NoRule;
use crate::geo::{Geo, NilId};
use crate::money::Hours;

/// Open requests, with who could take each: what sharing is looked for in.
#[derive(Debug)]
pub struct Homes<'a> {
    workers: &'a [Worker],
    rules: &'a Rules<'a>,
    limits: &'a OwnLimits,
    all: Vec<OpenHome<'a>>,
}

/// A request and who could take it. Not a `geo::Home`, where somebody sets out from.
#[derive(Debug)]
struct OpenHome<'a> {
    asked: Asked<'a>,
    /// Who could take it, by place among the workers.
    open: Vec<(usize, Opening<'a>)>,
}

/// The homes a request could share one worker with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing<'a> {
    /// The request.
    pub request: &'a Request,
    /// The version of the weights.
    pub rules: String,
    /// The version of our own limits.
    pub limits: String,
    /// True when the tables of pay had ended before the day of the rules.
    pub provisional: bool,
    /// How many other requests are near.
    pub near: usize,
    /// The best groups, best first.
    pub groups: Vec<Group<'a>>,
    /// Cases tried.
    pub tried: u32,
    /// False when the search stopped at its limit: there may be better groups.
    pub complete: bool,
}

/// Homes that one worker could serve in turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// The requests, by code.
    pub requests: Vec<&'a Request>,
    /// Hours of each, in the same order: its share of [`Group::hours`].
    pub shares: Vec<Hours>,
    /// Hours in all.
    pub hours: Hours,
    /// The longest way between two of the homes, in minutes.
    pub minutes: u16,
    /// How many workers could serve them.
    pub eligible: usize,
    /// The best of these, best first.
    pub workers: Vec<Sharer<'a>>,
}

/// Someone who could serve a group of homes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharer<'a> {
    /// The worker.
    pub worker: &'a Worker,
    /// Points, weighted by hours, rounded down.
    pub points: u32,
    /// Each home's place in her week, in the order of the group's requests.
    pub jobs: Vec<Placed<'a>>,
}

impl<'a> Homes<'a> {
    /// Requests and workers among whom to look. Requests that the contract refuses, and those to live in, are left out.
    ///
    /// # Errors
    /// When the rules have no limits of our own for that day.
    pub fn new(requests: &'a [Request], workers: &'a [Worker], rules: &'a Rules<'a>) -> Result<Homes<'a>, NoRule> {
        let limits = rules.own_limits()?;
        let shared = requests.iter().filter(|request| !request.regime.lives_in());
        let mut all: Vec<OpenHome<'a>> = shared
            .filter_map(|request| Asked::new(request, rules).ok())
            .map(|asked| {
                let open = |(at, worker)| Some((at, Opening::of(&asked, worker)?));
                let open = workers.iter().enumerate().filter_map(open).collect();
                OpenHome { asked, open }
            })
            .collect();
        all.sort_by(|one, other| one.id().cmp(other.id()));
        Ok(Homes { workers, rules, limits, all })
    }

    /// The best groups that a request is in, at most `top`, each with at most `sharers` workers; `None` for a request that is
    /// not among these.
    #[must_use]
    pub fn around(&self, request: &str, top: usize, sharers: usize) -> Option<Sharing<'a>> {
        let own = self.all.iter().position(|home| home.id() == request)?;
        let nil = self.all[own].nil();
        let mut near: Vec<(u16, usize)> = (0..self.all.len())
            .filter(|at| *at != own)
            .map(|at| (both_ways(nil, self.all[at].nil()), at))
            .filter(|(minutes, _)| u32::from(*minutes) <= self.limits.sharing.most_minutes)
            .collect();
        near.sort_unstable();
        let near: Vec<usize> = near.into_iter().map(|(_, at)| at).collect();
        let mut search = Search { among: self, sharers, tried: 0, found: Vec::new() };
        let workers: Vec<usize> = self.all[own].open.iter().map(|(worker, _)| *worker).collect();
        search.extend(&mut vec![own], &workers, &near);
        let Search { tried, mut found, .. } = search;
        found.sort_by_cached_key(|group| {
            let best = group.workers.first().map(|sharer| sharer.points);
            let codes: Vec<String> = group.requests.iter().map(|request| request.id.clone()).collect();
            (Reverse(group.hours), group.minutes, Reverse(best), codes)
        });
        found.truncate(top);
        Some(Sharing {
            request: self.all[own].asked.request(),
            rules: self.rules.weights().act.id.clone(),
            limits: self.limits.act.id.clone(),
            provisional: self.rules.provisional(),
            near: near.len(),
            groups: found,
            tried,
            complete: tried <= self.limits.search.homes,
        })
    }
}

impl<'a> OpenHome<'a> {
    fn id(&self) -> &'a str {
        &self.asked.request().id
    }

    fn nil(&self) -> NilId {
        self.asked.request().nil
    }

    fn opening(&self, worker: usize) -> Option<&Opening<'a>> {
        let at = self.open.binary_search_by_key(&worker, |(worker, _)| *worker).ok()?;
        Some(&self.open[at].1)
    }
}

/// Minutes of the longer of the two ways.
fn both_ways(one: NilId, other: NilId) -> u16 {
    let minutes = |from, to| Geo::embedded().leg(from, to).minutes;
    minutes(one, other).max(minutes(other, one))
}

struct Search<'s, 'a> {
    among: &'s Homes<'a>,
    sharers: usize,
    tried: u32,
    found: Vec<Group<'a>>,
}

impl<'a> Search<'_, 'a> {
    /// Adds each of these homes in turn to a group that all of these workers could take one by one.
    fn extend(&mut self, group: &mut Vec<usize>, workers: &[usize], more: &[usize]) {
        let (homes, sharing) = (&self.among.all, &self.among.limits.sharing);
        for (at, next) in more.iter().enumerate() {
            let near =
                |held: &usize| u32::from(both_ways(homes[*held].nil(), homes[*next].nil())) <= sharing.most_minutes;
            if !group.iter().all(near) {
                continue;
            }
            let both: Vec<usize> =
                workers.iter().copied().filter(|worker| homes[*next].opening(*worker).is_some()).collect();
            group.push(*next);
            let able = self.able(group, &both);
            if self.tried > self.among.limits.search.homes {
                group.pop();
                return;
            }
            self.see(group, &able);
            let able: Vec<usize> = able.into_iter().map(|(worker, _)| worker).collect();
            if !able.is_empty() && group.len() < sharing.most_homes as usize {
                self.extend(group, &able, &more[at + 1..]);
            }
            group.pop();
        }
    }

    /// Who can have all of these homes in one lawful week, with that week.
    fn able(&mut self, group: &[usize], workers: &[usize]) -> Vec<(usize, LawfulWeek<'a>)> {
        let mut able = Vec::new();
        for worker in workers {
            self.tried = self.tried.saturating_add(1);
            if self.tried > self.among.limits.search.homes {
                break;
            }
            let week = LawfulWeek::of(&self.among.workers[*worker], self.among.limits);
            able.extend(together(&self.openings(group, *worker), week).map(|week| (*worker, week)));
        }
        able
    }

    fn openings(&self, group: &[usize], worker: usize) -> Vec<&Opening<'a>> {
        group.iter().filter_map(|home| self.among.all[*home].opening(worker)).collect()
    }

    /// Keeps the group, where somebody's least hours are met too.
    fn see(&mut self, group: &[usize], able: &[(usize, LawfulWeek<'a>)]) {
        let mut requests: Vec<&'a Request> = group.iter().map(|home| self.among.all[*home].asked.request()).collect();
        requests.sort_by(|one, other| one.id.cmp(&other.id));
        let mut sharers: Vec<_> = able
            .iter()
            .filter_map(|(worker, week)| {
                let openings = self.openings(group, *worker);
                let quarters: u32 = openings.iter().map(|opening| opening.quarters()).sum();
                if openings.iter().any(|opening| quarters < opening.least) {
                    return None;
                }
                let weighted: u64 = openings.iter().map(|opening| opening.weighted()).sum();
                let person = &self.among.workers[*worker];
                let digest = super::rank::tie_break(&requests[0].id, &person.id);
                Some(((Reverse(weighted), person.waiting_since, digest), *worker, week))
            })
            .collect();
        if sharers.is_empty() {
            return;
        }
        sharers.sort_by_key(|(key, _, _)| *key);
        let parts: Vec<Hours> = requests.iter().filter_map(|request| self.hours(request)).collect();
        let quarters: u32 = parts.iter().map(|part| part.quarters()).sum();
        let eligible = sharers.len();
        let workers = sharers
            .into_iter()
            .take(self.sharers)
            .map(|((Reverse(weighted), ..), worker, week)| Sharer {
                worker: &self.among.workers[worker],
                points: mean(weighted, quarters),
                jobs: requests.iter().filter_map(|request| self.job(request, worker, week)).collect(),
            })
            .collect();
        let ways = group.iter().flat_map(|one| group.iter().map(move |other| (*one, *other)));
        let ways = ways.filter(|(one, other)| one != other);
        let minutes = ways.map(|(one, other)| both_ways(self.among.all[one].nil(), self.among.all[other].nil()));
        let minutes = minutes.max().unwrap_or(0);
        self.found.push(Group {
            requests,
            shares: parts,
            hours: Hours::from_quarters(quarters),
            minutes,
            eligible,
            workers,
        });
    }

    fn home(&self, request: &Request) -> Option<&OpenHome<'a>> {
        let at = self.among.all.binary_search_by(|home| home.id().cmp(request.id.as_str())).ok()?;
        Some(&self.among.all[at])
    }

    fn hours(&self, request: &Request) -> Option<Hours> {
        self.home(request).map(|home| home.asked.hours())
    }

    fn job(&self, request: &Request, worker: usize, week: &LawfulWeek<'_>) -> Option<Placed<'a>> {
        let job = week.jobs().iter().find(|job| job.request() == request.id)?;
        Some(self.home(request)?.opening(worker)?.placed(job))
    }
}
