//! Acts on a worker's file: recording what was verified, deciding on the candidacy.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use validator::ValidateLength;

use super::door::{Desk, DeskForm, done};
use super::said::Said;
use super::{broken, person, tidy_code};
use crate::app::{DecideError, Decision};
use crate::registry::{Fact, FactKind};
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::format::parse_date;
use crate::web::lang::words::desk::DeskPersonWords;
use crate::web::page::PrivatePage;
use crate::web::{Problem, routes};

/// The longest note, in characters.
const LONGEST_NOTE: u64 = 500;

/// Records what was verified.
pub async fn record(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let words = &desk.frame().w.desk.person;
    let mut form = FormState::of(fields);
    let Some(fact) = read(&mut form, words, desk.app().today()) else {
        return again(&desk, &code, form).await;
    };
    match desk.app().record_fact(&desk.staff, &code, &fact).await {
        Ok(()) => Ok(done(&routes::desk_person(&code), Said::Recorded, "verifiche")),
        Err(DecideError::NoSuchWorker) => Err(Problem::not_found()),
        Err(DecideError::Fact(_)) => {
            form.fail("visto_il", words.bad_day);
            again(&desk, &code, form).await
        }
        Err(fault) => Err(broken(fault)),
    }
}

/// A verification, or messages at what cannot be read.
fn read(form: &mut FormState, words: &DeskPersonWords, today: NaiveDate) -> Option<Fact> {
    let kind = form.value("verifica").parse::<FactKind>().map_err(|_| words.bad_kind);
    let kind = form.check("verifica", kind);
    let seen = parse_date(form.value("visto_il")).ok().filter(|day| *day <= today);
    let seen_on = form.check("visto_il", seen.ok_or(words.bad_day));
    let amount = form.value("quanto").to_owned();
    let amount = if amount.is_empty() {
        Some(None)
    } else {
        let number = amount.parse::<i64>().ok().filter(|number| (0..=100_000).contains(number));
        form.check("quanto", number.map(Some).ok_or(words.bad_amount))
    };
    let until = form.value("fino_al").to_owned();
    let valid_until = if until.is_empty() {
        Some(None)
    } else {
        let day = parse_date(&until).ok().filter(|day| seen_on.is_none_or(|seen| *day >= seen));
        form.check("fino_al", day.map(Some).ok_or(words.bad_until))
    };
    let note = form.value("nota").to_owned();
    if !note.validate_length(None, Some(LONGEST_NOTE), None) {
        form.fail("nota", words.bad_note);
    }
    if !form.is_ok() {
        return None;
    }
    let note = (!note.is_empty()).then_some(note);
    Some(Fact { kind: kind?, seen_on: seen_on?, amount: amount?, valid_until: valid_until?, note })
}

/// Decides on a candidacy.
pub async fn decide(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let words = &desk.frame().w.desk.person;
    let reason = fields.get("motivo").to_owned();
    let decision = match fields.get("decisione") {
        "valida" => Some(Decision::Validate),
        "non_adatta" => Some(Decision::Reject(reason)),
        "sospendi" => Some(Decision::Suspend(reason)),
        "riprendi" => Some(Decision::Resume),
        _ => None,
    };
    let mut form = FormState::of(fields);
    let Some(decision) = decision else {
        form.fail("decisione", words.no_choice);
        return again(&desk, &code, form).await;
    };
    let (field, message) = match desk.app().decide_candidacy(&desk.staff, &code, &decision).await {
        Ok(_) => return Ok(done(&routes::desk_person(&code), Said::Decided, "")),
        Err(DecideError::NoSuchWorker) => return Err(Problem::not_found()),
        Err(DecideError::Reason) => ("motivo", words.no_reason),
        Err(DecideError::IdentityNotSeen) => ("decisione", words.identity_first),
        Err(DecideError::NotNow(_)) => ("decisione", words.not_now),
        Err(fault) => return Err(broken(fault)),
    };
    form.fail(field, message);
    again(&desk, &code, form).await
}

async fn again(desk: &Desk, code: &str, form: FormState) -> Result<Response, Problem> {
    let view = person::page(desk, code, form, &Fields::default()).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}
