//! The districts of Milan: NIL, nuclei d'identità locale.

use std::fmt;
use std::str::FromStr;

use super::{GeoError, cell, rows};

/// Number of a district, 1 to 88.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NilId(u8);

impl NilId {
    /// How many districts there are.
    pub const COUNT: usize = 88;

    /// The district of that number, if there is one.
    #[must_use]
    pub fn new(number: u64) -> Option<NilId> {
        let id = u8::try_from(number).ok()?;
        (1..=NilId::COUNT).contains(&usize::from(id)).then_some(NilId(id))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its place in tables ordered by number, from zero.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize - 1
    }

    /// All districts, by number.
    pub fn all() -> impl Iterator<Item = NilId> {
        (1..=88).map(NilId)
    }
}

impl fmt::Display for NilId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// A text that names no district.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no NIL {0:?}, expected a number from 1 to 88")]
pub struct NilError(pub String);

impl FromStr for NilId {
    type Err = NilError;
    fn from_str(text: &str) -> Result<NilId, NilError> {
        text.parse().ok().and_then(NilId::new).ok_or_else(|| NilError(text.to_owned()))
    }
}

/// A district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nil {
    /// Its number.
    pub id: NilId,
    /// Readable name.
    pub name: String,
    /// The Municipio (1 to 9) where most of its street numbers are.
    pub municipio: u8,
    /// Districts that share a border with it.
    pub neighbours: Vec<NilId>,
    /// Registered households: a weight for invented registers.
    pub households: u32,
    /// Postal codes of at least a twentieth of its street numbers, the commonest first.
    pub caps: Vec<String>,
    /// A point of the map inside or near it, in map units.
    pub point: (u16, u16),
}

const TABLE: &str = "nil.csv";

pub(super) fn read(text: &str) -> Result<Vec<Nil>, GeoError> {
    let mut nils = Vec::with_capacity(NilId::COUNT);
    for row in rows(TABLE, text, 8) {
        let (line, row) = row?;
        let list = |at: usize| row.get(at).unwrap_or_default().split(';').filter(|part| !part.is_empty());
        let neighbours = list(3).map(NilId::from_str).collect::<Result<Vec<_>, _>>();
        let nil = Nil {
            id: cell(TABLE, line, &row, 0)?,
            name: cell(TABLE, line, &row, 1)?,
            municipio: cell(TABLE, line, &row, 2)?,
            neighbours: neighbours.map_err(|fault| GeoError { table: TABLE, line, what: fault.to_string() })?,
            households: cell(TABLE, line, &row, 4)?,
            caps: list(5).map(str::to_owned).collect(),
            point: (cell(TABLE, line, &row, 6)?, cell(TABLE, line, &row, 7)?),
        };
        if nil.id.index() != nils.len() {
            return Err(GeoError { table: TABLE, line, what: format!("NIL {} out of order", nil.id) });
        }
        nils.push(nil);
    }
    if nils.len() != NilId::COUNT {
        let what = format!("{} districts, expected {}", nils.len(), NilId::COUNT);
        return Err(GeoError { table: TABLE, line: 0, what });
    }
    Ok(nils)
}
