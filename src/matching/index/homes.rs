//! Homes as small numbers, and the minutes from every home to a district in one row.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::geo::{Geo, Home, Istat, NilId};

/// Number of a home: the districts, then the comuni, then one for a comune that no table knows.
pub(super) type HomeNumber = u16;

struct Homes {
    all: Vec<Home>,
    comuni: BTreeMap<Istat, HomeNumber>,
    /// By district asked: minutes from every home.
    minutes: Vec<Vec<u16>>,
}

static HOMES: LazyLock<Homes> = LazyLock::new(|| {
    let geo = Geo::embedded();
    let comuni = geo.municipalities().iter().map(|comune| Home::Municipality(comune.code));
    let all: Vec<Home> = NilId::all().map(Home::Nil).chain(comuni).collect();
    let numbered = all.iter().zip(0..).filter_map(|(home, number)| match home {
        Home::Municipality(code) => Some((*code, number)),
        Home::Nil(_) => None,
    });
    let comuni = numbered.collect();
    let to = |nil: NilId| all.iter().map(|home| geo.minutes(*home, nil)).chain([u16::MAX]).collect();
    let minutes = NilId::all().map(to).collect();
    Homes { all, comuni, minutes }
});

/// The number of a home.
pub(super) fn number(home: Home) -> HomeNumber {
    match home {
        Home::Nil(nil) => HomeNumber::from(nil.number()) - 1,
        Home::Municipality(code) => HOMES.comuni.get(&code).copied().unwrap_or_else(unknown),
    }
}

/// The home of a number; `None` for the comune that no table knows.
pub(super) fn home(number: HomeNumber) -> Option<Home> {
    HOMES.all.get(usize::from(number)).copied()
}

/// A comune that no table knows: no way leads from there.
pub(super) const NOWHERE: Home = Home::Municipality(Istat::NOWHERE);

/// Minutes from every home to a district, by number of the home.
pub(super) fn minutes_to(nil: NilId) -> &'static [u16] {
    &HOMES.minutes[nil.index()]
}

fn unknown() -> HomeNumber {
    HomeNumber::try_from(HOMES.all.len()).unwrap_or(HomeNumber::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_home_has_its_number_and_its_minutes() {
        let geo = Geo::embedded();
        for nil in NilId::all() {
            for (at, minutes) in minutes_to(nil).iter().enumerate().take(HOMES.all.len()) {
                let place = home(HomeNumber::try_from(at).expect("few homes")).expect("a home");
                assert_eq!(usize::from(number(place)), at);
                assert_eq!(*minutes, geo.minutes(place, nil));
            }
        }
        let nowhere = Home::Municipality("999999".parse().expect("six digits"));
        assert_eq!(
            (home(number(nowhere)), geo.minutes(nowhere, NilId::all().next().expect("a NIL"))),
            (None, u16::MAX)
        );
        assert_eq!(minutes_to(NilId::all().next().expect("a NIL"))[usize::from(number(nowhere))], u16::MAX);
    }
}
