//! Reading one rule file: typed values by key, every fault noted with its place.
//!
//! A value that cannot be read is noted as a fault and stands in as the type's default. That
//! default is never seen: a load with faults yields no rulebook. So readers are plain struct
//! literals, and one reading finds all the faults of a file.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::ccnl::fault::RuleFault;
use crate::ccnl::livello::Livello;
use crate::ccnl::sheet::{Cell, Provenance};
use crate::money::{Factor, Hours, Money};

/// A file being read: what was found wrong, and the tables met so far.
pub(super) struct Page<'a> {
    pub(super) file: &'a str,
    text: &'a str,
    faults: RefCell<Vec<RuleFault>>,
    tables: RefCell<Vec<Table>>,
}

/// A table met while reading: what becomes a [`crate::ccnl::Sheet`].
#[derive(Default)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) provenance: Vec<Provenance>,
    pub(super) cells: Vec<Cell>,
}

impl<'a> Page<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Page<'a> {
        Page { file, text, faults: RefCell::default(), tables: RefCell::default() }
    }

    pub(super) fn fault(&self, span: &Range<usize>, key: &str, expected: &str, found: &str) {
        self.faults.borrow_mut().push(RuleFault::at(self.file, self.text, span, key, expected, found));
    }

    /// The faults and the tables, once all sections are dropped.
    pub(super) fn close(self) -> (Vec<RuleFault>, Vec<Table>) {
        (self.faults.into_inner(), self.tables.into_inner())
    }

    fn record(&self, path: &str, add: impl FnOnce(&mut Table, String)) {
        let (name, key) = path.split_once('.').unwrap_or((path, ""));
        let mut tables = self.tables.borrow_mut();
        let at = tables.iter().position(|table| table.name == name).unwrap_or_else(|| {
            tables.push(Table { name: name.to_owned(), ..Table::default() });
            tables.len() - 1
        });
        add(&mut tables[at], key.to_owned());
    }
}

/// A table of a file. When dropped, it reports the keys that nobody asked for.
pub(super) struct Section<'a> {
    page: &'a Page<'a>,
    path: String,
    span: Range<usize>,
    table: Option<&'a DeTable<'a>>,
    /// True for tables whose cells are rules (not `act` and `in_force`).
    ruled: bool,
    asked: RefCell<BTreeSet<String>>,
}

impl Drop for Section<'_> {
    fn drop(&mut self) {
        for (key, _) in self.table.into_iter().flat_map(DeTable::iter) {
            if !self.asked.borrow().contains(key.get_ref().as_ref()) {
                let known: Vec<String> = self.asked.borrow().iter().cloned().collect();
                let expected = format!("one of {}", known.join(", "));
                self.page.fault(&key.span(), &self.path_of(key.get_ref()), &expected, "unknown key");
            }
        }
    }
}

impl<'a> Section<'a> {
    /// The whole file.
    pub(super) fn root(page: &'a Page<'a>, table: &'a DeTable<'a>) -> Section<'a> {
        Section { page, path: String::new(), span: 0..0, table: Some(table), ruled: true, asked: RefCell::default() }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    fn get(&self, key: &str) -> Option<(Range<usize>, &'a Spanned<DeValue<'a>>)> {
        self.asked.borrow_mut().insert(key.to_owned());
        self.table?.get_key_value(key).map(|(name, value)| (name.span(), value))
    }

    /// Notes a fault at a key, or at the table when the key is absent.
    pub(super) fn fault(&self, key: &str, expected: &str, found: &str) {
        let span = self.table.and_then(|table| table.get(key)).map_or(self.span.clone(), Spanned::span);
        self.page.fault(&span, &self.path_of(key), expected, found);
    }

    /// True when the file has the key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(key))
    }

    fn below(&self, key: &str, span: Range<usize>, table: Option<&'a DeTable<'a>>, ruled: bool) -> Section<'a> {
        Section { page: self.page, path: self.path_of(key), span, table, ruled, asked: RefCell::default() }
    }

    /// A table that must be there, without citation: `act`, `in_force`, inline tables.
    pub(super) fn section(&self, key: &str) -> Section<'a> {
        let ruled = self.ruled && !(self.path.is_empty() && (key == "act" || key == "in_force"));
        match self.get(key).map(|(span, value)| (span, value.get_ref())) {
            Some((span, DeValue::Table(table))) => self.below(key, span, Some(table), ruled),
            Some((_, other)) => {
                self.fault(key, "a table", &describe(other));
                self.below(key, 0..0, None, ruled)
            }
            None => {
                // Of a table already reported as missing, the parts are not reported again.
                if self.table.is_some() {
                    self.fault(key, "a table", "nothing");
                }
                self.below(key, 0..0, None, ruled)
            }
        }
    }

    /// A table of rules: it must be there and cite its article.
    pub(super) fn table(&self, key: &str) -> Section<'a> {
        self.section(key).cited()
    }

    /// A table of rules that an act may leave out.
    pub(super) fn optional_table(&self, key: &str) -> Option<Section<'a>> {
        self.has(key).then(|| self.table(key))
    }

    /// An array of tables, perhaps empty, without citation of their own.
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
                    let start = if item.span().is_empty() { span.clone() } else { item.span() };
                    sections.push(self.below(&name, start, Some(table), self.ruled));
                }
                other => self.page.fault(&item.span(), &self.path_of(&name), "a table", &describe(other)),
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
        let provenance = |key| Provenance { key, cite: self.cite(), evidence: self.evidence(), doubts: self.doubts() };
        if self.table.is_some() {
            self.page.record(&self.path, |table, key| table.provenance.push(provenance(key)));
        }
        self
    }

    /// The article that gives this table.
    pub(super) fn cite(&self) -> String {
        self.unrecorded("cite", "the article, as in \"art. 35, tabella A\"", non_empty)
    }

    fn evidence(&self) -> Option<String> {
        let known = |text: &str| ["T", "T25", "2+", "1", "D", "?"].contains(&text).then(|| text.to_owned());
        self.has("evidence").then(|| self.unrecorded("evidence", "one of T, T25, 2+, 1, D, ?", known))
    }

    fn doubts(&self) -> Vec<String> {
        if self.has("doubts") { self.texts_unrecorded("doubts") } else { Vec::new() }
    }

    fn unrecorded<T: Default>(&self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        let Some((_, value)) = self.get(key) else {
            if self.table.is_some() {
                self.fault(key, expected, "nothing");
            }
            return T::default();
        };
        let parsed = value.get_ref().as_str().and_then(parse);
        parsed.unwrap_or_else(|| {
            self.fault(key, expected, &describe(value.get_ref()));
            T::default()
        })
    }

    /// A quoted value: parsed, kept as a cell, or noted as a fault.
    pub(super) fn value<T: Default>(&self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> T {
        if let (true, Some(text)) = (self.ruled, self.table.and_then(|table| table.get(key)?.get_ref().as_str())) {
            let cell = |key| Cell { key, value: text.to_owned() };
            self.page.record(&self.path_of(key), |table, key| table.cells.push(cell(key)));
        }
        self.unrecorded(key, expected, parse)
    }

    /// A value, or `None` where the file writes `"-"`: there is none.
    pub(super) fn or_dash<T: Default>(
        &self,
        key: &str,
        expected: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let parse = |text: &str| if text == "-" { Some(None) } else { parse(text).map(Some) };
        self.value(key, &format!("{expected}, or \"-\" for none"), parse)
    }

    /// A text with something in it.
    pub(super) fn text(&self, key: &str) -> String {
        self.value(key, "a quoted text", non_empty)
    }

    /// A list of texts.
    pub(super) fn texts(&self, key: &str) -> Vec<String> {
        let texts = self.texts_unrecorded(key);
        if self.ruled {
            let joined = texts.join(" | ");
            self.page.record(&self.path_of(key), |table, key| table.cells.push(Cell { key, value: joined }));
        }
        texts
    }

    fn texts_unrecorded(&self, key: &str) -> Vec<String> {
        let expected = "a list of quoted texts";
        match self.get(key).map(|(_, value)| value.get_ref()) {
            None if self.table.is_none() => Vec::new(),
            None => {
                self.fault(key, expected, "nothing");
                Vec::new()
            }
            Some(DeValue::Array(array)) => {
                let read = |item: &Spanned<DeValue<'_>>| {
                    let text = item.get_ref().as_str().and_then(non_empty);
                    if text.is_none() {
                        self.page.fault(&item.span(), &self.path_of(key), expected, &describe(item.get_ref()));
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
            Some(flag) if self.ruled => {
                let cell = |key| Cell { key, value: flag.to_string() };
                self.page.record(&self.path_of(key), |table, key| table.cells.push(cell(key)));
            }
            Some(_) => {}
            None => self.fault(key, "true or false", &describe(value.get_ref())),
        }
        flag.unwrap_or_default()
    }

    /// An amount of euro.
    pub(super) fn money(&self, key: &str) -> Money {
        self.value(key, AMOUNT, amount)
    }

    /// An amount of euro, or `"-"`.
    pub(super) fn money_or_dash(&self, key: &str) -> Option<Money> {
        self.or_dash(key, AMOUNT, amount)
    }

    /// A whole number.
    pub(super) fn count(&self, key: &str) -> u32 {
        self.value(key, "a quoted whole number", whole)
    }

    /// Hours in quarters.
    pub(super) fn hours(&self, key: &str) -> Hours {
        self.value(key, HOURS, parsed)
    }

    /// Hours, or `"-"`.
    pub(super) fn hours_or_dash(&self, key: &str) -> Option<Hours> {
        self.or_dash(key, HOURS, parsed)
    }

    /// A plain number: `52/12`, `13.5` or `4%`.
    pub(super) fn factor(&self, key: &str) -> Factor {
        self.value(key, NUMBER, |text| factor(text).map(Some)).unwrap_or_else(|| Factor::whole(0))
    }

    /// A day.
    pub(super) fn date(&self, key: &str) -> NaiveDate {
        self.value(key, DAY, parsed)
    }

    /// A day, or `None` when the key is absent.
    pub(super) fn optional_date(&self, key: &str) -> Option<NaiveDate> {
        self.has(key).then(|| self.date(key)).or_else(|| {
            self.asked.borrow_mut().insert(key.to_owned());
            None
        })
    }

    /// Levels of the contract.
    pub(super) fn livelli(&self, key: &str) -> Vec<Livello> {
        let read = |text: String| {
            text.parse::<Livello>()
                .map_err(|fault| self.fault(key, "levels A, AS … DS", &format!("{:?}", fault.0)))
                .ok()
        };
        self.texts(key).into_iter().filter_map(read).collect()
    }
}

const AMOUNT: &str = "a quoted amount with two decimals, as in \"1053.39\"";
const HOURS: &str = "quoted hours in quarters, as in \"54\" or \"7.5\"";
const NUMBER: &str = "a quoted number, fraction or percentage, as in \"13.5\", \"52/12\" or \"4%\"";
const DAY: &str = "a quoted day that exists, as in \"2026-01-01\"";

/// An amount as tables print it: always with two decimals, so that a lost digit shows.
fn amount(text: &str) -> Option<Money> {
    let two_decimals = text.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    two_decimals.then(|| text.parse().ok()).flatten()
}

fn whole(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn non_empty(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// `52/12`, `13.5`, `-0.3%`: kept exact.
pub(super) fn factor(text: &str) -> Option<Factor> {
    let decimal = |text: &str| Decimal::from_str(text).ok().map(Factor::from_decimal);
    if let Some(percent) = text.strip_suffix('%') {
        return decimal(percent).map(|number| number.over(Factor::whole(100)));
    }
    match text.split_once('/') {
        Some((above, below)) => {
            let below = below.parse::<u32>().ok().filter(|below| *below > 0)?;
            Some(Factor::fraction(above.parse::<u32>().ok()?.into(), below.into()))
        }
        None => decimal(text),
    }
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
