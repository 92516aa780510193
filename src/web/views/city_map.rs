//! The 88 districts with numbers on them: what waits and where nobody can do it. A reading; the table beside it says the same.

use crate::app::District;
use crate::geo::Geo;

/// How a district is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Nothing is asked.
    Quiet,
    /// The plan gives all that is asked to somebody.
    Met,
    /// Something is left over.
    Gap,
}

impl Shade {
    /// The fill.
    #[must_use]
    pub const fn fill(self) -> &'static str {
        match self {
            Shade::Quiet => "#eef2f6",
            Shade::Met => "url(#p-vicino)",
            Shade::Gap => "url(#p-manca)",
        }
    }
}

/// A district.
#[derive(Clone, Debug)]
pub struct NilShape {
    /// Its outline.
    pub path: String,
    /// How it is drawn.
    pub shade: Shade,
    /// Where its number stands.
    pub x: u16,
    /// Where its number stands.
    pub y: u16,
    /// Requests that wait; nothing where there are none.
    pub number: Option<u32>,
}

/// The districts in the order of the map: those with a number last, so that no edge covers it.
#[must_use]
pub fn shapes(districts: &[District]) -> Vec<NilShape> {
    let geo = Geo::embedded();
    let shape = |one: &District| {
        let (x, y) = geo.nil(one.nil).point;
        let shade = match (one.demand, one.gap) {
            (0, _) => Shade::Quiet,
            (_, 0) => Shade::Met,
            _ => Shade::Gap,
        };
        let number = (one.demand > 0).then_some(one.demand);
        NilShape { path: geo.outline(one.nil).path.clone(), shade, x, y, number }
    };
    let mut all: Vec<NilShape> = districts.iter().map(shape).collect();
    all.sort_by_key(|shape| shape.number.is_some());
    all
}
