//! Saying values in a language: days, amounts, yes and no, levels and regimes.

use chrono::{Datelike, NaiveDate, Weekday};

use super::document::{Block, Column, Fact, Holds, Row, Section};
use super::language::Language;
use super::words::{Counted, Message};
use crate::ccnl::{Livello, Place, Regime};
use crate::italian;
use crate::life::Month;
use crate::life::month::decimal;
use crate::money::{Factor, Hours, Money};

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

    /// `8–14/11`, or `8/11` for a single day: within the year that a title says.
    pub(super) fn short_days(self, from: NaiveDate, to: NaiveDate) -> String {
        let words = if from == to {
            from.format("%-d/%-m").to_string()
        } else if from.month() == to.month() {
            format!("{}–{}", from.day(), to.format("%-d/%-m"))
        } else {
            format!("{}–{}", from.format("%-d/%-m"), to.format("%-d/%-m"))
        };
        self.left_to_right(words)
    }

    /// As in Italian in every language, so that copy and translation can be held side by side.
    pub(super) fn euro(self, amount: Money) -> String {
        self.left_to_right(italian::euro_it(amount))
    }

    #[expect(clippy::unused_self, reason = "alike in every language so far; the next one may differ")]
    pub(super) fn hours(self, hours: Hours) -> String {
        italian::hours_number_it(hours)
    }

    /// A number of things: `1 giorno lavorativo`, `6,667 h`.
    pub(super) fn count(self, number: Factor, counted: Counted) -> String {
        Message::count(self.0, &decimal(number), counted)
    }

    /// An article as the Italian text has it.
    pub(super) fn article(self, words: &str) -> String {
        self.left_to_right(words.to_owned())
    }

    /// Where the figures of some places stand: `art. 37; art. 41`.
    pub(super) fn articles(self, places: &[Place<'_>]) -> String {
        let mut said: Vec<&str> = Vec::new();
        for place in places {
            if !said.contains(&place.place()) {
                said.push(place.place());
            }
        }
        self.article(&said.join("; "))
    }

    /// The acts of some places, each once, in a sentence; nothing when there is none.
    pub(super) fn references<'p>(self, places: impl IntoIterator<Item = &'p Place<'p>>) -> Option<Block> {
        self.acts(places.into_iter().map(|place| place.act().title.as_str()))
    }

    /// The titles of acts, each once, in a sentence; nothing when there is none.
    pub(super) fn acts<'t>(self, titles: impl IntoIterator<Item = &'t str>) -> Option<Block> {
        let mut said: Vec<&str> = Vec::new();
        for title in titles {
            if !said.contains(&title) {
                said.push(title);
            }
        }
        let acts = self.article(&said.join("; "));
        (!said.is_empty()).then(|| Block::Small { text: self.fill(Message::References, &[&acts]) })
    }

    /// A text that somebody wrote: within one that runs from right to left it keeps the direction of its first letter.
    pub(super) fn given(self, text: &str) -> String {
        if self.0.rtl() { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }

    /// Italian words and figures within a text that runs from right to left keep their own direction.
    pub(super) fn left_to_right(self, words: String) -> String {
        if self.0.rtl() && !words.is_empty() { format!("\u{2066}{words}\u{2069}") } else { words }
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
        Fact { label: self.word(label), value: value.into(), beside: false }
    }

    pub(super) fn text(self, message: Message) -> Block {
        Block::Text { text: self.word(message) }
    }

    /// A column of words.
    pub(super) fn words_column(self, head: Message) -> Column {
        self.column(head, Holds::Words)
    }

    /// A column of figures.
    pub(super) fn figures_column(self, head: Message) -> Column {
        self.column(head, Holds::Figures)
    }

    /// The column of the articles.
    pub(super) fn articles_column(self) -> Column {
        self.column(Message::Article, Holds::Articles)
    }

    /// The columns of a reckoning: what, where it is written, how many, how much for one, how much.
    pub(super) fn reckoning(self) -> Vec<Column> {
        vec![
            self.words_column(Message::Item),
            self.articles_column(),
            self.column(Message::Quantity, Holds::Quantities),
            self.figures_column(Message::Rate),
            self.figures_column(Message::Amount),
        ]
    }

    /// A total at the foot of a reckoning.
    pub(super) fn total(self, label: Message, amount: Money) -> Row {
        row(vec![self.word(label), String::new(), String::new(), String::new(), self.euro(amount)], true)
    }

    fn column(self, head: Message, holds: Holds) -> Column {
        Column { head: self.word(head), holds }
    }
}

/// A row of a table.
pub(super) fn row(cells: Vec<String>, strong: bool) -> Row {
    Row { cells, strong }
}
