//! Services near home: the spaces where one may ask in person, the kinds of services, the bodies known to be behind
//! them, and what providers offer at what price. Pure: tables are texts embedded in the program (`data/`, see its
//! README for sources), offers come in as values.
//!
//! The tables are history collected from press and public texts: every page that shows them says so.

mod offer;
mod space;

use std::sync::LazyLock;

pub use offer::{LONGEST_NAME, LONGEST_SOURCE, LONGEST_VISIT, Offer, OfferField, OfferTerms, offer_code};
pub use space::{AddressStatus, Space, SpaceKind};

/// What to write where spaces are shown, besides the attribution of districts.
pub const ATTRIBUTION: &str = "© OpenStreetMap contributors";

/// A fault in one of the tables.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}, line {line}: {what}")]
pub struct DirectoryError {
    /// Which table.
    pub table: &'static str,
    /// Line, counted from one.
    pub line: usize,
    /// What is wrong.
    pub what: String,
}

/// A kind of services.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// As forms and addresses write it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The name is the municipality's own; otherwise it is our wording.
    pub own_name: bool,
    /// Services announced in June 2020, where the release says how many.
    pub services_2020: Option<u32>,
}

/// A body known to be behind a space or a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// What it has to do with the spaces.
    pub relation: String,
    /// Where that was read.
    pub source: String,
}

/// Spaces, categories and bodies.
#[derive(Clone, Debug)]
pub struct Directory {
    /// Spaces, by number.
    pub spaces: Vec<Space>,
    /// Kinds of services, in the order of the release of 2020.
    pub categories: Vec<Category>,
    /// Bodies.
    pub entities: Vec<Entity>,
}

/// The texts of the three tables.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// `wemi-spaces.csv`
    pub spaces: &'a str,
    /// `service-categories.csv`
    pub categories: &'a str,
    /// `provider-entities.csv`
    pub entities: &'a str,
}

/// The texts carried in the program.
pub const EMBEDDED: Texts<'static> = Texts {
    spaces: include_str!("../../data/wemi-spaces.csv"),
    categories: include_str!("../../data/service-categories.csv"),
    entities: include_str!("../../data/provider-entities.csv"),
};

static DIRECTORY: LazyLock<Directory> =
    LazyLock::new(|| Directory::from_texts(&EMBEDDED).expect("the embedded tables, which the tests check"));

impl Directory {
    /// The tables carried in the program.
    #[must_use]
    pub fn embedded() -> &'static Directory {
        &DIRECTORY
    }

    /// Reads the tables.
    ///
    /// # Errors
    /// The first fault, with table and line.
    pub fn from_texts(texts: &Texts<'_>) -> Result<Directory, DirectoryError> {
        Ok(Directory {
            spaces: read("wemi-spaces.csv", texts.spaces, Space::read)?,
            categories: read("service-categories.csv", texts.categories, category)?,
            entities: read("provider-entities.csv", texts.entities, entity)?,
        })
    }

    /// One category by its id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// Spaces of a Municipio (`None`: any) that have every word asked for, by number.
    pub fn spaces<'d>(&'d self, municipio: Option<u8>, words: &'d str) -> impl Iterator<Item = &'d Space> {
        let here = move |space: &&Space| municipio.is_none_or(|one| space.municipio == Some(one));
        self.spaces.iter().filter(here).filter(move |space| has_words(&space.searched(), words))
    }
}

/// Whether a text has every word of another: capitals and accents make no difference.
#[must_use]
pub fn has_words(text: &str, words: &str) -> bool {
    let text = plain(text);
    plain(words).split_whitespace().all(|word| text.contains(word))
}

/// Small letters without the accents of Italian.
fn plain(text: &str) -> String {
    let bare = |letter: char| match letter {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        '’' => '\'',
        other => other,
    };
    text.to_lowercase().chars().map(bare).collect()
}

fn read<T>(
    table: &'static str,
    text: &str,
    one: impl Fn(&csv::StringRecord) -> Result<T, String>,
) -> Result<Vec<T>, DirectoryError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let all = reader.records().enumerate().map(|(at, record)| {
        let record = record.map_err(|fault| fault.to_string());
        record.and_then(|record| one(&record)).map_err(|what| DirectoryError { table, line: at + 2, what })
    });
    all.collect()
}

/// A cell; the reader has already checked that the row is whole.
fn cell(record: &csv::StringRecord, at: usize) -> &str {
    record.get(at).unwrap_or_default()
}

/// A cell that may be empty.
fn maybe<T: std::str::FromStr>(record: &csv::StringRecord, at: usize) -> Result<Option<T>, String> {
    match cell(record, at) {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| format!("cell {} cannot be {text:?}", at + 1)),
    }
}

fn category(record: &csv::StringRecord) -> Result<Category, String> {
    let own_name = match cell(record, 2) {
        "source" => true,
        "rendered" => false,
        other => return Err(format!("name_status cannot be {other:?}")),
    };
    Ok(Category {
        id: cell(record, 0).to_owned(),
        name: cell(record, 1).to_owned(),
        own_name,
        services_2020: maybe(record, 3)?,
    })
}

#[expect(clippy::unnecessary_wraps, reason = "read like the other tables")]
fn entity(record: &csv::StringRecord) -> Result<Entity, String> {
    let text = |at| cell(record, at).to_owned();
    Ok(Entity { name: text(0), kind: text(1), relation: text(2), source: text(3) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        let all = Directory::from_texts(&EMBEDDED).expect("tables without faults");
        assert_eq!((all.spaces.len(), all.categories.len(), all.entities.len()), (28, 13, 7));
        let mut ids: Vec<&str> = all.categories.iter().map(|one| one.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 13);
        for space in &all.spaces {
            assert_eq!(space.address.is_empty(), space.address_status == AddressStatus::Missing, "{}", space.name);
            assert!(!space.source.is_empty(), "{}", space.name);
        }
    }

    #[test]
    fn a_wrong_row_is_told_with_its_line() {
        let spaces = EMBEDDED.spaces.replacen("published", "maybe", 1);
        let fault = Directory::from_texts(&Texts { spaces: &spaces, ..EMBEDDED }).expect_err("a fault");
        assert_eq!((fault.table, fault.line), ("wemi-spaces.csv", 2));
    }

    #[test]
    fn spaces_are_found_by_words_and_by_municipio() {
        let all = Directory::embedded();
        let names =
            |municipio, words| -> Vec<&str> { all.spaces(municipio, words).map(|space| space.name.as_str()).collect() };
        assert_eq!(names(None, "VIA capuana"), ["WeMi Capuana"]);
        assert_eq!(names(Some(8), ""), ["WeMi Capuana", "WeMi Pacinotti"]);
        assert_eq!(names(Some(1), "capuana"), Vec::<&str>::new());
        assert_eq!(names(None, "quarto oggiaro"), ["WeMi Capuana"]);
        assert_eq!(names(None, "").len(), 28);
    }
}
