//! A register packed for the question: one record of two cache lines for each offer, one short record for
//! each worker, and no pointer between them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::homes::{self, HomeNumber};
use super::skills::SkillBits;
use crate::ccnl::Regime;
use crate::matching::week::Week;
use crate::matching::worker::{Offer, Worker};
use crate::vocabulary::Role;

/// How many pairs of role and regime there are.
pub(super) const PAIRS: usize = Role::ALL.len() * Regime::ALL.len();

/// Number of a pair of role and regime.
pub(super) fn pair(role: Role, regime: Regime) -> u8 {
    role as u8 * 6 + regime as u8
}

/// One offer of one worker: all that the hard conditions ask but skills and languages.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(128))]
pub(super) struct Row {
    /// Whose it is.
    pub(super) person: u32,
    /// Least pay in cents; zero stands for the table's minimum, which every offer meets.
    pub(super) pay: u32,
    /// Fewest quarters a week.
    pub(super) min_hours: u16,
    /// Most quarters a week.
    pub(super) max_hours: u16,
    /// Where she sets out from.
    pub(super) home: HomeNumber,
    /// The longest way in minutes; the greatest number is no limit.
    pub(super) limit: u16,
    /// First day, counted from the common era.
    pub(super) available: i32,
    /// Last day of the right to work; the greatest number is no end.
    pub(super) until: i32,
    /// Waiting since.
    pub(super) waiting: i32,
    /// Months of work in the role.
    pub(super) months: u32,
    /// Which set of districts; zero is all of them.
    pub(super) districts: u32,
    /// Conditions accepted.
    pub(super) accepts: u16,
    /// Trained for persons who are not self-sufficient.
    pub(super) trained: bool,
    /// Role and regime.
    pub(super) pair: u8,
    /// When free.
    pub(super) week: Week,
}

const _: () = assert!(size_of::<Row>() == 128, "a record takes two cache lines");

/// A language and its level, from 1 for A1 to 6 for C2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tongue {
    /// Number of the language.
    pub(super) language: u8,
    /// Level.
    pub(super) level: u8,
}

/// What is a worker's own, whatever the offer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    /// Skills served.
    pub(super) skills: SkillBits,
    tongues: u32,
    id: u32,
    /// Pairs of role and regime offered, one bit each.
    pub(super) pairs: u32,
}

/// Workers and their offers, packed.
#[derive(Clone, Debug, Default)]
pub(super) struct Packed {
    rows: Vec<Row>,
    persons: Vec<Person>,
    tongues: Vec<Tongue>,
    ids: String,
    districts: Vec<u128>,
    numbers: BTreeMap<u128, u32>,
}

/// A count as a short number.
pub(super) fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A day as a number.
pub(super) fn day_number(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

impl Packed {
    /// The records of the offers.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many workers.
    pub(super) fn len(&self) -> usize {
        self.persons.len()
    }

    /// A worker's own record.
    pub(super) fn person(&self, number: u32) -> &Person {
        &self.persons[number as usize]
    }

    /// A worker's code.
    pub(super) fn id(&self, number: u32) -> &str {
        let from = self.persons[number as usize].id as usize;
        let until = self.persons.get(number as usize + 1).map_or(self.ids.len(), |next| next.id as usize);
        &self.ids[from..until]
    }

    /// A worker's languages.
    pub(super) fn tongues(&self, number: u32) -> &[Tongue] {
        let from = self.persons[number as usize].tongues as usize;
        let until = self.persons.get(number as usize + 1).map_or(self.tongues.len(), |next| next.tongues as usize);
        &self.tongues[from..until]
    }

    /// A worker's level in a language, zero for none.
    pub(super) fn level(&self, number: u32, language: u8) -> u8 {
        let tongue = self.tongues(number).iter().find(|tongue| tongue.language == language);
        tongue.map_or(0, |tongue| tongue.level)
    }

    /// The districts of a set, one bit each.
    pub(super) fn district_set(&self, number: u32) -> u128 {
        number.checked_sub(1).map_or(u128::MAX, |at| self.districts[at as usize])
    }

    /// Puts the offers in another order, given as places in the present one.
    pub(super) fn reorder(&mut self, order: impl Iterator<Item = u32>) {
        self.rows = order.map(|at| self.rows[at as usize]).collect();
    }

    /// Adds a worker.
    pub(super) fn push(&mut self, worker: &Worker) {
        let person = short(self.persons.len());
        let pairs = worker.offers.iter().fold(0, |all, offer| all | 1_u32 << pair(offer.role, offer.regime));
        self.persons.push(Person {
            skills: SkillBits::served_by(&worker.skills),
            tongues: short(self.tongues.len()),
            id: short(self.ids.len()),
            pairs,
        });
        self.ids.push_str(&worker.id);
        let spoken = worker.languages.iter().map(|(language, level)| Tongue {
            language: u8::try_from(language.index()).unwrap_or(u8::MAX),
            level: *level as u8 + 1,
        });
        self.tongues.extend(spoken);
        let accepted = worker.accepts.iter().map(|nil| 1_u16 << nil.index());
        let bits = |set: &std::collections::BTreeSet<_>| {
            set.iter().fold(0_u128, |all, nil: &crate::geo::NilId| all | 1 << nil.index())
        };
        let common = Row {
            person,
            pay: 0,
            min_hours: 0,
            max_hours: 0,
            home: homes::number(worker.home),
            limit: worker.max_travel_minutes.unwrap_or(u16::MAX),
            available: day_number(worker.available_from),
            until: worker.right_to_work_until.map_or(i32::MAX, day_number),
            waiting: day_number(worker.waiting_since),
            months: 0,
            districts: worker.districts.as_ref().map_or(0, |set| self.intern(bits(set))),
            accepts: accepted.fold(0, |all, condition| all | condition),
            trained: worker.trained,
            pair: 0,
            week: Week::EMPTY,
        };
        let mut seen = 0_u32;
        for offer in &worker.offers {
            // Of two offers of one pair, which the exchange format forbids, the first is meant.
            let bit = 1 << pair(offer.role, offer.regime);
            if seen & bit == 0 {
                self.rows.push(row(common, worker, offer));
            }
            seen |= bit;
        }
    }

    /// Adds a worker of another register, without the offers; the new number.
    pub(super) fn push_person(&mut self, other: &Packed, number: u32) -> u32 {
        let (tongues, id) = (short(self.tongues.len()), short(self.ids.len()));
        self.tongues.extend_from_slice(other.tongues(number));
        self.ids.push_str(other.id(number));
        self.persons.push(Person { tongues, id, ..*other.person(number) });
        short(self.persons.len() - 1)
    }

    /// Adds an offer of another register to a worker already here.
    pub(super) fn push_row(&mut self, other: &Packed, row: &Row, person: u32) {
        let districts = if row.districts == 0 { 0 } else { self.intern(other.district_set(row.districts)) };
        self.rows.push(Row { person, districts, ..*row });
    }

    fn intern(&mut self, set: u128) -> u32 {
        let next = short(self.districts.len() + 1);
        let number = *self.numbers.entry(set).or_insert(next);
        if number == next {
            self.districts.push(set);
        }
        number
    }

    /// Gives back the room that growing left over.
    pub(super) fn shrink(&mut self) {
        self.rows.shrink_to_fit();
        self.persons.shrink_to_fit();
        self.tongues.shrink_to_fit();
        self.ids.shrink_to_fit();
    }

    /// Bytes held.
    pub(super) fn bytes(&self) -> usize {
        let sets = self.districts.capacity() * size_of::<u128>() + self.numbers.len() * size_of::<(u128, u128)>();
        self.rows.capacity() * size_of::<Row>()
            + self.persons.capacity() * size_of::<Person>()
            + self.tongues.capacity() * size_of::<Tongue>()
            + self.ids.capacity()
            + sets
    }
}

fn row(common: Row, worker: &Worker, offer: &Offer) -> Row {
    let quarters = |hours: crate::money::Hours| u16::try_from(hours.quarters()).unwrap_or(u16::MAX);
    Row {
        pay: offer.min_pay.map_or(0, |pay| u32::try_from(pay.cents().max(0)).unwrap_or(u32::MAX)),
        min_hours: quarters(offer.min_hours),
        max_hours: quarters(offer.max_hours),
        months: worker.months(offer.role),
        pair: pair(offer.role, offer.regime),
        week: offer.week.unwrap_or_default(),
        ..common
    }
}
