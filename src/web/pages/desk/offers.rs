//! What providers offer: the desk writes it down, changes it, takes it off the list.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::{Desk, DeskForm, done};
use super::journal::{self, JournalLine};
use super::offer_form::{categories, fail, filled, read};
use super::said::Said;
use super::{broken, changed, tidy_code};
use crate::app::OfferError;
use crate::clock::Clock;
use crate::directory::{Directory, Offer};
use crate::web::fields::QueryFields;
use crate::web::form::{Choice, FormState};
use crate::web::format::{date_it, euro_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, routes};

/// An offer of the list.
#[derive(Debug)]
struct Line {
    code: String,
    href: String,
    /// Head and value of each column.
    cells: Vec<(&'static str, String)>,
}

/// The list, and the form of a new one.
#[derive(Debug, Template)]
#[template(path = "desk/offers.html")]
struct OffersView {
    frame: Frame,
    form: FormState,
    said: Option<&'static str>,
    categories: Vec<Choice>,
    lines: Vec<Line>,
    retired: Vec<Line>,
}

/// One offer.
#[derive(Debug, Template)]
#[template(path = "desk/offer.html")]
struct OfferView {
    frame: Frame,
    form: FormState,
    said: Option<&'static str>,
    categories: Vec<Choice>,
    action: String,
    retire_action: String,
    version: i64,
    retired: bool,
    told: Vec<(&'static str, String)>,
    journal: Vec<JournalLine>,
}

/// The list.
pub async fn show(desk: Desk, QueryFields(fields): QueryFields) -> Result<Response, Problem> {
    let said = Said::read(desk.frame().w, fields.get("fatto"));
    Ok(PrivatePage(list(&desk, FormState::default(), said).await?).into_response())
}

async fn list(desk: &Desk, form: FormState, said: Option<&'static str>) -> Result<OffersView, Problem> {
    let all = desk.app().desk_offers(&desk.staff).await.map_err(broken)?;
    let frame = desk.frame();
    let words = frame.w;
    let (retired, kept): (Vec<&Offer>, Vec<&Offer>) = all.iter().partition(|offer| offer.retired_at.is_some());
    let lines = |offers: Vec<&Offer>| offers.into_iter().map(|offer| line(words, offer)).collect();
    let title = words.services.desk.title;
    Ok(OffersView {
        form,
        said,
        categories: categories(&words.services.desk),
        lines: lines(kept),
        retired: lines(retired),
        frame: frame.titled(title).under(words.desk.name, routes::DESK),
    })
}

fn line(words: &'static Words, offer: &Offer) -> Line {
    Line { code: offer.code.clone(), href: routes::desk_offer(&offer.code), cells: told(words, offer) }
}

/// Column by column, what is written of an offer.
fn told(words: &'static Words, offer: &Offer) -> Vec<(&'static str, String)> {
    let [_, who, kind, hour, since, confirmed] = words.services.desk.columns;
    let category = Directory::embedded().category(&offer.terms.category);
    vec![
        (who, offer.terms.provider.clone()),
        (kind, category.map(|category| category.name.clone()).unwrap_or_default()),
        (hour, euro_it(offer.terms.hour)),
        (since, date_it(offer.terms.since)),
        (confirmed, date_it(Clock::day_of(offer.confirmed_at))),
    ]
}

/// Writes a new offer down.
pub async fn add(DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let words = &desk.frame().w.services.desk;
    let mut form = FormState::of(fields);
    let Some(terms) = read(&mut form, words, desk.app().today()) else { return again(&desk, form).await };
    match desk.app().add_offer(&desk.staff, &terms).await {
        Ok(_) => Ok(done(routes::DESK_OFFERS, Said::OfferAdded, "")),
        Err(OfferError::Fields(faults)) => {
            fail(&mut form, words, &faults);
            again(&desk, form).await
        }
        Err(fault) => Err(broken(fault)),
    }
}

async fn again(desk: &Desk, form: FormState) -> Result<Response, Problem> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(list(desk, form, None).await?)).into_response())
}

/// One offer, ready to be changed.
pub async fn one(desk: Desk, Path(code): Path<String>, QueryFields(fields): QueryFields) -> Result<Response, Problem> {
    let said = Said::read(desk.frame().w, fields.get("fatto"));
    Ok(PrivatePage(page(&desk, &tidy_code(&code), None, said).await?).into_response())
}

async fn page(
    desk: &Desk,
    code: &str,
    form: Option<FormState>,
    said: Option<&'static str>,
) -> Result<OfferView, Problem> {
    let found = desk.app().desk_offer(&desk.staff, code).await.map_err(broken)?;
    let (offer, entries) = found.ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let words = frame.w;
    let title = (words.services.desk.one)(&offer.code);
    Ok(OfferView {
        form: form.unwrap_or_else(|| filled(&offer.terms)),
        said,
        categories: categories(&words.services.desk),
        action: routes::desk_offer(&offer.code),
        retire_action: routes::desk_offer_retire(&offer.code),
        version: offer.version,
        retired: offer.retired_at.is_some(),
        told: told(words, &offer),
        journal: journal::lines(words, &entries),
        frame: frame
            .titled(title)
            .under(words.desk.name, routes::DESK)
            .under(words.services.desk.title, routes::DESK_OFFERS),
    })
}

/// Changes one, or confirms it as it is.
pub async fn change(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let words = &desk.frame().w.services.desk;
    let mut form = FormState::of(fields);
    let version = form.value("versione").parse().unwrap_or(0);
    let Some(terms) = read(&mut form, words, desk.app().today()) else { return one_again(&desk, &code, form).await };
    match desk.app().change_offer(&desk.staff, &code, version, &terms).await {
        Ok(()) => Ok(done(&routes::desk_offer(&code), Said::OfferChanged, "")),
        Err(OfferError::NoSuchOffer) => Err(Problem::not_found()),
        Err(OfferError::Changed) => {
            form.fail("ente", words.meanwhile);
            one_again(&desk, &code, form).await
        }
        Err(OfferError::Fields(faults)) => {
            fail(&mut form, words, &faults);
            one_again(&desk, &code, form).await
        }
        Err(fault) => Err(broken(fault)),
    }
}

async fn one_again(desk: &Desk, code: &str, form: FormState) -> Result<Response, Problem> {
    let view = page(desk, code, Some(form), None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}

/// Takes one off the list.
pub async fn retire(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let code = tidy_code(&code);
    let version = fields.get("versione").parse().unwrap_or(0);
    match desk.app().retire_offer(&desk.staff, &code, version).await {
        Ok(()) => Ok(done(routes::DESK_OFFERS, Said::OfferRetired, "")),
        Err(OfferError::NoSuchOffer) => Err(Problem::not_found()),
        Err(OfferError::Changed) => Err(changed()),
        Err(fault) => Err(broken(fault)),
    }
}
