//! Those who can do a job and those who nearly can, found in the packed records: what advice and the desk's list of
//! near people need, without reading the register again.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::homes;
use super::packed::{Packed, Row};
use super::question::Question;
use crate::matching::rank::Asked;
use crate::matching::worker::{Offer, Worker};
use crate::money::{Hours, Money};
use crate::vocabulary::{Cefr, Language};

/// Conditions that are counted one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lacked {
    Skills,
    Languages,
    Household,
    Training,
    Week,
    Hours,
    Travel,
    Start,
    RightToWork,
    Pay,
}

impl Lacked {
    const fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Conditions that one kind of change can touch together.
const GROUPS: [u16; 6] = [
    Lacked::Skills.bit(),
    Lacked::Languages.bit(),
    Lacked::Week.bit() | Lacked::Hours.bit(),
    Lacked::Travel.bit(),
    Lacked::Start.bit() | Lacked::RightToWork.bit(),
    Lacked::Pay.bit(),
];

/// Is nothing lacking, or only what one kind of change can touch?
fn of_one_group(lacked: u16) -> bool {
    lacked == 0 || GROUPS.iter().any(|group| lacked & !group == 0)
}

/// Is something lacking, but no more than `most` conditions, and the right to work not among them?
fn of_a_few(lacked: u16, most: u32) -> bool {
    lacked & Lacked::RightToWork.bit() == 0 && lacked.count_ones() <= most
}

/// What an offer lacks, as long as `near` holds of it; the quick conditions first, the week last.
fn lacked(question: &Question<'_>, row: &Row, packed: &Packed, near: impl Fn(u16) -> bool) -> Option<u16> {
    let mut all = 0;
    let mut lacks = |what: Lacked, holds: bool| {
        all |= if holds { 0 } else { what.bit() };
        near(all).then_some(())
    };
    lacks(Lacked::Household, question.accepts & !row.accepts == 0)?;
    lacks(Lacked::Training, !question.training || row.trained)?;
    lacks(Lacked::Hours, question.hours_fit(row))?;
    lacks(Lacked::Start, row.available <= question.start)?;
    lacks(Lacked::RightToWork, row.until >= question.start)?;
    lacks(Lacked::Pay, row.pay <= question.offered)?;
    lacks(Lacked::Travel, question.way_fits(row, packed))?;
    lacks(Lacked::Skills, packed.person(row.person).skills.covers(&question.needs))?;
    lacks(Lacked::Languages, question.languages_fit(row, packed))?;
    lacks(Lacked::Week, question.week_fits(row))?;
    Some(all)
}

/// Those of some offers who can do the job, or whom only what one kind of change touches keeps from it.
pub(super) fn near<'p>(question: &Question<'_>, rows: impl Iterator<Item = &'p Row>, packed: &Packed) -> Vec<Worker> {
    let near = rows.filter(|row| row.pair == question.pair);
    let near = near.filter(|row| lacked(question, row, packed, of_one_group).is_some());
    near.map(|row| as_asked(question.asked, row, packed)).collect()
}

/// Those of some offers who lack something, and no more than `most` conditions: code, and how many they lack.
pub(super) fn nearly<'p>(
    question: &Question<'_>,
    rows: impl Iterator<Item = &'p Row>,
    packed: &'p Packed,
    most: u32,
) -> Vec<(&'p str, u32)> {
    let near = rows.filter(|row| row.pair == question.pair);
    let few = near.filter_map(|row| {
        let lacks = lacked(question, row, packed, |lacked| of_a_few(lacked, most))?.count_ones();
        (lacks > 0).then(|| (packed.id(row.person), lacks))
    });
    few.collect()
}

/// A worker as far as a request asks: the offer that is meant; of her skills, languages, conditions and districts those that
/// are asked or liked, so that many of them take little room. Every condition of this request, and of it with a small change,
/// comes out as for herself, and her points for it too.
pub(super) fn as_asked(asked: &Asked<'_>, row: &Row, packed: &Packed) -> Worker {
    let request = asked.request();
    let person = packed.person(row.person);
    let asked_of_her = request.needs.iter().chain(&request.likes).copied();
    let quarters = |count: u16| Hours::from_quarters(u32::from(count));
    let day = |number: i32| NaiveDate::from_num_days_from_ce_opt(number).unwrap_or_default();
    let offer = Offer {
        role: request.role,
        regime: request.regime,
        week: Some(row.week),
        min_hours: quarters(row.min_hours),
        max_hours: quarters(row.max_hours),
        min_pay: (row.pay > 0).then(|| Money::from_cents(i64::from(row.pay))),
    };
    let level = |number: u8| Cefr::ALL.get(usize::from(number.checked_sub(1)?)).copied();
    let spoken = packed.tongues(row.person).iter();
    let languages = spoken.filter_map(|one| Some((Language::all().nth(one.language.into())?, level(one.level)?)));
    let languages = languages.filter(|(language, _)| request.languages.contains_key(language));
    let here = (packed.district_set(row.districts) >> request.nil.index() & 1 == 1).then_some(request.nil);
    Worker {
        id: packed.id(row.person).to_owned(),
        offers: vec![offer],
        skills: asked_of_her.filter(|skill| person.skills.has(*skill)).collect(),
        experience_months: BTreeMap::from([(request.role, row.months)]),
        trained: row.trained,
        languages: languages.collect(),
        accepts: request.conditions.iter().copied().filter(|one| row.accepts >> one.index() & 1 == 1).collect(),
        home: homes::home(row.home).unwrap_or(homes::NOWHERE),
        max_travel_minutes: Some(row.limit).filter(|limit| *limit < u16::MAX),
        districts: (row.districts > 0).then(|| here.into_iter().collect()),
        available_from: day(row.available),
        right_to_work_until: Some(row.until).filter(|until| *until < i32::MAX).map(day),
        waiting_since: day(row.waiting),
    }
}
