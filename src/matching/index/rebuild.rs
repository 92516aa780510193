//! Joining parts behind: from a copy, as long as it takes, while the index goes on answering and changing.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Index;
use super::core::Core;
use super::packed::{Packed, short};
use super::segment::Segment;

/// So many late-comers are worth packing.
const SOME_LATE: usize = 64;

/// Parts that are to be joined, as they were at one moment.
#[derive(Debug)]
pub struct Rebuild {
    segments: Vec<Segment>,
    late: Vec<Arc<Packed>>,
}

/// The part made of them.
#[derive(Debug)]
pub struct Rebuilt {
    from: Rebuild,
    segment: Option<Segment>,
}

impl Index {
    /// What is worth joining now, if anything: late-comers with the parts that are not much larger, and
    /// parts that a quarter has left. Parts grow in steps, so that a worker is packed a few times only.
    #[must_use]
    pub fn due(&self) -> Option<Rebuild> {
        let stale = |segment: &Segment| segment.left() > segment.counts.workers / 3;
        if self.late.len() < SOME_LATE && !self.segments.iter().any(stale) {
            return None;
        }
        let mut by_size: Vec<&Segment> = self.segments.iter().collect();
        by_size.sort_by_key(|segment| segment.counts.workers);
        let mut all = self.late.len();
        let mut segments = Vec::new();
        for segment in by_size {
            let workers = segment.counts.workers as usize;
            if workers <= 2 * all || stale(segment) {
                all += workers;
                segments.push(segment.clone());
            }
        }
        Some(Rebuild { segments, late: self.late.clone() })
    }

    /// Puts a joined part in the place of those it was made of. What changed since then stays changed.
    pub fn adopt(&mut self, rebuilt: Rebuilt) {
        let Rebuilt { from, segment } = rebuilt;
        let mut gone: Vec<String> = Vec::new();
        let mut others = Vec::new();
        for now in std::mem::take(&mut self.segments) {
            match from.segments.iter().find(|then| Arc::ptr_eq(&then.core, &now.core)) {
                None => others.push(now),
                Some(then) => gone.extend(now.left_since(then).map(|person| now.core.packed.id(person).to_owned())),
            }
        }
        let still: BTreeSet<*const Packed> = self.late.iter().map(Arc::as_ptr).collect();
        let left = from.late.iter().filter(|late| !still.contains(&Arc::as_ptr(late)));
        gone.extend(left.map(|late| late.id(0).to_owned()));
        let packed: BTreeSet<*const Packed> = from.late.iter().map(Arc::as_ptr).collect();
        self.late.retain(|late| !packed.contains(&Arc::as_ptr(late)));
        self.segments = others;
        if let Some(mut segment) = segment {
            for id in &gone {
                segment.remove(id);
            }
            self.segments.push(segment);
        }
    }

    /// Joins what is due at once.
    pub fn settle(&mut self) {
        if let Some(rebuild) = self.due() {
            self.adopt(rebuild.run());
        }
    }
}

impl Rebuild {
    /// Makes the joined part.
    #[must_use]
    pub fn run(self) -> Rebuilt {
        let mut packed = Packed::default();
        for segment in &self.segments {
            let old = &segment.core.packed;
            let stays = |person: &u32| !segment.is_gone(*person);
            let mut numbers = vec![None; old.len()];
            for person in (0..short(old.len())).filter(stays) {
                numbers[person as usize] = Some(packed.push_person(old, person));
            }
            for row in old.rows() {
                if let Some(person) = numbers[row.person as usize] {
                    packed.push_row(old, row, person);
                }
            }
        }
        for late in &self.late {
            let person = packed.push_person(late, 0);
            late.rows().iter().for_each(|row| packed.push_row(late, row, person));
        }
        let segment = (packed.len() > 0).then(|| Segment::of(Core::of(packed)));
        Rebuilt { from: self, segment }
    }
}
