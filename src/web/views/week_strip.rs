//! A week against a request, drawn: seven columns, asked and covered, asked and not covered, free and not asked.
//! The sentence that stands above says the same. Whole numbers only.

use crate::matching::{Day, Pattern, Week, WeekView};
use crate::web::lang::Words;

use super::week_words;

/// Left edge of the first column, after the hours.
const LEFT: u32 = 18;
/// From a column to the next.
const STEP: u32 = 32;
/// Width of a column.
const WIDTH: u32 = 28;
/// Top of the columns, under the letters.
const TOP: u32 = 16;
/// The least height that can be seen of what is missing.
const LEAST: u32 = 4;
/// What is drawn unless someone works at night: 6 to 22.
const BY_DAY: (u32, u32) = (24, 88);
/// The whole day, in quarters.
const WHOLE: (u32, u32) = (0, 96);

/// Fill and letter of each part: told apart without colour.
const SHARES: [(&str, &str); 5] =
    [("#004d99", "A"), ("url(#p-righe)", "B"), ("#fff", "C"), ("url(#p-punti)", "D"), ("#bfdaf3", "E")];

/// The least height that holds a letter.
const LETTER: u32 = 12;

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Asked and free.
    Covered,
    /// Asked and not free.
    Missing,
    /// Free and not asked.
    Spare,
    /// The part of the first of several, and so on.
    Share(usize),
}

impl Paint {
    /// The fill.
    #[must_use]
    pub const fn fill(self) -> &'static str {
        match self {
            Paint::Covered => "#004d99",
            Paint::Missing => "url(#p-manca)",
            Paint::Spare => "#d3e6f8",
            Paint::Share(at) => SHARES[at % SHARES.len()].0,
        }
    }

    /// The edge.
    #[must_use]
    pub const fn stroke(self) -> &'static str {
        match self {
            Paint::Covered | Paint::Share(_) => "#0b2f5c",
            Paint::Missing => "#a5182f",
            Paint::Spare => "#8fbbe8",
        }
    }

    /// The letter of a part, in the picture and in its table; empty for the others.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Paint::Share(at) => SHARES[at % SHARES.len()].1,
            _ => "",
        }
    }

    /// The colour of the letter.
    #[must_use]
    pub const fn ink(self) -> &'static str {
        match self {
            Paint::Share(at) if at % SHARES.len() == 0 => "#fff",
            _ => "#0b2f5c",
        }
    }
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripBar {
    /// Left.
    pub x: u32,
    /// Top.
    pub y: u32,
    /// Height.
    pub height: u32,
    /// What it stands for.
    pub paint: Paint,
}

impl StripBar {
    /// Where the letter of a part stands, when there is one and room for it.
    #[must_use]
    pub fn letter_y(&self) -> Option<u32> {
        (!self.paint.letter().is_empty() && self.height >= LETTER).then_some(self.y + self.height / 2 + 4)
    }
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripDay {
    /// Left.
    pub x: u32,
    /// Middle, for the letter.
    pub middle: u32,
    /// The letter.
    pub letter: &'static str,
}

/// An hour at the side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripMark {
    /// The hour.
    pub hour: u32,
    /// Where its line is.
    pub y: u32,
    /// Where its number stands.
    pub text_y: u32,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeekStrip {
    /// The sentence above.
    pub sentence: String,
    /// What is missing, in words; empty when nothing is.
    pub missing: String,
    /// Height of the picture.
    pub height: u32,
    /// Height of a column.
    pub column: u32,
    /// The days.
    pub days: Vec<StripDay>,
    /// The hours.
    pub marks: Vec<StripMark>,
    /// Pale first, then solid, then what is missing.
    pub bars: Vec<StripBar>,
}

impl WeekStrip {
    /// A worker's week against what is asked.
    #[must_use]
    pub fn of(words: &'static Words, view: &WeekView, pattern: &Pattern) -> WeekStrip {
        WeekStrip::within(words, view, pattern, span(&view.covered.or(&view.missing)))
    }

    /// Several weeks against what is asked, all drawn on one scale.
    #[must_use]
    pub fn together(words: &'static Words, views: &[Option<WeekView>], pattern: &Pattern) -> Vec<Option<WeekStrip>> {
        let asked = views.iter().flatten().fold(Week::EMPTY, |all, view| all.or(&view.covered).or(&view.missing));
        let span = span(&asked);
        views.iter().map(|view| view.as_ref().map(|view| WeekStrip::within(words, view, pattern, span))).collect()
    }

    fn within(words: &'static Words, view: &WeekView, pattern: &Pattern, span: (u32, u32)) -> WeekStrip {
        let w = &words.desk.strip;
        let asked = view.covered.or(&view.missing);
        let sentence = match pattern {
            Pattern::Flexible(flexible) if !view.missing.is_empty() => {
                (w.windows)(view.covered.hours(), asked.hours(), flexible.hours)
            }
            _ => (w.covered)(view.covered.hours(), asked.hours()),
        };
        let missing = if view.missing.is_empty() {
            String::new()
        } else {
            (w.missing)(&week_words::sentence(&words.people.week, &view.missing))
        };
        let all = [(Paint::Spare, &view.spare), (Paint::Covered, &view.covered), (Paint::Missing, &view.missing)];
        draw(words, sentence, missing, span, &all)
    }

    /// How the part of one of several is drawn.
    #[must_use]
    pub const fn share(at: usize) -> Paint {
        Paint::Share(at)
    }

    /// A week divided among several, in their order.
    #[must_use]
    pub fn shared(words: &'static Words, parts: &[Week], sentence: String) -> WeekStrip {
        let whole = parts.iter().fold(Week::EMPTY, |all, part| all.or(part));
        let all: Vec<_> = parts.iter().enumerate().map(|(at, part)| (Paint::Share(at), part)).collect();
        draw(words, sentence, String::new(), span(&whole), &all)
    }

    /// A week of free time by itself.
    #[must_use]
    pub fn free(words: &'static Words, week: &Week) -> WeekStrip {
        let sentence = (words.desk.strip.free)(week.hours());
        draw(words, sentence, String::new(), span(week), &[(Paint::Covered, week)])
    }
}

/// The hours to draw: all of them when some lie at night.
fn span(week: &Week) -> (u32, u32) {
    let night = |from: u32, until: u32| from < BY_DAY.0 || until > BY_DAY.1;
    let by_night = week
        .ranges()
        .iter()
        .any(|range| night(u32::from(range.from().quarters()), u32::from(range.until().quarters())));
    if by_night { WHOLE } else { BY_DAY }
}

fn draw(
    words: &'static Words,
    sentence: String,
    missing: String,
    (first, last): (u32, u32),
    all: &[(Paint, &Week)],
) -> WeekStrip {
    let column = last - first;
    let x = |day: Day| LEFT + STEP * u32::from(day.index());
    let days = Day::ALL.iter().zip(words.desk.strip.letters);
    let days = days.map(|(day, letter)| StripDay { x: x(*day), middle: x(*day) + WIDTH / 2, letter }).collect();
    let hours = if first == 0 { [0, 6, 12, 18] } else { [8, 12, 16, 20] };
    let y = |quarter: u32| TOP + quarter.clamp(first, last) - first;
    let marks = hours.map(|hour| StripMark { hour, y: y(hour * 4), text_y: y(hour * 4) + 4 });
    let mut bars = Vec::new();
    for (paint, week) in all {
        for range in week.ranges() {
            let (from, until) = (y(range.from().quarters().into()), y(range.until().quarters().into()));
            let height = until - from;
            if height == 0 {
                continue;
            }
            let lowest = if *paint == Paint::Missing { LEAST } else { 1 };
            let height = height.max(lowest);
            let top = from.min(TOP + column - height);
            bars.push(StripBar { x: x(range.day()), y: top, height, paint: *paint });
        }
    }
    WeekStrip { sentence, missing, height: TOP + column + 2, column, days, marks: marks.to_vec(), bars }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::Range;
    use crate::web::lang::Lang;

    fn week(ranges: &[&str]) -> Week {
        ranges.iter().map(|range| range.parse::<Range>().expect("a range")).collect()
    }

    #[test]
    fn what_is_missing_is_said_and_can_be_seen() {
        let words = Lang::It.words();
        let asked = week(&["thu 07:45-12:45"]);
        let free = week(&["thu 08:00-13:00"]);
        let view = WeekView { covered: asked.and(&free), missing: asked.minus(&free), spare: free.minus(&asked) };
        let strip = WeekStrip::of(words, &view, &Pattern::Slots(asked));
        assert_eq!(strip.sentence, "Settimana: coperte 4,75 ore su 5");
        assert_eq!(strip.missing, "Non libera giovedì 7:45–8:00");
        assert_eq!(strip.column, 64);
        let missing = strip.bars.iter().find(|bar| bar.paint == Paint::Missing).expect("a bar");
        assert_eq!((missing.x, missing.y, missing.height), (18 + 96, 16 + 7, 4));
    }

    #[test]
    fn a_night_draws_the_whole_day() {
        let words = Lang::It.words();
        let strip = WeekStrip::free(words, &week(&["mon 20:00-24:00", "tue 00:00-08:00"]));
        assert_eq!((strip.column, strip.height), (96, 114));
        assert_eq!(strip.bars[1], StripBar { x: 50, y: 16, height: 32, paint: Paint::Covered });
    }
}
