//! Voce: an amount and how it came about.
//!
//! Fields are private and the constructors compute the amount, so a tree cannot claim what its
//! parts do not say. Kinds of step are few and closed. A tree lives in a [`Steps`] and is gone
//! with it, all at once.

use std::fmt;

use bumpalo::Bump;

use super::item::{Item, Reason};
use super::worth::{Operand, Origin, Place, Worth};
use crate::money::{Exact, Money};

/// Where trees of steps grow. One serves any number of quotes; [`Steps::clear`] between them keeps
/// memory flat.
#[derive(Debug, Default)]
pub struct Steps(Bump);

impl Steps {
    /// An empty place.
    #[must_use]
    pub fn new() -> Steps {
        Steps::default()
    }

    /// Forgets every tree and keeps the room.
    pub fn clear(&mut self) {
        self.0.reset();
    }
}

/// An amount, the step that made it, and where the text says so. Copying is cheap.
#[derive(Clone, Copy)]
pub struct Voce<'a>(&'a Node<'a>);

struct Node<'a> {
    steps: &'a Steps,
    item: Item,
    amount: Exact,
    step: Step<'a>,
    cites: &'a [Place<'a>],
}

/// How an amount came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// As the parties said.
    Given,
    /// Read from a table.
    Table(Origin),
    /// The parts together.
    Sum(&'a [Voce<'a>]),
    /// The first amount without the others.
    Less {
        /// What is reduced.
        from: Voce<'a>,
        /// What is taken away.
        parts: &'a [Voce<'a>],
    },
    /// Multiplied by numbers.
    Times {
        /// What is multiplied.
        base: Voce<'a>,
        /// By what.
        by: &'a [Operand<'a>],
    },
    /// Divided by numbers.
    Over {
        /// What is divided.
        base: Voce<'a>,
        /// By what.
        by: &'a [Operand<'a>],
    },
    /// The greatest of some amounts.
    Greater(&'a [Voce<'a>]),
    /// The least of some amounts.
    Lesser(&'a [Voce<'a>]),
    /// To the cent, half away from zero.
    Rounded(Voce<'a>),
    /// Not due, because: and not a zero.
    NotDue(Reason),
}

impl<'a> Step<'a> {
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
            Step::Lesser(_) => "lesser",
            Step::Rounded(_) => "rounded",
            Step::NotDue(_) => "not_due",
        }
    }

    /// The amount this step makes of its parts; `None` for steps without parts.
    fn made_of(&self, part: &impl Fn(&Voce<'a>) -> Exact) -> Option<Exact> {
        Some(match self {
            Step::Given | Step::Table(_) => return None,
            Step::NotDue(_) => Exact::zero(),
            Step::Sum(parts) => parts.iter().map(part).sum(),
            Step::Less { from, parts } => parts.iter().fold(part(from), |rest, other| rest - part(other)),
            Step::Times { base, by } => by.iter().fold(part(base), |amount, number| amount.times(number.value)),
            Step::Over { base, by } => by.iter().fold(part(base), |amount, number| amount.over(number.value)),
            Step::Greater(of) => of.iter().map(part).max().unwrap_or_default(),
            Step::Lesser(of) => of.iter().map(part).min().unwrap_or_default(),
            Step::Rounded(base) => part(base).round_cents().exact(),
        })
    }

    /// The amount it starts from alone, and the others.
    fn parts(&self) -> (Option<Voce<'a>>, &'a [Voce<'a>]) {
        match *self {
            Step::Given | Step::Table(_) | Step::NotDue(_) => (None, &[]),
            Step::Sum(parts) | Step::Greater(parts) | Step::Lesser(parts) => (None, parts),
            Step::Less { from, parts } => (Some(from), parts),
            Step::Times { base, .. } | Step::Over { base, .. } | Step::Rounded(base) => (Some(base), &[]),
        }
    }
}

impl<'a> Voce<'a> {
    /// An amount that stands by itself, as the parties or a table say.
    fn stated(steps: &'a Steps, item: Item, amount: Exact, step: Step<'a>, cites: &'a [Place<'a>]) -> Voce<'a> {
        Voce(steps.0.alloc(Node { steps, item, amount, step, cites }))
    }

    /// An amount made by its step.
    fn made(steps: &'a Steps, item: Item, step: Step<'a>) -> Voce<'a> {
        let amount = step.made_of(&Voce::amount).unwrap_or_default();
        Voce::stated(steps, item, amount, step, &[])
    }

    /// A copy that lives as long as the trees.
    fn kept<T: Copy>(self, values: &[T]) -> &'a [T] {
        self.0.steps.0.alloc_slice_copy(values)
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
    pub fn step(&self) -> Step<'a> {
        self.0.step
    }

    /// The texts that say so, besides those of its numbers.
    #[must_use]
    pub fn cites(&self) -> &'a [Place<'a>] {
        self.0.cites
    }

    /// The amounts it is made of.
    pub fn children(&self) -> impl Iterator<Item = Voce<'a>> + use<'a> {
        let (first, others) = self.0.step.parts();
        first.into_iter().chain(others.iter().copied())
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

impl PartialEq for Voce<'_> {
    fn eq(&self, other: &Self) -> bool {
        let (mine, its) = (self.0, other.0);
        mine.item == its.item && mine.amount == its.amount && mine.step == its.step && mine.cites == its.cites
    }
}

impl Eq for Voce<'_> {}

impl fmt::Debug for Voce<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Node { item, amount, step, .. } = self.0;
        out.debug_struct("Voce").field("item", item).field("amount", amount).field("step", step).finish()
    }
}

impl<'a> Worth<'a> for Voce<'a> {
    type Space = &'a Steps;

    fn given(steps: &'a Steps, item: Item, amount: Money) -> Voce<'a> {
        Voce::stated(steps, item, amount.exact(), Step::Given, &[])
    }

    fn table(steps: &'a Steps, item: Item, cell: Origin, amount: Money, source: Place<'a>) -> Voce<'a> {
        let cites = std::slice::from_ref(steps.0.alloc(source));
        Voce::stated(steps, item, amount.exact(), Step::Table(cell), cites)
    }

    fn not_due(steps: &'a Steps, item: Item, reason: Reason) -> Voce<'a> {
        Voce::made(steps, item, Step::NotDue(reason))
    }

    fn sum(item: Item, parts: &[Voce<'a>]) -> Voce<'a> {
        Voce::made(parts[0].0.steps, item, Step::Sum(parts[0].kept(parts)))
    }

    fn less(item: Item, from: Voce<'a>, parts: &[Voce<'a>]) -> Voce<'a> {
        Voce::made(from.0.steps, item, Step::Less { from, parts: from.kept(parts) })
    }

    fn times(item: Item, base: Voce<'a>, operands: &[Operand<'a>]) -> Voce<'a> {
        Voce::made(base.0.steps, item, Step::Times { base, by: base.kept(operands) })
    }

    fn over(item: Item, base: Voce<'a>, operands: &[Operand<'a>]) -> Voce<'a> {
        Voce::made(base.0.steps, item, Step::Over { base, by: base.kept(operands) })
    }

    fn greater(item: Item, of: &[Voce<'a>]) -> Voce<'a> {
        Voce::made(of[0].0.steps, item, Step::Greater(of[0].kept(of)))
    }

    fn lesser(item: Item, of: &[Voce<'a>]) -> Voce<'a> {
        Voce::made(of[0].0.steps, item, Step::Lesser(of[0].kept(of)))
    }

    fn rounded(item: Item, base: Voce<'a>) -> Voce<'a> {
        Voce::made(base.0.steps, item, Step::Rounded(base))
    }

    fn cited(self, source: Place<'a>) -> Voce<'a> {
        let Node { steps, item, amount, step, cites } = *self.0;
        let cites = steps.0.alloc_slice_fill_with(cites.len() + 1, |at| cites.get(at).copied().unwrap_or(source));
        Voce::stated(steps, item, amount, step, cites)
    }

    fn exact(&self) -> Exact {
        self.0.amount
    }
}
