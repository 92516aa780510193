//! Invented requests: lawful, and mostly such that somebody can do them.

use std::collections::{BTreeMap, BTreeSet};

use super::market::Market;
use super::sample::Sampler;
use super::week;
use super::worker::after;
use crate::ccnl::{Livello, Regime};
use crate::matching::{Day, Flexible, Pattern, Request, Rules};
use crate::money::{Hours, Money};
use crate::vocabulary::{Band, Cefr, Condition, Language, Role, Skill, Task, Vocabulary};

pub(super) fn invent(chance: &mut Sampler, number: usize, market: &Market, rules: &Rules<'_>) -> Request {
    let role = chance.weighted(&market.roles);
    let regime = chance.weighted(market.regimes(role));
    let livello = livello(chance, role, regime);
    // One in ten is hard on purpose: many needs, a rare language.
    let hard = chance.percent(10);
    let asked = if hard { chance.between(5, 8) } else { chance.between(1, 3) };
    let wished = chance.between(0, 4);
    let skills = skills(chance, role, asked + wished);
    let (needs, likes) = skills.split_at(skills.len().min(asked as usize));
    let start_on = after(rules.day(), chance.between(4, 40));
    Request {
        id: format!("r-{number:04}"),
        role,
        regime,
        livello,
        needs: needs.iter().copied().collect(),
        likes: likes.iter().copied().collect(),
        languages: languages(chance, hard, market),
        conditions: conditions(chance),
        pattern: pattern(chance, regime, rules),
        nil: chance.weighted(&market.nils),
        start_on,
        end_on: chance.percent(15).then(|| after(start_on, chance.between(60, 300))),
        offered_pay: offered_pay(chance, regime, livello, rules),
    }
}

/// A level that the work usually has and that the table of the regime holds.
fn livello(chance: &mut Sampler, role: Role, regime: Regime) -> Option<Livello> {
    let choice: &[(Livello, u32)] = match (regime, role) {
        (Regime::PresenzaNotturna, _) => return None,
        (Regime::CoperturaRiposi, _) => &[(Livello::Cs, 75), (Livello::Ds, 25)],
        (Regime::ConviventeRidotto, Role::Colf) => &[(Livello::B, 80), (Livello::C, 20)],
        (Regime::ConviventeRidotto, _) | (_, Role::Babysitter) => &[(Livello::Bs, 1)],
        (_, Role::Colf) => &[(Livello::A, 15), (Livello::B, 70), (Livello::C, 12), (Livello::D, 3)],
        (_, Role::Badante) => &[(Livello::Bs, 30), (Livello::Cs, 55), (Livello::Ds, 15)],
    };
    Some(chance.weighted(choice))
}

fn skills(chance: &mut Sampler, role: Role, count: u32) -> Vec<Skill> {
    let tasks: Vec<Task> = Vocabulary::embedded().tasks_of(role).filter_map(|task| task.id.parse().ok()).collect();
    let band = chance.one(Band::ALL);
    let banded = chance.percent(50);
    let skill = |task: Task| Skill::banded(task, band).filter(|_| banded).unwrap_or(Skill::of(task));
    chance.some(&tasks, count).into_iter().map(skill).collect()
}

fn languages(chance: &mut Sampler, hard: bool, market: &Market) -> BTreeMap<Language, Cefr> {
    let mut languages = BTreeMap::new();
    if let Some(italian) = "it".parse().ok().filter(|_| chance.percent(85)) {
        languages.insert(italian, chance.weighted(&[(Cefr::A2, 55), (Cefr::B1, 40), (Cefr::B2, 5)]));
    }
    if hard && chance.percent(50) {
        languages.insert(chance.weighted(&market.languages), Cefr::B1);
    }
    languages
}

fn conditions(chance: &mut Sampler) -> BTreeSet<Condition> {
    let all: Vec<Condition> = Condition::all().collect();
    let count = chance.weighted(&[(0, 50), (1, 38), (2, 12)]);
    chance.some(&all, count).into_iter().collect()
}

fn pattern(chance: &mut Sampler, regime: Regime, rules: &Rules<'_>) -> Pattern {
    match regime {
        Regime::NonConvivente if chance.percent(35) => Pattern::Flexible(flexible(chance)),
        Regime::NonConvivente => {
            let quarters =
                chance.weighted(&[(24, 10), (32, 16), (48, 14), (60, 20), (80, 16), (100, 14), (120, 6), (160, 4)]);
            Pattern::Slots(week::slots(chance, quarters))
        }
        Regime::ConviventeRidotto => Pattern::Slots(week::reduced_slots(chance)),
        Regime::CoperturaRiposi => Pattern::Slots(week::rest_slots(chance)),
        Regime::Convivente => {
            let most = rules.max_weekly_hours(regime).map_or(Hours::whole(40), |most| most.value);
            Pattern::LiveIn(if chance.percent(80) { most } else { Hours::whole(40).min(most) })
        }
        Regime::AssistenzaNotturna | Regime::PresenzaNotturna => {
            let count = chance.between(1, rules.nights().most);
            Pattern::Nights(chance.some(Day::ALL, count).into_iter().collect())
        }
    }
}

/// Hours that the windows always have room for.
fn flexible(chance: &mut Sampler) -> Flexible {
    let max_days = chance.weighted(&[(3_u8, 30), (4, 25), (5, 45)]);
    let min_session = chance.one(&[8_u8, 8, 10, 12]);
    let sessions = u32::from(max_days) - chance.below(2);
    let hours = Hours::from_quarters(sessions * (u32::from(min_session) + 4 * chance.below(3)));
    Flexible { hours, windows: week::windows(chance), min_session, max_days }
}

fn offered_pay(chance: &mut Sampler, regime: Regime, livello: Option<Livello>, rules: &Rules<'_>) -> Option<Money> {
    if chance.percent(45) {
        return None;
    }
    let step = if regime.hourly() { 10 } else { 2500 };
    Some(rules.minimum(regime, livello)? + Money::from_cents(i64::from(chance.between(0, 15)) * step))
}
