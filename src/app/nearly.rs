//! Who nearly can do a request: those who lack one or two conditions, with all that they lack.

use super::rank::{read, read_worker};
use super::{App, RankError, Staff};
use crate::matching::{self, Asked, Assessment, Lack};
use crate::registry::{WorkerId, WorkerState};
use crate::store::{requests, workers};

/// Most conditions that someone may lack and still be near. Who looks for other work, or may not work then, is not
/// near whatever else she has.
const MOST_LACKS: u32 = 2;

/// Someone who nearly can.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearly {
    /// The public code.
    pub code: String,
    /// Every condition that fails.
    pub lacks: Vec<Lack>,
}

/// Those who nearly can.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearlyAll {
    /// How many they are.
    pub count: usize,
    /// The first of them: fewest conditions first, then by code.
    pub first: Vec<Nearly>,
}

impl App {
    /// Those who lack one or two conditions, the first `most` with all that they lack.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn nearly(&self, _staff: &Staff, code: &str, most: usize) -> Result<NearlyAll, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (request_read, _) = read(&request)?;
        let rules = self.rules_on(self.day_of_rules(&request_read))?;
        let asked = Asked::new(&request_read, &rules).map_err(RankError::Refused)?;
        let (index, codes) = self.coded_register(&mut tx).await?;
        let found = index.nearly(&asked, MOST_LACKS).into_iter();
        let mut found: Vec<(u32, &str, &str)> =
            found.filter_map(|(id, lacks)| Some((lacks, codes.of(id)?, id))).collect();
        let count = found.len();
        if most < count {
            found.select_nth_unstable(most);
            found.truncate(most);
        }
        found.sort_unstable();
        let mut first = Vec::with_capacity(found.len());
        for (_, code, id) in found {
            let Some(id) = id.parse::<WorkerId>().ok() else { continue };
            // Whoever changed since the index was read is not what the index says any more.
            let file = workers::find(&mut tx, id).await?.filter(|file| file.state == WorkerState::Validated);
            let Some(profile) = file.and_then(|file| file.profile) else { continue };
            if let Assessment::Lacks(lacks) = matching::assess(&asked, &read_worker(id, &profile)?) {
                first.push(Nearly { code: code.to_owned(), lacks });
            }
        }
        Ok(NearlyAll { count, first })
    }
}
