//! Voce: an amount and how it came about.
//!
//! Fields are private and the constructors compute the amount, so a tree cannot claim what its
//! parts do not say. Kinds of step are few and closed.

use std::sync::Arc;

use super::act::Citation;
use super::item::{Item, Quantity, Reason};
use super::worth::{Operand, Origin, Place, Worth};
use crate::money::{Exact, Factor, Money};

/// An amount, the step that made it, and where the text says so. Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voce(Arc<Node>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Node {
    item: Item,
    amount: Exact,
    step: Step,
    cites: Vec<Citation>,
}

/// How an amount came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// As the parties said.
    Given,
    /// Read from a table.
    Table(Origin),
    /// The parts together.
    Sum(Vec<Voce>),
    /// The first amount without the others.
    Less {
        /// What is reduced.
        from: Voce,
        /// What is taken away.
        parts: Vec<Voce>,
    },
    /// Multiplied by numbers.
    Times {
        /// What is multiplied.
        base: Voce,
        /// By what.
        by: Vec<Number>,
    },
    /// Divided by numbers.
    Over {
        /// What is divided.
        base: Voce,
        /// By what.
        by: Vec<Number>,
    },
    /// The greatest of some amounts.
    Greater(Vec<Voce>),
    /// To the cent, half away from zero.
    Rounded(Voce),
    /// Not due, because: and not a zero.
    NotDue(Reason),
}

/// A number of the formula: what it counts, how much, and which text says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// What it counts.
    pub quantity: Quantity,
    /// How much.
    pub value: Factor,
    /// Where it stands; `None` for what the parties said or the calendar gives.
    pub cite: Option<Citation>,
}

impl Number {
    fn all(operands: &[Operand<'_>]) -> Vec<Number> {
        let number = |operand: &Operand<'_>| Number {
            quantity: operand.quantity,
            value: operand.value,
            cite: operand.source.map(Place::citation),
        };
        operands.iter().map(number).collect()
    }
}

impl Step {
    /// As exchange formats write it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Step::Given => "given",
            Step::Table(_) => "table",
            Step::Sum(_) => "sum",
            Step::Less { .. } => "less",
            Step::Times { .. } => "times",
            Step::Over { .. } => "over",
            Step::Greater(_) => "greater",
            Step::Rounded(_) => "rounded",
            Step::NotDue(_) => "not_due",
        }
    }

    /// The amount this step makes of its parts; `None` for steps without parts.
    fn made_of(&self, part: &impl Fn(&Voce) -> Exact) -> Option<Exact> {
        Some(match self {
            Step::Given | Step::Table(_) => return None,
            Step::NotDue(_) => Exact::zero(),
            Step::Sum(parts) => parts.iter().map(part).sum(),
            Step::Less { from, parts } => parts.iter().fold(part(from), |rest, other| rest - part(other)),
            Step::Times { base, by } => by.iter().fold(part(base), |amount, number| amount.times(number.value)),
            Step::Over { base, by } => by.iter().fold(part(base), |amount, number| amount.over(number.value)),
            Step::Greater(of) => of.iter().map(part).max().unwrap_or_default(),
            Step::Rounded(base) => part(base).round_cents().exact(),
        })
    }
}

impl Voce {
    /// An amount that stands by itself, as the parties or a table say.
    fn stated(item: Item, amount: Exact, step: Step, cites: Vec<Citation>) -> Voce {
        Voce(Arc::new(Node { item, amount, step, cites }))
    }

    /// An amount made by its step.
    fn made(item: Item, step: Step) -> Voce {
        let amount = step.made_of(&Voce::amount).unwrap_or_default();
        Voce::stated(item, amount, step, Vec::new())
    }

    /// What this is an amount of.
    #[must_use]
    pub fn item(&self) -> Item {
        self.0.item
    }

    /// The exact amount.
    #[must_use]
    pub fn amount(&self) -> Exact {
        self.0.amount
    }

    /// The amount to the cent, to show: the same amount where the step is a rounding.
    #[must_use]
    pub fn money(&self) -> Money {
        self.0.amount.round_cents()
    }

    /// How it came about.
    #[must_use]
    pub fn step(&self) -> &Step {
        &self.0.step
    }

    /// The texts that say so, besides those of its numbers.
    #[must_use]
    pub fn cites(&self) -> &[Citation] {
        &self.0.cites
    }

    /// The amounts it is made of.
    #[must_use]
    pub fn children(&self) -> Vec<&Voce> {
        match &self.0.step {
            Step::Given | Step::Table(_) | Step::NotDue(_) => Vec::new(),
            Step::Sum(parts) | Step::Greater(parts) => parts.iter().collect(),
            Step::Less { from, parts } => std::iter::once(from).chain(parts).collect(),
            Step::Times { base, .. } | Step::Over { base, .. } | Step::Rounded(base) => vec![base],
        }
    }

    /// The amount worked out again from the leaves, all the way up.
    #[must_use]
    pub fn recompute(&self) -> Exact {
        self.0.step.made_of(&Voce::recompute).unwrap_or(self.0.amount)
    }

    /// Why nothing is due, when nothing is.
    #[must_use]
    pub fn not_due_because(&self) -> Option<Reason> {
        match &self.0.step {
            Step::NotDue(reason) => Some(*reason),
            Step::Rounded(base) | Step::Over { base, .. } => base.not_due_because(),
            _ => None,
        }
    }
}

fn owned(parts: &[&Voce]) -> Vec<Voce> {
    parts.iter().copied().cloned().collect()
}

impl Worth for Voce {
    fn given(item: Item, amount: Money) -> Voce {
        Voce::stated(item, amount.exact(), Step::Given, Vec::new())
    }

    fn table(item: Item, cell: Origin, amount: Money, source: Place<'_>) -> Voce {
        Voce::stated(item, amount.exact(), Step::Table(cell), vec![source.citation()])
    }

    fn not_due(item: Item, reason: Reason) -> Voce {
        Voce::made(item, Step::NotDue(reason))
    }

    fn sum(item: Item, parts: &[&Voce]) -> Voce {
        Voce::made(item, Step::Sum(owned(parts)))
    }

    fn less(item: Item, from: &Voce, parts: &[&Voce]) -> Voce {
        Voce::made(item, Step::Less { from: from.clone(), parts: owned(parts) })
    }

    fn times(item: Item, base: &Voce, operands: &[Operand<'_>]) -> Voce {
        Voce::made(item, Step::Times { base: base.clone(), by: Number::all(operands) })
    }

    fn over(item: Item, base: &Voce, operands: &[Operand<'_>]) -> Voce {
        Voce::made(item, Step::Over { base: base.clone(), by: Number::all(operands) })
    }

    fn greater(item: Item, of: &[&Voce]) -> Voce {
        Voce::made(item, Step::Greater(owned(of)))
    }

    fn rounded(item: Item, base: &Voce) -> Voce {
        Voce::made(item, Step::Rounded(base.clone()))
    }

    fn cited(mut self, source: Place<'_>) -> Voce {
        Arc::make_mut(&mut self.0).cites.push(source.citation());
        self
    }

    fn exact(&self) -> Exact {
        self.0.amount
    }
}
