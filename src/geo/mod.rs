//! Where homes are and how long the way takes: the 88 districts of Milan (NIL), the comuni around
//! it, and the minutes between them. Pure: the tables are texts embedded in the program
//! (`data/`, see its README for sources), read once by [`Geo::embedded`].

mod map;
mod municipality;
mod nil;
mod travel;

use std::sync::LazyLock;

pub use map::{MAP_HEIGHT, MAP_WIDTH, Outline};
pub use municipality::{Istat, Municipality};
pub use nil::{Nil, NilId};
pub use travel::{Home, Leg, Mode, Travel};

/// What to write where districts or the map are shown.
pub const ATTRIBUTION: &str =
    "Comune di Milano open data (DS964, DS634, DS1440, DS2973, DS534, DS535), CC BY 4.0, modified; ISTAT";

/// ISTAT code of Milan itself: inside it a home is a NIL, never a comune.
pub const MILAN: &str = "015146";

/// A fault in one of the tables.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: {what}")]
pub struct GeoError {
    /// Which table.
    pub table: &'static str,
    /// Line, counted from one; zero for the table as a whole.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// The texts of the five tables.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// `nil.csv`
    pub nil: &'a str,
    /// `nil-map.csv`
    pub map: &'a str,
    /// `travel-minutes.csv`
    pub travel: &'a str,
    /// `municipalities.csv`
    pub municipalities: &'a str,
    /// `municipality-nil-minutes.csv`
    pub municipality_minutes: &'a str,
}

/// The texts carried in the program.
pub const EMBEDDED: Texts<'static> = Texts {
    nil: include_str!("../../data/nil.csv"),
    map: include_str!("../../data/nil-map.csv"),
    travel: include_str!("../../data/travel-minutes.csv"),
    municipalities: include_str!("../../data/municipalities.csv"),
    municipality_minutes: include_str!("../../data/municipality-nil-minutes.csv"),
};

static GEO: LazyLock<Geo> =
    LazyLock::new(|| Geo::from_texts(&EMBEDDED).expect("the embedded tables, which the tests check"));

/// Districts, comuni, and the minutes between them.
#[derive(Clone, Debug)]
pub struct Geo {
    nils: Vec<Nil>,
    outlines: Vec<Outline>,
    travel: Travel,
    municipalities: Vec<Municipality>,
}

impl Geo {
    /// The tables carried in the program.
    #[must_use]
    pub fn embedded() -> &'static Geo {
        &GEO
    }

    /// Reads the tables.
    ///
    /// # Errors
    /// The first fault, with table and line.
    pub fn from_texts(texts: &Texts<'_>) -> Result<Geo, GeoError> {
        Ok(Geo {
            nils: nil::read(texts.nil)?,
            outlines: map::read(texts.map)?,
            travel: Travel::read(texts.travel)?,
            municipalities: municipality::read(texts.municipalities, texts.municipality_minutes)?,
        })
    }

    /// The 88 districts, by number.
    #[must_use]
    pub fn nils(&self) -> &[Nil] {
        &self.nils
    }

    /// One district.
    #[must_use]
    pub fn nil(&self, id: NilId) -> &Nil {
        &self.nils[id.index()]
    }

    /// The districts of a Municipio (1 to 9), by number.
    pub fn of_municipio(&self, municipio: u8) -> impl Iterator<Item = &Nil> {
        self.nils.iter().filter(move |nil| nil.municipio == municipio)
    }

    /// Districts with this postal code, by number.
    pub fn by_cap(&self, cap: &str) -> impl Iterator<Item = &Nil> {
        self.nils.iter().filter(move |nil| nil.caps.iter().any(|own| own == cap))
    }

    /// The outline of a district on the map.
    #[must_use]
    pub fn outline(&self, id: NilId) -> &Outline {
        &self.outlines[id.index()]
    }

    /// Comuni of the provinces of Milan and Monza-Brianza other than Milan, by name.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// One comune by its code; Milan is not among them.
    #[must_use]
    pub fn municipality(&self, code: &Istat) -> Option<&Municipality> {
        self.municipalities.iter().find(|comune| comune.code == *code)
    }

    /// Minutes between two districts, and how.
    #[must_use]
    pub fn leg(&self, from: NilId, to: NilId) -> Leg {
        self.travel.leg(from, to)
    }

    /// Minutes from a home to a district.
    #[must_use]
    pub fn minutes(&self, home: Home, to: NilId) -> u16 {
        match home {
            Home::Nil(from) => self.travel.leg(from, to).minutes,
            Home::Municipality(code) => self.municipality(&code).map_or(u16::MAX, |comune| comune.minutes_to(to)),
        }
    }
}

/// Data rows of a table with their line numbers, each with exactly `width` cells (0: any).
fn rows<'a>(
    table: &'static str,
    text: &'a str,
    width: usize,
) -> impl Iterator<Item = Result<(usize, csv::StringRecord), GeoError>> + 'a {
    let reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    reader.into_records().enumerate().map(move |(at, record)| {
        let line = at + 2;
        let record = record.map_err(|error| GeoError { table, line, what: error.to_string() })?;
        if width != 0 && record.len() != width {
            let what = format!("expected {width} cells, found {}", record.len());
            return Err(GeoError { table, line, what });
        }
        Ok((line, record))
    })
}

/// A cell as a number or another parsed value.
fn cell<T: std::str::FromStr>(
    table: &'static str,
    line: usize,
    record: &csv::StringRecord,
    at: usize,
) -> Result<T, GeoError> {
    let text = record.get(at).unwrap_or_default();
    text.parse().map_err(|_| GeoError { table, line, what: format!("cell {} cannot be {text:?}", at + 1) })
}
