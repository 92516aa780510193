//! Amounts of money and the exact numbers they are computed from.
//!
//! [`Money`] is what is paid, printed and stored: whole euro cents. [`Exact`] is what formulas
//! work on: a fraction of cents that never loses a digit. Rounding is one named step,
//! [`Exact::round_cents`], half away from zero. No floats.

mod fraction;
mod hours;

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use fraction::Fraction;
pub use hours::{Hours, HoursError};

/// Whole euro cents. Prints and parses as `1234.56`, in JSON always a string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Why a text is not an amount.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid amount {0:?}, expected up to seven digits and at most two decimals, as in \"1053.39\"")]
pub struct MoneyError(pub String);

impl Money {
    /// No money.
    pub const ZERO: Money = Money(0);

    /// From whole cents.
    #[must_use]
    pub const fn from_cents(cents: i64) -> Money {
        Money(cents)
    }

    /// Whole cents, as stored in `…_cents` columns.
    #[must_use]
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// As a decimal number of euro with two decimals.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// The same amount as an exact number, to compute with.
    #[must_use]
    pub fn exact(self) -> Exact {
        Exact(Fraction::whole(i128::from(self.0)))
    }

    /// True when nothing is due.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0 + other.0)
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0 - other.0)
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money(-self.0)
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(all: I) -> Money {
        all.fold(Money::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let cents = self.0.unsigned_abs();
        write!(out, "{sign}{}.{:02}", cents / 100, cents % 100)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads `[0-9]{1,7}(\.[0-9]{1,2})?`, the form of amounts in every exchange format.
    fn from_str(text: &str) -> Result<Money, MoneyError> {
        let fault = || MoneyError(text.to_owned());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(whole, 7) || !digits(fraction, 2) {
            return Err(fault());
        }
        let euro: i64 = whole.parse().map_err(|_| fault())?;
        let mut cents: i64 = fraction.parse().map_err(|_| fault())?;
        if fraction.len() == 1 {
            cents *= 10;
        }
        Ok(Money(euro * 100 + cents))
    }
}

/// The longest amount in cents, as text: sign, nineteen digits, point.
const LONGEST: usize = 24;

impl Money {
    /// Adds the amount as text, as it is printed; quicker than printing, for answers that hold some forty amounts.
    pub fn write(self, out: &mut Vec<u8>) {
        // A third of an answer's amounts.
        if self.is_zero() {
            out.extend_from_slice(b"0.00");
            return;
        }
        let (text, from) = self.digits();
        out.extend_from_slice(&text[from..]);
    }

    /// The text of the amount on the stack, last digits first, and where it begins.
    fn digits(self) -> ([u8; LONGEST], usize) {
        let mut text = [b'.'; LONGEST];
        let (mut rest, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        text[LONGEST - 2..].copy_from_slice(pair(cents));
        // The point before them is there already.
        let mut at = LONGEST - 3;
        while rest >= 100 {
            at -= 2;
            text[at..at + 2].copy_from_slice(pair(rest % 100));
            rest /= 100;
        }
        let [ten, one] = *pair(rest);
        at -= 1;
        text[at] = one;
        if rest >= 10 {
            at -= 1;
            text[at] = ten;
        }
        if self.0 < 0 {
            at -= 1;
            text[at] = b'-';
        }
        (text, at)
    }
}

/// Both digits of a number below a hundred: two at once is half the divisions.
fn pair(number: u64) -> &'static [u8; 2] {
    static PAIRS: [[u8; 2]; 100] = {
        let (mut pairs, mut at) = ([[b'0'; 2]; 100], 0);
        while at < 100 {
            pairs[at as usize] = [b'0' + at / 10, b'0' + at % 10];
            at += 1;
        }
        pairs
    };
    &PAIRS[(number % 100) as usize]
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let (text, from) = self.digits();
        match std::str::from_utf8(&text[from..]) {
            Ok(text) => out.serialize_str(text),
            Err(fault) => Err(ser::Error::custom(fault)),
        }
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Money, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

/// An exact number of cents: what a formula yields before its one rounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exact(Fraction);

impl Default for Exact {
    fn default() -> Exact {
        Exact::zero()
    }
}

impl Exact {
    /// No money.
    #[must_use]
    pub const fn zero() -> Exact {
        Exact(Fraction::whole(0))
    }

    /// This amount times a plain number.
    #[must_use]
    pub fn times(self, factor: Factor) -> Exact {
        Exact(self.0.by(factor.0))
    }

    /// This amount divided by a plain number other than zero.
    ///
    /// # Panics
    /// When the divisor is zero: divisors are hours, months and the like, checked on entry.
    #[must_use]
    pub fn over(self, divisor: Factor) -> Exact {
        Exact(self.0.over(divisor.0))
    }

    /// How many times another amount, not zero, is in this one.
    ///
    /// # Panics
    /// When `one` is zero.
    #[must_use]
    pub fn count_of(self, one: Exact) -> Factor {
        Factor(self.0.over(one.0))
    }

    /// The amount in euro as a fraction in lowest terms, for instance `18117/13`.
    #[must_use]
    pub fn euro_fraction(self) -> String {
        Factor(self.0.over(Fraction::whole(100))).to_string()
    }

    /// To whole cents, half away from zero: the only rounding there is.
    ///
    /// # Panics
    /// Beyond 90 thousand million million euro.
    #[must_use]
    pub fn round_cents(self) -> Money {
        Money(i64::try_from(self.0.round()).expect("an amount that fits the ledger"))
    }
}

impl Add for Exact {
    type Output = Exact;
    fn add(self, other: Exact) -> Exact {
        Exact(self.0.plus(other.0))
    }
}

impl Sub for Exact {
    type Output = Exact;
    fn sub(self, other: Exact) -> Exact {
        Exact(self.0.plus(other.0.minus()))
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(all: I) -> Exact {
        all.fold(Exact::zero(), Add::add)
    }
}

/// A plain exact number: hours, months, a percentage as a fraction. Prints as `52/12` or `2808`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Factor(Fraction);

impl Factor {
    /// One: what leaves an amount as it is.
    pub const ONE: Factor = Factor(Fraction::whole(1));

    /// A whole number.
    #[must_use]
    pub fn whole(number: i64) -> Factor {
        Factor(Fraction::whole(i128::from(number)))
    }

    /// A fraction; `below` is not zero.
    ///
    /// # Panics
    /// When `below` is zero.
    #[must_use]
    pub fn fraction(above: i64, below: i64) -> Factor {
        Factor(Fraction::new(i128::from(above), i128::from(below)))
    }

    /// From a decimal number, exactly.
    #[must_use]
    pub fn from_decimal(number: Decimal) -> Factor {
        Factor(Fraction::new(number.mantissa(), 10_i128.pow(number.scale())))
    }

    /// Reads `52/12`, `13.5` or `4%`, exactly: digits with at most one point and one sign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Factor> {
        let decimal = |text: &str| {
            let plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
            plain.then(|| Decimal::from_str(text).ok().map(Factor::from_decimal)).flatten()
        };
        let whole = |text: &str| text.parse::<u32>().ok().map(i64::from);
        if let Some(percent) = text.strip_suffix('%') {
            return decimal(percent).map(|number| number.over(Factor::whole(100)));
        }
        match text.split_once('/') {
            Some((above, below)) => {
                let below = whole(below).filter(|below| *below > 0)?;
                Some(Factor::fraction(whole(above)?, below))
            }
            None => decimal(text),
        }
    }

    /// The product of two numbers.
    #[must_use]
    pub fn by(self, other: Factor) -> Factor {
        Factor(self.0.by(other.0))
    }

    /// This number and another together.
    #[must_use]
    pub fn plus(self, other: Factor) -> Factor {
        Factor(self.0.plus(other.0))
    }

    /// This number divided by another, not zero.
    ///
    /// # Panics
    /// When `other` is zero.
    #[must_use]
    pub fn over(self, other: Factor) -> Factor {
        Factor(self.0.over(other.0))
    }

    /// Numerator and denominator in lowest terms.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        let lowest = self.0.lowest();
        (lowest.above, lowest.below)
    }
}

impl Add for Factor {
    type Output = Factor;
    fn add(self, other: Factor) -> Factor {
        Factor(self.0.plus(other.0))
    }
}

impl Sub for Factor {
    type Output = Factor;
    fn sub(self, other: Factor) -> Factor {
        Factor(self.0.plus(other.0.minus()))
    }
}

impl fmt::Display for Factor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (above, below) = self.parts();
        if below == 1 { write!(out, "{above}") } else { write!(out, "{above}/{below}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_and_print_alike() {
        for text in ["0.00", "7.45", "1053.39", "9999999.99"] {
            assert_eq!(text.parse::<Money>().map(|money| money.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("8.5".parse(), Ok(Money::from_cents(850)));
        for cents in [0, 5, -5, 99, 100, -100, 123_456_789, i64::MAX, i64::MIN] {
            let money = Money::from_cents(cents);
            assert_eq!(serde_json::to_string(&money).ok(), Some(format!("\"{money}\"")));
        }
        for text in ["", ".5", "1.", "1.234", "-1", "+1", "12345678", "1,5", "1e3", " 1"] {
            assert!(text.parse::<Money>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn halves_round_away_from_zero() {
        let half = Exact::zero() + Money::from_cents(1).exact().over(Factor::whole(2));
        assert_eq!(half.round_cents(), Money::from_cents(1));
        assert_eq!((Exact::zero() - half).round_cents(), Money::from_cents(-1));
        assert_eq!(half.times(Factor::fraction(999, 1000)).round_cents(), Money::ZERO);
    }

    #[test]
    fn numbers_read_exactly() {
        assert_eq!(Factor::parse("52/12"), Some(Factor::fraction(13, 3)));
        assert_eq!(Factor::parse("13.5"), Some(Factor::fraction(27, 2)));
        assert_eq!(Factor::parse("-0.3%"), Some(Factor::fraction(-3, 1000)));
        for text in ["", "1/0", "a", "1e3", "1_000", "4 %", "/2", "1/-2"] {
            assert_eq!(Factor::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn fractions_are_equal_whatever_their_terms() {
        let half = Factor::fraction(1, 2);
        assert_eq!(half, Factor::fraction(-13, -26));
        assert_eq!(half.by(Factor::fraction(4, 3)), Factor::fraction(2, 3));
        assert_eq!(half.over(Factor::fraction(-1, 3)).to_string(), "-3/2");
        assert!(Factor::fraction(-1, 3) < Factor::fraction(-1, 4));
        let mut grown = Factor::ONE;
        for number in 1..60 {
            grown = grown.by(Factor::fraction(number, number + 1));
        }
        assert_eq!(grown.parts(), (1, 60));
    }

    #[test]
    fn thirds_round_to_the_nearest_cent() {
        let of = |cents, thirds| Money::from_cents(cents).exact().over(Factor::whole(thirds)).round_cents().cents();
        assert_eq!([of(1, 3), of(2, 3), of(-1, 3), of(-2, 3), of(7, 2), of(-7, 2), of(5, 9)], [0, 1, 0, -1, 4, -4, 1]);
    }
}
