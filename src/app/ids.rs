//! Where identifiers and tokens come from: the system's randomness, or a seed in tests.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

use super::Token;

/// A source of identifiers and tokens.
#[derive(Debug)]
pub struct Ids(Mutex<State>);

#[derive(Debug)]
struct State {
    seeded: Option<ChaCha20Rng>,
    given: u16,
}

impl State {
    fn fill(&mut self, bytes: &mut [u8]) {
        match &mut self.seeded {
            Some(source) => source.fill_bytes(bytes),
            None => rand::rng().fill_bytes(bytes),
        }
    }
}

impl Ids {
    /// From the system's randomness.
    #[must_use]
    pub fn system() -> Ids {
        Ids(Mutex::new(State { seeded: None, given: 0 }))
    }

    /// The same identifiers and tokens on every run. For tests only: whoever knows the seed knows
    /// every token.
    #[must_use]
    pub fn seeded(seed: u64) -> Ids {
        Ids(Mutex::new(State { seeded: Some(ChaCha20Rng::seed_from_u64(seed)), given: 0 }))
    }

    /// A UUID of version 7: sorts by time, and by order of making within a millisecond.
    pub fn id<T: From<Uuid>>(&self, now: DateTime<Utc>) -> T {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut random = [0_u8; 10];
        state.fill(&mut random);
        state.given = state.given.wrapping_add(1);
        let [high, low] = (state.given & 0x0fff).to_be_bytes();
        random[0] = high;
        random[1] = low;
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid().into()
    }

    /// An unguessable token of 256 bits.
    pub fn token(&self) -> Token {
        let mut bytes = [0_u8; 32];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut bytes);
        Token::from_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).expect("an instant")
    }

    #[test]
    fn a_seed_gives_the_same_ids_and_the_system_does_not() {
        let two = [Ids::seeded(1), Ids::seeded(1)].map(|ids| ids.id::<Uuid>(now()));
        assert_eq!(two[0], two[1]);
        let two = [Ids::system(), Ids::system()].map(|ids| ids.id::<Uuid>(now()));
        assert_ne!(two[0], two[1]);
    }

    #[test]
    fn ids_of_one_moment_sort_in_the_order_of_making() {
        let ids = Ids::seeded(1);
        let made: Vec<Uuid> = (0..100).map(|_| ids.id(now())).collect();
        assert!(made.is_sorted());
        assert_eq!(made[0].get_version_num(), 7);
    }
}
