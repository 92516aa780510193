//! Why a line cannot be read as a request: the first fault, by its code. Written a second time from the description of the
//! exchange format, over the bytes of the line; the lists of words are read from the project's files.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::time::{hundredths, quarter};

/// A code, where something does not hold.
type Holds = Result<(), &'static str>;

const MEMBERS: [&str; 13] = [
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
const ROLES: [&str; 3] = ["babysitter", "colf", "badante"];
const LIVELLI: [&str; 8] = ["A", "AS", "B", "BS", "C", "CS", "D", "DS"];
const LEVELS: [&str; 6] = ["a1", "a2", "b1", "b2", "c1", "c2"];
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const BANDS: [&str; 6] = ["m0_11", "y1_2", "y3_5", "y6_10", "y11_13", "y14_17"];
/// Regimes and the patterns each takes.
const REGIMES: [(&str, &[&str]); 6] = [
    ("non_convivente", &["slots", "flexible"]),
    ("convivente", &["live_in"]),
    ("convivente_ridotto", &["slots", "flexible"]),
    ("copertura_riposi", &["slots", "flexible"]),
    ("assistenza_notturna", &["nights"]),
    ("presenza_notturna", &["nights"]),
];
const DISTRICTS: u64 = 88;

/// Words that a request may use.
struct Words {
    tasks: BTreeSet<String>,
    /// Tasks that may name a band of ages.
    banded: BTreeSet<String>,
    conditions: BTreeSet<String>,
    languages: BTreeSet<&'static str>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let lists: Value = serde_json::from_str(include_str!("../../data/vocabulary.json")).unwrap_or_default();
    let ids = |list: &Value| -> Vec<String> {
        let entries = list.as_array().into_iter().flatten();
        entries.filter_map(|entry| entry["id"].as_str().map(str::to_owned)).collect()
    };
    let by_role = &lists["tasks_by_role"];
    let all = ["babysitter", "housekeeper", "carer", "pets"].iter().flat_map(|role| ids(&by_role[*role]));
    let languages = include_str!("../../data/languages.csv").lines().skip(1);
    Words {
        tasks: all.filter(|task| task != "other").collect(),
        banded: ids(&by_role["babysitter"]).into_iter().filter(|task| task != "other").collect(),
        conditions: ids(&lists["conditions"]).into_iter().collect(),
        languages: languages.filter_map(|row| row.split(',').next()).collect(),
    }
});

/// The code of the first fault of a line; `None` when it is a request, whatever the contract says of it.
pub fn code(line: &[u8]) -> Option<&'static str> {
    let Ok(text) = std::str::from_utf8(line) else { return Some("not_utf8") };
    let Ok(value) = serde_json::from_str::<Value>(text) else { return Some("not_json") };
    if repeats(text) {
        return Some("repeated_field");
    }
    let Value::Object(members) = value else { return Some("not_object") };
    request(&members).err()
}

/// Is a member twice in one object of this JSON?
pub fn repeats(json: &str) -> bool {
    let (mut inside, mut names): (Vec<Option<BTreeSet<String>>>, bool) = (Vec::new(), false);
    let mut rest = json;
    while let Some(at) = rest.find(['{', '[', '}', ']', ',', '"']) {
        let sign = rest.as_bytes()[at];
        rest = &rest[at + 1..];
        match sign {
            b'{' | b'[' => {
                names = sign == b'{';
                inside.push(names.then(BTreeSet::new));
            }
            b'}' | b']' => drop(inside.pop()),
            b',' => names = inside.last().is_some_and(Option::is_some),
            _ => {
                let mut escaped = false;
                let ends = |sign: char| {
                    let end = sign == '"' && !escaped;
                    escaped = sign == '\\' && !escaped;
                    end
                };
                let length = rest.find(ends).unwrap_or(rest.len());
                let name: Option<String> = serde_json::from_str(&format!("\"{}\"", &rest[..length])).ok();
                rest = rest.get(length + 1..).unwrap_or_default();
                let known = inside.last_mut().and_then(Option::as_mut).filter(|_| names);
                if known.zip(name).is_some_and(|(known, name)| !known.insert(name)) {
                    return true;
                }
                names = false;
            }
        }
    }
    false
}

fn request(members: &Map<String, Value>) -> Holds {
    only(members, &MEMBERS)?;
    let regime = need(members, "regime")?;
    word(regime, |word| REGIMES.iter().any(|(known, _)| *known == word))?;
    let (regime, patterns) = REGIMES.iter().find(|(known, _)| regime.as_str() == Some(known)).ok_or("invalid_value")?;
    string(need(members, "id")?)?;
    word(need(members, "role")?, |word| ROLES.contains(&word))?;
    if *regime == "presenza_notturna" {
        if let Some(livello) = may(members, "livello") {
            string(livello)?;
            return Err("not_allowed");
        }
    } else {
        word(need(members, "livello")?, |word| LIVELLI.contains(&word))?;
    }
    for list in ["needs", "likes"] {
        each(members, list, |task| word(task, task_can_be_asked))?;
    }
    if let Some(languages) = may(members, "languages") {
        for (language, level) in languages.as_object().ok_or("wrong_type")? {
            holds(WORDS.languages.contains(language.as_str()), "invalid_value")?;
            word(level, |word| LEVELS.contains(&word))?;
        }
    }
    each(members, "conditions", |condition| word(condition, |word| WORDS.conditions.contains(word)))?;
    pattern(need(members, "pattern")?, patterns)?;
    let nil = need(members, "nil")?.as_u64().ok_or("wrong_type")?;
    holds((1..=DISTRICTS).contains(&nil), "invalid_value")?;
    let start = day(need(members, "start_on")?)?;
    let end = may(members, "end_on").map(day).transpose()?;
    if let Some(pay) = may(members, "offered_pay") {
        amount(string(pay)?)?;
    }
    holds(end.is_none_or(|end| end >= start), "invalid_date")
}

fn pattern(value: &Value, patterns: &[&str]) -> Holds {
    let members = value.as_object().ok_or("wrong_type")?;
    let kind = need(members, "kind")?;
    word(kind, |word| patterns.contains(&word))?;
    match kind.as_str() {
        Some("slots") => {
            only(members, &["kind", "week"])?;
            ranges(need(members, "week")?)
        }
        Some("live_in") => {
            only(members, &["kind", "hours"])?;
            hours(need(members, "hours")?)
        }
        Some("nights") => {
            only(members, &["kind", "nights"])?;
            some_of(need(members, "nights")?, |night| word(night, |word| DAYS.contains(&word)))
        }
        _ => {
            only(members, &["kind", "hours", "windows", "min_session", "max_days"])?;
            word(need(members, "min_session")?, |text| quarter_of(text).is_some_and(|length| length > 0))?;
            if let Some(days) = may(members, "max_days") {
                let days = days.as_u64().ok_or("wrong_type")?;
                holds((1..=7).contains(&days), "invalid_value")?;
            }
            hours(need(members, "hours")?)?;
            ranges(need(members, "windows")?)
        }
    }
}

fn holds(it: bool, code: &'static str) -> Holds {
    if it { Ok(()) } else { Err(code) }
}

fn only(members: &Map<String, Value>, known: &[&str]) -> Holds {
    holds(members.keys().all(|member| known.contains(&member.as_str())), "unknown_field")
}

/// `null` is absent.
fn may<'v>(members: &'v Map<String, Value>, member: &str) -> Option<&'v Value> {
    members.get(member).filter(|value| !value.is_null())
}

fn need<'v>(members: &'v Map<String, Value>, member: &str) -> Result<&'v Value, &'static str> {
    may(members, member).ok_or("missing_field")
}

fn string(value: &Value) -> Result<&str, &'static str> {
    value.as_str().ok_or("wrong_type")
}

fn word(value: &Value, known: impl Fn(&str) -> bool) -> Holds {
    holds(known(string(value)?), "invalid_value")
}

fn each(members: &Map<String, Value>, member: &str, one: impl Fn(&Value) -> Holds) -> Holds {
    may(members, member).map_or(Ok(()), |list| list.as_array().ok_or("wrong_type")?.iter().try_for_each(one))
}

/// A list with something in it.
fn some_of(value: &Value, one: impl Fn(&Value) -> Holds) -> Holds {
    let list = value.as_array().ok_or("wrong_type")?;
    list.iter().try_for_each(one)?;
    holds(!list.is_empty(), "invalid_value")
}

fn task_can_be_asked(word: &str) -> bool {
    match word.split_once('@') {
        None => WORDS.tasks.contains(word),
        Some((task, band)) => WORDS.banded.contains(task) && BANDS.contains(&band),
    }
}

/// `08:15`, two digits each.
fn quarter_of(text: &str) -> Option<usize> {
    let shaped = text.len() == 5 && text.bytes().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_digit());
    quarter(text).filter(|_| shaped)
}

fn ranges(value: &Value) -> Holds {
    let range = |text: &str| {
        let (day, times) = text.split_once(' ')?;
        let (from, until) = times.split_once('-')?;
        let (from, until) = (quarter_of(from)?, quarter_of(until)?);
        (DAYS.contains(&day) && from < until).then_some(())
    };
    some_of(value, |one| word(one, |text| range(text).is_some()))
}

/// A positive multiple of a quarter, at most four digits before the point.
fn hours(value: &Value) -> Holds {
    let text = string(value)?;
    let short = text.split('.').next().is_some_and(|whole| whole.len() <= 4);
    let exact = hundredths(text).is_some_and(|number| number > 0 && number % 25 == 0);
    holds(short && exact, "invalid_hours")
}

/// At most seven digits before the point, two after it.
fn amount(text: &str) -> Holds {
    let short = text.split('.').next().is_some_and(|whole| whole.len() <= 7);
    holds(short && hundredths(text).is_some(), "invalid_amount")
}

/// `2026-12-01`, a day that exists.
fn day(value: &Value) -> Result<NaiveDate, &'static str> {
    let text = string(value)?;
    let shaped = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    shaped.then(|| text.parse().ok()).flatten().ok_or("invalid_date")
}
