//! What the person of the desk is looking at and has chosen, all in the address: nothing is kept, the
//! back button works, two windows do not disturb each other.

use axum::response::{IntoResponse, Redirect, Response};

use super::said::Said;
use super::tidy_code;
use crate::app::MOST_COMPARED;
use crate::registry::MAX_OPEN_PROPOSALS;
use crate::web::fields::{Fields, encode};
use crate::web::routes;

/// Cards on a page.
pub const CARDS: usize = 5;
/// Rows of the table on a page.
pub const ROWS: usize = 25;

/// What is looked at on a request's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// The request.
    pub code: String,
    /// Codes of the workers chosen so far, in the order chosen.
    pub chosen: Vec<String>,
    /// Codes of the people ticked to stand side by side.
    pub compared: Vec<String>,
    /// Page of the cards, from 1.
    pub page: usize,
    /// Page of the table, from 1.
    pub list: usize,
    /// Whose "why not" is asked; empty for nobody's.
    pub why: String,
}

impl Looking {
    /// From an address; what cannot be read is the default.
    pub fn of(code: &str, fields: &Fields) -> Looking {
        let chosen = codes(fields, "scelta", MAX_OPEN_PROPOSALS);
        let compared = codes(fields, "c", MOST_COMPARED);
        let page = |name: &str| fields.get(name).parse().unwrap_or(1).clamp(1, 100_000);
        let why = tidy_code(fields.get("perche"));
        Looking { code: code.to_owned(), chosen, compared, page: page("pagina"), list: page("elenco"), why }
    }

    /// This address, at an anchor.
    pub fn href(&self, anchor: &str) -> String {
        self.address(None, anchor)
    }

    /// The same after an act that worked, with a word of what was done.
    pub fn done(&self, said: Said, anchor: &str) -> Response {
        Redirect::to(&self.address(Some(said), anchor)).into_response()
    }

    fn address(&self, said: Option<Said>, anchor: &str) -> String {
        let mut query = Fields::default();
        for one in &self.chosen {
            query.push("scelta", one);
        }
        for one in &self.compared {
            query.push("c", one);
        }
        if self.page > 1 {
            query.push("pagina", &self.page.to_string());
        }
        if self.list > 1 {
            query.push("elenco", &self.list.to_string());
        }
        if !self.why.is_empty() {
            query.push("perche", &self.why);
        }
        if let Some(said) = said {
            query.push("fatto", said.id());
        }
        let (path, query) = (routes::desk_request(&self.code), query.encode());
        let anchor = if anchor.is_empty() { String::new() } else { format!("#{}", encode(anchor)) };
        if query.is_empty() { format!("{path}{anchor}") } else { format!("{path}?{query}{anchor}") }
    }

    /// The same with one more chosen.
    pub fn with(&self, code: &str) -> Looking {
        let mut more = self.clone();
        more.chosen.push(code.to_owned());
        more
    }

    /// The same without one.
    pub fn without(&self, code: &str) -> Looking {
        let mut fewer = self.clone();
        fewer.chosen.retain(|one| one != code);
        fewer
    }

    /// The same at another page of the cards.
    pub fn at_page(&self, page: usize) -> Looking {
        Looking { page, ..self.clone() }
    }

    /// The same at another page of the table.
    pub fn at_list(&self, list: usize) -> Looking {
        Looking { list, ..self.clone() }
    }

    /// The page of these people side by side.
    pub fn comparison(&self, compared: &[String]) -> String {
        let mut query = Fields::default();
        for one in compared {
            query.push("c", one);
        }
        for one in &self.chosen {
            query.push("scelta", one);
        }
        format!("{}?{}", routes::desk_request_act(&self.code, "confronta"), query.encode())
    }

    /// The page that shows what will be sent.
    pub fn review(&self) -> String {
        let mut query = Fields::default();
        for one in &self.chosen {
            query.push("scelta", one);
        }
        format!("{}?{}", routes::desk_propose(&self.code), query.encode())
    }
}

/// The first codes of a name, each once.
fn codes(fields: &Fields, name: &str, most: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for one in fields.all(name).map(tidy_code).filter(|one| !one.is_empty()) {
        if !found.contains(&one) && found.len() < most {
            found.push(one);
        }
    }
    found
}

/// A page of a list: which part, and how many pages there are.
pub fn part(of: usize, page: usize, size: usize) -> (std::ops::Range<usize>, usize, usize) {
    let pages = of.div_ceil(size).max(1);
    let page = page.clamp(1, pages);
    let from = (page - 1) * size;
    (from..(from + size).min(of), page, pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_the_same() {
        let fields =
            Fields::parse("scelta=c-0412&scelta=C-0412&scelta=C-1&scelta=C-2&scelta=C-3&pagina=2&elenco=x&perche=C-9");
        let looking = Looking::of("R-2026-0417", &fields);
        assert_eq!(looking.chosen, ["C-0412", "C-1", "C-2"]);
        assert_eq!((looking.page, looking.list), (2, 1));
        assert_eq!(
            looking.without("C-1").href("C-2"),
            "/sportello/richieste/R-2026-0417?scelta=C-0412&scelta=C-2&pagina=2&perche=C-9#C-2"
        );
    }

    #[test]
    fn pages_never_run_over() {
        assert_eq!(part(12, 3, 5), (10..12, 3, 3));
        assert_eq!(part(12, 9, 5), (10..12, 3, 3));
        assert_eq!(part(0, 1, 5), (0..0, 1, 1));
    }
}
