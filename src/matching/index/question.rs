//! A request made ready for packed records: masks, numbers and small tables of points.

use super::brief::Brief;
use super::homes;
use super::packed::{Packed, Row, day_number, pair, short};
use super::skills::SkillBits;
use crate::matching::flexible::Flexible;
use crate::matching::points::Criterion;
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::scale::{Tables, table};
use crate::matching::week::Week;
use crate::matching::weights::Weights;
use crate::vocabulary::{Cefr, Language};

/// A language required.
#[derive(Clone, Copy, Debug)]
pub(super) struct Required {
    /// Number of the language.
    pub(super) language: u8,
    /// Level, from 1 for A1.
    pub(super) level: u8,
    /// Levels above the need that count, by level; none for none.
    above: [u8; 8],
}

impl Required {
    fn of(language: Language, needed: Cefr, weights: &Weights) -> Required {
        let above = |level: usize| {
            let level = level.checked_sub(1).and_then(|at| Cefr::ALL.get(at));
            level.map_or(0, |level| u8::try_from(weights.levels(*level, needed)).unwrap_or(u8::MAX))
        };
        Required {
            language: u8::try_from(language.index()).unwrap_or(u8::MAX),
            level: needed as u8 + 1,
            above: std::array::from_fn(above),
        }
    }

    /// Levels above the need that count.
    pub(super) fn above(self, level: usize) -> u32 {
        self.above.get(level).copied().map_or(0, u32::from)
    }
}

/// When the work is done.
#[derive(Clone, Copy, Debug)]
pub(super) enum Time<'q> {
    /// Nothing to check.
    LiveIn,
    /// Every quarter.
    Exact(&'q Week),
    /// So many hours in windows.
    Flexible(&'q Flexible),
}

/// A request against packed records. The formulas of the points are those of [`Weights`], asked once for
/// every value that occurs.
#[derive(Debug)]
pub(super) struct Question<'q> {
    pub(super) asked: &'q Asked<'q>,
    pub(super) pair: u8,
    pub(super) needs: SkillBits,
    pub(super) likes: SkillBits,
    pub(super) languages: Vec<Required>,
    pub(super) accepts: u16,
    pub(super) training: bool,
    pub(super) time: Time<'q>,
    pub(super) job: u16,
    pub(super) start: i32,
    pub(super) offered: u32,
    /// Minutes from every home; `None` when there is no way to go.
    pub(super) minutes: Option<&'static [u16]>,
    nil: u128,
    today: i32,
    /// Of the version: by minutes, months, days.
    tables: &'q Tables,
    /// By liked tasks met.
    by_likes: Vec<u16>,
    /// By levels above the need.
    by_levels: Vec<u16>,
    /// By the most quarters wanted; more are worked out.
    by_hours: [u16; QUARTERS],
    /// Not trained, trained.
    by_training: [u32; 2],
    /// The most that liked tasks and languages can give.
    pub(super) wishes: u32,
}

/// So many quarters a week are looked up.
const QUARTERS: usize = 256;

impl<'q> Question<'q> {
    pub(super) fn new(asked: &'q Asked<'q>) -> Question<'q> {
        let (request, weights) = (asked.request(), asked.rules().weights());
        let required = |(language, needed): (&Language, &Cefr)| Required::of(*language, *needed, weights);
        let languages: Vec<Required> = request.languages.iter().map(required).collect();
        let likes = short(request.likes.len());
        let possible = languages.iter().map(|one| one.above(Cefr::C2 as usize + 1)).sum();
        let by_likes = table((0..=likes).map(|met| weights.likes_points(met, likes)));
        let by_levels = table((0..=possible).map(|above| weights.language_points(above, possible)));
        let travels = !request.regime.lives_in();
        Question {
            asked,
            pair: pair(request.role, request.regime),
            needs: SkillBits::of(&request.needs),
            likes: SkillBits::of(&request.likes),
            languages,
            accepts: request.conditions.iter().fold(0, |all, condition| all | 1 << condition.index()),
            training: asked.asks_training(),
            time: match &request.pattern {
                Pattern::LiveIn(_) => Time::LiveIn,
                Pattern::Flexible(flexible) => Time::Flexible(flexible),
                Pattern::Slots(_) | Pattern::Nights(_) => Time::Exact(asked.week()),
            },
            job: u16::try_from(asked.hours().quarters()).unwrap_or(u16::MAX),
            start: day_number(request.start_on),
            offered: u32::try_from(asked.offered().cents().max(0)).unwrap_or(u32::MAX),
            minutes: travels.then(|| homes::minutes_to(request.nil)),
            nil: 1 << request.nil.index(),
            today: day_number(asked.rules().day()),
            tables: weights.tables(),
            wishes: last_or(&by_likes, usize::MAX) + last_or(&by_levels, usize::MAX),
            by_likes,
            by_levels,
            by_hours: by_hours(asked.hours().quarters(), weights),
            by_training: [false, true].map(|trained| weights.training_points(request.role, trained)),
        }
    }

    /// Points of a way of so many minutes; all of them when there is no way to go.
    pub(super) fn way_points(&self, minutes: u16) -> u32 {
        match self.minutes {
            None => self.asked.rules().weights().of(Criterion::Travel),
            Some(_) => last_or(&self.tables.minutes, usize::from(minutes)),
        }
    }

    /// Points of the way from a home.
    fn travel_points(&self, home: u16) -> u32 {
        self.way_points(self.minutes.map_or(0, |minutes| minutes[usize::from(home)]))
    }

    /// Points of so many liked tasks.
    pub(super) fn likes_points(&self, met: u32) -> u32 {
        last_or(&self.by_likes, met as usize)
    }

    /// Points of so many levels above the need.
    pub(super) fn language_points(&self, above: u32) -> u32 {
        last_or(&self.by_levels, above as usize)
    }

    /// Points of months, hours, training and waiting.
    pub(super) fn standing_points(&self, months: u32, max_hours: u16, trained: bool, waiting: i32) -> u32 {
        let days = u32::try_from(self.today.saturating_sub(waiting)).unwrap_or_default();
        let hours = self.by_hours.get(usize::from(max_hours)).copied().map(u32::from);
        let weights = self.asked.rules().weights();
        last_or(&self.tables.months, months as usize)
            + hours.unwrap_or_else(|| weights.hours_points(u32::from(self.job), u32::from(max_hours)))
            + self.by_training[usize::from(trained)]
            + last_or(&self.tables.days, days as usize)
    }

    /// Points of an offer but those of liked tasks and languages.
    pub(super) fn row_points(&self, row: &Row) -> u32 {
        self.travel_points(row.home) + self.standing_points(row.months, row.max_hours, row.trained, row.waiting)
    }

    /// The same of an offer in brief that has waited since that day: never less.
    pub(super) fn brief_points(&self, brief: Brief, waiting: i32) -> u32 {
        self.travel_points(brief.home) + self.standing_points(brief.months(), brief.max_hours, brief.trained(), waiting)
    }

    /// Points of an offer, all from the records.
    pub(super) fn points(&self, row: &Row, packed: &Packed) -> u32 {
        let met = packed.person(row.person).skills.common(&self.likes);
        let above = self.languages.iter().map(|one| one.above(usize::from(packed.level(row.person, one.language))));
        self.row_points(row) + self.likes_points(met) + self.language_points(above.sum())
    }

    /// Are the hours of the job among those wanted?
    pub(super) fn hours_fit(&self, row: &Row) -> bool {
        (row.min_hours..=row.max_hours).contains(&self.job)
    }

    /// Is the way not too long, and the district accepted?
    pub(super) fn way_fits(&self, row: &Row, packed: &Packed) -> bool {
        self.minutes.is_none_or(|minutes| {
            let near = minutes[usize::from(row.home)] <= row.limit;
            near && (row.districts == 0 || packed.district_set(row.districts) & self.nil != 0)
        })
    }

    /// Is the time free?
    pub(super) fn week_fits(&self, row: &Row) -> bool {
        match self.time {
            Time::LiveIn => true,
            Time::Exact(week) => row.week.covers(week),
            Time::Flexible(flexible) => flexible.fits(&row.week),
        }
    }

    /// Free to start, allowed to, paid enough.
    pub(super) fn terms_fit(&self, row: &Row) -> bool {
        row.available <= self.start && row.until >= self.start && row.pay <= self.offered
    }

    /// Are the conditions accepted, and the training there where it is asked?
    pub(super) fn household_fits(&self, row: &Row) -> bool {
        self.accepts & !row.accepts == 0 && (!self.training || row.trained)
    }

    /// Is each language there at its level?
    pub(super) fn languages_fit(&self, row: &Row, packed: &Packed) -> bool {
        self.languages.iter().all(|one| packed.level(row.person, one.language) >= one.level)
    }

    /// All that the record of the offer alone decides, the quick before the slow.
    pub(super) fn row_fits(&self, row: &Row, packed: &Packed) -> bool {
        self.hours_fit(row)
            && self.terms_fit(row)
            && self.household_fits(row)
            && self.way_fits(row, packed)
            && self.week_fits(row)
    }
}

/// Points of a job of so many quarters, by the most that are wanted.
fn by_hours(job: u32, weights: &Weights) -> [u16; QUARTERS] {
    let of = |most| u16::try_from(weights.hours_points(job, most)).unwrap_or(u16::MAX);
    // Who wants no more than the job has all of them.
    let mut points = [of(job); QUARTERS];
    for (points, most) in points.iter_mut().zip(0..).skip(job as usize + 1) {
        *points = of(most);
    }
    points
}

/// The entry, or the last one when there are fewer.
fn last_or(table: &[u16], at: usize) -> u32 {
    table.get(at).or(table.last()).copied().map_or(0, u32::from)
}
