//! Who is named in the papers of an employment: written once, erased at will.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde_json::{Map, Value};

use super::{opened, paper_fault};
use crate::papers::{EngineError, PaperError};
use crate::web::extract::Visitor;
use crate::web::fields::{FormFields, QueryFields};
use crate::web::form::FormState;
use crate::web::forms::papers::{self as read, PARTS, SIDES, party_field};
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, Web, routes};

/// The page.
#[derive(Debug, Template)]
#[template(path = "employment/parties.html")]
pub struct PartiesView {
    /// The frame.
    pub frame: Frame,
    /// The form.
    pub form: FormState,
    /// Where it goes.
    pub action: String,
    /// The parties: heading, and the fields of name, tax code and address.
    pub sides: [(&'static str, [String; 3]); 2],
    /// What was just done.
    pub note: &'static str,
    /// Something is kept that can be erased.
    pub kept: bool,
    /// The papers.
    pub back: String,
}

/// What is kept, as a form.
pub async fn show(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    QueryFields(query): QueryFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let w = &visitor.frame(Section::Family).w.papers.parties;
    let note = match query.get("fatto") {
        "salvato" => w.done[0],
        "cancellato" => w.done[1],
        _ => "",
    };
    let form = FormState::of(read::parties_fields(&file.people));
    Ok(page(&visitor, &token, file.row.number, form, note, is_kept(&file.people)))
}

/// Keeps the names, or erases all that papers say of people.
pub async fn save(
    State(web): State<Web>,
    visitor: Visitor,
    Path((token, number)): Path<(String, String)>,
    FormFields(fields): FormFields,
) -> Result<Response, Problem> {
    let file = opened(&web, &token, &number).await?;
    let own = routes::employment_part(&token, file.row.number, "nomi");
    if fields.is("azione", "cancella") {
        web.app().save_people(&token, file.row.number, "people_erased", Map::clear).await?;
        return Ok(Redirect::to(&format!("{own}?fatto=cancellato")).into_response());
    }
    let mut form = FormState::of(fields);
    let w = &visitor.frame(Section::Family).w.papers.parties;
    let parties = match read::parties(form.fields()) {
        Ok(parties) => parties,
        Err(wrong) => {
            for (field, code) in wrong {
                form.fail(&field, (w.wrong)(code));
            }
            return Ok(page(&visitor, &token, file.row.number, form, "", is_kept(&file.people)));
        }
    };
    if let Some(PaperError::Engine(EngineError::NoGlyph(letter))) =
        paper_fault(&web, &file, Value::Object(parties.clone())).await?
    {
        let field = read::field_with(form.fields(), letter).unwrap_or_else(|| party_field(SIDES[0].1, PARTS[0].1));
        form.fail(&field, (w.no_glyph)(letter));
        return Ok(page(&visitor, &token, file.row.number, form, "", is_kept(&file.people)));
    }
    let change = move |kept: &mut Map<String, Value>| {
        for (side, _) in SIDES {
            kept.shift_remove(side);
        }
        kept.extend(parties);
    };
    web.app().save_people(&token, file.row.number, "people_saved", change).await?;
    Ok(Redirect::to(&format!("{own}?fatto=salvato")).into_response())
}

fn is_kept(people: &Value) -> bool {
    people.as_object().is_some_and(|members| !members.is_empty())
}

fn page(visitor: &Visitor, token: &str, number: i64, form: FormState, note: &'static str, kept: bool) -> Response {
    let frame = visitor.frame(Section::Family).private();
    let w = &frame.w.papers.parties;
    let fields = |side: &str| PARTS.map(|(_, name)| party_field(side, name));
    let status = form.status();
    let view = PartiesView {
        action: routes::employment_part(token, number, "nomi"),
        sides: [(w.sides[0], fields(SIDES[0].1)), (w.sides[1], fields(SIDES[1].1))],
        back: routes::employment_part(token, number, "carte"),
        frame: frame.titled(w.title).without_trail(),
        form,
        note,
        kept,
    };
    (status, PrivatePage(view)).into_response()
}
