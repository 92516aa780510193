//! An employment that a family keeps: entered once, seen month by month, by the family's private link.

mod end;
mod file;
mod household;
mod letter;
mod month;
mod papers;
mod parties;
mod plan;
mod quarter;
mod quote;
mod sheet;
mod terms;
mod week;

use axum::Router;
use axum::routing::get;

use serde_json::Value;

use crate::app::{EmployError, EmploymentFile, EndError};
use crate::papers::PaperError;
use crate::web::problem::Kind;
use crate::web::{Problem, Web, routes};

pub(super) use file::{contract_line, dates_line};

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
        .route(routes::EMPLOYMENT_END, get(end::show).post(end::save))
        .route(routes::EMPLOYMENT_PLAN, get(plan::show))
        .route(routes::EMPLOYMENT_PAPERS, get(papers::show))
        .route(routes::EMPLOYMENT_PAPER, get(papers::download))
        .route(routes::EMPLOYMENT_DEADLINES, get(papers::deadlines))
        .route(routes::EMPLOYMENT_PEOPLE, get(parties::show).post(parties::save))
        .route(routes::EMPLOYMENT_LETTER, get(letter::show).post(letter::save))
        .route(routes::EMPLOYMENT_QUARTER, get(quarter::show))
        .route(routes::EMPLOYMENT_MONTH, get(month::show).post(month::save))
}

/// The employment that a link and a number open.
async fn opened(web: &Web, token: &str, number: &str) -> Result<EmploymentFile, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::not_found())?;
    web.app().employment_file(token, number).await?.ok_or_else(Problem::not_found)
}

/// What papers may not say of what a form says: a paper is set to find out, away from the threads that answer.
async fn paper_fault(web: &Web, file: &EmploymentFile, people: Value) -> Result<Option<PaperError>, Problem> {
    let (worker, file) = (web.clone(), file.clone());
    let work = move || worker.app().people_fault(&file, &people);
    tokio::task::spawn_blocking(work).await.map_err(|fault| Problem::internal(&fault))
}

impl From<EndError> for Problem {
    fn from(error: EndError) -> Problem {
        match error {
            EndError::NotYours => Problem::not_found(),
            EndError::NotNow => Problem::new(Kind::Conflict),
            EndError::Input(_) => Problem::new(Kind::Unprocessable),
            EndError::Store(error) => error.into(),
        }
    }
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
