//! Reading a text of the contract: what it says beyond a quote.

mod assenze;
mod compensi;
mod orario;
mod rapporto;

use super::section::Section;
use crate::ccnl::istituti::Istituti;

pub(super) fn read(root: &Section<'_>) -> Istituti {
    Istituti {
        orario: orario::read(root),
        assenze: assenze::read(root),
        rapporto: rapporto::read(root),
        compensi: compensi::read(root),
    }
}
