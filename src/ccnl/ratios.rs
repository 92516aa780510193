//! How published amounts follow from those of the act before, so that a mistyped cent is caught.

use crate::ccnl::rulebook::{Riga, Tabella};
use crate::money::{Factor, Money};

/// How a table of pay was made from the one before: first the contract's increase, then the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicizzazione {
    /// The article on indexation.
    pub cite: String,
    /// Change of the consumer price index (FOI) in the November before, as a fraction.
    pub foi: Factor,
    /// Share of it that goes to pay.
    pub quota_minimi: Factor,
    /// Share of it that goes to board and lodging.
    pub quota_vitto: Factor,
    /// Increase agreed on level BS of table A, the others in proportion.
    pub tranche_bs: Option<Money>,
    /// The tables that took the increase.
    pub tranche_su: Vec<Tabella>,
    /// Cells for which the parties fixed the amount to be indexed.
    pub base: Vec<Eccezione>,
    /// Cells published a cent away from the formula, with what the formula gives.
    pub scarto: Vec<Eccezione>,
}

/// A cell that does not follow the general formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eccezione {
    /// The table.
    pub tabella: Tabella,
    /// The row.
    pub riga: Riga,
    /// The amount meant: before the index, or as the formula gives it.
    pub importo: Money,
    /// Why.
    pub motivo: String,
}

/// How an INPS table is built: conventional pay indexed, then multiplied by the rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costruzione {
    /// The law and the circular.
    pub cite: String,
    /// Average yearly change of the price index, as a fraction; below zero it counts as zero.
    pub istat: Factor,
    /// Total rate with CUAF, permanent contracts.
    pub con_cuaf: Factor,
    /// Total rate without CUAF, permanent contracts.
    pub senza_cuaf: Factor,
    /// What a fixed term adds.
    pub aggiuntivo: Factor,
    /// The worker's rate within the total: derived from the published cents.
    pub lavoratore: Factor,
}
