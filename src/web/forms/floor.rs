//! The least pay that each table allows, with the place where it stands.

use crate::ccnl::{Citation, InForce, Livello, Regime, Riga, Tabella};
use crate::money::Money;

/// The minimum of a table's row: per hour in the hourly regimes, per month in the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Floor {
    /// The regime of the table.
    pub regime: Regime,
    /// The table.
    pub table: Tabella,
    /// The row; `None` in table E, which has one row.
    pub livello: Option<Livello>,
    /// The minimum.
    pub amount: Money,
    /// Article of the contract that gives the regime its table.
    pub article: String,
    /// Act of the amount and its validity.
    pub source: Citation,
}

/// The minimum of one level in one regime; `None` where the table has no such row.
#[must_use]
pub fn floor_of(rules: &InForce<'_>, regime: Regime, livello: Option<Livello>) -> Option<Floor> {
    let of_regime = rules.contratto().ok()?.body.tabella.get(&regime)?;
    let edition = rules.minimi().ok()?;
    let row = livello.map_or(Riga::Unico, Riga::Livello);
    let amount = edition.body.cell(of_regime.value, row)?;
    let cite = edition.body.tables.get(&of_regime.value).map_or("", |table| table.cite.as_str());
    Some(Floor {
        regime,
        table: of_regime.value,
        livello,
        amount,
        article: of_regime.cite.clone(),
        source: edition.citation(cite),
    })
}

/// Every row of the table of a regime, lowest level first.
pub fn floors<'a>(rules: &'a InForce<'a>, regime: Regime) -> impl Iterator<Item = Floor> + 'a {
    let rows = std::iter::once(None).chain(Livello::ALL.into_iter().map(Some));
    rows.filter_map(move |livello| floor_of(rules, regime, livello))
}

/// The lowest amount of the table of a regime: nobody can ask less, whatever the level.
#[must_use]
pub fn lowest_floor(rules: &InForce<'_>, regime: Regime) -> Option<Floor> {
    floors(rules, regime).min_by_key(|floor| floor.amount)
}
