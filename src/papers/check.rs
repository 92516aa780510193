//! A paper, or a record of one, worked out again.

use serde_json::Value;

use super::drawing::{DRAWN_OTHERWISE, drawing_changes};
use super::file::{record_of, words_of};
use super::{Kind, Paper, PaperError, compose};
use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::proof::{AnswerKind, Change, Outcome, Record, Verdict, verify};

/// What there is to say of pages with our words, drawn in another way.
const REDRAWN: &str = "the pages are not drawn as this version of the service draws them: another version or another program \
    made them, or something is drawn over them; nothing can be said of what they show";

/// Works a PDF out again: the record inside it, then every word that it shows, then everything that it draws.
///
/// # Errors
/// When the file carries no record, or its request cannot be answered.
pub fn check_pdf(book: &Rulebook, bytes: &[u8]) -> Result<Outcome, InputError> {
    let record = record_of(bytes)?;
    let paper = again(book, &record)?;
    let mut outcome = verify(&record, book.fingerprint(), |_| Ok(paper.record.answer.clone()))?;
    if outcome.verdict == Verdict::OtherRules {
        return Ok(outcome);
    }
    let right = paper.pdf().map_err(PaperError::into_input)?;
    if right == bytes {
        return Ok(outcome);
    }
    let mut shown = word_changes(&words_of(bytes)?, &words_of(&right)?);
    let mut drawn = drawing_changes(bytes, &right)?;
    if !shown.is_empty() {
        // Other words are drawn otherwise: they are named as words, and beside them only what was added.
        drawn.retain(|change| change.recomputed.is_null());
    }
    shown.append(&mut drawn);
    if !shown.is_empty() {
        outcome.verdict = Verdict::Changed;
        outcome.message = if shown.iter().all(|change| change.printed == DRAWN_OTHERWISE) {
            REDRAWN.to_owned()
        } else {
            format!("the pages show {} that the rules do not give", things(shown.len()))
        };
        outcome.changes.extend(shown);
    }
    Ok(outcome)
}

/// Works a record out again: of a paper, or of an answer of a command.
///
/// # Errors
/// When it is of no known kind, or its request cannot be answered.
pub fn check_record(book: &Rulebook, record: &Record) -> Result<Outcome, InputError> {
    verify(record, book.fingerprint(), |record| match AnswerKind::from_code(&record.kind) {
        Some(kind) => kind.answer(book, &record.request, record.answer.get("explanation").is_some()),
        None => again(book, record).map(|paper| paper.record.answer),
    })
}

fn again(book: &Rulebook, record: &Record) -> Result<Paper, InputError> {
    let unknown =
        || InputError::of("unknown_kind", "kind", format!("nothing that can be proved is called {:?}", record.kind));
    let kind = Kind::from_code(&record.kind).ok_or_else(unknown)?;
    compose(book, kind, &record.request).map_err(PaperError::into_input)
}

fn things(many: usize) -> String {
    if many == 1 { "one thing".to_owned() } else { format!("{many} things") }
}

/// Words that are not the same, page by page; where words are missing or added, the whole stretch.
fn word_changes(printed: &[Vec<String>], right: &[Vec<String>]) -> Vec<Change> {
    let none = Vec::new();
    (0..printed.len().max(right.len()))
        .flat_map(|at| {
            let of = |side: &'_ [Vec<String>]| side.get(at).unwrap_or(&none).clone();
            page_changes(at + 1, &of(printed), &of(right))
        })
        .collect()
}

fn page_changes(page: usize, printed: &[String], right: &[String]) -> Vec<Change> {
    let path = |word: usize| format!("page {page}, word {}", word + 1);
    let text = |words: &[String]| Value::from(words.join(" "));
    if printed.len() == right.len() {
        let pairs = printed.iter().zip(right).enumerate().filter(|(_, (left, right))| left != right);
        return pairs
            .map(|(at, (left, right))| Change {
                path: path(at),
                printed: left.as_str().into(),
                recomputed: right.as_str().into(),
            })
            .collect();
    }
    let same = printed.iter().zip(right).take_while(|(left, right)| left == right).count();
    let tail =
        printed[same..].iter().rev().zip(right[same..].iter().rev()).take_while(|(left, right)| left == right).count();
    vec![Change {
        path: path(same),
        printed: text(&printed[same..printed.len() - tail]),
        recomputed: text(&right[same..right.len() - tail]),
    }]
}
