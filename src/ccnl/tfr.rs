//! TFR: the year's share of severance.

use super::case::Case;
use super::item::{Item, Line, Quantity};
use super::retribuzione::Pay;
use super::situation::TfrBase;
use super::vitto_alloggio::Board;
use super::worth::{Operand, Worth};

/// The year's pay, board and lodging and (unless a convention leaves it out) tredicesima, divided
/// by the divisor of the text.
pub fn tfr<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, pay: &Pay<W>, board: &Board<W>, tredicesima: W) -> W {
    let rule = &case.contratto.body.tfr_divisor;
    let source = Some(case.text(&rule.cite));
    let base = match case.situation.conventions().tfr_base {
        TfrBase::WithTredicesima => W::sum(Item::TfrBase, &[pay.whole, board.year, tredicesima]),
        TfrBase::WithoutTredicesima => W::sum(Item::TfrBase, &[pay.whole, board.year]),
    };
    W::over(Item::Exact(Line::Tfr), base, &[Operand { quantity: Quantity::TfrDivisor, value: rule.value, source }])
}
