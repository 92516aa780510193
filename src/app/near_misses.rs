//! What would help a request: small changes, and who they would add and lose, by their public codes.

use super::codes::Codes;
use super::rank::read;
use super::{App, RankError, Staff};
use crate::matching::advice::{Advice, Change, advise_on};
use crate::matching::{self, Asked};
use crate::store::requests;

/// A small change of a request and what it does when it is really applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearMiss {
    /// The change; [`Change::apply`] gives the changed request.
    pub change: Change,
    /// Codes of those it adds, in order; never empty.
    pub adds: Vec<String>,
    /// Codes of those it loses, in order.
    pub loses: Vec<String>,
}

impl App {
    /// The smallest changes of a request that add someone, one of each kind, most added first; only those that
    /// the rules call small. `tried` stands for the stored request, so that a change can be looked at on top of another. The
    /// rules are those of the request's day, for a later start too.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn near_misses(
        &self,
        _staff: &Staff,
        code: &str,
        tried: Option<&matching::Request>,
    ) -> Result<Vec<NearMiss>, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (stored, _) = read(&request)?;
        let tried = tried.unwrap_or(&stored);
        let rules = self.rules_on(self.day_of_rules(tried))?;
        let reach = &rules.own_limits()?.advice;
        let asked = Asked::new(tried, &rules).map_err(RankError::Refused)?;
        let (index, codes) = self.coded_register(&mut tx).await?;
        let small = advise_on(&asked, &index.near(&asked)).into_iter().filter(|advice| advice.change.is_within(reach));
        Ok(small.map(|advice| by_code(advice, &codes)).collect())
    }
}

fn by_code(advice: Advice, codes: &Codes) -> NearMiss {
    let told = |workers: &[String]| {
        let mut told: Vec<String> = workers.iter().filter_map(|id| codes.of(id)).map(str::to_owned).collect();
        told.sort_unstable();
        told
    };
    NearMiss { adds: told(&advice.adds), loses: told(&advice.loses), change: advice.change }
}
