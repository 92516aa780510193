//! A worker's whole file at the desk, name and contacts included: opening it is written in the journal.

use askama::Template;
use axum::extract::Path;

use super::cards::{self, FactLine};
use super::door::Desk;
use super::journal::{self, JournalLine};
use super::proposal::{Brief, brief};
use super::said::Said;
use super::side::SideLine;
use super::{broken, tidy_code};
use crate::app::WorkerFile;
use crate::geo::{Geo, Home};
use crate::matching::{Offer, Worker};
use crate::registry::{Fact, FactKind, PersonDraft, WorkerState};
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::{date_it, euro_it, hours_it, until_date_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::week_strip::WeekStrip;
use crate::web::{Frame, Problem, Section, routes};

/// Work offered.
#[derive(Debug)]
pub struct OfferView {
    title: String,
    lines: Vec<String>,
    strip: Option<WeekStrip>,
}

/// A worker's file.
#[derive(Debug, Template)]
#[template(path = "desk/person.html")]
pub struct PersonView {
    frame: Frame,
    full_week: Option<String>,
    form: FormState,
    said: Option<&'static str>,
    state: &'static str,
    reason: Option<String>,
    arrived: String,
    contacts: Vec<(&'static str, String)>,
    offers: Vec<OfferView>,
    profile: Vec<SideLine>,
    facts: Vec<FactLine>,
    has_facts: bool,
    recording: bool,
    kinds: Vec<Choice>,
    decisions: Vec<Choice>,
    proposals: Vec<Brief>,
    journal: Vec<JournalLine>,
    link_action: String,
    facts_action: String,
    decision_action: String,
}

/// The page of a worker.
pub async fn show(
    desk: Desk,
    Path(code): Path<String>,
    QueryFields(fields): QueryFields,
) -> Result<PrivatePage<PersonView>, Problem> {
    page(&desk, &tidy_code(&code), FormState::default(), &fields).await.map(PrivatePage)
}

/// The page, with a form as it was typed.
pub async fn page(desk: &Desk, code: &str, mut form: FormState, fields: &Fields) -> Result<PersonView, Problem> {
    let file = desk.app().open_worker_file(&desk.staff, code).await.map_err(broken)?;
    let file = file.ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let words = frame.w;
    let w = &words.desk;
    if form.value("visto_il").is_empty() {
        form.set("visto_il", &desk.app().today().to_string());
    }
    let worker = file.worker.profile.as_ref().and_then(|profile| Worker::from_json(profile).ok());
    let latest = Fact::latest(file.facts.clone());
    let reason = file.worker.reason.as_deref().map(w.person.state_reason);
    let wrong = ["verifica", "visto_il", "quanto", "fino_al", "nota"].iter().any(|field| form.error(field).is_some());
    Ok(PersonView {
        form,
        full_week: worker.is_some().then(|| format!("{}/settimana", routes::desk_person(code))),
        recording: wrong || latest.is_empty(),
        said: Said::read(words, fields.get("fatto")),
        state: (w.worker_state)(file.worker.state),
        reason,
        arrived: file.worker.submitted_at.map(|at| (w.request.arrived)(&(w.when)(at))).unwrap_or_default(),
        contacts: contact_lines(words, &file.person),
        offers: worker.iter().flat_map(|worker| &worker.offers).map(|offer| offer_view(words, offer)).collect(),
        profile: worker.as_ref().map(|worker| profile(words, worker)).unwrap_or_default(),
        has_facts: !latest.is_empty(),
        facts: cards::facts(words, &latest, desk.app().today()),
        kinds: kinds(words),
        decisions: decisions(words, file.worker.state),
        proposals: file.proposals.iter().rev().map(|one| brief(words, one)).collect(),
        journal: journal::lines(words, &file.journal),
        link_action: routes::desk_person_link(code),
        facts_action: format!("{}/verifiche", routes::desk_person(code)),
        decision_action: format!("{}/decisione", routes::desk_person(code)),
        frame: frame.titled(title(&file, code)).under(w.tab_people, routes::DESK_PEOPLE),
    })
}

/// The code: the name is in the page, never in the address bar or the history.
fn title(file: &WorkerFile, code: &str) -> String {
    file.worker.code.clone().unwrap_or_else(|| code.to_owned())
}

fn kinds(words: &'static Words) -> Vec<Choice> {
    let first = Choice::new("", words.people.step.choose);
    let kind = |kind: &FactKind| Choice::new(kind.id(), (words.desk.fact)(*kind));
    std::iter::once(first).chain(FactKind::ALL.iter().map(kind)).collect()
}

/// What can be decided in this state.
fn decisions(words: &'static Words, state: WorkerState) -> Vec<Choice> {
    let w = &words.desk.person;
    let validate = Choice::new("valida", w.validate).note(w.validate_note);
    let reject = Choice::new("non_adatta", w.reject).note(w.reject_note);
    let suspend = Choice::new("sospendi", w.suspend).note(w.suspend_note);
    let resume = Choice::new("riprendi", w.resume).note(w.resume_note);
    match state {
        WorkerState::Draft => Vec::new(),
        WorkerState::Submitted => vec![validate, reject],
        WorkerState::Validated => vec![suspend, reject],
        WorkerState::Suspended => vec![resume, reject],
        WorkerState::NotSuitable => vec![resume],
    }
}

/// A worker's name and contacts, field by field.
pub fn contact_lines(words: &'static Words, person: &PersonDraft) -> Vec<(&'static str, String)> {
    let w = &words.desk.person;
    let or = |value: &str| if value.is_empty() { w.absent.to_owned() } else { value.to_owned() };
    let birth =
        person.birth_date.map_or_else(|| w.absent.to_owned(), |day| format!("{} ({})", date_it(day), w.birth_note));
    vec![
        (w.name, format!("{} {}", person.first_name, person.last_name)),
        (w.phone, or(&person.phone)),
        (w.email, or(&person.email)),
        (w.birth, birth),
    ]
}

fn offer_view(words: &'static Words, offer: &Offer) -> OfferView {
    let (d, w) = (&words.desk, &words.desk.person);
    let pay = offer.min_pay.map_or_else(
        || w.pay_minimum.to_owned(),
        |pay| (w.pay)(&format!("{} {}", euro_it(pay), (d.per)(offer.regime))),
    );
    OfferView {
        title: (w.offer)((d.role)(offer.role), (d.regime)(offer.regime)),
        lines: vec![(w.hours)(&hours_it(offer.min_hours), &hours_it(offer.max_hours)), pay],
        strip: offer.week.as_ref().map(|week| WeekStrip::free(words, week)),
    }
}

fn profile(words: &'static Words, worker: &Worker) -> Vec<SideLine> {
    let w = &words.desk.person;
    let none = words.desk.request.none;
    let one = |name: &'static str, value: String| SideLine { name, values: vec![value] };
    let list = |name, all: Vec<String>| one(name, if all.is_empty() { none.to_owned() } else { all.join("; ") });
    let skills: Vec<String> = worker.skills.iter().map(|skill| (words.desk.reasons.skill)(&skill)).collect();
    let months = worker
        .experience_months
        .iter()
        .map(|(role, months)| format!("{}: {}", (words.desk.role)(*role), (words.people.step.experience)(*months)));
    let languages = worker
        .languages
        .iter()
        .map(|(language, level)| format!("{} {}", language.entry().name_it, level.code().to_uppercase()));
    let accepts = worker.accepts.iter().map(|condition| condition.entry().label_it.clone());
    let geo = Geo::embedded();
    let home = match &worker.home {
        Home::Nil(nil) => geo.nil(*nil).name.clone(),
        Home::Municipality(code) => geo.municipality(code).map(|place| place.name.clone()).unwrap_or_default(),
    };
    let mut travel = vec![worker.max_travel_minutes.map_or_else(|| w.travel_any.to_owned(), w.travel_limit)];
    if let Some(districts) = &worker.districts {
        let names: Vec<&str> = districts.iter().map(|nil| geo.nil(*nil).name.as_str()).collect();
        travel.push((w.districts)(&names));
    }
    let right = worker.right_to_work_until.map_or_else(|| w.right_to_work_open.to_owned(), until_date_it);
    vec![
        list(w.skills, skills),
        list(w.experience, months.collect()),
        one(w.trained, if worker.trained { w.trained_yes } else { w.trained_no }.to_owned()),
        list(w.languages, languages.collect()),
        list(w.accepts, accepts.collect()),
        one(w.home, home),
        SideLine { name: w.travel, values: travel },
        one(w.from, date_it(worker.available_from)),
        one(w.right_to_work, right),
        one(w.waiting, date_it(worker.waiting_since)),
    ]
}
