//! Invented workers.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::market::Market;
use super::sample::Sampler;
use super::week;
use crate::ccnl::Regime;
use crate::geo::{Geo, Home, NilId};
use crate::matching::{Offer, Rules, Worker};
use crate::money::{Hours, Money};
use crate::vocabulary::{Band, Condition, Language, Role, Skill, SkillSet, Task};

pub(super) fn invent(chance: &mut Sampler, number: usize, market: &Market, rules: &Rules<'_>) -> Worker {
    let works_as = roles(chance, market);
    let home =
        if chance.percent(82) { Home::Nil(chance.weighted(&market.nils)) } else { chance.weighted(&market.outside) };
    let today = rules.day();
    Worker {
        id: format!("w-{number:04}"),
        offers: works_as.iter().flat_map(|role| offers(chance, *role, market, rules)).collect(),
        skills: skills(chance, &works_as),
        experience_months: works_as.iter().map(|role| (*role, months(chance))).collect(),
        trained: works_as.contains(&Role::Badante) && chance.percent(30),
        languages: languages(chance, market),
        accepts: Condition::all().filter(|_| chance.percent(78)).collect(),
        home,
        max_travel_minutes: (!chance.percent(25)).then(|| chance.one(&[30, 40, 45, 50, 60, 60, 75])),
        districts: districts(chance, home),
        available_from: available_from(chance, today),
        right_to_work_until: right_to_work_until(chance, today),
        waiting_since: before(today, chance.between(0, 420)),
    }
}

fn roles(chance: &mut Sampler, market: &Market) -> BTreeSet<Role> {
    let mut roles = BTreeSet::from([chance.weighted(&market.roles)]);
    if chance.percent(40) {
        roles.insert(chance.weighted(&market.roles));
    }
    roles
}

fn offers(chance: &mut Sampler, role: Role, market: &Market, rules: &Rules<'_>) -> Vec<Offer> {
    let mut regimes = BTreeSet::new();
    for _ in 0..chance.between(1, 3) {
        regimes.insert(chance.weighted(market.regimes(role)));
    }
    regimes.into_iter().map(|regime| offer(chance, role, regime, market, rules)).collect()
}

fn offer(chance: &mut Sampler, role: Role, regime: Regime, market: &Market, rules: &Rules<'_>) -> Offer {
    let week = match regime {
        Regime::Convivente => None,
        Regime::NonConvivente => Some(week::free_by_day(chance)),
        Regime::ConviventeRidotto => Some(week::free_living_in(chance)),
        Regime::CoperturaRiposi => Some(week::free_for_rests(chance)),
        Regime::AssistenzaNotturna | Regime::PresenzaNotturna => Some(week::free_at_night(chance)),
    };
    let (min_hours, max_hours) = hours(chance, regime, market, rules);
    Offer { role, regime, week, min_hours, max_hours, min_pay: min_pay(chance, regime, rules) }
}

fn hours(chance: &mut Sampler, regime: Regime, market: &Market, rules: &Rules<'_>) -> (Hours, Hours) {
    let most = rules.max_weekly_hours(regime).map_or(nights(rules), |most| most.value);
    let max = if regime == Regime::NonConvivente { chance.weighted(&market.hours).min(most) } else { most };
    let least = match regime {
        Regime::Convivente => max.quarters() * 2 / 3,
        Regime::NonConvivente => max.quarters() * chance.between(0, 6) / 10,
        _ => 4 * chance.between(0, 8),
    };
    (Hours::from_quarters(least), max)
}

fn nights(rules: &Rules<'_>) -> Hours {
    Hours::from_quarters(rules.nights().hours.quarters() * rules.nights().most)
}

/// Most ask the table's minimum; some ask more, in steps of ten cents or fifty euro.
fn min_pay(chance: &mut Sampler, regime: Regime, rules: &Rules<'_>) -> Option<Money> {
    if chance.percent(62) {
        return None;
    }
    let lowest = rules.lowest(regime)?;
    let steps = i64::from(chance.between(0, 25));
    let step = if regime.hourly() { 10 } else { 2000 };
    Some(lowest + Money::from_cents(steps * step))
}

fn skills(chance: &mut Sampler, roles: &BTreeSet<Role>) -> SkillSet {
    let known = if chance.percent(35) { 92 } else { 76 };
    let mut skills = SkillSet::default();
    let all: Vec<Task> = Task::all().collect();
    for task in all {
        let regards = match task.entry().role {
            Some(role) => roles.contains(&role),
            None => task.code() != Task::OTHER && chance.percent(50),
        };
        // Home tasks go with every role: most carers cook and tidy too.
        let home = task.entry().role == Some(Role::Colf) && chance.percent(45);
        if (regards || home) && chance.percent(known) {
            for skill in skill(chance, task) {
                skills.insert(skill);
            }
        }
    }
    skills
}

fn skill(chance: &mut Sampler, task: Task) -> Vec<Skill> {
    if !task.entry().banded || chance.percent(70) {
        return vec![Skill::of(task)];
    }
    let first = chance.below(4) as usize;
    Band::ALL[first..first + 3].iter().filter_map(|band| Skill::banded(task, *band)).collect()
}

fn months(chance: &mut Sampler) -> u32 {
    let (low, high) = chance.weighted(&[((0, 11), 16), ((12, 36), 34), ((37, 84), 30), ((85, 240), 20)]);
    chance.between(low, high)
}

fn languages(chance: &mut Sampler, market: &Market) -> BTreeMap<Language, crate::vocabulary::Cefr> {
    let mut languages = BTreeMap::new();
    for _ in 0..chance.between(0, 2) {
        let level = chance.weighted(&market.italian);
        languages.insert(chance.weighted(&market.languages), level);
    }
    if let Ok(italian) = "it".parse() {
        languages.insert(italian, chance.weighted(&market.italian));
    }
    languages
}

fn districts(chance: &mut Sampler, home: Home) -> Option<BTreeSet<NilId>> {
    let Home::Nil(own) = home else { return None };
    if !chance.percent(12) {
        return None;
    }
    let geo = Geo::embedded();
    let near = geo.nil(own).neighbours.iter().flat_map(|nil| geo.nil(*nil).neighbours.clone());
    Some(near.chain([own]).collect())
}

fn available_from(chance: &mut Sampler, today: NaiveDate) -> NaiveDate {
    if chance.percent(88) { before(today, chance.between(0, 90)) } else { after(today, chance.between(1, 45)) }
}

fn right_to_work_until(chance: &mut Sampler, today: NaiveDate) -> Option<NaiveDate> {
    let (low, high) = chance.weighted(&[((0, 0), 58), ((20, 60), 3), ((61, 1800), 39)]);
    (high > 0).then(|| after(today, chance.between(low, high)))
}

pub(super) fn before(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(days))).unwrap_or(day)
}

pub(super) fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(u64::from(days))).unwrap_or(day)
}
