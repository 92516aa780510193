//! The contract and what employment under it costs. Pure: dates and rules come in as values.

mod act;
mod answer;
mod bases;
mod case;
mod contributi;
mod cost;
mod coverage;
mod embedded;
mod explain;
mod fault;
mod festivita;
mod findings;
pub mod fisco;
mod fisco_item;
mod floor;
mod indennita;
pub mod istituti;
mod item;
mod line_of;
mod livello;
mod load;
mod minimi;
mod prezzi;
pub mod profile;
mod proiezione;
mod quote;
mod ratios;
mod retribuzione;
mod rulebook;
mod scatti;
mod sheet;
mod situation;
mod tfr;
mod tredicesima;
mod vitto_alloggio;
mod voce;
pub(crate) mod words;
mod worth;

pub use act::{Act, Checked, Citation, Edition, Source};
pub use answer::{Answer, Refusal};
pub use bases::{Bases, bases};
pub(crate) use case::cell_of;
pub use contributi::Inps;
pub use cost::{Figures, Hour, Lines};
pub use coverage::{Change, Coverage};
pub use embedded::embedded_texts;
pub use explain::{Explanation, Tree, place_of};
pub use fault::RuleFault;
pub use festivita::{Festa, Festivita, Quando};
pub use findings::{Finding, FindingCode, Severity};
pub use fisco_item::{FiscoCell, FiscoItem};
pub use floor::{Floor, NoFloor};
pub use item::{HourFigure, Item, Line, Quantity, Reason};
pub use livello::{Livello, LivelloError, Regime, RegimeError};
pub use load::RuleTrial;
pub use prezzi::{Indici, MeseIndice, Rivalutazione, RivalutazioneConfronto};
pub use proiezione::Prevista;
pub(crate) use quote::quote_as;
pub use quote::{Quote, quote, quote_amounts};
pub use ratios::{Confronto, Costruzione, Eccezione, Indicizzazione};
pub use rulebook::{
    Aliquota, Cited, Comunicazioni, Contratto, Contributi, Fascia, InForce, Minimi, NoRule, Riga, Rows, Rulebook,
    Scatti, Tabella, Versamento,
};
pub use scatti::counts_from as scatto_from;
pub use sheet::{Cell, Kind, Provenance, Sheet};
pub use situation::{
    BoardLodging, BoardMonthDays, Conventions, EffectivePay, FaultCode, Fields, LiveInHours, SMALL_CHILD_YEARS,
    Seniority, SeniorityBase, Situation, SituationError, Term, TfrBase, VacationBoard,
};
pub use voce::{Step, Steps, Voce};
pub use worth::{Operand, Origin, Place, Worth};
