//! What if: a request tried with other values, to see who would be added and who lost. Nothing is kept.

use std::collections::BTreeSet;

use super::codes::Codes;
use super::rank::{Files, Placed, longer_way, placed, read};
use super::{App, RankError, RankedPerson, Staff, Terms};
use crate::matching::index::Index;
use crate::matching::{self, Asked, Assessment, Lack, Refusal, Worker};
use crate::money::{Hours, Money};
use crate::registry::WorkerId;
use crate::store::requests;

/// A request as it is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The request, changed.
    pub request: matching::Request,
    /// Minutes by which every worker's longest way is tried longer.
    pub travel_more: u16,
}

/// What a trial gives, beside what the request gives today.
#[derive(Clone, Debug)]
pub struct Tried {
    /// As the request is.
    pub now: Side,
    /// As it is tried.
    pub then: Side,
    /// Who would be added, in the order they would have.
    pub added: Several<RankedPerson>,
    /// Who would be lost, in the order they have, with everything they would lack.
    pub lost: Several<(RankedPerson, Vec<Lack>)>,
}

/// People, the first of whom were looked at.
#[derive(Clone, Debug)]
pub struct Several<T> {
    /// How many they are.
    pub count: usize,
    /// The first of them.
    pub first: Vec<T>,
}

/// One side of a trial.
#[derive(Clone, Debug)]
pub struct Side {
    /// How many can do it; or why the contract does not allow it.
    pub count: Result<usize, Refusal>,
    /// Hours a week.
    pub hours: Option<Hours>,
    /// Pay offered.
    pub offered: Option<Money>,
    /// What the family pays a month at that pay.
    pub month: Option<Money>,
}

impl App {
    /// Tries a request with other values; of those added and of those lost the first `most` are looked at.
    ///
    /// # Errors
    /// See [`RankError`]; a refusal of either side is part of the answer.
    pub async fn try_change(&self, _staff: &Staff, code: &str, trial: &Trial, most: usize) -> Result<Tried, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (asked, terms) = read(&request)?;
        let (index, codes) = self.coded_register(&mut tx).await?;
        let (rules, rules_then) =
            (self.rules_on(self.day_of_rules(&asked))?, self.rules_on(self.day_of_rules(&trial.request))?);
        let (now, then) = (Asked::new(&asked, &rules), Asked::new(&trial.request, &rules_then));
        let before = now.as_ref().map(|asked| placed(index.order(asked), &codes)).unwrap_or_default();
        let after = then.as_ref().map(|asked| after(&index, &codes, asked, trial.travel_more)).unwrap_or_default();
        let (added, lost) = (besides(&after, &before), besides(&before, &after));
        let first = |some: &[WorkerId]| some.iter().take(most).copied().collect::<Vec<_>>();
        let files = Files::of(&mut tx, request.id, first(&lost)).await?;
        let people = now.as_ref().map_or(Ok(Vec::new()), |asked| self.people(asked, &terms, &before, &files))?;
        let lacks = |person: RankedPerson| {
            let lacks = lacks(then.as_ref().ok(), &longer_way(person.worker.clone(), trial.travel_more));
            (person, lacks)
        };
        let first_lost = people.into_iter().map(lacks).collect();
        let files = Files::of(&mut tx, request.id, first(&added)).await?.with_longer_ways(trial.travel_more);
        let first_added = then.as_ref().map_or(Ok(Vec::new()), |asked| self.people(asked, &terms, &after, &files))?;
        Ok(Tried {
            now: self.side(now.as_ref().map_err(Clone::clone), &asked, &terms, before.len())?,
            then: self.side(then.as_ref().map_err(Clone::clone), &trial.request, &terms, after.len())?,
            added: Several { count: added.len(), first: first_added },
            lost: Several { count: lost.len(), first: first_lost },
        })
    }

    fn side(
        &self,
        asked: Result<&Asked<'_>, Refusal>,
        request: &matching::Request,
        terms: &Terms,
        count: usize,
    ) -> Result<Side, RankError> {
        let asked = match asked {
            Ok(asked) => asked,
            Err(refusal) => {
                return Ok(Side { count: Err(refusal), hours: None, offered: request.offered_pay, month: None });
            }
        };
        let priced = self.price(request, terms, Some(asked.offered()), false)?;
        let (hours, offered) = (Some(asked.hours()), Some(asked.offered()));
        Ok(Side { count: Ok(count), hours, offered, month: priced.month() })
    }
}

/// The order of a trial. With longer ways those count too who lack only the way today.
fn after(index: &Index, codes: &Codes, asked: &Asked<'_>, travel_more: u16) -> Vec<Placed> {
    if travel_more == 0 {
        return placed(index.order(asked), codes);
    }
    let near: Vec<Worker> = index.near(asked).into_iter().map(|worker| longer_way(worker, travel_more)).collect();
    let ranking = matching::rank(asked, &near);
    placed(ranking.matches.iter().map(|fit| (fit.worker.id.as_str(), fit.points)), codes)
}

/// Those of one order who are not in the other, in their order.
fn besides(some: &[Placed], others: &[Placed]) -> Vec<WorkerId> {
    let others: BTreeSet<WorkerId> = others.iter().map(|placed| placed.id).collect();
    some.iter().map(|placed| placed.id).filter(|id| !others.contains(id)).collect()
}

/// Everything someone would lack; nothing when the contract does not allow what is tried.
fn lacks(asked: Option<&Asked<'_>>, worker: &Worker) -> Vec<Lack> {
    let Some(asked) = asked else { return Vec::new() };
    match matching::assess(asked, worker) {
        Assessment::Fits(_) => Vec::new(),
        Assessment::Lacks(lacks) => lacks,
    }
}
