//! Which act gives each table on each day: coverage in time, and what changed between two days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::rulebook::Rulebook;
use super::sheet::{Kind, Sheet};
use crate::money::Factor;

/// One table through time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage<'a> {
    /// Kind and table, for instance `minimi/tabella_a`.
    pub name: String,
    /// What each act gives of it, oldest first.
    pub pieces: Vec<&'a Sheet>,
}

impl Coverage<'_> {
    /// Days, both included, on which no act gives the table between its first day and `until`.
    #[must_use]
    pub fn unanswered(&self, until: NaiveDate) -> Vec<NaiveDate> {
        let Some(first) = self.pieces.first() else { return Vec::new() };
        let answered = |day: &NaiveDate| {
            self.pieces.iter().any(|piece| piece.from <= *day && piece.until.is_none_or(|end| *day <= end))
        };
        first.from.iter_days().take_while(|day| *day <= until).filter(|day| !answered(day)).collect()
    }
}

impl Rulebook {
    /// Every table that answers on its own, through time, in order of kind and table.
    ///
    /// Tables that belong to one act alone, such as how its amounts were made, are left out.
    #[must_use]
    pub fn coverage(&self) -> Vec<Coverage<'_>> {
        let mut tables: BTreeMap<(Kind, &str), Vec<&Sheet>> = BTreeMap::new();
        for sheet in self.sheets().iter().filter(|sheet| !sheet.of_one_act()) {
            tables.entry((sheet.kind, &sheet.table)).or_default().push(sheet);
        }
        let named = |((kind, table), pieces)| Coverage { name: format!("{kind}/{table}"), pieces };
        tables.into_iter().map(named).collect()
    }

    /// The last day that the yearly tables cover; after it answers are provisional.
    #[must_use]
    pub fn known_until(&self) -> Option<NaiveDate> {
        let last =
            |kind| self.sheets().iter().filter(move |sheet| sheet.kind == kind).filter_map(|sheet| sheet.until).max();
        last(Kind::Minimi).min(last(Kind::Contributi))
    }

    /// The tables of the latest acts known that have begun by a day, in order of kind and table.
    #[must_use]
    pub fn sheets_on(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> Vec<&Sheet> {
        let known = |sheet: &&Sheet| known_on.is_none_or(|known| sheet.act.signed <= known) && sheet.from <= day;
        let mut found: Vec<&Sheet> = Kind::ALL
            .into_iter()
            .flat_map(|kind| {
                let begun: Vec<&Sheet> =
                    self.sheets().iter().filter(|sheet| sheet.kind == kind).filter(known).collect();
                let latest = begun.last().map(|sheet| sheet.from);
                begun.into_iter().filter(move |sheet| Some(sheet.from) == latest)
            })
            .collect();
        found.sort_by_key(|sheet| (sheet.kind, sheet.table.clone()));
        found
    }

    /// What changed from one day to another, cell by cell, in order of table and key.
    #[must_use]
    pub fn diff(&self, old: NaiveDate, new: NaiveDate) -> Vec<Change> {
        let (before, after) = (cells(&self.sheets_on(old, None)), cells(&self.sheets_on(new, None)));
        let places: BTreeSet<&(String, String)> = before.keys().chain(after.keys()).collect();
        let change = |place: &(String, String)| {
            let (old, new) = (before.get(place).copied(), after.get(place).copied());
            (old != new).then(|| Change {
                table: place.0.clone(),
                key: place.1.clone(),
                old: old.map(ToOwned::to_owned),
                new: new.map(ToOwned::to_owned),
            })
        };
        places.into_iter().filter_map(change).collect()
    }
}

fn cells<'a>(sheets: &[&'a Sheet]) -> BTreeMap<(String, String), &'a str> {
    let of = |sheet: &&'a Sheet| {
        let name = sheet.name();
        sheet.cells.iter().map(move |cell| ((name.clone(), cell.key.clone()), cell.value.as_str())).collect::<Vec<_>>()
    };
    sheets.iter().flat_map(of).collect()
}

/// A cell that differs between two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Kind and table.
    pub table: String,
    /// The key below the table.
    pub key: String,
    /// The older value; `None` when the cell is new.
    pub old: Option<String>,
    /// The newer value; `None` when the cell is gone.
    pub new: Option<String>,
}

impl Change {
    /// The newer number divided by the older, exact, when both are numbers and the older is not zero.
    #[must_use]
    pub fn ratio(&self) -> Option<Factor> {
        let (old, new) = (Factor::parse(self.old.as_ref()?)?, Factor::parse(self.new.as_ref()?)?);
        (old != Factor::whole(0)).then(|| new.over(old))
    }

    /// The change in thousandths, to the third decimal, as in `+49.204 per mille`.
    #[must_use]
    pub fn per_mille(&self) -> Option<String> {
        let (above, below) = self.ratio()?.parts();
        let millionths =
            ((above - below) * 2_000_000 + below.signum() * (above - below).signum() * below.abs()) / (2 * below);
        let sign = if millionths < 0 { '-' } else { '+' };
        let size = millionths.unsigned_abs();
        Some(format!("{sign}{}.{:03} per mille", size / 1000, size % 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(old: &str, new: &str) -> Change {
        Change { table: String::new(), key: String::new(), old: Some(old.to_owned()), new: Some(new.to_owned()) }
    }

    #[test]
    fn changes_are_told_in_thousandths() {
        assert_eq!(change("100.00", "104.92").per_mille().as_deref(), Some("+49.200 per mille"));
        assert_eq!(change("3", "2").per_mille().as_deref(), Some("-333.333 per mille"));
        assert_eq!(change("3", "5").per_mille().as_deref(), Some("+666.667 per mille"));
        assert_eq!(change("80%", "90%").per_mille().as_deref(), Some("+125.000 per mille"));
        assert_eq!(change("-", "90%").per_mille(), None);
        assert_eq!(change("0.00", "1.00").per_mille(), None);
    }
}
