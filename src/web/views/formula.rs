//! A tree of steps as a formula that can be read: every operand with its name, and its sources.

use std::collections::BTreeSet;

use crate::ccnl::{Item, Line, Operand, Place, Step, Voce, place_of};
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
    pub fn of(voce: Voce<'_>, words: &'static LineWords) -> Formula {
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
    named: Vec<Voce<'a>>,
}

impl<'a> Writer<'a> {
    fn text(&mut self, text: impl Into<String>) {
        self.pieces.push(Piece::Text(text.into()));
    }

    fn amount(&mut self, voce: Voce<'_>) {
        let exact = voce.money().exact() == voce.amount();
        let about = if exact { String::new() } else { format!("{} ", self.words.about) };
        self.pieces.push(Piece::Number(format!("{about}{}\u{a0}€", amount_it(voce.money()))));
    }

    /// A node at its own place: what it is made of.
    fn open(&mut self, voce: Voce<'a>) {
        match voce.step() {
            Step::Rounded(base) => self.open(base),
            Step::Sum(parts) => match due(parts)[..] {
                [only] => self.open(only),
                _ => self.joined(parts.iter().copied(), " + "),
            },
            Step::Greater(parts) => {
                self.joined(parts.iter().copied().filter(|part| part.item() != Item::Nothing), " o ");
            }
            Step::Lesser(parts) => self.joined(parts.iter().copied(), " o, se meno, "),
            Step::Less { from, parts } => self.joined(std::iter::once(from).chain(parts.iter().copied()), " − "),
            Step::Times { base, by } => self.applied(base, by, " × "),
            Step::Over { base, by } => self.applied(base, by, " ÷ "),
            Step::Given | Step::Table(_) | Step::NotDue(_) => self.leaf(voce),
        }
    }

    /// An operand: a leaf or a name in full; a small sum or product in brackets.
    fn operand(&mut self, voce: Voce<'a>) {
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

    fn leaf(&mut self, voce: Voce<'_>) {
        self.amount(voce);
        let name = match voce.step() {
            Step::Table(origin) => (self.words.origin)(&origin),
            _ => (self.words.item)(voce.item()).to_owned(),
        };
        self.text(format!(" ({name})"));
    }

    fn joined(&mut self, parts: impl Iterator<Item = Voce<'a>>, sign: &str) {
        let parts = parts.filter(|part| part.not_due_because().is_none());
        for (at, part) in parts.enumerate() {
            if at > 0 {
                self.text(sign);
            }
            self.operand(part);
        }
    }

    fn applied(&mut self, base: Voce<'a>, by: &[Operand<'_>], sign: &str) {
        self.operand(base);
        for number in by {
            self.text(sign);
            self.quantity(number);
        }
    }

    fn quantity(&mut self, number: &Operand<'_>) {
        if number.value == Factor::whole(1) && number.source.is_none() {
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
fn due<'a>(parts: &[Voce<'a>]) -> Vec<Voce<'a>> {
    parts.iter().copied().filter(|part| part.not_due_because().is_none()).collect()
}

/// Amounts that people know by a name are shown by it, and opened below.
fn has_name(voce: Voce<'_>) -> bool {
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
fn passages(named: &[Voce<'_>], words: &'static LineWords) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut layer: Vec<Voce<'_>> = named.to_vec();
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
fn is_plain(voce: Voce<'_>) -> bool {
    matches!(voce.item(), Item::Year(line) if line != Line::Pay)
}

fn sources(voce: Voce<'_>, words: &'static LineWords) -> Vec<Source> {
    let (mut amounts, mut numbers) = (Vec::new(), Vec::new());
    collect(voce, &mut amounts, &mut numbers);
    let mut acts: Vec<(Place<'_>, Vec<&str>)> = Vec::new();
    for cite in amounts.into_iter().chain(numbers) {
        match acts.iter_mut().find(|(known, _)| known.act().id == cite.act().id) {
            Some((_, places)) if places.contains(&cite.place()) => {}
            Some((_, places)) => places.push(cite.place()),
            None => acts.push((cite, vec![cite.place()])),
        }
    }
    let source = |(cite, places): (Place<'_>, Vec<&str>)| Source {
        place: capital(&places.join("; ")),
        act: (words.signed)(&cite.act().title, cite.act().signed),
        valid: (words.validity)(cite.from(), cite.until()),
        title: cite.act().title.clone(),
        url: cite.act().url.clone(),
    };
    acts.into_iter().map(source).collect()
}

/// The texts of the amounts first, then those of plain numbers (weeks in a year, months). Another line of the
/// account has its own texts at its own place.
fn collect<'a>(voce: Voce<'a>, amounts: &mut Vec<Place<'a>>, numbers: &mut Vec<Place<'a>>) {
    amounts.extend(voce.cites());
    if let Step::Times { by, .. } | Step::Over { by, .. } = voce.step() {
        numbers.extend(by.iter().filter_map(|number| number.source));
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
