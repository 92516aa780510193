//! A request of a family: what is asked at the left, who can do it at the right, why someone cannot.

use askama::Template;
use axum::extract::Path;

use super::cards::{Card, Choosing, Dealer, Row, row};
use super::door::Desk;
use super::journal::{self, JournalLine};
use super::looking::{CARDS, Looking, ROWS, part};
use super::near::{self, NearView};
use super::order::{self, MoveLine};
use super::proposal::{Brief, brief};
use super::said::Said;
use super::side::{self, SideLine};
use super::trial::{self, Outcome};
use super::trial_form::TrialForm;
use super::why_not::{self, WhyNotView};
use super::{broken, tidy_code};
use crate::app::{DeskRequest, RankError, RankedPeople, Shown};
use crate::matching::Hard;
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::FormState;
use crate::web::format::filters;
use crate::web::format::{date_it, weekday_date_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::{Frame, Problem, Section, routes};

/// Who cannot, under one condition.
#[derive(Debug)]
pub struct MissLine {
    name: &'static str,
    count: u32,
    width: u32,
}

/// Who can do it.
#[derive(Debug)]
pub struct People {
    title: String,
    skip: String,
    all: String,
    count: usize,
    cards: Vec<Card>,
    page: usize,
    pages: usize,
    before: String,
    after: String,
    of: String,
    rows: Vec<Row>,
    list: usize,
    lists: usize,
    list_before: String,
    list_after: String,
    misses_title: String,
    misses: Vec<MissLine>,
    rules: String,
    rules_on: String,
    provisional: Option<String>,
    moves: Vec<MoveLine>,
}

/// A note of the desk.
#[derive(Debug)]
pub struct NoteLine {
    when: String,
    who: String,
    text: String,
}

/// A request at the desk.
#[derive(Debug, Template)]
#[template(path = "desk/request.html")]
pub struct RequestView {
    frame: Frame,
    form: FormState,
    said: Option<&'static str>,
    code: String,
    promised: Option<(String, bool)>,
    followed: String,
    arrived: String,
    over: Option<String>,
    side: Vec<SideLine>,
    account: Option<String>,
    may_take: bool,
    proposals: Vec<Brief>,
    notes: Vec<NoteLine>,
    journal: Vec<JournalLine>,
    people: Result<People, String>,
    why: WhyNotView,
    near: Option<NearView>,
    trial: TrialForm,
    outcome: Option<Outcome>,
    chosen: Vec<String>,
    tray: String,
    review: Option<String>,
}

/// The page of a request.
pub async fn show(
    desk: Desk,
    Path(code): Path<String>,
    QueryFields(fields): QueryFields,
) -> Result<PrivatePage<RequestView>, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    page(&desk, &looking, FormState::default(), &fields).await.map(PrivatePage)
}

/// The page, with a form as it was typed.
pub async fn page(desk: &Desk, looking: &Looking, form: FormState, fields: &Fields) -> Result<RequestView, Problem> {
    let found = desk.app().desk_request(&desk.staff, &looking.code).await.map_err(broken)?;
    let found = found.ok_or_else(Problem::not_found)?;
    let words = desk.frame().w;
    let places = |of: usize| vec![part(of, looking.page, CARDS).0, part(of, looking.list, ROWS).0];
    let ranked = match desk.app().rank_for_request(&desk.staff, &looking.code, Shown::Places(&places)).await {
        Ok(ranked) => Ok(ranked),
        Err(RankError::Refused(refusal)) => Err((words.desk.request.refused)(&(words.desk.trial.refusal)(&refusal))),
        Err(RankError::NoRule(_)) => Err(words.desk.request.no_rules.to_owned()),
        Err(fault) => return Err(broken(fault)),
    };
    let near = match (&ranked, found.request.state.is_over()) {
        (Ok(_), false) => {
            let changes = desk.app().near_misses(&desk.staff, &looking.code, None).await.map_err(broken)?;
            let nearly = desk.app().nearly(&desk.staff, &looking.code, near::SHOWN).await.map_err(broken)?;
            Some(near::view(words, desk.app(), &found, &changes, &nearly))
        }
        _ => None,
    };
    let why = why_not::answer(desk, looking, ranked.as_ref().ok()).await.map_err(broken)?;
    let open = found.proposals.iter().filter(|one| one.state.is_open()).count();
    let people = ranked.as_ref().map_err(Clone::clone).map(|ranked| {
        let dealer = Dealer { app: desk.app(), words, desk: &found, ranked, looking, open, form: &form };
        people(&dealer)
    });
    let said = Said::read(words, fields.get("fatto"));
    Ok(RequestView { near, ..view(desk, looking, &found, ranked.as_ref().ok(), people, why, form, said) })
}

#[expect(clippy::too_many_arguments, reason = "the parts of one page, each computed on its own")]
fn view(
    desk: &Desk,
    looking: &Looking,
    found: &DeskRequest,
    ranked: Option<&RankedPeople>,
    people: Result<People, String>,
    why: WhyNotView,
    form: FormState,
    said: Option<&'static str>,
) -> RequestView {
    let frame = desk.frame();
    let (words, request, today) = (frame.w, &found.request, desk.app().today());
    let w = &words.desk.request;
    let nil = &crate::geo::Geo::embedded().nil(found.asked.nil).name;
    let title = (w.title)((words.desk.role)(found.asked.role), (words.desk.regime)(found.asked.regime), nil);
    let open = found.proposals.iter().filter(|one| one.state.is_open()).count();
    let over = request.state.is_over();
    let promised = request.promised_on.filter(|_| !over).map(|day| {
        let days = (day - today).num_days();
        ((w.promised)(&weekday_date_it(day), &(words.desk.queue.due)(days)), days < 0)
    });
    let chosen = if over { Vec::new() } else { looking.chosen.clone() };
    RequestView {
        form,
        said,
        code: looking.code.clone(),
        promised,
        followed: found.taken_by.as_deref().map_or_else(|| w.nobody.to_owned(), w.followed),
        arrived: request.submitted_at.map(|at| (w.arrived)(&(words.desk.when)(at))).unwrap_or_default(),
        over: over.then(|| over_sentence(words, found)),
        side: side::lines(words, found, ranked),
        account: found.quote.as_ref().map(|quote| side::account(&quote.situation)),
        may_take: !over && found.request.taken_by != Some(desk.staff.id),
        proposals: found.proposals.iter().rev().map(|one| brief(words, one)).collect(),
        notes: found
            .notes
            .iter()
            .rev()
            .map(|note| NoteLine {
                when: (words.desk.when)(note.written_at),
                who: note.staff_name.clone(),
                text: note.body.clone(),
            })
            .collect(),
        journal: journal::lines(words, &found.journal),
        people,
        why,
        near: None,
        trial: trial::controls(words, found),
        outcome: None,
        tray: (words.desk.propose.tray)(chosen.len(), open),
        review: (!chosen.is_empty()).then(|| looking.review()),
        chosen,
        frame: frame.titled(title).described(w.described).under(words.desk.tab_requests, routes::DESK),
    }
}

fn over_sentence(words: &'static Words, found: &DeskRequest) -> String {
    let reason = found.request.closing_reason.map(words.desk.closing);
    (words.desk.request.closed_for)(reason.unwrap_or_else(|| (words.desk.request_state)(found.request.state)))
}

fn people(dealer: &Dealer<'_>) -> People {
    let (ranked, looking, w) = (dealer.ranked, dealer.looking, &dealer.words.desk.rank);
    let count = ranked.eligible();
    let (range, page, pages) = part(count, looking.page, CARDS);
    let (rows, list, lists) = part(count, looking.list, ROWS);
    let misses = usize::try_from(ranked.misses.total()).unwrap_or(usize::MAX);
    People {
        title: (w.title)(count, ranked.considered),
        skip: (w.skip)(count),
        all: (w.all)(count),
        count,
        cards: ranked.at(range).map(|person| dealer.card(person)).collect(),
        page,
        pages,
        before: looking.at_page(page.saturating_sub(1)).href("adatte"),
        after: looking.at_page(page + 1).href("adatte"),
        of: (w.points_of)(ranked.of),
        rows: ranked.at(rows).map(|person| row(dealer.words, person, ranked.minimum, looking)).collect(),
        list,
        lists,
        list_before: looking.at_list(list.saturating_sub(1)).href("tutte"),
        list_after: looking.at_list(list + 1).href("tutte"),
        misses_title: (w.misses)(misses),
        misses: miss_lines(dealer.words, ranked),
        rules: (w.rules)(&ranked.weights),
        rules_on: (w.rules_on)(&date_it(ranked.on)),
        provisional: ranked.provisional.then(|| (w.provisional)(&date_it(ranked.on))),
        moves: order::lines(dealer.words, ranked, looking),
    }
}

/// Every condition that keeps someone out, in their order; the longest bar is the greatest number.
fn miss_lines(words: &'static Words, ranked: &RankedPeople) -> Vec<MissLine> {
    let most = ranked.misses.iter().map(|(_, count)| count).max().unwrap_or(1).max(1);
    let line = |(condition, count): (Hard, u32)| MissLine {
        name: (words.desk.reasons.condition)(condition),
        count,
        width: (count * 200 / most).max(2),
    };
    ranked.misses.iter().map(line).collect()
}
