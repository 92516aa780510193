//! What a provider asks for an hour, as the desk wrote it down.

use chrono::{DateTime, NaiveDate, Utc};

use super::Directory;
use crate::money::{Hours, Money};
use crate::registry::CodeFault;

/// The longest name of a provider, in characters.
pub const LONGEST_NAME: usize = 120;
/// The longest note of where a price comes from, in characters.
pub const LONGEST_SOURCE: usize = 300;
/// The longest visit that may be the least.
pub const LONGEST_VISIT: Hours = Hours::whole(24);

/// The code of the `number`-th offer: `O-0007`.
///
/// # Errors
/// When the number is not positive.
pub fn offer_code(number: i64) -> Result<String, CodeFault> {
    if number < 1 { Err(CodeFault(number)) } else { Ok(format!("O-{number:04}")) }
}

/// A field of an offer that cannot be accepted as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferField {
    /// No name, or too long a one.
    Provider,
    /// No such kind of services.
    Category,
    /// No price.
    Hour,
    /// A least visit of no time, or longer than a day.
    Least,
    /// A day still to come.
    Since,
    /// Nothing said of where the price comes from, or too much.
    Source,
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferTerms {
    /// Who: a firm or a cooperative, never a person.
    pub provider: String,
    /// The category's id.
    pub category: String,
    /// What the family pays for an hour, all taxes in.
    pub hour: Money,
    /// The least that a visit is charged for; `None` for none.
    pub least: Option<Hours>,
    /// Since when.
    pub since: NaiveDate,
    /// Where the price comes from and who confirmed it.
    pub source: String,
}

impl OfferTerms {
    /// Every field that cannot be accepted on a day, in the order of the form; none when all is well.
    #[must_use]
    pub fn faults(&self, today: NaiveDate) -> Vec<OfferField> {
        let within = |text: &str, most: usize| (1..=most).contains(&text.trim().chars().count());
        let all = [
            (OfferField::Provider, within(&self.provider, LONGEST_NAME)),
            (OfferField::Category, Directory::embedded().category(&self.category).is_some()),
            (OfferField::Hour, self.hour > Money::ZERO),
            (OfferField::Least, self.least.is_none_or(|least| least > Hours::default() && least <= LONGEST_VISIT)),
            (OfferField::Since, self.since <= today),
            (OfferField::Source, within(&self.source, LONGEST_SOURCE)),
        ];
        all.into_iter().filter(|(_, good)| !good).map(|(field, _)| field).collect()
    }
}

/// An offer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its public code.
    pub code: String,
    /// What is offered.
    pub terms: OfferTerms,
    /// When the desk last confirmed it.
    pub confirmed_at: DateTime<Utc>,
    /// When the desk took it off the list.
    pub retired_at: Option<DateTime<Utc>>,
    /// How many times it was changed: a form that was opened before a change is refused.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> OfferTerms {
        OfferTerms {
            provider: "Cooperativa Inventata Uno".to_owned(),
            category: "socio-assistenziali".to_owned(),
            hour: Money::from_cents(2_350),
            least: Some(Hours::whole(2)),
            since: "2026-09-01".parse().expect("a day"),
            source: "Listino mandato allo sportello".to_owned(),
        }
    }

    #[test]
    fn every_field_is_looked_at() {
        let today = "2026-11-22".parse().expect("a day");
        assert_eq!(terms().faults(today), []);
        let none = OfferTerms {
            provider: " ".to_owned(),
            category: "altro".to_owned(),
            hour: Money::ZERO,
            least: Some(Hours::whole(25)),
            since: "2026-11-23".parse().expect("a day"),
            source: "x".repeat(LONGEST_SOURCE + 1),
        };
        let all = [
            OfferField::Provider,
            OfferField::Category,
            OfferField::Hour,
            OfferField::Least,
            OfferField::Since,
            OfferField::Source,
        ];
        assert_eq!(none.faults(today), all);
    }

    #[test]
    fn codes_begin_at_one() {
        assert_eq!(offer_code(7).as_deref(), Ok("O-0007"));
        assert_eq!(offer_code(0), Err(CodeFault(0)));
    }
}
