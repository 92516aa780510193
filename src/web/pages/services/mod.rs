//! Services near home: what providers offer, the spaces where one may ask, the kinds of services. The whole search is
//! in the address, and works without script.

mod spaces;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;

use crate::clock::Clock;
use crate::directory::{Category, Directory, Entity, Offer, has_words};
use crate::web::extract::Visitor;
use crate::web::fields::QueryFields;
use crate::web::form::{Choice, FormState};
use crate::web::format::date_it;
use crate::web::lang::Words;
use crate::web::page::{Frame, Page, Section};
use crate::web::views::city_map::NilShape;
use crate::web::{Web, routes};

use spaces::MunicipioSpaces;

/// The path.
pub(super) fn router() -> Router<Web> {
    Router::new().route(routes::SERVICES, get(show))
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "services.html")]
struct ServicesView {
    frame: Frame,
    form: FormState,
    municipi: Vec<Choice>,
    categories: Vec<Choice>,
    searched: bool,
    /// The database did not answer.
    unread: bool,
    offers: Vec<CategoryOffers>,
    found: String,
    spaces: Vec<MunicipioSpaces>,
    shapes: Vec<NilShape>,
    map_name: String,
    kinds: Vec<(String, String)>,
    entities: &'static [Entity],
}

/// What is offered of one kind.
#[derive(Debug)]
struct CategoryOffers {
    id: String,
    name: String,
    caption: String,
    lines: Vec<OfferLine>,
}

/// One offer.
#[derive(Debug)]
struct OfferLine {
    provider: String,
    hour: String,
    least: String,
    since: String,
    source: String,
    compare: String,
}

async fn show(State(web): State<Web>, visitor: Visitor, QueryFields(fields): QueryFields) -> Page<ServicesView> {
    let frame = visitor.frame(Section::None);
    let words = frame.w;
    let w = &words.services;
    let directory = Directory::embedded();
    let municipio = fields.get("municipio").parse::<u8>().ok().filter(|number| (1..=9).contains(number));
    let category = directory.category(fields.get("categoria")).map(|category| category.id.as_str());
    let sought: String = fields.get("cerca").chars().take(100).collect();
    // Spaces and kinds of services need no database: the page stays when it does not answer, and says so.
    let read = web.app().offers().await;
    let offers = read.inspect_err(|fault| tracing::error!(%fault, "the directory of offers was not read")).ok();
    let here: Vec<_> = directory.spaces(municipio, &sought).collect();
    let shapes = spaces::shapes(&here);
    let districts = shapes.iter().filter(|shape| shape.number.is_some()).count();
    let placed = here.iter().filter(|space| space.nil.is_some()).count();
    let form = FormState::of(fields);
    Page(ServicesView {
        municipi: municipi(words),
        categories: categories(directory, w.any),
        searched: municipio.is_some() || category.is_some() || !sought.is_empty(),
        unread: offers.is_none(),
        offers: by_category(words, directory, offers.as_deref().unwrap_or_default(), category, &sought),
        found: (w.spaces.found)(here.len(), directory.spaces.len()),
        map_name: (w.spaces.map_name)(placed, districts),
        spaces: spaces::by_municipio(words, &here),
        shapes,
        kinds: directory.categories.iter().map(|kind| kind_note(words, kind)).collect(),
        entities: &directory.entities,
        frame: frame.titled(w.title).described(w.description),
        form,
    })
}

fn municipi(words: &'static Words) -> Vec<Choice> {
    let w = &words.services;
    let one = |number: u8| Choice::new(number.to_string(), (w.spaces.municipio)(Some(number)));
    std::iter::once(Choice::new("", w.anywhere)).chain((1..=9).map(one)).collect()
}

fn categories(directory: &Directory, any: &str) -> Vec<Choice> {
    let all = directory.categories.iter().map(|category| Choice::new(&category.id, &category.name));
    std::iter::once(Choice::new("", any)).chain(all).collect()
}

fn kind_note(words: &'static Words, kind: &Category) -> (String, String) {
    (kind.name.clone(), (words.services.category_note)(kind.services_2020, kind.own_name))
}

/// Offers of a kind (`None`: any) that have every word asked for. Where they are for is not written, so a search by
/// Municipio leaves them all.
fn by_category(
    words: &'static Words,
    directory: &Directory,
    offers: &[Offer],
    category: Option<&str>,
    sought: &str,
) -> Vec<CategoryOffers> {
    let w = &words.services.offers;
    let of = |kind: &Category| CategoryOffers {
        id: kind.id.clone(),
        name: kind.name.clone(),
        caption: (w.caption)(&kind.name),
        lines: offers
            .iter()
            .filter(|offer| offer.terms.category == kind.id)
            .filter(|offer| has_words(&format!("{} {}", offer.terms.provider, kind.name), sought))
            .map(|offer| line(words, offer))
            .collect(),
    };
    let wanted = directory.categories.iter().filter(|kind| category.is_none_or(|id| kind.id == id));
    wanted.map(of).filter(|kind| !kind.lines.is_empty()).collect()
}

fn line(words: &'static Words, offer: &Offer) -> OfferLine {
    let (w, terms) = (&words.services.offers, &offer.terms);
    OfferLine {
        provider: terms.provider.clone(),
        hour: (w.hour)(terms.hour),
        least: (w.least)(terms.least),
        since: date_it(terms.since),
        source: (w.confirmed)(&terms.source, Clock::day_of(offer.confirmed_at)),
        compare: routes::compare_with_offer(&offer.code),
    }
}
