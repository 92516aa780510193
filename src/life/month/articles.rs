//! The rules of a day, each kind found once, and where a line of a payslip stands in them.

use chrono::NaiveDate;

use crate::ccnl::istituti::Istituti;
use crate::ccnl::{
    Cited, Contratto, Contributi, Edition, Festivita, Line, Minimi, NoRule, Operand, Place, Quantity, Regime, Rulebook,
    Tabella,
};
use crate::money::Factor;

/// The rules of one day.
#[derive(Clone, Copy, Debug)]
pub struct Articles<'b> {
    /// Tables of pay.
    pub minimi: &'b Edition<Minimi>,
    /// INPS.
    pub contributi: &'b Edition<Contributi>,
    /// What a quote needs of the text.
    pub contratto: &'b Edition<Contratto>,
    /// The rest of the text.
    pub istituti: &'b Edition<Istituti>,
    /// Public holidays.
    pub festivita: &'b Edition<Festivita>,
}

impl<'b> Articles<'b> {
    /// The rules of a day, with what was known by another.
    pub fn on(book: &'b Rulebook, day: NaiveDate, known_on: Option<NaiveDate>) -> Result<Articles<'b>, NoRule> {
        let rules = book.on(day, known_on);
        Ok(Articles {
            minimi: rules.minimi()?,
            contributi: rules.contributi()?,
            contratto: rules.contratto()?,
            istituti: rules.istituti()?,
            // The days of the year are public whoever knew of them.
            festivita: book.on(day, None).festivita()?,
        })
    }

    /// A place in the text of the contract.
    pub fn text(&self, cite: &'b str) -> Place<'b> {
        Place::new(self.istituti, cite)
    }

    /// A table of pay, when there is one.
    pub fn table(&self, table: Tabella) -> Option<Place<'b>> {
        self.minimi.body.tables.get(&table).map(|rows| Place::new(self.minimi, &rows.cite))
    }

    /// Where a part of pay stands.
    pub fn part(&self, line: Line, regime: Regime) -> Option<Place<'b>> {
        let body = &self.contratto.body;
        match line {
            Line::Minimo => self.table(body.tabella.get(&regime)?.value),
            Line::IndennitaFunzione => self.table(Tabella::A),
            Line::Scatti => Some(self.text(&body.scatti.cite)),
            Line::Superminimo => Some(self.text(&body.superminimo_cite)),
            Line::IndennitaH => self.table(Tabella::H),
            Line::IndennitaI => self.table(Tabella::I),
            Line::IndennitaL => self.table(Tabella::L),
            _ => None,
        }
    }

    /// Months of the year, to divide by.
    pub fn months(&self) -> Operand<'b> {
        self.count("months", &self.contratto.body.months)
    }

    /// Weeks of the year, to divide by.
    pub fn weeks(&self) -> Operand<'b> {
        self.count("weeks", &self.contratto.body.weeks)
    }

    /// Working days of a month, to divide by.
    pub fn working_days(&self) -> Operand<'b> {
        self.conversion("working_days", self.istituti.body.rapporto.conversioni.value.working_days)
    }

    /// Calendar days of a month, to divide by.
    pub fn calendar_days(&self) -> Operand<'b> {
        self.conversion("calendar_days", self.istituti.body.rapporto.conversioni.value.calendar_days)
    }

    /// Working days of a week.
    pub fn week_days(&self) -> u32 {
        self.istituti.body.rapporto.conversioni.value.week_days
    }

    fn conversion(&self, code: &'static str, count: u32) -> Operand<'b> {
        let source = Some(self.text(&self.istituti.body.rapporto.conversioni.cite));
        Operand { quantity: Quantity::Life(code), value: Factor::whole(count.into()), source }
    }

    fn count(&self, code: &'static str, count: &'b Cited<u32>) -> Operand<'b> {
        let source = Some(self.text(&count.cite));
        Operand { quantity: Quantity::Life(code), value: Factor::whole(count.value.into()), source }
    }
}

/// A number that the calendar or the register gives.
pub fn counted<'a>(code: &'static str, value: Factor) -> Operand<'a> {
    Operand { quantity: Quantity::Life(code), value, source: None }
}

/// A rate or a share of the text.
pub fn rated<'b>(code: &'static str, value: Factor, place: Place<'b>) -> Operand<'b> {
    Operand { quantity: Quantity::Life(code), value, source: Some(place) }
}
