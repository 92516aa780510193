//! Acts in time: no gap, no overlap, no table that stops while its acts go on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::Read;
use crate::ccnl::fault::RuleFault;
use crate::ccnl::sheet::{Kind, of_one_act};

/// The faults that only show when all files are seen together.
pub(super) fn faults(read: &[Read], files: &BTreeMap<String, String>) -> Vec<RuleFault> {
    let mut faults = same_ids(read, files);
    for kind in Kind::ALL {
        let mut acts: Vec<&Read> = read.iter().filter(|read| read.kind == kind).collect();
        if acts.is_empty() {
            let file = format!("{kind}/");
            faults.push(RuleFault::of_file(&file, "", "at least one file", "none"));
        }
        if acts.iter().all(|read| read.dated) {
            acts.sort_by_key(|read| read.header.from);
            for pair in acts.windows(2) {
                faults.extend(in_sequence(pair[0], pair[1], files));
            }
            faults.extend(stopped(&acts, files));
        }
    }
    faults
}

fn same_ids(read: &[Read], files: &BTreeMap<String, String>) -> Vec<RuleFault> {
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for act in read.iter().map(|read| &read.header.act).filter(|act| !act.id.is_empty()) {
        match first.get(act.id.as_str()) {
            Some(other) => {
                let expected = format!("an id of its own: {other} has this one");
                faults.push(at(files, &act.file, "act", "id", &expected, &format!("{:?}", act.id)));
            }
            None => {
                first.insert(&act.id, &act.file);
            }
        }
    }
    faults
}

fn in_sequence(before: &Read, after: &Read, files: &BTreeMap<String, String>) -> Option<RuleFault> {
    let until = before.header.until?;
    let due = until.succ_opt()?;
    let (from, file) = (after.header.from, &after.header.act.file);
    let word = match from.cmp(&due) {
        std::cmp::Ordering::Equal => return None,
        std::cmp::Ordering::Less => "an overlap",
        std::cmp::Ordering::Greater => "a gap",
    };
    let expected = format!("\"{due}\", the day after {} ends", before.header.act.file);
    Some(at(files, file, "in_force", "from", &expected, &format!("\"{from}\", {word}")))
}

/// A table once given is given by every later act of its kind.
fn stopped(acts: &[&Read], files: &BTreeMap<String, String>) -> Vec<RuleFault> {
    let mut given: BTreeMap<&str, NaiveDate> = BTreeMap::new();
    let mut faults = Vec::new();
    for act in acts {
        let has = |name: &str| act.tables.iter().any(|table| table.name == name);
        for (name, since) in &given {
            if !has(name) {
                let expected =
                    format!("this table, given since {since}: a later act gives all tables of the one before");
                faults.push(at(files, &act.header.act.file, name, "", &expected, "nothing"));
            }
        }
        for table in act.tables.iter().filter(|table| !of_one_act(&table.name)) {
            given.entry(&table.name).or_insert(act.header.from);
        }
    }
    faults
}

/// A fault at a key of a table, or at the file's beginning.
fn at(files: &BTreeMap<String, String>, file: &str, table: &str, key: &str, expected: &str, found: &str) -> RuleFault {
    let text = files.get(file).map_or("", String::as_str);
    let span = DeTable::parse(text).ok().and_then(|document| {
        let table = document.get_ref().get(table)?;
        match table.get_ref() {
            DeValue::Table(below) => Some(below.get(key)?.span()),
            _ => None,
        }
    });
    let path = if key.is_empty() { table.to_owned() } else { format!("{table}.{key}") };
    RuleFault::at(file, text, &span.unwrap_or(0..0), &path, expected, found)
}
