//! Words of the long forms that workers and families share: steps, the week, the map, faults.

use chrono::NaiveDate;

use crate::ccnl::Regime;
use crate::matching::Day;
use crate::vocabulary::{Cefr, Role};
use crate::web::forms::fault::Fault;

/// A question: what it asks, and what helps to answer.
#[derive(Debug)]
pub struct Ask {
    /// The question.
    pub label: &'static str,
    /// The help, perhaps empty.
    pub help: &'static str,
}

/// The head of a step.
#[derive(Debug)]
pub struct StepHead {
    /// The heading.
    pub title: &'static str,
    /// The sentence below it.
    pub lead: &'static str,
    /// What comes next, below the button.
    pub after: &'static str,
}

/// A heading with the text below it.
#[derive(Debug)]
pub struct Passage {
    /// The heading, or when it happens.
    pub title: &'static str,
    /// The text.
    pub text: &'static str,
}

/// Words of every step.
#[derive(Debug)]
pub struct StepWords {
    /// `Cerco lavoro · passo 4 di 7`.
    pub place: fn(&str, usize, usize) -> String,
    /// Main button.
    pub go_on: &'static str,
    /// Main button of a step already sent, when it is being changed.
    pub keep: &'static str,
    /// Link to the step before.
    pub back: &'static str,
    /// Link that leaves with everything kept.
    pub leave: &'static str,
    /// Said when the draft was saved and a row was split at midnight.
    pub note_split: &'static str,
    /// Said when rows were merged.
    pub note_merged: &'static str,
    /// Link of the summary to a step.
    pub change: &'static str,
    /// Word for a step that is not done.
    pub to_do: &'static str,
    /// What stands where nothing was answered.
    pub nothing: &'static str,
    /// The private link: heading and text.
    pub link: Passage,
    /// Label of the link's field.
    pub link_label: &'static str,
    /// Button that copies it.
    pub copy: &'static str,
    /// Said when copied.
    pub copied: &'static str,
    /// Button that prints.
    pub print: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// First, empty option of a list.
    pub choose: &'static str,
    /// Name of a role.
    pub role: fn(Role) -> &'static str,
    /// Name of a regime in plain words.
    pub regime: fn(Regime) -> &'static str,
    /// What a regime means.
    pub regime_note: fn(Regime) -> &'static str,
    /// Unit of pay, `€ l’ora` or `€ al mese`.
    pub pay_unit: fn(Regime) -> &'static str,
    /// A level of language in plain words.
    pub cefr: fn(Cefr) -> &'static str,
    /// Unit of a weekly number of hours.
    pub hours_a_week: &'static str,
    /// An amount of travel, `30 minuti`.
    pub minutes: fn(u16) -> String,
    /// `5 anni e 3 mesi`.
    pub experience: fn(u32) -> String,
}

/// Words of the week.
#[derive(Debug)]
pub struct WeekWords {
    /// Heading of the painted week.
    pub picture: &'static str,
    /// Its accessible name, by total.
    pub picture_name: fn(&str) -> String,
    /// `In tutto 36 ore.`
    pub total: fn(&str) -> String,
    /// Legend: painted, and not.
    pub legend: [&'static str; 2],
    /// Legend of a family's week.
    pub legend_family: [&'static str; 2],
    /// A day, with a capital.
    pub day: fn(Day) -> &'static str,
    /// A day, three letters.
    pub short: fn(Day) -> &'static str,
    /// Opens the quick fill.
    pub fill: &'static str,
    /// How it works.
    pub fill_help: &'static str,
    /// Its button.
    pub fill_button: &'static str,
    /// A band, by its hours; the last is the night.
    pub band: fn(u8, u8) -> String,
    /// A band's accessible name, by day.
    pub band_name: fn(Day, u8, u8) -> String,
    /// A day without hours, for a worker.
    pub free_none: &'static str,
    /// A day without hours, for a family.
    pub asked_none: &'static str,
    /// A row's accessible name.
    pub row: fn(Day, usize) -> String,
    /// Before the start.
    pub from: &'static str,
    /// Before the end.
    pub until: &'static str,
    /// Accessible name of a list: row, `dalle`, `ora`.
    pub list_name: fn(Day, usize, &str, bool) -> String,
    /// Button.
    pub remove: &'static str,
    /// Button.
    pub add: &'static str,
    /// Button: copy a day on others.
    pub copy: fn(Day) -> &'static str,
    /// About midnight.
    pub midnight: &'static str,
    /// Between stretches of a day.
    pub and: &'static str,
    /// Said after each act.
    pub said_added: fn(Day) -> String,
    /// Said after each act.
    pub said_removed: fn(Day) -> String,
    /// Said after each act.
    pub said_copied: fn(Day) -> String,
    /// Said after each act.
    pub said_filled: &'static str,
    /// Said of a row past midnight.
    pub said_split: fn(Day) -> String,
    /// Said of rows that became one.
    pub said_merged: fn(Day) -> String,
    /// No time at all.
    pub empty: &'static str,
    /// Every day from one to another.
    pub days: fn(Day, Day) -> String,
}

/// Words of the districts.
#[derive(Debug)]
pub struct MapWords {
    /// Heading of the list.
    pub list: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// How the map works, several districts.
    pub help: &'static str,
    /// How the map works, one district.
    pub help_one: &'static str,
    /// A Municipio.
    pub municipio: fn(u8) -> String,
    /// How many are chosen of how many.
    pub chosen_of: fn(usize, usize) -> String,
    /// Legend: chosen, near, far.
    pub legend: fn(Option<u16>) -> [String; 3],
    /// Sentence that names those chosen.
    pub names: fn(&[&str]) -> String,
    /// How many are within the limit.
    pub within: fn(usize, Option<u16>) -> String,
    /// Chosen but farther than the limit.
    pub beyond: fn(&[&str], u16) -> String,
    /// Minutes beside a name.
    pub minutes: fn(u16) -> String,
    /// Where maps and districts come from.
    pub source: &'static str,
}

/// Words of the shared forms.
#[derive(Debug)]
pub struct PeopleWords {
    /// Steps.
    pub step: StepWords,
    /// The week.
    pub week: WeekWords,
    /// Districts.
    pub map: MapWords,
    /// What is wrong, and what to do.
    pub fault: fn(&Fault) -> String,
    /// Asked of who writes.
    pub first_name: Ask,
    /// Asked of who writes.
    pub last_name: Ask,
    /// Asked of who writes.
    pub email: Ask,
    /// Asked of who writes.
    pub phone: Ask,
    /// Asked of who lives here: Italian.
    pub other_language: fn(usize) -> String,
    /// Level beside another language.
    pub language_level: fn(usize) -> String,
    /// A day with its weekday.
    pub on_day: fn(NaiveDate) -> String,
    /// States of a proposal seen by a person: open, one yes, both, over.
    pub contacts_closed: &'static str,
    /// Heading of the contacts, once open.
    pub contacts: &'static str,
    /// What is shown where the answer was given.
    pub answered_yes: &'static str,
    /// What is shown where the answer was given.
    pub answered_no: &'static str,
    /// What is shown where the other has not answered.
    pub other_waits: &'static str,
    /// The other said yes.
    pub other_yes: &'static str,
    /// The proposal is over, by its state.
    pub over: fn(&str) -> &'static str,
    /// Button: yes.
    pub accept: &'static str,
    /// Button: no.
    pub refuse: &'static str,
    /// Question of the reason of a no.
    pub refuse_why: &'static str,
    /// Opens the reasons of a no.
    pub refuse_open: &'static str,
    /// Said after an answer.
    pub thanks: &'static str,
    /// A reason: criterion and value, as kept, in a sentence.
    pub why: fn(&str, &str) -> String,
    /// What the points of a reason are out of.
    pub points_of: fn(u32) -> String,
}
