//! What happened in a month, as a form says it: entries already written travel with the page, one more is added or
//! taken away at each press of a button. Pure.

use serde_json::{Map, Value, json};

use super::candidacy_steps::date;
use super::fault::{Checked, Fault, Faults};
use super::papers::time;
use crate::ccnl::Livello;
use crate::money::Hours;
use crate::web::fields::Fields;
use crate::web::format::{parse_euro, parse_hours};

/// The hidden field of an entry.
pub const ENTRY: &str = "voce";
/// The most entries of a month.
pub const MOST_ENTRIES: usize = 60;
/// How hours may have been worked, as the exchange format names it.
pub const HOW: [&str; 4] = ["half_rest", "emergency", "recovery", "outside_slot"];
/// The names of the fields of a part, after its slug.
pub const NAMES: [&str; 16] = [
    "tipo", "dal", "al", "prima", "vero", "accordo", "giorno", "quante", "notte", "dalle", "alle", "come", "spostato",
    "livello", "euro", "cosa",
];
/// The most days of an absence in earlier months.
const MOST_DAYS: u32 = 730;
/// When a day ends, which read as a time is the beginning of the next.
const DAY_ENDS: &str = "24:00";

/// A group of entries, with a part of the form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Whole days without work.
    Absence,
    /// Hours besides, or instead of, the contract's.
    Work,
    /// Hours of a day without work.
    HoursOff,
    /// A holiday on the weekly rest, rested on another day.
    Rested,
    /// Money.
    Money,
    /// Away with the family.
    Away,
}

impl Group {
    /// All of them, in the order of the page.
    pub const ALL: [Group; 6] =
        [Group::Absence, Group::Work, Group::HoursOff, Group::Rested, Group::Money, Group::Away];

    /// Its name in fields and buttons.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Group::Absence => "assenza",
            Group::Work => "ore",
            Group::HoursOff => "mancanti",
            Group::Rested => "recuperata",
            Group::Money => "soldi",
            Group::Away => "trasferta",
        }
    }

    /// The kinds of entries in it, as the exchange format names them.
    #[must_use]
    pub const fn kinds(self) -> &'static [&'static str] {
        match self {
            Group::Absence => &[
                "vacation",
                "sickness",
                "accident",
                "bereavement",
                "father",
                "marriage",
                "maternity",
                "parental_leave",
                "suspended_by_employer",
                "suspended_by_worker",
                "unpaid_leave",
                "unjustified_absence",
                "other_paid_leave",
                "other_unpaid_leave",
            ],
            Group::Work => &["extra", "worked", "night"],
            Group::HoursOff => &["leave_hours", "unpaid_hours", "training", "recognised_training", "exam"],
            Group::Rested => &["holiday_rested"],
            Group::Money => &["advance", "refund", "bonus"],
            Group::Away => &["travel", "transfer"],
        }
    }

    /// The group of a kind.
    #[must_use]
    pub fn of(kind: &str) -> Option<Group> {
        Group::ALL.into_iter().find(|group| group.kinds().contains(&kind))
    }

    /// A field of the group: `assenza-tipo`.
    #[must_use]
    pub fn field(self, name: &str) -> String {
        format!("{}-{name}", self.slug())
    }

    /// The field of the form where a fault of a member of an entry is told.
    #[must_use]
    pub fn field_of(self, member: &str) -> String {
        let name = match (self, member) {
            (Group::Rested, "rested_on") => "dal",
            (Group::Rested, _) => "giorno",
            (_, "kind") => "tipo",
            (_, "livello") => "livello",
            (_, "moved_to") => "spostato",
            (_, "half_rest" | "outside_slot" | "emergency" | "recovery") => "come",
            (_, "days_before") => "prima",
            (_, "agreed") => "accordo",
            (Group::Absence | Group::Away, "to") => "al",
            (Group::Absence | Group::Away, _) => "dal",
            (Group::Work | Group::HoursOff, "hours") => "quante",
            (Group::Work, "night_hours") => "notte",
            (Group::Work, "from") => "dalle",
            (Group::Work, "to") => "alle",
            (Group::Work | Group::HoursOff, _) => "giorno",
            (Group::Money, _) => "euro",
        };
        self.field(name)
    }
}

/// What a press of a button asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// One more entry.
    Add(Group),
    /// One less, by its place.
    Remove(usize),
    /// Keep the month.
    Keep,
    /// Only work it out.
    Show,
}

impl Act {
    /// Of the button pressed.
    #[must_use]
    pub fn read(fields: &Fields) -> Act {
        let act = fields.get("azione");
        if let Some(group) = Group::ALL.into_iter().find(|group| act.strip_prefix("metti-") == Some(group.slug())) {
            return Act::Add(group);
        }
        match (act.strip_prefix("togli-").and_then(|at| at.parse().ok()), act) {
            (Some(at), _) => Act::Remove(at),
            (None, "salva") => Act::Keep,
            _ => Act::Show,
        }
    }
}

/// The entries that travel with the page; what cannot be one is left out.
#[must_use]
pub fn entries(fields: &Fields) -> Vec<Value> {
    let read = fields.all(ENTRY).filter_map(|text| serde_json::from_str::<Value>(text).ok());
    read.filter(Value::is_object).take(MOST_ENTRIES).collect()
}

/// The entry that a group of the form says.
///
/// # Errors
/// Every fault at its field.
pub fn entry(fields: &Fields, group: Group) -> Checked<Value> {
    let mut faults = Faults::default();
    let value = |name: &str| fields.get(&group.field(name)).to_owned();
    let mut entry = Map::new();
    let kind = match group.kinds() {
        [only] => Ok(only),
        kinds => kinds.iter().find(|kind| **kind == value("tipo")).ok_or(Fault::ChooseOne),
    };
    let kind = faults.keep(group.field("tipo"), kind).copied().unwrap_or_default();
    entry.insert("kind".to_owned(), json!(kind));
    match group {
        Group::Absence | Group::Away => {
            day(&mut entry, "from", &value("dal"), &group.field("dal"), &mut faults);
            let last = if value("al").is_empty() { value("dal") } else { value("al") };
            day(&mut entry, "to", &last, &group.field("al"), &mut faults);
            let flag = if group == Group::Absence { "board_not_used" } else { "in_letter" };
            for (name, flag) in [("vero", flag), ("accordo", "agreed")] {
                if fields.is(&group.field(name), "si") {
                    entry.insert(flag.to_owned(), json!(true));
                }
            }
            if let Some(days) = faults.part(count(&value("prima"), &group.field("prima"), MOST_DAYS)).flatten() {
                entry.insert("days_before".to_owned(), json!(days));
            }
        }
        Group::Work if kind != "night" => work(&mut entry, fields, &mut faults),
        Group::Work | Group::HoursOff => {
            day(&mut entry, "day", &value("giorno"), &group.field("giorno"), &mut faults);
            hours(&mut entry, "hours", &value("quante"), &group.field("quante"), &mut faults);
        }
        Group::Rested => {
            day(&mut entry, "day", &value("giorno"), &group.field("giorno"), &mut faults);
            typed_day(&mut entry, "rested_on", &value("dal"), &group.field("dal"), &mut faults);
        }
        Group::Money => {
            let amount = parse_euro(&value("euro")).map_err(|_| Fault::NotMoney);
            if let Some(amount) = faults.keep(group.field("euro"), amount) {
                entry.insert("amount".to_owned(), json!(amount));
            }
            if !value("cosa").is_empty() {
                entry.insert("what".to_owned(), json!(value("cosa").chars().take(80).collect::<String>()));
            }
        }
    }
    faults.finish(Some(Value::Object(entry)))
}

/// Hours besides those of the contract, or in their place: so many, or from a time to another; and how.
fn work(entry: &mut Map<String, Value>, fields: &Fields, faults: &mut Faults) {
    let field = |name: &str| Group::Work.field(name);
    let value = |name: &str| fields.get(&field(name));
    day(entry, "day", value("giorno"), &field("giorno"), faults);
    if value("dalle").is_empty() && value("alle").is_empty() {
        hours(entry, "hours", value("quante"), &field("quante"), faults);
        if !value("notte").is_empty() {
            hours(entry, "night_hours", value("notte"), &field("notte"), faults);
        }
    } else {
        for name in ["quante", "notte"].into_iter().filter(|name| !value(name).is_empty()) {
            faults.add(field(name), Fault::HoursAndTimes);
        }
        times(entry, (value("dalle"), value("alle")), faults);
    }
    for how in HOW.into_iter().filter(|how| fields.is(&field("come"), how)) {
        entry.insert(how.to_owned(), json!(true));
    }
    if !value("spostato").is_empty() {
        typed_day(entry, "moved_to", value("spostato"), &field("spostato"), faults);
    }
    if !value("livello").is_empty() {
        let livello = value("livello").parse::<Livello>().map_err(|_| Fault::ChooseOne);
        if let Some(livello) = faults.keep(field("livello"), livello) {
            entry.insert("livello".to_owned(), json!(livello.code()));
        }
    }
}

/// From a time of the day to a later one; midnight at the end is the day's end.
fn times(entry: &mut Map<String, Value>, (from, to): (&str, &str), faults: &mut Faults) {
    let quarter = |time: &String| [":00", ":15", ":30", ":45"].iter().any(|minutes| time.ends_with(minutes));
    let read = |typed: &str| time(typed).filter(quarter).ok_or(Fault::NotTime);
    let from = faults.keep(Group::Work.field("dalle"), read(from));
    let to = read(to).map(|to| if to == "00:00" { DAY_ENDS.to_owned() } else { to });
    let Some((from, to)) = from.zip(faults.keep(Group::Work.field("alle"), to)) else { return };
    if to <= from {
        faults.add(Group::Work.field("alle"), Fault::TimesReversed);
    }
    entry.insert("from".to_owned(), json!(from));
    entry.insert("to".to_owned(), json!(to));
}

/// A whole number up to a most; nothing where nothing is typed.
pub(super) fn count(typed: &str, field: &str, most: u32) -> Checked<Option<u32>> {
    let mut faults = Faults::default();
    if typed.is_empty() {
        return Ok(None);
    }
    let number = typed.parse::<u32>().ok().filter(|number| *number <= most);
    let number = faults.keep(field, number.ok_or(Fault::NotNumber { least: 0, most }));
    faults.finish(number.map(Some))
}

fn typed_day(entry: &mut Map<String, Value>, member: &str, typed: &str, field: &str, faults: &mut Faults) {
    if let Some(day) = faults.keep(field, date(typed)) {
        entry.insert(member.to_owned(), json!(day));
    }
}

fn day(entry: &mut Map<String, Value>, member: &str, typed: &str, field: &str, faults: &mut Faults) {
    let read = typed.parse::<chrono::NaiveDate>().map_err(|_| Fault::ChooseOne);
    if let Some(day) = faults.keep(field, read) {
        entry.insert(member.to_owned(), json!(day));
    }
}

fn hours(entry: &mut Map<String, Value>, member: &str, typed: &str, field: &str, faults: &mut Faults) {
    let read = parse_hours(typed).map_err(|_| Fault::NotHours);
    if let Some(hours) = faults.keep(field, read.map(|hours: Hours| hours.to_string())) {
        entry.insert(member.to_owned(), json!(hours));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_becomes_an_entry_of_the_exchange_format() {
        let read = |query: &str, group| entry(&Fields::parse(query), group);
        let absence = read("assenza-tipo=sickness&assenza-dal=2026-11-03&assenza-al=2026-11-05", Group::Absence);
        assert_eq!(absence.ok(), Some(json!({"kind": "sickness", "from": "2026-11-03", "to": "2026-11-05"})));
        let work = read("ore-tipo=extra&ore-giorno=2026-11-01&ore-quante=4,5&ore-notte=1", Group::Work);
        let expected = json!({"kind": "extra", "day": "2026-11-01", "hours": "4.5", "night_hours": "1"});
        assert_eq!(work.ok(), Some(expected));
        let slot =
            read("ore-tipo=worked&ore-giorno=2026-11-07&ore-dalle=20.30&ore-alle=24&ore-come=half_rest", Group::Work);
        let slot = slot.expect("a slot");
        let of = |name: &str| slot[name].clone();
        let expected = ["20:30", "24:00"].map(|time| json!(time));
        assert_eq!(([of("from"), of("to")], of("half_rest")), (expected, json!(true)));
        let rested = read("recuperata-giorno=2026-11-01&recuperata-dal=10/11/2026", Group::Rested);
        let expected = json!({"kind": "holiday_rested", "day": "2026-11-01", "rested_on": "2026-11-10"});
        assert_eq!(rested.ok(), Some(expected));
        let money = read("soldi-tipo=advance&soldi-euro=1.200,50", Group::Money);
        assert_eq!(money.ok(), Some(json!({"kind": "advance", "amount": "1200.50"})));
        let faults = read("assenza-tipo=x&assenza-dal=oggi", Group::Absence).expect_err("nothing is right");
        let at: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(at, ["assenza-tipo", "assenza-dal", "assenza-al"]);
        for (query, field) in [
            ("ore-dalle=9&ore-alle=8", "ore-alle"),
            ("ore-dalle=9:10&ore-alle=12", "ore-dalle"),
            ("ore-dalle=9", "ore-alle"),
            ("ore-dalle=9&ore-alle=12&ore-quante=3", "ore-quante"),
            ("ore-quante=3&ore-livello=ZZ", "ore-livello"),
            ("ore-quante=3&ore-spostato=ieri", "ore-spostato"),
        ] {
            let faults = read(&format!("ore-tipo=extra&ore-giorno=2026-11-07&{query}"), Group::Work);
            let faults = faults.expect_err("something is wrong");
            assert_eq!((faults.len(), faults[0].field.as_str()), (1, field), "{query}");
        }
    }

    #[test]
    fn every_kind_has_one_group_and_buttons_are_read() {
        for group in Group::ALL {
            assert!(group.kinds().iter().all(|kind| Group::of(kind) == Some(group)));
            assert_eq!(Act::read(&Fields::parse(&format!("azione=metti-{}", group.slug()))), Act::Add(group));
        }
        assert_eq!(Act::read(&Fields::parse("azione=togli-3")), Act::Remove(3));
        assert_eq!(Act::read(&Fields::parse("azione=salva")), Act::Keep);
        assert_eq!(Act::read(&Fields::parse("azione=togli-x")), Act::Show);
    }

    #[test]
    fn entries_travel_with_the_page() {
        let mut fields = Fields::default();
        fields.push(ENTRY, r#"{"kind":"extra","day":"2026-11-01","hours":"1"}"#);
        fields.push(ENTRY, "7");
        fields.push(ENTRY, "{");
        assert_eq!(entries(&fields).len(), 1);
    }
}
