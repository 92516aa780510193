//! What if: the same case with one thing changed, and the difference.

use super::answers::Answers;
use super::case::{Case, address, most_hours};
use crate::ccnl::profile::Cared;
use crate::ccnl::{Fields, Line, Regime, Rulebook, Situation, Term, quote_amounts};
use crate::money::{Hours, Money};
use crate::web::format::hours_number_it;
use crate::web::lang::words::{CostWords, InsteadWords};
use crate::web::routes;

/// The most that are shown.
const MOST: usize = 3;
/// Weekly hours by which "fewer" and "more" differ.
const STEP: u32 = 10;

/// One thing changed.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// What was changed.
    pub name: String,
    /// Regime and level that follow.
    pub note: String,
    /// Cost by the month.
    pub month: Money,
    /// Against the case of the page.
    pub difference: Money,
    /// Its account.
    pub href: String,
}

/// Up to three lawful changes of one thing.
pub fn alternatives(book: &Rulebook, case: &Case, month: Money, words: &'static CostWords) -> Vec<Alternative> {
    let changes = changed_answers(book, case, &words.instead).into_iter().chain(changed_terms(case, &words.instead));
    let priced = changes.filter_map(|(name, changed)| {
        let quote = quote_amounts(book, &changed.situation);
        let figures = quote.figures.as_ref()?;
        let cost = figures.month.get(Line::EmployerCost).round_cents();
        Some(Alternative {
            name,
            note: (words.result.proposal)(changed.situation.regime(), changed.situation.livello()),
            month: cost,
            difference: cost - month,
            href: routes::cost_of(&address(&changed)),
        })
    });
    priced.take(MOST).collect()
}

/// Other answers to the plain questions.
fn changed_answers(book: &Rulebook, case: &Case, words: &InsteadWords) -> Vec<(String, Case)> {
    let Some((answers, _)) = &case.answers else { return Vec::new() };
    let cared = answers.profile.cared;
    let mut all: Vec<(String, Answers, Option<Hours>)> = Vec::new();
    if cared == Cared::NonSelfSufficientAdult {
        let name = if answers.profile.trained { words.untrained } else { words.trained };
        all.push((name.to_owned(), answers.caring(cared, !answers.profile.trained), None));
    }
    let other = match answers.regime {
        Regime::Convivente => Some((Regime::NonConvivente, words.hourly)),
        Regime::NonConvivente => Some((Regime::Convivente, words.live_in)),
        _ => None,
    };
    if let Some((regime, name)) = other {
        let most = most_hours(book, case.situation.on(), regime);
        let label = most.map(|most| name(&hours_number_it(most)));
        all.extend(label.map(|label| (label, answers.arranged(regime), most)));
    }
    match cared {
        Cared::NonSelfSufficientAdult => {
            let changed = answers.caring(Cared::SelfSufficientAdult, false);
            all.push((words.self_sufficient.to_owned(), changed, None));
        }
        Cared::SelfSufficientAdult => {
            let changed = answers.caring(Cared::NonSelfSufficientAdult, false);
            all.push((words.non_self_sufficient.to_owned(), changed, None));
        }
        _ => {}
    }
    let build = |(name, answers, hours): (String, Answers, Option<Hours>)| {
        let proposed = answers.propose(book, case.situation.on())?;
        let situation = change(case, |fields| {
            fields.regime = answers.regime;
            fields.livello = proposed.livello;
            fields.weekly_hours = hours.or(fields.weekly_hours);
            fields.agreed_pay = None;
            fields.board_lodging = None;
        })?;
        Some((name, Case { situation, answers: Some((answers, proposed)) }))
    };
    all.into_iter().filter_map(build).collect()
}

/// Other hours, another term: for any case.
fn changed_terms(case: &Case, words: &InsteadWords) -> Vec<(String, Case)> {
    let keep = |situation: Situation| Case { situation, answers: case.answers.clone() };
    let mut all = Vec::new();
    let hourly = matches!(case.situation.regime(), Regime::NonConvivente | Regime::CoperturaRiposi);
    if let Some(hours) = case.situation.weekly_hours().filter(|_| hourly) {
        let fewer = hours.quarters().checked_sub(STEP * 4).filter(|left| *left > 0).map(Hours::from_quarters);
        let more = Hours::from_quarters(hours.quarters() + STEP * 4);
        for (hours, name) in [(fewer, words.fewer), (Some(more), words.more)] {
            let Some(hours) = hours else { continue };
            let changed = change(case, |fields| fields.weekly_hours = Some(hours));
            all.extend(changed.map(|situation| (name(&hours_number_it(hours)), keep(situation))));
        }
    }
    if case.situation.term() == Term::Permanent {
        let changed = change(case, |fields| fields.term = Term::FixedTerm);
        all.extend(changed.map(|situation| (words.fixed_term.to_owned(), keep(situation))));
    }
    all
}

fn change(case: &Case, with: impl FnOnce(&mut Fields)) -> Option<Situation> {
    let mut fields = case.situation.clone().into_fields();
    with(&mut fields);
    if fields.regime.night() {
        fields.weekly_hours = None;
    }
    fields.check().ok()
}
