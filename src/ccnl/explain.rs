//! The tree of steps as JSON: each node with its kind, item, amount, citations and children.
//!
//! A line that another line starts from is named, not repeated: the node `{"kind":"see"}` says
//! where it stands and how much it is, and the reader finds it explained there.

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use super::cost::{Figures, Lines};
use super::item::{HourFigure, Item, Line};
use super::voce::{Step, Voce};
use super::worth::{Operand, Origin, Place};

/// The explanation of a whole quote, as JSON: the trees it tells of are gone with their steps.
#[derive(Clone, Debug, Serialize)]
pub struct Explanation(Box<RawValue>);

impl Explanation {
    /// The trees of all figures.
    #[must_use]
    pub fn of(figures: &Figures<Voce<'_>>) -> Explanation {
        // Only keys that are no text would fail, and these are. The text is written once and goes out as it is.
        Explanation(to_raw_value(&Trees(figures)).unwrap_or_else(|_| RawValue::NULL.to_owned()))
    }

    /// As JSON text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.get()
    }
}

impl PartialEq for Explanation {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl Eq for Explanation {}

fn lines<'a>(lines: &Lines<Voce<'a>>) -> Vec<(&'static str, Voce<'a>)> {
    lines.iter().map(|(line, voce)| (line.code(), *voce)).collect()
}

struct Trees<'f, 'a>(&'f Figures<Voce<'a>>);

impl Serialize for Trees<'_, '_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Figures { hour, month, year, exact_pay, board_month, board_year } = self.0;
        let figures = [
            (HourFigure::Minimum, hour.minimum),
            (HourFigure::Pay, hour.pay),
            (HourFigure::Rgf, hour.rgf),
            (HourFigure::Effective, hour.effective),
            (HourFigure::InpsTotal, hour.inps_total),
            (HourFigure::InpsWorker, hour.inps_worker),
        ];
        let bases = [("pay", *exact_pay), ("board_month", *board_month), ("board_year", *board_year)];
        let mut map = out.serialize_map(Some(4))?;
        map.serialize_entry("hour", &Section(&figures.map(|(figure, voce)| (figure.code(), voce))))?;
        map.serialize_entry("month", &Section(&lines(month)))?;
        map.serialize_entry("year", &Section(&lines(year)))?;
        map.serialize_entry("bases", &Section(&bases))?;
        map.end()
    }
}

struct Section<'s, 'a>(&'s [(&'static str, Voce<'a>)]);

impl Serialize for Section<'_, '_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(key, voce)| (key, Top(*voce))))
    }
}

/// A tree at its own place: always opened.
struct Top<'a>(Voce<'a>);

/// A tree inside another: opened unless it has a place of its own.
struct Inner<'a>(Voce<'a>);

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
        let Some(place) = place_of(voce.item()) else { return node(voce, false, out) };
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("kind", "see")?;
        head(voce, &mut map)?;
        map.serialize_entry("see", &place)?;
        map.end()
    }
}

impl Serialize for Top<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        node(self.0, false, out)
    }
}

/// A tree by itself, every part of it opened: for amounts that stand in no quote.
pub struct Tree<'a>(pub Voce<'a>);

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        node(self.0, true, out)
    }
}

/// Item, period, and amount: to the cent, and in full where the cent is not all of it.
fn head<M: SerializeMap>(voce: Voce<'_>, map: &mut M) -> Result<(), M::Error> {
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

fn node<S: Serializer>(voce: Voce<'_>, open: bool, out: S) -> Result<S::Ok, S::Error> {
    let mut map = out.serialize_map(None)?;
    map.serialize_entry("kind", voce.step().kind())?;
    head(voce, &mut map)?;
    match voce.step() {
        Step::Table(cell) => table(cell, &mut map)?,
        Step::Times { by, .. } | Step::Over { by, .. } => map.serialize_entry("by", by)?,
        Step::NotDue(reason) => map.serialize_entry("reason", reason.code())?,
        _ => {}
    }
    map.serialize_entry("citations", voce.cites())?;
    map.serialize_entry("children", &Children { voce, open })?;
    map.end()
}

/// Children of a node. A rounding of a line opens the line it rounds: it has no other place.
struct Children<'a> {
    voce: Voce<'a>,
    /// Open them all, wherever else they stand.
    open: bool,
}

impl Serialize for Children<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Children { voce, open } = *self;
        let own = |child: Voce<'_>| match (voce.item(), child.item()) {
            (Item::Year(mine), Item::Exact(its)) => mine == its && matches!(voce.step(), Step::Rounded(_)),
            _ => false,
        };
        let mut seq = out.serialize_seq(None)?;
        for child in voce.children() {
            match (open, own(child)) {
                (true, _) => seq.serialize_element(&Tree(child))?,
                (false, true) => seq.serialize_element(&Top(child))?,
                (false, false) => seq.serialize_element(&Inner(child))?,
            }
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
        Origin::Fisco { cell, since } => {
            map.serialize_entry("table", cell.code())?;
            map.serialize_entry("since", &since)
        }
        Origin::Assistenza { worker, since } => {
            map.serialize_entry("table", "cassacolf")?;
            map.serialize_entry("part", if worker { "worker" } else { "employer" })?;
            map.serialize_entry("since", &since)
        }
    }
}

impl Serialize for Operand<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("quantity", self.quantity.code())?;
        map.serialize_entry("value", &self.value.to_string())?;
        map.serialize_entry("citations", self.source.as_slice())?;
        map.end()
    }
}

/// The fields of a citation.
impl Serialize for Place<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let act = self.act();
        let mut map = out.serialize_map(Some(7))?;
        map.serialize_entry("place", self.place())?;
        map.serialize_entry("act", &act.id)?;
        map.serialize_entry("title", &act.title)?;
        map.serialize_entry("signed", &act.signed)?;
        map.serialize_entry("from", &self.from())?;
        map.serialize_entry("until", &self.until())?;
        map.serialize_entry("url", &act.url)?;
        map.end()
    }
}
