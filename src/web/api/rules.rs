//! `GET /api/v1/rules`: the tables in force on a day, with their acts.

use axum::Json;
use axum::extract::State;
use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use crate::ccnl::Sheet;
use crate::web::Web;
use crate::web::fields::{Fields, QueryFields};
use crate::web::problem::{Kind, Problem};

/// The tables in force on a day (today when none is given), as known on another day when one is given.
pub(super) async fn rules(State(web): State<Web>, QueryFields(query): QueryFields) -> Result<Json<Value>, Problem> {
    let on = day(&query, "on")?.unwrap_or_else(|| web.clock().today());
    let known_on = day(&query, "known_on")?;
    let book = web.rulebook();
    let tables: Vec<Value> = book.sheets_on(on, known_on).into_iter().map(|sheet| table(sheet, on)).collect();
    let mut answer = Map::new();
    answer.insert("on".to_owned(), json!(on));
    if let Some(known_on) = known_on {
        answer.insert("known_on".to_owned(), json!(known_on));
    }
    answer.insert("rulebook".to_owned(), json!(book.fingerprint()));
    answer.insert("tables".to_owned(), Value::Array(tables));
    Ok(Json(Value::Object(answer)))
}

fn day(query: &Fields, name: &str) -> Result<Option<NaiveDate>, Problem> {
    let text = query.get(name);
    if text.is_empty() {
        return Ok(None);
    }
    let strict = text.len() == "2026-11-21".len();
    let parsed = text.parse().ok().filter(|_| strict);
    parsed.map(Some).ok_or_else(|| {
        let detail = format!("invalid day {text:?} in {name}, expected as in 2026-11-21");
        Problem::new(Kind::BadRequest).detail(detail).member("field", name)
    })
}

fn table(sheet: &Sheet, on: NaiveDate) -> Value {
    let rows: Map<String, Value> = sheet.cells.iter().map(|cell| (cell.key.clone(), json!(cell.value))).collect();
    let mut table = Map::new();
    table.insert("table".to_owned(), json!(sheet.name()));
    table.insert("article".to_owned(), json!(sheet.cites()));
    table.insert("from".to_owned(), json!(sheet.from));
    if let Some(until) = sheet.until {
        table.insert("until".to_owned(), json!(until));
    }
    table.insert("provisional".to_owned(), json!(sheet.until.is_some_and(|until| until < on)));
    let mut act = Map::new();
    act.insert("id".to_owned(), json!(sheet.act.id));
    act.insert("title".to_owned(), json!(sheet.act.title));
    act.insert("signed".to_owned(), json!(sheet.act.signed));
    if let Some(url) = &sheet.act.url {
        act.insert("url".to_owned(), json!(url));
    }
    table.insert("act".to_owned(), Value::Object(act));
    table.insert("rows".to_owned(), Value::Object(rows));
    Value::Object(table)
}
