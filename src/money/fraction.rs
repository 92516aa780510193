//! Fractions of whole numbers, for [`Exact`](super::Exact) amounts and [`Factor`](super::Factor)s.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

/// A fraction of whole numbers that is brought to lowest terms only when its parts grow large:
/// sums and products of a quote stay small, and a greatest common divisor at every step would be
/// most of its time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fraction {
    pub(super) above: i128,
    /// Always positive.
    pub(super) below: i128,
}

impl Fraction {
    /// Beyond these, a fraction is brought to lowest terms: products of two such fit in 128 bits.
    const MOST_ABOVE: u128 = 1 << 72;
    const MOST_BELOW: i128 = 1 << 40;

    pub(super) const fn whole(number: i128) -> Fraction {
        Fraction { above: number, below: 1 }
    }

    /// `below` is not zero.
    pub(super) fn new(above: i128, below: i128) -> Fraction {
        assert!(below != 0, "a fraction over zero");
        let (above, below) = if below < 0 { (-above, -below) } else { (above, below) };
        let fraction = Fraction { above, below };
        let small = above.unsigned_abs() < Fraction::MOST_ABOVE && below < Fraction::MOST_BELOW;
        if small { fraction } else { fraction.lowest() }
    }

    pub(super) fn lowest(self) -> Fraction {
        let (mut greater, mut smaller) = (self.above.unsigned_abs(), self.below.unsigned_abs());
        while smaller != 0 {
            (greater, smaller) = (smaller, greater % smaller);
        }
        let divisor = i128::try_from(greater).unwrap_or(1).max(1);
        Fraction { above: self.above / divisor, below: self.below / divisor }
    }

    pub(super) fn plus(self, other: Fraction) -> Fraction {
        // Most parts of a sum are nothing or whole cents: their terms stay as small as they are.
        if other.above == 0 {
            return self;
        }
        if self.above == 0 {
            return other;
        }
        if self.below == other.below {
            return Fraction::new(self.above + other.above, self.below);
        }
        if let Some(times) = multiple(self.below, other.below) {
            return Fraction::new(self.above + other.above * times, self.below);
        }
        Fraction::new(self.above * other.below + other.above * self.below, self.below * other.below)
    }

    pub(super) fn by(self, other: Fraction) -> Fraction {
        Fraction::new(self.above * other.above, self.below * other.below)
    }

    pub(super) fn over(self, other: Fraction) -> Fraction {
        Fraction::new(self.above * other.below, self.below * other.above)
    }

    pub(super) const fn minus(self) -> Fraction {
        Fraction { above: -self.above, below: self.below }
    }

    /// The nearest whole number, halves away from zero.
    pub(super) fn round(self) -> i128 {
        // What was rounded before, and every sum of it.
        if self.below == 1 {
            return self.above;
        }
        let half = self.below / 2;
        let nearest = |magnitude: i128, below: i128| match (i64::try_from(magnitude + half), i64::try_from(below)) {
            (Ok(magnitude), Ok(below)) => i128::from(magnitude / below),
            _ => (magnitude + half) / below,
        };
        // With an odd denominator there is no exact half, so its lower half serves both.
        let rounded = nearest(self.above.abs(), self.below);
        if self.above < 0 { -rounded } else { rounded }
    }
}

/// How many times `small` goes into `great`, when it does so exactly; both fit the registers of one
/// division, or it is not worth asking.
fn multiple(great: i128, small: i128) -> Option<i128> {
    let (great, small) = (u64::try_from(great).ok()?, u64::try_from(small).ok()?);
    great.is_multiple_of(small).then(|| i128::from(great / small))
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Fraction) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Fraction) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Fraction) -> Ordering {
        if self.below == other.below {
            return self.above.cmp(&other.above);
        }
        (self.above * other.below).cmp(&(other.above * self.below))
    }
}

impl Hash for Fraction {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let lowest = self.lowest();
        (lowest.above, lowest.below).hash(state);
    }
}
