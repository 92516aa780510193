//! A plan in the making: who does what, and what it is worth so far.

use super::value::Value;
use super::world::{Taken, World};

/// Who does what. Every week in it is lawful.
#[derive(Clone, Debug)]
pub(super) struct Roster {
    of_request: Vec<Option<Taken>>,
    of_worker: Vec<Vec<Taken>>,
    value: Value,
}

impl Roster {
    pub(super) fn new(world: &World<'_>) -> Roster {
        Roster {
            of_request: vec![None; world.requests.len()],
            of_worker: vec![Vec::new(); world.workers.len()],
            value: Value::default(),
        }
    }

    pub(super) fn value(&self) -> Value {
        self.value
    }

    /// Who does a request.
    pub(super) fn of_request(&self, request: usize) -> Option<Taken> {
        self.of_request[request]
    }

    /// What a worker does.
    pub(super) fn of_worker(&self, worker: usize) -> &[Taken] {
        &self.of_worker[worker]
    }

    /// Can it be added?
    pub(super) fn goes(&self, world: &World<'_>, taken: Taken) -> bool {
        world.goes(&self.of_worker[world.choice(taken.choice).worker as usize], taken)
    }

    /// Adds a choice that [`Roster::goes`].
    pub(super) fn add(&mut self, world: &World<'_>, taken: Taken) {
        let choice = world.choice(taken.choice);
        let held = &mut self.of_worker[choice.worker as usize];
        if held.is_empty() {
            self.value.waited += waited(world, choice.worker);
        }
        held.push(taken);
        self.of_request[choice.request as usize] = Some(taken);
        self.value.served += 1;
        self.value.points += u64::from(choice.points);
    }

    /// Takes a request from whoever does it.
    pub(super) fn remove(&mut self, world: &World<'_>, request: usize) -> Option<Taken> {
        let taken = self.of_request[request].take()?;
        let choice = world.choice(taken.choice);
        let held = &mut self.of_worker[choice.worker as usize];
        held.retain(|other| *other != taken);
        if held.is_empty() {
            self.value.waited -= waited(world, choice.worker);
        }
        self.value.served -= 1;
        self.value.points -= u64::from(choice.points);
        Some(taken)
    }
}

fn waited(world: &World<'_>, worker: u32) -> u64 {
    u64::try_from(world.people[worker as usize].waited).unwrap_or_default()
}
