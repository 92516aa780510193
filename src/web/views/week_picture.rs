//! The painted week: a reading of the rows, never a control. Whole numbers only.

use crate::matching::{Day, Week};
use crate::web::format::hours_it;
use crate::web::lang::words::people::WeekWords;

/// Left edge of the bars, after the names of the days.
const LEFT: u32 = 38;
/// Units of a quarter of an hour.
const QUARTER: u32 = 3;
/// Top of the first bar.
const TOP: u32 = 22;
/// From a bar to the next.
const STEP: u32 = 24;
/// Height of a bar.
pub const HEIGHT: u32 = 20;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Left.
    pub x: u32,
    /// Top.
    pub y: u32,
    /// Width.
    pub width: u32,
}

/// The row of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayRow {
    /// Three letters.
    pub short: &'static str,
    /// Top of the row.
    pub y: u32,
    /// Base line of the letters.
    pub text_y: u32,
}

/// A mark of the hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The hour.
    pub hour: u32,
    /// Where.
    pub x: u32,
    /// How the number stands on its mark.
    pub anchor: &'static str,
    /// Drawn as a line over the bars.
    pub line: bool,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekPicture {
    /// Accessible name.
    pub name: String,
    /// How much in all.
    pub total: String,
    /// The same in words.
    pub text: String,
    /// Legend: painted, and not.
    pub legend: [&'static str; 2],
    /// Days.
    pub days: Vec<DayRow>,
    /// Stretches.
    pub bars: Vec<Bar>,
    /// Hours.
    pub marks: Vec<Mark>,
}

impl WeekPicture {
    /// The picture of a week.
    #[must_use]
    pub fn of(words: &'static WeekWords, week: &Week, legend: [&'static str; 2]) -> WeekPicture {
        let hours = hours_it(week.hours());
        let row = |day: &Day| TOP + STEP * u32::from(day.index());
        WeekPicture {
            name: (words.picture_name)(&hours),
            total: (words.total)(&hours),
            text: super::week_words::capital(&super::week_words::sentence(words, week)),
            legend,
            days: Day::ALL
                .iter()
                .map(|day| DayRow { short: (words.short)(*day), y: row(day), text_y: row(day) + 13 })
                .collect(),
            bars: week
                .ranges()
                .iter()
                .map(|range| Bar {
                    x: LEFT + QUARTER * u32::from(range.from().quarters()),
                    y: row(&range.day()),
                    width: QUARTER * u32::from(range.until().quarters() - range.from().quarters()),
                })
                .collect(),
            marks: [(0, "start"), (6, "middle"), (12, "middle"), (18, "middle"), (24, "end")]
                .map(|(hour, anchor)| Mark { hour, x: LEFT + QUARTER * hour * 4, anchor, line: hour % 24 != 0 })
                .to_vec(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Range;
    use crate::web::lang::Lang;

    #[test]
    fn bars_stand_where_the_hours_are() {
        let words = &Lang::It.words().people.week;
        let week: Week = ["tue 06:00-12:15".parse::<Range>().expect("a range")].into_iter().collect();
        let picture = WeekPicture::of(words, &week, words.legend);
        assert_eq!(picture.bars, [Bar { x: 38 + 72, y: 46, width: 75 }]);
        assert_eq!(picture.marks[4].x, 38 + 288);
    }
}
