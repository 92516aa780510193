//! Who may have which relief: the conditions of each, met, not met or unknown.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::need::{Facts, Kind, Need};
use super::plan::Plan;
use super::relief::Relief;
use super::rules::{Acts, DayRules};
use crate::money::Money;

/// A condition of a relief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The assisted person is at least so old.
    Age,
    /// The assisted person has the accompagnamento.
    Accompagnamento,
    /// The need is recognised as very severe.
    VerySevere,
    /// Sociosanitary ISEE at most.
    IseeCare,
    /// ISEE of who signs the contract, at most.
    Isee,
    /// Weekly hours of contract at least.
    WeeklyHours,
    /// The worker is in a territorial register.
    RegisteredWorker,
    /// The Region granted it.
    RegionGranted,
    /// The municipality granted it.
    MunicipalityGranted,
    /// INPS accepted it.
    InpsAccepted,
    /// Income of who pays, known for the deduction, at most so much for the credit.
    Income,
    /// Certified by a doctor.
    Certified,
    /// Pay leaves a trace.
    Traceable,
}

/// A condition, its measure, and whether it is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// What is asked.
    pub code: Condition,
    /// The limit, where there is one: years, hours or an amount.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<String>,
    /// Whether it is met; `None` is unknown.
    pub met: Option<bool>,
}

/// Why a relief is not for this way or need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotDue {
    /// There is no such rule on that day.
    NoRule,
    /// It had ended, or is closed to new contracts.
    Ended,
    /// Nobody confirms that it is still there.
    Unconfirmed,
    /// It is for other care.
    OtherCare,
    /// It is for other ways of care.
    OtherWay,
    /// A condition is not met.
    NotMet,
}

/// What a relief comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReliefStanding {
    /// All conditions are known to be met: it is taken off the cost.
    Counted,
    /// Some are unknown: it is told and not taken off.
    If,
    /// It is not due.
    NotDue(NotDue),
}

/// The conditions of a relief.
pub(super) struct Terms {
    pub(super) standing: ReliefStanding,
    pub(super) conditions: Vec<Stated>,
}

impl Terms {
    fn no(why: NotDue) -> Terms {
        Terms { standing: ReliefStanding::NotDue(why), conditions: Vec::new() }
    }

    fn of(conditions: Vec<Stated>) -> Terms {
        let standing = if conditions.iter().any(|stated| stated.met == Some(false)) {
            ReliefStanding::NotDue(NotDue::NotMet)
        } else if conditions.iter().all(|stated| stated.met == Some(true)) {
            ReliefStanding::Counted
        } else {
            ReliefStanding::If
        };
        Terms { standing, conditions }
    }
}

/// The conditions of a relief for a way.
pub(super) fn terms(relief: Relief, rules: &DayRules<'_>, need: &Need, plan: &Plan) -> Terms {
    let employs = plan.way.employs();
    let dependent = need.care.kind == Kind::NonSelfSufficient;
    let acts = &rules.acts;
    match relief {
        Relief::Deduction if !employs && plan.vouchers == 0 => Terms::no(NotDue::OtherWay),
        Relief::Deduction => deduction(acts, &need.facts),
        Relief::Municipal if !employs => Terms::no(NotDue::OtherWay),
        Relief::Municipal => municipal(acts, need),
        _ if relief == Relief::Refund && !need.care.kind.adult() => Terms::no(NotDue::OtherCare),
        _ if relief != Relief::Refund && !dependent => Terms::no(NotDue::OtherCare),
        Relief::Credit | Relief::Benefit if plan.vouchers > 0 => Terms::no(NotDue::OtherWay),
        Relief::Exemption | Relief::Refund if !employs => Terms::no(NotDue::OtherWay),
        Relief::Credit => credit(acts, &need.facts),
        Relief::Benefit => benefit(rules, need, plan),
        Relief::Exemption => exemption(acts, need),
        Relief::Refund => refund(acts, &need.facts),
    }
}

fn stated(code: Condition, met: Option<bool>) -> Stated {
    Stated { code, limit: None, met }
}

fn at_most(code: Condition, limit: Money, value: Option<Money>) -> Stated {
    Stated { code, limit: Some(limit.to_string()), met: value.map(|value| value <= limit) }
}

fn aged(least: u32, facts: &Facts) -> Stated {
    Stated { code: Condition::Age, limit: Some(least.to_string()), met: facts.age.map(|age| age >= least) }
}

fn deduction(acts: &Acts<'_>, facts: &Facts) -> Terms {
    if acts.deduzione.is_none() || acts.irpef.is_none() {
        return Terms::no(NotDue::NoRule);
    }
    Terms::of(vec![stated(Condition::Income, facts.income.map(|_| true))])
}

fn credit(acts: &Acts<'_>, facts: &Facts) -> Terms {
    let Some(act) = acts.detrazione else { return Terms::no(NotDue::NoRule) };
    let terms = &act.body.terms.value;
    let mut conditions = vec![
        stated(Condition::Certified, facts.certified),
        at_most(Condition::Income, terms.income_limit, facts.income),
    ];
    if terms.traceable {
        conditions.push(stated(Condition::Traceable, facts.traceable));
    }
    Terms::of(conditions)
}

fn benefit(rules: &DayRules<'_>, need: &Need, plan: &Plan) -> Terms {
    let Some(act) = rules.acts.prestazione else { return Terms::no(NotDue::NoRule) };
    if months_paid(rules, need) == 0 {
        return Terms::no(NotDue::Ended);
    }
    let (terms, facts) = (&act.body.terms.value, &need.facts);
    let least = act.body.weekly_hours.value;
    let mut conditions = vec![
        aged(terms.least_age, facts),
        stated(Condition::Accompagnamento, facts.accompagnamento),
        at_most(Condition::IseeCare, terms.isee_limit, facts.isee_care),
        stated(Condition::VerySevere, facts.very_severe),
    ];
    if plan.way.employs() {
        let night = plan.contracts.iter().any(|contract| contract.regime().night());
        let hours: u32 = plan.contracts.iter().filter_map(|contract| Some(contract.weekly_hours()?.quarters())).sum();
        let met = night || hours >= least.quarters();
        conditions.push(Stated { code: Condition::WeeklyHours, limit: Some(least.to_string()), met: Some(met) });
    }
    Terms::of(conditions)
}

fn exemption(acts: &Acts<'_>, need: &Need) -> Terms {
    let Some(act) = acts.esonero else { return Terms::no(NotDue::NoRule) };
    let (terms, facts) = (&act.body.terms.value, &need.facts);
    if need.on > terms.hires_until || need.until.is_some() {
        return Terms::no(NotDue::Ended);
    }
    Terms::of(vec![
        aged(terms.least_age, facts),
        stated(Condition::Accompagnamento, facts.accompagnamento),
        at_most(Condition::IseeCare, terms.isee_limit, facts.isee_care),
        stated(Condition::InpsAccepted, facts.inps_accepted),
    ])
}

fn refund(acts: &Acts<'_>, facts: &Facts) -> Terms {
    let Some(act) = acts.bonus else { return Terms::no(NotDue::NoRule) };
    let Some(last) = act.body.fasce.last() else { return Terms::no(NotDue::NoRule) };
    Terms::of(vec![
        at_most(Condition::Isee, last.value.up_to, facts.isee),
        stated(Condition::RegisteredWorker, facts.registered_worker),
        stated(Condition::RegionGranted, facts.region_granted),
    ])
}

/// What is known ends with the last day on which somebody still told of it: after that it is neither given nor promised.
fn municipal(acts: &Acts<'_>, need: &Need) -> Terms {
    let Some(act) = acts.comune else { return Terms::no(NotDue::NoRule) };
    let terms = &act.body.terms.value;
    if need.care.kind == Kind::Home {
        return Terms::no(NotDue::OtherCare);
    }
    if need.on > terms.seen_until {
        return Terms::no(NotDue::Unconfirmed);
    }
    Terms::of(vec![
        at_most(Condition::Isee, terms.isee_limit, need.facts.isee),
        stated(Condition::MunicipalityGranted, need.facts.municipality_granted),
    ])
}

/// Months of the need's first year in which the benefit is paid: those that begin on a day of both.
pub(super) fn months_paid(rules: &DayRules<'_>, need: &Need) -> u32 {
    let Some(act) = rules.acts.prestazione else { return 0 };
    let year = need.on.checked_add_months(Months::new(rules.contratto.body.months.value));
    let until = [act.until, need.until].into_iter().flatten().min().unwrap_or(NaiveDate::MAX);
    let first = if need.on.day() == 1 { Some(need.on) } else { next_month(need.on) };
    let mut months = 0;
    let mut month = first;
    while let Some(day) = month.filter(|day| *day <= until && year.is_some_and(|year| *day < year)) {
        months += 1;
        month = next_month(day);
    }
    months
}

fn next_month(day: NaiveDate) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(1))
}
