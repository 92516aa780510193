//! The payslip (prospetto paga): one copy for each side, then its courtesy translations.

mod lines;
mod words;

use serde_json::Value;

use super::document::{Block, Fact, Part, Section as PaperSection};
use super::language::Language;
use super::part;
use super::people::Person;
use super::request::Head;
use super::say::Say;
use super::words::Message;
use super::{Answered, PaperError};
use crate::ccnl::Rulebook;
use crate::input::Object;
use crate::life::month::{MonthAccount, Register, Section, account};
use crate::money::Money;

pub(super) use words::Slip;

/// A payslip, worked out.
#[derive(Debug)]
pub struct Payslip<'b> {
    /// Day, languages, parties and employment.
    pub head: Head,
    /// The month.
    pub account: MonthAccount<'b>,
    answered: Answered,
}

impl<'b> Payslip<'b> {
    /// Reads a request and works its month out.
    ///
    /// # Errors
    /// The first fault of the request, and whatever the month does not allow.
    pub fn read(book: &'b Rulebook, request: &Value) -> Result<Payslip<'b>, PaperError> {
        let object = Object::root(request)?;
        let head = Head::read(&object, &Register::FIELDS)?;
        let register = Register::read(&object)?;
        let account = account(book, &head.employment, &register, head.known_on)?;
        let mut answer = account.to_json();
        answer.insert("rulebook".to_owned(), book.fingerprint().into());
        let answered = Answered { request: head.canonical(request), answer: Value::Object(answer) };
        Ok(Payslip { head, account, answered })
    }

    /// What was asked and answered: the answer is that of `curami payslip`.
    #[must_use]
    pub fn answered(&self) -> Answered {
        self.answered.clone()
    }

    /// The month, for a title.
    #[must_use]
    pub fn month(&self) -> String {
        Say(Language::It).month(self.account.month)
    }

    /// Two Italian copies, then each courtesy translation.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let copies = [Message::ForEmployer, Message::ForWorker].map(|copy| self.part(Say(Language::It), copy));
        let courtesy = self.head.languages.iter().map(|language| self.part(Say(*language), Message::Courtesy));
        copies.into_iter().chain(courtesy).collect()
    }

    fn part(&self, say: Say, banner: Message) -> Part {
        let account = &self.account;
        let slip = Slip { say, absorbable: self.absorbable() };
        let mut sections = vec![say.section(Message::Parties, vec![Block::Facts { rows: self.parties(say) }])];
        let mut section = |heading, of: Section, total: Option<(Message, Money)>| {
            let lines: Vec<_> = account.lines.iter().filter(|line| line.code.section() == of).collect();
            if !lines.is_empty() {
                sections.push(say.section(heading, vec![lines::table(slip, account, &lines, total)]));
            }
        };
        section(Message::Gross, Section::Gross, Some((Message::Gross, account.gross)));
        let withheld = account.inps_worker + account.cassacolf_worker;
        section(Message::Withheld, Section::Withheld, Some((Message::Total, withheld)));
        section(Message::After, Section::After, None);
        section(Message::InKind, Section::InKind, None);
        sections.push(self.sums(say));
        sections.push(Self::signatures(say));
        part::of(say, &say.word(banner), Message::PayslipTitle, say.month(account.month), sections)
    }

    fn absorbable(&self) -> bool {
        self.head.employment.term_on(self.account.last).is_none_or(|terms| terms.superminimo_absorbable)
    }

    fn parties(&self, say: Say) -> Vec<Fact> {
        let mut rows = sides(&self.head, say);
        let account = &self.account;
        rows.push(say.fact(Message::StartsOn, say.day(self.head.employment.hired_on())));
        if let Some(terms) = self.head.employment.term_on(account.last) {
            rows.push(say.fact(Message::LivingIn, say.regime(terms.regime)).beside());
            rows.push(say.fact(Message::Level, say.livello(terms.livello)));
            rows.extend(terms.weekly_hours.map(|hours| say.fact(Message::WeeklyHours, say.hours(hours))));
        }
        let days = [say.day(account.first), say.day(account.last)];
        rows.push(say.fact(Message::Period, say.fill(Message::FromDayToDay, &[&days[0], &days[1]])).beside());
        rows
    }

    fn sums(&self, say: Say) -> PaperSection {
        let account = &self.account;
        let sum = |label, amount| Block::Sum { label: say.word(label), amount: say.euro(amount) };
        let mut blocks = vec![sum(Message::Net, account.net)];
        if account.to_pay != account.net {
            blocks.push(sum(Message::ToPay, account.to_pay));
        }
        blocks.push(Block::Facts { rows: paid(say) });
        blocks.push(say.text(Message::NoTax));
        blocks.extend(say.references(account.lines.iter().flat_map(|line| &line.places)));
        if account.provisional {
            blocks.push(Block::Note { text: say.word(Message::Provisional) });
        }
        say.section(Message::ToPay, blocks)
    }

    fn signatures(say: Say) -> PaperSection {
        let block = Block::Signatures {
            place_and_day: say.word(Message::PlaceAndDay),
            people: vec![say.word(Message::Pays), say.word(Message::Received)],
        };
        say.section(Message::Signatures, vec![block])
    }
}

/// When and how it was paid: written by hand when it is.
pub(super) fn paid(say: Say) -> Vec<Fact> {
    vec![say.fact(Message::PaidOn, ""), say.fact(Message::PaidHow, "").beside()]
}

/// Both sides with their tax codes.
pub(super) fn sides(head: &Head, say: Say) -> Vec<Fact> {
    let employer = named(say, [Message::Employer, Message::EmployerTaxCode], &head.employer);
    employer.into_iter().chain(named(say, [Message::Worker, Message::WorkerTaxCode], &head.worker)).collect()
}

/// A name and its tax code: beside each other, unless the name is to be written by hand and needs the whole line.
pub(super) fn named(say: Say, labels: [Message; 2], person: &Person) -> [Fact; 2] {
    let [name, code] = labels;
    let code = say.fact(code, &person.tax_code);
    [say.fact(name, &person.name), if person.name.is_empty() { code } else { code.beside() }]
}
