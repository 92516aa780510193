//! Needs from JSON: the exchange format of `curami compare` and `curami budget`, and of the API.

use serde_json::Value;

use super::days::Days;
use super::need::{Care, Facts, Kind, Need, Night, Pay, Provider};
use crate::ccnl::BoardLodging;
use crate::ccnl::profile::{NoProposal, Tasks};
use crate::input::{InputError, Object, Read, count, date, flag, hours, hours_or_none, money, one_of, text};
use crate::life::Week;
use crate::money::{Hours, Money};

/// The fields of a need, in the order of the format.
const FIELDS: [&str; 22] = [
    "id",
    "on",
    "known_on",
    "until",
    "cared",
    "tasks",
    "trained",
    "several_non_self_sufficient",
    "child_under_six",
    "day_hours",
    "days",
    "week",
    "nights",
    "night",
    "rest_hours",
    "board_lodging",
    "cuaf",
    "pay",
    "provider_hour",
    "provider",
    "facts",
    "budget",
];

const FACTS: [&str; 12] = [
    "income",
    "certified",
    "traceable",
    "age",
    "accompagnamento",
    "very_severe",
    "isee_care",
    "isee",
    "registered_worker",
    "region_granted",
    "municipality_granted",
    "inps_accepted",
];

/// Tasks of a house, as the format names them.
const TASKS: [(&str, Tasks); 4] = [
    ("one_simple", Tasks::OneSimple),
    ("several", Tasks::Several),
    ("cook", Tasks::Cook),
    ("coordination", Tasks::Coordination),
];

/// Most days and nights of a week.
const WEEK: u32 = 7;
/// A person's age ends somewhere: a slip of the pen is caught.
const OLDEST: u32 = 130;

/// What `curami budget` reads: a need without hours, and the budget of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BudgetRequest {
    /// The need; its hours do not count.
    pub need: Need,
    /// Euro a month.
    pub budget: Money,
}

impl Need {
    /// Reads a need; `null` is the same as absent.
    ///
    /// # Errors
    /// With the first fault and its field.
    pub fn from_json(value: &Value) -> Result<Need, InputError> {
        let object = Object::root(value)?;
        object.only(&FIELDS[..FIELDS.len() - 1])?;
        let week = object.may("week", week)?;
        let stated = object.may("day_hours", hours_or_none)?;
        let days = object.may("days", |value, field| within(value, field, 1, WEEK))?;
        let mut need = read(&object)?;
        need.hours = match (week, stated) {
            (None, None) if need.nights > 0 => Hours::default(),
            (None, None) => object.need("day_hours", hours)?,
            (None, Some(hours)) => hours,
            (Some(week), None) => week.total(),
            (Some(week), Some(hours)) if week.total() == hours => hours,
            (Some(week), Some(hours)) => {
                let message = format!("the week adds up to {}, not to day_hours {hours}", week.total());
                return Err(InputError::of("week_differs", "week", message));
            }
        };
        need.days = match (week, days) {
            (Some(_), Some(_)) => {
                return Err(InputError::of("not_allowed", "days", "give either days or week, not both"));
            }
            (Some(week), None) => Days::Fixed(week),
            (None, Some(days)) => Days::Flexible(days),
            (None, None) => Days::default(),
        };
        if need.hours == Hours::default() && need.nights == 0 {
            return Err(InputError::of(
                "invalid_hours",
                "day_hours",
                "no hours by day and no nights: nothing is needed",
            ));
        }
        let most = 24 * 4 * need.days.count();
        if need.hours.quarters() > most {
            let message = format!("{} hours do not fit in {} days", need.hours, need.days.count());
            return Err(InputError::of("invalid_hours", "day_hours", message));
        }
        Ok(need)
    }
}

impl BudgetRequest {
    /// Reads a need without hours, and a budget.
    ///
    /// # Errors
    /// With the first fault and its field.
    pub fn from_json(value: &Value) -> Result<BudgetRequest, InputError> {
        let object = Object::root(value)?;
        let not_for = ["day_hours", "week", "until", "facts"];
        let fields: Vec<&str> = FIELDS.into_iter().filter(|field| !not_for.contains(field)).collect();
        object.only(&fields)?;
        let budget = object.need("budget", money)?;
        let days = object.may("days", |value, field| within(value, field, 1, WEEK))?;
        let mut need = read(&object)?;
        need.days = days.map_or(Days::default(), Days::Flexible);
        Ok(BudgetRequest { need, budget })
    }
}

/// What both formats share: all but the hours and their days.
fn read(object: &Object<'_>) -> Read<Need> {
    let on = object.need("on", date)?;
    let mut need = Need::new(on, object.need("cared", one_of(&Kind::ALL, Kind::code))?, Hours::default());
    need.id = object.may("id", |value, field| Ok(text(value, field)?.to_owned()))?;
    need.known_on = object.may("known_on", date)?;
    need.until = object.may("until", date)?;
    if let Some(until) = need.until.filter(|until| *until < on) {
        return Err(InputError::of("ends_before_it_begins", "until", format!("until {until} is before on {on}")));
    }
    let plain = need.care;
    need.care = Care {
        tasks: object.may("tasks", tasks)?.unwrap_or(plain.tasks),
        trained: object.may("trained", flag)?.unwrap_or(plain.trained),
        several: object.may("several_non_self_sufficient", flag)?.unwrap_or(plain.several),
        child_under_six: object.may("child_under_six", flag)?.unwrap_or(plain.child_under_six),
        ..plain
    };
    need.nights = object.may("nights", |value, field| within(value, field, 0, WEEK))?.unwrap_or(0);
    need.night = object.may("night", one_of(&Night::ALL, Night::code))?;
    match (need.nights, need.night) {
        (0, Some(_)) => return Err(InputError::of("not_allowed", "night", "night is given and nights are none")),
        (1.., None) => return Err(InputError::of("missing_field", "night", "night is missing: presence or care")),
        _ => {}
    }
    need.rest_hours = object.may("rest_hours", hours_or_none)?.unwrap_or_default();
    need.board_lodging = object.may("board_lodging", one_of(BoardLodging::ALL, BoardLodging::code))?;
    need.cuaf = object.may("cuaf", flag)?.unwrap_or(true);
    need.pay = object.may("pay", pay)?.unwrap_or_default();
    need.provider = match (object.may("provider_hour", money)?, object.may("provider", provider)?) {
        (Some(_), Some(_)) => {
            return Err(InputError::of("not_allowed", "provider", "give either provider or provider_hour, not both"));
        }
        (hour, provider) => provider.or(hour.map(Provider::at)),
    };
    need.facts = object.may("facts", facts)?.unwrap_or_default();
    Ok(need)
}

fn pay(value: &Value, field: &str) -> Read<Pay> {
    let object = Object::inner(value, field)?;
    object.only(&["hour", "month", "night"])?;
    Ok(Pay { hour: object.may("hour", money)?, month: object.may("month", money)?, night: object.may("night", money)? })
}

fn provider(value: &Value, field: &str) -> Read<Provider> {
    let object = Object::inner(value, field)?;
    object.only(&["name", "offer", "hour", "least_hours"])?;
    let words = |value: &Value, field: &str| Ok(text(value, field)?.to_owned());
    Ok(Provider {
        name: object.may("name", words)?,
        offer: object.may("offer", words)?,
        hour: object.need("hour", money)?,
        least_hours: object.may("least_hours", hours)?,
    })
}

fn facts(value: &Value, field: &str) -> Read<Facts> {
    let object = Object::inner(value, field)?;
    object.only(&FACTS)?;
    Ok(Facts {
        income: object.may("income", money)?,
        certified: object.may("certified", flag)?,
        traceable: object.may("traceable", flag)?,
        age: object.may("age", |value, field| within(value, field, 0, OLDEST))?,
        accompagnamento: object.may("accompagnamento", flag)?,
        very_severe: object.may("very_severe", flag)?,
        isee_care: object.may("isee_care", money)?,
        isee: object.may("isee", money)?,
        registered_worker: object.may("registered_worker", flag)?,
        region_granted: object.may("region_granted", flag)?,
        municipality_granted: object.may("municipality_granted", flag)?,
        inps_accepted: object.may("inps_accepted", flag)?,
    })
}

fn week(value: &Value, field: &str) -> Read<Week> {
    let object = Object::inner(value, field)?;
    object.only(&Week::DAYS.map(|(_, name)| name))?;
    let mut hours = [Hours::default(); 7];
    for (slot, (_, name)) in hours.iter_mut().zip(Week::DAYS) {
        *slot = object.may(name, hours_or_none)?.unwrap_or_default();
        if *slot > Hours::whole(24) {
            let message = format!("{slot} hours in a day");
            return Err(InputError::of("invalid_hours", &object.path_of(name), message));
        }
    }
    Ok(Week::new(hours))
}

fn tasks(value: &Value, field: &str) -> Read<Tasks> {
    let (_, tasks) = one_of(&TASKS, |(code, _)| code)(value, field)?;
    Ok(tasks)
}

/// A whole number between two others.
fn within(value: &Value, field: &str, least: u32, most: u32) -> Read<u32> {
    let number = count::<u32>(value, field)?;
    if (least..=most).contains(&number) {
        return Ok(number);
    }
    Err(InputError::of("invalid_value", field, format!("{number}, expected {least} to {most}")))
}

/// Why a need that could be read has no answer.
pub(super) fn no_answer(why: &NoProposal) -> InputError {
    let (code, field) = match why {
        NoProposal::NoRule(_) => ("no_rules", "on"),
        NoProposal::NotInRegime { .. } => ("livello_not_in_table", "cared"),
    };
    InputError::of(code, field, why.to_string())
}
