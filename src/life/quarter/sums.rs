//! The sums of a quarter, over `Worth`: amounts alone for the account, or the tree of steps that says the same.

use serde_json::{Map, Value, json};

use super::{Assistenza, QuarterAccount, QuarterLine};
use crate::ccnl::{Item, Operand, Origin, Place, Quantity, Steps, Tree, Voce, Worth};
use crate::money::{Factor, Money};

/// What an hour owes, and whose cell of which table says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Euro an hour.
    pub hour: Money,
    /// The cell.
    pub origin: Origin,
}

fn cell<'a, W: Worth<'a>>(space: W::Space, cell: Cell, place: Place<'a>) -> W {
    W::table(space, Item::Cell, cell.origin, cell.hour, place)
}

/// So many hours at what an hour owes, to the cent.
fn owed<'a, W: Worth<'a>>(code: &'static str, hour: W, hours: Factor) -> W {
    let hours = Operand { quantity: Quantity::Life("paid_hours"), value: hours, source: None };
    W::rounded(Item::Life(code), W::times(Item::Life(code), hour, &[hours]))
}

/// Of the hours of a band: INPS on the hours paid, on what is added to make them whole, and the worker's part.
pub fn of_inps<'a, W: Worth<'a>>(
    space: W::Space,
    cells: [Cell; 2],
    [hours, due_hours]: [Factor; 2],
    place: Place<'a>,
) -> [W; 3] {
    let [total, worker] = cells.map(|one| cell::<W>(space, one, place));
    let amount = owed("inps", total, hours);
    let rounding = W::less(Item::Life("inps_rounding"), owed("inps_whole_hours", total, due_hours), &[amount]);
    [amount, rounding, owed("inps_worker", worker, hours)]
}

/// Of the hours of Cas.Sa.Colf: both sides on the hours of the payment, and the worker's part on the hours paid.
pub fn of_cassacolf<'a, W: Worth<'a>>(
    space: W::Space,
    cells: [Cell; 2],
    [hours, due_hours]: [Factor; 2],
    place: Place<'a>,
) -> [W; 2] {
    let [employer, worker] = cells.map(|one| cell::<W>(space, one, place));
    let both = W::sum(Item::Life("cassacolf_hour"), &[employer, worker]);
    [owed("cassacolf", both, due_hours), owed("cassacolf_worker", worker, hours)]
}

/// The sums of the lines.
#[derive(Clone, Copy, Debug)]
pub struct Sums<W> {
    /// INPS of both sides.
    pub inps: W,
    /// INPS of the worker.
    pub inps_worker: W,
    /// Cas.Sa.Colf of both sides.
    pub cassacolf: W,
    /// Cas.Sa.Colf of the worker.
    pub cassacolf_worker: W,
    /// What the family bears.
    pub employer: W,
    /// The sum to pay.
    pub to_pay: W,
}

impl<'a, W: Worth<'a>> Sums<W> {
    /// Adds lines up: of INPS, as [`of_inps`] gives them, and of Cas.Sa.Colf, as [`of_cassacolf`] does.
    pub fn of(space: W::Space, inps: &[[W; 3]], cassacolf: &[[W; 2]]) -> Sums<W> {
        let sum = |code: &'static str, parts: &[W]| {
            if parts.is_empty() { W::given(space, Item::Nothing, Money::ZERO) } else { W::sum(Item::Life(code), parts) }
        };
        let of_inps: Vec<W> = inps.iter().flat_map(|[amount, rounding, _]| [*amount, *rounding]).collect();
        let workers: Vec<W> = inps.iter().map(|[.., worker]| *worker).collect();
        let both: Vec<W> = cassacolf.iter().map(|[amount, _]| *amount).collect();
        let own: Vec<W> = cassacolf.iter().map(|[_, worker]| *worker).collect();
        let (inps, inps_worker) = (sum("inps", &of_inps), sum("inps_worker", &workers));
        let (cassacolf, cassacolf_worker) = (sum("cassacolf", &both), sum("cassacolf_worker", &own));
        let to_pay = W::sum(Item::Life("to_pay"), &[inps, cassacolf]);
        let employer = W::less(Item::Life("employer"), to_pay, &[inps_worker, cassacolf_worker]);
        Sums { inps, inps_worker, cassacolf, cassacolf_worker, employer, to_pay }
    }
}

impl<'b> QuarterLine<'b> {
    /// Its amounts again, with their steps or alone.
    fn again<'a, W: Worth<'a>>(&self, space: W::Space) -> [W; 3]
    where
        'b: 'a,
    {
        of_inps(space, self.cells, [self.hours, self.due_hours], self.place)
    }
}

impl<'b> Assistenza<'b> {
    fn again<'a, W: Worth<'a>>(&self, space: W::Space) -> [W; 2]
    where
        'b: 'a,
    {
        of_cassacolf(space, self.cells, [self.hours, self.due_hours], self.place)
    }
}

impl QuarterAccount<'_> {
    /// The trees of the account: of every line in the order of the lines, and of every sum by name.
    #[must_use]
    pub fn explanation(&self) -> Value {
        let steps = Steps::new();
        let inps: Vec<[Voce<'_>; 3]> = self.lines.iter().map(|line| line.again(&steps)).collect();
        let cassacolf: Vec<[Voce<'_>; 2]> = self.assistenza.iter().map(|line| line.again(&steps)).collect();
        // Only keys that are no texts would fail, and these are.
        let tree = |voce: Voce<'_>| serde_json::to_value(Tree(voce)).unwrap_or_default();
        let mut lines = Vec::new();
        for (line, [amount, rounding, _]) in self.lines.iter().zip(&inps) {
            lines.push(tree(*amount));
            if !line.rounding.is_zero() {
                lines.push(tree(*rounding));
            }
        }
        lines.extend(cassacolf.iter().map(|[amount, _]| tree(*amount)));
        let sums = Sums::of(&steps, &inps, &cassacolf);
        let totals = [
            ("inps", sums.inps),
            ("inps_worker", sums.inps_worker),
            ("cassacolf", sums.cassacolf),
            ("cassacolf_worker", sums.cassacolf_worker),
            ("employer", sums.employer),
            ("to_pay", sums.to_pay),
        ];
        let totals: Map<String, Value> = totals.into_iter().map(|(name, voce)| (name.to_owned(), tree(voce))).collect();
        json!({"lines": lines, "totals": totals})
    }
}
