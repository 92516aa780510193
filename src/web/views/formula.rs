//! A tree of steps as a formula that can be read: every operand with its name, and its sources.

use std::collections::BTreeSet;

use crate::ccnl::{Citation, Item, Line, Number, Step, Voce, place_of};
use crate::money::Factor;
use crate::web::format::amount_it;
use crate::web::lang::words::LineWords;

/// How deep the formulas below a formula go.
const DEEPEST: usize = 2;

/// A piece of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// An operand's number, shown strong.
    Number(String),
    /// Signs, names and units.
    Text(String),
}

impl Piece {
    /// The number of an operand, for templates.
    #[must_use]
    pub fn number(&self) -> Option<&str> {
        match self {
            Piece::Number(text) => Some(text),
            Piece::Text(_) => None,
        }
    }

    /// What is not a number, for templates.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Piece::Text(text) => text,
            Piece::Number(_) => "",
        }
    }
}

/// What an operand of a formula is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its name and amount.
    pub name: String,
    /// Its formula.
    pub pieces: Vec<Piece>,
}

/// A formula, the formulas of what it names, and the texts that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The formula.
    pub pieces: Vec<Piece>,
    /// The formulas of what it names.
    pub passages: Vec<Passage>,
    /// Where it stands, the closest text first, one for each act.
    pub sources: Vec<Source>,
}

/// A text and the places in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Articles and tables.
    pub place: String,
    /// Title of the act and its day.
    pub act: String,
    /// From when, until when.
    pub valid: String,
    /// Title of the act, for the link.
    pub title: String,
    /// Where to read it.
    pub url: Option<String>,
}

impl Formula {
    /// The formula of a line of the year.
    #[must_use]
    pub fn of(voce: &Voce, words: &'static LineWords) -> Formula {
        let mut writer = Writer { words, pieces: Vec::new(), named: Vec::new() };
        writer.open(voce);
        let pieces = std::mem::take(&mut writer.pieces);
        let passages = passages(&writer.named, words);
        Formula { pieces, passages, sources: sources(voce, words) }
    }
}

/// Walks a tree and writes it as one line; operands that have a name of their own are kept to be opened below.
struct Writer<'a> {
    words: &'static LineWords,
    pieces: Vec<Piece>,
    named: Vec<&'a Voce>,
}

impl<'a> Writer<'a> {
    fn text(&mut self, text: impl Into<String>) {
        self.pieces.push(Piece::Text(text.into()));
    }

    fn amount(&mut self, voce: &Voce) {
        let exact = voce.money().exact() == voce.amount();
        let about = if exact { String::new() } else { format!("{} ", self.words.about) };
        self.pieces.push(Piece::Number(format!("{about}{}\u{a0}€", amount_it(voce.money()))));
    }

    /// A node at its own place: what it is made of.
    fn open(&mut self, voce: &'a Voce) {
        match voce.step() {
            Step::Rounded(base) => self.open(base),
            Step::Sum(parts) => match due(parts)[..] {
                [only] => self.open(only),
                _ => self.joined(parts.iter(), " + "),
            },
            Step::Greater(parts) => self.joined(parts.iter().filter(|part| part.item() != Item::Nothing), " o "),
            Step::Less { from, parts } => self.joined(std::iter::once(from).chain(parts), " − "),
            Step::Times { base, by } => self.applied(base, by, " × "),
            Step::Over { base, by } => self.applied(base, by, " ÷ "),
            Step::Given | Step::Table(_) | Step::NotDue(_) => self.leaf(voce),
        }
    }

    /// An operand: a leaf or a name in full; a small sum or product in brackets.
    fn operand(&mut self, voce: &'a Voce) {
        let inner = match voce.step() {
            Step::Rounded(base) if !has_name(voce) => base,
            _ => voce,
        };
        match inner.step() {
            Step::Given | Step::Table(_) | Step::NotDue(_) => self.leaf(inner),
            _ if has_name(inner) => {
                self.amount(inner);
                self.text(format!(" ({})", (self.words.item)(inner.item())));
                self.named.push(inner);
            }
            _ => {
                self.text("( ");
                self.open(inner);
                self.text(" )");
            }
        }
    }

    fn leaf(&mut self, voce: &Voce) {
        self.amount(voce);
        let name = match voce.step() {
            Step::Table(origin) => (self.words.origin)(origin),
            _ => (self.words.item)(voce.item()).to_owned(),
        };
        self.text(format!(" ({name})"));
    }

    fn joined(&mut self, parts: impl Iterator<Item = &'a Voce>, sign: &str) {
        let parts = parts.filter(|part| part.not_due_because().is_none());
        for (at, part) in parts.enumerate() {
            if at > 0 {
                self.text(sign);
            }
            self.operand(part);
        }
    }

    fn applied(&mut self, base: &'a Voce, by: &[Number], sign: &str) {
        self.operand(base);
        for number in by {
            self.text(sign);
            self.quantity(number);
        }
    }

    fn quantity(&mut self, number: &Number) {
        if number.value == Factor::whole(1) && number.cite.is_none() {
            self.pieces.push(Piece::Number("1".to_owned()));
            return;
        }
        let text = (self.words.quantity)(number.quantity, number.value);
        let (digits, unit) = text.split_once(' ').unwrap_or((text.as_str(), ""));
        self.pieces.push(Piece::Number(digits.to_owned()));
        if !unit.is_empty() {
            self.text(format!(" {unit}"));
        }
    }
}

/// The parts that are due: the others are explained elsewhere.
fn due(parts: &[Voce]) -> Vec<&Voce> {
    parts.iter().filter(|part| part.not_due_because().is_none()).collect()
}

/// Amounts that people know by a name are shown by it, and opened below.
fn has_name(voce: &Voce) -> bool {
    place_of(voce.item()).is_some()
        || matches!(
            voce.item(),
            Item::InpsYear
                | Item::BoardHour
                | Item::EffectivePart
                | Item::AgreedYear
                | Item::BeyondMinimum
                | Item::TfrBase
        )
}

/// The formulas of named operands, then of what those name.
fn passages(named: &[&Voce], words: &'static LineWords) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut layer: Vec<&Voce> = named.to_vec();
    for _ in 0..DEEPEST {
        let mut next = Vec::new();
        for voce in layer {
            if !seen.insert(voce.item()) || is_plain(voce) {
                continue;
            }
            let mut writer = Writer { words, pieces: Vec::new(), named: Vec::new() };
            writer.open(voce);
            next.append(&mut writer.named);
            let name = format!("{}, {}\u{a0}€", (words.item)(voce.item()), amount_it(voce.money()));
            out.push(Passage { name, pieces: writer.pieces });
        }
        layer = next;
    }
    out
}

/// A line that has its own row on the page is explained there.
fn is_plain(voce: &Voce) -> bool {
    matches!(voce.item(), Item::Year(line) if line != Line::Pay)
}

fn sources(voce: &Voce, words: &'static LineWords) -> Vec<Source> {
    let (mut amounts, mut numbers) = (Vec::new(), Vec::new());
    collect(voce, &mut amounts, &mut numbers);
    let mut acts: Vec<(&Citation, Vec<&str>)> = Vec::new();
    for cite in amounts.into_iter().chain(numbers) {
        match acts.iter_mut().find(|(known, _)| known.act == cite.act) {
            Some((_, places)) if places.contains(&cite.place.as_str()) => {}
            Some((_, places)) => places.push(&cite.place),
            None => acts.push((cite, vec![&cite.place])),
        }
    }
    let source = |(cite, places): (&Citation, Vec<&str>)| Source {
        place: capital(&places.join("; ")),
        act: (words.signed)(&cite.title, cite.signed),
        valid: (words.validity)(cite.from, cite.until),
        title: cite.title.clone(),
        url: cite.url.clone(),
    };
    acts.into_iter().map(source).collect()
}

/// The texts of the amounts first, then those of plain numbers (weeks in a year, months). Another line of the
/// account has its own texts at its own place.
fn collect<'a>(voce: &'a Voce, amounts: &mut Vec<&'a Citation>, numbers: &mut Vec<&'a Citation>) {
    amounts.extend(voce.cites());
    if let Step::Times { by, .. } | Step::Over { by, .. } = voce.step() {
        numbers.extend(by.iter().filter_map(|number| number.cite.as_ref()));
    }
    for child in voce.children() {
        let (mine, its) = (line_of(voce.item()), line_of(child.item()));
        if its.is_none() || mine.is_none() || mine == its {
            collect(child, amounts, numbers);
        }
    }
}

fn line_of(item: Item) -> Option<Line> {
    match item {
        Item::Year(line) | Item::Exact(line) | Item::Month(line) | Item::MonthExact(line) => Some(line),
        _ => None,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
