//! An invented register: plainly invented people, realistic weeks. The same seed and day give the
//! same people on every machine. Pure; chance comes from a seeded generator, in whole numbers.

mod market;
mod person;
mod request;
mod sample;
mod week;
mod worker;

pub use person::DemoPerson;
pub(crate) use sample::Sampler;

use crate::matching::{Request, Rules, Worker};
use market::Market;

/// An invented register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRegister {
    /// People who look for work.
    pub workers: Vec<DemoWorker>,
    /// Families and what they look for.
    pub requests: Vec<DemoRequest>,
}

/// An invented worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoWorker {
    /// Name and contacts, for the file only.
    pub person: DemoPerson,
    /// What the ranking may know.
    pub worker: Worker,
}

/// An invented request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoRequest {
    /// Who asks.
    pub person: DemoPerson,
    /// What is asked; it is always lawful under the rules it was made with.
    pub request: Request,
}

/// Invents a register. Dates lie around the day of the rules, pay above their tables.
///
/// Growing one number leaves the other kind of people and the first ones of this kind as they were.
#[must_use]
pub fn register(seed: u64, workers: usize, requests: usize, rules: &Rules<'_>) -> DemoRegister {
    let market = Market::embedded();
    let worker = |number| DemoWorker { person: DemoPerson::worker(number), worker: worker(seed, number, rules) };
    let request = |number| {
        let mut chance = Sampler::new(seed, sample::REQUESTS, number);
        DemoRequest { person: DemoPerson::family(number), request: request::invent(&mut chance, number, market, rules) }
    };
    DemoRegister { workers: (1..=workers).map(worker).collect(), requests: (1..=requests).map(request).collect() }
}

/// Invents one worker of a register, by her number from one: the same as [`register`] invents, without a person.
#[must_use]
pub fn worker(seed: u64, number: usize, rules: &Rules<'_>) -> Worker {
    worker::invent(&mut Sampler::new(seed, sample::WORKERS, number), number, Market::embedded(), rules)
}
