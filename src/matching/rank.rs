//! Ranking: for one request, who can do it, in what order, and why; who cannot, and why not.

use std::cmp::Ordering;

use sha2::{Digest, Sha256};

use super::conditions::{Hard, Lack, lacks};
use super::points::{Reason, reasons, unmet_likes};
use super::refusal::{Refusal, refusals, weekly_hours};
use super::request::{Pattern, Request};
use super::rules::Rules;
use super::week::{Day, Week};
use super::worker::{Offer, Worker};
use crate::ccnl::Livello;
use crate::money::{Hours, Money};
use crate::vocabulary::Skill;

/// A request that the contract allows, with what follows from it under the rules of a day.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    request: &'a Request,
    rules: &'a Rules<'a>,
    hours: Hours,
    week: Week,
    offered: Money,
    minimum: Money,
}

impl<'a> Asked<'a> {
    /// Checks a request against the contract.
    ///
    /// # Errors
    /// The first refusal, in the order of [`refusals`].
    pub fn new(request: &'a Request, rules: &'a Rules<'a>) -> Result<Asked<'a>, Refusal> {
        if let Some(refusal) = refusals(request, rules).into_iter().next() {
            return Err(refusal);
        }
        Ok(Asked::unchecked(request, rules))
    }

    /// The refusals have been looked for: a level without an amount is among them.
    fn unchecked(request: &'a Request, rules: &'a Rules<'a>) -> Asked<'a> {
        let minimum = rules.minimum(request.regime, request.livello).unwrap_or_default();
        Asked {
            request,
            rules,
            hours: weekly_hours(&request.pattern, rules),
            week: exact_week(request, rules),
            offered: request.offered_pay.unwrap_or(minimum),
            minimum,
        }
    }

    /// A request for several people together: what one contract cannot hold (too many hours, nights, days, or hours on
    /// one day) is no reason to refuse it, since each has a contract for a part.
    ///
    /// # Errors
    /// The first other refusal, in the order of [`refusals`].
    pub fn for_several(request: &'a Request, rules: &'a Rules<'a>) -> Result<Asked<'a>, Refusal> {
        match refusals(request, rules).into_iter().find(|refusal| !refusal.of_one_contract()) {
            Some(refusal) => Err(refusal),
            None => Ok(Asked::unchecked(request, rules)),
        }
    }

    /// The request.
    #[must_use]
    pub fn request(&self) -> &'a Request {
        self.request
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &'a Rules<'a> {
        self.rules
    }

    /// Hours a week; a night counts the hours the rules say.
    #[must_use]
    pub fn hours(&self) -> Hours {
        self.hours
    }

    /// The exact quarters of slots and nights; empty for the other patterns.
    #[must_use]
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// Pay offered, the table's minimum where none is named.
    #[must_use]
    pub fn offered(&self) -> Money {
        self.offered
    }

    /// The table's minimum for the regime and level.
    #[must_use]
    pub fn minimum(&self) -> Money {
        self.minimum
    }

    /// Only someone trained may be hired at DS.
    #[must_use]
    pub fn asks_training(&self) -> bool {
        self.request.livello == Some(Livello::Ds)
    }
}

fn exact_week(request: &Request, rules: &Rules<'_>) -> Week {
    match &request.pattern {
        Pattern::Slots(week) => *week,
        Pattern::Flexible(_) | Pattern::LiveIn(_) => Week::EMPTY,
        Pattern::Nights(nights) => {
            let nights: Vec<Day> = nights.iter().copied().collect();
            rules.night(request.regime).map(|(from, until)| Week::nights(&nights, from, until)).unwrap_or_default()
        }
    }
}

/// Someone who can do the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<'w> {
    /// The worker.
    pub worker: &'w Worker,
    /// Points in all: what the reasons add up to.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// Liked tasks she does not do.
    pub unmet_likes: Vec<Skill>,
}

/// What a request is to a worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assessment<'w> {
    /// She can do it.
    Fits(Match<'w>),
    /// She cannot: every condition that fails, in order; the first is the one that is counted.
    Lacks(Vec<Lack>),
}

/// How many are not eligible, by the first condition that fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Misses([u32; 12]);

impl Misses {
    /// Under one condition.
    #[must_use]
    pub fn of(&self, condition: Hard) -> u32 {
        self.0[condition as usize]
    }

    /// Counts some more under one condition.
    pub(super) fn add(&mut self, condition: Hard, count: u32) {
        self.0[condition as usize] += count;
    }

    /// In all.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Conditions that exclude someone, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Hard, u32)> + '_ {
        Hard::ALL.iter().map(|condition| (*condition, self.of(*condition))).filter(|(_, count)| *count > 0)
    }
}

/// The answer to a request: everybody who can do it, in order, and how many cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking<'w> {
    /// The request's code.
    pub request: String,
    /// The version of the weights.
    pub rules: String,
    /// True when the tables of pay had ended before the day of the rules.
    pub provisional: bool,
    /// How many workers were looked at.
    pub considered: usize,
    /// Everybody eligible, best first.
    pub matches: Vec<Match<'w>>,
    /// The others, by the first condition that fails.
    pub misses: Misses,
}

/// Ranks workers for a request. The order is by points, then by how long they have waited, then by a
/// digest that favours nobody across requests; the order in which they are given does not matter.
#[must_use]
pub fn rank<'w>(asked: &Asked<'_>, workers: impl IntoIterator<Item = &'w Worker>) -> Ranking<'w> {
    let (mut considered, mut misses, mut matches) = (0, Misses::default(), Vec::new());
    for worker in workers {
        considered += 1;
        match first_lack_or_match(asked, worker) {
            Err(lack) => misses.add(lack.condition(), 1),
            Ok(fit) => matches.push((tie_break(&asked.request().id, &worker.id), fit)),
        }
    }
    matches.sort_by(order);
    Ranking {
        request: asked.request().id.clone(),
        rules: asked.rules().weights().act.id.clone(),
        provisional: asked.rules().provisional(),
        considered,
        matches: matches.into_iter().map(|(_, fit)| fit).collect(),
        misses,
    }
}

/// What a request is to one worker: her points, or everything that is lacking.
#[must_use]
pub fn assess<'w>(asked: &Asked<'_>, worker: &'w Worker) -> Assessment<'w> {
    match first_lack_or_match(asked, worker) {
        Ok(fit) => Assessment::Fits(fit),
        Err(_) => Assessment::Lacks(lacks(asked, worker).collect()),
    }
}

fn first_lack_or_match<'w>(asked: &Asked<'_>, worker: &'w Worker) -> Result<Match<'w>, Lack> {
    if let Some(lack) = lacks(asked, worker).next() {
        return Err(lack);
    }
    let request = asked.request();
    let offer = worker.offer(request.role, request.regime).ok_or(Lack::Regime { asked: request.regime })?;
    let candidate = (worker, offer);
    let reasons = reasons(asked, &candidate);
    let points = reasons.iter().map(|reason| reason.points).sum();
    Ok(Match { worker, points, reasons, unmet_likes: unmet_likes(asked, &candidate) })
}

type Keyed<'w> = ([u8; 32], Match<'w>);

fn order((one_digest, one): &Keyed<'_>, (other_digest, other): &Keyed<'_>) -> Ordering {
    let points = other.points.cmp(&one.points);
    let waiting = || one.worker.waiting_since.cmp(&other.worker.waiting_since);
    points.then_with(waiting).then_with(|| one_digest.cmp(other_digest))
}

/// What decides between equals: SHA-256 of the request's id, a zero byte, the worker's id.
#[must_use]
pub fn tie_break(request: &str, worker: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(request.as_bytes());
    digest.update([0]);
    digest.update(worker.as_bytes());
    digest.finalize().into()
}

/// A worker's week against a request, for drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekView {
    /// Asked and free.
    pub covered: Week,
    /// Asked and not free.
    pub missing: Week,
    /// Free and not asked.
    pub spare: Week,
}

/// The week of an offer against the request: for a flexible week that fits, `covered` is one choice of
/// sessions; for one that does not, the windows stand for what is asked. `None` for living in.
#[must_use]
pub fn week_view(asked: &Asked<'_>, offer: &Offer) -> Option<WeekView> {
    let free = offer.week.unwrap_or_default();
    let time = match &asked.request().pattern {
        Pattern::LiveIn(_) => return None,
        Pattern::Flexible(flexible) => flexible.plan(&free).unwrap_or(flexible.windows),
        Pattern::Slots(_) | Pattern::Nights(_) => *asked.week(),
    };
    Some(WeekView { covered: time.and(&free), missing: time.minus(&free), spare: free.minus(&time) })
}
