//! The act of proposing, done by a person: what each side will read, then sending it.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::{Desk, DeskForm, done};
use super::looking::Looking;
use super::said::Said;
use super::{acts, broken, cards, side, tidy_code};
use crate::app::{DeskRequest, ProposeError, RankError, RankedPeople, RankedPerson, Shown};
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::FormState;
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::need_words;
use crate::web::views::reason_line::{self, ReasonLine};
use crate::web::{Frame, Problem, Section, routes};

/// What is said of one person.
#[derive(Debug)]
struct Chosen {
    code: String,
    points: String,
    reasons: Vec<ReasonLine>,
    to_family: String,
    facts: Option<String>,
    to_worker: String,
    elsewhere: Option<String>,
}

/// The page before sending.
#[derive(Debug, Template)]
#[template(path = "desk/propose.html")]
struct ProposeView {
    frame: Frame,
    form: FormState,
    what: Vec<side::SideLine>,
    people: Vec<Chosen>,
    action: String,
    back: String,
    send: String,
    provisional: Option<String>,
}

/// What will be said to each side.
pub async fn review(
    desk: Desk,
    Path(code): Path<String>,
    QueryFields(fields): QueryFields,
) -> Result<Response, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    page(&desk, &looking, FormState::default()).await.map(|view| PrivatePage(view).into_response())
}

async fn page(desk: &Desk, looking: &Looking, mut form: FormState) -> Result<ProposeView, Problem> {
    let found = desk.app().desk_request(&desk.staff, &looking.code).await.map_err(broken)?;
    let found = found.ok_or_else(Problem::not_found)?;
    let ranked = desk
        .app()
        .rank_for_request(&desk.staff, &looking.code, Shown::Codes(&looking.chosen))
        .await
        .map_err(not_ranked)?;
    let frame = desk.frame();
    let words = frame.w;
    let mut people = Vec::new();
    for code in &looking.chosen {
        match ranked.person(code) {
            Some(person) => people.push(chosen(words, desk, &found, &ranked, person)),
            None => form.fail("persone", (words.desk.propose.not_eligible)(code)),
        }
    }
    if looking.chosen.is_empty() && form.is_ok() {
        form.fail("persone", words.desk.propose.nobody);
    }
    let back = looking.href("adatte");
    let title = (words.desk.propose.title)(people.len().max(1));
    Ok(ProposeView {
        what: side::lines(words, &found, Some(&ranked)),
        action: routes::desk_propose(&looking.code),
        send: (words.desk.propose.send)(people.len().max(1)),
        provisional: ranked.provisional.then(|| (words.desk.rank.provisional)(&crate::web::format::date_it(ranked.on))),
        frame: frame
            .titled(title)
            .under(words.desk.tab_requests, routes::DESK)
            .under(&looking.code, routes::desk_request(&looking.code)),
        people,
        back,
        form,
    })
}

fn chosen(
    words: &'static Words,
    desk: &Desk,
    found: &DeskRequest,
    ranked: &RankedPeople,
    person: &RankedPerson,
) -> Chosen {
    let (w, asked) = (&words.desk.propose, &ranked.request);
    let points = format!("{} {}", person.points, (words.desk.rank.points_of)(ranked.of));
    let cost = person.cost.month.map_or_else(
        || words.desk.rank.no_cost.to_owned(),
        |month| format!("{} {}", euro_it(month), words.desk.rank.month),
    );
    let shown: Vec<_> = person.facts.iter().filter(|fact| fact.kind.is_shown_to_families()).cloned().collect();
    let facts: Vec<String> = cards::facts(words, &shown, desk.app().today())
        .into_iter()
        .filter(|fact| fact.holds)
        .map(|fact| format!("{} ({})", fact.name.to_lowercase(), fact.detail))
        .collect();
    let what = format!("{} {}", (words.desk.role)(asked.role), (words.desk.regime)(asked.regime));
    let nil = need_words::district(words, found.asked.nil);
    let pay = format!("{} {}", euro_it(person.cost.pay), (words.desk.per)(asked.regime));
    Chosen {
        to_family: (w.family_says)(&person.code, &points, &cost),
        facts: (!facts.is_empty()).then(|| (w.family_facts)(&facts.join("; "))),
        to_worker: (w.worker_says)(&what, &nil, &need_words::pattern(words, &asked.pattern), &pay),
        reasons: reason_line::lines(words, &person.reasons),
        elsewhere: (person.proposed_elsewhere > 0).then(|| (words.desk.rank.elsewhere)(person.proposed_elsewhere)),
        code: person.code.clone(),
        points,
    }
}

fn not_ranked(fault: RankError) -> Problem {
    match fault {
        RankError::NoSuchRequest => Problem::not_found(),
        RankError::Refused(_) | RankError::NoRule(_) => super::changed(),
        fault => broken(fault),
    }
}

/// Sends the proposals: all of them or none.
pub async fn send(Path(code): Path<String>, DeskForm { desk, fields }: DeskForm) -> Result<Response, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    match desk.app().propose(&desk.staff, &looking.code, &looking.chosen, fields.get("nota")).await {
        Ok(_) => Ok(done(&routes::desk_request(&looking.code), Said::Sent, "proposte")),
        Err(fault) => told(&desk, &looking, fields, fault).await,
    }
}

/// The page again, with what stands in the way.
async fn told(desk: &Desk, looking: &Looking, fields: Fields, fault: ProposeError) -> Result<Response, Problem> {
    let w = &desk.frame().w.desk.propose;
    let (field, message) = match fault {
        ProposeError::Nobody => ("persone", w.nobody.to_owned()),
        ProposeError::TooManyOpen { open } => ("persone", (w.too_many)(open)),
        ProposeError::AlreadyProposed { code } => ("persone", (w.already)(&code)),
        ProposeError::NotEligible { code } => ("persone", (w.not_eligible)(&code)),
        ProposeError::Note => ("nota", w.note_long.to_owned()),
        ProposeError::Rank(fault) => return Err(not_ranked(fault)),
        fault => return Err(acts::refused(fault)),
    };
    let mut form = FormState::of(fields);
    form.fail(field, message);
    let view = page(desk, looking, form).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, PrivatePage(view)).into_response())
}
