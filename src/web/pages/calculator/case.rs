//! From the address to a situation, and back: what is typed stays, what is wrong is said at its field.

use chrono::NaiveDate;

use super::answers::{Answers, Proposed};
use crate::ccnl::{FaultCode, FindingCode, Livello, Regime, Rulebook, Situation, SituationError};
use crate::money::Hours;
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::format::{Unreadable, hours_number_it, parse_date, parse_euro, parse_hours};
use crate::web::lang::words::WrongWords;

/// Fields that the core reads as they are.
const PLAIN: [&str; 8] = [
    "known_on",
    "term",
    "cuaf",
    "superminimo_absorbable",
    "child_under_six",
    "several_non_self_sufficient",
    "certified_uni_11766",
    "board_lodging",
];
/// Prefix of the conventions, which no question shows.
const CONVENTIONS: &str = "conventions.";
/// Fields whose question is among the others.
const MORE: [&str; 11] = [
    "hired_on",
    "term",
    "cuaf",
    "superminimo_absorbable",
    "child_under_six",
    "several_non_self_sufficient",
    "certified_uni_11766",
    "board_lodging",
    "regime",
    "livello",
    "on",
];

/// A case that can be priced.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the core prices.
    pub situation: Situation,
    /// The plain answers and what follows from them, when regime and level do.
    pub answers: Option<(Answers, Proposed)>,
}

impl Case {
    /// The field at which a finding is shown.
    #[must_use]
    pub fn field_of(&self, code: FindingCode) -> &'static str {
        match code {
            FindingCode::BelowMinimum => "agreed_pay",
            FindingCode::HoursOverMaximum => "weekly_hours",
            FindingCode::NoRules => "on",
            _ if self.answers.is_some() => "sleeps",
            _ => "livello",
        }
    }
}

/// Whether the agreed pay of a regime is by the hour.
#[must_use]
pub const fn by_the_hour(regime: Regime) -> bool {
    matches!(regime, Regime::NonConvivente | Regime::CoperturaRiposi)
}

/// Reads the page's fields. An empty address is the first example of the page.
pub fn read(book: &Rulebook, fields: Fields, today: NaiveDate, wrong: &WrongWords) -> (FormState, Option<Case>) {
    let mut form = FormState::of(with_defaults(book, fields, today));
    let (placed, answers) = place(book, &mut form, today, wrong);
    let pairs = placed.map(|(regime, livello)| pairs(&mut form, regime, livello, wrong));
    let (Some(pairs), true) = (pairs, form.is_ok()) else { return (form, None) };
    match Situation::from_pairs(pairs) {
        Ok(situation) => (form, Some(Case { situation, answers })),
        Err(error) => {
            refuse(&mut form, &error, wrong);
            (form, None)
        }
    }
}

/// The most weekly hours of a regime, by the text of a day.
pub fn most_hours(book: &Rulebook, on: NaiveDate, regime: Regime) -> Option<Hours> {
    let contratto = book.on(on, None).contratto().ok()?;
    contratto.body.max_weekly_hours.get(&regime).map(|cited| cited.value)
}

/// The first example: a carer who lives in, for all the hours that the contract allows.
fn with_defaults(book: &Rulebook, mut fields: Fields, today: NaiveDate) -> Fields {
    let hours = most_hours(book, today, Regime::Convivente).map(hours_number_it).unwrap_or_default();
    let by_hand = !fields.get("regime").is_empty();
    let mut default = |name: &str, value: &str| {
        if !fields.has(name) {
            fields.set(name, value);
        }
    };
    default("on", &today.format("%d/%m/%Y").to_string());
    default("term", "permanent");
    if !by_hand {
        default("care", "non_self_sufficient");
        default("sleeps", "live_in");
        default("trained", "no");
        default("weekly_hours", &hours);
    }
    fields
}

/// Regime and level, and the answers they follow from.
type Placed = (Option<(Regime, Option<Livello>)>, Option<(Answers, Proposed)>);

/// Regime and level: by hand when the address names a regime, else from the answers.
fn place(book: &Rulebook, form: &mut FormState, today: NaiveDate, wrong: &WrongWords) -> Placed {
    let (regime, livello) = (form.value("regime").to_owned(), form.value("livello").to_owned());
    let livello = match livello.parse::<Livello>() {
        Ok(livello) => Some(livello),
        Err(_) if livello.is_empty() => None,
        Err(_) => {
            form.fail("livello", wrong.choice);
            return (None, None);
        }
    };
    if !regime.is_empty() {
        let regime = form.check("regime", regime.parse::<Regime>().map_err(|_| wrong.choice));
        return (regime.map(|regime| (regime, livello)), None);
    }
    let answers = match Answers::read(form.fields()) {
        Ok(answers) => answers,
        Err(field) => {
            form.fail(field, wrong.choice);
            return (None, None);
        }
    };
    if livello.is_some() {
        return (Some((answers.regime, livello)), None);
    }
    let on = parse_date(form.value("on")).unwrap_or(today);
    let Some(proposed) = answers.propose(book, on) else {
        form.fail("on", wrong.no_text);
        return (None, None);
    };
    (Some((answers.regime, proposed.livello)), Some((answers, proposed)))
}

/// The fields of the exchange format, written as it wants them.
fn pairs(form: &mut FormState, regime: Regime, livello: Option<Livello>, wrong: &WrongWords) -> Vec<(String, String)> {
    let mut pairs = vec![("regime".to_owned(), regime.code().to_owned())];
    pairs.extend(livello.map(|livello| ("livello".to_owned(), livello.code().to_owned())));
    for name in ["on", "hired_on"] {
        let typed = form.value(name).to_owned();
        if !typed.is_empty() {
            let day = form.check(name, parse_date(&typed).map_err(|_| wrong.date));
            pairs.extend(day.map(|day| (name.to_owned(), day.to_string())));
        }
    }
    if !regime.night() {
        let hours = hours(form, wrong);
        pairs.extend(hours.map(|hours| ("weekly_hours".to_owned(), hours)));
    }
    let pay = form.value("agreed_pay").to_owned();
    if !pay.is_empty() {
        let pay = form.check("agreed_pay", parse_euro(&pay).map_err(|_| wrong.amount));
        pairs.extend(pay.map(|pay| ("agreed_pay".to_owned(), pay.to_string())));
    }
    let plain = form.fields().pairs().filter(|(name, _)| PLAIN.contains(name) || name.starts_with(CONVENTIONS));
    pairs.extend(plain.map(|(name, value)| (name.to_owned(), value.to_owned())));
    pairs
}

fn hours(form: &mut FormState, wrong: &WrongWords) -> Option<String> {
    let typed = form.value("weekly_hours").to_owned();
    if typed.is_empty() {
        form.fail("weekly_hours", wrong.hours_missing);
        return None;
    }
    let message = |fault| if fault == Unreadable::NotQuarters { wrong.quarters } else { wrong.hours };
    form.check("weekly_hours", parse_hours(&typed).map_err(message)).map(|hours| hours.to_string())
}

fn refuse(form: &mut FormState, error: &SituationError, wrong: &WrongWords) {
    let field = error.field.clone().unwrap_or_default();
    let message = match error.code {
        FaultCode::HiredAfterOn => wrong.hired_after.to_owned(),
        FaultCode::MissingField if field == "livello" => wrong.livello_missing.to_owned(),
        FaultCode::NotAllowed => wrong.not_allowed.to_owned(),
        FaultCode::InvalidHours => wrong.quarters.to_owned(),
        FaultCode::InvalidAmount => wrong.amount.to_owned(),
        FaultCode::InvalidValue if MORE.contains(&field.as_str()) => wrong.choice.to_owned(),
        _ => (wrong.address)(&field),
    };
    let shown = MORE.contains(&field.as_str()) || ["weekly_hours", "agreed_pay"].contains(&field.as_str());
    form.fail(if shown { &field } else { "domande" }, message);
}

/// True when an answer among the other questions is not the usual one, or has a message.
#[must_use]
pub fn more_open(form: &FormState) -> bool {
    let unusual = |name: &&str| match *name {
        "on" => false,
        "term" => form.value("term") != "permanent",
        name => !form.value(name).is_empty(),
    };
    MORE.iter().any(|name| form.error(name).is_some() || unusual(name))
}

/// What of the address no question shows.
#[must_use]
pub fn carried(form: &FormState) -> Vec<(String, String)> {
    let hidden = |(name, _): &(&str, &str)| *name == "known_on" || name.starts_with(CONVENTIONS);
    form.fields().pairs().filter(hidden).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// The query string that brings this case back: the plain answers when there are, and only fields of the exchange format.
#[must_use]
pub fn address(case: &Case) -> String {
    let mut fields = Fields::default();
    if let Some((answers, _)) = &case.answers {
        answers.write(&mut fields);
    }
    for (name, value) in case.situation.to_pairs() {
        let follows = case.answers.is_some() && (name == "regime" || name == "livello");
        if !follows {
            fields.push(&name, &value);
        }
    }
    fields.encode()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::lang::Lang;

    fn case(query: &str) -> (FormState, Option<Case>) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let book = Rulebook::embedded().expect("rules without faults");
        read(&book, Fields::parse(query), today, &Lang::It.words().cost.wrong)
    }

    #[test]
    fn an_address_comes_back_the_same() {
        for query in [
            "",
            "care=children&sleeps=hourly&weekly_hours=25%2C5&agreed_pay=9%2C50&child_under_six=true&on=2026-11-21",
            "regime=non_convivente&livello=CS&weekly_hours=30.25&on=2026-11-21&conventions.seniority=frozen&cuaf=false",
            "care=non_self_sufficient&sleeps=night_presence&weekly_hours=54",
            "on=2026-11-21&regime=presenza_notturna",
        ] {
            let (form, first) = case(query);
            let first = first.unwrap_or_else(|| panic!("{query}: {:?}", form.errors()));
            let (form, second) = case(&address(&first));
            let second = second.unwrap_or_else(|| panic!("{query}: {:?}", form.errors()));
            assert_eq!(first.situation, second.situation, "{query}");
            assert_eq!(first.answers, second.answers, "{query}");
            assert_eq!(address(&second), address(&first));
        }
    }

    #[test]
    fn what_cannot_be_is_said_at_its_field() {
        for (query, field) in [
            ("weekly_hours=tante", "weekly_hours"),
            ("weekly_hours=30%2C1", "weekly_hours"),
            ("weekly_hours=", "weekly_hours"),
            ("agreed_pay=tanto", "agreed_pay"),
            ("on=31/2/2026", "on"),
            ("on=1999-01-01", "on"),
            ("hired_on=2027-01-01", "hired_on"),
            ("care=gatto", "care"),
            ("regime=x", "regime"),
            ("livello=ZZ", "livello"),
            ("regime=convivente&weekly_hours=20", "livello"),
            ("term=forse", "term"),
            ("conventions.fantasia=1", "domande"),
            ("known_on=mai", "domande"),
        ] {
            let (form, case) = case(query);
            assert!(case.is_none() && form.error(field).is_some(), "{query}: {:?}", form.errors());
        }
    }
}
