//! The best division of a week of slots among given members: day after day, over what each has so far.
//!
//! Only totals matter from one day to the next, and, where the request itself leaves too little rest or no free
//! day, the edges of the day before, of Monday, and how many days each has worked. So the search keeps one way for each of
//! these, the one with the fewest hand-overs, and is exact. The ways with the fewest hand-overs of each
//! day are tried first: when they can be joined, no other can be better.

use std::collections::BTreeMap;

use super::candidate::Candidate;
use super::slots::{Choice, Cuts, Edges};
use super::{Budget, MOST_MEMBERS, Part, Split};
use crate::matching::lawful_week::{Job, Stretch, own_rest};
use crate::matching::own_limits::OwnLimits;
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::{DAY, Day, Week};

/// Slots to be divided.
pub(super) struct Slots {
    week: Week,
    cuts: Cuts,
    most_days: u32,
    /// True when a division might give somebody work on too many days.
    every_day: bool,
}

/// What matters of the days so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct State {
    quarters: [u16; MOST_MEMBERS],
    held: [Held; MOST_MEMBERS],
}

/// What matters of one member's days, where rest or free day are at stake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    days: u32,
    monday: Option<Edges>,
    yesterday: Option<Edges>,
}

/// How a state was come to.
#[derive(Clone, Copy, Debug)]
struct Step {
    hand_overs: u32,
    from: State,
    choice: usize,
}

type Layer = BTreeMap<State, Step>;

impl Slots {
    pub fn new(asked: &Asked<'_>, limits: &OwnLimits) -> Slots {
        let (week, rules) = (*asked.week(), asked.rules());
        let small = |quarters: u32| u16::try_from(quarters).unwrap_or(DAY).min(DAY);
        let daily = rules.max_daily_hours(asked.request().regime).map_or(u32::from(DAY), |(most, _)| most.quarters());
        let most_days = rules.max_days().most;
        let past_midnight = Stretch::of(&week).iter().any(|stretch| stretch.passes_midnight());
        let every_day = week.days().count() > most_days as usize;
        let restless = own_rest(limits, &Job::at(asked, week)).is_some();
        let cuts = Cuts {
            shortest: small(limits.team.shortest_part.quarters()).max(1),
            step: small(limits.team.step.quarters()).max(1),
            most_hand_overs: limits.team.most_hand_overs,
            most_on_day: small(daily),
            rest: small(limits.rest_between_days.hours.quarters()),
            edges: past_midnight || restless,
        };
        Slots { week, cuts, most_days, every_day }
    }

    /// The slots, as a week.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// The fewest hand-overs that members with this free time together cannot avoid.
    pub fn least_hand_overs(&self, free: &[Week]) -> u32 {
        let slots = self.week.ranges();
        let whole = |slot: &Week| free.iter().any(|time| time.covers(slot));
        let broken = slots.into_iter().filter(|slot| !whole(&Week::from_iter([*slot]))).count();
        u32::try_from(broken).unwrap_or(u32::MAX)
    }

    /// The division with the fewest hand-overs, then the best points.
    pub fn divide(&self, team: &[&Candidate<'_>], budget: &mut Budget) -> Option<Split> {
        let days: Vec<Vec<Choice>> = Day::ALL.iter().map(|day| self.choices(*day, team)).collect();
        if days.iter().any(Vec::is_empty) {
            return None;
        }
        let fewest: Vec<Vec<Choice>> = days.iter().map(|choices| with_fewest(choices)).collect();
        let first = self.joined(&fewest, team, budget);
        if first.is_some() || fewest == days {
            return first;
        }
        self.joined(&days, team, budget)
    }

    fn choices(&self, day: Day, team: &[&Candidate<'_>]) -> Vec<Choice> {
        let free: Vec<u128> = team.iter().map(|member| member.free.day(day)).collect();
        self.cuts.of_day(self.week.day(day), &free)
    }

    fn joined(&self, days: &[Vec<Choice>], team: &[&Candidate<'_>], budget: &mut Budget) -> Option<Split> {
        let start = Step { hand_overs: 0, from: State::default(), choice: 0 };
        let mut layers: Vec<Layer> = vec![Layer::from([(State::default(), start)])];
        for (day, choices) in days.iter().enumerate() {
            let mut next = Layer::new();
            for (state, step) in &layers[day] {
                for (choice, way) in choices.iter().enumerate() {
                    if !budget.spend() {
                        return None;
                    }
                    let Some(reached) = self.step(state, way, day, team) else { continue };
                    let hand_overs = step.hand_overs + way.hand_overs;
                    let known = next.get(&reached).is_some_and(|known: &Step| known.hand_overs <= hand_overs);
                    if !known {
                        next.insert(reached, Step { hand_overs, from: *state, choice });
                    }
                }
            }
            layers.push(next);
        }
        let best = layers.last()?.iter().filter(|(state, _)| self.ends(state, team)).reduce(|best, next| {
            let key = |(state, step): (&State, &Step)| (step.hand_overs, std::cmp::Reverse(weighted(state, team)));
            if key(next) < key(best) { next } else { best }
        });
        best.map(|(state, step)| told(*state, step.hand_overs, &layers, days, team.len()))
    }

    /// The state after a day, where nobody has more than may be.
    fn step(&self, state: &State, way: &Choice, day: usize, team: &[&Candidate<'_>]) -> Option<State> {
        let mut after = *state;
        for (at, member) in team.iter().enumerate() {
            after.quarters[at] += way.quarters[at];
            if u32::from(after.quarters[at]) > member.most {
                return None;
            }
            let held = &mut after.held[at];
            if self.every_day {
                held.days += u32::from(way.parts[at] != 0);
                if held.days > self.most_days {
                    return None;
                }
            }
            if self.cuts.edges {
                let today = Edges::of(way.parts[at], self.cuts.rest);
                if !self.rested(held.yesterday, today) {
                    return None;
                }
                held.yesterday = today;
                if day == 0 {
                    held.monday = today;
                }
            }
        }
        Some(after)
    }

    /// Do two days one after the other leave the rest? Work that goes on past midnight must leave it to her other
    /// work of both days.
    fn rested(&self, before: Option<Edges>, after: Option<Edges>) -> bool {
        let Some((before, after)) = before.zip(after) else { return true };
        let gap = DAY - before.last + after.first;
        if gap == 0 { before.last_apart && after.first_apart } else { gap >= self.cuts.rest }
    }

    fn ends(&self, state: &State, team: &[&Candidate<'_>]) -> bool {
        team.iter().enumerate().all(|(at, member)| {
            let held = state.held[at];
            u32::from(state.quarters[at]) >= member.least && self.rested(held.yesterday, held.monday)
        })
    }
}

/// The way that led to the last state, as parts of so many members.
fn told(mut state: State, hand_overs: u32, layers: &[Layer], days: &[Vec<Choice>], members: usize) -> Split {
    let mut weeks = vec![Week::EMPTY; members];
    for (day, choices) in days.iter().enumerate().rev() {
        let Some(step) = layers[day + 1].get(&state) else { continue };
        for (week, part) in weeks.iter_mut().zip(choices[step.choice].parts) {
            week.insert_day(Day::ALL[day], part);
        }
        state = step.from;
    }
    let part = |week: Week| Part { pattern: Pattern::Slots(week), week };
    Split { parts: weeks.into_iter().map(part).collect(), hand_overs }
}

fn with_fewest(choices: &[Choice]) -> Vec<Choice> {
    let fewest = choices.iter().map(|choice| choice.hand_overs).min().unwrap_or(0);
    choices.iter().filter(|choice| choice.hand_overs == fewest).copied().collect()
}

fn weighted(state: &State, team: &[&Candidate<'_>]) -> u64 {
    team.iter().zip(state.quarters).map(|(member, part)| member.weighted(u32::from(part))).sum()
}
