//! The lines of a settlement sheet.

use crate::ccnl::Place;
use crate::money::Factor;

/// A line of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndLineCode {
    /// Pay of the last month up to the last day.
    Pay,
    /// Board and lodging of the same days, in money.
    Board,
    /// Expenses of the last month, given back.
    Refund,
    /// Advances on the last month, taken off.
    Advance,
    /// Pay in lieu of notice, due to the worker.
    Notice,
    /// Pay of the notice that the worker did not give.
    NoticeWithheld,
    /// Twelfths of the tredicesima.
    Tredicesima,
    /// Tredicesima paid beyond its twelfths.
    TredicesimaBack,
    /// Vacation not taken.
    Vacation,
    /// Vacation taken beyond what was due.
    VacationBack,
    /// The TFR.
    Tfr,
    /// INPS, the worker's part.
    InpsWorker,
    /// Cas.Sa.Colf, the worker's part.
    CassacolfWorker,
}

impl EndLineCode {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            EndLineCode::Pay => "pay",
            EndLineCode::Board => "board_cash",
            EndLineCode::Refund => "refund",
            EndLineCode::Advance => "advance",
            EndLineCode::Notice => "notice",
            EndLineCode::NoticeWithheld => "notice_withheld",
            EndLineCode::Tredicesima => "tredicesima",
            EndLineCode::TredicesimaBack => "tredicesima_back",
            EndLineCode::Vacation => "vacation",
            EndLineCode::VacationBack => "vacation_back",
            EndLineCode::Tfr => "tfr",
            EndLineCode::InpsWorker => "inps_worker",
            EndLineCode::CassacolfWorker => "cassacolf_worker",
        }
    }

    /// True for what is taken from the sum.
    #[must_use]
    pub const fn withheld(self) -> bool {
        matches!(
            self,
            EndLineCode::NoticeWithheld
                | EndLineCode::TredicesimaBack
                | EndLineCode::VacationBack
                | EndLineCode::Advance
                | EndLineCode::InpsWorker
                | EndLineCode::CassacolfWorker
        )
    }
}

/// A line with its amount, above zero whether due or withheld.
#[derive(Clone, Debug)]
pub struct EndLine<'a, W> {
    /// What it is.
    pub code: EndLineCode,
    /// Euro, to the cent.
    pub amount: W,
    /// How many of what.
    pub quantity: Option<(Factor, &'static str)>,
    /// The amount of one.
    pub rate: Option<W>,
    /// The articles.
    pub places: Vec<Place<'a>>,
}
