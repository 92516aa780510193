//! A small set of numbers as bits.

/// A set of numbers below [`Bits::COUNT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bits([u64; WORDS]);

const WORDS: usize = 8;

impl Bits {
    /// Numbers that fit.
    pub(super) const COUNT: usize = WORDS * 64;
    /// No number.
    pub(super) const NONE: Bits = Bits([0; WORDS]);

    /// The numbers below `count`.
    pub(super) fn below(count: usize) -> Bits {
        let mut bits = Bits::NONE;
        (0..count.min(Bits::COUNT)).for_each(|at| bits.insert(at));
        bits
    }

    pub(super) fn insert(&mut self, at: usize) {
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub(super) fn remove(&mut self, at: usize) {
        self.0[at / 64] &= !(1 << (at % 64));
    }

    /// The least number, if there is one.
    pub(super) fn first(&self) -> Option<usize> {
        let word = self.0.iter().position(|word| *word != 0)?;
        Some(word * 64 + self.0[word].trailing_zeros() as usize)
    }

    pub(super) fn and(&self, other: &Bits) -> Bits {
        Bits(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    pub(super) fn minus(&self, other: &Bits) -> Bits {
        Bits(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    /// The numbers, the least first.
    pub(super) fn iter(mut self) -> impl Iterator<Item = usize> {
        std::iter::from_fn(move || {
            let first = self.first()?;
            self.remove(first);
            Some(first)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_numbers() {
        let mut bits = Bits::below(130);
        bits.remove(0);
        bits.insert(400);
        assert_eq!((bits.first(), bits.iter().count(), bits.iter().last()), (Some(1), 130, Some(400)));
        assert_eq!(bits.minus(&Bits::below(130)).first(), Some(400));
        assert_eq!(bits.and(&Bits::below(3)).iter().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(Bits::NONE.first(), None);
        assert_eq!(Bits::below(9999).iter().count(), Bits::COUNT);
    }
}
