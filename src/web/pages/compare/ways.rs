//! The ways of a comparison, ready to be shown.

use crate::ccnl::{Citation, Livello, Severity};
use crate::compare::{
    Comparison, ContractAnswer, NotDue, Provider, ReliefAnswer, ReliefStanding, Remark, Standing, WayAnswer,
};
use crate::money::{Factor, Money};
use crate::web::format::euro_it;
use crate::web::lang::Words;

/// A way that can be chosen.
#[derive(Debug)]
pub(super) struct WayView {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) month: Money,
    pub(super) year: Money,
    pub(super) net_month: Money,
    /// What a month would cost if every *if* were given.
    pub(super) if_all: Option<String>,
    /// What workers have in hand in a month; a dash where it is not known.
    pub(super) receives: String,
    /// Opens the details.
    pub(super) details: String,
    /// What it leaves; empty for nothing.
    pub(super) left: String,
    pub(super) contracts: Vec<String>,
    /// Whose price it is.
    pub(super) offer: Option<String>,
    pub(super) hour: Option<String>,
    pub(super) period: Option<String>,
    pub(super) reliefs: Vec<ReliefView>,
    pub(super) remarks: Vec<RemarkView>,
}

/// A relief of a way.
#[derive(Debug)]
pub(super) struct ReliefView {
    pub(super) name: &'static str,
    pub(super) counted: bool,
    pub(super) amount: String,
    /// What must be so, for an *if*.
    pub(super) conditions: Vec<String>,
    pub(super) notes: Vec<String>,
    pub(super) articles: Vec<Citation>,
}

/// Something to know of a way.
#[derive(Debug)]
pub(super) struct RemarkView {
    pub(super) class: &'static str,
    pub(super) icon: &'static str,
    pub(super) message: String,
    pub(super) article: String,
}

/// A way that cannot be chosen, and why.
#[derive(Debug)]
pub(super) struct NoView {
    pub(super) name: &'static str,
    pub(super) reasons: Vec<RemarkView>,
}

/// A relief that has ended, or that nobody confirms: told, and never counted.
#[derive(Debug)]
pub(super) struct ClosedView {
    pub(super) name: &'static str,
    pub(super) why: &'static str,
    pub(super) articles: Vec<Citation>,
}

/// Relief closed to this need, each once.
pub(super) fn closed(comparison: &Comparison, words: &'static Words) -> Vec<ClosedView> {
    let employing = comparison.ways.iter().find(|way| way.way.employs() && !way.reliefs.is_empty());
    let told = |answer: &ReliefAnswer| match answer.standing {
        ReliefStanding::NotDue(why @ (NotDue::Ended | NotDue::Unconfirmed)) => Some(ClosedView {
            name: (words.compare.relief)(answer.relief),
            why: (words.compare.not_due)(why),
            articles: answer.articles.clone(),
        }),
        _ => None,
    };
    employing.into_iter().flat_map(|way| way.reliefs.iter().filter_map(told)).collect()
}

/// The ways that can be chosen, cheapest first.
pub(super) fn lawful(comparison: &Comparison, words: &'static Words) -> Vec<WayView> {
    let mut ways: Vec<WayView> = comparison.ways.iter().filter_map(|answer| way(answer, words)).collect();
    ways.sort_by_key(|way| way.month);
    ways
}

/// The ways of a standing, and why.
pub(super) fn refused(comparison: &Comparison, standing: Standing, words: &'static Words) -> Vec<NoView> {
    let of = comparison.ways.iter().filter(|answer| answer.standing == standing);
    let reasons = |answer: &WayAnswer| -> Vec<RemarkView> {
        let weighs = |remark: &&Remark| standing != Standing::Unlawful || remark.severity == Severity::Unlawful;
        answer.remarks.iter().filter(weighs).map(remark).collect()
    };
    of.map(|answer| NoView { name: (words.compare.way)(answer.way), reasons: reasons(answer) }).collect()
}

fn way(answer: &WayAnswer, words: &'static Words) -> Option<WayView> {
    let says = &words.compare.says;
    let ([year, month], [_, net_month], [_, if_month]) = (answer.cost?, answer.net?, answer.net_if_all?);
    let vouchers = answer.vouchers.map(says.vouchers);
    let left = (says.left)(answer.lacks.hours, answer.lacks.days, answer.lacks.nights);
    Some(WayView {
        id: answer.way.code(),
        name: (words.compare.way)(answer.way),
        month,
        year,
        net_month,
        if_all: (if_month != net_month).then(|| (says.if_all)(if_month)),
        receives: answer.received.map_or_else(|| "–".to_owned(), |[_, _, month]| euro_it(month)),
        details: (says.details)((words.compare.way)(answer.way)),
        left,
        contracts: answer.contracts.iter().filter_map(|one| contract(one, words)).chain(vouchers).collect(),
        offer: answer.provider.as_ref().and_then(|provider| offered(provider, words)),
        hour: answer.hour.map(euro_it),
        period: answer.period.as_ref().map(|period| (says.period)(period.days, period.cost)),
        reliefs: answer.reliefs.iter().filter_map(|one| relief(one, words)).collect(),
        remarks: answer.remarks.iter().map(remark).collect(),
    })
}

/// A price taken from the directory.
fn offered(provider: &Provider, words: &'static Words) -> Option<String> {
    let (name, code) = provider.name.as_deref().zip(provider.offer.as_deref())?;
    Some((words.compare.says.from_offer)(name, code))
}

fn contract(answer: &ContractAnswer, words: &'static Words) -> Option<String> {
    let ContractAnswer { regime, livello, weekly_hours, cost, .. } = answer;
    let [_, month] = (*cost)?;
    let regime: &str = (words.cost.lines.regime)(*regime);
    Some((words.compare.says.contract)(regime, livello.map(Livello::code), *weekly_hours, month))
}

fn relief(answer: &ReliefAnswer, words: &'static Words) -> Option<ReliefView> {
    let says = &words.compare.says;
    let [year, _] = answer.amount?;
    let counted = answer.standing == ReliefStanding::Counted;
    let unknown = answer.conditions.iter().filter(|stated| stated.met.is_none());
    let conditions = unknown.map(|stated| (words.compare.condition)(stated.code, stated.limit.as_deref()));
    let mut notes = Vec::new();
    notes.extend(answer.off_income.map(says.off_income));
    let rates: Vec<String> =
        answer.if_rates.iter().map(|(rate, saved)| (says.at_rate)(&percent(*rate), *saved)).collect();
    let amount = if rates.is_empty() { (says.a_year)(year) } else { rates.join(", ") };
    notes.extend(answer.replaces_month.map(says.replaces));
    Some(ReliefView {
        name: (words.compare.relief)(answer.relief),
        counted,
        amount,
        conditions: conditions.collect(),
        notes,
        articles: answer.articles.clone(),
    })
}

fn percent(rate: Factor) -> String {
    format!("{}%", rate.by(Factor::whole(100)))
}

/// A remark with the look of its weight.
pub(super) fn remark(remark: &Remark) -> RemarkView {
    let (class, icon) = match remark.severity {
        Severity::Info => ("", "info-circle"),
        Severity::Warning => ("att", "warning-circle"),
        Severity::Unlawful => ("no", "ban"),
    };
    RemarkView { class, icon, message: remark.message.clone(), article: remark.article.clone() }
}

/// The first of the ways that leave nothing.
pub(super) fn cheapest(ways: &[WayView]) -> Option<&WayView> {
    ways.iter().find(|way| way.left.is_empty())
}
