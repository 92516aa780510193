//! Who the parties of an employment are, and what its letter says beyond the contract, as forms say them. Pure: what comes
//! out are members of the requests for papers (`docs/papers.md`).

use chrono::NaiveTime;
use serde_json::{Map, Value, json};

use crate::life::Week;
use crate::web::fields::Fields;

/// Longest text of an answer, in signs.
const LONGEST: usize = crate::app::LONGEST_PAPER_TEXT;
/// Letters and digits of a person's codice fiscale.
const TAX_CODE: usize = 16;
/// Digits of the provisional one, and of a body's.
const TAX_DIGITS: usize = 11;

/// The parties: member of a paper's request and the beginning of their fields.
pub const SIDES: [(&str, &str); 2] = [("employer", "casa"), ("worker", "lavora")];
/// What is asked of each: member and end of the field.
pub const PARTS: [(&str, &str); 3] = [("name", "nome"), ("tax_code", "codice"), ("address", "indirizzo")];

/// Texts of the letter: member and field.
const TEXTS: [(&str, &str); 7] = [
    ("duties", "mansioni"),
    ("fixed_term_reason", "motivo"),
    ("vacation", "ferie"),
    ("pay_by", "modo"),
    ("pay_day", "giorno-paga"),
    ("workplace", "luogo"),
    ("belongings", "spazio"),
];
/// Answers yes or no: member and field.
const FLAGS: [(&str, &str); 2] = [("work_clothes", "abiti"), ("audio_video", "telecamere")];
/// Answers chosen from a list: member and field.
const CHOSEN: [(&str, &str); 3] = [("rest_day", "riposo"), ("half_day", "mezza"), ("form", "forma")];

/// A field and the code of what does not fit in it.
pub type Wrong = Vec<(String, &'static str)>;

/// The field of a party's answer.
#[must_use]
pub fn party_field(side: &str, part: &str) -> String {
    format!("{side}-{part}")
}

/// The field for the slots of a weekday.
#[must_use]
pub fn slots_field(code: &str) -> String {
    format!("orario-{code}")
}

/// One line without what cannot be printed.
fn line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn checked(typed: &str) -> Result<String, &'static str> {
    let text = line(typed);
    if text.chars().count() > LONGEST { Err("too_long") } else { Ok(text) }
}

/// A codice fiscale as it is printed.
fn tax_code(typed: &str) -> Result<String, &'static str> {
    let code: String = typed.split_whitespace().collect::<String>().to_ascii_uppercase();
    let sixteen = code.len() == TAX_CODE && code.bytes().all(|sign| sign.is_ascii_alphanumeric());
    let digits = code.len() == TAX_DIGITS && code.bytes().all(|sign| sign.is_ascii_digit());
    if code.is_empty() || sixteen || digits { Ok(code) } else { Err("tax_code") }
}

/// The parties of a form; who is not named at all is left out.
///
/// # Errors
/// Every field that does not fit.
pub fn parties(fields: &Fields) -> Result<Map<String, Value>, Wrong> {
    let (mut all, mut wrong) = (Map::new(), Wrong::new());
    for (member, side) in SIDES {
        let mut party = Map::new();
        for (part, name) in PARTS {
            let field = party_field(side, name);
            let read = if part == "tax_code" { tax_code(fields.get(&field)) } else { checked(fields.get(&field)) };
            match read {
                Ok(text) if text.is_empty() => {}
                Ok(text) => drop(party.insert(part.to_owned(), json!(text))),
                Err(code) => wrong.push((field, code)),
            }
        }
        if !party.is_empty() {
            all.insert(member.to_owned(), Value::Object(party));
        }
    }
    if wrong.is_empty() { Ok(all) } else { Err(wrong) }
}

/// The parties as the form that writes them.
#[must_use]
pub fn parties_fields(people: &Value) -> Fields {
    let mut fields = Fields::default();
    for (member, side) in SIDES {
        for (part, name) in PARTS {
            let text = people.get(member).and_then(|party| party.get(part)).and_then(Value::as_str);
            fields.push(&party_field(side, name), text.unwrap_or_default());
        }
    }
    fields
}

/// The field of a form whose answer has a letter.
#[must_use]
pub fn field_with(fields: &Fields, letter: char) -> Option<String> {
    fields.pairs().find(|(_, value)| value.contains(letter)).map(|(name, _)| name.to_owned())
}

/// What the letter says, by member.
///
/// # Errors
/// Every field that does not fit.
pub fn letter(fields: &Fields) -> Result<Value, Wrong> {
    let (mut all, mut wrong) = (Map::new(), Wrong::new());
    for (member, field) in TEXTS {
        match checked(fields.get(field)) {
            Ok(text) if text.is_empty() => {}
            Ok(text) => drop(all.insert(member.to_owned(), json!(text))),
            Err(code) => wrong.push((field.to_owned(), code)),
        }
    }
    let mut week = Map::new();
    for (_, code) in Week::DAYS {
        match slots(fields.get(&slots_field(code))) {
            Ok(slots) if slots.is_empty() => {}
            Ok(slots) => drop(week.insert(code.to_owned(), json!(slots))),
            Err(fault) => wrong.push((slots_field(code), fault)),
        }
    }
    if !week.is_empty() {
        all.insert("slots".to_owned(), Value::Object(week));
    }
    let chosen = CHOSEN.into_iter().filter(|(_, field)| !fields.get(field).is_empty());
    all.extend(chosen.map(|(member, field)| (member.to_owned(), json!(fields.get(field)))));
    for (member, field) in FLAGS {
        if let Some(is) = yes_or_no(fields.get(field)) {
            all.insert(member.to_owned(), json!(is));
        }
    }
    match (yes_or_no(fields.get("viaggi")), checked(fields.get("viaggi-dove"))) {
        (_, Err(code)) => wrong.push(("viaggi-dove".to_owned(), code)),
        (Some(false), Ok(_)) => drop(all.insert("stays_elsewhere".to_owned(), json!(""))),
        (Some(true), Ok(text)) if text.is_empty() => wrong.push(("viaggi-dove".to_owned(), "missing_field")),
        (_, Ok(text)) if !text.is_empty() => drop(all.insert("stays_elsewhere".to_owned(), json!(text))),
        (..) => {}
    }
    let clauses: Vec<String> = fields.get("accordi").lines().map(line).filter(|one| !one.is_empty()).collect();
    if clauses.iter().any(|one| one.chars().count() > LONGEST) {
        wrong.push(("accordi".to_owned(), "too_long"));
    }
    if !clauses.is_empty() {
        all.insert("clauses".to_owned(), json!(clauses));
    }
    if wrong.is_empty() { Ok(Value::Object(all)) } else { Err(wrong) }
}

fn yes_or_no(typed: &str) -> Option<bool> {
    match typed {
        "si" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// `8-13, 15.00–20.00` as `08:00-13:00` and `15:00-20:00`.
fn slots(typed: &str) -> Result<Vec<String>, &'static str> {
    let each = typed.split([',', ';', '/']).map(str::trim).filter(|slot| !slot.is_empty());
    each.map(|slot| slot_of(slot).ok_or("invalid_slot")).collect()
}

fn slot_of(typed: &str) -> Option<String> {
    let (from, to) = typed.split_once(['-', '–', '—'])?;
    Some(format!("{}-{}", time(from)?, time(to)?))
}

/// `8.30` as `08:30`.
pub(super) fn time(typed: &str) -> Option<String> {
    let (hour, minutes) = typed.trim().split_once([':', '.']).unwrap_or((typed.trim(), "0"));
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| (1..=2).contains(&text.len()));
    let minutes = number(minutes)?;
    // Midnight at the end of a day is the beginning of the next.
    let hour = if hour == "24" && minutes == 0 { 0 } else { number(hour)? };
    Some(NaiveTime::from_hms_opt(hour, minutes, 0)?.format("%H:%M").to_string())
}

/// What the letter says, as the form that writes it.
#[must_use]
pub fn letter_fields(letter: &Value) -> Fields {
    let mut fields = Fields::default();
    let text = |member: &str| letter.get(member).and_then(Value::as_str);
    for (member, field) in TEXTS.into_iter().chain(CHOSEN) {
        fields.push(field, text(member).unwrap_or_default());
    }
    for (member, field) in FLAGS {
        let is = letter.get(member).and_then(Value::as_bool);
        fields.push(field, is.map_or("", |is| if is { "si" } else { "no" }));
    }
    let list = |value: Option<&Value>, between: &str| {
        let all = value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        all.collect::<Vec<_>>().join(between)
    };
    for (_, code) in Week::DAYS {
        let day = letter.get("slots").and_then(|week| week.get(code));
        fields.push(&slots_field(code), &list(day, ", "));
    }
    fields.push("viaggi", text("stays_elsewhere").map_or("", |where_to| if where_to.is_empty() { "no" } else { "si" }));
    fields.push("viaggi-dove", text("stays_elsewhere").unwrap_or_default());
    fields.push("accordi", &list(letter.get("clauses"), "\n"));
    fields
}

/// The field of the form at which a fault of a request's member is told.
#[must_use]
pub fn letter_field(path: &str) -> String {
    let member = path.strip_prefix("letter.").unwrap_or(path);
    if let Some(day) = member.strip_prefix("slots.") {
        let code = day.split(['.', '[']).next().unwrap_or_default();
        return slots_field(code);
    }
    let name = member.split(['.', '[']).next().unwrap_or_default();
    let known = TEXTS.into_iter().chain(CHOSEN).chain(FLAGS).find(|(member, _)| *member == name);
    known.map_or_else(|| if name == "clauses" { "accordi" } else { "mansioni" }, |(_, field)| field).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_read_kindly_and_written_properly() {
        assert_eq!(slots("8-13, 15.30–20:00"), Ok(vec!["08:00-13:00".to_owned(), "15:30-20:00".to_owned()]));
        assert_eq!(slots("20:00-24"), Ok(vec!["20:00-00:00".to_owned()]));
        assert_eq!(slots(""), Ok(Vec::new()));
        for wrong in ["mattina", "8", "8-25", "8:70-9", "8:000-9", "-"] {
            assert_eq!(slots(wrong), Err("invalid_slot"), "{wrong}");
        }
    }

    #[test]
    fn a_letter_comes_back_as_it_was_typed() {
        let typed = "mansioni=Pasti+e+spesa&orario-mon=8%3A00-13%3A00&riposo=sun&abiti=no&viaggi=si&viaggi-dove=Al+mare\
            &accordi=Uno%0ADue";
        let said = letter(&Fields::parse(typed)).expect("a letter");
        assert_eq!(said["slots"]["mon"], json!(["08:00-13:00"]));
        assert_eq!((&said["work_clothes"], &said["stays_elsewhere"]), (&json!(false), &json!("Al mare")));
        assert_eq!(letter(&letter_fields(&said)), Ok(said));
    }

    #[test]
    fn parties_keep_what_was_said_and_no_more() {
        let fields = Fields::parse("casa-nome=+Ada++Prova&lavora-codice=rssmra85t10a562s&lavora-nome=");
        let said = Value::Object(parties(&fields).expect("parties"));
        assert_eq!(said, json!({"employer": {"name": "Ada Prova"}, "worker": {"tax_code": "RSSMRA85T10A562S"}}));
        assert_eq!(parties_fields(&said).get("casa-nome"), "Ada Prova");
        let wrong = parties(&Fields::parse("casa-codice=ABC")).expect_err("too short");
        assert_eq!(wrong, [("casa-codice".to_owned(), "tax_code")]);
        assert_eq!(letter_field("letter.slots.mon"), "orario-mon");
        assert_eq!(letter_field("letter.half_day"), "mezza");
    }
}
