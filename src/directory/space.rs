//! A space where families may ask in person.

use std::str::FromStr;

use super::{cell, maybe};
use crate::geo::{Geo, NilId};

/// What a space is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceKind {
    /// A space open to all.
    WemiSpace,
    /// The desk for domestic work.
    DomesticWorkDesk,
    /// A desk for one subject.
    ThematicDesk,
    /// A house of the neighbourhood, where the spaces are moving.
    CasaDiQuartiere,
}

impl FromStr for SpaceKind {
    type Err = String;

    fn from_str(text: &str) -> Result<SpaceKind, String> {
        match text {
            "wemi_space" => Ok(SpaceKind::WemiSpace),
            "domestic_work_desk" => Ok(SpaceKind::DomesticWorkDesk),
            "thematic_desk" => Ok(SpaceKind::ThematicDesk),
            "casa_di_quartiere" => Ok(SpaceKind::CasaDiQuartiere),
            other => Err(format!("kind cannot be {other:?}")),
        }
    }
}

/// How well the address is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressStatus {
    /// Street and number were published.
    Published,
    /// Only the street was published.
    Street,
    /// The street is our inference from the name.
    Inferred,
    /// No address was found.
    Missing,
}

impl FromStr for AddressStatus {
    type Err = String;

    fn from_str(text: &str) -> Result<AddressStatus, String> {
        match text {
            "published" => Ok(AddressStatus::Published),
            "street" => Ok(AddressStatus::Street),
            "inferred" => Ok(AddressStatus::Inferred),
            "missing" => Ok(AddressStatus::Missing),
            other => Err(format!("address_status cannot be {other:?}")),
        }
    }
}

/// A space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Space {
    /// Its number.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: SpaceKind,
    /// The address, as far as it is known; empty when it is not.
    pub address: String,
    /// How well it is known.
    pub address_status: AddressStatus,
    /// Postal code; empty when unknown.
    pub cap: String,
    /// Municipio, 1 to 9.
    pub municipio: Option<u8>,
    /// District.
    pub nil: Option<NilId>,
    /// Who runs it; empty when unknown.
    pub operator: String,
    /// Year, month or day of its opening; empty when unknown.
    pub opened: String,
    /// Where all this was read: an address, or the name of a text.
    pub source: String,
    /// More, in Italian; empty for nothing.
    pub note: String,
}

impl Space {
    pub(super) fn read(record: &csv::StringRecord) -> Result<Space, String> {
        let text = |at| cell(record, at).to_owned();
        let municipio: Option<u8> = maybe(record, 6)?;
        if municipio.is_some_and(|number| !(1..=9).contains(&number)) {
            return Err(format!("municipio cannot be {municipio:?}"));
        }
        Ok(Space {
            id: cell(record, 0).parse().map_err(|_| "id is not a number".to_owned())?,
            name: text(1),
            kind: cell(record, 2).parse()?,
            address: text(3),
            address_status: cell(record, 4).parse()?,
            cap: text(5),
            municipio,
            nil: maybe(record, 7)?,
            operator: text(8),
            opened: text(9),
            source: text(10),
            note: text(11),
        })
    }

    /// The district's name, where it is known.
    #[must_use]
    pub fn district(&self) -> Option<&'static str> {
        self.nil.map(|nil| Geo::embedded().nil(nil).name.as_str())
    }

    /// Where its source can be opened; `None` when the source is a text without an address.
    #[must_use]
    pub fn source_url(&self) -> Option<&str> {
        self.source.starts_with("http").then_some(self.source.as_str())
    }

    /// What a search looks through.
    pub(super) fn searched(&self) -> String {
        let district = self.district().unwrap_or_default();
        [self.name.as_str(), &self.address, &self.cap, district, &self.operator, &self.note].join(" ")
    }
}
