//! Who nearly can do a request: those who lack one or two conditions, with all that they lack.

use super::rank::{Register, read};
use super::{App, RankError, Staff};
use crate::matching::{self, Asked, Assessment, Hard, Lack};
use crate::store::requests;

/// Most conditions that someone may lack and still be near.
const MOST_LACKS: usize = 2;

/// Someone who nearly can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearly {
    /// The public code.
    pub code: String,
    /// Every condition that fails.
    pub lacks: Vec<Lack>,
}

impl App {
    /// Those who lack one or two conditions, fewest first, then by code.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn nearly(&self, _staff: &Staff, code: &str) -> Result<Vec<Nearly>, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (request_read, _) = read(&request)?;
        let register = Register::load(&mut tx, request.id).await?;
        let rules = self.rules_on(self.day_of_rules(&request_read))?;
        let asked = Asked::new(&request_read, &rules).map_err(RankError::Refused)?;
        let near = |worker| match matching::assess(&asked, worker) {
            Assessment::Lacks(lacks) if is_near(&lacks) => Some(lacks),
            _ => None,
        };
        let found =
            register.coded().filter_map(|(code, worker)| Some(Nearly { code: code.to_owned(), lacks: near(worker)? }));
        let mut found: Vec<Nearly> = found.collect();
        found.sort_by(|one, other| one.lacks.len().cmp(&other.lacks.len()).then_with(|| one.code.cmp(&other.code)));
        Ok(found)
    }
}

/// Who looks for other work, or may not work then, is not near whatever else she has.
fn is_near(lacks: &[Lack]) -> bool {
    let far = |lack: &Lack| matches!(lack.condition(), Hard::Role | Hard::Regime | Hard::RightToWork);
    lacks.len() <= MOST_LACKS && !lacks.iter().any(far)
}
