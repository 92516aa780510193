//! Hours of work, in whole quarters of an hour.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Factor;

/// Hours in whole quarters of an hour. Prints as `30`, `7.5`, `0.25`; in JSON always a string.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(u32);

/// Why a text is not a number of hours.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid hours {0:?}, expected a positive multiple of 0.25, as in \"25.5\"")]
pub struct HoursError(pub String);

impl Hours {
    /// From quarters of an hour.
    #[must_use]
    pub const fn from_quarters(quarters: u32) -> Hours {
        Hours(quarters)
    }

    /// From whole hours.
    #[must_use]
    pub const fn whole(hours: u32) -> Hours {
        Hours(hours * 4)
    }

    /// Quarters of an hour.
    #[must_use]
    pub const fn quarters(self) -> u32 {
        self.0
    }

    /// As a plain number, to multiply by.
    #[must_use]
    pub fn factor(self) -> Factor {
        Factor::fraction(i64::from(self.0), 4)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let whole = self.0 / 4;
        match self.0 % 4 {
            1 => write!(out, "{whole}.25"),
            2 => write!(out, "{whole}.5"),
            3 => write!(out, "{whole}.75"),
            _ => write!(out, "{whole}"),
        }
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    /// Reads a positive multiple of 0.25 below ten thousand hours, with at most two decimals.
    fn from_str(text: &str) -> Result<Hours, HoursError> {
        let fault = || HoursError(text.to_owned());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let short = (1..=4).contains(&whole.len()) && whole.bytes().all(|byte| byte.is_ascii_digit());
        let quarters = match fraction {
            "0" | "00" => 0,
            "25" => 1,
            "5" | "50" => 2,
            "75" => 3,
            _ => return Err(fault()),
        };
        let hours: u32 = if short { whole.parse().map_err(|_| fault())? } else { return Err(fault()) };
        match hours * 4 + quarters {
            0 => Err(fault()),
            all => Ok(Hours(all)),
        }
    }
}

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Hours, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_quarters() {
        assert_eq!("25.5".parse(), Ok(Hours::from_quarters(102)));
        for text in ["0", "0.1", "-3", "3.", "3.333", "12345"] {
            assert!(text.parse::<Hours>().is_err(), "{text:?}");
        }
        assert_eq!(Hours::from_quarters(3).to_string(), "0.75");
    }
}
