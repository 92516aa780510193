//! A private link given again, shown once.

use askama::Template;
use axum::extract::Path;

use super::door::DeskForm;
use super::{broken, tidy_code};
use crate::app::Token;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, routes};

/// The new link.
#[derive(Debug, Template)]
#[template(path = "desk/reissued.html")]
pub struct ReissuedView {
    frame: Frame,
    code: String,
    back: String,
    address: String,
}

/// Gives a worker a new link.
pub async fn person(
    Path(code): Path<String>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<PrivatePage<ReissuedView>, Problem> {
    let code = tidy_code(&code);
    let token = desk.app().reissue_worker_link(&desk.staff, &code).await.map_err(broken)?;
    let (tab, list, back) = (desk.frame().w.desk.tab_people, routes::DESK_PEOPLE, routes::desk_person(&code));
    let address = token.as_ref().map(Token::reveal).map(|token| desk.absolute(&routes::worker_file(&token)));
    page(desk.frame().under(tab, list), code, back, address)
}

/// Gives a family a new link.
pub async fn request(
    Path(code): Path<String>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<PrivatePage<ReissuedView>, Problem> {
    let code = tidy_code(&code);
    let token = desk.app().reissue_request_link(&desk.staff, &code).await.map_err(broken)?;
    let (tab, list, back) = (desk.frame().w.desk.tab_requests, routes::DESK, routes::desk_request(&code));
    let address = token.as_ref().map(Token::reveal).map(|token| desk.absolute(&routes::family_file(&token)));
    page(desk.frame().under(tab, list), code, back, address)
}

/// Gives a household that entered its employments by hand a new link.
pub async fn household(
    Path(code): Path<String>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<PrivatePage<ReissuedView>, Problem> {
    let code = tidy_code(&code);
    let token = desk.app().reissue_household_link(&desk.staff, &code).await.map_err(broken)?;
    let back = routes::desk_household(&code);
    let address = token.as_ref().map(Token::reveal).map(|token| desk.absolute(&routes::household(&token)));
    page(desk.frame().under(desk.frame().w.reissue.households, routes::DESK_HOUSEHOLDS), code, back, address)
}

fn page(
    frame: Frame,
    code: String,
    back: String,
    address: Option<String>,
) -> Result<PrivatePage<ReissuedView>, Problem> {
    let address = address.ok_or_else(Problem::not_found)?;
    let title = frame.w.reissue.title;
    Ok(PrivatePage(ReissuedView { frame: frame.under(&code, &back).titled(title), code, back, address }))
}
