//! One job each: the best way to give every request one worker and every worker at most one request.
//!
//! Most requests served first, then most points; exact, in whole numbers, for sparse tables of who can do what.
//! Shortest augmenting paths with prices (Jonker and Volgenant): requests come in one at a time, each
//! takes the cheapest chain of exchanges that ends at a worker who is free or at a request that steps back.
//! A worker's price is zero while she is free and only ever falls, so that a chain is short where workers abound.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Who can do what, and for how many points: requests in rows, one after another.
#[derive(Clone, Debug)]
pub struct Table {
    workers: usize,
    starts: Vec<usize>,
    edges: Vec<Edge>,
}

#[derive(Clone, Copy, Debug)]
struct Edge {
    worker: u32,
    points: u32,
}

/// Who does what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The worker of each request.
    pub worker_of: Vec<Option<u32>>,
    /// Requests that have one.
    pub served: usize,
    /// Points in all.
    pub points: u64,
}

impl Table {
    /// A table of so many workers, numbered from zero, and no request yet.
    #[must_use]
    pub fn new(workers: usize) -> Table {
        Table { workers, starts: vec![0], edges: Vec::new() }
    }

    /// Adds a request: the workers who can do it, each with points. Numbers beyond the workers are left out.
    pub fn push(&mut self, candidates: impl IntoIterator<Item = (u32, u32)>) {
        let known = candidates.into_iter().filter(|(worker, _)| (*worker as usize) < self.workers);
        self.edges.extend(known.map(|(worker, points)| Edge { worker, points }));
        self.starts.push(self.edges.len());
    }

    /// How many requests it has.
    #[must_use]
    pub fn requests(&self) -> usize {
        self.starts.len() - 1
    }

    /// Who could do a request, with points.
    pub fn candidates(&self, request: usize) -> impl Iterator<Item = (u32, u32)> + '_ {
        self.row(request).iter().map(|edge| (edge.worker, edge.points))
    }

    fn row(&self, request: usize) -> &[Edge] {
        &self.edges[self.starts[request]..self.starts[request + 1]]
    }
}

/// The best assignment: most requests served, then most points.
#[must_use]
pub fn assign(table: &Table) -> Assigned {
    let mut search = Search::new(table);
    let waiting = search.bid((0..table.requests()).collect());
    let waiting = search.bid(waiting);
    for request in waiting {
        search.augment(request);
    }
    search.result()
}

const NOBODY: usize = usize::MAX;

/// How often requests outbid each other, on average, before chains are looked for.
const BIDS_EACH: usize = 3;

/// Where a chain of exchanges ends.
#[derive(Clone, Copy)]
enum End {
    /// At a worker who is free, reached from a request.
    Free { worker: usize, from: usize },
    /// At a request that stays without anybody.
    StepsBack { request: usize },
}

/// The state of the search. Losses instead of points: what an edge lacks to the best edge of all, and
/// for a request that stays without anybody more than all losses together.
struct Search<'a> {
    table: &'a Table,
    top: i64,
    unserved: i64,
    /// Zero or below; zero for who is free.
    price: Vec<i64>,
    request_of: Vec<usize>,
    worker_of: Vec<usize>,
    /// Loss minus price of the edge in use, by request.
    level: Vec<i64>,
    distance: Vec<i64>,
    from: Vec<usize>,
    touched: Vec<usize>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
}

impl<'a> Search<'a> {
    fn new(table: &'a Table) -> Search<'a> {
        let (requests, workers) = (table.requests(), table.workers);
        let top = table.edges.iter().map(|edge| i64::from(edge.points)).max().unwrap_or(0);
        let many = i64::try_from(requests).unwrap_or(i64::MAX);
        Search {
            table,
            top,
            unserved: top.saturating_mul(many).saturating_add(1),
            price: vec![0; workers],
            request_of: vec![NOBODY; workers],
            worker_of: vec![NOBODY; requests],
            level: vec![0; requests],
            distance: vec![i64::MAX; workers],
            from: vec![NOBODY; workers],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    /// What an edge costs at today's prices.
    fn cost(&self, edge: Edge) -> i64 {
        self.top - i64::from(edge.points) - self.price[edge.worker as usize]
    }

    /// Each request takes the worker it wants most and outbids whoever has her by as much as she is better than its
    /// second choice. Who is outbid comes back in the list, to bid again or to look for a chain.
    ///
    /// So many bids and no more: where more requests want the same few workers, prices would climb in small steps
    /// up to what serving one more is worth, and a chain settles that at once.
    fn bid(&mut self, waiting: Vec<usize>) -> Vec<usize> {
        let (mut left, mut bids) = (Vec::new(), waiting.len() * BIDS_EACH);
        for first in waiting {
            let mut request = first;
            loop {
                let (best, worker, second) = self.two_best(request);
                if worker == NOBODY {
                    self.level[request] = self.unserved;
                    break;
                }
                self.price[worker] -= second - best;
                let outbid = std::mem::replace(&mut self.request_of[worker], request);
                self.worker_of[request] = worker;
                self.level[request] = second;
                if outbid == NOBODY {
                    break;
                }
                self.worker_of[outbid] = NOBODY;
                // Without a difference the price has not moved: bidding on might go round in a circle.
                bids = bids.saturating_sub(1);
                if second == best || bids == 0 {
                    left.push(outbid);
                    break;
                }
                request = outbid;
            }
        }
        left
    }

    /// The least cost, whose it is, and the second least; staying without anybody is a choice like the others.
    fn two_best(&self, request: usize) -> (i64, usize, i64) {
        let (mut best, mut worker, mut second) = (self.unserved, NOBODY, self.unserved);
        for edge in self.table.row(request) {
            let cost = self.cost(*edge);
            let freer = cost == best && worker != NOBODY && self.request_of[worker] != NOBODY;
            if cost < best || (freer && self.request_of[edge.worker as usize] == NOBODY) {
                (second, best, worker) = (best, cost, edge.worker as usize);
            } else if cost < second {
                second = cost;
            }
        }
        (best, worker, second)
    }

    /// Finds the cheapest chain from a request without a worker, and carries it out.
    fn augment(&mut self, start: usize) {
        let mut end = End::StepsBack { request: start };
        let mut least = self.unserved;
        self.reach(start, 0, &mut least, &mut end);
        while let Some(Reverse((distance, worker))) = self.heap.pop() {
            if distance >= least {
                break;
            }
            if distance > self.distance[worker] {
                continue;
            }
            let request = self.request_of[worker];
            let base = distance - self.level[request];
            if base + self.unserved < least {
                least = base + self.unserved;
                end = End::StepsBack { request };
            }
            self.reach(request, base, &mut least, &mut end);
        }
        self.heap.clear();
        self.lower_prices(least);
        self.carry_out(start, end, least);
    }

    /// Looks from a request at every worker it could have.
    fn reach(&mut self, request: usize, base: i64, least: &mut i64, end: &mut End) {
        let table = self.table;
        for edge in table.row(request) {
            let (worker, distance) = (edge.worker as usize, base + self.cost(*edge));
            if distance >= *least || distance >= self.distance[worker] {
                continue;
            }
            if self.request_of[worker] == NOBODY {
                *least = distance;
                *end = End::Free { worker, from: request };
                continue;
            }
            if self.distance[worker] == i64::MAX {
                self.touched.push(worker);
            }
            self.distance[worker] = distance;
            self.from[worker] = request;
            self.heap.push(Reverse((distance, worker)));
        }
    }

    /// Keeps every edge in use the cheapest of its request.
    fn lower_prices(&mut self, least: i64) {
        for worker in self.touched.drain(..) {
            let short = least - self.distance[worker];
            if short > 0 {
                self.price[worker] -= short;
                self.level[self.request_of[worker]] += short;
            }
            self.distance[worker] = i64::MAX;
        }
    }

    /// Passes workers along the chain, from its end to the request it began with.
    fn carry_out(&mut self, start: usize, end: End, least: i64) {
        let (mut request, mut taken) = match end {
            End::Free { worker, from } => (from, worker),
            End::StepsBack { request } => {
                let left = std::mem::replace(&mut self.worker_of[request], NOBODY);
                self.level[request] = self.unserved;
                if request == start {
                    return;
                }
                (self.from[left], left)
            }
        };
        loop {
            let before = std::mem::replace(&mut self.worker_of[request], taken);
            self.request_of[taken] = request;
            if request == start {
                self.level[start] = least;
                return;
            }
            taken = before;
            request = self.from[taken];
        }
    }

    fn result(&self) -> Assigned {
        let points = |(request, worker): (usize, &usize)| {
            let row = self.table.row(request).iter();
            row.filter(|edge| edge.worker as usize == *worker).map(|edge| u64::from(edge.points)).max()
        };
        let points: Vec<Option<u64>> = self.worker_of.iter().enumerate().map(points).collect();
        Assigned {
            worker_of: self.worker_of.iter().map(|worker| u32::try_from(*worker).ok()).collect(),
            served: points.iter().flatten().count(),
            points: points.iter().flatten().sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(workers: usize, rows: &[Vec<(u32, u32)>]) -> Table {
        let mut table = Table::new(workers);
        for row in rows {
            table.push(row.iter().copied());
        }
        table
    }

    /// Tries every assignment.
    fn brute(table: &Table, request: usize, taken: &mut Vec<bool>) -> (usize, u64) {
        if request == table.requests() {
            return (0, 0);
        }
        let mut best = brute(table, request + 1, taken);
        for (worker, points) in table.candidates(request) {
            if !std::mem::replace(&mut taken[worker as usize], true) {
                let (served, rest) = brute(table, request + 1, taken);
                best = best.max((served + 1, rest + u64::from(points)));
                taken[worker as usize] = false;
            }
        }
        best
    }

    #[test]
    fn serving_one_more_is_worth_any_points() {
        let assigned = assign(&table(2, &[vec![(0, 1000), (1, 0)], vec![(0, 0)]]));
        assert_eq!(assigned, Assigned { worker_of: vec![Some(1), Some(0)], served: 2, points: 0 });
        let alone = assign(&table(1, &[vec![(0, 3)], vec![], vec![(0, 4)]]));
        assert_eq!(alone, Assigned { worker_of: vec![None, None, Some(0)], served: 1, points: 4 });
        assert_eq!(assign(&table(0, &[])).served, 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn agrees_with_trying_everything(
            rows in prop::collection::vec(prop::collection::btree_map(0..5_u32, 0..12_u32, 0..5), 0..7),
        ) {
            let rows: Vec<Vec<(u32, u32)>> = rows.into_iter().map(|row| row.into_iter().collect()).collect();
            let table = table(5, &rows);
            let assigned = assign(&table);
            prop_assert_eq!((assigned.served, assigned.points), brute(&table, 0, &mut vec![false; 5]));
            let mut given: Vec<u32> = assigned.worker_of.iter().flatten().copied().collect();
            given.sort_unstable();
            given.dedup();
            prop_assert_eq!(given.len(), assigned.served);
        }
    }
}
