//! The tree of steps as JSON: each node with its kind, item, amount, citations and children.
//!
//! A line that another line starts from is named, not repeated: the node `{"kind":"see"}` says
//! where it stands and how much it is, and the reader finds it explained there.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::act::Citation;
use super::cost::Figures;
use super::item::{HourFigure, Item, Line};
use super::voce::{Number, Step, Voce};
use super::worth::Origin;

/// The explanation of a whole quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    hour: Vec<(HourFigure, Voce)>,
    month: Vec<(Line, Voce)>,
    year: Vec<(Line, Voce)>,
    bases: [(&'static str, Voce); 3],
}

impl Explanation {
    /// The trees of all figures.
    #[must_use]
    pub fn of(figures: &Figures<Voce>) -> Explanation {
        let hour = &figures.hour;
        Explanation {
            hour: vec![
                (HourFigure::Minimum, hour.minimum.clone()),
                (HourFigure::Pay, hour.pay.clone()),
                (HourFigure::Rgf, hour.rgf.clone()),
                (HourFigure::Effective, hour.effective.clone()),
                (HourFigure::InpsTotal, hour.inps_total.clone()),
                (HourFigure::InpsWorker, hour.inps_worker.clone()),
            ],
            month: figures.month.iter().map(|(line, voce)| (line, voce.clone())).collect(),
            year: figures.year.iter().map(|(line, voce)| (line, voce.clone())).collect(),
            bases: [
                ("pay", figures.exact_pay.clone()),
                ("board_month", figures.board_month.clone()),
                ("board_year", figures.board_year.clone()),
            ],
        }
    }
}

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(Some(4))?;
        map.serialize_entry("hour", &Section(self.hour.iter().map(|(key, voce)| (key.code(), voce)).collect()))?;
        map.serialize_entry("month", &Section(self.month.iter().map(|(key, voce)| (key.code(), voce)).collect()))?;
        map.serialize_entry("year", &Section(self.year.iter().map(|(key, voce)| (key.code(), voce)).collect()))?;
        map.serialize_entry("bases", &Section(self.bases.iter().map(|(key, voce)| (*key, voce)).collect()))?;
        map.end()
    }
}

struct Section<'a>(Vec<(&'static str, &'a Voce)>);

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(key, voce)| (key, Top(voce))))
    }
}

/// A tree at its own place: always opened.
struct Top<'a>(&'a Voce);

/// A tree inside another: opened unless it has a place of its own.
struct Inner<'a>(&'a Voce);

/// Where the explanation of an item stands, when it has a place of its own.
#[must_use]
pub fn place_of(item: Item) -> Option<String> {
    Some(match item {
        Item::Exact(Line::Pay) => "bases.pay".to_owned(),
        Item::BoardMonth => "bases.board_month".to_owned(),
        Item::BoardYear => "bases.board_year".to_owned(),
        Item::Year(line) | Item::Exact(line) => format!("year.{}", line.code()),
        Item::Month(line) => format!("month.{}", line.code()),
        Item::Hour(figure) => format!("hour.{}", figure.code()),
        _ => return None,
    })
}

impl Serialize for Inner<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let voce = self.0;
        let Some(place) = place_of(voce.item()) else { return node(voce, out) };
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("kind", "see")?;
        head(voce, &mut map)?;
        map.serialize_entry("see", &place)?;
        map.end()
    }
}

impl Serialize for Top<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        node(self.0, out)
    }
}

/// Item, period, and amount: to the cent, and in full where the cent is not all of it.
fn head<M: SerializeMap>(voce: &Voce, map: &mut M) -> Result<(), M::Error> {
    map.serialize_entry("item", voce.item().code())?;
    if let Some(period) = voce.item().period() {
        map.serialize_entry("period", period)?;
    }
    map.serialize_entry("amount", &voce.money())?;
    if voce.money().exact() != voce.amount() {
        map.serialize_entry("exact", &voce.amount().euro_fraction())?;
    }
    Ok(())
}

fn node<S: Serializer>(voce: &Voce, out: S) -> Result<S::Ok, S::Error> {
    let mut map = out.serialize_map(None)?;
    map.serialize_entry("kind", voce.step().kind())?;
    head(voce, &mut map)?;
    match voce.step() {
        Step::Table(cell) => table(*cell, &mut map)?,
        Step::Times { by, .. } | Step::Over { by, .. } => map.serialize_entry("by", by)?,
        Step::NotDue(reason) => map.serialize_entry("reason", reason.code())?,
        _ => {}
    }
    map.serialize_entry("citations", voce.cites())?;
    map.serialize_entry("children", &Children(voce))?;
    map.end()
}

/// Children of a node. A rounding of a line opens the line it rounds: it has no other place.
struct Children<'a>(&'a Voce);

impl Serialize for Children<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let voce = self.0;
        let children = voce.children();
        let own = |child: &Voce| match (voce.item(), child.item()) {
            (Item::Year(mine), Item::Exact(its)) => mine == its && matches!(voce.step(), Step::Rounded(_)),
            _ => false,
        };
        let mut seq = out.serialize_seq(Some(children.len()))?;
        for child in children {
            if own(child) { seq.serialize_element(&Top(child))? } else { seq.serialize_element(&Inner(child))? }
        }
        seq.end()
    }
}

fn table<M: SerializeMap>(cell: Origin, map: &mut M) -> Result<(), M::Error> {
    match cell {
        Origin::Pay { table, row, since } => {
            map.serialize_entry("table", table.letter())?;
            map.serialize_entry("row", &row.to_string())?;
            map.serialize_entry("since", &since)
        }
        Origin::Inps { band, worker, cuaf, fixed_term, since } => {
            map.serialize_entry("table", "inps")?;
            map.serialize_entry("band", &band)?;
            map.serialize_entry("part", if worker { "worker" } else { "total" })?;
            map.serialize_entry("cuaf", &cuaf)?;
            map.serialize_entry("fixed_term", &fixed_term)?;
            map.serialize_entry("since", &since)
        }
        Origin::Assistenza { worker, since } => {
            map.serialize_entry("table", "cassacolf")?;
            map.serialize_entry("part", if worker { "worker" } else { "employer" })?;
            map.serialize_entry("since", &since)
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("quantity", self.quantity.code())?;
        map.serialize_entry("value", &self.value.to_string())?;
        map.serialize_entry("citations", &self.cite.iter().collect::<Vec<&Citation>>())?;
        map.end()
    }
}
