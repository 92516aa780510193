//! Registers from JSON: the members `month` and `entries` of a request, and what stands beside them.

use chrono::Weekday;
use serde_json::Value;

use super::register::{
    Absence, AbsenceReason, AmountKind, Away, Entry, HoursOff, Meals, Register, SoFar, Thirteenth, Time, Work,
};
use crate::input::{self, InputError, Object, Read};
use crate::life::Week;
use crate::money::Hours;

/// Quarters of an hour in an hour and in a day.
const HOUR: u32 = Hours::whole(1).quarters();
const DAY: u32 = Hours::whole(24).quarters();
/// Months of the calendar in a year.
const MONTHS: u32 = 12;

impl Register {
    /// The members of a register.
    pub const FIELDS: [&'static str; 7] =
        ["month", "ended_on", "weekly_rest", "so_far", "tredicesima", "meals", "entries"];

    /// Reads a register from a JSON object.
    ///
    /// # Errors
    /// The first fault in the order of the format, its field as a path: `entries[2].day`.
    pub fn from_json(value: &Value) -> Result<Register, InputError> {
        let object = Object::root(value)?;
        object.only(&Register::FIELDS)?;
        Register::read(&object)
    }

    /// Reads a register from members of a larger object.
    pub(crate) fn read(object: &Object<'_>) -> Read<Register> {
        Ok(Register {
            month: object.need("month", input::parsed)?,
            ended_on: object.may("ended_on", input::date)?,
            weekly_rest: object.may("weekly_rest", weekday)?.unwrap_or(Weekday::Sun),
            so_far: object.may("so_far", so_far)?.unwrap_or_default(),
            tredicesima: object.may("tredicesima", thirteenth)?.unwrap_or(Thirteenth::Due),
            meals: object.may("meals", input::one_of(&Meals::ALL, Meals::code))?.unwrap_or_default(),
            entries: object.may("entries", |value, field| input::entries(value, field, entry))?.unwrap_or_default(),
            not_counted: Vec::new(),
        })
    }
}

fn weekday(value: &Value, field: &str) -> Read<Weekday> {
    let text = input::text(value, field)?;
    Week::DAYS.into_iter().find(|(_, name)| *name == text).map(|(day, _)| day).ok_or_else(|| {
        let names = Week::DAYS.map(|(_, name)| name).join(", ");
        InputError::of("invalid_value", field, format!("invalid value {text:?}, expected one of {names}"))
    })
}

fn thirteenth(value: &Value, field: &str) -> Read<Thirteenth> {
    if value.is_number() {
        let months = days(value, field)?;
        if months > MONTHS {
            let message = format!("{months} months, a year has {MONTHS}");
            return Err(InputError::of("invalid_value", field, message));
        }
        return Ok(Thirteenth::Months(months));
    }
    match input::text(value, field)? {
        "due" => Ok(Thirteenth::Due),
        "elsewhere" => Ok(Thirteenth::Elsewhere),
        text => {
            let message = format!("invalid value {text:?}, expected due, elsewhere or a number of months");
            Err(InputError::of("invalid_value", field, message))
        }
    }
}

/// A number of days that a life can hold.
fn days(value: &Value, field: &str) -> Read<u32> {
    input::count::<u16>(value, field).map(u32::from)
}

fn so_far(value: &Value, field: &str) -> Read<SoFar> {
    let object = Object::inner(value, field)?;
    object.only(&["sick_days", "leave_hours", "training_hours", "father_days", "week_hours"])?;
    Ok(SoFar {
        sick_days: object.may("sick_days", days)?.unwrap_or_default(),
        leave_hours: object.may("leave_hours", input::hours_or_none)?.unwrap_or_default(),
        training_hours: object.may("training_hours", input::hours_or_none)?.unwrap_or_default(),
        father_days: object.may("father_days", days)?.unwrap_or_default(),
        week_hours: object.may("week_hours", input::hours_or_none)?,
    })
}

/// The kinds of entries besides absences, hours off and amounts, which are named by what they are.
const KINDS: [&str; 6] = ["extra", "worked", "night", "holiday_rested", "travel", "transfer"];

fn entry(value: &Value, field: &str) -> Read<Entry> {
    let object = Object::inner(value, field)?;
    let kind = object.need("kind", |value, field| input::text(value, field).map(str::to_owned))?;
    if let Some(reason) = AbsenceReason::ALL.into_iter().find(|reason| reason.code() == kind) {
        return absence(&object, reason);
    }
    if let Some(reason) = HoursOff::ALL.into_iter().find(|reason| reason.code() == kind) {
        object.only(&["kind", "day", "hours"])?;
        return Ok(Entry::HoursOff {
            reason,
            day: object.need("day", input::date)?,
            hours: object.need("hours", input::hours)?,
        });
    }
    if let Some(kind) = AmountKind::ALL.into_iter().find(|amount| amount.code() == kind) {
        object.only(&["kind", "amount", "what"])?;
        let what = object.may("what", |value, field| input::text(value, field).map(str::to_owned))?;
        return Ok(Entry::Amount { kind, amount: object.need("amount", input::money)?, what });
    }
    match kind.as_str() {
        "extra" => work(&object).map(Entry::Extra),
        "worked" => work(&object).map(Entry::Worked),
        "night" => {
            object.only(&["kind", "day", "hours"])?;
            Ok(Entry::Night { day: object.need("day", input::date)?, hours: object.need("hours", input::hours)? })
        }
        "holiday_rested" => {
            object.only(&["kind", "day", "rested_on"])?;
            let (day, rested_on) = (object.need("day", input::date)?, object.need("rested_on", input::date)?);
            Ok(Entry::HolidayRested { day, rested_on })
        }
        "travel" | "transfer" => away(&object, kind == "transfer"),
        "tfr" => {
            let message = "the TFR is not paid month by month: an advance on it is asked once a year, and the rest is \
                           due at the end";
            Err(InputError::of("tfr_by_month", &object.path_of("kind"), message))
        }
        _ => {
            let known = KINDS.into_iter().chain(AbsenceReason::ALL.map(AbsenceReason::code));
            let known = known.chain(HoursOff::ALL.map(HoursOff::code)).chain(AmountKind::ALL.map(AmountKind::code));
            let message = format!("unknown kind {kind:?}, expected one of {}", known.collect::<Vec<_>>().join(", "));
            Err(InputError::of("invalid_value", &object.path_of("kind"), message))
        }
    }
}

fn absence(object: &Object<'_>, reason: AbsenceReason) -> Read<Entry> {
    object.only(&["kind", "from", "to", "days_before", "board_not_used"])?;
    Ok(Entry::Absence(Absence {
        reason,
        from: object.need("from", input::date)?,
        to: object.need("to", input::date)?,
        days_before: object.may("days_before", days)?.unwrap_or_default(),
        board_not_used: object.may("board_not_used", input::flag)?.unwrap_or(false),
    }))
}

fn away(object: &Object<'_>, transfer: bool) -> Read<Entry> {
    object.only(&["kind", "from", "to", "in_letter", "agreed", "days_before"])?;
    Ok(Entry::Away(Away {
        transfer,
        from: object.need("from", input::date)?,
        to: object.need("to", input::date)?,
        in_letter: object.may("in_letter", input::flag)?.unwrap_or(false),
        agreed: object.may("agreed", input::flag)?.unwrap_or(false),
        days_before: object.may("days_before", days)?.unwrap_or_default(),
    }))
}

const WORK: [&str; 12] = [
    "kind",
    "day",
    "from",
    "to",
    "hours",
    "night_hours",
    "half_rest",
    "moved_to",
    "emergency",
    "recovery",
    "outside_slot",
    "livello",
];

fn work(object: &Object<'_>) -> Read<Work> {
    object.only(&WORK)?;
    let flag = |key: &str| Ok(object.may(key, input::flag)?.unwrap_or(false));
    Ok(Work {
        half_rest: flag("half_rest")?,
        moved_to: object.may("moved_to", input::date)?,
        emergency: flag("emergency")?,
        recovery: flag("recovery")?,
        outside_slot: flag("outside_slot")?,
        livello: object.may("livello", input::parsed)?,
        ..Work::new(object.need("day", input::date)?, time(object)?)
    })
}

/// When, or how long: one of the two ways.
fn time(object: &Object<'_>) -> Read<Time> {
    let hours = object.may("hours", input::hours)?;
    let night = object.may("night_hours", input::hours_or_none)?;
    let from = object.may("from", clock)?;
    let to = object.may("to", clock)?;
    let refused = |field: &str, code, message: &str| Err(InputError::of(code, &object.path_of(field), message));
    match (hours, from, to) {
        (Some(hours), None, None) => {
            let night = night.unwrap_or_default();
            if night > hours {
                return refused("night_hours", "invalid_hours", "more hours at night than hours");
            }
            Ok(Time::Long { hours, night })
        }
        (None, Some(from), Some(to)) => {
            if night.is_some() {
                return refused("night_hours", "not_allowed", "from and to already say which hours are at night");
            }
            if to <= from {
                let message =
                    "to is not after from: hours after midnight belong to the next day, in an entry of their own";
                return refused("to", "ends_before_start", message);
            }
            Ok(Time::Between(from, to))
        }
        (None, None, None) => refused("hours", "missing_field", "hours is missing, or from and to"),
        (Some(_), _, _) => refused("from", "not_allowed", "either hours, or from and to"),
        (None, Some(_), None) => refused("to", "missing_field", "to is missing"),
        (None, None, Some(_)) => refused("from", "missing_field", "from is missing"),
    }
}

/// A time of the day in whole quarters of an hour, to 24:00.
fn clock(value: &Value, field: &str) -> Read<u32> {
    let text = input::text(value, field)?;
    let quarters = text.split_once(':').and_then(|(hour, minutes)| {
        let hours: u32 = if hour.len() == 2 { hour.parse().ok()? } else { return None };
        let quarters = ["00", "15", "30", "45"].into_iter().zip(0..).find(|(known, _)| *known == minutes)?.1;
        Some(hours * HOUR + quarters)
    });
    quarters.filter(|quarters| *quarters <= DAY).ok_or_else(|| {
        let message = format!("no time {text:?}, expected a quarter of an hour as in \"08:30\", to \"24:00\"");
        InputError::of("invalid_time", field, message)
    })
}
