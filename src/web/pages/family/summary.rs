//! What a request says, in words, step by step.

use serde_json::Value;

use crate::registry::ContactDraft;
use crate::web::format::euro_it;
use crate::web::forms::law::Law;
use crate::web::forms::need::{Home, Pay, Place, Step, Tasks, Who};
use crate::web::forms::need_steps as steps;
use crate::web::forms::saved::{from_answers, reached};
use crate::web::lang::Words;
use crate::web::routes;
use crate::web::views::need_words;
use crate::web::views::step::{Line, Part};

/// The parts of a summary, in order; a part that is missing or no longer holds says so.
#[must_use]
pub fn parts(
    words: &'static Words,
    token: &str,
    answers: &Value,
    contact: &ContactDraft,
    rules: &Law<'_>,
) -> Vec<Part> {
    let all = Step::ALL.into_iter().filter(|step| *step != Step::Summary);
    all.map(|step| {
        let lines = lines(words, answers, contact, rules, step);
        Part {
            id: step.slug().to_owned(),
            title: title(words, step).to_owned(),
            href: routes::family_step(token, step.slug()),
            to_do: lines.is_none(),
            lines: lines.unwrap_or_default(),
        }
    })
    .collect()
}

/// The heading of a step.
#[must_use]
pub fn title(words: &'static Words, step: Step) -> &'static str {
    let w = &words.family;
    match step {
        Step::Who => w.who.title,
        Step::Tasks => w.tasks.title,
        Step::When => w.when.title,
        Step::Where => w.where_head.title,
        Step::Home => w.home.title,
        Step::Pay => w.pay.title,
        Step::Contacts => w.contacts.title,
        Step::Summary => w.summary.title,
    }
}

/// `None` when the step is not complete.
fn lines(
    words: &'static Words,
    answers: &Value,
    contact: &ContactDraft,
    rules: &Law<'_>,
    step: Step,
) -> Option<Vec<Line>> {
    let w = &words.family.lines;
    if step == Step::Contacts {
        let complete = crate::registry::Contact::check(contact).is_ok() && !contact.address.is_empty();
        return complete.then(|| vec![Line { label: w.contacts, text: contact_text(contact) }]);
    }
    if !reached(answers, step.slug()) {
        return None;
    }
    let form = from_answers(answers, step.slug());
    let who = steps::who(&from_answers(answers, Step::Who.slug()), rules).ok()?;
    match step {
        Step::Who => Some(vec![
            Line { label: w.who, text: (w.who_text)(&who) },
            Line { label: w.contract, text: contract(words, &who) },
        ]),
        Step::Tasks => steps::tasks(&form, &who).ok().map(|tasks| of_tasks(words, &tasks)),
        Step::When => steps::pattern(&form, who.regime, rules)
            .ok()
            .map(|pattern| vec![Line { label: w.when, text: need_words::pattern(words, &pattern) }]),
        Step::Where => steps::place(&form, rules.in_force.day()).ok().map(|place| of_place(words, &place)),
        Step::Home => steps::home(&form, who.regime).ok().map(|home| of_home(words, &home)),
        Step::Pay => steps::pay(&form, &who, rules).ok().map(|pay| vec![of_pay(words, &who, &pay)]),
        Step::Contacts | Step::Summary => Some(Vec::new()),
    }
}

/// Regime and level in words.
#[must_use]
pub fn contract(words: &'static Words, who: &Who) -> String {
    let livello = who.livello();
    let code = livello.map(crate::ccnl::Livello::code);
    (words.family.lines.contract_text)((words.people.step.regime)(who.regime), code)
}

fn of_tasks(words: &'static Words, tasks: &Tasks) -> Vec<Line> {
    let w = &words.family.lines;
    let mut lines = vec![Line { label: w.needs, text: need_words::skills(words, &tasks.needs) }];
    if !tasks.likes.is_empty() {
        lines.push(Line { label: w.likes, text: need_words::skills(words, &tasks.likes) });
    }
    lines
}

fn of_place(words: &'static Words, place: &Place) -> Vec<Line> {
    let w = &words.family.lines;
    vec![
        Line { label: w.place, text: need_words::district(words, place.nil) },
        Line { label: w.start, text: (w.dates)(place.start_on, place.end_on) },
    ]
}

fn of_home(words: &'static Words, home: &Home) -> Vec<Line> {
    let w = &words.family.lines;
    let mut lines = vec![
        Line { label: w.languages, text: need_words::languages(words, &home.languages) },
        Line { label: w.home, text: need_words::conditions(words, &home.conditions) },
    ];
    let board = words.family.board_answers.iter().find(|(code, _)| home.board == Some(code));
    if let Some((_, text)) = board {
        lines.push(Line { label: words.family.board.label, text: (*text).to_owned() });
    }
    lines
}

fn of_pay(words: &'static Words, who: &Who, pay: &Pay) -> Line {
    let unit = (words.people.step.pay_unit)(who.regime).trim_start_matches("€ ");
    let text = pay.offered.map(|pay| format!("{} {unit}", euro_it(pay)));
    Line { label: words.family.lines.pay, text: text.unwrap_or_else(|| words.worker.table_minimum.to_owned()) }
}

fn contact_text(contact: &ContactDraft) -> String {
    let name = format!("{} {}", contact.first_name, contact.last_name);
    let all = [name.as_str(), &contact.phone, &contact.email, &contact.address];
    all.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
