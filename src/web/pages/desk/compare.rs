//! People of one request side by side: week, points, way, cost, what does not fit; from here they are proposed.

use askama::Template;
use axum::extract::Path;

use super::cards::{self, FactLine};
use super::door::Desk;
use super::looking::Looking;
use super::{broken, changed, tidy_code};
use crate::app::{Compared, Comparison, Cost, MOST_COMPARED, RankError, RankedPerson, WhyNot};
use crate::matching::Offer;
use crate::web::fields::{Fields, QueryFields};
use crate::web::format::euro_it;
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::reason_line::{self, ReasonLine};
use crate::web::views::week_strip::WeekStrip;
use crate::web::{Frame, Problem, Section, routes};

/// A person: a column.
#[derive(Debug)]
struct Column {
    code: String,
    file: String,
    without: String,
    place: String,
    points: Option<u32>,
    strip: Option<WeekStrip>,
    travel: String,
    reasons: Vec<ReasonLine>,
    month: String,
    year: String,
    asks: String,
    lacks: Vec<String>,
    facts: Vec<FactLine>,
    elsewhere: Option<String>,
    may: May,
}

/// Whether someone can be proposed from here.
#[derive(Debug, PartialEq, Eq)]
enum May {
    Propose { ticked: bool },
    Proposed,
    Not,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/compare.html")]
pub struct CompareView {
    frame: Frame,
    code: String,
    columns: Vec<Column>,
    criteria: Vec<String>,
    of: String,
    left_out: Option<String>,
    unknown: Option<String>,
    may_add: bool,
    chosen: Vec<String>,
    action: String,
    back: String,
}

/// The people in the address, side by side.
pub async fn show(
    desk: Desk,
    Path(code): Path<String>,
    QueryFields(fields): QueryFields,
) -> Result<PrivatePage<CompareView>, Problem> {
    let looking = Looking::of(&tidy_code(&code), &fields);
    let found =
        desk.app().compare(&desk.staff, &looking.code, &looking.compared).await.map_err(|fault| match fault {
            RankError::NoSuchRequest => Problem::not_found(),
            RankError::Refused(_) | RankError::NoRule(_) => changed(),
            fault => broken(fault),
        })?;
    let request = desk.app().desk_request(&desk.staff, &looking.code).await.map_err(broken)?;
    let over = request.ok_or_else(Problem::not_found)?.request.state.is_over();
    Ok(PrivatePage(view(&desk, &looking, &fields, &found, over)))
}

fn view(desk: &Desk, looking: &Looking, fields: &Fields, found: &Comparison, over: bool) -> CompareView {
    let frame = desk.frame();
    let words = frame.w;
    let w = &words.desk.compare;
    let maker = Maker { words, desk, looking, found, over };
    let columns = maker.columns();
    let criteria = columns.iter().find(|column| !column.reasons.is_empty());
    let named = |line: &ReasonLine| (w.criterion)(line.parts().0);
    let criteria = criteria.map(|column| column.reasons.iter().map(named).collect()).unwrap_or_default();
    let back = looking.href("adatte");
    CompareView {
        left_out: left_out(fields, looking).map(|codes| (w.too_many)(&codes)),
        unknown: (!found.unknown.is_empty()).then(|| (w.unknown)(&found.unknown.join(", "))),
        may_add: columns.len() < MOST_COMPARED,
        of: (words.desk.rank.points_of)(found.ranked.of),
        code: looking.code.clone(),
        chosen: looking.chosen.clone(),
        action: routes::desk_propose(&looking.code),
        frame: frame
            .titled((w.title)(columns.len()))
            .under(words.desk.tab_requests, routes::DESK)
            .under(&looking.code, routes::desk_request(&looking.code)),
        criteria,
        columns,
        back,
    }
}

/// The codes ticked beyond those that fit side by side.
fn left_out(fields: &Fields, looking: &Looking) -> Option<String> {
    let mut out: Vec<String> = fields.all("c").map(tidy_code).filter(|one| !one.is_empty()).collect();
    out.retain(|one| !looking.compared.contains(one));
    out.dedup();
    (!out.is_empty()).then(|| out.join(", "))
}

/// What columns share.
struct Maker<'a> {
    words: &'static Words,
    desk: &'a Desk,
    looking: &'a Looking,
    found: &'a Comparison,
    over: bool,
}

impl Maker<'_> {
    fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = self.found.people.iter().map(|one| self.column(one)).collect();
        let pattern = &self.found.ranked.request.pattern;
        let weeks: Vec<_> = self.found.people.iter().map(week).collect();
        for (column, strip) in columns.iter_mut().zip(WeekStrip::together(self.words, &weeks, pattern)) {
            column.strip = strip;
        }
        columns
    }

    fn column(&self, one: &Compared) -> Column {
        match one {
            Compared::Fits(person) => self.fits(person),
            Compared::Lacks { why, cost } => self.lacks(why, *cost),
        }
    }

    fn fits(&self, person: &RankedPerson) -> Column {
        let (w, words) = (&self.words.desk.compare, self.words);
        let travel = person.reasons.iter().find_map(|reason| (words.desk.reasons.travel)(&reason.evidence));
        let place = match (self.found.ranked.moves.is_empty(), person.place) {
            (true, place) => (w.place_of)(place),
            (false, place) => {
                format!("{}, {}", (w.place_of)(place), (words.desk.order.computed)(person.computed_place))
            }
        };
        let like = |skill| (w.lacks_like)(&(words.desk.reasons.skill)(skill));
        let may = if person.proposed_here {
            May::Proposed
        } else if self.over {
            May::Not
        } else {
            May::Propose { ticked: self.looking.chosen.contains(&person.code) }
        };
        Column {
            place,
            points: Some(person.points),
            travel: travel.unwrap_or_else(|| w.week_none.to_owned()),
            reasons: reason_line::lines(words, &person.reasons),
            lacks: person.unmet_likes.iter().map(like).collect(),
            facts: cards::facts(words, &person.facts, self.desk.app().today()),
            elsewhere: (person.proposed_elsewhere > 0).then(|| (words.desk.rank.elsewhere)(person.proposed_elsewhere)),
            may,
            ..self.bare(&person.code, Some(&person.offer), Some(person.cost))
        }
    }

    fn lacks(&self, why: &WhyNot, cost: Option<Cost>) -> Column {
        let (w, words) = (&self.words.desk.compare, self.words);
        let line = |lack: &crate::matching::Lack| {
            let name = (words.desk.reasons.condition)(lack.condition());
            (w.lacks_hard)(name, &(words.desk.reasons.lack)(lack))
        };
        let asked = &self.found.ranked.request;
        let offer = why.worker.offer(asked.role, asked.regime);
        let mut lacks: Vec<String> = why.lacks.iter().map(line).collect();
        if !why.validated {
            lacks.push(words.desk.why_not.not_validated.to_owned());
        }
        Column { lacks, ..self.bare(&why.code, offer, cost) }
    }

    /// What is known of anybody with a code.
    fn bare(&self, code: &str, offer: Option<&Offer>, cost: Option<Cost>) -> Column {
        let w = &self.words.desk.compare;
        let amount = |amount: Option<_>| amount.map_or_else(|| w.no_cost.to_owned(), euro_it);
        let ranked = &self.found.ranked;
        let asks = offer.map(|offer| cards::asks(self.words, ranked.request.regime, offer, ranked.minimum));
        let rest: Vec<String> = self.looking.compared.iter().filter(|one| *one != code).cloned().collect();
        Column {
            code: code.to_owned(),
            file: routes::desk_person(code),
            without: self.looking.comparison(&rest),
            place: w.no_place.to_owned(),
            points: None,
            strip: None,
            travel: "–".to_owned(),
            reasons: Vec::new(),
            month: amount(cost.and_then(|cost| cost.month)),
            year: amount(cost.and_then(|cost| cost.year)),
            asks: asks.unwrap_or_else(|| w.no_cost.to_owned()),
            lacks: Vec::new(),
            facts: Vec::new(),
            elsewhere: None,
            may: May::Not,
        }
    }
}

fn week(one: &Compared) -> Option<crate::matching::WeekView> {
    match one {
        Compared::Fits(person) => person.week,
        Compared::Lacks { why, .. } => why.week,
    }
}
