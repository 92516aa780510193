//! Concentration: whether a few people fill the places that are proposed, and how many never reach one.

use serde::Serialize;

use super::listing::{Listing, Order};
use super::ratio::{Ratio, gini};
use super::settings::Settings;

/// How the places that may be proposed are shared among those who could do at least one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concentration {
    /// Workers of the register.
    pub workers: usize,
    /// Those who could do at least one request: the others are no matter of order.
    pub able: usize,
    /// Places that may be proposed, over all requests.
    pub places: u64,
    /// Of the able, those in none of these places.
    pub never: usize,
    /// Share of the places held by the most shown hundredth of the able, rounded up to whole people.
    pub by_one_in_a_hundred: Option<Ratio>,
    /// By the most shown tenth.
    pub by_one_in_ten: Option<Ratio>,
    /// Gini coefficient over the able.
    pub gini: Option<Ratio>,
}

impl Concentration {
    /// Counts the places in an order of the lists.
    #[must_use]
    pub fn of(listings: &[Listing], workers: usize, order: Order, settings: &Settings) -> Concentration {
        let mut able = vec![false; workers];
        let mut times = vec![0_u64; workers];
        for listing in listings {
            listing.places.iter().for_each(|place| able[place.who] = true);
            for place in listing.reordered(order).into_iter().take(settings.attention.proposed) {
                times[place.who] += 1;
            }
        }
        let mut counts: Vec<u64> =
            times.into_iter().zip(&able).filter(|(_, able)| **able).map(|(times, _)| times).collect();
        counts.sort_unstable_by(|one, other| other.cmp(one));
        let places: u64 = counts.iter().sum();
        let held = |one_in: usize| {
            let most: u64 = counts.iter().take(counts.len().div_ceil(one_in)).sum();
            Ratio::of(most.into(), places.into())
        };
        Concentration {
            workers,
            able: counts.len(),
            places,
            never: counts.iter().filter(|times| **times == 0).count(),
            by_one_in_a_hundred: held(100),
            by_one_in_ten: held(10),
            gini: gini(&counts),
        }
    }

    /// Of the able, those never in a place, per mille.
    #[must_use]
    pub fn never_per_mille(&self) -> u64 {
        Ratio::of_counts(self.never, self.able).map_or(0, Ratio::per_mille)
    }
}
