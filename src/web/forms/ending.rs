//! How an employment might end, as a form says it. Pure.

use serde_json::{Map, Value, json};

use super::candidacy_steps::date;
use super::fault::{Checked, Fault, Faults};
use crate::web::fields::Fields;
use crate::web::format::parse_euro;

/// Why an employment ends, as the exchange format names it.
pub const REASONS: [&str; 7] =
    ["withdrawal", "trial", "just_cause", "term_end", "agreement", "employer_death", "worker_death"];
/// Who ends it.
pub const SIDES: [&str; 2] = ["employer", "worker"];

/// The end that a form says, as members of the exchange format.
///
/// # Errors
/// Every fault at its field.
pub fn ending(fields: &Fields) -> Checked<Value> {
    let mut faults = Faults::default();
    let mut all = Map::new();
    if let Some(day) = faults.keep("il", date(fields.get("il"))) {
        all.insert("ended_on".to_owned(), json!(day));
    }
    let reason = REASONS.into_iter().find(|reason| *reason == fields.get("perche"));
    if let Some(reason) = faults.keep("perche", reason.ok_or(Fault::ChooseOne)) {
        all.insert("reason".to_owned(), json!(reason));
        let either = ["withdrawal", "just_cause"].contains(&reason);
        let side = SIDES.into_iter().find(|side| *side == fields.get("chi"));
        match side {
            Some(side) if either || reason == "trial" => {
                all.insert("who".to_owned(), json!(side));
            }
            None if either => faults.add("chi", Fault::ChooseOne),
            _ => {}
        }
    }
    if !fields.get("avviso").is_empty()
        && let Some(day) = faults.keep("avviso", date(fields.get("avviso")))
    {
        all.insert("notified_on".to_owned(), json!(day));
    }
    if !fields.get("tredicesima").is_empty() {
        let paid = faults.keep("tredicesima", parse_euro(fields.get("tredicesima")).map_err(|_| Fault::NotMoney));
        all.extend(paid.map(|paid| ("tredicesima_paid".to_owned(), json!(paid))));
    }
    if fields.is("pagato", "si") {
        all.insert("last_month_paid".to_owned(), json!(true));
    }
    let coefficient = fields.get("coefficiente").trim_end_matches('%').trim().replace(',', ".");
    if !coefficient.is_empty() {
        if number(&coefficient) {
            all.insert("coefficient".to_owned(), json!(format!("{coefficient}%")));
        } else {
            faults.add("coefficiente", Fault::NotNumber { least: 0, most: 99 });
        }
    }
    let mut vacation = Map::new();
    for (field, member) in [("ferie-prima", "carried"), ("ferie-prese", "taken")] {
        let typed = fields.get(field).replace(',', ".");
        if typed.is_empty() {
            continue;
        }
        if number(&typed) {
            vacation.insert(member.to_owned(), json!(typed));
        } else {
            faults.add(field, Fault::NotNumber { least: 0, most: 99 });
        }
    }
    if !vacation.is_empty() {
        all.insert("vacation".to_owned(), Value::Object(vacation));
    }
    faults.finish(Some(Value::Object(all)))
}

/// Whether a text is a plain number, as short as any of these can be.
fn number(typed: &str) -> bool {
    typed.len() <= 10 && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// The field of the form at which a fault of a member is told.
#[must_use]
pub fn field_of(path: &str) -> &'static str {
    match path.split(['.', '[']).next().unwrap_or_default() {
        "reason" => "perche",
        "who" => "chi",
        "notified_on" => "avviso",
        "tredicesima_paid" => "tredicesima",
        "vacation" => "ferie-prese",
        "coefficient" => "coefficiente",
        _ => "il",
    }
}
