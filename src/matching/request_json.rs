//! Requests in the exchange format: read and written.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::flexible::Flexible;
use super::json::{self, InputError, Object, Read};
use super::request::{Pattern, PatternKind, Request};
use super::week::{Day, Quarter, Week};
use super::worker_json::{map, week, week_json, word};
use crate::ccnl::{Livello, Regime};
use crate::vocabulary::{Condition, Language, Skill, Task};

const FIELDS: [&str; 13] = [
    "id",
    "role",
    "regime",
    "livello",
    "needs",
    "likes",
    "languages",
    "conditions",
    "pattern",
    "nil",
    "start_on",
    "end_on",
    "offered_pay",
];

impl Request {
    /// Reads a request. Lists and maps may be absent when empty, `null` is absent.
    ///
    /// What the contract forbids is not found here but by [`super::Asked::new`].
    ///
    /// # Errors
    /// The first fault: an unknown field or id, a missing field, a value that cannot be, a
    /// pattern of another regime, an end before the start.
    pub fn from_json(value: &Value) -> Result<Request, InputError> {
        let object = Object::root(value)?;
        object.only(&FIELDS)?;
        let regime: Regime = object.need("regime", json::parsed)?;
        let request = Request {
            id: object.need("id", json::text)?.to_owned(),
            role: object.need("role", json::parsed)?,
            regime,
            livello: livello(&object, regime)?,
            needs: object.list("needs", asked_skill)?,
            likes: object.list("likes", asked_skill)?,
            languages: object.map("languages", |language, level, field| {
                Ok((word::<Language>(language, field)?, json::parsed(level, field)?))
            })?,
            conditions: object.list("conditions", json::parsed::<Condition>)?,
            pattern: object.need("pattern", |value, field| pattern(value, field, regime))?,
            nil: object.need("nil", json::nil)?,
            start_on: object.need("start_on", json::date)?,
            end_on: object.may("end_on", json::date)?,
            offered_pay: object.may("offered_pay", json::money)?,
        };
        if let Some(end) = request.end_on.filter(|end| *end < request.start_on) {
            let message = format!("end_on {end} before start_on {}", request.start_on);
            return Err(InputError::of("invalid_date", "end_on", message));
        }
        Ok(request)
    }

    /// As the exchange format writes it; reading it back gives the same request.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut fields = Map::new();
        let mut put = |key: &str, value: Value| fields.insert(key.to_owned(), value);
        put("id", json!(self.id));
        put("role", json!(self.role.code()));
        put("regime", json!(self.regime.code()));
        if let Some(livello) = self.livello {
            put("livello", json!(livello.code()));
        }
        put("needs", self.needs.iter().map(ToString::to_string).collect());
        put("likes", self.likes.iter().map(ToString::to_string).collect());
        put("languages", map(self.languages.iter().map(|(language, level)| (language.code(), json!(level.code())))));
        put("conditions", self.conditions.iter().map(|condition| condition.code()).collect());
        put("pattern", self.pattern.to_json());
        put("nil", json!(self.nil.number()));
        put("start_on", json!(self.start_on));
        if let Some(end) = self.end_on {
            put("end_on", json!(end));
        }
        if let Some(pay) = self.offered_pay {
            put("offered_pay", json!(pay));
        }
        Value::Object(fields)
    }
}

impl Pattern {
    /// As the exchange format writes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let kind = self.kind().code();
        match self {
            Pattern::Slots(week) => json!({"kind": kind, "week": week_json(week)}),
            Pattern::Flexible(flexible) => {
                let session = Quarter::new(u64::from(flexible.min_session)).unwrap_or(Quarter::END);
                json!({
                    "kind": kind,
                    "hours": flexible.hours,
                    "windows": week_json(&flexible.windows),
                    "min_session": session.to_string(),
                    "max_days": flexible.max_days,
                })
            }
            Pattern::LiveIn(hours) => json!({"kind": kind, "hours": hours}),
            Pattern::Nights(nights) => {
                json!({"kind": kind, "nights": nights.iter().map(|day| day.code()).collect::<Vec<_>>()})
            }
        }
    }
}

fn livello(object: &Object<'_>, regime: Regime) -> Read<Option<Livello>> {
    if regime == Regime::PresenzaNotturna {
        return match object.may("livello", json::text)? {
            None => Ok(None),
            Some(_) => {
                Err(InputError::of("not_allowed", "livello", format!("{regime} has one level only: leave it out")))
            }
        };
    }
    object.need("livello", json::parsed).map(Some)
}

fn asked_skill(value: &Value, field: &str) -> Read<Skill> {
    let skill: Skill = json::parsed(value, field)?;
    if skill.task().code() == Task::OTHER {
        return Err(InputError::of("invalid_value", field, "\"other\" cannot be asked: name the task"));
    }
    Ok(skill)
}

fn pattern(value: &Value, field: &str, regime: Regime) -> Read<Pattern> {
    let object = Object::inner(value, field)?;
    let kind: PatternKind = object.need("kind", json::parsed)?;
    if !PatternKind::of(regime).contains(&kind) {
        let known: Vec<&str> = PatternKind::of(regime).iter().map(|kind| kind.code()).collect();
        let message = format!("{regime} takes the pattern {}, not {kind}", known.join(" or "));
        return Err(InputError::of("invalid_value", &object.path_of("kind"), message));
    }
    match kind {
        PatternKind::Slots => {
            object.only(&["kind", "week"])?;
            some_time(&object, "week").map(Pattern::Slots)
        }
        PatternKind::Flexible => flexible(&object).map(Pattern::Flexible),
        PatternKind::LiveIn => {
            object.only(&["kind", "hours"])?;
            object.need("hours", json::hours).map(Pattern::LiveIn)
        }
        PatternKind::Nights => {
            object.only(&["kind", "nights"])?;
            let nights: BTreeSet<Day> = object.need("nights", |value, field| json::list(value, field, json::parsed))?;
            if nights.is_empty() {
                return Err(InputError::of("invalid_value", &object.path_of("nights"), "expected one night or more"));
            }
            Ok(Pattern::Nights(nights))
        }
    }
}

fn flexible(object: &Object<'_>) -> Read<Flexible> {
    object.only(&["kind", "hours", "windows", "min_session", "max_days"])?;
    let session: Quarter = object.need("min_session", json::parsed)?;
    let min_session = u8::try_from(session.quarters()).unwrap_or(u8::MAX);
    if min_session == 0 {
        let message = "a session takes a quarter of an hour at least";
        return Err(InputError::of("invalid_value", &object.path_of("min_session"), message));
    }
    let max_days: u8 = object.may("max_days", json::count)?.unwrap_or(7);
    if !(1..=7).contains(&max_days) {
        let message = format!("{max_days} days, expected 1 to 7");
        return Err(InputError::of("invalid_value", &object.path_of("max_days"), message));
    }
    let hours = object.need("hours", json::hours)?;
    Ok(Flexible { hours, windows: some_time(object, "windows")?, min_session, max_days })
}

fn some_time(object: &Object<'_>, key: &str) -> Read<Week> {
    let week: Week = object.need(key, week)?;
    if week.is_empty() {
        return Err(InputError::of("invalid_value", &object.path_of(key), "expected one range or more"));
    }
    Ok(week)
}
