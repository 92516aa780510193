//! A proposal at the desk: where it stands, what was said of it, contacts once both accepted, what can be done.

use askama::Template;
use axum::extract::Path;

use super::acts::contact_lines;
use super::cards::{self, FactLine};
use super::door::Desk;
use super::said::Said;
use super::{broken, tidy_code};
use crate::app::{DeskRequest, Proposal};
use crate::registry::{DeskWithdrawal, FamilyRefusal, ProposalId, WorkerRefusal};
use crate::web::fields::{Fields, QueryFields};
use crate::web::form::{Choice, FormState};
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::reason_line::{self, ReasonLine};
use crate::web::{Frame, Problem, Section, routes};

/// A proposal in a list.
#[derive(Clone, Debug)]
pub struct Brief {
    /// The worker.
    pub worker: String,
    /// The request.
    pub request: String,
    /// Its page.
    pub href: String,
    /// Where it stands.
    pub state: String,
    /// When and by whom.
    pub proposed: String,
    /// What each side has said.
    pub sides: [(&'static str, String); 2],
    /// It waits for someone.
    pub open: bool,
}

/// A proposal, shortly.
pub fn brief(words: &'static Words, one: &Proposal) -> Brief {
    let (w, when) = (&words.desk.proposal, words.desk.when);
    let said = |at: Option<_>| at.map_or_else(|| w.waits.to_owned(), |at| (w.yes_on)(&when(at)));
    let why = one.ended_reason.as_deref().map(words.desk.ended_reason).unwrap_or_default();
    Brief {
        worker: one.worker_code.clone(),
        request: one.request_code.clone(),
        href: routes::desk_proposal(&one.request_code, &one.id.to_string()),
        state: (w.ended)((words.desk.proposal_state)(one.state), &why.to_lowercase()),
        proposed: (w.proposed)(&when(one.proposed_at), &one.proposed_by),
        sides: [(w.worker, said(one.worker_accepted_at)), (w.family, said(one.family_accepted_at))],
        open: one.state.is_open(),
    }
}

/// The people behind a proposal that both accepted.
#[derive(Debug)]
pub struct Contacts {
    worker: Vec<(&'static str, String)>,
    family: Vec<(&'static str, String)>,
}

/// A proposal.
#[derive(Debug, Template)]
#[template(path = "desk/proposal.html")]
pub struct ProposalView {
    frame: Frame,
    form: FormState,
    said: Option<&'static str>,
    brief: Brief,
    place: String,
    order: Option<String>,
    cost: Option<String>,
    note: String,
    reasons: Vec<ReasonLine>,
    facts: Vec<FactLine>,
    contacts: Option<Contacts>,
    worker_may: bool,
    family_may: bool,
    may_hire: bool,
    worker_reasons: Vec<Choice>,
    family_reasons: Vec<Choice>,
    desk_reasons: Vec<Choice>,
    back: String,
    file: String,
}

/// The page of a proposal.
pub async fn show(
    desk: Desk,
    Path((code, id)): Path<(String, String)>,
    QueryFields(fields): QueryFields,
) -> Result<PrivatePage<ProposalView>, Problem> {
    page(&desk, &code, &id, FormState::default(), &fields).await.map(PrivatePage)
}

/// The proposal with this id among those of the request.
pub async fn find(desk: &Desk, code: &str, id: &str) -> Result<(DeskRequest, ProposalId), Problem> {
    let id: ProposalId = id.parse().map_err(|_| Problem::not_found())?;
    let found = desk.app().desk_request(&desk.staff, &tidy_code(code)).await.map_err(broken)?;
    let found = found.filter(|found| found.proposals.iter().any(|one| one.id == id));
    Ok((found.ok_or_else(Problem::not_found)?, id))
}

/// The page, with a form as it was typed.
pub async fn page(
    desk: &Desk,
    code: &str,
    id: &str,
    form: FormState,
    fields: &Fields,
) -> Result<ProposalView, Problem> {
    let (found, id) = find(desk, code, id).await?;
    let one = found.proposals.iter().find(|one| one.id == id).ok_or_else(Problem::not_found)?;
    let frame = desk.frame();
    let words = frame.w;
    let (open, w) = (one.state.is_open(), &words.desk.proposal);
    let back = routes::desk_request(&one.request_code);
    let contacts = if one.answers().contacts_open() { Some(contacts(desk, words, one).await?) } else { None };
    let facts = desk.app().facts_of(&desk.staff, one.worker_id).await.map_err(broken)?;
    let title = (w.title)(&one.worker_code, &one.request_code);
    Ok(ProposalView {
        form,
        said: Said::read(words, fields.get("fatto")),
        place: (w.place)(one.place, one.points),
        order: one.computed_place.filter(|_| one.order_changed).map(words.desk.order.proposed),
        cost: one.month.map(|month| (w.cost)(&euro_it(month))),
        note: one.note.clone(),
        reasons: reason_line::kept(words, &one.evidence),
        facts: cards::facts(words, &facts, desk.app().today()),
        worker_may: open && one.worker_accepted_at.is_none(),
        family_may: open && one.family_accepted_at.is_none(),
        may_hire: open && contacts.is_some(),
        contacts,
        worker_reasons: WorkerRefusal::ALL
            .iter()
            .map(|one| Choice::new(one.id(), (words.desk.worker_refusal)(*one)))
            .collect(),
        family_reasons: FamilyRefusal::ALL
            .iter()
            .map(|one| Choice::new(one.id(), (words.desk.family_refusal)(*one)))
            .collect(),
        desk_reasons: DeskWithdrawal::ALL
            .iter()
            .map(|one| Choice::new(one.id(), (words.desk.withdrawal)(*one)))
            .collect(),
        file: routes::desk_person(&one.worker_code),
        brief: brief(words, one),
        frame: frame.titled(title).under(words.desk.tab_requests, routes::DESK).under(&one.request_code, &back),
        back,
    })
}

/// Both sides, once both accepted; opening them is written in the journal of each.
async fn contacts(desk: &Desk, words: &'static Words, one: &Proposal) -> Result<Contacts, Problem> {
    let family = desk.app().open_family_contact(&desk.staff, &one.request_code).await.map_err(broken)?;
    let worker = desk.app().open_worker_file(&desk.staff, &one.worker_code).await.map_err(broken)?;
    let worker = worker.ok_or_else(Problem::not_found)?.person;
    Ok(Contacts {
        worker: super::person::contact_lines(words, &worker),
        family: family.map(|contact| contact_lines(words, &contact)).unwrap_or_default(),
    })
}
