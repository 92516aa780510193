//! The kinds of papers, and who draws each.

use chrono::NaiveDate;
use serde_json::Value;

use super::document::Part;
use super::family::FamilyPaper;
use super::letter::Letter;
use super::payslip::Payslip;
use super::request::Head;
use super::settlement::SettlementSheet;
use super::statement::YearlyStatement;
use super::{Answered, PaperError};
use crate::ccnl::Rulebook;

/// A kind of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Lettera di assunzione.
    Letter,
    /// What INPS asks when somebody is hired.
    InpsNotice,
    /// Prospetto paga, in two copies.
    Payslip,
    /// What is paid to INPS for a quarter.
    Quarter,
    /// For the worker: the sums paid in a year.
    YearlyStatement,
    /// For the family's tax return.
    TaxYear,
    /// The end of an employment.
    Settlement,
}

/// A paper before it has its proof.
pub(super) struct Drawn {
    pub(super) title: String,
    pub(super) date: NaiveDate,
    pub(super) answered: Answered,
    pub(super) parts: Vec<Part>,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 7] = [
        Kind::Letter,
        Kind::InpsNotice,
        Kind::Payslip,
        Kind::Quarter,
        Kind::YearlyStatement,
        Kind::TaxYear,
        Kind::Settlement,
    ];

    /// As commands and records write it. Records of papers begin with `paper_`, so that none is taken for an answer.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Letter => "letter",
            Kind::InpsNotice => "inps_notice",
            Kind::Payslip => "paper_payslip",
            Kind::Quarter => "paper_quarter",
            Kind::YearlyStatement => "yearly_statement",
            Kind::TaxYear => "tax_year",
            Kind::Settlement => "paper_settlement",
        }
    }

    /// As the command line names it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.code().trim_start_matches("paper_")
    }

    /// The kind of a record's code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kind that the command line names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What the paper is, for who finds the file.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Kind::Letter => "Lettera di assunzione di un rapporto di lavoro domestico",
            Kind::InpsNotice => "Dati da comunicare a INPS prima dell’inizio di un rapporto di lavoro domestico",
            Kind::Payslip => "Prospetto paga di un mese di lavoro domestico, in due copie",
            Kind::Quarter => "Contributi da versare a INPS per un trimestre di lavoro domestico",
            Kind::YearlyStatement => "Attestazione delle somme pagate in un anno a chi lavora in casa",
            Kind::TaxYear => {
                "Contributi e retribuzioni di un anno di lavoro domestico, per la dichiarazione della famiglia"
            }
            Kind::Settlement => "Conteggio di quanto spetta alla fine di un rapporto di lavoro domestico",
        }
    }

    pub(super) fn draw(self, book: &Rulebook, request: &Value) -> Result<Drawn, PaperError> {
        match self {
            Kind::Letter => {
                let letter = Letter::read(book, request)?;
                Ok(drawn("Lettera di assunzione", &letter.head, letter.answered(), letter.parts()))
            }
            Kind::Payslip => {
                let slip = Payslip::read(book, request)?;
                let title = format!("Prospetto paga di {}", slip.month());
                Ok(drawn(&title, &slip.head, slip.answered(), slip.parts()))
            }
            Kind::YearlyStatement => {
                let year = YearlyStatement::read(book, request)?;
                let title = format!("Attestazione delle somme pagate nel {}", year.year);
                Ok(drawn(&title, &year.head, year.answered(), year.parts()))
            }
            Kind::Settlement => {
                let sheet = SettlementSheet::read(book, request)?;
                Ok(drawn("Conteggio di fine rapporto", &sheet.head, sheet.answered(), sheet.parts()))
            }
            Kind::InpsNotice => FamilyPaper::inps_notice(book, request).map(|paper| of_family(&paper)),
            Kind::Quarter => FamilyPaper::quarter(book, request).map(|paper| of_family(&paper)),
            Kind::TaxYear => FamilyPaper::tax_year(book, request).map(|paper| of_family(&paper)),
        }
    }
}

fn of_family(paper: &FamilyPaper) -> Drawn {
    drawn(&paper.title, &paper.head, paper.answered(), paper.parts())
}

/// A title with the name of whom it is about, where there is one.
fn drawn(title: &str, head: &Head, answered: Answered, parts: Vec<Part>) -> Drawn {
    let name = &head.worker.name;
    let title = if name.is_empty() { title.to_owned() } else { format!("{title} – {name}") };
    Drawn { title, date: head.date, answered, parts }
}
