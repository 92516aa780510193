//! The days of an employment as a calendar that telephones read (iCalendar, RFC 5545): what is due, and what changes.
//!
//! Made from the plan, so that no day is worked out twice. Amounts stay out unless asked for: calendars are shared.

use chrono::{NaiveDate, NaiveTime};
use icalendar::{Calendar, Class, Component, Event as Entry, EventLike, Property};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::language::Language;
use super::say::Say;
use crate::ccnl::Rulebook;
use crate::input::InputError;
use crate::life::plan::{Cash, CashCode, Event, EventCode, PlanRequest, Ready};
use crate::money::Money;
use crate::proof::canonical;

const SAY: Say = Say(Language::It);

/// Bytes of the digest in the name of an entry.
const UID_BYTES: usize = 12;

/// One day to know.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Day {
    on: NaiveDate,
    code: &'static str,
    /// What tells it from another of the same day and code.
    of: String,
    summary: String,
    amount: Option<Money>,
    provisional: bool,
}

/// The calendar of a plan's payments and changes. The same request gives the same text.
///
/// # Errors
/// What is wrong with the request, at its field.
pub fn calendar(book: &Rulebook, request: &Value, amounts: bool) -> Result<String, InputError> {
    let asked = PlanRequest::from_json(request)?;
    let ready = Ready::new(book, &asked)?;
    let plan = ready.plan()?;
    let mut days: Vec<Day> = plan.cash.iter().map(payment).collect();
    days.extend(plan.events.iter().filter_map(change));
    days.sort_by(|left, right| (left.on, left.code, &left.of).cmp(&(right.on, right.code, &right.of)));
    let stamp = asked.employment.hired_on().and_time(NaiveTime::MIN).and_utc();
    let employment = canonical(&asked.employment.to_json());
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Curami//Scadenze del lavoro domestico//IT"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.name("Scadenze del lavoro domestico");
    for day in &days {
        let mut entry = Entry::new();
        entry.uid(&uid(&employment, day)).timestamp(stamp).starts(day.on).summary(&day.summary);
        entry.class(Class::Private).add_property("TRANSP", "TRANSPARENT").description(&described(day, amounts));
        calendar.push(entry.done());
    }
    Ok(calendar.to_string())
}

/// A name that stays when the calendar is made again, so that entries are replaced and not doubled.
fn uid(employment: &str, day: &Day) -> String {
    let said = json!([employment, day.code, day.of]);
    let digest = Sha256::digest(said.to_string().as_bytes());
    format!("{}@curami", hex::encode(&digest[..UID_BYTES]))
}

fn described(day: &Day, amounts: bool) -> String {
    let amount = day.amount.filter(|_| amounts).map(|amount| format!("Importo: {}.", SAY.euro(amount)));
    let provisional =
        day.provisional.then(|| "Previsione: le tabelle di quel giorno non sono ancora pubblicate.".to_owned());
    [amount, provisional].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn payment(cash: &Cash) -> Day {
    let of = named(&cash.of);
    let summary = match cash.code {
        CashCode::Pay => format!("Paga di {of}: consegnare il prospetto paga"),
        CashCode::Tredicesima => format!("Tredicesima, con la paga di {of}"),
        CashCode::Tfr => "Trattamento di fine rapporto".to_owned(),
        CashCode::Contributions => format!("Ultimo giorno per i contributi INPS, {of}"),
    };
    let Cash { on, amount, provisional, .. } = *cash;
    Day { on, code: cash.code.code(), of: cash.of.clone(), summary, amount: Some(amount), provisional }
}

/// A change that a family must know; tables alone change nothing that it has to do on that day.
fn change(event: &Event<'_>) -> Option<Day> {
    let summary = match event.code {
        EventCode::Scatto => {
            format!("Da oggi conta lo scatto di anzianità numero {}", event.number.unwrap_or_default())
        }
        EventCode::SixthBirthday => "Un bambino compie sei anni: finisce l’indennità H".to_owned(),
        EventCode::Terms => "Cambiano le condizioni del contratto: comunicarlo a INPS".to_owned(),
        EventCode::AgreedPay => "La paga pattuita segue le tabelle".to_owned(),
        EventCode::TermEnd => "Ultimo giorno del contratto a termine".to_owned(),
        EventCode::PayTables | EventCode::ContributionTables | EventCode::ContractText => return None,
    };
    let of = format!("{} {}", event.on, event.number.unwrap_or_default());
    let (amount, provisional) = (event.amount, event.provisional);
    Some(Day { on: event.on, code: event.code.code(), of, summary, amount, provisional })
}

/// `marzo 2026` for `2026-03`, `trimestre 1 del 2026` for `2026-Q1`.
fn named(of: &str) -> String {
    if let Some((year, number)) = of.split_once("-Q") {
        return format!("trimestre {number} del {year}");
    }
    of.parse().map_or_else(|_| of.to_owned(), |month| SAY.month(month))
}
