//! The terms of an employment as a form says them: read into the domain's own fields, every fault at its field.

use chrono::{Datelike, NaiveDate};

use super::candidacy_steps::date;
use super::fault::{At, Checked, Fault, Faults};
use super::floor::floor_of;
use crate::ccnl::{BoardLodging, FindingCode, Livello, Regime, Rulebook, Term};
use crate::input::InputError;
use crate::life::{Employment, EmploymentFields, Terms, Week};
use crate::money::Hours;
use crate::web::fields::Fields;
use crate::web::format::{Unreadable, hours_number_it, parse_euro, parse_hours};

/// Fields for birthdays of children.
pub const CHILDREN: usize = 4;
/// Fields that the page of the week has, carried by the page of the terms when they are known already.
pub const WEEK_FIELDS: [&str; 7] = ["ore-mon", "ore-tue", "ore-wed", "ore-thu", "ore-fri", "ore-sat", "ore-sun"];

/// What can be wrong with an employment and with no other form.
#[derive(Clone, Debug, PartialEq)]
pub enum EmploymentFault {
    /// Hours a week are missing.
    HoursMissing,
    /// No table is known for the first day.
    NoRules(NaiveDate),
    /// Days that do not add up to the week.
    WeekTotal {
        /// What the days add up to.
        total: Hours,
        /// What the contract says.
        weekly: Hours,
    },
    /// More hours than a day has.
    DayOver,
    /// A change before the first day.
    BeforeHiring(NaiveDate),
    /// A birthday still to come.
    NotBorn(NaiveDate),
    /// What the contract forbids, in its own words.
    Unlawful(String),
    /// The answers do not go together.
    Together,
}

/// The field of a form for the birthday of a child.
#[must_use]
pub fn child_field(at: usize) -> String {
    format!("nato-{at}")
}

/// The terms of a form, from a day on.
fn terms(fields: &Fields, from: Option<NaiveDate>, book: &Rulebook, faults: &mut Faults) -> Option<Terms> {
    let regime = faults.keep("come", fields.get("come").parse::<Regime>().map_err(|_| Fault::ChooseOne))?;
    let livello = match regime {
        Regime::PresenzaNotturna => None,
        _ => Some(faults.keep("livello", fields.get("livello").parse::<Livello>().map_err(|_| Fault::ChooseOne))?),
    };
    let weekly_hours = if regime.night() { None } else { faults.keep("ore", hours(fields.get("ore"))) };
    let pay = match fields.get("paga") {
        "" => None,
        typed => faults.keep("paga", parse_euro(typed).map_err(|_| Fault::NotMoney)),
    };
    let board = BoardLodging::from_code(fields.get("vitto"));
    let from = from?;
    let rules = book.on(from, None);
    if rules.minimi().is_err() || rules.contratto().is_err() {
        faults.add("dal", Fault::Employment(EmploymentFault::NoRules(from)));
        return None;
    }
    match (floor_of(&rules, regime, livello), livello) {
        (None, Some(livello)) => faults.add("livello", Fault::NoRow(regime, livello)),
        (Some(floor), _) if pay.is_some_and(|pay| pay < floor.amount) => {
            faults.add("paga", Fault::BelowTable { floor });
        }
        _ => {}
    }
    Some(Terms {
        livello,
        weekly_hours,
        agreed_pay: pay,
        superminimo_absorbable: !fields.is("altro", "fissa"),
        board_lodging: board,
        several_non_self_sufficient: fields.is("altro", "piu"),
        certified_uni_11766: fields.is("altro", "certificata"),
        ..Terms::new(from, regime)
    })
}

fn hours(typed: &str) -> Result<Hours, Fault> {
    if typed.is_empty() {
        return Err(Fault::Employment(EmploymentFault::HoursMissing));
    }
    parse_hours(typed).map_err(|_| Fault::NotHours)
}

/// A new employment, its week as carried or spread over the days.
///
/// # Errors
/// Every fault at its field.
pub fn new_employment(fields: &Fields, book: &Rulebook) -> Checked<Employment> {
    let mut faults = Faults::default();
    let hired = faults.keep("dal", date(fields.get("dal")));
    let contract = contract(fields, &mut faults);
    let terms = terms(fields, hired, book, &mut faults);
    let whole = terms.zip(contract).map(|(terms, (term, ends_on))| {
        let week = week(fields).ok().filter(|week| Some(week.total()) == terms.weekly_hours);
        let terms = Terms { week, ..terms };
        EmploymentFields { term, ends_on, cuaf: !fields.is("altro", "parente"), ..EmploymentFields::new(terms) }
    });
    checked(faults.finish(whole)?)
}

/// An employment after a change of its terms, which hold from `vale-dal`: on the first day of terms already there
/// they take their place, later they follow.
///
/// # Errors
/// Every fault at its field.
pub fn changed_employment(fields: &Fields, before: &Employment, book: &Rulebook) -> Checked<Employment> {
    let mut faults = Faults::default();
    let hired = faults.keep("dal", date(fields.get("dal")));
    let from = faults.keep("vale-dal", date(fields.get("vale-dal")));
    // Terms of the first day move with it.
    let from = if from == Some(before.hired_on()) { hired } else { from };
    if let Some((_, hired)) = from.zip(hired).filter(|(from, hired)| from < hired) {
        faults.add("vale-dal", Fault::Employment(EmploymentFault::BeforeHiring(hired)));
    }
    let contract = contract(fields, &mut faults);
    let terms = terms(fields, from, book, &mut faults);
    let whole = terms.zip(contract).zip(hired).map(|((terms, (term, ends_on)), hired_on)| {
        let mut all = before.clone().into_fields();
        if let Some(first) = all.terms.first_mut() {
            first.from = hired_on;
        }
        let earlier = all.terms.iter().rfind(|known| known.from <= terms.from);
        let week = earlier.and_then(|known| known.week).filter(|week| Some(week.total()) == terms.weekly_hours);
        all.terms.retain(|known| known.from < terms.from);
        all.terms.push(Terms { week, ..terms });
        EmploymentFields { hired_on, term, ends_on, cuaf: !fields.is("altro", "parente"), ..all }
    });
    checked(faults.finish(whole)?)
}

/// How long the contract lasts.
fn contract(fields: &Fields, faults: &mut Faults) -> Option<(Term, Option<NaiveDate>)> {
    let term = faults.keep("durata", Term::from_code(fields.get("durata")).ok_or(Fault::ChooseOne))?;
    let ends_on = match (term, fields.get("fino")) {
        (Term::Permanent, _) | (Term::FixedTermReplacement, "") => None,
        (_, typed) => Some(faults.keep("fino", date(typed))?),
    };
    Some((term, ends_on))
}

/// The hours of each day and the children cared for, for the terms in force last.
///
/// # Errors
/// Every fault at its field.
pub fn with_week(fields: &Fields, before: &Employment, today: NaiveDate) -> Checked<Employment> {
    let mut faults = Faults::default();
    let mut all = before.clone().into_fields();
    if let Some(last) = all.terms.last_mut()
        && let Some(week) = faults.part(week(fields))
    {
        match last.weekly_hours {
            Some(weekly) if week.total() != weekly => {
                let fault = EmploymentFault::WeekTotal { total: week.total(), weekly };
                faults.add("settimana", Fault::Employment(fault));
            }
            Some(_) => last.week = Some(week),
            None => last.week = Some(week).filter(|week| week.total().quarters() > 0),
        }
    }
    all.children_born.clear();
    for at in 0..CHILDREN {
        let field = child_field(at);
        let typed = fields.get(&field);
        if typed.is_empty() {
            continue;
        }
        let born = faults.keep(&field, date(typed));
        if let Some(day) = born.filter(|day| *day > today) {
            faults.add(&field, Fault::Employment(EmploymentFault::NotBorn(day)));
        }
        all.children_born.extend(born);
    }
    checked(faults.finish(Some(all))?)
}

/// Hours by weekday; an empty field is a free day.
///
/// # Errors
/// Every field that is no number of hours of a day.
pub fn week(fields: &Fields) -> Checked<Week> {
    let mut faults = Faults::default();
    let mut hours = [Hours::default(); 7];
    for (hours, field) in hours.iter_mut().zip(WEEK_FIELDS) {
        *hours = match fields.get(field) {
            "" | "0" => Hours::default(),
            typed => faults.keep(field, of_day(typed)).unwrap_or_default(),
        };
    }
    faults.finish(Some(Week::new(hours)))
}

fn of_day(typed: &str) -> Result<Hours, Fault> {
    match parse_hours(typed) {
        Ok(hours) if hours > Hours::whole(24) => Err(Fault::Employment(EmploymentFault::DayOver)),
        Ok(hours) => Ok(hours),
        Err(Unreadable::NotADay | Unreadable::NotANumber | Unreadable::NotQuarters | Unreadable::TooPrecise) => {
            Err(Fault::NotHours)
        }
    }
}

fn checked(fields: EmploymentFields) -> Checked<Employment> {
    let hired = fields.hired_on;
    fields.check().map_err(|error| vec![at_field(&error, hired)])
}

/// The field of a form at which a fault of the domain is told.
fn at_field(error: &InputError, start: NaiveDate) -> At {
    let path = error.field.as_deref().unwrap_or_default();
    let name = path.rsplit('.').next().unwrap_or_default();
    let (field, fault) = match (error.code, name) {
        ("ends_before_hiring", _) => ("fino", Fault::EndBeforeStart { start }),
        ("missing_field", "ends_on") => ("fino", Fault::NotDate),
        ("terms_after_end", _) => ("vale-dal", Fault::Employment(EmploymentFault::Together)),
        (_, "livello") => ("livello", Fault::ChooseOne),
        (_, "weekly_hours" | "week") => ("ore", Fault::NotHours),
        (_, "agreed_pay") => ("paga", Fault::NotMoney),
        _ => ("come", Fault::Employment(EmploymentFault::Together)),
    };
    At { field: field.to_owned(), fault }
}

/// The field at which something that the contract forbids is told.
#[must_use]
pub const fn field_of(code: FindingCode) -> &'static str {
    match code {
        FindingCode::BelowMinimum => "paga",
        FindingCode::HoursOverMaximum => "ore",
        FindingCode::NoRules => "dal",
        FindingCode::LivelloNotInTable => "livello",
        _ => "come",
    }
}

/// An employment as the form of its terms, those in force last.
#[must_use]
pub fn terms_fields(employment: &Employment, label: &str) -> Fields {
    let mut fields = Fields::default();
    fields.push("nome", label);
    fields.push("dal", &day_it(employment.hired_on()));
    fields.push("durata", employment.term().code());
    if let Some(end) = employment.ends_on() {
        fields.push("fino", &day_it(end));
    }
    if !employment.cuaf() {
        fields.push("altro", "parente");
    }
    if let Some(terms) = employment.terms().last() {
        write_terms(&mut fields, terms);
    }
    fields
}

fn write_terms(fields: &mut Fields, terms: &Terms) {
    fields.push("vale-dal", &day_it(terms.from));
    fields.push("come", terms.regime.code());
    fields.push("livello", terms.livello.map_or("", Livello::code));
    fields.push("ore", &terms.weekly_hours.map(hours_number_it).unwrap_or_default());
    let pay = terms.agreed_pay.map(|pay| pay.to_string().replace('.', ","));
    fields.push("paga", &pay.unwrap_or_default());
    fields.push("vitto", terms.board_lodging.map_or("", BoardLodging::code));
    for (value, is) in [
        ("piu", terms.several_non_self_sufficient),
        ("certificata", terms.certified_uni_11766),
        ("fissa", !terms.superminimo_absorbable),
    ] {
        if is {
            fields.push("altro", value);
        }
    }
}

/// An employment as the form of its week.
#[must_use]
pub fn week_fields(employment: &Employment) -> Fields {
    let mut fields = Fields::default();
    if let Some(terms) = employment.terms().last() {
        let week = terms.week();
        for ((day, _), field) in Week::DAYS.into_iter().zip(WEEK_FIELDS) {
            let hours = week.on(day);
            fields.push(field, &if hours.quarters() == 0 { String::new() } else { hours_number_it(hours) });
        }
    }
    for (at, born) in employment.children_born().iter().enumerate() {
        fields.push(&child_field(at), &day_it(*born));
    }
    fields
}

/// A day as one types it: `2/10/2024`.
#[must_use]
pub fn day_it(day: NaiveDate) -> String {
    format!("{}/{}/{}", day.day(), day.month(), day.year())
}

/// The form that a situation of the quote fills in: a case of the calculator, or the terms of a proposal.
#[must_use]
pub fn from_situation(pairs: &Fields) -> Fields {
    let mut fields = Fields::default();
    let mut copy = |to: &str, value: &str| {
        if !value.is_empty() {
            fields.push(to, value);
        }
    };
    let comma = |text: &str| text.replace('.', ",");
    copy("come", pairs.get("regime"));
    copy("livello", pairs.get("livello"));
    copy("ore", &comma(pairs.get("weekly_hours")));
    copy("paga", &comma(pairs.get("agreed_pay")));
    copy("vitto", pairs.get("board_lodging"));
    let term = pairs.get("term");
    copy("durata", if term.is_empty() { Term::Permanent.code() } else { term });
    copy("dal", pairs.get("hired_on"));
    for (value, name, is) in [
        ("parente", "cuaf", "false"),
        ("piu", "several_non_self_sufficient", "true"),
        ("certificata", "certified_uni_11766", "true"),
        ("fissa", "superminimo_absorbable", "false"),
    ] {
        if pairs.is(name, is) {
            copy("altro", value);
        }
    }
    fields
}
