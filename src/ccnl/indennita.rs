//! The indemnities of tables H, I and L.

use super::case::Case;
use super::item::{Item, Line, Reason};
use super::livello::{Livello, Regime};
use super::rulebook::{Riga, Tabella};
use super::worth::Worth;

/// Table H: BS with a child under six. One only, whatever the number of children.
pub fn indennita_h<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    let due = case.situation.child_under_six();
    let row = |livello| match case.situation.regime() {
        Regime::NonConvivente => Some(Riga::Orario(livello)),
        Regime::Convivente => Some(Riga::Mensile(livello)),
        Regime::ConviventeRidotto => Some(Riga::MensileTabellaB(livello)),
        _ => None,
    };
    indennita(case, Line::IndennitaH, Tabella::H, due, row)
}

/// Table I: CS or DS with more than one non self-sufficient person. One only.
pub fn indennita_i<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    let due = case.situation.several_non_self_sufficient();
    let row = |livello| match case.situation.regime() {
        Regime::NonConvivente => Some(Riga::Orario(livello)),
        Regime::Convivente => Some(Riga::Mensile(livello)),
        _ => None,
    };
    indennita(case, Line::IndennitaI, Tabella::I, due, row)
}

/// Table L: a certified worker, by the month whatever the hours.
pub fn indennita_l<'a, W: Worth<'a>>(case: &Case<'a, W::Space>) -> W {
    let due = case.situation.certified_uni_11766();
    let row = |livello| match case.situation.regime() {
        Regime::NonConvivente | Regime::Convivente => Some(Riga::Livello(livello)),
        _ => None,
    };
    indennita(case, Line::IndennitaL, Tabella::L, due, row)
}

fn indennita<'a, W: Worth<'a>>(
    case: &Case<'a, W::Space>,
    line: Line,
    table: Tabella,
    due: bool,
    row: impl Fn(Livello) -> Option<Riga>,
) -> W {
    let item = Item::Exact(line);
    let not_due = |reason| W::not_due(case.space, item, reason);
    if !due {
        return not_due(Reason::NotTheCase);
    }
    let Some(row) = case.situation.livello().and_then(row) else { return not_due(Reason::Regime) };
    if !case.minimi.body.tables.contains_key(&table) {
        return not_due(Reason::NoTableYet);
    }
    let Some((cell, amount, source)) = case.cell(table, row) else { return not_due(Reason::Livello) };
    let cell = W::table(case.space, Item::Cell, cell, amount, source);
    match row {
        Riga::Orario(_) => W::times(item, cell, &[case.hours(), case.weeks()]),
        _ => W::times(item, cell, &[case.months()]),
    }
}
