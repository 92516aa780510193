//! A first good plan, and prices with it: requests bid for time in workers' weeks.
//!
//! Each request goes where it is worth most after what it would push out of that week, and keeps for itself
//! what that is more than its second choice: its price. Who is pushed out bids again, at a lower price. Prices
//! only fall, so that it ends; at the end hardly anyone would rather be elsewhere.

use std::collections::VecDeque;

use super::roster::Roster;
use super::value::Scale;
use super::world::{Taken, World};

/// A plan and the price of every request.
pub(super) struct Auctioned {
    pub(super) roster: Roster,
    pub(super) prices: Vec<i64>,
}

/// Bids a request has on average before the rest is left to the search.
const BIDS_EACH: usize = 200;

/// A place in a week.
struct Place {
    worth: i64,
    taken: Taken,
    pushed: Vec<Taken>,
}

/// Lets the requests bid.
pub(super) fn auction(world: &World<'_>, scale: Scale) -> Auctioned {
    let count = world.requests.len();
    let least = (scale.point / 4).max(1);
    let mut state = Auctioned { roster: Roster::new(world), prices: vec![0; count] };
    let mut waiting: VecDeque<usize> = (0..count).filter(|request| !world.of_request(*request).is_empty()).collect();
    let mut bids = waiting.len() * BIDS_EACH;
    while let Some(request) = waiting.pop_front() {
        bids = bids.saturating_sub(1);
        let (best, second) = state.two_best(world, scale, request);
        let Some(place) = best.filter(|_| bids > 0) else {
            state.prices[request] = 0;
            continue;
        };
        state.prices[request] = second.saturating_sub(least).max(0);
        for taken in &place.pushed {
            let pushed = world.choice(taken.choice).request as usize;
            state.roster.remove(world, pushed);
            waiting.push_back(pushed);
        }
        state.roster.add(world, place.taken);
    }
    state
}

impl Auctioned {
    /// The best place of a request, and what the best one with another worker is worth; staying without anybody is worth nothing.
    fn two_best(&self, world: &World<'_>, scale: Scale, request: usize) -> (Option<Place>, i64) {
        let (mut best, mut second): (Option<Place>, i64) = (None, 0);
        for choice in world.of_request(request) {
            // Choices are in order of points: from here on none can be worth more than the second best.
            if scale.pair(world.choice(choice).points) + scale.point <= second {
                break;
            }
            let Some(place) = self.place(world, scale, choice) else { continue };
            let top = best.as_ref().map_or(0, |place| place.worth);
            if place.worth > top {
                second = top;
                best = Some(place);
            } else {
                second = second.max(place.worth);
            }
        }
        (best, second)
    }

    /// The best time for a choice in that worker's week.
    fn place(&self, world: &World<'_>, scale: Scale, choice: u32) -> Option<Place> {
        let worker = world.choice(choice).worker as usize;
        let held = self.roster.of_worker(worker);
        let work = if held.is_empty() { scale.work(world.people[worker].waited) } else { 0 };
        let worth = scale.pair(world.choice(choice).points) + work;
        let mut best: Option<Place> = None;
        for job in world.modes(choice) {
            let taken = Taken { choice, job: *job };
            let pushed = if held.is_empty() { Vec::new() } else { self.pushed(world, scale, held, taken) };
            let worth = worth - pushed.iter().map(|taken| self.gain(world, scale, *taken)).sum::<i64>();
            if best.as_ref().is_none_or(|best| worth > best.worth) {
                best = Some(Place { worth, taken, pushed });
            }
        }
        best
    }

    /// What must leave a week so that one more goes: all that clash with it, then the least dear.
    fn pushed(&self, world: &World<'_>, scale: Scale, held: &[Taken], more: Taken) -> Vec<Taken> {
        let clashes = |taken: &Taken| world.clash(more.job, taken.job);
        let (mut pushed, mut kept): (Vec<Taken>, Vec<Taken>) = held.iter().partition(|taken| clashes(taken));
        kept.sort_unstable_by_key(|taken| (self.gain(world, scale, *taken), taken.choice));
        while !world.goes(&kept, more) {
            pushed.push(kept.remove(0));
        }
        pushed
    }

    /// What a worker keeps of a job at its price.
    fn gain(&self, world: &World<'_>, scale: Scale, taken: Taken) -> i64 {
        let choice = world.choice(taken.choice);
        (scale.pair(choice.points) - self.prices[choice.request as usize]).max(0)
    }
}
