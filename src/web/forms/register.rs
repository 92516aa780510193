//! What happened in a month, as a form says it: entries already written travel with the page, one more is added or
//! taken away at each press of a button. Pure.

use serde_json::{Map, Value, json};

use super::fault::{Checked, Fault, Faults};
use crate::money::Hours;
use crate::web::fields::Fields;
use crate::web::format::{parse_euro, parse_hours};

/// The hidden field of an entry.
pub const ENTRY: &str = "voce";
/// The most entries of a month.
pub const MOST_ENTRIES: usize = 60;

/// A group of entries, with a part of the form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Whole days without work.
    Absence,
    /// Hours besides, or instead of, the contract's.
    Work,
    /// Hours of a day without work.
    HoursOff,
    /// Money.
    Money,
    /// Away with the family.
    Away,
}

impl Group {
    /// All of them, in the order of the page.
    pub const ALL: [Group; 5] = [Group::Absence, Group::Work, Group::HoursOff, Group::Money, Group::Away];

    /// Its name in fields and buttons.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Group::Absence => "assenza",
            Group::Work => "ore",
            Group::HoursOff => "mancanti",
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
            (_, "kind" | "livello" | "half_rest" | "outside_slot" | "moved_to") => "tipo",
            (Group::Absence | Group::Away, "to") => "al",
            (Group::Absence | Group::Away, _) => "dal",
            (Group::Work | Group::HoursOff, "hours") => "quante",
            (Group::Work, "night_hours") => "notte",
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
    let kind = group.kinds().iter().find(|kind| **kind == value("tipo")).ok_or(Fault::ChooseOne);
    let kind = faults.keep(group.field("tipo"), kind).copied().unwrap_or_default();
    entry.insert("kind".to_owned(), json!(kind));
    match group {
        Group::Absence | Group::Away => {
            day(&mut entry, "from", &value("dal"), &group.field("dal"), &mut faults);
            let last = if value("al").is_empty() { value("dal") } else { value("al") };
            day(&mut entry, "to", &last, &group.field("al"), &mut faults);
            let flag = if group == Group::Absence { "board_not_used" } else { "in_letter" };
            if fields.is(&group.field("vero"), "si") {
                entry.insert(flag.to_owned(), json!(true));
            }
        }
        Group::Work | Group::HoursOff => {
            day(&mut entry, "day", &value("giorno"), &group.field("giorno"), &mut faults);
            hours(&mut entry, "hours", &value("quante"), &group.field("quante"), &mut faults);
            if group == Group::Work && kind != "night" && !value("notte").is_empty() {
                hours(&mut entry, "night_hours", &value("notte"), &group.field("notte"), &mut faults);
            }
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
        let money = read("soldi-tipo=advance&soldi-euro=1.200,50", Group::Money);
        assert_eq!(money.ok(), Some(json!({"kind": "advance", "amount": "1200.50"})));
        let faults = read("assenza-tipo=x&assenza-dal=oggi", Group::Absence).expect_err("nothing is right");
        let at: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(at, ["assenza-tipo", "assenza-dal", "assenza-al"]);
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
