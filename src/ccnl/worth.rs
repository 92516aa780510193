//! What a formula yields: the amount alone, or the amount with the steps that made it.
//!
//! Each formula of the contract is written once, over [`Worth`]. With [`Exact`] it is plain
//! arithmetic and allocates nothing; with [`Voce`](super::voce::Voce) the same calls grow the
//! explanation in a [`Steps`](super::voce::Steps).

use chrono::NaiveDate;

use super::act::{Act, Citation, Edition};
use super::fisco_item::FiscoCell;
use super::item::{Item, Quantity, Reason};
use super::rulebook::{Riga, Tabella};
use crate::money::{Exact, Factor, Money};

/// Where a number stands, borrowed from the rulebook: it becomes a [`Citation`] only when somebody
/// wants to keep it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    act: &'a Act,
    from: NaiveDate,
    until: Option<NaiveDate>,
    at: &'a str,
}

impl<'a> Place<'a> {
    /// A place in an edition.
    #[must_use]
    pub fn new<T>(edition: &'a Edition<T>, place: &'a str) -> Place<'a> {
        Place { act: &edition.act, from: edition.from, until: edition.until, at: place }
    }

    /// The act that says so.
    #[must_use]
    pub fn act(&self) -> &'a Act {
        self.act
    }

    /// Article, table or row, for instance `art. 35, tabella A`.
    #[must_use]
    pub fn place(&self) -> &'a str {
        self.at
    }

    /// First day in force.
    #[must_use]
    pub fn from(&self) -> NaiveDate {
        self.from
    }

    /// Last day in force, when there is one.
    #[must_use]
    pub fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// The citation, in full.
    #[must_use]
    pub fn citation(&self) -> Citation {
        Citation {
            place: self.at.to_owned(),
            act: self.act.id.clone(),
            title: self.act.title.clone(),
            signed: self.act.signed,
            from: self.from,
            until: self.until,
            url: self.act.url.clone(),
        }
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
    /// An act of tax law, benefits or vouchers.
    Fisco {
        /// Which of its cells.
        cell: FiscoCell,
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

/// A number an amount is multiplied or divided by: what it counts, how much, and which text says
/// so; no text for what the parties said or the calendar gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operand<'a> {
    /// What it counts.
    pub quantity: Quantity,
    /// How much.
    pub value: Factor,
    /// Where it stands.
    pub source: Option<Place<'a>>,
}

/// What a formula yields, with citations borrowed from a rulebook that lives for `'a`.
pub trait Worth<'a>: Copy {
    /// Where amounts that stand by themselves are put: nowhere for the amount alone.
    type Space: Copy;

    /// As the parties said.
    fn given(space: Self::Space, item: Item, amount: Money) -> Self;

    /// Read from a table.
    fn table(space: Self::Space, item: Item, cell: Origin, amount: Money, source: Place<'a>) -> Self;

    /// Not due, and why.
    fn not_due(space: Self::Space, item: Item, reason: Reason) -> Self;

    /// The parts together; at least one.
    fn sum(item: Item, parts: &[Self]) -> Self;

    /// The first amount without the others.
    fn less(item: Item, from: Self, parts: &[Self]) -> Self;

    /// The amount multiplied by every operand.
    fn times(item: Item, base: Self, operands: &[Operand<'a>]) -> Self;

    /// The amount divided by every operand.
    fn over(item: Item, base: Self, operands: &[Operand<'a>]) -> Self;

    /// The greatest of some amounts; at least one.
    fn greater(item: Item, of: &[Self]) -> Self;

    /// The least of some amounts; at least one.
    fn lesser(item: Item, of: &[Self]) -> Self;

    /// To the cent, half away from zero.
    fn rounded(item: Item, base: Self) -> Self;

    /// The same, said by one more text.
    #[must_use]
    fn cited(self, source: Place<'a>) -> Self;

    /// The amount.
    fn exact(&self) -> Exact;
}

impl<'a> Worth<'a> for Exact {
    type Space = ();

    fn given((): (), _: Item, amount: Money) -> Exact {
        amount.exact()
    }

    fn table((): (), _: Item, _: Origin, amount: Money, _: Place<'a>) -> Exact {
        amount.exact()
    }

    fn not_due((): (), _: Item, _: Reason) -> Exact {
        Exact::zero()
    }

    fn sum(_: Item, parts: &[Exact]) -> Exact {
        parts.iter().copied().sum()
    }

    fn less(_: Item, from: Exact, parts: &[Exact]) -> Exact {
        parts.iter().fold(from, |rest, part| rest - *part)
    }

    fn times(_: Item, base: Exact, operands: &[Operand<'a>]) -> Exact {
        operands.iter().fold(base, |amount, operand| amount.times(operand.value))
    }

    fn over(_: Item, base: Exact, operands: &[Operand<'a>]) -> Exact {
        operands.iter().fold(base, |amount, operand| amount.over(operand.value))
    }

    fn greater(_: Item, of: &[Exact]) -> Exact {
        of.iter().copied().max().unwrap_or_default()
    }

    fn lesser(_: Item, of: &[Exact]) -> Exact {
        of.iter().copied().min().unwrap_or_default()
    }

    fn rounded(_: Item, base: Exact) -> Exact {
        base.round_cents().exact()
    }

    fn cited(self, _: Place<'a>) -> Exact {
        self
    }

    fn exact(&self) -> Exact {
        *self
    }
}
