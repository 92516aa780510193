//! Looking for teams: which people together, in an order that lets the search stop early.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::candidate::{Candidate, Candidates};
use super::divide::Slots;
use super::flexible::Windows;
use super::nights::Nights;
use super::{Budget, Member, Part, Split, Team, Teams};
use crate::ccnl::NoRule;
use crate::matching::lawful_week::{Job, LawfulWeek};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::{Asked, Assessment, assess};
use crate::matching::request::{Pattern, Request};
use crate::matching::week::{WEEK, Week};
use crate::matching::worker::Worker;

/// What is to be divided.
enum Need {
    Slots(Slots),
    Windows(Windows),
    Nights(Nights),
}

/// People who might do it together, by their places among the candidates.
struct Group {
    members: Vec<usize>,
    /// No division of theirs has fewer.
    least_hand_overs: u32,
    /// No division of theirs has more weighted points.
    most_weighted: u64,
}

/// What teams of one size are compared by.
type Key = (u32, Reverse<u64>, Vec<NaiveDate>, Vec<[u8; 32]>);

/// The best teams for a request, at most `top`. None is looked for when somebody can do the whole alone, or lives in.
///
/// A request that is too much for one contract may be asked too: see [`Asked::for_several`]. The order in
/// which the workers are given does not matter.
///
/// # Errors
/// When the rules have no limits of our own for that day.
pub fn teams<'w>(
    asked: &Asked<'_>,
    workers: impl IntoIterator<Item = &'w Worker>,
    top: usize,
) -> Result<Teams<'w>, NoRule> {
    let (rules, limits) = (asked.rules(), asked.rules().own_limits()?);
    let candidates = Candidates::of(asked, workers);
    let one_may = Asked::new(asked.request(), rules).is_ok();
    let alone = if one_may { candidates.alone } else { 0 };
    let mut budget = Budget { limit: limits.search.teams, tried: 0 };
    let need = need(asked, limits).filter(|_| alone == 0 && top > 0);
    let found = need.map(|need| Search { asked, limits, need, all: &candidates.all, top }.run(&mut budget));
    Ok(Teams {
        request: asked.request().id.clone(),
        rules: rules.weights().act.id.clone(),
        limits: limits.act.id.clone(),
        provisional: rules.provisional(),
        considered: candidates.considered,
        alone,
        candidates: candidates.all.len(),
        teams: found.unwrap_or_default().into_iter().map(|(_, _, team)| team).collect(),
        tried: budget.tried,
        complete: !budget.spent(),
    })
}

fn need(asked: &Asked<'_>, limits: &OwnLimits) -> Option<Need> {
    if asked.request().regime.lives_in() {
        return None;
    }
    match &asked.request().pattern {
        Pattern::Slots(_) => Some(Need::Slots(Slots::new(asked, limits))),
        Pattern::Flexible(flexible) => Some(Need::Windows(Windows::new(asked, flexible))),
        Pattern::Nights(nights) => Some(Need::Nights(Nights::new(asked, nights))),
        Pattern::LiveIn(_) => None,
    }
}

struct Search<'s, 'w> {
    asked: &'s Asked<'s>,
    limits: &'s OwnLimits,
    need: Need,
    all: &'s [Candidate<'w>],
    top: usize,
}

/// A team found, with its members' places and what it is compared by.
type Found<'w> = (Key, Vec<usize>, Team<'w>);

impl<'w> Search<'_, 'w> {
    fn run(&self, budget: &mut Budget) -> Vec<Found<'w>> {
        let mut found: Vec<Found<'w>> = Vec::new();
        for size in 2..=self.limits.team.most_members as usize {
            let missing = self.top - found.len();
            if missing == 0 {
                break;
            }
            let smaller: Vec<Vec<usize>> = found.iter().map(|(_, members, _)| members.clone()).collect();
            let mut groups = self.groups(size, budget);
            groups.retain(|group| !smaller.iter().any(|pair| pair.iter().all(|one| group.members.contains(one))));
            found.extend(self.best(groups, missing, budget));
        }
        found
    }

    /// The best of these groups, best first: the promising ones first, until no other can be among them.
    fn best(&self, groups: Vec<Group>, most: usize, budget: &mut Budget) -> Vec<Found<'w>> {
        let mut best: Vec<Found<'w>> = Vec::new();
        for group in groups {
            let full = best.len() == most;
            let last = best.last().filter(|_| full).map(|(key, _, _)| (key.0, key.1));
            if last.is_some_and(|last| (group.least_hand_overs, Reverse(group.most_weighted)) > last) || budget.spent()
            {
                break;
            }
            let members: Vec<&Candidate<'w>> = group.members.iter().map(|at| &self.all[*at]).collect();
            let Some((weighted, team)) = self.divide(&members, budget).and_then(|split| self.team(&members, split))
            else {
                continue;
            };
            let key = key(&members, team.hand_overs, weighted);
            let place = best.partition_point(|(known, _, _)| *known < key);
            best.insert(place, (key, group.members, team));
            best.truncate(most);
        }
        best
    }

    fn divide(&self, members: &[&Candidate<'_>], budget: &mut Budget) -> Option<Split> {
        match &self.need {
            Need::Slots(slots) => slots.divide(members, budget),
            Need::Windows(windows) => windows.divide(members, budget),
            Need::Nights(nights) => nights.divide(members, budget),
        }
    }

    /// A division as a team, each part checked as a request of its own.
    fn team(&self, members: &[&Candidate<'w>], split: Split) -> Option<(u64, Team<'w>)> {
        let parts = members.iter().zip(split.parts).map(|(member, part)| self.member(member, part));
        let members: Vec<Member<'w>> = parts.collect::<Option<_>>()?;
        let quarters = |member: &Member<'_>| u64::from(member.hours.quarters());
        let weighted: u64 = members.iter().map(|member| u64::from(member.points) * quarters(member)).sum();
        let whole: u64 = members.iter().map(quarters).sum();
        let points = u32::try_from(weighted / whole.max(1)).unwrap_or(u32::MAX);
        Some((weighted, Team { members, hand_overs: split.hand_overs, points }))
    }

    fn member(&self, candidate: &Candidate<'w>, part: Part) -> Option<Member<'w>> {
        let request = Request { pattern: part.pattern, ..self.asked.request().clone() };
        let asked = Asked::new(&request, self.asked.rules()).ok()?;
        let Assessment::Fits(fit) = assess(&asked, candidate.worker) else { return None };
        let job = Job::at(&asked, part.week);
        LawfulWeek::of(candidate.worker, self.limits).check(&job).ok()?;
        let (hours, points, reasons) = (asked.hours(), fit.points, fit.reasons);
        Some(Member { worker: candidate.worker, week: part.week, hours, points, reasons, part: request })
    }

    /// Every group of this size that has the time and the hours, the promising ones first.
    fn groups(&self, size: usize, budget: &mut Budget) -> Vec<Group> {
        let week = match &self.need {
            Need::Slots(slots) => *slots.week(),
            Need::Nights(_) => *self.asked.week(),
            Need::Windows(_) => Week::EMPTY,
        };
        let members = self.gather(size, &week, budget);
        let mut groups: Vec<Group> = members.into_iter().filter_map(|members| self.group(members)).collect();
        groups.sort_by(|one, other| {
            let key = |group: &Group| (group.least_hand_overs, Reverse(group.most_weighted));
            key(one).cmp(&key(other)).then_with(|| one.members.cmp(&other.members))
        });
        groups
    }

    fn free_at(&self, quarter: u16) -> impl Iterator<Item = usize> + '_ {
        (0..self.all.len()).filter(move |at| self.all[*at].free.has(quarter))
    }

    /// Adds members until the week is covered: first whoever is free at the quarter that fewest are free at, then, with
    /// nothing left to cover, anybody in order.
    fn gather(&self, size: usize, week: &Week, budget: &mut Budget) -> BTreeSet<Vec<usize>> {
        let crowd: Vec<usize> = (0..WEEK).map(|quarter| self.free_at(quarter).count()).collect();
        let mut groups = BTreeSet::new();
        let mut open = vec![(Vec::new(), *week, 0)];
        while let Some((chosen, uncovered, from)) = open.pop() {
            if chosen.len() == size {
                let mut group: Vec<usize> = chosen;
                group.sort_unstable();
                groups.insert(group);
                continue;
            }
            let quarters = (0..WEEK).filter(|quarter| uncovered.has(*quarter));
            let hardest = quarters.min_by_key(|quarter| crowd[usize::from(*quarter)]);
            let last = chosen.len() + 1 == size;
            for at in if hardest.is_some() { 0 } else { from }..self.all.len() {
                let free = &self.all[at].free;
                let serves = hardest.is_none_or(|quarter| free.has(quarter)) && (!last || free.covers(&uncovered));
                if chosen.contains(&at) || !serves {
                    continue;
                }
                if !budget.spend() {
                    return groups;
                }
                let next = if hardest.is_some() { 0 } else { at + 1 };
                open.push(([&chosen[..], &[at]].concat(), uncovered.minus(free), next));
            }
        }
        groups
    }

    fn group(&self, members: Vec<usize>) -> Option<Group> {
        let people: Vec<&Candidate<'_>> = members.iter().map(|at| &self.all[*at]).collect();
        let whole = self.asked.hours().quarters();
        let least: u32 = people.iter().map(|one| one.least).sum();
        let most: u32 = people.iter().map(|one| one.most).sum();
        if whole < least || whole > most {
            return None;
        }
        let least_hand_overs = match &self.need {
            Need::Slots(slots) => slots.least_hand_overs(&people.iter().map(|one| one.free).collect::<Vec<Week>>()),
            Need::Windows(_) | Need::Nights(_) => 0,
        };
        let most_weighted = most_weighted(people, whole);
        Some(Group { members, least_hand_overs, most_weighted })
    }
}

/// The hours given to the best first, each with the points of her most: no division has more.
fn most_weighted(mut people: Vec<&Candidate<'_>>, whole: u32) -> u64 {
    people.sort_by_key(|one| Reverse(one.points(one.most)));
    let mut left = whole;
    let mut all = 0;
    for one in people {
        let part = one.most.min(left);
        all += u64::from(one.points(one.most)) * u64::from(part);
        left -= part;
    }
    all
}

fn key(members: &[&Candidate<'_>], hand_overs: u32, weighted: u64) -> Key {
    let mut waiting: Vec<NaiveDate> = members.iter().map(|member| member.tie.0).collect();
    let mut digests: Vec<[u8; 32]> = members.iter().map(|member| member.tie.1).collect();
    waiting.sort_unstable();
    digests.sort_unstable();
    (hand_overs, Reverse(weighted), waiting, digests)
}
