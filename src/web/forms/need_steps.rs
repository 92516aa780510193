//! The steps of a family's request, each read from its form: the typed thing, or every fault at its field. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::candidacy_steps::{LANGUAGE_ROWS, coming, date, person_field, pet_tasks, tasks_of};
use super::fault::{Checked, Fault, Faults};
use super::floor::floor_of;
use super::law::Law;
use super::need::{Home, Housework, Pay, Place, Tasks, Term, Who};
use super::need_pattern;
use super::profile::{Asked, proposal};
use crate::ccnl::Regime;
use crate::geo::{Geo, NilId};
use crate::matching::Pattern;
use crate::registry::{Contact, ContactDraft, Field};
use crate::vocabulary::{Band, Cefr, Condition, Language, Role, Skill, Task, Vocabulary};
use crate::web::fields::Fields;
use crate::web::format::parse_euro;

/// The fields kept apart from the answers.
pub const PERSONAL: [&str; 5] = ["nome", "cognome", "email", "telefono", "indirizzo"];

/// Who is cared for, and how help comes.
///
/// # Errors
/// Every fault at its field.
pub fn who(fields: &Fields, rules: &Law<'_>) -> Checked<Who> {
    let mut faults = Faults::default();
    let role = faults.keep("ruolo", fields.get("ruolo").parse::<Role>().map_err(|_| Fault::ChooseOne));
    let regime = fields.get("come").parse::<Regime>().map_err(|_| Fault::ChooseOne);
    let regime = faults.keep("come", regime);
    let ages: Vec<Band> = Band::ALL.iter().copied().filter(|band| fields.is("eta", band.code())).collect();
    let mut dependent = false;
    match role {
        Some(Role::Badante) => match fields.get("autonomia") {
            "si" => {}
            "no" => dependent = true,
            _ => faults.add("autonomia", Fault::ChooseOne),
        },
        Some(Role::Babysitter) if ages.is_empty() => faults.add("eta", Fault::ChooseSome),
        Some(Role::Colf) if housework(fields).is_none() => faults.add("faccende", Fault::ChooseOne),
        _ => {}
    }
    if let Some((role, regime)) = role.zip(regime)
        && !super::candidacy::regimes_of(role).any(|own| own == regime)
    {
        faults.add("come", Fault::ChooseOne);
    }
    let asked = role.zip(regime).map(|(role, regime)| Asked {
        role,
        regime,
        dependent,
        trained: dependent && fields.is("formata", "si"),
        company_only: role == Role::Badante && !dependent && fields.is("compagnia", "si"),
        housework: housework(fields).unwrap_or_default(),
    });
    let profile = asked.and_then(|asked| faults.keep("come", proposal(&asked, rules)));
    let whole = asked.zip(profile).map(|(asked, profile)| Who {
        role: asked.role,
        dependent,
        several: fields.is("persone", "piu"),
        trained: asked.trained,
        company_only: asked.company_only,
        ages: if asked.role == Role::Babysitter { ages } else { Vec::new() },
        functional: functional(fields, asked.role),
        housework: asked.housework,
        regime: asked.regime,
        profile,
    });
    faults.finish(whole)
}

fn housework(fields: &Fields) -> Option<Housework> {
    match fields.get("faccende") {
        "una" => Some(Housework::Simple),
        "piu" => Some(Housework::Several),
        "cucina" => Some(Housework::Cooking),
        "casa" => Some(Housework::Running),
        _ => None,
    }
}

fn functional(fields: &Fields, role: Role) -> Vec<String> {
    let known = Vocabulary::embedded().list("care_needs.functional_needs").iter();
    let ticked = known.filter(|need| role == Role::Badante && fields.is("bisogno", &need.id));
    ticked.map(|need| need.id.clone()).collect()
}

/// How a task is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Needed.
    Needed,
    /// Preferred.
    Liked,
    /// Not asked.
    No,
}

/// How the form wants a task.
#[must_use]
pub fn wanted(fields: &Fields, task: &str) -> Wanted {
    match fields.get(&format!("compito-{task}")) {
        "serve" => Wanted::Needed,
        "gradito" => Wanted::Liked,
        _ => Wanted::No,
    }
}

/// Tasks that can be asked: of the role, of the home where someone is assisted, of its animals.
#[must_use]
pub fn askable(role: Role) -> Vec<Task> {
    let home = if role == Role::Colf { Vec::new() } else { tasks_of(Role::Colf) };
    tasks_of(role).into_iter().chain(home).chain(pet_tasks()).collect()
}

/// Tasks needed and liked. A task of babysitting is asked for each age of the children.
///
/// # Errors
/// When no task of the role is needed.
pub fn tasks(fields: &Fields, who: &Who) -> Checked<Tasks> {
    let mut faults = Faults::default();
    let mut tasks = Tasks::default();
    for task in askable(who.role) {
        match wanted(fields, task.code()) {
            Wanted::Needed => tasks.needs.extend(asked(task, &who.ages)),
            Wanted::Liked => tasks.likes.extend(asked(task, &who.ages)),
            Wanted::No => {}
        }
    }
    let own = |skill: &Skill| skill.task().entry().role == Some(who.role);
    if !tasks.needs.iter().any(own) {
        faults.add("compiti", Fault::ChooseSome);
    }
    faults.finish(Some(tasks))
}

fn asked(task: Task, ages: &[Band]) -> Vec<Skill> {
    let banded: Vec<Skill> = ages.iter().filter_map(|band| Skill::banded(task, *band)).collect();
    if banded.is_empty() { vec![Skill::of(task)] } else { banded }
}

/// Tasks that the functional needs suggest, to be marked at the first visit.
#[must_use]
pub fn suggested(who: &Who) -> Vec<&'static str> {
    let mut tasks: Vec<&'static str> = who.functional.iter().flat_map(|need| suggested_by(need)).copied().collect();
    tasks.dedup();
    tasks
}

fn suggested_by(need: &str) -> &'static [&'static str] {
    match need {
        "get_up_and_transfer" => &["transfers"],
        "wash_and_dress" => &["full_hygiene", "dressing"],
        "eat" => &["meal_preparation", "assisted_feeding"],
        "toilet" => &["toilet_help"],
        "take_medicines" => &["medication_reminder"],
        "orientation" | "behaviour_watch" => &["supervision"],
        "communicate" => &["communication_aid"],
        "sleep_disturbed" => &["night_watch"],
        "go_out" => &["outings"],
        "company" => &["companionship"],
        _ => &[],
    }
}

/// When help is needed.
///
/// # Errors
/// Every fault at its field.
pub fn pattern(fields: &Fields, regime: Regime, rules: &Law<'_>) -> Checked<Pattern> {
    need_pattern::read(fields, regime, rules)
}

/// District and dates.
///
/// # Errors
/// Every fault at its field.
pub fn place(fields: &Fields, today: NaiveDate) -> Checked<Place> {
    let mut faults = Faults::default();
    let nil = faults.keep("nil", fields.get("nil").parse::<NilId>().map_err(|_| Fault::NoPlace));
    let start = faults.keep("dal", date(fields.get("dal")).and_then(|day| coming(day, today)));
    let term = faults.keep("durata", Term::of(fields.get("durata")).ok_or(Fault::ChooseOne));
    let end = match term {
        Some(Term::Fixed | Term::Replacement) => faults.keep("fino", date(fields.get("fino"))),
        _ => None,
    };
    if let Some((start, end)) = start.zip(end)
        && end < start
    {
        faults.add("fino", Fault::EndBeforeStart { start });
    }
    let whole = match (nil, start, term) {
        (Some(nil), Some(start_on), Some(term)) => Some(Place { nil, start_on, end_on: end, term }),
        _ => None,
    };
    faults.finish(whole)
}

/// Districts with the postal code typed, first those of which it is the commonest.
///
/// # Errors
/// A code of no district of Milan.
pub fn by_cap(typed: &str) -> Result<Vec<NilId>, Fault> {
    let cap = typed.trim();
    let mut found: Vec<_> = Geo::embedded().by_cap(cap).collect();
    found.sort_by_key(|nil| nil.caps.iter().position(|own| own == cap));
    if found.is_empty() { Err(Fault::NoSuchCap) } else { Ok(found.into_iter().map(|nil| nil.id).collect()) }
}

/// Language, conditions, board.
///
/// # Errors
/// Every fault at its field.
pub fn home(fields: &Fields, regime: Regime) -> Checked<Home> {
    let mut faults = Faults::default();
    let mut languages = BTreeMap::new();
    let italian = match fields.get("italiano") {
        "nessuno" => None,
        level => faults.keep("italiano", level.parse::<Cefr>().map_err(|_| Fault::ChooseOne)),
    };
    if let (Some(level), Ok(it)) = (italian, "it".parse::<Language>()) {
        languages.insert(it, level);
    }
    for row in 0..LANGUAGE_ROWS {
        let (name, level) = (format!("lingua-{row}"), format!("livello-{row}"));
        if fields.get(&name).is_empty() {
            continue;
        }
        let tag = faults.keep(&name, fields.get(&name).parse::<Language>().map_err(|_| Fault::ChooseOne));
        let level = faults.keep(&level, fields.get(&level).parse::<Cefr>().map_err(|_| Fault::ChooseOne));
        if let Some((tag, level)) = tag.zip(level)
            && languages.insert(tag, level).is_some()
        {
            faults.add(name, Fault::Twice);
        }
    }
    let conditions = Condition::all().filter(|condition| fields.is("condizione", condition.code())).collect();
    let board = if regime.lives_in() { board(fields) } else { None };
    if regime.lives_in() && board.is_none() {
        faults.add("vitto", Fault::ChooseOne);
    }
    faults.finish(Some(Home { languages, conditions, board }))
}

fn board(fields: &Fields) -> Option<&'static str> {
    ["in_kind", "cash"].into_iter().find(|board| fields.is("vitto", board))
}

/// Pay.
///
/// # Errors
/// Every fault at its field; a pay below the table's minimum of the level.
pub fn pay(fields: &Fields, who: &Who, rules: &Law<'_>) -> Checked<Pay> {
    let mut faults = Faults::default();
    let floor = floor_of(&rules.in_force, who.regime, who.livello());
    if let (None, Some(livello)) = (&floor, who.livello()) {
        faults.add("paga", Fault::NoRow(who.regime, livello));
    }
    let typed = fields.get("paga");
    let offered = if typed.is_empty() {
        None
    } else {
        let amount = parse_euro(typed).map_err(|_| Fault::NotMoney);
        let fair = amount.and_then(|amount| match floor {
            Some(floor) if amount < floor.amount => Err(Fault::BelowTable { floor }),
            _ => Ok(amount),
        });
        faults.keep("paga", fair)
    };
    faults.finish(Some(Pay { offered, cuaf: !fields.is("cuaf", "no") }))
}

/// Contacts.
///
/// # Errors
/// Every fault at its field.
pub fn contact(fields: &Fields) -> Checked<ContactDraft> {
    let mut faults = Faults::default();
    let draft = ContactDraft {
        first_name: fields.get("nome").to_owned(),
        last_name: fields.get("cognome").to_owned(),
        email: fields.get("email").to_owned(),
        phone: fields.get("telefono").to_owned(),
        address: fields.get("indirizzo").to_owned(),
    };
    for fault in Contact::check(&draft).err().into_iter().flatten() {
        faults.add(person_field(fault.field()), Fault::Person(fault));
    }
    if draft.address.is_empty() {
        let missing = crate::registry::Fault::Missing(Field::Address);
        faults.add(person_field(Field::Address), Fault::Person(missing));
    }
    faults.finish(Some(draft))
}
