//! What if: a request tried with other values, to see who would be added and who lost. Nothing is kept.

use super::rank::{Register, read};
use super::{App, RankError, RankedPeople, RankedPerson, Staff, Terms};
use crate::matching::{self, Asked, Assessment, Lack, Refusal, Rules};
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
    pub added: Vec<RankedPerson>,
    /// Who would be lost, in the order they have, with everything they would lack.
    pub lost: Vec<(RankedPerson, Vec<Lack>)>,
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
    /// Tries a request with other values.
    ///
    /// # Errors
    /// See [`RankError`]; a refusal of either side is part of the answer.
    pub async fn try_change(&self, _staff: &Staff, code: &str, trial: &Trial) -> Result<Tried, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (asked, terms) = read(&request)?;
        let register = Register::load(&mut tx, request.id).await?;
        let longer = register.with_longer_ways(trial.travel_more);
        let now = self.side(&asked, &terms, &register)?;
        let then = self.side(&trial.request, &terms, &longer)?;
        let nobody = Vec::new;
        let (before, after) =
            (now.1.map_or_else(nobody, |one| one.people), then.1.map_or_else(nobody, |one| one.people));
        let among = |people: &[RankedPerson], id: WorkerId| people.iter().any(|person| person.id == id);
        let lost = before.iter().filter(|person| !among(&after, person.id));
        let rules = self.rules_on(self.day_of_rules(&trial.request))?;
        Ok(Tried {
            lost: lost.map(|person| (person.clone(), lacks(trial, &rules, &person.worker))).collect(),
            added: after.iter().filter(|person| !among(&before, person.id)).cloned().collect(),
            now: now.0,
            then: then.0,
        })
    }

    fn side(
        &self,
        request: &matching::Request,
        terms: &Terms,
        register: &Register,
    ) -> Result<(Side, Option<RankedPeople>), RankError> {
        let rules = self.rules_on(self.day_of_rules(request))?;
        match self.ranked(&rules, request.clone(), terms, register) {
            Ok(ranked) => {
                let priced = self.price(request, terms, Some(ranked.offered), false)?;
                let count = Ok(ranked.people.len());
                let (hours, offered) = (Some(ranked.hours), Some(ranked.offered));
                Ok((Side { count, hours, offered, month: priced.month() }, Some(ranked)))
            }
            Err(RankError::Refused(refusal)) => {
                Ok((Side { count: Err(refusal), hours: None, offered: request.offered_pay, month: None }, None))
            }
            Err(fault) => Err(fault),
        }
    }
}

/// Everything someone would lack; nothing when the contract does not allow what is tried.
fn lacks(trial: &Trial, rules: &Rules<'_>, worker: &matching::Worker) -> Vec<Lack> {
    let Ok(asked) = Asked::new(&trial.request, rules) else { return Vec::new() };
    match matching::assess(&asked, worker) {
        Assessment::Fits(_) => Vec::new(),
        Assessment::Lacks(lacks) => lacks,
    }
}
