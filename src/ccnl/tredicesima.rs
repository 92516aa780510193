//! Tredicesima: one month more, by Christmas, board and lodging included.

use super::case::Case;
use super::item::{Item, Line, Quantity};
use super::retribuzione::Pay;
use super::vitto_alloggio::Board;
use super::worth::Worth;

/// The tredicesima of a whole year of service.
pub fn tredicesima<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, pay: &Pay<W>, board: &Board<W>) -> W {
    let rule = &case.contratto.body.tredicesima_months;
    let twelfth = W::over(Item::TredicesimaOfPay, pay.whole, &[case.count(Quantity::TredicesimaMonths, rule)]);
    W::sum(Item::Exact(Line::Tredicesima), &[twelfth, board.month]).cited(case.text(&rule.cite))
}
