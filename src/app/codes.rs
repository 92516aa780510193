//! The public codes of the workers in memory, so that pages name people without asking the database for each.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::registry::WorkerId;

/// So many parts: a change copies one of them.
const PARTS: usize = 256;

/// Public codes by file. A copy shares all but what changes after.
#[derive(Clone, Debug)]
pub(super) struct Codes(Vec<Arc<BTreeMap<WorkerId, Box<str>>>>);

impl Default for Codes {
    fn default() -> Codes {
        let nobody = Arc::new(BTreeMap::new());
        Codes(vec![nobody; PARTS])
    }
}

impl Codes {
    fn part(id: WorkerId) -> usize {
        usize::from(id.uuid().as_bytes()[15]) % PARTS
    }

    /// The code of a worker.
    pub(super) fn of(&self, id: &str) -> Option<&str> {
        let id: WorkerId = id.parse().ok()?;
        self.0[Codes::part(id)].get(&id).map(AsRef::as_ref)
    }

    /// Keeps a code; without one, forgets it.
    pub(super) fn keep(&mut self, id: WorkerId, code: Option<&str>) {
        let part = Arc::make_mut(&mut self.0[Codes::part(id)]);
        match code {
            Some(code) => drop(part.insert(id, code.into())),
            None => drop(part.remove(&id)),
        }
    }
}
