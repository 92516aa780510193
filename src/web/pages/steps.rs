//! What the steps of a request and of a candidacy have in common: rows of a week put in order, the last consent, the
//! answer to what was typed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::forms::fault::{At, Fault, FinalRefusal};
use crate::web::forms::week::WeekForm;
use crate::web::forms::week_acts::{Touched, WeekAct};
use crate::web::views::week_editor::tidy;

/// Where the consent of the summary stands.
const CONSENT: &str = "consenso";

/// Rows as the fewest that say the same; what the next address tells about it.
pub fn order(fields: &mut Fields) -> &'static str {
    match tidy(fields) {
        Some(reading) if !reading.split.is_empty() => "?nota=divisi",
        Some(reading) if !reading.merged.is_empty() => "?nota=uniti",
        _ => "",
    }
}

/// Does what a button of the editor says. Rows that can all be read are put in order first, except the one just added.
pub fn act_on_rows(fields: &mut Fields, act: WeekAct) -> Touched {
    let mut rows = WeekForm::read(fields);
    let touched = rows.apply(act, fields);
    rows.write(fields);
    touched
}

/// The fault of a summary sent without consent.
pub fn not_agreed(fields: &Fields) -> Option<At> {
    (!fields.is(CONSENT, "si")).then(|| At { field: CONSENT.to_owned(), fault: Fault::NotAgreed })
}

/// A refusal of the whole, told at the consent.
pub fn refused_at_last(refusal: FinalRefusal) -> At {
    At { field: CONSENT.to_owned(), fault: Fault::Final(refusal) }
}

/// A page with its form: well, or with what has to be typed again.
pub fn with_status(form_is_ok: bool, page: impl IntoResponse) -> Response {
    let status = if form_is_ok { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, page).into_response()
}

/// What was typed, with a message at each fault.
pub fn marked(words: &'static crate::web::lang::Words, fields: Fields, faults: &[At]) -> FormState {
    let mut form = FormState::of(fields);
    crate::web::views::step::mark(words, &mut form, faults);
    form
}
