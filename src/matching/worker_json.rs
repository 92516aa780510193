//! Workers in the exchange format: read and written.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::json::{self, InputError, Object, Read};
use super::rules::Rules;
use super::week::{Range, Week};
use super::worker::{Offer, Worker};
use crate::ccnl::Regime;
use crate::geo::{Geo, Home, Istat, MILAN};
use crate::vocabulary::{Condition, Language, Role, Skill};

const FIELDS: [&str; 13] = [
    "id",
    "offers",
    "skills",
    "experience_months",
    "trained",
    "languages",
    "accepts",
    "home",
    "max_travel_minutes",
    "districts",
    "available_from",
    "right_to_work_until",
    "waiting_since",
];

impl Worker {
    /// Reads a worker. Lists and maps may be absent when empty, `null` is absent, `trained` is false by default.
    ///
    /// # Errors
    /// The first fault: an unknown field or id, a missing field, a value that cannot be, a pair of
    /// role and regime given twice, fewest hours over most hours.
    pub fn from_json(value: &Value) -> Result<Worker, InputError> {
        let object = Object::root(value)?;
        object.only(&FIELDS)?;
        let offers: Vec<Offer> = object.need("offers", |value, field| json::list(value, field, offer))?;
        once_per_role_and_regime(&offers)?;
        Ok(Worker {
            id: object.need("id", json::text)?.to_owned(),
            offers,
            skills: object.list("skills", json::parsed::<Skill>)?,
            experience_months: object.map("experience_months", |role, months, field| {
                Ok((word::<Role>(role, field)?, json::count(months, field)?))
            })?,
            trained: object.may("trained", json::flag)?.unwrap_or(false),
            languages: object.map("languages", |language, level, field| {
                Ok((word::<Language>(language, field)?, json::parsed(level, field)?))
            })?,
            accepts: object.list("accepts", json::parsed::<Condition>)?,
            home: object.need("home", home)?,
            max_travel_minutes: object.may("max_travel_minutes", json::count)?,
            districts: object.may("districts", |value, field| json::list(value, field, json::nil))?,
            available_from: object.need("available_from", json::date)?,
            right_to_work_until: object.may("right_to_work_until", json::date)?,
            waiting_since: object.need("waiting_since", json::date)?,
        })
    }

    /// Checks the pay she asks against the tables of a day: nobody may ask less than the lowest
    /// amount of the table of that regime.
    ///
    /// # Errors
    /// `below_minimum`, naming table and article.
    pub fn check_pay(&self, rules: &Rules<'_>) -> Result<(), InputError> {
        for (at, offer) in self.offers.iter().enumerate() {
            let lowest = rules.lowest(offer.regime);
            if let Some((asked, lowest)) = offer.min_pay.zip(lowest).filter(|(asked, lowest)| asked < lowest) {
                let table = rules.table_cite(offer.regime);
                let message = format!("{asked} is below {lowest}, the lowest amount for {} ({table})", offer.regime);
                return Err(InputError::of("below_minimum", &format!("offers.{at}.min_pay"), message));
            }
        }
        Ok(())
    }

    /// As the exchange format writes it; reading it back gives the same worker.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        let mut put = |key: &str, value: Value| fields.insert(key.to_owned(), value);
        put("id", json!(self.id));
        put("offers", self.offers.iter().map(Offer::to_json).collect());
        put("skills", self.skills.iter().map(|skill| skill.to_string()).collect());
        put("experience_months", map(self.experience_months.iter().map(|(role, months)| (role.code(), json!(months)))));
        put("trained", json!(self.trained));
        put("languages", map(self.languages.iter().map(|(language, level)| (language.code(), json!(level.code())))));
        put("accepts", self.accepts.iter().map(|condition| condition.code()).collect());
        put("home", home_json(self.home));
        if let Some(minutes) = self.max_travel_minutes {
            put("max_travel_minutes", json!(minutes));
        }
        if let Some(districts) = &self.districts {
            put("districts", districts.iter().map(|nil| nil.number()).collect());
        }
        put("available_from", json!(self.available_from));
        if let Some(until) = self.right_to_work_until {
            put("right_to_work_until", json!(until));
        }
        put("waiting_since", json!(self.waiting_since));
        Value::Object(fields)
    }
}

impl Offer {
    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut fields = json!({"role": self.role.code(), "regime": self.regime.code()});
        if let Some(week) = &self.week {
            fields["week"] = week_json(week);
        }
        fields["min_hours"] = json!(self.min_hours);
        fields["max_hours"] = json!(self.max_hours);
        if let Some(pay) = self.min_pay {
            fields["min_pay"] = json!(pay);
        }
        fields
    }
}

fn offer(value: &Value, field: &str) -> Read<Offer> {
    let object = Object::inner(value, field)?;
    object.only(&["role", "regime", "week", "min_hours", "max_hours", "min_pay"])?;
    let regime: Regime = object.need("regime", json::parsed)?;
    let week = object.may("week", week)?;
    if week.is_none() && regime != Regime::Convivente {
        return Err(InputError::of("missing_field", &object.path_of("week"), format!("week is missing for {regime}")));
    }
    let offer = Offer {
        role: object.need("role", json::parsed)?,
        regime,
        week,
        min_hours: object.need("min_hours", json::hours_or_none)?,
        max_hours: object.need("max_hours", json::hours_or_none)?,
        min_pay: object.may("min_pay", json::money)?,
    };
    if offer.min_hours > offer.max_hours {
        let message = format!("min_hours {} over max_hours {}", offer.min_hours, offer.max_hours);
        return Err(InputError::of("invalid_hours", &object.path_of("min_hours"), message));
    }
    Ok(offer)
}

fn once_per_role_and_regime(offers: &[Offer]) -> Read<()> {
    for (at, offer) in offers.iter().enumerate() {
        if offers[..at].iter().any(|earlier| earlier.role == offer.role && earlier.regime == offer.regime) {
            let message = format!("{} {} is offered twice", offer.role, offer.regime);
            return Err(InputError::of("repeated_offer", &format!("offers.{at}"), message));
        }
    }
    Ok(())
}

fn home(value: &Value, field: &str) -> Read<Home> {
    let object = Object::inner(value, field)?;
    object.only(&["nil", "municipality"])?;
    let nil = object.may("nil", json::nil)?;
    let municipality = object.may("municipality", municipality)?;
    match (nil, municipality) {
        (Some(nil), None) => Ok(Home::Nil(nil)),
        (None, Some(code)) => Ok(Home::Municipality(code)),
        _ => Err(InputError::of("invalid_value", field, "expected either a nil or a municipality")),
    }
}

fn municipality(value: &Value, field: &str) -> Read<Istat> {
    let code: Istat = json::parsed(value, field)?;
    if Geo::embedded().municipality(&code).is_some() {
        return Ok(code);
    }
    let hint =
        if code.to_string() == MILAN { "Milan itself: give the nil instead" } else { "not in the table of minutes" };
    Err(InputError::of("invalid_value", field, format!("municipality {code} is {hint}")))
}

/// The stretches of a week, joined.
pub(super) fn week(value: &Value, field: &str) -> Read<Week> {
    json::list(value, field, json::parsed::<Range>)
}

pub(super) fn week_json(week: &Week) -> Value {
    week.ranges().iter().map(ToString::to_string).collect()
}

/// A word used as the name of a field.
pub(super) fn word<T: std::str::FromStr<Err: std::fmt::Display>>(text: &str, field: &str) -> Read<T> {
    text.parse().map_err(|fault: T::Err| InputError::of("invalid_value", field, fault.to_string()))
}

pub(super) fn map<'a>(entries: impl Iterator<Item = (&'a str, Value)>) -> Value {
    let entries: BTreeMap<&str, Value> = entries.collect();
    Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn home_json(home: Home) -> Value {
    match home {
        Home::Nil(nil) => json!({"nil": nil.number()}),
        Home::Municipality(code) => json!({"municipality": code.to_string()}),
    }
}
