//! The comuni around Milan, and the minutes from each to every district.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use super::nil::NilId;
use super::{GeoError, MILAN, cell, rows};

/// ISTAT code of a comune: six digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Istat([u8; 6]);

impl Istat {
    /// A code that no comune has.
    pub const NOWHERE: Istat = Istat(*b"000000");
}

impl fmt::Display for Istat {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| write!(out, "{}", char::from(*digit)))
    }
}

/// A text that is not an ISTAT code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid ISTAT code {0:?}, expected six digits")]
pub struct IstatError(pub String);

impl FromStr for Istat {
    type Err = IstatError;
    fn from_str(text: &str) -> Result<Istat, IstatError> {
        let digits = <[u8; 6]>::try_from(text.as_bytes()).ok().filter(|code| code.iter().all(u8::is_ascii_digit));
        digits.map(Istat).ok_or_else(|| IstatError(text.to_owned()))
    }
}

/// A comune of the provinces of Milan or Monza-Brianza, other than Milan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// ISTAT code.
    pub code: Istat,
    /// Name.
    pub name: String,
    /// `MI` or `MB`.
    pub province: String,
    /// Inhabitants: a weight for invented registers.
    pub population: u32,
    minutes: Vec<u16>,
}

impl Municipality {
    /// Minutes from here to a district.
    #[must_use]
    pub fn minutes_to(&self, nil: NilId) -> u16 {
        self.minutes[nil.index()]
    }
}

const NAMES: &str = "municipalities.csv";
const MINUTES: &str = "municipality-nil-minutes.csv";

pub(super) fn read(names: &str, minutes: &str) -> Result<Vec<Municipality>, GeoError> {
    let mut table = read_minutes(minutes)?;
    let mut all = Vec::with_capacity(table.len());
    for row in rows(NAMES, names, 4) {
        let (line, row) = row?;
        let code: Istat = cell(NAMES, line, &row, 0)?;
        if code.to_string() == MILAN {
            continue;
        }
        let minutes = table.remove(&code);
        let missing = || GeoError { table: NAMES, line, what: format!("{code} has no minutes in {MINUTES}") };
        all.push(Municipality {
            code,
            name: cell(NAMES, line, &row, 1)?,
            province: cell(NAMES, line, &row, 2)?,
            population: cell(NAMES, line, &row, 3)?,
            minutes: minutes.ok_or_else(missing)?,
        });
    }
    if let Some(code) = table.keys().next() {
        return Err(GeoError { table: MINUTES, line: 0, what: format!("{code} is not in {NAMES}") });
    }
    all.sort_by(|one, other| one.name.cmp(&other.name).then(one.code.cmp(&other.code)));
    Ok(all)
}

fn read_minutes(text: &str) -> Result<BTreeMap<Istat, Vec<u16>>, GeoError> {
    let mut table = BTreeMap::new();
    for row in rows(MINUTES, text, NilId::COUNT + 1) {
        let (line, row) = row?;
        let minutes = (1..=NilId::COUNT).map(|at| cell(MINUTES, line, &row, at)).collect::<Result<Vec<u16>, _>>()?;
        table.insert(cell(MINUTES, line, &row, 0)?, minutes);
    }
    Ok(table)
}
