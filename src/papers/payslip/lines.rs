//! The lines of a payslip as a table.

use super::Slip;
use crate::life::month::{AmountKind, MonthAccount, SlipCode, SlipLine, Unit};
use crate::money::Money;
use crate::papers::document::{Block, Row};
use crate::papers::say::row;
use crate::papers::words::{Counted, Message};

/// Some lines, and their total.
pub(super) fn table(
    slip: Slip,
    account: &MonthAccount<'_>,
    lines: &[&SlipLine<'_>],
    total: Option<(Message, Money)>,
) -> Block {
    let say = slip.say;
    let mut rows: Vec<Row> = lines.iter().map(|line| row(cells(slip, account, line), false)).collect();
    rows.extend(total.map(|(label, amount)| say.total(label, amount)));
    Block::Table { columns: say.reckoning(), rows }
}

fn cells(slip: Slip, account: &MonthAccount<'_>, line: &SlipLine<'_>) -> Vec<String> {
    let say = slip.say;
    let quantity = line.quantity.map(|(quantity, unit)| say.count(quantity, counted(unit)));
    let mut label = slip.name(line.code);
    if (line.from, line.to) != (account.first, account.last) {
        label = format!("{label} ({})", say.short_days(line.from, line.to));
    }
    if let Some(note) = &line.note {
        label = format!("{label}: {note}");
    }
    let rate = line.rate.map(|rate| say.euro(rate));
    let article = say.articles(&line.places);
    // An advance was already paid: it is taken from the net beside the refunds, which are added.
    let taken = line.code == SlipCode::Amount(AmountKind::Advance);
    let amount = say.euro(if taken { -line.amount } else { line.amount });
    vec![label, article, quantity.unwrap_or_default(), rate.unwrap_or_default(), amount]
}

const fn counted(unit: Unit) -> Counted {
    match unit {
        Unit::Hours => Counted::Hours,
        Unit::Days => Counted::CalendarDays,
        Unit::WorkingDays => Counted::WorkingDays,
        Unit::Months => Counted::Twelfths,
    }
}
