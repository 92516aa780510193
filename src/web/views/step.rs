//! The head of a step of a long form, and the small pieces that steps share.

use crate::vocabulary::{Cefr, Vocabulary};
use crate::web::form::{Choice, FormState};
use crate::web::forms::candidacy_steps::LANGUAGE_ROWS;
use crate::web::forms::fault::At;
use crate::web::lang::Words;
use crate::web::lang::words::people::StepHead;

/// The head and the foot of a step.
#[derive(Clone, Debug)]
pub struct StepView {
    /// Where we are.
    pub place: String,
    /// How far, of a hundred.
    pub percent: usize,
    /// Heading.
    pub title: String,
    /// Sentence.
    pub lead: &'static str,
    /// What was just kept.
    pub note: Option<&'static str>,
    /// Where the form goes.
    pub action: String,
    /// Main button.
    pub button: &'static str,
    /// Step before.
    pub back: Option<String>,
    /// The person's own page.
    pub leave: Option<String>,
    /// What comes next.
    pub after: &'static str,
}

impl StepView {
    /// A step in its place, with the words of its head.
    #[must_use]
    pub fn new(words: &'static Words, path: &'static str, head: &StepHead, number: usize, of: usize) -> StepView {
        StepView {
            place: (words.people.step.place)(path, number, of),
            percent: number * 100 / of.max(1),
            title: head.title.to_owned(),
            lead: head.lead,
            note: None,
            action: String::new(),
            button: words.people.step.go_on,
            back: None,
            leave: None,
            after: head.after,
        }
    }
}

/// What a note in the address says: `divisi` or `uniti`, after a week was put in order.
#[must_use]
pub fn note(words: &'static Words, code: &str) -> Option<&'static str> {
    match code {
        "divisi" => Some(words.people.step.note_split),
        "uniti" => Some(words.people.step.note_merged),
        _ => None,
    }
}

/// Puts the message of each fault at its field.
pub fn mark(words: &'static Words, form: &mut FormState, faults: &[At]) {
    for at in faults {
        form.fail(&at.field, (words.people.fault)(&at.fault));
    }
}

/// A line of a summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub label: &'static str,
    /// Answer.
    pub text: String,
}

/// A part of a summary: one step.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name in addresses.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Where it is changed.
    pub href: String,
    /// Not complete.
    pub to_do: bool,
    /// Answers.
    pub lines: Vec<Line>,
}

/// One of the rows of other languages.
#[derive(Clone, Debug)]
pub struct LanguageRow {
    /// Field of the language.
    pub language_field: String,
    /// Field of the level.
    pub level_field: String,
    /// Accessible name.
    pub language_label: String,
    /// Accessible name.
    pub level_label: String,
    /// Languages.
    pub languages: Vec<Choice>,
    /// Levels.
    pub levels: Vec<Choice>,
    /// What is wrong.
    pub language_error: Option<String>,
    /// What is wrong.
    pub level_error: Option<String>,
}

/// The rows of other languages.
#[must_use]
pub fn language_rows(words: &'static Words, form: &FormState) -> Vec<LanguageRow> {
    let empty = || Choice::new("", words.people.step.choose);
    let others = Vocabulary::embedded().languages().iter().filter(|language| language.code != "it");
    let languages: Vec<Choice> = std::iter::once(empty())
        .chain(others.map(|language| Choice::new(language.code.clone(), language.name_it.clone())))
        .collect();
    let levels: Vec<Choice> = std::iter::once(empty()).chain(levels(words)).collect();
    (0..LANGUAGE_ROWS)
        .map(|row| {
            let (language_field, level_field) = (format!("lingua-{row}"), format!("livello-{row}"));
            LanguageRow {
                language_label: (words.people.other_language)(row + 1),
                level_label: (words.people.language_level)(row + 1),
                languages: languages.clone(),
                levels: levels.clone(),
                language_error: form.error(&language_field).map(str::to_owned),
                level_error: form.error(&level_field).map(str::to_owned),
                language_field,
                level_field,
            }
        })
        .collect()
}

/// Levels of language in plain words.
pub fn levels(words: &'static Words) -> impl Iterator<Item = Choice> {
    Cefr::ALL.iter().map(|level| Choice::new(level.code(), (words.people.step.cefr)(*level)))
}

/// Yes and no.
#[must_use]
pub fn yes_no(words: &'static Words) -> Vec<Choice> {
    vec![Choice::new("si", words.people.step.yes), Choice::new("no", words.people.step.no)]
}
