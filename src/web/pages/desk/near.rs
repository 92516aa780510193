//! Near misses on a request's page: small changes that add someone, each with the trial it leads to, and those who
//! lack one or two conditions.

use super::looking::Looking;
use super::side;
use super::trial_form;
use crate::app::{App, DeskRequest, NearMiss, Nearly, NearlyAll, Terms};
use crate::matching::{Request, Rules, weekly_hours};
use crate::money::Money;
use crate::web::format::{euro_it, hours_it};
use crate::web::lang::Words;
use crate::web::routes;

/// How many people are named in a line.
const NAMED: usize = 5;
/// How many of those who nearly can are shown.
pub const SHOWN: usize = 12;

/// A code and where she stands beside the others.
pub type Link = (String, String);

/// A change that adds someone.
#[derive(Clone, Debug)]
pub struct ChangeLine {
    /// How many it adds.
    pub adds: usize,
    /// The change.
    pub sentence: String,
    /// As it is now.
    pub now: String,
    /// What else follows.
    pub follows: String,
    /// Who is added.
    pub who: Vec<Link>,
    /// How many more.
    pub more: Option<String>,
    /// The trial with this change filled in.
    pub href: String,
}

/// Someone who nearly can.
#[derive(Clone, Debug)]
pub struct NearlyLine {
    /// Her code and where she stands beside the others.
    pub who: Link,
    /// Name and values of each condition that fails.
    pub lacks: Vec<(&'static str, String)>,
}

/// The section.
#[derive(Clone, Debug, Default)]
pub struct NearView {
    /// Changes.
    pub changes: Vec<ChangeLine>,
    /// How many nearly can.
    pub nearly_title: String,
    /// The first of them.
    pub nearly: Vec<NearlyLine>,
}

/// The section, ready to show.
pub fn view(words: &'static Words, app: &App, found: &DeskRequest, changes: &[NearMiss], near: &NearlyAll) -> NearView {
    let looking = Looking { code: found.request.code.clone().unwrap_or_default(), ..Looking::default() };
    let rules = app.rules_on(app.day_of_rules(&found.asked)).ok();
    let maker = Maker { words, app, looking, asked: &found.asked, terms: side::terms(found), rules };
    NearView {
        changes: changes.iter().map(|one| maker.change(one)).collect(),
        nearly_title: (words.desk.near.nearly)(near.count, SHOWN),
        nearly: near.first.iter().map(|one| nearly(words, &maker.looking, one)).collect(),
    }
}

fn link(looking: &Looking, code: &String) -> Link {
    (code.clone(), looking.comparison(std::slice::from_ref(code)))
}

/// What lines share.
struct Maker<'a> {
    words: &'static Words,
    app: &'a App,
    looking: Looking,
    asked: &'a Request,
    terms: Terms,
    rules: Option<Rules<'a>>,
}

impl Maker<'_> {
    fn change(&self, one: &NearMiss) -> ChangeLine {
        let w = &self.words.desk.near;
        let (sentence, now) = (w.change)(&one.change, self.asked);
        let query = trial_form::query(self.asked, &one.change).encode();
        ChangeLine {
            adds: one.adds.len(),
            sentence,
            now,
            follows: self.follows(one).join("; "),
            who: one.adds.iter().take(NAMED).map(|code| link(&self.looking, code)).collect(),
            more: (one.adds.len() > NAMED).then(|| (self.words.desk.trial.more)(one.adds.len() - NAMED)),
            href: format!("{}?{query}", routes::desk_request_act(&self.looking.code, "prova")),
        }
    }

    /// Hours in all, what the family pays more or less, how many are lost.
    fn follows(&self, one: &NearMiss) -> Vec<String> {
        let w = &self.words.desk.near;
        let changed = one.change.apply(self.asked);
        let rules = self.rules.as_ref().filter(|_| changed.pattern != self.asked.pattern);
        let hours = rules.map(|rules| (w.hours)(&hours_it(weekly_hours(&changed.pattern, rules))));
        let more = self.month(&changed).zip(self.month(self.asked)).map(|(then, now)| then - now);
        let more = more.filter(|more| *more != Money::default()).map(|more| match more.cents() {
            1.. => (w.dearer)(&euro_it(more)),
            _ => (w.cheaper)(&euro_it(Money::default() - more)),
        });
        let theirs = (w.asked_of_them)(&one.change).map(str::to_owned);
        [theirs, hours, more, Some((w.lost)(one.loses.len()))].into_iter().flatten().collect()
    }

    /// What the family pays a month at the pay offered.
    fn month(&self, request: &Request) -> Option<Money> {
        self.app.price(request, &self.terms, request.offered_pay, false).ok()?.month()
    }
}

fn nearly(words: &'static Words, looking: &Looking, one: &Nearly) -> NearlyLine {
    let lack = |lack: &crate::matching::Lack| {
        ((words.desk.reasons.condition)(lack.condition()), (words.desk.reasons.lack)(lack))
    };
    NearlyLine { who: link(looking, &one.code), lacks: one.lacks.iter().map(lack).collect() }
}
