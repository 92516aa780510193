//! Acts on a proposal: an answer given to the desk, taking it back, the outcome.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::{Desk, DeskForm, done};
use super::proposal::{find, page};
use super::said::Said;
use super::{acts, broken, changed};
use crate::app::AnswerError;
use crate::registry::{Answer, DeskWithdrawal, ProposalId, Side};
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::page::PrivatePage;
use crate::web::{Problem, routes};

/// What was said, and by whom; `None` when a reason lacks or is not of the list.
fn answer_of(fields: &Fields) -> Option<Answer> {
    match fields.get("risposta") {
        "chi_lavora_si" => Some(Answer::Accept(Side::Worker)),
        "famiglia_si" => Some(Answer::Accept(Side::Family)),
        "chi_lavora_no" => fields.get("motivo_chi_lavora").parse().ok().map(Answer::RefuseAsWorker),
        "famiglia_no" => fields.get("motivo_famiglia").parse().ok().map(Answer::RefuseAsFamily),
        _ => None,
    }
}

/// Records an answer given by telephone or at the desk.
pub async fn answer(
    Path((code, id)): Path<(String, String)>,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response, Problem> {
    let (found, proposal) = find(&desk, &code, &id).await?;
    let Some(answer) = answer_of(&fields) else {
        let field = if fields.is("risposta", "famiglia_no") { "motivo_famiglia" } else { "motivo_chi_lavora" };
        return without_reason(&desk, &code, &id, fields, field).await;
    };
    match desk.app().record_answer(&desk.staff, proposal, answer).await {
        Ok(_) => Ok(said(found.request.code.as_deref(), proposal, Said::Answered)),
        Err(AnswerError::NotNow(_)) => Err(changed()),
        Err(AnswerError::NotYours) => Err(Problem::not_found()),
        Err(fault) => Err(broken(fault)),
    }
}

/// Takes a proposal back.
pub async fn withdraw(
    Path((code, id)): Path<(String, String)>,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response, Problem> {
    let (found, proposal) = find(&desk, &code, &id).await?;
    let Ok(reason) = fields.get("motivo_ritiro").parse::<DeskWithdrawal>() else {
        return without_reason(&desk, &code, &id, fields, "motivo_ritiro").await;
    };
    desk.app().withdraw(&desk.staff, proposal, reason).await.map_err(acts::refused)?;
    Ok(said(found.request.code.as_deref(), proposal, Said::Withdrawn))
}

/// Records that the work begins.
pub async fn hire(
    Path((code, id)): Path<(String, String)>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response, Problem> {
    let (found, proposal) = find(&desk, &code, &id).await?;
    desk.app().hire(&desk.staff, proposal).await.map_err(acts::refused)?;
    Ok(said(found.request.code.as_deref(), proposal, Said::Hired))
}

fn said(request: Option<&str>, proposal: ProposalId, said: Said) -> Response {
    done(&routes::desk_proposal(request.unwrap_or_default(), &proposal.to_string()), said, "")
}

/// The page again, asking for the reason.
async fn without_reason(desk: &Desk, code: &str, id: &str, fields: Fields, field: &str) -> Result<Response, Problem> {
    let mut form = FormState::of(fields);
    form.fail(field, desk.frame().w.desk.proposal.choose_reason);
    let view = page(desk, code, id, form, &Fields::default()).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}
