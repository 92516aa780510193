//! The rules that matching reads: the contract's limits and tables of one day, and the weights.

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::own_limits::OwnLimits;
use super::week::Quarter;
use super::weights::{LimitDays, LimitNights, Weights, WeightsBook};
use crate::ccnl::istituti::Istituti;
use crate::ccnl::{Cited, Contratto, Edition, Livello, Minimi, NoRule, Regime, Riga, Rulebook, Tabella};
use crate::money::{Hours, Money};

/// Everything matching goes by on one day.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    day: NaiveDate,
    contratto: &'a Edition<Contratto>,
    istituti: &'a Edition<Istituti>,
    minimi: &'a Edition<Minimi>,
    weights: &'a Weights,
    book: &'a WeightsBook,
}

impl<'a> Rules<'a> {
    /// The rules of a day.
    ///
    /// # Errors
    /// Before the first table, text or weights.
    pub fn on(book: &'a Rulebook, weights: &'a WeightsBook, day: NaiveDate) -> Result<Rules<'a>, NoRule> {
        let in_force = book.on(day, None);
        Ok(Rules {
            day,
            contratto: in_force.contratto()?,
            istituti: in_force.istituti()?,
            minimi: in_force.minimi()?,
            weights: weights.on(day)?,
            book: weights,
        })
    }

    /// The same day with another version of the weights, to compare versions.
    #[must_use]
    pub fn weighing(self, weights: &'a Weights) -> Rules<'a> {
        Rules { weights, ..self }
    }

    /// The day they are of.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// True when the tables of pay had ended before that day: the answer must say so.
    #[must_use]
    pub fn provisional(&self) -> bool {
        self.minimi.ended_before(self.day)
    }

    /// The weights of the preferences.
    #[must_use]
    pub fn weights(&self) -> &'a Weights {
        self.weights
    }

    /// Our own limits for several jobs of one worker and several workers for one job.
    ///
    /// # Errors
    /// Before the first version, and when the rules have none.
    pub fn own_limits(&self) -> Result<&'a OwnLimits, NoRule> {
        self.book.own_limits_on(self.day)
    }

    fn table(&self, regime: Regime) -> Option<&'a Cited<Tabella>> {
        self.contratto.body.tabella.get(&regime)
    }

    /// Article and table of the pay of a regime, for instance `art. 35, tabella C`.
    #[must_use]
    pub fn table_cite(&self, regime: Regime) -> String {
        let rows = self.table(regime).and_then(|table| self.minimi.body.tables.get(&table.value));
        rows.map(|rows| rows.cite.clone()).unwrap_or_default()
    }

    /// The table's minimum, by the hour in hourly regimes, else by the month; `None` when the level is not in the table.
    #[must_use]
    pub fn minimum(&self, regime: Regime, livello: Option<Livello>) -> Option<Money> {
        self.minimi.body.cell(self.table(regime)?.value, livello.map_or(Riga::Unico, Riga::Livello))
    }

    /// The lowest amount of the table of a regime.
    #[must_use]
    pub fn lowest(&self, regime: Regime) -> Option<Money> {
        let rows = &self.minimi.body.tables.get(&self.table(regime)?.value)?.rows;
        let of_a_level = rows.iter().filter(|(row, _)| matches!(row, Riga::Livello(_) | Riga::Unico));
        of_a_level.map(|(_, amount)| *amount).min()
    }

    /// Most hours a week; the night regimes are held by the nights instead.
    #[must_use]
    pub fn max_weekly_hours(&self, regime: Regime) -> Option<&'a Cited<Hours>> {
        self.contratto.body.max_weekly_hours.get(&regime)
    }

    /// Most hours on one day of exact slots, and the article.
    #[must_use]
    pub fn max_daily_hours(&self, regime: Regime) -> Option<(Hours, &'a str)> {
        let cover = &self.weights.limits.cover_day;
        if regime == Regime::CoperturaRiposi {
            return Some((cover.hours, &cover.cite));
        }
        let limits = self.istituti.body.orario.regimi.get(&regime)?;
        Some((limits.value.daily_hours?, &limits.cite))
    }

    /// Most days a week with work.
    #[must_use]
    pub fn max_days(&self) -> &'a LimitDays {
        &self.weights.limits.days
    }

    /// When a night of this regime begins and ends.
    #[must_use]
    pub fn night(&self, regime: Regime) -> Option<(Quarter, Quarter)> {
        let within = self.istituti.body.orario.regimi.get(&regime)?.value.within?;
        quarter(within.from).zip(quarter(within.to))
    }

    /// Hours of the weekly rest of who lives in: of the day that is rest as a whole, and of the other.
    #[must_use]
    pub fn weekly_rest(&self) -> (Hours, Hours) {
        let rest = &self.istituti.body.orario.riposo_settimanale.value;
        (rest.sunday_hours, rest.half_day_hours)
    }

    /// Most nights a week, and the hours one counts.
    #[must_use]
    pub fn nights(&self) -> &'a LimitNights {
        &self.weights.limits.nights
    }
}

fn quarter(time: NaiveTime) -> Option<Quarter> {
    Quarter::new(u64::from(time.num_seconds_from_midnight() / 900))
}
