//! The steps of a candidacy, each read from its form: the typed thing, or every fault at its field. Pure.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::candidacy::{Place, Skills, Span, Terms, When, Work, regimes_of};
use super::fault::{At, Checked, Fault, Faults};
use super::floor::lowest_floor;
use super::week::{WeekForm, row_name};
use crate::ccnl::{InForce, Regime};
use crate::geo::{Geo, Home, Istat, NilId};
use crate::matching::Week;
use crate::money::{Hours, Money};
use crate::registry::{Field, Person, PersonDraft};
use crate::vocabulary::{Band, Cefr, Condition, Language, Role, Skill, Task, Vocabulary};
use crate::web::fields::Fields;
use crate::web::format::{parse_date, parse_euro, parse_hours};

/// How many rows of languages the page shows beside Italian.
pub const LANGUAGE_ROWS: usize = 4;
/// The most years of experience that can be written.
pub const MOST_YEARS: u32 = 60;
/// Minutes of travel that can be chosen.
pub const TRAVEL: [u16; 9] = [15, 20, 30, 40, 45, 60, 75, 90, 120];

/// The fields kept apart from the answers.
pub const PERSONAL: [&str; 5] = ["nome", "cognome", "email", "telefono", "nascita"];

/// Name of the field of a person's data.
#[must_use]
pub const fn person_field(field: Field) -> &'static str {
    match field {
        Field::FirstName => "nome",
        Field::LastName => "cognome",
        Field::Email => "email",
        Field::Phone => "telefono",
        Field::BirthDate => "nascita",
        Field::Address => "indirizzo",
    }
}

/// Name, contacts, birth date; checked on the day `today`.
///
/// # Errors
/// Every fault at its field.
pub fn who(fields: &Fields, today: NaiveDate) -> Checked<PersonDraft> {
    let mut faults = Faults::default();
    let typed = fields.get("nascita");
    let birth_date =
        if typed.is_empty() { None } else { faults.keep("nascita", parse_date(typed).map_err(|_| Fault::NotDate)) };
    let draft = PersonDraft {
        first_name: fields.get("nome").to_owned(),
        last_name: fields.get("cognome").to_owned(),
        email: fields.get("email").to_owned(),
        phone: fields.get("telefono").to_owned(),
        birth_date,
    };
    let unread = !typed.is_empty() && birth_date.is_none();
    for fault in Person::check(&draft, today).err().into_iter().flatten() {
        if !(unread && fault.field() == Field::BirthDate) {
            faults.add(person_field(fault.field()), Fault::Person(fault));
        }
    }
    faults.finish(Some(draft))
}

/// Roles, regimes, experience, training.
///
/// # Errors
/// Every fault at its field.
pub fn work(fields: &Fields) -> Checked<Work> {
    let mut faults = Faults::default();
    let mut work = Work::default();
    for role in Role::ALL.iter().copied().filter(|role| fields.is("ruolo", role.code())) {
        let name = format!("regime-{role}");
        let offered: Vec<Regime> = regimes_of(role).filter(|regime| fields.is(&name, regime.code())).collect();
        if offered.is_empty() {
            faults.add(name, Fault::ChooseSome);
        }
        work.offers.extend(offered.into_iter().map(|regime| (role, regime)));
        let years = faults.part(number(fields, &format!("anni-{role}"), MOST_YEARS));
        let months = faults.part(number(fields, &format!("mesi-{role}"), 11));
        if let Some((years, months)) = years.zip(months) {
            work.experience.insert(role, years * 12 + months);
        }
    }
    if !fields.has("ruolo") || !Role::ALL.iter().any(|role| fields.is("ruolo", role.code())) {
        faults.add("ruolo", Fault::ChooseSome);
    }
    work.trained = fields.is("formata", "si");
    faults.finish(Some(work))
}

fn number(fields: &Fields, name: &str, most: u32) -> Checked<u32> {
    let typed = fields.get(name);
    let read = if typed.is_empty() { Some(0) } else { typed.parse().ok().filter(|number| *number <= most) };
    let fault = || vec![At { field: name.to_owned(), fault: Fault::NotNumber { least: 0, most } }];
    read.ok_or_else(fault)
}

/// Tasks, languages, conditions.
///
/// # Errors
/// Every fault at its field.
pub fn skills(fields: &Fields, work: &Work) -> Checked<Skills> {
    let mut faults = Faults::default();
    let mut found = Vec::new();
    for role in work.roles() {
        let own = tasks_of(role).into_iter().flat_map(|task| skill_of(fields, task)).collect::<Vec<_>>();
        if own.is_empty() {
            faults.add(format!("compiti-{role}"), Fault::ChooseSome);
        }
        found.extend(own);
    }
    found.extend(pet_tasks().into_iter().flat_map(|task| skill_of(fields, task)));
    let languages = faults.part(languages(fields)).unwrap_or_default();
    let accepts = Condition::all().filter(|condition| fields.is("accetta", condition.code())).collect();
    faults.finish(Some(Skills { skills: found, languages, accepts }))
}

/// Tasks of a role that can be offered, in order.
#[must_use]
pub fn tasks_of(role: Role) -> Vec<Task> {
    Vocabulary::embedded().tasks_of(role).filter_map(|entry| entry.id.parse().ok()).collect()
}

/// Tasks with animals, which any role may do.
#[must_use]
pub fn pet_tasks() -> Vec<Task> {
    Vocabulary::embedded().pet_tasks().filter_map(|entry| entry.id.parse().ok()).collect()
}

/// A task ticked: for the ages ticked beside it, or for all.
fn skill_of(fields: &Fields, task: Task) -> Vec<Skill> {
    if !fields.is("compito", task.code()) {
        return Vec::new();
    }
    let name = format!("eta-{task}");
    let bands = Band::ALL.iter().filter(|band| fields.is(&name, band.code()));
    let banded: Vec<Skill> = bands.filter_map(|band| Skill::banded(task, *band)).collect();
    if banded.is_empty() || banded.len() == Band::ALL.len() { vec![Skill::of(task)] } else { banded }
}

fn languages(fields: &Fields) -> Checked<BTreeMap<Language, Cefr>> {
    let mut faults = Faults::default();
    let mut known = BTreeMap::new();
    let italian = fields.get("italiano").parse::<Cefr>().map_err(|_| Fault::ChooseOne);
    if let (Some(level), Ok(it)) = (faults.keep("italiano", italian), "it".parse::<Language>()) {
        known.insert(it, level);
    }
    for row in 0..LANGUAGE_ROWS {
        let (language, level) = (format!("lingua-{row}"), format!("livello-{row}"));
        if fields.get(&language).is_empty() {
            continue;
        }
        let tag = faults.keep(&language, fields.get(&language).parse::<Language>().map_err(|_| Fault::ChooseOne));
        let level = faults.keep(&level, fields.get(&level).parse::<Cefr>().map_err(|_| Fault::ChooseOne));
        if let Some((tag, level)) = tag.zip(level)
            && known.insert(tag, level).is_some()
        {
            faults.add(language, Fault::Twice);
        }
    }
    faults.finish(Some(known))
}

/// The common week and the hours by regime.
///
/// # Errors
/// Every fault at its field.
pub fn when(fields: &Fields, work: &Work, rules: &InForce<'_>) -> Checked<When> {
    let mut faults = Faults::default();
    let every_one_own = work.weekly_regimes().iter().all(|regime| fields.is("altri", regime.code()));
    let week = if every_one_own { Some(Week::EMPTY) } else { faults.part(week_of(fields)) };
    let mut hours = BTreeMap::new();
    for regime in work.regimes() {
        if let Some(span) = faults.part(span(fields, regime, rules)) {
            hours.insert(regime, span);
        }
    }
    let whole = week.map(|week| When { week, hours });
    faults.finish(whole)
}

/// The week of one regime.
///
/// # Errors
/// Every row that cannot be read; an empty week.
pub fn own_week(fields: &Fields) -> Checked<Week> {
    week_of(fields)
}

/// The week of a form's rows.
///
/// # Errors
/// Every row that cannot be read; an empty week, at the field `settimana`.
pub fn week_of(fields: &Fields) -> Checked<Week> {
    let mut faults = Faults::default();
    let week = match WeekForm::read(fields).check() {
        Ok(reading) if reading.week.is_empty() => {
            faults.add("settimana", Fault::EmptyWeek);
            None
        }
        Ok(reading) => Some(reading.week),
        Err(bad) => {
            for bad in bad {
                faults.add(row_name(bad.day, bad.row), Fault::Row(bad));
            }
            None
        }
    };
    faults.finish(week)
}

fn span(fields: &Fields, regime: Regime, rules: &InForce<'_>) -> Checked<Span> {
    let mut faults = Faults::default();
    let (from, to) = (format!("ore-{regime}-da"), format!("ore-{regime}-a"));
    let least = faults.part(hours(fields, &from));
    let most = faults.part(hours(fields, &to));
    let (least, most) = (least.flatten(), most.flatten());
    if let Some((low, high)) = least.zip(most)
        && low > high
    {
        faults.add(&from, Fault::Reversed);
    }
    for (name, value) in [(from, least), (to, most)] {
        if let Some(fault) = over_maximum(rules, regime, value) {
            faults.add(name, fault);
        }
    }
    faults.finish(Some((least, most)))
}

/// The fault of more hours than the contract allows in a regime, when they are more.
#[must_use]
pub fn over_maximum(rules: &InForce<'_>, regime: Regime, hours: Option<Hours>) -> Option<Fault> {
    let contract = rules.contratto().ok()?;
    let most = contract.body.max_weekly_hours.get(&regime)?;
    let over = hours.is_some_and(|hours| hours > most.value);
    over.then(|| Fault::HoursOverMaximum { regime, most: most.value, source: contract.citation(&most.cite) })
}

/// Hours typed in a field; `None` when it is empty.
///
/// # Errors
/// What is not hours on the quarter.
pub fn hours(fields: &Fields, name: &str) -> Checked<Option<Hours>> {
    let typed = fields.get(name);
    if typed.is_empty() {
        return Ok(None);
    }
    let fault = |_| vec![At { field: name.to_owned(), fault: Fault::NotHours }];
    parse_hours(typed).map(Some).map_err(fault)
}

/// Home, travel, districts.
///
/// # Errors
/// Every fault at its field.
pub fn place(fields: &Fields) -> Checked<Place> {
    let mut faults = Faults::default();
    let home = match fields.get("casa") {
        "milano" => {
            let nil = fields.get("casa-nil").parse::<NilId>().map_err(|_| Fault::NoPlace);
            faults.keep("casa-nil", nil).map(Home::Nil)
        }
        "fuori" => {
            let code = fields.get("casa-comune").parse::<Istat>().ok();
            let known = code.filter(|code| Geo::embedded().municipality(code).is_some());
            faults.keep("casa-comune", known.ok_or(Fault::NoPlace)).map(Home::Municipality)
        }
        _ => {
            faults.add("casa", Fault::ChooseOne);
            None
        }
    };
    let districts = districts(fields);
    let whole = home.map(|home| Place { home, max_travel: travel(fields), districts });
    faults.finish(whole)
}

/// Districts ticked, by number.
#[must_use]
pub fn districts(fields: &Fields) -> Vec<NilId> {
    NilId::all().filter(|nil| fields.is("nil", &nil.to_string())).collect()
}

/// The limit of travel chosen; `None` is no limit.
#[must_use]
pub fn travel(fields: &Fields) -> Option<u16> {
    fields.get("viaggio").parse().ok().filter(|minutes| TRAVEL.contains(minutes))
}

/// Pay and dates.
///
/// # Errors
/// Every fault at its field; a pay below the lowest amount of the regime's table.
pub fn terms(fields: &Fields, work: &Work, rules: &InForce<'_>) -> Checked<Terms> {
    let mut faults = Faults::default();
    let mut pay = BTreeMap::new();
    for (role, regime) in &work.offers {
        let name = format!("paga-{role}-{regime}");
        let typed = fields.get(&name);
        if !typed.is_empty()
            && let Some(amount) = faults.keep(&name, asked_pay(typed, *regime, rules))
        {
            pay.insert((*role, *regime), amount);
        }
    }
    let today = rules.day();
    let from = faults.keep("dal", date(fields.get("dal")).and_then(|day| not_far(day, today)));
    let until = match fields.get("permesso") {
        "senza" => Some(None),
        "con" => {
            faults.keep("permesso-fino", date(fields.get("permesso-fino")).and_then(|day| coming(day, today))).map(Some)
        }
        _ => {
            faults.add("permesso", Fault::ChooseOne);
            None
        }
    };
    let whole =
        from.zip(until).map(|(available_from, right_to_work_until)| Terms { pay, available_from, right_to_work_until });
    faults.finish(whole)
}

fn asked_pay(typed: &str, regime: Regime, rules: &InForce<'_>) -> Result<Money, Fault> {
    let amount = parse_euro(typed).map_err(|_| Fault::NotMoney)?;
    match lowest_floor(rules, regime) {
        Some(floor) if amount < floor.amount => Err(Fault::BelowTable { floor }),
        _ => Ok(amount),
    }
}

/// A day of the calendar.
///
/// # Errors
/// When it is none.
pub fn date(typed: &str) -> Result<NaiveDate, Fault> {
    parse_date(typed).map_err(|_| Fault::NotDate)
}

/// A day from today on.
///
/// # Errors
/// When it has passed.
pub fn coming(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Fault> {
    if day < today { Err(Fault::Past(day)) } else { Ok(day) }
}

/// A day within a year; a past one means from now on and is kept.
fn not_far(day: NaiveDate, today: NaiveDate) -> Result<NaiveDate, Fault> {
    let last = today.checked_add_days(Days::new(366)).unwrap_or(today);
    if day > last { Err(Fault::TooFar(last)) } else { Ok(day) }
}
