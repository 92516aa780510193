//! What every page has: its frame (head, menu, path, foot) and the way it becomes an answer.

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

use super::Settings;
use super::lang::{Lang, Words};
use super::problem::Problem;
use super::security::CsrfToken;

/// Which word of the menu is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// None of them.
    None,
    /// For families.
    Family,
    /// For workers.
    Worker,
    /// The calculator.
    Cost,
    /// The desk: its own head, smaller type, hidden from search engines.
    Desk,
}

/// A step of the path shown above a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Where it leads; `None` for the page itself.
    pub href: Option<String>,
}

/// Head, menu, path and foot of a page. Each view has it as `frame`.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The words of the visitor's language.
    pub w: &'static Words,
    /// The language, for `<html lang>`.
    pub lang: Lang,
    /// Marked word of the menu.
    pub section: Section,
    /// Path of the page.
    pub path: String,
    /// Title, without the name of the service.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The path above the page; empty for none.
    pub trail: Vec<Crumb>,
    /// Name of who is signed in at the desk.
    pub staff: Option<String>,
    /// True when people in the register are invented.
    pub demo: bool,
    /// True when search engines must not keep the page (a person's own link, the desk).
    pub private: bool,
    csrf: CsrfToken,
}

impl Frame {
    /// The bare frame of a page.
    #[must_use]
    pub fn new(lang: Lang, section: Section, path: &str, csrf: CsrfToken, settings: &Settings) -> Frame {
        Frame {
            w: lang.words(),
            lang,
            section,
            path: path.to_owned(),
            title: String::new(),
            description: String::new(),
            trail: Vec::new(),
            staff: None,
            demo: settings.demo,
            private: section == Section::Desk,
            csrf,
        }
    }

    /// With a title, and the path `Home / title`.
    #[must_use]
    pub fn titled(mut self, title: impl Into<String>) -> Frame {
        self.title = title.into();
        self.trail = vec![Crumb { label: self.title.clone(), href: None }];
        self
    }

    /// With a sentence for search engines.
    #[must_use]
    pub fn described(mut self, text: impl Into<String>) -> Frame {
        self.description = text.into();
        self
    }

    /// With steps between the first page and this one.
    #[must_use]
    pub fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Frame {
        let last = self.trail.len().saturating_sub(1);
        self.trail.insert(last, Crumb { label: label.into(), href: Some(href.into()) });
        self
    }

    /// Without the path above the page.
    #[must_use]
    pub fn without_trail(mut self) -> Frame {
        self.trail.clear();
        self
    }

    /// A page of one person: kept out of caches and search engines.
    #[must_use]
    pub fn private(mut self) -> Frame {
        self.private = true;
        self
    }

    /// With the name of who is signed in.
    #[must_use]
    pub fn staff(mut self, name: impl Into<String>) -> Frame {
        self.staff = Some(name.into());
        self
    }

    /// The value of the hidden field `csrf`: a new mask each time.
    #[must_use]
    pub fn csrf(&self) -> String {
        self.csrf.masked()
    }

    /// The address of an embedded file.
    #[must_use]
    pub fn asset(&self, path: &str) -> String {
        super::assets::url(path)
    }

    /// The address of an icon's symbol.
    #[must_use]
    pub fn icon(&self, name: &str) -> String {
        format!("{}#{name}", super::assets::url("icons.svg"))
    }
}

/// A view on its way out.
#[derive(Clone, Debug)]
pub struct Page<V>(pub V);

impl<V: Template> IntoResponse for Page<V> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(text) => Html(text).into_response(),
            Err(fault) => Problem::internal(&fault).into_response(),
        }
    }
}

/// A view that must not stay in any cache: a person's own file, the desk.
#[derive(Clone, Debug)]
pub struct PrivatePage<V>(pub V);

impl<V: Template> IntoResponse for PrivatePage<V> {
    fn into_response(self) -> Response {
        let mut response = Page(self.0).into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }
}
