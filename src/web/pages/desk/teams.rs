//! Two or three people for one request: each one's part of the week drawn, hand-overs, contracts and joint cost; who
//! covers the rest of a live-in carer. It is help to think: proposing stays one person at a time.

use askama::Template;
use axum::extract::Path;

use super::door::Desk;
use super::full_week::{self, SharedView, refused};
use super::looking::Looking;
use super::tidy_code;
use crate::app::{Cost, PricedMember, PricedTeam, RestAnswer, TeamAnswer};
use crate::web::format::{euro_it, hours_it};
use crate::web::lang::Words;
use crate::web::page::PrivatePage;
use crate::web::views::week_strip::WeekStrip;
use crate::web::views::{need_words, week_words};
use crate::web::{Frame, Problem, Section, routes};

/// One of a team.
#[derive(Debug)]
struct MemberView {
    letter: &'static str,
    fill: &'static str,
    code: String,
    href: String,
    when: String,
    hours: String,
    pay: String,
    month: String,
    year: String,
}

/// A team.
#[derive(Debug)]
struct TeamView {
    title: String,
    summary: String,
    strip: WeekStrip,
    members: Vec<MemberView>,
    month: String,
    year: String,
    compare: String,
}

/// Who covers the rest.
#[derive(Debug)]
struct RestView {
    when: String,
    sentence: String,
    people: Vec<(String, String, String)>,
    teams: Vec<TeamView>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/teams.html")]
pub struct TeamsView {
    frame: Frame,
    sentence: String,
    incomplete: bool,
    teams: Vec<TeamView>,
    rest: Option<RestView>,
    shared: Vec<SharedView>,
    code: String,
    back: String,
}

/// The teams for a request.
pub async fn show(desk: Desk, Path(code): Path<String>) -> Result<PrivatePage<TeamsView>, Problem> {
    let code = tidy_code(&code);
    let found = desk.app().teams(&desk.staff, &code).await.map_err(refused)?;
    let shared = desk.app().shared_homes(&desk.staff, &code).await.map_err(refused)?;
    let frame = desk.frame();
    let (words, back) = (frame.w, routes::desk_request(&code));
    let maker = Maker { words, looking: Looking { code: code.clone(), ..Looking::default() } };
    Ok(PrivatePage(TeamsView {
        sentence: sentence(words, &found),
        incomplete: !found.complete,
        teams: maker.teams(&found.teams),
        shared: full_week::shared(words, &shared),
        rest: found.rest.as_ref().map(|rest| maker.rest(rest)),
        frame: frame.titled(words.desk.teams.title).under(words.desk.tab_requests, routes::DESK).under(&code, &back),
        code,
        back,
    }))
}

fn sentence(words: &'static Words, found: &TeamAnswer) -> String {
    let w = &words.desk.teams;
    match (found.alone, found.teams.len()) {
        (0, 0) => (w.none)(found.candidates),
        (0, _) => (w.found)(found.candidates),
        (alone, _) => (w.alone)(alone),
    }
}

struct Maker {
    words: &'static Words,
    looking: Looking,
}

impl Maker {
    fn teams(&self, teams: &[PricedTeam]) -> Vec<TeamView> {
        teams.iter().enumerate().map(|(at, team)| self.team(at + 1, team)).collect()
    }

    fn team(&self, number: usize, team: &PricedTeam) -> TeamView {
        let w = &self.words.desk.teams;
        let weeks: Vec<_> = team.members.iter().map(|one| one.week).collect();
        let codes: Vec<String> = team.members.iter().map(|one| one.code.clone()).collect();
        TeamView {
            title: (w.team)(number, &codes.iter().map(String::as_str).collect::<Vec<_>>()),
            summary: (w.summary)(team.hand_overs, team.points),
            strip: WeekStrip::shared(self.words, &weeks, (w.strip)(team.members.len())),
            members: team.members.iter().enumerate().map(|(at, one)| self.member(at, one)).collect(),
            month: self.amount(team.month),
            year: self.amount(team.year),
            compare: self.looking.comparison(&codes),
        }
    }

    fn member(&self, at: usize, one: &PricedMember) -> MemberView {
        let paint = WeekStrip::share(at);
        let when = if one.week.is_empty() {
            need_words::pattern(self.words, &one.part.pattern)
        } else {
            week_words::capital(&week_words::sentence(&self.words.people.week, &one.week))
        };
        MemberView {
            letter: paint.letter(),
            fill: paint.fill(),
            href: self.looking.comparison(std::slice::from_ref(&one.code)),
            code: one.code.clone(),
            when,
            hours: hours_it(one.hours),
            pay: format!("{} {}", euro_it(one.cost.pay), (self.words.desk.per)(one.part.regime)),
            month: self.amount(one.cost.month),
            year: self.amount(one.cost.year),
        }
    }

    fn amount(&self, amount: Option<crate::money::Money>) -> String {
        amount.map_or_else(|| self.words.desk.compare.no_cost.to_owned(), euro_it)
    }

    fn rest(&self, rest: &RestAnswer) -> RestView {
        let w = &self.words.desk.teams;
        let person = |(code, points, cost): &(String, u32, Cost)| {
            let detail = (w.cover)(*points, &self.amount(cost.month));
            (code.clone(), routes::desk_person(code), detail)
        };
        RestView {
            when: week_words::capital(&week_words::sentence(&self.words.people.week, &rest.rest)),
            sentence: (w.rest_count)(&hours_it(rest.hours), rest.count),
            people: rest.people.iter().map(person).collect(),
            teams: self.teams(&rest.teams),
        }
    }
}
