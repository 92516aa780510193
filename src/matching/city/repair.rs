//! Local search: some requests that touch each other are taken out of the plan and put back in the best way.
//!
//! Each repair is exact within its choice of requests and places, so that chains of exchanges among several
//! workers are found in one go. A repair that finds nothing better leaves the plan as it was.

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::roster::Roster;
use super::value::Scale;
use super::world::{Taken, World};

/// Requests put back together.
const TOGETHER: usize = 9;
/// Workers considered for each.
const PLACES: usize = 12;
/// Cases tried for one repair.
const MOST_CASES: u64 = 3_000;

/// The search by repairs.
pub(super) struct Repairs {
    chance: ChaCha12Rng,
    /// Cases tried so far.
    pub(super) cases: u64,
}

/// A place for a request, and what it counts.
#[derive(Clone, Copy)]
struct Place {
    taken: Taken,
    worth: i64,
}

impl Repairs {
    pub(super) fn new(seed: u64) -> Repairs {
        Repairs { chance: ChaCha12Rng::seed_from_u64(seed), cases: 0 }
    }

    fn below(&mut self, bound: usize) -> usize {
        let wide = u64::from(self.chance.next_u32()) * u64::try_from(bound).unwrap_or(u64::MAX);
        usize::try_from(wide >> 32).unwrap_or_default()
    }

    /// Requests that could do better: without anybody, or not with their first choice.
    pub(super) fn wanting(world: &World<'_>, roster: &Roster) -> Vec<usize> {
        let wants = |request: &usize| {
            let best = world.of_request(*request).next();
            best.is_some_and(|best| {
                let now = roster.of_request(*request).map(|taken| world.choice(taken.choice).points);
                now.is_none_or(|now| now < world.choice(best).points)
            })
        };
        (0..world.requests.len()).filter(wants).collect()
    }

    /// So many of these, by chance.
    pub(super) fn some(&mut self, requests: &[usize], count: usize) -> Vec<usize> {
        let count = if requests.is_empty() { 0 } else { count };
        (0..count).map(|_| requests[self.below(requests.len())]).collect()
    }

    /// One repair around a request that could do better.
    pub(super) fn repair(&mut self, world: &World<'_>, scale: Scale, roster: &mut Roster, around: usize) {
        let together = self.gather(world, roster, around);
        let before = scale.total(roster.value());
        let old: Vec<Taken> = together.iter().filter_map(|request| roster.remove(world, *request)).collect();
        let start = scale.total(roster.value());
        let mut places: Vec<(usize, Vec<Place>)> =
            together.iter().map(|request| (*request, places(world, scale, roster, *request, &old))).collect();
        // Those with most to lose first.
        places.sort_by_key(|(request, places)| {
            let worth = |at: usize| places.get(at).map_or(0, |place| place.worth);
            (worth(1) - worth(0), *request)
        });
        let mut rest: Vec<i64> = vec![0];
        for (_, places) in places.iter().rev() {
            let last = rest.last().copied().unwrap_or_default();
            rest.push(last + places.first().map_or(0, |place| place.worth));
        }
        rest.reverse();
        let mut search =
            Search { world, scale, places, rest, best: before, found: None, taken: Vec::new(), left: MOST_CASES };
        search.go(roster, 0, start);
        self.cases += MOST_CASES - search.left;
        for taken in search.found.unwrap_or(old) {
            roster.add(world, taken);
        }
    }

    /// The request, and those that stand in the way of it and of each other.
    fn gather(&mut self, world: &World<'_>, roster: &Roster, around: usize) -> Vec<usize> {
        let mut together = vec![around];
        let mut at = 0;
        while at < together.len() && together.len() < TOGETHER {
            let choices = world.of_request(together[at]);
            let now = roster.of_request(together[at]).map_or(0, |taken| world.choice(taken.choice).points);
            let better = choices.clone().take_while(|choice| world.choice(*choice).points > now).count();
            let count = if better == 0 { choices.len().min(PLACES) } else { better };
            for _ in 0..4 {
                let Some(choice) = choices.clone().nth(self.below(count.max(1))) else { break };
                let worker = world.choice(choice).worker as usize;
                let held = roster.of_worker(worker).iter().map(|taken| world.choice(taken.choice).request as usize);
                together.extend(held.filter(|request| !together.contains(request)).collect::<Vec<_>>());
            }
            at += 1;
        }
        together.truncate(TOGETHER);
        together
    }
}

/// The best places of a request in the plan as it is now, and the one it had.
fn places(world: &World<'_>, scale: Scale, roster: &Roster, request: usize, old: &[Taken]) -> Vec<Place> {
    let worth = |taken: Taken| {
        let choice = world.choice(taken.choice);
        let free = roster.of_worker(choice.worker as usize).is_empty();
        let work = if free { scale.work(world.people[choice.worker as usize].waited) } else { 0 };
        Place { taken, worth: scale.pair(choice.points) + work }
    };
    let mut places: Vec<Place> = Vec::new();
    let mut workers = 0;
    for choice in world.of_request(request) {
        let before = places.len();
        let times = world.modes(choice).iter().map(|job| Taken { choice, job: *job });
        places.extend(times.filter(|taken| roster.goes(world, *taken)).map(worth));
        workers += usize::from(places.len() > before);
        if workers >= PLACES {
            break;
        }
    }
    let own = old.iter().filter(|taken| world.choice(taken.choice).request as usize == request);
    for taken in own {
        if places.iter().all(|place| place.taken != *taken) {
            places.push(worth(*taken));
        }
    }
    places.sort_by_key(|place| (-place.worth, place.taken));
    places
}

struct Search<'s, 'a> {
    world: &'s World<'a>,
    scale: Scale,
    places: Vec<(usize, Vec<Place>)>,
    /// What those from here on could be worth at most.
    rest: Vec<i64>,
    best: i64,
    found: Option<Vec<Taken>>,
    taken: Vec<Taken>,
    left: u64,
}

impl Search<'_, '_> {
    fn go(&mut self, roster: &mut Roster, at: usize, worth: i64) {
        if at == self.places.len() {
            if worth > self.best {
                self.best = worth;
                self.found = Some(self.taken.clone());
            }
            return;
        }
        let (request, count) = (self.places[at].0, self.places[at].1.len());
        for place in 0..count {
            let place = self.places[at].1[place];
            if worth + place.worth + self.rest[at + 1] <= self.best || self.left == 0 {
                return;
            }
            if !roster.goes(self.world, place.taken) {
                continue;
            }
            self.left -= 1;
            roster.add(self.world, place.taken);
            self.taken.push(place.taken);
            let now = self.scale.total(roster.value());
            self.go(roster, at + 1, now);
            self.taken.pop();
            roster.remove(self.world, request);
        }
        if worth + self.rest[at + 1] > self.best && self.left > 0 {
            self.go(roster, at + 1, worth);
        }
    }
}
