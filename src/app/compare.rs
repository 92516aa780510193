//! A few people of one request side by side: those who can do it, and those who cannot with all that lacks.

use super::joint_cost::contract_cost;
use super::rank::{Shown, read};
use super::{App, Cost, RankError, RankedPeople, RankedPerson, Staff, WhyNot};
use crate::store::requests;

/// How many people stand side by side at most.
pub const MOST_COMPARED: usize = 4;

/// People side by side, in the order asked.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The whole answer for the request.
    pub ranked: RankedPeople,
    /// The people.
    pub people: Vec<Compared>,
    /// Codes that are nobody's.
    pub unknown: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug)]
pub enum Compared {
    /// She can do it.
    Fits(Box<RankedPerson>),
    /// She cannot, or not yet.
    Lacks {
        /// What lacks.
        why: Box<WhyNot>,
        /// What she would cost this family, at the pay she asks when it is over the one offered; `None` without an
        /// offer of this kind.
        cost: Option<Cost>,
    },
}

impl App {
    /// Up to [`MOST_COMPARED`] people for a request, by their codes.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn compare(&self, _staff: &Staff, code: &str, chosen: &[String]) -> Result<Comparison, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let ranked = self.rank(&mut tx, &request, Shown::Codes(chosen)).await?;
        let (asked, terms) = read(&request)?;
        let rules = self.rules_on(self.day_of_rules(&asked))?;
        let (mut people, mut unknown) = (Vec::new(), Vec::new());
        for code in chosen.iter().take(MOST_COMPARED) {
            if let Some(person) = ranked.person(code) {
                people.push(Compared::Fits(Box::new(person.clone())));
                continue;
            }
            let why = match self.why(&mut tx, &request, code).await {
                Ok(why) => why,
                Err(RankError::NoSuchWorker) => {
                    unknown.push(code.clone());
                    continue;
                }
                Err(fault) => return Err(fault),
            };
            let offers = why.worker.offer(asked.role, asked.regime).is_some();
            let cost =
                offers.then(|| contract_cost(&self.rulebook, &why.worker, &asked, &terms, &rules)).transpose()?;
            people.push(Compared::Lacks { why: Box::new(why), cost });
        }
        Ok(Comparison { ranked, people, unknown })
    }
}
