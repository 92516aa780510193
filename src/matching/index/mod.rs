//! The register in memory, in a layout made for one question: who are the best for this request?
//!
//! Offers are parted by role and regime, packed in records of two cache lines (`packed`), and put in an order
//! in which those that score alike lie together. Blocks of 512 have bitmaps (`planes`) for what a
//! request can ask, and edges that bound the points anyone in them can have (`partition`). A search opens
//! blocks from the best bound down (`search`) and stops at the floor of the best found so far (`top`). It is
//! exact: the same bytes as [`rank`](super::rank), cut after the same number.
//!
//! A change does not rebuild: a copy of an [`Index`] shares all its parts, a worker who leaves is marked
//! (`segment`), one who comes waits in a short list that is scanned (`scan`), and parts are joined
//! behind (`rebuild`).

mod brief;
mod core;
mod found;
mod homes;
mod near;
mod packed;
mod partition;
mod planes;
mod question;
mod rebuild;
mod scan;
mod search;
mod segment;
mod sieve;
mod skills;
mod steps;
mod survey;
mod top;

use std::borrow::Borrow;
use std::sync::Arc;

use self::core::Core;
use self::packed::Packed;
use self::question::Question;
use self::segment::Segment;
use self::survey::Survey;
use self::top::{Placed, Top};
use super::rank::Asked;
use super::worker::Worker;

pub use found::{Answer, Found};
pub use rebuild::{Rebuild, Rebuilt};

/// So many late-comers are scanned one by one before they are packed at once, at the latest.
const MOST_LATE: usize = 512;

/// A register of workers, ready to be asked. Copies are cheap and share what they have in common.
#[derive(Clone, Debug, Default)]
pub struct Index {
    segments: Vec<Segment>,
    /// Those who came last, each by herself.
    late: Vec<Arc<Packed>>,
}

/// Bytes of an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bytes {
    /// Packed records: what a plain scan needs too.
    pub records: usize,
    /// All besides: bitmaps, edges, where each worker is, who has left.
    pub beyond: usize,
}

impl Index {
    /// Of some workers. Of those with the same code the last is meant.
    pub fn build<W: Borrow<Worker>>(workers: impl IntoIterator<Item = W>) -> Index {
        let mut builder = Builder::default();
        workers.into_iter().for_each(|worker| builder.add(worker.borrow()));
        builder.build()
    }

    fn of(packed: Packed) -> Index {
        let segments = if packed.len() == 0 { Vec::new() } else { vec![Segment::of(Core::of(packed))] };
        Index { segments, late: Vec::new() }
    }

    /// How many can do a request.
    #[must_use]
    pub fn count(&self, asked: &Asked<'_>) -> usize {
        self.survey(&Question::new(asked)).eligible as usize
    }

    fn survey(&self, question: &Question<'_>) -> Survey {
        let mut survey = Survey::default();
        self.segments.iter().for_each(|segment| survey.add(question, segment));
        self.late.iter().for_each(|late| survey.add_few(question, late));
        survey
    }

    /// How many workers.
    #[must_use]
    pub fn len(&self) -> usize {
        self.late.len() + self.segments.iter().map(|segment| segment.counts.workers as usize).sum::<usize>()
    }

    /// Nobody at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Is somebody with this code in it?
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.late.iter().any(|late| late.id(0) == id) || self.segments.iter().any(|segment| segment.find(id).is_some())
    }

    /// Adds a worker, or puts her in the place of the one with her code.
    pub fn upsert(&mut self, worker: &Worker) {
        self.remove(&worker.id);
        let mut packed = Packed::default();
        packed.push(worker);
        packed.shrink();
        self.late.push(Arc::new(packed));
        if self.late.len() > MOST_LATE {
            self.settle();
        }
    }

    /// Takes a worker out; false when she was not there.
    pub fn remove(&mut self, id: &str) -> bool {
        if let Some(at) = self.late.iter().position(|late| late.id(0) == id) {
            self.late.swap_remove(at);
            return true;
        }
        self.segments.iter_mut().any(|segment| segment.remove(id))
    }

    /// The best `k` for a request, best first.
    #[must_use]
    pub fn top(&self, asked: &Asked<'_>, k: usize) -> Vec<Found> {
        self.best(&Question::new(asked), k)
    }

    /// The best `k` for a request and how many there are in all, with the reasons why the others are not.
    #[must_use]
    pub fn answer(&self, asked: &Asked<'_>, k: usize) -> Answer {
        let question = Question::new(asked);
        let survey = self.survey(&question);
        Answer {
            request: asked.request().id.clone(),
            rules: asked.rules().weights().act.id.clone(),
            provisional: asked.rules().provisional(),
            considered: survey.considered as usize,
            eligible: survey.eligible as usize,
            matches: self.best(&question, k),
            misses: survey.misses,
        }
    }

    /// Everybody who can do a job, best first: code and points of each, without the reasons.
    #[must_use]
    pub fn order<'a>(&'a self, asked: &'a Asked<'_>) -> Vec<(&'a str, u32)> {
        let question = Question::new(asked);
        let placed = self.placed(&question, usize::MAX).into_iter();
        placed.map(|placed| (placed.packed.id(placed.row.person), placed.points())).collect()
    }

    /// Everybody who can do a job and everybody who lacks only what one kind of change touches, each as far as the
    /// request asks: of these [`advise_on`](super::advice::advise_on) says what it says of the whole register.
    #[must_use]
    pub fn near(&self, asked: &Asked<'_>) -> Vec<Worker> {
        let question = Question::new(asked);
        let mut all = Vec::new();
        for segment in &self.segments {
            all.extend(near::near(&question, segment.rows(question.pair), &segment.core.packed));
        }
        for late in &self.late {
            all.extend(near::near(&question, late.rows().iter(), late));
        }
        all
    }

    /// Codes of those who lack something, but no more than `most` conditions, and not the right to work: each with how
    /// many she lacks.
    #[must_use]
    pub fn nearly<'i>(&'i self, asked: &Asked<'_>, most: u32) -> Vec<(&'i str, u32)> {
        let question = Question::new(asked);
        let mut all = Vec::new();
        for segment in &self.segments {
            all.extend(near::nearly(&question, segment.rows(question.pair), &segment.core.packed, most));
        }
        for late in &self.late {
            all.extend(near::nearly(&question, late.rows().iter(), late, most));
        }
        all
    }

    fn best(&self, question: &Question<'_>, k: usize) -> Vec<Found> {
        found::found(question.asked, &self.placed(question, k))
    }

    fn placed<'a>(&'a self, question: &Question<'a>, k: usize) -> Vec<Placed<'a>> {
        let mut top = Top::new(&question.asked.request().id, k);
        self.segments.iter().for_each(|segment| search::search(question, segment, &mut top));
        self.late.iter().for_each(|late| scan::scan(question, late, late.rows(), &mut top));
        top.into_vec()
    }

    /// What it takes.
    #[must_use]
    pub fn bytes(&self) -> Bytes {
        let records = self.segments.iter().map(|segment| segment.core.packed.bytes());
        Bytes {
            records: records.chain(self.late.iter().map(|late| late.bytes())).sum(),
            beyond: self.segments.iter().map(Segment::bytes).sum(),
        }
    }
}

/// Workers on the way into an index, one by one, so that nobody needs to hold them all.
#[derive(Debug, Default)]
pub struct Builder(Packed);

impl Builder {
    /// Adds a worker. Of those with the same code the last is meant.
    pub fn add(&mut self, worker: &Worker) {
        self.0.push(worker);
    }

    /// The index.
    #[must_use]
    pub fn build(self) -> Index {
        Index::of(self.0)
    }
}

/// The packed records alone, in the order in which workers were given, asked one after the other: the plain way
/// that the index is measured against and that tests compare it with.
#[derive(Clone, Debug, Default)]
pub struct Records(Packed);

impl Records {
    /// Of some workers.
    pub fn of<W: Borrow<Worker>>(workers: impl IntoIterator<Item = W>) -> Records {
        let mut packed = Packed::default();
        workers.into_iter().for_each(|worker| packed.push(worker.borrow()));
        packed.shrink();
        Records(packed)
    }

    /// The same records in the order of the index, those of a role and regime together.
    #[must_use]
    pub fn parted(self) -> Records {
        Records(Core::of(self.0).packed)
    }

    /// The best `k` for a request, best first.
    #[must_use]
    pub fn top(&self, asked: &Asked<'_>, k: usize) -> Vec<Found> {
        self.scan(asked, k, self.0.rows())
    }

    /// The same, looking only at the role and regime asked. For records that are [parted](Records::parted).
    #[must_use]
    pub fn top_of_part(&self, asked: &Asked<'_>, k: usize) -> Vec<Found> {
        let pair = packed::pair(asked.request().role, asked.request().regime);
        let rows = self.0.rows();
        let (from, until) = (rows.partition_point(|row| row.pair < pair), rows.partition_point(|row| row.pair <= pair));
        self.scan(asked, k, &rows[from..until])
    }

    fn scan(&self, asked: &Asked<'_>, k: usize, rows: &[packed::Row]) -> Vec<Found> {
        let question = Question::new(asked);
        let mut top = Top::new(&asked.request().id, k);
        scan::scan(&question, &self.0, rows, &mut top);
        found::found(asked, &top.into_vec())
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.bytes()
    }
}
