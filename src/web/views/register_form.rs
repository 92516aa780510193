//! The part of a page where a month is told: what was written so far, and one part of the form for each kind of thing.

use chrono::Datelike;
use serde_json::Value;

use crate::input::InputError;
use crate::life::Month;
use crate::web::form::{Choice, FormState};
use crate::web::format::{euro_it, hours_it};
use crate::web::forms::register::{ENTRY, Group};
use crate::web::lang::Words;
use crate::web::views::payslip::amount;

/// The register of a month, ready to be shown.
#[derive(Clone, Debug)]
pub struct RegisterForm {
    /// What was written so far.
    pub entries: Vec<Written>,
    /// The parts of the form.
    pub groups: Vec<GroupForm>,
}

/// An entry written already.
#[derive(Clone, Debug)]
pub struct Written {
    /// As it travels.
    pub json: String,
    /// In words.
    pub text: String,
    /// Value of the button that takes it away.
    pub remove: String,
}

/// A part of the form.
#[derive(Clone, Debug)]
pub struct GroupForm {
    /// Which one.
    pub slug: &'static str,
    /// Heading.
    pub title: &'static str,
    /// Open at once: something in it is wrong.
    pub open: bool,
    /// Kinds.
    pub kinds: Vec<Choice>,
    /// Days of the month.
    pub days: Vec<Choice>,
    /// Which fields it has.
    pub asks: Group,
    /// Question of the box; empty for none.
    pub flag: &'static str,
    /// Value of the button.
    pub add: String,
}

impl GroupForm {
    /// Asks from and to.
    #[must_use]
    pub fn span(&self) -> bool {
        matches!(self.asks, Group::Absence | Group::Away)
    }

    /// Asks a day and hours.
    #[must_use]
    pub fn hours(&self) -> bool {
        matches!(self.asks, Group::Work | Group::HoursOff)
    }

    /// Asks hours at night.
    #[must_use]
    pub fn night(&self) -> bool {
        self.asks == Group::Work
    }

    /// Asks an amount.
    #[must_use]
    pub fn money(&self) -> bool {
        self.asks == Group::Money
    }

    /// The name of a field of this part.
    #[must_use]
    pub fn field(&self, name: &str) -> String {
        format!("{}-{name}", self.slug)
    }
}

impl RegisterForm {
    /// The register of a month with these entries.
    #[must_use]
    pub fn new(words: &'static Words, form: &FormState, month: Month, entries: &[Value]) -> RegisterForm {
        let written = entries.iter().enumerate().map(|(at, entry)| Written {
            json: entry.to_string(),
            text: in_words(words, entry),
            remove: format!("togli-{at}"),
        });
        RegisterForm {
            entries: written.collect(),
            groups: Group::ALL.into_iter().map(|group| part(words, form, month, group)).collect(),
        }
    }
}

fn part(words: &'static Words, form: &FormState, month: Month, group: Group) -> GroupForm {
    let w = &words.month;
    let empty = || Choice::new("", words.people.step.choose);
    let kind = |kind: &&str| Choice::new(*kind, (w.kind)(kind).0).note((w.kind)(kind).1);
    let day = |day: chrono::NaiveDate| Choice::new(day.to_string(), (w.day)(day));
    let prefix = format!("{}-", group.slug());
    GroupForm {
        slug: group.slug(),
        title: (w.group)(group),
        open: form.errors().iter().any(|error| error.field.starts_with(&prefix)),
        kinds: std::iter::once(empty()).chain(group.kinds().iter().map(kind)).collect(),
        days: std::iter::once(empty()).chain(month.days().map(day)).collect(),
        asks: group,
        flag: match group {
            Group::Absence => w.board_not_used,
            Group::Away => w.in_letter,
            _ => "",
        },
        add: format!("metti-{}", group.slug()),
    }
}

/// An entry in words.
#[must_use]
pub fn in_words(words: &'static Words, entry: &Value) -> String {
    let w = &words.month;
    let text = |name: &str| entry.get(name).and_then(Value::as_str).unwrap_or_default();
    let day = |name: &str| text(name).parse::<chrono::NaiveDate>().ok();
    let name = (w.kind)(text("kind")).0;
    let hours = |name: &str| text(name).parse().ok().map(hours_it);
    match (day("from"), day("to"), day("day"), amount(entry, "amount")) {
        (Some(from), Some(to), ..) if from == to => (w.on)(name, &(w.day)(from), ""),
        (Some(from), Some(to), ..) => (w.between)(name, from.day(), &(w.day)(to)),
        (_, _, Some(day), _) => {
            let night = hours("night_hours").map(|night| (w.of_night)(&night)).unwrap_or_default();
            (w.on)(name, &(w.day)(day), &format!("{}{night}", hours("hours").unwrap_or_default()))
        }
        (.., Some(amount)) => (w.money)(name, &euro_it(amount), text("what")),
        _ => name.to_owned(),
    }
}

/// Tells what does not fit in a month at its field: of the entry just written when it is the last, else above all.
pub fn tell(words: &'static Words, form: &mut FormState, error: &InputError, entries: &[Value], added: Option<Group>) {
    let message = (words.month.wrong)(error.code);
    let path = error.field.as_deref().unwrap_or_default();
    let place = path.strip_prefix("entries[").and_then(|rest| rest.split_once(']'));
    let at = place.and_then(|(at, _)| at.parse::<usize>().ok());
    let member = path.rsplit('.').next().unwrap_or_default();
    match added {
        Some(group) if at.is_none() || at == Some(entries.len().saturating_sub(1)) => {
            form.fail(&group.field_of(member), message);
        }
        _ => form.fail(ENTRY, message),
    }
}
