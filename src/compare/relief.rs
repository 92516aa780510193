//! What comes back of the cost of care: tax, contributions waived, benefits and refunds, in the order in which each
//! takes from what the one before leaves.
//!
//! Our reading, where no act speaks of two together: contributions that are waived cannot come off income, and pay that
//! a benefit or a refund repays is no expense for the credit.

use chrono::NaiveDate;
use serde::Serialize;

use super::need::Need;
use super::price::Costs;
use super::relief_terms::months_paid;
use super::rules::DayRules;
use crate::ccnl::fisco::{Irpef, Scaglione};
use crate::ccnl::{Cited, Edition, FiscoCell, FiscoItem, Item, Operand, Origin, Place, Quantity, Worth};
use crate::money::{Factor, Money};

/// Quarters of a year.
const QUARTERS: i64 = 4;

/// A relief or benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relief {
    /// Contributions waived for carers of the very old.
    Exemption,
    /// The prestazione universale.
    Benefit,
    /// The refund of the Region.
    Refund,
    /// The voucher of the municipality.
    Municipal,
    /// Contributions off income.
    Deduction,
    /// The credit for carers.
    Credit,
}

impl Relief {
    /// In the order in which each takes from what the one before leaves.
    pub const ALL: [Relief; 6] =
        [Relief::Exemption, Relief::Benefit, Relief::Refund, Relief::Municipal, Relief::Deduction, Relief::Credit];

    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Relief::Exemption => "exemption",
            Relief::Benefit => "benefit",
            Relief::Refund => "refund",
            Relief::Municipal => "municipal",
            Relief::Deduction => "deduction",
            Relief::Credit => "credit",
        }
    }

    const fn item(self) -> Item {
        Item::Fisco(match self {
            Relief::Exemption => FiscoItem::Exemption,
            Relief::Benefit => FiscoItem::Benefit,
            Relief::Refund => FiscoItem::Refund,
            Relief::Municipal => FiscoItem::Municipal,
            Relief::Deduction => FiscoItem::Deduction,
            Relief::Credit => FiscoItem::Credit,
        })
    }
}

/// An amount for each relief that is given.
pub(super) type Given<W> = [Option<W>; 6];

/// What the relief formulas start from.
pub(super) struct Base<'r, 'a, W: Worth<'a>> {
    pub(super) space: W::Space,
    pub(super) rules: &'r DayRules<'a>,
    pub(super) need: &'r Need,
    pub(super) costs: &'r Costs<W>,
}

impl<'a, W: Worth<'a>> Base<'_, 'a, W> {
    /// The amounts of the year for the relief given.
    pub(super) fn amounts(&self, given: &[Relief]) -> Given<W> {
        let mut amounts: Given<W> = [None; 6];
        for relief in Relief::ALL.into_iter().filter(|relief| given.contains(relief)) {
            amounts[relief as usize] = match relief {
                Relief::Exemption => self.exemption(),
                Relief::Benefit => self.benefit(),
                Relief::Refund => self.refund(),
                Relief::Municipal => self.municipal(),
                Relief::Deduction => self.deduction(amounts[Relief::Exemption as usize]).map(|(saved, _)| saved),
                Relief::Credit => self.credit(&amounts),
            };
        }
        amounts
    }

    /// The cost of the year after what is given; never less than nothing.
    pub(super) fn net(&self, amounts: &Given<W>) -> W {
        let off: Vec<W> = amounts.iter().copied().flatten().collect();
        let item = Item::Fisco(FiscoItem::Net);
        if off.is_empty() {
            return W::sum(item, &[self.costs.year]);
        }
        W::greater(item, &[W::less(item, self.costs.year, &off), self.nothing()])
    }

    fn nothing(&self) -> W {
        W::given(self.space, Item::Nothing, Money::ZERO)
    }

    fn cell<T>(&self, edition: &'a Edition<T>, cell: FiscoCell, amount: Money, cite: &'a str) -> W {
        let origin = Origin::Fisco { cell, since: edition.from };
        W::table(self.space, Item::Cell, origin, amount, Place::new(edition, cite))
    }

    fn exemption(&self) -> Option<W> {
        let act = self.rules.acts.esonero?;
        let (terms, cite) = (&act.body.terms.value, act.body.terms.cite.as_str());
        let waived = W::times(Relief::Exemption.item(), self.costs.contributions?, &[share(act, terms.rate, cite)]);
        let year = self.cell(act, FiscoCell::ExemptionYear, terms.year, cite);
        let quarter = self.cell(act, FiscoCell::ExemptionQuarter, terms.quarter, cite);
        let quarters = Operand { quantity: Quantity::Quarters, value: Factor::whole(QUARTERS), source: None };
        let quarters = W::times(Item::Fisco(FiscoItem::Exemption), quarter, &[quarters]);
        Some(W::rounded(Relief::Exemption.item(), W::lesser(Relief::Exemption.item(), &[waived, year, quarters])))
    }

    fn benefit(&self) -> Option<W> {
        let act = self.rules.acts.prestazione?;
        let (terms, cite) = (&act.body.terms.value, act.body.terms.cite.as_str());
        let months = months_paid(self.rules, self.need);
        let months = Operand { quantity: Quantity::MonthsPaid, value: Factor::whole(months.into()), source: None };
        let month = self.cell(act, FiscoCell::BenefitMonth, terms.month, cite);
        let paid = W::times(Relief::Benefit.item(), month, &[months]);
        Some(W::lesser(Relief::Benefit.item(), &[paid, self.costs.year]))
    }

    fn refund(&self) -> Option<W> {
        let act = self.rules.acts.bonus?;
        let most = match self.need.facts.isee {
            Some(isee) => act.body.fasce.iter().find(|band| isee <= band.value.up_to),
            // An unknown ISEE gives the least of the bands.
            None => act.body.fasce.iter().min_by_key(|band| band.value.most),
        }?;
        let part = share(act, act.body.share.value, &act.body.share.cite);
        let part = W::times(Relief::Refund.item(), self.costs.care_pay?, &[part]);
        let most = self.cell(act, FiscoCell::RefundMost, most.value.most, &most.cite);
        Some(W::rounded(Relief::Refund.item(), W::lesser(Relief::Refund.item(), &[part, most])))
    }

    /// Given once, towards the cost of hiring.
    fn municipal(&self) -> Option<W> {
        let act = self.rules.acts.comune?;
        let (terms, cite) = (&act.body.terms.value, act.body.terms.cite.as_str());
        let once = self.cell(act, FiscoCell::MunicipalOnce, terms.once, cite);
        Some(W::lesser(Relief::Municipal.item(), &[once, self.costs.year]))
    }

    /// Tax saved by the deduction, and the tax that is left where income is known.
    fn deduction(&self, waived: Option<W>) -> Option<(W, Option<W>)> {
        let brackets = self.rules.acts.irpef?;
        let off = self.off_income(waived)?;
        let Some(income) = self.need.facts.income else {
            let lowest = brackets.body.scaglioni.first()?;
            let rate = share(brackets, lowest.value.rate, &lowest.cite);
            let saved = W::times(Relief::Deduction.item(), off, &[rate]);
            return Some((W::rounded(Relief::Deduction.item(), saved), None));
        };
        let income = W::given(self.space, Item::Fisco(FiscoItem::Income), income);
        let left = W::less(Item::Fisco(FiscoItem::IncomeLeft), income, &[off]);
        let left = W::greater(Item::Fisco(FiscoItem::IncomeLeft), &[left, self.nothing()]);
        let before = self.tax(brackets, FiscoItem::TaxBefore, income);
        let after = self.tax(brackets, FiscoItem::TaxAfter, left);
        let saved = W::less(Relief::Deduction.item(), before, &[after]);
        Some((W::rounded(Relief::Deduction.item(), saved), Some(after)))
    }

    /// Contributions that come off income.
    pub(super) fn off_income(&self, waived: Option<W>) -> Option<W> {
        let act = self.rules.acts.deduzione?;
        let item = Item::Fisco(FiscoItem::OffIncome);
        let paid = self.costs.contributions?;
        let paid = waived.map_or(paid, |waived| W::less(Item::Fisco(FiscoItem::Contributions), paid, &[waived]));
        let ceiling = self.cell(act, FiscoCell::DeductionCeiling, act.body.ceiling.value, &act.body.ceiling.cite);
        Some(W::lesser(item, &[paid, ceiling]))
    }

    /// Income tax on an income, bracket by bracket.
    fn tax(&self, brackets: &'a Edition<Irpef>, item: FiscoItem, income: W) -> W {
        let mut lower: Option<W> = None;
        let mut parts = Vec::with_capacity(brackets.body.scaglioni.len());
        for Cited { value: Scaglione { up_to, rate }, cite } in &brackets.body.scaglioni {
            let limit = up_to.map(|up_to| self.cell(brackets, FiscoCell::BracketLimit, up_to, cite));
            let reached = match limit {
                Some(limit) => W::lesser(Item::Fisco(FiscoItem::UpToBracket), &[income, limit]),
                None => income,
            };
            let inside = match lower {
                Some(lower) => {
                    let above = W::less(Item::Fisco(FiscoItem::InBracket), reached, &[lower]);
                    W::greater(Item::Fisco(FiscoItem::InBracket), &[above, self.nothing()])
                }
                None => reached,
            };
            parts.push(W::times(Item::Fisco(FiscoItem::BracketTax), inside, &[share(brackets, *rate, cite)]));
            lower = limit;
        }
        W::sum(Item::Fisco(item), &parts)
    }

    /// The credit: on pay that nobody repays, and no more than the tax there is.
    fn credit(&self, amounts: &Given<W>) -> Option<W> {
        let act = self.rules.acts.detrazione?;
        let (terms, cite) = (&act.body.terms.value, act.body.terms.cite.as_str());
        let repaid: Vec<W> = [Relief::Benefit, Relief::Refund, Relief::Municipal]
            .iter()
            .filter_map(|it| amounts[*it as usize])
            .collect();
        let pay = self.costs.care_pay?;
        let left = Item::Fisco(FiscoItem::CarePayLeft);
        let pay =
            if repaid.is_empty() { pay } else { W::greater(left, &[W::less(left, pay, &repaid), self.nothing()]) };
        let ceiling = self.cell(act, FiscoCell::CreditCeiling, terms.ceiling, cite);
        let base = W::lesser(Item::Fisco(FiscoItem::CreditBase), &[pay, ceiling]);
        let item = Relief::Credit.item();
        let credit = W::rounded(item, W::times(item, base, &[share(act, terms.rate, cite)]));
        let tax = self.deduction(amounts[Relief::Exemption as usize]).and_then(|(_, left)| left);
        Some(match tax {
            Some(tax) => W::lesser(item, &[credit, W::rounded(Item::Fisco(FiscoItem::TaxAfter), tax)]),
            None => credit,
        })
    }
}

/// A part of an amount, as an act says it.
fn share<'a, T>(edition: &'a Edition<T>, value: Factor, cite: &'a str) -> Operand<'a> {
    Operand { quantity: Quantity::Share, value, source: Some(Place::new(edition, cite)) }
}

/// What a deduction saves in each bracket when income is unknown: the rate and the tax saved.
pub(super) fn if_rates(rules: &DayRules<'_>, off_income: Money) -> Vec<(Factor, Money)> {
    let brackets = rules.acts.irpef.map(|act| act.body.scaglioni.as_slice()).unwrap_or_default();
    let saved = |rate: Factor| off_income.exact().times(rate).round_cents();
    brackets.iter().map(|bracket| (bracket.value.rate, saved(bracket.value.rate))).collect()
}

/// The acts that give a relief, as articles.
pub(super) fn articles<'a>(relief: Relief, rules: &DayRules<'a>) -> Vec<Place<'a>> {
    let acts = &rules.acts;
    let place = match relief {
        Relief::Exemption => acts.esonero.map(|act| Place::new(act, &act.body.terms.cite)),
        Relief::Benefit => acts.prestazione.map(|act| Place::new(act, &act.body.terms.cite)),
        Relief::Refund => acts.bonus.map(|act| Place::new(act, &act.body.share.cite)),
        Relief::Municipal => acts.comune.map(|act| Place::new(act, &act.body.terms.cite)),
        Relief::Deduction => acts.deduzione.map(|act| Place::new(act, &act.body.ceiling.cite)),
        Relief::Credit => acts.detrazione.map(|act| Place::new(act, &act.body.terms.cite)),
    };
    place.into_iter().collect()
}

/// The accompagnamento that the benefit takes the place of, a month, on the need's first day.
pub(super) fn replaced(rules: &DayRules<'_>, on: NaiveDate) -> Option<Money> {
    let parts = &rules.acts.prestazione?.body.accompagnamento;
    parts.iter().filter(|part| part.value.0 <= on).map(|part| part.value.1).next_back()
}
