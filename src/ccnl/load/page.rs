//! One rule file being read: its faults, the keys asked for, the tables met.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::ccnl::fault::RuleFault;
use crate::ccnl::sheet::{Cell, Provenance};

/// A file being read: what was found wrong, which keys were asked for, the tables met so far.
pub(super) struct Page<'a> {
    file: &'a str,
    text: &'a str,
    faults: RefCell<Vec<RuleFault>>,
    asked: RefCell<BTreeSet<String>>,
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
        Page { file, text, faults: RefCell::default(), asked: RefCell::default(), tables: RefCell::default() }
    }

    pub(super) fn fault(&self, span: &Range<usize>, key: &str, expected: &str, found: &str) {
        let fault = RuleFault::at(self.file, self.text, span, key, expected, found);
        let mut faults = self.faults.borrow_mut();
        // A table may be read by more than one reader: what is wrong with it is said once.
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }

    /// Remembers that a key is known.
    pub(super) fn ask(&self, path: String) {
        self.asked.borrow_mut().insert(path);
    }

    /// Keeps a cell of a table, once.
    pub(super) fn keep_cell(&self, path: &str, value: String) {
        self.in_table(path, |table, key| {
            if !table.cells.iter().any(|cell| cell.key == key) {
                table.cells.push(Cell { key, value });
            }
        });
    }

    /// Keeps a citation of a table, once.
    pub(super) fn keep_provenance(&self, path: &str, provenance: impl FnOnce(String) -> Provenance) {
        self.in_table(path, |table, key| {
            if !table.provenance.iter().any(|kept| kept.key == key) {
                table.provenance.push(provenance(key));
            }
        });
    }

    fn in_table(&self, path: &str, add: impl FnOnce(&mut Table, String)) {
        let (name, key) = path.split_once('.').unwrap_or((path, ""));
        let mut tables = self.tables.borrow_mut();
        let at = tables.iter().position(|table| table.name == name).unwrap_or_else(|| {
            tables.push(Table { name: name.to_owned(), ..Table::default() });
            tables.len() - 1
        });
        add(&mut tables[at], key.to_owned());
    }

    /// The faults and the tables, once all is read: a key that nobody asked for is unknown.
    pub(super) fn close(self, document: &DeTable<'_>) -> (Vec<RuleFault>, Vec<Table>) {
        self.unknown(document, "");
        (self.faults.into_inner(), self.tables.into_inner())
    }

    fn unknown(&self, table: &DeTable<'_>, path: &str) {
        for (key, value) in table {
            let below = join(path, key.get_ref());
            if !self.asked.borrow().contains(&below) {
                self.fault(&key.span(), &below, &self.known(path), "an unknown key");
                continue;
            }
            match value.get_ref() {
                DeValue::Table(table) => self.unknown(table, &below),
                DeValue::Array(array) => {
                    for (at, item) in array.iter().enumerate() {
                        if let DeValue::Table(table) = item.get_ref() {
                            self.unknown(table, &join(&below, &(at + 1).to_string()));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The keys that a table may have.
    fn known(&self, path: &str) -> String {
        let prefix = if path.is_empty() { String::new() } else { format!("{path}.") };
        let asked = self.asked.borrow();
        let below = asked.iter().filter_map(|key| key.strip_prefix(&prefix)).filter(|key| !key.contains('.'));
        format!("one of {}", below.collect::<Vec<_>>().join(", "))
    }
}

/// A dotted key.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
