//! What holds for a whole month, as a form says it: meals, the day of rest, the tredicesima, what was used of yearly
//! limits before it. Pure.

use serde_json::{Map, Value, json};

use super::fault::{Checked, Fault, Faults};
use super::register::count;
use crate::life::Week;
use crate::life::month::Meals;
use crate::money::Hours;
use crate::web::fields::Fields;
use crate::web::format::parse_hours;

/// Meals of who comes by the hour.
pub const MEALS: &str = "regole-pasti";
/// The day of the weekly rest.
pub const REST: &str = "regole-riposo";
/// The tredicesima.
pub const THIRTEENTH: &str = "regole-tredicesima";
/// What earlier months used: field, member of the exchange format, what is counted.
pub const BEFORE: [(&str, &str, Counted); 5] = [
    ("regole-malattia", "sick_days", Counted::Days),
    ("regole-permessi", "leave_hours", Counted::Hours),
    ("regole-formazione", "training_hours", Counted::Hours),
    ("regole-padre", "father_days", Counted::Days),
    ("regole-settimana", "week_hours", Counted::Hours),
];
/// The start of the names of these fields.
pub const PREFIX: &str = "regole-";
/// Months whose share of the tredicesima can be paid in one.
pub const MONTHS: u32 = 12;
/// The most days of a year.
const DAYS: u32 = 366;
/// No hours, which is said too.
const NONE: &str = "0";

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Whole days.
    Days,
    /// Hours.
    Hours,
}

/// The members of a register that stand beside its month and its entries: those that are not as usual.
///
/// # Errors
/// Every fault at its field.
pub fn read(fields: &Fields) -> Checked<Map<String, Value>> {
    let mut faults = Faults::default();
    let mut all = Map::new();
    let rest = one_of(fields.get(REST), Week::DAYS.into_iter().map(|(_, name)| name));
    if let Some(day) = faults.keep(REST, rest).flatten() {
        all.insert("weekly_rest".to_owned(), json!(day));
    }
    let before = before(fields, &mut faults);
    if !before.is_empty() {
        all.insert("so_far".to_owned(), Value::Object(before));
    }
    let thirteenth = match fields.get(THIRTEENTH) {
        "" => Ok(None),
        "elsewhere" => Ok(Some(json!("elsewhere"))),
        typed => typed
            .parse()
            .ok()
            .filter(|months: &u32| *months <= MONTHS)
            .map(|months| Some(json!(months)))
            .ok_or(Fault::ChooseOne),
    };
    if let Some(thirteenth) = faults.keep(THIRTEENTH, thirteenth).flatten() {
        all.insert("tredicesima".to_owned(), thirteenth);
    }
    let meals = one_of(fields.get(MEALS), Meals::ALL.into_iter().map(Meals::code));
    if let Some(meals) = faults.keep(MEALS, meals).flatten() {
        all.insert("meals".to_owned(), json!(meals));
    }
    faults.finish(Some(all))
}

/// One of some names; nothing where nothing is chosen.
fn one_of(typed: &str, mut names: impl Iterator<Item = &'static str>) -> Result<Option<&'static str>, Fault> {
    if typed.is_empty() { Ok(None) } else { names.find(|name| *name == typed).map(Some).ok_or(Fault::ChooseOne) }
}

fn before(fields: &Fields, faults: &mut Faults) -> Map<String, Value> {
    let mut used = Map::new();
    for (field, member, counted) in BEFORE {
        let typed = fields.get(field);
        let read = match counted {
            Counted::Days => faults.part(count(typed, field, DAYS)).flatten().map(|days| json!(days)),
            Counted::Hours if typed.is_empty() => None,
            Counted::Hours if typed == NONE => Some(json!(NONE)),
            Counted::Hours => {
                let hours = parse_hours(typed).map_err(|_| Fault::NotHours);
                faults.keep(field, hours).map(|hours: Hours| json!(hours.to_string()))
            }
        };
        used.extend(read.map(|value| (member.to_owned(), value)));
    }
    used
}

/// A register's members as the form that says them. What earlier months are known to have used is left empty.
#[must_use]
pub fn fields(register: &Value, known: &Map<String, Value>) -> Fields {
    let mut fields = agreed(register);
    if let Some(thirteenth) = register.get("tredicesima").and_then(shown) {
        fields.push(THIRTEENTH, &thirteenth);
    }
    for (field, member, _) in BEFORE {
        let said = register.get("so_far").and_then(|used| used.get(member));
        if let Some(said) = said.filter(|said| known.get(member) != Some(said)).and_then(shown) {
            fields.push(field, &said.replace('.', ","));
        }
    }
    fields
}

/// What is agreed and goes on from month to month: meals and the day of rest.
#[must_use]
pub fn agreed(register: &Value) -> Fields {
    let mut fields = Fields::default();
    for (field, member) in [(MEALS, "meals"), (REST, "weekly_rest")] {
        if let Some(said) = register.get(member).and_then(shown) {
            fields.push(field, &said);
        }
    }
    fields
}

fn shown(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned).or_else(|| value.as_u64().map(|number| number.to_string()))
}

/// The field of a member of the register, by its path.
#[must_use]
pub fn field_of(path: &str) -> Option<&'static str> {
    let used = |(_, member, _): &(&str, &str, Counted)| path == format!("so_far.{member}");
    match path {
        "meals" => Some(MEALS),
        "weekly_rest" => Some(REST),
        "tredicesima" => Some(THIRTEENTH),
        _ => BEFORE.iter().find(|one| used(one)).map(|(field, ..)| *field),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_becomes_the_register_and_comes_back() {
        let typed = "regole-pasti=cash&regole-riposo=sat&regole-tredicesima=7&regole-malattia=8&regole-permessi=2,5";
        let read = Value::Object(read(&Fields::parse(typed)).expect("all is right"));
        let expected = json!({"weekly_rest": "sat", "so_far": {"sick_days": 8, "leave_hours": "2.5"},
            "tredicesima": 7, "meals": "cash"});
        assert_eq!(read, expected);
        let back = fields(&read, &Map::new());
        assert_eq!((back.get("regole-permessi"), back.get("regole-tredicesima")), ("2,5", "7"));
        let known = read["so_far"].as_object().expect("what was used");
        assert_eq!(fields(&read, known).get("regole-malattia"), "", "the kept months say it");
        assert_eq!(super::read(&Fields::default()).map(|none| none.is_empty()), Ok(true));
    }

    #[test]
    fn every_fault_stands_at_its_field() {
        let typed = "regole-pasti=x&regole-riposo=x&regole-tredicesima=13&regole-malattia=-1&regole-settimana=tante";
        let faults = read(&Fields::parse(typed)).expect_err("nothing is right");
        let at: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
        assert_eq!(at, [REST, "regole-malattia", "regole-settimana", THIRTEENTH, MEALS]);
        assert_eq!(field_of("so_far.week_hours"), Some("regole-settimana"));
    }
}
