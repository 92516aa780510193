//! The papers of an employment: the list of them, and each as a download.

use askama::Template;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::opened;
use crate::app::{EmploymentFile, PaperAsked};
use crate::input::InputError;
use crate::life::{Month, Quarter};
use crate::papers::{Language, PaperError};
use crate::vocabulary::Vocabulary;
use crate::web::extract::Visitor;
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::forms::ending::ending;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// Quarters that the list shows.
const QUARTERS: i32 = 8;

/// The list.
#[derive(Debug, Template)]
#[template(path = "employment/papers.html")]
pub struct PapersView {
    /// The frame.
    pub frame: Frame,
    /// The choice of a translation.
    pub form: FormState,
    /// Where the choice goes.
    pub action: String,
    /// Translations.
    pub languages: Vec<Choice>,
    /// Which one the links carry, in a sentence; empty for none.
    pub translated: String,
    /// For who works.
    pub worker: Vec<PaperLink>,
    /// For the family.
    pub family: Vec<PaperLink>,
    /// Where the letter is completed.
    pub letter: String,
    /// Months that were kept: with none the list says how a payslip comes.
    pub no_months: bool,
    /// Where names are written.
    pub people: String,
    /// Whether some are.
    pub named: bool,
    /// What cannot be made: why, and where it is mended.
    pub wrong: Option<(&'static str, &'static str, String)>,
    /// The employment.
    pub back: String,
}

/// A paper in the list.
#[derive(Debug)]
pub struct PaperLink {
    /// Its name.
    pub name: String,
    /// Where it is.
    pub href: String,
    /// What it is.
    pub note: &'static str,
}

/// The list of papers.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<PrivatePage<PapersView>, Problem> {
    let file = opened(&web, &token, &number).await?;
    Ok(PrivatePage(view(&web, &visitor, &token, &file, query, None)))
}

/// A paper as PDF; when it cannot be made, the list with the reason.
pub async fn download(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number, paper)): Path<(String, String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let asked = asked(&file, &paper, &query).ok_or_else(Problem::not_found)?;
    let languages: Vec<&str> = language(&query).map(Language::code).into_iter().collect();
    let request = web.app().paper_request(&file, &asked, &languages).ok_or_else(Problem::not_found)?;
    let (kind, worker) = (asked.kind(), web.clone());
    let made = tokio::task::spawn_blocking(move || worker.app().make_paper(kind, &request));
    match made.await.map_err(|fault| Problem::internal(&fault))? {
        Ok((_, bytes)) => {
            web.app().note_paper(&file, kind).await?;
            Ok(attachment("application/pdf", &format!("{paper}.pdf"), bytes))
        }
        Err(fault) => {
            let page = view(&web, &visitor, &token, &file, query, Some(fault));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(page)).into_response())
        }
    }
}

/// The deadlines as a calendar; with amounts when the address asks for them.
pub async fn deadlines(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    match web.app().deadlines(&file, query.is("importi", "si")) {
        Ok(text) => Ok(attachment("text/calendar; charset=utf-8", "scadenze.ics", text.into_bytes())),
        Err(fault) => {
            let page = view(&web, &visitor, &token, &file, query, Some(PaperError::Input(fault)));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(page)).into_response())
        }
    }
}

/// A file to keep: its name holds no person's, and no cache keeps it.
fn attachment(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, Body::from(bytes)).into_response()
}

/// The paper that an address names.
fn asked(file: &EmploymentFile, paper: &str, query: &Fields) -> Option<PaperAsked> {
    let year = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() == 4);
    match paper.split_once('-') {
        None => match paper {
            "lettera" => Some(PaperAsked::Letter),
            "inps" => Some(PaperAsked::InpsNotice),
            "fine" => match &file.end {
                Some(end) => Some(PaperAsked::Settlement(end.ending.clone())),
                None => ending(query).ok().map(PaperAsked::Settlement),
            },
            _ => None,
        },
        Some(("busta", month)) => month.parse().ok().map(PaperAsked::Payslip),
        Some(("trimestre", quarter)) => {
            let quarter: Quarter = quarter.parse().ok()?;
            let over = file.last_day().is_some_and(|end| quarter.first() > end);
            (quarter.last() >= file.employment.hired_on() && !over).then_some(PaperAsked::Quarter(quarter))
        }
        Some(("attestazione", of)) => year(of).map(PaperAsked::YearlyStatement),
        Some(("tasse", of)) => year(of).map(PaperAsked::TaxYear),
        Some(_) => None,
    }
}

/// The translation that an address asks for.
fn language(query: &Fields) -> Option<Language> {
    Language::COURTESY.into_iter().find(|language| language.code() == query.get("lingua"))
}

/// The Italian name of a language.
fn name_of(language: Language) -> String {
    let all = Vocabulary::embedded().languages();
    all.iter().find(|one| one.code == language.code()).map(|one| one.name_it.clone()).unwrap_or_default()
}

fn view(
    web: &Web,
    visitor: &Visitor,
    token: &str,
    file: &EmploymentFile,
    query: Fields,
    fault: Option<PaperError>,
) -> PapersView {
    let frame = visitor.frame(Section::Family).private();
    let words = frame.w;
    let w = &words.papers;
    let number = file.row.number;
    let part = |part: &str| routes::employment_part(token, number, part);
    let chosen = language(&query);
    let languages = Language::COURTESY.into_iter().map(|one| Choice::new(one.code(), name_of(one)));
    PapersView {
        action: part("carte"),
        languages: std::iter::once(Choice::new("", w.italian_only)).chain(languages).collect(),
        translated: chosen.map(|language| (w.with_language)(&name_of(language))).unwrap_or_default(),
        worker: for_worker(web, words, token, file, chosen),
        family: for_family(web, words, token, file),
        letter: part("lettera"),
        no_months: file.months.is_empty(),
        people: part("nomi"),
        named: ["employer", "worker"].iter().any(|side| file.people.get(side).is_some()),
        wrong: fault.map(|fault| mend(words, &fault.into_input(), part)),
        back: routes::employment(token, number),
        form: FormState::of(query),
        frame: frame.titled(w.title).without_trail(),
    }
}

/// Why a paper cannot be made, and where that is mended.
fn mend(
    words: &'static Words,
    fault: &InputError,
    part: impl Fn(&str) -> String,
) -> (&'static str, &'static str, String) {
    let w = &words.papers;
    let of_letter = fault.field.as_deref().is_some_and(|field| field.starts_with("letter"));
    let (at, page) = match fault.code {
        "no_glyph" => (1, "nomi"),
        _ if of_letter => (0, "lettera"),
        _ => (2, "contratto"),
    };
    ((w.wrong)(fault.code), w.mend[at], part(page))
}

fn for_worker(
    web: &Web,
    words: &'static Words,
    token: &str,
    file: &EmploymentFile,
    language: Option<Language>,
) -> Vec<PaperLink> {
    let w = &words.papers;
    let tail = language.map(|language| format!("?lingua={}", language.code())).unwrap_or_default();
    let href = |paper: &str| format!("{}{tail}", routes::employment_paper(token, file.row.number, paper));
    let mut all = vec![PaperLink { name: w.letter[0].to_owned(), href: href("lettera"), note: w.letter[1] }];
    let months = file.months.iter().rev().filter_map(|kept| kept.month.parse::<Month>().ok());
    all.extend(months.map(|month| PaperLink {
        name: (w.payslip)(month),
        href: href(&format!("busta-{month}")),
        note: w.payslip_note,
    }));
    all.extend(web.app().paper_years(file).into_iter().rev().map(|year| PaperLink {
        name: (w.statement)(year),
        href: href(&format!("attestazione-{year}")),
        note: w.statement_note,
    }));
    all
}

fn for_family(web: &Web, words: &'static Words, token: &str, file: &EmploymentFile) -> Vec<PaperLink> {
    let w = &words.papers;
    let href = |paper: &str| routes::employment_paper(token, file.row.number, paper);
    let calendar = routes::employment_part(token, file.row.number, "scadenze.ics");
    let today = web.app().today();
    let last = Quarter::of(file.last_day().map_or(today, |end| end.min(today)).max(file.employment.hired_on()));
    let begun = |quarter: &Quarter| quarter.last() >= file.employment.hired_on();
    let mut all = vec![
        PaperLink { name: w.calendar[0].to_owned(), href: calendar.clone(), note: w.calendar[1] },
        PaperLink { name: w.calendar[2].to_owned(), href: format!("{calendar}?importi=si"), note: "" },
        PaperLink { name: w.inps[0].to_owned(), href: href("inps"), note: w.inps[1] },
    ];
    let quarters = (0..QUARTERS).map(|before| last.after(-before)).filter(begun);
    all.extend(quarters.map(|quarter| PaperLink {
        name: (w.quarter)(quarter),
        href: href(&format!("trimestre-{quarter}")),
        note: w.quarter_note,
    }));
    all.extend(web.app().paper_years(file).into_iter().rev().map(|year| PaperLink {
        name: (w.tax)(year),
        href: href(&format!("tasse-{year}")),
        note: w.tax_note,
    }));
    all
}
