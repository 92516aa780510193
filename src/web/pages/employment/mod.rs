//! An employment that a family keeps: entered once, seen month by month, by the family's private link.

mod end;
mod file;
mod household;
mod month;
mod plan;
mod quarter;
mod quote;
mod sheet;
mod terms;
mod week;

use axum::Router;
use axum::routing::get;

use crate::app::{EmployError, EmploymentFile};
use crate::web::problem::Kind;
use crate::web::{Problem, Web, routes};

/// The paths of this subject.
pub(super) fn router() -> Router<Web> {
    Router::new()
        .route(routes::EMPLOYMENT, get(sheet::show))
        .route(routes::EMPLOYMENT_NEW, get(terms::begin).post(terms::open))
        .route(routes::FAMILY_EMPLOY, get(terms::agreed).post(terms::employ))
        .route(routes::HOUSEHOLD, get(household::show))
        .route(routes::EMPLOYMENT_FILE, get(file::show))
        .route(routes::EMPLOYMENT_TERMS, get(terms::show).post(terms::save))
        .route(routes::EMPLOYMENT_WEEK, get(week::show).post(week::save))
        .route(routes::EMPLOYMENT_QUOTE, get(quote::show))
        .route(routes::EMPLOYMENT_END, get(end::show))
        .route(routes::EMPLOYMENT_PLAN, get(plan::show))
        .route(routes::EMPLOYMENT_QUARTER, get(quarter::show))
        .route(routes::EMPLOYMENT_MONTH, get(month::show).post(month::save))
}

/// The employment that a link and a number open.
async fn opened(web: &Web, token: &str, number: &str) -> Result<EmploymentFile, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    web.app().employment_file(token, number).await?.ok_or_else(Problem::not_found)
}

impl From<EmployError> for Problem {
    fn from(error: EmployError) -> Problem {
        match error {
            EmployError::NotYours => Problem::not_found(),
            EmployError::NotAgreed => Problem::new(Kind::Conflict),
            EmployError::Terms(_) | EmployError::Unlawful(_) => Problem::new(Kind::Unprocessable),
            EmployError::Store(error) => error.into(),
        }
    }
}
