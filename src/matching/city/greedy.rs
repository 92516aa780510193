//! What a desk would do by hand: take requests one after another, give each the first of its ranking whose week has room.

use super::roster::Roster;
use super::world::{Taken, World};

/// The plan by hand, requests in the order of their ids.
pub(super) fn greedy(world: &World<'_>) -> Roster {
    let mut roster = Roster::new(world);
    for request in 0..world.requests.len() {
        insert(world, &mut roster, request);
    }
    roster
}

/// Gives a request the first of its ranking whose week has room; `false` when there is none.
pub(super) fn insert(world: &World<'_>, roster: &mut Roster, request: usize) -> bool {
    let places = world.of_request(request).flat_map(|choice| {
        let times = world.modes(choice).iter();
        times.map(move |job| Taken { choice, job: *job })
    });
    let first = places.into_iter().find(|taken| roster.goes(world, *taken));
    first.is_some_and(|taken| {
        roster.add(world, taken);
        true
    })
}
