//! The request at the side of its page: what is asked, in a few lines.

use crate::app::{DeskRequest, RankedPeople, Terms};
use crate::matching::{Pattern, Request};
use crate::web::fields::Fields;
use crate::web::format::{date_it, euro_it, hours_it};
use crate::web::lang::Words;
use crate::web::routes;
use crate::web::views::need_words;

/// A line: its name and its values, one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideLine {
    /// Its name.
    pub name: &'static str,
    /// Its values.
    pub values: Vec<String>,
}

/// What is asked. Pay, minimum and hours come from the ranking, when there is one.
pub fn lines(words: &'static Words, desk: &DeskRequest, ranked: Option<&RankedPeople>) -> Vec<SideLine> {
    let (w, asked) = (&words.desk.request, &desk.asked);
    let one = |name: &'static str, value: String| SideLine { name, values: vec![value] };
    let list = |name, all: Vec<String>| one(name, if all.is_empty() { w.none.to_owned() } else { all.join("; ") });
    let skills = |all: &std::collections::BTreeSet<_>| all.iter().map(words.desk.reasons.skill).collect::<Vec<_>>();
    let languages = asked
        .languages
        .iter()
        .map(|(language, level)| format!("{} {}", language.entry().name_it, level.code().to_uppercase()));
    let conditions = asked.conditions.iter().map(|condition| condition.entry().label_it.clone());
    vec![
        one(w.contract, contract(words, asked)),
        SideLine { name: w.week, values: week(words, asked, ranked) },
        one(w.start, date_it(asked.start_on)),
        one(w.place, need_words::district(words, asked.nil)),
        list(w.needs, skills(&asked.needs)),
        list(w.likes, skills(&asked.likes)),
        list(w.languages, languages.collect()),
        list(w.conditions, conditions.collect()),
        SideLine { name: w.offer, values: offer(words, desk, ranked) },
    ]
}

/// `A ore, livello CS, senza scadenza`.
fn contract(words: &'static Words, asked: &Request) -> String {
    let w = &words.desk;
    let end = asked.end_on.map_or_else(|| w.request.permanent.to_owned(), |day| (w.request.until)(&date_it(day)));
    format!("{}, {}, {end}", (w.regime)(asked.regime), (w.livello)(asked.livello))
}

fn week(words: &'static Words, asked: &Request, ranked: Option<&RankedPeople>) -> Vec<String> {
    let mut lines = vec![need_words::pattern(words, &asked.pattern)];
    if let (Pattern::Nights(_), Some(ranked)) = (&asked.pattern, ranked) {
        lines.push((words.desk.request.night_hours)(&hours_it(ranked.hours)));
    }
    lines
}

fn offer(words: &'static Words, desk: &DeskRequest, ranked: Option<&RankedPeople>) -> Vec<String> {
    let w = &words.desk.request;
    let pay = ranked.map(|ranked| {
        let per = (words.desk.per)(desk.asked.regime);
        (w.offer_line)(&euro_it(ranked.offered), per, &euro_it(ranked.minimum))
    });
    let month = desk.quote.as_ref().and_then(|quote| quote.month);
    pay.into_iter().chain(month.map(|month| (w.offer_cost)(&euro_it(month)))).collect()
}

/// What the quote needs besides, as kept with the request; as when nothing is said, when it cannot be read.
pub fn terms(desk: &DeskRequest) -> Terms {
    desk.request.terms.clone().and_then(|terms| serde_json::from_value(terms).ok()).unwrap_or_default()
}

/// The calculator with the inputs of a quote.
pub fn account(situation: &serde_json::Value) -> String {
    let mut query = Fields::default();
    for (name, value) in situation.as_object().into_iter().flatten() {
        match value {
            serde_json::Value::String(text) => query.push(name, text),
            serde_json::Value::Bool(is) => query.push(name, &is.to_string()),
            _ => {}
        }
    }
    routes::cost_of(&query.encode())
}
