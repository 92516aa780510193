//! What every request for a paper says: the day, the languages, the parties and the employment.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::language::Language;
use super::people::Person;
use crate::input::{self, InputError, Object, Read};
use crate::life::Employment;

/// Members that every paper has, in the order of the format.
const FIELDS: [&str; 7] = ["id", "date", "known_on", "languages", "employer", "worker", "employment"];

/// Those of them that only papers have: a command reads the others.
const OF_PAPERS: [&str; 4] = ["date", "languages", "employer", "worker"];

/// The part of a request that all papers share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Echoed in an error.
    pub id: Option<String>,
    /// The day of the paper.
    pub date: NaiveDate,
    /// Only what was signed by this day counts.
    pub known_on: Option<NaiveDate>,
    /// Courtesy translations, in this order.
    pub languages: Vec<Language>,
    /// Who employs.
    pub employer: Person,
    /// Who works.
    pub worker: Person,
    /// The contract between them.
    pub employment: Employment,
}

impl Head {
    /// Reads the shared members; `own` are those that the kind of paper adds.
    pub(super) fn read(object: &Object<'_>, own: &[&str]) -> Read<Head> {
        object.only(&FIELDS.iter().chain(own).copied().collect::<Vec<_>>())?;
        Head::shared(object)
    }

    /// Reads the shared members of a request whose other members belong to a command, and the request of the command.
    pub(super) fn over(request: &Value) -> Read<(Head, Value)> {
        let head = Head::shared(&Object::root(request)?)?;
        let members = request.as_object().into_iter().flatten();
        let asked = members.filter(|(key, _)| !OF_PAPERS.contains(&key.as_str()));
        Ok((head, Value::Object(asked.map(|(key, value)| (key.clone(), value.clone())).collect())))
    }

    fn shared(object: &Object<'_>) -> Read<Head> {
        let languages: Vec<Language> = object.list("languages", Language::read)?;
        if let Some(at) = (1..languages.len()).find(|at| languages[..*at].contains(&languages[*at])) {
            let message = format!("{} is asked twice", languages[at].code());
            return Err(InputError::of("invalid_value", &format!("languages.{at}"), message));
        }
        Ok(Head {
            id: object.may("id", |value, field| input::text(value, field).map(str::to_owned))?,
            date: object.need("date", input::date)?,
            known_on: object.may("known_on", input::date)?,
            languages,
            employer: object.may("employer", Person::read)?.unwrap_or_default(),
            worker: object.may("worker", Person::read)?.unwrap_or_default(),
            employment: object.need("employment", |value, _| Employment::from_json(value))?,
        })
    }

    /// A whole request, its shared members canonical and the others as they were asked.
    pub(super) fn canonical(&self, request: &Value) -> Value {
        let mut object = self.to_json();
        let members = request.as_object().into_iter().flatten();
        let own = members.filter(|(key, value)| !FIELDS.contains(&key.as_str()) && !value.is_null());
        object.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        Value::Object(object)
    }

    /// The shared members as canonical JSON.
    pub(super) fn to_json(&self) -> Map<String, Value> {
        let mut object = Map::new();
        let mut put = |key: &str, value: Option<Value>| object.extend(value.map(|value| (key.to_owned(), value)));
        put("id", self.id.clone().map(Value::from));
        put("date", Some(Value::from(self.date.to_string())));
        put("known_on", self.known_on.map(|day| Value::from(day.to_string())));
        let languages: Vec<&str> = self.languages.iter().map(|language| language.code()).collect();
        put("languages", (!languages.is_empty()).then(|| Value::from(languages)));
        put("employer", Some(self.employer.to_json()));
        put("worker", Some(self.worker.to_json()));
        put("employment", Some(self.employment.to_json()));
        object
    }
}
