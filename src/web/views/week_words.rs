//! A week in words: each day, and the whole in one sentence.

use crate::matching::{Day, Quarter, Range, Week};
use crate::web::format::hours_it;
use crate::web::lang::words::people::WeekWords;

/// `8:00`, as one reads it aloud.
#[must_use]
pub fn time(at: Quarter) -> String {
    let (hour, minute) = at.clock();
    format!("{hour}:{minute:02}")
}

fn stretch(range: Range) -> String {
    format!("{}–{}", time(range.from()), time(range.until()))
}

/// `8:00–13:00 e 14:30–18:15`; empty on a day without time.
#[must_use]
pub fn day(words: &WeekWords, week: &Week, day: Day) -> String {
    let all: Vec<String> = week.ranges().iter().filter(|range| range.day() == day).copied().map(stretch).collect();
    match all.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{}{last}", before.join(", "), words.and),
        _ => all.concat(),
    }
}

/// `da lunedì a venerdì 7:45–12:45; sabato 9:00–14:00`: days in a row that are alike are told together.
#[must_use]
pub fn sentence(words: &WeekWords, week: &Week) -> String {
    let mut runs: Vec<(Day, Day, String)> = Vec::new();
    for each in Day::ALL.iter().copied().filter(|each| week.day(*each) != 0) {
        let text = day(words, week, each);
        match runs.last_mut() {
            Some((_, last, same)) if *same == text && last.index() + 1 == each.index() => *last = each,
            _ => runs.push((each, each, text)),
        }
    }
    let told = runs.into_iter().map(|(from, to, text)| format!("{} {text}", (words.days)(from, to)));
    told.collect::<Vec<_>>().join("; ")
}

/// A text with its first letter as a capital.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The whole: sentence with a capital, and how much in all.
#[must_use]
pub fn whole(words: &WeekWords, week: &Week) -> String {
    if week.is_empty() {
        return words.empty.to_owned();
    }
    let letters = capital(&sentence(words, week));
    format!("{letters}. {}", (words.total)(&hours_it(week.hours())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::lang::Lang;

    fn week(ranges: &[&str]) -> Week {
        ranges.iter().map(|range| range.parse::<Range>().expect("a range")).collect()
    }

    #[test]
    fn days_that_are_alike_are_told_together() {
        let words = &Lang::It.words().people.week;
        let ranges = [
            "mon 07:45-12:45",
            "tue 07:45-12:45",
            "wed 07:45-12:45",
            "fri 07:45-12:45",
            "sat 09:00-14:00",
            "sat 15:00-16:00",
        ];
        assert_eq!(
            whole(words, &week(&ranges)),
            "Da lunedì a mercoledì 7:45–12:45; venerdì 7:45–12:45; sabato 9:00–14:00 e 15:00–16:00. In tutto 26\u{a0}ore."
        );
        assert_eq!(whole(words, &Week::EMPTY), "Nessun orario ancora.");
    }
}
