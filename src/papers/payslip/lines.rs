//! The lines of a payslip as a table.

use super::Slip;
use crate::life::month::{MonthAccount, SlipLine, Unit, decimal};
use crate::money::Money;
use crate::papers::document::{Block, Row};
use crate::papers::say::row;
use crate::papers::words::Message;

/// Some lines, and their total.
pub(super) fn table(
    slip: Slip,
    account: &MonthAccount<'_>,
    lines: &[&SlipLine<'_>],
    total: Option<(Message, Money)>,
) -> Block {
    let say = slip.say;
    let columns = vec![
        say.words_column(Message::Item),
        say.figures_column(Message::Quantity),
        say.figures_column(Message::Rate),
        say.figures_column(Message::Amount),
    ];
    let mut rows: Vec<Row> = lines.iter().map(|line| row(cells(slip, account, line), false)).collect();
    rows.extend(
        total.map(|(label, amount)| row(vec![say.word(label), String::new(), String::new(), say.euro(amount)], true)),
    );
    Block::Table { columns, rows }
}

fn cells(slip: Slip, account: &MonthAccount<'_>, line: &SlipLine<'_>) -> Vec<String> {
    let say = slip.say;
    let quantity = line.quantity.map(|(quantity, unit)| {
        let words = match unit {
            Unit::Hours => Message::UnitHours,
            Unit::Days => Message::UnitDays,
            Unit::WorkingDays => Message::UnitWorkingDays,
            Unit::Months => Message::UnitMonths,
        };
        say.fill(words, &[&decimal(quantity).replace('.', ",")])
    });
    let mut label = slip.name(line.code);
    if (line.from, line.to) != (account.first, account.last) {
        let days = [say.short_day(line.from), say.short_day(line.to)];
        label = format!("{label} ({})", if days[0] == days[1] { days[0].clone() } else { days.join("–") });
    }
    if let Some(note) = &line.note {
        label = format!("{label}: {note}");
    }
    let rate = line.rate.map(|rate| say.euro(rate));
    vec![label, quantity.unwrap_or_default(), rate.unwrap_or_default(), say.euro(line.amount)]
}
