//! The contract and what employment under it costs. Pure: dates and rules come in as values.

mod act;
mod embedded;
mod fault;
mod festivita;
pub mod istituti;
mod livello;
mod load;
mod ratios;
mod rulebook;
mod sheet;

pub use act::{Act, Checked, Citation, Edition, Source};
pub use fault::RuleFault;
pub use festivita::{Festa, Festivita, Quando};
pub use livello::{Livello, LivelloError, Regime, RegimeError};
pub use ratios::{Costruzione, Eccezione, Indicizzazione};
pub use rulebook::{
    Aliquota, Cited, Contratto, Contributi, Fascia, InForce, Minimi, NoRule, Riga, Rows, Rulebook, Scatti, Tabella,
};
pub use sheet::{Cell, Kind, Provenance, Sheet};
