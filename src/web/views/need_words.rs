//! A request in words: for the family that made it and for the worker who reads a proposal.

use crate::geo::{Geo, NilId};
use crate::matching::{Day, Flexible, Pattern};
use crate::vocabulary::{Cefr, Condition, Language, Skill};
use crate::web::format::hours_it;
use crate::web::lang::Words;

use super::week_words;

/// When help is needed.
#[must_use]
pub fn pattern(words: &'static Words, pattern: &Pattern) -> String {
    let lines = &words.family.lines;
    let week = &words.people.week;
    match pattern {
        Pattern::Slots(slots) => {
            let mut sentence = week_words::whole(week, slots);
            if let Some(total) = sentence.find(&(week.total)(&hours_it(slots.hours()))) {
                sentence.truncate(total);
            }
            format!("{}{}", sentence, (lines.hours_total)(&hours_it(slots.hours())))
        }
        Pattern::Flexible(flexible) => elastic(words, flexible),
        Pattern::LiveIn(hours) => (lines.live_in)(&hours_it(*hours)),
        Pattern::Nights(nights) => {
            let names: Vec<String> = nights.iter().map(|day| day_name(words, *day)).collect();
            (lines.nights)(&names.iter().map(String::as_str).collect::<Vec<_>>())
        }
    }
}

/// A day in the middle of a sentence.
#[must_use]
pub fn day_name(words: &'static Words, day: Day) -> String {
    (words.people.week.day)(day).to_lowercase()
}

fn elastic(words: &'static Words, asked: &Flexible) -> String {
    let session = hours_it(crate::money::Hours::from_quarters(u32::from(asked.min_session)));
    let windows = week_words::sentence(&words.people.week, &asked.windows);
    (words.family.lines.elastic)(&hours_it(asked.hours), &windows, &session, asked.max_days)
}

/// A district with its Municipio.
#[must_use]
pub fn district(words: &'static Words, nil: NilId) -> String {
    let nil = Geo::embedded().nil(nil);
    (words.family.lines.district)(&nil.name, nil.municipio)
}

/// Languages with their level in plain words.
pub fn languages<'a>(words: &'static Words, all: impl IntoIterator<Item = (&'a Language, &'a Cefr)>) -> String {
    let one = |(tag, level): (&Language, &Cefr)| {
        (words.family.lines.language)(&tag.entry().name_it, (words.people.step.cefr)(*level))
    };
    let told: Vec<String> = all.into_iter().map(one).collect();
    if told.is_empty() { words.family.italian_none.to_owned() } else { told.join("; ") }
}

/// Conditions of the home, as a family says them.
pub fn conditions<'a>(words: &'static Words, all: impl IntoIterator<Item = &'a Condition>) -> String {
    let one = |condition: &Condition| {
        let own = (words.family.condition)(condition.code());
        own.map_or_else(|| condition.entry().label_it.clone(), str::to_owned)
    };
    let told: Vec<String> = all.into_iter().map(one).collect();
    if told.is_empty() { words.people.step.nothing.to_owned() } else { told.join("; ") }
}

/// Names of skills; the ages of a task are told once for all.
#[must_use]
pub fn skills<'a>(words: &'static Words, all: impl IntoIterator<Item = &'a Skill>) -> String {
    let mut names: Vec<&str> = all.into_iter().map(|skill| skill.task().entry().label_it.as_str()).collect();
    names.dedup();
    if names.is_empty() { words.people.step.nothing.to_owned() } else { names.join("; ") }
}
