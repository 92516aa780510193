//! The register in memory: an index that every request asks, and that follows the database.
//!
//! Each change of a worker notes its number in the transaction that makes it (`store::register`). A request
//! first takes over what was noted since the last one, in its own transaction, so that it never sees less than the
//! database; between requests [`App::follow_register`] does the same a few times a second. Readers take
//! a copy that does not change and never wait for one another; one writer at a time puts a new one in its place.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Mutex;

use super::App;
use super::codes::Codes;
use crate::matching::Worker;
use crate::matching::index::{Builder, Index};
use crate::registry::WorkerId;
use crate::store::register::{self, Change};
use crate::store::{StoreError, Tx};

/// Rows read at once.
const PAGE: i64 = 500;

/// The register as it was after one change.
#[derive(Debug, Default)]
struct Held {
    index: Arc<Index>,
    codes: Arc<Codes>,
    /// The number of the last change taken over; `None` before the first reading.
    change: Option<i64>,
}

/// The register of one node.
#[derive(Debug, Default)]
pub(super) struct Live {
    held: RwLock<Held>,
    writer: Mutex<()>,
}

impl Live {
    fn index(&self) -> Arc<Index> {
        Arc::clone(&self.held.read().unwrap_or_else(PoisonError::into_inner).index)
    }

    fn change(&self) -> Option<i64> {
        self.held.read().unwrap_or_else(PoisonError::into_inner).change
    }

    fn codes(&self) -> Arc<Codes> {
        Arc::clone(&self.held.read().unwrap_or_else(PoisonError::into_inner).codes)
    }

    fn put(&self, index: Index, codes: Arc<Codes>, change: Option<i64>) {
        let held = Held { index: Arc::new(index), codes, change };
        *self.held.write().unwrap_or_else(PoisonError::into_inner) = held;
    }

    /// Takes over what was noted since. Nothing may have been written in the transaction yet: what is
    /// not lasting must not be seen.
    async fn catch_up(&self, tx: &mut Tx) -> Result<Arc<Index>, StoreError> {
        let _only = self.writer.lock().await;
        let Some(mut change) = self.change() else {
            let (index, codes, change) = read_all(tx).await?;
            self.put(index, Arc::new(codes), Some(change));
            return Ok(self.index());
        };
        loop {
            let changes = register::since(tx, change, PAGE).await?;
            let Some(last) = changes.last() else { return Ok(self.index()) };
            change = last.number;
            let (mut index, mut codes) = (Index::clone(&self.index()), Codes::clone(&self.codes()));
            for change in &changes {
                take_over(&mut index, &mut codes, change)?;
            }
            self.put(index, Arc::new(codes), Some(change));
        }
    }

    /// Joins parts of the index from a copy, on a thread of its own, while requests are answered.
    async fn join_parts(&self) {
        let Some(due) = self.index().due() else { return };
        let Ok(rebuilt) = tokio::task::spawn_blocking(move || due.run()).await else { return };
        let _only = self.writer.lock().await;
        let mut index = Index::clone(&self.index());
        index.adopt(rebuilt);
        self.put(index, self.codes(), self.change());
    }
}

/// The number is read first: a change that comes between is in the rows already, and once more after.
async fn read_all(tx: &mut Tx) -> Result<(Index, Codes, i64), StoreError> {
    let change = register::last(tx).await?;
    let (mut builder, mut codes) = (Builder::default(), Codes::default());
    let mut after = WorkerId::from(uuid::Uuid::nil());
    loop {
        let page = register::page(tx, after, PAGE).await?;
        for kept in &page {
            builder.add(&read(kept.worker(), &kept.profile)?);
            codes.keep(kept.worker(), kept.code.as_deref());
        }
        let Some(last) = page.last() else { return Ok((builder.build(), codes, change)) };
        after = last.worker();
    }
}

fn take_over(index: &mut Index, codes: &mut Codes, change: &Change) -> Result<(), StoreError> {
    codes.keep(change.worker, change.profile.as_ref().and(change.code.as_deref()));
    match &change.profile {
        Some(profile) => index.upsert(&read(change.worker, profile)?),
        None => drop(index.remove(&change.worker.to_string())),
    }
    Ok(())
}

fn read(id: WorkerId, profile: &str) -> Result<Worker, StoreError> {
    let corrupt = |fault: &dyn std::fmt::Display| StoreError::corrupt("workers", "profile", id, fault);
    let value = serde_json::from_str(profile).map_err(|fault| corrupt(&fault))?;
    let worker = Worker::from_json(&value).map_err(|fault| corrupt(&fault))?;
    Ok(Worker { id: id.to_string(), ..worker })
}

impl App {
    /// The register of validated workers as the transaction sees it, or later.
    pub(super) async fn register(&self, tx: &mut Tx) -> Result<Arc<Index>, StoreError> {
        self.live.catch_up(tx).await
    }

    /// The register and the public codes of its workers, both as the transaction sees them, or later.
    pub(super) async fn coded_register(&self, tx: &mut Tx) -> Result<(Arc<Index>, Arc<Codes>), StoreError> {
        self.live.catch_up(tx).await?;
        let held = self.live.held.read().unwrap_or_else(PoisonError::into_inner);
        Ok((Arc::clone(&held.index), Arc::clone(&held.codes)))
    }

    /// Takes over what changed in the database; how many validated workers there are.
    ///
    /// # Errors
    /// When the database does not answer or a row cannot be read.
    pub async fn catch_up(&self) -> Result<usize, StoreError> {
        let mut tx = self.db.read().await?;
        Ok(self.register(&mut tx).await?.len())
    }

    /// How many validated workers are in memory, without asking the database.
    #[must_use]
    pub fn workers_in_memory(&self) -> usize {
        self.live.index().len()
    }

    /// Follows the changes of other nodes until the service stops, and joins parts of the index when it is time.
    pub async fn follow_register(&self, every: Duration) {
        let mut beat = tokio::time::interval(every);
        beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            beat.tick().await;
            if let Err(fault) = self.catch_up().await {
                tracing::warn!(%fault, "the register in memory could not follow the database");
            }
            self.live.join_parts().await;
        }
    }
}
