//! The files of the rules of a day, read by name and key.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use toml::{Table, Value};

use super::time::{Cents, Quarters, hundredths, quarter};
use super::wrong::Wrong;

/// Criteria there are formulas for, in the order of the lines.
const CRITERIA: [&str; 7] = ["travel", "likes", "experience", "hours", "training", "language", "waiting"];

/// The files of the rules that a check needs, each read once.
pub struct Rules {
    weights: Folder,
    pay: Folder,
    contract: Folder,
}

/// The files of a folder by their first day: the tables, and a digest of the text.
type Folder = BTreeMap<NaiveDate, (Table, String)>;

/// What the check goes by on a day.
pub struct Tables<'r> {
    pub day: NaiveDate,
    pub sha256: &'r str,
    weights: &'r Table,
    pay: &'r Table,
    contract: &'r Table,
}

impl Rules {
    /// Reads the files, named as `matching/2026-01-01.toml`; files whose name is no day are another's.
    ///
    /// # Errors
    /// At the first file that is no table, or weights with a criterion that there is no formula for.
    pub fn read(files: &[(String, String)]) -> Result<Rules, String> {
        let rules = Rules {
            weights: folder(files, "matching/")?,
            pay: folder(files, "minimi/")?,
            contract: folder(files, "ccnl/")?,
        };
        let known = |key: &&String| !CRITERIA.iter().chain(&["act", "in_force", "limits"]).any(|known| key == known);
        let keys = rules.weights.values().flat_map(|(table, _)| table.keys());
        match keys.into_iter().find(known) {
            None => Ok(rules),
            Some(key) => Err(format!("there is no formula for {key:?}, only for {}", CRITERIA.join(", "))),
        }
    }
}

fn folder(files: &[(String, String)], folder: &str) -> Result<Folder, String> {
    let mut read = Folder::new();
    for (name, text) in files {
        let day = name.strip_prefix(folder).and_then(|name| name.strip_suffix(".toml"));
        let Some(day) = day.and_then(|day| day.parse().ok()) else { continue };
        let table = text.parse().map_err(|fault| format!("{name}: {fault}"))?;
        read.insert(day, (table, hex::encode(Sha256::digest(text))));
    }
    Ok(read)
}

/// The latest file of a folder that has begun.
fn latest(folder: &Folder, day: NaiveDate) -> Result<&(Table, String), Wrong> {
    let begun = folder.range(..=day).next_back().map(|(_, file)| file);
    begun.ok_or_else(|| Wrong::of("on", day, "a day with rules"))
}

fn text<'a>(table: &'a Table, path: &[&str]) -> Option<&'a str> {
    let (last, path) = path.split_last()?;
    path.iter().try_fold(table, |table, key| table.get(*key)?.as_table())?.get(*last)?.as_str()
}

impl<'r> Tables<'r> {
    pub fn on(rules: &'r Rules, day: NaiveDate) -> Result<Tables<'r>, Wrong> {
        let (weights, sha256) = latest(&rules.weights, day)?;
        let (pay, contract) = (&latest(&rules.pay, day)?.0, &latest(&rules.contract, day)?.0);
        Ok(Tables { day, sha256, weights, pay, contract })
    }

    /// The weights' name.
    pub fn id(&self) -> &'r str {
        text(self.weights, &["act", "id"]).unwrap_or_default()
    }

    /// The criteria of these weights, in the order of the lines.
    pub fn criteria(&self) -> Vec<&'static str> {
        CRITERIA.into_iter().filter(|criterion| self.weights.contains_key(*criterion)).collect()
    }

    /// A number of the weights.
    pub fn weight(&self, criterion: &str, key: &str) -> Result<u64, Wrong> {
        let number = text(self.weights, &[criterion, key]).and_then(|text| text.parse().ok());
        number.ok_or_else(|| Wrong::of(&format!("{criterion}.{key} of the weights"), "no number", "a number"))
    }

    /// Hours that a night counts.
    pub fn night_hours(&self) -> Quarters {
        let hours = text(self.weights, &["limits", "nights", "hours"]).and_then(hundredths);
        Quarters(hours.unwrap_or_default() / 25)
    }

    /// The most of something a week: days, nights.
    pub fn most(&self, what: &str) -> Option<u64> {
        text(self.weights, &["limits", what, "most"])?.parse().ok()
    }

    /// Hours of a regime that the contract limits.
    pub fn hours_of(&self, regime: &str, key: &str) -> Option<Quarters> {
        text(self.contract, &["regime", regime, key]).and_then(hundredths).map(|hours| Quarters(hours / 25))
    }

    /// The longest day of a regime; of who covers rests, by our own limit.
    pub fn longest_day(&self, regime: &str) -> Option<Quarters> {
        let own = || text(self.weights, &["limits", "cover_day", "hours"]).and_then(hundredths);
        if regime == "copertura_riposi" {
            own().map(|hours| Quarters(hours / 25))
        } else {
            self.hours_of(regime, "daily_hours")
        }
    }

    /// Whether the table of pay had ended before the day.
    pub fn provisional(&self) -> bool {
        let until = text(self.pay, &["in_force", "until"]).and_then(|day| day.parse::<NaiveDate>().ok());
        until.is_some_and(|until| until < self.day)
    }

    /// When a night of a regime begins and ends, in quarters from midnight.
    pub fn night(&self, regime: &str) -> Option<(usize, usize)> {
        let time = |key| text(self.contract, &["regime", regime, key]).and_then(quarter);
        time("from").zip(time("to"))
    }

    /// The table's minimum.
    pub fn minimum(&self, regime: &str, livello: Option<&str>) -> Option<Cents> {
        let letter = text(self.contract, &["regime", regime, "tabella"])?.to_lowercase();
        let rows = self.pay.get(&format!("tabella_{letter}")).and_then(Value::as_table)?;
        rows.get(livello.unwrap_or("unico"))?.as_str().and_then(hundredths).map(Cents)
    }
}
