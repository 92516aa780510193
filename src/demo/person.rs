//! Names and contacts that nobody can take for real ones.

/// A plainly invented person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// First name: a plant.
    pub given_name: String,
    /// Family name: `Inventata` and a number.
    pub family_name: String,
    /// Telephone in a form that no operator gives out.
    pub phone: String,
    /// Address in a domain kept for examples.
    pub email: String,
}

/// Plants, so that lists can be read aloud and nobody is meant.
const PLANTS: [&str; 40] = [
    "Lavanda",
    "Ginestra",
    "Salvia",
    "Verbena",
    "Betulla",
    "Camelia",
    "Genziana",
    "Mimosa",
    "Ortensia",
    "Primula",
    "Azalea",
    "Begonia",
    "Calendula",
    "Dalia",
    "Edera",
    "Fresia",
    "Gardenia",
    "Iride",
    "Lantana",
    "Magnolia",
    "Ninfea",
    "Orchidea",
    "Peonia",
    "Quercia",
    "Ruta",
    "Senape",
    "Tuia",
    "Valeriana",
    "Zinnia",
    "Acacia",
    "Bardana",
    "Cicoria",
    "Erica",
    "Felce",
    "Mirtilla",
    "Nigella",
    "Petunia",
    "Robinia",
    "Santolina",
    "Veronica",
];

impl DemoPerson {
    pub(super) fn worker(number: usize) -> DemoPerson {
        DemoPerson::invent(number, "persona", 0)
    }

    pub(super) fn family(number: usize) -> DemoPerson {
        DemoPerson::invent(number, "famiglia", 1)
    }

    fn invent(number: usize, who: &str, series: usize) -> DemoPerson {
        DemoPerson {
            given_name: PLANTS[number * 7 % PLANTS.len()].to_owned(),
            family_name: format!("Inventata {number:04}"),
            phone: format!("000 {series}{number:06}"),
            email: format!("{who}.{number:04}@example.org"),
        }
    }
}
