//! Minutes between districts.

use std::str::FromStr;

use super::municipality::Istat;
use super::nil::NilId;
use super::{GeoError, cell, rows};

/// Where someone sets out from: as much of an address as matching may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Home {
    /// In Milan: the district.
    Nil(NilId),
    /// Outside: the comune.
    Municipality(Istat),
}

/// How the quickest way goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Inside one district.
    Intra,
    /// On foot.
    Walk,
    /// Bus, tram, trolleybus.
    Surface,
    /// Metro or suburban rail.
    MetroRail,
}

impl FromStr for Mode {
    type Err = ();
    fn from_str(text: &str) -> Result<Mode, ()> {
        match text {
            "intra" => Ok(Mode::Intra),
            "walk" => Ok(Mode::Walk),
            "surface" => Ok(Mode::Surface),
            "metro_rail" => Ok(Mode::MetroRail),
            _ => Err(()),
        }
    }
}

/// One way between two districts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Minutes, walk and wait included.
    pub minutes: u16,
    /// How.
    pub mode: Mode,
}

/// The matrix of all ways between districts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Travel {
    legs: Vec<Leg>,
}

const TABLE: &str = "travel-minutes.csv";

impl Travel {
    /// Minutes between two districts, and how.
    #[must_use]
    pub fn leg(&self, from: NilId, to: NilId) -> Leg {
        self.legs[from.index() * NilId::COUNT + to.index()]
    }

    pub(super) fn read(text: &str) -> Result<Travel, GeoError> {
        let mut legs = vec![None; NilId::COUNT * NilId::COUNT];
        for row in rows(TABLE, text, 4) {
            let (line, row) = row?;
            let from: NilId = cell(TABLE, line, &row, 0)?;
            let to: NilId = cell(TABLE, line, &row, 1)?;
            let leg = Leg { minutes: cell(TABLE, line, &row, 2)?, mode: cell(TABLE, line, &row, 3)? };
            legs[from.index() * NilId::COUNT + to.index()] = Some(leg);
        }
        let legs: Option<Vec<Leg>> = legs.into_iter().collect();
        let what = || "a pair of districts is missing".to_owned();
        Ok(Travel { legs: legs.ok_or_else(|| GeoError { table: TABLE, line: 0, what: what() })? })
    }
}
