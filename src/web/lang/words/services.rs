//! Words of services near home, and of what providers offer.

use chrono::NaiveDate;

use super::compare::Question;
use crate::directory::{AddressStatus, OfferField, SpaceKind};
use crate::money::{Hours, Money};

/// Words of the public page and of the desk's.
#[derive(Debug)]
pub struct ServicesWords {
    /// Heading, and the link to the page.
    pub title: &'static str,
    /// For search engines.
    pub description: &'static str,
    /// What it does.
    pub lead: &'static str,
    /// That the tables are history.
    pub caution: &'static str,
    /// Name of the search.
    pub search: &'static str,
    /// What is sought.
    pub words: Question,
    /// Where.
    pub municipio: Question,
    /// Any Municipio.
    pub anywhere: &'static str,
    /// Which kind of services.
    pub category: Question,
    /// Any kind.
    pub any: &'static str,
    /// Button.
    pub submit: &'static str,
    /// Forgets the search.
    pub all: &'static str,
    /// Offers.
    pub offers: OffersWords,
    /// Spaces.
    pub spaces: SpacesWords,
    /// Heading of the kinds of services.
    pub categories: &'static str,
    /// What they are.
    pub categories_lead: &'static str,
    /// Services announced, and offers now; and whether the name is ours.
    pub category_note: fn(Option<u32>, bool) -> String,
    /// Heading of the bodies.
    pub entities: &'static str,
    /// What they are.
    pub entities_lead: &'static str,
    /// Where something was read.
    pub source: &'static str,
    /// Who the tables and the map are owed to.
    pub attribution: &'static str,
    /// The desk's page.
    pub desk: DeskOfferWords,
}

/// What providers offer.
#[derive(Debug)]
pub struct OffersWords {
    /// Heading.
    pub title: &'static str,
    /// What it is, and what it is not.
    pub lead: &'static str,
    /// None.
    pub none: &'static str,
    /// Caption of a category's table.
    pub caption: fn(&str) -> String,
    /// Columns: who, price, least visit, since, from where.
    pub columns: [&'static str; 5],
    /// A price of an hour.
    pub hour: fn(Money) -> String,
    /// The least visit.
    pub least: fn(Option<Hours>) -> String,
    /// Where it comes from, and when the desk confirmed it.
    pub confirmed: fn(&str, NaiveDate) -> String,
    /// To the comparison with this price.
    pub compare: &'static str,
}

/// Spaces.
#[derive(Debug)]
pub struct SpacesWords {
    /// Heading.
    pub title: &'static str,
    /// How many of how many.
    pub found: fn(usize, usize) -> String,
    /// None fits.
    pub none: &'static str,
    /// Heading of a Municipio; of those whose Municipio is not known.
    pub municipio: fn(Option<u8>) -> String,
    /// What a space is.
    pub kind: fn(SpaceKind) -> &'static str,
    /// How well the address is known; empty when it was published whole.
    pub status: fn(AddressStatus) -> &'static str,
    /// Names of the lines: who runs it, opened, note.
    pub lines: [&'static str; 3],
    /// Opens the lines.
    pub more: &'static str,
    /// Not known.
    pub unknown: &'static str,
    /// That everything is to be asked first.
    pub to_confirm: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// Text alternative of the map.
    pub map_name: fn(usize, usize) -> String,
    /// What the numbers are.
    pub map_numbers: &'static str,
}

/// The desk's page of offers.
#[derive(Debug)]
pub struct DeskOfferWords {
    /// Tab and heading.
    pub title: &'static str,
    /// What it is for.
    pub lead: &'static str,
    /// None yet.
    pub none: &'static str,
    /// Caption of the list.
    pub caption: &'static str,
    /// Columns: code, who, category, price, since, confirmed.
    pub columns: [&'static str; 6],
    /// Heading of those taken off the list.
    pub retired_title: &'static str,
    /// On the page of one that was taken off.
    pub is_retired: &'static str,
    /// Heading of the form for a new one.
    pub new: &'static str,
    /// Heading of one.
    pub one: fn(&str) -> String,
    /// Who.
    pub provider: Question,
    /// Which kind.
    pub category: Question,
    /// To choose.
    pub choose: &'static str,
    /// Price of an hour.
    pub hour: Question,
    /// The least visit.
    pub least: Question,
    /// Since when.
    pub since: Question,
    /// Where it comes from.
    pub source: Question,
    /// Button of a new one.
    pub add: &'static str,
    /// Button of a change.
    pub save: &'static str,
    /// Opens taking it off.
    pub retire_open: &'static str,
    /// What that does.
    pub retire_help: &'static str,
    /// Its button.
    pub retire: &'static str,
    /// Done: written, changed, taken off.
    pub added: &'static str,
    /// Done.
    pub changed: &'static str,
    /// Done.
    pub retired: &'static str,
    /// What is wrong with a field.
    pub wrong: fn(OfferField) -> &'static str,
    /// Somebody changed it meanwhile.
    pub meanwhile: &'static str,
}
