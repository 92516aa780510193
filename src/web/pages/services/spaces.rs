//! The spaces, ready to be shown: by Municipio, and on the map.

use std::collections::BTreeMap;

use crate::app::District;
use crate::directory::Space;
use crate::geo::NilId;
use crate::web::lang::Words;
use crate::web::views::city_map::{NilShape, shapes as districts};

/// The spaces of a Municipio.
#[derive(Debug)]
pub(super) struct MunicipioSpaces {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) spaces: Vec<SpaceView>,
}

/// A space.
#[derive(Debug)]
pub(super) struct SpaceView {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) kind: &'static str,
    /// Address, and the district where it is known.
    pub(super) place: String,
    /// What else is known, and what is to be confirmed.
    pub(super) lines: Vec<(&'static str, String)>,
    /// The site for a page of the web, for anything else its name.
    pub(super) source: String,
    pub(super) source_url: Option<String>,
}

/// Spaces by Municipio; those whose Municipio is not known at the end.
pub(super) fn by_municipio(words: &'static Words, spaces: &[&Space]) -> Vec<MunicipioSpaces> {
    let mut groups: BTreeMap<u8, Vec<&Space>> = BTreeMap::new();
    for space in spaces {
        groups.entry(space.municipio.unwrap_or(u8::MAX)).or_default().push(space);
    }
    let group = |(number, spaces): (u8, Vec<&Space>)| MunicipioSpaces {
        id: format!("municipio-{number}"),
        name: (words.services.spaces.municipio)((number != u8::MAX).then_some(number)),
        spaces: spaces.into_iter().map(|space| view(words, space)).collect(),
    };
    groups.into_iter().map(group).collect()
}

fn view(words: &'static Words, space: &Space) -> SpaceView {
    let w = &words.services.spaces;
    let [operator, opened, note] = w.lines;
    let known = |text: &str| if text.is_empty() { w.unknown.to_owned() } else { text.to_owned() };
    let district = space.district().unwrap_or_default();
    let place = [space.address.as_str(), &space.cap, district, (w.status)(space.address_status)];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let mut lines = vec![(operator, known(&space.operator)), (opened, known(&month(&space.opened)))];
    if !space.note.is_empty() {
        lines.push((note, space.note.clone()));
    }
    SpaceView {
        id: space.id,
        name: space.name.clone(),
        kind: (w.kind)(space.kind),
        place: place.join(", "),
        lines,
        source: site(&space.source).to_owned(),
        source_url: space.source_url().map(str::to_owned),
    }
}

/// The site of a page, `milanotoday.it` of `http://www.milanotoday.it/cronaca/…`; what is no address stays as it is.
fn site(source: &str) -> &str {
    let Some((_, rest)) = source.split_once("://") else { return source };
    let site = rest.split_once('/').map_or(rest, |(site, _)| site);
    site.strip_prefix("www.").unwrap_or(site)
}

/// `2018-10-26` and `2018-10` as their month, `2020` as it is.
fn month(opened: &str) -> String {
    let month: String = opened.chars().take("2018-10".len()).collect();
    match format!("{month}-01").parse() {
        Ok(day) => crate::italian::month_it(day),
        Err(_) => opened.to_owned(),
    }
}

/// The districts with how many spaces each has.
pub(super) fn shapes(spaces: &[&Space]) -> Vec<NilShape> {
    let count = |nil: NilId| {
        let here = spaces.iter().filter(|space| space.nil == Some(nil)).count();
        u32::try_from(here).unwrap_or(u32::MAX)
    };
    let district = |nil: NilId| District { nil, demand: count(nil), offer: 0, reach: 0, gap: 0 };
    districts(&NilId::all().map(district).collect::<Vec<_>>())
}
