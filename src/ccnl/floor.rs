//! The least that may be paid: the table's minimum in the regime's unit.

use super::act::Citation;
use super::livello::{Livello, Regime};
use super::rulebook::{InForce, NoRule, Riga};
use crate::money::Money;

/// A minimum and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    /// Euro an hour in hourly regimes, else a month.
    pub amount: Money,
    /// Table and article.
    pub citation: Citation,
}

/// Why there is no minimum.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFloor {
    /// No table on the day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The table has no amount for the level.
    #[error("no pay for livello {} in regime {regime}, {article}", livello.map_or("none", Livello::code))]
    NotInTable {
        /// The regime asked.
        regime: Regime,
        /// The level asked.
        livello: Option<Livello>,
        /// Article of the regime.
        article: String,
    },
}

impl InForce<'_> {
    /// The minimum of a level in a regime, per hour in hourly regimes, else per month. Night
    /// presence has one level and takes `None`.
    ///
    /// # Errors
    /// Before the first table, or when the table has no amount for the level.
    pub fn pay_floor(&self, regime: Regime, livello: Option<Livello>) -> Result<Money, NoFloor> {
        self.floor(regime, livello).map(|floor| floor.amount)
    }

    /// The same with its citation.
    ///
    /// # Errors
    /// As [`InForce::pay_floor`].
    pub fn floor(&self, regime: Regime, livello: Option<Livello>) -> Result<Floor, NoFloor> {
        let (minimi, contratto) = (self.minimi()?, self.contratto()?);
        let tabella = contratto.body.tabella.get(&regime);
        let row = livello.map_or(Riga::Unico, Riga::Livello);
        let found = tabella.and_then(|tabella| {
            let rows = minimi.body.tables.get(&tabella.value)?;
            let amount = rows.rows.get(&row).copied()?;
            Some(Floor { amount, citation: minimi.citation(&rows.cite) })
        });
        let article = || tabella.map(|tabella| tabella.cite.clone()).unwrap_or_default();
        found.ok_or_else(|| NoFloor::NotInTable { regime, livello, article: article() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ccnl::Rulebook;

    #[test]
    fn the_floor_is_the_cell_of_the_table() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let rules = book.on("2026-11-21".parse().expect("a day"), None);
        let floor = |regime, livello| rules.pay_floor(regime, livello).map(|amount| amount.to_string());
        assert_eq!(floor(Regime::Convivente, Some(Livello::Cs)), Ok("1193.84".to_owned()));
        assert_eq!(floor(Regime::NonConvivente, Some(Livello::Bs)), Ok("7.45".to_owned()));
        assert_eq!(floor(Regime::PresenzaNotturna, None), Ok("811.09".to_owned()));
        let refused = floor(Regime::ConviventeRidotto, Some(Livello::Cs)).expect_err("no table B for CS");
        assert_eq!(refused.to_string(), "no pay for livello CS in regime convivente_ridotto, art. 14 c. 2");
    }
}
