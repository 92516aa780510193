//! A lawful situation with its rules looked up: what every formula reads.

use super::act::Edition;
use super::item::{Item, Quantity};
use super::livello::Regime;
use super::rulebook::{Cited, Contratto, Contributi, Minimi, Riga, Rulebook, Tabella};
use super::situation::{LiveInHours, Situation};
use super::worth::{Operand, Origin, Place, Worth};
use crate::money::{Factor, Hours, Money};

/// One situation, the rules of its day, the cell of the table its pay starts from, and where the
/// steps of a [`Worth`] grow.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a, S = ()> {
    pub(super) book: &'a Rulebook,
    pub(super) situation: &'a Situation,
    pub(super) minimi: &'a Edition<Minimi>,
    pub(super) contributi: &'a Edition<Contributi>,
    pub(super) contratto: &'a Edition<Contratto>,
    pub(super) table: Tabella,
    pub(super) row: Riga,
    /// The table's amount, per hour or month.
    pub(super) minimum: Money,
    pub(super) space: S,
}

impl<'a> Case<'a> {
    /// The same case, to be worked out in `space`.
    pub(super) fn within<S>(&self, space: S) -> Case<'a, S> {
        let Case { book, situation, minimi, contributi, contratto, table, row, minimum, space: () } = *self;
        Case { book, situation, minimi, contributi, contratto, table, row, minimum, space }
    }
}

impl<'a, S> Case<'a, S> {
    /// Weekly hours for every hourly figure and for INPS: the contract's, or the conventional
    /// ones of the night regimes.
    pub(super) fn weekly_hours(&self) -> Hours {
        self.situation.weekly_hours().unwrap_or(self.contratto.body.night_inps_hours.value)
    }

    /// Paid by the hour.
    pub(super) fn hourly(&self) -> bool {
        self.situation.regime().hourly()
    }

    /// Whether the live-in minimum is taken in proportion to the hours, and of how many.
    pub(super) fn proportion_of(&self) -> Option<&'a Cited<Hours>> {
        let asked = self.situation.conventions().live_in_hours == LiveInHours::Proportional;
        let live_in = asked && self.situation.regime() == Regime::Convivente;
        if live_in { self.contratto.body.max_weekly_hours.get(&Regime::Convivente) } else { None }
    }

    /// A place in the contract's text.
    pub(super) fn text(&self, place: &'a str) -> Place<'a> {
        Place::new(self.contratto, place)
    }

    /// Weekly hours as an operand.
    pub(super) fn hours(&self) -> Operand<'a> {
        match self.situation.weekly_hours() {
            Some(hours) => Operand { quantity: Quantity::WeeklyHours, value: hours.factor(), source: None },
            None => self.cited_hours(Quantity::InpsWeeklyHours, &self.contratto.body.night_inps_hours),
        }
    }

    /// Hours of the contract's text as an operand.
    pub(super) fn cited_hours(&self, quantity: Quantity, hours: &'a Cited<Hours>) -> Operand<'a> {
        Operand { quantity, value: hours.value.factor(), source: Some(self.text(&hours.cite)) }
    }

    /// A whole number of the contract's text as an operand.
    pub(super) fn count(&self, quantity: Quantity, count: &'a Cited<u32>) -> Operand<'a> {
        Operand { quantity, value: Factor::whole(count.value.into()), source: Some(self.text(&count.cite)) }
    }

    /// Weeks in a year as an operand.
    pub(super) fn weeks(&self) -> Operand<'a> {
        self.count(Quantity::Weeks, &self.contratto.body.weeks)
    }

    /// Months in a year as an operand.
    pub(super) fn months(&self) -> Operand<'a> {
        self.count(Quantity::Months, &self.contratto.body.months)
    }

    /// An amount per hour (hourly regimes) or per month made into a year.
    pub(super) fn year_of<W: Worth<'a>>(&self, item: Item, amount: W) -> W {
        if self.hourly() {
            W::times(item, amount, &[self.hours(), self.weeks()])
        } else {
            W::times(item, amount, &[self.months()])
        }
    }

    /// One cell of that day's pay tables, with its source.
    pub(super) fn cell(&self, table: Tabella, row: Riga) -> Option<(Origin, Money, Place<'a>)> {
        cell_of(self.minimi, table, row)
    }
}

/// One cell of an edition of the pay tables, with its source.
pub fn cell_of(edition: &Edition<Minimi>, table: Tabella, row: Riga) -> Option<(Origin, Money, Place<'_>)> {
    let rows = edition.body.tables.get(&table)?;
    let amount = rows.rows.get(&row).copied()?;
    Some((Origin::Pay { table, row, since: edition.from }, amount, Place::new(edition, &rows.cite)))
}
