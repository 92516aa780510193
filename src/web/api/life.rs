//! The life of a contract: `POST /api/v1/payslip`, `/quarter`…: the bodies of the commands of the same name.

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::HeaderMap;
use axum::response::Response;
use serde_json::Value;

use super::body::{self, Refused};
use super::offers::Offers;
use crate::ccnl::Rulebook;
use crate::compare::{answer_budget, answer_compare};
use crate::life::exchange;
use crate::web::Web;
use crate::web::fields::QueryFields;
use crate::web::problem::Problem;

/// What comes with every request.
type Body = Result<Bytes, BytesRejection>;
/// How one request is answered.
type Work = fn(&Rulebook, &Value) -> Result<Value, exchange::Refused>;

/// The payslip of a month, with its steps when asked.
pub(super) async fn payslip(
    State(web): State<Web>,
    QueryFields(query): QueryFields,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let plain: Work = |book, asked| exchange::payslip(book, asked, false);
    let explained: Work = |book, asked| exchange::payslip(book, asked, true);
    let work = if body::explain(&query)? { explained } else { plain };
    answer(web, &headers, body, work).await
}

/// The INPS payment of a quarter, with its steps when asked.
pub(super) async fn quarter(
    State(web): State<Web>,
    QueryFields(query): QueryFields,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let work: Work = if body::explain(&query)? { exchange::quarter_explained } else { exchange::quarter };
    answer(web, &headers, body, work).await
}

/// The plan of a period, month by month.
pub(super) async fn plan(State(web): State<Web>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    answer(web, &headers, body, exchange::plan).await
}

/// What is due at the end of a contract.
pub(super) async fn settlement(State(web): State<Web>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    answer(web, &headers, body, exchange::settlement).await
}

/// One need in every way, with the steps when asked.
pub(super) async fn compare(
    State(web): State<Web>,
    QueryFields(query): QueryFields,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Problem> {
    let plain: Work = |book, asked| answer_compare(book, asked, false);
    let explained: Work = |book, asked| answer_compare(book, asked, true);
    let work = if body::explain(&query)? { explained } else { plain };
    answer_with_offers(web, &headers, body, work).await
}

/// The hours that a budget buys.
pub(super) async fn budget(State(web): State<Web>, headers: HeaderMap, body: Body) -> Result<Response, Problem> {
    answer_with_offers(web, &headers, body, answer_budget).await
}

async fn answer(web: Web, headers: &HeaderMap, body: Body, work: Work) -> Result<Response, Problem> {
    let asked = body::read(headers, body)?;
    body::answer(asked, "requests", move |value| work(web.rulebook(), value).map_err(refused)).await
}

/// The same for requests that may name an offer of the directory.
async fn answer_with_offers(web: Web, headers: &HeaderMap, body: Body, work: Work) -> Result<Response, Problem> {
    let asked = body::read(headers, body)?;
    let offers = Offers::named(&web, &asked).await?;
    body::answer(asked, "requests", move |value| work(web.rulebook(), offers.filled(value)?.as_ref()).map_err(refused))
        .await
}

fn refused(exchange::Refused { id, error }: exchange::Refused) -> Refused {
    Refused { id, code: error.code, field: error.field, message: error.message }
}
