//! Who could do a request, in what order, and what each would cost this family.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::codes::Codes;
use super::joint_cost::{cost_at, stated_pay};
use super::reorder::arranged;
use super::{App, Cost, Priced, Staff, Terms};
use crate::ccnl::{NoRule, SituationError};
use crate::matching::index::Answer;
use crate::matching::{self, Asked, Assessment, Misses, Offer, Reason, Refusal, WeekView, Worker};
use crate::money::{Hours, Money};
use crate::registry::{Fact, RequestId, WorkerId, WorkerState};
use crate::store::moves::{self, Move};
use crate::store::requests::{self, Request};
use crate::store::{StoreError, Tx, proposals, workers};
use crate::vocabulary::Skill;
use chrono::NaiveDate;

/// Whose files are read: the order is always of everybody who can do the request.
#[derive(Clone, Copy)]
pub enum Shown<'a> {
    /// Everybody's.
    Everybody,
    /// Those at some places, from 0, once it is known how many there are.
    Places(&'a (dyn Fn(usize) -> Vec<Range<usize>> + Sync)),
    /// Those with these codes.
    Codes(&'a [String]),
}

/// A place in the order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The file.
    pub id: WorkerId,
    /// The public code.
    pub code: Box<str>,
    /// Points in all.
    pub points: u32,
    /// The place computed from the points, from 1, which no move changes.
    pub computed_place: usize,
}

/// Someone who can do a request.
#[derive(Clone, Debug)]
pub struct RankedPerson {
    /// The place in the order as the desk has it, from 1.
    pub place: usize,
    /// The place computed from the points, which no move changes.
    pub computed_place: usize,
    /// The file.
    pub id: WorkerId,
    /// The public code: the name opens with the file.
    pub code: String,
    /// Points in all.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// Liked tasks this person does not do.
    pub unmet_likes: Vec<Skill>,
    /// What the ranking knows of this person.
    pub worker: Worker,
    /// The offer that is meant.
    pub offer: Offer,
    /// The week drawn; `None` for living in.
    pub week: Option<WeekView>,
    /// What this person would cost this family.
    pub cost: Cost,
    /// What staff verified, the latest of each kind.
    pub facts: Vec<Fact>,
    /// In an open proposal of this request.
    pub proposed_here: bool,
    /// In how many open proposals of other requests.
    pub proposed_elsewhere: usize,
}

/// The whole answer for a request.
#[derive(Clone, Debug)]
pub struct RankedPeople {
    /// The request, as the ranking read it.
    pub request: matching::Request,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// The version of the weights.
    pub weights: String,
    /// The most points there can be.
    pub of: u32,
    /// True when the tables of pay had ended before that day.
    pub provisional: bool,
    /// Hours a week; a night counts the hours the rules say.
    pub hours: Hours,
    /// Pay offered; the table's minimum where none is named.
    pub offered: Money,
    /// The table's minimum.
    pub minimum: Money,
    /// How many were looked at.
    pub considered: usize,
    /// Moves of the desk in force, in the order made; none when the order is the computed one.
    pub moves: Vec<Move>,
    /// Everybody who can do it, in the order as the desk has it.
    pub order: Vec<Placed>,
    /// Those of them whose files were read, in the same order.
    pub people: Vec<RankedPerson>,
    /// The others, by the first condition that fails.
    pub misses: Misses,
}

/// One person for one request.
#[derive(Clone, Debug)]
pub struct WhyNot {
    /// The public code.
    pub code: String,
    /// What the ranking knows of this person.
    pub worker: Worker,
    /// Every condition that fails, in order; empty when this person can do it.
    pub lacks: Vec<matching::Lack>,
    /// The week drawn, when there is an offer in this role and regime.
    pub week: Option<WeekView>,
    /// False when the desk has not validated the candidacy, whatever the conditions say.
    pub validated: bool,
}

/// Why there is no ranking.
#[derive(Debug, thiserror::Error)]
pub enum RankError {
    /// No request with this code.
    #[error("no such request")]
    NoSuchRequest,
    /// No worker with this code.
    #[error("no such worker")]
    NoSuchWorker,
    /// Under the rules of the day the contract does not allow it any more.
    #[error("the contract does not allow the request: {0}")]
    Refused(Refusal),
    /// No rules for that day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The terms do not make a situation.
    #[error(transparent)]
    Terms(#[from] SituationError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl RankedPeople {
    /// How many can do it.
    #[must_use]
    pub fn eligible(&self) -> usize {
        self.order.len()
    }

    /// The place, from 1, of the person with this code.
    #[must_use]
    pub fn place_of(&self, code: &str) -> Option<usize> {
        self.order.iter().position(|placed| &*placed.code == code).map(|at| at + 1)
    }

    /// The person with this code, when her file was read.
    #[must_use]
    pub fn person(&self, code: &str) -> Option<&RankedPerson> {
        self.people.iter().find(|person| person.code == code)
    }

    /// Those at some places, from 0, of those whose files were read.
    pub fn at(&self, places: Range<usize>) -> impl Iterator<Item = &RankedPerson> {
        self.people.iter().filter(move |person| places.contains(&(person.place - 1)))
    }
}

impl App {
    /// Ranks every validated worker for a request, and reads the files of those who are `shown`.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn rank_for_request(
        &self,
        _staff: &Staff,
        code: &str,
        shown: Shown<'_>,
    ) -> Result<RankedPeople, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        self.rank(&mut tx, &request, shown).await
    }

    pub(super) async fn rank(
        &self,
        tx: &mut Tx,
        request: &Request,
        shown: Shown<'_>,
    ) -> Result<RankedPeople, RankError> {
        let (asked_for, terms) = read(request)?;
        let rules = self.rules_on(self.day_of_rules(&asked_for))?;
        let (index, codes) = self.coded_register(tx).await?;
        let asked = Asked::new(&asked_for, &rules).map_err(RankError::Refused)?;
        let Answer { considered, misses, provisional, rules: weights, .. } = index.answer(&asked, 0);
        let moves = moves::in_force(tx, request.id).await?;
        let order = arranged(placed(index.order(&asked), &codes), &moves);
        let files = Files::of(tx, request.id, chosen(&order, shown)).await?;
        let people = self.people(&asked, &terms, &order, &files)?;
        let (on, of) = (rules.day(), rules.weights().total());
        let (hours, offered, minimum) = (asked.hours(), asked.offered(), asked.minimum());
        let request = asked_for;
        Ok(RankedPeople {
            request,
            on,
            weights,
            of,
            provisional,
            hours,
            offered,
            minimum,
            considered,
            moves,
            order,
            people,
            misses,
        })
    }

    /// Those of an order whose files were read.
    pub(super) fn people(
        &self,
        asked: &Asked<'_>,
        terms: &Terms,
        order: &[Placed],
        files: &Files,
    ) -> Result<Vec<RankedPerson>, RankError> {
        let (request, rules) = (asked.request(), asked.rules());
        let mut costs = BTreeMap::new();
        let mut people = Vec::with_capacity(files.len());
        for (placed, place) in order.iter().zip(1..) {
            let Some(worker) = files.worker(placed.id) else { continue };
            // Whoever changed since the index was read is not what the index says any more.
            let Assessment::Fits(fit) = matching::assess(asked, worker) else { continue };
            let Some(offer) = worker.offer(request.role, request.regime) else { continue };
            // Whoever can do it asks no more than what is offered: one pay, one cost.
            let pay = stated_pay(Some(offer), request, rules);
            let cost = match costs.get(&pay) {
                Some(cost) => *cost,
                None => *costs.entry(pay).or_insert(cost_at(&self.rulebook, request, terms, pay, rules.day())?),
            };
            people.push(RankedPerson {
                place,
                computed_place: placed.computed_place,
                id: placed.id,
                code: placed.code.to_string(),
                points: fit.points,
                reasons: fit.reasons,
                unmet_likes: fit.unmet_likes,
                worker: worker.clone(),
                week: matching::week_view(asked, offer),
                offer: offer.clone(),
                cost,
                facts: files.facts(placed.id),
                proposed_here: files.open_here(placed.id),
                proposed_elsewhere: files.open_elsewhere(placed.id),
            });
        }
        Ok(people)
    }

    /// The quote, with its steps, of one person for one request: the page behind "see the count".
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn quote_of_person(&self, staff: &Staff, code: &str, worker: &str) -> Result<Priced, RankError> {
        let one = [worker.to_owned()];
        let ranked = self.rank_for_request(staff, code, Shown::Codes(&one)).await?;
        let person = ranked.person(worker).ok_or(RankError::NoSuchWorker)?;
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (asked, terms) = read(&request)?;
        Ok(self.price(&asked, &terms, Some(person.cost.pay), true)?)
    }

    /// Why someone is not in the list: every condition that fails.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn why_not(&self, _staff: &Staff, code: &str, worker: &str) -> Result<WhyNot, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        self.why(&mut tx, &request, worker).await
    }

    pub(super) async fn why(&self, tx: &mut Tx, request: &Request, worker: &str) -> Result<WhyNot, RankError> {
        let file = workers::find_by_code(tx, worker).await?.ok_or(RankError::NoSuchWorker)?;
        let profile = file.profile.as_ref().ok_or(RankError::NoSuchWorker)?;
        let worker = read_worker(file.id, profile)?;
        let (request, _) = read(request)?;
        let rules = self.rules_on(self.day_of_rules(&request))?;
        let asked = Asked::new(&request, &rules).map_err(RankError::Refused)?;
        let lacks = match matching::assess(&asked, &worker) {
            Assessment::Fits(_) => Vec::new(),
            Assessment::Lacks(lacks) => lacks,
        };
        let offer = worker.offer(request.role, request.regime);
        let week = offer.and_then(|offer| matching::week_view(&asked, offer));
        let validated = file.state == WorkerState::Validated;
        Ok(WhyNot { code: file.code.unwrap_or_default(), worker, lacks, week, validated })
    }
}

/// The order that the index gives, with the public codes.
pub(super) fn placed<'a>(order: impl IntoIterator<Item = (&'a str, u32)>, codes: &Codes) -> Vec<Placed> {
    let known = order.into_iter().filter_map(|(id, points)| Some((id.parse().ok()?, codes.of(id)?.into(), points)));
    known.zip(1..).map(|((id, code, points), computed_place)| Placed { id, code, points, computed_place }).collect()
}

/// The files to be read.
fn chosen(order: &[Placed], shown: Shown<'_>) -> BTreeSet<WorkerId> {
    match shown {
        Shown::Everybody => order.iter().map(|placed| placed.id).collect(),
        Shown::Places(places) => {
            let places = places(order.len()).into_iter();
            places.filter_map(|range| order.get(range)).flatten().map(|placed| placed.id).collect()
        }
        Shown::Codes(codes) => {
            let meant = |placed: &&Placed| codes.iter().any(|code| **code == *placed.code);
            order.iter().filter(meant).map(|placed| placed.id).collect()
        }
    }
}

/// Files of some validated workers, with what the desk knows besides.
pub(super) struct Files {
    read: BTreeMap<WorkerId, (Worker, Vec<Fact>)>,
    open: Vec<(WorkerId, RequestId)>,
    request: RequestId,
}

impl Files {
    pub(super) async fn of(
        tx: &mut Tx,
        request: RequestId,
        some: impl IntoIterator<Item = WorkerId>,
    ) -> Result<Files, StoreError> {
        let mut read = BTreeMap::new();
        for id in some {
            let file = workers::find(tx, id).await?.filter(|file| file.state == WorkerState::Validated);
            if let Some(profile) = file.and_then(|file| file.profile) {
                read.insert(id, (read_worker(id, &profile)?, workers::facts(tx, id).await?));
            }
        }
        Ok(Files { read, open: proposals::open_by_worker(tx).await?, request })
    }

    fn len(&self) -> usize {
        self.read.len()
    }

    pub(super) fn worker(&self, id: WorkerId) -> Option<&Worker> {
        self.read.get(&id).map(|(worker, _)| worker)
    }

    /// The same files as if everybody accepted a way so many minutes longer.
    pub(super) fn with_longer_ways(mut self, minutes: u16) -> Files {
        for (worker, _) in self.read.values_mut() {
            *worker = longer_way(worker.clone(), minutes);
        }
        self
    }

    fn facts(&self, id: WorkerId) -> Vec<Fact> {
        self.read.get(&id).map(|(_, facts)| Fact::latest(facts.clone())).unwrap_or_default()
    }

    fn open_here(&self, worker: WorkerId) -> bool {
        self.open.contains(&(worker, self.request))
    }

    fn open_elsewhere(&self, worker: WorkerId) -> usize {
        self.open.iter().filter(|(who, request)| *who == worker && *request != self.request).count()
    }
}

/// A worker who accepts a way so many minutes longer.
pub(super) fn longer_way(worker: Worker, minutes: u16) -> Worker {
    let max_travel_minutes = worker.max_travel_minutes.map(|limit| limit.saturating_add(minutes));
    Worker { max_travel_minutes, ..worker }
}

/// A stored profile, as the core reads it.
pub(super) fn read_worker(id: WorkerId, profile: &serde_json::Value) -> Result<Worker, StoreError> {
    Worker::from_json(profile).map_err(|fault| StoreError::corrupt("workers", "profile", id, fault))
}

/// A stored request and its terms, as the core reads them.
pub(super) fn read(request: &Request) -> Result<(matching::Request, Terms), StoreError> {
    let missing = serde_json::Value::Null;
    let asked = matching::Request::from_json(request.request.as_ref().unwrap_or(&missing));
    let asked = asked.map_err(|fault| StoreError::corrupt("requests", "request", request.id, fault))?;
    let terms = serde_json::from_value(request.terms.clone().unwrap_or(missing));
    let terms = terms.map_err(|fault| StoreError::corrupt("requests", "terms", request.id, fault))?;
    Ok((asked, terms))
}
