//! The part of a page where a month is told: what was written so far, and one part of the form for each kind of thing.

use chrono::Datelike;
use serde_json::Value;

use crate::ccnl::{Livello, Regime};
use crate::input::InputError;
use crate::life::month::Meals;
use crate::life::{Month, Week};
use crate::web::form::{Choice, FormState};
use crate::web::format::{euro_it, hours_it};
use crate::web::forms::month_rules::{self, BEFORE, MEALS, MONTHS, REST, THIRTEENTH};
use crate::web::forms::register::{ENTRY, Group, HOW, NAMES};
use crate::web::lang::Words;
use crate::web::views::payslip::amount;
use crate::web::views::week_words::capital;

/// The register of a month, ready to be shown.
#[derive(Clone, Debug)]
pub struct RegisterForm {
    /// What was written so far.
    pub entries: Vec<Written>,
    /// The parts of the form.
    pub groups: Vec<GroupForm>,
    /// What holds for the whole month.
    pub rules: RulesForm,
}

/// What holds for a whole month.
#[derive(Clone, Debug)]
pub struct RulesForm {
    /// Open at once: something is said, or wrong.
    pub open: bool,
    /// Choices: field, label, help, answers.
    pub lists: Vec<(String, &'static str, &'static str, Vec<Choice>)>,
    /// What was used before: field and label.
    pub before: Vec<(String, &'static str)>,
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
    /// Boxes: field and question.
    pub boxes: Vec<(String, &'static str)>,
    /// How hours may have been worked; none where it is not asked.
    pub how: Vec<Choice>,
    /// Levels of a service, where they are asked.
    pub livelli: Vec<Choice>,
    /// Asks the day on which a half day of rest was had instead.
    pub moved: bool,
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

    /// Asks hours at night, or from when to when.
    #[must_use]
    pub fn work(&self) -> bool {
        self.asks == Group::Work
    }

    /// Asks a holiday and the day of rest given for it.
    #[must_use]
    pub fn rested(&self) -> bool {
        self.asks == Group::Rested
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
    /// The register of a month with these entries; only what suits these regimes is asked.
    #[must_use]
    pub fn new(
        words: &'static Words,
        form: &FormState,
        month: Month,
        entries: &[Value],
        regimes: &[Regime],
    ) -> RegisterForm {
        let written = entries.iter().enumerate().map(|(at, entry)| Written {
            json: entry.to_string(),
            text: in_words(words, entry),
            remove: format!("togli-{at}"),
        });
        RegisterForm {
            entries: written.collect(),
            groups: Group::ALL.into_iter().map(|group| part(words, form, month, group, regimes)).collect(),
            rules: rules(words, form, regimes),
        }
    }
}

fn part(words: &'static Words, form: &FormState, month: Month, group: Group, regimes: &[Regime]) -> GroupForm {
    let w = &words.month;
    let empty = || Choice::new("", words.people.step.choose);
    let kind = |kind: &&str| Choice::new(*kind, (w.kind)(kind).0).note((w.kind)(kind).1);
    let day = |day: chrono::NaiveDate| Choice::new(day.to_string(), (w.day)(day));
    let prefix = format!("{}-", group.slug());
    let how = |how: &str| Choice::new(how, capital((w.flag)(how).0)).note((w.flag)(how).1);
    let asked = HOW.into_iter().filter(|how| suits(how, regimes));
    let service = group == Group::Work && regimes.contains(&Regime::PresenzaNotturna);
    let livelli = Livello::ALL.into_iter().map(|livello| Choice::new(livello.code(), livello.code()));
    let kinds = match group.kinds() {
        [_] => Vec::new(),
        kinds => std::iter::once(empty()).chain(kinds.iter().map(kind)).collect(),
    };
    GroupForm {
        slug: group.slug(),
        title: (w.group)(group),
        open: form.errors().iter().any(|error| error.field.starts_with(&prefix)),
        kinds,
        days: std::iter::once(empty()).chain(month.days().map(day)).collect(),
        asks: group,
        boxes: match group {
            Group::Absence => vec![(group.field("vero"), w.board_not_used)],
            Group::Away => vec![(group.field("vero"), w.in_letter), (group.field("accordo"), w.agreed)],
            _ => Vec::new(),
        },
        how: if group == Group::Work { asked.map(how).collect() } else { Vec::new() },
        livelli: if service { std::iter::once(empty()).chain(livelli).collect() } else { Vec::new() },
        moved: group == Group::Work && regimes.iter().any(|regime| regime.lives_in()),
        add: format!("metti-{}", group.slug()),
    }
}

/// Whether a way of working suits any of the regimes.
fn suits(how: &str, regimes: &[Regime]) -> bool {
    match how {
        "half_rest" => regimes.iter().any(|regime| regime.lives_in()),
        "outside_slot" => regimes.contains(&Regime::ConviventeRidotto),
        _ => true,
    }
}

fn rules(words: &'static Words, form: &FormState, regimes: &[Regime]) -> RulesForm {
    let w = &words.month.rules;
    let meals = Meals::ALL.map(|meals| match meals {
        Meals::NotSaid => Choice::new("", (w.meals)(meals)),
        said => Choice::new(said.code(), (w.meals)(said)),
    });
    // The usual day stands first and is sent as nothing.
    let mut rest: Vec<Choice> = Week::DAYS
        .into_iter()
        .zip(words.pay_check.day_names)
        .map(|((day, code), name)| Choice::new(if day == chrono::Weekday::Sun { "" } else { code }, name))
        .collect();
    rest.rotate_right(1);
    let thirteenth = [Choice::new("", w.thirteenth[0]), Choice::new("elsewhere", w.thirteenth[1])];
    let twelfths = (1..=MONTHS).map(|months| Choice::new(months.to_string(), (w.twelfths)(months)));
    let mut lists = vec![
        (REST.to_owned(), w.ask_rest.label, w.ask_rest.help, rest),
        (
            THIRTEENTH.to_owned(),
            w.ask_thirteenth.label,
            w.ask_thirteenth.help,
            thirteenth.into_iter().chain(twelfths).collect(),
        ),
    ];
    if regimes.contains(&Regime::NonConvivente) {
        lists.insert(0, (MEALS.to_owned(), w.ask_meals.label, w.ask_meals.help, meals.to_vec()));
    }
    let said = |field: &str| !form.value(field).is_empty();
    let wrong = form.errors().iter().any(|error| error.field.starts_with(month_rules::PREFIX));
    RulesForm {
        open: wrong || lists.iter().any(|(field, ..)| said(field)) || BEFORE.iter().any(|(field, ..)| said(field)),
        lists,
        before: BEFORE.into_iter().zip(w.before).map(|((field, ..), label)| (field.to_owned(), label)).collect(),
    }
}

/// The fields of a part of the form, empty again.
pub fn forget(form: &mut FormState, group: Group) {
    for name in NAMES {
        form.set(&group.field(name), "");
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
    let flags = FLAGS.into_iter().filter(|flag| entry.get(*flag).and_then(Value::as_bool).unwrap_or(false));
    let mut more: Vec<String> = flags.map(|flag| (w.flag)(flag).0.to_owned()).collect();
    more.extend(Some(text("livello")).filter(|livello| !livello.is_empty()).map(str::to_owned));
    more.extend(["moved_to", "rested_on"].into_iter().filter_map(day).map(|day| (w.instead)(&(w.day)(day))));
    more.extend(entry.get("days_before").and_then(Value::as_u64).map(w.of_before));
    let with = |said: String| std::iter::once(said).chain(more).collect::<Vec<_>>().join(", ");
    match (day("from"), day("to"), day("day"), amount(entry, "amount")) {
        (Some(from), Some(to), ..) if from == to => with((w.on)(name, &(w.day)(from), "")),
        (Some(from), Some(to), ..) => with((w.between)(name, from.day(), &(w.day)(to))),
        (_, _, Some(day), _) => {
            let night = hours("night_hours").map(|night| (w.of_night)(&night)).unwrap_or_default();
            let slot = Some((text("from"), text("to"))).filter(|(from, to)| !from.is_empty() && !to.is_empty());
            let long = slot.map(|(from, to)| format!("{from}–{to}")).or_else(|| hours("hours")).unwrap_or_default();
            with((w.on)(name, &(w.day)(day), &format!("{long}{night}")))
        }
        (.., Some(amount)) => (w.money)(name, &euro_it(amount), text("what")),
        _ => name.to_owned(),
    }
}

/// What an entry may say of itself with yes, in the order told.
const FLAGS: [&str; 7] =
    ["half_rest", "emergency", "recovery", "outside_slot", "board_not_used", "in_letter", "agreed"];

/// Tells what does not fit in a month at its field: of the entry just written when it is the last, else above all.
pub fn tell(words: &'static Words, form: &mut FormState, error: &InputError, entries: &[Value], added: Option<Group>) {
    let path = error.field.as_deref().unwrap_or_default();
    let member = path.rsplit('.').next().unwrap_or_default();
    let message = (words.month.wrong)(match (error.code, member) {
        ("not_allowed", "moved_to") => "not_same_week",
        ("missing_field", "agreed") => "not_agreed",
        ("missing_field", "livello") => "no_livello",
        ("invalid_value", "rested_on") => "same_day",
        (code, _) => code,
    });
    if let Some(field) = month_rules::field_of(path) {
        form.fail(field, message);
        return;
    }
    let place = path.strip_prefix("entries[").and_then(|rest| rest.split_once(']'));
    let at = place.and_then(|(at, _)| at.parse::<usize>().ok());
    match added {
        Some(group) if at.is_none() || at == Some(entries.len().saturating_sub(1)) => {
            form.fail(&group.field_of(member), message);
        }
        _ => form.fail(ENTRY, message),
    }
}
