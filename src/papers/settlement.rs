//! The settlement sheet at the end of an employment, for both sides, then its courtesy translations.

use serde_json::Value;

use super::document::{Block, Part, Section};
use super::language::Language;
use super::part;
use super::payslip::{paid, sides};
use super::request::Head;
use super::say::{Say, row};
use super::words::{Counted, Message};
use super::{Answered, PaperError};
use crate::ccnl::Rulebook;
use crate::life::end::{
    EndLine, EndLineCode, EndingReason, Prepared, Settlement, SettlementAnswer, SettlementRequest, Side, Used,
};
use crate::money::{Exact, Factor};

/// A settlement, worked out.
#[derive(Clone, Debug)]
pub struct SettlementSheet {
    /// Day, languages, parties and employment.
    pub head: Head,
    answered: Answered,
    parts: Vec<Part>,
}

impl SettlementSheet {
    /// Reads a request and works it out.
    ///
    /// # Errors
    /// The first fault of the request, and whatever the settlement does not allow.
    pub fn read(book: &Rulebook, request: &Value) -> Result<SettlementSheet, PaperError> {
        let (head, asked) = Head::over(request)?;
        let asked = SettlementRequest::from_json(&asked)?;
        let answer = SettlementAnswer::of(book, &asked)?.into_value();
        let prepared = Prepared::new(book, &asked)?;
        let settlement = prepared.settle::<Exact>((), book)?;
        let languages = [Language::It].into_iter().chain(head.languages.iter().copied());
        let sheet = Sheet { head: &head, asked: &asked, settlement: &settlement, answer: &answer };
        let parts = languages.map(|language| sheet.part(Say(language))).collect();
        let answered = Answered { request: head.canonical(request), answer };
        Ok(SettlementSheet { head, answered, parts })
    }

    /// What was asked and answered: the answer is that of `curami settlement`.
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

struct Sheet<'s> {
    head: &'s Head,
    asked: &'s SettlementRequest,
    settlement: &'s Settlement<'s, Exact>,
    answer: &'s Value,
}

impl Sheet<'_> {
    fn part(&self, say: Say) -> Part {
        let banner = if say.0 == Language::It { String::new() } else { say.word(Message::Courtesy) };
        let sections = vec![
            say.section(Message::Parties, vec![Block::Facts { rows: self.facts(say) }]),
            say.section(Message::WhatIsDue, self.due(say)),
            say.section(Message::FundByYear, self.fund(say)),
            Self::signatures(say),
        ];
        let subtitle = say.day(self.asked.ending.ended_on);
        part::of(say, &banner, Message::SettlementTitle, subtitle, sections)
    }

    fn facts(&self, say: Say) -> Vec<super::document::Fact> {
        let mut rows = sides(self.head, say);
        let ending = &self.asked.ending;
        rows.push(say.fact(Message::StartsOn, say.day(self.head.employment.hired_on())));
        rows.push(say.fact(Message::EndedOn, say.day(ending.ended_on)).beside());
        rows.push(say.fact(Message::EndReason, say.word(reason(ending.reason, ending.who))));
        let notice = &self.settlement.notice;
        let days = |days: u32| say.count(Factor::whole(days.into()), Counted::CalendarDays);
        let due = format!("{} ({})", days(notice.due), say.article(notice.source.place()));
        rows.push(say.fact(Message::NoticeDue, due));
        if notice.due > 0 {
            rows.push(say.fact(Message::NoticeWorked, days(notice.worked)));
            rows.push(say.fact(Message::NoticeMissing, days(notice.missing)).beside());
        }
        rows
    }

    fn due(&self, say: Say) -> Vec<Block> {
        let line = |line: &EndLine<'_, Exact>| {
            let amount = line.amount.round_cents();
            let signed = if line.code.withheld() { -amount } else { amount };
            let quantity = line.quantity.map(|(number, unit)| say.count(number, counted(unit)));
            let rate = line.rate.map(|rate| say.euro(rate.round_cents()));
            let [quantity, rate] = [quantity, rate].map(Option::unwrap_or_default);
            row(vec![say.word(name(line.code)), say.articles(&line.places), quantity, rate, say.euro(signed)], false)
        };
        let [due, withheld, net] = self.settlement.totals();
        let mut rows: Vec<_> = self.settlement.lines.iter().map(line).collect();
        rows.push(say.total(Message::Total, due));
        rows.push(say.total(Message::Withheld, -withheld));
        let columns = say.reckoning();
        let mut blocks = vec![
            Block::Table { columns, rows },
            Block::Sum { label: say.word(Message::ToPay), amount: say.euro(net) },
            Block::Facts { rows: paid(say) },
            say.text(Message::NoTax),
        ];
        blocks.extend(say.references(self.settlement.lines.iter().flat_map(|line| &line.places)));
        if self.settlement.provisional {
            blocks.push(Block::Note { text: say.word(Message::Provisional) });
        }
        blocks
    }

    fn fund(&self, say: Say) -> Vec<Block> {
        let years = &self.settlement.fund.years;
        let rows = years.iter().enumerate().map(|(at, year)| {
            let money = [year.share.round_cents(), year.revaluation.round_cents(), year.advances, year.fund];
            let [share, rest @ ..] = money.map(|amount| say.euro(amount));
            let cells = [year.year.to_string(), share, self.coefficient(at, say)];
            row(cells.into_iter().chain(rest).collect(), false)
        });
        let heads = [
            Message::FundShare,
            Message::FundCoefficient,
            Message::FundRevaluation,
            Message::FundAdvances,
            Message::FundTotal,
        ];
        let columns = [say.words_column(Message::Year)].into_iter().chain(heads.map(|head| say.figures_column(head)));
        let given = years.iter().any(|year| year.coefficient.as_ref().is_some_and(given));
        let note = given.then(|| Block::Small { text: say.word(Message::CoefficientGiven) });
        [Block::Table { columns: columns.collect(), rows: rows.collect() }].into_iter().chain(note).collect()
    }

    /// The coefficient of a year as the answer writes it, with a star when it was given and not found in the tables.
    fn coefficient(&self, at: usize, say: Say) -> String {
        let Some(used) = &self.settlement.fund.years[at].coefficient else { return String::new() };
        let written = self.answer["fund"]["years"][at]["coefficient"].as_str().unwrap_or_default().replace('.', ",");
        say.left_to_right(if given(used) { format!("* {written}") } else { written })
    }

    fn signatures(say: Say) -> Section {
        let block = Block::Signatures {
            place_and_day: say.word(Message::PlaceAndDay),
            people: vec![say.word(Message::Pays), say.word(Message::Received)],
        };
        say.section(Message::Signatures, vec![block])
    }
}

/// Whether a coefficient was given by who asks. A settlement never estimates one: without it there is no sheet.
fn given(used: &Used<'_>) -> bool {
    used.source.is_none() && used.value != Factor::whole(0)
}

/// What the unit of a line counts.
fn counted(unit: &str) -> Counted {
    match unit {
        "hours" => Counted::Hours,
        "calendar_days" => Counted::CalendarDays,
        "working_days" => Counted::WorkingDays,
        _ => Counted::Twelfths,
    }
}

/// What a line is called.
const fn name(code: EndLineCode) -> Message {
    match code {
        EndLineCode::Pay => Message::EndPay,
        EndLineCode::Board => Message::PayBoardCash,
        EndLineCode::Refund => Message::Refund,
        EndLineCode::Advance => Message::Advance,
        EndLineCode::Notice => Message::EndNotice,
        EndLineCode::NoticeWithheld => Message::EndNoticeWithheld,
        EndLineCode::Tredicesima => Message::EndThirteenth,
        EndLineCode::TredicesimaBack => Message::EndThirteenthBack,
        EndLineCode::Vacation => Message::EndVacation,
        EndLineCode::VacationBack => Message::EndVacationBack,
        EndLineCode::Tfr => Message::Tfr,
        EndLineCode::InpsWorker => Message::InpsWorker,
        EndLineCode::CassacolfWorker => Message::CassacolfWorker,
    }
}

const fn reason(reason: EndingReason, who: Option<Side>) -> Message {
    match (reason, who) {
        (EndingReason::Withdrawal, Some(Side::Worker)) => Message::EndResignation,
        (EndingReason::Withdrawal, Some(Side::Employer) | None) => Message::EndDismissal,
        (EndingReason::JustCause, _) => Message::EndJustCause,
        (EndingReason::Trial, _) => Message::EndTrial,
        (EndingReason::TermEnd, _) => Message::EndTerm,
        (EndingReason::Agreement, _) => Message::EndAgreement,
        (EndingReason::EmployerDeath, _) => Message::EndEmployerDeath,
        (EndingReason::WorkerDeath, _) => Message::EndWorkerDeath,
    }
}
