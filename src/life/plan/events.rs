//! What changes in the course of a plan, and on which day.

use chrono::NaiveDate;

use crate::ccnl::{Edition, Minimi, Place, Rulebook, Tabella, scatto_from};
use crate::life::Employment;
use crate::life::corrections::PayChange;
use crate::money::Money;

/// What changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventCode {
    /// A step of seniority counts.
    Scatto,
    /// A child turns six.
    SixthBirthday,
    /// Other terms begin.
    Terms,
    /// An agreed pay follows the tables.
    AgreedPay,
    /// Tables of pay begin.
    PayTables,
    /// Contribution tables begin.
    ContributionTables,
    /// Another text of the contract begins.
    ContractText,
    /// The last day of the term.
    TermEnd,
}

impl EventCode {
    /// As the exchange format writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            EventCode::Scatto => "scatto",
            EventCode::SixthBirthday => "sixth_birthday",
            EventCode::Terms => "terms",
            EventCode::AgreedPay => "agreed_pay",
            EventCode::PayTables => "pay_tables",
            EventCode::ContributionTables => "contribution_tables",
            EventCode::ContractText => "contract_text",
            EventCode::TermEnd => "term_end",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<'b> {
    /// First day on which it holds.
    pub on: NaiveDate,
    /// What it is.
    pub code: EventCode,
    /// Its number, for a step of seniority.
    pub number: Option<u32>,
    /// The pay due from then on, for an agreed pay.
    pub amount: Option<Money>,
    /// The text.
    pub place: Option<Place<'b>>,
    /// True for tables that are not published.
    pub provisional: bool,
}

impl<'b> Event<'b> {
    fn new(on: NaiveDate, code: EventCode) -> Event<'b> {
        Event { on, code, number: None, amount: None, place: None, provisional: false }
    }
}

/// Everything that changes between two days, the first excepted for tables and terms in force on it.
pub fn events<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    changes: &[PayChange],
    (from, to): (NaiveDate, NaiveDate),
    known_on: Option<NaiveDate>,
) -> Vec<Event<'b>> {
    let inside = |day: NaiveDate| from <= day && day <= to;
    let mut all: Vec<Event<'b>> = Vec::new();
    if let Ok(contract) = book.on(to, known_on).contratto() {
        let rule = &contract.body.scatti;
        for number in 1..=rule.value.at_most {
            let day = scatto_from(&rule.value, employment.hired_on(), number);
            all.extend(day.filter(|day| inside(*day)).map(|on| Event {
                number: Some(number),
                place: Some(Place::new(contract, &rule.cite)),
                ..Event::new(on, EventCode::Scatto)
            }));
        }
    }
    let birthdays = employment.sixth_birthdays().filter(|day| inside(*day));
    all.extend(birthdays.map(|on| {
        let place = book.on(on, known_on).minimi().ok().and_then(|pay| place_of(pay, Tabella::H));
        Event { place, ..Event::new(on, EventCode::SixthBirthday) }
    }));
    let followed = |day: NaiveDate| changes.iter().any(|change| change.from == day);
    let terms = employment.terms().iter().skip(1).map(|terms| terms.from);
    all.extend(terms.filter(|day| inside(*day) && !followed(*day)).map(|on| Event::new(on, EventCode::Terms)));
    let pays = changes.iter().filter(|change| inside(change.from));
    all.extend(
        pays.map(|change| Event { amount: Some(change.after), ..Event::new(change.from, EventCode::AgreedPay) }),
    );
    all.extend(begun(book.minimi(), EventCode::PayTables, known_on, inside));
    all.extend(begun(book.contributi(), EventCode::ContributionTables, known_on, inside));
    all.extend(begun(book.contratti(), EventCode::ContractText, known_on, inside));
    all.extend(employment.ends_on().filter(|end| inside(*end)).map(|end| {
        let text = book.on(end, known_on).istituti().ok();
        let place = text.map(|text| Place::new(text, &text.body.rapporto.termine.cite));
        Event { place, ..Event::new(end, EventCode::TermEnd) }
    }));
    all.sort_by_key(|event| (event.on, event.code));
    all
}

/// The place of a table of pay.
fn place_of(pay: &Edition<Minimi>, table: Tabella) -> Option<Place<'_>> {
    pay.body.tables.get(&table).map(|rows| Place::new(pay, &rows.cite))
}

fn begun<T>(
    editions: &[Edition<T>],
    code: EventCode,
    known_on: Option<NaiveDate>,
    inside: impl Fn(NaiveDate) -> bool,
) -> impl Iterator<Item = Event<'_>> {
    let known = move |edition: &&Edition<T>| known_on.is_none_or(|known| edition.act.signed <= known);
    editions.iter().filter(known).filter(move |edition| inside(edition.from)).map(move |edition| Event {
        place: Some(Place::new(edition, &edition.act.title)),
        provisional: edition.ended_before(edition.from),
        ..Event::new(edition.from, code)
    })
}
