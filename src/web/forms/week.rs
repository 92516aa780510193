//! The week editor: rows from–to by day, as typed, and the week they say. Pure.
//!
//! Rows are the truth of the page; the [`Week`] is read from them. A row that goes past midnight is
//! split on the two days and rows that touch or overlap become one; both are told.

use crate::matching::{Day, Quarter, Range, Week};
use crate::web::fields::Fields;

/// The most rows a day can have: a longer form is not read further.
pub const MOST_ROWS: usize = 8;

/// A time as chosen in the two lists: hour and minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// Hour, 0 to 24; `None` when nothing is chosen.
    pub hour: Option<u8>,
    /// Minutes: 0, 15, 30 or 45.
    pub minute: u8,
}

/// One row: from, until.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When it begins.
    pub from: Typed,
    /// When it ends.
    pub until: Typed,
}

/// The rows of the seven days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekForm {
    pub(super) days: [Vec<Row>; 7],
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// No hour of start.
    NoStart,
    /// No hour of end.
    NoEnd,
    /// Both times are the same.
    Same,
    /// After 24:00.
    AfterMidnight,
}

/// A row that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// Its day.
    pub day: Day,
    /// Its place in the day, from zero.
    pub row: usize,
    /// Why.
    pub fault: RowFault,
}

/// The week that the rows say, and what was changed to read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The time.
    pub week: Week,
    /// Days with a row that went past midnight.
    pub split: Vec<Day>,
    /// Days with rows that touched or overlapped.
    pub merged: Vec<Day>,
}

/// From one time to another: on the day, or past midnight into the next when it ends earlier.
pub(super) fn spread(day: Day, from: Quarter, until: Quarter) -> Vec<Range> {
    let parts = if from < until {
        vec![(day, from, until)]
    } else {
        vec![(day, from, Quarter::END), (day.next(), Quarter::START, until)]
    };
    parts.into_iter().filter_map(|(day, from, until)| Range::new(day, from, until).ok()).collect()
}

impl Typed {
    fn of(time: Quarter) -> Typed {
        let (hour, minute) = time.clock();
        Typed { hour: Some(hour), minute }
    }

    fn read(fields: &Fields, name: &str) -> Typed {
        let number = |part: &str| fields.get(&format!("{name}-{part}")).parse::<u8>().ok();
        let minute = number("min").filter(|minute| matches!(minute, 0 | 15 | 30 | 45)).unwrap_or(0);
        Typed { hour: number("ora").filter(|hour| *hour <= 24), minute }
    }

    fn write(self, fields: &mut Fields, name: &str) {
        let hour = self.hour.map(|hour| hour.to_string()).unwrap_or_default();
        fields.set(&format!("{name}-ora"), &hour);
        fields.set(&format!("{name}-min"), &format!("{:02}", self.minute));
    }

    fn quarter(self, missing: RowFault) -> Result<Quarter, RowFault> {
        let hour = self.hour.ok_or(missing)?;
        Quarter::new(u64::from(hour) * 4 + u64::from(self.minute) / 15).ok_or(RowFault::AfterMidnight)
    }
}

impl Row {
    fn of(range: Range) -> Row {
        Row { from: Typed::of(range.from()), until: Typed::of(range.until()) }
    }

    /// Nothing chosen yet.
    #[must_use]
    pub const fn is_blank(&self) -> bool {
        self.from.hour.is_none() && self.until.hour.is_none()
    }

    fn ranges(self, day: Day) -> Result<Vec<Range>, RowFault> {
        let from = self.from.quarter(RowFault::NoStart)?;
        let until = self.until.quarter(RowFault::NoEnd)?;
        if from == until || from == Quarter::END {
            return Err(RowFault::Same);
        }
        Ok(spread(day, from, until))
    }
}

/// The name that the fields of a row begin with: `mon-0`.
#[must_use]
pub fn row_name(day: Day, row: usize) -> String {
    format!("{day}-{row}")
}

impl WeekForm {
    /// The rows a form carries.
    #[must_use]
    pub fn read(fields: &Fields) -> WeekForm {
        let mut form = WeekForm::default();
        for day in Day::ALL {
            let sent = |row: usize| fields.has(&format!("{}-da-ora", row_name(*day, row)));
            let rows = (0..MOST_ROWS).take_while(|row| sent(*row));
            form.days[usize::from(day.index())] = rows.map(|row| read_row(fields, *day, row)).collect();
        }
        form
    }

    /// Puts the rows in a form, in place of those it had.
    pub fn write(&self, fields: &mut Fields) {
        for day in Day::ALL {
            for row in 0..MOST_ROWS {
                for part in ["da-ora", "da-min", "a-ora", "a-min"] {
                    fields.remove(&format!("{}-{part}", row_name(*day, row)));
                }
            }
            for (at, row) in self.rows(*day).iter().enumerate() {
                row.from.write(fields, &format!("{}-da", row_name(*day, at)));
                row.until.write(fields, &format!("{}-a", row_name(*day, at)));
            }
        }
    }

    /// The fewest rows that say a week.
    #[must_use]
    pub fn of(week: &Week) -> WeekForm {
        let mut form = WeekForm::default();
        for range in week.ranges() {
            form.days[usize::from(range.day().index())].push(Row::of(range));
        }
        form
    }

    /// Rows of a day.
    #[must_use]
    pub fn rows(&self, day: Day) -> &[Row] {
        &self.days[usize::from(day.index())]
    }

    /// Nothing in any row.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.days.iter().flatten().all(Row::is_blank)
    }

    /// Reads the rows.
    ///
    /// # Errors
    /// Every row that cannot be read.
    pub fn check(&self) -> Result<Reading, Vec<BadRow>> {
        let (reading, bad) = self.lenient();
        if bad.is_empty() { Ok(reading) } else { Err(bad) }
    }

    /// The week of the rows that can be read, and those that cannot.
    #[must_use]
    pub fn lenient(&self) -> (Reading, Vec<BadRow>) {
        let mut reading = Reading::default();
        let mut bad = Vec::new();
        let mut pieces = [0_usize; 7];
        for (day, at, row) in self.filled() {
            match row.ranges(day) {
                Err(fault) => bad.push(BadRow { day, row: at, fault }),
                Ok(ranges) => {
                    if ranges.len() > 1 && !reading.split.contains(&day) {
                        reading.split.push(day);
                    }
                    for range in ranges {
                        pieces[usize::from(range.day().index())] += 1;
                        reading.week.insert(range);
                    }
                }
            }
        }
        let kept = |day: Day| reading.week.ranges().iter().filter(|range| range.day() == day).count();
        reading.merged = Day::ALL.iter().copied().filter(|day| kept(*day) < pieces[usize::from(day.index())]).collect();
        (reading, bad)
    }

    fn filled(&self) -> impl Iterator<Item = (Day, usize, Row)> + '_ {
        Day::ALL.iter().flat_map(move |day| {
            let rows = self.rows(*day).iter().enumerate();
            rows.filter(|(_, row)| !row.is_blank()).map(|(at, row)| (*day, at, *row))
        })
    }
}

fn read_row(fields: &Fields, day: Day, row: usize) -> Row {
    let name = row_name(day, row);
    Row { from: Typed::read(fields, &format!("{name}-da")), until: Typed::read(fields, &format!("{name}-a")) }
}

#[cfg(test)]
pub(super) mod typed {
    //! What somebody types into a week, for the tests of the form and of its buttons.

    use super::{Fields, Week, WeekForm};

    /// What a page would read from such fields.
    pub fn form(encoded: &str) -> WeekForm {
        WeekForm::read(&Fields::parse(encoded))
    }

    /// The fields of a row as a browser sends them.
    pub fn row(day: &str, at: usize, from: (&str, &str), until: (&str, &str)) -> String {
        let (fh, fm) = from;
        let (uh, um) = until;
        format!("{day}-{at}-da-ora={fh}&{day}-{at}-da-min={fm}&{day}-{at}-a-ora={uh}&{day}-{at}-a-min={um}")
    }

    /// The ranges of a week as text.
    pub fn words(week: &Week) -> Vec<String> {
        week.ranges().iter().map(ToString::to_string).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::typed::{form, row, words};
    use super::*;

    #[test]
    fn rows_survive_the_way_to_the_page_and_back() {
        let typed =
            form(&format!("{}&{}", row("mon", 0, ("8", "00"), ("13", "15")), row("mon", 1, ("", "00"), ("", "00"))));
        let mut fields = Fields::default();
        typed.write(&mut fields);
        assert_eq!(WeekForm::read(&fields), typed);
        assert_eq!(words(&typed.check().expect("good rows").week), ["mon 08:00-13:15"]);
    }

    #[test]
    fn a_row_past_midnight_is_split_and_told() {
        let reading = form(&row("sun", 0, ("22", "00"), ("6", "00"))).check().expect("good rows");
        assert_eq!(words(&reading.week), ["mon 00:00-06:00", "sun 22:00-24:00"]);
        assert_eq!((reading.split, reading.merged), (vec![Day::Sun], vec![]));
    }

    #[test]
    fn until_midnight_is_written_0_or_24() {
        for until in ["0", "24"] {
            let reading = form(&row("mon", 0, ("20", "00"), (until, "00"))).check().expect("good rows");
            assert_eq!(words(&reading.week), ["mon 20:00-24:00"]);
            assert!(reading.split.is_empty());
        }
    }

    #[test]
    fn rows_that_overlap_are_merged_and_told() {
        let typed =
            format!("{}&{}", row("tue", 0, ("8", "00"), ("12", "00")), row("tue", 1, ("11", "30"), ("14", "00")));
        let reading = form(&typed).check().expect("good rows");
        assert_eq!(words(&reading.week), ["tue 08:00-14:00"]);
        assert_eq!(reading.merged, [Day::Tue]);
    }

    #[test]
    fn each_bad_row_is_told_with_its_place() {
        let typed = [
            row("mon", 0, ("8", "00"), ("", "00")),
            row("mon", 1, ("", "00"), ("9", "00")),
            row("tue", 0, ("9", "30"), ("9", "30")),
            row("wed", 0, ("9", "00"), ("24", "15")),
        ]
        .join("&");
        let faults: Vec<_> =
            form(&typed).check().expect_err("all bad").iter().map(|bad| (bad.row, bad.fault)).collect();
        assert_eq!(
            faults,
            [(0, RowFault::NoEnd), (1, RowFault::NoStart), (0, RowFault::Same), (0, RowFault::AfterMidnight)]
        );
    }
}
