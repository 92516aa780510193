//! The outlines of the districts, for drawing: whole numbers in a fixed box.

use super::nil::NilId;
use super::{GeoError, cell, rows};

/// Width of the box of the map, in units.
pub const MAP_WIDTH: u16 = 640;
/// Height of the box of the map, in units.
pub const MAP_HEIGHT: u16 = 574;

/// The border of a district: one ring or more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// SVG path data (`M415 246l-9 12…z`).
    pub path: String,
    /// The rings as points in map units, for `clip-path` polygons.
    pub rings: Vec<Vec<(u16, u16)>>,
}

const TABLE: &str = "nil-map.csv";

pub(super) fn read(text: &str) -> Result<Vec<Outline>, GeoError> {
    let mut outlines = Vec::with_capacity(NilId::COUNT);
    for row in rows(TABLE, text, 2) {
        let (line, row) = row?;
        let id: NilId = cell(TABLE, line, &row, 0)?;
        let path: String = cell(TABLE, line, &row, 1)?;
        let rings = rings(&path).filter(|_| id.index() == outlines.len());
        let what =
            || format!("NIL {id} out of order, or a path other than M, l and z with whole numbers inside the box");
        outlines.push(Outline { rings: rings.ok_or_else(|| GeoError { table: TABLE, line, what: what() })?, path });
    }
    if outlines.len() != NilId::COUNT {
        return Err(GeoError { table: TABLE, line: 0, what: format!("{} outlines", outlines.len()) });
    }
    Ok(outlines)
}

/// The rings of a path made of `M x y l dx dy … z`.
fn rings(path: &str) -> Option<Vec<Vec<(u16, u16)>>> {
    path.strip_suffix('z')?.split('z').map(|ring| ring_points(ring.strip_prefix('M')?)).collect()
}

fn ring_points(ring: &str) -> Option<Vec<(u16, u16)>> {
    let numbers = numbers(&ring.replace('l', " "))?;
    let (mut x, mut y) = (0, 0);
    numbers
        .chunks(2)
        .map(|step| {
            x += step[0];
            y += *step.get(1)?;
            let inside = (0..=i32::from(MAP_WIDTH)).contains(&x) && (0..=i32::from(MAP_HEIGHT)).contains(&y);
            inside.then_some((u16::try_from(x).ok()?, u16::try_from(y).ok()?))
        })
        .collect()
}

/// Whole numbers parted by blanks or only by the minus sign of the next.
fn numbers(text: &str) -> Option<Vec<i32>> {
    let parted = text.replace('-', " -");
    parted.split_whitespace().map(|number| number.parse().ok()).collect()
}
