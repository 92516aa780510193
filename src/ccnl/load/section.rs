//! A table of a rule file: its parts and its raw values, every fault noted with its place.
//!
//! A value that cannot be read is noted as a fault and stands in as the type's default. That
//! default is never seen: a load with faults yields no rulebook. So readers are plain struct
//! literals, and one reading finds all the faults of a file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::page::{Page, join};
use crate::ccnl::rulebook::Cited;
use crate::ccnl::sheet::Provenance;

/// Tables that are no rules: what they hold is read by name and not shown as cells.
const NOT_RULES: [&str; 2] = ["act", "in_force"];

/// A table of a file, and where it stands.
pub(super) struct Section<'a> {
    page: &'a Page<'a>,
    path: String,
    span: Range<usize>,
    table: Option<&'a DeTable<'a>>,
}

impl<'a> Section<'a> {
    /// The whole file.
    pub(super) fn root(page: &'a Page<'a>, table: &'a DeTable<'a>) -> Section<'a> {
        Section { page, path: String::new(), span: 0..0, table: Some(table) }
    }

    fn get(&self, key: &str) -> Option<(Range<usize>, &'a Spanned<DeValue<'a>>)> {
        self.known(key);
        self.table?.get_key_value(key).map(|(name, value)| (name.span(), value))
    }

    /// Notes a fault at a key, or at the table when the key is absent.
    pub(super) fn fault(&self, key: &str, expected: &str, found: &str) {
        let span = self.table.and_then(|table| table.get(key)).map_or(self.span.clone(), Spanned::span);
        self.page.fault(&span, &join(&self.path, key), expected, found);
    }

    /// Notes that a key is absent; of a table that is itself absent, the parts are not noted again.
    fn absent(&self, key: &str, expected: &str) {
        if self.table.is_some() {
            self.fault(key, expected, "nothing");
        }
    }

    /// True when the file has the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(key))
    }

    /// Says that a key is known, whether or not the file has it.
    pub(super) fn known(&self, key: &str) {
        self.page.ask(join(&self.path, key));
    }

    fn below(&self, key: &str, span: Range<usize>, table: Option<&'a DeTable<'a>>) -> Section<'a> {
        Section { page: self.page, path: join(&self.path, key), span, table }
    }

    /// A table that must be there, without citation of its own.
    pub(super) fn section(&self, key: &str) -> Section<'a> {
        match self.get(key).map(|(span, value)| (span, value.get_ref())) {
            Some((span, DeValue::Table(table))) => self.below(key, span, Some(table)),
            Some((_, other)) => {
                self.fault(key, "a table", &describe(other));
                self.below(key, 0..0, None)
            }
            None => {
                self.absent(key, "a table");
                self.below(key, 0..0, None)
            }
        }
    }

    /// A table of rules: it must be there and cite its article.
    pub(super) fn table(&self, key: &str) -> Section<'a> {
        self.section(key).cited()
    }

    /// A table of rules that an act may leave out.
    pub(super) fn optional_table(&self, key: &str) -> Option<Section<'a>> {
        self.known(key);
        self.has(key).then(|| self.table(key))
    }

    /// Every table of rules of this one, whatever its name.
    pub(super) fn tables(&self) -> Vec<Section<'a>> {
        self.table.into_iter().flat_map(DeTable::keys).map(|key| self.table(key.get_ref())).collect()
    }

    /// An array of tables, perhaps empty, without citations of their own.
    pub(super) fn list(&self, key: &str) -> Vec<Section<'a>> {
        let Some((span, value)) = self.get(key) else { return Vec::new() };
        let DeValue::Array(array) = value.get_ref() else {
            self.fault(key, "an array of tables", &describe(value.get_ref()));
            return Vec::new();
        };
        let mut sections = Vec::new();
        for (at, item) in array.iter().enumerate() {
            let name = format!("{key}.{}", at + 1);
            match item.get_ref() {
                DeValue::Table(table) => {
                    let place = if item.span().is_empty() { span.clone() } else { item.span() };
                    sections.push(self.below(&name, place, Some(table)));
                }
                other => self.page.fault(&item.span(), &join(&self.path, &name), "a table", &describe(other)),
            }
        }
        sections
    }

    /// An array of tables of rules, each with its citation.
    pub(super) fn cited_list(&self, key: &str) -> Vec<Section<'a>> {
        self.list(key).into_iter().map(Section::cited).collect()
    }

    /// Reads what every table of rules carries: the citation, and perhaps evidence and doubts.
    fn cited(self) -> Section<'a> {
        let (cite, evidence, doubts) = (self.cite(), self.evidence(), self.doubts());
        if self.table.is_some() {
            self.page.keep_provenance(&self.path, |key| Provenance { key, cite, evidence, doubts });
        }
        self
    }

    /// The article that gives this table.
    pub(super) fn cite(&self) -> String {
        self.unkept("cite", "the article, as in \"art. 35, tabella A\"", non_empty)
    }

    /// What a table of rules says, with its article.
    pub(super) fn read<T>(&self, key: &str, read: impl Fn(&Section<'_>) -> T) -> Cited<T> {
        let table = self.table(key);
        Cited { value: read(&table), cite: table.cite() }
    }

    /// The same of a table that an act may leave out.
    pub(super) fn read_optional<T>(&self, key: &str, read: impl Fn(&Section<'_>) -> T) -> Option<Cited<T>> {
        self.known(key);
        self.has(key).then(|| self.read(key, read))
    }

    fn evidence(&self) -> Option<String> {
        self.known("evidence");
        let known = |text: &str| ["T", "T25", "2+", "1", "D", "?"].contains(&text).then(|| text.to_owned());
        self.has("evidence").then(|| self.unkept("evidence", "one of T, T25, 2+, 1, D, ?", known))
    }

    fn doubts(&self) -> Vec<String> {
        self.known("doubts");
        if self.has("doubts") { self.unkept_texts("doubts") } else { Vec::new() }
    }

    /// A quoted value: parsed, kept as a cell, or noted as a fault.
    pub(super) fn value<T: Default>(&self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        if let Some(text) = self.table.and_then(|table| table.get(key)?.get_ref().as_str()) {
            self.keep(key, text.to_owned());
        }
        self.unkept(key, expected, parse)
    }

    fn unkept<T: Default>(&self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        let Some((_, value)) = self.get(key) else {
            self.absent(key, expected);
            return T::default();
        };
        let parsed = value.get_ref().as_str().and_then(parse);
        parsed.unwrap_or_else(|| {
            self.fault(key, expected, &describe(value.get_ref()));
            T::default()
        })
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let texts = self.unkept_texts(key);
        self.keep(key, texts.join("; "));
        texts
    }

    fn unkept_texts(&self, key: &str) -> Vec<String> {
        let expected = "a list of quoted texts";
        match self.get(key).map(|(_, value)| value.get_ref()) {
            None => {
                self.absent(key, expected);
                Vec::new()
            }
            Some(DeValue::Array(array)) => {
                let read = |item: &Spanned<DeValue<'_>>| {
                    let text = item.get_ref().as_str().and_then(non_empty);
                    if text.is_none() {
                        self.page.fault(&item.span(), &join(&self.path, key), expected, &describe(item.get_ref()));
                    }
                    text
                };
                array.iter().filter_map(read).collect()
            }
            Some(other) => {
                self.fault(key, expected, &describe(other));
                Vec::new()
            }
        }
    }

    /// `true` or `false`; absent is `false`.
    pub(super) fn flag(&self, key: &str) -> bool {
        let Some((_, value)) = self.get(key) else { return false };
        let flag = value.get_ref().as_bool();
        match flag {
            Some(flag) => self.keep(key, flag.to_string()),
            None => self.fault(key, "true or false", &describe(value.get_ref())),
        }
        flag.unwrap_or_default()
    }

    /// Keeps what a rule says as a cell of its table.
    fn keep(&self, key: &str, value: String) {
        let table = self.path.split('.').next().unwrap_or_default();
        if self.table.is_some() && !table.is_empty() && !NOT_RULES.contains(&table) {
            self.page.keep_cell(&join(&self.path, key), value);
        }
    }
}

/// A text that says something.
pub(super) fn non_empty(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// What a value is, for people: its kind and how it is written.
fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("{text:?}"),
        DeValue::Integer(number) => format!("unquoted {}", number.as_str()),
        DeValue::Float(number) => format!("unquoted {}", number.as_str()),
        DeValue::Boolean(flag) => format!("{flag}"),
        DeValue::Datetime(day) => format!("unquoted {day}"),
        DeValue::Array(_) => "an array".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
