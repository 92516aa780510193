//! The tables in force on a day, as the program reads them: act, article, validity, doubts.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chrono::NaiveDate;

use crate::ccnl::{Kind, Sheet};
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::FormState;
use crate::web::format::{date_it, parse_date};
use crate::web::page::{Frame, Page, Section};
use crate::web::{Web, routes};

/// Kinds of act, what families ask for first.
const ORDER: [Kind; 13] = [
    Kind::Minimi,
    Kind::Contributi,
    Kind::Ccnl,
    Kind::Festivita,
    Kind::Tfr,
    Kind::Deduzione,
    Kind::Detrazione,
    Kind::Irpef,
    Kind::Prestazione,
    Kind::Esonero,
    Kind::Bonus,
    Kind::Comune,
    Kind::Libretto,
];

/// The page's path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::RULES, get(show))
}

#[derive(Debug, Template)]
#[template(path = "rules.html")]
struct RulesView {
    frame: Frame,
    form: FormState,
    shown: String,
    groups: Vec<Group>,
    fingerprint: String,
}

/// The tables of a kind of act.
#[derive(Debug)]
struct Group {
    id: String,
    title: &'static str,
    tables: Vec<TableView>,
}

/// A table as shown.
#[derive(Debug)]
struct TableView {
    name: String,
    place: String,
    act: String,
    valid: String,
    checked: String,
    ended: bool,
    url: Option<String>,
    title: String,
    rows: Vec<(String, String)>,
    doubts: Vec<String>,
}

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Response {
    let frame = visitor.frame(Section::None);
    let words = &frame.w.rules;
    let frame = frame.titled(words.title).described(words.lead);
    let today = web.clock().today();
    let mut form = FormState::of(fields);
    let typed = form.value("on").to_owned();
    let day = if typed.is_empty() { Some(today) } else { form.check("on", parse_date(&typed).map_err(|_| words.date)) };
    if let Some(day) = day {
        form.set("on", &day.format("%d/%m/%Y").to_string());
    }
    let day = day.unwrap_or(today);
    let sheets = web.rulebook().sheets_on(day, None);
    let view = RulesView {
        shown: (words.shown)(day),
        groups: ORDER.into_iter().filter_map(|kind| group(kind, &sheets, day, &frame)).collect(),
        fingerprint: web.rulebook().fingerprint().to_owned(),
        frame,
        form,
    };
    let status = view.form.status();
    (status, Page(view)).into_response()
}

fn group(kind: Kind, sheets: &[&Sheet], day: NaiveDate, frame: &Frame) -> Option<Group> {
    let of_kind = sheets.iter().filter(|sheet| sheet.kind == kind);
    let tables: Vec<TableView> = of_kind.map(|sheet| table(sheet, day, frame)).collect();
    let title = (frame.w.rules.kind)(kind);
    (!tables.is_empty()).then_some(Group { id: kind.folder().replace('/', "-"), title, tables })
}

fn table(sheet: &Sheet, day: NaiveDate, frame: &Frame) -> TableView {
    let lines = &frame.w.cost.lines;
    let doubts = sheet.provenance.iter().flat_map(|provenance| provenance.doubts.iter().cloned());
    TableView {
        name: (frame.w.rules.table)(&sheet.table),
        place: sheet.cites(),
        act: (lines.signed)(&sheet.act.title, sheet.act.signed),
        valid: (lines.validity)(sheet.from, sheet.until),
        checked: format!("{}, {}", date_it(sheet.act.checked.on), sheet.act.checked.by),
        ended: sheet.until.is_some_and(|until| until < day),
        url: sheet.act.url.clone(),
        title: sheet.act.title.clone(),
        rows: sheet.cells.iter().map(|cell| (cell.key.clone(), cell.value.clone())).collect(),
        doubts: doubts.collect(),
    }
}
