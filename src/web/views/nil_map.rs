//! Districts by list and by map. The list is the control; on the map each shape stands inside a label of the
//! list's box, so that a tap ticks it without script.

use crate::geo::{Geo, Home, NilId};
use crate::web::fields::Fields;
use crate::web::lang::words::people::MapWords;

/// One district.
#[derive(Clone, Debug)]
pub struct NilView {
    /// Its number.
    pub number: u8,
    /// Its name.
    pub name: String,
    /// Minutes from home, in words; empty when home is not known.
    pub minutes: String,
    /// Chosen.
    pub checked: bool,
    /// Within the limit of travel.
    pub near: bool,
    /// Its outline on the map.
    pub path: String,
}

/// A Municipio of the list.
#[derive(Clone, Debug)]
pub struct MunicipioView {
    /// Its name.
    pub name: String,
    /// How many are chosen.
    pub chosen: String,
    /// Open.
    pub open: bool,
    /// Its districts, the nearest first.
    pub nils: Vec<NilView>,
}

/// The list and the map.
#[derive(Clone, Debug)]
pub struct NilMap {
    /// Words.
    pub w: &'static MapWords,
    /// `checkbox` or `radio`.
    pub kind: &'static str,
    /// How the map works.
    pub help: &'static str,
    /// By Municipio, the nearest first.
    pub municipi: Vec<MunicipioView>,
    /// Where home is on the map, when it is in Milan.
    pub home: Option<(u16, u16)>,
    /// Legend: chosen, near, far.
    pub legend: [String; 3],
    /// The near ones are told apart.
    pub with_near: bool,
    /// How many are near.
    pub within: String,
    /// Which ones are chosen.
    pub names: String,
    /// None is chosen yet.
    pub none: bool,
    /// Chosen but too far.
    pub beyond: Option<String>,
}

/// What the map starts from.
#[derive(Clone, Copy, Debug, Default)]
pub struct From {
    /// Where home is.
    pub home: Option<Home>,
    /// Minutes at most.
    pub limit: Option<u16>,
}

impl NilMap {
    /// Several districts to choose, from a home.
    #[must_use]
    pub fn many(words: &'static MapWords, fields: &Fields, from: From) -> NilMap {
        let chosen: Vec<NilId> = NilId::all().filter(|nil| fields.is("nil", &nil.to_string())).collect();
        let mut map = build(words, "checkbox", words.help, &chosen, from);
        let near = NilId::all().filter(|nil| within(from, *nil)).count();
        if from.home.is_some() || from.limit.is_none() {
            map.within = (words.within)(near, from.limit);
        }
        let far: Vec<&str> = chosen.iter().filter(|nil| !within(from, **nil)).map(|nil| name(*nil)).collect();
        map.beyond = from.limit.filter(|_| !far.is_empty()).map(|limit| (words.beyond)(&far, limit));
        map
    }

    /// One district to choose.
    #[must_use]
    pub fn one(words: &'static MapWords, fields: &Fields, told: fn(Option<&str>) -> String) -> NilMap {
        let chosen: Vec<NilId> = fields.get("nil").parse().into_iter().collect();
        let names = told(chosen.first().map(|nil| name(*nil)));
        NilMap { names, ..build(words, "radio", words.help_one, &chosen, From::default()) }
    }
}

fn name(nil: NilId) -> &'static str {
    &Geo::embedded().nil(nil).name
}

fn within(from: From, nil: NilId) -> bool {
    match (from.home, from.limit) {
        (Some(home), Some(limit)) => Geo::embedded().minutes(home, nil) <= limit,
        _ => true,
    }
}

fn build(words: &'static MapWords, kind: &'static str, help: &'static str, chosen: &[NilId], from: From) -> NilMap {
    let geo = Geo::embedded();
    let minutes = |nil: NilId| from.home.map(|home| geo.minutes(home, nil));
    let with_near = from.home.is_some() && from.limit.is_some();
    let mut municipi: Vec<(u16, MunicipioView)> = (1..=9)
        .map(|number| {
            let mut nils: Vec<NilId> = geo.of_municipio(number).map(|nil| nil.id).collect();
            nils.sort_by_key(|nil| (minutes(*nil), name(*nil)));
            let ticked = nils.iter().filter(|nil| chosen.contains(nil)).count();
            let nearest = nils.iter().filter_map(|nil| minutes(*nil)).min().unwrap_or(u16::from(number));
            let count = if kind == "radio" { String::new() } else { (words.chosen_of)(ticked, nils.len()) };
            let view = |nil: &NilId| NilView {
                number: nil.number(),
                name: name(*nil).to_owned(),
                minutes: minutes(*nil).map(words.minutes).unwrap_or_default(),
                checked: chosen.contains(nil),
                near: with_near && within(from, *nil),
                path: geo.outline(*nil).path.clone(),
            };
            let nils: Vec<NilView> = nils.iter().map(view).collect();
            (nearest, MunicipioView { name: (words.municipio)(number), chosen: count, open: ticked > 0, nils })
        })
        .collect();
    municipi.sort_by_key(|(nearest, _)| *nearest);
    let mut municipi: Vec<MunicipioView> = municipi.into_iter().map(|(_, view)| view).collect();
    if chosen.is_empty()
        && let Some(first) = municipi.first_mut()
    {
        first.open = true;
    }
    let names: Vec<&str> = chosen.iter().map(|nil| name(*nil)).collect();
    let home = match from.home {
        Some(Home::Nil(nil)) => Some(geo.nil(nil).point),
        _ => None,
    };
    NilMap {
        w: words,
        kind,
        help,
        municipi,
        home,
        legend: (words.legend)(from.limit),
        with_near,
        within: String::new(),
        names: (words.names)(&names),
        none: names.is_empty(),
        beyond: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::lang::Lang;

    #[test]
    fn what_is_chosen_but_too_far_is_told() {
        let words = &Lang::It.words().people.map;
        let home = NilId::new(22).map(Home::Nil);
        let map = NilMap::many(words, &Fields::parse("nil=22&nil=85"), From { home, limit: Some(30) });
        assert_eq!(map.municipi[0].name, "Municipio 3", "the nearest first");
        assert_eq!(map.municipi.iter().map(|one| one.nils.len()).sum::<usize>(), 88);
        assert!(map.beyond.is_some_and(|text| text.contains("30 minuti")));
        assert!(map.home.is_some());
    }
}
