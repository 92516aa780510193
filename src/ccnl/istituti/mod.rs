//! What a text of the contract says beyond a quote: hours, absences, beginning and end, indemnities.
//!
//! Each value carries its article. Nothing here computes: these are the quantities that payslips,
//! letters of hiring and final settlements start from.

mod assenze;
mod compensi;
mod orario;
mod rapporto;

pub use assenze::{
    AssenzaIngiustificata, Assenze, Ferie, Formazione, Infortunio, Lutto, Malattia, Maternita, Matrimonio, Padre,
    PeriodoMalattia, Permessi,
};
pub use compensi::{Aumento, Compensi, IndennitaH, IndennitaL, Rivalutazione, SuperminimoRegole, Tfr, Trasferimento};
pub use orario::{
    FasciaOraria, FestivitaLavorate, LavoroNotturno, LimitiRegime, Orario, Ridotto, RiposoGiornaliero,
    RiposoSettimanale, Straordinario,
};
pub use rapporto::{
    Conversioni, Lettera, Livelli, Preavviso, PreavvisoScaglione, Profilo, Prova, ProvaATermine, Rapporto, Termine,
};

/// Istituti: the quantities of one text of the contract, each with its article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Istituti {
    /// Hours, rests and supplements.
    pub orario: Orario,
    /// Vacation, leave, sickness, accident.
    pub assenze: Assenze,
    /// The employment from its letter to its notice.
    pub rapporto: Rapporto,
    /// Indemnities, indexation, severance, travel.
    pub compensi: Compensi,
}
