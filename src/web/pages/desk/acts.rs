//! Acts on a request: take it, write a note, open the family's contacts, close it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::{Desk, DeskForm, done};
use super::looking::Looking;
use super::said::Said;
use super::{broken, changed, request, tidy_code};
use crate::app::ProposeError;
use crate::registry::{ClosingReason, Contact};
use crate::web::fields::Fields;
use crate::web::form::{Choice, FormState};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, routes};

/// What stands in the way of an act on a request, as a page.
pub fn refused(fault: ProposeError) -> Problem {
    match fault {
        ProposeError::NoSuchRequest | ProposeError::NoSuchProposal => Problem::not_found(),
        ProposeError::NotNow(_) => changed(),
        fault => broken(fault),
    }
}

/// Takes a request.
pub async fn take(Path(code): Path<String>, DeskForm { desk, .. }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    desk.app().take_request(&desk.staff, &code).await.map_err(refused)?;
    Ok(done(&routes::desk_request(&code), Said::Taken, ""))
}

/// Adds a note.
pub async fn note(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    if desk.app().add_note(&desk.staff, &code, fields.get("nota")).await.map_err(broken)? {
        return Ok(done(&routes::desk_request(&code), Said::Note, "note"));
    }
    let mut form = FormState::of(fields);
    form.fail("nota", desk.frame().w.desk.request.note_empty);
    let looking = Looking::of(&code, &Fields::default());
    let view = request::page(&desk, &looking, form, &Fields::default()).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}

/// Whom to call.
#[derive(Debug, Template)]
#[template(path = "desk/contact.html")]
struct ContactView {
    frame: Frame,
    code: String,
    back: String,
    lines: Vec<(&'static str, String)>,
}

/// Opens the family's contacts; it is written in the journal.
pub async fn contact(Path(code): Path<String>, DeskForm { desk, .. }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let contact = desk.app().open_family_contact(&desk.staff, &code).await.map_err(broken)?;
    let contact = contact.ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let words = frame.w;
    let back = routes::desk_request(&code);
    let frame =
        frame.titled(words.desk.request.contacts).under(words.desk.tab_requests, routes::DESK).under(&code, &back);
    Ok(PrivatePage(ContactView { frame, lines: contact_lines(words, &contact), code, back }).into_response())
}

/// A family's contacts, field by field.
pub fn contact_lines(words: &'static Words, contact: &Contact) -> Vec<(&'static str, String)> {
    let w = &words.desk.request;
    let or = |value: &str| if value.is_empty() { w.absent.to_owned() } else { value.to_owned() };
    vec![
        (w.contact_name, format!("{} {}", contact.first_name, contact.last_name)),
        (w.contact_phone, or(&contact.phone)),
        (w.contact_email, or(&contact.email)),
        (w.contact_address, or(&contact.address)),
    ]
}

/// Before closing: what will happen, and why.
#[derive(Debug, Template)]
#[template(path = "desk/close.html")]
struct CloseView {
    frame: Frame,
    form: FormState,
    action: String,
    back: String,
    reasons: Vec<Choice>,
}

/// The page that asks why.
pub async fn before_closing(desk: Desk, Path(code): Path<String>) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let found = desk.app().desk_request(&desk.staff, &code).await.map_err(broken)?;
    found.ok_or_else(Problem::not_found)?;
    Ok(PrivatePage(closing(&desk, &code, FormState::default())).into_response())
}

fn closing(desk: &Desk, code: &str, form: FormState) -> CloseView {
    let frame = desk.frame();
    let words = frame.w;
    let back = routes::desk_request(code);
    // An assumption is recorded on its proposal, a cancellation on the family's own page.
    let offered = ClosingReason::ALL
        .iter()
        .filter(|reason| !matches!(reason, ClosingReason::Hired | ClosingReason::CancelledByFamily));
    CloseView {
        reasons: offered.map(|reason| Choice::new(reason.id(), (words.desk.closing)(*reason))).collect(),
        action: routes::desk_request_act(code, "chiudi"),
        frame: frame
            .titled(words.desk.request.close_title)
            .under(words.desk.tab_requests, routes::DESK)
            .under(code, &back),
        back,
        form,
    }
}

/// Closes a request.
pub async fn close(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let Ok(reason) = fields.get("motivo").parse::<ClosingReason>() else {
        let mut form = FormState::of(fields);
        form.fail("motivo", desk.frame().w.desk.request.close_choose);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(closing(&desk, &code, form))).into_response());
    };
    desk.app().close_request(&desk.staff, &code, reason).await.map_err(refused)?;
    Ok(done(&routes::desk_request(&code), Said::Closed, ""))
}
