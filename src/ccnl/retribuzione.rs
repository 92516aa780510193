//! Pay: the superminimo, and the year's pay as the sum of its parts.

use super::case::Case;
use super::item::{Item, Line, Reason};
use super::worth::Worth;
use super::{indennita, minimi, scatti};
use crate::money::Money;

/// The parts of pay, for the year and exact.
pub struct Pay<W> {
    pub(super) minimo: W,
    pub(super) indennita_funzione: W,
    pub(super) scatti: W,
    pub(super) superminimo: W,
    pub(super) indennita_h: W,
    pub(super) indennita_i: W,
    pub(super) indennita_l: W,
    /// The parts together, exact: what tredicesima, TFR and hourly figures start from.
    pub(super) whole: W,
}

/// All that is paid over twelve months.
pub fn pay<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> Pay<W> {
    let minimo = minimi::minimo(case);
    let indennita_funzione = minimi::indennita_funzione(case);
    let scatti = scatti::scatti(case, minimo, indennita_funzione);
    let indennita_h = indennita::indennita_h(case);
    let indennita_i = indennita::indennita_i(case);
    let indennita_l = indennita::indennita_l(case);
    let superminimo = superminimo(case, minimo, [indennita_h, indennita_i, indennita_l]);
    let whole = W::sum(
        Item::Exact(Line::Pay),
        &[minimo, indennita_funzione, scatti, superminimo, indennita_h, indennita_i, indennita_l],
    );
    Pay { minimo, indennita_funzione, scatti, superminimo, indennita_h, indennita_i, indennita_l, whole }
}

/// What was agreed above the minimum; when absorbable, less the indemnities, never below zero.
fn superminimo<'a, W: Worth<'a>>(case: &Case<'a, W::Space>, minimo: W, [h, i, l]: [W; 3]) -> W {
    let item = Item::Exact(Line::Superminimo);
    let Some(agreed) = case.situation.agreed_pay() else { return W::not_due(case.space, item, Reason::MinimumAgreed) };
    let agreed = case.year_of(Item::AgreedYear, W::given(case.space, Item::AgreedPay, agreed));
    let beyond = if case.situation.superminimo_absorbable() {
        W::less(Item::BeyondMinimum, agreed, &[minimo, h, i, l])
    } else {
        W::less(Item::BeyondMinimum, agreed, &[minimo])
    };
    let nothing = W::given(case.space, Item::Nothing, Money::ZERO);
    W::greater(item, &[beyond, nothing]).cited(case.text(&case.contratto.body.superminimo_cite))
}
