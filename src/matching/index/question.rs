//! A request made ready for packed records: masks, numbers and small tables of points.

use super::homes;
use super::packed::{Packed, Row, day_number, pair, short};
use super::skills::SkillBits;
use crate::matching::flexible::Flexible;
use crate::matching::points::Criterion;
use crate::matching::rank::Asked;
use crate::matching::request::Pattern;
use crate::matching::week::Week;
use crate::vocabulary::{Cefr, Language};

/// A language required.
#[derive(Clone, Copy, Debug)]
pub(super) struct Required {
    /// Number of the language.
    pub(super) language: u8,
    /// Level, from 1 for A1.
    pub(super) level: u8,
    needed: Cefr,
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
///
/// [`Weights`]: crate::matching::Weights
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
    /// By minutes, the last for all that are longer.
    by_minutes: Vec<u16>,
    /// By liked tasks met.
    by_likes: Vec<u16>,
    /// By months in the role, the last for all that are more.
    by_months: Vec<u16>,
    /// By levels above the need.
    by_levels: Vec<u16>,
    /// By the most quarters wanted; more are worked out.
    by_hours: Vec<u16>,
    /// By days of waiting, the last for all that are more.
    by_days: Vec<u16>,
    /// Not trained, trained.
    by_training: [u32; 2],
}

/// So many quarters a week are looked up.
const QUARTERS: u32 = 256;

fn table(from: impl Iterator<Item = u32>) -> Vec<u16> {
    from.map(|points| u16::try_from(points).unwrap_or(u16::MAX)).collect()
}

impl<'q> Question<'q> {
    pub(super) fn new(asked: &'q Asked<'q>) -> Question<'q> {
        let (request, weights) = (asked.request(), asked.rules().weights());
        let required = |(language, needed): (&Language, &Cefr)| Required {
            language: u8::try_from(language.index()).unwrap_or(u8::MAX),
            level: *needed as u8 + 1,
            needed: *needed,
        };
        let languages: Vec<Required> = request.languages.iter().map(required).collect();
        let likes = short(request.likes.len());
        let possible = languages.iter().map(|one| weights.levels(Cefr::C2, one.needed)).sum();
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
            by_minutes: table((0..=weights.none_at_minutes()).map(|minutes| weights.travel_points(minutes))),
            by_likes: table((0..=likes).map(|met| weights.likes_points(met, likes))),
            by_months: table((0..=weights.full_at_months()).map(|months| weights.experience_points(months))),
            by_levels: table((0..=possible).map(|above| weights.language_points(above, possible))),
            by_hours: table((0..QUARTERS).map(|most| weights.hours_points(asked.hours().quarters(), most))),
            by_days: table((0..=weights.full_at_days().unwrap_or(0)).map(|days| weights.waiting_points(days))),
            by_training: [false, true].map(|trained| weights.training_points(request.role, trained)),
        }
    }

    /// Points of a way of so many minutes; all of them when there is no way to go.
    pub(super) fn way_points(&self, minutes: u16) -> u32 {
        match self.minutes {
            None => self.asked.rules().weights().of(Criterion::Travel),
            Some(_) => last_or(&self.by_minutes, usize::from(minutes)),
        }
    }

    /// Points of the way from a home.
    fn travel_points(&self, home: u16) -> u32 {
        self.way_points(self.minutes.map_or(0, |minutes| minutes[usize::from(home)]))
    }

    /// How many skills are liked.
    pub(super) fn liked(&self) -> u32 {
        short(self.by_likes.len() - 1)
    }

    /// Points of so many liked tasks.
    pub(super) fn likes_points(&self, met: u32) -> u32 {
        last_or(&self.by_likes, met as usize)
    }

    /// Points of so many levels above the need.
    pub(super) fn language_points(&self, above: u32) -> u32 {
        last_or(&self.by_levels, above as usize)
    }

    /// Levels above the need that count.
    pub(super) fn levels_above(&self, required: Required, level: u8) -> u32 {
        let level = level.checked_sub(1).and_then(|at| Cefr::ALL.get(usize::from(at)));
        level.map_or(0, |level| self.asked.rules().weights().levels(*level, required.needed))
    }

    /// Points of months, hours, training and waiting.
    pub(super) fn standing_points(&self, months: u32, max_hours: u16, trained: bool, waiting: i32) -> u32 {
        let days = u32::try_from(self.today.saturating_sub(waiting)).unwrap_or_default();
        let hours = self.by_hours.get(usize::from(max_hours)).copied().map(u32::from);
        let weights = self.asked.rules().weights();
        last_or(&self.by_months, months as usize)
            + hours.unwrap_or_else(|| weights.hours_points(u32::from(self.job), u32::from(max_hours)))
            + self.by_training[usize::from(trained)]
            + last_or(&self.by_days, days as usize)
    }

    /// The most that liked tasks and languages can give.
    pub(super) fn wishes_points(&self) -> u32 {
        self.likes_points(u32::MAX) + self.language_points(u32::MAX)
    }

    /// Points of an offer but those of liked tasks and languages.
    pub(super) fn row_points(&self, row: &Row) -> u32 {
        self.travel_points(row.home) + self.standing_points(row.months, row.max_hours, row.trained, row.waiting)
    }

    /// Points of an offer, all from the records.
    pub(super) fn points(&self, row: &Row, packed: &Packed) -> u32 {
        let met = packed.person(row.person).skills.common(&self.likes);
        let above = self.languages.iter().map(|one| self.levels_above(*one, packed.level(row.person, one.language)));
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

/// The entry, or the last one when there are fewer.
fn last_or(table: &[u16], at: usize) -> u32 {
    table.get(at).or(table.last()).copied().map_or(0, u32::from)
}
