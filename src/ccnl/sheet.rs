//! The rule files as they read: every table with its cells as written, for looking up and comparing.
//!
//! Formulas use the typed tables; people who check, show or compare rules use these. Both come from
//! the same reading of the same file, so what is shown is what is computed with.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::act::Act;

/// The kinds of acts, each a folder under `rules/` and a line of its own in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Texts of the contract.
    Ccnl,
    /// Yearly tables of pay.
    Minimi,
    /// Yearly INPS tables.
    Contributi,
    /// Public holidays.
    Festivita,
    /// Price indices and coefficients that revalue the TFR.
    Tfr,
    /// Brackets of income tax.
    Irpef,
    /// The deduction of contributions.
    Deduzione,
    /// The credit for carers.
    Detrazione,
    /// The prestazione universale.
    Prestazione,
    /// The exemption for carers of the very old.
    Esonero,
    /// The regional refund.
    Bonus,
    /// The municipal voucher.
    Comune,
    /// The Libretto Famiglia.
    Libretto,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 13] = [
        Kind::Ccnl,
        Kind::Minimi,
        Kind::Contributi,
        Kind::Festivita,
        Kind::Tfr,
        Kind::Irpef,
        Kind::Deduzione,
        Kind::Detrazione,
        Kind::Prestazione,
        Kind::Esonero,
        Kind::Bonus,
        Kind::Comune,
        Kind::Libretto,
    ];

    /// The folder's name below `rules/`.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Kind::Ccnl => "ccnl",
            Kind::Minimi => "minimi",
            Kind::Contributi => "contributi",
            Kind::Festivita => "festivita",
            Kind::Tfr => "tfr",
            Kind::Irpef => "fisco/irpef",
            Kind::Deduzione => "fisco/deduzione",
            Kind::Detrazione => "fisco/detrazione",
            Kind::Prestazione => "fisco/prestazione",
            Kind::Esonero => "fisco/esonero",
            Kind::Bonus => "fisco/bonus",
            Kind::Comune => "fisco/comune",
            Kind::Libretto => "fisco/libretto",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.folder())
    }
}

/// One cell of a table as its file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The key below the table, dotted, for instance `BS` or `convivente.weekly_hours`.
    pub key: String,
    /// The value as written.
    pub value: String,
}

/// Where a part of a table comes from and how sure it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The key of the part below the table; empty for the whole table.
    pub key: String,
    /// Article or table of the act.
    pub cite: String,
    /// How it was established, when the file says so: `T`, `T25`, `2+`, `1`, `D` or `?`.
    pub evidence: Option<String>,
    /// What is not settled about it.
    pub doubts: Vec<String>,
}

/// One table of one act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The kind of act.
    pub kind: Kind,
    /// The table's name, for instance `tabella_a`.
    pub table: String,
    /// The act that gives it.
    pub act: Arc<Act>,
    /// First day in force.
    pub from: NaiveDate,
    /// Last day in force; `None` holds until a later act of the kind.
    pub until: Option<NaiveDate>,
    /// Citations, in the order of the file's reading.
    pub provenance: Vec<Provenance>,
    /// The cells.
    pub cells: Vec<Cell>,
}

/// Tables of one act alone: how its amounts were made, increases it agreed beforehand.
const OF_ONE_ACT: [&str; 2] = ["indicizzazione", "aumento"];

/// True for tables that later acts of the kind need not repeat.
pub(super) fn of_one_act(table: &str) -> bool {
    OF_ONE_ACT.contains(&table)
}

impl Sheet {
    /// True for a table that belongs to its act alone, which later acts need not repeat.
    #[must_use]
    pub fn of_one_act(&self) -> bool {
        of_one_act(&self.table)
    }

    /// Kind and table, for instance `minimi/tabella_a`: how the command line names a table.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}/{}", self.kind, self.table)
    }

    /// The cell of a key.
    #[must_use]
    pub fn cell(&self, key: &str) -> Option<&str> {
        self.cells.iter().find(|cell| cell.key == key).map(|cell| cell.value.as_str())
    }

    /// The citations, each once, joined by `; `.
    #[must_use]
    pub fn cites(&self) -> String {
        let mut cites: Vec<&str> = Vec::new();
        for provenance in &self.provenance {
            if !cites.contains(&provenance.cite.as_str()) {
                cites.push(&provenance.cite);
            }
        }
        cites.join("; ")
    }
}
