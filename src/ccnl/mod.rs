//! The contract and what employment under it costs. Pure: dates and rules come in as values.

mod act;
mod livello;
mod rulebook;

pub use act::{Act, Citation, Edition};
pub use livello::{Livello, LivelloError, Regime, RegimeError};
pub use rulebook::{
    Aliquota, Cited, Contratto, Contributi, Fascia, InForce, Minimi, NoRule, Riga, Rows, Rulebook, Scatti, Tabella,
};
