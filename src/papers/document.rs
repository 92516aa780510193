//! What a paper says, without how it looks: parts, sections and blocks, written as JSON for the template.

use chrono::NaiveDate;
use serde::Serialize;

use super::language::Language;

/// A whole paper: the Italian text that counts, then its courtesy translations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Title of the file, in Italian.
    pub title: String,
    /// One sentence on what it is, in Italian.
    pub description: String,
    /// The day of the paper, given by who asks for it.
    pub date: NaiveDate,
    /// Its pages, part after part; each begins on a new page.
    pub parts: Vec<Part>,
    /// What stands at the foot of every page.
    pub foot: Foot,
    /// The machine-readable record inside the file.
    pub record: Record,
}

/// The line at the foot of every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Foot {
    /// The short code of the paper.
    pub code: String,
    /// The beginning of the fingerprint of the rules, as long as a person compares.
    pub rules: String,
}

/// What was asked and answered, as a file inside the PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// The file's name.
    pub name: &'static str,
    /// JSON.
    pub text: String,
    /// What the file is, for who finds it in a reader's list.
    pub description: String,
}

/// One text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The language of all of it.
    pub lang: Language,
    /// Whether the language is written from right to left.
    pub rtl: bool,
    /// What this copy is, above the title: for the employer, for the worker, a translation.
    pub banner: String,
    /// Set off: a translation, which does not count.
    pub courtesy: bool,
    /// The title.
    pub title: String,
    /// A line below the title.
    pub subtitle: String,
    /// The word before the page's number, and the one before how many there are.
    pub page: [&'static str; 2],
    /// The body.
    pub sections: Vec<Section>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it, in reading order.
    pub blocks: Vec<Block>,
}

/// One thing in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// Names and values; an empty value is a line to fill in by hand.
    Facts {
        /// In order.
        rows: Vec<Fact>,
    },
    /// A paragraph.
    Text {
        /// The words.
        text: String,
    },
    /// A remark in small letters.
    Small {
        /// The words.
        text: String,
    },
    /// A paragraph set off.
    Note {
        /// The words.
        text: String,
    },
    /// Sentences one under the other.
    List {
        /// In order.
        items: Vec<String>,
    },
    /// A table with a row of heads; the first cell of a row is the row's head.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The rows.
        rows: Vec<Row>,
    },
    /// A figure that the eye looks for.
    Sum {
        /// What it is.
        label: String,
        /// How much.
        amount: String,
    },
    /// The hours of each day of the week, as bars.
    Week {
        /// From Monday.
        days: Vec<WeekDay>,
        /// The same in words, for who cannot see it.
        alt: String,
    },
    /// Lines to sign on.
    Signatures {
        /// The label of place and day.
        place_and_day: String,
        /// Who signs.
        people: Vec<String>,
    },
}

/// A name and a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// The name.
    pub label: String,
    /// The value.
    pub value: String,
    /// It may stand beside the fact before it, where both have room.
    pub beside: bool,
}

impl Fact {
    /// The same fact, beside the one before it where both have room.
    pub(super) fn beside(self) -> Fact {
        Fact { beside: true, ..self }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// What the cells of a column hold, which says where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// Words, from the beginning of the line.
    Words,
    /// Articles: small words in a narrow column.
    Articles,
    /// A number with the name of what is counted: to the end of the line, may break.
    Quantities,
    /// Figures, to the end of the line and never broken.
    Figures,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// As many cells as columns.
    pub cells: Vec<String>,
    /// A total.
    pub strong: bool,
}

/// A bar of the picture of a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WeekDay {
    /// Short name.
    pub name: String,
    /// Hours in words of figures.
    pub hours: String,
    /// Quarters of an hour, the bar's height.
    pub quarters: u32,
}

impl Document {
    /// What identifies the paper: the same for the same paper, on any day and machine.
    #[must_use]
    pub fn ident(&self) -> String {
        format!("curami:{}", self.foot.code)
    }

    /// Every letter that will be shown.
    pub fn letters(&self) -> impl Iterator<Item = char> {
        let mut texts = vec![self.title.clone()];
        for part in &self.parts {
            texts.extend([part.banner.clone(), part.title.clone(), part.subtitle.clone()]);
            for section in &part.sections {
                texts.push(section.heading.clone());
                section.blocks.iter().for_each(|block| block.texts(&mut texts));
            }
        }
        texts.into_iter().flat_map(|text| text.chars().collect::<Vec<_>>())
    }
}

impl Block {
    fn texts(&self, out: &mut Vec<String>) {
        match self {
            Block::Facts { rows } => out.extend(rows.iter().flat_map(|fact| [fact.label.clone(), fact.value.clone()])),
            Block::Text { text } | Block::Small { text } | Block::Note { text } => out.push(text.clone()),
            Block::List { items } => out.extend(items.iter().cloned()),
            Block::Table { columns, rows } => {
                out.extend(columns.iter().map(|column| column.head.clone()));
                out.extend(rows.iter().flat_map(|row| row.cells.clone()));
            }
            Block::Sum { label, amount } => out.extend([label.clone(), amount.clone()]),
            Block::Week { days, .. } => out.extend(days.iter().flat_map(|day| [day.name.clone(), day.hours.clone()])),
            Block::Signatures { place_and_day, people } => {
                out.push(place_and_day.clone());
                out.extend(people.iter().cloned());
            }
        }
    }
}
