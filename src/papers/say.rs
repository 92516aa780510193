//! Saying values in a language: days, amounts, yes and no, levels and regimes.

use chrono::{NaiveDate, Weekday};

use super::document::{Block, Column, Fact, Row, Section};
use super::language::Language;
use super::words::Message;
use crate::ccnl::{Livello, Regime};
use crate::italian;
use crate::life::Month;
use crate::money::{Hours, Money};

/// A writer in one language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Say(pub(super) Language);

impl Say {
    pub(super) fn word(self, message: Message) -> String {
        message.say(self.0).to_owned()
    }

    pub(super) fn fill(self, message: Message, values: &[&str]) -> String {
        message.fill(self.0, values)
    }

    /// `21 novembre 2026`; in another language by numbers, which need no grammar.
    pub(super) fn day(self, day: NaiveDate) -> String {
        if self.0 == Language::It { italian::date_it(day) } else { day.format("%d.%m.%Y").to_string() }
    }

    /// `novembre 2026`; in another language by numbers.
    pub(super) fn month(self, month: Month) -> String {
        if self.0 == Language::It {
            italian::month_it(month.first())
        } else {
            month.first().format("%m.%Y").to_string()
        }
    }

    /// `21.11.`: within the year that a title says.
    #[expect(clippy::unused_self, reason = "alike in every language so far; the next one may differ")]
    pub(super) fn short_day(self, day: NaiveDate) -> String {
        day.format("%d.%m.").to_string()
    }

    /// As in Italian in every language, so that copy and translation can be held side by side.
    #[expect(clippy::unused_self, reason = "alike in every language so far; the next one may differ")]
    pub(super) fn euro(self, amount: Money) -> String {
        italian::euro_it(amount)
    }

    #[expect(clippy::unused_self, reason = "alike in every language so far; the next one may differ")]
    pub(super) fn hours(self, hours: Hours) -> String {
        italian::hours_number_it(hours)
    }

    pub(super) fn weekday(self, day: Weekday) -> String {
        self.word(match day {
            Weekday::Mon => Message::Monday,
            Weekday::Tue => Message::Tuesday,
            Weekday::Wed => Message::Wednesday,
            Weekday::Thu => Message::Thursday,
            Weekday::Fri => Message::Friday,
            Weekday::Sat => Message::Saturday,
            Weekday::Sun => Message::Sunday,
        })
    }

    pub(super) fn regime(self, regime: Regime) -> String {
        self.word(match regime {
            Regime::NonConvivente => Message::RegimeNonConvivente,
            Regime::Convivente => Message::RegimeConvivente,
            Regime::ConviventeRidotto => Message::RegimeConviventeRidotto,
            Regime::CoperturaRiposi => Message::RegimeCoperturaRiposi,
            Regime::AssistenzaNotturna => Message::RegimeAssistenzaNotturna,
            Regime::PresenzaNotturna => Message::RegimePresenzaNotturna,
        })
    }

    pub(super) fn livello(self, livello: Option<Livello>) -> String {
        self.word(match livello {
            None => Message::LevelNone,
            Some(Livello::A) => Message::LevelA,
            Some(Livello::As) => Message::LevelAs,
            Some(Livello::B) => Message::LevelB,
            Some(Livello::Bs) => Message::LevelBs,
            Some(Livello::C) => Message::LevelC,
            Some(Livello::Cs) => Message::LevelCs,
            Some(Livello::D) => Message::LevelD,
            Some(Livello::Ds) => Message::LevelDs,
        })
    }

    pub(super) fn section(self, heading: Message, blocks: Vec<Block>) -> Section {
        Section { heading: self.word(heading), blocks }
    }

    pub(super) fn fact(self, label: Message, value: impl Into<String>) -> Fact {
        Fact { label: self.word(label), value: value.into() }
    }

    pub(super) fn text(self, message: Message) -> Block {
        Block::Text { text: self.word(message) }
    }

    /// A column of words.
    pub(super) fn words_column(self, head: Message) -> Column {
        Column { head: self.word(head), figures: false }
    }

    /// A column of figures.
    pub(super) fn figures_column(self, head: Message) -> Column {
        Column { head: self.word(head), figures: true }
    }
}

/// A row of a table.
pub(super) fn row(cells: Vec<String>, strong: bool) -> Row {
    Row { cells, strong }
}
