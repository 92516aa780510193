//! The editor of a week: days that open, rows from–to, bands of the quick fill, and what was just done.

use crate::matching::{Day, Week};
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::format::hours_it;
use crate::web::forms::week::{Reading, Row, Typed, WeekForm, row_name};
use crate::web::forms::week_acts::{BAND, BANDS, FillBand, Touched, WeekAct};
use crate::web::lang::words::people::{PeopleWords, WeekWords};

use super::week_picture::WeekPicture;
use super::week_words;

/// One band of a day.
#[derive(Clone, Debug)]
pub struct BandBox {
    /// Value of its box.
    pub value: String,
    /// What is written on it.
    pub label: String,
    /// Its accessible name.
    pub name: String,
    /// Wholly free already.
    pub checked: bool,
}

/// One list of a row: hour or minutes, of start or end.
#[derive(Clone, Debug)]
pub struct TimeList {
    /// Name of the field.
    pub field: String,
    /// Accessible name.
    pub label: String,
    /// Options: value, chosen.
    pub options: Vec<(String, bool)>,
    /// The focus returns here.
    pub focus: bool,
}

/// One row.
#[derive(Clone, Debug)]
pub struct RowView {
    /// Id, and beginning of the names of its lists: `mon-0`.
    pub id: String,
    /// Accessible name of the group.
    pub legend: String,
    /// Hour and minutes of start.
    pub from: [TimeList; 2],
    /// Hour and minutes of end.
    pub until: [TimeList; 2],
    /// Value of the button that takes it away.
    pub remove: String,
    /// What is wrong.
    pub error: Option<String>,
}

/// One day.
#[derive(Clone, Debug)]
pub struct DayView {
    /// Id: `giorno-mon`.
    pub id: String,
    /// Name.
    pub name: &'static str,
    /// Three letters.
    pub short: &'static str,
    /// How much, in words; empty when nothing.
    pub hours: String,
    /// The state in words.
    pub state: String,
    /// Open.
    pub open: bool,
    /// Rows.
    pub rows: Vec<RowView>,
    /// Bands.
    pub bands: Vec<BandBox>,
    /// Value of the button that adds.
    pub add: String,
    /// The focus returns to that button.
    pub add_focus: bool,
    /// Value of the button that copies.
    pub copy: String,
    /// Words of the button that copies.
    pub copy_label: &'static str,
    /// What is wrong with the day as a whole.
    pub error: Option<String>,
}

/// The editor.
#[derive(Clone, Debug)]
pub struct WeekEditor {
    /// Words.
    pub w: &'static WeekWords,
    /// The days.
    pub days: Vec<DayView>,
    /// The painted week.
    pub picture: WeekPicture,
    /// The quick fill is open: when there is no hour yet, or it was just used.
    pub fill_open: bool,
    /// The focus returns to the quick fill.
    pub fill_focus: bool,
    /// What was just done.
    pub said: Vec<String>,
    /// What is wrong with the week as a whole.
    pub error: Option<String>,
}

/// Whose week it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A worker's free time.
    Worker,
    /// A family's need.
    Family,
}

impl WeekEditor {
    /// The editor of the rows of a form.
    #[must_use]
    pub fn of(words: &'static PeopleWords, form: &FormState, touched: Option<Touched>, whose: Whose) -> WeekEditor {
        let rows = WeekForm::read(form.fields());
        let (reading, _) = rows.lenient();
        let build = Build { words: &words.week, form, rows: &rows, week: &reading.week, touched, whose };
        let legend = if whose == Whose::Worker { words.week.legend } else { words.week.legend_family };
        WeekEditor {
            w: &words.week,
            days: Day::ALL.iter().map(|day| build.day(*day)).collect(),
            picture: WeekPicture::of(&words.week, &reading.week, legend),
            fill_open: rows.is_blank() || touched.is_some_and(|touched| touched.act == WeekAct::Fill),
            fill_focus: touched.is_some_and(|touched| touched.act == WeekAct::Fill),
            said: said(&words.week, touched, &reading),
            error: form.error("settimana").map(str::to_owned),
        }
    }
}

fn said(words: &WeekWords, touched: Option<Touched>, reading: &Reading) -> Vec<String> {
    let Some(touched) = touched else { return Vec::new() };
    let act = match touched.act {
        WeekAct::Add(day) => (words.said_added)(day),
        WeekAct::Remove(day, _) => (words.said_removed)(day),
        WeekAct::Copy(day) => (words.said_copied)(day),
        WeekAct::Fill => words.said_filled.to_owned(),
    };
    let split = reading.split.iter().map(|day| (words.said_split)(*day));
    let merged = reading.merged.iter().map(|day| (words.said_merged)(*day));
    std::iter::once(act).chain(split).chain(merged).collect()
}

/// Rows as the fewest that say the same, once every row can be read; the touched blank row stays.
#[must_use]
pub fn tidy(fields: &mut Fields) -> Option<Reading> {
    let reading = WeekForm::read(fields).check().ok()?;
    WeekForm::of(&reading.week).write(fields);
    Some(reading)
}

struct Build<'a> {
    words: &'static WeekWords,
    form: &'a FormState,
    rows: &'a WeekForm,
    week: &'a Week,
    touched: Option<Touched>,
    whose: Whose,
}

impl Build<'_> {
    fn day(&self, day: Day) -> DayView {
        let rows: Vec<RowView> =
            self.rows.rows(day).iter().enumerate().map(|(at, row)| self.row(day, at, *row)).collect();
        let hours = self.week.hours_on(day);
        let state = week_words::day(self.words, self.week, day);
        let none = if self.whose == Whose::Worker { self.words.free_none } else { self.words.asked_none };
        let id = format!("giorno-{day}");
        let error = self.form.error(&id).map(str::to_owned);
        let here = self.touched.is_some_and(|touched| touched.row.is_some_and(|(touched, _)| touched == day));
        let removed_last = self.touched.is_some_and(|touched| {
            touched.row.is_none() && matches!(touched.act, WeekAct::Remove(gone, _) if gone == day)
        });
        DayView {
            name: (self.words.day)(day),
            short: (self.words.short)(day),
            hours: if hours.quarters() == 0 { String::new() } else { hours_it(hours) },
            state: if state.is_empty() { none.to_owned() } else { state },
            open: here || removed_last || error.is_some() || rows.iter().any(|row| row.error.is_some()),
            bands: self.bands(day),
            add: format!("aggiungi:{day}"),
            add_focus: removed_last,
            copy: format!("copia:{day}"),
            copy_label: (self.words.copy)(day),
            rows,
            error,
            id,
        }
    }

    fn bands(&self, day: Day) -> Vec<BandBox> {
        let of = |band: &FillBand| {
            let (from, until) = band.hours();
            BandBox {
                value: format!("{day}:{}", band.id),
                label: (self.words.band)(from, until),
                name: (self.words.band_name)(day, from, until),
                checked: self.week.covers(&band.on(day)),
            }
        };
        BANDS.iter().map(of).collect()
    }

    fn row(&self, day: Day, at: usize, row: Row) -> RowView {
        let id = row_name(day, at);
        let focus = self.touched.is_some_and(|touched| touched.row == Some((day, at)));
        let lists = |side: &str, word: &str, time: Typed, focus: bool| {
            let name = |part: &str| format!("{id}-{side}-{part}");
            let hour = time.hour.map(|hour| hour.to_string()).unwrap_or_default();
            let hours = std::iter::once(String::new()).chain((0..=24).map(|hour: u8| hour.to_string()));
            let minutes = ["00", "15", "30", "45"].map(str::to_owned);
            let minute = format!("{:02}", time.minute);
            [
                TimeList {
                    field: name("ora"),
                    label: (self.words.list_name)(day, at, word, false),
                    options: hours.map(|option| (option.clone(), option == hour)).collect(),
                    focus,
                },
                TimeList {
                    field: name("min"),
                    label: (self.words.list_name)(day, at, word, true),
                    options: minutes.into_iter().map(|option| (option.clone(), option == minute)).collect(),
                    focus: false,
                },
            ]
        };
        RowView {
            legend: (self.words.row)(day, at),
            from: lists("da", self.words.from, row.from, focus),
            until: lists("a", self.words.until, row.until, false),
            remove: format!("togli:{day}:{at}"),
            error: self.form.error(&id).map(str::to_owned),
            id,
        }
    }
}

/// Name of the boxes of the quick fill, for templates.
pub const BAND_FIELD: &str = BAND;
