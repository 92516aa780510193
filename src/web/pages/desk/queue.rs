//! The queue: requests by the day promised, late ones first, and the candidacies that wait.

use askama::Template;
use chrono::NaiveDate;

use super::broken;
use super::door::Desk;
use super::looking::part;
use crate::app::QueueLine;
use crate::registry::WorkerState;
use crate::web::fields::QueryFields;
use crate::web::format::weekday_date_it;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::need_words;
use crate::web::{Frame, Problem, Section, routes};

/// Requests on a page: each is ranked, to say how many people can do it.
const SIZE: usize = 12;
/// How many of those over are shown.
const OVER: u16 = 60;

/// Which requests are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    All,
    Late,
    New,
    InProgress,
    Mine,
    Over,
}

impl Filter {
    const ALL: [Filter; 6] = [Filter::All, Filter::Late, Filter::New, Filter::InProgress, Filter::Mine, Filter::Over];

    const fn id(self) -> &'static str {
        match self {
            Filter::All => "",
            Filter::Late => "ritardo",
            Filter::New => "nuove",
            Filter::InProgress => "corso",
            Filter::Mine => "mie",
            Filter::Over => "chiuse",
        }
    }

    fn label(self, words: &'static Words) -> &'static str {
        let w = &words.desk.queue;
        match self {
            Filter::All => w.all,
            Filter::Late => w.late,
            Filter::New => w.new,
            Filter::InProgress => w.in_progress,
            Filter::Mine => w.mine,
            Filter::Over => w.over,
        }
    }

    fn keeps(self, line: &QueueLine, name: &str, today: NaiveDate) -> bool {
        let taken = line.entry.taken_by.as_deref();
        match self {
            Filter::All | Filter::Over => true,
            Filter::Late => line.entry.promised_on < today,
            Filter::New => taken.is_none(),
            Filter::InProgress => taken.is_some(),
            Filter::Mine => taken == Some(name),
        }
    }
}

/// A filter as a link.
#[derive(Debug)]
struct Tab {
    label: String,
    href: String,
    here: bool,
}

/// A line of the queue.
#[derive(Debug)]
struct Line {
    code: String,
    href: String,
    what: String,
    place: String,
    promised: String,
    due: String,
    late: bool,
    state: &'static str,
    by: String,
    eligible: String,
    proposals: String,
    agreed: bool,
}

/// The queue.
#[derive(Debug, Template)]
#[template(path = "desk/queue.html")]
struct QueueView {
    frame: Frame,
    summary: String,
    tabs: Vec<Tab>,
    lines: Vec<Line>,
    over: bool,
    page: usize,
    pages: usize,
    before: String,
    after: String,
    to_validate: String,
}

/// The first page of the desk.
pub async fn show(desk: Desk, QueryFields(fields): QueryFields) -> Result<PrivatePage<impl Template>, Problem> {
    let frame = desk.frame();
    let (words, today) = (frame.w, desk.app().today());
    let filter = Filter::ALL.into_iter().find(|filter| filter.id() == fields.get("stato")).unwrap_or(Filter::All);
    let waiting = desk.app().queue(&desk.staff).await.map_err(broken)?;
    let late = waiting.iter().filter(|line| line.entry.promised_on < today).count();
    let summary = (words.desk.queue.summary)(waiting.len(), late);
    let all = match filter {
        Filter::Over => desk.app().requests_over(&desk.staff, OVER).await.map_err(broken)?,
        _ => waiting,
    };
    let kept: Vec<QueueLine> = all.into_iter().filter(|line| filter.keeps(line, &desk.staff.name, today)).collect();
    let (range, page, pages) = part(kept.len(), fields.get("pagina").parse().unwrap_or(1), SIZE);
    let shown = &kept[range];
    let asked: Vec<&crate::matching::Request> = shown.iter().map(|line| &line.asked).collect();
    let eligible = match filter {
        Filter::Over => vec![None; shown.len()],
        _ => desk.app().count_eligible(&desk.staff, &asked).await.map_err(broken)?,
    };
    let counts = desk.app().count_candidacies(&desk.staff).await.map_err(broken)?;
    let waiting = counts.iter().find(|(state, _)| *state == WorkerState::Submitted).map_or(0, |(_, count)| *count);
    let title = words.desk.queue.title;
    Ok(PrivatePage(QueueView {
        summary,
        tabs: tabs(words, filter),
        lines: shown.iter().zip(eligible).map(|(one, eligible)| line(words, one, eligible, today)).collect(),
        over: filter == Filter::Over,
        page,
        pages,
        before: address(filter, page.saturating_sub(1)),
        after: address(filter, page + 1),
        to_validate: (words.desk.queue.to_validate)(waiting),
        frame: frame.titled(title).without_trail(),
    }))
}

fn address(filter: Filter, page: usize) -> String {
    match (filter.id(), page) {
        ("", 0 | 1) => routes::DESK.to_owned(),
        ("", page) => format!("{}?pagina={page}", routes::DESK),
        (id, 0 | 1) => format!("{}?stato={id}", routes::DESK),
        (id, page) => format!("{}?stato={id}&pagina={page}", routes::DESK),
    }
}

fn tabs(words: &'static Words, filter: Filter) -> Vec<Tab> {
    let tab = |one: Filter| Tab { label: one.label(words).to_owned(), href: address(one, 1), here: one == filter };
    Filter::ALL.into_iter().map(tab).collect()
}

fn line(words: &'static Words, line: &QueueLine, eligible: Option<usize>, today: NaiveDate) -> Line {
    let (w, entry) = (&words.desk, &line.entry);
    let over = entry.state.is_over();
    Line {
        code: entry.code.clone(),
        href: routes::desk_request(&entry.code),
        what: format!("{} {}", (w.role)(line.asked.role), (w.regime)(line.asked.regime)),
        place: need_words::district(words, line.asked.nil),
        promised: weekday_date_it(entry.promised_on),
        due: if over { String::new() } else { (w.queue.due)((entry.promised_on - today).num_days()) },
        late: !over && entry.promised_on < today,
        state: (w.request_state)(entry.state),
        by: entry.taken_by.as_deref().map_or_else(|| w.queue.nobody.to_owned(), w.queue.by),
        eligible: eligible
            .map_or_else(|| if over { "–" } else { w.queue.not_ranked }.to_owned(), |count| count.to_string()),
        proposals: (w.queue.open_of)(entry.open_proposals),
        agreed: entry.agreed > 0,
    }
}
