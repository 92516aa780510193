//! Employments from JSON and back: the member `employment` of every command and body.

use serde_json::{Map, Value};

use super::{Employment, EmploymentFields, ROOT, Terms, Week, fault};
use crate::ccnl::{BoardLodging, Conventions, Term};
use crate::input::{self, InputError, Object, Read};
use crate::life::{Practice, Practices};
use crate::money::Hours;

const FIELDS: [&str; 7] = ["hired_on", "term", "ends_on", "cuaf", "terms", "children_born", "conventions"];
const TERMS: [&str; 10] = [
    "from",
    "regime",
    "livello",
    "weekly_hours",
    "agreed_pay",
    "superminimo_absorbable",
    "board_lodging",
    "several_non_self_sufficient",
    "certified_uni_11766",
    "week",
];

impl Employment {
    /// Reads an employment from the JSON value of the member `employment`; `null` is the same as absent.
    ///
    /// # Errors
    /// The first fault in the order of the format, its field as a path from `employment` on: an unknown field, each
    /// field in itself, then how the fields agree.
    pub fn from_json(value: &Value) -> Result<Employment, InputError> {
        let object = Object::inner(value, ROOT)?;
        object.only(&FIELDS)?;
        let (conventions, practices) = object.may("conventions", conventions)?.unwrap_or_default();
        let fields = EmploymentFields {
            hired_on: object.need("hired_on", input::date)?,
            term: object.may("term", input::one_of(Term::ALL, Term::code))?.unwrap_or(Term::Permanent),
            ends_on: object.may("ends_on", input::date)?,
            cuaf: object.may("cuaf", input::flag)?.unwrap_or(true),
            terms: object.need("terms", |value, field| input::entries(value, field, terms))?,
            children_born: object
                .may("children_born", |value, field| input::entries(value, field, input::date))?
                .unwrap_or_default(),
            conventions,
            practices,
        };
        fields.check()
    }

    /// The same employment as canonical JSON: fields at their default are left out, and reading it again gives the
    /// same employment.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let fields = &self.fields;
        let mut object = Map::new();
        let mut put = |key: &str, value: Option<Value>| object.extend(value.map(|value| (key.to_owned(), value)));
        put("hired_on", Some(text(fields.hired_on)));
        put("term", (fields.term != Term::Permanent).then(|| text(fields.term.code())));
        put("ends_on", fields.ends_on.map(text));
        put("cuaf", (!fields.cuaf).then_some(Value::Bool(false)));
        put("terms", Some(fields.terms.iter().map(terms_json).collect()));
        let children = &fields.children_born;
        put("children_born", (!children.is_empty()).then(|| children.iter().copied().map(text).collect()));
        let mut conventions = fields.conventions.to_json();
        let departed = Practice::ALL.into_iter().filter(|practice| fields.practices.departs(*practice));
        conventions.extend(departed.map(|practice| (practice.key().to_owned(), text(fields.practices.code(practice)))));
        put("conventions", (!conventions.is_empty()).then_some(Value::Object(conventions)));
        Value::Object(object)
    }
}

fn terms(value: &Value, field: &str) -> Read<Terms> {
    let object = Object::inner(value, field)?;
    object.only(&TERMS)?;
    let flag = |key: &str, default: bool| Ok(object.may(key, input::flag)?.unwrap_or(default));
    Ok(Terms {
        from: object.need("from", input::date)?,
        regime: object.need("regime", input::parsed)?,
        livello: object.may("livello", input::parsed)?,
        weekly_hours: object.may("weekly_hours", input::hours)?,
        agreed_pay: object.may("agreed_pay", input::money)?,
        superminimo_absorbable: flag("superminimo_absorbable", true)?,
        board_lodging: object.may("board_lodging", input::one_of(BoardLodging::ALL, BoardLodging::code))?,
        several_non_self_sufficient: flag("several_non_self_sufficient", false)?,
        certified_uni_11766: flag("certified_uni_11766", false)?,
        week: object.may("week", week)?,
    })
}

fn week(value: &Value, field: &str) -> Read<Week> {
    let object = Object::inner(value, field)?;
    object.only(&Week::DAYS.map(|(_, name)| name))?;
    let mut hours = [Hours::default(); 7];
    for (hours, (_, name)) in hours.iter_mut().zip(Week::DAYS) {
        *hours = object.may(name, input::hours_or_none)?.unwrap_or_default();
    }
    Ok(Week::new(hours))
}

/// The conventions of a quote, and those of the month and the quarter beside them.
fn conventions(value: &Value, field: &str) -> Read<(Conventions, Practices)> {
    let mut practices = Practices::default();
    let mut of_quote = value.clone();
    for (key, value) in value.as_object().into_iter().flatten() {
        let Some(practice) = Practice::from_key(key) else { continue };
        if let Some(of_quote) = of_quote.as_object_mut() {
            of_quote.shift_remove(key);
        }
        let path = format!("{field}.{key}");
        if !value.is_null() && !practices.follow(practice, input::text(value, &path)?) {
            let message = format!("invalid value {value}, expected one of {}", practice.values().join(", "));
            return Err(InputError::of("invalid_value", &path, message));
        }
    }
    let conventions = Conventions::from_json(&of_quote)
        .map_err(|error| fault(error.code.code(), error.field.as_deref().unwrap_or("conventions"), error.message))?;
    Ok((conventions, practices))
}

fn terms_json(terms: &Terms) -> Value {
    let mut object = Map::new();
    let mut put = |key: &str, value: Option<Value>| object.extend(value.map(|value| (key.to_owned(), value)));
    let flag = |value: bool, default: bool| (value != default).then_some(Value::Bool(value));
    put("from", Some(text(terms.from)));
    put("regime", Some(text(terms.regime)));
    put("livello", terms.livello.map(text));
    put("weekly_hours", terms.weekly_hours.map(text));
    put("agreed_pay", terms.agreed_pay.map(text));
    put("superminimo_absorbable", flag(terms.superminimo_absorbable, true));
    put("board_lodging", terms.board_lodging.map(|board| text(board.code())));
    put("several_non_self_sufficient", flag(terms.several_non_self_sufficient, false));
    put("certified_uni_11766", flag(terms.certified_uni_11766, false));
    put("week", terms.week.map(week_json));
    Value::Object(object)
}

fn week_json(week: Week) -> Value {
    let days = Week::DAYS.into_iter().map(|(day, name)| (name.to_owned(), week.on(day)));
    Value::Object(days.filter(|(_, hours)| hours.quarters() > 0).map(|(name, hours)| (name, text(hours))).collect())
}

fn text(value: impl ToString + Copy) -> Value {
    Value::String(value.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn full() -> Value {
        json!({"hired_on": "2024-10-02", "term": "fixed_term_replacement", "ends_on": "2028-02-28", "cuaf": false,
            "terms": [
                {"from": "2024-10-02", "regime": "convivente", "livello": "BS", "weekly_hours": "54",
                 "agreed_pay": "1500.00", "superminimo_absorbable": false, "board_lodging": "cash",
                 "several_non_self_sufficient": true, "certified_uni_11766": true,
                 "week": {"mon": "10", "tue": "10", "wed": "10", "thu": "10", "fri": "9", "sat": "5"}},
                {"from": "2026-02-01", "regime": "non_convivente", "livello": "BS", "weekly_hours": "20.75"}],
            "children_born": ["2020-02-29", "2021-05-04"], "conventions": {"seniority": "frozen", "mixed_week": "week"}})
    }

    fn changed(pointer: &str, value: Value) -> Value {
        let mut all = full();
        if let Some(place) = all.pointer_mut(pointer) {
            *place = value;
        } else {
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
            all.pointer_mut(parent).expect("a parent")[key] = value;
        }
        all
    }

    fn refused(value: &Value) -> (&'static str, String) {
        let error = Employment::from_json(value).expect_err("no employment");
        (error.code, error.field.unwrap_or_default())
    }

    #[test]
    fn a_full_employment_comes_back_the_same() {
        assert_eq!(Employment::from_json(&full()).expect("an employment").to_json(), full());
    }

    #[test]
    fn defaults_are_left_out() {
        let said = json!({"hired_on": "2026-01-01", "term": "permanent", "ends_on": null, "cuaf": true,
            "terms": [{"from": "2026-01-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54.0",
                "agreed_pay": null, "superminimo_absorbable": true, "board_lodging": "in_kind",
                "week": {"mon": "9", "tue": "9", "wed": "9", "thu": "9", "fri": "9", "sat": "9", "sun": "0"}}],
            "children_born": [], "conventions": {}});
        let plain = json!({"hired_on": "2026-01-01",
            "terms": [{"from": "2026-01-01", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]});
        assert_eq!(Employment::from_json(&said).expect("an employment").to_json(), plain);
    }

    #[test]
    fn faults_name_code_and_path() {
        let at = |path: &str| path.to_owned();
        assert_eq!(refused(&json!(7)), ("wrong_type", at("employment")));
        for (pointer, value, code, field) in [
            ("/hired_at", json!("x"), "unknown_field", "hired_at"),
            ("/hired_on", json!(null), "missing_field", "hired_on"),
            ("/hired_on", json!("2024-02-30"), "invalid_date", "hired_on"),
            ("/hired_on", json!("2024-10-01"), "terms_not_from_hiring", "terms[0].from"),
            ("/term", json!("permanent"), "not_allowed", "ends_on"),
            ("/term", json!("forever"), "invalid_value", "term"),
            ("/ends_on", json!("2024-10-01"), "ends_before_hiring", "ends_on"),
            ("/ends_on", json!("2026-01-31"), "terms_after_end", "terms[1].from"),
            ("/terms", json!([]), "missing_field", "terms"),
            ("/terms/1/from", json!("2024-10-02"), "terms_out_of_order", "terms[1].from"),
            ("/terms/1/livello", json!(null), "missing_field", "terms[1].livello"),
            ("/terms/1/livello", json!("ZZ"), "invalid_value", "terms[1].livello"),
            ("/terms/1/weekly_hours", json!("20.1"), "invalid_hours", "terms[1].weekly_hours"),
            ("/terms/1/weekly_hours", json!("150"), "day_over_24_hours", "terms[1].weekly_hours"),
            ("/terms/1/regime", json!("presenza_notturna"), "not_allowed", "terms[1].livello"),
            ("/terms/0/week/mon", json!("9"), "week_does_not_add_up", "terms[0].week"),
            ("/terms/0/week/mon", json!("25"), "day_over_24_hours", "terms[0].week"),
            ("/terms/0/week/lun", json!("9"), "unknown_field", "terms[0].week.lun"),
            ("/terms/0/agreed_pay", json!("1,500"), "invalid_amount", "terms[0].agreed_pay"),
            ("/children_born/1", json!("2028-02-29"), "born_after_end", "children_born[1]"),
            ("/conventions/seniority", json!("never"), "invalid_value", "conventions.seniority"),
            ("/conventions/mixed_week", json!("month"), "invalid_value", "conventions.mixed_week"),
            ("/conventions/rounding", json!("up"), "unknown_convention", "conventions.rounding"),
        ] {
            assert_eq!(refused(&changed(pointer, value)), (code, format!("employment.{field}")), "{pointer}");
        }
        let mut open = full();
        open["ends_on"] = json!(null);
        assert!(Employment::from_json(&open).is_ok(), "who is replaced may come back on an unknown day");
        open["term"] = json!("fixed_term");
        assert_eq!(refused(&open), ("missing_field", at("employment.ends_on")));
    }
}
