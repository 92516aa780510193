//! What a formula yields: the amount alone, or the amount with the steps that made it.
//!
//! Each formula of the contract is written once, over [`Worth`]. With [`Exact`] it is plain
//! arithmetic; with [`Voce`](super::voce::Voce) the same calls grow the explanation.

use super::act::{Citation, Edition};
use super::item::{Item, Quantity, Reason};
use super::rulebook::{Riga, Tabella};
use crate::money::{Exact, Factor, Money};
use chrono::NaiveDate;

/// Where a number stands, borrowed: it becomes a [`Citation`] only when somebody wants to read it.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    edition: &'a dyn Cite,
    place: &'a str,
}

/// Anything that can be cited at a place.
trait Cite {
    fn citation(&self, place: &str) -> Citation;
}

impl<T> Cite for Edition<T> {
    fn citation(&self, place: &str) -> Citation {
        Edition::citation(self, place)
    }
}

impl<'a> Place<'a> {
    /// A place in an edition.
    pub(super) fn new<T>(edition: &'a Edition<T>, place: &'a str) -> Place<'a> {
        Place { edition, place }
    }

    /// The citation, in full.
    pub(super) fn citation(self) -> Citation {
        self.edition.citation(self.place)
    }
}

/// Which cell of which table an amount was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A table of pay.
    Pay {
        /// Its letter.
        table: Tabella,
        /// Its row.
        row: Riga,
        /// First day of the edition.
        since: NaiveDate,
    },
    /// The INPS table.
    Inps {
        /// Band, counted from one; the last is the one beyond the weekly hours.
        band: u8,
        /// True for the worker's part, false for the total.
        worker: bool,
        /// With the family-allowance quota.
        cuaf: bool,
        /// From the table of fixed-term contracts.
        fixed_term: bool,
        /// First day of the edition.
        since: NaiveDate,
    },
    /// The assistance contribution.
    Assistenza {
        /// True for the worker's part, false for the employer's.
        worker: bool,
        /// First day of the edition.
        since: NaiveDate,
    },
}

/// A number an amount is multiplied or divided by: what it counts, and which text says so.
#[derive(Clone, Copy)]
pub struct Operand<'a> {
    pub(super) quantity: Quantity,
    pub(super) value: Factor,
    pub(super) source: Option<Place<'a>>,
}

/// What a formula yields.
pub trait Worth: Clone {
    /// As the parties said.
    fn given(item: Item, amount: Money) -> Self;

    /// Read from a table.
    fn table(item: Item, cell: Origin, amount: Money, source: Place<'_>) -> Self;

    /// Not due, and why.
    fn not_due(item: Item, reason: Reason) -> Self;

    /// The parts together.
    fn sum(item: Item, parts: &[&Self]) -> Self;

    /// The first amount without the others.
    fn less(item: Item, from: &Self, parts: &[&Self]) -> Self;

    /// The amount multiplied by every operand.
    fn times(item: Item, base: &Self, operands: &[Operand<'_>]) -> Self;

    /// The amount divided by every operand.
    fn over(item: Item, base: &Self, operands: &[Operand<'_>]) -> Self;

    /// The greatest of some amounts.
    fn greater(item: Item, of: &[&Self]) -> Self;

    /// To the cent, half away from zero.
    fn rounded(item: Item, base: &Self) -> Self;

    /// The same, said by one more text.
    fn cited(self, source: Place<'_>) -> Self;

    /// The amount.
    fn exact(&self) -> Exact;
}

impl Worth for Exact {
    fn given(_: Item, amount: Money) -> Exact {
        amount.exact()
    }

    fn table(_: Item, _: Origin, amount: Money, _: Place<'_>) -> Exact {
        amount.exact()
    }

    fn not_due(_: Item, _: Reason) -> Exact {
        Exact::zero()
    }

    fn sum(_: Item, parts: &[&Exact]) -> Exact {
        parts.iter().copied().copied().sum()
    }

    fn less(_: Item, from: &Exact, parts: &[&Exact]) -> Exact {
        parts.iter().fold(*from, |rest, part| rest - **part)
    }

    fn times(_: Item, base: &Exact, operands: &[Operand<'_>]) -> Exact {
        operands.iter().fold(*base, |amount, operand| amount.times(operand.value))
    }

    fn over(_: Item, base: &Exact, operands: &[Operand<'_>]) -> Exact {
        operands.iter().fold(*base, |amount, operand| amount.over(operand.value))
    }

    fn greater(_: Item, of: &[&Exact]) -> Exact {
        of.iter().copied().copied().max().unwrap_or_default()
    }

    fn rounded(_: Item, base: &Exact) -> Exact {
        base.round_cents().exact()
    }

    fn cited(self, _: Place<'_>) -> Exact {
        self
    }

    fn exact(&self) -> Exact {
        *self
    }
}
