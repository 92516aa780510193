//! A paper checked by whoever holds it: a file in, whether each digit holds out. Nothing is kept.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde_json::Value;

use crate::input::InputError;
use crate::papers::DRAWN_OTHERWISE;
use crate::proof::{Change, Outcome, Verdict};
use crate::web::extract::Visitor;
use crate::web::form::FormState;
use crate::web::lang::Words;
use crate::web::lang::words::people::Passage;
use crate::web::page::PrivatePage;
use crate::web::upload::Upload;
use crate::web::views::step::Line;
use crate::web::{Frame, Problem, Section, Web, routes};

/// Differences that the page lists.
const SHOWN: usize = 20;
/// The field of the file.
const FILE: &str = "carta";

/// The page's path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::VERIFY, get(show).post(check))
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "verify.html")]
pub struct VerifyView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// What came of it.
    pub told: Option<Told>,
}

/// What came of a check.
#[derive(Debug)]
pub struct Told {
    /// Class of the notice.
    pub class: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// What it is, and what it means.
    pub said: &'static Passage,
    /// More on today's rules; empty for none.
    pub today: &'static str,
    /// The paper, its code, its rules, ours.
    pub lines: Vec<Line>,
    /// Where, what stands there, what the rules give.
    pub changes: Vec<[String; 3]>,
    /// How many more there are; empty for none.
    pub more: String,
}

/// The form.
async fn show(visitor: Visitor) -> PrivatePage<VerifyView> {
    PrivatePage(view(&visitor, FormState::default(), None))
}

/// What came of a file.
async fn check(
    State(web): State<Web>,
    visitor: Visitor,
    upload: Option<Extension<Upload>>,
) -> Result<Response, Problem> {
    let words = visitor.frame(Section::None).w;
    let file = upload.map(|Extension(upload)| upload.file).unwrap_or_default();
    if file.is_empty() {
        let mut form = FormState::default();
        form.fail(FILE, words.verify.no_file);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view(&visitor, form, None))).into_response());
    }
    let work = move || web.app().verify_pdf(&file);
    let outcome = tokio::task::spawn_blocking(work).await.map_err(|fault| Problem::internal(&fault))?;
    let told = match outcome {
        Ok(outcome) => Told::of(&outcome, words),
        Err(fault) => Told::refused(&fault, words),
    };
    Ok(PrivatePage(view(&visitor, FormState::default(), Some(told))).into_response())
}

fn view(visitor: &Visitor, form: FormState, told: Option<Told>) -> VerifyView {
    let frame = visitor.frame(Section::None);
    let w = &frame.w.verify;
    VerifyView { frame: frame.titled(w.title).described(w.description), form, told }
}

impl Told {
    fn of(outcome: &Outcome, words: &'static Words) -> Told {
        let w = &words.verify;
        let (class, icon, said) = match outcome.verdict {
            Verdict::Same => ("si", "check-circle", &w.same),
            Verdict::Changed if outcome.changes.is_empty() => ("att", "warning-circle", &w.code_only),
            Verdict::Changed if outcome.changes.iter().all(|change| change.printed == DRAWN_OTHERWISE) => {
                ("no", "ban", &w.redrawn)
            }
            Verdict::Changed => ("no", "ban", &w.changed),
            Verdict::OtherRules => ("att", "warning-circle", &w.other_rules),
        };
        let other = outcome.verdict == Verdict::OtherRules;
        let values = [(w.kind)(&outcome.kind).to_owned(), outcome.code.clone(), outcome.rulebook.clone()];
        let mut lines: Vec<Line> = w.labels.into_iter().zip(values).map(|(label, text)| Line { label, text }).collect();
        if other {
            lines.push(Line { label: w.labels[3], text: outcome.rulebook_here.clone() });
        }
        let hidden = outcome.changes.len().saturating_sub(SHOWN);
        Told {
            class,
            icon,
            said,
            today: if other { w.today[usize::from(!outcome.changes.is_empty())] } else { "" },
            lines,
            changes: outcome.changes.iter().take(SHOWN).map(|change| row(change, words)).collect(),
            more: if hidden > 0 { (w.more)(hidden) } else { String::new() },
        }
    }

    fn refused(fault: &InputError, words: &'static Words) -> Told {
        let w = &words.verify;
        let said = match fault.code {
            "not_pdf" => &w.not_pdf,
            "no_record" => &w.not_ours,
            _ => &w.not_worked,
        };
        let (lines, changes) = (Vec::new(), Vec::new());
        Told { class: "att", icon: "warning-circle", said, today: "", lines, changes, more: String::new() }
    }
}

/// A difference in words: of a page's words, of what is drawn, or of the data that the file carries.
fn row(change: &Change, words: &'static Words) -> [String; 3] {
    let w = &words.verify;
    let (place, drawn) = match change.path.split_once(", ") {
        Some(("document", part)) => ((w.whole)(part), true),
        Some((page, part)) if page.starts_with("page ") => {
            let page = page.trim_start_matches("page ");
            match part.strip_prefix("word ") {
                Some(word) => ((w.word)(page, word), false),
                None => ((w.part)(page, part), true),
            }
        }
        _ => ((w.figure)(&change.path), false),
    };
    let text = |value: &Value, drawn: &str| match value {
        Value::Null => w.nothing.to_owned(),
        Value::String(text) if text.is_empty() => w.nothing.to_owned(),
        Value::String(_) if !drawn.is_empty() => drawn.to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let [theirs, ours] = match (drawn, change.recomputed.is_null()) {
        (false, _) => ["", ""],
        (true, true) => [w.drawn[0], ""],
        (true, false) => [w.drawn[1], w.drawn[2]],
    };
    [place, text(&change.printed, theirs), text(&change.recomputed, ours)]
}
