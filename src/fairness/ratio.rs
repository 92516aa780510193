//! Exact fractions of whole numbers, shown per mille: no binary float ever stands near points.

use std::cmp::Ordering;
use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A part of a whole, exact and reduced. A part of nothing is no ratio.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    part: u128,
    whole: u128,
}

impl Ratio {
    /// A part of a whole; `None` of nothing.
    #[must_use]
    pub fn of(part: u128, whole: u128) -> Option<Ratio> {
        let common = gcd(part, whole);
        (whole > 0).then(|| Ratio { part: part / common, whole: whole / common })
    }

    /// Of two counts.
    #[must_use]
    pub fn of_counts(part: usize, whole: usize) -> Option<Ratio> {
        Ratio::of(part as u128, whole as u128)
    }

    /// This over another; `None` over zero.
    #[must_use]
    pub fn over(self, other: Ratio) -> Option<Ratio> {
        Ratio::of(self.part * other.whole, self.whole * other.part)
    }

    /// In thousandths, rounded down.
    #[must_use]
    pub fn per_mille(self) -> u64 {
        u64::try_from(self.part * 1000 / self.whole).unwrap_or(u64::MAX)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Ratio) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Ratio) -> Ordering {
        (self.part * other.whole).cmp(&(other.part * self.whole))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.part, self.whole)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, into: S) -> Result<S::Ok, S::Error> {
        let mut shape = into.serialize_struct("Ratio", 2)?;
        shape.serialize_field("fraction", &self.to_string())?;
        shape.serialize_field("per_mille", &self.per_mille())?;
        shape.end()
    }
}

fn gcd(one: u128, other: u128) -> u128 {
    if other == 0 { one.max(1) } else { gcd(other, one % other) }
}

/// The lowest over the highest, per mille: a thousand when all fare alike, also when there are fewer than two.
#[must_use]
pub fn parity(of_groups: impl IntoIterator<Item = Option<Ratio>>) -> u64 {
    let known: Vec<Ratio> = of_groups.into_iter().flatten().collect();
    let lowest = known.iter().min().copied();
    let highest = known.iter().max().copied();
    let over = lowest.zip(highest).and_then(|(lowest, highest)| lowest.over(highest));
    over.map_or(1000, Ratio::per_mille)
}

/// The Gini coefficient of some counts: nothing when all have the same, near one when one has all.
/// `None` when there is nothing to share.
#[must_use]
pub fn gini(counts: &[u64]) -> Option<Ratio> {
    let mut sorted = counts.to_vec();
    sorted.sort_unstable();
    let (mut below, mut total, mut ranked) = (0_u128, 0_u128, 0_u128);
    for count in sorted {
        below += 1;
        total += u128::from(count);
        ranked += below * u128::from(count);
    }
    // Σ (2i − n − 1) x over n Σ x: never negative, since the counts rise.
    let even = (below + 1) * total;
    Ratio::of((2 * ranked).saturating_sub(even), below * total)
}

#[cfg(test)]
mod tests {
    use super::{Ratio, gini, parity};

    #[test]
    fn fractions_are_exact_and_compared_as_such() {
        let third = Ratio::of(2, 6).expect("a ratio");
        assert_eq!((third.to_string().as_str(), third.per_mille()), ("1/3", 333));
        assert!(third < Ratio::of(334, 1000).expect("a ratio"));
        assert_eq!(third.over(third), Ratio::of(1, 1));
        assert_eq!((Ratio::of(1, 0), Ratio::of_counts(3, 4).map(Ratio::per_mille)), (None, Some(750)));
    }

    #[test]
    fn parity_compares_the_lowest_with_the_highest() {
        let of = |part| Ratio::of(part, 100);
        assert_eq!(parity([of(80), of(100), None]), 800);
        assert_eq!((parity([of(7)]), parity([]), parity([of(0), of(0)])), (1000, 1000, 1000));
        assert_eq!(parity([of(0), of(5)]), 0);
    }

    #[test]
    fn gini_is_that_of_the_textbooks() {
        let per_mille = |counts: &[u64]| gini(counts).map(Ratio::per_mille);
        assert_eq!((per_mille(&[5, 5, 5]), per_mille(&[0, 0, 0, 8]), per_mille(&[0, 0])), (Some(0), Some(750), None));
        assert_eq!(gini(&[1, 2, 3]).map(|ratio| ratio.to_string()).as_deref(), Some("2/9"));
    }
}
