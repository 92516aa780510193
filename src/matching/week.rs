//! A week in quarters of an hour: 672 bits, and the arithmetic of what overlaps what.

use std::fmt;
use std::str::FromStr;

use crate::money::Hours;
use crate::vocabulary::words;

/// Quarters of an hour in a day.
pub const DAY: u16 = 96;
/// Quarters of an hour in a week.
pub const WEEK: u16 = 7 * DAY;
const WORDS: usize = 11;

words! {
    /// A day of the week.
    Day, "day",
    /// Monday.
    Mon = "mon",
    /// Tuesday.
    Tue = "tue",
    /// Wednesday.
    Wed = "wed",
    /// Thursday.
    Thu = "thu",
    /// Friday.
    Fri = "fri",
    /// Saturday.
    Sat = "sat",
    /// Sunday.
    Sun = "sun",
}

impl Day {
    /// From Monday, 0, to Sunday, 6.
    #[must_use]
    pub const fn index(self) -> u16 {
        self as u16
    }

    /// The day after; the week is a circle.
    #[must_use]
    pub fn next(self) -> Day {
        Day::ALL[(self as usize + 1) % 7]
    }
}

/// A time of day on the quarter hour, `00:00` to `24:00`, as quarters since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(u8);

impl Quarter {
    /// Midnight at the start of the day.
    pub const START: Quarter = Quarter(0);
    /// Midnight at its end.
    pub const END: Quarter = Quarter(96);

    /// From quarters since midnight, at most 96.
    #[must_use]
    pub fn new(quarters: u64) -> Option<Quarter> {
        u8::try_from(quarters).ok().filter(|quarters| *quarters <= 96).map(Quarter)
    }

    /// Quarters since midnight.
    #[must_use]
    pub const fn quarters(self) -> u16 {
        self.0 as u16
    }

    /// Hour (0 to 24) and minutes (0, 15, 30, 45).
    #[must_use]
    pub const fn clock(self) -> (u8, u8) {
        (self.0 / 4, self.0 % 4 * 15)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minutes) = self.clock();
        write!(out, "{hour:02}:{minutes:02}")
    }
}

impl FromStr for Quarter {
    type Err = WeekError;

    /// Reads `HH:MM` on the quarter hour, up to `24:00`.
    fn from_str(text: &str) -> Result<Quarter, WeekError> {
        let fault = || WeekError::Time(text.to_owned());
        let (hour, minutes) = text.split_once(':').ok_or_else(fault)?;
        let number = |part: &str| {
            let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u64>().ok()).flatten()
        };
        let (hour, minutes) = number(hour).zip(number(minutes)).ok_or_else(fault)?;
        if minutes % 15 != 0 || minutes >= 60 {
            return Err(fault());
        }
        Quarter::new(hour * 4 + minutes / 15).ok_or_else(fault)
    }
}

/// A stretch of time inside one day. Written `mon 08:00-13:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Range {
    day: Day,
    from: Quarter,
    until: Quarter,
}

impl Range {
    /// From one time to a later one of the same day.
    ///
    /// # Errors
    /// When the end is not after the start.
    pub fn new(day: Day, from: Quarter, until: Quarter) -> Result<Range, WeekError> {
        if from < until { Ok(Range { day, from, until }) } else { Err(WeekError::Backwards(day, from, until)) }
    }

    /// Its day.
    #[must_use]
    pub const fn day(self) -> Day {
        self.day
    }

    /// When it begins.
    #[must_use]
    pub const fn from(self) -> Quarter {
        self.from
    }

    /// When it ends.
    #[must_use]
    pub const fn until(self) -> Quarter {
        self.until
    }

    /// How long it is.
    #[must_use]
    pub const fn hours(self) -> Hours {
        Hours::from_quarters((self.until.0 - self.from.0) as u32)
    }
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}-{}", self.day, self.from, self.until)
    }
}

impl FromStr for Range {
    type Err = WeekError;
    fn from_str(text: &str) -> Result<Range, WeekError> {
        let fault = || WeekError::Shape(text.to_owned());
        let (day, times) = text.split_once(' ').ok_or_else(fault)?;
        let (from, until) = times.split_once('-').ok_or_else(fault)?;
        Range::new(day.parse().map_err(|_| fault())?, from.parse()?, until.parse()?)
    }
}

/// Why a text is not a stretch of the week.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WeekError {
    /// Not of the form `mon 08:00-13:00`.
    #[error("invalid range {0:?}, expected a day and two times as in \"mon 08:00-13:00\"")]
    Shape(String),
    /// Not a time on the quarter hour.
    #[error("invalid time {0:?}, expected a quarter hour from 00:00 to 24:00")]
    Time(String),
    /// The end is not after the start.
    #[error("{0} {1}-{2} ends before it begins; a range past midnight is two ranges")]
    Backwards(Day, Quarter, Quarter),
}

/// A set of quarter hours of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week([u64; WORDS]);

impl Week {
    /// No time at all.
    pub const EMPTY: Week = Week([0; WORDS]);

    /// Every quarter hour.
    #[must_use]
    pub fn full() -> Week {
        Day::ALL.iter().filter_map(|day| Range::new(*day, Quarter::START, Quarter::END).ok()).collect()
    }

    /// The nights that begin on these days, from one time to another of the day after. The week
    /// is a circle: the night of Sunday ends on Monday.
    #[must_use]
    pub fn nights(days: &[Day], from: Quarter, until: Quarter) -> Week {
        let evening = days.iter().filter_map(|day| Range::new(*day, from, Quarter::END).ok());
        let morning = days.iter().filter_map(|day| Range::new(day.next(), Quarter::START, until).ok());
        evening.chain(morning).collect()
    }

    /// Adds a stretch.
    pub fn insert(&mut self, range: Range) {
        let start = range.day.index() * DAY;
        for quarter in start + range.from.quarters()..start + range.until.quarters() {
            self.0[usize::from(quarter / 64)] |= 1 << (quarter % 64);
        }
    }

    /// Adds so many quarters from one of the week (0 to 671) on; the week is a circle.
    pub(super) fn insert_quarters(&mut self, start: u16, length: u16) {
        for quarter in (start..start + length.min(WEEK)).map(|quarter| quarter % WEEK) {
            self.0[usize::from(quarter / 64)] |= 1 << (quarter % 64);
        }
    }

    /// Adds quarters of one day, bit 0 its first.
    pub(super) fn insert_day(&mut self, day: Day, quarters: u128) {
        for (from, until) in stretches(quarters) {
            self.insert(range((day, from, until)));
        }
    }

    /// Is that quarter (0 to 671, from Monday midnight) in it?
    #[must_use]
    pub fn has(&self, quarter: u16) -> bool {
        quarter < WEEK && self.0[usize::from(quarter / 64)] >> (quarter % 64) & 1 == 1
    }

    /// In either.
    #[must_use]
    pub fn or(&self, other: &Week) -> Week {
        Week(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// In both.
    #[must_use]
    pub fn and(&self, other: &Week) -> Week {
        Week(std::array::from_fn(|at| self.0[at] & other.0[at]))
    }

    /// In this one only.
    #[must_use]
    pub fn minus(&self, other: &Week) -> Week {
        Week(std::array::from_fn(|at| self.0[at] & !other.0[at]))
    }

    /// Is all of `asked` in it?
    #[must_use]
    pub fn covers(&self, asked: &Week) -> bool {
        self.0.iter().zip(asked.0).all(|(own, asked)| asked & !own == 0)
    }

    /// Nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many quarter hours.
    #[must_use]
    pub fn quarters(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How long in all.
    #[must_use]
    pub fn hours(&self) -> Hours {
        Hours::from_quarters(self.quarters())
    }

    /// As words, Monday's first quarter in the lowest bit of the first.
    pub(super) const fn words(&self) -> &[u64; WORDS] {
        &self.0
    }

    /// One day, bit 0 its first quarter hour, bit 95 its last.
    #[must_use]
    pub fn day(&self, day: Day) -> u128 {
        let start = day.index() * DAY;
        let (word, shift) = (usize::from(start / 64), start % 64);
        let low = u128::from(self.0[word]) | u128::from(self.0[word + 1]) << 64;
        // A day starts on an even 32 bits, so that 96 bits lie within two words.
        (low >> shift) & ((1 << DAY) - 1)
    }

    /// How long on one day.
    #[must_use]
    pub fn hours_on(&self, day: Day) -> Hours {
        Hours::from_quarters(self.day(day).count_ones())
    }

    /// Days with some time in them.
    pub fn days(&self) -> impl Iterator<Item = Day> + '_ {
        Day::ALL.iter().copied().filter(|day| self.day(*day) != 0)
    }

    /// The fewest stretches that make it up, in order; stretches that touch are one.
    #[must_use]
    pub fn ranges(&self) -> Vec<Range> {
        Day::ALL
            .iter()
            .flat_map(|day| stretches(self.day(*day)).map(|(from, until)| (*day, from, until)))
            .map(range)
            .collect()
    }
}

fn range((day, from, until): (Day, u8, u8)) -> Range {
    Range { day, from: Quarter(from), until: Quarter(until) }
}

/// The runs of ones of a day, as start and end in quarters.
pub(super) fn stretches(mut bits: u128) -> impl Iterator<Item = (u8, u8)> {
    let mut at = 0_u32;
    std::iter::from_fn(move || {
        if bits == 0 {
            return None;
        }
        let gap = bits.trailing_zeros();
        bits >>= gap;
        let run = bits.trailing_ones();
        bits = bits.checked_shr(run).unwrap_or(0);
        let from = at + gap;
        at = from + run;
        Some((u8::try_from(from).ok()?, u8::try_from(at).ok()?))
    })
}

impl FromIterator<Range> for Week {
    fn from_iter<I: IntoIterator<Item = Range>>(ranges: I) -> Week {
        let mut week = Week::EMPTY;
        ranges.into_iter().for_each(|range| week.insert(range));
        week
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn week(ranges: &[&str]) -> Week {
        ranges.iter().map(|range| range.parse::<Range>().expect("a range")).collect()
    }

    fn words(week: &Week) -> Vec<String> {
        week.ranges().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn ranges_that_touch_or_overlap_become_one() {
        let merged = week(&["mon 13:00-15:00", "mon 08:00-13:00", "mon 14:30-16:00", "tue 00:00-24:00"]);
        assert_eq!(words(&merged), ["mon 08:00-16:00", "tue 00:00-24:00"]);
        assert_eq!(merged.hours(), Hours::whole(32));
        assert_eq!(merged.hours_on(Day::Mon), Hours::whole(8));
        assert_eq!(merged.days().collect::<Vec<_>>(), [Day::Mon, Day::Tue]);
    }

    #[test]
    fn what_is_not_a_range_is_refused() {
        for text in [
            "mon",
            "mon 08:00",
            "mon 8:00-13:00",
            "mon 08:00-08:00",
            "mon 13:00-08:00",
            "mon 08:10-09:00",
            "lun 08:00-09:00",
            "mon  08:00-09:00",
            "mon 08:00-24:15",
            "mon 24:00-24:00",
            "mon 08:60-09:00",
            "MON 08:00-09:00",
            "mon 08:00 - 09:00",
            "",
        ] {
            assert!(text.parse::<Range>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_night_of_sunday_ends_on_monday() {
        let (evening, morning) = (Quarter(80), Quarter(32));
        let nights = Week::nights(&[Day::Sun, Day::Mon], evening, morning);
        assert_eq!(words(&nights), ["mon 00:00-08:00", "mon 20:00-24:00", "tue 00:00-08:00", "sun 20:00-24:00"]);
    }

    #[test]
    fn the_whole_week_is_672_quarters() {
        assert_eq!(Week::full().quarters(), u32::from(WEEK));
        assert_eq!(Week::full().minus(&Week::full()), Week::EMPTY);
        assert!((0..WEEK).all(|quarter| Week::full().has(quarter)) && !Week::full().has(WEEK));
    }

    fn any_range() -> impl Strategy<Value = Range> {
        (0..7_usize, 0..96_u8, 1..=96_u8).prop_map(|(day, from, length)| Range {
            day: Day::ALL[day],
            from: Quarter(from),
            until: Quarter((from + length).min(96)),
        })
    }

    proptest! {
        #[test]
        fn words_and_bits_say_the_same(ranges in prop::collection::vec(any_range(), 0..12)) {
            let week: Week = ranges.iter().copied().collect();
            for quarter in 0..WEEK {
                let inside = ranges.iter().any(|range| {
                    let start = range.day().index() * DAY;
                    (start + range.from().quarters()..start + range.until().quarters()).contains(&quarter)
                });
                prop_assert_eq!(week.has(quarter), inside);
            }
            let again: Week = week.ranges().iter().map(|range| range.to_string().parse::<Range>().expect("its own words")).collect();
            prop_assert_eq!(again, week);
        }

        #[test]
        fn parts_make_the_whole(one in prop::collection::vec(any_range(), 0..8), two in prop::collection::vec(any_range(), 0..8)) {
            let (one, two): (Week, Week) = (one.into_iter().collect(), two.into_iter().collect());
            prop_assert_eq!(one.and(&two).or(&one.minus(&two)), one);
            prop_assert_eq!(one.and(&two).quarters() + one.minus(&two).quarters(), one.quarters());
            prop_assert_eq!(one.covers(&two), two.minus(&one).is_empty());
            prop_assert!(one.or(&two).covers(&one));
        }
    }
}
