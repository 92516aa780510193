//! Several people for one request: the best teams of two or three, what each contract and all together cost, and
//! who covers the rest of a live-in carer.

use super::codes::Codes;
use super::joint_cost::{contract_cost, team_costs};
use super::rank::read;
use super::{App, Cost, JointCost, RankError, Staff, Terms};
use crate::matching::index::Index;
use crate::matching::team::{Member, Team, rest_cover, teams};
use crate::matching::{self, Asked, Reason, Request, Rules, Week};
use crate::money::{Hours, Money};
use crate::store::requests;

/// How many teams are shown.
const MOST_TEAMS: usize = 3;
/// How many people are named for the rest of a live-in carer.
const MOST_COVERS: usize = 5;

/// What several people could do for a request.
#[derive(Clone, Debug)]
pub struct TeamAnswer {
    /// How many can do the whole alone: then no team is looked for.
    pub alone: usize,
    /// How many have every condition but the week and the hours.
    pub candidates: usize,
    /// The best teams, best first.
    pub teams: Vec<PricedTeam>,
    /// False when the search stopped at its limit: there may be better teams.
    pub complete: bool,
    /// Who covers the weekly rest, for a full-time live-in carer of a level that may have it.
    pub rest: Option<RestAnswer>,
}

/// A team with what it costs.
#[derive(Clone, Debug)]
pub struct PricedTeam {
    /// Two or three people with their parts.
    pub members: Vec<PricedMember>,
    /// Changes of person inside a slot, in a week.
    pub hand_overs: u32,
    /// Points of the members, weighted by their hours.
    pub points: u32,
    /// A month of all contracts; `None` when one has no price.
    pub month: Option<Money>,
    /// A year of all contracts.
    pub year: Option<Money>,
}

/// One of a team.
#[derive(Clone, Debug)]
pub struct PricedMember {
    /// The public code.
    pub code: String,
    /// Her part, a request of its own.
    pub part: Request,
    /// When she works.
    pub week: Week,
    /// Hours a week.
    pub hours: Hours,
    /// Points for her part.
    pub points: u32,
    /// Line by line.
    pub reasons: Vec<Reason>,
    /// What her contract costs.
    pub cost: Cost,
}

/// Who covers the weekly rest.
#[derive(Clone, Debug)]
pub struct RestAnswer {
    /// The rest, all of it.
    pub rest: Week,
    /// Hours that one person may cover.
    pub hours: Hours,
    /// How many could.
    pub count: usize,
    /// The first of them: code, points, cost.
    pub people: Vec<(String, u32, Cost)>,
    /// Teams for all its daytime hours, when nobody can alone.
    pub teams: Vec<PricedTeam>,
}

impl App {
    /// The teams for a request.
    ///
    /// # Errors
    /// See [`RankError`].
    pub async fn teams(&self, _staff: &Staff, code: &str) -> Result<TeamAnswer, RankError> {
        let mut tx = self.db.read().await?;
        let request = requests::find_by_code(&mut tx, code).await?.ok_or(RankError::NoSuchRequest)?;
        let (request_read, terms) = read(&request)?;
        let (index, codes) = self.coded_register(&mut tx).await?;
        let rules = self.rules_on(self.day_of_rules(&request_read))?;
        let table = Table { app: self, rules: &rules, terms: &terms, index: &index, codes: &codes };
        let asked = Asked::for_several(&request_read, &rules).map_err(RankError::Refused)?;
        let near = index.near(&asked);
        let found = teams(&asked, &near, MOST_TEAMS)?;
        Ok(TeamAnswer {
            alone: found.alone,
            candidates: found.candidates,
            teams: found.teams.iter().map(|team| table.team(team)).collect::<Result<_, _>>()?,
            complete: found.complete,
            rest: table.rest(&request_read)?,
        })
    }
}

/// What prices share.
struct Table<'a> {
    app: &'a App,
    rules: &'a Rules<'a>,
    terms: &'a Terms,
    index: &'a Index,
    codes: &'a Codes,
}

impl Table<'_> {
    fn code(&self, id: &str) -> String {
        self.codes.of(id).unwrap_or_default().to_owned()
    }

    fn team(&self, team: &Team<'_>) -> Result<PricedTeam, RankError> {
        let costs = team_costs(&self.app.rulebook, team, self.terms, self.rules)?;
        let sum = JointCost::of(&costs);
        Ok(PricedTeam {
            hand_overs: team.hand_overs,
            points: team.points,
            month: sum.month,
            year: sum.year,
            members: team.members.iter().zip(costs).map(|(one, cost)| self.member(one, cost)).collect(),
        })
    }

    fn member(&self, one: &Member<'_>, cost: Cost) -> PricedMember {
        PricedMember {
            code: self.code(&one.worker.id),
            part: one.part.clone(),
            week: one.week,
            hours: one.hours,
            points: one.points,
            reasons: one.reasons.clone(),
            cost,
        }
    }

    fn rest(&self, request: &Request) -> Result<Option<RestAnswer>, RankError> {
        let Some(cover) = rest_cover(request, self.rules)? else { return Ok(None) };
        let asked = Asked::new(&cover.one, self.rules).map_err(RankError::Refused)?;
        let near = self.index.near(&asked);
        let ranking = matching::rank(&asked, &near);
        let mut people = Vec::new();
        for fit in ranking.matches.iter().take(MOST_COVERS) {
            let code = self.code(&fit.worker.id);
            let cost = contract_cost(&self.app.rulebook, fit.worker, &cover.one, self.terms, self.rules)?;
            people.push((code, fit.points, cost));
        }
        let several = Asked::for_several(&cover.several, self.rules).map_err(RankError::Refused)?;
        let near = if people.is_empty() { self.index.near(&several) } else { Vec::new() };
        let found = teams(&several, &near, 1)?.teams;
        Ok(Some(RestAnswer {
            rest: cover.rest,
            hours: asked.hours(),
            count: ranking.matches.len(),
            people,
            teams: found.iter().map(|team| self.team(team)).collect::<Result<_, _>>()?,
        }))
    }
}
