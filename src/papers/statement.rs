//! The yearly statement for the worker (attestazione delle somme pagate), then its courtesy translations.

use serde_json::{Value, json};

use super::document::{Block, Part};
use super::language::Language;
use super::part;
use super::payslip::sides;
use super::request::Head;
use super::say::{Say, row};
use super::words::Message;
use super::year::{self, Year, YearAccount};
use super::{Answered, PaperError};
use crate::ccnl::Rulebook;
use crate::input::Object;
use crate::life::month::MonthAccount;
use crate::money::Money;

/// One amount of a month.
type Amount = fn(&MonthAccount<'_>) -> Money;

/// What each column and each total is, and where it comes from.
const SUMS: [(Message, &str, Amount); 5] = [
    (Message::GrossShort, "gross", |month| month.gross),
    (Message::Inps, "inps_worker", |month| month.inps_worker),
    (Message::Cassacolf, "cassacolf_worker", |month| month.cassacolf_worker),
    (Message::Net, "net", |month| month.net),
    (Message::PaidInAll, "to_pay", |month| month.to_pay),
];

/// A yearly statement, worked out.
#[derive(Clone, Debug)]
pub struct YearlyStatement {
    /// Day, languages, parties and employment.
    pub head: Head,
    /// The year.
    pub year: i32,
    answered: Answered,
    parts: Vec<Part>,
}

impl YearlyStatement {
    /// Reads a request and works its months out.
    ///
    /// # Errors
    /// The first fault of the request or of a month.
    pub fn read(book: &Rulebook, request: &Value) -> Result<YearlyStatement, PaperError> {
        let object = Object::root(request)?;
        let head = Head::read(&object, &year::FIELDS)?;
        let year = Year::read(&object)?;
        let account = year.work(book, &head)?;
        let answer = json!({
            "year": year.year,
            "provisional": account.provisional(),
            "rulebook": book.fingerprint(),
            "months": account.months.iter().map(|month| sums(month.month.to_string(), |of| of(month))).collect::<Vec<_>>(),
            "totals": sums(year.year.to_string(), |of| account.sum(of)),
            "by_the_week": account.by_the_week.iter().map(ToString::to_string).collect::<Vec<_>>(),
        });
        let languages = [Language::It].into_iter().chain(head.languages.iter().copied());
        let parts = languages.map(|language| drawn(&head, year.year, &account, Say(language))).collect();
        let answered = Answered { request: head.canonical(request), answer };
        Ok(YearlyStatement { head, year: year.year, answered, parts })
    }

    /// What was asked and answered.
    #[must_use]
    pub fn answered(&self) -> Answered {
        self.answered.clone()
    }

    /// The Italian text, then each courtesy translation.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        self.parts.clone()
    }
}

fn sums(of: String, sum: impl Fn(&Amount) -> Money) -> Value {
    let members = SUMS.iter().map(|(_, name, amount)| ((*name).to_owned(), json!(sum(amount))));
    Value::Object([("of".to_owned(), Value::from(of))].into_iter().chain(members).collect())
}

fn drawn(head: &Head, year: i32, account: &YearAccount<'_>, say: Say) -> Part {
    let cells = |label: String, of: &dyn Fn(&Amount) -> Money| {
        [label].into_iter().chain(SUMS.iter().map(|(_, _, amount)| say.euro(of(amount)))).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> =
        account.months.iter().map(|month| row(cells(say.month(month.month), &|of| of(month)), false)).collect();
    rows.push(row(cells(say.word(Message::Total), &|of| account.sum(of)), true));
    let heads = SUMS.iter().map(|(head, _, _)| say.figures_column(*head));
    let table = Block::Table { columns: [say.words_column(Message::Month)].into_iter().chain(heads).collect(), rows };
    let mut months = vec![table];
    if !account.by_the_week.is_empty() {
        let list = year::numbers(&account.by_the_week);
        months.push(Block::Note { text: say.fill(Message::ByTheWeek, &[&list]) });
    }
    if account.provisional() {
        months.push(Block::Note { text: say.word(Message::Provisional) });
    }
    let paid = account.sum(|month| month.to_pay);
    let totals = vec![
        Block::Sum { label: say.word(Message::Gross), amount: say.euro(account.sum(|month| month.gross)) },
        Block::Sum { label: say.word(Message::PaidInAll), amount: say.euro(paid) },
        Block::Facts { rows: vec![say.fact(Message::YearlyTfr, "")] },
        say.text(Message::YearlyUse),
    ];
    let signatures = Block::Signatures {
        place_and_day: say.word(Message::PlaceAndDay),
        people: vec![say.word(Message::SignatureEmployer)],
    };
    let sections = vec![
        say.section(Message::Parties, vec![Block::Facts { rows: sides(head, say) }]),
        say.section(Message::YearlyMonths, months),
        super::document::Section { heading: say.fill(Message::YearTotals, &[&year.to_string()]), blocks: totals },
        say.section(Message::Signatures, vec![signatures]),
    ];
    let banner = if say.0 == Language::It { String::new() } else { say.word(Message::Courtesy) };
    part::of(say, &banner, Message::YearlyTitle, year.to_string(), sections)
}
